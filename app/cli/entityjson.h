// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"
#include "models/stances/stanceindex.h"

#include <nlohmann/json_fwd.hpp>

/// \file
/// The lines of `dateline list --json`: one object per entity, with what it refers to spelled out. Member names are
/// stable; members may be added. Empty members are left out, except bounds, which are null when open.
namespace Dateline {

nlohmann::ordered_json eventJson(const Snapshot &snapshot, EventRow row);
nlohmann::ordered_json attributionJson(const Snapshot &snapshot, AttributionRow attribution);
nlohmann::ordered_json measureJson(const Snapshot &snapshot, const Measure &measure);
nlohmann::ordered_json sourceJson(const Source &source);
nlohmann::ordered_json figureJson(const Figure &figure);
/// "first" is there and true if the tracker opens with it.
nlohmann::ordered_json viewJson(const SavedView &view, bool isFirst);
/// A pair on a day. "target" is null for any; "measure" and the rest of the reason are left out where it stands
/// nowhere.
nlohmann::ordered_json stanceJson(const Snapshot &snapshot, const StanceIndex &index, std::uint32_t pair, Day day);

} // namespace Dateline
