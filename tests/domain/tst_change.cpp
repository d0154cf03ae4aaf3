// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canonicaljson.h"
#include "models/domain/change.h"
#include "models/domain/integrity.h"
#include "models/json/changejson.h"
#include "tests/domain/randomchange.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

class ChangeTest : public TestCase
{
    Q_OBJECT

private slots:
    void addsChangesAndRemoves();
    void undoRestoresTheVeryOrder();
    void refusesWhatIsNotAsBefore_data();
    void refusesWhatIsNotAsBefore();
    void failureLeavesTheTrackerAsItWas();
    void anyChangeTurnedRoundUndoesIt();
    void logsCanonicalJson();
    void logsWhatBindsMembers();
    void logsHowFiguresAreMade();
    void anyEntityIsCanonicalJson();
    void logsAreReadBack();
    void damagedLogsAreRefused();
    void fieldsThatOthersChangedStay();
    void newIdsAreFollowed();
    void listsAreReordered();
    void differencesAreNamed();
};

void ChangeTest::addsChangesAndRemoves()
{
    Tracker tracker = Samples::everyField();
    Event event = tracker.events[1];
    event.id = {u"new"_s};
    Event renamed = tracker.events[0];
    renamed.title = u"Renamed"_s;
    const Change change{u"Several"_s,
                        {EntityChange::addition(event), EntityChange::addition(tracker.sources[0], u""_s),
                         EntityChange::changeOf(tracker.events[0], renamed),
                         EntityChange::removalFrom(tracker, tracker.attributions[0]),
                         EntityChange::removalFrom(tracker, tracker.accepted[1]),
                         EntityChange::removalFrom(tracker, tracker.figures[0])}};
    QCOMPARE(change.applyTo(tracker).error().toLine(), u"/sources (siliconuk): is there already"_s);
    QVERIFY(tracker == Samples::everyField());

    Change sound = change;
    sound.parts.erase(sound.parts.begin() + 1);
    QVERIFY(sound.applyTo(tracker).ok());
    QCOMPARE(tracker.events.size(), std::size_t{3});
    QCOMPARE(tracker.events[2].id, event.id);
    QCOMPARE(tracker.events[0].title, renamed.title);
    QCOMPARE(tracker.attributions.size(), std::size_t{1});
    QCOMPARE(tracker.accepted.size(), std::size_t{1});
    QVERIFY(tracker.figures == std::vector{Samples::everyField().figures[1]});
    QVERIFY(sound.inverted().applyTo(tracker).ok());
    QVERIFY(tracker == Samples::everyField());
    QVERIFY(sound.inverted().inverted() == sound);
}

void ChangeTest::undoRestoresTheVeryOrder()
{
    // Neighbours removed in either direction, first, middle and last.
    for (const auto &order :
         {std::vector<std::size_t>{0, 0, 0}, {2, 1, 0}, {1, 1, 0}, {9, 8, 7}, {0, 8, 4}, {3, 3, 2}}) {
        Tracker tracker = Samples::random(1, 10);
        const Tracker before = tracker;
        tracker.attributions.clear();
        std::vector<Change> done;
        for (const std::size_t index : order) {
            done.push_back({u"Remove"_s, {EntityChange::removalFrom(tracker, tracker.events[index])}});
            QVERIFY(done.back().applyTo(tracker).ok());
        }
        QCOMPARE(tracker.events.size(), before.events.size() - 3);
        for (; !done.empty(); done.pop_back())
            QVERIFY(done.back().inverted().applyTo(tracker).ok());
        QVERIFY(tracker.events == before.events);
    }
}

void ChangeTest::refusesWhatIsNotAsBefore_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, int which, const QString &line) { QTest::newRow(name) << which << line; };
    row("changed meanwhile", 0, u"/events/title (test): was changed by somebody else meanwhile"_s);
    row("removed meanwhile", 1, u"/events (gone): is not there any more: somebody removed it meanwhile"_s);
    row("removed although changed meanwhile", 2,
        u"/events (test): is not as it was when this change was made: somebody changed it meanwhile"_s);
    row("no neighbour", 3, u"/events (gone): cannot be put behind nobody, which is not there"_s);
    row("nothing", 4, u"a change needs what was before or what is after"_s);
    row("an id that is taken", 5, u"/events (au-5g-ban): is there already"_s);
    row("another kind", 6, u"/events (test): a change cannot make one entity another"_s);
    row("accepted already", 7, u"/accepted (duplicate-event): is there already"_s);
    row("figure already", 8, u"/figures (bare): is there already"_s);
    row("figure made otherwise", 9, u"/figures/spec (map-2018): was changed by somebody else meanwhile"_s);
    row("no header", 10, u"a tracker always has a header"_s);
}

