// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventgroups.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

namespace Dateline {

using namespace Qt::StringLiterals;

class EventGroupsTest : public TestCase
{
    Q_OBJECT

private slots:
    void valuesAreCounted();
    void fewMayBeAskedFor();
    void originsAndSourcesAreCounted();
};

/// Row by row, of random trackers whose events refer to nothing now and then, and of every third row only.
void EventGroupsTest::valuesAreCounted()
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        const Snapshot snapshot{TrackerColumns(randomTracker(seed, 200))};
        const EventTable &table = snapshot.table();
        Bitset rows(table.size());
        for (std::size_t row = 0; row < table.size(); row += 3)
            rows.set(row);
        for (const CompressedRows *lists : {&table.countries(), &table.companies()}) {
            const std::size_t all =
                lists == &table.countries() ? table.countryNames().size() : table.companyNames().size();
            std::map<std::uint32_t, std::map<std::size_t, std::uint32_t>> plain;
            std::vector<std::uint32_t> totals(all);
            for (std::size_t row = 0; row < table.size(); row += 3) {
                for (const std::uint32_t value : (*lists)[row]) {
                    const std::uint32_t category = table.category()[row];
                    ++plain[value][category == noIndex ? table.categoryIds().size() : category];
                    ++totals[value];
                }
            }
            const EventGroups groups = countByValue(table, *lists, all, rows, 1000);
            QCOMPARE(groups.others, 0U);
            QCOMPARE(groups.values.size(), plain.size());
            for (std::size_t place = 0; place < groups.values.size(); ++place) {
                const std::uint32_t value = groups.values[place];
                QCOMPARE(groups.totals[place], totals[value]);
                for (std::size_t column = 0; column < groups.columns; ++column)
                    QCOMPARE(groups.count(place, column), plain[value][column]);
                if (place > 0)
                    QVERIFY(std::pair(totals[value], groups.values[place - 1])
                            < std::pair(totals[groups.values[place - 1]], value));
            }
        }
    }
}

void EventGroupsTest::fewMayBeAskedFor()
{
    const Snapshot snapshot{TrackerColumns(randomTracker(3, 400))};
    const EventTable &table = snapshot.table();
    const Bitset rows(table.size(), true);
    const EventGroups all = countByValue(table, table.companies(), table.companyNames().size(), rows, 1000);
    const EventGroups few = countByValue(table, table.companies(), table.companyNames().size(), rows, 2);
    QVERIFY(all.values.size() > 2);
    QCOMPARE(few.values, std::vector<std::uint32_t>(all.values.begin(), all.values.begin() + 2));
    QCOMPARE(few.others + 2, static_cast<std::uint32_t>(all.values.size()));
    QCOMPARE(countByValue(table, table.companies(), table.companyNames().size(), Bitset(table.size()), 5).values.size(),
             std::size_t{0});
}

void EventGroupsTest::originsAndSourcesAreCounted()
{
    TrackerBuilder b;
    for (int i = 0; i < 7; ++i)
        b.source(u"s%1"_s.arg(i), u"S"_s, u"Paper %1"_s.arg(i), u"2018"_s);
    b.event(u"none"_s, u"2018"_s, u"E"_s);
    b.event(u"reprints"_s, u"2018"_s, u"E"_s); // three papers tell what one agency reported
    for (int i = 0; i < 3; ++i)
        b.saidIn(u"s%1"_s.arg(i), Support::Supports, {}, u"Agency"_s);
    b.event(u"disputed"_s, u"2018"_s, u"E"_s).saidIn(u"s0"_s).saidIn(u"s1"_s, Support::Disputes);
    b.event(u"twice"_s, u"2018"_s, u"E"_s).saidIn(u"s0"_s).saidIn(u"s0"_s, Support::Mentions);
    b.event(u"many"_s, u"2018"_s, u"E"_s);
    for (int i = 0; i < 7; ++i)
        b.saidIn(u"s%1"_s.arg(i));
    const Snapshot snapshot{TrackerColumns(b.tracker())};
    const OriginSpread spread = originSpread(snapshot, Bitset(5, true));
    QCOMPARE(spread.origins, (std::array<std::uint32_t, 6>{1, 3, 0, 0, 0, 1}));
    QCOMPARE(spread.sources, (std::array<std::uint32_t, 6>{1, 2, 0, 1, 0, 1}));
}

std::unique_ptr<TestCase> newEventGroupsTest() { return std::make_unique<EventGroupsTest>(); }

} // namespace Dateline

#include "eventgroupstest.moc"
