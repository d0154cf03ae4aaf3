// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/change.h"
#include "models/domain/fields.h"
#include "models/domain/integrity.h"
#include "models/exchange/trackerjson.h"
#include "models/json/changejson.h"
#include "models/store/sqlconnection.h"
#include "models/store/trackerstore.h"
#include "tests/domain/randomchange.h"
#include "tests/domain/trackersamples.h"
#include "tests/store/storetestcase.h"
#include "tests/support/trackergenerator.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>

using namespace Dateline;
using namespace Qt::StringLiterals;
using Access = TrackerStore::Access;

/// Single changes of a document: the same as in memory, logged, and refused where they would do harm.
class ChangesTest : public StoreTestCase
{
    Q_OBJECT

private slots:
    void documentsBecomeWhatTrackersBecome();
    void manyChangesAndAllUndone();
    void generatedTrackersToo();
    void undoneRemovalsLeaveTheTablesAsTheyWere();
    void roomIsMadeWhereThereIsNone();
    void measuresOfTheUnionBindMembers();
    void figuresStayWithinTheirLimit();
    void changesAreLogged();
    void refusesWhatIsNotAsBefore_data();
    void refusesWhatIsNotAsBefore();
    void refusesUnsoundEntities_data();
    void refusesUnsoundEntities();
    void whatOthersWroteStays();
    void undoneChangesLeaveWhatOthersAdded();
    void newIdsAreFollowed();
    void listsAreReordered();
    void manyAdditionsAreOneChange();
    void historyIsChained();
    void changesGoTogether();
    void readOnlyStoresDoNotApply();
    void largeDocumentsTakeMilliseconds();

private:
    std::unique_ptr<TrackerStore> open(const QString &name = u"t.dateline"_s) const
    {
        auto store = TrackerStore::open(path(name), Access::ReadWrite);
        if (!store)
            qFatal("%s", qPrintable(store.error().toLine()));
        return std::move(*store);
    }
    /// The lines of an error of applying \p parts to the sample, in memory and in a document.
    void refuses(const std::vector<EntityChange> &parts, const QString &line) const;
};

namespace {

QByteArray contentOf(const TrackerStore &store)
{
    const auto tracker = store.read();
    return tracker ? writeTrackerJson(*tracker) : tracker.error().toLine().toUtf8();
}

/// Empty if \p change could be done.
QString failure(TrackerStore &store, const Change &change)
{
    const auto done = store.apply(change);
    return done ? QString() : done.error().toLine();
}

} // namespace

void ChangesTest::documentsBecomeWhatTrackersBecome()
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Tracker tracker = Samples::random(seed, 12);
        const QString name = u"%1.dateline"_s.arg(seed);
        make(tracker, name);
        const auto store = open(name);
        const QByteArray before = contentOf(*store);
        const Change change = Samples::randomChange(tracker, seed);
        QCOMPARE(failure(*store, change), QString());
        QVERIFY(change.applyTo(tracker).ok());
        QCOMPARE(contentOf(*store), writeTrackerJson(tracker));
        QCOMPARE(failure(*store, change.inverted()), QString());
        QCOMPARE(contentOf(*store), before);
    }
}

void ChangesTest::manyChangesAndAllUndone()
{
    Tracker tracker = Samples::random(99, 15);
    make(tracker);
    std::vector<Change> done;
    {
        const auto store = open();
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            done.push_back(Samples::randomChange(tracker, seed));
            QCOMPARE(failure(*store, done.back()), QString());
            QVERIFY(done.back().applyTo(tracker).ok());
        }
        QCOMPARE(contentOf(*store), writeTrackerJson(tracker));
    }
    const auto store = open(); // nothing depends on what this object did before
    for (; !done.empty(); done.pop_back()) {
        QCOMPARE(failure(*store, done.back().inverted()), QString());
        QVERIFY(done.back().inverted().applyTo(tracker).ok());
        if (done.size() % 10 == 1)
            QCOMPARE(contentOf(*store), writeTrackerJson(tracker));
    }
    QCOMPARE(contentOf(*store), writeTrackerJson(Samples::random(99, 15)));
}

