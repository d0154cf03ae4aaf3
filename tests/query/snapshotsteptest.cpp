// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/snapshotstep.h"
#include "models/domain/publishernames.h"
#include "models/query/eventperiods.h"
#include "models/query/firstreporters.h"
#include "models/query/timeorder.h"
#include "tests/domain/randomchange.h"
#include "tests/domain/trackersamples.h"
#include "tests/query/querytests.h"
#include "tests/support/trackergenerator.h"

#include <QTest>

#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

/// A snapshot that grew by changes answers whatever is asked like one that was made anew.
class SnapshotStepTest : public TestCase
{
    Q_OBJECT

private slots:
    void equalsOneMadeAnew_data();
    void equalsOneMadeAnew();
    void severalChangesAreOneStep();
    void originsFollowCopiesAndHouses();
    void keepsRowsAndOlderSnapshots();
    void sharesWhatDidNotChange();
    void saysWhatHasChanged();
    void namesChangeInPlace_data();
    void namesChangeInPlace();
    void refusesWhatDoesNotFit();
};

namespace {

using Ids = std::vector<QString>;

Ids idsOf(const Snapshot &snapshot, const std::vector<EventRow> &rows)
{
    Ids ids;
    for (const EventRow row : rows)
        ids.push_back(snapshot.eventId(row).text);
    return ids;
}

Ids sortedIdsOf(const Snapshot &snapshot, RowSpan<EventRow> rows)
{
    Ids ids = idsOf(snapshot, {rows.begin(), rows.end()});
    std::sort(ids.begin(), ids.end());
    return ids;
}

Ids attributionIds(const Snapshot &snapshot, EventRow row)
{
    Ids ids;
    for (const AttributionRow attribution : snapshot.attributionsOf(row))
        ids.push_back(snapshot.tracker().attribution(attribution).id.text);
    return ids;
}

/// All that the table holds of a row, in words.
QString cellsOf(const Snapshot &snapshot, EventRow row)
{
    const EventTable &table = snapshot.table();
    QStringList cells = {snapshot.eventId(row).text, snapshot.title(row), snapshot.date(row).toString()};
    const auto add = [&cells](auto number) { cells.append(QString::number(number)); };
    add(table.begin()[row]);
    add(table.end()[row]);
    add(table.core(row).first);
    add(table.core(row).second);
    add(table.countedDay(row));
    add(table.marks()[row].interval + 2 * table.marks()[row].approximate + 4 * table.marks()[row].uncertain
        + 8 * table.marks()[row].openStart + 16 * table.marks()[row].openEnd);
    add(table.category()[row]);
    add(table.measure(row));
    add(table.milestone()[row]);
    add(table.origins()[row]);
    add(table.attributions()[row]);
    add(table.disputed()[row]);
    add(table.knownFrom(row));
    if (const auto span = table.rivalSpan(row)) {
        add(span->first);
        add(span->second);
    }
    for (const CompressedRows *lists : {&table.countries(), &table.issuers(), &table.companies(), &table.tags()}) {
        for (const std::uint32_t value : (*lists)[row])
            add(value);
        cells.append(u"|"_s);
    }
    cells.append(QString::fromUtf8(snapshot.engine().texts().textOf(row)));
    return cells.join(u' ');
}

void compareTables(const Snapshot &after, const Snapshot &anew)
{
    const EventTable &a = after.table();
    const EventTable &b = anew.table();
    QCOMPARE(a.count(), b.count());
    QCOMPARE(a.liveRows().count(), b.count());
    QVERIFY(a.extent() == b.extent());
    QVERIFY(a.countryCodes() == b.countryCodes() && a.countryNames() == b.countryNames());
    QVERIFY(a.companyIds() == b.companyIds() && a.companyNames() == b.companyNames());
    QVERIFY(a.categoryIds() == b.categoryIds() && a.tagNames() == b.tagNames());
    std::vector<EventRow> rows;
    a.forEachInOrder(a.liveRows(), [&](EventRow row) { rows.push_back(row); });
    QCOMPARE(rows.size(), b.count());
    for (EventRow row{0}; row < b.size(); ++row) {
        QCOMPARE(cellsOf(after, rows[row]), cellsOf(anew, row));
        QVERIFY(attributionIds(after, rows[row]) == attributionIds(anew, row));
        QCOMPARE(after.rowOf(after.eventId(rows[row])), rows[row]);
        QCOMPARE(a.nthInOrder(a.liveRows(), row), rows[row]);
        if (row > 0)
            QVERIFY(a.isBefore(rows[row - 1], rows[row]) && !a.isBefore(rows[row], rows[row - 1]));
    }
    std::vector<EventRow> ascending = rows;
    std::sort(ascending.begin(), ascending.end());
    a.sortByTime(ascending);
    QVERIFY(ascending == rows);
    QVERIFY(idsOf(after, rowsInOrderOfTime(a, a.liveRows())) == idsOf(anew, rowsInOrderOfTime(b, b.liveRows())));
}

void compareSources(const Snapshot &after, const Snapshot &anew)
{
    const ListOrder &order = after.tracker().sourceOrder();
    QCOMPARE(order.size(), anew.tracker().sources().size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        QVERIFY(sortedIdsOf(after, after.eventsOf(SourceRow(order[place])))
                == sortedIdsOf(anew, anew.eventsOf(SourceRow(place))));
        QCOMPARE(after.sourceIndex(after.tracker().source(order[place]).id), order[place]);
    }
}

Filter anyFilter(const Snapshot &snapshot, std::mt19937_64 &random)
{
    const auto below = [&random](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
    const auto any = [&](const auto &values, auto &to) {
        if (!values.empty() && below(3) == 0)
            to.push_back(values[below(values.size())]);
    };
    const EventTable &table = snapshot.table();
    Filter filter;
    any(table.countryCodes(), filter.countries);
    any(table.companyIds(), filter.companies);
    any(table.categoryIds(), filter.categories);
    any(table.tagNames(), filter.tags);
    if (below(4) == 0)
        any(table.countryCodes(), filter.issuers);
    if (below(4) == 0)
        filter.minimumOrigins = static_cast<decltype(filter.minimumOrigins)>(below(3));
    const std::int64_t days = std::max<std::int64_t>(1, table.extent().end->number - table.extent().begin->number);
    const std::int64_t day =
        table.extent().begin->number + static_cast<std::int64_t>(below(static_cast<std::size_t>(days)));
    if (below(3) == 0)
        filter.window = {Day{day}, Day{day + static_cast<std::int64_t>(below(2000))}};
    if (below(5) == 0)
        filter.knownOn = Day{day};
    if (below(2) == 0) {
        const QStringList texts = {u"e"_s, u"5g"_s, u"ban"_s, u"new network"_s, u"ß"_s, u"Huawei"_s, u"another"_s};
        filter.text = texts[static_cast<qsizetype>(below(static_cast<std::size_t>(texts.size())))];
    }
    return filter;
}

void compareAnswers(const Snapshot &after, const Snapshot &anew, const Filter &filter)
{
    const QueryResult a = after.engine().run(filter);
    const QueryResult b = anew.engine().run(filter);
    QCOMPARE(a.count, b.count);
    QCOMPARE(a.passing.count(), b.count);
    QVERIFY(idsOf(after, rowsInOrderOfTime(after.table(), a.passing))
            == idsOf(anew, rowsInOrderOfTime(anew.table(), b.passing)));
    QVERIFY(a.counts.countries == b.counts.countries && a.counts.companies == b.counts.companies);
    QVERIFY(a.counts.categories == b.counts.categories && a.counts.milestones == b.counts.milestones);
    QVERIFY(a.counts.tags == b.counts.tags);
    QCOMPARE(a.exceptCountries.count(), b.exceptCountries.count());
    for (const int log2Days : {0, 5, 9}) {
        const Histogram ofA = histogram(after.table(), a.passing, log2Days);
        const Histogram ofB = histogram(anew.table(), b.passing, log2Days);
        QCOMPARE(ofA.firstBucket, ofB.firstBucket);
        QVERIFY(ofA.counts == ofB.counts);
    }
    QVERIFY(countByPeriod(after.table(), a.passing).counts == countByPeriod(anew.table(), b.passing).counts);
    const auto compareFacet = [&](const FacetIndex &ofA, const FacetIndex &ofB, std::size_t values) {
        QCOMPARE(ofA.countWithout(a.passing), ofB.countWithout(b.passing));
        for (std::uint32_t value = 0; value <= values; ++value) {
            const std::uint32_t wanted = value < values ? value : noIndex;
            std::vector<EventRow> rows = ofA.rowsOf(wanted, a.passing);
            after.table().sortByTime(rows);
            QVERIFY(idsOf(after, rows) == idsOf(anew, ofB.rowsOf(wanted, b.passing)));
            if (value < values)
                QCOMPARE(ofA.total(value), ofB.total(value));
        }
    };
    compareFacet(after.engine().countries(), anew.engine().countries(), anew.table().countryCodes().size());
    compareFacet(after.engine().companies(), anew.engine().companies(), anew.table().companyIds().size());
    compareFacet(after.engine().categories(), anew.engine().categories(), anew.table().categoryIds().size());
}

std::shared_ptr<const Snapshot> snapshotOf(const Tracker &tracker)
{
    return std::make_shared<const Snapshot>(TrackerColumns(tracker));
}

} // namespace

void SnapshotStepTest::equalsOneMadeAnew_data()
{
    QTest::addColumn<int>("events"); // 0: every field
    QTest::addColumn<int>("seed");
    QTest::newRow("every field") << 0 << 1;
    QTest::newRow("few") << 40 << 2;
    QTest::newRow("some") << 300 << 3;
    QTest::newRow("others") << 300 << 4;
}

void SnapshotStepTest::equalsOneMadeAnew()
{
    QFETCH(const int, events);
    QFETCH(const int, seed);
    Tracker tracker = events == 0 ? Samples::everyField()
                                  : generateTracker({.events = static_cast<std::size_t>(events),
                                                     .seed = static_cast<std::uint32_t>(seed),
                                                     .countries = 12,
                                                     .companies = 8});
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    auto snapshot = snapshotOf(tracker);
    int stepsOfParts = 0;
    for (std::uint64_t number = 0; number < 150; ++number) {
        Change change = Samples::randomChange(tracker, static_cast<std::uint64_t>(seed) * 1'000'000 + number);
        QVERIFY(change.applyTo(tracker));
        SnapshotStep step = nextSnapshot(snapshot, change);
        if (number % 5 == 4) { // there and back again
            QVERIFY(step.snapshot);
            QVERIFY(change.inverted().applyTo(tracker));
            step = nextSnapshot(step.snapshot, change.inverted());
        }
        QVERIFY(step.snapshot);
        stepsOfParts += step.rows.everything ? 0 : 1;
        snapshot = step.snapshot;
        QVERIFY(snapshot->tracker().unpacked() == tracker);
        const auto anew = snapshotOf(tracker);
        compareTables(*snapshot, *anew);
        compareSources(*snapshot, *anew);
        compareAnswers(*snapshot, *anew, {});
        for (int i = 0; i < 6; ++i)
            compareAnswers(*snapshot, *anew, anyFilter(*anew, random));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after step %1"_s.arg(number)));
    }
    QVERIFY2(stepsOfParts > 60, qPrintable(QString::number(stepsOfParts)));
}

/// As when some waited while another was written.
void SnapshotStepTest::severalChangesAreOneStep()
{
    Tracker tracker = generateTracker({.events = 120, .seed = 8, .countries = 12, .companies = 8});
    auto snapshot = snapshotOf(tracker);
    for (std::uint64_t step = 0; step < 40; ++step) {
        Change together;
        for (std::uint64_t i = 0; i < 4; ++i) {
            const Change change = Samples::randomChange(tracker, 77'000 + step * 10 + i);
            QVERIFY(change.applyTo(tracker));
            together.parts.insert(together.parts.end(), change.parts.begin(), change.parts.end());
        }
        snapshot = nextSnapshot(snapshot, together).snapshot;
        QVERIFY(snapshot);
        QVERIFY(snapshot->tracker().unpacked() == tracker);
        const auto anew = snapshotOf(tracker);
        compareTables(*snapshot, *anew);
        compareSources(*snapshot, *anew);
        compareAnswers(*snapshot, *anew, {});
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after step %1"_s.arg(step)));
    }
}

/// Sources become copies of others and cease to be, names are declared to be of one house, and back.
void SnapshotStepTest::originsFollowCopiesAndHouses()
{
    Tracker tracker = generateTracker({.events = 60, .seed = 9, .countries = 12, .companies = 8});
    std::mt19937_64 random(9);
    const auto below = [&random](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
    const auto anyAddress = [&] {
        const QStringList forms = {u"https://daily.example/%1"_s, u"https://m.daily.example/%1?fbclid=x"_s,
                                   u"https://web.archive.org/web/2018/https://daily.example/%1"_s,
                                   u"https://archive.ph/AbC1%1"_s, u"https://daily.example/%1/amp"_s};
        return forms[static_cast<qsizetype>(below(5))].arg(below(30));
    };
    const auto anyNames = [&](Source &source) {
        source.containerTitle = u"Paper %1"_s.arg(below(12));
        if (below(3) == 0)
            source.containerTitle = u"archive.ph"_s;
        else if (below(5) == 0)
            source.containerTitle = u"press reports"_s; // counts as no origin
        source.title = u"Report number %1"_s.arg(below(30));
    };
    for (Source &source : tracker.sources)
        source.url = below(2) == 0 ? QString() : anyAddress();
    auto snapshot = snapshotOf(tracker);
    int ofParts = 0;
    int anew = 0;
    for (int number = 0; number < 300; ++number) {
        Change change;
        const Source before = tracker.sources[below(tracker.sources.size())];
        Source after = before;
        switch (below(6)) {
        case 0:
            after.url = anyAddress();
            break;
        case 1:
            after.archivedUrl = below(2) == 0 ? QString() : anyAddress();
            break;
        case 2:
            anyNames(after);
            break;
        case 3:
            after.text = u"Text %1"_s.arg(number);
            break;
        case 4: {
            after.id.text = u"new-%1"_s.arg(number);
            after.url = below(3) == 0 ? anyAddress() : u"https://weekly.example/%1"_s.arg(number);
            change.parts = {
                EntityChange::addition(after, below(2) == 0 ? std::optional(before.id.text) : std::nullopt)};
            Attribution attribution = tracker.attributions.front();
            attribution.id.text = u"new-%1"_s.arg(number);
            attribution.source = after.id;
            change.parts.push_back(EntityChange::addition(attribution));
            break;
        }
        case 5: {
            const QString name = u"Paper %1"_s.arg(below(12));
            const auto part = declaredOneHouse(tracker.publishers, name, u"Paper %1"_s.arg(below(12)));
            if (!tracker.publishers.empty() && below(2) == 0)
                change.parts = {EntityChange::removalFrom(tracker, tracker.publishers.back())};
            else if (part)
                change.parts = {*part};
            break;
        }
        }
        if (change.parts.empty())
            change.parts = {EntityChange::changeOf(before, after)};
        QVERIFY(change.applyTo(tracker));
        SnapshotStep step = nextSnapshot(snapshot, change);
        if (number % 4 == 3) {
            QVERIFY(step.snapshot && change.inverted().applyTo(tracker));
            step = nextSnapshot(step.snapshot, change.inverted());
        }
        QVERIFY(step.snapshot);
        ++(step.rows.everything ? anew : ofParts);
        snapshot = step.snapshot;
        const auto fresh = snapshotOf(tracker);
        compareTables(*snapshot, *fresh);
        Filter severalOrigins;
        severalOrigins.minimumOrigins = 2;
        compareAnswers(*snapshot, *fresh, severalOrigins);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after step %1"_s.arg(number)));
    }
    QVERIFY2(ofParts > 60 && anew > 60, qPrintable(u"%1 and %2"_s.arg(ofParts).arg(anew)));
}

void SnapshotStepTest::keepsRowsAndOlderSnapshots()
{
    Tracker tracker = generateTracker({.events = 200, .seed = 5});
    const auto first = snapshotOf(tracker);
    const Tracker untouched = tracker;
    const EventRow last = static_cast<EventRow>(first->table().size() - 1);
    const EventId lastId = first->eventId(last);

    Event early = tracker.events.front(); // before everything else
    early.id.text = u"earliest"_s;
    early.measure = {};
    early.milestone.reset();
    early.date = *Edtf::parse(u"1234-05-06"_s);
    const Change change{u"Add"_s, {EntityChange::addition(early)}};
    const SnapshotStep step = nextSnapshot(first, change);
    QVERIFY(step.snapshot && !step.rows.everything);
    QCOMPARE(step.rows.added.size(), 1UL);
    const EventRow row = step.rows.added.front();
    QCOMPARE(row, static_cast<EventRow>(first->table().size()));
    QCOMPARE(step.snapshot->eventId(row), early.id);
    QCOMPARE(step.snapshot->eventId(last), lastId);
    QVERIFY(step.snapshot->table().isBefore(row, EventRow(0)));
    QCOMPARE(step.snapshot->table().extent().begin->number, step.snapshot->table().begin()[row]);

    const SnapshotStep back = nextSnapshot(step.snapshot, change.inverted());
    QVERIFY(back.snapshot && back.rows.removed == std::vector<EventRow>{row});
    QVERIFY(!back.snapshot->table().isLive(row));
    QVERIFY(back.snapshot->table().extent() == first->table().extent());
    QVERIFY(first->tracker().unpacked() == untouched);
    QVERIFY(step.snapshot->tracker().events().size() == untouched.events.size() + 1);
    QVERIFY(back.snapshot->tracker().unpacked() == untouched);
}

void SnapshotStepTest::sharesWhatDidNotChange()
{
    const Tracker tracker = generateTracker({.events = 500, .seed = 6});
    const auto before = snapshotOf(tracker);
    Event after = tracker.events[100];
    after.title += u" again"_s;
    const SnapshotStep step = nextSnapshot(before, {u"Rename"_s, {EntityChange::changeOf(tracker.events[100], after)}});
    QVERIFY(step.snapshot && !step.rows.everything);
    QCOMPARE(step.rows.changed.size(), 1UL);
    QCOMPARE(step.snapshot->title(step.rows.changed.front()), after.title);
    QCOMPARE(step.snapshot->table().begin().data(), before->table().begin().data());
    QCOMPARE(step.snapshot->table().end().data(), before->table().end().data());
    QVERIFY(step.snapshot->table().areRowsInOrder());
}

void SnapshotStepTest::saysWhatHasChanged()
{
    const Tracker tracker = generateTracker({.events = 100, .seed = 7});
    const auto before = snapshotOf(tracker);
    Source source = tracker.sources.front();
    const SourceRow number = before->sourceIndex(source.id);
    source.title += u" (corrected)"_s;
    const SnapshotStep step =
        nextSnapshot(before, {u"Correct"_s, {EntityChange::changeOf(tracker.sources.front(), source)}});
    const auto rows = before->eventsOf(number);
    QVERIFY(step.rows.changed == std::vector<EventRow>(rows.begin(), rows.end()));
    QVERIFY(step.rows.added.empty() && step.rows.removed.empty());

    Measure measure = tracker.measures.front();
    measure.title += u" (corrected)"_s;
    const SnapshotStep other =
        nextSnapshot(before, {u"Correct"_s, {EntityChange::changeOf(tracker.measures.front(), measure)}});
    QVERIFY(!other.rows.everything && other.rows.stances && other.rows.changed.empty());
    QCOMPARE(other.snapshot->tracker().measures.front().title, measure.title);
}

void SnapshotStepTest::namesChangeInPlace_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("others"); // of countries, companies, categories, tags: those that change
    const Tracker tracker = generateTracker({.events = 100, .seed = 9, .countries = 12, .companies = 8});
    const auto changed = [](const auto &before, auto change) {
        auto after = before;
        change(after);
        return Change{u"Change"_s, {EntityChange::changeOf(before, after)}};
    };
    const auto of = [&tracker](PartyKind kind) {
        return *std::find_if(tracker.parties.begin(), tracker.parties.end(),
                             [kind](const Party &party) { return party.kind == kind; });
    };
    const auto toEnd = [](auto &named) { named.name = u"Zz "_s + named.name; };
    const auto withTag = [](Event &event) { event.tags.append(u"never before"_s); };
    QTest::newRow("a company that goes to the end") << changed(of(PartyKind::Company), toEnd) << u"companies"_s;
    QTest::newRow("a country that goes to the end") << changed(of(PartyKind::Country), toEnd) << u"countries"_s;
    QTest::newRow("a category") << changed(tracker.categories.front(), toEnd) << u"categories"_s;
    QTest::newRow("a tag for the first time") << changed(tracker.events.front(), withTag) << u"tags"_s;
    Party party = of(PartyKind::Company);
    party.id.text = u"new"_s;
    party.name = u"Aa"_s;
    QTest::newRow("a party that nothing names") << Change{u"Add"_s, {EntityChange::addition(party)}} << QString();
    Event event = tracker.events.front();
    event.id.text = u"new"_s;
    event.measure = {};
    event.milestone.reset();
    event.parties = {{party.id, Role::Target}};
    QTest::newRow("a party and who names it")
        << Change{u"Add"_s, {EntityChange::addition(party), EntityChange::addition(event)}} << u"companies"_s;
    Measure measure = tracker.measures.front();
    measure.id.text = u"new"_s;
    QTest::newRow("a measure") << Change{u"Add"_s, {EntityChange::addition(measure)}} << QString();
}

/// There and back, without a snapshot made anew.
void SnapshotStepTest::namesChangeInPlace()
{
    QFETCH(const Change, change);
    QFETCH(const QString, others);
    Tracker tracker = generateTracker({.events = 100, .seed = 9, .countries = 12, .companies = 8});
    const Tracker untouched = tracker;
    const auto before = snapshotOf(tracker);
    QVERIFY(change.applyTo(tracker));
    const SnapshotStep step = nextSnapshot(before, change);
    QVERIFY(step.snapshot && !step.rows.everything);
    QVERIFY(step.snapshot->tracker().unpacked() == tracker);
    compareTables(*step.snapshot, *snapshotOf(tracker));
    compareAnswers(*step.snapshot, *snapshotOf(tracker), {});
    const EventTable &a = before->table();
    const EventTable &b = step.snapshot->table();
    QCOMPARE(a.countryNames() != b.countryNames(), others == u"countries"_s);
    QCOMPARE(a.companyNames() != b.companyNames(), others == u"companies"_s);
    QCOMPARE(a.categoryNames() != b.categoryNames(), others == u"categories"_s);
    QCOMPARE(a.tagNames() != b.tagNames(), others == u"tags"_s);
    QVERIFY(step.rows.parties || (others != u"countries"_s && others != u"companies"_s));
    QCOMPARE(step.rows.categories, others == u"categories"_s);
    QCOMPARE(step.rows.tags, others == u"tags"_s);

    const SnapshotStep back = nextSnapshot(step.snapshot, change.inverted());
    QVERIFY(back.snapshot && !back.rows.everything);
    QVERIFY(back.snapshot->tracker().unpacked() == untouched);
    compareTables(*back.snapshot, *before);
    compareAnswers(*back.snapshot, *before, {});
}

void SnapshotStepTest::refusesWhatDoesNotFit()
{
    const Tracker tracker = generateTracker({.events = 20, .seed = 8});
    const auto before = snapshotOf(tracker);
    QVERIFY(!nextSnapshot(before, {u"Twice"_s, {EntityChange::addition(tracker.events.front())}}).snapshot);
}

std::unique_ptr<TestCase> newSnapshotStepTest() { return std::make_unique<SnapshotStepTest>(); }

} // namespace Dateline

#include "snapshotsteptest.moc"
