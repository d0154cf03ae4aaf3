// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/textfold.h"
#include "models/page/htmlwriter.h"
#include "models/page/webpage.h"
#include "models/query/timeorder.h"
#include "tests/page/parsedpage.h"
#include "tests/query/sampletracker.h"
#include "tests/support/testcase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// What markup, scripts, terminals and bidirectional text treat in a special way.
const QStringList nasty{u"5G & <b>bans</b> \"of\" 'Huawei'"_s,
                        u"</script><script>alert(1)</script>"_s,
                        u"]]> --> <!-- &amp; &#x41; &lt;"_s,
                        u"华为被禁止"_s,
                        u"هواوي محظورة"_s,
                        u"🛰️👩🏽‍🚀 emoji"_s,
                        u"‮evil‬ override"_s,
                        u"</title></style></svg><svg onload=alert(1)>"_s,
                        u"\" onmouseover=\"alert(1)"_s};

/// The same text everywhere that a tracker has texts.
Tracker trackerOf(const QString &text)
{
    TrackerBuilder b;
    b.tracker().id = u"hostile"_s;
    b.tracker().title = text;
    b.tracker().description = text;
    b.tracker().license = text;
    b.tracker().language = text;
    b.category(u"ban"_s, text);
    b.country(u"AU"_s, text).party(u"firm"_s, PartyKind::Company, text);
    b.measure(u"m"_s, text, Effect::Ban);
    b.tracker().measures.back().issuers = {{u"au"_s}};
    b.tracker().measures.back().targets = {{u"firm"_s}};
    b.source(u"s"_s, text, text, u"2018-08"_s);
    b.lastSource().url = u"javascript:alert('"_s + text + u"')"_s;
    b.lastSource().type = text;
    b.lastSource().publisher = text + u'2';
    b.lastSource().language = text;
    b.lastSource().authors = {{{}, {}, text}};
    b.lastSource().cslRest =
        QJsonDocument(QJsonObject{{u"DOI"_s, text}, {u"note"_s, text}}).toJson(QJsonDocument::Compact);
    b.event(u"e"_s, u"2018-08-23"_s, text, u"ban"_s).with(u"au"_s, Role::Issuer).with(u"firm"_s, Role::Target);
    b.milestone(u"m"_s, Milestone::Announced).tagged({text}).summary(text);
    b.tracker().events.back().note = text;
    b.tracker().events.back().dateReason = text;
    b.saidIn(u"s"_s, Support::Disputes, u"2018-08-22"_s, text + u'3');
    Attribution &attribution = b.lastAttribution();
    attribution.quote = {text, text, text};
    attribution.saidBy = text + u'4';
    attribution.stated = text;
    attribution.locator = text;
    attribution.note = text;
    return b.tracker();
}

WebPageContent specOf(const Snapshot &snapshot, Filter filter = {})
{
    if (!filter.asOf)
        filter.asOf = dayFromIso(u"2019-01-01");
    return {snapshot,
            filter,
            {},
            {},
            "<svg class=\"defs\"><defs><symbol id=\"glyph-0\"></symbol><symbol id=\"glyph-1\"></symbol>"
            "<symbol id=\"glyph-2\"></symbol><symbol id=\"glyph-3\"></symbol></defs></svg>",
            ":root{--ground:#fff}",
            "{}",
            u"0123"_s};
}

qsizetype occurrences(const QString &text, const QString &part) { return text.count(part); }

} // namespace

class PageTest : public TestCase
{
    Q_OBJECT

private slots:
    void textStaysText_data();
    void textStaysText();
    void linesInAttributesStay();
    void randomTextComesBack();
    void controlCharactersAreReplaced();
    void jsonCannotLeaveItsScript();
    void hostileTrackersMakeSoundPages_data();
    void hostileTrackersMakeSoundPages();
    void onlyWebAddressesAreLinks_data();
    void onlyWebAddressesAreLinks();
    void randomTrackersMakeSoundPages();
    void countsAreThoseOfTheQuery();
    void onlyWhatPassesIsThere();
    void eventsStandInOrderOfTime();
    void nothingPasses();
    void searchFoldsAsTheProgramDoes();
    void equalBytes();
    void datesAreNotSharpened_data();
    void datesAreNotSharpened();
    void languages();
    void laterSourcesAreToldOf();
    void stancesSayWhoDecided();
};

void PageTest::textStaysText_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : nasty)
        QTest::newRow(qPrintable(text.left(12))) << text;
}

void PageTest::textStaysText()
{
    QFETCH(QString, text);
    HtmlWriter html;
    html.begin("p", {{"title", text}});
    html.text(text);
    html.end();
    QXmlStreamReader xml(html.take());
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.attributes().value("title"_L1).toString(), text);
    QCOMPARE(xml.readElementText(), text);
}

