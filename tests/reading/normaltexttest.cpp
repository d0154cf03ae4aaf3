// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/normaltext.h"

#include "models/domain/integrity.h"
#include "models/reading/sourcetext.h"
#include "tests/reading/randomtext.h"
#include "tests/reading/readingtests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class NormalTextTest : public TestCase
{
    Q_OBJECT

private slots:
    void normalises_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("normal");
        const auto row = [](const char *name, const QString &raw, const QString &normal) {
            QTest::newRow(name) << raw << normal;
        };
        row("nothing", u""_s, u""_s);
        row("plain", u"It\tis\nso."_s, u"It\tis\nso."_s);
        row("all line ends", u"a\r\nb\rc\nd\r\r\ne\n\rf"_s, u"a\nb\nc\nd\n\ne\n\nf"_s);
        row("composed", u"e\u0301"_s, u"\u00e9"_s);
        row("no composed form", u"q\u0303"_s, u"q\u0303"_s);
        row("order of marks", u"q\u0302\u0323"_s, u"q\u0323\u0302"_s);
        row("compatibility forms stay", u"\ufb01 \u2460"_s, u"\ufb01 \u2460"_s);
        row("a composed form that is excluded", u"\u0958"_s, u"\u0915\u093c"_s);
        row("byte order marks in front only", u"\ufeff\ufeffa\ufeffb"_s, u"a\ufeffb"_s);
        row("controls", u"a\u0000b\u0007c\u001b\u000cd"_s, u"a\ufffdb\ufffdc\ufffd\ufffdd"_s);
        row("controls that may stay", u"\u007f\u0085"_s, u"\u007f\u0085"_s);
        row("a pair", u"\U0001f600"_s, u"\U0001f600"_s);
        row("half pairs", QString(QChar(0xd83d)) + u'x' + QChar(0xde00) + QChar(0xd83d), u"\ufffdx\ufffd\ufffd"_s);
        row("three halves", QString(QChar(0xd83d)) + QChar(0xd83d) + QChar(0xde00) + QChar(0xde00),
            u"\ufffd\U0001f600\ufffd"_s);
    }

    void normalises()
    {
        QFETCH(QString, raw);
        QFETCH(QString, normal);
        QCOMPARE(normalText(raw), normal);
        QCOMPARE(normalText(normal), normal);
    }

    void isIdempotentAndSound()
    {
        for (std::uint32_t seed = 0; seed < 300; ++seed) {
            RandomText random(seed);
            QString raw = random.raw(400);
            for (int i = 0; i < 20; ++i) // anything at all
                raw[static_cast<qsizetype>(random.below(static_cast<std::size_t>(raw.size())))] =
                    QChar(static_cast<char16_t>(random.below(random.below(2) == 0 ? 0x400 : 0x10000)));
            const QString normal = normalText(raw);
            QCOMPARE(normalText(normal), normal);
            Tracker tracker;
            tracker.id = u"t"_s;
            tracker.title = u"t"_s;
            Source source;
            source.id = SourceId{u"s"_s};
            source.type = u"webpage"_s;
            source.title = u"t"_s;
            source.text = normal;
            tracker.sources.push_back(source);
            const Result<void> sound = checkIntegrity(tracker);
            if (!sound)
                QFAIL(qPrintable(sound.error().toLine()));
            for (int i = 0; i < 20; ++i) { // parts of a normal text are normal
                qsizetype from = static_cast<qsizetype>(random.below(static_cast<std::size_t>(normal.size())));
                if (normal.at(from).isLowSurrogate())
                    ++from;
                QString part = normal.mid(from, static_cast<qsizetype>(random.below(50)));
                if (!part.isEmpty() && part.back().isHighSurrogate())
                    part.chop(1);
                QCOMPARE(normalPart(part), part);
            }
        }
    }

    void plainTextIsNotCopied()
    {
        const QString text = QString(10'000, u'x') + u'\n';
        QCOMPARE(normalText(text).constData(), text.constData());
    }

    void digest()
    {
        QCOMPARE(textDigest(QString()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(textDigest(normalText(u"abc"_s)), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(textDigest(normalText(u"e\u0301\r\n"_s)), textDigest(u"\u00e9\n"_s));
    }

    void sourcesKeepTheNormalTextAndItsDigest()
    {
        Source record;
        record.title = u"Title"_s;
        QVERIFY(withNormalText(record) == record); // no text, no digest
        record.text = u"e\u0301\r\n"_s;
        QVERIFY(!hasAnotherText(record));
        const Source kept = withNormalText(record);
        QCOMPARE(kept.text, u"\u00e9\n"_s);
        QCOMPARE(kept.textDigest, QString::fromLatin1(textDigest(kept.text)));
        QVERIFY(withNormalText(kept) == kept);
        record.textDigest = kept.textDigest;
        QVERIFY(!hasAnotherText(record)); // only its form differs
    }

    void digestOfConfirmedQuotesStays()
    {
        Source record;
        record.text = u"One text"_s;
        record = withNormalText(record);
        const QString digest = record.textDigest;
        record.text = u"Another text"_s;
        QVERIFY(hasAnotherText(record));
        QCOMPARE(withNormalText(record).textDigest, digest);
        QVERIFY(hasAnotherText(withNormalText(record)));
    }
};

std::unique_ptr<TestCase> newNormalTextTest() { return std::make_unique<NormalTextTest>(); }

} // namespace Dateline

#include "normaltexttest.moc"
