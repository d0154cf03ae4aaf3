// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <cstdint>

namespace Dateline {

struct MeasureSettings
{
    std::size_t measures = 500;
    std::size_t countries = 40; ///< at most 250; some of them act through an authority too
    std::size_t targets = 30;
    std::uint32_t seed = 1;
};

/// A tracker of measures with up to five milestones each in any order, dated 2015 to 2030 by days, months, years,
/// intervals, alternatives and deadlines; rival dates in sources, issued 2015 to 2030; measures of the EU that bind
/// members; measures with no target or several. Equal specs give equal trackers.
Tracker generateMeasures(const MeasureSettings &settings);

} // namespace Dateline
