// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/printedrows.h"

#include "models/ingest/visualorder.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

constexpr double cellGap = 2.5; ///< within a line: two words that are not one sentence's; in heights of a line

/// A capital over several lines stands in the first of them.
double lineMiddle(const PrintedWord &word, double usual) { return word.top + std::min(word.height(), 1.8 * usual) / 2; }

bool standsIn(const PrintedRow &row, const PrintedWord &word, double usual)
{
    const double taller = std::max(row.height(), word.height());
    const double smaller = std::min(row.height(), word.height());
    const double reach = 0.45 * (taller > 2 * smaller ? usual : taller);
    return std::abs(lineMiddle(*row.tallest, usual) - lineMiddle(word, usual)) <= reach;
}

} // namespace

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

bool runFromRight(const Words &words)
{
    std::ptrdiff_t balance = 0;
    for (const PrintedWord *word : words)
        balance += rightwardLetters(word->text);
    return balance < 0;
}

QString lineOf(const Words &words, bool fromRight)
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
    return inReadingOrder(line, fromRight);
}

QStringList paragraphsOf(const std::vector<PrintedRow> &rows, std::size_t from, std::size_t to)
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
    for (std::size_t begin = from, end = from; begin < to; begin = end) {
        Words all;
        for (; end < to; ++end) {
            const bool isApart = end > begin
                && rows[end].top() - rows[end - 1].bottom() > std::max(apartLines * rows[end - 1].height(), wide);
            if (isApart)
                break;
            all.insert(all.end(), rows[end].words.begin(), rows[end].words.end());
        }
        const bool fromRight = runFromRight(all);
        QStringList lines;
        for (std::size_t i = begin; i < end; ++i)
            lines.append(lineOf(rows[i].words, fromRight));
        paragraphs.append(lines.join(u'\n'));
    }
    return paragraphs;
}

} // namespace Dateline
