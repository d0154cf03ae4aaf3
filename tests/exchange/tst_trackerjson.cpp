// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"
#include "models/exchange/trackerjson.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/testcase.h"
#include "tests/support/trackergenerator.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <random>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// The file that the program wrote when \p version was the newest.
QByteArray fileOfVersion(int version)
{
    QFile file(QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/exchange/version%1.json").arg(version));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The sample's JSON with one piece of text replaced, which must be there exactly once.
QByteArray sampleWith(const QByteArray &before, const QByteArray &after)
{
    QByteArray json = writeTrackerJson(Samples::everyField());
    if (json.count(before) != 1)
        qFatal("%s is not in the sample exactly once", before.constData());
    return json.replace(before, after);
}

QString lineFor(const QByteArray &json)
{
    const auto tracker = readTrackerJson(json);
    return tracker ? u"accepted"_s : tracker.error().toLine();
}

} // namespace

class TrackerJsonTest : public TestCase
{
    Q_OBJECT

private slots:
    void trackersComeBackEqual();
    void exportedBytesComeBackIdentical();
    void columnsGiveTheSameBytesAndTheirDigest();
    void writesMembersInTheOrderOfTheFormat();
    void layoutIsThatOfPython();
    void orderOfMembersAndBlanksDoNotMatterOnReading();
    void emptyTextsAndListsAreAbsent();
    void keepsUnknownMembersThatStartWithX();
    void acceptsAByteOrderMark();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void namesThePlaceOfWhatIsWrong_data();
    void namesThePlaceOfWhatIsWrong();
    void formatIsLookedAtFirst();
    void flagsAreAbsentOrTrue();
    void figuresKeepHowTheyAreMade();
    void readsEarlierVersions_data();
    void readsEarlierVersions();
    void earlierVersionsKnowNothingOfLaterOnes_data();
    void earlierVersionsKnowNothingOfLaterOnes();
    void refusesTenMegabyteTitles();
    void limitsNesting();
    void truncatedAnywhereIsAnError();
    void survivesFlippedBytes();
};

/// The digest is worked out in parts; the generated tracker has several.
void TrackerJsonTest::columnsGiveTheSameBytesAndTheirDigest()
{
    GeneratorSettings settings;
    settings.events = 3000;
    QSet<QString> digests;
    for (const Tracker &tracker : {Tracker(), Samples::everyField(), generateTracker(settings)}) {
        const QByteArray json = writeTrackerJson(tracker);
        const TrackerColumns packed(tracker);
        QCOMPARE(writeTrackerJson(packed), json);
        // Keeping a figure does not make what other pictures were made from another tracker.
        Tracker withoutFigures = tracker;
        withoutFigures.figures.clear();
        withoutFigures.views.clear(); // nor does keeping a view
        withoutFigures.opensWith = {};
        QCOMPARE(trackerDigest(packed),
                 QString::fromLatin1(
                     QCryptographicHash::hash(writeTrackerJson(withoutFigures), QCryptographicHash::Sha256).toHex()));
        digests.insert(trackerDigest(packed));
    }
    QCOMPARE(digests.size(), 3);
    QVERIFY(writeTrackerJson(generateTracker(settings)).size() > 3 << 20);
}

void TrackerJsonTest::trackersComeBackEqual()
{
    const auto again = readTrackerJson(writeTrackerJson(Samples::everyField()));
    QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().toLine()));
    QVERIFY(*again == Samples::everyField());
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const Tracker tracker = Samples::random(seed, 20);
        const auto read = readTrackerJson(writeTrackerJson(tracker));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().toLine()));
        QVERIFY(*read == tracker);
    }
}

void TrackerJsonTest::exportedBytesComeBackIdentical()
{
    for (std::uint64_t seed = 100; seed < 150; ++seed) {
        const QByteArray first = writeTrackerJson(Samples::random(seed, 20));
        const auto read = readTrackerJson(first);
        QVERIFY(read.ok());
        QCOMPARE(writeTrackerJson(*read), first);
    }
}

