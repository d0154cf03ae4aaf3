// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datereading.h"
#include "models/exchange/records.h"

#include <QString>

#include <cstddef>
#include <optional>

namespace Dateline {

/// What all cells of a column of dates say together, and how one cell is read then. Numbers whose order a single cell
/// does not tell are told by the others: the column decides, never the row.
class DateColumn
{
public:
    /// Takes one cell into account. O(length).
    void look(const QString &cell);
    /// The same but for words, which take long to read and say nothing of the order of numbers.
    void lookAtNumbers(const QString &cell);

    /// Which number comes first: day or month as far as some cell tells and none contradicts; with points between the
    /// numbers the day. None: cells contradict each other, or nothing tells.
    std::optional<DateOrder> order() const;
    /// Whether some cell can be read in two orders.
    bool hasAmbiguous() const { return m_ambiguous > 0; }
    bool isContradictory() const { return m_dayFirst > 0 && m_monthFirst > 0; }
    /// Whether most cells are dates of some kind.
    bool isOfDates() const { return m_cells > 0 && 2 * m_dates > m_cells; }

    /// Whether most cells are numbers that can stand for days.
    bool isOfNumbers() const { return 2 * (m_compact + m_serials + m_epochs) > m_cells; }

    /// A cell as text for readDates(): numbers that stand for days (Excel's serial numbers, seconds since 1970,
    /// 20180823) if the whole column has such, "23-Aug-18" and "Aug-18" as spreadsheets show them, midnight dropped if
    /// every cell is at midnight. \p remark says what was done, if it is not plain.
    QString textOf(const QString &cell, QString &remark) const;

private:
    std::size_t m_cells = 0, m_dates = 0, m_dayFirst = 0, m_monthFirst = 0, m_ambiguous = 0, m_points = 0;
    std::size_t m_midnights = 0, m_times = 0;
    std::size_t m_compact = 0, m_serials = 0, m_epochs = 0;
};

} // namespace Dateline
