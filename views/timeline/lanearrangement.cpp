// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/lanearrangement.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Dateline {

namespace {

/// Whether \p a stands before \p b; neither if their order is the usual one.
bool standsBefore(const Lane &a, const Lane &b, const LaneArrangement &arrangement)
{
    const auto ownPlace = [&](const Lane &lane) {
        const qsizetype place = arrangement.order.indexOf(lane.name());
        return place < 0 ? arrangement.order.size() : place;
    };
    switch (arrangement.sort) {
    case LaneSort::Usual:
        return false;
    case LaneSort::Name:
        return a.name().localeAwareCompare(b.name()) < 0;
    case LaneSort::Count:
        return a.count() > b.count();
    case LaneSort::FirstEvent:
        return a.firstDay() < b.firstDay();
    case LaneSort::Own:
        return ownPlace(a) < ownPlace(b);
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<std::size_t> arrangedPlaces(const std::vector<Lane> &lanes, const LaneArrangement &arrangement)
{
    std::vector<std::size_t> places(lanes.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        const bool isPinnedA = arrangement.isPinned(lanes[a].name());
        const bool isPinnedB = arrangement.isPinned(lanes[b].name());
        return isPinnedA != isPinnedB ? isPinnedA : standsBefore(lanes[a], lanes[b], arrangement);
    });
    return places;
}

QStringList movedLane(const std::vector<Lane> &lanes, std::size_t from, std::size_t before)
{
    QStringList names;
    for (std::size_t lane = 0; lane <= lanes.size(); ++lane) {
        if (lane == before)
            names.append(lanes[from].name());
        if (lane < lanes.size() && lane != from)
            names.append(lanes[lane].name());
    }
    return names;
}

} // namespace Dateline
