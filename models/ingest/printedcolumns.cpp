// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/printedcolumns.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace Dateline {

namespace {

/// Strips that are followed at a time, gaps of a line that are looked at, and columns of a zone.
constexpr std::size_t mostStrips = 16;
constexpr std::size_t mostGaps = 32;
constexpr std::size_t mostColumns = 64;

// Lengths are in heights of a line.
constexpr double leastStrip = 0.8; ///< the width of a strip between columns; blanks in a line have up to 0.6
constexpr double sureStrip = 1.5;  ///< one so wide needs two lines only, others more

/// What rows leave free, from left to right, the outside included.
std::vector<Strip> gapsOf(const PrintedRow &row, double least)
{
    std::vector<Strip> gaps;
    double covered = -nowhere;
    for (const PrintedWord *word : row.words) {
        if (word->left - covered >= least && gaps.size() < mostGaps)
            gaps.push_back({covered, word->left});
        covered = std::max(covered, word->right);
    }
    gaps.push_back({covered, nowhere});
    return gaps;
}

/// Whether columns or cells stand on both sides of the strip.
bool partsColumns(const Strip &strip, double usual)
{
    if (strip.left == -nowhere || strip.right == nowhere)
        return false;
    const std::size_t least = strip.width() >= sureStrip * usual ? 2 : strip.width() >= 1.2 * usual ? 3 : 5;
    return strip.leftRows >= least && strip.rightRows >= least
        && (strip.bothRows > 0 || strip.leftRows + strip.rightRows >= 6);
}

/// Words, where two letters of a script without blanks count as one.
double wordsIn(const Words &words)
{
    double count = 0;
    for (const PrintedWord *word : words) {
        const auto wide = std::count_if(word->text.begin(), word->text.end(),
                                        [](QChar c) { return c.unicode() >= 0x2e80 && c.unicode() < 0xfb00; });
        count += std::max(1.0, static_cast<double>(wide) / 2);
    }
    return count;
}

bool isOnlyDigits(const PrintedColumn &column)
{
    constexpr qsizetype longest = 4;
    return std::all_of(column.cells.begin(), column.cells.end(), [](const Words &cell) {
        return cell.empty()
            || (cell.size() == 1 && cell.front()->text.size() <= longest
                && std::all_of(cell.front()->text.begin(), cell.front()->text.end(),
                               [](QChar c) { return c.isDigit(); }));
    });
}

} // namespace

bool findStrip(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to, double usual, Strip &best)
{
    bool found = false;
    const auto finish = [&](const Strip &strip) {
        if (!partsColumns(strip, usual))
            return;
        const auto rank = [usual](const Strip &each) { // one at the end of some short lines is narrow
            return std::pair(static_cast<double>(each.bothRows) * std::min(each.width() / usual, 3.0),
                             each.last - each.first);
        };
        if (!found || rank(strip) > rank(best))
            best = strip;
        found = true;
    };
    std::vector<Strip> followed;
    for (std::size_t i = from; i < to; ++i) {
        const PrintedRow &row = rows[i];
        constexpr double farthest = 6;
        if (i > from && row.top() - rows[i - 1].bottom() > farthest * usual) {
            std::for_each(followed.begin(), followed.end(), finish);
            followed.clear();
        }
        const std::vector<Strip> gaps = gapsOf(row, leastStrip * usual);
        std::vector<Strip> next;
        const auto follow = [&](Strip strip, const Strip &gap) {
            const bool toLeft = gap.left != -nowhere;
            const bool toRight = gap.right != nowhere;
            strip.last = i;
            strip.leftRows += toLeft ? 1 : 0;
            strip.rightRows += toRight ? 1 : 0;
            strip.bothRows += toLeft && toRight ? 1 : 0;
            const bool known = std::any_of(next.begin(), next.end(), [&strip](const Strip &other) {
                return other.left == strip.left && other.right == strip.right;
            });
            if (!known && next.size() < mostStrips)
                next.push_back(strip);
        };
        for (const Strip &strip : followed) {
            bool goesOn = false;
            for (const Strip &gap : gaps) {
                Strip both = strip;
                both.left = std::max(strip.left, gap.left);
                both.right = std::min(strip.right, gap.right);
                if (!(both.width() >= leastStrip * usual))
                    continue;
                goesOn = true;
                follow(both, gap);
            }
            if (!goesOn)
                finish(strip);
        }
        for (const Strip &gap : gaps) {
            Strip strip = gap;
            strip.first = i;
            follow(strip, gap);
        }
        followed = std::move(next);
    }
    std::for_each(followed.begin(), followed.end(), finish);
    return found;
}

bool fromRightIn(const std::vector<PrintedColumn> &columns)
{
    Words all;
    for (const PrintedColumn &column : columns) {
        for (const Words &cell : column.cells)
            all.insert(all.end(), cell.begin(), cell.end());
    }
    return runFromRight(all);
}

