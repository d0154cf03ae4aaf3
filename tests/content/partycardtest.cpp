// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the cards of a country, of a company and of the tracker say.
#include "models/content/partycard.h"
#include "models/content/standings.h"
#include "models/content/trackercard.h"
#include "models/dates/today.h"
#include "models/workspace/choosing.h"
#include "tests/content/chartsamples.h"
#include "tests/content/contenttests.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

class PartyCardTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();
    void countrySaysWhereItStands();
    void spellsAgreeWithEachDay();
    void countryWithoutAnythingIsSaid();
    void companySaysWhoRestrictsIt();
    void eventsAreAllOfThemLatestFirst();
    void trackerSaysWhatIsInIt();
    void choosingSelects();

private:
    std::unique_ptr<Workspace> m_workspace;
    const CountryCode m_australia = *CountryCode::parse(u"AU");
};

void PartyCardTest::init()
{
    TestCase::init();
    m_workspace = std::make_unique<Workspace>(today());
    openBundled(*m_workspace);
    Filter filter;
    filter.companies = {partyNamed(*m_workspace, u"Huawei"_s)};
    filter.asOf = dayFromIso(u"2018-08-23");
    m_workspace->setFilter(filter);
}

void PartyCardTest::countrySaysWhereItStands()
{
    const PartyCard card = countryCard(*m_workspace, m_australia);
    QCOMPARE(card.name, u"Australia"_s);
    QCOMPARE(card.stance, Stance::Banned);
    QCOMPARE(card.stanceWords, u"Banned"_s);
    QCOMPARE(card.towards, u"towards Huawei on 23 Aug 2018"_s);
    QCOMPARE(card.since, u"23 Aug 2018"_s);
    QCOMPARE(m_workspace->snapshot()->eventId(card.deciding).text, u"au-5g-ban"_s);
    const QString described = describeCard(card);
    QVERIFY2(described.contains(u"Banned towards Huawei"_s) && described.contains(card.decidingTitle),
             qPrintable(described));
    m_workspace->setAsOf(*dayFromIso(u"2018-08-22"));
    const PartyCard before = countryCard(*m_workspace, m_australia);
    QCOMPARE(before.stance, Stance::None);
    QVERIFY(before.deciding == noIndex);
    QCOMPARE(before.spells.size(), card.spells.size()); // all years, whatever the day
}

/// The strip against the index itself, on many days.
void PartyCardTest::spellsAgreeWithEachDay()
{
    for (const CountryCode country : m_workspace->stances().index().countries()) {
        const PartyCard card = countryCard(*m_workspace, country);
        for (std::size_t i = 1; i < card.spells.size(); ++i)
            QVERIFY(card.spells[i - 1].end <= card.spells[i].begin);
        StancesOnDay stances = m_workspace->stances();
        for (std::int64_t day = card.begin; day < card.end; day += 37) {
            const auto spell =
                std::find_if(card.spells.begin(), card.spells.end(),
                             [day](const PartyCard::Spell &each) { return each.begin <= day && day < each.end; });
            stances.moveTo(Day{day});
            const Standing standing = countryStanding(stances, m_workspace->stanceTargets(), country).standing;
            QCOMPARE(spell == card.spells.end() ? Stance::None : spell->stance, standing.stance);
            QVERIFY(spell == card.spells.end() || spell->certain == standing.isCertain());
        }
    }
}

void PartyCardTest::countryWithoutAnythingIsSaid()
{
    const PartyCard card = countryCard(*m_workspace, *CountryCode::parse(u"PY"));
    QCOMPARE(card.name, u"Paraguay"_s);
    QVERIFY(card.spells.empty() && card.events.empty() && card.eventCount == 0);
    QVERIFY(!card.stanceWords.isEmpty());
    QCOMPARE(companyCard(*m_workspace, {u"nobody"_s}), PartyCard());
}

void PartyCardTest::companySaysWhoRestrictsIt()
{
    m_workspace->setAsOf(*dayFromIso(u"2020-08-01"));
    const PartyCard card = companyCard(*m_workspace, partyNamed(*m_workspace, u"Huawei"_s));
    QVERIFY(card.country.isNull() && card.spells.empty());
    QVERIFY(std::any_of(card.restrictors.begin(), card.restrictors.end(),
                        [this](const PartyCard::Restrictor &each) { return each.country == m_australia; }));
    for (std::size_t i = 1; i < card.restrictors.size(); ++i)
        QVERIFY(card.restrictors[i - 1].stance >= card.restrictors[i].stance);
    // As many as the list of countries says.
    const CountryRows rows = countryRows(*m_workspace);
    const auto standing = std::count_if(rows.rows.begin(), rows.rows.end(),
                                        [](const CountryRow &row) { return row.standing.stance != Stance::None; });
    QCOMPARE(card.restrictors.size(), static_cast<std::size_t>(standing));
}

void PartyCardTest::eventsAreAllOfThemLatestFirst()
{
    const EventTable &table = m_workspace->snapshot()->table();
    const PartyCard card = countryCard(*m_workspace, m_australia);
    const auto &codes = table.countryCodes();
    const auto number = static_cast<std::uint32_t>(std::find(codes.begin(), codes.end(), m_australia) - codes.begin());
    QCOMPARE(card.eventCount, std::size_t{m_workspace->snapshot()->engine().countries().total(number)});
    QCOMPARE(card.events.size(), card.eventCount);
    for (std::size_t i = 1; i < card.events.size(); ++i)
        QVERIFY(table.isBefore(card.events[i].row, card.events[i - 1].row));
}

void PartyCardTest::trackerSaysWhatIsInIt()
{
    const Snapshot &snapshot = *m_workspace->snapshot();
    const TrackerCard card = trackerCard(snapshot);
    QCOMPARE(card.title, u"Huawei, ZTE and 5G"_s);
    QVERIFY(!card.about.isEmpty() && card.hasEvents);
    QCOMPARE(card.counts.size(), 4);
    QCOMPARE(card.counts.first(), u"%1 events"_s.arg(snapshot.table().count()));
    QVERIFY2(card.license.startsWith(u"Licence: "_s), qPrintable(card.license));
    QVERIFY2(card.years.contains(u" – "_s), qPrintable(card.years));
    const TrackerCard empty = trackerCard(Snapshot(TrackerColumns(Tracker())));
    QVERIFY(!empty.hasEvents && empty.counts.isEmpty() && empty.years.isEmpty() && empty.license.isEmpty());
}

void PartyCardTest::choosingSelects()
{
    chooseCountry(*m_workspace, m_australia, true);
    QCOMPARE(m_workspace->filter().countries, std::vector{m_australia});
    QVERIFY(m_workspace->selection() == Selection(m_australia));
    chooseCountry(*m_workspace, m_australia, true);
    QVERIFY(m_workspace->filter().countries.empty() && m_workspace->selection() == Selection());
    const PartyId zte = partyNamed(*m_workspace, u"ZTE"_s);
    chooseCompany(*m_workspace, zte, true);
    QVERIFY(m_workspace->selection() == Selection(zte));
    const EventRow event = m_workspace->snapshot()->rowOf({u"au-5g-ban"_s});
    chooseCountry(*m_workspace, *CountryCode::parse(u"NZ"), true);
    m_workspace->select(event);
    QVERIFY(isSelectedEventHidden(*m_workspace));
    showSelectedEvent(*m_workspace);
    QVERIFY(!isSelectedEventHidden(*m_workspace) && m_workspace->selected() == event);
}

std::unique_ptr<TestCase> newPartyCardTest() { return std::make_unique<PartyCardTest>(); }

} // namespace Dateline

#include "partycardtest.moc"
