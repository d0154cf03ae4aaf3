// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canonicaljson.h"
#include "tests/support/testcase.h"

#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

class CanonicalJsonTest : public TestCase
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void limitsNumbers();
    void limitsDepth();
    void findsMembers();
    void escapesWhatJsonDemands();
};

void CanonicalJsonTest::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("all kinds") << QByteArray(
        "{\"a\":[1,-2.50,3e10,4E-2,0,0.1],\"b\":{\"c\":null},\"d\":true,\"e\":false,\"f\":\"\"}");
    QTest::newRow("small and large numbers") << QByteArray(
        "{\"a\":[1.7e308,-1E+308,1e-999,-0.001E-99999999999999999999,0e999,98765432109876543210,0.0000001e314]}");
    QTest::newRow("escapes") << QByteArray("{\"\\\"\\\\\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\x7f/\"}");
    QTest::newRow("unicode") << QByteArray("{\"华\":\"🛰\"}");
    QTest::newRow("order is that of bytes, escapes resolved")
        << QByteArray("{\"\\n\":1,\"A\":1,\"\\\\\":2,\"a\":3,\"é\":4}");
}

void CanonicalJsonTest::accepts()
{
    QFETCH(QByteArray, text);
    QVERIFY(isCanonicalJsonObject(text, 10));
    // No part of it is in canonical form.
    for (qsizetype length = 0; length < text.size(); ++length)
        QVERIFY(!isCanonicalJsonObject(text.left(length), 10));
}

void CanonicalJsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "1",
                             "[]",
                             "null",
                             "{} ",
                             " {}",
                             "{ }",
                             "{\"a\": 1}",
                             "{\"a\":1,}",
                             "{,\"a\":1}",
                             "{\"b\":1,\"a\":1}",
                             "{\"a\":1,\"a\":1}",
                             "{\"a\":01}",
                             "{\"a\":+1}",
                             "{\"a\":1.}",
                             "{\"a\":.5}",
                             "{\"a\":1e}",
                             "{\"a\":-}",
                             "{\"a\":nul}",
                             "{\"a\":NaN}",
                             "{\"a\":1e999}",
                             "{\"a\":-1e309}",
                             "{\"a\":1.8E+308}",
                             "{\"a\":0.001e312}",
                             "{\"a\":1e99999999999999999999}",
                             "{\"a\":'b'}",
                             "{\"a\":\"\\/\"}",
                             "{\"a\":\"\\u0041\"}",
                             "{\"a\":\"\\u000A\"}",
                             "{\"a\":\"\\u000a\"}",
                             "{\"a\":\"\\u001F\"}",
                             "{\"a\":\"\\u002\"}",
                             "{\"a\":\"\\x\"}",
                             "{\"a\":\"\n\"}",
                             "{\"a\":\"\xff\"}",
                             "{\"a\":\"\xed\xa0\x80\"}",
                             "{\"a\":\"\\ud800\"}",
                             "{\"a\":[1,]}",
                             "{\"a\":[,1]}",
                             "{\"a\":{}",
                             "{\"a\"}",
                             "{a:1}"})
        QTest::newRow(QByteArray(text).toPercentEncoding("{}[]\":, ").constData()) << QByteArray(text);
}

void CanonicalJsonTest::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!isCanonicalJsonObject(text, 10));
}

void CanonicalJsonTest::limitsNumbers()
{
    // By their digits alone, too.
    const auto isKept = [](const QByteArray &number) {
        return isCanonicalJsonObject(QByteArray("{\"a\":" + number + '}'), 10);
    };
    const QByteArray digits(400, '1');
    const QByteArray zeros(400, '0');
    QVERIFY(isKept(digits.left(300)));
    QVERIFY(isKept("1." + digits));
    QVERIFY(isKept(digits + "e-100"));
    QVERIFY(isKept("0." + zeros + '1'));
    QVERIFY(isKept("0." + zeros + "1e500"));
    QVERIFY(!isKept(digits));
    QVERIFY(!isKept('-' + digits + ".5"));
    QVERIFY(!isKept(digits + "e-50"));
    QVERIFY(!isKept("0." + zeros + "1e800"));
}

void CanonicalJsonTest::limitsDepth()
{
    const auto nested = [](int lists) {
        return QByteArray("{\"a\":" + QByteArray(lists, '[') + QByteArray(lists, ']') + "}");
    };
    QVERIFY(isCanonicalJsonObject(nested(9), 10));
    QVERIFY(!isCanonicalJsonObject(nested(10), 10));
    QVERIFY(!isCanonicalJsonObject(nested(1'000'000), 10));
}

void CanonicalJsonTest::findsMembers()
{
    const QByteArray text("{\"a\\n\":[1,{\"x\":\"}\"}],\"b\":\"c\"}");
    const auto members = canonicalMembers(text);
    QCOMPARE(members.size(), std::size_t{2});
    QCOMPARE(members[0].name.toByteArray(), QByteArray("a\\n"));
    QCOMPARE(members[0].value.toByteArray(), QByteArray("[1,{\"x\":\"}\"}]"));
    QCOMPARE(members[1].value.toByteArray(), QByteArray("\"c\""));
    QVERIFY(canonicalMembers(QByteArrayView()).empty());
}

void CanonicalJsonTest::escapesWhatJsonDemands()
{
    QByteArray out;
    appendJsonString(out, QByteArrayView("a\"\\/\b\t\n\f\r\x01\x1f\x7f华", 15));
    QCOMPARE(out, QByteArray("\"a\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\x7f华\""));
}

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "tst_canonicaljson.moc"
