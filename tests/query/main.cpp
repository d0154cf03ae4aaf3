// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/querytests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {Dateline::newAttributionRulesTest, Dateline::newBitsetTest, Dateline::newTextSearchTest,
                            Dateline::newEventGroupsTest, Dateline::newEventPeriodsTest, Dateline::newEventTableTest,
                            Dateline::newQueryEngineTest, Dateline::newHistogramTest, Dateline::newFilterPhrasesTest,
                            Dateline::newSnapshotTest, Dateline::newSnapshotStepTest, Dateline::newWindowIndexTest,
                            Dateline::newWordScanTest, Dateline::newLookTest, Dateline::newWorkspaceLookTest,
                            Dateline::newWorkspaceTest, Dateline::newDayTurnTest, Dateline::newSavedViewsTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
