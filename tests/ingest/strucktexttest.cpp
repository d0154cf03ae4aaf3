// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/ingesttests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

/// What a page strikes out is no longer said.
class StruckTextTest : public TestCase
{
    Q_OBJECT

private slots:
    void amendedLaw()
    {
        const SourceDocument page = readAs("amended-law.html", ingestData("amended-law.html"));
        QCOMPARE(page.source.text,
                 u"Masts Act\n\n"
                 "Section 1. Masts may carry antennas from approved makers only.\n\n"
                 "Section 2. The deadline is 31 January 2024.\n\n"
                 "Section 3. The fine is up to 50 million.\n\n"
                 "The minister said: “No maker is named”, and left.\n\n"
                 "c. core network;\nd. radio network."_s);
        QCOMPARE(page.remarks, QStringList{u"left out 4 passages that are struck out"_s});
        QVERIFY(isFit(page));
    }

    void elements_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("passages");
        const auto row = [](const char *name, const char *html, const QString &text, int passages) {
            QTest::newRow(name) << QByteArray(html) << text << passages;
        };
        row("each", "a <del>b</del> c <s>d</s> e <strike>f</strike> g <STRIKE>h</STRIKE> i", u"a c e g i"_s, 4);
        row("nested formatting", "a <s><b>b <i>c</i></b> d</s> e", u"a e"_s, 1);
        row("nested in itself", "a <del>b <s>c</s> d <del>e</del> f</del> g", u"a g"_s, 1);
        row("not struck within", "a <s>b <span style='text-decoration: none'>c</span></s> d", u"a d"_s, 1);
        row("blocks within", "<del><p>a</p><p>b</p></del><p>c</p>", u"c"_s, 1);
        row("over paragraphs", "<p>a <s>b</p><p>c</s> d</p>", u"a\n\nd"_s, 1);
        row("crossing", "<b>a <s>b</b> c</s> d", u"a d"_s, 1);
        row("crossing a block", "<s>a<div>b</s> c</div>", u"c"_s, 1);
        row("wrong end tag", "a <s>b</strike> c</s> d", u"a d"_s, 1);
        row("stray end tag", "a</s> b</del> c", u"a b c"_s, 0);
        row("unclosed in a block", "<div>a <s>b</div><div>c</div>", u"a\n\nc"_s, 1);
        row("unclosed in a cell", "<table><tr><td>a <s>b<td>c<tr><td>d</table><p>e", u"a\tc\nd\n\ne"_s, 1);
        row("around a table", "<s><table><tr><td>a<td>b</table></s><p>c", u"c"_s, 1);
        row("part of a table", "<table><tr><td>a<tr><td><del>b</del><td><del>c</del></table>", u"a"_s, 2);
        row("less than", "<s>a < b</s> c", u"c"_s, 1);
        row("entities", "<s>&amp;&lt;</s>c", u"c"_s, 1);
        row("blank", "a<s> </s>b", u"a b"_s, 0);
        row("broken line", "a<s><br></s>b", u"a\nb"_s, 0);
        row("hidden", "a <del hidden>b</del><p hidden><s>c</s></p>", u"a"_s, 1);
        row("headings", "<h1>a <s>b</s></h1>c", u"a\n\nc"_s, 1);
        row("too deep", "a <s><i>b</i></s> c", u"a c"_s, 1);
    }

    void elements()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, text);
        QFETCH(int, passages);
        expect(html, text, passages);
        const QByteArray deep = QByteArray("<div>").repeated(600) + html;
        if (!html.contains("</div>") && !html.contains("<table>") && !html.contains("<h1>"))
            expect(deep, text, passages);
    }

    void replacementsStandApart_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *html, const QString &text) { QTest::newRow(html) << text; };
        row("is <del>31 December 2023</del><ins>31 January 2024</ins>.", u"is 31 January 2024."_s);
        row("is <ins>31 January 2024</ins><del>31 December 2023</del>.", u"is 31 January 2024."_s);
        row("until<del> 31 December 2023</del><ins>31 January 2024</ins>", u"until 31 January 2024"_s);
        row("20 <del>big </del><del>red </del><ins>green</ins> masts", u"20 green masts"_s);
        row("10<del>days</del><ins>weeks</ins>", u"10 weeks"_s);
        row("One.<del>Two three.</del>Four.", u"One. Four."_s);
        row("One.<del>Two.</del><q>Four.</q>", u"One. “Four.”"_s);
        row("vendor<del>s</del>, all", u"vendor, all"_s);
        row("vendor<del>s of kit</del>, all", u"vendor, all"_s);
        row("colo<del>u</del>r", u"color"_s);
        row("20<del>23</del><ins>24</ins>", u"2024"_s);
        row("1,<del>000</del><ins>500</ins>", u"1,500"_s);
        row("(<del>ten or so</del><ins>50</ins>)", u"(50)"_s);
        row("€<del>10 or so</del><ins>50</ins>", u"€50"_s);
        row("non-<del>EU or so</del><ins>UK</ins>", u"non-UK"_s);
        row("cost<del>20 or so</del><br>more", u"cost\nmore"_s);
        row("foo<ins>bar</ins>", u"foobar"_s);
    }

    void replacementsStandApart()
    {
        QFETCH(QString, text);
        QCOMPARE(readAs("a.html", QByteArray("<meta charset=utf-8><p>") + QTest::currentDataTag()).source.text, text);
    }

    void attributes_data()
    {
        QTest::addColumn<bool>("isStruck");
        const auto row = [](const char *style, bool isStruck) { QTest::newRow(style) << isStruck; };
        row("text-decoration:line-through", true);
        row(" TEXT-DECORATION : Red underline LINE-THROUGH 2px wavy ;", true);
        row("color: red; text-decoration-line: line-through !important", true);
        row("text-decoration-line: overline line-through", true);
        row("-webkit-text-decoration-line: line-through", true);
        row("text-decoration: none; text-decoration: line-through", true);
        row("text-decoration: line-through; text-decoration: none", false);
        row("text-decoration: line-through ! important; text-decoration: none", true);
        row("text-decoration: line-through; text-decoration-color: red", true);
        row("text-decoration/* x */: /* ; */ line-through", true);
        row("/* text-decoration: line-through */", false);
        row("text-decoration: underline", false);
        row("content: 'a; text-decoration: line-through'", false);
        row("background: url(a;text-decoration:line-through)", false);
        row("--line-through: line-through", false);
        row("text-decoration: var(--line-through)", false);
        row("line-through", false);
        row("text-decoration:", false);
        row("text-decoration: line-through: none", false);
    }

    void attributes()
    {
        QFETCH(bool, isStruck);
        const QByteArray style = QTest::currentDataTag();
        expect("a <b style=\"" + style + "\">b <i style='text-decoration: none'>c</i></b> d",
               isStruck ? u"a d"_s : u"a b c d"_s, isStruck);
        expect("<p>a</p><ul><li style=\"" + style + "\">b</ul>d", isStruck ? u"a\n\nd"_s : u"a\n\nb\n\nd"_s, isStruck);
    }

    void sheets_data()
    {
        QTest::addColumn<bool>("isStruck");
        const auto row = [](const char *sheet, bool isStruck) { QTest::newRow(sheet) << isStruck; };
        row(".old { text-decoration: line-through }", true);
        row("#o{text-decoration-line:line-through}", true);
        row("em{text-decoration:line-through}", true);
        row("EM.old#o { text-decoration: line-through }", true);
        row("h1, .new, .old { color: red; text-decoration: line-through; }", true);
        row("*.old { text-decoration: line-through }", true);
        row("article .old { text-decoration: line-through }", true);
        row("article > p > em { text-decoration: line-through }", true);
        row("article>p em.old{text-decoration:line-through}", true);
        row(".law > .x .mark em { text-decoration: line-through }", true);
        row(".a\\:b { text-decoration: line-through }", true);
        row("@media screen { .old { text-decoration: line-through } }", true);
        row("@media print, screen and (min-width: 600px) { .old { text-decoration: line-through } }", true);
        row("@supports (display: grid) { .old { text-decoration: line-through } }", true);
        row("@import 'a.css'; @charset \"x\"; .old { text-decoration: line-through }", true);
        row("@font-face { src: url(x) } .old { text-decoration: line-through }", true);
        row("@media print { p { color: red } } .old { text-decoration: line-through }", true);
        row("<!-- .old { text-decoration: line-through } -->", true);
        row("/* } */ .old { /* x: y */ text-decoration: line-through }", true);
        row(".x { content: '}' } .old { text-decoration: line-through }", true);
        row("p { color: red; & b { color: blue } } .old { text-decoration: line-through }", true);
        row(".old { text-decoration: line-through", true);
        row(".old { text-decoration: line-through } em { text-decoration: none }", true); // a class is more specific
        row(".old { text-decoration: none } em { text-decoration: line-through }", false);
        row(".old { text-decoration: line-through } .old { text-decoration: none }", false);
        row("#o { text-decoration: none } em { text-decoration: line-through !important }", true);
        row("p { text-decoration: line-through } em { text-decoration: none }", true); // the line is the paragraph's
        row("span { text-decoration: line-through }", false);
        row("div { text-decoration: line-through }", false);
        row("b { text-decoration: line-through }", false);
        row(".Old { text-decoration: line-through }", false);
        row(".ol { text-decoration: line-through }", false);
        row("nav .old { text-decoration: line-through }", false);
        row("article > .old { text-decoration: line-through }", false);
        row(".old .old { text-decoration: line-through }", false);
        row(".old:hover { text-decoration: line-through }", false);
        row("p .old::after { text-decoration: line-through }", false);
        row(".old[title] { text-decoration: line-through }", false);
        row("b + .old { text-decoration: line-through }", false);
        row("> .old { text-decoration: line-through }", false);
        row(".old > { text-decoration: line-through }", false);
        row("@media print { .old { text-decoration: line-through } }", false);
        row("@media (max-width: 600px) { .old { text-decoration: line-through } }", false);
        row("@media not screen { .old { text-decoration: line-through } }", false);
        row("@keyframes x { .old { text-decoration: line-through } }", false);
        row("/* .old { text-decoration: line-through } */", false);
        row("} { line-through", false);
    }

    void sheets()
    {
        QFETCH(bool, isStruck);
        const QByteArray sheet = QByteArray("<style>") + QTest::currentDataTag() + "</style>";
        const bool isDeep = sheet.contains(".law");
        const QByteArray before =
            isDeep ? "<article class=law><div class=x><div class=x><div class='mark it'><p>a " : "<article><p>a ";
        const QByteArray after = isDeep ? " d</p></div></div></div></article>" : " d</p></article>";
        const QByteArray word = "<em id=o class='it old a:b'>b</em>";
        const bool isWhole = sheet.contains("<style>p { text-decoration: line-through }");
        const QString text = isWhole ? u"z"_s : isStruck ? u"a d"_s : u"a b d"_s;
        const QByteArray rest = isWhole ? "<div>z</div>" : "";
        const QByteArray body = before + word + after + rest;
        expect(sheet + body, text, isStruck);
        expect(body + sheet, text, isStruck);
    }

    void sheetsForPaperDoNotCount()
    {
        const QByteArray rule = "p { text-decoration: line-through }</style><p>a</p><div>b";
        expect("<style media=print>" + rule, u"a\n\nb"_s, 0);
        expect("<style type=text/less>" + rule, u"a\n\nb"_s, 0);
        expect("<style media='Screen' type='text/css'>" + rule, u"b"_s, 1);
    }

    void attributesComeBeforeSheets()
    {
        const QByteArray sheet = "<style>i { text-decoration: line-through } b { text-decoration: none !important }";
        expect(sheet + "</style><i style='text-decoration: none'>a</i>", u"a"_s, 0);
        expect(sheet + "</style><b style='text-decoration: line-through'>a</b>", u"a"_s, 0);
    }

    void titlesLeaveItOut()
    {
        QCOMPARE(readAs("a.html", "<h1>Rules <del>of 2023</del> of 2024</h1>").source.title, u"Rules of 2024"_s);
    }

    void nothingElseIsNoText()
    {
        QCOMPARE(refusalOf("a.html", "<del>all</del>"), u"a.html: holds no text but what is struck out"_s);
    }

    /// Sheets that take too long to follow are given up, and the page is read all the same.
    void intricateSheets()
    {
        QByteArray sheet = "<style>";
        for (int i = 0; i < 5'000; ++i)
            sheet += "i i i i i i i i i i i i .x" + QByteArray::number(i % 10) + " b { text-decoration: line-through }";
        const SourceDocument page = readAs(
            "a.html", sheet + "</style>" + QByteArray("<i>").repeated(400) + QByteArray("<b>x</b>").repeated(2'000));
        QCOMPARE(page.source.text, QString(2'000, u'x'));
        QCOMPARE(page.remarks.size(), 1);
        QVERIFY(page.remarks[0].startsWith("could not follow the page's styles"_L1));
    }

private:
    static void expect(const QByteArray &html, const QString &text, int passages)
    {
        const SourceDocument page = readAs("a.html", "<html lang=en><meta charset=utf-8>" + html);
        QCOMPARE(page.source.text, text);
        QStringList remarks;
        if (passages > 0)
            remarks += passages == 1 ? u"left out 1 passage that is struck out"_s
                                     : u"left out %1 passages that are struck out"_s.arg(passages);
        QCOMPARE(page.remarks.filter(u"struck"_s), remarks);
        QVERIFY(isFit(page));
    }
};

std::unique_ptr<TestCase> newStruckTextTest() { return std::make_unique<StruckTextTest>(); }

} // namespace Dateline

#include "strucktexttest.moc"