/// To both kinds of parser.
void PageTest::linesInAttributesStay()
{
    const QString text = u"one\n\ttwo"_s;
    HtmlWriter html;
    html.empty("meta", {{"content", text}});
    const QByteArray written = html.take();
    QXmlStreamReader xml(written);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.attributes().value("content"_L1).toString(), text);
    QCOMPARE(written, QByteArray("<meta content=\"one&#10;&#9;two\"/>"));
}

void PageTest::randomTextComesBack()
{
    QRandomGenerator random(5);
    const QString alphabet = u"<>&\"'/=!-[]; \nax0é华ه"_s + QChar(0xFEFF) + QChar(0x202E);
    for (int round = 0; round < 500; ++round) {
        QString text;
        for (int i = random.bounded(40); i >= 0; --i)
            text += alphabet.at(random.bounded(alphabet.size()));
        QXmlStreamReader xml("<p>" + escapedHtml(text) + "</p>");
        xml.readNextStartElement();
        QCOMPARE(xml.readElementText(), text);
    }
}

void PageTest::controlCharactersAreReplaced()
{
    const QChar bad(QChar::ReplacementCharacter);
    const QString text = u"a"_s + QChar(0) + u"b"_s + QChar(0x1B) + u"[31m"_s + QChar(0x7F) + QChar(0x85)
        + QChar(0xFFFE) + QChar(0xD800) + u"c"_s + QChar(0xDC00) + u"\td\n"_s;
    QCOMPARE(QString::fromUtf8(escapedHtml(text)),
             QString(u"a"_s + bad + u"b"_s + bad + u"[31m"_s + bad + bad + bad + bad + u"c"_s + bad + u"\td\n"_s));
    const char32_t noncharacter[] = {0x1FFFE, 0x1F6F0};
    QCOMPARE(QString::fromUtf8(escapedHtml(QString::fromUcs4(noncharacter, 2))), QString(bad + u"🛰"_s));
}

void PageTest::jsonCannotLeaveItsScript()
{
    const QJsonObject object{{u"a"_s, u"</script><!--&"_s}};
    const QByteArray safe = jsonForScript(QJsonDocument(object).toJson());
    QVERIFY(!safe.contains('<') && !safe.contains('>') && !safe.contains('&'));
    QCOMPARE(QJsonDocument::fromJson(safe).object(), object);
}

void PageTest::hostileTrackersMakeSoundPages_data() { textStaysText_data(); }

void PageTest::hostileTrackersMakeSoundPages()
{
    QFETCH(QString, text);
    const Snapshot snapshot{TrackerColumns(trackerOf(text))};
    const QByteArray bytes = webPage(specOf(snapshot));
    const ParsedPage page(bytes);
    QCOMPARE(page.faults(), QStringList());
    // Title, description, and every field of the event, its attribution and its source can be read.
    QVERIFY(occurrences(page.textOf[u"event-e"_s], text) >= 12);
    QVERIFY(occurrences(page.textOf[u"source-s"_s], text) >= 5);
    QVERIFY(page.textOf[u"about"_s].contains(text));
    QVERIFY(!bytes.contains("href=\"javascript"));
    const ParsedPage plain(webPage(specOf(Snapshot{TrackerColumns(trackerOf(u"plain"_s))})));
    QCOMPARE(page.elements, plain.elements); // whatever the text, the same page
    QCOMPARE(page.attributes, plain.attributes);
}

void PageTest::onlyWebAddressesAreLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("link"); // empty: none
    QTest::newRow("https") << u" https://a.example/é?y=1&z='2'"_s << u"https://a.example/%C3%A9?y=1&z='2'"_s;
    QTest::newRow("http, upper case") << u"HTTP://A.example/"_s << u"http://a.example/"_s;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("javascript, blanks before") << u" \tjavascript:alert(1)"_s << QString();
    QTest::newRow("javascript that looks like a host") << u"javascript://a.example/%0aalert(1)"_s << QString();
    QTest::newRow("data") << u"data:text/html,<script>alert(1)</script>"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("relative") << u"//a.example/x"_s << QString();
    QTest::newRow("no host") << u"https:///x"_s << QString();
}

void PageTest::onlyWebAddressesAreLinks()
{
    QFETCH(QString, url);
    QFETCH(QString, link);
    Tracker tracker = sampleTracker();
    for (Source &source : tracker.sources)
        source.url = url;
    const Snapshot snapshot{TrackerColumns(tracker)};
    const ParsedPage page(webPage(specOf(snapshot)));
    QCOMPARE(page.faults(), QStringList());
    QStringList outside;
    for (const auto &[element, target] : page.links) {
        if (!target.startsWith(u'#') && !outside.contains(target))
            outside.append(target);
    }
    QCOMPARE(outside, link.isEmpty() ? QStringList() : QStringList(link));
}

