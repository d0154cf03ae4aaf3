// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mapclasses.h"

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

} // namespace

std::vector<MapClass> mapClasses(int largest)
{
    std::vector<MapClass> classes;
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

int mapClassOf(int count, const std::vector<MapClass> &classes)
{
    int result = 0;
    for (const MapClass &candidate : classes)
        result += count >= candidate.from ? 1 : 0;
    return result;
}

} // namespace Dateline