void ChangesTest::generatedTrackersToo()
{
    Tracker tracker = generateTracker({.events = 300, .seed = 3});
    make(tracker);
    const auto store = open();
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Change change = Samples::randomChange(tracker, seed);
        QCOMPARE(failure(*store, change), QString());
        QVERIFY(change.applyTo(tracker).ok());
        QCOMPARE(contentOf(*store), writeTrackerJson(tracker));
    }
}

void ChangesTest::undoneRemovalsLeaveTheTablesAsTheyWere()
{
    const Tracker tracker = Samples::everyField();
    make(tracker);
    const auto keysAndPositions = [this] {
        QStringList all;
        for (const char *table : {"event", "attribution", "source", "measure", "accepted_finding", "figure", "category",
                                  "party", "publisher", "saved_view"})
            all.append(
                other(path())
                    ->value(u"SELECT group_concat(key || ':' || position) FROM \"%1\""_s.arg(QLatin1StringView(table)))
                    ->toString());
        return all;
    };
    const QStringList before = keysAndPositions();
    const auto store = open();
    Change change{u"Remove event"_s, {}};
    Tracker now = tracker;
    for (const ChangedEntity &entity :
         {ChangedEntity(tracker.attributions[0]), ChangedEntity(tracker.events[0]), ChangedEntity(tracker.accepted[0]),
          ChangedEntity(tracker.measures[0]), ChangedEntity(tracker.figures[0])}) {
        change.parts.push_back(EntityChange::removalFrom(now, entity));
        QVERIFY((Change{{}, {change.parts.back()}}.applyTo(now).ok()));
    }
    QCOMPARE(failure(*store, change), QString());
    QVERIFY(keysAndPositions() != before);
    QCOMPARE(failure(*store, change.inverted()), QString());
    QCOMPARE(keysAndPositions(), before);
}

void ChangesTest::roomIsMadeWhereThereIsNone()
{
    Tracker tracker = Samples::everyField();
    make(tracker);
    const auto store = open();
    for (int i = 0; i < 20; ++i) {
        Source source = tracker.sources[0];
        source.id.text = u"s%1"_s.arg(i);
        const QString behind = i % 3 == 0 ? QString() : tracker.sources[static_cast<std::size_t>(i) / 2].id.text;
        const Change change{u"Add source"_s, {EntityChange::addition(source, behind)}};
        QCOMPARE(failure(*store, change), QString());
        QVERIFY(change.applyTo(tracker).ok());
    }
    QCOMPARE(contentOf(*store), writeTrackerJson(tracker));
}

void ChangesTest::measuresOfTheUnionBindMembers()
{
    Tracker tracker = Samples::everyField();
    tracker.parties[3].country = europeanUnion(); // an organisation
    make(tracker);
    const auto store = open();
    Measure binds = tracker.measures[0];
    binds.issuers.push_back(tracker.parties[3].id);
    binds.bindsMembers = true;
    Measure bindsNobody = tracker.measures[1];
    bindsNobody.bindsMembers = false;
    Measure added = tracker.measures[1];
    added.id = {u"added"_s};
    const Change change{u"Bind members"_s,
                        {EntityChange::changeOf(tracker.measures[0], binds),
                         EntityChange::changeOf(tracker.measures[1], bindsNobody), EntityChange::addition(added)}};
    QCOMPARE(failure(*store, change), QString());
    QVERIFY(store->read()->measures == (std::vector{binds, bindsNobody, added}));
    QCOMPARE(other(path())->value(u"SELECT group_concat(binds_members) FROM measure"_s)->toString(), u"1,0,1"_s);
    QCOMPARE(failure(*store, change.inverted()), QString());
    QVERIFY(*store->read() == tracker);
}

