// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/snapshot.h"
#include "models/query/firstevents.h"
#include "models/query/idtable.h"
#include "models/query/snapshotstep.h"
#include "models/query/timeorder.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"
#include "tests/support/trackergenerator.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace Dateline {

using namespace Qt::StringLiterals;

// What takes one kind of number takes no other.
template<typename Row>
concept NamesEvent = requires(const Snapshot &snapshot, Row row)
{
    snapshot.event(row);
};
template<typename Row>
concept HasEvents = requires(const Snapshot &snapshot, Row row)
{
    snapshot.eventsOf(row);
};
template<typename Row>
concept NamesSource = requires(const TrackerColumns &tracker, Row row)
{
    tracker.source(row);
};
template<typename Row>
concept NamesAttribution = requires(const TrackerColumns &tracker, Row row)
{
    tracker.attribution(row);
};
template<typename Row>
concept NamesEventOfTracker = requires(const TrackerColumns &tracker, Row row)
{
    tracker.event(row);
};
static_assert(NamesEvent<EventRow> && !NamesEvent<SourceRow> && !NamesEvent<std::uint32_t>);
static_assert(HasEvents<SourceRow> && !HasEvents<EventRow> && !HasEvents<AttributionRow> && !HasEvents<std::size_t>);
static_assert(NamesSource<SourceRow> && !NamesSource<EventRow> && !NamesSource<AttributionRow>);
static_assert(NamesAttribution<AttributionRow> && !NamesAttribution<SourceRow> && !NamesAttribution<MeasureRow>);
static_assert(!NamesEventOfTracker<EventRow>); // whose number there is eventIndex() of the row

class SnapshotTest : public TestCase
{
    Q_OBJECT

private slots:
    void findsIdsInATable()
    {
        IdTable table(3000);
        const auto idOf = [](std::uint32_t number) { return QByteArray("event-" + QByteArray::number(number)); };
        for (std::uint32_t number = 0; number < 2999; ++number)
            table.add(idOf(number), number);
        table.add(idOf(17), 2999); // of several equal ids the first counts
        const auto find = [&](const QByteArray &id) {
            return table.find(id, [&](std::uint32_t number) { return idOf(number == 2999 ? 17 : number) == id; });
        };
        for (std::uint32_t number = 0; number < 2999; ++number)
            QCOMPARE(find(idOf(number)), number);
        QCOMPARE(find("event-3000"), noIndex);
        QCOMPARE(IdTable(0).find("event-17", [](std::uint32_t) { return true; }), noIndex);
        QVERIFY(table.memory() <= 3000 * 6);
    }

    void idsOfWhatIsGoneAreNotFound()
    {
        const Tracker tracker = generateTracker({.events = 40, .seed = 5});
        auto snapshot = std::make_shared<const Snapshot>(tracker);
        Event again = tracker.events[7];
        const Source &source = tracker.sources.front();
        Source other = source;
        other.id = {u"another-source"_s};
        const auto step = [&](const EntityChange &part) { snapshot = nextSnapshot(snapshot, {{}, {part}}).snapshot; };
        for (const Attribution &attribution : tracker.attributions) {
            if (attribution.event == again.id)
                step({attribution, std::nullopt});
        }
        const EventRow before = snapshot->rowOf(again.id);
        step({again, std::nullopt});
        QCOMPARE(snapshot->rowOf(again.id), EventRow());
        step(EntityChange::addition(again));
        QVERIFY(snapshot->rowOf(again.id) != EventRow() && snapshot->rowOf(again.id) != before);
        QCOMPARE(snapshot->eventId(snapshot->rowOf(again.id)), again.id);
        QCOMPARE(snapshot->sourceIndex(other.id), SourceRow());
        step(EntityChange::addition(other));
        QCOMPARE(snapshot->tracker().source(snapshot->sourceIndex(other.id)).id, other.id);
        QCOMPARE(snapshot->sourceIndex(source.id), SourceRow(0));
        QCOMPARE(snapshot->rowOf({}), EventRow());
    }

