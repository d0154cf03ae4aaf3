// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ingest/printedtext.h"
#include "models/reading/normaltext.h"
#include "models/reading/quoteanchor.h"
#include "tests/ingest/ingesttests.h"
#include "tests/ingest/samplepdf.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const QByteArrayList rule{"The ministry said on Monday that the operators must leave the network of the vendor",
                          "by the end of the year, and that no exemption will be granted to anybody who asks",
                          "for one later than the day on which the rule enters into force in all of the states."};
const QString ruleText = QString::fromLatin1(rule.join('\n'));
const QByteArrayList leftColumn{"The regulator said that the high-risk", "vendors must not supply any of the core",
                                "networks of the states. The rule takes", "effect in January and covers the radio",
                                "equipment as well as the office of the"};
const QByteArrayList rightColumn{"commission in the capital. Suppliers said", "that no evidence had been shown to them",
                                 "by anybody. One of them announced it was",
                                 "before the court of the state already now",
                                 "and free to bid for networks of railways."};
const QString columnsText = QString::fromLatin1((leftColumn + rightColumn).join('\n'));

QString readPages(const QByteArrayList &pages, int rotation = 0)
{
    PdfSettings settings;
    settings.pages = pages;
    settings.rotation = rotation;
    const SourceDocument pdf = readAs("a.pdf", makePdf(settings));
    return isFit(pdf) ? pdf.source.text : QString(u"unfit: "_s + pdf.source.text);
}

AnchorState stateIn(const QString &text, const QString &words)
{
    return QuoteAnchorer(normalText(text)).anchor({words, {}, {}}).state;
}

} // namespace

/// What stands where on a page, and in which order it is read.
class PdfLayoutTest : public TestCase
{
    Q_OBJECT

private slots:
    void stampsStandApart()
    {
        QCOMPARE(readAs("a.pdf", ingestData("stamp.pdf")).source.text,
                 u"A re\u00adstric\u00adtion of 5 G gear\ncosts 1\u2009200 million euro2 in all.\n\n"
                 "Article 5 3 applies.\n\nDownloaded from example.org"_s.replace(u'\u2009', u' '));
        QCOMPARE(readAs("a.pdf", ingestData("stamp-between.pdf")).source.text,
                 u"Article 53 applies to carriers.\nCarriers report within 30 days.\n\nDownloaded from example.org"_s);
    }

    void textAtTheEdge_data()
    {
        QTest::addColumn<QByteArrayList>("pages");
        QTest::addColumn<QString>("text");
        const QByteArray body = pdfText(100, 700, rule);
        const auto row = [](const char *name, const QByteArray &page, const QString &text) {
            QTest::newRow(name) << QByteArrayList{page} << text;
        };
        row("upwards at the left", pdfTurned(30, 250, "arXiv:1811.01234v2 [cs.CR] 28 Nov 2018", 3, 20) + body,
            ruleText + u"\n\narXiv:1811.01234v2 [cs.CR] 28 Nov 2018"_s);
        row("downwards at the right", body + pdfTurned(580, 720, "Downloaded from example.org", 1, 9) + body,
            ruleText + u"\n\nDownloaded from example.org"_s);
        row("upside down", pdfTurned(300, 690, "For members only", 2, 9) + body, ruleText + u"\n\nFor members only"_s);
        row("upright in the margin", pdfText(8, 687, {"OPEN", "ACCESS"}, 7, 9) + body,
            ruleText + u"\n\nOPEN\nACCESS"_s);
        row("large and behind", pdfText(150, 680, {"DRAFT"}, 60) + body, ruleText + u"\n\nDRAFT"_s);
        row("a large capital is none", pdfText(60, 678, {"T"}, 40) + pdfText(90, 700, {"he rule is", "in force."}),
            u"T he rule is\nin force."_s);
        row("page numbers", body + pdfText(300, 30, {"- 17 -"}, 8), ruleText + u"\n\n- 17 -"_s);
        row("numbers of lines", pdfText(70, 700, {"1", "2", "3", "4", "5", "6"}) + pdfText(100, 700, rule + rule),
            ruleText + u'\n' + ruleText + u"\n\n1 2 3 4 5 6"_s);
        row("years are none of lines",
            pdfText(60, 700, {"2010", "", "", "2015", "", "", "2020"}) + pdfText(120, 700, rule + rule + rule),
            QStringList{u"2010\t"_s + ruleText, u"2015\t"_s + ruleText, u"2020\t"_s + ruleText}.join(u'\n'));
        row("header", pdfText(100, 770, {"Official Journal L 119"}) + body, u"Official Journal L 119\n\n"_s + ruleText);
    }

    void textAtTheEdge()
    {
        QFETCH(QByteArrayList, pages);
        QFETCH(QString, text);
        QCOMPARE(readPages(pages), text);
    }