void ChangesTest::figuresStayWithinTheirLimit()
{
    Tracker tracker = Samples::everyField();
    while (tracker.figures.size() < Limits::figures)
        tracker.figures.push_back({{u"f%1"_s.arg(tracker.figures.size())}, u"F"_s, "{}", {}, {}});
    make(tracker);
    const Figure more{{u"more"_s}, u"More"_s, "{}", {}, {}};
    refuses({EntityChange::addition(more)}, u"/figures: has 10001 entries, at most 10000 are allowed"_s);
    // One of them can still be changed, and be replaced by another.
    Figure changed = tracker.figures[0];
    changed.title = u"Changed"_s;
    const Change change{u"Replace"_s,
                        {EntityChange::changeOf(tracker.figures[0], changed),
                         EntityChange::removalFrom(tracker, tracker.figures.back()), EntityChange::addition(more)}};
    const auto store = open();
    QCOMPARE(failure(*store, change), QString());
    QVERIFY(change.applyTo(tracker).ok());
    QCOMPARE(contentOf(*store), writeTrackerJson(tracker));
}

void ChangesTest::changesAreLogged()
{
    const Tracker tracker = Samples::everyField();
    make(tracker);
    const auto store = open();
    const Change change{u"Remove “attribution”"_s, {EntityChange::removalFrom(tracker, tracker.attributions[0])}};
    QCOMPARE(failure(*store, change), QString());
    QCOMPARE(failure(*store, change.inverted()), QString());
    QVERIFY(!store->apply(change.inverted()).ok());
    const auto log = other(path());
    QCOMPARE(log->value(u"SELECT count(*) FROM change_log"_s)->toInt(), 2);
    QCOMPARE(log->value(u"SELECT what FROM change_log WHERE key = 1"_s)->toString(), change.name);
    // As it was done: with the sort key of its place.
    QByteArray logged = beforeJson(change);
    logged.replace("\"behind\":\"\"", "\"behind\":\"\",\"key\":\"0\"");
    QCOMPARE(log->value(u"SELECT before FROM change_log WHERE key = 1"_s)->toByteArray(), logged);
    QCOMPARE(log->value(u"SELECT after FROM change_log WHERE key = 1"_s)->toString(), u"[null]"_s);
    logged.replace("\"key\":\"0\"", "\"key\":\"-4294967295\"");
    const QString time = log->value(u"SELECT time FROM change_log WHERE key = 1"_s)->toString();
    static const QRegularExpression iso(u"^20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"_s);
    QVERIFY2(iso.match(time).hasMatch(), qPrintable(time));
}

void ChangesTest::refuses(const std::vector<EntityChange> &parts, const QString &line) const
{
    const auto store = open();
    const QByteArray before = contentOf(*store);
    const auto done = store->apply({u"Try"_s, parts});
    QVERIFY(!done.ok());
    QCOMPARE(done.error().toLine(), QString(path() + ": "_L1 + line));
    QCOMPARE(contentOf(*store), before);
    QCOMPARE(other(path())->value(u"SELECT count(*) FROM change_log"_s)->toInt(), 0);
}

void ChangesTest::refusesWhatIsNotAsBefore_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, int which, const QString &line) { QTest::newRow(name) << which << line; };
    const QString changed = u": is not as it was when this change was made: somebody changed it meanwhile"_s;
    const QString field = u": was changed by somebody else meanwhile"_s;
    row("title", 0, u"/events/title (au-5g-ban)"_s + field);
    row("party", 1, u"/events/parties (au-5g-ban)"_s + field);
    row("tag less", 2, u"/events/tags (au-5g-ban)"_s + field);
    row("author more", 3, u"/sources/csl/author (siliconuk)"_s + field);
    row("no role", 4, u"/attributions/role (au-5g-ban--1)"_s + field);
    row("other side", 5, u"/measures/issuers (au-5g)"_s + field);
    row("reason", 6, u"/accepted (single-origin-ban)"_s + changed);
    row("removed meanwhile", 7, u"/events (gone): is not there any more: somebody removed it meanwhile"_s);
    row("there already", 8, u"/events (test): is there already"_s);
    row("category in use", 9, u"/categories (market): cannot be removed: the event test refers to it"_s);
    row("party in use", 10, u"/parties (zte): cannot be removed: the event au-5g-ban refers to it"_s);
    row("view in use", 11, u"/views (bans): cannot be removed: the tracker opens with it"_s);
    row("no neighbour", 12, u"/events (gone): cannot be put behind nobody, which is not there"_s);
    row("second part", 13, u"/events/title (au-5g-ban)"_s + field);
    row("id in use", 15, u"/measures (au-5g): is there already"_s);
    row("made otherwise", 16, u"/figures/spec (map-2018)"_s + field);
    row("another picture", 17, u"/figures (map-2018)"_s + changed);
    row("figure already", 18, u"/figures (bare): is there already"_s);
    row("nothing", 14, u"a change needs what was before or what is after"_s);
}

