// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datereading.h"
#include "models/domain/trackercolumns.h"
#include "models/editing/editbase.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

/// \file
/// Changes as lines of JSON, one step of editing a line: docs/changes-form.md.
namespace Dateline {

/// The version of the form.
constexpr int changeLinesVersion = 1;

/// A line that was understood.
struct DoneLine
{
    std::size_t line = 0; ///< counted from 1
    QString op;           ///< "add", "edit", "remove", "merge" or "move"
    QString kind;         ///< the word of the kind, or "tag"
    QString id;           ///< what it is about, as it is called afterwards
    QString into;         ///< of a merge: what it became a part of
    QStringList notKept;  ///< of a merge, see Merge
};

/// A line that could not be done, as if it were not there.
struct LineFault
{
    std::size_t line = 0;
    Error error; ///< the place begins with "line 12"
};

/// What lines would do to a tracker: nothing is written yet.
struct ChangeLines
{
    Change change; ///< without a name; all lines without fault, in their order
    std::vector<DoneLine> done;
    std::vector<LineFault> faults; ///< in the order of lines
};

/// Reads lines (UTF-8, with or without a byte order mark) and works out what they do to \p tracker one after the other.
/// Each is judged by what those before it did; after a fault the others go on as if its line were not there. Blank
/// lines do nothing. Dates may stand as people write them, if they mean one only (\p dates, readOneDate()). O(lines), and for merges, removals and new ids O(what names it).
ChangeLines readChangeLines(const EditBase &tracker, const QByteArray &lines, const DateContext &dates);

/// The lines that make \p tracker out of a new one. Equal trackers give equal bytes. O(size).
QByteArray writeChangeLines(const TrackerColumns &tracker);

} // namespace Dateline
