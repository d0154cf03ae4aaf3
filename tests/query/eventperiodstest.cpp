// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventperiods.h"
#include "models/query/snapshot.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"
#include "tests/support/trackergenerator.h"

#include <QTest>

#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

EventPeriods all(const EventTable &table, std::optional<TickStep> wanted = {})
{
    return countByPeriod(table, Bitset(table.size(), true), wanted);
}

std::size_t sum(const EventPeriods &periods)
{
    return std::accumulate(periods.counts.begin(), periods.counts.end(), std::size_t{0});
}

QStringList begins(const EventPeriods &periods)
{
    QStringList days;
    for (const Day day : periods.bounds)
        days.append(isoDay(day));
    return days;
}

} // namespace

class EventPeriodsTest : public TestCase
{
    Q_OBJECT

private slots:
    void periodGoesWithTheSpan_data()
    {
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QString &begin, const QString &end, const QString &word) {
            QTest::newRow(name) << begin << end << word;
        };
        row("a day", u"2018-08-23"_s, u"2018-08-24"_s, u"day"_s);
        row("3 days", u"2018-08-23"_s, u"2018-08-26"_s, u"day"_s);
        row("3 months", u"2018-08-23"_s, u"2018-11-23"_s, u"week"_s);
        row("2 years", u"2018-01-01"_s, u"2020-01-01"_s, u"month"_s);
        row("5 years", u"2018-01-01"_s, u"2023-01-01"_s, u"quarter"_s);
        row("40 years", u"1980-01-01"_s, u"2020-01-01"_s, u"year"_s);
        row("300 years", u"1720-01-01"_s, u"2020-01-01"_s, u"decade"_s);
        row("3,000 years", u"-0980-01-01"_s, u"2020-01-01"_s, u"century"_s);
    }

    void periodGoesWithTheSpan()
    {
        QFETCH(QString, begin);
        QFETCH(QString, end);
        QFETCH(QString, word);
        const auto day = [](const QString &text) { return *date(text).span().begin; };
        QCOMPARE(periodWord(periodFor(day(begin), day(end), EventPeriods::usualPeriods)), word);
    }

    void everyEventIsCountedOnce_data()
    {
        QTest::addColumn<QString>("period");
        for (const char *word : {"auto", "month", "quarter", "year"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }

    /// Against the days of all rows, looked for one by one.
    void everyEventIsCountedOnce()
    {
        QFETCH(QString, period);
        const Snapshot snapshot(TrackerColumns(generateTracker({})));
        const EventTable &table = snapshot.table();
        Filter filter;
        filter.categories = {table.categoryIds()[0], table.categoryIds()[2]};
        for (const Filter &f : {Filter(), filter}) {
            const Bitset rows = snapshot.engine().run(f).passing;
            const EventPeriods found = countByPeriod(table, rows, periodFromWord(period));
            QVERIFY(found.size() > 1);
            std::vector<std::uint32_t> plain(found.counts.size());
            std::size_t withDay = 0;
            rows.forEach([&](std::size_t row) {
                for (std::size_t i = 0; i < found.size(); ++i) {
                    const std::int64_t day = table.countedDay(static_cast<EventRow>(row));
                    if (day < found.bounds[i].number || day >= found.bounds[i + 1].number)
                        continue;
                    ++plain[i * found.columns + std::min<std::size_t>(table.category()[row], found.columns - 1)];
                    ++withDay;
                }
            });
            QVERIFY(withDay > 0);
            QCOMPARE(found.counts, plain);
            QCOMPARE(sum(found) + found.withoutDay, rows.count());
            QCOMPARE(sum(found), withDay);
        }
    }

    void boundsFollowTheCalendar_data()
    {
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("bounds");
        const auto row = [](const char *name, const QStringList &dates, const QString &wanted,
                            const QStringList &bounds) { QTest::newRow(name) << dates << wanted << bounds; };
        row("one day", {u"2018-08-23"_s}, u"auto"_s, {u"2018-08-23"_s, u"2018-08-24"_s});
        row("one day's quarter", {u"2018-08-23"_s}, u"quarter"_s, {u"2018-07-01"_s, u"2018-10-01"_s});
        row("first and last of months", {u"2018-12-31"_s, u"2019-02-01"_s}, u"month"_s,
            {u"2018-12-01"_s, u"2019-01-01"_s, u"2019-02-01"_s, u"2019-03-01"_s});
        row("weeks begin on Mondays", {u"2018-08-23"_s, u"2018-11-20"_s}, u"auto"_s,
            {u"2018-08-20"_s, u"2018-08-27"_s, u"2018-09-03"_s, u"2018-09-10"_s, u"2018-09-17"_s, u"2018-09-24"_s,
             u"2018-10-01"_s, u"2018-10-08"_s, u"2018-10-15"_s, u"2018-10-22"_s, u"2018-10-29"_s, u"2018-11-05"_s,
             u"2018-11-12"_s, u"2018-11-19"_s, u"2018-11-26"_s});
        row("before the common era", {u"-0001-06-01"_s, u"0001-06-01"_s}, u"year"_s,
            {u"-0001-01-01"_s, u"0000-01-01"_s, u"0001-01-01"_s, u"0002-01-01"_s});
    }

    void boundsFollowTheCalendar()
    {
        QFETCH(QStringList, dates);
        QFETCH(QString, wanted);
        QFETCH(QStringList, bounds);
        const EventPeriods found = all(tableOf(dates), periodFromWord(wanted));
        QCOMPARE(begins(found), bounds);
        QCOMPARE(sum(found), static_cast<std::size_t>(dates.size()));
    }

    void tooManyPeriodsAreMadeLonger()
    {
        const EventTable table = tableOf({u"1700-01-01"_s, u"2020-01-01"_s});
        const EventPeriods found = all(table, monthPeriod);
        QVERIFY(found.longer);
        QCOMPARE(periodWord(found.period), u"quarter"_s);
        QVERIFY(found.size() <= EventPeriods::mostCounts);
        QVERIFY(!all(table, yearPeriod).longer);
    }

    /// Ten million years either way: the bars stay few, the sum right.
    void farApartEventsFit()
    {
        const EventPeriods found = all(tableOf({u"Y-10000000"_s, u"2018-08-23"_s, u"Y10000000"_s}), monthPeriod);
        QVERIFY(found.longer);
        QVERIFY(found.size() <= EventPeriods::mostCounts);
        QCOMPARE(sum(found), std::size_t{3});
        QVERIFY(std::is_sorted(found.bounds.begin(), found.bounds.end()));
    }

    void eventsWithoutADayAreInNoPeriod()
    {
        const EventPeriods found = all(tableOf({u"2018-08-23"_s, u"../.."_s}));
        QCOMPARE(found.withoutDay, std::size_t{1});
        QCOMPARE(sum(found), std::size_t{1});
        QCOMPARE(all(tableOf({u"../.."_s})).size(), std::size_t{0});
        QCOMPARE(all(tableOf({})).size(), std::size_t{0});
    }

    void names()
    {
        const Day day = *dayFromIso(u"2018-08-20");
        QCOMPARE(periodName({TickStep::Unit::Day, 1}, day), u"20 Aug 2018"_s);
        QCOMPARE(periodName({TickStep::Unit::Day, 7}, day), u"week of 20 Aug 2018"_s);
        QCOMPARE(periodName(monthPeriod, day), u"Aug 2018"_s);
        QCOMPARE(periodName(quarterPeriod, day), u"Q3 2018"_s);
        QCOMPARE(periodName(yearPeriod, day), u"2018"_s);
        QCOMPARE(periodName({TickStep::Unit::Year, 10}, *dayFromIso(u"2010-01-01")), u"2010 – 2019"_s);
        QCOMPARE(periodWord({TickStep::Unit::Year, 1000}), u"1,000 years"_s);
        QCOMPARE(periodFromWord(u"quarter"), std::optional(quarterPeriod));
        QVERIFY(!periodFromWord(u"auto"));
    }

private:
    static EventTable tableOf(const QStringList &dates)
    {
        TrackerBuilder b;
        for (const QString &edtf : dates)
            b.event(u"e%1"_s.arg(b.tracker().events.size()), edtf, u"E"_s);
        return EventTable(b.tracker());
    }
};

std::unique_ptr<TestCase> newEventPeriodsTest() { return std::make_unique<EventPeriodsTest>(); }

} // namespace Dateline

#include "eventperiodstest.moc"
