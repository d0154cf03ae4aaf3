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
        row("zero bytes", "a", u"a"_s);
    }

    void pieces()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, text);
        QCOMPARE(readAs("a.html", "<meta charset=utf-8>" + html).source.text, text);
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
