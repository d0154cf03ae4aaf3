// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/pdflayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// With more words a page is read line by line.
constexpr std::size_t mostLaidOut = 30'000;
/// Strips that are followed at a time, gaps of a line that are looked at, and columns or tables of a page.
constexpr std::size_t mostStrips = 16;
constexpr std::size_t mostGaps = 32;
constexpr int mostZones = 64;
constexpr std::size_t mostColumns = 64;
constexpr int deepestZone = 5;

// Lengths are in heights of a line unless they are shares.
constexpr double apart = 1.0;      ///< between two paragraphs; lines of one have up to half of it between them
constexpr double leastStrip = 0.8; ///< the width of a strip between columns; blanks in a line have up to 0.6
constexpr double sureStrip = 1.5;  ///< one so wide needs two lines only, others more
constexpr double closeLines = 0.6; ///< between two lines of one paragraph or cell, at most
constexpr double cellGap = 2.5;    ///< within a line: two words that are not one sentence's
constexpr double edgeShare = 0.1;  ///< of the page's height, where headers and page numbers stand
constexpr double marginShare = 0.085;

using Words = std::vector<const PrintedWord *>;

constexpr double nowhere = std::numeric_limits<double>::infinity();

/// Words beside each other, from left to right.
struct PrintedRow
{
    Words words;
    const PrintedWord *tallest = nullptr;

    double top() const { return tallest->top; }
    double bottom() const { return tallest->bottom; }
    double height() const { return tallest->height(); }
    double left() const { return words.front()->left; }
};

/// A strip of the page that several rows leave free.
struct Strip
{
    double left = -nowhere;
    double right = nowhere;
    std::size_t first = 0; ///< rows
    std::size_t last = 0;
    std::size_t leftRows = 0; ///< those that have words to the left of it
    std::size_t rightRows = 0;
    std::size_t bothRows = 0;

    double width() const { return right - left; }
};

struct SheetRect
{
    double left, top, right, bottom;
    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

double usualHeight(const Words &words)
{
    std::vector<double> heights;
    heights.reserve(words.size());
    for (const PrintedWord *word : words)
        heights.push_back(word->height());
    if (heights.empty())
        return 1;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return std::max(*middle, 0.1);
}

/// A capital over several lines stands in the first of them.
double lineMiddle(const PrintedWord &word, double usual) { return word.top + std::min(word.height(), 1.8 * usual) / 2; }

bool standsIn(const PrintedRow &row, const PrintedWord &word, double usual)
{
    const double taller = std::max(row.height(), word.height());
    const double smaller = std::min(row.height(), word.height());
    const double reach = 0.45 * (taller > 2 * smaller ? usual : taller);
    return std::abs(lineMiddle(*row.tallest, usual) - lineMiddle(word, usual)) <= reach;
}

std::vector<PrintedRow> rowsOf(Words words, double usual)
{
    std::sort(words.begin(), words.end(), [usual](const PrintedWord *a, const PrintedWord *b) {
        const double first = lineMiddle(*a, usual);
        const double second = lineMiddle(*b, usual);
        return first != second ? first < second : a < b;
    });
    std::vector<PrintedRow> rows;
    for (const PrintedWord *word : words) {
        if (rows.empty() || !standsIn(rows.back(), *word, usual))
            rows.push_back({{}, word});
        PrintedRow &row = rows.back();
        row.words.push_back(word);
        if (word->height() > row.height())
            row.tallest = word;
    }
    for (PrintedRow &row : rows)
        std::sort(row.words.begin(), row.words.end(), [](const PrintedWord *a, const PrintedWord *b) {
            return a->left != b->left ? a->left < b->left : a < b;
        });
    return rows;
}

/// The words of a line, with a blank or a wide gap's tab between.
QString lineOf(const Words &words)
{
    QString line;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            const PrintedWord &before = *words[i - 1];
            const PrintedWord &here = *words[i];
            const double height = std::max(before.height(), here.height());
            const double gap = here.left - before.right;
            const bool follows = &here == &before + 1; // as the file has them
            if (gap > cellGap * height)
                line += u'\t';
            else if (!follows || before.spaceAfter || gap > 0.15 * height)
                line += u' ';
        }
        line += words[i]->text;
    }
    return line;
}

