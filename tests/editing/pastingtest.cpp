// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/pasting.h"
#include "models/domain/fields.h"
#include "models/domain/integrity.h"
#include "models/editing/bringingback.h"
#include "models/editing/eventsteps.h"
#include "models/editing/fieldwords.h"
#include "models/exchange/trackerfile.h"
#include "tests/editing/editingtests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Tracker bundled() { return *loadTracker(u"bundled:huawei-5g"_s); }

/// The rows of \p count events with the most attributions.
std::vector<EventRow> bestSourced(const Snapshot &snapshot, std::size_t count)
{
    std::vector<EventRow> rows;
    snapshot.table().forEachInOrder(snapshot.table().liveRows(), [&](EventRow row) { rows.push_back(row); });
    std::stable_sort(rows.begin(), rows.end(), [&](EventRow a, EventRow b) {
        return snapshot.attributionsOf(a).size() > snapshot.attributionsOf(b).size();
    });
    rows.resize(count);
    return rows;
}

template<typename Entity>
std::size_t countOf(const Change &change)
{
    return static_cast<std::size_t>(
        std::count_if(change.parts.begin(), change.parts.end(),
                      [](const EntityChange &part) { return std::holds_alternative<Entity>(part.subject()); }));
}

/// After the change, which must leave the tracker sound.
Tracker after(const Tracker &before, const Change &change)
{
    Tracker tracker = before;
    const auto done = change.applyTo(tracker);
    if (!done)
        qWarning("%s", qPrintable(done.error().toLine()));
    if (const auto sound = checkIntegrity(tracker); !sound)
        qWarning("%s", qPrintable(sound.error().toLine()));
    return tracker;
}

/// Another tracker that knows some of the same under other ids.
Tracker otherTracker()
{
    TrackerBuilder b;
    b.tracker().id = u"other"_s;
    b.tracker().title = u"Other"_s;
    b.category(u"r"_s, u"restriction"_s);
    b.country(u"AU"_s, u"Commonwealth of Australia"_s);
    b.tracker().parties.back().id = {u"australia"_s};
    b.party(u"hw"_s, PartyKind::Company, u"Huawei Technologies"_s);
    b.tracker().parties.back().aliases = {{u"HUAWEI"_s, {}}};
    b.party(u"zte"_s, PartyKind::Person, u"Z. T. Ee"_s); // another one of this id
    b.source(u"paper"_s, u"Allies pressed"_s, u"Financial Times"_s, u"2018-11-28"_s);
    b.lastSource().type = u"webpage"_s;
    b.lastSource().url = u"http://www.ft.com/content/1?utm_source=x"_s;
    b.event(u"ban"_s, u"2017"_s, u"Something else"_s, u"r"_s);
    return b.tracker();
}

/// An event with all that it can have.
Tracker clip()
{
    TrackerBuilder b;
    b.tracker().id = u"clip"_s;
    b.tracker().title = u"Clip"_s;
    b.category(u"x"_s, u"Restriction"_s).category(u"y"_s, u"Not used"_s);
    b.country(u"AU"_s, u"Australia"_s).party(u"huawei"_s, PartyKind::Company, u"Huawei"_s);
    b.party(u"zte"_s, PartyKind::Company, u"ZTE"_s);
    b.measure(u"m"_s, u"5G guidance"_s, Effect::Ban);
    b.tracker().measures.back().issuers = {{u"au"_s}};
    b.tracker().measures.back().targets = {{u"huawei"_s}, {u"zte"_s}};
    b.source(u"ft"_s, u"Allies pressed"_s, u"Financial Times"_s, u"2018-11-28"_s);
    b.lastSource().type = u"webpage"_s;
    b.lastSource().url = u"https://ft.com/content/1"_s;
    b.source(u"paper"_s, u"Another"_s, u"Paper"_s, u"2018"_s);
    b.lastSource().type = u"webpage"_s;
    b.event(u"ban"_s, u"2018-08-23"_s, u"Ban"_s, u"x"_s).with(u"au"_s, Role::Issuer).with(u"zte"_s, Role::Target);
    b.milestone(u"m"_s, Milestone::Announced).saidIn(u"ft"_s).saidIn(u"paper"_s);
    return b.tracker();
}

} // namespace

