// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"

#include "models/wording/language.h"

#include <QRegularExpression>
#include <QTest>

namespace Dateline {

void TestCase::init()
{
    // As in the program, English; a test that left another language behind would break the next.
    Language::setProgram(Language());
    // The offscreen platform says of itself what it cannot do (size hints, raising, grabbing); that is no fault of a
    // test.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

} // namespace Dateline