void ChangeTest::refusesWhatIsNotAsBefore()
{
    QFETCH(int, which);
    QFETCH(QString, line);
    Tracker tracker = Samples::everyField();
    const Event test = tracker.events[1];
    Event other = test;
    other.title = u"Other"_s;
    Event third = test;
    third.title = u"Third"_s;
    Event renamed = test;
    renamed.id = tracker.events[0].id;
    Event gone = test;
    gone.id = {u"gone"_s};
    AcceptedFinding finding = tracker.accepted[1];
    finding.reason = u"Another"_s;
    Figure figure = tracker.figures[0];
    figure.spec = "{\"view\":\"matrix\"}";
    Figure strip = figure;
    strip.spec = "{\"view\":\"strip\"}";
    const EntityChange parts[] = {EntityChange::changeOf(other, third),
                                  {gone, std::nullopt},
                                  {other, std::nullopt},
                                  EntityChange::addition(gone, u"nobody"_s),
                                  {},
                                  EntityChange::changeOf(test, renamed),
                                  EntityChange::changeOf(test, tracker.sources[0]),
                                  EntityChange::addition(finding),
                                  EntityChange::addition(tracker.figures[1]),
                                  EntityChange::changeOf(figure, strip),
                                  {tracker.header(), std::nullopt}};
    const auto done = Change{u"Try"_s, {parts[which]}}.applyTo(tracker);
    QVERIFY(!done.ok());
    QCOMPARE(done.error().toLine(), line);
    QVERIFY(tracker == Samples::everyField());
}

void ChangeTest::failureLeavesTheTrackerAsItWas()
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Tracker tracker = Samples::random(seed, 12);
        const Tracker before = tracker;
        Change change = Samples::randomChange(tracker, seed);
        change.parts.push_back({}); // cannot be done
        QVERIFY(!change.applyTo(tracker).ok());
        QVERIFY(tracker == before);
    }
}

void ChangeTest::anyChangeTurnedRoundUndoesIt()
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Tracker tracker = Samples::random(seed, 12);
        const Tracker before = tracker;
        const Change change = Samples::randomChange(tracker, seed);
        const auto done = change.applyTo(tracker);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().toLine()));
        const auto undone = change.inverted().applyTo(tracker);
        QVERIFY2(undone.ok(), undone.ok() ? "" : qPrintable(undone.error().toLine()));
        QVERIFY(tracker == before);
    }
}

void ChangeTest::logsCanonicalJson()
{
    const Tracker tracker = Samples::everyField();
    AcceptedFinding finding = tracker.accepted[0];
    finding.reason = u"Line\nfeed"_s;
    const Change change{
        u"Accept"_s,
        {EntityChange::changeOf(tracker.accepted[0], finding), EntityChange::addition(tracker.accepted[1], u"a b"_s)}};
    QCOMPARE(beforeJson(change),
             QByteArray(
                 "[{\"accepted\":{\"check\":\"single-origin-ban\",\"reason\":\"The guidance itself was never printed\","
                 "\"subject\":\"event/au-5g-ban\",\"x-f\":[1]}},null]"));
    QCOMPARE(afterJson(change),
             QByteArray("[{\"accepted\":{\"check\":\"single-origin-ban\",\"reason\":\"Line\\nfeed\","
                        "\"subject\":\"event/au-5g-ban\",\"x-f\":[1]}},{\"accepted\":{\"check\":\"duplicate-event\","
                        "\"reason\":\"Two steps\",\"subject\":\"event/au-5g-ban+event/gone\"},\"behind\":\"a b\"}]"));
}

