// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/printedtables.h"

#include <algorithm>
#include <iterator>

namespace Dateline {

namespace {

/// Where the text of a column has a gap, as of a paragraph or a cell.
std::vector<bool> breaksOf(const PrintedColumn &column, const std::vector<PrintedRow> &rows, std::size_t first)
{
    std::vector<bool> breaks(column.cells.size());
    for (std::size_t i = 1; i < breaks.size(); ++i) {
        const PrintedRow &here = rows[first + i];
        const PrintedRow &before = rows[first + i - 1];
        breaks[i] = here.top() - before.bottom() > closeLines * before.height();
    }
    return breaks;
}

/// Whether texts beside each other begin together again and again: cells of a table.
bool beginTogether(const std::vector<PrintedColumn> &columns, const std::vector<PrintedRow> &rows, std::size_t first)
{
    const std::vector<bool> breaks = breaksOf(columns.front(), rows, first);
    std::size_t together = 0;
    for (std::size_t i = 1; i < breaks.size(); ++i) {
        if (!breaks[i])
            continue;
        const bool all = std::all_of(columns.begin(), columns.end(),
                                     [i](const PrintedColumn &column) { return !column.cells[i].empty(); });
        if (!all)
            return false;
        ++together;
    }
    constexpr std::size_t longestCell = 4; // lines
    return together >= 2 && breaks.size() <= longestCell * (together + 1);
}

/// The lines of one row of a table.
using TableRow = std::vector<std::size_t>;

/// A line begins a row where a wider gap is above it or, if gaps are alike, where its first cell stands.
std::vector<TableRow> tableRows(const std::vector<PrintedColumn> &columns, const std::vector<PrintedRow> &rows,
                                std::size_t first)
{
    const std::size_t count = columns.front().cells.size();
    std::vector<std::size_t> cells(count); // of each line
    for (const PrintedColumn &column : columns) {
        for (std::size_t i = 0; i < count; ++i)
            cells[i] += column.cells[i].empty() ? 0 : 1;
    }
    double least = nowhere;
    for (std::size_t i = 1; i < count; ++i)
        least = std::min(least, rows[first + i].top() - rows[first + i - 1].top());
    const auto isWide = [&](std::size_t i) { return rows[first + i].top() - rows[first + i - 1].top() > 1.2 * least; };
    std::size_t wide = 0, close = 0, closeWhole = 0;
    for (std::size_t i = 1; i < count; ++i) {
        wide += isWide(i) ? 1 : 0;
        close += isWide(i) ? 0 : 1;
        closeWhole += !isWide(i) && cells[i] == columns.size() ? 1 : 0;
    }
    const bool gapsTell = wide >= 1 && close >= 1 && (2 * closeWhole < close || wide > close);
    std::vector<TableRow> table;
    for (std::size_t i = 0; i < count; ++i) {
        const bool hasFirst = !columns.front().cells[i].empty();
        const bool isWhole =
            columns.size() > 2 && cells[i] + 1 == columns.size() && !hasFirst; // a cell for several rows
        if (i == 0 || (gapsTell ? isWide(i) : hasFirst || isWhole))
            table.emplace_back();
        table.back().push_back(i);
    }
    return table;
}

} // namespace

bool areTexts(const std::vector<PrintedColumn> &columns, const std::vector<PrintedRow> &rows, std::size_t first)
{
    if (beginTogether(columns, rows, first))
        return false;
    std::vector<ColumnLook> looks;
    std::transform(columns.begin(), columns.end(), std::back_inserter(looks), lookOf);
    if (std::all_of(looks.begin(), looks.end(), [](const ColumnLook &look) { return look.isText(); }))
        return true;
    // Notes beside a text: in a table a text of several lines has few neighbours.
    const auto running =
        std::find_if(looks.begin(), looks.end(), [](const ColumnLook &look) { return look.isRunning(); });
    return running != looks.end() && std::all_of(looks.begin(), looks.end(), [&](const ColumnLook &look) {
               return look.isText() || 10 * look.rows >= 6 * running->rows;
           });
}

QString tableText(const std::vector<PrintedColumn> &columns, const std::vector<PrintedRow> &rows, std::size_t first)
{
    const bool fromRight = fromRightIn(columns);
    QStringList lines;
    for (const TableRow &row : tableRows(columns, rows, first)) {
        std::vector<QStringList> cells;
        for (const PrintedColumn &column : columns) {
            QStringList parts;
            for (const std::size_t line : row) {
                if (!column.cells[line].empty())
                    parts.append(lineOf(column.cells[line], fromRight));
            }
            if (!parts.isEmpty())
                cells.push_back(std::move(parts));
        }
        // If the last cell alone has several lines, it goes on beneath the row as it is printed.
        const bool onlyLast = std::all_of(cells.begin(), std::prev(cells.end()),
                                          [](const QStringList &parts) { return parts.size() == 1; });
        QStringList joined;
        for (const QStringList &parts : cells)
            joined.append(parts.join(onlyLast ? u'\n' : u' '));
        lines.append(joined.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace Dateline
