// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many restrict whom over time, held against each day and pair looked at by itself.
#include "models/stances/restrictionhistory.h"
#include "models/exchange/trackerfile.h"
#include "models/query/snapshot.h"
#include "tests/stances/stancestests.h"
#include "tests/support/measuregenerator.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <tuple>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

StanceIndex indexNamed(const QString &name)
{
    if (name == u"bundled")
        return StanceIndex(Snapshot(*openTracker(u"bundled:huawei-5g"_s)));
    MeasureSettings settings;
    settings.measures = 300;
    return StanceIndex(Snapshot(TrackerColumns(generateMeasures(settings))));
}

std::uint32_t countedPlainly(const StanceIndex &index, std::uint32_t target,
                             const std::vector<std::uint32_t> &countries, Day day)
{
    std::uint32_t count = 0;
    for (std::uint32_t country = 0; country < index.countries().size(); ++country) {
        if (!countries.empty() && std::find(countries.begin(), countries.end(), country) == countries.end())
            continue;
        const std::uint32_t pair = index.pairOf(country, target);
        const Stance stance = pair == noIndex ? Stance::None : index.at(pair, day).stance;
        count += stance == Stance::Banned || stance == Stance::PartlyRestricted ? 1 : 0;
    }
    return count;
}

const Day first = dayFromCivil({2014, 12, 1});
constexpr std::int64_t length = 366 * 18;

} // namespace

class RestrictionHistoryTest : public TestCase
{
    Q_OBJECT

private slots:
    void countsAreThoseOfEachDay_data();
    void countsAreThoseOfEachDay();
    void theMostRestrictedComeFirst();
    void ranksDoNotGoByTheDay();
    void tooManyDaysAreThinned();
    void nobodyRestrictedIsNobodyShown();
};

void RestrictionHistoryTest::countsAreThoseOfEachDay_data()
{
    QTest::addColumn<QString>("tracker");
    QTest::addColumn<std::vector<std::uint32_t>>("targets");
    QTest::addColumn<std::vector<std::uint32_t>>("countries");
    using Numbers = std::vector<std::uint32_t>;
    for (const char *name : {"bundled", "generated"}) {
        QTest::addRow("%s, all", name) << QString::fromLatin1(name) << Numbers() << Numbers();
        QTest::addRow("%s, some", name) << QString::fromLatin1(name) << Numbers{2, 1, 3, 4, noIndex}
                                        << Numbers{0, 2, 3, 4, 5, 6, 7, 8, 9, noIndex};
    }
}

void RestrictionHistoryTest::countsAreThoseOfEachDay()
{
    QFETCH(QString, tracker);
    QFETCH(std::vector<std::uint32_t>, targets);
    QFETCH(std::vector<std::uint32_t>, countries);
    const StanceIndex index = indexNamed(tracker);
    const Day asOf = dayFromCivil({2021, 3, 1});
    const RestrictionHistory history = restrictionHistory(index, asOf, targets, countries, 8, 1'000'000);
    QVERIFY(!history.targets.empty());
    QCOMPARE(history.daysPerPoint, std::int64_t{1});
    for (std::size_t place = 0; place < history.targets.size(); ++place) {
        QVERIFY(targets.empty() || std::find(targets.begin(), targets.end(), history.targets[place]) != targets.end());
        QCOMPARE(history.onDay[place], countedPlainly(index, history.targets[place], countries, asOf));
        for (std::int64_t days = 0; days < length; days += 3) {
            const Day day = first + Days{days};
            QCOMPARE(history.at(day, place), countedPlainly(index, history.targets[place], countries, day));
        }
    }
    // No point without a change.
    for (std::size_t point = 1; point < history.days.size(); ++point) {
        bool changes = false;
        for (std::size_t place = 0; place < history.targets.size(); ++place)
            changes = changes || history.count(point, place) != history.count(point - 1, place);
        QVERIFY(changes && history.days[point] > history.days[point - 1]);
    }
}

/// In the order of a plain sort of all targets.
void RestrictionHistoryTest::theMostRestrictedComeFirst()
{
    const StanceIndex index = indexNamed(u"generated"_s);
    for (const int year : {2014, 2016, 2019, 2023, 2031}) {
        const Day asOf = dayFromCivil({year, 6, 1});
        struct Height
        {
            std::uint32_t onDay, highest, target;
        };
        std::vector<Height> plain;
        for (std::uint32_t target = 1; target < index.targets().size(); ++target) {
            Height height{countedPlainly(index, target, {}, asOf), 0, target};
            for (std::int64_t days = 0; days < length; ++days)
                height.highest = std::max(height.highest, countedPlainly(index, target, {}, first + Days{days}));
            if (height.highest > 0)
                plain.push_back(height);
        }
        std::sort(plain.begin(), plain.end(), [](const Height &a, const Height &b) {
            return std::tuple(b.onDay, b.highest, a.target) < std::tuple(a.onDay, a.highest, b.target);
        });
        const RestrictionHistory history = restrictionHistory(index, asOf);
        QCOMPARE(history.targets.size(), std::size_t{8});
        QCOMPARE(std::size_t{history.others}, plain.size() - 8);
        for (std::size_t place = 0; place < history.targets.size(); ++place)
            QCOMPARE(history.targets[place], plain[place].target);
    }
}

void RestrictionHistoryTest::ranksDoNotGoByTheDay()
{
    const StanceIndex index = indexNamed(u"generated"_s);
    std::map<std::uint32_t, std::uint32_t> ranks;
    bool moved = false;
    for (int year = 2014; year < 2031; ++year) {
        const RestrictionHistory history = restrictionHistory(index, dayFromCivil({year, 6, 1}));
        for (std::size_t place = 0; place < history.targets.size(); ++place) {
            const auto [known, isNew] = ranks.emplace(history.targets[place], history.order[place]);
            QCOMPARE(known->second, history.order[place]);
            moved = moved || isNew;
        }
    }
    QVERIFY(moved && ranks.size() > 8);
}

void RestrictionHistoryTest::tooManyDaysAreThinned()
{
    const StanceIndex index = indexNamed(u"generated"_s);
    const Day asOf = dayFromCivil({2021, 3, 1});
    const RestrictionHistory all = restrictionHistory(index, asOf, {}, {}, 8, 1'000'000);
    const RestrictionHistory some = restrictionHistory(index, asOf, {}, {}, 8, 200);
    QVERIFY(all.counts.size() > 200);
    QVERIFY(some.counts.size() <= 200);
    QVERIFY(some.daysPerPoint > 1);
    QCOMPARE(some.targets, all.targets);
    for (const std::int64_t day : some.days) {
        for (std::size_t place = 0; place < some.targets.size(); ++place)
            QCOMPARE(some.at(Day{day}, place), all.at(Day{day}, place));
    }
}

void RestrictionHistoryTest::nobodyRestrictedIsNobodyShown()
{
    QVERIFY(restrictionHistory(StanceIndex(), Day{0}).targets.empty());
    const RestrictionHistory nobody = restrictionHistory(indexNamed(u"bundled"_s), Day{0}, {noIndex});
    QVERIFY(nobody.targets.empty() && nobody.days.empty());
}

std::unique_ptr<TestCase> newRestrictionHistoryTest() { return std::make_unique<RestrictionHistoryTest>(); }

} // namespace Dateline

#include "restrictionhistorytest.moc"