void ChangesTest::refusesWhatIsNotAsBefore()
{
    QFETCH(int, which);
    QFETCH(QString, line);
    const Tracker tracker = Samples::everyField();
    make(tracker);
    const Event &ban = tracker.events[0];
    Event gone = tracker.events[1];
    gone.id = {u"gone"_s};
    Event title = ban;
    title.title += u"!"_s;
    Event party = ban;
    party.parties[1].role = Role::Affected;
    Event tag = ban;
    tag.tags.removeLast();
    Source author = tracker.sources[0];
    author.authors.push_back({{}, {}, u"X"_s});
    Attribution role = tracker.attributions[0];
    role.role.reset();
    Measure side = tracker.measures[0];
    std::swap(side.issuers, side.targets);
    AcceptedFinding reason = tracker.accepted[0];
    reason.reason = u"?"_s;
    Figure spec = tracker.figures[0];
    spec.spec = "{}";
    Figure picture = tracker.figures[0];
    picture.digest.clear();
    // What I saw before was another already, and what I make of it is a third.
    const auto third = [](auto entity, auto change) {
        const auto before = entity;
        change(entity);
        return EntityChange::changeOf(before, entity);
    };
    const std::vector<EntityChange> tries[] = {
        {third(title, [](Event &e) { e.title = u"Third"_s; })},
        {third(party, [](Event &e) { e.parties.pop_back(); })},
        {third(tag, [](Event &e) { e.tags.clear(); })},
        {third(author, [](Source &s) { s.authors.clear(); })},
        {third(role, [](Attribution &a) { a.role = Role::Venue; })},
        {third(side, [](Measure &m) { m.issuers.clear(); })},
        {{reason, std::nullopt}},
        {{gone, std::nullopt}},
        {EntityChange::addition(tracker.events[1])},
        {EntityChange::removalFrom(tracker, tracker.categories[1])},
        {EntityChange::removalFrom(tracker, tracker.parties[2])},
        {EntityChange::removalFrom(tracker, tracker.views[0])},
        {EntityChange::addition(gone, u"nobody"_s)},
        {EntityChange::changeOf(ban, title), third(ban, [](Event &e) { e.title = u"Third"_s; })},
        {{}},
        {third(tracker.measures[1], [](Measure &m) { m.id = {u"au-5g"_s}; })},
        {third(spec, [](Figure &f) { f.spec = "{\"view\":\"strip\"}"; })},
        {{picture, std::nullopt}},
        {EntityChange::addition(tracker.figures[1])},
    };
    refuses(tries[which], line);
}

