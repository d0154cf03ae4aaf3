// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts say, held against the stance engine and the passing events.
#include "models/content/chartwords.h"
#include "models/dates/today.h"
#include "models/query/eventperiods.h"
#include "models/stances/stancehistory.h"
#include "models/stances/stancescope.h"
#include "tests/content/chartsamples.h"
#include "tests/content/contenttests.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

class ChartContentTest : public TestCase
{
    Q_OBJECT

private slots:
    void stancesAreTheEngines_data();
    void stancesAreTheEngines();
    void stancesReachFromBeforeTheFirstChangeToTheAsOfDay();
    void farAsOfDayLeavesRoomForTheChanges();
    void onlyTheFiltersCountriesAreCounted();
    void eventsSumToThosePassing();
    void seriesAreThoseThatOccur();
    void periodCanBeAskedFor();
    void emptyChartsSayWhy();
    void wordsOfKinds();
};

void ChartContentTest::stancesAreTheEngines_data()
{
    QTest::addColumn<QStringList>("companies");
    QTest::newRow("anybody") << QStringList();
    QTest::newRow("Huawei") << QStringList{u"Huawei"_s};
    QTest::newRow("ZTE or Huawei") << QStringList{u"ZTE"_s, u"Huawei"_s};
}

/// Counts each first of a month by StanceIndex::at(), which knows nothing of histories and charts.
void ChartContentTest::stancesAreTheEngines()
{
    QFETCH(QStringList, companies);
    Workspace workspace{today()};
    openBundled(workspace);
    Filter filter = workspace.filter();
    for (const QString &name : companies)
        filter.companies.push_back(partyNamed(workspace, name));
    workspace.setFilter(filter);
    const ChartContent content = chartContent(workspace, ChartKind::StancesOverTime);
    const StanceIndex &index = workspace.stances().index();
    const TargetNumbers targets =
        companies.isEmpty() ? TargetNumbers{StanceIndex::anyTarget} : workspace.stanceTargets();
    // Those that only take part in events.
    const auto withoutMeasure =
        static_cast<std::uint32_t>(countriesToldOf(*workspace.snapshot(), index).size() - index.countries().size());
    std::uint32_t most = 0;
    for (int month = 0; month < 12 * 10; ++month) {
        const Day first = dayFromCivil({2018 + month / 12, month % 12 + 1, 1});
        std::array<std::array<std::uint32_t, 2>, StanceCounts::stances> plain = {};
        for (std::uint32_t country = 0; country < index.countries().size(); ++country) {
            Standing strictest;
            for (const std::uint32_t target : targets) {
                const std::uint32_t pair = index.pairOf(country, target);
                if (pair != noIndex && isStricter(index.at(pair, first), strictest))
                    strictest = index.at(pair, first);
            }
            ++plain[static_cast<std::size_t>(strictest.stance)][strictest.isCertain() ? 1 : 0];
        }
        const auto column = content.columnOf(first);
        // Nothing has changed before the first column, and nothing does after the last.
        const std::size_t shown = column.value_or(first < content.bounds.front() ? 0 : content.columns() - 1);
        std::uint32_t sum = 0;
        for (std::size_t band = 0; band < content.bands.size(); ++band) {
            const std::uint32_t stance = content.series[content.bands[band].series].id;
            QCOMPARE(content.count(shown, band), plain[stance][content.bands[band].certain ? 1 : 0]);
            sum += content.count(shown, band);
        }
        QCOMPARE(content.countries - sum, plain[0][0] + plain[0][1] + withoutMeasure);
        most = std::max(most, sum);
    }
    QVERIFY(most > 3);
}

void ChartContentTest::stancesReachFromBeforeTheFirstChangeToTheAsOfDay()
{
    Workspace workspace{today()};
    openBundled(workspace);
    const StanceHistory history = stanceHistory(workspace.stances(), {});
    const ChartContent early = chartContent(workspace, ChartKind::StancesOverTime);
    QVERIFY(early.bounds.front().number < history.points.front().day);
    QVERIFY(early.bounds.back().number > history.points.back().day);
    QVERIFY(history.points.back().day > workspace.asOf().number);
    QCOMPARE(early.total(0), 0U);
    workspace.setAsOf(day(u"2035-01-01"_s));
    const ChartContent late = chartContent(workspace, ChartKind::StancesOverTime);
    QVERIFY(late.bounds.back() > day(u"2035-01-01"_s));
    QCOMPARE(late.total(late.columns() - 1), early.total(early.columns() - 1));
}

