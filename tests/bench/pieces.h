// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"
#include "tests/support/trackergenerator.h"

namespace Dateline::Bench {

/// The events of \p pieces generated trackers that differ by their seeds, in one: as plain values ten millions would
/// not fit into memory. Categories, parties, measures and sources are those of the first.
TrackerColumns generateInPieces(const GeneratorSettings &piece, std::uint32_t pieces);

} // namespace Dateline::Bench
