// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which pairs are looked at, and the lists of where countries stand.
#include "models/content/standings.h"
#include "models/content/chartcontent.h"
#include "models/dates/today.h"
#include "models/stances/stancescope.h"
#include "tests/content/chartsamples.h"
#include "tests/content/contenttests.h"

#include <QTest>

#include <algorithm>
#include <set>

namespace Dateline {

using namespace Qt::StringLiterals;

class StandingsTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();
    void pairsAreThoseOfTheFilter();
    void tableHasEveryPairThatStands();
    void rowsAreInOrderAndWhole();
    void rowsAreThoseThatTheFilterNames();
    void sourcesAreCountedOnce();
    void chartsRestOnTheirMilestones();

private:
    void setFilter(const std::vector<CountryCode> &countries, const std::vector<PartyId> &companies);

    std::unique_ptr<Workspace> m_workspace;
};

void StandingsTest::init()
{
    TestCase::init();
    m_workspace = std::make_unique<Workspace>(today());
    openBundled(*m_workspace);
}

void StandingsTest::setFilter(const std::vector<CountryCode> &countries, const std::vector<PartyId> &companies)
{
    Filter filter = m_workspace->filter();
    filter.countries = countries;
    filter.companies = companies;
    m_workspace->setFilter(filter);
}

void StandingsTest::pairsAreThoseOfTheFilter()
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    const StanceIndex &index = m_workspace->stances().index();
    QCOMPARE(pairsLookedAt({}, snapshot, index).size(), index.pairs().size());
    const CountryCode australia = *CountryCode::parse(u"AU");
    const PartyId zte = partyNamed(*m_workspace, u"ZTE"_s);
    setFilter({australia}, {zte});
    const std::vector<std::uint32_t> pairs = pairsLookedAt(m_workspace->filter(), snapshot, index);
    QCOMPARE(pairs.size(), std::size_t{1}); // and not "any"
    const StanceIndex::Pair &pair = index.pairs()[pairs.front()];
    QCOMPARE(index.countries()[pair.country], australia);
    QCOMPARE(snapshot.tracker().parties[index.targets()[pair.target]].id, zte);
    setFilter({}, {{u"not-there"_s}});
    QVERIFY(pairsLookedAt(m_workspace->filter(), snapshot, index).empty());
}

void StandingsTest::tableHasEveryPairThatStands()
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    const StanceIndex &index = m_workspace->stances().index();
    for (const char *iso : {"1990-01-01", "2018-11-30", "2024-08-01"}) {
        const Day when = day(QString::fromLatin1(iso));
        const StandingsTable table = standingsTable(snapshot, index, {}, when);
        std::set<std::uint32_t> shown;
        std::set<QString> names(table.without.begin(), table.without.end());
        QString before;
        for (const std::vector<std::uint32_t> &pairs : table.countries) {
            const std::uint32_t country = index.pairs()[pairs.front()].country;
            const QString name = snapshot.nameOfCountry(index.countries()[country]);
            QVERIFY(before < name); // none begins with anything but a plain letter
            before = name;
            names.insert(name);
            for (const std::uint32_t pair : pairs) {
                QCOMPARE(index.pairs()[pair].country, country);
                shown.insert(pair);
            }
        }
        for (std::uint32_t pair = 0; pair < index.pairs().size(); ++pair)
            QCOMPARE(shown.contains(pair), index.at(pair, when).stance != Stance::None);
        QCOMPARE(names.size(), index.countries().size()); // each once
    }
}

void StandingsTest::rowsAreInOrderAndWhole()
{
    const CountryRows list = countryRows(*m_workspace);
    const Snapshot &snapshot = *m_workspace->snapshot();
    QCOMPARE(list.rows.size(), snapshot.table().countryCodes().size()); // each takes part in some event
    Bitset reasons(snapshot.table().size());
    for (std::size_t i = 0; i < list.rows.size(); ++i) {
        const CountryRow &row = list.rows[i];
        const CountryStanding found = countryStanding(m_workspace->stances(), m_workspace->stanceTargets(), row.code);
        QVERIFY(row.standing == found.standing);
        QCOMPARE(row.since.isEmpty(), row.standing.event == noIndex);
        if (i > 0)
            QVERIFY(list.rows[i - 1].standing.stance >= row.standing.stance);
        if (row.standing.event != noIndex) {
            QCOMPARE(row.event, snapshot.title(row.standing.event));
            reasons.set(row.standing.event);
            reasons.set(row.standing.latest);
        }
    }
    QVERIFY(list.reasons == reasons);
    QCOMPARE(list.rows.front().standing.stance, Stance::Banned);
}

void StandingsTest::rowsAreThoseThatTheFilterNames()
{
    setFilter({*CountryCode::parse(u"CN"), *CountryCode::parse(u"AU")}, {partyNamed(*m_workspace, u"Huawei"_s)});
    const CountryRows list = countryRows(*m_workspace);
    QCOMPARE(list.rows.size(), std::size_t{2});
    QCOMPARE(list.rows[0].name, u"Australia"_s);
    QCOMPARE(list.rows[0].words, u"Banned"_s);
    QCOMPARE(list.rows[0].since, u"23 Aug 2018"_s);
    QCOMPARE(list.rows[1].words, u"No measure"_s); // and stays, for it was asked for
}

void StandingsTest::sourcesAreCountedOnce()
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    std::vector<EventRow> rows;
    std::set<std::uint32_t> plain;
    for (EventRow row{0}; row < snapshot.table().size(); ++row) {
        rows.push_back(row);
        for (const AttributionRow attribution : snapshot.attributionsOf(row))
            plain.insert(snapshot.sourceOfAttribution(attribution));
        QVERIFY(countSources(snapshot, {&row, 1}) <= snapshot.attributionsOf(row).size());
    }
    QCOMPARE(countSources(snapshot, rows), static_cast<std::uint32_t>(plain.size()));
    QCOMPARE(countSources(snapshot, {}), 0U);
}

void StandingsTest::chartsRestOnTheirMilestones()
{
    const PartyId zte = partyNamed(*m_workspace, u"ZTE"_s);
    setFilter({*CountryCode::parse(u"AU")}, {zte});
    const Snapshot &snapshot = *m_workspace->snapshot();
    for (const ChartKind kind : chartKinds()) {
        const Bitset reasons = chartReasons(*m_workspace, chartContent(*m_workspace, kind));
        if (!isOfStances(kind)) {
            QVERIFY(reasons == m_workspace->result().passing);
            continue;
        }
        QVERIFY(reasons.count() > 0);
        reasons.forEach([&](std::size_t row) {
            const MeasureRow measure = snapshot.table().measure(static_cast<EventRow>(row));
            QVERIFY(measure != noIndex);
            const std::vector<PartyId> &targets = snapshot.tracker().measures[measure].targets;
            QVERIFY(std::find(targets.begin(), targets.end(), zte) != targets.end());
        });
    }
}

std::unique_ptr<TestCase> newStandingsTest() { return std::make_unique<StandingsTest>(); }

} // namespace Dateline

#include "standingstest.moc"
