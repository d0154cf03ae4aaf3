// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/measurelife.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Dateline {

/// What a measure or a pair goes through: in order of time, each different from the one before. Indexes share it.
using StanceChanges = std::shared_ptr<const std::vector<StanceChange>>;

/// A measure that concerns a country and a target from a day up to another one.
struct StanceConcern
{
    std::uint32_t country = 0; ///< number in the index
    std::uint32_t target = 0;  ///< likewise
    MeasureRow measure;
    std::int64_t first = openBegin;
    std::int64_t end = openEnd;
};

/// Days from one up to and with another.
struct DaysBetween
{
    std::int64_t first = openBegin;
    std::int64_t last = openEnd;
};

/// The days on which two measures stand differently, and one more, on which they agree again; none if they never do.
std::optional<DaysBetween> daysThatDiffer(std::span<const StanceChange> a, std::span<const StanceChange> b);

/// What a pair goes through that these measures concern; \p lives has what each measure goes through, by its number.
/// \p before is what it went through when measures stood differently on \p days and at no other time; without it all
/// days are looked at. O(measures · log + turns on these days · log measures).
std::vector<StanceChange> pairChanges(std::span<const StanceConcern> concerns, const std::vector<StanceChanges> &lives,
                                      const DaysBetween &days = {}, std::span<const StanceChange> before = {});

} // namespace Dateline
