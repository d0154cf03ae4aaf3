// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace Dateline {

/// A class of counts that are filled alike: from … to, both included.
struct MapClass
{
    int from = 1;
    int to = 1;
    QString label; ///< "3", "2–4", or "20+" for a last class that the largest count has outgrown

    friend bool operator==(const MapClass &, const MapClass &) = default;
};

/// At most five classes that cover 1 … \p largest without gaps, with round bounds: one class for each count up
/// to five, then 1, 2–4, 5–9, 10–19, 20+ and coarser ladders. None if \p largest is below 1.
///
/// The bounds depend on the largest count only, so that they stay put while a filter changes little.
std::vector<MapClass> mapClasses(int largest);

/// The place of \p count in \p classes, from 1 on; 0 for a count below 1. Larger counts than any go to the last.
int mapClassOf(int count, const std::vector<MapClass> &classes);

} // namespace Dateline