    void turnedPages()
    {
        for (const int degrees : {0, 90, 180, 270})
            QCOMPARE(readPages({pdfText(60, 700, rule)}, degrees), ruleText);
        for (const int quarters : {1, 3}) { // a table printed across, on a page with an upright number
            QByteArray page = pdfText(50, 780, {"Page 3"}, 8);
            for (int i = 0; i < rule.size(); ++i)
                page += pdfTurned(quarters == 3 ? 200 + 13 * i : 400 - 13 * i, quarters == 3 ? 100 : 700, rule[i],
                                  quarters);
            QCOMPARE(readPages({page}), ruleText + u"\n\nPage 3"_s);
        }
    }

    void sentencesGoOnOverPages()
    {
        const QByteArray head = pdfText(60, 770, {"Official Journal L 119"});
        const QByteArray stamp = pdfTurned(25, 300, "Downloaded from example.org", 3, 9);
        const QByteArray note = pdfText(60, 97, {"1 Regulation of the council, article 4.", "It was amended."}, 7, 9);
        const QString text = readPages({head + stamp + pdfText(60, 700, {rule[0], "It says so of each fre-"}) + note
                                            + pdfText(295, 30, {"- 1 -"}, 8),
                                        head + stamp + pdfText(60, 700, {"quency that is in use, the paper writes."})
                                            + pdfText(295, 30, {"- 2 -"}, 8)});
        QCOMPARE(text.split(u"\n\n"_s),
                 (QStringList{u"Official Journal L 119"_s,
                              QString::fromLatin1(
                                  rule[0] + "\nIt says so of each fre-\nquency that is in use, the paper writes."),
                              u"1 Regulation of the council, article 4.\nIt was amended."_s, u"- 1 -"_s,
                              u"Downloaded from example.org"_s, u"Official Journal L 119"_s, u"- 2 -"_s,
                              u"Downloaded from example.org"_s}));
        QCOMPARE(stateIn(text, u"each frequency that is in use"_s), AnchorState::Retyped);
    }