/// Steps that take whole events: removing, duplicating, copying and pasting, and bringing back.
class PastingTest : public TestCase
{
    Q_OBJECT

private slots:
    void removedWithTheirAttributions()
    {
        const Tracker before = bundled();
        const Snapshot snapshot(before);
        const std::vector<EventRow> rows = bestSourced(snapshot, 3);
        const Change change = removingEvents(snapshot, rows);
        std::size_t attributions = 0;
        for (const EventRow row : rows)
            attributions += snapshot.attributionsOf(row).size();
        QVERIFY(attributions >= 6);
        QCOMPARE(countOf<Attribution>(change), attributions);
        const Tracker without = after(before, change);
        QCOMPARE(without.events.size(), before.events.size() - 3);
        QCOMPARE(without.attributions.size(), before.attributions.size() - attributions);
        QCOMPARE(without.sources.size(), before.sources.size());
        QVERIFY(removingEvents(snapshot, std::vector{rows[0]}).name.contains(snapshot.title(rows[0]).left(20)));
    }

    void duplicatesStandBehindTheirOriginals()
    {
        const Tracker before = clip();
        const Snapshot snapshot(before);
        const EventRow row = snapshot.rowOf({u"ban"_s});
        const Duplication twice = duplicatingEvents(snapshot, std::vector{row});
        QCOMPARE(twice.made, (std::vector<EventId>{{u"ban-copy"_s}}));
        const Tracker now = after(before, twice.change);
        QCOMPARE(now.events.size(), std::size_t{2});
        QCOMPARE(now.events[1].title, u"Ban (copy)"_s);
        QCOMPARE(now.events[1].parties, now.events[0].parties);
        QCOMPARE(now.events[1].measure, now.events[0].measure);
        QCOMPARE(now.attributions.size(), before.attributions.size());
    }

    void duplicatesOfOneTitleGetIdsOfTheirOwn()
    {
        TrackerBuilder b;
        b.category(u"c"_s, u"C"_s);
        b.event(u"a"_s, u"2018"_s, u"Same"_s, u"c"_s).event(u"b"_s, u"2019"_s, u"Same"_s, u"c"_s);
        const Snapshot snapshot(b.tracker());
        const Duplication twice =
            duplicatingEvents(snapshot, std::vector{snapshot.rowOf({u"a"_s}), snapshot.rowOf({u"b"_s})});
        QCOMPARE(twice.made.size(), std::size_t{2});
        QVERIFY(twice.made[0] != twice.made[1]);
    }

    void anEmptyTrackerTakesAllThatEventsNeed()
    {
        const Snapshot from(bundled());
        const std::vector<EventRow> rows = bestSourced(from, 4);
        const auto copied = eventsFromJson(eventsAsJson(from, rows));
        QVERIFY(copied.ok());
        Tracker empty;
        empty.id = u"empty"_s;
        empty.title = u"Mine"_s;
        const auto pasting = pastingEvents(Snapshot(empty), *copied);
        QVERIFY(pasting.ok());
        QCOMPARE(pasting->rejected, std::size_t{0});
        QCOMPARE(pasting->events.size(), std::size_t{4});
        const Tracker now = after(empty, pasting->change);
        QCOMPARE(now.title, u"Mine"_s); // not the other's
        const Snapshot shown(now);
        for (const EventRow row : rows) {
            const EventRow pasted = shown.rowOf(from.eventId(row));
            QVERIFY(pasted != noIndex);
            QCOMPARE(shown.event(pasted), from.event(row));
            QCOMPARE(shown.attributionsOf(pasted).size(), from.attributionsOf(row).size());
        }
        // Categories without an event stay behind.
        QVERIFY(now.categories.size() <= 4);
    }

    void pastedWhereTheyAreTheyComeTwice()
    {
        const Tracker before = bundled();
        const Snapshot snapshot(before);
        const std::vector<EventRow> rows = bestSourced(snapshot, 2);
        const auto pasting = pastingEvents(snapshot, eventsAsTracker(snapshot, rows));
        QVERIFY(pasting.ok());
        QCOMPARE(pasting->rejected, std::size_t{0});
        QCOMPARE(pasting->newParties, std::size_t{0});
        QCOMPARE(pasting->newSources, std::size_t{0});
        QVERIFY(pasting->knownSources > 0);
        const Tracker now = after(before, pasting->change);
        QCOMPARE(now.events.size(), before.events.size() + 2);
        QCOMPARE(now.parties, before.parties);
        QCOMPARE(now.categories, before.categories);
        QCOMPARE(now.measures, before.measures);
        QCOMPARE(now.attributions.size(), before.attributions.size() + pasting->attributions);
        QVERIFY(pasting->attributions >= 4);
    }