bool isNumberOnly(const QString &line)
{
    return std::all_of(line.begin(), line.end(),
                       [](QChar c) { return !c.isLetter() || c == u'i' || c == u'v' || c == u'x'; });
}

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

/// The strip between columns or cells that most rows share; none: there are no columns.
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

/// A column of a zone: the words of each row, many of them none.
struct PrintedColumn
{
    double left = 0;
    double right = 0;
    std::vector<Words> cells; ///< by row
};

/// How the lines of a column look.
struct ColumnLook
{
    std::size_t rows = 0; ///< that have something
    double words = 0;     ///< in a line
    double fullness = 0;  ///< the share of the longest line that a line has
    double fullRows = 0;  ///< the share of lines that are nearly full
    double width = 0;

    std::size_t small = 0;    ///< lines that begin with a small letter
    std::size_t capitals = 0; ///< lines that begin with a capital

    /// Nearly each line begins anew.
    bool isCells() const { return capitals >= 3 && capitals >= 3 * small; }
    /// It may be a text that goes on from line to line.
    bool isText() const { return words >= 4 && fullness >= 0.6 && !isCells(); }
    /// It certainly is one.
    bool isRunning() const { return rows >= 4 && words >= 5 && fullRows >= 0.7 && !isCells(); }
};

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
        widths.push_back(cell.back()->right - cell.front()->left);
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

/// The columns that strips through all rows leave.
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
    return columns;
}

/// The numbers, letters or dots of a list belong to the text behind them.
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
        text.left = columns[i].left;
        for (std::size_t row = 0; row < text.cells.size(); ++row)
            text.cells[row].insert(text.cells[row].begin(), columns[i].cells[row].begin(), columns[i].cells[row].end());
    }
    return merged;
}

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

/// Whether columns are read one after the other, rather than row by row.
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