    void columns_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("text");
        const QByteArray left = pdfText(60, 700, leftColumn);
        QTest::newRow("two") << left + pdfText(310, 700, rightColumn) << columnsText;
        QTest::newRow("line by line in the file") << [] {
            QByteArray page;
            for (int i = 0; i < leftColumn.size(); ++i)
                page += pdfText(60, 700 - 13 * i, {leftColumn[i]}) + pdfText(310, 700 - 13 * i, {rightColumn[i]});
            return page;
        }() << columnsText;
        QTest::newRow("lines not level") << left + pdfText(310, 694, rightColumn) << columnsText;
        QTest::newRow("near") << left + pdfText(258, 700, rightColumn) << columnsText;
        QTest::newRow("three") << pdfText(40, 700, leftColumn, 7, 10) + pdfText(225, 700, rightColumn, 7, 10)
                + pdfText(410, 700, leftColumn, 7, 10)
                               << QString(columnsText + u"\n\n"_s + QString::fromLatin1(leftColumn.join('\n')));
        QTest::newRow("under a title, between texts") << pdfText(60, 790, {"A title over both of the columns"}, 16)
                + pdfText(60, 739, rule) + left + pdfText(310, 700, rightColumn) + pdfText(60, 635, rule)
                                                      << QString(u"A title over both of the columns\n\n"_s + ruleText
                                                                 + u"\n\n"_s + columnsText + u"\n\n"_s + ruleText);
        QTest::newRow("beside short notes")
            << pdfText(60, 700, {"Contacts", "Press office", "Telephone 123", "Mail us", "Imprint"}, 9)
                + pdfText(200, 700, leftColumn)
            << QString(u"Contacts\nPress office\nTelephone 123\nMail us\nImprint\n\n"_s
                       + QString::fromLatin1(leftColumn.join('\n')));
        QTest::newRow("a list") << pdfText(60, 700, {"1.", "", "2.", "", "3."}) + pdfText(85, 700, leftColumn)
                                << u"1. The regulator said that the high-risk\nvendors must not supply any "
                                   "of the core\n2. networks of the states. The rule takes\neffect in "
                                   "January and covers the radio\n3. equipment as well as the office of the"_s;
    }

    void columns()
    {
        QFETCH(QByteArray, page);
        QFETCH(QString, text);
        QCOMPARE(readPages({page}), text);
    }

    void tables_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("text");
        QTest::newRow("two columns") << pdfTable(
            60, 700, {0, 150},
            {{"Country", "Date"}, {"Australia", "23 August 2018"}, {"Japan", "10 December 2018"}, {"France", ""}})
                                     << u"Country\tDate\nAustralia\t23 August 2018\nJapan\t10 December 2018\nFrance"_s;
        const QByteArray four = pdfTable(60, 640, {0, 100, 250, 400},
                                         {{"Country", "Measure", "Date", "Source"},
                                          {"Australia", "Guidance", "23 August 2018", "A"},
                                          {"New Zealand", "Declined", "", "B"},
                                          {"Japan", "Procurement rule", "10 December 2018", "C"},
                                          {"", "Second rule", "11 December 2018", "C"}});
        const QString fourText = u"Country\tMeasure\tDate\tSource\nAustralia\tGuidance\t23 August 2018\tA\n"
                                 "New Zealand\tDeclined\tB\nJapan\tProcurement rule\t10 December 2018\tC\n"
                                 "Second rule\t11 December 2018\tC"_s;
        QTest::newRow("four, some cells empty") << four << fourText;
        QTest::newRow("between texts") << pdfText(60, 700, rule) + four + pdfText(60, 550, rule)
                                       << QString(ruleText + u"\n\n"_s + fourText + u"\n\n"_s + ruleText);
        QTest::newRow("six") << pdfTable(40, 700, {0, 90, 180, 270, 360, 450},
                                         {{"Country", "Measure", "Date", "Source", "Grade", "Vendor"},
                                          {"Australia", "Guidance", "2018-08-23", "Paper", "A", "Huawei"},
                                          {"New Zealand", "Declined", "2018-11-28", "Wire", "B", ""}})
                             << u"Country\tMeasure\tDate\tSource\tGrade\tVendor\n"
                                "Australia\tGuidance\t2018-08-23\tPaper\tA\tHuawei\n"
                                "New Zealand\tDeclined\t2018-11-28\tWire\tB"_s;
        const QList<QByteArrayList> wrapped{
            {"Country", "Measure", "Date"},
            {"Australia", "Guidance to carriers on vendors|under foreign orders", "23 August 2018"},
            {"New|Zealand", "Declined by the|security bureau", "28 November|2018"},
            {"Japan", "Procurement rule", "10 December 2018"}};
        QTest::newRow("cells of several lines")
            << pdfTable(60, 700, {0, 120, 350}, wrapped, 8)
            << u"Country\tMeasure\tDate\nAustralia\tGuidance to carriers on vendors under foreign orders\t23 August "
               u"2018\n"
               "New Zealand\tDeclined by the security bureau\t28 November 2018\n"
               "Japan\tProcurement rule\t10 December 2018"_s;
        QTest::newRow("cells of several lines, close")
            << pdfTable(60, 700, {0, 120, 350}, {wrapped[0], wrapped[1], wrapped[3]}, 0)
            << u"Country\tMeasure\tDate\nAustralia\tGuidance to carriers on vendors under foreign orders\t23 August "
               u"2018\n"
               "Japan\tProcurement rule\t10 December 2018"_s;
        QTest::newRow("the last cell goes on")
            << pdfTable(
                   60, 700, {0, 120},
                   {{"Australia",
                     "The government said that vendors under the orders of a foreign|state may be "
                     "unable to protect the networks."},
                    {"New Zealand", "The bureau told the carrier that its plan for the network|would raise a risk."}},
                   0)
            << u"Australia\tThe government said that vendors under the orders of a foreign\nstate may be unable to "
               "protect the networks.\nNew Zealand\tThe bureau told the carrier that its plan for the network\nwould "
               "raise a risk."_s;
        for (const int pad : {1, 10}) {
            QTest::addRow("whole sentences, %d apart", pad)
                << pdfTable(60, 700, {0, 200},
                            {{"Question", "Answer"},
                             {"Who bars the vendor?", "Australia and Japan do so now."},
                             {"Since when is it barred?", "It was in August of that year."},
                             {"Who else has a rule?", "Nobody has one that we know of."}},
                            pad)
                << u"Question\tAnswer\nWho bars the vendor?\tAustralia and Japan do so now.\nSince when is it "
                   "barred?\tIt was in August of that year.\nWho else has a rule?\tNobody has one that we know of."_s;
        }
        QTest::newRow("contents") << pdfTable(
            60, 700, {0, 400},
            {{"Introduction", "3"}, {"The vendors and their rules", "12"}, {"What the states decided", "27"}})
                                  << u"Introduction\t3\nThe vendors and their rules\t12\nWhat the states decided\t27"_s;
    }

    void tables()
    {
        QFETCH(QByteArray, page);
        QFETCH(QString, text);
        QCOMPARE(readPages({page}), text);
    }

    void tablesAndColumnsOfOtherMakers()
    {
        QCOMPARE(
            readAs("a.pdf", ingestData("table.pdf")).source.text,
            u"Country\tMeasure\tDate\nAustralia\tGuidance\t23 August 2018\nNew Zealand\tDeclined\t28 November 2018\n"
            "Japan\tProcurement rule\t10 December 2018"_s);
        const QString text = readAs("a.pdf", ingestData("two-columns.pdf")).source.text;
        for (const QString &words :
             {u"high-risk vendors must not supply the core net-\nwork."_s, u"The final rule takes effect on"_s,
              u"covers office and"_s, u"for five more years."_s, u"2029.\n\nSuppliers replied"_s,
              u"One of them an-\nnounced a complaint"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
        // Quoted whole, though the text keeps what is printed. Both pages say so.
        const QString page = text.left(text.indexOf(u"– 1 –"_s));
        QCOMPARE(stateIn(page, u"supply the core network. The final rule"_s), AnchorState::Retyped);
        QCOMPARE(stateIn(page, u"One of them announced a complaint before the administrative court."_s),
                 AnchorState::Retyped);
        QCOMPARE(stateIn(page, u"the ad-hoc networks of railways"_s), AnchorState::Retyped);
        QCOMPARE(stateIn(page, u"high risk vendors"_s), AnchorState::Approximate);
    }

    void ligaturesComeAsLetters()
    {
        QCOMPARE(readPages({"BT /F2 12 Tf 50 700 Td (oAer oDce Br xC yE zF zG) Tj ET"}),
                 u"offer office fir xfl yffl zst zst"_s);
    }

    void wordsCutAtTheEndOfAColumn()
    {
        QByteArrayList left = leftColumn;
        QByteArrayList right = rightColumn;
        left.last() = "equipment as well as the fre-";
        right.first() = "quency of the capital. Suppliers said";
        const QString text = readPages({pdfTurned(30, 250, "arXiv:1811.01234v2 [cs.CR] 28 Nov 2018", 3, 20)
                                        + pdfText(60, 700, left) + pdfText(60, 600, {"1 See the annex to the rule."}, 7)
                                        + pdfText(310, 700, right) + pdfText(300, 30, {"1"}, 9)});
        QCOMPARE(text,
                 QString::fromLatin1((left + right).join('\n'))
                     + u"\n\n1 See the annex to the rule.\n\n1\n\narXiv:1811.01234v2 [cs.CR] 28 Nov 2018"_s);
        QCOMPARE(stateIn(text, u"the frequency of the capital"_s), AnchorState::Retyped);
    }

    void notesFollowTheText()
    {
        QCOMPARE(readPages({pdfText(60, 700, rule) + pdfText(60, 650, {"The court has not ruled."})
                            + pdfText(60, 625, {"* Regulation of the council."}, 7)}),
                 QString(ruleText + u"\n\nThe court has not ruled.\n\n* Regulation of the council."_s));
    }

    void crowdedPagesAreReadInTime()
    {
        std::mt19937 random(5);
        const auto number = [&](unsigned most) { return static_cast<double>(random() % most); };
        QElapsedTimer time;
        time.start();
        for (int kind = 0; kind < 6; ++kind) {
            std::vector<PrintedWord> words;
            for (int i = 0; i < 30'000; ++i) {
                double x = number(600);
                double y = number(800);
                double size = 1 + number(kind == 1 ? 80 : 3);
                if (kind == 2) { // a diagonal
                    x = i * 2;
                    y = i;
                } else if (kind == 3) { // everything in one place
                    x = y = 10;
                } else if (kind == 4) { // a table of single letters
                    x = i % 150 * 4;
                    y = i / 150 * 4;
                    size = 1;
                } else if (kind == 5) { // one line
                    y = 10;
                    size = 1;
                }
                words.push_back({u"a"_s, x, y, x + size, y + size, kind == 0 ? i % 4 : 0, false});
            }
            const PrintedPage page = readPage(words, 600, 800);
            PrintedText text;
            text.add(page);
            QCOMPARE(text.text().count(u'a'), 30'000); // nothing is lost
        }
        QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
    }

    void strangeBoxesAreRead()
    {
        constexpr double huge = 1e300;
        const std::vector<PrintedWord> words{{u"a"_s, 0, 0, 0, 0, 0, false},
                                             {u"b"_s, -huge, -huge, huge, huge, 0, true},
                                             {u"c"_s, huge, 5, huge, 5, 7, false},
                                             {u"d"_s, 3, -4, 3, 9, 2, false}};
        PrintedText text;
        text.add(readPage(words, 0, 0));
        text.add(readPage({}, 600, 800));
        for (const QChar letter : u"abcd"_s)
            QVERIFY(text.text().contains(letter));
    }
};

std::unique_ptr<TestCase> newPdfLayoutTest() { return std::make_unique<PdfLayoutTest>(); }

} // namespace Dateline

#include "pdflayouttest.moc"