    void whatIsKnownIsRecognised()
    {
        const Tracker before = otherTracker();
        const auto pasting = pastingEvents(Snapshot(before), clip());
        QVERIFY(pasting.ok());
        QCOMPARE(pasting->rejected, std::size_t{0});
        QCOMPARE(pasting->knownParties, std::size_t{2}); // Australia by its code, Huawei by an alias
        QCOMPARE(pasting->newParties, std::size_t{1});   // the company, not the person
        QCOMPARE(pasting->knownSources, std::size_t{1}); // by the work's address
        QCOMPARE(pasting->newSources, std::size_t{1});
        const Tracker now = after(before, pasting->change);
        QCOMPARE(now.categories, before.categories); // by its name, and the unused one stays behind
        const Event &event = now.events.back();
        QVERIFY(event.id != before.events.front().id);
        QCOMPARE(event.category.text, u"r"_s);
        QCOMPARE(event.parties[0].party.text, u"australia"_s);
        QVERIFY(event.parties[1].party.text != u"zte"_s);
        QCOMPARE(now.measures.back().issuers, (std::vector<PartyId>{{u"australia"_s}}));
        QCOMPARE(now.measures.back().targets.front().text, u"hw"_s);
        QCOMPARE(now.attributions[0].source.text, u"paper"_s);
        QVERIFY(now.attributions[1].source.text != u"paper"_s); // another source of this id is there
    }

    void whatIsUnclearIsSaid()
    {
        Tracker before = otherTracker();
        for (const QString &id : {u"x1"_s, u"x2"_s}) {
            Party party;
            party.id.text = id;
            party.kind = PartyKind::Company;
            party.name = u"ZTE"_s;
            before.parties.push_back(party);
        }
        const auto pasting = pastingEvents(Snapshot(before), clip());
        QVERIFY(pasting.ok());
        QCOMPARE(pasting->unclear, QStringList{u"ZTE"_s});
        QCOMPARE(pasting->newParties, std::size_t{1});
        before.parties.back().id.text = u"zte-corp"_s;
        before.parties[before.parties.size() - 2].name = u"ZTE Mobile"_s;
        Tracker again = clip();
        for (Party &party : again.parties) {
            if (party.name == "ZTE"_L1)
                party.ids[u"wikidata"_s] = u"Q136993"_s;
        }
        before.parties.back().ids[u"wikidata"_s] = u"Q136993"_s;
        before.parties.back().name = u"ZTE Corporation"_s;
        const auto clear = pastingEvents(Snapshot(before), again);
        QVERIFY(clear.ok());
        QCOMPARE(clear->newParties, std::size_t{0});
        QVERIFY(clear->unclear.isEmpty());
        QCOMPARE(after(before, clear->change).measures.back().targets.back().text, u"zte-corp"_s);
    }

    /// Whatever a step changed is told in the words of the forms.
    void allFieldsHaveWords()
    {
        const auto check = []<typename Entity>(const Entity &entity) {
            QStringList paths;
            forEachField<Entity>([&](const auto &field) { paths.append(field.path()); });
            for (const QString &path : paths) {
                const QStringList words = fieldsInWords(entity, {path});
                QVERIFY2(words.size() == 1 && !words.front().isEmpty(), qPrintable(path));
                const bool isRaw = words.front().contains(u'/')
                    || (words.front() != "URL"_L1 && words.front() != "ID"_L1
                        && words.front() != "holds in the member states of the EU"_L1
                        && words.front().toLower() != words.front());
                QVERIFY2(!isRaw, qPrintable(words.front()));
            }
            QCOMPARE(fieldsInWords(entity, paths).size(), paths.size()); // no two alike
        };
        Tracker tracker;
        forEachList(tracker,
                    [&](const auto &list) { check(typename std::remove_cvref_t<decltype(list)>::value_type()); });
        check(TrackerHeader());
        QCOMPARE(fieldsInWords(Event(), {u"id"_s, u"x-"_s}), (QStringList{u"ID"_s, u"further data"_s}));
    }