void TrackerJsonTest::writesMembersInTheOrderOfTheFormat()
{
    const QByteArray json = writeTrackerJson(Samples::everyField());
    const QByteArray head = R"({
  "format": "dateline-tracker",
  "version": 5,
  "id": "sample",
  "title": "Sample",
  "description": "Everything once",
  "license": "CC-BY-4.0",
  "language": "en",
  "opensWith": "bans",
  "categories": [
    {
      "id": "restriction",
      "name": "Vendor restriction",
      "colour": "#0072b2",
      "glyph": "diamond",
      "x-colour": "red"
    },
)";
    QCOMPARE(json.left(head.size()), head);
    const QByteArray attribution = R"(      "id": "au-5g-ban--1",
      "event": "au-5g-ban",
      "source": "siliconuk",
      "claim": "party",
      "party": "zte",
      "role": "affected",
      "support": "disputes",
      "quote": {
        "exact": "barred",
        "prefix": "were ",
        "suffix": " last"
      },
      "locator": "paragraph 6",
      "saidBy": "a German official",
      "origin": "Financial Times",
      "stated": "this week",
      "date": "2018-11-28",
      "credibility": 2,
      "note": "Second hand",
      "x-a": 0
)";
    QVERIFY(json.contains(attribution));
    QVERIFY(json.contains(R"(      "date": "2018-08-23",
      "dateReason": "The day of the guidance, not of the reports",
      "parties": [
)"));
    QVERIFY(json.contains(R"(      "note": "One day of doubt",
      "reviewOn": "2019-06-01",
      "x-e")"));
    QVERIFY(json.contains(R"(      "reviewOn": "2019-01",
      "x-m")"));
    QVERIFY(json.contains(R"(      "effect": "partial-restriction",
      "issuers": [
        "eu"
      ],
      "bindsMembers": true
    })"));
    QCOMPARE(json.count("bindsMembers"), 1);
    // Not within the macro: moc takes the slashes for a comment.
    const QByteArray source = R"(      "text": "Words of the source",
      "textSha256": "31fc7c28c9f47bd78128a199a9325a54d1ead8ed8d1135ee6681be407b748413",
      "archivedUrl": "https://web.archive.org/web/2018/https://example.org/a",
      "x-s")";
    QVERIFY(json.contains(source));
    QVERIFY(json.endsWith(R"(  "accepted": [
    {
      "check": "single-origin-ban",
      "subject": "event/au-5g-ban",
      "reason": "The guidance itself was never printed",
      "x-f": [
        1
      ]
    },
    {
      "check": "duplicate-event",
      "subject": "event/au-5g-ban+event/gone",
      "reason": "Two steps"
    }
  ],
  "figures": [
    {
      "id": "map-2018",
      "title": "Who kept Huawei out in 2018",
      "spec": {
        "filter": {
          "companies": [
            "huawei"
          ],
          "known": [
            {
              "on": "2018-11-30"
            },
            []
          ]
        },
        "scale": 1.50,
        "view": "map"
      },
      "pictureSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      "x-g": {
        "for": "chapter 3"
      }
    },
    {
      "id": "bare",
      "title": "Bare",
      "spec": {}
    }
  ],
  "publishers": [
    {
      "id": "netmedia",
      "name": "NetMedia",
      "aliases": [
        {
          "name": "NetMedia Europe"
        },
        {
          "name": "网媒",
          "language": "zh"
        }
      ],
      "ids": {
        "wikidata": "Q1"
      },
      "x-h": []
    },
    {
      "id": "other",
      "name": "Other"
    }
  ],
  "views": [
    {
      "id": "bans",
      "title": "Bans by country",
      "look": {
        "asOf": "2020-07-14",
        "filter": {
          "categories": [
            "restriction"
          ]
        },
        "lanes": "country"
      },
      "x-v": 1
    },
    {
      "id": "all",
      "title": "All",
      "look": {}
    }
  ],
  "x-tracker": true
}
)"));
}

