// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/jsonreading.h"
#include "tests/ingest/ingesttests.h"

#include <QElapsedTimer>
#include <QTest>

#include <nlohmann/json.hpp>

#include <random>

namespace Dateline {

/// JSON with the faults that pages have.
class JsonReadingTest : public TestCase
{
    Q_OBJECT

private slots:
    void faultsAreMended_data()
    {
        QTest::addColumn<QByteArray>("strict");
        const auto row = [](const char *faulty, const char *strict) { QTest::newRow(faulty) << QByteArray(strict); };
        row("{\"a\":1}", "{\"a\":1}");
        row("{\"a\":1};", "{\"a\":1}");
        row("{\"a\":1,}", "{\"a\":1}");
        row("{\"a\":[1,2,],}", "{\"a\":[1,2]}");
        row("{,\"a\":1,,\"b\":2}", "{\"a\":1,\"b\":2}");
        row("{\"a\":1\n\"b\":2}", "{\"a\":1,\"b\":2}");
        row("[{\"a\":1}{\"b\":2}]", "[{\"a\":1},{\"b\":2}]");
        row("{\"a\":1}{\"b\":2}", "[{\"a\":1},{\"b\":2}]");
        row("{\"a\":\"b\nc\"}", "{\"a\":\"b\\nc\"}");
        row("{\"a\":\"b\tc\"}", "{\"a\":\"b c\"}");
        row("{\"a\":\"b\x01"
            "c\"}",
            "{\"a\":\"bc\"}");
        row("{\"a\":\"it\\'s\"}", "{\"a\":\"it's\"}");
        row("{\"a\":\"\\x\\u12\"}", "{\"a\":\"xu12\"}");
        row("{\"a\":\"b\\\nc\"}", "{\"a\":\"bc\"}");
        row("{\"a\":\"é\\n\\\"\\u00e9\\/\"}", "{\"a\":\"é\\n\\\"é/\"}");
        row("// x\n{\"a\":1} // y", "{\"a\":1}");
        row("/* \" */{\"a\":/*,*/1,}/* z", "{\"a\":1}");
        row("{\"a\":\"http://b/*c*/\",}", "{\"a\":\"http://b/*c*/\"}");
        row("<!-- {\"a\":1} -->", "{\"a\":1}");
        row("<![CDATA[{\"a\":[[1]]}]]>", "{\"a\":[[1]]}");
        row("//<![CDATA[\n{\"a\":1}\n//]]>", "{\"a\":1}");
        row("// <![CDATA[ {\"a\":1} // ]]>", "{\"a\":1}");
        row("/*<![CDATA[*/{\"a\":1}/*]]>*/", "{\"a\":1}");
        row("\xef\xbb\xbf{\"a\":1,}", "{\"a\":1}");
        row("{&quot;a&quot;:&quot;b \\&quot; c&quot;}", "{\"a\":\"b &quot; c\"}");
        row("{&#34;a&#34;:1}", "{\"a\":1}");
        row("{'a':'it's'}", "{\"a\":\"it's\"}");
        row("{a:1,b-c:'d'}", "{\"a\":1,\"b-c\":\"d\"}");
        row("{\"a\":\"he said \"no\" to it\",\"b\":1}", "{\"a\":\"he said \\\"no\\\" to it\",\"b\":1}");
        row("{\"a\":\"he said \"no\", then left\",\"b\":1}", "{\"a\":\"he said \\\"no\\\", then left\",\"b\":1}");
        row("{\"a\":\"the \"b\": c\",\"d\":1}", "{\"a\":\"the \\\"b\\\": c\",\"d\":1}");
        row("{\"a\":,\"b\":}", "{\"a\":null,\"b\":null}");
        row("{\"a\":undefined,\"b\":NaN,\"c\":007,\"d\":-1.5e3}", "{\"a\":null,\"b\":null,\"c\":\"007\",\"d\":-1.5e3}");
        row("var data = {\"a\":1};", "{\"a\":1}");
        row("{\"a\":{\"b\":[1", "{\"a\":{\"b\":[1]}}");
        row("{\"a\":1}}", "{\"a\":1}");
    }

