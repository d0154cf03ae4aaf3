// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/changelines.h"
#include "models/editing/columnsbase.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/afterchange.h"
#include "tests/editing/editingtests.h"
#include "tests/support/trackergenerator.h"

#include <QTest>

#include <cstring>
#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

DateContext dates()
{
    DateContext context;
    context.reference = *dayFromIso(u"2020-01-01");
    return context;
}

/// What lines make of \p tracker; the first fault in one line if there is one.
Result<Tracker> afterLines(const Tracker &tracker, const QByteArray &lines)
{
    const ColumnsBase base(tracker);
    const ChangeLines read = readChangeLines(base, lines, dates());
    if (!read.faults.empty())
        return read.faults.front().error;
    return afterChange(tracker, read.change);
}

QString faultOf(const Tracker &tracker, const QByteArray &lines)
{
    const auto after = afterLines(tracker, lines);
    return after ? QString() : after.error().toLine();
}

Tracker emptyTracker()
{
    Tracker tracker;
    tracker.id = u"new"_s;
    tracker.title = u"New"_s;
    tracker.description = u"To be overwritten"_s;
    return tracker;
}

} // namespace

/// Changes as lines of JSON.
class ChangeLinesTest : public TestCase
{
    Q_OBJECT

private slots:
    void anyTrackerIsMadeOfItsLines()
    {
        std::vector<Tracker> trackers = {Samples::everyField(), generateTracker({.events = 60, .seed = 3})};
        for (std::uint64_t seed = 0; seed < 10; ++seed)
            trackers.push_back(Samples::random(seed, 15));
        for (const Tracker &tracker : trackers) {
            const QByteArray lines = writeChangeLines(tracker);
            const auto after = afterLines(emptyTracker(), lines);
            QVERIFY2(after.ok(), qPrintable(after.ok() ? QString() : after.error().toLine()));
            QVERIFY(*after == tracker);
        }
    }

    void eachStepIsDone()
    {
        const Tracker tracker = Samples::everyField();
        const auto after = afterLines(
            tracker,
            "\xef\xbb\xbf{\"format\":\"dateline-changes\",\"version\":1}\r\n"
            "\r\n"
            "{\"op\":\"add\",\"kind\":\"event\",\"entity\":{\"title\":\"A ban\",\"category\":\"market\",\"date\":"
            "\"2019\"},\"behind\":\"\"}\n"
            "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"a-ban\",\"set\":{\"note\":\"Checked\",\"date\":\"2019-05\"},"
            "\"add\":{\"tags\":[\"a\",\"b\",\"a\"],\"parties\":[{\"party\":\"zte\",\"role\":\"target\"}]}}\n"
            "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"au-5g-ban\",\"set\":{\"note\":null},\"remove\":{\"tags\":"
            "[\"5g\",\"gone\"]}}\n"
            "{\"op\":\"edit\",\"kind\":\"source\",\"id\":\"siliconuk\",\"set\":{\"csl\":{\"title\":\"Other\",\"page\":"
            "null}}}\n"
            "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"test\",\"set\":{\"id\":\"test-2\"}}\n"
            "{\"op\":\"merge\",\"kind\":\"party\",\"from\":\"zte\",\"into\":\"huawei\"}\n"
            "{\"op\":\"merge\",\"kind\":\"tag\",\"from\":\"a\",\"into\":\"b\"}\n"
            "{\"op\":\"remove\",\"kind\":\"measure\",\"id\":\"au-5g\",\"dependents\":true}\n"
            "{\"op\":\"move\",\"kind\":\"category\",\"id\":\"market\",\"behind\":\"\"}\n"
            "{\"op\":\"remove\",\"kind\":\"accepted\",\"id\":\"duplicate-event event/au-5g-ban+event/gone\"}\n"
            "{\"op\":\"edit\",\"kind\":\"tracker\",\"set\":{\"title\":\"Other title\"}}");
        QVERIFY2(after.ok(), qPrintable(after.ok() ? QString() : after.error().toLine()));
        const Event &added = after->events.front();
        QCOMPARE(added.id.text, u"a-ban"_s);
        QCOMPARE(added.note, u"Checked"_s);
        QCOMPARE(added.date.toString(), u"2019-05"_s);
        QCOMPARE(added.tags, QStringList{u"b"_s});
        QCOMPARE(added.parties, (std::vector<Participation>{{{u"huawei"_s}, Role::Target}}));
        const Event &ban = named(after->events, "au-5g-ban");
        QCOMPARE(ban.note, QString());
        QCOMPARE(ban.tags, QStringList{u"华为"_s});
        QVERIFY(ban.measure.isEmpty());
        QCOMPARE(after->sources[0].title, u"Other"_s);
        QCOMPARE(after->sources[0].containerTitle, u"Silicon UK"_s);
        QCOMPARE(after->sources[0].cslRest, "{\"genre\":\"news\",\"x-csl\":{}}");
        QCOMPARE(after->attributions[1].event.text, u"test-2"_s);
        QCOMPARE(after->categories[0].id.text, u"market"_s);
        QCOMPARE(after->accepted.size(), std::size_t{1});
        QCOMPARE(after->title, u"Other title"_s);
    }

