// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/dates/datereading.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace Dateline {

/// What a column of a table can hold.
enum class TableField {
    Id,
    Title,
    Date, ///< one date, or the start where there is an end
    EndDate,
    Time, ///< of day, beside the date
    Year,
    Month,
    Day,
    EndYear,
    EndMonth,
    EndDay,
    Category,
    Parties, ///< of any kind
    Countries,
    Companies,
    Organisations,
    Persons,
    Issuers,
    Targets,
    Affected,
    Partners,
    Venues,
    Measure,
    Milestone,
    Tags,
    Summary,
    Note,
    SourceUrl,
    SourceTitle,
    SourceName, ///< the paper, site or journal
    SourceAuthors,
    SourceDate,
    Quote,
    SaidBy
};

/// A field with its word in mappings: "end-date".
struct TableFieldTerm
{
    TableField field;
    QLatin1StringView word;
    bool mayRepeat; ///< several columns of a table may hold it
};
std::span<const TableFieldTerm> tableFields();
QString tableFieldWord(TableField field);

/// How to read a table.
struct TableMapping
{
    struct Column
    {
        QString heading;                      ///< as it stands in the table; empty: none
        std::optional<TableField> field = {}; ///< none: the column is left out
        /// Which number of 03/04/2019 comes first, of columns of dates; none: what the column itself tells.
        std::optional<DateOrder> order = {};
        friend bool operator==(const Column &, const Column &) = default;
    };
    std::uint64_t headerRow = 1; ///< counted from 1; what stands above is left out; 0: there is none
    std::vector<Column> columns = {};
    friend bool operator==(const TableMapping &, const TableMapping &) = default;

    bool has(TableField field) const;
};

/// The mapping as JSON: {"headerRow": 1, "columns": [{"heading": "When", "field": "date", "order": "day-first"}]}.
QByteArray mappingAsJson(const TableMapping &mapping);
/// Reads it. Malformed with a JSON pointer as the place. A column without "field" is left out of imports.
Result<TableMapping> mappingFromJson(const QByteArray &json);

/// By what a mapping is remembered: the same for tables whose headings are the same.
QByteArray headingsKey(const TableMapping &mapping);

/// \p wanted as it fits a table with the columns of \p found: by heading, or by place if it has none. Malformed if a
/// heading is not there.
Result<TableMapping> fittedMapping(const TableMapping &wanted, const TableMapping &found);

} // namespace Dateline
