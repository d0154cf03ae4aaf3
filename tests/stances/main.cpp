// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stances/stancestests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make :
         {Dateline::newStanceRulesTest, Dateline::newMeasureLifeTest, Dateline::newStanceIndexTest,
          Dateline::newStanceHistoryTest, Dateline::newRestrictionHistoryTest, Dateline::newStancesOnDayTest,
          Dateline::newStandingSpellsTest, Dateline::newBundledStancesTest, Dateline::newStancesAfterChangesTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
