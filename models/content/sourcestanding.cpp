// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/sourcestanding.h"

#include "models/domain/originkind.h"

#include <QSet>

namespace Dateline {

namespace {

/// Whether somebody independent says of an event what \p source says of it.
bool isConfirmed(const Snapshot &snapshot, EventRow row, SourceRow source)
{
    const TrackerColumns::AttributionColumns &columns = snapshot.tracker().attributionColumns();
    for (const Support support : {Support::Supports, Support::Disputes}) {
        QSet<QString> own, others;
        for (const AttributionRow number : snapshot.attributionsOf(row)) {
            const QString reporter = snapshot.firstReporter(number);
            const bool isOwn = columns.source[number] == source;
            if (columns.support[number] == static_cast<std::uint8_t>(support) && (isOwn || canConfirm(reporter)))
                (isOwn ? own : others).insert(originKey(reporter));
        }
        if (!own.isEmpty() && !(others - own).isEmpty())
            return true;
    }
    return false;
}

} // namespace

SourceStanding sourceStanding(const Snapshot &snapshot, SourceRow source)
{
    SourceStanding standing;
    for (const EventRow row : snapshot.eventsOf(source)) {
        ++standing.events;
        standing.confirmed += isConfirmed(snapshot, row, source) ? 1 : 0;
        standing.disputed += snapshot.table().disputed()[row] ? 1 : 0;
    }
    return standing;
}

} // namespace Dateline
