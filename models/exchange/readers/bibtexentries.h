// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

/// \file
/// The syntax of .bib files, of BibTeX and of biblatex: what entries hold, in TeX as it is written.
namespace Dateline {

struct BibtexEntry
{
    std::uint64_t line = 0; ///< of its @, counted from 1
    QString type;           ///< in lower case, without the @
    QString key;
    QHash<QString, QString> fields; ///< names in lower case; a field that stands twice has its last value
    QString fault;                  ///< why the rest of it could not be read; empty: all was read
};

/// The entries in the order of the file. Abbreviations (@string, and the months) are put in place, @comment and @preamble
/// and what stands between entries left out. An entry that does not end is cut at the next line that begins one.
/// O(length).
std::vector<BibtexEntry> bibtexEntries(QStringView text);

/// Fills in what entries take from the one that their crossref names: what they lack themselves; its title as their
/// booktitle. A loop ends where it closes.
void inherit(std::vector<BibtexEntry> &entries);

} // namespace Dateline