    void faultsAreMended()
    {
        QFETCH(QByteArray, strict);
        const auto read = readPageJson(QTest::currentDataTag());
        QVERIFY(read);
        QCOMPARE(QByteArray::fromStdString(read->dump()),
                 QByteArray::fromStdString(nlohmann::json::parse(strict.toStdString()).dump()));
    }

    void whatIsNotPlainIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("nothing") << QByteArray(" \n");
        QTest::newRow("words") << QByteArray("no JSON at all");
        QTest::newRow("markup") << QByteArray("<html><p>x</p>");
        QTest::newRow("cut string") << QByteArray("{\"a\":\"b");
        QTest::newRow("brackets") << QByteArray("{\"a\":[1}");
        QTest::newRow("no value") << QByteArray("{\"a\" \"b\"}");
        QTest::newRow("deep") << QByteArray("{\"a\":").repeated(100);
        QTest::newRow("long") << QByteArray("[\"" + QByteArray(2'000'000, 'x') + "\"]");
        QTest::newRow("number") << QByteArray("[1e999999]");
        QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\",}");
    }

    void whatIsNotPlainIsNotRead()
    {
        QFETCH(QByteArray, script);
        QVERIFY(!readPageJson(script));
    }

    void hostileScriptsAreLinear_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char *piece :
             {"\"", "'",    "\"\n",   "\" , ", "[",  "]", "{\"", "{a:",     "\\",     "\"\\",          "//",
              "/*", "<!--", "&quot;", "],[",   ":,", ";", "0",   "[\"a\"b", "\"\n\"", "{\"a\":\"b\" c"})
            QTest::newRow(piece) << QByteArray(piece);
    }

    void hostileScriptsAreLinear()
    {
        QFETCH(QByteArray, piece);
        QElapsedTimer timer;
        timer.start();
        for (const QByteArray &begin : {QByteArray(), QByteArray("{\"a\":"), QByteArray("[\"")})
            readPageJson(begin + piece.repeated(1'900'000 / piece.size()));
        const QByteArray blanks(900'000, ' ');
        readPageJson('[' + blanks + piece + blanks + piece);
        constexpr qint64 muchTooLong = 20'000; // milliseconds; with sanitizers on a busy machine, too
        QVERIFY2(timer.elapsed() < muchTooLong, qPrintable(QString::number(timer.elapsed())));
    }

    /// Strict JSON stays what it is, and what was mended is JSON that is mended into itself.
    void mendingIsIdempotent()
    {
        const QByteArray sample =
            "{\"a\":[1,-2.5,true,null,\"x\\\"\\\\\\n\\u00e9\"],\"b\":{\"c\":\"d: e, \\\"f\\\"\"},\"g\":[]}";
        QCOMPARE(mendedJson(sample, 64).value_or(""), sample);
        std::mt19937 random(17);
        const QByteArray signs = "{}[]\",:'\\/* \nab1<!->;";
        int mended = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray script = sample;
            for (int i = 0; i < 3; ++i)
                script[static_cast<qsizetype>(random() % static_cast<unsigned>(script.size()))] =
                    signs[static_cast<qsizetype>(random() % static_cast<unsigned>(signs.size()))];
            const auto read = readPageJson(script);
            if (!read)
                continue;
            ++mended;
            const auto again = readPageJson(QByteArray::fromStdString(read->dump()));
            QVERIFY2(again && *again == *read, script.constData());
        }
        QVERIFY(mended > 1'000);
    }
};

std::unique_ptr<TestCase> newJsonReadingTest() { return std::make_unique<JsonReadingTest>(); }

} // namespace Dateline

#include "jsonreadingtest.moc"