QString tableText(const std::vector<PrintedColumn> &columns, const std::vector<PrintedRow> &rows, std::size_t first)
{
    QStringList lines;
    for (const TableRow &row : tableRows(columns, rows, first)) {
        std::vector<QStringList> cells;
        for (const PrintedColumn &column : columns) {
            QStringList parts;
            for (const std::size_t line : row) {
                if (!column.cells[line].empty())
                    parts.append(lineOf(column.cells[line]));
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

/// What a page is read into.
class SheetReader
{
public:
    explicit SheetReader(PrintedPage &page) : m_page(page) { }

    void readRegion(const Words &words, int depth)
    {
        if (words.empty())
            return;
        const double usual = usualHeight(words);
        readRows(rowsOf(words, usual), usual, depth);
    }

    void readRows(const std::vector<PrintedRow> &rows, double usual, int depth)
    {
        readPart(rows, 0, rows.size(), usual, depth);
    }

    static QStringList paragraphsOf(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to);

private:
    void readPart(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to, double usual, int depth)
    {
        Strip strip;
        if (from >= to)
            return;
        if (depth > deepestZone || m_zones >= mostZones || !findStrip(rows, from, to, usual, strip)) {
            addLines(rows, from, to, usual);
            return;
        }
        ++m_zones;
        trim(rows, strip);
        readPart(rows, from, strip.first, usual, depth);
        readZone(rows, strip, usual, depth);
        readPart(rows, strip.last + 1, to, usual, depth);
    }

    /// Headings above and beneath columns have words on one side only, and a gap.
    static void trim(const std::vector<PrintedRow> &rows, Strip &strip)
    {
        const auto isLeft = [&](std::size_t i) { return rows[i].words.back()->left < strip.left; };
        const auto isRight = [&](std::size_t i) { return rows[i].left() > strip.left; };
        const auto isApart = [&](std::size_t i) {
            return rows[i].top() - rows[i - 1].bottom() > apart * rows[i].height();
        };
        constexpr std::size_t most = 2;
        for (std::size_t i = 0; i < most && strip.first + i + 1 < strip.last; ++i) {
            if (!isRight(strip.first + i) && !isLeft(strip.first + i))
                break;
            if (isApart(strip.first + i + 1)) {
                strip.first += i + 1;
                break;
            }
        }
        for (std::size_t i = 0; i < most && strip.last > strip.first + i + 1; ++i) {
            if (!isLeft(strip.last - i))
                break;
            if (isApart(strip.last - i)) {
                strip.last -= i + 1;
                break;
            }
        }
    }

    void readZone(const std::vector<PrintedRow> &rows, const Strip &strip, double usual, int depth)
    {
        std::vector<PrintedColumn> columns = columnsOf(rows, strip.first, strip.last, usual);
        const QString lineNumbers = takeLineNumbers(columns);
        const std::vector<PrintedColumn> texts = withLabels(columns, usual);
        if (texts.size() > 1 && !areTexts(texts, rows, strip.first)) {
            readTable(rows, strip, usual, depth); // which has the numbers in its rows
            return;
        }
        if (!lineNumbers.isEmpty())
            m_page.asides.append(lineNumbers);
        for (const PrintedColumn &column : texts) {
            Words words;
            for (const Words &cell : column.cells)
                words.insert(words.end(), cell.begin(), cell.end());
            // What cannot be parted would be the same zone again.
            readRegion(words, texts.size() > 1 ? depth + 1 : deepestZone + 1);
        }
    }

    /// A table, and the lines above and beneath it that leave the same strip free, too.
    void readTable(const std::vector<PrintedRow> &rows, const Strip &strip, double usual, int depth)
    {
        const auto hasCells = [&](std::size_t i) {
            return rows[i].left() < strip.left && rows[i].words.back()->left > strip.left;
        };
        std::size_t first = strip.first;
        while (first < strip.last && !hasCells(first))
            ++first;
        std::size_t last = strip.last;
        while (last > first && !hasCells(last))
            --last;
        while (last < strip.last && rows[last + 1].top() - rows[last].bottom() <= closeLines * usual)
            ++last;
        readPart(rows, strip.first, first, usual, depth + 1);
        m_page.blocks.push_back({{tableText(columnsOf(rows, first, last, usual), rows, first)}, true});
        readPart(rows, last + 1, strip.last + 1, usual, depth + 1);
    }

    /// Numbers of lines beside a text are no part of it: each line has one, or each fifth. Takes their column away and
    /// returns them, if there are any.
    static QString takeLineNumbers(std::vector<PrintedColumn> &columns)
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

    static bool isOnlyDigits(const PrintedColumn &column)
    {
        constexpr qsizetype longest = 4;
        return std::all_of(column.cells.begin(), column.cells.end(), [](const Words &cell) {
            return cell.empty()
                || (cell.size() == 1 && cell.front()->text.size() <= longest
                    && std::all_of(cell.front()->text.begin(), cell.front()->text.end(),
                                   [](QChar c) { return c.isDigit(); }));
        });
    }

    /// Where notes at the foot begin: smaller lines to the end, the first with a mark; \p to if there are none.
    static std::size_t notesBegin(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to, double usual)
    {
        std::size_t begin = to;
        while (begin > from && rows[begin - 1].height() <= 0.93 * usual)
            --begin;
        for (; begin < to; ++begin) {
            const QChar mark = rows[begin].words.front()->text.front();
            if (mark.isDigit() || QStringView(u"*\u2020\u2021\u00a7\u00b9\u00b2\u00b3").contains(mark))
                break;
        }
        return begin >= from + 2 ? begin : to;
    }

    void addLines(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to, double usual)
    {
        const std::size_t notes = notesBegin(rows, from, to, usual);
        m_page.blocks.push_back({paragraphsOf(rows, from, notes), false});
        m_page.asides += paragraphsOf(rows, notes, to);
    }

    PrintedPage &m_page;
    int m_zones = 0;
};

QStringList SheetReader::paragraphsOf(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to)
{
    std::vector<double> gaps;
    for (std::size_t i = from + 1; i < to; ++i)
        gaps.push_back(rows[i].top() - rows[i - 1].bottom());
    double wide = 0; // where lines stand wide apart, paragraphs are even wider
    constexpr std::size_t enough = 6;
    if (gaps.size() >= enough) {
        std::nth_element(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2), gaps.end());
        wide = 1.35 * gaps[gaps.size() / 2];
    }
    QStringList paragraphs;
    for (std::size_t i = from; i < to; ++i) {
        const QString line = lineOf(rows[i].words);
        const bool begins =
            i == from || rows[i].top() - rows[i - 1].bottom() > std::max(apart * rows[i - 1].height(), wide);
        if (begins)
            paragraphs.append(line);
        else
            paragraphs.last() += QString(u'\n' + line);
    }
    return paragraphs;
}

/// Words as if they were printed upright.
std::vector<PrintedWord> turnedUpright(std::vector<PrintedWord> words)
{
    for (PrintedWord &word : words) {
        const PrintedWord was = word;
        switch (was.turns) {
        case 1:
            word.left = was.top;
            word.right = was.bottom;
            word.top = -was.right;
            word.bottom = -was.left;
            break;
        case 2:
            word.left = -was.right;
            word.right = -was.left;
            word.top = -was.bottom;
            word.bottom = -was.top;
            break;
        case 3:
            word.left = -was.bottom;
            word.right = -was.top;
            word.top = was.left;
            word.bottom = was.right;
            break;
        default:
            break;
        }
    }
    return words;
}

SheetRect turnedPage(int turns, double width, double height)
{
    switch (turns) {
    case 1:
        return {0, -width, height, 0};
    case 2:
        return {-width, -height, 0, 0};
    case 3:
        return {-height, 0, 0, width};
    default:
        return {0, 0, width, height};
    }
}

Words pointersTo(const std::vector<PrintedWord> &words)
{
    Words pointers;
    pointers.reserve(words.size());
    for (const PrintedWord &word : words)
        pointers.push_back(&word);
    return pointers;
}

/// All paragraphs of words that are no part of the page's text.
QStringList asidesOf(const Words &words)
{
    PrintedPage page;
    SheetReader(page).readRegion(words, deepestZone + 1);
    QStringList all;
    for (const PrintedBlock &block : page.blocks)
        all += block.paragraphs;
    return all + page.asides;
}

/// Takes the words out of \p words for which \p isOut holds.
template<typename Predicate>
Words takeOut(Words &words, const Predicate &isOut)
{
    const auto out =
        std::stable_partition(words.begin(), words.end(), [&](const PrintedWord *word) { return !isOut(*word); });
    Words taken(out, words.end());
    words.erase(out, words.end());
    return taken;
}

/// Large words behind or over others.
Words takeWatermarks(Words &words, double usual)
{
    constexpr std::size_t mostLarge = 200;
    const auto isLarge = [usual](const PrintedWord &word) { return word.height() > 2.2 * usual; };
    if (static_cast<std::size_t>(
            std::count_if(words.begin(), words.end(), [&](const PrintedWord *word) { return isLarge(*word); }))
        > mostLarge)
        return {};
    const Words all = words;
    return takeOut(words, [&](const PrintedWord &word) {
        if (!isLarge(word) || word.text.size() < 2) // a large capital begins a text
            return false;
        const auto covered = std::count_if(all.begin(), all.end(), [&](const PrintedWord *other) {
            const double shared = std::min(other->bottom, word.bottom) - std::max(other->top, word.top);
            return !isLarge(*other) && other->left < word.right && other->right > word.left
                && shared > 0.5 * other->height();
        });
        return covered >= 2;
    });
}

/// What stands in the outer margins of the page, and not at the end of a line.
Words takeMargins(Words &words, const SheetRect &page, double usual)
{
    const double left = page.left + marginShare * page.width();
    const double right = page.right - marginShare * page.width();
    const auto isOutside = [&](const PrintedWord &word) { return word.right < left || word.left > right; };
    const auto outside = static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [&](const PrintedWord *word) { return isOutside(*word); }));
    if (outside == 0 || 5 * outside > words.size())
        return {};
    std::vector<const PrintedWord *> beside; // that go on in a line
    for (const PrintedRow &row : rowsOf(words, usual)) {
        for (std::size_t i = 1; i < row.words.size(); ++i) {
            const PrintedWord &before = *row.words[i - 1];
            const PrintedWord &here = *row.words[i];
            if (isOutside(before) == isOutside(here) || here.left - before.right > usual)
                continue;
            const bool isRight = isOutside(here);
            for (std::size_t j = isRight ? i : 0; j < (isRight ? row.words.size() : i); ++j)
                beside.push_back(row.words[j]);
        }
    }
    std::sort(beside.begin(), beside.end());
    return takeOut(words, [&](const PrintedWord &word) {
        return isOutside(word) && !std::binary_search(beside.begin(), beside.end(), &word);
    });
}

} // namespace

