// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formattable.h"
#include "models/exchange/readers/foreigntext.h"
#include "models/exchange/readers/icalreader.h"
#include "models/exchange/readers/timelinejsreader.h"
#include "models/exchange/readers/timelineprojreader.h"
#include "models/exchange/readers/timesketchreader.h"
#include "models/exchange/readers/visreader.h"
#include "tests/exchange/collectedrecords.h"
#include "tests/exchange/timelinestest.h"

#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

CollectedRecords readAll(const FormatReader &reader, const QByteArray &bytes)
{
    CollectedRecords records;
    const Result<void> done = reader.read(bytes, {}, records);
    if (!done)
        records.rejections.append(u"file: "_s + done.error().toLine());
    return records;
}

/// "2018-08-23|2018-09 Title (Category)" of each event.
QStringList eventsOf(const FormatReader &reader, const QByteArray &bytes)
{
    QStringList events;
    for (const EventRecord &event : readAll(reader, bytes).all<EventRecord>()) {
        const QString end = event.date.endText.isEmpty() ? QString() : QString(u'|' + event.date.endText);
        const QString category = event.category.isEmpty() ? QString() : QString(u" ("_s + event.category + u')');
        events.append(event.date.text + end + u' ' + event.title + category);
    }
    return events;
}

QString wordOf(QByteArrayView head, const QString &suffix)
{
    const auto matches = recogniseFormat({head, suffix, true});
    return matches.empty() ? QString() : QString(matches.front().format->word);
}

const QByteArray timelineJs = R"({"title": {"text": {"headline": "Networks", "text": "<p>Who built what</p>"}},
 "events": [
  {"start_date": {"year": "2018", "month": 8, "day": "23"}, "text": {"headline": "A <b>ban</b>", "text": "One<br>two &amp; three"},
   "media": {"url": "https://example.org/a.jpg", "caption": "A mast", "credit": "A Paper"}, "group": "Law", "unique_id": "ban"},
  {"start_date": {"year": 2019}, "end_date": {"year": 2020, "month": "3"}, "text": {"headline": "A review"}},
  {"start_date": {"year": "-44", "month": "3", "day": "15"}, "text": {"headline": "The ides"}},
  {"start_date": {"year": "-13800000000"}, "text": {"headline": "All begins"}},
  {"start_date": {"year": 2018, "month": 8, "day": 23, "hour": 14, "minute": 5}, "text": {"headline": "A vote"}},
  {"text": {"headline": "Some day"}},
  {"start_date": {"year": "soon"}, "text": {"headline": "Later"}},
  7],
 "eras": [{"start_date": {"year": 600}, "end_date": {"year": 650}, "text": {"headline": "An era"}}]})";

const QByteArray timelineProj =
    R"(<?xml version="1.0"?><timeline><version>2.4.0</version><timetype>gregoriantime</timetype>
<categories><category><name>Release</name><color>255,0,16</color></category></categories>
<events>
<event><start>2012-07-04 13:20:00</start><end>2012-07-04 13:20:00</end><text>A</text><category>Release</category></event>
<event><start>2012-07-04 00:00:00</start><end>2012-07-06 00:00:00</end><text>B</text><hyperlink>https://example.org/b;x</hyperlink></event>
<event><start>-473-03-15 08:47:24</start><end>-473-03-15 08:47:24</end><text>C &lt;1&gt;</text></event>
<event><start>2013-01-01 00:00:00</start><end>2013-01-01 00:00:00</end><text>D</text><fuzzy>True</fuzzy></event>
<event><start>2014-01-01 00:00:00</start><end>2015-01-01 00:00:00</end><text>E</text><ends_today>True</ends_today></event>
<event><start>2014-01-01 00:00:00</start><end>2014-01-01 00:00:00</end><text/><description>Only this</description></event>
<event><start>2455531.5</start><end>2455531.5</end><text>F</text></event>
<event><start>2014-01-01 00:00:00</start><end>2014-01-01 00:00:00</end><text/></event>
</events></timeline>)";

} // namespace

void TimelinesTest::formatsAreToldByContent()
{
    QCOMPARE(wordOf(timelineJs, u"json"_s), u"timelinejs"_s);
    QCOMPARE(wordOf(timelineProj, u"xml"_s), u"timeline"_s);
    QCOMPARE(wordOf(R"([{"id": 1, "content": "item 1", "start": "2014-04-20"}])", u"json"_s), u"vis"_s);
    QCOMPARE(wordOf(R"({"message": "m", "datetime": "2015-07-24T19:01:01+00:00", "timestamp_desc": "w"})", u"json"_s),
             u"timesketch"_s);
    QCOMPARE(wordOf(R"([{"type": "book", "title": "B", "issued": {"date-parts": [[2018]]}}])", u"json"_s),
             u"csl-json"_s);
    QCOMPARE(wordOf(R"({"a": 1})", u"json"_s), QString());
}

