// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/ingesttests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

/// What a page shows.
class HtmlTextTest : public TestCase
{
    Q_OBJECT

private slots:
    void wholeArticle()
    {
        const SourceDocument page = readAs("article.html", ingestData("article.html"));
        QCOMPARE(page.source.text,
                 u"Licence rules for masts take effect\n\n4 May 2021\n\n"
                 "The port authority’s rules for masts & antennas took effect on Tuesday.\n"
                 "Operators have until 2024 to comply.\n\n"
                 "It named three steps:\n\nregister each mast\nname its maker\nreplace what is barred\n\n"
                 "Step\tYear\nRegister\t2022\nReplace\t2024\n\n"
                 "  Annex 1\n    masts: 12\n\nThe rules end in 2030."_s);
        QCOMPARE(page.remarks.size(), 0);
        QVERIFY(isFit(page));
    }

    void pieces_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *html, const QString &text) {
            QTest::newRow(name) << QByteArray(html) << text;
        };
        row("white space", "<p> a\n\t b <b> c</b>d <p>e", u"a b cd\n\ne"_s);
        row("breaks", "a<br>b<br><br>c<br><br><br>d", u"a\nb\n\nc\n\nd"_s);
        row("blocks", "a<div>b<div>c</div></div>d<hr>e", u"a\n\nb\n\nc\n\nd\n\ne"_s);
        row("entities", "&lt;b&gt; &amp;amp; &eacute;&#8364;&#x6e2f; &nosuch; &copy", u"<b> &amp; é€港 &nosuch; ©"_s);
        row("less than", "1 < 2, a<3, x <", u"1 < 2, a<3, x <"_s);
        row("unclosed", "<p>a<i>b<p>c</i>d</section></p>e", u"ab\n\ncd\n\ne"_s);
        row("crossed", "<b>a<i>b</b>c</i>d", u"abcd"_s);
        row("cut tag", "a<p class=\"b", u"a"_s);
        row("comments", "a<!-- b --><!-->c<!---->d<!x>e<?y?>f</ >g", u"acdefg"_s);
        row("definitions", "<dl><dt>a<dd>b<dt>c<dd>d</dl>", u"a\nb\nc\nd"_s);
        row("cells", "<table><tr><td>a<td></td><td><p>b</p></table>", u"a\n\nb"_s);
        row("ruby", "<ruby>港<rp>(<rt>harbour<rp>)</ruby>口", u"港口"_s);
        row("forms", "a<form><input value=x><select><option>b</select><textarea>c</textarea><button>d</button>e</form>",
            u"a\n\ne"_s);
        row("players", "a<video>b</video><audio>c</audio><iframe>d</iframe><object>e</object>f", u"af"_s);
        row("unclosed drawing", "a<svg><p>b", u"a\n\nb"_s);
        row("drawing in a drawing", "a<svg>b<svg>c</svg>d</svg>e", u"ae"_s);
        row("formula", "<math><mi>x</mi><mo>=</mo><mspace/><mn>2</mn></math>", u"x=2"_s);
        row("script in capitals", "a<SCRIPT>'</div>'</SCRIPT >b", u"ab"_s);
        row("hidden", "a<p HIDDEN>b</p><p style='Display : None'>c</p><dialog>d</dialog><dialog open>e</dialog>",
            u"a\n\ne"_s);
        row("preformatted", "a<pre>\n b\n\n  c </pre>d", u"a\n\n b\n\n  c\n\nd"_s);
        row("frame",
            "<header>a</header><nav>b</nav><p>c</p><aside>d</aside><section><header>e</header></section><footer>f</"
            "footer>",
            u"c\n\ne"_s);
        row("nothing but frame", "<header>a</header><footer>b</footer>", u"a\n\nb"_s);
        row("soft hyphens",
            "re&shy;stric&#173;tion web&#8203;site a<wbr>b &NoBreak;c\xc2\xad"
            "d",
            u"restriction website ab cd"_s);
        row("nothing but soft hyphens", "<p>a<p>&shy;&#8203;<p>b", u"a\n\nb"_s);
        row("joiners", "Auf&zwnj;lage &#1605;&#1740;&zwnj;&#1582; &#x1f468;&zwj;&#x1f469; &#x915;&#x94d;&zwj;&#x937;",
            u"Auflage \u0645\u06cc\u200c\u062e \U0001f468\u200d\U0001f469 \u0915\u094d\u200d\u0937"_s);
        row("zero bytes", "a", u"a"_s);
    }

    void pieces()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, text);
        QCOMPARE(readAs("a.html", "<meta charset=utf-8>" + html).source.text, text);
    }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *html, const QString &text) {
            QTest::newRow(name) << QByteArray(html) << text;
        };
        row("numbers", "<ol><li>x<li>y</ol>", u"1. x\n2. y"_s);
        row("no numbers", "<ul><li>x<li>y</ul><menu><li>z</menu><li>w", u"x\ny\n\nz\n\nw"_s);
        row("start", "<ol start=3><li>x<li>y</ol>", u"3. x\n4. y"_s);
        row("start below zero", "<ol start=' -1x'><li>x<li>y<li>z</ol>", u"-1. x\n0. y\n1. z"_s);
        row("no start", "<ol start=x><li>x</ol>", u"1. x"_s);
        row("enormous start", "<ol start=99999999999999999999><li>x</ol>", u"1000000000. x"_s);
        row("letters", "<ol type=a start=26><li>x<li>y</ol><ol type=A start=702><li>x<li>y</ol>",
            u"z. x\naa. y\n\nZZ. x\nAAA. y"_s);
        row("no letter", "<ol type=a start=0><li>x<li>y</ol>", u"0. x\na. y"_s);
        row("Roman",
            "<ol type=i start=3><li>x<li>y</ol><ol type=I start=1994><li>z</ol><ol type=I start=4000><li>w</ol>",
            u"iii. x\niv. y\n\nMCMXCIV. z\n\n4000. w"_s);
        row("other type", "<ol type=disc><li>x</ol>", u"1. x"_s);
        row("reversed", "<ol reversed><li>x<li>y<ol><li>z</ol><li hidden>h<li>w</ol>", u"3. x\n2. y\n\n1. z\n\n1. w"_s);
        row("reversed from a start", "<ol reversed start=10><li>x<li>y</ol>", u"10. x\n9. y"_s);
        row("values", "<ol><li>x<li value=7>y<li>z<li value=b>w</ol>", u"1. x\n7. y\n8. z\n9. w"_s);
        row("types of items", "<ol><li type=a>x<li type=I>y</ol>", u"a. x\nII. y"_s);
        row("nested", "<ol><li>x<ol type=a><li>y<ul><li>z</ul><li>w</ol><li>v</ol>",
            u"1. x\n\na. y\n\nz\n\nb. w\n\n2. v"_s);
        row("nested at once", "<ol><li><ol type=a><li>y</ol></ol>", u"1. a. y"_s);
        row("paragraphs within", "<ol><li><p>x</p><p>y</p><li><div>z</div></ol>", u"1. x\n\ny\n\n2. z"_s);
        row("empty items", "<ol><li><li>x<li> <li>y</ol>", u"2. x\n4. y"_s);
        row("struck items", "<ol><li>x<li><del>y</del><li>z</ol>", u"1. x\n3. z"_s);
        row("struck beginning", "<ol><li><del>y</del> z</ol>", u"1. z"_s);
        row("cells within", "<ol><li><table><tr><td>x<td>y</table></ol>", u"1. x\ty"_s);
        row("without numbers", "<ol style='list-style: none'><li>x</ol><ol style='list-style-type:square'><li>y</ol>",
            u"x\n\ny"_s);
        row("styles",
            "<ol style='list-style: lower-roman inside'><li>x</ol><ol type=a style='list-style-type: "
            "decimal-leading-zero'><li>y</ol><ol style='list-style: outside'><li>z</ol>",
            u"i. x\n\n01. y\n\n1. z"_s);
        row("sheets", "<style>ol.law > li { list-style: upper-alpha }</style><ol class=law><li>x</ol><ol><li>y</ol>",
            u"A. x\n\n1. y"_s);
        row("preformatted", "<ol><li><pre>  x</pre></ol>", u"1.   x"_s);
    }

    void lists()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, text);
        QCOMPARE(readAs("a.html", "<p>" + html).source.text, text);
    }

    void quotes_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *html, const QString &text) {
            QTest::newRow(name) << QByteArray(html) << text;
        };
        row("English", "<html lang=en>He said: <q>a b</q>, and left", u"He said: “a b”, and left"_s);
        row("no language", "<q>a</q>", u"“a”"_s);
        row("unknown language", "<html lang=zz><q>a</q>", u"“a”"_s);
        row("nested", "<q>a <q>b <q>c</q></q></q> <q>d</q>", u"“a ‘b “c”’” “d”"_s);
        row("German", "<html lang=de-AT><q>a <q>b</q></q>", u"„a ‚b‘“"_s);
        row("French", "<html lang=fr><q>a <q>b</q></q>", u"«a «b»»"_s);
        row("Japanese", "<html lang=ja><q>a <q>b</q></q>", u"「a 『b』」"_s);
        row("languages within", "<html lang=en><q>a</q> <p lang=de><q>b</q> <q lang=en>c</q></p><q>d</q>",
            u"“a”\n\n„b“ „c“\n\n“d”"_s);
        row("article", "<html lang=de><article><q>a</q></article>", u"„a“"_s);
        row("blanks within", "a<q> b</q> c", u"a “b” c"_s);
        row("blocks within", "<q><p>a</p><p>b</p></q>", u"“a\n\nb”"_s);
        row("empty", "a<q></q>b<q> </q>c", u"ab c"_s);
        row("struck", "a <del><q>b</q></del> <q>c <s>d</s></q> <s>e <q>f</s></q>", u"a “c”"_s);
        row("in a list", "<ol><li><q>a</q></ol>", u"1. “a”"_s);
        row("unclosed", "<p>a <q>b<p>c", u"a “b”\n\nc"_s);
    }

    void quotes()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, text);
        QCOMPARE(readAs("a.html", "<!doctype html>" + html).source.text, text);
    }

    void articlesThatHoldMostAreTaken()
    {
        const QByteArray words = "<p>Twelve words of an article that is about masts in the port.</p>";
        const QByteArray other = "<p>Read also: ferries</p>";
        const QString text = u"Twelve words of an article that is about masts in the port."_s;
        for (const auto &[begin, end] :
             {std::pair("<article>", "</article>"), std::pair("<main>", "</main>"),
              std::pair("<div role=main>", "</div>"), std::pair("<div itemprop='x articleBody'>", "</div>")}) {
            const SourceDocument page = readAs("a.html", other + begin + words + end);
            QCOMPARE(page.source.text, text);
            QCOMPARE(page.remarks.size(), 1);
            QVERIFY(page.remarks[0].startsWith("took the page's article, which holds "_L1));
        }
        const SourceDocument many = readAs("a.html", "<article>a</article><article>b</article><p>c");
        QCOMPARE(many.source.text, u"a\n\nb\n\nc"_s);
        QCOMPARE(many.remarks, QStringList());
        QCOMPARE(readAs("a.html", "<main><h1>Head</h1><article>" + words + words + "</article></main>").source.text,
                 QString(text + "\n\n"_L1 + text));
    }
};

std::unique_ptr<TestCase> newHtmlTextTest() { return std::make_unique<HtmlTextTest>(); }

} // namespace Dateline

#include "htmltexttest.moc"