ColumnLook lookOf(const PrintedColumn &column)
{
    ColumnLook look;
    std::vector<double> widths;
    for (const Words &cell : column.cells) {
        if (cell.empty())
            continue;
        ++look.rows;
        look.words += wordsIn(cell);
        look.small += cell.front()->text.front().isLower() ? 1 : 0;
        look.capitals += cell.front()->text.front().isUpper() ? 1 : 0;
        double left = nowhere;
        double right = -nowhere;
        for (const PrintedWord *word : cell) { // a label may stand at the right, and first
            left = std::min(left, word->left);
            right = std::max(right, word->right);
        }
        widths.push_back(right - left);
        look.width = std::max(look.width, widths.back());
    }
    for (const double width : widths) {
        look.fullness += width / std::max(look.width, 0.1);
        look.fullRows += width >= 0.85 * look.width ? 1 : 0;
    }
    const double rows = std::max<double>(1, static_cast<double>(look.rows));
    look.words /= rows;
    look.fullness /= rows;
    look.fullRows /= rows;
    return look;
}

std::vector<PrintedColumn> columnsOf(const std::vector<PrintedRow> &rows, std::size_t first, std::size_t last,
                                     double usual)
{
    Words all;
    for (std::size_t i = first; i <= last; ++i)
        all.insert(all.end(), rows[i].words.begin(), rows[i].words.end());
    std::sort(all.begin(), all.end(), [](const PrintedWord *a, const PrintedWord *b) { return a->left < b->left; });
    std::vector<PrintedColumn> columns;
    for (const PrintedWord *word : all) {
        const bool isNext = columns.empty() || word->left - columns.back().right >= leastStrip * usual;
        if (isNext && columns.size() < mostColumns)
            columns.push_back({word->left, word->right, std::vector<Words>(last - first + 1)});
        columns.back().right = std::max(columns.back().right, word->right);
    }
    for (std::size_t i = first; i <= last; ++i) {
        for (const PrintedWord *word : rows[i].words) {
            const auto column = std::find_if(columns.begin(), columns.end(),
                                             [word](const PrintedColumn &each) { return word->left <= each.right; });
            column->cells[i - first].push_back(word);
        }
    }
    if (fromRightIn(columns))
        std::reverse(columns.begin(), columns.end());
    return columns;
}

std::vector<PrintedColumn> withLabels(std::vector<PrintedColumn> columns, double usual)
{
    std::vector<PrintedColumn> merged;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnLook look = lookOf(columns[i]);
        const bool isLabel = look.width <= 3.5 * usual && look.words <= 1.2;
        if (!isLabel || i + 1 == columns.size() || !lookOf(columns[i + 1]).isText()) {
            merged.push_back(std::move(columns[i]));
            continue;
        }
        PrintedColumn &text = columns[i + 1];
        text.left = std::min(text.left, columns[i].left);
        text.right = std::max(text.right, columns[i].right);
        for (std::size_t row = 0; row < text.cells.size(); ++row)
            text.cells[row].insert(text.cells[row].begin(), columns[i].cells[row].begin(), columns[i].cells[row].end());
    }
    return merged;
}

QString takeLineNumbers(std::vector<PrintedColumn> &columns)
{
    if (columns.size() < 2)
        return {};
    const bool isFirst = isOnlyDigits(columns.front());
    if (!isFirst && !isOnlyDigits(columns.back()))
        return {};
    const PrintedColumn &numbers = isFirst ? columns.front() : columns.back();
    const PrintedColumn &lines = isFirst ? columns[1] : columns[columns.size() - 2];
    const ColumnLook text = lookOf(lines);
    QStringList found;
    std::vector<int> values;
    std::vector<int> linesBefore; // by number: lines of the text above it
    int linesSoFar = 0;
    for (std::size_t row = 0; row < numbers.cells.size(); ++row) {
        if (const Words &cell = numbers.cells[row]; !cell.empty()) {
            found.append(cell.front()->text);
            values.push_back(found.last().toInt());
            linesBefore.push_back(linesSoFar);
        }
        linesSoFar += row < lines.cells.size() && !lines.cells[row].empty() ? 1 : 0;
    }
    if (values.size() < 2 || !text.isText())
        return {};
    const int step = values[1] - values[0];
    for (std::size_t i = 1; i < values.size(); ++i) {
        // Years and numbers of articles may be evenly stepped, but do not count the lines.
        if (values[i] - values[i - 1] != step || linesBefore[i] - linesBefore[i - 1] != step)
            return {};
    }
    const bool ofEachLine = step == 1 && values.size() >= 4 && values.size() == text.rows && text.fullRows >= 0.6;
    if (!ofEachLine && step < 5)
        return {};
    columns.erase(isFirst ? columns.begin() : std::prev(columns.end()));
    return found.join(u' ');
}

} // namespace Dateline
