// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/eventfields.h"

#include <QStringList>

#include <optional>
#include <vector>

/// \file
/// Rows from a spreadsheet, or from a text with tabs, as events.
namespace Dateline {

/// Text with tabs between cells and a row a line, as spreadsheets put it on the clipboard: a cell in quotation marks may
/// hold tabs, line ends and doubled quotation marks. Any line end; a byte order mark, empty rows and empty cells behind
/// the last column that holds anything are left out. All rows are of one length. O(text).
std::vector<QStringList> readTabbedRows(const QString &text);
/// The other way round: readTabbedRows() gives the same.
QString writeTabbedRows(const std::vector<QStringList> &rows);

/// What the columns of pasted rows mean.
struct PastedColumns
{
    bool hasHeader = false;                        ///< the first row names the columns
    std::vector<std::optional<EventField>> fields; ///< none: the column is left out
    DateOrder order = DateOrder::DayFirst;         ///< of dates whose numbers allow both
    friend bool operator==(const PastedColumns &, const PastedColumns &) = default;
};

/// What they probably mean: by the names of columns, in the language that is spoken or English, or else by what is in
/// them. The order of day and month is what fits the whole column of dates, or \p fields' own. No field comes twice.
/// O(cells).
PastedColumns guessColumns(const std::vector<QStringList> &rows, const EventFields &fields);

/// How one cell was read.
struct PastedCell
{
    QString problem;    ///< a sentence; empty: it was read
    bool isNew = false; ///< it names something that the tracker does not have yet
};

struct PastedRow
{
    std::size_t line = 0;          ///< into the rows that were read
    Event event;                   ///< without an id
    std::vector<PastedCell> cells; ///< as the columns
    QString problem;               ///< what is wrong with the row as a whole; empty: nothing
    struct
    {
        std::vector<Category> categories;
        std::vector<Party> parties;
    } added; ///< what its event names and the tracker does not have
    bool isValid() const;
};

/// Reads the rows below the header. An event without a category gets the tracker's first, or "General". O(cells).
std::vector<PastedRow> readPastedRows(const std::vector<QStringList> &rows, const PastedColumns &columns,
                                      const EventFields &fields);

/// The step that adds the events of all valid rows and the names that they bring along, "Paste n events". O(events of
/// the tracker + rows).
Change pastedEvents(const Snapshot &snapshot, const std::vector<PastedRow> &rows);

/// The rows that are not valid, with the header if there is one: to be put back on the clipboard.
std::vector<QStringList> rowsLeft(const std::vector<QStringList> &rows, const PastedColumns &columns,
                                  const std::vector<PastedRow> &read);

} // namespace Dateline
