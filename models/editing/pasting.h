// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/query/snapshot.h"

#include <QByteArray>

#include <cstddef>
#include <span>
#include <vector>

/// \file
/// Events on their way from one tracker to another, or to another program: as Dateline's JSON with all that they need,
/// as text, and as cells of a table.
namespace Dateline {

/// By what programs know events of Dateline on the clipboard; what stands there is the JSON form of a tracker that holds
/// them.
inline constexpr const char *eventsMimeType = "application/x-dateline-events+json";

/// The events of \p rows as a tracker of their own (subTracker()), with none but their own categories. O(size).
Tracker eventsAsTracker(const Snapshot &snapshot, std::span<const EventRow> rows);
/// The same as bytes for the clipboard.
QByteArray eventsAsJson(const Snapshot &snapshot, std::span<const EventRow> rows);
/// For people: a line an event, "23 Aug 2018  Australia bans Huawei and ZTE from 5G".
QString eventsAsText(const Snapshot &snapshot, std::span<const EventRow> rows);

/// A table: a header, then a row an event. What stands in a cell is as in csvwriter.h, but without line breaks.
std::vector<QStringList> eventsAsCells(const Snapshot &snapshot, std::span<const EventRow> rows);
QString cellsAsTabs(const std::vector<QStringList> &cells);
QString cellsAsHtml(const std::vector<QStringList> &cells);

/// What a paste would do.
struct Pasting
{
    Change change;               ///< "Paste 3 events"; without parts if nothing can be pasted
    std::vector<EventId> events; ///< that it adds
    std::size_t newParties = 0, knownParties = 0;
    QStringList unclear; ///< names of new parties that several others answer to
    std::size_t newSources = 0, knownSources = 0;
    std::size_t attributions = 0; ///< that it adds
    std::size_t rejected = 0;     ///< see ImportReport
};

/// How the events of \p clip, a sound tracker, come into the one of \p into. A category, party, measure, source or
/// publisher of the tracker is taken for the same if it is equal, or has the same
/// - name (categories);
/// - kind and country (countries); kind and name, alias or outside identifier, if that names one only (other parties);
/// - title and issuers (measures);
/// - address, or title, name and day (sources);
/// and then stays as it is there. Everything else is added, under another id where something else has its own; so are
/// all events, also those that are there already. What is added goes through planImport(). O(size).
Result<Pasting> pastingEvents(const Snapshot &into, Tracker clip);

/// Reads what eventsAsJson() has written. Fails as readTrackerJson() does.
Result<Tracker> eventsFromJson(const QByteArray &json);

} // namespace Dateline
