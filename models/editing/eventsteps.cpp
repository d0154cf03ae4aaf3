// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventsteps.h"

#include "models/domain/limits.h"
#include "models/editing/columnsbase.h"
#include "models/editing/editoverlay.h"
#include "models/editing/idmaker.h"
#include "models/editing/removal.h"

#include <QCoreApplication>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct EventStepsTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::EventSteps)
};

} // namespace

Change removingEvents(const Snapshot &snapshot, std::span<const EventRow> rows)
{
    Change change{rows.size() == 1 ? EventStepsTr::tr("Delete “%1”").arg(snapshot.title(rows.front()).left(60))
                                   : EventStepsTr::tr("Delete %n event(s)", nullptr, static_cast<int>(rows.size())),
                  {}};
    const ColumnsBase base(snapshot.tracker());
    for (const EventRow row : rows) {
        const Result<Change> removed = removal(base, Event(), snapshot.eventId(row).text, Dependents::Keep);
        Q_ASSERT(removed.ok()); // nothing but attributions names an event
        change.parts.insert(change.parts.end(), removed->parts.begin(), removed->parts.end());
    }
    return change;
}

Duplication duplicatingEvents(const Snapshot &snapshot, std::span<const EventRow> rows)
{
    Duplication made;
    made.change.name = EventStepsTr::tr("Duplicate %n event(s)", nullptr, static_cast<int>(rows.size()));
    const ColumnsBase base(snapshot.tracker());
    EditOverlay tracker(base);
    IdMaker ids(tracker);
    for (const EventRow row : rows) {
        Event event = snapshot.event(row);
        const QString original = event.id.text;
        const QString title = EventStepsTr::tr("%1 (copy)").arg(event.title);
        if (static_cast<std::size_t>(title.size()) <= Limits::title)
            event.title = title;
        event = std::get<Event>(ids.withNewId(std::move(event)));
        made.made.push_back(event.id);
        made.change.parts.push_back(EntityChange::addition(std::move(event), original));
        tracker.apply(made.change.parts.back());
    }
    return made;
}

} // namespace Dateline
