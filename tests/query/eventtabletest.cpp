// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventtable.h"
#include "models/query/timeorder.h"
#include "tests/query/naivequery.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The day of an ISO date, or the open bound that "" stands for.
std::int64_t dayOr(const QString &iso, std::int64_t open) { return iso.isEmpty() ? open : dayFromIso(iso)->number; }

QStringList namesOf(const std::vector<QString> &names, std::span<const std::uint32_t> numbers)
{
    QStringList list;
    for (const std::uint32_t number : numbers)
        list.append(names[number]);
    return list;
}

} // namespace

class EventTableTest : public TestCase
{
    Q_OBJECT

private slots:
    void ordersRowsByTime()
    {
        const Tracker tracker = sampleTracker();
        const EventTable table(tracker);
        QStringList ids;
        for (std::size_t row = 0; row < table.size(); ++row) {
            ids.append(tracker.events[table.eventIndex()[row]].id.text);
            QCOMPARE(table.rowOfEvent(table.eventIndex()[row]), static_cast<EventRow>(row));
        }
        QCOMPARE(ids.join(u' '), u"uk-end report review au-ban tests uk-letter nz-ban"_s);
        QVERIFY(std::is_sorted(table.begin().begin(), table.begin().end()));
    }

    void ordersEqualDatesById()
    {
        TrackerBuilder b;
        b.event(u"b"_s, u"2018"_s, u"B"_s).event(u"a"_s, u"2018"_s, u"A"_s).event(u"c"_s, u"2018-01-01"_s, u"C"_s);
        const EventTable table(b.tracker());
        QCOMPARE(table.eventIndex()[0], 2U);
        QCOMPARE(table.eventIndex()[1], 1U);
        QCOMPARE(table.eventIndex()[2], 0U);
    }

