// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/ingesttests.h"
#include "tests/ingest/samplepdf.h"

#include <QTest>

#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

class PdfTest : public TestCase
{
    Q_OBJECT

private slots:
    void pagesAndWords()
    {
        // Made with Cairo: compressed, with fonts of its own.
        const SourceDocument pdf = readAs("masts.pdf", ingestData("masts.pdf"));
        QCOMPARE(
            pdf.source.text,
            u"The port authority published restrictions on masts near the 5G-\nnetwork and named long-term plans.\n\n"
            "All restrictions end in 2030. They are long-term.\n\n"
            "Left column says that masts\nmust be registered by 2022.\n\nRight column says that\nthe Straße are exempt."_s);
        QCOMPARE(pdf.source.type, u"document"_s);
        QVERIFY(isFit(pdf));
    }

    void properties()
    {
        PdfSettings settings;
        settings.info = "/Title (Rules for masts) /Author (Port Office) /CreationDate (D:20210504233000-05'00')";
        const SourceDocument pdf = readAs("a.pdf", makePdf(settings));
        QCOMPARE(pdf.source.text, u"Words"_s);
        QCOMPARE(pdf.source.title, u"Rules for masts"_s);
        QCOMPARE(displayAuthors(pdf.source), u"Port Office"_s);
        QCOMPARE(pdf.source.issued.toString(), u"2021-05-04"_s);
        QCOMPARE(pdf.remarks,
                 QStringList{u"the date is that on which the PDF was made; it may have been issued on another day"_s});

        settings.info = "/Title (Microsoft Word - masts-final2.doc) /CreationDate (yesterday)";
        const SourceDocument silent = readAs("a.pdf", makePdf(settings));
        QVERIFY(silent.source.title.isEmpty() && silent.source.issued.isNull() && silent.remarks.isEmpty());
    }

    void xmpComesFirst()
    {
        PdfSettings settings;
        settings.info = "/Title (Old) /Author (Scanner)";
        settings.xmp =
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
            "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'>"
            "<r:Description><dc:title><r:Alt><r:li>New</r:li></r:Alt></dc:title><dc:creator><r:Seq><r:li>Port "
            "Office</r:li>"
            "<r:li>Pilots</r:li></r:Seq></dc:creator><dc:language><r:Bag><r:li>en-GB</r:li></r:Bag></dc:language>"
            "<dc:publisher>Press</dc:publisher><prism:publicationDate>2021-05</prism:publicationDate>"
            "</r:Description></r:RDF></x:xmpmeta>";
        const SourceDocument pdf = readAs("a.pdf", makePdf(settings));
        QCOMPARE(pdf.source.title, u"New"_s);
        QCOMPARE(displayAuthors(pdf.source), u"Port Office; Pilots"_s);
        QCOMPARE(pdf.source.language, u"en-GB"_s);
        QCOMPARE(pdf.source.publisher, u"Press"_s);
        QCOMPARE(pdf.source.issued.toString(), u"2021-05"_s);
        QCOMPARE(pdf.remarks, QStringList());

        QByteArray bomb = "<!DOCTYPE x [<!ENTITY a '" + QByteArray(1000, 'a') + "'>";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " '"
                + QByteArray("&" + QByteArray(1, static_cast<char>(c - 1)) + ';').repeated(10) + "'>";
        settings.xmp = bomb + "]><x>&j;</x>";
        QCOMPARE(readAs("a.pdf", makePdf(settings)).source.title, u"Old"_s);
        settings.xmp = QByteArray("<x>").repeated(100'000);
        QCOMPARE(readAs("a.pdf", makePdf(settings)).source.title, u"Old"_s);
    }

    void pagesWithoutText()
    {
        PdfSettings settings;
        settings.pages = {"BT /F1 12 Tf 50 700 Td (One) Tj ET", "10 10 100 100 re f",
                          "BT /F1 12 Tf 50 700 Td (Three) Tj ET"};
        const SourceDocument pdf = readAs("a.pdf", makePdf(settings));
        QCOMPARE(pdf.source.text, u"One\n\nThree"_s);
        QCOMPARE(pdf.remarks, QStringList{u"1 of 3 pages hold no text"_s});
        settings.pages = {"10 10 100 100 re f"};
        QCOMPARE(
            refusalOf("scan.pdf", makePdf(settings)),
            u"scan.pdf: holds pictures of pages only, and no text: have its text recognised (OCR) by another program first"_s);
    }

    void hyphens_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<QString>("text");
        QTest::newRow("known as one word")
            << QByteArrayList{"the restric-", "tions and", "Restrictions"} << u"the restrictions and\nRestrictions"_s;
        QTest::newRow("known as two") << QByteArrayList{"a long-", "term plan", "is long-term"}
                                      << u"a long-term plan\nis long-term"_s;
        QTest::newRow("known as both") << QByteArrayList{"a co-", "op", "coop and co-op"}
                                       << u"a co-\nop\ncoop and co-op"_s;
        QTest::newRow("unknown") << QByteArrayList{"the 5G-", "network"} << u"the 5G-\nnetwork"_s;
        QTest::newRow("cut twice alike") << QByteArrayList{"restric-", "tions restric-", "tions"}
                                         << u"restric-\ntions restric-\ntions"_s;
        QTest::newRow("dash") << QByteArrayList{"masts -", "and wires"} << u"masts -\nand wires"_s;
    }