void ChangesTest::refusesUnsoundEntities_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, int which, const QString &line) { QTest::newRow(name) << which << line; };
    row("category", 0, u"/events/category (test): there is no category \"nope\""_s);
    row("party", 1, u"/events/parties/0/party (test): there is no party \"nobody\""_s);
    row("measure", 2, u"/events/measure (test): there is no measure \"none\""_s);
    row("title", 3, u"/events/title (test): must not be empty"_s);
    row("party that a claim is about", 4, u"/attributions/party (au-5g-ban--1): \"zte\" takes no part in the event"_s);
    row("event", 5, u"/attributions/event (x): there is no event \"none\""_s);
    row("source", 6, u"/attributions/source (x): there is no source \"none\""_s);
    row("claim about a stranger", 7, u"/attributions/party (x): \"gcsb\" takes no part in the event"_s);
    row("role of nobody", 8, u"/attributions/role (x): only a claim about a party gives its role"_s);
    row("id", 9, u"/sources/id: \"A B\" is not an id: 1 to 100 of the characters a–z 0–9 - _ ."_s);
    row("target", 10, u"/measures/targets/0 (au-5g): there is no party \"nobody\""_s);
    row("subject", 11,
        u"/accepted/subject (check): \"x\" is not a subject: event, source, attribution, measure or party, a slash and "
        u"an "
        "id, or two such joined by +"_s);
    row("event with attributions", 12, u"/events (test): cannot be removed: the attribution test--1 refers to it"_s);
    row("source with attributions", 13,
        u"/sources (siliconuk): cannot be removed: the attribution au-5g-ban--1 refers to it"_s);
    row("measure with events", 14, u"/measures (au-5g): cannot be removed: the event au-5g-ban refers to it"_s);
    row("attribution before its event", 15, u"/attributions/event (x): there is no event \"none\""_s);
    const QString notOfTheUnion = u": only a measure with an issuer whose country is EU holds in member states"_s;
    row("measure of a country that binds members", 16, u"/measures/bindsMembers (au-5g)"_s + notOfTheUnion);
    row("measure of an organisation that binds members", 17, u"/measures/bindsMembers (x)"_s + notOfTheUnion);
    const QString noSpec =
        u"/figures/spec (bare): is not kept as a JSON object in canonical form of at most 61 levels"_s;
    row("figure made of nothing", 18, noSpec);
    row("figure made of a list", 19, noSpec);
    row("figure without a title", 20, u"/figures/title (new): must not be empty"_s);
    row("digest of a picture that is none", 21,
        u"/figures/pictureSha256 (bare): \"abc\" is not a SHA-256 digest: 64 of the characters 0–9 a–f"_s);
}

void ChangesTest::refusesUnsoundEntities()
{
    QFETCH(int, which);
    QFETCH(QString, line);
    const Tracker tracker = Samples::everyField();
    make(tracker);
    const auto changed = [](auto entity, auto change) {
        auto after = entity;
        change(after);
        return EntityChange::changeOf(entity, after);
    };
    const auto added = [](auto entity, auto change) {
        change(entity);
        return EntityChange::addition(entity);
    };
    const Event &test = tracker.events[1];
    Attribution x = tracker.attributions[0];
    x.id = {u"x"_s};
    Event none = test;
    none.id = {u"none"_s};
    const std::vector<EntityChange> tries[] = {
        {changed(test, [](Event &e) { e.category = {u"nope"_s}; })},
        {changed(test,
                 [](Event &e) {
                     e.parties = {{{u"nobody"_s}, Role::Issuer}};
                 })},
        {changed(test,
                 [](Event &e) {
                     e.measure = {u"none"_s};
                     e.milestone = Milestone::Adopted;
                 })},
        {changed(test, [](Event &e) { e.title.clear(); })},
        {changed(tracker.events[0], [](Event &e) { e.parties.pop_back(); })},
        {added(x, [](Attribution &a) { a.event = {u"none"_s}; })},
        {added(x, [](Attribution &a) { a.source = {u"none"_s}; })},
        {added(x, [](Attribution &a) { a.party = {u"gcsb"_s}; })},
        {added(x,
               [](Attribution &a) {
                   a.claim = Claim::Date;
                   a.party = {};
               })},
        {added(tracker.sources[0], [](Source &s) { s.id = {u"A B"_s}; })},
        {changed(tracker.measures[0], [](Measure &m) { m.targets[0] = {u"nobody"_s}; })},
        {added(tracker.accepted[0],
               [](AcceptedFinding &f) {
                   f.check = u"check"_s;
                   f.subject = u"x"_s;
               })},
        {EntityChange::removalFrom(tracker, test)},
        {EntityChange::removalFrom(tracker, tracker.sources[0])},
        {EntityChange::removalFrom(tracker, tracker.measures[0])},
        {added(x, [](Attribution &a) { a.event = {u"none"_s}; }), EntityChange::addition(none)},
        {changed(tracker.measures[0], [](Measure &m) { m.bindsMembers = true; })},
        {added(tracker.measures[1],
               [](Measure &m) {
                   m.id = {u"x"_s};
                   m.issuers = {{u"gcsb"_s}};
               })},
        {changed(tracker.figures[1], [](Figure &f) { f.spec.clear(); })},
        {changed(tracker.figures[1], [](Figure &f) { f.spec = "[]"; })},
        {added(tracker.figures[1],
               [](Figure &f) {
                   f.id = {u"new"_s};
                   f.title.clear();
               })},
        {changed(tracker.figures[1], [](Figure &f) { f.digest = u"abc"_s; })},
    };
    refuses(tries[which], line);
}