    void ordersADayByTime()
    {
        TrackerBuilder b;
        b.event(u"noon"_s, u"2018-08-23T12:00:00Z"_s, u"Noon"_s);
        b.event(u"dawn"_s, u"2018-08-23T07:15:00+02:00"_s, u"Dawn"_s);
        b.event(u"month"_s, u"2018-08"_s, u"Month"_s);
        b.event(u"open"_s, u"../2018-08-23"_s, u"Open"_s);
        b.event(u"day"_s, u"2018-08-23"_s, u"Day"_s);
        b.event(u"local"_s, u"2018-08-23T11:59:59.5"_s, u"Local"_s);
        b.event(u"west"_s, u"2018-08-23T23:30:00-10:00"_s, u"West"_s); // on the 24th in Greenwich
        b.event(u"breakfast"_s, u"2018-08-23T06:30:00Z"_s, u"Breakfast"_s);
        b.event(u"same"_s, u"2018-08-23T08:30:00+02"_s, u"Same"_s);
        b.event(u"next"_s, u"2018-08-24T00:30:00+14:00"_s, u"Next"_s); // on the 23rd in Greenwich
        b.event(u"interval"_s, u"2018-08-23/2018-08-24"_s, u"Interval"_s);
        const Tracker &tracker = b.tracker();
        const EventTable table(tracker);
        QStringList ids;
        for (const EventRow row : rowsInOrderOfTime(table, table.liveRows()))
            ids.append(tracker.events[table.eventIndex()[row]].id.text);
        QCOMPARE(ids.join(u' '), u"month open day dawn breakfast same local noon west interval next"_s);
        QVERIFY(table.hasTimesOfDay());
        QCOMPARE(table.timeOfDay(table.rowOfEvent(4)), noTime);
        QCOMPARE(table.timeOfDay(table.rowOfEvent(7)), std::int64_t{390} * 60'000'000'000);
        QVERIFY(!EventTable(sampleTracker()).hasTimesOfDay());
    }

    void dates_data()
    {
        QTest::addColumn<QString>("edtf");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("coreBegin");
        QTest::addColumn<QString>("coreEnd"); // empty: goes on
        QTest::addColumn<QString>("marks");
        const auto row = [](const char *edtf, const QString &begin, const QString &end, const QString &coreBegin,
                            const QString &coreEnd, const QString &marks) {
            QTest::newRow(edtf) << QString::fromLatin1(edtf) << begin << end << coreBegin << coreEnd << marks;
        };
        row("2018-08-23", u"2018-08-23"_s, u"2018-08-24"_s, u"2018-08-23"_s, u"2018-08-24"_s, u""_s);
        row("2018-11~", u"2018-11-01"_s, u"2018-12-01"_s, u"2018-11-01"_s, u"2018-11-01"_s, u"~"_s);
        row("2018?", u"2018-01-01"_s, u"2019-01-01"_s, u"2018-01-01"_s, u"2018-01-01"_s, u"?"_s);
        row("2017-03/2019-06", u"2017-03-01"_s, u"2019-07-01"_s, u"2017-03-31"_s, u"2019-06-02"_s, u"/"_s);
        row("2018-11-28/2018-11-30", u"2018-11-28"_s, u"2018-12-01"_s, u"2018-11-28"_s, u"2018-12-01"_s, u"/"_s);
        row("2018/2018", u"2018-01-01"_s, u"2019-01-01"_s, u"2018-01-01"_s, u"2018-01-01"_s, u"/"_s);
        row("2018-08-23/..", u"2018-08-23"_s, u""_s, u"2018-08-23"_s, u""_s, u"/>"_s);
        row("2018-08-23/", u"2018-08-23"_s, u""_s, u"2018-08-23"_s, u"2018-08-23"_s, u"/>"_s);
        row("../2027", u""_s, u"2028-01-01"_s, u"2027-12-31"_s, u"2027-12-31"_s, u"/<"_s);
    }

    void dates()
    {
        QFETCH(QString, edtf);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        QFETCH(QString, coreBegin);
        QFETCH(QString, coreEnd);
        QFETCH(QString, marks);
        TrackerBuilder b;
        b.event(u"e"_s, edtf, u"E"_s);
        const EventTable table(b.tracker());
        QCOMPARE(table.begin()[0], dayOr(begin, openBegin));
        QCOMPARE(table.end()[0], dayOr(end, openEnd));
        QCOMPARE(table.core(EventRow(0)).first, dayOr(coreBegin, openBegin));
        QCOMPARE(table.core(EventRow(0)).second, dayOr(coreEnd, openEnd));
        const DateMarks found = table.marks()[0];
        QCOMPARE(found.interval, marks.contains(u'/'));
        QCOMPARE(found.approximate, marks.contains(u'~'));
        QCOMPARE(found.uncertain, marks.contains(u'?'));
        QCOMPARE(found.openStart, marks.contains(u'<'));
        QCOMPARE(found.openEnd, marks.contains(u'>'));
    }

    void extent_data()
    {
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::newRow("nothing") << QStringList() << u"1970-01-01"_s << u"1970-01-01"_s;
        QTest::newRow("a day") << QStringList{u"2018-08-23"_s} << u"2018-08-23"_s << u"2018-08-24"_s;
        QTest::newRow("from to") << QStringList{u"2018"_s, u"2012-10"_s} << u"2012-10-01"_s << u"2019-01-01"_s;
        QTest::newRow("open start") << QStringList{u"../2027"_s} << u"2027-12-31"_s << u"2028-01-01"_s;
        QTest::newRow("open end") << QStringList{u"2018-08-23/.."_s, u"2018-08"_s} << u"2018-08-01"_s
                                  << u"2018-09-01"_s;
        QTest::newRow("nothing known") << QStringList{u"../.."_s} << u"1970-01-01"_s << u"1970-01-01"_s;
    }

    void extent()
    {
        QFETCH(QStringList, dates);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        TrackerBuilder b;
        for (const QString &edtf : dates)
            b.event(u"e%1"_s.arg(b.tracker().events.size()), edtf, u"E"_s);
        QCOMPARE(EventTable(b.tracker()).extent(), (Span{dayFromIso(begin), dayFromIso(end)}));
    }

    void dictionariesHoldWhatOccurs()
    {
        const EventTable table(sampleTracker());
        QCOMPARE(QStringList(table.countryNames().begin(), table.countryNames().end()).join(u", "_s),
                 u"Australia, New Zealand, United Kingdom"_s);
        QCOMPARE(table.countryCodes().front().toString(), u"AU"_s);
        QCOMPARE(QStringList(table.companyNames().begin(), table.companyNames().end()).join(u", "_s),
                 u"GCSB, Huawei, ZTE"_s);
        QCOMPARE(table.companyKinds().front(), PartyKind::Organisation);
        QCOMPARE(QStringList(table.categoryNames().begin(), table.categoryNames().end()).join(u", "_s),
                 u"Restriction, Diplomacy, Never used"_s);
        QCOMPARE(QStringList(table.tagNames().begin(), table.tagNames().end()).join(u", "_s), u"5g, ban, deadline"_s);
    }

    void listsAndColumns()
    {
        const Tracker tracker = sampleTracker();
        const EventTable table(tracker);
        const EventRow ban = table.rowOfEvent(0);
        QCOMPARE(namesOf(table.countryNames(), table.countries()[ban]), QStringList{u"Australia"_s});
        QCOMPARE(namesOf(table.companyNames(), table.companies()[ban]), (QStringList{u"Huawei"_s, u"ZTE"_s}));
        QCOMPARE(namesOf(table.tagNames(), table.tags()[ban]), (QStringList{u"5g"_s, u"ban"_s}));
        QCOMPARE(table.category()[ban], 0U);
        QCOMPARE(table.measure(ban), 0U);
        QCOMPARE(table.milestone()[ban], static_cast<std::uint8_t>(Milestone::Announced));
        const EventRow letter = table.rowOfEvent(2);
        QCOMPARE(namesOf(table.countryNames(), table.countries()[letter]),
                 (QStringList{u"Australia"_s, u"United Kingdom"_s}));
        QCOMPARE(namesOf(table.countryNames(), table.issuers()[letter]), QStringList{u"United Kingdom"_s});
        const EventRow tests = table.rowOfEvent(5);
        QCOMPARE(table.category()[tests], noIndex);
        QCOMPARE(table.measure(tests), noIndex);
        QCOMPARE(table.milestone()[tests], EventTable::noMilestone);
        QVERIFY(table.countries()[table.rowOfEvent(6)].empty()); // its only party does not exist
    }

    void originsDisputesAndKnowledge()
    {
        const EventTable table(sampleTracker());
        const EventRow ban = table.rowOfEvent(0);
        QCOMPARE(table.origins()[ban], 2);
        QCOMPARE(table.attributions()[ban], 2);
        QCOMPARE(table.disputed()[ban], 0);
        QCOMPARE(table.knownFrom(ban), dayFromIso(u"2018-11-28")->number);
        const EventRow newZealand = table.rowOfEvent(1);
        QCOMPARE(table.origins()[newZealand], 1);  // " financial times " is the Financial Times
        QCOMPARE(table.disputed()[newZealand], 1); // the 27th or the 28th
        const EventRow letter = table.rowOfEvent(2);
        QCOMPARE(table.knownFrom(letter), openEnd); // an undated source
        const EventRow end = table.rowOfEvent(3);
        QCOMPARE(table.origins()[end], 0); // only disputed
        QCOMPARE(table.disputed()[end], 1);
        QCOMPARE(table.knownFrom(end), openEnd);
        QCOMPARE(table.attributions()[end], 1);
    }

    void aVagueIssueIsKnownFromItsLastDay()
    {
        TrackerBuilder b;
        b.source(u"s"_s, u"S"_s, u"P"_s, u"2018-11"_s).event(u"e"_s, u"2018"_s, u"E"_s).saidIn(u"s"_s);
        QCOMPARE(EventTable(b.tracker()).knownFrom(EventRow(0)), dayFromIso(u"2018-11-30")->number);
    }

    void fiveReprintsAreOneOrigin()
    {
        TrackerBuilder b;
        for (const auto &paper : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
            b.source(paper, u"Reprint"_s, u"Paper "_s + paper, u"2018-08-23"_s);
        b.event(u"ban"_s, u"2018-08-23"_s, u"Ban"_s);
        const QStringList spellings{u"The Wire"_s, u"the wire"_s, u" Wire "_s, u"WIRE"_s, u"The  Wire"_s};
        for (int i = 0; i < spellings.size(); ++i)
            b.saidIn(QString(QChar(u'a' + i)), Support::Supports, {}, spellings[i]);
        const EventTable table(b.tracker());
        QCOMPARE(table.origins()[0], 1);
        QCOMPARE(table.attributions()[0], 5);
    }

    void rivalDatesSpanWhatSourcesGive_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<QString>("span");
        QTest::newRow("two days") << u"2018-08-23"_s << QStringList{u"2018-08-22"_s, u"2018-08-23"_s}
                                  << u"2018-08-22/2018-08-23"_s;
        QTest::newRow("agreed") << u"2018-08-23"_s << QStringList{u"2018-08"_s, u"2018-08-23"_s} << QString();
        QTest::newRow("own is another") << u"2018-08-30"_s << QStringList{u"2018-08-22"_s, u"2018-08-23"_s}
                                        << u"2018-08-22/2018-08-30"_s;
        QTest::newRow("a year is no rival of days in it")
            << u"2018-08-23"_s << QStringList{u"2018"_s, u"2018-08-22"_s, u"2018-08-23"_s}
            << u"2018-08-22/2018-08-23"_s;
        QTest::newRow("open ends do not count")
            << u"../2018-08-20"_s << QStringList{u"../2018-08-20"_s, u"2018-09-01/.."_s} << u"2018-08-20/2018-09-01"_s;
    }

    void rivalDatesSpanWhatSourcesGive()
    {
        QFETCH(QString, own);
        QFETCH(QStringList, dates);
        QFETCH(QString, span);
        TrackerBuilder b;
        b.source(u"s"_s, u"S"_s, u"P"_s, u"2018"_s).event(u"e"_s, own, u"E"_s);
        for (const QString &date : dates)
            b.saidIn(u"s"_s, Support::Supports, date);
        const auto rivals = EventTable(b.tracker()).rivalSpan(EventRow(0));
        QString found;
        if (rivals)
            found = isoDay(Day{rivals->first}) + u'/' + isoDay(Day{rivals->second - 1});
        QCOMPARE(found, span);
    }

    void datesThatShareADayAgree_data()
    {
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<bool>("disputed");
        QTest::newRow("equal") << QStringList{u"2018-08-23"_s, u"2018-08-23"_s} << false;
        QTest::newRow("next day") << QStringList{u"2018-08-22"_s, u"2018-08-23"_s} << true;
        QTest::newRow("day in month") << QStringList{u"2018-08-22"_s, u"2018-08"_s} << false;
        QTest::newRow("two of three") << QStringList{u"2018-08"_s, u"2018-08-01"_s, u"2018-08-31"_s} << true;
        QTest::newRow("open end") << QStringList{u"2018-08-22/.."_s, u"2020"_s} << false;
        QTest::newRow("before open end") << QStringList{u"2018-08-22/.."_s, u"2017"_s} << true;
        QTest::newRow("none") << QStringList{QString(), QString()} << false;
        QTest::newRow("one") << QStringList{u"2030"_s, QString()} << false;
    }

    void datesThatShareADayAgree()
    {
        QFETCH(QStringList, dates);
        QFETCH(bool, disputed);
        TrackerBuilder b;
        b.source(u"s"_s, u"S"_s, u"P"_s, QString()).event(u"e"_s, u"2018"_s, u"E"_s);
        for (const QString &edtf : dates)
            b.saidIn(u"s"_s, Support::Mentions, edtf);
        QCOMPARE(EventTable(b.tracker()).disputed()[0] != 0, disputed);
    }

    void severalPartiesOfOneCountryAreOne()
    {
        TrackerBuilder b;
        b.country(u"GB"_s, u"United Kingdom"_s).country(u"GB"_s, u"Britain"_s);
        b.tracker().parties.back().id = {u"britain"_s};
        b.event(u"e"_s, u"2018"_s, u"E"_s).with(u"gb"_s, Role::Issuer).with(u"britain"_s, Role::Issuer);
        const EventTable table(b.tracker());
        QCOMPARE(table.countryCodes().size(), std::size_t{1});
        QCOMPARE(table.countries()[0].size(), std::size_t{1});
    }

    void anAuthorityActsForItsCountry()
    {
        TrackerBuilder b;
        const auto party = [&b](const QString &id, PartyKind kind, const QString &home) {
            b.party(id, kind, id);
            b.tracker().parties.back().country = *CountryCode::parse(home);
        };
        b.country(u"CN"_s, u"China"_s).country(u"NZ"_s, u"Aotearoa"_s);
        party(u"dept"_s, PartyKind::Organisation, u"AU"_s);
        party(u"bureau"_s, PartyKind::Organisation, u"NZ"_s);
        party(u"paper"_s, PartyKind::Organisation, u"GB"_s);
        party(u"huawei"_s, PartyKind::Company, u"CN"_s);
        party(u"telekom"_s, PartyKind::Company, u"DE"_s);
        party(u"minister"_s, PartyKind::Person, u"FR"_s);
        const auto measure = [&b](const QString &id, const std::vector<PartyId> &issuers) {
            b.measure(id, id, Effect::Ban);
            b.tracker().measures.back().issuers = issuers;
        };
        measure(u"by-dept"_s, {{u"dept"_s}});
        measure(u"by-bureau"_s, {{u"bureau"_s}, {u"nz"_s}});
        measure(u"by-telekom"_s, {{u"telekom"_s}, {u"minister"_s}});
        const auto event = [&b](const QString &id, const QString &by) {
            b.event(id, u"2018-08-23"_s, id).with(by, Role::Issuer).with(u"huawei"_s, Role::Target);
        };
        event(u"ban"_s, u"dept"_s);
        b.milestone(u"by-dept"_s, Milestone::InForce);
        event(u"consultation"_s, u"dept"_s);                                          // no milestone
        b.event(u"notice"_s, u"2018"_s, u"Notice"_s).with(u"huawei"_s, Role::Target); // nobody issues it
        b.milestone(u"by-bureau"_s, Milestone::Announced);
        event(u"report"_s, u"paper"_s);
        event(u"removal"_s, u"telekom"_s);
        b.milestone(u"by-telekom"_s, Milestone::Announced);
        b.event(u"visit"_s, u"2018"_s, u"Visit"_s).with(u"cn"_s, Role::Issuer).with(u"dept"_s, Role::Venue);

        const EventTable table(b.tracker());
        const auto check = [&](std::uint32_t number, const QStringList &countries, const QStringList &issuers) {
            const EventRow row = table.rowOfEvent(number);
            QCOMPARE(namesOf(table.countryNames(), table.countries()[row]), countries);
            QCOMPARE(namesOf(table.countryNames(), table.issuers()[row]), issuers);
        };
        check(0, {u"Australia"_s}, {u"Australia"_s});
        check(1, {u"Australia"_s}, {u"Australia"_s});
        check(2, {u"Aotearoa"_s}, {u"Aotearoa"_s});
        check(3, {}, {});
        check(4, {}, {});
        check(5, {u"China"_s}, {u"China"_s}); // where an authority is host its country does not issue
        QCOMPARE(QStringList(table.countryNames().begin(), table.countryNames().end()).join(u", "_s),
                 u"Aotearoa, Australia, China"_s);
        QCOMPARE(table.companyIds().size(), std::size_t{4}); // of the organisations that take part, too
    }

    void emptyTracker()
    {
        const EventTable table(Tracker{});
        QCOMPARE(table.size(), std::size_t{0});
        QVERIFY(table.countryCodes().empty());
    }
};

std::unique_ptr<TestCase> newEventTableTest() { return std::make_unique<EventTableTest>(); }

} // namespace Dateline

#include "eventtabletest.moc"
