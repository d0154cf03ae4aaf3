// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/trackerfile.h"
#include "models/query/snapshot.h"
#include "models/stances/stancesonday.h"
#include "tests/stances/plainstances.h"
#include "tests/stances/stancestests.h"
#include "tests/support/measuregenerator.h"

#include <QTest>

#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

PlainStanding plain(const Snapshot &snapshot, const Standing &standing)
{
    const auto id = [&](EventRow row) { return row == noIndex ? QString() : snapshot.eventId(row).text; };
    return {standing.stance, standing.atLeast,
            standing.measure == noIndex ? QString() : snapshot.tracker().measures[standing.measure].id.text,
            id(standing.event), id(standing.latest)};
}

QString text(const PlainStanding &standing)
{
    return wordFor(standing.stance) + u'/' + wordFor(standing.atLeast) + u' ' + standing.measure + u' ' + standing.event
        + u' ' + standing.latest;
}

/// What differs between the two engines on a day, or empty.
QString difference(const Snapshot &snapshot, const StanceIndex &index, const QHash<PlainPair, PlainStanding> &expected,
                   Day day)
{
    qsizetype standing = 0;
    for (std::uint32_t country = 0; country < index.countries().size(); ++country) {
        for (std::uint32_t target = 0; target < index.targets().size(); ++target) {
            const std::uint32_t party = index.targets()[target];
            const PlainStanding found = plain(snapshot, index.at(index.pairOf(country, target), day));
            if (found == PlainStanding{})
                continue; // the number of those that are not says whether one is missing
            ++standing;
            const PlainPair pair{index.countries()[country].toString(),
                                 party == noIndex ? QString() : snapshot.tracker().parties[party].id.text};
            if (const PlainStanding wanted = expected.value(pair); found != wanted)
                return pair.first + u"→"_s + pair.second + u" on "_s + isoDay(day) + u": "_s + text(found)
                    + u" instead of "_s + text(wanted);
        }
    }
    return standing == expected.size() ? QString() : u"pairs are missing on "_s + isoDay(day);
}

/// Draws that are the same on every platform.
class Draws
{
public:
    explicit Draws(std::uint32_t seed) : m_engine(seed) { }
    Day day(const QString &from, int years)
    {
        return *dayFromIso(from)
            + Days{static_cast<std::int64_t>(m_engine() % static_cast<std::uint32_t>(years * 365))};
    }
    std::optional<Day> knowledge(const QString &from, int years)
    {
        return m_engine() % 5 == 0 ? std::nullopt : std::optional(day(from, years));
    }

private:
    std::mt19937 m_engine;
};

} // namespace

class StanceIndexTest : public TestCase
{
    Q_OBJECT

private slots:
    void equalsThePlainEngine_data();
    void equalsThePlainEngine();
    void smallTrackersEqualThePlainEngineOnEveryDay();
    void nothing();
    void firstRestrictionAndUnchangedSince();

private:
    static Tracker bundled();
};

Tracker StanceIndexTest::bundled()
{
    Result<TrackerColumns> tracker = openTracker(u"bundled:huawei-5g"_s);
    return tracker ? tracker->unpacked() : Tracker();
}

void StanceIndexTest::equalsThePlainEngine_data()
{
    QTest::addColumn<bool>("generated");
    QTest::newRow("bundled") << false;
    QTest::newRow("5,000 measures") << true;
}

/// 1,000 random days, seen with 250 random days of knowledge; every pair of country and target.
void StanceIndexTest::equalsThePlainEngine()
{
    QFETCH(bool, generated);
    const Tracker tracker = generated ? generateMeasures({5000, 120, 60, 7}) : bundled();
    QVERIFY(!tracker.measures.empty());
    const Snapshot snapshot(tracker);
    const PlainStances engine(tracker);
    Draws draws(11);
    for (int i = 0; i < 250; ++i) {
        const std::optional<Day> knownOn = draws.knowledge(u"2014-01-01"_s, 18);
        const StanceIndex index(snapshot, knownOn);
        for (int k = 0; k < 4; ++k) {
            const Day day = draws.day(u"2014-01-01"_s, 18);
            const QString found = difference(snapshot, index, engine.on(day, knownOn), day);
            QVERIFY2(found.isEmpty(), qPrintable(found));
        }
    }
}

void StanceIndexTest::smallTrackersEqualThePlainEngineOnEveryDay()
{
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const Tracker tracker = generateMeasures({6, 8, 3, seed});
        const Snapshot snapshot(tracker);
        const StanceIndex index(snapshot);
        const PlainStances engine(tracker);
        for (Day day = *dayFromIso(u"2018-11-01"); day < *dayFromIso(u"2020-03-01"); day = day + Days{1}) {
            const QString found = difference(snapshot, index, engine.on(day, std::nullopt), day);
            QVERIFY2(found.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(found)));
        }
    }
}

void StanceIndexTest::nothing()
{
    const StanceIndex index;
    QVERIFY(index.countries().empty());
    QCOMPARE(index.targets().size(), 1U);
    QCOMPARE(index.pairOf(0, 0), noIndex);
    QCOMPARE(index.at(noIndex, Day{0}), Standing());
    QVERIFY(!index.countryNumber(*CountryCode::parse(u"AU")));
    QVERIFY(!index.targetNumber(0));
    QVERIFY(!index.unchangedSince(noIndex, Day{0}));
    QVERIFY(!index.firstRestriction(noIndex));
    const StanceIndex ofNoTracker(Snapshot{TrackerColumns()});
    QVERIFY(ofNoTracker.pairs().empty() && ofNoTracker.steps().empty());
}

void StanceIndexTest::firstRestrictionAndUnchangedSince()
{
    const Snapshot snapshot(bundled());
    const StanceIndex index(snapshot);
    const auto huawei = static_cast<std::uint32_t>(snapshot.party({u"huawei"_s}) - snapshot.tracker().parties.data());
    const std::uint32_t pair =
        index.pairOf(*index.countryNumber(*CountryCode::parse(u"GB")), *index.targetNumber(huawei));
    QCOMPARE(isoDay(*index.firstRestriction(pair)), u"2020-01-28"_s);
    QCOMPARE(isoDay(*index.unchangedSince(pair, *dayFromIso(u"2026-05-05"))), u"2020-07-14"_s);
    QCOMPARE(isoDay(*index.unchangedSince(pair, *dayFromIso(u"2020-07-13"))), u"2020-01-28"_s);
    QVERIFY(!index.unchangedSince(pair, *dayFromIso(u"2000-01-01")));
}

std::unique_ptr<TestCase> newStanceIndexTest() { return std::make_unique<StanceIndexTest>(); }

} // namespace Dateline

#include "stanceindextest.moc"
