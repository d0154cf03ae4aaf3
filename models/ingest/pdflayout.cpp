// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/pdflayout.h"

#include "models/ingest/printedtables.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace Dateline {

namespace {

/// With more words a page is read line by line.
constexpr std::size_t mostLaidOut = 30'000;
/// Columns or tables of a page, and how deep one may stand in another.
constexpr int mostZones = 64;
constexpr int deepestZone = 5;

constexpr double edgeShare = 0.1; ///< of the page's height, where headers and page numbers stand
constexpr double marginShare = 0.085;

struct SheetRect
{
    double left, top, right, bottom;
    double width() const { return right - left; }
    double height() const { return bottom - top; }
};

bool isNumberOnly(const QString &line)
{
    return std::all_of(line.begin(), line.end(),
                       [](QChar c) { return !c.isLetter() || c == u'i' || c == u'v' || c == u'x'; });
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
            return rows[i].top() - rows[i - 1].bottom() > apartLines * rows[i].height();
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

    /// Where notes at the foot begin: smaller lines to the end, the first with a mark; \p to if there are none.
    static std::size_t notesBegin(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to, double usual)
    {
        std::size_t begin = to;
        while (begin > from && rows[begin - 1].height() <= 0.93 * usual)
            --begin;
        for (; begin < to; ++begin) {
            const Words &words = rows[begin].words;
            const QChar mark = runFromRight(words) ? words.back()->text.back() : words.front()->text.front();
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
        const auto isNumber = [&](std::size_t i) { return isNumberOnly(lineOf(rows[i].words, false)); };
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
        page.header = paragraphsOf(rows, 0, first);
        const QStringList footer = paragraphsOf(rows, end, rows.size());
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

} // namespace Dateline
