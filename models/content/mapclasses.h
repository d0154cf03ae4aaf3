// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace Dateline {

/// Numbers that are filled alike: from … to, both included.
struct NumberClass
{
    std::int64_t from = 1;
    std::int64_t to = 1;
    QString label; ///< "3", "2–4", or "20+" for a last class that the largest count has outgrown

    friend bool operator==(const NumberClass &, const NumberClass &) = default;
};

/// At most five classes that cover 1 … \p largest without gaps, with round bounds: one class for each count up
/// to five, then 1, 2–4, 5–9, 10–19, 20+ and coarser ladders. None if \p largest is below 1.
///
/// The bounds depend on the largest count only, so that they stay put while a filter changes little.
std::vector<NumberClass> countClasses(int largest);

/// At most six classes of equal length that cover the years \p first … \p last: of 1, 2, 5, 10, 20, 50 … years,
/// beginning with a multiple of that. None if \p first is after \p last.
std::vector<NumberClass> yearClasses(std::int64_t first, std::int64_t last);

/// The place of \p number in \p classes, from 1 on; 0 if it lies before all. Larger numbers than any go to the last.
int classOf(std::int64_t number, const std::vector<NumberClass> &classes);

} // namespace Dateline
