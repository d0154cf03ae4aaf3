// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"

#include <cstdint>
#include <span>

namespace Dateline {

/// The part of a tracker that some of its events need: these events, their attributions, and the parties, measures and
/// sources that any of them refers to, with the publishers of these; all categories, so that colours stay as they are;
/// the accepted findings whose subjects are there. It has neither figures nor saved views: they were made of the whole,
/// and may name what is gone. \p eventIndexes are ascending positions in TrackerColumns::events(). The order of
/// everything is kept. O(size).
Tracker subTracker(const TrackerColumns &tracker, std::span<const std::uint32_t> eventIndexes);

} // namespace Dateline
