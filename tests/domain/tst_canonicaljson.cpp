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
