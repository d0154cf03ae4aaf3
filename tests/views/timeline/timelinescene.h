// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/trackergenerator.h"
#include "views/timeline/timelinegeometry.h"

#include <memory>
#include <optional>

/// \file
/// What tests of the timeline begin with: trackers, and their layout and geometry without a widget.
namespace Dateline {

inline constexpr QSizeF pictureSize(1600, 900);

inline std::shared_ptr<const Snapshot> generated(std::size_t events, std::uint32_t seed = 7)
{
    GeneratorSettings settings;
    settings.events = events;
    settings.seed = seed;
    return std::make_shared<const Snapshot>(generateTracker(settings));
}

/// A tracker of one category and one country with these dates.
inline std::shared_ptr<const Snapshot> dated(const QStringList &dates)
{
    Tracker tracker;
    tracker.id = QStringLiteral("t");
    tracker.categories.push_back({{QStringLiteral("c")}, QStringLiteral("Category"), {}});
    tracker.parties.push_back(
        {{QStringLiteral("au")}, PartyKind::Country, QStringLiteral("Australia"), *CountryCode::parse(u"AU"), {}});
    for (const QString &date : dates) {
        Event event;
        event.id = {QStringLiteral("e%1").arg(tracker.events.size())};
        event.title = QStringLiteral("Event of ") + date;
        event.category = {QStringLiteral("c")};
        event.date = *Edtf::parse(date);
        event.parties = {{{QStringLiteral("au")}, Role::Issuer}};
        tracker.events.push_back(event);
    }
    return std::make_shared<const Snapshot>(tracker);
}

struct TimelineScene
{
    std::shared_ptr<const Snapshot> snapshot;
    QueryResult result;
    TextFonts fonts = TextFonts::forPictures();

    explicit TimelineScene(std::shared_ptr<const Snapshot> data)
        : snapshot(std::move(data)), result(snapshot->engine().run({}))
    { }

    TimelineLayout layout(TimeRange range, LaneGrouping grouping, QSizeF size = pictureSize) const
    {
        TimelineLayoutRequest request;
        request.snapshot = snapshot;
        request.result = &result;
        request.grouping = grouping;
        request.size = size;
        request.range = range;
        request.fonts = fonts;
        return layoutTimeline(request);
    }

    TimelineGeometry geometry(const TimelineLayout &layout, TimeRange range, std::optional<Day> asOf = {},
                              QSizeF size = pictureSize) const
    {
        TimelineView view;
        view.range = range;
        view.size = size;
        view.asOf = asOf;
        view.fonts = fonts;
        return timelineGeometry(layout, view);
    }
};

inline TimeRange years(int first, int last)
{
    return {static_cast<double>(dayFromCivil({first, 1, 1}).number),
            static_cast<double>(dayFromCivil({last, 1, 1}).number)};
}

} // namespace Dateline
