// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <cstddef>
#include <cstdint>

namespace Dateline {

/// What a generated tracker is made of.
struct GeneratorSettings
{
    std::size_t events = 1000;
    std::uint32_t seed = 1;
    std::size_t countries = 60;       ///< at most 195
    std::size_t companies = 120;      ///< at most 10,000
    std::size_t mostAttributions = 4; ///< of an event, which has one at least
    std::int64_t firstYear = 1990;
    std::int64_t lastYear = 2026;
};

/// A sound tracker (checkIntegrity()) with a realistic skew: few countries and companies take part in most events,
/// years fill up towards the present, two thirds of the dates are days and the rest months, seasons, years, intervals,
/// open and approximate ones, each event has one to four attributions, some of them reprints and some disputing; a few
/// say why this date, when to look again, in which role somebody took part, or are accepted findings. Equal specs give
/// equal trackers on every platform. O(events).
Tracker generateTracker(const GeneratorSettings &settings);

} // namespace Dateline