void PageTest::randomTrackersMakeSoundPages()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Snapshot snapshot{TrackerColumns(randomTracker(seed, 60))};
        const ParsedPage page(webPage(specOf(snapshot)));
        QCOMPARE(page.faults(), QStringList());
        QCOMPARE(page.idsLike(u"event-"_s).size(), 60);
    }
}

void PageTest::countsAreThoseOfTheQuery()
{
    const Snapshot snapshot{TrackerColumns(sampleTracker())};
    const ParsedPage page(webPage(specOf(snapshot)));
    QCOMPARE(page.counts[u"Events"_s], u"7"_s);
    QCOMPARE(page.counts[u"Countries"_s], u"3"_s);
    QCOMPARE(page.counts[u"Companies and others"_s], u"3"_s);
    QCOMPARE(page.counts[u"Measures"_s], u"1"_s);
    QCOMPARE(page.counts[u"Sources"_s], u"3"_s); // one is not used
    QCOMPARE(page.idsLike(u"source-"_s).size(), 3);
}

void PageTest::onlyWhatPassesIsThere()
{
    const Snapshot snapshot{TrackerColumns(sampleTracker())};
    Filter filter;
    filter.companies = {{u"zte"_s}};
    const ParsedPage page(webPage(specOf(snapshot, filter)));
    QCOMPARE(page.faults(), QStringList());
    QCOMPARE(page.idsLike(u"event-"_s), QStringList(u"event-au-ban"_s));
    QCOMPARE(page.idsLike(u"source-"_s), (QStringList{u"source-ft"_s, u"source-silicon"_s}));
    QCOMPARE(page.counts[u"Events"_s], u"1"_s);
    QCOMPARE(page.counts[u"Countries"_s], u"1"_s);
    QVERIFY(page.text.contains(u"ZTE"_s)); // the filter in words
    QVERIFY(!page.text.contains(u"New Zealand turns down Spark"_s));
}

void PageTest::eventsStandInOrderOfTime()
{
    const Snapshot snapshot{TrackerColumns(sampleTracker())};
    const ParsedPage page(webPage(specOf(snapshot)));
    QStringList expected;
    const Bitset all = snapshot.engine().run({}).passing;
    for (const EventRow row : rowsInOrderOfTime(snapshot.table(), all))
        expected.append(u"event-"_s + snapshot.eventId(row).text);
    QCOMPARE(page.idsLike(u"event-"_s), expected);
    QCOMPARE(page.idsLike(u"year-"_s), (QStringList{u"year-2012"_s, u"year-2017"_s, u"year-2018"_s, u"year-2027"_s}));
}

/// The page's script has the tables of the program, not its own.
void PageTest::searchFoldsAsTheProgramDoes()
{
    const Snapshot snapshot{TrackerColumns(sampleTracker())};
    const QString page = QString::fromUtf8(webPage(specOf(snapshot)));
    QVERIFY(page.contains(u'\'' + foldedLetters() + u'\''));
    QVERIFY(page.contains(u"\\u0027\\u0022\\u0060"_s));
    QVERIFY(!page.contains(u"{letters}"_s) && !page.contains(u"{quotes}"_s));
}

void PageTest::nothingPasses()
{
    const Snapshot snapshot{TrackerColumns(sampleTracker())};
    Filter filter;
    filter.text = u"no such words"_s;
    const ParsedPage page(webPage(specOf(snapshot, filter)));
    QCOMPARE(page.faults(), QStringList());
    QCOMPARE(page.counts[u"Events"_s], u"0"_s);
    QVERIFY(page.textOf[u"events"_s].contains(u"No events match the filter."_s));
    QVERIFY(!page.ids.contains(u"filter"_s));
    const Snapshot empty{TrackerColumns(Tracker())};
    const ParsedPage emptyPage(webPage(specOf(empty)));
    QCOMPARE(emptyPage.faults(), QStringList());
    QVERIFY(emptyPage.textOf[u"events"_s].contains(u"This tracker has no events yet."_s));
}

void PageTest::equalBytes()
{
    const Tracker tracker = randomTracker(3, 80);
    const Snapshot one{TrackerColumns(tracker)};
    const Snapshot two{TrackerColumns(tracker)};
    QCOMPARE(webPage(specOf(one)), webPage(specOf(two)));
}

