// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/queryengine.h"
#include "models/query/snapshot.h"
#include "tests/query/naivequery.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Filter randomFilter(QRandomGenerator &random)
{
    const auto some = [&random](auto &values, auto make) {
        for (int k = random.bounded(10) < 6 ? 0 : random.bounded(1, 4); k > 0; --k)
            values.push_back(make());
    };
    const auto day = [&random](int from, int to) { return Day{random.bounded(from, to)}; };
    Filter filter;
    // One number more than there are, so that unknown values occur.
    some(filter.countries, [&] { return countryCode(QString(u'A' + QChar(u'A' + random.bounded(10)))); });
    if (random.bounded(4) == 0)
        some(filter.issuers, [&] { return countryCode(QString(u'A' + QChar(u'A' + random.bounded(10)))); });
    some(filter.companies, [&] { return PartyId{u"p%1"_s.arg(random.bounded(13))}; });
    some(filter.categories, [&] { return CategoryId{u"c%1"_s.arg(random.bounded(6))}; });
    some(filter.milestones, [&] { return static_cast<Milestone>(random.bounded(8)); });
    some(filter.tags, [&] { return u"t%1"_s.arg(random.bounded(6)); });
    if (random.bounded(4) == 0)
        filter.window.begin = day(-800000, 18500);
    if (random.bounded(4) == 0)
        filter.window.end =
            day(filter.window.begin ? static_cast<int>(filter.window.begin->number) + 1 : -800000, 22000);
    if (random.bounded(4) == 0) {
        const QStringList texts{u"ban"_s,  u"STRASSE"_s,  u"éClair x"_s, u"为"_s,    u"запрет"_s, u"x Ban"_s,
                                u"🛰"_s, u" the of "_s, u"absent"_s,   u"ΕΛΛΆΣ"_s, u"5g"_s,     u"  "_s};
        filter.text = texts[random.bounded(texts.size())];
    }
    if (random.bounded(4) == 0)
        filter.minimumOrigins = random.bounded(-1, 4);
    if (random.bounded(4) == 0)
        filter.knownOn = day(-1000, 20000);
    if (random.bounded(4) == 0)
        filter.asOf = day(-1000, 20000);
    return filter;
}

/// Compares everything that the engine says of \p filter with what the oracle says.
void compareWithOracle(const Tracker &tracker, const QueryEngine &engine, const Filter &filter)
{
    const EventTable &table = engine.table();
    const QueryResult result = engine.run(filter);
    QueryResult expected;
    expected.passing = Bitset(table.size());
    expected.exceptCountries = Bitset(table.size());
    expected.exceptCompanies = Bitset(table.size());
    expected.counts.countries.resize(table.countryCodes().size());
    expected.counts.companies.resize(table.companyIds().size());
    expected.counts.categories.resize(table.categoryIds().size());
    expected.counts.milestones.resize(terms<Milestone>().size());
    expected.counts.tags.resize(table.tagNames().size());
    const auto count = [](std::vector<std::uint32_t> &counts, const auto &dictionary, const auto &ofEvent) {
        for (std::size_t number = 0; number < counts.size(); ++number) {
            const auto &value = dictionary[number];
            counts[number] += std::find(ofEvent.begin(), ofEvent.end(), value) != ofEvent.end() ? 1 : 0;
        }
    };
    for (std::size_t index = 0; index < tracker.events.size(); ++index) {
        const Event &event = tracker.events[index];
        const EventRow row = table.rowOfEvent(static_cast<std::uint32_t>(index));
        if (passesNaively(tracker, event, filter)) {
            expected.passing.set(row);
            ++expected.count;
        }
        if (passesNaively(tracker, event, filter, Except::Countries)) {
            expected.exceptCountries.set(row);
            count(expected.counts.countries, table.countryCodes(), countriesOf(tracker, event));
        }
        if (passesNaively(tracker, event, filter, Except::Companies)) {
            expected.exceptCompanies.set(row);
            count(expected.counts.companies, table.companyIds(), companiesOf(tracker, event));
        }
        if (passesNaively(tracker, event, filter, Except::Categories))
            count(expected.counts.categories, table.categoryIds(), std::vector{event.category});
        if (event.milestone && passesNaively(tracker, event, filter, Except::Milestones))
            ++expected.counts.milestones[static_cast<std::size_t>(*event.milestone)];
        if (passesNaively(tracker, event, filter, Except::Tags))
            count(expected.counts.tags, table.tagNames(), event.tags);
    }
    QCOMPARE(result.count, expected.count);
    QVERIFY(result.passing == expected.passing);
    QVERIFY(result.exceptCountries == expected.exceptCountries);
    QVERIFY(result.exceptCompanies == expected.exceptCompanies);
    QCOMPARE(result.counts.countries, expected.counts.countries);
    QCOMPARE(result.counts.companies, expected.counts.companies);
    QCOMPARE(result.counts.categories, expected.counts.categories);
    QCOMPARE(result.counts.milestones, expected.counts.milestones);
    QCOMPARE(result.counts.tags, expected.counts.tags);
}

} // namespace

