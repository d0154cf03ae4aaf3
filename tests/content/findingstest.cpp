// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What maps and charts find, the countries behind a number, and towards whom one looks: of the bundled tracker.
#include "models/content/findings.h"
#include "models/content/countriesbehind.h"
#include "models/content/targetchoices.h"
#include "models/dates/today.h"
#include "models/stances/stancescope.h"
#include "tests/content/chartsamples.h"
#include "tests/content/contenttests.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

CountryCode codeOf(const char *letters) { return *CountryCode::parse(QString::fromLatin1(letters)); }

/// The bundled tracker as it is looked at.
struct Shown
{
    Workspace workspace{today()};

    explicit Shown(const QStringList &companies = {}, const QString &asOf = u"2020-08-01"_s)
    {
        openBundled(workspace);
        Filter filter = workspace.filter();
        filter.asOf = day(asOf);
        for (const QString &name : companies)
            filter.companies.push_back(partyNamed(workspace, name));
        workspace.setFilter(filter);
    }

    void lookAt(std::initializer_list<const char *> countries)
    {
        Filter filter = workspace.filter();
        for (const char *letters : countries)
            filter.countries.push_back(codeOf(letters));
        workspace.setFilter(filter);
    }

    MapSubject map(MapMode mode = MapMode::Stance) const
    {
        return {mode,
                *workspace.snapshot(),
                workspace.filter(),
                workspace.result(),
                workspace.stances(),
                workspace.stanceTargets()};
    }
    QString chartFinds(ChartKind kind) const { return findingOf(workspace, chartContent(workspace, kind)); }
};

std::uint32_t charted(const ChartContent &content, Stance stance)
{
    const auto column = content.asOfColumn();
    for (std::size_t series = 0; column && series < content.series.size(); ++series) {
        if (content.series[series].id == static_cast<std::uint32_t>(stance))
            return content.countOf(*column, series);
    }
    return 0;
}

} // namespace

class FindingsTest : public TestCase
{
    Q_OBJECT

private slots:
    void mapAndChartCountAlike_data();
    void mapAndChartCountAlike();
    void numbersAreThoseOfTheCountriesBehind_data();
    void numbersAreThoseOfTheCountriesBehind();
    void longListsOfNamesEnd();
    void mapsFind();
    void chartsFind();
    void vagueDatesAreToldApart();
    void mainTargetsComeFirst();
};

void FindingsTest::mapAndChartCountAlike_data()
{
    QTest::addColumn<QStringList>("companies");
    QTest::newRow("anybody") << QStringList();
    QTest::newRow("Huawei") << QStringList{u"Huawei"_s};
    QTest::newRow("ZTE") << QStringList{u"ZTE"_s};
    QTest::newRow("ZTE or Huawei") << QStringList{u"ZTE"_s, u"Huawei"_s};
    QTest::newRow("Broadcom") << QStringList{u"Broadcom"_s};
}

/// The European Union is one in both, or in neither.
void FindingsTest::mapAndChartCountAlike()
{
    QFETCH(QStringList, companies);
    Shown shown(companies);
    ChartContent content = chartContent(shown.workspace, ChartKind::StancesOverTime);
    int days = 0;
    for (Day at = day(u"2016-01-01"_s); at < day(u"2031-01-01"_s); at = at + Days{23}) {
        shown.workspace.setAsOf(at);
        QVERIFY(content.moveTo(at));
        const MapLegend legend = mapContent(shown.map(), {}).legend;
        std::uint32_t all = 0;
        for (const auto &term : terms<Stance>()) {
            const auto inClass =
                static_cast<std::uint32_t>(legend.classes[1 + static_cast<std::size_t>(term.value)].countries);
            all += inClass;
            if (term.value != Stance::None)
                QCOMPARE(inClass, charted(content, term.value));
        }
        QCOMPARE(all, content.countries);
        ++days;
    }
    QVERIFY(days > 200);
}

void FindingsTest::numbersAreThoseOfTheCountriesBehind_data()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::addColumn<bool>("filtered");
    QTest::newRow("stances") << ChartKind::StancesOverTime << false;
    QTest::newRow("stances of three countries") << ChartKind::StancesOverTime << true;
    QTest::newRow("restrictions") << ChartKind::RestrictionsOverTime << false;
}

void FindingsTest::numbersAreThoseOfTheCountriesBehind()
{
    QFETCH(ChartKind, kind);
    QFETCH(bool, filtered);
    Shown shown({u"Huawei"_s, u"ZTE"_s});
    if (filtered)
        shown.lookAt({"SE", "GB", "PL"});
    const ChartContent content = chartContent(shown.workspace, kind);
    for (std::size_t column = 0; column < content.columns(); ++column) {
        std::size_t all = countriesBeside(shown.workspace, content, column).size();
        for (std::size_t band = 0; band < content.bands.size(); ++band) {
            const auto countries = countriesBehind(shown.workspace, content, column, band);
            QCOMPARE(countries.size(), std::size_t{content.count(column, band)});
            all += countries.size();
        }
        if (kind == ChartKind::StancesOverTime)
            QCOMPARE(all, std::size_t{content.countries});
    }
    QVERIFY(countriesBehind(shown.workspace, content, content.columns(), 0).empty());
    const ChartContent events = chartContent(shown.workspace, ChartKind::EventsByCountry);
    QVERIFY(countriesBehind(shown.workspace, events, 0, 0).empty());
}

