// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/checkstests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {Dateline::newEventChecksTest, Dateline::newMeasureChecksTest, Dateline::newPartyChecksTest,
                            Dateline::newQuoteChecksTest, Dateline::newDuplicateChecksTest, Dateline::newRunChecksTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
