// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/sourceanswer.h"
#include "tests/intake/intaketests.h"

#include <QTest>

#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

SourceDocument fullDocument()
{
    SourceDocument document;
    document.source.type = u"article-newspaper"_s;
    document.source.title = u"A “ban” for \\ masts"_s;
    document.source.containerTitle = u"The Paper"_s;
    document.source.publisher = u"The House"_s;
    document.source.authors = {{u"Ola"_s, u"Nordmann"_s, {}}, {{}, {}, u"Port Office"_s}};
    document.source.issued = *Edtf::parse(u"2021-05~"_s);
    document.source.url = u"https://example.org/a?b=1&c=2"_s;
    document.source.language = u"nb-NO"_s;
    document.source.text = u"First\tline\nSecond \U0001F5FA line\n\nThird"_s;
    document.remarks = {u"decoded as Windows-1252"_s, u"1 of 3 pages hold no text"_s};
    return document;
}

/// JSON in which apostrophes stand for quotation marks.
QByteArray quoted(QByteArray json) { return json.replace('\'', '"'); }

/// An answer with a source of these members in its record and text.
QByteArray answerWith(const QByteArray &record, const QByteArray &text, const QByteArray &remarks = "[]")
{
    return quoted("{'document':{'remarks':") + remarks + quoted(",'source':{'csl':{") + record
        + quoted("},'id':'read','text':") + text + "}}}";
}

const QByteArray soundRecord = quoted("'title':'T','type':'document'");

} // namespace

/// What the program that reads files says to the one that asked.
class AnswerTest : public TestCase
{
    Q_OBJECT

private slots:
    void documentsComeBackAsTheyWere()
    {
        SourceDocument document = fullDocument();
        for (int round = 0; round < 2; ++round) {
            const auto back = readSourceAnswer(sourceAnswer(document));
            QVERIFY2(back.ok(), back ? "" : qPrintable(back.error().toLine()));
            QCOMPARE(back->source, document.source);
            QCOMPARE(back->remarks, document.remarks);
            document = {}; // the least there is
            document.source.type = u"document"_s;
            document.source.text = u"x"_s;
        }
    }

    void remarksAreOneLine()
    {
        SourceDocument document = fullDocument();
        document.remarks = {u" two\nlines "_s, QString(5000, u'x')};
        const auto back = readSourceAnswer(sourceAnswer(document));
        QVERIFY(back.ok());
        QCOMPARE(back->remarks[0], u"two lines"_s);
        QCOMPARE(back->remarks[1].size(), 2000);
    }

    void errorsComeBackAsTheyWere()
    {
        for (const ErrorCode code : {ErrorCode::CannotRead, ErrorCode::Malformed, ErrorCode::TooLarge}) {
            const Error error{code, u"is “odd”"_s, u"page 7"_s};
            const Error back = readSourceAnswer(sourceAnswer(error)).error();
            QCOMPARE(back.code, code);
            QCOMPARE(back.message, error.message);
            QCOMPARE(back.place, error.place);
        }
    }

    void soundAnswerIsTaken()
    {
        QVERIFY(readSourceAnswer(answerWith(soundRecord, quoted("'words'"), quoted("['one']"))).ok());
    }

    void liesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("cut") << sourceAnswer(fullDocument()).chopped(1);
        QTest::newRow("more behind") << sourceAnswer(fullDocument()) + "{}";
        QTest::newRow("NUL behind") << sourceAnswer(fullDocument()) + QByteArray("\0", 1);
        QTest::newRow("another member") << quoted("{'event':{}}");
        QTest::newRow("document and error") << answerWith(soundRecord, quoted("'words'")).chopped(1)
                + quoted(",'error':{'code':'malformed','message':'is bad'}}");
        QTest::newRow("unknown member") << answerWith(soundRecord + quoted(",'shell':'rm'"), quoted("'words'"));
        QTest::newRow("no text") << answerWith(soundRecord, quoted("''"));
        QTest::newRow("text of another type") << answerWith(soundRecord, "7");
        QTest::newRow("control characters in the text") << answerWith(soundRecord, quoted("'a\\u0007b'"));
        QTest::newRow("control characters in the title")
            << answerWith(quoted("'title':'a\\u001bb','type':'document'"), quoted("'words'"));
        QTest::newRow("lone surrogate") << answerWith(soundRecord, quoted("'a\\ud800b'"));
        QTest::newRow("not UTF-8") << answerWith(soundRecord, "\"a\xff\"");
        QTest::newRow("title too long") << answerWith(
            quoted("'type':'document','title':'") + QByteArray(1001, 'x') + '"', quoted("'words'"));
        QTest::newRow("remark of two lines") << answerWith(soundRecord, quoted("'words'"), quoted("['a\\nb']"));
        QTest::newRow("remark too long") << answerWith(soundRecord, quoted("'words'"),
                                                       "[\"" + QByteArray(2001, 'x') + "\"]");
        QTest::newRow("too many remarks")
            << answerWith(soundRecord, quoted("'words'"), "[" + quoted("'x',").repeated(100) + quoted("'x']"));
        QTest::newRow("nested") << answerWith(quoted("'x-a':") + QByteArray("[").repeated(100'000), quoted("'words'"));
        QTest::newRow("error of no kind") << quoted("{'error':{'code':'usage','message':'is bad'}}");
        QTest::newRow("error without words") << quoted("{'error':{'code':'malformed','message':''}}");
        QTest::newRow("error of two lines") << quoted("{'error':{'code':'malformed','message':'a\\nb'}}");
    }

    void liesAreRefused()
    {
        QFETCH(QByteArray, answer);
        const auto back = readSourceAnswer(answer);
        QVERIFY(!back.ok());
        QCOMPARE(back.error().code, ErrorCode::CannotRead);
        QCOMPARE(back.error().message, u"cannot be read: what its reader says of it makes no sense"_s);
    }

    void anyBytesAreRefusedOrSound()
    {
        const QByteArray whole = sourceAnswer(fullDocument());
        std::mt19937 random(5);
        for (int round = 0; round < 3000; ++round) {
            QByteArray broken = whole;
            for (auto i = 1 + random() % 5; i > 0; --i)
                broken[static_cast<qsizetype>(random() % static_cast<unsigned>(broken.size()))] =
                    static_cast<char>(random() % 0x100);
            const auto back = readSourceAnswer(broken);
            QVERIFY(back ? !back->source.text.isEmpty() : !back.error().message.isEmpty());
        }
    }
};

std::unique_ptr<TestCase> newAnswerTest() { return std::make_unique<AnswerTest>(); }

} // namespace Dateline

#include "answertest.moc"