void ChangesTest::whatOthersWroteStays()
{
    const Tracker tracker = Samples::everyField();
    make(tracker);
    const auto store = open();
    QVERIFY(store->read().ok());
    QVERIFY(!*store->hasChanged());
    Event mine = tracker.events[0];
    mine.title = u"Mine"_s;
    Event theirs = tracker.events[0];
    theirs.note = u"Theirs"_s;
    QCOMPARE(failure(*open(), {u"Theirs"_s, {EntityChange::changeOf(tracker.events[0], theirs)}}), QString());
    QVERIFY(*store->hasChanged());
    const auto applied = store->apply({u"Mine"_s, {EntityChange::changeOf(tracker.events[0], mine)}}, {u"Ann"_s, {}});
    QVERIFY(applied.ok());
    QCOMPARE(applied->key, 2);
    // What was done begins with what was there.
    QVERIFY(*applied->change.parts[0].before == ChangedEntity(theirs));
    Event both = mine;
    both.note = theirs.note;
    QVERIFY(store->read()->events[0] == both);
    QVERIFY(!*store->hasChanged());
    QCOMPARE(failure(*store, applied->change.inverted()), QString());
    QVERIFY(store->read()->events[0] == theirs);
}

void ChangesTest::undoneChangesLeaveWhatOthersAdded()
{
    const Tracker tracker = Samples::random(7, 12);
    make(tracker);
    const auto store = open();
    // Mine is removed; theirs comes to stand in its place, and all around.
    const Change removal{u"Remove"_s, {EntityChange::removalFrom(tracker, tracker.attributions[5])}};
    const auto removed = store->apply(removal);
    QVERIFY(removed.ok());
    Tracker expected = tracker;
    QVERIFY(removal.applyTo(expected).ok());
    Attribution theirs = tracker.attributions[0];
    for (int i = 0; i < 40; ++i) {
        theirs.id.text = u"theirs-%1"_s.arg(i);
        const std::size_t behind = 4 + static_cast<std::size_t>(i % 2);
        const Change addition{u"Add"_s, {EntityChange::addition(theirs, expected.attributions[behind].id.text)}};
        QCOMPARE(failure(*open(), addition), QString());
        QVERIFY(addition.applyTo(expected).ok());
    }
    QCOMPARE(failure(*store, removed->change.inverted()), QString());
    Tracker now = *store->read();
    const auto mine = std::find(now.attributions.begin(), now.attributions.end(), tracker.attributions[5]);
    QVERIFY(mine != now.attributions.end());
    const auto place = mine - now.attributions.begin();
    // Between its old neighbours, whatever else is there.
    QVERIFY(place > 4 && place < static_cast<std::ptrdiff_t>(now.attributions.size()) - 1);
    now.attributions.erase(mine);
    QCOMPARE(writeTrackerJson(now), writeTrackerJson(expected));
}