    void datesAreReadAsTyped()
    {
        const auto after = afterLines(
            Samples::everyField(),
            R"({"op":"add","kind":"category","entity":{"id":"law","name":"Law"}})"
            "\n"
            R"({"op":"add","kind":"event","entity":{"id":"a","title":"A","category":"law","date":"23 Aug 2018"}})"
            "\n"
            R"({"op":"edit","kind":"event","id":"a","set":{"reviewOn":"mid-November 2018"}})"
            "\n"
            R"({"op":"add","kind":"source","entity":{"id":"s","csl":{"type":"webpage","title":"S","issued":"August 2018?","accessed":"2018-09-01"}}})"
            "\n");
        QVERIFY2(after.ok(), qPrintable(after.ok() ? QString() : after.error().toLine()));
        QCOMPARE(after->events.back().date.toString(), u"2018-08-23"_s);
        QVERIFY(!after->events.back().reviewOn.isNull());
        QCOMPARE(after->sources.back().issued.toString(), u"2018-08?"_s);
        QCOMPARE(after->sources.back().accessed.toString(), u"2018-09-01"_s);
        // What may mean two days is not guessed.
        const QString fault = faultOf(Samples::everyField(),
                                      R"({"op":"edit","kind":"event","id":"au-5g-ban","set":{"date":"3/4/2019"}})");
        QVERIFY2(fault.startsWith(u"line 1: /set/date: "_s), qPrintable(fault));
    }

    void whatWasDoneIsTold()
    {
        const ColumnsBase base(Samples::everyField());
        const ChangeLines lines =
            readChangeLines(base,
                            "\n{\"op\":\"add\",\"kind\":\"party\",\"entity\":{\"kind\":\"country\",\"name\":"
                            "\"New Zealand\",\"country\":\"NZ\"}}\n\n"
                            "{\"op\":\"merge\",\"kind\":\"category\",\"from\":\"market\",\"into\":"
                            "\"restriction\"}\n",
                            dates());
        QCOMPARE(lines.done.size(), std::size_t{2});
        QCOMPARE(lines.done[0].line, std::size_t{2});
        QCOMPARE(lines.done[0].op, u"add"_s);
        QCOMPARE(lines.done[0].kind, u"party"_s);
        QCOMPARE(lines.done[0].id, u"nz"_s);
        QCOMPARE(lines.done[1].line, std::size_t{4});
        QCOMPARE(lines.done[1].into, u"restriction"_s);
        QCOMPARE(lines.done[1].notKept.size(), qsizetype{1});
    }

