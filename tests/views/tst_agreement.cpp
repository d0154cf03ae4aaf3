// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/chartcontent.h"
#include "models/content/mapcontent.h"
#include "models/dates/today.h"
#include "models/exchange/trackerfile.h"
#include "models/items/facetmodel.h"
#include "models/stances/stancehistory.h"
#include "tests/support/measuregenerator.h"
#include "tests/support/testcase.h"
#include "views/map/worldshapes.h"
#include "views/matrix/matrixgeometry.h"

#include <QTest>

#include <functional>
#include <map>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Where a country stands, and whether that is certain.
using Seen = std::pair<Stance, bool>;
using SeenByCountry = std::map<QString, Seen>; ///< by code; those that stand nowhere for certain are left out

void note(SeenByCountry &seen, CountryCode country, Stance stance, bool certain)
{
    if (stance != Stance::None || !certain)
        seen[country.toString()] = {stance, certain};
}

QString text(const SeenByCountry &seen)
{
    QStringList all;
    for (const auto &[country, standing] : seen)
        all.append(country + u' ' + wordFor(standing.first) + (standing.second ? QString() : u"?"_s));
    return all.join(u", "_s);
}

} // namespace

/// The views of where countries stand, each read by what it shows: on every day they say the same.
class AgreementTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDay_data();
    void everyDay();

private:
    void show(const std::shared_ptr<const Snapshot> &snapshot);
    SeenByCountry onMap() const;
    SeenByCountry inList(const CountryModel &model) const;
    SeenByCountry inMatrix(const MatrixNames &names, const MatrixTextWidths &widths) const;

    std::shared_ptr<const Snapshot> m_bundled;
    std::shared_ptr<const Snapshot> m_snapshot; ///< what is looked at
    std::shared_ptr<const WorldShapes> m_world;
    Workspace m_workspace{today()};
};

void AgreementTest::initTestCase()
{
    Result<TrackerColumns> tracker = openTracker(u"bundled:huawei-5g"_s);
    QVERIFY(tracker.ok());
    m_bundled = std::make_shared<const Snapshot>(std::move(*tracker));
    m_world = WorldShapes::bundled();
}

void AgreementTest::show(const std::shared_ptr<const Snapshot> &snapshot)
{
    m_snapshot = snapshot;
    m_workspace.setSnapshot(snapshot);
}

/// Of the class that it is filled with.
SeenByCountry AgreementTest::onMap() const
{
    const MapContent content = mapContent({MapMode::Stance, *m_snapshot, m_workspace.filter(), m_workspace.result(),
                                           m_workspace.stances(), m_workspace.stanceTargets()},
                                          m_world->codes());
    SeenByCountry seen;
    for (auto value = content.values.cbegin(); value != content.values.cend(); ++value) {
        const MapClass &fill = content.legend.classes[static_cast<std::size_t>(value->fillClass)];
        if (fill.fill.kind == MapFill::Kind::Stance && m_world->find(value.key()))
            note(seen, value.key(), fill.fill.stance, value->sign != MapSign::Possible);
    }
    return seen;
}

SeenByCountry AgreementTest::inList(const CountryModel &model) const
{
    SeenByCountry seen;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, CountryModel::StanceColumn);
        note(seen, model.countryAt(index), index.data(FacetModel::StanceRole).value<Stance>(),
             index.data(FacetModel::CertainRole).toBool());
    }
    return seen;
}

/// By its tiles: of the one target that is looked at, or of "any".
SeenByCountry AgreementTest::inMatrix(const MatrixNames &names, const MatrixTextWidths &widths) const
{
    const StancesOnDay &stances = m_workspace.stances();
    const MatrixScope scope = matrixScope(*m_snapshot, stances.index(), names, m_workspace.filter(), {});
    const MatrixOrder order;
    const MatrixContents contents = matrixContents(*m_snapshot, names, scope, stances, order);
    const MatrixLayout layout = layoutMatrix(contents, widths, {2000, 2000});
    const MatrixGeometry geometry =
        matrixGeometry({{*m_snapshot, stances, names, contents}, widths, order}, layout, {2000, 2000}, {});
    const bool any = m_workspace.filter().companies.empty();
    SeenByCountry seen;
    for (const MatrixCell &cell : any ? geometry.anyCells : geometry.cells)
        note(seen, stances.index().countries()[contents.rows[cell.row]], cell.standing.stance,
             cell.standing.isCertain());
    return seen;
}

void AgreementTest::everyDay_data()
{
    QTest::addColumn<QString>("company");
    QTest::addColumn<QString>("knownOn");
    QTest::addColumn<bool>("generated");
    QTest::newRow("any") << QString() << QString() << false;
    QTest::newRow("Huawei") << u"huawei"_s << QString() << false;
    QTest::newRow("ZTE, as known in 2021") << u"zte"_s << u"2021-01-01"_s << false;
    QTest::newRow("vague dates, measures that bind members") << QString() << QString() << true;
}

