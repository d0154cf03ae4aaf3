// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/ingesttests.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Pages that were made to break readers: read or refused, neither crash nor wait.
class HostileHtmlTest : public TestCase
{
    Q_OBJECT

private slots:
    void extremes_data()
    {
        QTest::addColumn<QByteArray>("html");
        const auto row = [](const char *name, const QByteArray &html) { QTest::newRow(name) << html; };
        const auto numbered = [](const char *before, int count, const char *after) {
            QByteArray all;
            for (int i = 0; i < count; ++i)
                all += before + QByteArray::number(i) + after;
            return all;
        };
        row("nested blocks", QByteArray("<div>").repeated(200'000) + "words");
        row("nested and closed",
            QByteArray("<div>").repeated(200'000) + "words" + QByteArray("</div>").repeated(200'000));
        row("nested formatting", QByteArray("<b><i>").repeated(200'000) + "words");
        row("nested lists", QByteArray("<ul><li>").repeated(200'000) + "words");
        row("nested tables", QByteArray("<table><tr><td>").repeated(100'000) + "words");
        row("nested paragraphs and spans", QByteArray("<p><span>").repeated(100'000) + "words");
        row("nested definitions", QByteArray("<dl><dd>").repeated(100'000) + "words");
        row("nested drawings", QByteArray("<svg>").repeated(200'000) + "words");
        row("nested articles", QByteArray("<article>").repeated(100'000) + "words");
        row("stray end tags",
            QByteArray("<div>").repeated(100'000) + QByteArray("</span></p>").repeated(100'000) + "words");
        row("open fonts", numbered("<p><font size=", 100'000, ">x") + "words");
        row("attributes of a tag", "<div " + numbered("a", 500'000, "=1 ") + ">words");
        row("attributes of the body", numbered("<body a", 200'000, "=1>") + "words");
        row("long attribute", "<p title=\"" + QByteArray(10'000'000, 'x') + "\">words");
        row("long name", '<' + QByteArray(10'000'000, 'x') + ">words");
        row("unclosed quote", "words<p title=\"" + QByteArray("<p>").repeated(1'000'000));
        row("unclosed comment", "words<!--" + QByteArray("<!--").repeated(1'000'000));
        row("signs", QByteArray(10'000'000, '<') + " words");
        row("end signs", QByteArray("</").repeated(3'000'000) + ">words");
        row("scripts", QByteArray("<script></scrip").repeated(300'000) + "</script>words");
        row("templates", QByteArray("<template></svg>").repeated(200'000) + "words");
        row("entities", QByteArray("&amp").repeated(1'000'000) + "words");
        row("paragraphs", QByteArray("<p>x").repeated(1'000'000) + "words");
        row("rows", "<table>" + QByteArray("<tr><td>x").repeated(300'000) + "</table>words");
        row("text in tables", "words<table>" + QByteArray("<tr>x").repeated(100'000));
        row("foreign content", QByteArray("<table><svg><foreignObject><select><math><mi>").repeated(20'000) + "words");
        row("nested strikes",
            QByteArray("<s><del>").repeated(200'000) + QByteArray("</del>").repeated(100'000) + "x"
                + QByteArray("</del></s>").repeated(200'000) + "words");
        row("strikes and formatting",
            QByteArray("<b><s>").repeated(100'000) + QByteArray("</b>x").repeated(100'000)
                + QByteArray("</s>").repeated(100'000) + "words");
        row("struck signs", "<s>" + QByteArray(5'000'000, '<') + "</s>words");
        row("struck letters", "<s>" + QByteArray("x<br>").repeated(300'000) + "</s>words");
        row("nested quotes", QByteArray("<q>x").repeated(200'000) + "words");
        row("quotes in many languages", numbered("<q lang=x", 100'000, ">x</q>") + "words");
        row("nested numbered lists", QByteArray("<ol reversed><li>").repeated(200'000) + "words");
        row("numbered lists", QByteArray("<ol reversed><li>x</ol>").repeated(100'000) + "words");
        row("styles", QByteArray("<style>.a{line-through:{{{(\"").repeated(100'000) + "</style>words");
        row("rules",
            "words<style>" + numbered(".a", 300'000, " b{text-decoration:line-through}") + "</style>"
                + QByteArray("<b class='a1 a2'>x").repeated(100'000));
        row("long classes",
            "<style>.b .b{text-decoration:line-through}</style><p class='" + QByteArray(4'000'000, 'x') + "'>"
                + QByteArray("<b class=b>x</b>").repeated(10'000) + "words");
        row("zero bytes", "words<p>" + QByteArray("x\0", 2).repeated(20) + QByteArray(5000, 'x'));
    }

    void extremes()
    {
        QFETCH(QByteArray, html);
        QElapsedTimer timer;
        timer.start();
        const auto page = readSourceContent("<html>" + html, u"html"_s);
        constexpr qint64 muchTooLong = 40'000; // milliseconds; with sanitizers on a busy machine, too
        QVERIFY2(timer.elapsed() < muchTooLong, qPrintable(QString::number(timer.elapsed())));
        if (page) {
            QVERIFY(isFit(*page));
            QVERIFY(page->source.text.contains("words"_L1));
        } else {
            QCOMPARE(page.error().code, ErrorCode::TooLarge);
        }
    }

    void deepPagesAreReadWhole()
    {
        QCOMPARE(
            readAs("a.html",
                   QByteArray("<div>").repeated(200'000) + "deep" + QByteArray("</div>").repeated(200'000) + "shallow")
                .source.text,
            u"deep\n\nshallow"_s);
    }

    void brokenPagesAreReadOrRefused()
    {
        const QByteArray whole = ingestData("article.html");
        for (qsizetype size = 0; size < whole.size(); size += 3) {
            const auto page = readSourceContent(whole.left(size), u"html"_s);
            QVERIFY(page ? isFit(*page) : !page.error().message.isEmpty());
        }
        std::mt19937 random(11);
        for (int round = 0; round < 1000; ++round) {
            QByteArray broken = whole;
            for (int i = 0; i < 20; ++i)
                broken[static_cast<qsizetype>(random() % static_cast<unsigned>(broken.size()))] =
                    static_cast<char>(random() % 4 == 0 ? '<' : random() % 0x100);
            const auto page = readSourceContent(broken, u"html"_s);
            QVERIFY(page ? isFit(*page) : !page.error().message.isEmpty());
        }
    }

    void tagsInAnyOrder()
    {
        const QByteArrayList tags = {"<p>",
                                     "</p>",
                                     "<table>",
                                     "</table>",
                                     "<tr>",
                                     "<td>",
                                     "</td>",
                                     "<b>",
                                     "</b>",
                                     "<div hidden>",
                                     "</div>",
                                     "<select>",
                                     "<template>",
                                     "</template>",
                                     "<svg>",
                                     "</svg>",
                                     "<math>",
                                     "<foreignObject>",
                                     "<frameset>",
                                     "<caption>",
                                     "<colgroup>",
                                     "<tbody>",
                                     "<li>",
                                     "<ul>",
                                     "</ul>",
                                     "<body>",
                                     "</body>",
                                     "<html>",
                                     "<head>",
                                     "</head>",
                                     "<title>",
                                     "</title>",
                                     "<pre>\n",
                                     "<ruby>",
                                     "<rt>",
                                     "<rp>",
                                     "<h1>",
                                     "</h1>",
                                     "<time datetime=2001>",
                                     "<br/>",
                                     "</br>",
                                     "<meta name=author content=x>",
                                     "<hr>",
                                     "<s>",
                                     "</s>",
                                     "<del>",
                                     "</del>",
                                     "<ins>",
                                     "<q>",
                                     "</q>",
                                     "<ol type=i reversed>",
                                     "</ol>",
                                     "<style>* { text-decoration: line-through }</style>",
                                     "<isindex>",
                                     "<plaintext>",
                                     "x",
                                     " ",
                                     "&lt;"};
        std::mt19937 random(13);
        for (int round = 0; round < 5000; ++round) {
            QByteArray html;
            for (auto i = random() % 60; i > 0; --i)
                html += tags[static_cast<qsizetype>(random() % static_cast<unsigned>(tags.size()))];
            const auto page = readSourceContent(html + "end", u"html"_s);
            QVERIFY2(page ? isFit(*page) : !page.error().message.isEmpty(), html.constData());
        }
    }
};

std::unique_ptr<TestCase> newHostileHtmlTest() { return std::make_unique<HostileHtmlTest>(); }

} // namespace Dateline

#include "hostilehtmltest.moc"
