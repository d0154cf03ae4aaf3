// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a country stands how, held against each day by itself.
#include "models/stances/standingspells.h"
#include "models/query/snapshot.h"
#include "tests/stances/stancestests.h"
#include "tests/support/measuregenerator.h"

#include <QTest>

namespace Dateline {

class StandingSpellsTest : public TestCase
{
    Q_OBJECT

private slots:
    void eachDayIsTheEngines_data();
    void eachDayIsTheEngines();
};

void StandingSpellsTest::eachDayIsTheEngines_data()
{
    QTest::addColumn<std::vector<std::uint32_t>>("targets");
    QTest::newRow("anybody") << TargetNumbers();
    QTest::newRow("one") << TargetNumbers{3};
    QTest::newRow("some, and one that is none") << TargetNumbers{5, 1, 2, noIndex};
}

void StandingSpellsTest::eachDayIsTheEngines()
{
    QFETCH(std::vector<std::uint32_t>, targets);
    const auto index = std::make_shared<const StanceIndex>(Snapshot{TrackerColumns(generateMeasures({200, 12, 8, 2}))});
    std::size_t changes = 0;
    for (std::uint32_t country = 0; country < index->countries().size(); ++country) {
        const std::vector<StandingSpell> spells = standingSpells(*index, country, targets);
        StancesOnDay stances(index, dayFromCivil({2014, 1, 1}));
        std::size_t next = 0;
        StandingSpell now;
        for (; stances.day() < dayFromCivil({2032, 1, 1}); stances.moveTo(stances.day() + Days{1})) {
            const Standing &standing = stances.towards(country, targets);
            const bool changed = standing.stance != now.stance || standing.isCertain() != now.certain;
            if (changed) {
                QVERIFY(next < spells.size());
                now = {stances.day().number, standing.stance, standing.isCertain()};
                QVERIFY(spells[next] == now);
                ++next;
            }
        }
        QCOMPARE(next, spells.size());
        changes += next;
    }
    QVERIFY(changes > 10);
}

std::unique_ptr<TestCase> newStandingSpellsTest() { return std::make_unique<StandingSpellsTest>(); }

} // namespace Dateline

#include "standingspellstest.moc"