void TrackerJsonTest::layoutIsThatOfPython()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("there is no python3 to compare with");
    QProcess process;
    process.start(python,
                  {u"-c"_s,
                   u"import json, sys\n"
                   "text = sys.stdin.buffer.read().decode('utf-8')\n"
                   "again = json.dumps(json.loads(text), indent=2, ensure_ascii=False) + '\\n'\n"
                   "sys.stdout.buffer.write(again.encode('utf-8'))"_s});
    // Without kept numbers: Python does not keep how they were written.
    Tracker tracker = Samples::random(7, 50);
    tracker.extra.clear();
    for (auto &category : tracker.categories)
        category.extra.clear();
    const auto withoutNumbers = [](auto &entities) {
        for (auto &entity : entities) {
            if (entity.extra.contains('.'))
                entity.extra = "{\"x-b\":[{},[],\"\\u0001\\b\\f\x7f\"]}";
        }
    };
    withoutNumbers(tracker.categories);
    withoutNumbers(tracker.parties);
    withoutNumbers(tracker.measures);
    withoutNumbers(tracker.events);
    withoutNumbers(tracker.sources);
    withoutNumbers(tracker.attributions);
    withoutNumbers(tracker.accepted);
    withoutNumbers(tracker.figures);
    withoutNumbers(tracker.publishers);
    withoutNumbers(tracker.views);
    tracker.figures.push_back({{u"empty"_s}, u"Empty"_s, "{}", {}, {}});
    tracker.figures.push_back({{u"deep"_s}, u"Deep"_s, "{\"a\":{},\"b\":[[{\"c\":[]}],{}]}", {}, {}});
    for (Figure &figure : tracker.figures) {
        if (figure.spec.contains('.') || figure.spec.contains('e'))
            figure.spec = "{\"size\":[1600,900]}";
    }
    for (SavedView &view : tracker.views) {
        if (view.look.contains('.') || view.look.contains('e'))
            view.look = "{\"range\":[2018,2020]}";
    }
    const QByteArray json = writeTrackerJson(tracker);
    process.write(json);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.readAllStandardOutput(), json);
}

void TrackerJsonTest::orderOfMembersAndBlanksDoNotMatterOnReading()
{
    const auto tracker = readTrackerJson(R"(
 {"events":[{"date":"2018","category":"c","title":"E","id":"e"}],"title":"T",
  "categories" : [ { "name":"C","id":"c"} ], "id":"t","version":1.0,"format":"dateline-tracker"}   )");
    QVERIFY2(tracker.ok(), tracker.ok() ? "" : qPrintable(tracker.error().toLine()));
    QCOMPARE(tracker->events[0].title, u"E"_s);
    QCOMPARE(tracker->categories[0].name, u"C"_s);
}

void TrackerJsonTest::emptyTextsAndListsAreAbsent()
{
    const QByteArray bare =
        "{\n  \"format\": \"dateline-tracker\",\n  \"version\": 5,\n  \"id\": \"t\",\n  \"title\": \"T\"\n}\n";
    QByteArray padded = bare;
    padded.replace("\"T\"\n", "\"T\", \"description\": \"\", \"events\": [], \"language\": \"\"\n");
    const auto tracker = readTrackerJson(padded);
    QVERIFY(tracker.ok());
    QCOMPARE(writeTrackerJson(*tracker), bare);
}

void TrackerJsonTest::keepsUnknownMembersThatStartWithX()
{
    const auto tracker = readTrackerJson(
        sampleWith("\"x-colour\": \"red\"",
                   "\"x-b\": 1.00, \"x-a\": {\"z\": [1E5, \"\\u00e9\\/\"], \"y\": 98765432109876543210}"));
    QVERIFY2(tracker.ok(), tracker.ok() ? "" : qPrintable(tracker.error().toLine()));
    QCOMPARE(tracker->categories[0].extra,
             QByteArray("{\"x-a\":{\"y\":98765432109876543210,\"z\":[1E5,\"é/\"]},\"x-b\":1.00}"));
    QCOMPARE(writeTrackerJson(*readTrackerJson(writeTrackerJson(*tracker))), writeTrackerJson(*tracker));
}

void TrackerJsonTest::acceptsAByteOrderMark()
{
    const QByteArray json = writeTrackerJson(Samples::everyField());
    const auto tracker = readTrackerJson("\xef\xbb\xbf" + json);
    QVERIFY(tracker.ok());
    QCOMPARE(writeTrackerJson(*tracker), json);
}

