// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts over time, held against each day looked at by itself.
#include "models/stances/stancehistory.h"
#include "models/exchange/trackerfile.h"
#include "models/query/snapshot.h"
#include "tests/stances/stancestests.h"
#include "tests/support/measuregenerator.h"
#include "tests/support/trackergenerator.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const StanceIndex> indexOf(TrackerColumns tracker)
{
    const Snapshot snapshot(std::move(tracker));
    return std::make_shared<const StanceIndex>(snapshot);
}

std::shared_ptr<const StanceIndex> trackerNamed(const QString &name)
{
    if (name == u"bundled")
        return indexOf(*openTracker(u"bundled:huawei-5g"_s));
    if (name == u"generated events")
        return indexOf(TrackerColumns(generateTracker({})));
    MeasureSettings settings;
    settings.measures = 400;
    return indexOf(TrackerColumns(generateMeasures(settings)));
}

/// One day by itself: every country, every target, StanceIndex::at().
StanceCounts countedPlainly(const StanceIndex &index, const TargetNumbers &targets,
                            const std::vector<std::uint32_t> &countries, Day day)
{
    StanceCounts counts;
    const TargetNumbers looked = targets.empty() ? TargetNumbers{StanceIndex::anyTarget} : targets;
    for (std::uint32_t country = 0; country < index.countries().size(); ++country) {
        if (!countries.empty() && std::find(countries.begin(), countries.end(), country) == countries.end())
            continue;
        Standing strictest;
        for (const std::uint32_t target : looked) {
            const std::uint32_t pair = index.pairOf(country, target);
            const Standing standing = pair == noIndex ? Standing() : index.at(pair, day);
            if (isStricter(standing, strictest))
                strictest = standing;
        }
        auto &numbers = strictest.isCertain() ? counts.certain : counts.possible;
        ++numbers[static_cast<std::size_t>(strictest.stance)];
    }
    return counts;
}

struct Sight
{
    TargetNumbers targets;
    std::vector<std::uint32_t> countries;
};

/// All, one and several of either, with numbers that the index does not have.
std::vector<Sight> sightsOf(const StanceIndex &index)
{
    const auto lastTarget = static_cast<std::uint32_t>(index.targets().size() - 1);
    const auto lastCountry = static_cast<std::uint32_t>(index.countries().size() - 1);
    return {{{}, {}},
            {{1}, {}},
            {{1, lastTarget, noIndex}, {}},
            {{}, {lastCountry, 0, 0}},
            {{lastTarget, 1}, {lastCountry / 2, noIndex}},
            {{noIndex}, {}},
            {{}, {noIndex}}};
}

} // namespace

class StanceHistoryTest : public TestCase
{
    Q_OBJECT

private slots:
    void everyDayIsAsTheEngineSays_data()
    {
        QTest::addColumn<QString>("tracker");
        for (const char *name : {"bundled", "generated measures", "generated events"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyDayIsAsTheEngineSays()
    {
        QFETCH(QString, tracker);
        const auto index = trackerNamed(tracker);
        QVERIFY(index->steps().size() > 20);
        const std::int64_t first = index->steps().front().day;
        const std::int64_t last = index->steps().back().day;
        const std::int64_t stride =
            last - first > 8000 ? 11 : 1; // a prime, so that all days of week and month have their turn
        for (const Sight &sight : sightsOf(*index)) {
            const StanceHistory history =
                stanceHistory(StancesOnDay(index, Day{first}), sight.targets, sight.countries, {}, 1'000'000);
            QCOMPARE(history.daysPerPoint, std::int64_t{1});
            for (std::int64_t day = first - 3; day <= last + 3; day += stride)
                QVERIFY2(history.at(Day{day}) == countedPlainly(*index, sight.targets, sight.countries, Day{day}),
                         qPrintable(isoDay(Day{day})));
            for (const auto &point : history.points)
                QVERIFY2(point.counts == countedPlainly(*index, sight.targets, sight.countries, Day{point.day}),
                         qPrintable(isoDay(Day{point.day})));
        }
    }

    void pointsAreInOrderAndDiffer()
    {
        const auto index = trackerNamed(u"generated measures"_s);
        const StanceHistory history = stanceHistory(StancesOnDay(index, Day{0}), {});
        QVERIFY(history.points.size() > 100);
        QCOMPARE(history.countries, static_cast<std::uint32_t>(index->countries().size()));
        for (std::size_t i = 1; i < history.points.size(); ++i) {
            QVERIFY(history.points[i - 1].day < history.points[i].day);
            QVERIFY(history.points[i - 1].counts != history.points[i].counts);
        }
    }

    void rangeHasAPointAtItsBegin()
    {
        const auto index = trackerNamed(u"bundled"_s);
        const Span range{dayFromIso(u"2018-12-01"), dayFromIso(u"2020-08-01")};
        const StanceHistory whole = stanceHistory(StancesOnDay(index, Day{0}), {});
        const StanceHistory part = stanceHistory(StancesOnDay(index, Day{30'000}), {}, {}, range);
        QCOMPARE(part.points.front().day, range.begin->number);
        QVERIFY(part.points.size() > 3);
        QVERIFY(part.points.back().day < range.end->number);
        for (Day day = *range.begin; day < *range.end; day = day + Days{1})
            QVERIFY2(part.at(day) == whole.at(day), qPrintable(isoDay(day)));
    }

    void tooManyPointsAreThinned()
    {
        const auto index = trackerNamed(u"generated measures"_s);
        const StanceHistory whole = stanceHistory(StancesOnDay(index, Day{0}), {}, {}, {}, 1'000'000);
        for (const std::size_t most : {2U, 10U, 50U}) {
            const StanceHistory thin = stanceHistory(StancesOnDay(index, Day{0}), {}, {}, {}, most);
            QVERIFY(thin.points.size() <= most);
            QVERIFY(thin.points.size() > most / 2);
            QVERIFY(thin.daysPerPoint > 1);
            QCOMPARE(thin.points.front(), whole.points.front());
            QCOMPARE(thin.points.back(), whole.points.back());
            for (const auto &point : thin.points)
                QCOMPARE(point.counts, whole.at(Day{point.day}));
            // What was left out is there less than daysPerPoint later.
            for (const auto &point : whole.points) {
                const auto next = std::lower_bound(thin.points.begin(), thin.points.end(), point.day,
                                                   [](const auto &a, std::int64_t day) { return a.day < day; });
                QVERIFY(next != thin.points.end() && next->day - point.day < thin.daysPerPoint);
            }
        }
    }

    void emptyIndexHasNoPoints()
    {
        const StanceHistory history = stanceHistory(StancesOnDay(), {});
        QVERIFY(history.points.empty());
        QCOMPARE(history.at(Day{0}), StanceCounts());
    }
};

std::unique_ptr<TestCase> newStanceHistoryTest() { return std::make_unique<StanceHistoryTest>(); }

} // namespace Dateline

#include "stancehistorytest.moc"
