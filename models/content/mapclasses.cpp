// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/mapclasses.h"

#include <array>
#include <limits>

namespace Dateline {

namespace {

using Ladder = std::array<int, 5>;

// Lower bounds. A ladder serves up to five times its last bound; the last one serves for ever.
constexpr std::array ladders{Ladder{1, 2, 5, 10, 20}, Ladder{1, 5, 10, 50, 100}, Ladder{1, 10, 50, 100, 500},
                             Ladder{1, 10, 100, 1'000, 10'000}};
constexpr int one = 5; // up to here each count is a class of its own

const Ladder &ladderFor(int largest)
{
    for (const Ladder &ladder : ladders) {
        if (largest < 5 * ladder.back())
            return ladder;
    }
    return ladders.back();
}

constexpr std::int64_t mostYearClasses = 6;

std::int64_t floorDivided(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// 1, 2, 5, 10, 20, 50 … : the first with which \p first … \p last need few enough classes.
std::int64_t yearStep(std::int64_t first, std::int64_t last)
{
    constexpr std::array<std::int64_t, 3> mantissas{1, 2, 5};
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t mantissa : mantissas) {
            const std::int64_t step = mantissa * power;
            if (floorDivided(last, step) - floorDivided(first, step) < mostYearClasses)
                return step;
        }
    }
}

} // namespace

std::vector<NumberClass> countClasses(int largest)
{
    std::vector<NumberClass> classes;
    if (largest <= one) {
        for (int count = 1; count <= largest; ++count)
            classes.push_back({count, count, QString::number(count)});
        return classes;
    }
    const Ladder &ladder = ladderFor(largest);
    for (std::size_t i = 0; i < ladder.size() && ladder[i] <= largest; ++i) {
        const bool last = i + 1 == ladder.size() || ladder[i + 1] > largest;
        const int from = ladder[i];
        const int to = last ? std::numeric_limits<int>::max() : ladder[i + 1] - 1;
        QString label = QString::number(from);
        if (last && largest > from)
            label += QLatin1Char('+');
        else if (to > from && !last)
            label += QChar(0x2013) + QString::number(to);
        classes.push_back({from, to, label});
    }
    return classes;
}

std::vector<NumberClass> yearClasses(std::int64_t first, std::int64_t last)
{
    std::vector<NumberClass> classes;
    if (first > last)
        return classes;
    const std::int64_t step = yearStep(first, last);
    for (std::int64_t from = floorDivided(first, step) * step; from <= last; from += step) {
        const std::int64_t to = from + step - 1;
        QString label = QString::number(from);
        if (to > from)
            label += QChar(0x2013) + QString::number(to);
        classes.push_back({from, to, label});
    }
    return classes;
}

int classOf(std::int64_t number, const std::vector<NumberClass> &classes)
{
    int result = 0;
    for (const NumberClass &candidate : classes)
        result += number >= candidate.from ? 1 : 0;
    return result;
}

} // namespace Dateline