void FindingsTest::longListsOfNamesEnd()
{
    const Shown shown;
    QCOMPARE(countriesInNames(shown.workspace, {codeOf("AU"), codeOf("JP")}), u"Australia, Japan"_s);
    const std::vector<CountryCode> many(40, codeOf("AU"));
    const QString names = countriesInNames(shown.workspace, many);
    QVERIFY2(names.endsWith(u"Australia, 28 more"_s), qPrintable(names));
    QCOMPARE(countriesInNames(shown.workspace, {}), QString());
}

void FindingsTest::mapsFind()
{
    QCOMPARE(findingOf(Shown({u"Huawei"_s}).map()), u"6 countries restrict Huawei"_s);
    QCOMPARE(findingOf(Shown({u"Huawei"_s}, u"2015-01-01"_s).map()), u"No country restricts Huawei"_s);
    Shown two({u"Huawei"_s, u"ZTE"_s}, u"2018-09-01"_s);
    QCOMPARE(findingOf(two.map()), u"3 countries restrict Huawei or ZTE"_s);
    two.lookAt({"SE"}); // the map shows all countries
    QCOMPARE(findingOf(two.map()), u"3 countries restrict Huawei or ZTE"_s);
    QCOMPARE(findingOf(Shown({u"Huawei"_s}).map(MapMode::Events)), u"China has the most events: 80"_s);
    QCOMPARE(findingOf(Shown({u"Huawei"_s}).map(MapMode::FirstRestriction)),
             u"United States was the first to restrict Huawei, on 13 Aug 2018"_s);
    Workspace empty{today()};
    const MapSubject nothing{MapMode::Stance, *empty.snapshot(), empty.filter(),
                             empty.result(),  empty.stances(),   empty.stanceTargets()};
    QCOMPARE(findingOf(nothing), QString());
}

void FindingsTest::chartsFind()
{
    Shown shown({u"Huawei"_s});
    QCOMPARE(shown.chartFinds(ChartKind::StancesOverTime), u"6 countries restrict Huawei"_s);
    QCOMPARE(shown.chartFinds(ChartKind::RestrictionsOverTime), u"6 countries restrict Huawei"_s);
    QCOMPARE(shown.chartFinds(ChartKind::EventsByCountry), u"China has the most events: 80"_s);
    QVERIFY(shown.chartFinds(ChartKind::EventsPerPeriod).contains(u"has the most events: "_s));
    const QString reporters = shown.chartFinds(ChartKind::EventsByOrigins);
    QVERIFY2(reporters.endsWith(u" of 84 events have two or more first reporters"_s), qPrintable(reporters));
    QCOMPARE(shown.chartFinds(ChartKind::PartyStrip), QString());
    shown.lookAt({"GB", "SE", "PL"});
    QCOMPARE(shown.chartFinds(ChartKind::StancesOverTime), u"Huawei is restricted by 1 of 3 countries"_s);
    Shown one({u"Huawei"_s});
    one.lookAt({"GB"});
    QCOMPARE(one.chartFinds(ChartKind::StancesOverTime), u"United Kingdom towards Huawei: banned"_s);
    QCOMPARE(chartContent(one.workspace, ChartKind::StancesOverTime).heading,
             u"United Kingdom: stance towards Huawei"_s);
}

/// On the days on which the chart has a band of what is only possible, the sentence says so.
void FindingsTest::vagueDatesAreToldApart()
{
    Shown shown({u"Huawei"_s});
    const ChartContent content = chartContent(shown.workspace, ChartKind::StancesOverTime);
    int vague = 0;
    for (std::size_t column = 1; column < content.columns(); ++column) {
        std::uint32_t certain = 0;
        for (const CountryCode code : countriesToldOf(*shown.workspace.snapshot(), shown.workspace.stances().index())) {
            StancesOnDay stances = shown.workspace.stances();
            stances.moveTo(content.bounds[column]);
            const auto number = stances.index().countryNumber(code);
            const bool is = number && restricts(stances.towards(*number, shown.workspace.stanceTargets()).atLeast);
            certain += is && code != europeanUnion() ? 1 : 0;
        }
        shown.workspace.setAsOf(content.bounds[column]);
        const QString finding = shown.chartFinds(ChartKind::StancesOverTime);
        const QString number = certain == 0 ? u"No"_s : QString::number(certain);
        QVERIFY2(finding.startsWith(number + u' '), qPrintable(finding));
        vague += finding.endsWith(u" more may"_s) ? 1 : 0;
    }
    QVERIFY(vague > 0);
}

void FindingsTest::mainTargetsComeFirst()
{
    const Shown shown;
    const StanceIndex &index = shown.workspace.stances().index();
    const TargetChoices choices = targetChoices(*shown.workspace.snapshot(), index);
    QCOMPARE(choices.main, std::size_t{2});
    QCOMPARE(choices.parties[0], partyNamed(shown.workspace, u"Huawei"_s));
    QCOMPARE(choices.parties[1], partyNamed(shown.workspace, u"ZTE"_s));
    QCOMPARE(choices.parties.size() + 1, index.targets().size()); // and any
    QCOMPARE(std::count(choices.parties.begin(), choices.parties.end(), choices.parties[0]), 1);
    Workspace empty{today()};
    QVERIFY(targetChoices(*empty.snapshot(), empty.stances().index()).parties.empty());
}

std::unique_ptr<TestCase> newFindingsTest() { return std::make_unique<FindingsTest>(); }

} // namespace Dateline

#include "findingstest.moc"
