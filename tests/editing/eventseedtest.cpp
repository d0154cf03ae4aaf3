// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventseed.h"
#include "models/domain/integrity.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/editingtests.h"
#include "tests/support/trackergenerator.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

/// What a new event begins with.
class EventSeedTest : public TestCase
{
    Q_OBJECT

private slots:
    void takesTheLanesField();
    void addsWhatTheTrackerLacks();
    void everyLaneMakesASoundEvent();
    void leavesOutWhatIsGone();
    void formBeginsAsTheStepWouldBe();
};

void EventSeedTest::takesTheLanesField()
{
    Tracker tracker;
    tracker.id = u"t"_s;
    tracker.title = u"T"_s;
    tracker.categories = {{{u"law"_s}, u"Law"_s, {}}, {{u"court"_s}, u"Court"_s, {}}};
    tracker.parties = {{{u"au"_s}, PartyKind::Country, u"Australia"_s, *CountryCode::parse(u"AU"), {}},
                       {{u"zte"_s}, PartyKind::Company, u"ZTE"_s, {}, {}}};
    Event event;
    event.id = {u"e"_s};
    event.title = u"E"_s;
    event.category = {u"court"_s};
    event.date = *Edtf::parse(u"2018");
    event.parties = {{{u"au"_s}, Role::Issuer}, {{u"zte"_s}, Role::Affected}};
    tracker.events = {event};
    const Snapshot snapshot(tracker);
    const Edtf date = *Edtf::parse(u"2018-08");

    const EventSeed byCategory = seedInLane(snapshot, LaneGrouping::Category, 1, date);
    QCOMPARE(byCategory.category.text, u"court"_s);
    QVERIFY(!byCategory.participation);
    QCOMPARE(byCategory.date, date);
    const EventSeed byCountry = seedInLane(snapshot, LaneGrouping::Country, 0, date);
    QCOMPARE(*byCountry.participation, (Participation{{u"au"_s}, Role::Issuer}));
    QCOMPARE(byCountry.category.text, u"law"_s); // the tracker's first
    const EventSeed byCompany = seedInLane(snapshot, LaneGrouping::Company, 0, date, EventRow(0));
    QCOMPARE(*byCompany.participation, (Participation{{u"zte"_s}, Role::Target}));
    QCOMPARE(byCompany.category.text, u"court"_s); // that of the event it is like
    QVERIFY(!seedInLane(snapshot, LaneGrouping::Company, noIndex, date).participation);
}

void EventSeedTest::addsWhatTheTrackerLacks()
{
    Tracker tracker;
    tracker.id = u"t"_s;
    tracker.title = u"T"_s;
    const Snapshot empty(tracker);
    EventSeed seed = seedInLane(empty, LaneGrouping::Country, noIndex, *Edtf::parse(u"2018"));
    seed.newCountry = *CountryCode::parse(u"NZ");
    const Change change = eventFromSeed(empty, seed, u"New Zealand declines"_s);
    QVERIFY(change.applyTo(tracker).ok());
    QVERIFY(checkIntegrity(tracker).ok());
    QCOMPARE(tracker.events.size(), std::size_t{1});
    QCOMPARE(tracker.events.front().id.text, u"new-zealand-declines"_s);
    QCOMPARE(tracker.parties.front().name, u"New Zealand"_s);
    QCOMPARE(tracker.events.front().parties.front().party, tracker.parties.front().id);
    QCOMPARE(tracker.categories.size(), std::size_t{1});
}