PrintedPage readPage(const std::vector<PrintedWord> &words, double width, double height)
{
    PrintedPage page;
    std::array<qsizetype, 4> letters{};
    for (const PrintedWord &word : words)
        letters[static_cast<std::size_t>(word.turns & 3)] += word.text.size();
    const auto upright = static_cast<int>(std::max_element(letters.begin(), letters.end()) - letters.begin());

    const std::vector<PrintedWord> turned = turnedUpright(words);
    const Words all = pointersTo(turned);
    Words text;
    std::copy_if(all.begin(), all.end(), std::back_inserter(text),
                 [&](const PrintedWord *word) { return (word->turns & 3) == upright; });
    if (text.size() > mostLaidOut) {
        SheetReader(page).readRegion(text, deepestZone + 1);
    } else if (!text.empty()) {
        const SheetRect sheet = turnedPage(upright, width, height);
        const double usual = usualHeight(text);
        const Words behind = takeWatermarks(text, usual);
        const Words margins = takeMargins(text, sheet, usual);

        std::vector<PrintedRow> rows = rowsOf(text, usual);
        const auto isApart = [&](std::size_t i) { return rows[i].top() - rows[i - 1].bottom() > 1.2 * usual; };
        const auto isNumber = [&](std::size_t i) { return isNumberOnly(lineOf(rows[i].words)); };
        const double upper = sheet.top + edgeShare * sheet.height();
        const double lower = sheet.bottom - edgeShare * sheet.height();
        std::size_t first = 0;
        std::size_t end = rows.size();
        constexpr std::size_t most = 2; // lines of a header or footer
        for (std::size_t i = 0; i < most && i + 1 < rows.size() && rows[i].bottom() < upper; ++i) {
            if (isApart(i + 1) || (i == 0 && isNumber(0)))
                first = i + 1;
        }
        for (std::size_t i = rows.size(); i > first + 1 && i + most > rows.size() && rows[i - 1].top() > lower; --i) {
            if (isApart(i - 1) || (i == rows.size() && isNumber(i - 1)))
                end = i - 1;
        }
        page.header = SheetReader::paragraphsOf(rows, 0, first);
        const QStringList footer = SheetReader::paragraphsOf(rows, end, rows.size());
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(end), rows.end());
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first));

        SheetReader(page).readRows(rows, usual, 0);
        page.asides += footer;
        page.asides += asidesOf(margins);
        page.asides += asidesOf(behind);
    }
    for (int turns = 0; turns < 4; ++turns) {
        if (turns == upright)
            continue;
        Words aside;
        std::copy_if(all.begin(), all.end(), std::back_inserter(aside),
                     [&](const PrintedWord *word) { return (word->turns & 3) == turns; });
        page.asides += asidesOf(aside);
    }
    return page;
}