void ChangesTest::newIdsAreFollowed()
{
    const Tracker original = Samples::everyField();
    make(original);
    const auto store = open();
    const auto rename = [](auto entity, const QString &id) {
        auto after = entity;
        after.id = {id};
        return EntityChange::changeOf(entity, after);
    };
    const Change change{u"Rename"_s,
                        {rename(original.categories[0], u"new-category"_s), rename(original.parties[0], u"new-party"_s),
                         rename(original.measures[0], u"new-measure"_s), rename(original.events[0], u"new-event"_s),
                         rename(original.sources[0], u"new-source"_s), rename(original.views[0], u"new-view"_s)}};
    const auto applied = store->apply(change);
    QVERIFY2(applied.ok(), applied.ok() ? "" : qPrintable(applied.error().toLine()));
    Tracker expected = original;
    QVERIFY(change.applyTo(expected).ok());
    QCOMPARE(contentOf(*store), writeTrackerJson(expected));
    QCOMPARE(failure(*store, applied->change.inverted()), QString());
    QVERIFY(*store->read() == original);
}

void ChangesTest::listsAreReordered()
{
    Tracker tracker = Samples::random(4, 10);
    make(tracker);
    const auto store = open();
    const QByteArray before = contentOf(*store);
    std::vector<Change> done;
    for (std::size_t i = 0; i < 60; ++i) {
        const Event event = tracker.events[(i * 7) % tracker.events.size()];
        const Event &other = tracker.events[(i * 3 + 1) % tracker.events.size()];
        if (other.id == event.id)
            continue;
        const Change change{u"Move"_s, {EntityChange::moveIn(tracker, event, i % 4 == 0 ? QString() : other.id.text)}};
        const auto applied = store->apply(change);
        QVERIFY2(applied.ok(), applied.ok() ? "" : qPrintable(applied.error().toLine()));
        done.push_back(applied->change);
        QVERIFY(change.applyTo(tracker).ok());
        QCOMPARE(contentOf(*store), writeTrackerJson(tracker));
    }
    for (; !done.empty(); done.pop_back())
        QCOMPARE(failure(*store, done.back().inverted()), QString());
    QCOMPARE(contentOf(*store), before);
}

void ChangesTest::manyAdditionsAreOneChange()
{
    const Tracker tracker = generateTracker({.events = 300, .seed = 5});
    Tracker empty;
    empty.header() = tracker.header();
    make(empty);
    Change change{u"Import"_s, {}};
    forEachList(tracker, [&](const auto &list) {
        for (const auto &entity : list)
            change.parts.push_back(EntityChange::addition(entity));
    });
    const auto store = open();
    const auto applied = store->apply(change);
    QVERIFY2(applied.ok(), applied.ok() ? "" : qPrintable(applied.error().toLine()));
    QCOMPARE(contentOf(*store), writeTrackerJson(tracker));
    QCOMPARE(store->history(100)->size(), 1U);
    // It is long, so it is kept deflated; and read back.
    QVERIFY(other(path())->value(u"SELECT after FROM change_log"_s)->toString().startsWith("deflate:"_L1));
    const auto logged = store->logged(applied->key);
    QVERIFY2(logged.ok(), logged.ok() ? "" : qPrintable(logged.error().toLine()));
    QCOMPARE(logged->parts.size(), change.parts.size());
    QCOMPARE(failure(*store, logged->inverted()), QString());
    QCOMPARE(contentOf(*store), writeTrackerJson(empty));
}

