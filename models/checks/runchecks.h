// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/finding.h"
#include "models/core/progress.h"
#include "models/dates/day.h"

#include <array>
#include <cstddef>
#include <vector>

namespace Dateline {

class Snapshot;

struct CheckOptions
{
    Day asOf; ///< the day from which reviews are looked at
};

/// Puts a tracker through all checks(). What the tracker's `accepted` names by check and subject carries the reason.
/// Ordered by severity, check and subject; the same tracker and options give the same findings. Fails with
/// ErrorCode::Cancelled only. O(events · log events + text), beside the costs of QuoteAnchorer.
Result<std::vector<Finding>> runChecks(const Snapshot &snapshot, const CheckOptions &options,
                                       Progress *progress = nullptr);

/// How many findings there are of each severity, the accepted ones apart.
struct FindingCounts
{
    std::array<std::size_t, 3> open = {}; ///< by Severity
    std::size_t accepted = 0;
    std::size_t of(Severity severity) const { return open[static_cast<std::size_t>(severity)]; }
    std::size_t allOpen() const { return open[0] + open[1] + open[2]; }
};

FindingCounts countFindings(std::span<const Finding> findings);

/// "3 errors, 12 warnings, 5 notes · 9 accepted".
QString findingCountsInWords(const FindingCounts &counts);

} // namespace Dateline