void ChangeTest::logsWhatBindsMembers()
{
    Measure measure = Samples::everyField().measures[1];
    QCOMPARE(canonicalJson(measure),
             QByteArray("{\"bindsMembers\":true,\"effect\":\"partial-restriction\",\"id\":\"eu-toolbox\","
                        "\"issuers\":[\"eu\"],\"title\":\"Toolbox\"}"));
    measure.bindsMembers = false;
    QVERIFY(!canonicalJson(measure).contains("bindsMembers"));
}

void ChangeTest::logsHowFiguresAreMade()
{
    const Tracker tracker = Samples::everyField();
    const Change change{u"Remove figures"_s,
                        {{tracker.figures[0], std::nullopt, Place{u""_s, 42}}, {tracker.figures[1], std::nullopt}}};
    QCOMPARE(beforeJson(change),
             QByteArray("[{\"behind\":\"\",\"figure\":{\"id\":\"map-2018\",\"pictureSha256\":"
                        "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"spec\":{\"filter\":{"
                        "\"companies\":[\"huawei\"],\"known\":[{\"on\":\"2018-11-30\"},[]]},\"scale\":1.50,\"view\":"
                        "\"map\"},\"title\":\"Who kept Huawei out in 2018\",\"x-g\":{\"for\":\"chapter 3\"}},"
                        "\"key\":\"42\"},"
                        "{\"figure\":{\"id\":\"bare\",\"spec\":{},\"title\":\"Bare\"}}]"));
    QCOMPARE(afterJson(change), QByteArray("[null,null]"));
}

void ChangeTest::anyEntityIsCanonicalJson()
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Tracker tracker = seed == 0 ? Samples::everyField() : Samples::random(seed, 20);
        const auto all = [](const auto &entities) {
            for (const auto &entity : entities)
                QVERIFY2(isCanonicalJsonObject(canonicalJson(entity), 64), canonicalJson(entity).constData());
        };
        all(tracker.events);
        all(tracker.sources);
        all(tracker.attributions);
        all(tracker.measures);
        all(tracker.accepted);
        all(tracker.figures);
        all(tracker.categories);
        all(tracker.parties);
        all(tracker.publishers);
        all(tracker.views);
        QVERIFY(isCanonicalJsonObject(canonicalJson(tracker.header()), 64));
    }
}

void ChangeTest::logsAreReadBack()
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Tracker tracker = Samples::random(seed, 12);
        Change change = Samples::randomChange(tracker, seed);
        for (EntityChange &part : change.parts) {
            if (part.placeAfter)
                part.placeAfter->key = -(std::int64_t{1} << 62) + static_cast<std::int64_t>(seed);
        }
        const auto read = readChange(change.name, beforeJson(change), afterJson(change));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().toLine()));
        QVERIFY(*read == change);
    }
    const Tracker tracker = Samples::everyField();
    TrackerHeader header = tracker.header();
    header.title = u"Another"_s;
    const Change change{u"Rename"_s, {EntityChange::changeOf(tracker.header(), header)}};
    QVERIFY(*readChange(change.name, beforeJson(change), afterJson(change)) == change);
}

void ChangeTest::damagedLogsAreRefused()
{
    const QByteArray event("[{\"event\":{\"id\":\"a\",\"title\":\"A\",\"category\":\"c\",\"date\":\"2018\"}}]");
    QVERIFY(readChange({}, "[null]", event).ok());
    for (const auto &[before, after] : {std::pair<QByteArray, QByteArray>("", "{}"),
                                        {"[null]", "[]"},
                                        {"[null]", "[null]"},
                                        {"[]", event},
                                        {"[{}]", event},
                                        {"[null]", "[{\"event\":{\"id\":\"A B\"}}]"},
                                        {"[null]", "[{\"planet\":{}}]"},
                                        {"[null]", "[{\"tracker\":{\"id\":\"a\",\"title\":\"A\"}}]"},
                                        {"[null]", event.chopped(3)}}) {
        const auto read = readChange({}, before, after);
        QVERIFY2(!read.ok(), QByteArray(before + ' ' + after).constData());
        QVERIFY(!read.error().message.isEmpty());
    }
}

