// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/result.h"
#include "tests/core/coretests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

void ResultTest::errorsAreOneLine_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("line");
    QTest::newRow("with a place") << u"is no date"_s << u"a.json: /events/3/date"_s
                                  << u"a.json: /events/3/date: is no date"_s;
    QTest::newRow("without one") << u"is no date"_s << QString() << u"is no date"_s;
    QTest::newRow("line breaks") << u"one\ntwo\r\nthree"_s << u"a\u2028b\u2029c"_s
                                 << u"a\uFFFDb\uFFFDc: one\uFFFDtwo\uFFFD\uFFFDthree"_s;
    QTest::newRow("escapes of a terminal") << u"\x1b[31mred"_s << QString() << u"\uFFFD[31mred"_s;
    QTest::newRow("C1 controls") << u"a\u009Bb"_s << QString() << u"a\uFFFDb"_s;
    QTest::newRow("directions that nobody ends")
        << u"no “\u202eid”"_s << u"a\u2067"_s << u"a\u2067\u2069: no “\u202eid”\u202c"_s;
    QTest::newRow("other scripts stay") << u"中興通訊 🏳"_s << QString() << u"中興通訊 🏳"_s;
}

void ResultTest::errorsAreOneLine()
{
    QFETCH(QString, message);
    QFETCH(QString, place);
    QTEST((Error{ErrorCode::Malformed, message, place}.toLine()), "line");
}

void ResultTest::placesGrowFromTheInside()
{
    const Error error = Error{ErrorCode::TooLarge, u"is too long"_s, {}}.at(u"/title"_s).at(u"a.json"_s);
    QCOMPARE(error.place, u"a.json: /title"_s);
    QCOMPARE(error.message, u"is too long"_s);
    QCOMPARE(error.code, ErrorCode::TooLarge);
}

void ResultTest::longErrorsAreCut()
{
    const Error error{ErrorCode::Malformed, QString(100'000, u'x'), {}};
    QVERIFY(error.toLine().size() < 1000);
    QVERIFY(error.toLine().endsWith(u'…'));
}

void ResultTest::resultsHoldOneOfTwo()
{
    Result<QString> good = u"value"_s;
    QVERIFY(good.ok() && good);
    QCOMPARE(*good, u"value"_s);
    const QString moved = std::move(good).value();
    QCOMPARE(moved, u"value"_s);
    const Result<QString> bad = Error{ErrorCode::NotFound, u"is not there"_s, {}};
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::NotFound);
    QVERIFY(Result<void>());
    QVERIFY(!Result<void>(bad.error()));
}

} // namespace Dateline
