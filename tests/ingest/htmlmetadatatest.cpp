// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/ingesttests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

/// What a page says of itself.
class HtmlMetadataTest : public TestCase
{
    Q_OBJECT

private slots:
    void wholeArticle()
    {
        const Source source = readAs("article.html", ingestData("article.html")).source;
        QCOMPARE(source.type, u"article-newspaper"_s);
        QCOMPARE(source.title, u"Licence rules for masts take effect"_s);
        QCOMPARE(source.containerTitle, u"Harbour Gazette"_s);
        QCOMPARE(source.publisher, u"Harbour Press Office"_s);
        QCOMPARE(displayAuthors(source), u"Harbour Press & Sons"_s);
        QCOMPARE(source.issued.toString(), u"2021-05-04"_s);
        QCOMPARE(source.url, u"https://gazette.example/masts"_s);
        QCOMPARE(source.language, u"en-GB"_s);
        QVERIFY(source.id.isEmpty());
    }

    void vocabularies_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char *name, const QByteArray &head, const QString &summary) {
            QTest::newRow(name) << head << summary;
        };
        // type | title | container | publisher | authors | issued | address | language
        const QByteArray markup = "<html lang=fr><title>T</title><body><time datetime=2001-01-01>1</time>";
        const QByteArray names = "<meta name=author content=N><meta name=Date content=2002-02-02>";
        const QByteArray openGraph =
            "<meta property=og:title content=O><meta property=og:site_name content=OS>"
            "<meta property=article:published_time content='2003-03-03T23:00:00-08:00'>"
            "<meta property=article:author content=https://social.example/o>"
            "<meta property=article:author content=OA><meta property=og:url content=https://o.example/>";
        const QByteArray dublinCore = "<meta name=DC.title content=D><meta name=dcterms.creator content='D, A'>"
                                      "<meta name=dc.publisher content=DP><meta name=DCTERMS.issued content=2004-04>"
                                      "<meta name=dc.language content=de>";
        const QByteArray highwire =
            "<meta name=citation_title content=H><meta name=citation_author content='Office, Port'>"
            "<meta name=citation_author content=Pilots><meta name=citation_journal_title content=HJ>"
            "<meta name=citation_publication_date content=2005/5/5>";
        const QByteArray jsonLd =
            "<script type='application/ld+json; charset=utf-8'>{\"@type\":[\"Thing\",\"NewsArticle\"],"
            "\"headline\":\"J\",\"author\":[{\"name\":\"JA\"},\"JB\"],\"datePublished\":\"2006-06-06\","
            "\"publisher\":\"JP\",\"isPartOf\":{\"name\":\"JS\"},\"inLanguage\":[\"it\"],"
            "\"url\":\"https://j.example/\"}</script>";
        row("markup", markup, u"webpage|T||||2001-01-01||fr"_s);
        row("names", markup + names, u"webpage|T|||N|2002-02-02||fr"_s);
        row("OpenGraph", markup + names + openGraph, u"webpage|O|OS||OA|2003-03-03|https://o.example/|fr"_s);
        row("Dublin Core", markup + names + openGraph + dublinCore,
            u"webpage|D|OS|DP|D, A|2004-04|https://o.example/|de"_s);
        row("Highwire", markup + names + openGraph + dublinCore + highwire,
            u"article-journal|H|HJ|DP|Office, Port; Pilots|2005-05-05|https://o.example/|de"_s);
        row("JSON-LD", markup + names + openGraph + dublinCore + highwire + jsonLd,
            u"article-newspaper|J|JS|JP|JA; JB|2006-06-06|https://j.example/|it"_s);
        row("canonical", markup + jsonLd + "<link rel='x Canonical' href=http://c.example/a?b=%20c>",
            u"article-newspaper|J|JS|JP|JA; JB|2006-06-06|http://c.example/a?b=%20c|it"_s);
        row("heading", "<h1></h1><h1>First <i>head</i></h1><h1>Second</h1>", u"webpage|First head||||||"_s);
        row("saved", "<!-- saved from url=(0020)https://s.example/a -->", u"webpage|||||||"_s);
        row("addresses", "<link rel=canonical href='javascript:alert(1)'><meta property=og:url content=/relative>",
            u"webpage|||||||"_s);
        row("passwords", "<link rel=canonical href='https://user:secret@p.example/'>", u"webpage|||||||"_s);
        row("bad values",
            "<html lang='no language'><meta name=date content='08/07/2018'><meta name=author content='By  The Desk'>",
            u"webpage||||The Desk|||"_s);
        row("bylines", "<meta name=author content='By A Writer, B Author and C Third in Tokyo'>",
            u"webpage||||A Writer; B Author; C Third|||"_s);
        row("bylines of Dublin Core", "<meta name=DC.creator content='Writer, A; Author, B'>",
            u"webpage||||Writer, A; Author, B|||"_s);
        row("bylines of Highwire", "<meta name=citation_author content='Writer, A; Author, B'>",
            u"webpage||||Writer, A; Author, B|||"_s);
        row("bylines of OpenGraph", "<meta property=article:author content='Ann Writer and Bo Author'>",
            u"webpage||||Ann Writer; Bo Author|||"_s);
        row("soft hyphens", "<title>Re&shy;stric&#8203;tion</title><meta name=author content='Ann&shy; Writer'>",
            u"webpage|Restriction|||Ann Writer|||"_s);
        row("long title", "<title>" + QByteArray(1001, 'x') + "</title>", u"webpage|||||||"_s);
        row("control characters", "<meta name=author content='A&#1;&#10;B\x7f'>", u"webpage||||A B|||"_s);
        row("report", "<meta name=citation_technical_report_institution content=Office>", u"report|||Office||||"_s);
    }

    void vocabularies()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, summary);
        const SourceDocument page = readAs("a.html", "<!doctype html>" + head + "<p>words");
        const Source &source = page.source;
        if (QByteArrayView(QTest::currentDataTag()) == "saved")
            summary = u"webpage||||||https://s.example/a|"_s;
        QCOMPARE(QStringList({source.type, source.title, source.containerTitle, source.publisher,
                              displayAuthors(source), source.issued.toString(), source.url, source.language})
                     .join(u'|'),
                 summary);
        QVERIFY(isFit(page));
    }

    void brokenJsonLdIsPassedOver_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("cut") << QByteArray("{\"@type\":\"Article\",\"headline\":\"J");
        QTest::newRow("deep lists") << QByteArray(1'000'000, '[');
        QTest::newRow("deep and closed") << QByteArray(500'000, '[') + QByteArray(500'000, ']');
        QTest::newRow("deep objects") << QByteArray("{\"@graph\":").repeated(100'000);
        QTest::newRow("deep behind a comment") << QByteArray("/* \" */ ") + QByteArray(400'000, '[');
        QTest::newRow("deep behind brackets") << QByteArray(300'000, ']') + QByteArray(300'000, '[');
        QTest::newRow("empty objects") << '[' + QByteArray("{},").repeated(600'000) + "1]";
        QTest::newRow("number") << QByteArray("[1e999999]");
        QTest::newRow("wrong kinds") << QByteArray(
            "{\"@type\":{\"a\":1},\"headline\":[1],\"author\":7,\"@graph\":null}");
        QTest::newRow("circle") << QByteArray(
            "{\"@type\":\"Article\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"},\"isPartOf\":{\"@id\":\"a\"}}");
        QTest::newRow("kinds inside") << QByteArray(
            "{\"@type\":\"Article\",\"headline\":{},\"author\":[[[]],null,{\"name\":{}}],"
            "\"publisher\":[],\"inLanguage\":[[]],\"datePublished\":2018}");
        QTest::newRow("entities") << QByteArray(
            "{\"@type\":\"Article\",\"headline\":\"&#;&#x;&#xd800;&#1114112;&#x110000;&#1;&\"}");
        QTest::newRow("surrogates") << QByteArray("{\"@type\":\"Article\",\"headline\":\"\\ud800\"}");
        QTest::newRow("many") << QByteArray("{\"@type\":\"Article\"},").repeated(90'000).prepend('[') + "1]";
    }

    void brokenJsonLdIsPassedOver()
    {
        QFETCH(QByteArray, json);
        const SourceDocument page =
            readAs("a.html", "<title>T</title><script type=application/ld+json>" + json + "</script><p>words");
        QCOMPARE(page.source.text, u"words"_s);
        QVERIFY(isFit(page));
    }
};

std::unique_ptr<TestCase> newHtmlMetadataTest() { return std::make_unique<HtmlMetadataTest>(); }

} // namespace Dateline

#include "htmlmetadatatest.moc"
