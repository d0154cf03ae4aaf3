// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sourcerecord.h"
#include "tests/ingest/ingesttests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Pages that speak of themselves in the words of schema.org, and of others beside.
class SchemaGraphTest : public TestCase
{
    Q_OBJECT

private slots:
    /// As a widespread plugin writes it: all in one graph, tied together by @id.
    void graphOfReferences_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("cslType");
        QTest::newRow("article") << QByteArray("\"Article\"") << u"webpage"_s;
        QTest::newRow("news") << QByteArray("[\"Article\",\"NewsArticle\"]") << u"article-newspaper"_s;
    }

    void graphOfReferences()
    {
        QFETCH(QByteArray, type);
        QFETCH(QString, cslType);
        const QByteArray graph = "{\"@context\":\"https://schema.org\",\"@graph\":["
                                 "{\"@type\":"
            + type
            + ",\"@id\":\"https://daily.example/masts/#article\","
              "\"isPartOf\":{\"@id\":\"https://daily.example/masts/\"},\"author\":{\"@id\":\"https://daily.example/"
              "#person\"},"
              "\"headline\":\"Rules for masts\",\"datePublished\":\"2018-11-30T09:00:00+00:00\","
              "\"mainEntityOfPage\":{\"@id\":\"https://daily.example/masts/\"},"
              "\"publisher\":{\"@id\":\"https://daily.example/#organization\"}},"
              "{\"@type\":\"WebPage\",\"@id\":\"https://daily.example/masts/\",\"url\":\"https://daily.example/masts/"
              "\","
              "\"name\":\"Rules for masts - Example Daily\",\"isPartOf\":{\"@id\":\"https://daily.example/#website\"},"
              "\"datePublished\":\"2018-11-30T09:00:00+00:00\"},"
              "{\"@type\":\"WebSite\",\"@id\":\"https://daily.example/#website\",\"name\":\"Example Daily\"},"
              "{\"@type\":\"Organization\",\"@id\":\"https://daily.example/#organization\",\"name\":\"Daily Press\"},"
              "{\"@type\":\"Person\",\"@id\":\"https://daily.example/#person\",\"name\":\"A. Writer\"}]}";
        const Source source = readWith("<title>Rules for masts - Example Daily</title>", {graph}).source;
        QCOMPARE(
            summaryOf(source),
            cslType
                + u"|Rules for masts|Example Daily|Daily Press|A. Writer|2018-11-30|https://daily.example/masts/"_s);
    }

    void containers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("container");
        const auto row = [](const char *name, const char *json, const QString &container) {
            QTest::newRow(name) << QByteArray(json) << container;
        };
        row("none", "{\"@type\":\"Article\"}", u"From the head"_s);
        row("page alone", "{\"@type\":\"Article\",\"isPartOf\":{\"@type\":\"WebPage\",\"name\":\"Rules\"}}",
            u"From the head"_s);
        row("page of a site",
            "{\"@type\":\"Article\",\"isPartOf\":{\"@type\":[\"WebPage\",\"ItemPage\"],\"name\":\"Rules\",\"isPartOf\":"
            "{\"@type\":\"WebSite\",\"name\":\"Daily\"}}}",
            u"Daily"_s);
        row("site beside", "[{\"@type\":\"Article\"},{\"@type\":\"WebSite\",\"name\":\"Daily\"}]", u"Daily"_s);
        row("two sites",
            "[{\"@type\":\"Article\"},{\"@type\":\"WebSite\",\"name\":\"A\"},{\"@type\":\"WebSite\",\"name\":\"B\"}]",
            u"From the head"_s);
        row("issue of a journal",
            "{\"@type\":\"ScholarlyArticle\",\"isPartOf\":{\"@type\":\"PublicationIssue\",\"name\":\"2/"
            "2018\",\"isPartOf\":"
            "{\"@type\":[\"PublicationVolume\",\"Periodical\"],\"name\":\"7\",\"isPartOf\":{\"@type\":\"Periodical\","
            "\"name\":\"J\"}}}}",
            u"J"_s);
        row("subscription",
            "{\"@type\":\"Article\",\"isPartOf\":{\"@type\":[\"CreativeWork\",\"Product\"],\"name\":\"Basic\","
            "\"productID\":\"b\"}}",
            u"From the head"_s);
        row("one of several",
            "{\"@type\":\"Article\",\"isPartOf\":[{\"@type\":\"Product\",\"name\":\"Basic\"},{\"@type\":\"Newspaper\","
            "\"name\":\"Daily\"}]}",
            u"Daily"_s);
        row("name", "{\"@type\":\"Article\",\"isPartOf\":\"Daily\"}", u"Daily"_s);
        row("address", "{\"@type\":\"Article\",\"isPartOf\":\"https://daily.example/\"}", u"From the head"_s);
        row("circle",
            "[{\"@type\":\"WebPage\",\"@id\":\"#a\",\"name\":\"P\",\"isPartOf\":{\"@id\":\"#b\"}},"
            "{\"@type\":\"WebPage\",\"@id\":\"#b\",\"isPartOf\":{\"@id\":\"#a\"}}]",
            u"From the head"_s);
    }

    void containers()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, container);
        QCOMPARE(readWith("<meta property=og:site_name content='From the head'>", {json}).source.containerTitle,
                 container);
    }

    void authors_data()
    {
        QTest::addColumn<QString>("authors");
        const auto row = [](const char *json, const QString &authors) { QTest::newRow(json) << authors; };
        row("\"By A Writer, B Author and C Third\"", u"A Writer; B Author; C Third"_s);
        row("[{\"@type\":\"Person\",\"name\":\"A Writer\"},{\"@type\":\"Person\",\"name\":\"B Author\"}]",
            u"A Writer; B Author"_s);
        row("{\"@type\":\"Person\",\"name\":[\"A Writer\",\"B Author\"]}", u"A Writer; B Author"_s);
        row("{\"@list\":[\"A Writer\",\"B Author\"]}", u"A Writer; B Author"_s);
        row("{\"@type\":\"Person\",\"familyName\":\"Writer\",\"givenName\":\"Ann\",\"name\":\"Dr Writer\"}",
            u"Writer, Ann"_s);
        row("{\"@type\":\"Organization\",\"name\":\"Writer Sons and Daughters Inc\"}",
            u"Writer Sons and Daughters Inc"_s);
        row("{\"@type\":\"NewsMediaOrganization\",\"name\":\"Ann Writer and Bo Author\"}",
            u"Ann Writer and Bo Author"_s);
        row("{\"name\":\"Reuters Staff\"}", u"Reuters Staff"_s);
        row("{\"@id\":\"#deep\"}", u"Deep Author"_s);
        row("{\"@id\":\"#nowhere\"}", QString());
        row("{\"@value\":\"A Writer\"}", u"A Writer"_s);
        row("null", QString());
    }

    void authors()
    {
        QFETCH(QString, authors);
        const QByteArray json = QByteArray("{\"@type\":\"Article\",\"author\":") + QTest::currentDataTag()
            + ",\"video\":{\"comment\":[{\"author\":{\"@id\":\"#deep\",\"name\":\"Deep Author\"}}]}}";
        QCOMPARE(authorLine(readWith("", {json}).source.authors), authors);
    }

    void pageAmongOthers_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArrayList>("scripts");
        QTest::addColumn<QString>("title");
        const QByteArray canonical = "<link rel=canonical href='https://daily.example/5g'>";
        const QByteArray title = "<title>Rules for 5G masts | Daily</title>";
        const QByteArray other =
            "{\"@type\":\"NewsArticle\",\"headline\":\"Another story\",\"url\":\"https://daily.example/other\"}";
        const QByteArray silent = "{\"@type\":\"NewsArticle\",\"headline\":\"Another story\"}";
        const auto row = [](const char *name, const QByteArray &head, const QByteArrayList &scripts,
                            const QString &own) { QTest::newRow(name) << head << scripts << own; };
        const auto page = [](const QByteArray &members) -> QByteArray {
            return "{\"headline\":\"Rules\"," + members + '}';
        };
        row("url", canonical, {other, page("\"@type\":\"WebPage\",\"url\":\"https://daily.example/5g\"")}, u"Rules"_s);
        row("@id", canonical, {other, page("\"@type\":\"WebPage\",\"@id\":\"https://daily.example/5g#page\"")},
            u"Rules"_s);
        row("page it is the main entity of", canonical,
            {other, page("\"@type\":\"Article\",\"mainEntityOfPage\":\"https://daily.example/5g\"")}, u"Rules"_s);
        row("page as an object", canonical,
            {other,
             page("\"@type\":\"Article\",\"mainEntityOfPage\":{\"@type\":\"WebPage\",\"@id\":\"https://daily.example/"
                  "5g\"}")},
            u"Rules"_s);
        row("page it is part of", canonical,
            {other, page("\"@type\":\"Article\",\"isPartOf\":{\"@id\":\"https://daily.example/5g#webpage\"}")},
            u"Rules"_s);
        row("in one list", canonical,
            {'[' + other + ',' + page("\"@type\":\"WebPage\",\"url\":\"https://daily.example/5g\"") + ']'}, u"Rules"_s);
        row("in a graph", canonical,
            {"{\"@graph\":[" + other + ',' + page("\"@type\":\"WebPage\",\"url\":\"https://daily.example/5g\"") + "]}"},
            u"Rules"_s);
        row("address written otherwise", canonical,
            {other, page("\"@type\":\"Article\",\"url\":\"http://www.daily.example/5g/?utm=x\"")}, u"Rules"_s);
        row("address of OpenGraph", "<meta property=og:url content=https://daily.example/5g>",
            {other, page("\"@type\":\"WebPage\",\"url\":\"https://daily.example/5g\"")}, u"Rules"_s);
        row("other without an address", canonical,
            {silent, page("\"@type\":\"WebPage\",\"url\":\"https://daily.example/5g\"")}, u"Rules"_s);
        row("title", canonical + title, {silent, "{\"@type\":\"Article\",\"headline\":\"Rules for ‘5G’ masts\"}"},
            u"Rules for ‘5G’ masts"_s);
        row("title before a page's address", canonical + title,
            {"{\"@type\":\"WebPage\",\"name\":\"P\",\"url\":\"https://daily.example/5g\"}", silent,
             "{\"@type\":\"Article\",\"headline\":\"Rules for 5G masts\"}"},
            u"Rules for 5G masts"_s);
        row("title at another address", canonical + title,
            {other,
             "{\"@type\":\"Article\",\"headline\":\"Rules for 5G masts\",\"url\":\"https://daily.example/amp/5g\"}"},
            u"Rules for 5G masts"_s);
        row("neither", title, {silent}, u"Another story"_s);
        row("other site", canonical + title,
            {"{\"@type\":\"Article\",\"headline\":\"Syndicated\",\"url\":\"https://wire.example/5g\"}"},
            u"Syndicated"_s);
        row("other page of the site", canonical + title, {other}, u"Rules for 5G masts | Daily"_s);
        row("other query", "<link rel=canonical href='https://daily.example/?p=1'>" + title,
            {"{\"@type\":\"Article\",\"headline\":\"Another story\",\"url\":\"https://daily.example/?p=2\"}"},
            u"Rules for 5G masts | Daily"_s);
    }

    void pageAmongOthers()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArrayList, scripts);
        QFETCH(QString, title);
        const SourceDocument page = readWith(head, scripts);
        QCOMPARE(page.source.title, title);
        QCOMPARE(page.remarks.contains(u"the page's JSON-LD is about other pages"_s), title.endsWith("Daily"_L1));
    }

    void faultyScripts_data()
    {
        QTest::addColumn<QByteArray>("script");
        const QByteArray begin =
            "{\"@type\":\"NewsArticle\",\"headline\":\"Rules for masts\",\"datePublished\":\"2018-11-30\","
            "\"author\":{\"@type\":\"Person\",\"name\":\"Ann Writer\"}";
        QTest::newRow("line feed") << QByteArray(begin + ",\"description\":\"one\ntwo\"}");
        QTest::newRow("tab") << QByteArray(begin + ",\"description\":\"one\ttwo\"}");
        QTest::newRow("semicolon") << QByteArray(begin + "};");
        QTest::newRow("comma") << QByteArray(begin + ",}");
        QTest::newRow("comments") << QByteArray("/* a */ " + begin + "} // b");
        QTest::newRow("HTML comment") << QByteArray("<!-- " + begin + "} -->");
        QTest::newRow("CDATA") << QByteArray("//<![CDATA[\n" + begin + "}\n//]]>");
        QTest::newRow("entities") << QByteArray(begin + '}').replace('"', "&quot;");
    }

    void faultyScripts()
    {
        QFETCH(QByteArray, script);
        const SourceDocument page = readWith("", {script});
        QCOMPARE(summaryOf(page.source), u"article-newspaper|Rules for masts|||Ann Writer|2018-11-30|"_s);
        QCOMPARE(page.remarks, QStringList());
    }

    void unreadableScriptsAreTold()
    {
        const QByteArray cut = "{\"@type\":\"NewsArticle\",\"headline\":\"Rules";
        const QStringList remark{u"the page's JSON-LD could not be read"_s};
        QCOMPARE(readWith("", {cut}).remarks, remark);
        const SourceDocument page = readWith("", {cut, "{\"@type\":\"Article\",\"headline\":\"Masts\"}", cut});
        QCOMPARE(page.remarks, remark);
        QCOMPARE(page.source.title, u"Masts"_s);
        QCOMPARE(readWith("", {" \n"}).remarks, QStringList());
        QCOMPARE(readWith("<meta name=parsely-page content='{'>", {}).remarks, QStringList());
        QCOMPARE(readWith("<meta name=parsely-page content='no'>", {}).remarks,
                 QStringList{u"the page's parsely-page could not be read"_s});
    }

    void microdata_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char *name, const QByteArray &html, const QString &summary) {
            QTest::newRow(name) << html << summary;
        };
        const QByteArray article =
            "<div itemscope itemtype='https://schema.org/NewsArticle'><h2 itemprop='name headline'>Rules for "
            "<b>masts</b>"
            "</h2><span itemprop=author itemscope itemtype=http://schema.org/Person>By <a itemprop=name href=/a>Ann "
            "Writer</a></span><time itemprop=datePublished datetime=2018-11-30T09:00>Friday</time>"
            "<div itemprop=publisher itemscope itemtype=https://schema.org/Organization><meta itemprop=name "
            "content='Daily Press'></div><div itemprop=isPartOf itemscope itemtype=https://schema.org/Newspaper><i "
            "itemprop=name>Example Daily</i></div><link itemprop=url href=https://daily.example/5g></div>";
        const QString told =
            u"article-newspaper|Rules for masts|Example Daily|Daily Press|Ann Writer|2018-11-30|https://daily.example/5g"_s;
        row("article", article, told);
        row("texts",
            "<article itemscope itemtype=https://schema.org/Article><p itemprop=author>Ann Writer and Bo Author"
            "</p><p itemprop=datePublished content=2018-11-30>x</p></article>",
            u"webpage||||Ann Writer; Bo Author|2018-11-30|"_s);
        row("page in the head",
            "<html itemscope itemtype=http://schema.org/WebPage><meta itemprop=name content=Rules>"
            "<meta itemprop=datePublished content=2018-11-30>",
            u"webpage|Rules||||2018-11-30|"_s);
        const QByteArray teaser =
            "<div itemscope itemtype=http://schema.org/NewsArticle><a itemprop=url "
            "href=https://daily.example/other><span itemprop=headline>Another</span></a><meta "
            "itemprop=datePublished content=2024-01-01><meta itemprop=author content='Cy Third'></div>";
        row("among others", "<link rel=canonical href=https://daily.example/5g>" + teaser + article + teaser, told);
        row("others alone", "<title>Rules</title><link rel=canonical href=https://daily.example/5g>" + teaser,
            u"webpage|Rules|||||https://daily.example/5g"_s);
        row("comments",
            "<div itemscope itemtype=http://schema.org/Article><b itemprop=headline>Rules</b><div itemprop=comment "
            "itemscope itemtype=http://schema.org/Comment><b itemprop=author>Troll</b><b itemprop=datePublished>2020"
            "</b></div></div>",
            u"webpage|Rules|||||"_s);
        row("page it is of",
            "<link rel=canonical href=https://daily.example/5g>" + teaser
                + "<div itemscope itemtype=http://schema.org/BlogPosting><meta itemscope itemprop=mainEntityOfPage "
                  "itemtype=https://schema.org/WebPage itemid=https://daily.example/5g><b "
                  "itemprop=headline>Rules</b></div>",
            u"post-weblog|Rules|||||https://daily.example/5g"_s);
        row("no type", "<div itemscope><b itemprop=headline>Rules</b></div>", u"webpage||||||"_s);
    }

    void microdata()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, summary);
        const SourceDocument page = readAs("a.html", "<!doctype html>" + html + "<p>words");
        QCOMPARE(summaryOf(page.source), summary);
        QVERIFY(isFit(page));
    }

    void parsely()
    {
        const QByteArray metas = "<meta name=parsely-title content=Rules><meta name=parsely-link "
                                 "content=https://daily.example/5g><meta name=parsely-pub-date "
                                 "content=2018-11-30T09:00:00Z><meta name=parsely-author content='Ann Writer'><meta "
                                 "name=parsely-author content='Bo Author'><meta name=parsely-section content=Tech>";
        const QString told = u"webpage|Rules|||Ann Writer; Bo Author|2018-11-30|https://daily.example/5g"_s;
        QCOMPARE(summaryOf(readWith(metas, {}).source), told);
        QCOMPARE(summaryOf(readWith("<meta name=parsely-page content='{\"title\":\"Rules\",\"link\":"
                                    "\"https:\\/\\/daily.example\\/5g\",\"pub_date\":\"2018-11-30T09:00:00Z\","
                                    "\"authors\":[\"Ann Writer\",\"Bo Author\"],\"section\":\"Tech\",}'>",
                                    {})
                               .source),
                 told);
        QCOMPARE(summaryOf(readWith("<meta name=parsely-page content='{&quot;title&quot;:&quot;Rules&quot;,"
                                    "&quot;author&quot;:&quot;Ann Writer and Bo Author&quot;}'>",
                                    {})
                               .source),
                 u"webpage|Rules|||Ann Writer; Bo Author||"_s);
    }

    void hostileData()
    {
        for (const QByteArray &html : {QByteArray("<div itemscope itemprop='author creator name'>").repeated(100'000),
                                       QByteArray("<b itemprop='name name headline'>x")
                                           .repeated(100'000)
                                           .prepend("<div itemscope itemtype=Article>"),
                                       QByteArray("<div itemscope itemtype=Article>x</div>").repeated(100'000)}) {
            const SourceDocument page = readAs("a.html", "<!doctype html>words" + html);
            QVERIFY(page.source.text.startsWith("words"_L1));
            QVERIFY(isFit(page));
        }
        const QByteArray parts = QByteArray("{\"@id\":\"#a\"},").repeated(50'000) + "{\"@id\":\"#a\"}";
        for (const char *member : {"isPartOf", "author", "mainEntityOfPage", "@type", "url"}) {
            const QByteArray json = QByteArray("[{\"@type\":\"Article\",\"@id\":\"#b\",\"x\":\"\",\"") + member + "\":["
                + parts + "]},{\"@type\":\"Person\",\"@id\":\"#a\",\"" + member + "\":[" + parts + "]}]";
            QVERIFY(isFit(readWith("<link rel=canonical href=https://a.example/>", {json})));
        }
    }

private:
    static SourceDocument readWith(const QByteArray &head, const QByteArrayList &scripts)
    {
        QByteArray html = "<!doctype html><meta charset=utf-8>" + head;
        for (const QByteArray &script : scripts)
            html += "<script type=\"application/ld+json\">" + script + "</script>";
        return readAs("a.html", html + "<p>words");
    }

    static QString summaryOf(const Source &source)
    {
        return QStringList({source.type, source.title, source.containerTitle, source.publisher,
                            authorLine(source.authors), source.issued.toString(), source.url})
            .join(u'|');
    }
};

std::unique_ptr<TestCase> newSchemaGraphTest() { return std::make_unique<SchemaGraphTest>(); }

} // namespace Dateline

#include "schemagraphtest.moc"