void PageTest::datesAreNotSharpened_data()
{
    QTest::addColumn<QString>("edtf");
    QTest::addColumn<QString>("markup");
    QTest::newRow("day") << u"2018-08-23"_s << u"<time datetime=\"2018-08-23\">23 Aug 2018</time>"_s;
    QTest::newRow("month") << u"2018-11"_s << u"<time datetime=\"2018-11\">Nov 2018</time>"_s;
    QTest::newRow("year") << u"2018"_s << u"<time datetime=\"2018\">2018</time>"_s;
    QTest::newRow("approximate") << u"2018~"_s << u"<data value=\"2018~\">c. 2018</data>"_s;
    QTest::newRow("season") << u"2018-21"_s << u"<data value=\"2018-21\">spring 2018</data>"_s;
    QTest::newRow("deadline") << u"../2027"_s << u"<data value=\"../2027\">before the end of 2027</data>"_s;
    QTest::newRow("before our era") << u"-0044-03-15"_s << u"<data value=\"-0044-03-15\">15 Mar 45 BC</data>"_s;
    QTest::newRow("year 0") << u"0000"_s << u"<data value=\"0000\">1 BC</data>"_s;
}

void PageTest::datesAreNotSharpened()
{
    QFETCH(QString, edtf);
    QFETCH(QString, markup);
    TrackerBuilder b;
    b.event(u"e"_s, edtf, u"Event"_s);
    const Snapshot snapshot{TrackerColumns(b.tracker())};
    const QByteArray page = webPage(specOf(snapshot));
    const QByteArray expected = QByteArray("<div class=\"when\">").append(markup.toUtf8());
    QVERIFY2(page.contains(expected), page.mid(page.indexOf("<div class=\"when\">"), 150));
}

void PageTest::languages()
{
    QCOMPARE(webLanguage(u"de-AT"_s), u"de-AT"_s);
    for (const char *bad : {"", "german", "de_AT", "xx-Nowhere\"", "qq", "-"})
        QVERIFY2(webLanguage(QString::fromLatin1(bad)).isNull(), bad);

    Tracker tracker = sampleTracker();
    tracker.language = u"de"_s;
    tracker.sources[0].language = u"fr"_s;
    tracker.attributions[0].quote.exact = u"Très bien"_s;
    const QByteArray page = webPage(specOf(Snapshot{TrackerColumns(tracker)}));
    QVERIFY(page.contains("<html lang=\"de\">"));
    QVERIFY(page.contains("<h2 id=\"events-heading\" lang=\"en\">Events</h2>")); // the program's own words
    QVERIFY(page.contains("<blockquote dir=\"auto\" lang=\"fr\"><p>“Très bien”</p></blockquote>"));
    tracker.language.clear();
    const QByteArray english = webPage(specOf(Snapshot{TrackerColumns(tracker)}));
    QVERIFY(english.contains("<html lang=\"en\">"));
    QVERIFY(english.contains("<h2 id=\"events-heading\">Events</h2>"));
}

void PageTest::laterSourcesAreToldOf()
{
    const Snapshot snapshot{TrackerColumns(sampleTracker())};
    Filter filter;
    filter.knownOn = dayFromIso(u"2018-11-28");
    const ParsedPage page(webPage(specOf(snapshot, filter)));
    QCOMPARE(page.faults(), QStringList());
    // One source is of that day, the other was written over three days.
    QCOMPARE(occurrences(page.textOf[u"event-au-ban"_s], u"not known on 28 Nov 2018"_s), 1);
    QVERIFY(page.textOf[u"about"_s].contains(u"Known on"_s));
}

void PageTest::stancesSayWhoDecided()
{
    Tracker tracker = sampleTracker();
    tracker.measures[0].issuers = {{u"au"_s}};
    tracker.measures[0].targets = {{u"huawei"_s}};
    const Snapshot snapshot{TrackerColumns(tracker)};
    const ParsedPage page(webPage(specOf(snapshot)));
    const QString stances = page.textOf[u"stances"_s];
    QVERIFY(stances.contains(u"Australia"_s) && stances.contains(u"Banned"_s) && stances.contains(u"23 Aug 2018"_s));
    QVERIFY(page.links.contains({u"a"_s, u"#event-au-ban"_s}));

    Filter before;
    before.asOf = dayFromIso(u"2018-08-22");
    const QString earlier = ParsedPage(webPage(specOf(snapshot, before))).textOf[u"stances"_s];
    QVERIFY(!earlier.contains(u"Banned"_s));
    QVERIFY(earlier.contains(u"No measure on this day, but on another: Australia"_s));

    // A deciding event that does not pass is named, not linked.
    Filter other;
    other.text = u"Spark"_s;
    const ParsedPage filtered(webPage(specOf(snapshot, other)));
    QCOMPARE(filtered.faults(), QStringList());
    QVERIFY(filtered.textOf[u"stances"_s].contains(u"Australia bars Huawei"_s));
}

QTEST_GUILESS_MAIN(PageTest)
#include "tst_page.moc"
