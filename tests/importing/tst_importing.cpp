// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"
#include "models/importing/recordimport.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Snapshot> snapshotOf(const Tracker &tracker)
{
    return std::make_shared<const Snapshot>(TrackerColumns(tracker));
}

std::shared_ptr<const Snapshot> emptySnapshot()
{
    Tracker tracker;
    tracker.id = u"empty"_s;
    tracker.title = u"Empty"_s;
    return snapshotOf(tracker);
}

RecordImportOptions optionsOfTests()
{
    RecordImportOptions options;
    options.dates.reference = Day{17'865};
    return options;
}

EventRecord eventRecord(const QString &title, const QString &date)
{
    EventRecord record;
    record.place.row = 2;
    record.title = title;
    record.date.text = date;
    return record;
}

/// One record of a page with words of it.
AttributionRecord quoteOf(const QString &url, const QString &quote)
{
    AttributionRecord record;
    record.source.emplace();
    record.source->source.url = url;
    record.attribution.quote.exact = quote;
    return record;
}

RecordPlan planOf(std::vector<Record> records, std::shared_ptr<const Snapshot> into = emptySnapshot(),
                  RecordImportOptions options = optionsOfTests())
{
    RecordImport import(std::move(into), std::move(options));
    import.beginFile(u"a.csv"_s);
    for (Record &record : records)
        import.take(std::move(record));
    import.endFile();
    return import.finish();
}

bool addsUp(const ImportReport &report)
{
    return report.read == report.imported + report.merged + report.rejected
        && report.rejected == report.rejections.size();
}

} // namespace

/// Records of files on their way into a tracker.
class ImportingTest : public TestCase
{
    Q_OBJECT

private slots:
    void recordsBecomeASoundTracker();
    void datesAreReadOrRefused_data();
    void datesAreReadOrRefused();
    void intervalsHaveTheirEndsInOrder();
    void whatIsThereIsMerged();
    void equalRowsAreOne();
    void keysLeadToWhatComesLater();
    void textsAreCleaned();
    void partiesHaveTheRolesOfTheirColumns();
    void codesAreThoseOfCountriesUnlessTheKindIsKnown();
    void measuresComeWithTheirEffect();
};

void ImportingTest::recordsBecomeASoundTracker()
{
    EventRecord event = eventRecord(u"Australia bans Huawei"_s, u"23.8.2018"_s);
    event.category = u"Ban"_s;
    event.parties = {{.name = u"Australia"_s}, {.name = u"Huawei; ZTE"_s, .isList = true}};
    event.attributions.push_back(quoteOf(u"https://example.org/a"_s, u"banned"_s));
    EventRecord untitled = eventRecord({}, u"2018"_s);
    const RecordPlan plan = planOf({event, untitled});
    QVERIFY(addsUp(plan.report));
    QCOMPARE(plan.report.imported, std::size_t{1});
    QCOMPARE(plan.report.rejections.front().place, u"a.csv: row 2, title"_s);
    QVERIFY(checkIntegrity(plan.additions).ok());
    QCOMPARE(plan.additions.events.front().date.toString(), u"2018-08-23"_s);
    QCOMPARE(plan.additions.parties.size(), std::size_t{3});
    QCOMPARE(plan.additions.parties.front().kind, PartyKind::Country);
    QCOMPARE(plan.additions.attributions.front().quote.exact, u"banned"_s);
    QCOMPARE(plan.additions.sources.front().title, u"https://example.org/a"_s);
}

void ImportingTest::datesAreReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("order"); // -1: nothing tells
    QTest::addColumn<QString>("read");
    const int day = static_cast<int>(DateOrder::DayFirst), month = static_cast<int>(DateOrder::MonthFirst);
    QTest::newRow("EDTF") << u"2018-11~"_s << -1 << u"2018-11~"_s;
    QTest::newRow("day first") << u"03/04/2019"_s << day << u"2019-04-03"_s;
    QTest::newRow("month first") << u"03/04/2019"_s << month << u"2019-03-04"_s;
    QTest::newRow("either") << u"03/04/2019"_s << -1 << QString();
    QTest::newRow("the same either way") << u"04/04/2019"_s << -1 << u"2019-04-04"_s;
    QTest::newRow("only one way") << u"25/04/2019"_s << -1 << u"2019-04-25"_s;
    QTest::newRow("words") << u"mid-November 2018"_s << day << u"[2018-11-11..2018-11-20]"_s;
    QTest::newRow("no year") << u"5 March"_s << day << QString();
    QTest::newRow("of the day of reading") << u"yesterday"_s << day << QString();
    QTest::newRow("no date") << u"soon"_s << day << QString();
    QTest::newRow("no day of the calendar") << u"31.02.2019"_s << day << QString();
    QTest::newRow("year of two digits") << u"12.03.21"_s << day << u"2021-03-12"_s;
}

