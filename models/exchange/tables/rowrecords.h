// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/tables/datecolumn.h"
#include "models/exchange/tables/rowsource.h"
#include "models/exchange/tables/tablemapping.h"

#include <array>

namespace Dateline {

/// Makes records of rows by a mapping that is settled.
class RowRecords
{
public:
    /// \p dates has the facts of each column, those of dates at least.
    RowRecords(const TableMapping &mapping, const std::vector<DateColumn> &dates,
               std::optional<DateOrder> orderOfOthers);

    /// The event of a row, with its sources. \p sink is told how cells were read.
    EventRecord event(const TableRow &row, RecordSink &sink) const;

private:
    RecordDate dateOf(const TableRow &row, TableField start, TableField end, RecordSink &sink) const;
    QString dateText(const TableRow &row, std::size_t column, RecordSink &sink) const;
    QString dateOfParts(const TableRow &row, TableField year, TableField month, TableField day) const;
    QString textOf(const TableRow &row, TableField field) const;
    /// Of all columns of the field, joined.
    QString joinedText(const TableRow &row, TableField field, QLatin1StringView between) const;
    std::optional<DateOrder> orderOf(std::size_t column) const;
    void addSources(const TableRow &row, EventRecord &event, RecordSink &sink) const;

    const std::vector<std::size_t> &columnsOf(TableField field) const
    {
        return m_columns[static_cast<std::size_t>(field)];
    }

    static constexpr std::size_t fieldCount = static_cast<std::size_t>(TableField::SaidBy) + 1;

    const TableMapping &m_mapping;
    const std::vector<DateColumn> &m_dates;
    std::optional<DateOrder> m_orderOfOthers; ///< what other columns of dates of the table say
    std::array<std::vector<std::size_t>, fieldCount> m_columns;
};

} // namespace Dateline
