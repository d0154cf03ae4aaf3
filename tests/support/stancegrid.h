// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <cstddef>

namespace Dateline {

/// A tracker in which \p countries (at most 676) each have four measures, one of every effect, that share out \p
/// targets companies among them, so that nearly every country is linked with every company. Each measure is proposed,
/// announced and, two out of three, lifted between 2015 and 2024, a third of its dates known to the month only. Equal
/// arguments give equal trackers.
Tracker stanceGrid(std::size_t countries, std::size_t targets);

} // namespace Dateline
