// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Dateline {

/// The days that the timeline shows, as real day numbers (1970-01-01 is 0), half-open; begin < end.
struct TimeRange
{
    double begin = 0;
    double end = 1;
    /// The shortest that can be looked at, in days.
    static constexpr double shortest = 3;

    double length() const { return end - begin; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace Dateline