void TrackerJsonTest::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << QByteArray() << u"line 1, column 1: ends in the middle of the JSON"_s;
    QTest::newRow("open object") << QByteArray("{\n \"a\":") << u"line 2, column 5: ends in the middle of the JSON"_s;
    QTest::newRow("comma") << QByteArray("{\n \"é\":1,}")
                           << u"line 2, column 8: is not JSON: unexpected '}'; expected string literal"_s;
    QTest::newRow("comment") << QByteArray("{ // a\n}")
                             << u"line 1, column 3: is not JSON: invalid literal; expected string literal"_s;
    QTest::newRow("after the end") << QByteArray("{}\n{}")
                                   << u"line 2, column 1: is not JSON: unexpected '{'; expected end of input"_s;
    QTest::newRow("list") << QByteArray("[]") << u"must be an object, is a list"_s;
    QTest::newRow("number") << QByteArray("7") << u"must be an object, is a number"_s;
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\": \"\xc3\x28\"}") << u"line 1, column 9: is not valid UTF-8"_s;
    QTest::newRow("UTF-8 of a surrogate")
        << QByteArray("{\"a\": \"\xed\xa0\x80\"}") << u"line 1, column 8: is not valid UTF-8"_s;
    QTest::newRow("NUL byte")
        << QByteArray("{\"a\": \"\0\"}", 10)
        << u"line 1, column 8: is not JSON: invalid string: control character U+0000 (NUL) must be escaped to \\u0000"_s;
    QTest::newRow("UTF-16 with a mark") << QByteArray("\xff\xfe{\0}\0", 6) << u"is in UTF-16; Dateline reads UTF-8"_s;
    QTest::newRow("UTF-16 without a mark") << QByteArray("{\0}\0", 4) << u"is in UTF-16; Dateline reads UTF-8"_s;
    QTest::newRow("number too large") << QByteArray("{\"a\": 1e999}")
                                      << u"line 1, column 11: is not JSON: number overflow parsing '1e999'"_s;
}

void TrackerJsonTest::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, line);
    QCOMPARE(lineFor(json), line);
}

