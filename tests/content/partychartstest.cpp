// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts of restrictions, countries, companies, first reporters and single timelines say, counted once more
// event by event.
#include "models/content/chartwords.h"
#include "models/dates/today.h"
#include "models/query/eventgroups.h"
#include "tests/content/chartsamples.h"
#include "tests/content/contenttests.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

void open(Workspace &workspace, const QString &name)
{
    if (name == u"bundled")
        openBundled(workspace);
    else if (name == u"events")
        openGeneratedEvents(workspace);
    else
        openGeneratedMeasures(workspace);
}

/// The events that pass, as values.
std::vector<Event> passing(const Workspace &workspace)
{
    std::vector<Event> events;
    workspace.result().passing.forEach(
        [&](std::size_t row) { events.push_back(workspace.snapshot()->event(static_cast<EventRow>(row))); });
    return events;
}

/// Who takes part in an event: the countries of its parties and of its measure by code, or all others by id. Where
/// agencies issue something in these trackers, their countries do, too.
std::set<QString> partiesOf(const Workspace &workspace, const Event &event, bool countries)
{
    std::set<QString> found;
    for (const Participation &participation : event.parties) {
        const Party *party = workspace.snapshot()->party(participation.party);
        if (!party)
            continue;
        if (countries && party->kind == PartyKind::Country)
            found.insert(party->country.toString());
        if (!countries && party->kind != PartyKind::Country)
            found.insert(party->id.text);
    }
    const Measure *measure = countries ? workspace.snapshot()->measure(event.measure) : nullptr;
    for (const PartyId &id : measure ? measure->issuers : std::vector<PartyId>()) {
        const Party *issuer = workspace.snapshot()->party(id);
        const bool acts = issuer && (issuer->kind == PartyKind::Country || issuer->kind == PartyKind::Organisation);
        if (acts && !issuer->country.isNull())
            found.insert(issuer->country.toString());
    }
    return found;
}

void addTrackers()
{
    QTest::addColumn<QString>("tracker");
    QTest::addColumn<bool>("filtered");
    for (const bool filtered : {false, true}) {
        QTest::addRow("bundled%s", filtered ? ", filtered" : "") << u"bundled"_s << filtered;
        QTest::addRow("generated%s", filtered ? ", filtered" : "") << u"events"_s << filtered;
    }
}

/// By the category that most events have, so that something is left.
void filterBy(Workspace &workspace, bool filtered)
{
    if (filtered)
        workspace.toggleCategory(workspace.snapshot()->table().categoryIds().front(), true);
}

} // namespace

class PartyChartsTest : public TestCase
{
    Q_OBJECT

private slots:
    void partiesHaveTheirEvents_data() { addTrackers(); }
    void partiesHaveTheirEvents();
    void originsAreCounted_data() { addTrackers(); }
    void originsAreCounted();
    void restrictionsAreTheEngines_data();
    void restrictionsAreTheEngines();
    void restrictionsFollowTheFilter();
    void colourStaysWithTheCompany();
    void stripHasTheEventsOfItsRows_data() { addTrackers(); }
    void stripHasTheEventsOfItsRows();
    void stripHasTheFiltersRows();
    void ribbonsAreTheStances();
    void emptyChartsSayWhy();
    void aDayMovesWhatNeedsNoCounting();
    void kindsHaveWordsAndNames();
};

void PartyChartsTest::partiesHaveTheirEvents()
{
    QFETCH(QString, tracker);
    QFETCH(bool, filtered);
    Workspace workspace{today()};
    open(workspace, tracker);
    filterBy(workspace, filtered);
    for (const bool countries : {true, false}) {
        std::map<QString, std::map<QString, std::uint32_t>> plain; // by party, then category
        std::map<QString, std::uint32_t> totals;
        for (const Event &event : passing(workspace)) {
            for (const QString &party : partiesOf(workspace, event, countries)) {
                ++plain[party][event.category.text];
                ++totals[party];
            }
        }
        const ChartContent content =
            chartContent(workspace, countries ? ChartKind::EventsByCountry : ChartKind::EventsByCompany);
        QCOMPARE(content.events, static_cast<std::uint32_t>(workspace.result().count));
        QCOMPARE(content.parties.size(), std::min<std::size_t>(15, totals.size()));
        QCOMPARE(content.parties.size() + content.moreParties, totals.size());
        QCOMPARE(content.columns(), content.parties.size());
        const auto idOf = [&](std::size_t row) {
            return countries ? content.parties[row].country.toString() : content.parties[row].company.text;
        };
        const auto placeOf = [&](std::size_t row) {
            const EventTable &table = workspace.snapshot()->table();
            const auto &names = countries ? table.countryNames() : table.companyNames();
            return std::find(names.begin(), names.end(), content.parties[row].name) - names.begin();
        };
        for (std::size_t row = 0; row < content.parties.size(); ++row) {
            QCOMPARE(content.parties[row].events, totals[idOf(row)]);
            QCOMPARE(content.total(row), totals[idOf(row)]);
            for (std::size_t band = 0; band < content.bands.size(); ++band) {
                const std::uint32_t id = content.series[band].id;
                const QString category =
                    id == noIndex ? QString() : workspace.snapshot()->table().categoryIds()[id].text;
                QCOMPARE(content.count(row, band), plain[idOf(row)][category]);
            }
            if (row > 0) // most first, then in the order of the lists
                QVERIFY(std::tuple(content.parties[row].events, placeOf(row - 1))
                        < std::tuple(content.parties[row - 1].events, placeOf(row)));
        }
        for (const auto &[party, total] : totals) // nobody with more is left out
            QVERIFY(
                total <= content.parties.back().events
                || std::any_of(content.parties.begin(), content.parties.end(), [&, id = party](const ChartParty &p) {
                       return (countries ? p.country.toString() : p.company.text) == id;
                   }));
    }
}