void TimelinesTest::timelineJsIsRead()
{
    QCOMPARE(eventsOf(timelineJsReader(), timelineJs),
             (QStringList{u"2018-08-23 A ban (Law)"_s, u"2019|2020-03 A review"_s, u"-0043-03-15 The ides"_s,
                          u"Y-13800000000 All begins"_s, u"2018-08-23T14:05:00 A vote"_s, u"soon Later"_s,
                          u"0600|0650 An era (Era)"_s}));
    const CollectedRecords records = readAll(timelineJsReader(), timelineJs);
    QCOMPARE(records.rejections, (QStringList{u"/events/5, start_date: has no date"_s, u"/events/7: is no object"_s}));
    const EventRecord ban = records.all<EventRecord>().front();
    QCOMPARE(ban.key, u"ban"_s);
    QCOMPARE(ban.summary, u"One\ntwo & three"_s);
    QCOMPARE(ban.attributions.size(), std::size_t{1});
    QCOMPARE(ban.attributions[0].source->source.url, u"https://example.org/a.jpg"_s);
    QCOMPARE(ban.attributions[0].source->source.title, u"A mast"_s);
    QCOMPARE(ban.attributions[0].source->source.publisher, u"A Paper"_s);
    const HeaderRecord header = records.all<HeaderRecord>().front();
    QCOMPARE(header.title, u"Networks"_s);
    QCOMPARE(header.description, u"Who built what"_s);
}

/// As storyjs_jsonp_data, with commas in dates.
void TimelinesTest::secondVersionIsRead()
{
    const QByteArray old = R"(storyjs_jsonp_data = {"timeline": {"headline": "Old", "type": "default", "text": "T",
        "date": [{"startDate": "2011,12,10", "endDate": "2011,12,11", "headline": "One", "text": "x", "tag": "a"},
                 {"startDate": "2012", "headline": "Two", "asset": {"media": "https://example.org/v"}}],
        "era": [{"startDate": "2011", "endDate": "2012", "headline": "E"}]}};)";
    QCOMPARE(eventsOf(timelineJsReader(), old),
             (QStringList{u"2011-12-10|2011-12-11 One"_s, u"2012 Two"_s, u"2011|2012 E (Era)"_s}));
}

void TimelinesTest::visIsRead()
{
    const QByteArray vis = R"j({"groups": [{"id": 7, "content": "<b>Team</b>"}], "items": [
        {"id": 1, "content": "item 1<br>start", "start": "2014-01-23", "group": 7},
        {"id": "A", "content": "Period", "start": "2014-01-16", "end": "2014-01-22", "type": "background"},
        {"content": "epoch", "start": 1388534400000},
        {"content": "noon", "start": "2014-01-01T12:00:00.000Z"},
        {"content": "script", "start": "Tue Jul 04 2017 12:00:00 GMT+0200 (CEST)"},
        {"content": "net", "start": "/Date(1388534400000)/"},
        {"content": "none"}, {"start": "2014"}]
})j";
    QCOMPARE(eventsOf(visReader(), vis),
             (QStringList{u"2014-01-23 item 1 (Team)"_s, u"2014-01-16|2014-01-22 Period (Background)"_s,
                          u"2014-01-01 epoch"_s, u"2014-01-01T12:00:00Z noon"_s, u"Jul 04 2017 script"_s,
                          u"2014-01-01 net"_s}));
    QCOMPARE(
        readAll(visReader(), vis).rejections,
        (QStringList{u"/items/6, start: has no date"_s, u"/items/7, content: has no text that could be its title"_s}));
    QCOMPARE(eventsOf(visReader(), R"([{"content": "a", "start": "2014"}])"), QStringList{u"2014 a"_s});
}

void TimelinesTest::timesketchIsRead()
{
    const QByteArray lines =
        R"({"message": "A", "timestamp": 123456789, "datetime": "2015-07-24T19:01:01+00:00", "timestamp_desc": "Write time"}

{"message": "B", "timestamp": 1437764461000000, "timestamp_desc": "Write time", "tag": ["x", "y"]}
{"message": "C", "timestamp_desc": "t"}
{"message": "D", "datetime": "2015-07-24T00:00:00"}
{"message": "E", "datetime": "2015-07-24
{"datetime": "2015-07-24T00:00:00", "timestamp_desc": "t"}
)";
    QCOMPARE(eventsOf(timesketchReader(), lines),
             (QStringList{u"2015-07-24T19:01:01+00:00 A (Write time)"_s, u"2015-07-24T19:01:01Z B (Write time)"_s}));
    const QStringList rejections = readAll(timesketchReader(), lines).rejections;
    QCOMPARE(rejections.size(), 4);
    QCOMPARE(rejections[0], u"line 4, datetime: is missing, or no time that Timesketch reads"_s);
    QCOMPARE(rejections[1], u"line 5, timestamp_desc: is missing"_s);
    QVERIFY(rejections[2].startsWith(u"line 6: "_s));
    QCOMPARE(rejections[3], u"line 7, message: is missing"_s);
}