class QueryEngineTest : public TestCase
{
    Q_OBJECT

private slots:
    void passes_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char *name, auto change, const QString &ids) {
            Filter filter;
            change(filter);
            QTest::newRow(name) << filter << ids;
        };
        const auto iso = [](const QString &day) { return *dayFromIso(day); };
        row(
            "everything", [](Filter &) {}, u"uk-end report review au-ban tests uk-letter nz-ban"_s);
        row(
            "a country", [](Filter &f) { f.countries = {countryCode(u"AU"_s)}; }, u"au-ban uk-letter"_s);
        row(
            "two countries",
            [](Filter &f) {
                f.countries = {countryCode(u"NZ"_s), countryCode(u"AU"_s)};
            },
            u"au-ban uk-letter nz-ban"_s);
        row(
            "an issuer", [](Filter &f) { f.issuers = {countryCode(u"AU"_s)}; }, u"au-ban"_s);
        row(
            "an unknown country", [](Filter &f) { f.countries = {countryCode(u"ZZ"_s)}; }, QString());
        row(
            "an unknown among known",
            [](Filter &f) {
                f.countries = {countryCode(u"ZZ"_s), countryCode(u"NZ"_s)};
            },
            u"nz-ban"_s);
        row(
            "company and country",
            [](Filter &f) {
                f.countries = {countryCode(u"NZ"_s)};
                f.companies = {{u"huawei"_s}};
            },
            u"nz-ban"_s);
        row(
            "a company with two countries that exclude it",
            [](Filter &f) {
                f.countries = {countryCode(u"GB"_s)};
                f.companies = {{u"huawei"_s}};
            },
            QString());
        row(
            "an organisation", [](Filter &f) { f.companies = {{u"gcsb"_s}}; }, u"nz-ban"_s);
        row(
            "a category", [](Filter &f) { f.categories = {{u"talk"_s}}; }, u"report review uk-letter"_s);
        row(
            "a milestone", [](Filter &f) { f.milestones = {Milestone::Announced}; }, u"au-ban"_s);
        row(
            "a tag", [](Filter &f) { f.tags = {u"5g"_s}; }, u"au-ban nz-ban"_s);
        row(
            "a day inside spans",
            [&](Filter &f) {
                f.window = {iso(u"2018-09-01"_s), iso(u"2018-09-02"_s)};
            },
            u"uk-end review tests"_s);
        row(
            "the day after a day", [&](Filter &f) { f.window.begin = iso(u"2018-08-24"_s); },
            u"uk-end review tests uk-letter nz-ban"_s);
        row(
            "up to the day", [&](Filter &f) { f.window.end = iso(u"2018-08-23"_s); }, u"uk-end report review"_s);
        row(
            "far in the future", [&](Filter &f) { f.window.begin = iso(u"2500-01-01"_s); }, u"tests"_s);
        row(
            "far in the past", [&](Filter &f) { f.window.end = iso(u"1900-01-01"_s); }, u"uk-end"_s);
        row(
            "an empty window",
            [&](Filter &f) {
                f.window = {iso(u"2018-09-01"_s), iso(u"2018-09-01"_s)};
            },
            QString());
        row(
            "text", [](Filter &f) { f.text = u"EQUIPMENT"_s; }, u"uk-end au-ban nz-ban"_s);
        row(
            "one origin", [](Filter &f) { f.minimumOrigins = 1; }, u"au-ban uk-letter nz-ban"_s);
        row(
            "two origins", [](Filter &f) { f.minimumOrigins = 2; }, u"au-ban"_s);
        row(
            "known on the day", [&](Filter &f) { f.knownOn = iso(u"2018-11-28"_s); }, u"au-ban nz-ban"_s);
        row(
            "known the day before", [&](Filter &f) { f.knownOn = iso(u"2018-11-27"_s); }, QString());
        row(
            "as of is no condition", [&](Filter &f) { f.asOf = iso(u"1900-01-01"_s); },
            u"uk-end report review au-ban tests uk-letter nz-ban"_s);
    }

    void passes()
    {
        QFETCH(Filter, filter);
        QFETCH(QString, ids);
        const Tracker tracker = sampleTracker();
        const Snapshot snapshot(tracker);
        const QueryEngine &engine = snapshot.engine();
        const QueryResult result = engine.run(filter);
        QStringList found;
        result.passing.forEach(
            [&](std::size_t row) { found.append(tracker.events[engine.table().eventIndex()[row]].id.text); });
        QCOMPARE(found.join(u' '), ids);
        QCOMPARE(result.count, static_cast<std::size_t>(found.size()));
    }

    /// A facet's own conditions do not count, all others do.
    void countsWhatAClickWouldShow()
    {
        const Snapshot snapshot(sampleTracker());
        const QueryEngine &engine = snapshot.engine();
        Filter filter;
        filter.countries = {countryCode(u"AU"_s)};
        filter.companies = {{u"huawei"_s}};
        const QueryResult result = engine.run(filter);
        QCOMPARE(result.count, std::size_t{1});
        QCOMPARE(result.counts.countries, (std::vector<std::uint32_t>{1, 1, 0})); // AU, NZ, GB with Huawei
        QCOMPARE(result.counts.companies, (std::vector<std::uint32_t>{0, 1, 1})); // GCSB, Huawei, ZTE with Australia
        QCOMPARE(result.counts.categories, (std::vector<std::uint32_t>{1, 0, 0}));
        QCOMPARE(result.counts.tags, (std::vector<std::uint32_t>{1, 1, 0}));
    }

    void emptyTable()
    {
        const Tracker tracker;
        const Snapshot snapshot(tracker);
        const QueryEngine &engine = snapshot.engine();
        QRandomGenerator random(1);
        for (int i = 0; i < 20; ++i)
            compareWithOracle(tracker, engine, randomFilter(random));
    }

    void agreesWithTheOracle_data()
    {
        QTest::addColumn<int>("events");
        for (const int events : {1, 2, 63, 64, 65, 130, 400})
            QTest::addRow("%d events", events) << events;
    }

    void agreesWithTheOracle()
    {
        QFETCH(int, events);
        for (quint32 seed = 1; seed <= 6; ++seed) {
            const Tracker plain = randomTracker(seed, events);
            const Tracker tracker = seed % 2 == 0 ? withAuthorities(plain) : plain;
            const Snapshot snapshot(tracker);
            const QueryEngine &engine = snapshot.engine();
            QRandomGenerator random(seed * 1000);
            compareWithOracle(tracker, engine, Filter());
            for (int i = 0; i < 25; ++i) {
                compareWithOracle(tracker, engine, randomFilter(random));
                if (QTest::currentTestFailed())
                    qFatal("seed %u, filter %d", seed, i);
            }
        }
    }

    void emptyFilters()
    {
        Filter filter;
        QVERIFY(filter.isEmpty());
        filter.asOf = Day{3};
        filter.text = u" \u0301"_s;
        filter.minimumOrigins = -1;
        QVERIFY(filter.isEmpty());
        filter.knownOn = Day{3};
        QVERIFY(!filter.isEmpty());
    }
};

std::unique_ptr<TestCase> newQueryEngineTest() { return std::make_unique<QueryEngineTest>(); }

} // namespace Dateline

#include "queryenginetest.moc"