void TrackerJsonTest::namesThePlaceOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *before, const char *after, const QString &line) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << line;
    };
    row("wrong type", "\"2018-08-23\"", "20180823", u"/events/0/date (au-5g-ban): must be a string, is a number"_s);
    row("wrong type deep inside", "\"party\": \"au\",", "\"party\": {\"id\": \"au\"},",
        u"/events/0/parties/0/party (au-5g-ban): must be a string, is an object"_s);
    row("null", "\"Mononym\"", "null", u"/sources/0/csl/author/2/family (siliconuk): must be a string, is null"_s);
    row("list that is none", "\"tags\": [\n        \"5g\",\n        \"华为\"\n      ]", "\"tags\": \"5g\"",
        u"/events/0/tags (au-5g-ban): must be a list, is a string"_s);
    row("element of a list", "\"华为\"", "5", u"/events/0/tags/1 (au-5g-ban): must be a string, is a number"_s);
    row("missing", "\"effect\": \"ban\",", "", u"/measures/0/effect (au-5g): is missing"_s);
    row("missing source record", "\"csl\": {", "\"x-csl\": {", u"/sources/0/csl (siliconuk): is missing"_s);
    row("not a word", "\"announced\"", "\"announce\"",
        u"/events/0/milestone (au-5g-ban): \"announce\" is none of proposed, announced, adopted, in-force, amended, "
        "suspended, lifted or rejected"_s);
    row("unknown member", "\"locator\"", "\"Locator\"",
        u"/attributions/0/Locator (au-5g-ban--1): is not a member that Dateline knows; members of your own start with \"x-\""_s);
    row("unknown member with odd characters", "\"locator\"", "\"a/b~c\"",
        u"/attributions/0/a~1b~0c (au-5g-ban--1): is not a member that Dateline knows; members of your own start with \"x-\""_s);
    row("unknown CSL field", "\"genre\"", "\"gender\"",
        u"/sources/0/csl/gender (siliconuk): is not a member that Dateline knows; members of your own start with \"x-\""_s);
    row("x- member where none is kept", "\"exact\": \"barred\",", "\"exact\": \"barred\", \"x-y\": 1,",
        u"/attributions/0/quote/x-y (au-5g-ban--1): is not a member that is known here"_s);
    row("unknown member of the tracker", "\"license\"", "\"licence\"",
        u"/licence: is not a member that Dateline knows; members of your own start with \"x-\""_s);
    row("not EDTF", "\"2018-08-23\"", "\"23 August 2018\"", {});
    row("the syntax of the 2012 draft", "\"2018-08-23\"", "\"2018/open\"", {});
    row("member twice", "\"claim\": \"party\",", "\"claim\": \"party\", \"claim\": \"party\",",
        u"/attributions/0/claim: is there twice"_s);
    row("member twice, differently escaped", "\"version\": 5,", "\"version\": 5, \"\\u0076ersion\": 5,",
        u"/version: is there twice"_s);
    row("member twice in what is kept", "\"x-p\": 1.50", "\"x-p\": [{\"a\": 1, \"a\": 2}]",
        u"/parties/0/x-p/0/a: is there twice"_s);
    row("id twice", "\"id\": \"test\"", "\"id\": \"au-5g-ban\"",
        u"/events/1/id (au-5g-ban): the id is already that of /events/0"_s);
    row("not an id", "\"id\": \"test\"", "\"id\": \"Test 1\"",
        u"/events/1/id: \"Test 1\" is not an id: 1 to 100 of the characters a–z 0–9 - _ ."_s);
    row("dangling reference", "\"measure\": \"au-5g\"", "\"measure\": \"au-6g\"",
        u"/events/0/measure (au-5g-ban): there is no measure \"au-6g\""_s);
    row("country code", "\"country\": \"AU\"", "\"country\": \"Au\"",
        u"/parties/0/country (au): is not a country code of two capital letters (ISO 3166-1)"_s);
    row("escaped NUL", "\"A test\"", "\"A\\u0000test\"",
        u"/events/1/title (test): contains the control character U+0000"_s);
    row("lone surrogate", "\"A test\"", "\"A\\ud800test\"", {});
    row("credibility beyond the scale", "\"credibility\": 2", "\"credibility\": 7",
        u"/attributions/0/credibility (au-5g-ban--1): must be a whole number from 1 to 6"_s);
    row("role that is none", "\"role\": \"affected\"", "\"role\": \"victim\"",
        u"/attributions/0/role (au-5g-ban--1): \"victim\" is none of issuer, target, affected, partner or venue"_s);
    row("flag that is a number", "\"bindsMembers\": true", "\"bindsMembers\": 1",
        u"/measures/1/bindsMembers (eu-toolbox): must be true or false, is a number"_s);
    row("flag that is a word", "\"bindsMembers\": true", "\"bindsMembers\": \"true\"",
        u"/measures/1/bindsMembers (eu-toolbox): must be true or false, is a string"_s);
    row("flag that is null", "\"bindsMembers\": true", "\"bindsMembers\": null",
        u"/measures/1/bindsMembers (eu-toolbox): must be true or false, is null"_s);
    row("measure of a country that binds members", "\"x-m\": null", "\"bindsMembers\": true",
        u"/measures/0/bindsMembers (au-5g): only a measure with an issuer whose country is EU holds in member states"_s);
    row("no reason", "\"reason\": \"Two steps\"", "\"x-reason\": \"Two steps\"",
        u"/accepted/1/reason (duplicate-event): is missing"_s);
    row("finding that is none", "\"reason\": \"Two steps\"\n    }", "\"reason\": \"Two steps\"\n    }, 5",
        u"/accepted/2: must be an object, is a number"_s);
    row("unknown member of a finding", "\"subject\": \"event/au-5g-ban\"",
        "\"subject\": \"event/au-5g-ban\", \"id\": \"a\"",
        u"/accepted/0/id (single-origin-ban): is not a member that Dateline knows; members of your own start with \"x-\""_s);
    row("figure without a spec", "\"spec\": {}", "\"x-spec\": {}", u"/figures/1/spec (bare): is missing"_s);
    row("spec that is a list", "\"spec\": {}", "\"spec\": []",
        u"/figures/1/spec (bare): must be an object, is a list"_s);
    row("spec that is a string", "\"spec\": {}", "\"spec\": \"{}\"",
        u"/figures/1/spec (bare): must be an object, is a string"_s);
    row("spec that is null", "\"spec\": {}", "\"spec\": null", u"/figures/1/spec (bare): must be an object, is null"_s);
    row("member of a spec twice", "\"spec\": {}", "\"spec\": {\"a\": {\"b\": 1, \"b\": 1}}",
        u"/figures/1/spec/a/b: is there twice"_s);
    row("figure without a title", "\"title\": \"Bare\",", "", u"/figures/1/title (bare): is missing"_s);
    row("figure id twice", "\"id\": \"bare\"", "\"id\": \"map-2018\"",
        u"/figures/1/id (map-2018): the id is already that of /figures/0"_s);
    row("figure that is none", "\"spec\": {}\n    }", "\"spec\": {}\n    }, 5",
        u"/figures/2: must be an object, is a number"_s);
    row("figures that are none", "\"x-tracker\": true", "\"x-tracker\": true, \"Figures\": []",
        u"/Figures: is not a member that Dateline knows; members of your own start with \"x-\""_s);
    row("unknown member of a figure", "\"spec\": {}", "\"spec\": {}, \"view\": \"map\"",
        u"/figures/1/view (bare): is not a member that Dateline knows; members of your own start with \"x-\""_s);
    row("digest of a picture that is none", "\"9f86d081", "\"9F86D081",
        u"/figures/0/pictureSha256 (map-2018): \"9F86D081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f0…\" is "
        "not a SHA-256 digest: 64 of the characters 0–9 a–f"_s);
    row("entity that is none", "\"x-a\": 0\n    },", "\"x-a\": 0\n    }, 5,",
        u"/attributions/1: must be an object, is a number"_s);
    row("list of entities that is none", "\"x-tracker\": true", "\"x-tracker\": true, \"x-y\": 1", u"accepted"_s);
}