namespace {

bool endsWithCutWord(const QString &text)
{
    const QChar last = text.back();
    return isHyphen(last) && text.size() > 1 && text.at(text.size() - 2).isLetterOrNumber();
}

/// Whether \p after goes on with the sentence or word that \p before ends in.
bool goesOn(const QString &before, const QString &after)
{
    if (before.isEmpty() || after.isEmpty())
        return false;
    const QChar first = after.front();
    if (endsWithCutWord(before))
        return first.isLetterOrNumber();
    const QChar last = before.back();
    return first.isLower() && (last.isLetterOrNumber() || last == u',' || last == u';');
}

qsizetype sizeOf(const QStringList &paragraphs)
{
    qsizetype size = 0;
    for (const QString &paragraph : paragraphs)
        size += paragraph.size();
    return size;
}

} // namespace

void PrintedText::add(const PrintedPage &page)
{
    m_waiting += page.header;
    m_size += sizeOf(page.header) + sizeOf(page.asides);
    for (const PrintedBlock &block : page.blocks) {
        m_size += sizeOf(block.paragraphs);
        for (qsizetype i = 0; i < block.paragraphs.size(); ++i) {
            const QString &paragraph = block.paragraphs[i];
            if (i == 0 && m_canGoOn && !block.isTable && goesOn(m_paragraphs.last(), paragraph)) {
                m_paragraphs.last() += QString(u'\n' + paragraph);
                continue;
            }
            m_paragraphs += std::exchange(m_waiting, {});
            m_paragraphs.append(paragraph);
            m_canGoOn = !block.isTable;
        }
    }
    m_waiting += page.asides;
}

QString PrintedText::text() const
{
    QStringList all = m_paragraphs + m_waiting;
    all.removeAll(QString());
    return all.join(u"\n\n"_s);
}

} // namespace Dateline