/// How many stand how in the chart's column of a day.
StanceCounts countsInChart(const ChartContent &chart, Day day)
{
    StanceCounts counts;
    std::uint32_t drawn = 0;
    if (const auto column = chart.columnOf(day)) {
        for (std::size_t band = 0; band < chart.bands.size(); ++band) {
            const std::uint32_t count = chart.count(*column, band);
            const std::uint32_t stance = chart.series[chart.bands[band].series].id;
            (chart.bands[band].certain ? counts.certain : counts.possible)[stance] += count;
            drawn += count;
        }
    }
    counts.certain[0] = chart.countries - drawn;
    return counts;
}

/// How many restrict each company, most first, in the chart of restrictions on a day and in the matrix's columns. The
/// chart shows eight.
std::vector<std::uint32_t> restrictingInChart(const ChartContent &chart)
{
    std::vector<std::uint32_t> counts;
    const auto column = chart.asOfColumn();
    for (std::size_t line = 0; column && line < chart.series.size(); ++line)
        counts.push_back(chart.count(*column, line));
    return counts;
}

std::vector<std::uint32_t> restrictingInMatrix(const Workspace &workspace, const MatrixNames &names, std::size_t most)
{
    const Snapshot &snapshot = *workspace.snapshot();
    const StancesOnDay &stances = workspace.stances();
    const MatrixContents contents = matrixContents(
        snapshot, names, matrixScope(snapshot, stances.index(), names, workspace.filter(), {}), stances, MatrixOrder());
    std::vector<std::uint32_t> counts;
    for (std::size_t column = 0; column < contents.columns.size(); ++column) {
        if (snapshot.tracker().parties[stances.index().targets()[contents.columns[column]]].kind != PartyKind::Country)
            counts.push_back(contents.restricting[column]);
    }
    std::sort(counts.begin(), counts.end(), std::greater<>());
    counts.resize(std::min(most, counts.size()));
    return counts;
}

void AgreementTest::everyDay()
{
    QFETCH(QString, company);
    QFETCH(QString, knownOn);
    QFETCH(bool, generated);
    // Of the codes of a generated tracker some are countries and some are not.
    show(generated ? std::make_shared<const Snapshot>(generateMeasures({150, 60, 5, 3})) : m_bundled);
    Filter filter;
    if (!company.isEmpty())
        filter.companies = {{company}};
    filter.knownOn = dayFromIso(knownOn);
    const Day last = *dayFromIso(u"2027-12-31");
    filter.asOf = last;
    m_workspace.setFilter(filter);
    const CountryModel model(&m_workspace);
    const MatrixNames names(*m_snapshot, m_workspace.stances().index());
    const MatrixTextWidths widths(names, TextFonts::forPictures());
    const ChartContent chart = chartContent(m_workspace, ChartKind::StancesOverTime);

    int changes = 0;
    SeenByCountry before;
    for (Day day = *dayFromIso(u"2018-01-01"); day <= last; day = day + Days{1}) {
        m_workspace.setAsOf(day);
        SeenByCountry list = inList(model);
        const SeenByCountry matrix = inMatrix(names, widths);
        QVERIFY2(matrix == list, qPrintable(isoDay(day) + u": "_s + text(matrix) + u" | "_s + text(list)));
        changes += list != before ? 1 : 0;
        before = list;

        StanceCounts counts;
        for (const auto &[country, standing] : list)
            ++(standing.second ? counts.certain : counts.possible)[static_cast<std::size_t>(standing.first)];
        counts.certain[0] += chart.countries - static_cast<std::uint32_t>(list.size());
        QVERIFY2(countsInChart(chart, day) == counts, qPrintable(isoDay(day) + u": "_s + text(list)));

        if (day.number % 7 == 0) {
            const ChartContent restrictions = chartContent(m_workspace, ChartKind::RestrictionsOverTime);
            const auto inChart = restrictingInChart(restrictions);
            QVERIFY2(inChart == restrictingInMatrix(m_workspace, names, inChart.size()), qPrintable(isoDay(day)));
        }

        // The map has no place for the European Union.
        std::erase_if(list, [&](const auto &seen) { return !m_world->find(*CountryCode::parse(seen.first)); });
        const SeenByCountry map = onMap();
        QVERIFY2(map == list, qPrintable(isoDay(day) + u": "_s + text(map) + u" | "_s + text(list)));
    }
    QVERIFY(changes > 5);
}

} // namespace Dateline

QTEST_MAIN(Dateline::AgreementTest)

#include "tst_agreement.moc"