void TrackerJsonTest::namesThePlaceOfWhatIsWrong()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, line);
    const QString found = lineFor(sampleWith(before, after));
    if (!line.isEmpty()) {
        QCOMPARE(found, line);
    } else if (after.contains("2018")) {                                  // the words are the date parser's own
        QVERIFY(!after.contains("open") || found.contains("2018/.."_L1)); // the modern form is offered
        QVERIFY2(found.startsWith("/events/0/date (au-5g-ban): column "_L1), qPrintable(found));
    } else { // the words are the JSON parser's own
        QVERIFY2(found.startsWith("line "_L1) && found.contains("U+D800"_L1), qPrintable(found));
    }
    QVERIFY(!found.contains(u'\n'));
}

void TrackerJsonTest::formatIsLookedAtFirst()
{
    QCOMPARE(lineFor("{}"),
             u"/format: is JSON, but not a Dateline tracker: it lacks \"format\": \"dateline-tracker\""_s);
    QCOMPARE(lineFor(R"({"type": "FeatureCollection", "features": [], "events": [1]})"),
             u"/format: is JSON, but not a Dateline tracker: it lacks \"format\": \"dateline-tracker\""_s);
    // A later version may have members and types that this one does not know, even before its number.
    const auto later = readTrackerJson(R"({"events": [7], "format": "dateline-tracker", "version": 6, "new": true})");
    QCOMPARE(later.error().code, ErrorCode::TooNew);
    QCOMPARE(later.error().toLine(),
             u"/version: was written by a later version of Dateline (format version 6; this one reads up to 5)"_s);
    for (const char *none : {"\"1\"", "0", "1.5", "2.5", "-3", "true", "null"})
        QCOMPARE(lineFor(R"({"format": "dateline-tracker", "version": )" + QByteArray(none) + '}'),
                 u"/version: must be the number 1, 2, 3, 4 or 5"_s);
    QCOMPARE(lineFor(R"({"format": "dateline-tracker", "version": 1, "events": {}})"), u"/id: is missing"_s);
    QCOMPARE(lineFor(R"({"format": "dateline-tracker", "version": 1, "id": "t", "title": "T", "events": {}})"),
             u"/events: must be a list, is an object"_s);
}

void TrackerJsonTest::flagsAreAbsentOrTrue()
{
    Tracker expected = Samples::everyField();
    expected.measures[1].bindsMembers = false;
    for (const char *other : {"\"bindsMembers\": false", "\"x-none\": 1"}) {
        auto tracker = readTrackerJson(sampleWith("\"bindsMembers\": true", other));
        QVERIFY2(tracker.ok(), tracker.ok() ? "" : qPrintable(tracker.error().toLine()));
        tracker->measures[1].extra.clear();
        QVERIFY(*tracker == expected);
        QVERIFY(!writeTrackerJson(*tracker).contains("bindsMembers"));
    }
}

