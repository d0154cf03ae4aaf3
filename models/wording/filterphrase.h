// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Dateline {

/// One condition of a filter, with the names that people know its values by.
struct FilterPhrase
{
    enum class Kind { Countries, Issuers, Companies, Categories, Milestones, Tags, Window, Text, Origins, KnownOn };

    Kind kind = Kind::Countries;
    QStringList names; ///< of the kinds from Countries to Tags: the alternatives
    Span window = {};  ///< of Window
    QString text = {}; ///< of Text: the words sought
    int atLeast = 0;   ///< of Origins
    Day day = {};      ///< of KnownOn
    friend bool operator==(const FilterPhrase &, const FilterPhrase &) = default;
};

/// "Australia or New Zealand", "issued by Australia", "2017 – 2020", "text “ban”", "known on 1 Dec 2018".
QString inWords(const FilterPhrase &phrase);
/// Each of them, in their order.
QStringList inWords(const std::vector<FilterPhrase> &phrases);

} // namespace Dateline