    void knowsFirstEvents()
    {
        Tracker tracker = generateTracker({.events = 300, .seed = 3, .countries = 30, .companies = 20});
        for (std::size_t i = 0; i < tracker.events.size(); i += 7)
            tracker.events[i].date = *Edtf::parse(u"../%1"_s.arg(2001 + static_cast<int>(i % 20)));
        const Snapshot snapshot{TrackerColumns(tracker)};
        const std::vector<EventRow> rows = rowsInOrderOfTime(snapshot.table(), snapshot.table().liveRows());
        const auto firstOf = [&](auto holds) {
            const auto row =
                std::find_if(rows.begin(), rows.end(), [&](EventRow r) { return holds(snapshot.event(r)); });
            return row == rows.end() ? EventRow() : *row;
        };
        for (const Party &party : tracker.parties)
            QCOMPARE(firstEventOf(snapshot, party.id), firstOf([&](const Event &event) {
                         return std::any_of(event.parties.begin(), event.parties.end(),
                                            [&](const Participation &part) { return part.party == party.id; });
                     }));
        for (const Measure &measure : tracker.measures)
            QCOMPARE(firstEventOf(snapshot, measure.id),
                     firstOf([&](const Event &event) { return event.measure == measure.id; }));
        QCOMPARE(firstEventOf(snapshot, PartyId{u"nobody"_s}), EventRow());
        QCOMPARE(firstEventOf(snapshot, MeasureId{u"nothing"_s}), EventRow());
    }

    void looksUpById()
    {
        const Snapshot snapshot(sampleTracker());
        QCOMPARE(snapshot.party({u"huawei"_s})->name, u"Huawei"_s);
        QCOMPARE(snapshot.measure({u"au-5g"_s})->title, u"5G guidance"_s);
        QCOMPARE(snapshot.sourceIndex({u"silicon"_s}), 1U);
        QCOMPARE(snapshot.tracker().sourceName(1), u"Silicon UK"_s);
        const EventRow ban = snapshot.rowOf({u"nz-ban"_s});
        QCOMPARE(snapshot.event(ban).id.text, u"nz-ban"_s);
        QCOMPARE(snapshot.eventId(ban), snapshot.event(ban).id);
        QCOMPARE(snapshot.title(ban), snapshot.event(ban).title);
        QCOMPARE(snapshot.date(ban), snapshot.event(ban).date);
        QVERIFY(!snapshot.party({u"nobody"_s}) && !snapshot.measure({}));
        QCOMPARE(snapshot.rowOf({u"x"_s}), noIndex);
        QCOMPARE(snapshot.sourceIndex({u"x"_s}), noIndex);
    }

    void joinsEventsAndSources()
    {
        for (quint32 seed = 1; seed <= 5; ++seed) {
            const Tracker tracker = randomTracker(seed, 60);
            const Snapshot snapshot(tracker);
            std::vector<std::set<EventRow>> rows(tracker.sources.size());
            for (EventRow row{0}; row < snapshot.table().size(); ++row) {
                std::vector<std::uint32_t> expected;
                for (std::uint32_t i = 0; i < tracker.attributions.size(); ++i) {
                    const Attribution &attribution = tracker.attributions[i];
                    const SourceRow source = snapshot.sourceIndex(attribution.source);
                    if (attribution.event != snapshot.event(row).id || source == noIndex)
                        continue;
                    expected.push_back(i);
                    rows[source].insert(row);
                }
                const auto found = snapshot.attributionsOf(row);
                QCOMPARE(std::vector<std::uint32_t>(found.begin(), found.end()), expected);
                QCOMPARE(expected.size(), std::size_t{snapshot.table().attributions()[row]});
            }
            for (SourceRow source{0}; source < rows.size(); ++source) {
                const auto found = snapshot.eventsOf(source);
                QVERIFY(std::equal(found.begin(), found.end(), rows[source].begin(), rows[source].end()));
            }
        }
    }

    void anEmptyTrackerHasNothing()
    {
        const Snapshot snapshot{TrackerColumns()};
        QCOMPARE(snapshot.table().size(), std::size_t{0});
        QCOMPARE(snapshot.engine().run({}).count, std::size_t{0});
    }
};

std::unique_ptr<TestCase> newSnapshotTest() { return std::make_unique<SnapshotTest>(); }

} // namespace Dateline

#include "snapshottest.moc"
