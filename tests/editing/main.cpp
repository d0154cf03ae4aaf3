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
             Dateline::newDateMovesTest,
             Dateline::newDraftsTest,
             Dateline::newEditOverlayTest,
             Dateline::newEntityStepsTest,
             Dateline::newEventFieldsTest,
             Dateline::newEventSeedTest,
             Dateline::newFieldTextTest,
             Dateline::newMergingTest,
             Dateline::newNewIdsTest,
             Dateline::newPartyFinderTest,
             Dateline::newPastedRowsTest,
             Dateline::newPastingTest,
             Dateline::newRecordDraftsTest,
             Dateline::newRemovalTest,
             Dateline::newSoundnessTest,
             Dateline::newTrackerPropertiesTest,
         })
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
