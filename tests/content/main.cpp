// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/contenttests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {Dateline::newChartContentTest, Dateline::newPartyCardTest, Dateline::newPartyChartsTest,
                            Dateline::newMatrixContentsTest, Dateline::newMapClassesTest, Dateline::newMapContentTest,
                            Dateline::newMeasureContentTest, Dateline::newStandingsTest,
                            Dateline::newSourceStandingTest, Dateline::newEventWordsTest, Dateline::newFindingsTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