void PartyChartsTest::originsAreCounted()
{
    QFETCH(QString, tracker);
    QFETCH(bool, filtered);
    Workspace workspace{today()};
    open(workspace, tracker);
    filterBy(workspace, filtered);
    const Snapshot &snapshot = *workspace.snapshot();
    std::array<std::uint32_t, 6> origins = {};
    std::array<std::uint32_t, 6> sources = {};
    workspace.result().passing.forEach([&](std::size_t row) {
        std::set<std::uint32_t> of;
        for (const AttributionRow number : snapshot.attributionsOf(static_cast<EventRow>(row))) {
            if (snapshot.tracker().attribution(number).support != Support::Disputes)
                of.insert(snapshot.sourceOfAttribution(number));
        }
        ++sources[std::min<std::size_t>(of.size(), 5)];
        // The filter knows how many first reporters there are.
        std::size_t least = 0;
        Filter filter;
        while (least < 6) {
            filter.minimumOrigins = static_cast<int>(least) + 1;
            if (!snapshot.engine().run(filter).passing.test(row))
                break;
            ++least;
        }
        ++origins[std::min<std::size_t>(least, 5)];
    });
    const ChartContent content = chartContent(workspace, ChartKind::EventsByOrigins);
    QCOMPARE(content.columns(), std::size_t{6});
    std::uint32_t sum = 0;
    for (std::size_t group = 0; group < 6; ++group) {
        QCOMPARE(content.count(group, 0), origins[group]);
        QCOMPARE(content.count(group, 1), sources[group]);
        sum += content.count(group, 0);
    }
    QCOMPARE(sum, content.events);
}

void PartyChartsTest::restrictionsAreTheEngines_data()
{
    QTest::addColumn<QString>("tracker");
    QTest::newRow("bundled") << u"bundled"_s;
    QTest::newRow("generated") << u"measures"_s;
}

void PartyChartsTest::restrictionsAreTheEngines()
{
    QFETCH(QString, tracker);
    Workspace workspace{today()};
    open(workspace, tracker);
    for (const char *iso : {"2018-03-01", "2020-08-15", "2026-01-01"}) {
        workspace.setAsOf(day(QString::fromLatin1(iso)));
        const ChartContent content = chartContent(workspace, ChartKind::RestrictionsOverTime);
        const StanceIndex &index = workspace.stances().index();
        QVERIFY(content.series.size() >= 2 && content.series.size() <= 8);
        QVERIFY(content.counts.size() <= ChartContent::mostNumbers + 2 * content.bands.size());
        QVERIFY(content.columnOf(content.asOf));
        std::set<std::size_t> looks;
        for (std::size_t line = 0; line < content.series.size(); ++line) {
            looks.insert(content.series[line].look);
            const std::uint32_t target = *index.targetNumber(content.series[line].id);
            QCOMPARE(workspace.snapshot()->tracker().parties[content.series[line].id].id,
                     content.parties[line].company);
            // Each column from its first to its last day.
            for (std::size_t column = 0; column < content.columns(); ++column) {
                for (const Day when : {content.bounds[column], content.bounds[column + 1] - Days{1}}) {
                    std::uint32_t plain = 0;
                    for (std::uint32_t country = 0; country < index.countries().size(); ++country) {
                        const std::uint32_t pair = index.pairOf(country, target);
                        plain += pair != noIndex && index.at(pair, when).stance >= Stance::PartlyRestricted ? 1 : 0;
                    }
                    QCOMPARE(content.count(column, line), plain);
                }
            }
            if (line > 0)
                QVERIFY(*keyCount(content, line) <= *keyCount(content, line - 1));
        }
        QCOMPARE(looks.size(), content.series.size()); // no two look alike
    }
}