    void manyOfOneNameGetIdsOfTheirOwn()
    {
        QByteArray lines;
        for (int i = 0; i < 2000; ++i)
            lines +=
                "{\"op\":\"add\",\"kind\":\"event\",\"entity\":{\"title\":\"Ban\",\"category\":\"market\",\"date\":"
                "\"2019\"}}\n";
        const ColumnsBase base(Samples::everyField());
        const ChangeLines read = readChangeLines(base, lines, dates());
        QVERIFY(read.faults.empty());
        QCOMPARE(read.done[0].id, u"ban"_s);
        QCOMPARE(read.done[1].id, u"ban-2"_s);
        QCOMPARE(read.done[1999].id, u"ban-2000"_s);
    }

    void faultsNameTheirLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const QByteArray &line, const QString &fault) {
            QTest::newRow(name) << line << fault;
        };
        row("unfinished", "{\"op\":\"add\",\"kind\":\"event\"", u"line 2, column 26: ends in the middle of the JSON"_s);
        row("no object", "[1]", u"line 2: must be an object, is a list"_s);
        row("no JSON", "hello", u"line 2, column 1: is not JSON"_s);
        row("NUL bytes", QByteArray("{\"op\":\"add\0\"}", 13), u"line 2, column 11: is not JSON"_s);
        row("no UTF-8", "{\"op\":\"\xff\"}", u"line 2, column 8: is not valid UTF-8"_s);
        row("twice", "{\"op\":\"add\",\"op\":\"add\"}", u"line 2: /op: is there twice"_s);
        row("no op", "{\"kind\":\"event\"}", u"line 2: /op: is missing"_s);
        row("unknown op", "{\"op\":\"drop\"}", u"line 2: /op: \"drop\" is none of add, edit, remove, merge or move"_s);
        row("unknown kind", "{\"op\":\"remove\",\"kind\":\"thing\",\"id\":\"x\"}",
            u"line 2: /kind: \"thing\" is none of event, source, attribution, measure, accepted, figure, category, "
            "party, publisher, view or tracker"_s);
        row("unknown member", "{\"op\":\"remove\",\"kind\":\"event\",\"id\":\"test\",\"with\":1}",
            u"line 2: /with: is not a member that is known here"_s);
        row("unknown field", "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"test\",\"set\":{\"colour\":\"red\"}}",
            u"line 2: /set/colour: is not a member that Dateline knows"_s);
        row("a date that is none", "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"test\",\"set\":{\"date\":\"soon\"}}",
            u"line 2: /set/date: "_s);
        row("a list that is none", "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"test\",\"add\":{\"title\":[\"x\"]}}",
            u"line 2: /add/title: is not a list"_s);
        row("an id in use",
            "{\"op\":\"add\",\"kind\":\"event\",\"entity\":{\"id\":\"test\",\"title\":\"T\",\"category\":\"market\","
            "\"date\":\"2019\"}}",
            u"line 2: /events (test): another one has this id already"_s);
        row("no such category",
            "{\"op\":\"add\",\"kind\":\"event\",\"entity\":{\"id\":\"t\",\"title\":\"T\",\"category\":\"gone\","
            "\"date\":\"2019\"}}",
            u"line 2: /events/category (t): there is no category \"gone\""_s);
        row("a title that is empty", "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"test\",\"set\":{\"title\":\"\"}}",
            u"line 2: /events/title (test): "_s);
        row("not there", "{\"op\":\"remove\",\"kind\":\"event\",\"id\":\"gone\"}",
            u"line 2: there is no event \"gone\""_s);
        row("used", "{\"op\":\"remove\",\"kind\":\"party\",\"id\":\"zte\"}",
            u"line 2: /parties (zte): cannot be removed: it is used by"_s);
        row("a country that is there",
            "{\"op\":\"add\",\"kind\":\"party\",\"entity\":{\"kind\":\"country\",\"name\":\"Oz\",\"country\":\"AU\"}}",
            u"line 2: /parties/country (au-2): AU is already the code of"_s);
        row("a second header", "{\"op\":\"add\",\"kind\":\"tracker\",\"entity\":{\"id\":\"t\",\"title\":\"T\"}}",
            u"line 2: a tracker has its properties already"_s);
        row("itself", "{\"op\":\"merge\",\"kind\":\"party\",\"from\":\"zte\",\"into\":\"zte\"}",
            u"line 2: /parties (zte): cannot be merged with itself"_s);
        row("two into each other",
            "{\"op\":\"merge\",\"kind\":\"party\",\"from\":\"zte\",\"into\":\"huawei\"}\n"
            "{\"op\":\"merge\",\"kind\":\"party\",\"from\":\"huawei\",\"into\":\"zte\"}",
            u"line 3: there is no party \"zte\""_s);
        row("a party that a claim is about",
            "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"au-5g-ban\",\"remove\":{\"parties\":[{\"party\":\"zte\","
            "\"role\":\"target\"}]}}",
            u"line 2: /attributions/party (au-5g-ban--1): \"zte\" takes no part in the event"_s);
        row("a late first line", "{\"format\":\"dateline-changes\"}",
            u"line 2: /format: only the first line says what the file is"_s);
    }

    void faultsNameTheirLine()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, fault);
        const QByteArray first = "{\"op\":\"edit\",\"kind\":\"tracker\",\"set\":{}}\n";
        const QString told = faultOf(Samples::everyField(), first + line + "\n");
        QVERIFY2(told.startsWith(fault), qPrintable(told));
    }

    void laterVersionsAreRefused()
    {
        QVERIFY(faultOf(emptyTracker(), "{\"format\":\"dateline-changes\",\"version\":2}\n")
                    .startsWith("line 1: /version: was written by a later version"_L1));
    }

    void mergesInACircleEndWhereTheyMeet()
    {
        const ColumnsBase base(Samples::everyField());
        const ChangeLines lines =
            readChangeLines(base,
                            "{\"op\":\"merge\",\"kind\":\"party\",\"from\":\"zte\",\"into\":\"huawei\"}\n"
                            "{\"op\":\"merge\",\"kind\":\"party\",\"from\":\"huawei\",\"into\":\"zte\"}\n"
                            "{\"op\":\"edit\",\"kind\":\"party\",\"id\":\"zte\",\"set\":{\"name\":\"Z\"}}\n"
                            "{\"op\":\"merge\",\"kind\":\"party\",\"from\":\"huawei\",\"into\":\"gcsb\"}\n",
                            dates());
        QCOMPARE(lines.done.size(), std::size_t{2});
        QCOMPARE(lines.faults.size(), std::size_t{2});
        for (const LineFault &fault : lines.faults)
            QVERIFY2(fault.error.message.contains("it was merged into huawei in line 1"_L1),
                     qPrintable(fault.error.toLine()));
    }

    void aFaultLeavesNoHalfOfItsLine()
    {
        // The merge is refused in its last part but one, when the names are in use already.
        Tracker tracker = Samples::everyField();
        for (std::size_t i = 0; i < Limits::perEntity; ++i)
            tracker.parties[1].aliases.push_back({u"Alias %1"_s.arg(i), {}});
        const ColumnsBase base(tracker);
        const ChangeLines lines =
            readChangeLines(base,
                            "{\"op\":\"merge\",\"kind\":\"party\",\"from\":\"zte\",\"into\":\"huawei\"}\n"
                            "{\"op\":\"edit\",\"kind\":\"party\",\"id\":\"zte\",\"set\":{\"name\":\"Z\"}}\n",
                            dates());
        QCOMPARE(lines.faults.size(), std::size_t{1});
        const auto after = afterChange(tracker, lines.change);
        QVERIFY(after.ok());
        QCOMPARE(named(after->parties, "zte").name, u"Z"_s);
        QCOMPARE(named(after->parties, "huawei"), tracker.parties[1]);
    }

    void allFaultsAreFoundAndTheRestIsDone()
    {
        QByteArray lines;
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray category = i % 33 == 5 && i < 9'900 ? "gone" : "market";
            lines += "{\"op\":\"add\",\"kind\":\"event\",\"entity\":{\"id\":\"e" + QByteArray::number(i)
                + "\",\"title\":\"T\",\"category\":\"" + category + "\",\"date\":\"2019\"}}\n";
        }
        const ColumnsBase base(Samples::everyField());
        const ChangeLines read = readChangeLines(base, lines, dates());
        QCOMPARE(read.faults.size(), std::size_t{300});
        QCOMPARE(read.faults[0].line, std::size_t{6});
        QCOMPARE(read.faults[299].line, std::size_t{299 * 33 + 6});
        QCOMPARE(read.done.size(), std::size_t{9'700});
        QCOMPARE(read.change.parts.size(), std::size_t{9'700});
    }

    void hugeLinesAreRead()
    {
        const QByteArray text(3'000'000, 'x');
        const auto after = afterLines(Samples::everyField(),
                                      "{\"op\":\"edit\",\"kind\":\"source\",\"id\":\"siliconuk\","
                                      "\"set\":{\"text\":\""
                                          + text + "\"}}");
        QVERIFY(after.ok());
        QCOMPARE(after->sources[0].text.size(), text.size());
        QVERIFY(faultOf(emptyTracker(), text).size() < 700);
        QVERIFY(faultOf(emptyTracker(), QByteArray(1'000'000, '[')).startsWith("line 1"_L1));
        QVERIFY(faultOf(emptyTracker(), "{\"op\":" + QByteArray(1'000'000, '[')).startsWith("line 1"_L1));
    }

    void damagedLinesLeaveASoundTracker()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        QByteArrayList lines = writeChangeLines(tracker).replace("\"id\":\"", "\"id\":\"new-").trimmed().split('\n');
        for (const QByteArray kind : {"event", "party", "measure", "source", "category", "publisher", "view"}) {
            for (const QByteArray id : {"test", "au-5g-ban", "zte", "eu", "au-5g", "siliconuk", "market", "bans"}) {
                lines += "{\"op\":\"remove\",\"kind\":\"" + kind + "\",\"id\":\"" + id + "\",\"dependents\":true}";
                lines += "{\"op\":\"edit\",\"kind\":\"" + kind + "\",\"id\":\"" + id + "\",\"set\":{\"id\":\"zte\"}}";
                lines += "{\"op\":\"merge\",\"kind\":\"" + kind + "\",\"from\":\"" + id + "\",\"into\":\"gcsb\"}";
                lines += "{\"op\":\"move\",\"kind\":\"" + kind + "\",\"id\":\"" + id + "\",\"behind\":\"\"}";
            }
        }
        std::mt19937 engine(5);
        std::size_t done = 0;
        std::size_t faults = 0;
        for (int round = 0; round < 300; ++round) {
            QByteArray some;
            for (int i = 0; i < 12; ++i) {
                QByteArray line = lines[static_cast<qsizetype>(engine() % static_cast<unsigned>(lines.size()))];
                const auto at = static_cast<qsizetype>(engine() % static_cast<unsigned>(line.size()));
                switch (engine() % 6) {
                case 0:
                    line[at] = static_cast<char>(engine() % 256);
                    break;
                case 1:
                    line.truncate(at);
                    break;
                case 2:
                    line.remove(at, 1);
                    break;
                default:
                    break; // as it is, but at another place among the others
                }
                some += line + '\n';
            }
            const ChangeLines read = readChangeLines(base, some, dates());
            done += read.done.size();
            faults += read.faults.size();
            const auto after = afterChange(tracker, read.change);
            QVERIFY2(after.ok(), qPrintable(QString::fromUtf8(some) + (after ? QString() : after.error().toLine())));
        }
        QVERIFY2(done > 200 && faults > 500, qPrintable(u"%1 %2"_s.arg(done).arg(faults)));
    }

    void nothingDoesNothing()
    {
        const ColumnsBase base(Samples::everyField());
        for (const QByteArray &lines : {QByteArray(), QByteArray("\n \r\n"), QByteArray("\xef\xbb\xbf")}) {
            const ChangeLines read = readChangeLines(base, lines, dates());
            QVERIFY(read.faults.empty() && read.done.empty() && read.change.parts.empty());
        }
    }
};

std::unique_ptr<TestCase> newChangeLinesTest() { return std::make_unique<ChangeLinesTest>(); }

} // namespace Dateline

#include "changelinestest.moc"