void TimelinesTest::timelineProjIsRead()
{
    QCOMPARE(eventsOf(timelineProjReader(), timelineProj),
             (QStringList{u"2012-07-04T13:20:00 A (Release)"_s, u"2012-07-04|2012-07-06 B"_s,
                          u"-0473-03-15T08:47:24 C <1>"_s, u"2013-01-01~ D"_s, u"2014-01-01/.. E"_s,
                          u"2014-01-01 Only this"_s}));
    const CollectedRecords records = readAll(timelineProjReader(), timelineProj);
    QCOMPARE(records.rejections,
             (QStringList{u"line 10, start: “2455531.5” is no time of the Gregorian calendar"_s,
                          u"line 11, text: has no text that could be its title"_s}));
    const CategoryRecord category = records.all<CategoryRecord>().front();
    QCOMPARE(category.name, u"Release"_s);
    QCOMPARE(category.colour, u"#ff0010"_s);
    QCOMPARE(records.all<EventRecord>()[1].attributions[0].source->source.url, u"https://example.org/b"_s);
}

void TimelinesTest::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QByteArray laughs = "<!DOCTYPE timeline [<!ENTITY a \"ha\">";
    for (char c = 'b'; c < 'z'; ++c)
        laughs +=
            QByteArray("<!ENTITY ") + c + " \"" + QByteArray("&X;").replace('X', char(c - 1)).repeated(10) + "\">";
    QTest::newRow("laughs") << QByteArray(laughs
                                          + "]><timeline><events><event><text>&y;</text></event></events></timeline>")
                            << u"has a document type"_s;
    QTest::newRow("outside") << QByteArray("<!DOCTYPE t SYSTEM \"file:///etc/passwd\"><timeline><events/></timeline>")
                             << u"has a document type"_s;
    QTest::newRow("cut") << timelineProj.first(300) << u"line "_s;
    QTest::newRow("other time") << QByteArray("<timeline><timetype>numtime</timetype><events/></timeline>")
                                << u"“numtime”"_s;
}

void TimelinesTest::hostileFilesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, said);
    const QStringList rejections = readAll(timelineProjReader(), bytes).rejections;
    QVERIFY2(rejections.last().contains(said), qPrintable(rejections.join(u'\n')));
}

