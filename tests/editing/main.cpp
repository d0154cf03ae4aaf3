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
             Dateline::newDateMovesTest,
             Dateline::newEventFieldsTest,
             Dateline::newEventSeedTest,
             Dateline::newNewIdsTest,
             Dateline::newPastedRowsTest,
         })
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
