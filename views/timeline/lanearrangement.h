// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/timelinelanes.h"

#include <QHash>
#include <QStringList>

namespace Dateline {

/// How much of a lane is shown.
enum class LaneState {
    Usual,
    Open,  ///< all its tracks
    Closed ///< one track for all
};

/// In which order lanes stand.
enum class LaneSort {
    Usual, ///< as lanesOf() gives them
    Name,
    Count,      ///< most events first
    FirstEvent, ///< earliest first
    Own         ///< as somebody has dragged them
};

/// What somebody has done to the lanes of one grouping. Lanes go by their names, which stay when the tracker changes.
struct LaneArrangement
{
    /// How many a lane has at the most in a view that is scrolled, unless it is open or there is room to spare. At least 2.
    std::uint32_t usualTracks = 8;
    LaneSort sort = LaneSort::Usual;
    QStringList order;  ///< of LaneSort::Own; lanes that it does not name come after
    QStringList pinned; ///< stand above all others
    QHash<QString, LaneState> states;
    bool hidesEmpty = false; ///< lanes with nothing in view take no room at all

    bool isPinned(const QString &lane) const { return pinned.contains(lane); }
    LaneState stateOf(const QString &lane) const { return states.value(lane, LaneState::Usual); }
    friend bool operator==(const LaneArrangement &, const LaneArrangement &) = default;
};

/// The places of \p lanes in the order of \p arrangement. O(lanes · log), and for the first events what gathering all
/// rows takes.
std::vector<std::size_t> arrangedPlaces(const std::vector<Lane> &lanes, const LaneArrangement &arrangement);

/// The names of lanes in their order, with the one at \p from put before that at \p before, which may be their number.
QStringList movedLane(const std::vector<Lane> &lanes, std::size_t from, std::size_t before);

} // namespace Dateline
