// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reading/readingtests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {Dateline::newNormalTextTest, Dateline::newCodePointsTest, Dateline::newQuoteAnchorTest,
                            Dateline::newQuotePropertiesTest, Dateline::newTypingTest, Dateline::newWordFinderTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
