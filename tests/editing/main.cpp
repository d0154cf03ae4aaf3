// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editing/editingtests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {
             Dateline::newChangeLinesTest,
             Dateline::newEditOverlayTest,
             Dateline::newEntityStepsTest,
             Dateline::newFieldTextTest,
             Dateline::newMergingTest,
             Dateline::newNewIdsTest,
             Dateline::newRemovalTest,
             Dateline::newSoundnessTest,
             Dateline::newDraftsTest,
             Dateline::newPartyFinderTest,
             Dateline::newPastingTest,
             Dateline::newRecordDraftsTest,
             Dateline::newTrackerPropertiesTest,
         })
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