void EventSeedTest::everyLaneMakesASoundEvent()
{
    GeneratorSettings settings;
    settings.events = 200;
    const Tracker tracker = generateTracker(settings);
    const Snapshot snapshot(tracker);
    const auto tryAll = [&](LaneGrouping grouping, std::size_t lanes) {
        for (std::uint32_t lane = 0; lane < lanes; ++lane) {
            Tracker changed = tracker;
            const EventSeed seed = seedInLane(snapshot, grouping, lane, *Edtf::parse(u"2018-11"));
            QVERIFY(eventFromSeed(snapshot, seed, u"Something happens"_s).applyTo(changed).ok());
            QVERIFY(checkIntegrity(changed).ok());
            // It stands in the lane that it was asked for in.
            const Snapshot after(changed);
            const EventRow row = after.rowOf(changed.events.back().id);
            const EventTable &table = after.table();
            const auto has = [](auto list, std::uint32_t value) {
                return std::find(list.begin(), list.end(), value) != list.end();
            };
            if (grouping == LaneGrouping::Country)
                QVERIFY(
                    has(table.countries()[row], table.dictionaries().numberOf(snapshot.table().countryCodes()[lane])));
            else if (grouping == LaneGrouping::Company)
                QVERIFY(
                    has(table.companies()[row], table.dictionaries().numberOf(snapshot.table().companyIds()[lane])));
            else
                QCOMPARE(changed.events.back().category, snapshot.table().categoryIds()[lane]);
        }
    };
    tryAll(LaneGrouping::Category, snapshot.table().categoryIds().size());
    tryAll(LaneGrouping::Country, std::min<std::size_t>(snapshot.table().countryCodes().size(), 12));
    tryAll(LaneGrouping::Company, std::min<std::size_t>(snapshot.table().companyIds().size(), 12));
}

void EventSeedTest::leavesOutWhatIsGone()
{
    Tracker tracker;
    tracker.id = u"t"_s;
    tracker.title = u"T"_s;
    tracker.categories = {{{u"law"_s}, u"Law"_s, {}}};
    tracker.parties = {{{u"nz"_s}, PartyKind::Country, u"New Zealand"_s, *CountryCode::parse(u"NZ"), {}}};
    const Snapshot snapshot(tracker);
    // A category and a party that were removed meanwhile, and a country that was added.
    EventSeed seed{*Edtf::parse(u"2018"), {u"gone"_s}, Participation{{u"gone-too"_s}, Role::Target}, {}};
    QVERIFY(eventFromSeed(snapshot, seed, u"It happens"_s).applyTo(tracker).ok());
    QVERIFY(checkIntegrity(tracker).ok());
    QVERIFY(tracker.events.front().parties.empty());
    QCOMPARE(tracker.events.front().category.text, u"law"_s);
    seed.newCountry = *CountryCode::parse(u"NZ");
    const EventDraft draft = draftFromSeed(snapshot, seed, u"It happens"_s);
    QCOMPARE(draft.event.parties, (std::vector<Participation>{{{u"nz"_s}, Role::Issuer}}));
    QVERIFY(draft.newParties.empty());
}

void EventSeedTest::formBeginsAsTheStepWouldBe()
{
    Tracker tracker;
    tracker.id = u"t"_s;
    tracker.title = u"T"_s;
    const Snapshot empty(tracker);
    EventSeed seed = seedInLane(empty, LaneGrouping::Country, noIndex, *Edtf::parse(u"2018"));
    seed.newCountry = *CountryCode::parse(u"NZ");
    const EventDraft draft = draftFromSeed(empty, seed, u"New Zealand declines"_s);
    QVERIFY(faultsOf(draft, empty).empty());
    Tracker atOnce = tracker;
    QVERIFY(eventFromSeed(empty, seed, draft.event.title).applyTo(atOnce).ok());
    Tracker byForm = tracker;
    QVERIFY(changeOf(draft, std::nullopt, empty)->applyTo(byForm).ok());
    QCOMPARE(byForm.events, atOnce.events);
    QCOMPARE(byForm.parties, atOnce.parties);
    QCOMPARE(byForm.categories, atOnce.categories);
}

std::unique_ptr<TestCase> newEventSeedTest() { return std::make_unique<EventSeedTest>(); }

} // namespace Dateline

#include "eventseedtest.moc"