    void hyphens()
    {
        QFETCH(QByteArrayList, lines);
        QFETCH(QString, text);
        PdfSettings settings;
        settings.pages = {pdfLines(lines)};
        QCOMPARE(readAs("a.pdf", makePdf(settings)).source.text, text);
    }

    void refusals()
    {
        PdfSettings settings;
        settings.encrypted = true;
        QCOMPARE(refusalOf("a.pdf", makePdf(settings)),
                 u"a.pdf: is encrypted: open it with its password in a PDF reader and save it without"_s);
        const QString damaged =
            u"a.pdf: is a damaged PDF: fetch it again, or open it in a PDF reader and print it to a new one"_s;
        QCOMPARE(refusalOf("a.pdf", "%PDF-1.4\n"), damaged);
        QCOMPARE(refusalOf("a.pdf", "%PDF-1.4\n" + QByteArray(1000, 'x')), damaged);
        settings = {};
        settings.pages.clear();
        QCOMPARE(refusalOf("a.pdf", makePdf(settings)), damaged);
        settings.pages = QByteArrayList(5001, "");
        QCOMPARE(refusalOf("a.pdf", makePdf(settings)),
                 u"a.pdf: has 5001 pages, and at most 5000 are read: split it"_s);
        QCOMPARE(readAs("a.pdf", "HTTP/1.1 200 OK\n\n" + makePdf({})).source.text, u"Words"_s);
    }

    void canBeCancelledBetweenPages()
    {
        Progress progress;
        progress.cancel();
        QCOMPARE(readSourceContent(makePdf({}), u"pdf"_s, &progress).error().code, ErrorCode::Cancelled);
    }

    void brokenFilesAreReadOrRefused()
    {
        PdfSettings settings;
        settings.pages = {pdfLines({"one", "two"}), pdfLines({"three"})};
        settings.claimedPages = 2'000'000'000;
        QVERIFY(!refusalOf("a.pdf", makePdf(settings)).isEmpty());
        settings.claimedPages = -1;
        for (const QByteArray &whole : {makePdf(settings), ingestData("masts.pdf")}) {
            for (qsizetype size = 0; size < whole.size(); size += 1 + whole.size() / 300)
                readOrRefuse(whole.left(size));
            std::mt19937 random(17);
            for (int round = 0; round < 400; ++round) {
                QByteArray broken = whole;
                for (auto i = 1 + random() % 20; i > 0; --i)
                    broken[static_cast<qsizetype>(random() % static_cast<unsigned>(broken.size()))] =
                        static_cast<char>(random() % 0x100);
                readOrRefuse(broken);
            }
        }
    }

private:
    static void readOrRefuse(const QByteArray &bytes)
    {
        const auto pdf = readSourceContent(bytes, u"pdf"_s);
        QVERIFY(pdf ? isFit(*pdf) : !pdf.error().message.isEmpty());
    }
};

std::unique_ptr<TestCase> newPdfTest() { return std::make_unique<PdfTest>(); }

} // namespace Dateline

#include "pdftest.moc"
