// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/readerprocess.h"
#include "tests/intake/intaketests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Dateline::setReaderProgram(QStringLiteral(DATELINE_READER_PROGRAM));
    int failures = 0;
    for (const auto make : {Dateline::newAnswerTest, Dateline::newSourceFileTest, Dateline::newStrangeReaderTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
