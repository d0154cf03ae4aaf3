// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/textdecoding.h"
#include "tests/ingest/ingesttests.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <random>

#include <sys/stat.h>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Plain text, its encodings, and what is none.
class TextDecodingTest : public TestCase
{
    Q_OBJECT

private slots:
    void everyOfferedEndingIsRead()
    {
        QVERIFY(sourceFileSuffixes().contains(u"pdf"_s)); // which PdfTest reads
        for (const QString &suffix : sourceFileSuffixes()) {
            QCOMPARE(suffix, suffix.toLower());
            const auto read = readSourceContent("Words.", suffix);
            QVERIFY2(read.ok() || suffix == "pdf"_L1, qPrintable(suffix));
        }
    }

    void declaredEncodings_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *label, const char *hex, const QString &text) {
            QTest::newRow(label) << QByteArray(hex) << text;
        };
        row("windows-1252", "9353747261df6594209620352080", u"“Straße” – 5 €"_s);
        row("iso-8859-1", "9353747261df6594209620352080", u"“Straße” – 5 €"_s);
        row("iso-8859-15", "3520a4", u"5 €"_s);
        row("windows-1251", "cfeef0f2", u"Порт"_s);
        row("koi8-r", "d0cfd2d4", u"порт"_s);
        row("shift_jis", "8d6082cc8b4b91a5", u"港の規則"_s);
        row("euc-jp", "b9c1a4ceb5acc2a7", u"港の規則"_s);
        row("EUC-JP", "ada1adea", u"①㈱"_s); // in row 13, which the standard leaves free and everybody uses
        row("iso-2022-jp", "1b24423941244e352c42271b2842", u"港の規則"_s);
        row("gb2312", "b8dbbfdab9e6d4f2", u"港口规则"_s);
        row("gb18030", "b8dbbfdab9e6d4f2", u"港口规则"_s);
        row("big5", "b4e4a466b357ab68", u"港口規則"_s);
        row("euc-kr", "c7d7b1b820b1d4c4a2", u"항구 규칙"_s);
        row("windows-1256", "e3ede4c7c1", u"ميناء"_s);
        row("windows-1253", "ebe9ecdcede9", u"λιμάνι"_s);
        row("iso-8859-2", "70f8ed73746176", u"přístav"_s);
    }

    void declaredEncodings()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QString, text);
        const QByteArray label = QTest::currentDataTag();
        for (const QByteArray &declaration :
             {QByteArray("<meta charset=\"" + label.toUpper() + "\">"),
              QByteArray("<meta http-equiv=Content-Type content='text/html; charset=" + label + "'>")}) {
            const SourceDocument page = readAs("a.html", "<html>" + declaration + "<p>" + QByteArray::fromHex(hex));
            QCOMPARE(page.source.text, text);
            QCOMPARE(page.remarks, QStringList());
        }
    }

    void marksDecide()
    {
        const QString text = u"港 Straße 𝔇 €"_s;
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf8}) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            const QByteArray bytes = encoder.encode(text);
            const SourceDocument plain = readAs("a.txt", bytes);
            QCOMPARE(plain.source.text, text);
            QCOMPARE(plain.source.type, u"document"_s);
            QCOMPARE(plain.remarks, QStringList());
            QStringEncoder again(encoding, QStringConverter::Flag::WriteBom);
            const QByteArray page = again.encode(QString("<!doctype html><meta charset=koi8-r><p>"_L1 + text));
            QCOMPARE(readAs("a", page).source.text, text);
        }
    }

    void wrongDeclarationsAreRemarked()
    {
        const SourceDocument latin = readAs("a.html",
                                            "<meta charset=utf-8><p>Stra\xdf"
                                            "e");
        QCOMPARE(latin.source.text, u"Straße"_s);
        QCOMPARE(latin.remarks, QStringList{u"decoded as Windows-1252 although it says UTF-8"_s});
        const SourceDocument utf8 = readAs("a.html",
                                           "<meta charset=iso-8859-1><p>Stra\xc3\x9f"
                                           "e");
        QCOMPARE(utf8.source.text, u"Straße"_s);
        QCOMPARE(utf8.remarks, QStringList{u"decoded as UTF-8 although it says iso-8859-1"_s});
        const SourceDocument korean = readAs("a.html",
                                             "<meta charset=euc-kr><p>Stra\xdf"
                                             "e \xdf");
        QCOMPARE(korean.source.text, u"Straße ß"_s);
        QCOMPARE(korean.remarks, QStringList{u"decoded as Windows-1252 although it says euc-kr"_s});
        const SourceDocument silent = readAs("a.txt",
                                             "Stra\xdf"
                                             "e");
        QCOMPARE(silent.source.text, u"Straße"_s);
        QCOMPARE(silent.remarks.size(), 1);
        const SourceDocument unknown = readAs("a.html",
                                              "<meta charset=../../x><p>Stra\xdf"
                                              "e");
        QCOMPARE(unknown.remarks.size(), 1);
        QCOMPARE(readAs("a.html", "<meta charset=iso-8859-1><p>Strasse").remarks, QStringList());
    }

    void undeclaredEncodingsAreGuessed_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *encoding, const QString &text) { QTest::newRow(encoding) << text; };
        row("Windows-1251", u"Правительство запретило оборудование двух поставщиков в сетях пятого поколения."_s);
        row("KOI8-U", u"Правительство запретило оборудование двух поставщиков в сетях пятого поколения."_s);
        row("Windows-1253", u"Η κυβέρνηση απαγόρευσε τον εξοπλισμό “δύο προμηθευτών” στα δίκτυα."_s);
        row("Windows-1250",
            u"Vláda zakázala vybavení dvou dodavatelů v sítích páté generace, řekl v úterý mluvčí úřadu."_s);
        row("Windows-1254",
            u"Hükümet, beşinci nesil şebekelerde iki tedarikçinin ürünlerini yasakladığını açıkladı."_s);
        row("Shift_JIS", u"政府は第五世代の通信網から二社の製品を排除すると発表した。"_s);
        row("EUC-JP", u"政府は第五世代の通信網から二社の製品を排除すると発表した。"_s);
        row("GB18030", u"政府宣布禁止两家供应商的设备进入第五代移动通信网络。"_s);
        row("Big5-HKSCS", u"政府宣布禁止兩家供應商的設備進入第五代行動通訊網路。"_s);
        row("Windows-949", u"정부는 다섯 번째 세대 통신망에서 두 업체의 장비를 금지한다고 밝혔다."_s);
        // Western ones, and English with names and quotes, are what they were taken for before.
        row("Windows-1252", u"Die Regierung verbietet Geräte zweier Hersteller; „das gilt für künftige Netze“."_s);
        row("Windows-1252, French", u"Le gouvernement a décidé d’exclure l’équipementier des réseaux à venir."_s);
        row("Windows-1252, Italian", u"Il governo ha vietato gli apparati di due fornitori: «così è più sicuro»."_s);
        row("Windows-1252, English", u"“We won’t buy it”, Škoda’s François Müller said – a week after the ban."_s);
    }

    void undeclaredEncodingsAreGuessed()
    {
        QFETCH(QString, text);
        const QByteArray name = QByteArray(QTest::currentDataTag()).split(',').first();
        QStringEncoder encoder(name.constData());
        const QByteArray bytes = encoder.encode(text);
        QVERIFY(!encoder.hasError());
        const SourceDocument plain = readAs("a.txt", bytes);
        QCOMPARE(plain.source.text, text);
        QCOMPARE(plain.remarks,
                 QStringList{u"decoded as %1, because it is no UTF-8 and does not say what it is"_s.arg(
                     QString::fromLatin1(name))});
        // Neither markup and scripts nor a wrong declaration change that.
        const QByteArray script =
            QByteArray("<script>function show(a) { return document.all[a]; }\n</script>").repeated(99);
        const SourceDocument page = readAs("a.html", "<meta charset=utf-8>" + script + "<p>" + bytes + "</p>" + script);
        QCOMPARE(page.source.text, text);
        QCOMPARE(page.remarks, QStringList{u"decoded as %1 although it says UTF-8"_s.arg(QString::fromLatin1(name))});
    }

    void bytesWithoutMeaningAreCounted_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("text");
        // After each two characters of it, bytes that mean nothing, alone, before a letter, or cut off by the end.
        QTest::newRow("shift_jis") << QByteArray("8d6082cc8d6082ccfd") << u"港の港の\uFFFD"_s;
        QTest::newRow("shift_jis ") << QByteArray("8d6082cc8d6082cc82") << u"港の港の\uFFFD"_s;
        QTest::newRow("euc-jp") << QByteArray("b9c1a4ceb9c1a4ce8f") << u"港の港の\uFFFD"_s;
        QTest::newRow("gb18030") << QByteArray("b8dbbfdab8dbbfdaff41") << u"港口港口\uFFFDA"_s;
        QTest::newRow("windows-1253") << QByteArray("ebe9ecdcede9d241") << u"λιμάνι\uFFFDA"_s;
        QTest::newRow("windows-874") << QByteArray("b7e8d2e0c3d7cddb41") << u"ท่าเรือ\uFFFDA"_s;
        QTest::newRow("windows-1252") << QByteArray("53747261df658d41") << u"Straße\uFFFDA"_s;
    }

    void bytesWithoutMeaningAreCounted()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QString, text);
        const QByteArray label = QByteArray(QTest::currentDataTag()).trimmed();
        // Among so many others that the declaration is believed.
        const QByteArray before = "<meta charset=" + label + "><p>" + QByteArray("port ").repeated(20);
        const SourceDocument page = readAs("a.html", before + QByteArray::fromHex(hex));
        QCOMPARE(page.source.text, QString(u"port "_s.repeated(20) + text));
        QCOMPARE(page.remarks.size(), 1);
        QVERIFY2(page.remarks.first().startsWith("one byte has no meaning in "_L1), qPrintable(page.remarks.first()));
    }

    void slipsInUtf8StayUtf8()
    {
        const SourceDocument cut = readAs("a.txt", u"ä ö ü ß é"_s.toUtf8() + '\xc3');
        QCOMPARE(cut.source.text, u"ä ö ü ß é\uFFFD"_s);
        QCOMPARE(cut.remarks, QStringList{u"one byte has no meaning in UTF-8; “�” stands in its place"_s});
    }

    void linesEndInLineFeeds()
    {
        QCOMPARE(readAs("a.txt", "\r\n\r\none  \r\ntwo\rthree\n\n\nfour\ffive\tsix\x01\x1b\n\n").source.text,
                 u"one\ntwo\nthree\n\n\nfour\nfive\tsix"_s);
        QCOMPARE(withoutControls(u"a\u0085b\u2028c\u2029d\uFEFFe\u009Ff"_s), u"a\nb\nc\n\ndef"_s);
        QCOMPARE(withoutControls(QString(QChar(0xd800)) + u'a' + QChar(0xdc00) + QChar(0xffff)),
                 u"\uFFFDa\uFFFD\uFFFD"_s);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &reason) {
            QTest::newRow(name) << bytes << QString(QLatin1StringView(name) + ": "_L1 + reason);
        };
        const QString picture = u"is a picture: have its text recognised (OCR) by another program first"_s;
        row("empty.txt", {}, u"is empty"_s);
        row("blank.txt", " \n\r\n", u"holds no text"_s);
        row("zeros.txt", QByteArray(5000, '\0'), u"is no text: choose a text file, a web page (HTML) or a PDF"_s);
        row("program.html",
            QByteArray("\x7f"
                       "ELF\x02\x01\x01\0\0\0\0\0",
                       12),
            u"is no text: choose a text file, a web page (HTML) or a PDF"_s);
        row("picture.txt", "\x89PNG\r\n\x1a\n", picture);
        row("photo.jpg", "\xff\xd8\xff\xe0", picture);
        row("letter.docx", "PK\x03\x04",
            u"is a ZIP archive, as the files of word processors are: save it as PDF, web page or plain text"_s);
        row("letter.rtf", "{\\rtf1 a}", u"is in Rich Text Format: save it as PDF, web page or plain text"_s);
        row("script.html", "<script>document.write(1)</script>",
            u"shows no text unless its scripts are run: open it in a browser and save it as text or PDF"_s);
        row("big.txt", QByteArray(64'000'001, 'a'), u"has more than 64 MB: split it"_s);
        row("long.txt", QByteArray(20'000'001, 'a'), u"has more than 20000000 letters: split it"_s);
        row("big.html", QByteArray(16'000'001, 'a'),
            u"has more than 16 MB, too much for a web page: save it as text"_s);
    }

    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, line);
        QCOMPARE(refusalOf(QTest::currentDataTag(), bytes), line);
    }

    void contentComesBeforeNames()
    {
        QCOMPARE(readAs("a.txt", "<!-- saved --><?x?>\n<!DOCTYPE html><p>A &amp; B").source.text, u"A & B"_s);
        QCOMPARE(readAs("a.txt", "In <html> all is text &amp; tags.").source.text,
                 u"In <html> all is text &amp; tags."_s);
        QCOMPARE(readAs("A.HTM", "plain &amp; simple").source.text, u"plain & simple"_s);
    }

    void anyBytesAreReadOrRefused()
    {
        std::mt19937 random(7);
        const QByteArrayList begins = {
            "", "<html>", "\xff\xfe", "\xfe\xff", "<meta charset=euc-jp>", "<meta charset=gb18030>", "%PDF-1.4\n"};
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = begins[static_cast<qsizetype>(random() % static_cast<unsigned>(begins.size()))];
            const auto size = random() % 200;
            const unsigned lowest = random() % 2 == 0 ? 0 : 0x20; // half of them pass for text
            for (unsigned i = 0; i < size; ++i)
                bytes += static_cast<char>(lowest + random() % (0x100 - lowest));
            for (const QString &suffix : {u"txt"_s, u"html"_s, u"pdf"_s}) {
                const auto document = readSourceContent(bytes, suffix);
                QVERIFY2(document ? isFit(*document) : !document.error().message.isEmpty(), bytes.toHex().constData());
            }
        }
    }
};

std::unique_ptr<TestCase> newTextDecodingTest() { return std::make_unique<TextDecodingTest>(); }

} // namespace Dateline

#include "textdecodingtest.moc"
