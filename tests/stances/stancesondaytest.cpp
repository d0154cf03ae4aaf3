// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancesonday.h"
#include "models/query/snapshot.h"
#include "tests/stances/stancestests.h"
#include "tests/support/measuregenerator.h"

#include <QTest>

#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

class StancesOnDayTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();
    void movesEqualFreshOnes();
    void changesAreWhereTheStanceIsAnother_data();
    void changesAreWhereTheStanceIsAnother();
    void strictestOfSeveralTargets();

private:
    std::shared_ptr<const StanceIndex> m_index;
};

void StancesOnDayTest::init()
{
    TestCase::init();
    if (!m_index)
        m_index = std::make_shared<const StanceIndex>(Snapshot(generateMeasures({300, 20, 10, 3})));
}

void StancesOnDayTest::movesEqualFreshOnes()
{
    std::mt19937 engine(5);
    StancesOnDay moved(m_index, *dayFromIso(u"2018-01-01"));
    for (int i = 0; i < 3000; ++i) {
        // Mostly small steps to and fro, now and then a jump.
        const int reach = i % 10 == 0 ? 9000 : 20;
        const Day day =
            moved.day() + Days{static_cast<std::int64_t>(engine() % static_cast<unsigned>(reach)) - reach / 2};
        moved.moveTo(day);
        QCOMPARE(moved.day(), day);
        for (std::uint32_t pair = 0; pair < m_index->pairs().size(); ++pair)
            QCOMPARE(moved.standing(pair), m_index->at(pair, day));
    }
}

void StancesOnDayTest::changesAreWhereTheStanceIsAnother_data()
{
    QTest::addColumn<TargetNumbers>("targets");
    QTest::addColumn<std::vector<std::uint32_t>>("countries");
    QTest::newRow("any") << TargetNumbers() << std::vector<std::uint32_t>();
    QTest::newRow("one target") << TargetNumbers{3} << std::vector<std::uint32_t>();
    QTest::newRow("two targets, two countries") << TargetNumbers{2, 5} << std::vector<std::uint32_t>{1, 4};
    QTest::newRow("nothing aims at it") << TargetNumbers{noIndex} << std::vector<std::uint32_t>();
}

/// Walking day by day finds the very days that the steps lead to, forwards and backwards.
void StancesOnDayTest::changesAreWhereTheStanceIsAnother()
{
    QFETCH(TargetNumbers, targets);
    QFETCH(std::vector<std::uint32_t>, countries);
    const auto look = [&](Day day) {
        std::vector<std::pair<Stance, Stance>> seen;
        for (std::uint32_t pair = 0; pair < m_index->pairs().size(); ++pair) {
            const StanceIndex::Pair &place = m_index->pairs()[pair];
            const auto in = [](const auto &numbers, std::uint32_t n) {
                return std::find(numbers.begin(), numbers.end(), n) != numbers.end();
            };
            if ((targets.empty() ? place.target == StanceIndex::anyTarget : in(targets, place.target))
                && (countries.empty() || in(countries, place.country)))
                seen.emplace_back(m_index->at(pair, day).stance, m_index->at(pair, day).atLeast);
        }
        return seen;
    };
    std::vector<Day> expected;
    const Day first = *dayFromIso(u"2014-12-01");
    const Day last = *dayFromIso(u"2031-06-01");
    for (Day day = first + Days{1}; day <= last; day = day + Days{1}) {
        if (look(day) != look(day - Days{1}))
            expected.push_back(day);
    }
    QCOMPARE(expected.empty(), targets == TargetNumbers{noIndex});

    std::vector<Day> forwards;
    StancesOnDay stances(m_index, first);
    while (const std::optional<Day> next = stances.nextChange(targets, countries)) {
        forwards.push_back(*next);
        stances.moveTo(*next);
    }
    QCOMPARE(forwards, expected);

    std::vector<Day> backwards;
    stances.moveTo(last);
    while (const std::optional<Day> previous = stances.previousChange(targets, countries)) {
        backwards.insert(backwards.begin(), *previous);
        stances.moveTo(*previous);
    }
    QCOMPARE(backwards, expected);
    QCOMPARE(stances.changeDays(targets, countries), expected);
}

void StancesOnDayTest::strictestOfSeveralTargets()
{
    const TargetNumbers targets{1, 4, noIndex, 7};
    std::size_t strict = 0;
    for (Day day = *dayFromIso(u"2016-01-01"); day < *dayFromIso(u"2026-01-01"); day = day + Days{61}) {
        const StancesOnDay stances(m_index, day);
        for (std::uint32_t country = 0; country < m_index->countries().size(); ++country) {
            Standing strictest;
            for (const std::uint32_t target : targets) {
                const Standing standing = stances.standing(country, target);
                if (standing.stance != Stance::None
                    && (strictest.stance == Stance::None || isStricter(standing, strictest)))
                    strictest = standing;
            }
            std::uint32_t pair = 0;
            const Standing &found = stances.towards(country, targets, &pair);
            QCOMPARE(found.stance, strictest.stance);
            QCOMPARE(found.event, strictest.event);
            QCOMPARE(found, stances.standing(pair));
            strict += found.stance >= Stance::PartlyRestricted ? 1 : 0;
            QCOMPARE(stances.towards(country, {}), stances.standing(country, StanceIndex::anyTarget));
        }
    }
    QVERIFY(strict > 20);
}

std::unique_ptr<TestCase> newStancesOnDayTest() { return std::make_unique<StancesOnDayTest>(); }

} // namespace Dateline

#include "stancesondaytest.moc"
