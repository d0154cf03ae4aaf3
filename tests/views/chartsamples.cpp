// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/chartsamples.h"

#include "models/exchange/trackerfile.h"
#include "tests/query/sampletracker.h"

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

void openOn(Workspace &workspace, PackedTracker tracker)
{
    Filter filter;
    filter.asOf = day(u"2018-11-30"_s);
    workspace.setFilter(filter);
    workspace.setSnapshot(std::make_shared<const Snapshot>(std::move(tracker)));
}

} // namespace

void openBundled(Workspace &workspace) { openOn(workspace, *openTracker(u"bundled:huawei-5g"_s)); }

void openDates(Workspace &workspace, const QStringList &dates)
{
    TrackerBuilder b;
    b.category(u"a"_s, u"Bans <b>& more</b>"_s).category(u"b"_s, u"Reviews"_s).category(u"c"_s, u"Idle"_s);
    for (const QString &edtf : dates) {
        const auto number = b.tracker().events.size();
        b.event(u"e%1"_s.arg(number), edtf, u"E"_s, number % 2 == 0 ? u"a"_s : u"b"_s);
    }
    openOn(workspace, PackedTracker(b.tracker()));
}

PartyId partyNamed(const Workspace &workspace, const QString &name)
{
    for (const Party &party : workspace.snapshot()->tracker().parties) {
        if (party.name == name)
            return party.id;
    }
    qFatal("no such party");
}

Day day(const QString &iso) { return *dayFromIso(iso); }

} // namespace Dateline