void ChangesTest::historyIsChained()
{
    Tracker tracker = Samples::everyField();
    make(tracker);
    const auto store = open();
    for (int i = 0; i < 5; ++i) {
        Event after = tracker.events[0];
        after.title = u"Title %1"_s.arg(i);
        LogNote note{i % 2 == 0 ? u"Ann"_s : QString(), {}};
        if (i == 3)
            note.undoes = 2;
        QVERIFY(store->apply({u"Step %1"_s.arg(i), {EntityChange::changeOf(tracker.events[0], after)}}, note).ok());
        tracker.events[0] = after;
    }
    const auto entries = store->history(3);
    QVERIFY(entries.ok());
    QCOMPARE(entries->size(), 3U);
    QCOMPARE((*entries)[0].key, 3);
    QCOMPARE((*entries)[0].who, u"Ann"_s);
    QCOMPARE((*entries)[1].name, u"Step 3"_s);
    QCOMPARE((*entries)[1].undoes, std::optional<LogKey>(2));
    QVERIFY(!(*entries)[2].undoes);
    QVERIFY(checkLog(*other(path())).ok());
    QCOMPARE(store->logged(77).error().code, ErrorCode::NotFound);
    QVERIFY(other(path())->execute(u"UPDATE change_log SET who = 'Bob' WHERE key = 2"_s).ok());
    QCOMPARE(checkLog(*other(path())).error().toLine(),
             u"/change_log/3: follows a row that was altered or taken out"_s);
    QVERIFY(other(path())->execute(u"DELETE FROM change_log WHERE key = 2"_s).ok());
    QCOMPARE(checkLog(*other(path())).error().toLine(),
             u"/change_log/3: follows a row that was altered or taken out"_s);
}

void ChangesTest::changesGoTogether()
{
    const Tracker tracker = Samples::everyField();
    make(tracker);
    const auto store = open();
    Event after = tracker.events[0];
    after.title = u"Changed"_s;
    Event gone = tracker.events[1];
    gone.id = {u"gone"_s};
    Publisher other = tracker.publishers[1];
    other.id = {u"another"_s};
    const auto outcomes =
        store->applyAll({{{u"One"_s, {EntityChange::changeOf(tracker.events[0], after)}}, {}},
                         {{u"Two"_s, {EntityChange::addition(other), {gone, std::nullopt}}}, {}},
                         {{u"Three"_s, {EntityChange::removalFrom(tracker, tracker.publishers[1])}}, {}}});
    QCOMPARE(outcomes.size(), 3U);
    QVERIFY(outcomes[0].ok() && outcomes[2].ok());
    QCOMPARE(outcomes[1].error().toLine(),
             QString(path() + ": /events (gone): is not there any more: somebody removed it meanwhile"_L1));
    Tracker expected = tracker;
    expected.events[0] = after;
    expected.publishers.pop_back();
    QVERIFY(*store->read() == expected);
    QCOMPARE(store->history(9)->size(), 2U);
}

void ChangesTest::readOnlyStoresDoNotApply()
{
    const Tracker tracker = Samples::everyField();
    make(tracker);
    const QByteArray before = content(path());
    const auto store = TrackerStore::open(path(), Access::ReadOnly);
    QCOMPARE((*store)->apply({u"Remove"_s, {EntityChange::removalFrom(tracker, tracker.accepted[1])}}).error().toLine(),
             QString(path() + ": is open for reading only"_L1));
    QCOMPARE(content(path()), before);
}

void ChangesTest::largeDocumentsTakeMilliseconds()
{
    const Tracker tracker = generateTracker({.events = 20'000});
    make(tracker);
    const auto store = open();
    Event renamed = tracker.events[10'000];
    renamed.title = u"Renamed"_s;
    Source added = tracker.sources[7];
    added.id = {u"added"_s};
    // A hundred changes and their inverses, whatever the size.
    const std::clock_t begin = std::clock(); // of this process: others may be busy
    for (int i = 0; i < 100; ++i) {
        const Change change{u"Edit"_s,
                            {EntityChange::changeOf(tracker.events[10'000], renamed), EntityChange::addition(added),
                             EntityChange::removalFrom(tracker, tracker.attributions[100])}};
        QCOMPARE(failure(*store, change), QString());
        QCOMPARE(failure(*store, change.inverted()), QString());
    }
    const auto elapsed = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    QVERIFY2(elapsed < 4, qPrintable(u"%1 s for 200 changes"_s.arg(elapsed)));
    QCOMPARE(contentOf(*store), writeTrackerJson(tracker));
}

QTEST_GUILESS_MAIN(ChangesTest)
#include "tst_changes.moc"