void ChangeTest::fieldsThatOthersChangedStay()
{
    Tracker tracker = Samples::everyField();
    const Event before = tracker.events[0];
    Event mine = before;
    mine.title = u"Mine"_s;
    mine.tags.append(u"mine"_s);
    Event theirs = before;
    theirs.note = u"Theirs"_s;
    theirs.extra = "{\"x-e\":2}";
    const Change change{u"Mine"_s, {EntityChange::changeOf(before, mine)}};
    QVERIFY((Change{u"Theirs"_s, {EntityChange::changeOf(before, theirs)}}.applyTo(tracker).ok()));
    QVERIFY(change.applyTo(tracker).ok());
    Event both = mine;
    both.note = theirs.note;
    both.extra = theirs.extra;
    QVERIFY(tracker.events[0] == both);
    QVERIFY(change.applyTo(tracker).ok()); // what is there already is no conflict
    QVERIFY(change.inverted().applyTo(tracker).ok());
    QVERIFY(tracker.events[0] == theirs);
}

void ChangeTest::newIdsAreFollowed()
{
    const Tracker original = Samples::everyField();
    const auto rename = [](auto entity, const QString &id) {
        auto after = entity;
        after.id = {id};
        return EntityChange::changeOf(entity, after);
    };
    const Change change{u"Rename"_s,
                        {rename(original.categories[0], u"new-category"_s), rename(original.parties[0], u"new-party"_s),
                         rename(original.measures[0], u"new-measure"_s), rename(original.events[0], u"new-event"_s),
                         rename(original.sources[0], u"new-source"_s), rename(original.views[0], u"new-view"_s)}};
    Tracker tracker = original;
    // Each part is given as the one before leaves it.
    for (const EntityChange &part : change.parts) {
        const auto done = Change{u"Rename"_s, {part}}.applyTo(tracker);
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().toLine()));
        const auto sound = checkIntegrity(tracker);
        QVERIFY2(sound.ok(), sound.ok() ? "" : qPrintable(sound.error().toLine()));
    }
    QCOMPARE(tracker.events[0].category.text, u"new-category"_s);
    QCOMPARE(tracker.events[0].parties[0].party.text, u"new-party"_s);
    QCOMPARE(tracker.measures[0].issuers[0].text, u"new-party"_s);
    QCOMPARE(tracker.events[0].measure.text, u"new-measure"_s);
    QCOMPARE(tracker.attributions[0].event.text, u"new-event"_s);
    QCOMPARE(tracker.attributions[1].source.text, u"new-source"_s);
    QCOMPARE(tracker.opensWith.text, u"new-view"_s);
    QVERIFY(change.inverted().applyTo(tracker).ok());
    QVERIFY(tracker == original);
}

void ChangeTest::listsAreReordered()
{
    Tracker tracker = Samples::random(4, 10);
    const Tracker before = tracker;
    std::vector<Change> done;
    for (std::size_t i = 0; i < tracker.events.size(); ++i) {
        const Event event = tracker.events[(i * 7) % tracker.events.size()];
        const Event &other = tracker.events[(i * 3 + 1) % tracker.events.size()];
        if (other.id == event.id)
            continue;
        const QString behind = i % 4 == 0 ? QString() : other.id.text;
        done.push_back({u"Move"_s, {EntityChange::moveIn(tracker, event, behind)}});
        QVERIFY(done.back().applyTo(tracker).ok());
        const auto at = std::find(tracker.events.begin(), tracker.events.end(), event);
        QCOMPARE(at == tracker.events.begin() ? QString() : std::prev(at)->id.text, behind);
    }
    for (; !done.empty(); done.pop_back())
        QVERIFY(done.back().inverted().applyTo(tracker).ok());
    QVERIFY(tracker == before);
}

void ChangeTest::differencesAreNamed()
{
    const Source source = Samples::everyField().sources[0];
    Source other = source;
    other.id = {u"other"_s};
    other.issued = Samples::date(u"2020"_s);
    other.authors.clear();
    other.extra.clear();
    QCOMPARE(differingFields(source, other), (QStringList{u"id"_s, u"csl/author"_s, u"csl/issued"_s, u"x-"_s}));
    QVERIFY(differingFields(source, source).isEmpty());
}

QTEST_GUILESS_MAIN(ChangeTest)
#include "tst_change.moc"