void TrackerJsonTest::figuresKeepHowTheyAreMade()
{
    const auto tracker = readTrackerJson(
        sampleWith("\"spec\": {}",
                   "\"pictureSha256\": \"\", \"spec\" : {\"z\":[1E5, \"\\u00e9\\/\", { }], \"format\": null,\n"
                   "\"a\": {\"y\": 98765432109876543210, \"x\": 1.00}}"));
    QVERIFY2(tracker.ok(), tracker.ok() ? "" : qPrintable(tracker.error().toLine()));
    QCOMPARE(tracker->figures[1].spec,
             QByteArray("{\"a\":{\"x\":1.00,\"y\":98765432109876543210},\"format\":null,\"z\":[1E5,\"é/\",{}]}"));
    QVERIFY(tracker->figures[1].digest.isEmpty());
    QVERIFY(*readTrackerJson(writeTrackerJson(*tracker)) == *tracker);
    // Blanks do not count, what is left without them does.
    const auto sized = [](int bytes) {
        return sampleWith("\"spec\": {}", "\"spec\": { \"a\": \"" + QByteArray(bytes - 8, 'x') + "\"  }");
    };
    QCOMPARE(lineFor(sized(100'000)), u"accepted"_s);
    QCOMPARE(lineFor(sized(100'001)), u"/figures/1/spec (bare): has more than 100000 bytes"_s);
}

void TrackerJsonTest::readsEarlierVersions_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < Samples::newestVersion; ++version)
        QTest::addRow("version %d", version) << version;
}

void TrackerJsonTest::readsEarlierVersions()
{
    QFETCH(int, version);
    const QByteArray old = fileOfVersion(version);
    const auto tracker = readTrackerJson(old);
    QVERIFY2(tracker.ok(), tracker.ok() ? "" : qPrintable(tracker.error().toLine()));
    QVERIFY(*tracker == Samples::everyField(version));
    // Only the number changes when it is written again.
    QByteArray again = writeTrackerJson(*tracker);
    QCOMPARE(again.replace("\"version\": 5", QByteArray("\"version\": " + QByteArray::number(version))), old);
}

void TrackerJsonTest::earlierVersionsKnowNothingOfLaterOnes_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    const auto row = [](int version, const char *before, const char *after, const QString &place) {
        QTest::addRow("%d: %s", version, qPrintable(place))
            << version << QByteArray(before) << QByteArray(after) << place;
    };
    row(1, "\"x-m\": null", "\"reviewOn\": \"2019\"", u"/measures/0/reviewOn (au-5g)"_s);
    row(1, "\"x-e\": [", "\"dateReason\": \"\", \"x-e\": [", u"/events/0/dateReason (au-5g-ban)"_s);
    row(1, "\"note\": \"One day of doubt\"", "\"reviewOn\": 7", u"/events/0/reviewOn (au-5g-ban)"_s);
    row(1, "\"text\":", "\"textSha256\":", u"/sources/0/textSha256 (siliconuk)"_s);
    row(1, "\"support\": \"disputes\"", "\"role\": \"issuer\"", u"/attributions/0/role (au-5g-ban--1)"_s);
    row(1, "\"x-tracker\": true", "\"accepted\": []", u"/accepted"_s);
    row(1, "\"categories\": [", "\"accepted\": [7],\n\"categories\": [", u"/accepted"_s);
    row(1, "\"x-tracker\": true", "\"accepted\": {}", u"/accepted"_s);
    // The first that is unknown to its version, whether others came before or after that one.
    row(1, "\"x-m\": null", "\"bindsMembers\": true, \"reviewOn\": \"2019\"", u"/measures/0/bindsMembers (au-5g)"_s);
    row(1, "\"x-m\": null", "\"reviewOn\": \"2019\", \"bindsMembers\": true", u"/measures/0/reviewOn (au-5g)"_s);
    row(2, "\"x-m\": null", "\"bindsMembers\": true", u"/measures/0/bindsMembers (au-5g)"_s);
    row(2, "\"x-m\": null", "\"bindsMembers\": false", u"/measures/0/bindsMembers (au-5g)"_s);
    row(2, "\"x-m\": null", "\"bindsMembers\": 7", u"/measures/0/bindsMembers (au-5g)"_s);
    for (int version = 1; version < 4; ++version) {
        row(version, "\"x-tracker\": true", "\"figures\": []", u"/figures"_s);
        row(version, "\"categories\": [", "\"figures\": [7],\n\"categories\": [", u"/figures"_s);
        row(version, "\"x-tracker\": true", "\"figures\": {}", u"/figures"_s);
    }
    row(1, "\"categories\": [", "\"figures\": [],\n\"accepted\": [],\n\"categories\": [", u"/figures"_s);
    row(1, "\"categories\": [", "\"accepted\": [],\n\"figures\": [],\n\"categories\": [", u"/accepted"_s);
}

void TrackerJsonTest::earlierVersionsKnowNothingOfLaterOnes()
{
    QFETCH(int, version);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, place);
    const QByteArray number = "\"version\": " + QByteArray::number(version);
    QByteArray json = fileOfVersion(version);
    QCOMPARE(json.count(before), 1);
    json.replace(before, after);
    const QString line = place + ": is not a member that Dateline knows; members of your own start with \"x-\""_L1;
    QCOMPARE(lineFor(json), line);
    // Also where the version stands at the end.
    json.replace(QByteArray(number + ','), "");
    json.insert(json.lastIndexOf('}'), QByteArray(", " + number + ".0"));
    QCOMPARE(lineFor(json), line);
    json.replace(QByteArray(number + ".0"), "\"version\": 5");
    QVERIFY(lineFor(json) != line);
}

void TrackerJsonTest::refusesTenMegabyteTitles()
{
    const auto tracker = readTrackerJson(sampleWith("\"A test\"", '"' + QByteArray(10'000'000, 'x') + '"'));
    QVERIFY(!tracker.ok());
    QCOMPARE(tracker.error().code, ErrorCode::TooLarge);
    QCOMPARE(tracker.error().toLine(), u"/events/1/title (test): has 10000000 characters, at most 1000 are allowed"_s);
    // Nor do they flood a message.
    const QString line = lineFor(sampleWith("\"A test\"", '"' + QByteArray(10'000'000, 'x')));
    QVERIFY(line.size() < 700);
}

void TrackerJsonTest::limitsNesting()
{
    const auto nested = [](int depth) {
        return sampleWith("\"x-tracker\": true", "\"x-tracker\": " + QByteArray(depth, '[') + QByteArray(depth, ']'));
    };
    QCOMPARE(lineFor(nested(63)), u"accepted"_s);
    QVERIFY(lineFor(nested(64)).endsWith("is nested deeper than 64 levels"_L1));
    // What is deepest in a figure comes back, and what is deeper is refused.
    const auto figure = [](int depth) {
        return sampleWith("\"spec\": {}", "\"spec\": {\"a\": " + QByteArray(depth, '[') + QByteArray(depth, ']') + '}');
    };
    const auto deepest = readTrackerJson(figure(60));
    QVERIFY2(deepest.ok(), deepest.ok() ? "" : qPrintable(deepest.error().toLine()));
    QCOMPARE(deepest->figures[1].spec, QByteArray("{\"a\":" + QByteArray(60, '[') + QByteArray(60, ']') + '}'));
    QVERIFY(*readTrackerJson(writeTrackerJson(*deepest)) == *deepest);
    QVERIFY(lineFor(figure(61)).endsWith("is nested deeper than 64 levels"_L1));
    const auto deep = readTrackerJson(nested(5'000'000));
    QCOMPARE(deep.error().code, ErrorCode::TooLarge);
}

void TrackerJsonTest::truncatedAnywhereIsAnError()
{
    const QByteArray json = writeTrackerJson(Samples::everyField());
    for (qsizetype length = 0; length < json.size() - 2; ++length) { // without the last bracket
        const auto tracker = readTrackerJson(json.left(length));
        QVERIFY(!tracker.ok());
        QVERIFY2(tracker.error().toLine().startsWith("line "_L1), qPrintable(tracker.error().toLine()));
    }
}

void TrackerJsonTest::survivesFlippedBytes()
{
    const QByteArray json = writeTrackerJson(Samples::everyField());
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray damaged = json;
        for (std::uint_fast32_t flips = 1 + random() % 3; flips > 0; --flips)
            damaged[static_cast<qsizetype>(random()) % damaged.size()] = static_cast<char>(random());
        const auto tracker = readTrackerJson(damaged);
        if (!tracker) {
            QVERIFY(!tracker.error().message.isEmpty());
            continue;
        }
        // What is accepted is sound and survives a round trip.
        QVERIFY(checkIntegrity(*tracker).ok());
        const auto again = readTrackerJson(writeTrackerJson(*tracker));
        QVERIFY(again.ok());
        QVERIFY(*again == *tracker);
    }
}

QTEST_GUILESS_MAIN(TrackerJsonTest)
#include "tst_trackerjson.moc"
