// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/tables/tablereader.h"

#include "models/exchange/exchangetr.h"
#include "models/exchange/tables/mappingguess.h"
#include "models/exchange/tables/rowrecords.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool isDateField(const std::optional<TableField> &field)
{
    return field == TableField::Date || field == TableField::EndDate || field == TableField::SourceDate;
}

bool wasCancelled(const ReadOptions &options) { return options.progress && options.progress->isCancelled(); }

/// What the columns of dates say as wholes.
Result<std::vector<DateColumn>> datesOfColumns(RowSource &rows, const TableMapping &mapping, const ReadOptions &options)
{
    std::vector<DateColumn> facts(mapping.columns.size());
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        if (isDateField(mapping.columns[i].field))
            columns.push_back(i);
    }
    if (columns.empty())
        return facts;
    rows.want(columns);
    TableRow row;
    while (rows.next(row)) {
        if (wasCancelled(options))
            return Progress::cancelled();
        if (row.place.row <= mapping.headerRow)
            continue;
        for (const std::size_t column : columns) {
            if (column < row.cells.size())
                facts[column].lookAtNumbers(row.cells[column]);
        }
    }
    rows.want({});
    rows.rewind();
    return facts;
}

/// What all columns of dates that tell agree on.
std::optional<DateOrder> sharedOrder(const TableMapping &mapping, const std::vector<DateColumn> &facts)
{
    std::optional<DateOrder> shared;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!isDateField(mapping.columns[i].field) || !facts[i].hasAmbiguous())
            continue;
        const auto own = facts[i].order();
        if (own && shared && *own != *shared)
            return std::nullopt;
        if (own)
            shared = own;
    }
    return shared;
}

/// Says what of the table as a whole is not as one might expect.
void remarkOnTable(const RowSource &rows, const TableMapping &mapping, const std::vector<DateColumn> &facts,
                   RecordSink &sink)
{
    RecordPlace place;
    place.row = mapping.headerRow;
    for (const QString &text : rows.remarks())
        sink.remark({}, {}, text);
    const bool hasDate = mapping.has(TableField::Date) || mapping.has(TableField::Year);
    if (!hasDate)
        sink.remark(place, {}, ExchangeTr::tr("no column holds dates"));
    if (!mapping.has(TableField::Title))
        sink.remark(place, {}, ExchangeTr::tr("no column holds titles"));
    QStringList left;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const TableMapping::Column &column = mapping.columns[i];
        if (!column.field)
            left.append(column.heading.isEmpty() ? ExchangeTr::tr("column %1").arg(i + 1) : column.heading);
        if (!isDateField(column.field) || column.order || !facts[i].hasAmbiguous() || facts[i].order())
            continue;
        if (facts[i].isContradictory())
            sink.remark(place, column.heading,
                        ExchangeTr::tr("some dates have the day first, others the month: those that may be either are "
                                       "not read"));
        else if (!sharedOrder(mapping, facts))
            sink.remark(place, column.heading,
                        ExchangeTr::tr("nothing tells whether the day or the month comes first: say “day-first” or "
                                       "“month-first” in the mapping"));
    }
    if (!left.isEmpty())
        sink.remark(place, {}, ExchangeTr::tr("columns left out: %1").arg(left.join(u", "_s)));
}

} // namespace

FormatCapabilities tableCapabilities()
{
    using enum FormatAspect;
    return FormatCapabilities().keeping({Days, VagueDates, Intervals, OpenIntervals, TimesOfDay, Summaries, Categories,
                                         Parties, Roles, Milestones, Tags, Notes, Sources, Quotes, Ids});
}

Result<void> readTable(RowSource &rows, const ReadOptions &options, RecordSink &sink)
{
    TableMapping mapping = guessedMapping(rows);
    if (mapping.columns.empty())
        return Error{ErrorCode::Malformed, ExchangeTr::tr("has no rows"), {}};
    if (options.mapping) {
        const Result<TableMapping> fitted = fittedMapping(*options.mapping, mapping);
        if (!fitted)
            return fitted.error();
        mapping = *fitted;
    }
    const auto facts = datesOfColumns(rows, mapping, options);
    if (!facts)
        return facts.error();
    remarkOnTable(rows, mapping, *facts, sink);
    const RowRecords records(mapping, *facts, sharedOrder(mapping, *facts));
    TableRow row;
    while (rows.next(row)) {
        if (wasCancelled(options))
            return Progress::cancelled();
        if (row.place.row <= mapping.headerRow)
            continue;
        for (const QString &remark : row.remarks)
            sink.remark(row.place, {}, remark);
        if (!row.problem.isEmpty()) {
            if (!sink.reject(row.place, {}, row.problem))
                return {};
            continue;
        }
        const auto last = std::find_if(row.cells.rbegin(), row.cells.rend(),
                                       [](const QString &cell) { return !cell.trimmed().isEmpty(); });
        const auto used = static_cast<std::size_t>(row.cells.rend() - last);
        if (used > mapping.columns.size())
            sink.remark(row.place, {},
                        ExchangeTr::tr("has %1 cells, the table %2 columns: the rest is left out")
                            .arg(used)
                            .arg(mapping.columns.size()));
        if (!sink.take(records.event(row, sink)))
            return {};
    }
    return {};
}

} // namespace Dateline