void TimelinesTest::hostileJsonIsRefused()
{
    for (const FormatReader *reader : {&timelineJsReader(), &visReader()}) {
        const QByteArray deep = "{\"events\": " + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}';
        QVERIFY(readAll(*reader, deep).rejections.last().contains(u"nested"_s));
        QVERIFY(!readAll(*reader, "{\"events\": [{\"start_date\"").rejections.isEmpty());
        QVERIFY(!readAll(*reader, "null").rejections.isEmpty());
    }
    QVERIFY(readAll(timesketchReader(), "{\"message\": " + QByteArray(100'000, '[')).rejections.size() == 1);
}

void TimelinesTest::piecesOfHtmlBecomeText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u" a < b & c "_s << u"a < b & c"_s;
    QTest::newRow("blocks") << u"<p>One</p><p>two <i>three</i></p>"_s << u"One\ntwo three"_s;
    QTest::newRow("entities") << u"A&amp;B &#8217;&#x2019; &nbsp;&unknown; &#0;"_s << u"A&B ’’ &unknown; &#0;"_s;
    QTest::newRow("script") << u"a<script>alert(1)</script>b<style>x</style><!-- no -->"_s << u"ab"_s;
    QTest::newRow("open") << u"a <b"_s << u"a <b"_s;
}

void TimelinesTest::piecesOfHtmlBecomeText()
{
    QFETCH(const QString, html);
    QFETCH(const QString, text);
    QCOMPARE(plainTextOfHtml(html), text);
}

void TimelinesTest::calendarsAreRead()
{
    const QByteArray calendar =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:19701101T020000\r\n"
        "END:STANDARD\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20180823\r\nDTEND;VALUE=DATE:20180824\r\nSUMMARY:A b\r\n an\\, "
        "really\r\nCATEGORIES:Law,5G\r\nURL:https://example.org/a\r\nLOCATION:Canberra\r\n"
        "BEGIN:VALARM\r\nSUMMARY:No\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20180823\r\nDTEND;VALUE=DATE:20180826\r\nSUMMARY:Three "
        "days\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART;TZID=\"Europe/Berlin\":20180823T140500\r\nDTEND:20180823T150000Z\r\nSUMMARY:A vote\r\n"
        "END:VEVENT\r\nno colon\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:No day\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART:2018-13-45\r\nSUMMARY:Odd\r\nEND:VEVENT\r\n"
        "BEGIN:VTODO\r\nDUE:20190101\r\nSUMMARY:Due\r\nEND:VTODO\r\n"
        "BEGIN:VEVENT\r\nDTSTART:20180101\r\nSUMMARY:Cut";
    QCOMPARE(eventsOf(icalReader(), calendar),
             (QStringList{u"2018-08-23 A ban, really (Law)"_s, u"2018-08-23|2018-08-25 Three days"_s,
                          u"2018-08-23T14:05:00 A vote"_s, u"2019-01-01 Due"_s}));
    const CollectedRecords records = readAll(icalReader(), calendar);
    QCOMPARE(records.rejections,
             (QStringList{u"line 32, DTSTART: has no date"_s, u"line 35, DTSTART: “2018-13-45” is no date"_s,
                          u"line 43: has no end: the file is cut off"_s}));
    QCOMPARE(records.remarks, QStringList{u"line 31: is no line of a calendar and is left out"_s});
    const EventRecord ban = records.all<EventRecord>().front();
    QCOMPARE(ban.key, u"a"_s);
    QCOMPARE(ban.tags, u"5G"_s);
    QCOMPARE(ban.note, u"Canberra"_s);
    QCOMPARE(ban.attributions[0].source->source.url, u"https://example.org/a"_s);
    QCOMPARE(wordOf(calendar, u"ics"_s), u"icalendar"_s);
}

void TimelinesTest::rulesOfCalendars_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QStringList>("days");
    QTest::addColumn<int>("remarks");
    const QStringList once{u"2018-01-31"_s};
    QTest::newRow("days") << QByteArray("FREQ=DAILY;COUNT=3;INTERVAL=2")
                          << QStringList{u"2018-01-31"_s, u"2018-02-02"_s, u"2018-02-04"_s} << 0;
    QTest::newRow("until") << QByteArray("FREQ=WEEKLY;UNTIL=20180214T000000Z")
                           << QStringList{u"2018-01-31"_s, u"2018-02-07"_s, u"2018-02-14"_s} << 0;
    QTest::newRow("weekdays") << QByteArray("FREQ=WEEKLY;BYDAY=WE,FR;COUNT=3")
                              << QStringList{u"2018-01-31"_s, u"2018-02-02"_s, u"2018-02-07"_s} << 0;
    QTest::newRow("every other week") << QByteArray("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=3")
                                      << QStringList{u"2018-01-31"_s, u"2018-02-12"_s, u"2018-02-14"_s} << 0;
    QTest::newRow("short months") << QByteArray("FREQ=MONTHLY;COUNT=3")
                                  << QStringList{u"2018-01-31"_s, u"2018-03-31"_s, u"2018-05-31"_s} << 0;
    QTest::newRow("years") << QByteArray("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31;COUNT=2")
                           << QStringList{u"2018-01-31"_s, u"2019-01-31"_s} << 0;
    QTest::newRow("without an end") << QByteArray("FREQ=YEARLY") << once << 1;
    QTest::newRow("last Friday") << QByteArray("FREQ=MONTHLY;BYDAY=-1FR;COUNT=9") << once << 1;
    QTest::newRow("no rule") << QByteArray("FREQ=OFTEN;COUNT=2") << once << 1;
    QTest::newRow("negative") << QByteArray("FREQ=DAILY;INTERVAL=-1;COUNT=2") << once << 1;
}

void TimelinesTest::rulesOfCalendars()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QStringList, days);
    QFETCH(const int, remarks);
    const CollectedRecords records = readAll(icalReader(),
                                             "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20180131\nSUMMARY:S\nRRULE:" + rule
                                                 + "\nEND:VEVENT\nEND:VCALENDAR\n");
    QStringList found;
    for (const EventRecord &event : records.all<EventRecord>())
        found.append(event.date.text);
    QCOMPARE(found, days);
    QCOMPARE(records.remarks.size(), remarks);
    const auto endless = readAll(icalReader(),
                                 "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20180131\nSUMMARY:S\nRRULE:"
                                 "FREQ=DAILY;UNTIL=99991231\nEND:VEVENT\n");
    QCOMPARE(endless.records.size(), std::size_t{500});
    QCOMPARE(endless.remarks.size(), 1);
}

QTEST_GUILESS_MAIN(TimelinesTest)