void ImportingTest::datesAreReadOrRefused()
{
    QFETCH(const QString, text);
    QFETCH(const int, order);
    QFETCH(const QString, read);
    EventRecord record = eventRecord(u"Something"_s, text);
    record.date.order = order < 0 ? std::nullopt : std::optional(static_cast<DateOrder>(order));
    const RecordPlan plan = planOf({record});
    QVERIFY(addsUp(plan.report));
    QCOMPARE(plan.additions.events.size(), std::size_t(read.isEmpty() ? 0 : 1));
    if (read.isEmpty())
        QCOMPARE(plan.report.rejections.front().field, u"date"_s);
    else
        QCOMPARE(plan.additions.events.front().date.toString(), read);
}

void ImportingTest::intervalsHaveTheirEndsInOrder()
{
    EventRecord record = eventRecord(u"Talks"_s, u"2018-01"_s);
    record.date.endText = u"March 2018"_s;
    QCOMPARE(planOf({record}).additions.events.front().date.toString(), u"2018-01/2018-03"_s);
    record.date.endText = u"2017"_s;
    QCOMPARE(planOf({record}).report.rejected, std::size_t{1});
    record.date.text = u"2018-01-02 10:00"_s;
    record.date.endText = u"2018-01-03 12:00"_s;
    const RecordPlan plan = planOf({record});
    QCOMPARE(plan.additions.events.front().date.toString(), u"2018-01-02/2018-01-03"_s);
    QCOMPARE(plan.report.remarkCount, std::size_t{1}); // that the times are gone is said
}

void ImportingTest::whatIsThereIsMerged()
{
    EventRecord event = eventRecord(u"Australia bans Huawei"_s, u"2018-08-23"_s);
    event.attributions.push_back(quoteOf(u"https://example.org/a"_s, u"banned"_s));
    const auto known = snapshotOf(planOf({event}).additions);
    event.date.text = u"2018-08"_s;
    event.attributions.push_back(quoteOf(u"https://www.example.org/a?utm_source=x"_s, u"“no longer”"_s));
    const RecordPlan plan = planOf({event}, known);
    QVERIFY(addsUp(plan.report));
    QCOMPARE(plan.report.merged, std::size_t{1});
    QVERIFY(plan.additions.events.empty());
    QVERIFY(plan.additions.sources.empty());
    QCOMPARE(plan.additions.attributions.size(), std::size_t{1});
    QCOMPARE(plan.additions.attributions.front().event, EventId{u"australia-bans-huawei"_s});

    RecordImportOptions beside = optionsOfTests();
    beside.duplicates = Duplicates::Keep;
    RecordPlan kept = planOf({event}, known, beside);
    QCOMPARE(kept.report.imported, std::size_t{1});
    QCOMPARE(kept.additions.events.front().id, EventId{u"australia-bans-huawei-2"_s});
    const ColumnsBase base(known->tracker());
    const auto change = changeOf(kept, base, u"a.csv"_s);
    QVERIFY(change.ok());
    Tracker tracker = known->tracker().unpacked();
    QVERIFY(change->applyTo(tracker).ok());
    QVERIFY(checkIntegrity(tracker).ok());
    QCOMPARE(tracker.events.size(), std::size_t{2});
}

void ImportingTest::equalRowsAreOne()
{
    EventRecord event = eventRecord(u"Twice"_s, u"2018"_s);
    EventRecord other = event;
    other.summary = u"not quite"_s;
    const RecordPlan plan = planOf({event, event, other});
    QVERIFY(addsUp(plan.report));
    QCOMPARE(plan.report.imported, std::size_t{2});
    QCOMPARE(plan.report.merged, std::size_t{1});
}