void PartyChartsTest::restrictionsFollowTheFilter()
{
    Workspace workspace{today()};
    openBundled(workspace);
    workspace.toggleCompany(partyNamed(workspace, u"ZTE"_s), true);
    workspace.toggleCountry(*CountryCode::parse(u"AU"), true);
    const ChartContent content = chartContent(workspace, ChartKind::RestrictionsOverTime);
    QCOMPARE(content.series.size(), std::size_t{1});
    QCOMPARE(content.series.front().name, u"ZTE"_s);
    QVERIFY(content.parties.front().chosen);
    QVERIFY(content.heading.contains(u"ZTE"_s));
    for (const std::uint32_t count : content.counts)
        QVERIFY(count <= 1);
    // Conditions on events lift no ban.
    Filter filter = workspace.filter();
    filter.text = u"zzzz"_s;
    workspace.setFilter(filter);
    QCOMPARE(chartContent(workspace, ChartKind::RestrictionsOverTime).counts, content.counts);
}

void PartyChartsTest::colourStaysWithTheCompany()
{
    Workspace workspace{today()};
    openGeneratedMeasures(workspace);
    std::map<QString, std::set<std::size_t>> looks;
    for (int year = 2016; year < 2031; ++year) {
        workspace.setAsOf(dayFromCivil({year, 6, 1}));
        for (const ChartSeries &line : chartContent(workspace, ChartKind::RestrictionsOverTime).series)
            looks[line.name].insert(line.look);
    }
    QVERIFY(looks.size() > 8);
    std::size_t changes = 0;
    for (const auto &[name, used] : looks)
        changes += used.size() - 1;
    QVERIFY2(changes <= looks.size() / 2, qPrintable(QString::number(changes)));
}

void PartyChartsTest::stripHasTheEventsOfItsRows()
{
    QFETCH(QString, tracker);
    QFETCH(bool, filtered);
    Workspace workspace{today()};
    open(workspace, tracker);
    filterBy(workspace, filtered);
    const ChartContent content = chartContent(workspace, ChartKind::PartyStrip);
    QVERIFY(content.nothing.isEmpty());
    QCOMPARE(content.parties.size(), std::size_t{8});
    QVERIFY(content.marks.size() <= ChartContent::mostNumbers);
    std::map<QString, std::uint32_t> totals;
    std::map<QString, std::uint32_t> dated;
    for (const Event &event : passing(workspace)) {
        for (const bool countries : {true, false}) {
            for (const QString &party : partiesOf(workspace, event, countries)) {
                ++totals[party];
                const Span begin = event.date.startSpan();
                const Span end = event.date.endSpan();
                dated[party] += begin.begin || end.end ? 1 : 0;
            }
        }
    }
    std::vector<std::uint32_t> marked(content.parties.size());
    bool singly = false;
    for (const ChartMark &mark : content.marks) {
        marked[mark.row] += mark.count;
        QVERIFY(mark.begin < mark.end && mark.begin >= content.bounds.front() && mark.end <= content.bounds.back());
        if (mark.event == noIndex)
            continue;
        singly = true;
        QCOMPARE(mark.count, 1U);
        QCOMPARE(mark.title, workspace.snapshot()->title(mark.event));
        QVERIFY(workspace.result().passing.test(mark.event));
    }
    QVERIFY(singly || tracker == u"events");
    std::uint32_t least = ~0U;
    for (std::size_t row = 0; row < content.parties.size(); ++row) {
        const ChartParty &party = content.parties[row];
        const QString id = party.country.isNull() ? party.company.text : party.country.toString();
        QCOMPARE(party.events, totals[id]);
        QVERIFY(marked[row] <= party.events && marked[row] >= dated[id]);
        least = std::min(least, party.events);
        if (row > 0) // countries first
            QVERIFY(!content.parties[row - 1].country.isNull() || party.country.isNull());
    }
    std::size_t more = 0;
    for (const auto &[id, total] : totals)
        more += total > least ? 1 : 0;
    QVERIFY(more < content.parties.size());
}

void PartyChartsTest::stripHasTheFiltersRows()
{
    Workspace workspace{today()};
    openBundled(workspace);
    workspace.toggleCountry(*CountryCode::parse(u"AU"), true);
    workspace.toggleCountry(*CountryCode::parse(u"NZ"), false);
    workspace.toggleCompany(partyNamed(workspace, u"Huawei"_s), true);
    const ChartContent content = chartContent(workspace, ChartKind::PartyStrip);
    QStringList names;
    for (const ChartParty &party : content.parties) {
        names.append(party.name);
        QVERIFY(party.chosen);
    }
    QCOMPARE(names, (QStringList{u"Australia"_s, u"New Zealand"_s, u"Huawei"_s}));
    QVERIFY(content.heading.contains(u"stance towards Huawei"_s));
}