void ChartContentTest::farAsOfDayLeavesRoomForTheChanges()
{
    Workspace workspace{today()};
    openBundled(workspace);
    workspace.setAsOf(day(u"9999-12-31"_s));
    const ChartContent content = chartContent(workspace, ChartKind::StancesOverTime);
    QVERIFY(content.bounds.back() < day(u"2200-01-01"_s));
}

void ChartContentTest::onlyTheFiltersCountriesAreCounted()
{
    Workspace workspace{today()};
    openBundled(workspace);
    workspace.toggleCountry(*CountryCode::parse(u"AU"), true);
    const ChartContent content = chartContent(workspace, ChartKind::StancesOverTime);
    QCOMPARE(content.countries, 1U);
    const auto column = content.columnOf(day(u"2018-08-24"_s));
    QVERIFY(column);
    QCOMPARE(content.total(*column), 1U);
    QCOMPARE(content.series.front().id, static_cast<std::uint32_t>(Stance::Banned));
    QCOMPARE(content.countOf(*column, 0), 1U);
}

void ChartContentTest::eventsSumToThosePassing()
{
    Workspace workspace{today()};
    openBundled(workspace);
    for (const bool filtered : {false, true}) {
        if (filtered)
            workspace.toggleCategory({u"restriction"_s}, true);
        const ChartContent content = chartContent(workspace, ChartKind::EventsPerPeriod);
        std::size_t sum = 0;
        for (std::size_t column = 0; column < content.columns(); ++column)
            sum += content.total(column);
        QCOMPARE(sum, workspace.result().count);
        QCOMPARE(content.series.size() == 1, filtered);
    }
}

void ChartContentTest::seriesAreThoseThatOccur()
{
    Workspace workspace{today()};
    openDates(workspace, {u"2018-01-01"_s, u"2018-01-02"_s, u"2018-01-03"_s});
    const ChartContent content = chartContent(workspace, ChartKind::EventsPerPeriod);
    QCOMPARE(content.columns(), std::size_t{3});
    QCOMPARE(content.series.size(), std::size_t{2}); // nothing is idle
    QCOMPARE(content.countOf(0, 0), 1U);
    QCOMPARE(content.countOf(1, 0), 0U);
    QCOMPARE(content.countOf(1, 1), 1U);
    QCOMPARE(content.heading, u"Events per day"_s);
}

void ChartContentTest::periodCanBeAskedFor()
{
    Workspace workspace{today()};
    openBundled(workspace);
    QCOMPARE(chartContent(workspace, ChartKind::EventsPerPeriod).heading, u"Events per quarter"_s);
    const ChartContent months = chartContent(workspace, ChartKind::EventsPerPeriod, monthPeriod);
    QCOMPARE(months.heading, u"Events per month"_s);
    QVERIFY(months.columns() > 100);
    openDates(workspace, {u"1700"_s, u"2000"_s});
    QVERIFY(chartContent(workspace, ChartKind::EventsPerPeriod, monthPeriod).heading.contains(u"too many months"_s));
}

void ChartContentTest::emptyChartsSayWhy()
{
    Workspace workspace{today()};
    const auto nothing = [&](ChartKind kind) { return chartContent(workspace, kind).nothing; };
    QVERIFY(nothing(ChartKind::EventsPerPeriod).contains(u"no events yet"_s));
    QVERIFY(nothing(ChartKind::StancesOverTime).contains(u"no measures yet"_s));
    openBundled(workspace);
    QCOMPARE(nothing(ChartKind::EventsPerPeriod), QString());
    QCOMPARE(nothing(ChartKind::StancesOverTime), QString());
    Filter filter = workspace.filter();
    filter.text = u"zzzz"_s;
    workspace.setFilter(filter);
    QVERIFY(nothing(ChartKind::EventsPerPeriod).contains(u"No events match"_s));
    QCOMPARE(nothing(ChartKind::StancesOverTime), QString()); // who searches for words has not lifted a ban
    workspace.toggleCountry(*CountryCode::parse(u"TV"), true);
    QVERIFY(nothing(ChartKind::StancesOverTime).contains(u"Take away a country"_s));
    openDates(workspace, {u"../.."_s});
    workspace.clearFilter();
    QVERIFY(nothing(ChartKind::EventsPerPeriod).contains(u"first or last day"_s));
}

void ChartContentTest::wordsOfKinds()
{
    QCOMPARE(chartWord(ChartKind::StancesOverTime), u"stances"_s);
    QCOMPARE(chartFromWord(u"events"), std::optional(ChartKind::EventsPerPeriod));
    QVERIFY(!chartFromWord(u"event"));
}

std::unique_ptr<TestCase> newChartContentTest() { return std::make_unique<ChartContentTest>(); }

} // namespace Dateline

#include "chartcontenttest.moc"