void ImportingTest::keysLeadToWhatComesLater()
{
    EventRecord event = eventRecord(u"Keyed"_s, u"2018"_s);
    event.key = u"k1"_s;
    AttributionRecord inside;
    inside.sourceKey = u"smith2018"_s;
    event.attributions.push_back(inside);
    AttributionRecord outside;
    outside.eventKey = u"k1"_s;
    outside.sourceKey = u"nobody"_s;
    WorkRecord source;
    source.key = u"smith2018"_s;
    source.source.title = u"A report"_s;
    const RecordPlan plan = planOf({event, outside, source});
    QVERIFY(addsUp(plan.report));
    QCOMPARE(plan.report.read, std::size_t{3});
    QCOMPARE(plan.report.rejected, std::size_t{1});
    QVERIFY(plan.report.rejections.front().reason.contains(u"nobody"_s));
    QCOMPARE(plan.additions.attributions.front().source, SourceId{u"smith2018"_s});
    QVERIFY(checkIntegrity(plan.additions).ok());
}

void ImportingTest::textsAreCleaned()
{
    EventRecord event = eventRecord(u"A\r\nB"_s + QChar(0), u"2018"_s);
    event.summary = u"first\r\nsecond"_s + QChar(0xd800);
    const RecordPlan plan = planOf({event});
    QCOMPARE(plan.additions.events.front().title, u"A B"_s);
    QCOMPARE(plan.additions.events.front().summary, u"first\nsecond"_s);
    QCOMPARE(plan.report.remarkCount, std::size_t{1});
    QVERIFY(checkIntegrity(plan.additions).ok());
}

void ImportingTest::partiesHaveTheRolesOfTheirColumns()
{
    EventRecord event = eventRecord(u"Roles"_s, u"2018"_s);
    event.parties = {{.name = u"Huawei Technologies Co., Ltd., ZTE"_s, .isList = true, .role = Role::Affected},
                     {.name = u"FR"_s, .kind = PartyKind::Country, .role = Role::Venue},
                     {.name = u"Nowhere"_s, .kind = PartyKind::Country}};
    const RecordPlan plan = planOf({event});
    const Event &read = plan.additions.events.front();
    QCOMPARE(read.parties.size(), std::size_t{3});
    QCOMPARE(plan.additions.parties[0].name, u"Huawei Technologies Co., Ltd."_s);
    QCOMPARE(read.parties[0].role, Role::Affected);
    QCOMPARE(read.parties[2].role, Role::Venue);
    QVERIFY(plan.report.remarks.front().reason.contains(u"Nowhere"_s));
}

void ImportingTest::codesAreThoseOfCountriesUnlessTheKindIsKnown()
{
    EventRecord event = eventRecord(u"Codes"_s, u"2018"_s);
    event.parties = {{.name = u"BT, Vodafone"_s, .isList = true, .kind = PartyKind::Company},
                     {.name = u"FR, Ericsson"_s, .isList = true}};
    const RecordPlan plan = planOf({event});
    QCOMPARE(plan.additions.parties.size(), std::size_t{4});
    QCOMPARE(plan.additions.parties[0].kind, PartyKind::Company);
    QCOMPARE(plan.additions.parties[0].name, u"BT"_s);
    QCOMPARE(plan.additions.parties[2].kind, PartyKind::Country);
    QCOMPARE(plan.additions.parties[3].kind, PartyKind::Company);
}

void ImportingTest::measuresComeWithTheirEffect()
{
    MeasureRecord measure;
    measure.title = u"5G ban"_s;
    measure.effect = Effect::Ban;
    measure.issuers = {{.name = u"Australia"_s}};
    EventRecord event = eventRecord(u"In force"_s, u"2018"_s);
    event.measure = u"5G Ban"_s;
    event.milestone = u"in force"_s;
    EventRecord unknown = eventRecord(u"Other"_s, u"2018"_s);
    unknown.measure = u"Nothing of the kind"_s;
    const RecordPlan plan = planOf({measure, event, unknown});
    QVERIFY(addsUp(plan.report));
    QCOMPARE(plan.report.imported, std::size_t{3});
    QCOMPARE(plan.additions.events[0].measure, plan.additions.measures.front().id);
    QCOMPARE(*plan.additions.events[0].milestone, Milestone::InForce);
    QCOMPARE(plan.report.remarkCount, std::size_t{1});
    QVERIFY(checkIntegrity(plan.additions).ok());
}

QTEST_GUILESS_MAIN(ImportingTest)
#include "tst_importing.moc"