/// On each day of ten years.
void PartyChartsTest::ribbonsAreTheStances()
{
    for (const bool generated : {false, true}) {
        Workspace workspace{today()};
        generated ? openLongNames(workspace, day(u"2016-01-01"_s), 4000) : openBundled(workspace);
        const ChartContent content = chartContent(workspace, ChartKind::PartyStrip);
        QVERIFY(content.nothing.isEmpty());
        std::size_t looked = 0;
        for (Day when = std::max(day(u"2015-01-01"_s), content.bounds.front());
             when < std::min(day(u"2030-01-01"_s), content.bounds.back()); when = when + Days{5}) {
            workspace.setAsOf(when);
            const StancesOnDay &stances = workspace.stances();
            for (std::size_t row = 0; row < content.parties.size(); ++row) {
                const auto number = stances.index().countryNumber(content.parties[row].country);
                const Standing standing = number ? stances.towards(*number, {}) : Standing();
                std::optional<std::pair<Stance, bool>> seen;
                for (const ChartSpell &spell : content.spells) {
                    if (spell.row == row && spell.begin <= when && when < spell.end)
                        seen = {static_cast<Stance>(content.series[spell.series].id - stripStances), spell.certain};
                }
                QCOMPARE(seen ? seen->first : Stance::None, standing.stance);
                QVERIFY(!seen || seen->second == standing.isCertain());
                looked += seen ? 1 : 0;
            }
        }
        QVERIFY(looked > 100);
    }
}

void PartyChartsTest::emptyChartsSayWhy()
{
    Workspace workspace{today()};
    const auto nothing = [&](ChartKind kind) { return chartContent(workspace, kind).nothing; };
    QVERIFY(nothing(ChartKind::RestrictionsOverTime).contains(u"no measures yet"_s));
    for (const ChartKind kind :
         {ChartKind::EventsByCountry, ChartKind::EventsByCompany, ChartKind::EventsByOrigins, ChartKind::PartyStrip})
        QVERIFY(nothing(kind).contains(u"no events yet"_s));
    openBundled(workspace);
    for (const ChartKind kind : chartKinds())
        QCOMPARE(nothing(kind), QString());
    Filter filter = workspace.filter();
    filter.text = u"zzzz"_s;
    workspace.setFilter(filter);
    for (const ChartKind kind :
         {ChartKind::EventsByCountry, ChartKind::EventsByCompany, ChartKind::EventsByOrigins, ChartKind::PartyStrip})
        QVERIFY(nothing(kind).contains(u"No events match"_s));
    workspace.toggleCountry(*CountryCode::parse(u"TV"), true);
    QVERIFY(nothing(ChartKind::RestrictionsOverTime).contains(u"Take away a country"_s));
    openDates(workspace, {u"2018-01-01"_s}); // in which nobody takes part
    workspace.clearFilter();
    QVERIFY(nothing(ChartKind::EventsByCountry).contains(u"No country takes part"_s));
    QVERIFY(nothing(ChartKind::EventsByCompany).contains(u"No company takes part"_s));
    QVERIFY(nothing(ChartKind::PartyStrip).contains(u"no company takes part"_s));
    QCOMPARE(nothing(ChartKind::EventsByOrigins), QString());
}

/// moveTo() or making it anew, it comes to the same.
void PartyChartsTest::aDayMovesWhatNeedsNoCounting()
{
    Workspace workspace{today()};
    openBundled(workspace);
    for (const ChartKind kind : chartKinds()) {
        for (const char *iso : {"1999-01-01", "2018-03-01", "2026-01-01", "2090-01-01"}) {
            ChartContent moved = chartContent(workspace, kind);
            workspace.setAsOf(day(QString::fromLatin1(iso)));
            const ChartContent anew = chartContent(workspace, kind);
            QVERIFY(!moved.moveTo(workspace.asOf()) || moved == anew);
        }
    }
}

void PartyChartsTest::kindsHaveWordsAndNames()
{
    std::set<QString> words;
    std::set<QString> names;
    for (const ChartKind kind : chartKinds()) {
        QCOMPARE(chartFromWord(chartWord(kind)), std::optional(kind));
        words.insert(chartWord(kind));
        names.insert(chartName(kind));
    }
    QCOMPARE(words.size(), std::size_t{7});
    QCOMPARE(names.size(), std::size_t{7});
}

std::unique_ptr<TestCase> newPartyChartsTest() { return std::make_unique<PartyChartsTest>(); }

} // namespace Dateline

#include "partychartstest.moc"