    void cellsAreSafeAndOfOneLine()
    {
        TrackerBuilder b;
        b.category(u"c"_s, u"A <b>& B"_s);
        b.event(u"a"_s, u"2018-08"_s, u"=1+1\tand\nmore"_s, u"c"_s);
        const Snapshot snapshot(b.tracker());
        const auto cells = eventsAsCells(snapshot, std::vector{snapshot.rowOf({u"a"_s})});
        QCOMPARE(cells.size(), std::size_t{2});
        QCOMPARE(cells[1][0], u"2018-08"_s);
        QCOMPARE(cells[1][1], u"'=1+1 and more"_s);
        const QString tabs = cellsAsTabs(cells);
        QCOMPARE(tabs.count(u'\n'), 2);
        QCOMPARE(tabs.count(u'\t'), 14);
        QVERIFY(cellsAsHtml(cells).contains(u"<td>A &lt;b&gt;&amp; B</td>"_s));
        QCOMPARE(eventsAsText(snapshot, std::vector{snapshot.rowOf({u"a"_s})}), u"Aug 2018  =1+1 and more"_s);
    }

    // ---- bringing back

    void aRemovedEventComesBackWithItsAttributions()
    {
        const Tracker before = bundled();
        const Snapshot snapshot(before);
        const std::vector<EventRow> rows = bestSourced(snapshot, 2);
        const EventId wanted = snapshot.eventId(rows[0]);
        Change step = removingEvents(snapshot, rows);
        for (EntityChange &part : step.parts) // as a document would have written it down
            part.placeBefore = EntityChange::removalFrom(before, *part.before).placeBefore;
        const Tracker without = after(before, step);
        const Snapshot now(without);
        const auto removed = removedBy(step, now);
        QCOMPARE(removed.size(), std::size_t{2}); // and not each attribution
        const auto back = bringingBack(step, Event(snapshot.event(rows[0])), now);
        QVERIFY(back.ok());
        const Tracker again = after(without, *back);
        const Snapshot shown(again);
        QCOMPARE(shown.event(shown.rowOf(wanted)), snapshot.event(rows[0]));
        QCOMPARE(shown.attributionsOf(shown.rowOf(wanted)).size(), snapshot.attributionsOf(rows[0]).size());
        QCOMPARE(removedBy(step, shown).size(), std::size_t{1});
        const auto twice = bringingBack(step, Event(snapshot.event(rows[0])), shown);
        QVERIFY(!twice.ok()); // it is there
    }

    void whatItNeedsComesWithIt()
    {
        const Tracker before = clip();
        Change step{u"Clear"_s, {}};
        for (const Attribution &attribution : before.attributions)
            step.parts.push_back(EntityChange::removalFrom(before, attribution));
        step.parts.push_back(EntityChange::removalFrom(before, before.events[0]));
        step.parts.push_back(EntityChange::removalFrom(before, before.measures[0]));
        step.parts.push_back(EntityChange::removalFrom(before, before.parties[2]));
        Tracker without = after(before, step);
        const auto back = bringingBack(step, before.events[0], Snapshot(without));
        QVERIFY(back.ok());
        QCOMPARE(after(without, *back), before);

        // One of its sources went in another step: what it said stays away.
        std::erase_if(without.sources, [](const Source &source) { return source.id.text == u"ft"_s; });
        const auto less = bringingBack(step, before.events[0], Snapshot(without));
        QVERIFY(less.ok());
        QCOMPARE(after(without, *less).attributions.size(), std::size_t{1});

        // And so did its category: it cannot come back.
        without.categories.erase(without.categories.begin());
        const auto refused = bringingBack(step, before.events[0], Snapshot(without));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(u"x"_s), qPrintable(refused.error().toLine()));
    }

    void stepsAreTold()
    {
        const Tracker before = clip();
        const Snapshot snapshot(before);
        Event renamed = before.events[0];
        renamed.title = u"Other"_s;
        renamed.note = u"Note"_s;
        const Change step{u"Edit"_s,
                          {EntityChange::changeOf(before.events[0], renamed), EntityChange::addition(before.parties[0]),
                           EntityChange::removalFrom(before, before.sources[0])}};
        QCOMPARE(partsInWords(step, 2),
                 (QStringList{u"Changed: event “Ban” (title, analyst’s note)"_s, u"Added: party “Australia”"_s,
                              u"1 more change"_s}));
        QCOMPARE(partsInWords(step, 9).last(), u"Removed: source “Allies pressed”"_s);
    }
};

std::unique_ptr<TestCase> newPastingTest() { return std::make_unique<PastingTest>(); }

} // namespace Dateline

#include "pastingtest.moc"
