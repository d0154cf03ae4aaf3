// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commandtable.h"
#include "models/exchange/formattable.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    ExitCode code;
    QByteArray out;
    QByteArray err;

    QList<QJsonObject> objects() const
    {
        QList<QJsonObject> all;
        for (const QByteArray &line : out.trimmed().split('\n')) {
            if (!line.isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        }
        return all;
    }
};

Outcome run(const QStringList &arguments, const QByteArray &input = {})
{
    Outcome outcome{};
    QByteArray typed = input;
    QBuffer in(&typed);
    QBuffer out(&outcome.out);
    QBuffer err(&outcome.err);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    outcome.code = runCommand(arguments, {&in, &out, &err});
    return outcome;
}

const QString bundled = u"bundled:huawei-5g"_s;

QString sample(QLatin1StringView name) { return QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/app/") + name; }

} // namespace

/// The bytes of a file; none if it cannot be read.
static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class CommandLineTest : public TestCase
{
    Q_OBJECT

private slots:
    void listsTheAustralianBan();
    void listsEveryKind_data();
    void listsEveryKind();
    void listsStances_data();
    void listsStances();
    void listsAllPairsOfADay();
    void listsWhatBindsMembers();
    void listsWhatNothingUses();
    void listsFigures();
    void savedViewsAreNamed();
    void listsKeepToTheirLines();
    void aDayIsInOrderOfItsTimes();
    void eventsOfAnAuthorityAreThoseOfItsCountry();
    void countsAgreeWithWhatIsListed();
    void explainsDates();
    void readsWordsForDatesIfAsked();
    void readsDatesLineByLine();
    void exportsEveryViewAtItsSize_data();
    void exportsEveryViewAtItsSize();
    void exportsEveryModeOfTheMap();
    void exportsTheSameBytesTwice();
    void chartsAreVectorsOnTheirPage();
    void exportsJsonThatReadsBack();
    void exportsOnlyWhatTheFilterNeeds();
    void exportsCsv();
    void importsIntoANewDocument();
    void importsTables();
    void listsFormats();
    void refusesToExportOverItsInput();
    void usageErrors_data();
    void usageErrors();
    void unreadableInputs_data();
    void unreadableInputs();
    void unwritableOutputs_data();
    void unwritableOutputs();
    void helpForEveryCommand_data();
    void helpForEveryCommand();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for the test's files");
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void CommandLineTest::listsTheAustralianBan()
{
    const Outcome outcome =
        run({u"list"_s, bundled, u"events"_s, u"--country"_s, u"AU"_s, u"--company"_s, u"ZTE"_s, u"--json"_s});
    QCOMPARE(outcome.code, ExitCode::Done);
    const QList<QJsonObject> events = outcome.objects();
    const auto ban = std::find_if(events.begin(), events.end(),
                                  [](const QJsonObject &event) { return event["id"_L1] == "au-5g-ban"_L1; });
    QVERIFY(ban != events.end());
    QCOMPARE((*ban)["date"_L1].toString(), u"2018-08-23"_s);
    QCOMPARE((*ban)["milestone"_L1].toString(), u"announced"_s);
    QCOMPARE((*ban)["effect"_L1].toString(), u"ban"_s);
    QVERIFY(!(*ban)["measure"_L1].toString().isEmpty());
    QVERIFY((*ban)["disputed"_L1].toBool());
    QVERIFY((*ban)["attributions"_L1].toArray().size() >= 3);
    for (const QJsonValue &attribution : (*ban)["attributions"_L1].toArray())
        QVERIFY(!attribution["source"_L1]["title"_L1].toString().isEmpty());
}

void CommandLineTest::listsEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"events", "countries", "companies", "measures", "sources", "attributions"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void CommandLineTest::listsEveryKind()
{
    QFETCH(QString, kind);
    const Outcome json = run({u"list"_s, bundled, kind, u"--json"_s});
    QCOMPARE(json.code, ExitCode::Done);
    QVERIFY(json.objects().size() > 10);
    for (const QJsonObject &object : json.objects())
        QVERIFY(!object["id"_L1].toString().isEmpty());
    const Outcome text = run({u"list"_s, bundled, kind});
    QCOMPARE(text.out.count('\n'), json.out.count('\n'));
    const Outcome filtered = run({u"list"_s, bundled, kind, u"--country"_s, u"Sweden"_s, u"--json"_s});
    QVERIFY(filtered.out.count('\n') < json.out.count('\n'));
    QVERIFY(filtered.out.count('\n') > 0);
}

void CommandLineTest::listsStances_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("stances"); // by target
    QTest::newRow("the day before") << QStringList{u"--country"_s, u"AU"_s, u"--as-of"_s, u"2018-08-22"_s}
                                    << QStringList{u"none"_s, u"huawei none"_s, u"zte none"_s};
    QTest::newRow("the day itself") << QStringList{u"--country"_s, u"AU"_s, u"--as-of"_s, u"2018-08-23"_s}
                                    << QStringList{u"banned"_s, u"huawei banned"_s, u"zte banned"_s};
    QTest::newRow("towards one company") << QStringList{u"--country"_s, u"DE"_s,      u"--company"_s,
                                                        u"Huawei"_s,    u"--as-of"_s, u"2018-11-15"_s}
                                         << QStringList{u"huawei under-review?"_s};
    QTest::newRow("not known yet") << QStringList{u"--country"_s, u"JP"_s,         u"--company"_s,  u"Huawei"_s,
                                                  u"--as-of"_s,   u"2019-01-01"_s, u"--known-on"_s, u"2018-12-01"_s}
                                   << QStringList{u"huawei under-review"_s};
    QTest::newRow("known later") << QStringList{u"--country"_s, u"JP"_s,      u"--company"_s,
                                                u"Huawei"_s,    u"--as-of"_s, u"2019-01-01"_s}
                                 << QStringList{u"huawei partly-restricted"_s};
}

void CommandLineTest::listsStances()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, stances);
    const Outcome json = run(QStringList{u"list"_s, bundled, u"stances"_s, u"--json"_s} + arguments);
    QCOMPARE(json.code, ExitCode::Done);
    QStringList found;
    for (const QJsonObject &object : json.objects()) {
        const QString certainty = object["certain"_L1].toBool() ? QString() : u"?"_s;
        const QString target = object["target"_L1].toString();
        found.append((target.isEmpty() ? target : QString(target + u' ')) + object["stance"_L1].toString() + certainty);
        QCOMPARE(object.contains("event"_L1), object["stance"_L1] != "none"_L1);
        QCOMPARE(object["asOf"_L1].toString(), arguments[arguments.indexOf(u"--as-of"_s) + 1]);
    }
    QCOMPARE(found, stances);
    const Outcome text = run(QStringList{u"list"_s, bundled, u"stances"_s} + arguments);
    QCOMPARE(text.out.count('\n'), json.out.count('\n'));
}

/// Without --as-of it is the day that the environment says is today.
void CommandLineTest::listsAllPairsOfADay()
{
    qputenv("SOURCE_DATE_EPOCH", "1546300800"); // 2019-01-01
    const Outcome today = run({u"list"_s, bundled, u"stances"_s});
    qunsetenv("SOURCE_DATE_EPOCH");
    QCOMPARE(today.code, ExitCode::Done);
    QVERIFY(today.out.count('\n') > 20);
    QCOMPARE(today.out, run({u"list"_s, bundled, u"stances"_s, u"--as-of"_s, u"2019-01-01"_s}).out);
}

void CommandLineTest::listsWhatBindsMembers()
{
    const QString file =
        fileWith(u"union.json"_s, R"({"format": "dateline-tracker", "version": 4, "id": "t", "title": "T",
        "categories": [{"id": "c", "name": "C"}],
        "parties": [{"id": "eu", "kind": "country", "name": "European Union", "country": "EU"}],
        "measures": [{"id": "all", "title": "All", "effect": "ban", "issuers": ["eu"], "bindsMembers": true},
                     {"id": "own", "title": "Own", "effect": "ban", "issuers": ["eu"], "bindsMembers": false}],
        "events": [{"id": "a", "title": "A", "category": "c", "date": "2020", "measure": "all", "milestone": "adopted"},
                   {"id": "b", "title": "B", "category": "c", "date": "2020", "measure": "own", "milestone": "adopted"}]})");
    const QList<QJsonObject> measures = run({u"list"_s, file, u"measures"_s, u"--json"_s}).objects();
    QCOMPARE(measures.size(), 2);
    QCOMPARE(measures[0]["id"_L1].toString(), u"all"_s);
    QVERIFY(measures[0]["bindsMembers"_L1].toBool());
    QVERIFY(!measures[1].contains("bindsMembers"_L1));
}

void CommandLineTest::listsWhatNothingUses()
{
    const QString file =
        fileWith(u"sources.json"_s, R"({"format": "dateline-tracker", "version": 4, "id": "t", "title": "T",
        "categories": [{"id": "c", "name": "C"}],
        "parties": [{"id": "au", "kind": "country", "name": "Australia", "country": "AU"}],
        "measures": [{"id": "used", "title": "Used", "effect": "ban", "issuers": ["au"]},
                     {"id": "idle", "title": "Idle", "effect": "ban", "issuers": ["au"]}],
        "events": [{"id": "a", "title": "A", "category": "c", "date": "2020", "measure": "used",
                    "milestone": "adopted"}],
        "sources": [{"id": "idle", "csl": {"type": "book", "title": "Idle"}},
                    {"id": "used", "csl": {"type": "book", "title": "Used"}}],
        "attributions": [{"id": "x", "event": "a", "source": "used", "claim": "event", "support": "supports"}]})");
    QCOMPARE(run({u"list"_s, file, u"sources"_s}).out, QByteArray("idle\tIdle\t\tIdle\t0\nused\tUsed\t\tUsed\t1\n"));
    QCOMPARE(run({u"list"_s, file, u"sources"_s, u"--used"_s}).out, QByteArray("used\tUsed\t\tUsed\t1\n"));
    QCOMPARE(run({u"list"_s, file, u"sources"_s, u"--as-of"_s, u"2020"_s}).out.count('\n'), 2); // no condition
    QCOMPARE(run({u"list"_s, file, u"sources"_s, u"--category"_s, u"c"_s}).out, QByteArray("used\tUsed\t\tUsed\t1\n"));
    QCOMPARE(run({u"list"_s, file, u"sources"_s, u"--from"_s, u"2021"_s}).out, QByteArray());
    QCOMPARE(run({u"list"_s, file, u"measures"_s}).out.count('\n'), 2);
    QCOMPARE(run({u"list"_s, file, u"measures"_s, u"--used"_s}).out, QByteArray("used\tUsed\tban\n"));
    QCOMPARE(run({u"list"_s, file, u"events"_s, u"--used"_s}).code, ExitCode::Usage);
}

void CommandLineTest::listsFigures()
{
    const QByteArray digest(64, '0');
    QByteArray tracker = R"({"format": "dateline-tracker", "version": 4, "id": "t", "title": "T", "figures": [
        {"id": "b", "title": "Second", "spec": {"view": "map", "filter": {"text": "a\tb"}, "scale": 1.5}, "x-a": 1,
         "pictureSha256": "DIGEST"},
        {"id": "a", "title": "First", "spec": {}}]})";
    const QString file = fileWith(u"figures.json"_s, tracker.replace("DIGEST", digest));
    const Outcome json = run({u"list"_s, file, u"figures"_s, u"--json"_s});
    QCOMPARE(json.code, ExitCode::Done);
    QCOMPARE(
        json.out,
        R"({"id":"b","title":"Second","spec":{"filter":{"text":"a\tb"},"scale":1.5,"view":"map"},"pictureSha256":")"
            + digest + "\"}\n{\"id\":\"a\",\"title\":\"First\",\"spec\":{}}\n");
    const Outcome text = run({u"list"_s, file, u"figures"_s});
    QCOMPARE(text.out,
             "b\tSecond\t" + QByteArray(R"({"filter":{"text":"a\tb"},"scale":1.5,"view":"map"})") + '\t' + digest
                 + "\na\tFirst\t{}\t\n");
    QCOMPARE(run({u"list"_s, bundled, u"figures"_s}).out, QByteArray());

    // The whole tracker has them wherever it goes, a part of it has none.
    const QString document = path(u"figures.dateline"_s);
    QCOMPARE(run({u"import"_s, file, u"--into"_s, document}).code, ExitCode::Done);
    QCOMPARE(run({u"list"_s, document, u"figures"_s, u"--json"_s}).out, json.out);
    const QString copy = path(u"figures-copy.json"_s);
    QCOMPARE(run({u"export"_s, document, u"--to"_s, copy}).code, ExitCode::Done);
    QCOMPARE(run({u"list"_s, copy, u"figures"_s, u"--json"_s}).out, json.out);
    QCOMPARE(run({u"export"_s, document, u"--text"_s, u"a"_s, u"--to"_s, copy}).code, ExitCode::Done);
    QCOMPARE(run({u"list"_s, copy, u"figures"_s}).out, QByteArray());
}

/// What a saved view shows, by name, in every command that has a filter; options go first.
void CommandLineTest::savedViewsAreNamed()
{
    const QString file = fileWith(u"views.json"_s, R"({"format": "dateline-tracker", "version": 5, "id": "t",
        "title": "T", "opensWith": "old", "categories": [{"id": "c", "name": "C"}],
        "parties": [{"id": "zte", "kind": "company", "name": "ZTE"}],
        "events": [{"id": "a", "title": "A ban", "category": "c", "date": "2018-08-23",
                    "parties": [{"party": "zte", "role": "target"}]},
                   {"id": "b", "title": "B ban", "category": "c", "date": "2019-08-23"},
                   {"id": "d", "title": "D talk", "category": "c", "date": "2020-08-23"}],
        "views": [{"id": "old", "title": "Old & new", "look": {"filter": {"asOf": "2018-09-01", "text": "ban"},
                   "lanes": "company", "range": [17700, 17800]}},
                  {"id": "gone", "title": "Gone", "look": {"filter": {"companies": ["nobody"]}}},
                  {"id": "nowhere", "title": "Nowhere", "look": {"filter": {"countries": ["ZW"]}}},
                  {"id": "issuer", "title": "Issuer", "look": {"filter": {"issuers": ["ZW"]}}},
                  {"id": "untagged", "title": "Untagged", "look": {"filter": {"tags": ["5h"]}}},
                  {"id": "win", "title": "Win", "look": {"filter": {"from": "2017-01-01", "to": "2018-12-31"}}},
                  {"id": "odd", "title": "Odd", "look": {"weather": 1}}]})");
    const QByteArray look = R"({"filter":{"asOf":"2018-09-01","text":"ban"},"lanes":"company","range":[17700,17800]})";
    const auto line = [](const char *id, const char *title, const char *filter) {
        return QByteArray(QByteArray(id) + '\t' + title + "\t{\"filter\":{" + filter + "}}\t\n");
    };
    QCOMPARE(
        run({u"list"_s, file, u"views"_s}).out,
        QByteArray("old\tOld & new\t" + look + "\tfirst\n" + line("gone", "Gone", R"("companies":["nobody"])")
                   + line("nowhere", "Nowhere", R"("countries":["ZW"])")
                   + line("issuer", "Issuer", R"("issuers":["ZW"])") + line("untagged", "Untagged", R"("tags":["5h"])")
                   + line("win", "Win", R"("from":"2017-01-01","to":"2018-12-31")") + "odd\tOdd\t{\"weather\":1}\t\n"));
    const Outcome json = run({u"list"_s, file, u"views"_s, u"--json"_s});
    QVERIFY(json.objects()[0]["first"_L1].toBool());
    QVERIFY(!json.objects()[1].contains("first"_L1));
    QCOMPARE(json.objects()[0]["look"_L1].toObject()["lanes"_L1].toString(), u"company"_s);

    const auto listed = [&](const QStringList &options) {
        QStringList ids;
        for (const QJsonObject &event : run(QStringList{u"list"_s, file, u"--json"_s} + options).objects())
            ids.append(event["id"_L1].toString());
        return ids.join(u' ');
    };
    QCOMPARE(listed({u"--saved"_s, u"Old & new"_s}), u"a b"_s);
    QCOMPARE(listed({u"--saved"_s, u"old"_s, u"--company"_s, u"ZTE"_s}), u"a"_s);
    QCOMPARE(listed({u"--saved"_s, u"old"_s, u"--text"_s, u"talk"_s}), u"d"_s); // instead, not as well
    QCOMPARE(listed({u"--saved"_s, u"old"_s, u"--from"_s, u"2019"_s}), u"b"_s);

    const Outcome unknown = run({u"list"_s, file, u"--saved"_s, u"New"_s});
    QCOMPARE(unknown.code, ExitCode::Usage);
    QVERIFY2(unknown.err.contains("no saved view “New”"), unknown.err.constData());
    const Outcome gone = run({u"list"_s, file, u"--saved"_s, u"Gone"_s});
    QCOMPARE(gone.code, ExitCode::CannotRead); // all events would be more than was asked for
    QVERIFY2(gone.err.contains("/views/look (gone)") && gone.err.contains("nobody"), gone.err.constData());
    QCOMPARE(run({u"list"_s, file, u"--saved"_s, u"Odd"_s}).code, ExitCode::CannotRead);
    for (const auto &[view, name] :
         {std::pair("nowhere", "ZW"), std::pair("issuer", "ZW"), std::pair("untagged", "5h")}) {
        const Outcome missing = run({u"list"_s, file, u"--saved"_s, QLatin1StringView(view)});
        QCOMPARE(missing.code, ExitCode::CannotRead);
        QVERIFY2(missing.err.contains(view) && missing.err.contains(name), missing.err.constData());
    }

    // A window of the view's one bound and the option's other.
    QCOMPARE(listed({u"--saved"_s, u"win"_s}), u"a"_s);
    QCOMPARE(listed({u"--saved"_s, u"win"_s, u"--to"_s, u"2019"_s}), u"a b"_s);
    QCOMPARE(listed({u"--saved"_s, u"win"_s, u"--from"_s, u"2019"_s, u"--to"_s, u"2019"_s}), u"b"_s);
    const Outcome after = run({u"list"_s, file, u"--saved"_s, u"Win"_s, u"--from"_s, u"2020-01-01"_s});
    QCOMPARE(after.code, ExitCode::Usage);
    QVERIFY2(after.err.contains("--from") && after.err.contains("“Win”"), after.err.constData());
    const Outcome before = run({u"list"_s, file, u"--saved"_s, u"Win"_s, u"--to"_s, u"2016"_s});
    QCOMPARE(before.code, ExitCode::Usage);
    QVERIFY2(before.err.contains("--to"), before.err.constData());
    const Outcome until =
        run({u"export"_s, file, u"--saved"_s, u"Win"_s, u"--until"_s, u"2016"_s, u"--to"_s, path(u"none.svg"_s)});
    QCOMPARE(until.code, ExitCode::Usage);
    QVERIFY2(until.err.contains("--until"), until.err.constData());

    const auto spec = [&](const QStringList &options) {
        const QString out = path(u"saved.svg"_s);
        const Outcome made = run(QStringList{u"export"_s, file, u"--to"_s, out} + options);
        return made.code == ExitCode::Done ? contentOf(out) : made.err;
    };
    const QByteArray saved = spec({u"--saved"_s, u"old"_s});
    QVERIFY2(saved.contains("2018-09-01") && saved.contains("17700"), saved.left(2000).constData());
    QVERIFY(!spec({u"--saved"_s, u"old"_s, u"--from"_s, u"2018"_s}).contains("17700"));
    QVERIFY(spec({u"--saved"_s, u"old"_s, u"--as-of"_s, u"2020-01-01"_s}).contains("2020-01-01"));
    const QString csv = path(u"saved.csv"_s);
    QCOMPARE(run({u"export"_s, file, u"--saved"_s, u"old"_s, u"--to"_s, csv}).code, ExitCode::Done);
    QVERIFY(contentOf(csv).contains("B ban") && !contentOf(csv).contains("D talk"));

    const QString document = path(u"views.dateline"_s);
    QCOMPARE(run({u"import"_s, file, u"--into"_s, document}).code, ExitCode::Done);
    QCOMPARE(
        run({u"export"_s, document, u"--saved"_s, u"old"_s, u"--keep"_s, u"Kept"_s, u"--to"_s, path(u"kept.svg"_s)})
            .code,
        ExitCode::Done);
    const Outcome figures = run({u"list"_s, document, u"figures"_s});
    QVERIFY2(figures.out.contains("\"asOf\":\"2018-09-01\""), figures.out.constData()); // the view's own day
}

void CommandLineTest::countsAgreeWithWhatIsListed()
{
    for (const QJsonObject &country : run({u"list"_s, bundled, u"countries"_s, u"--json"_s}).objects()) {
        const Outcome events = run({u"list"_s, bundled, u"events"_s, u"--country"_s, country["id"_L1].toString()});
        QCOMPARE(events.out.count('\n'), country["events"_L1].toInt());
    }
}

void CommandLineTest::explainsDates()
{
    const Outcome outcome = run({u"date"_s, u"../2027"_s, u"-1985"_s, u"2018-13"_s, u"1984-06-(11)~"_s, u"--json"_s});
    QCOMPARE(outcome.code, ExitCode::Done);
    const QList<QJsonObject> dates = outcome.objects();
    QCOMPARE(dates.size(), 4);
    QVERIFY(dates[0]["earliest"_L1].isNull());
    QCOMPARE(dates[0]["latest"_L1].toString(), u"2027-12-31"_s);
    QCOMPARE(dates[0]["level"_L1].toInt(), 1);
    QCOMPARE(dates[1]["edtf"_L1].toString(), u"-1985"_s);
    QVERIFY(!dates[2]["valid"_L1].toBool());
    QVERIFY(!dates[2]["error"_L1].toString().isEmpty());
    QVERIFY(!dates[3]["valid"_L1].toBool());
    QVERIFY(!dates[3]["modern"_L1].toString().isEmpty());
    // Whatever is asked, the answer is a line of columns.
    const QByteArrayList lines = run({u"date"_s, u"20\t18"_s, u"2018\n"_s, u"2018\u202e"_s}).out.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].startsWith("20\uFFFD18\tinvalid\t"), lines[0].constData());
    QVERIFY2(lines[1].startsWith("2018\uFFFD\tinvalid\t"), lines[1].constData());
    QVERIFY2(lines[2].startsWith("2018\u202e\u202c\tinvalid\t"), lines[2].constData());
}

void CommandLineTest::readsWordsForDatesIfAsked()
{
    const auto read = [this](const QStringList &words) {
        return run(QStringList{u"date"_s, u"--words"_s, u"--reference"_s, u"2018-11-30"_s, u"--json"_s} + words)
            .objects();
    };
    const QList<QJsonObject> dates = read({u"mid-November 2018"_s, u"yesterday"_s, u"03/04/2019"_s, u"soonish"_s});
    QCOMPARE(dates.size(), 4);
    QCOMPARE(dates[0]["edtf"_L1].toString(), u"[2018-11-11..2018-11-20]"_s);
    QCOMPARE(dates[0]["rule"_L1].toString(), u"part"_s);
    QCOMPARE(dates[1]["edtf"_L1].toString(), u"2018-11-29"_s);
    const QJsonArray readings = dates[2]["readings"_L1].toArray();
    QCOMPARE(readings.size(), 2);
    QCOMPARE(readings[1]["edtf"_L1].toString(), u"2019-03-04"_s);
    QVERIFY(!dates[3]["valid"_L1].toBool());
    QVERIFY(dates[3]["error"_L1].toString().contains(u"soonish"_s));
    QCOMPARE(run({u"date"_s, u"--words"_s, u"03/04/2019"_s}).out.count('\n'), 2);
    QCOMPARE(run({u"date"_s, u"--words"_s, u"--reference=Friday"_s, u"today"_s}).code, ExitCode::Usage);
    // Without being asked, EDTF alone is a date.
    QVERIFY(!run({u"date"_s, u"yesterday"_s, u"--json"_s}).objects().constFirst()["valid"_L1].toBool());
}

void CommandLineTest::readsDatesLineByLine()
{
    const Outcome outcome = run({u"date"_s, u"-"_s, u"--json"_s}, "2018\r\n\n 2018\nlast\xff");
    const QList<QJsonObject> dates = outcome.objects();
    QCOMPARE(dates.size(), 4);
    QVERIFY(dates[0]["valid"_L1].toBool());
    QCOMPARE(dates[1]["input"_L1].toString(), QString());
    QVERIFY(!dates[1]["valid"_L1].toBool());
    QVERIFY(!dates[2]["valid"_L1].toBool());
    QVERIFY(!dates[3]["valid"_L1].toBool());
}

void CommandLineTest::exportsEveryViewAtItsSize_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QSize>("size");
    for (const char *view : {"timeline", "map", "table", "chart:stances", "chart:events", "chart:restrictions",
                             "chart:countries", "chart:companies", "chart:origins", "chart:strip"}) {
        QTest::addRow("%s", view) << QString::fromLatin1(view) << QStringList{u"--size"_s, u"800x450"_s}
                                  << QSize(800, 450);
        QTest::addRow("%s at twice the scale", view)
            << QString::fromLatin1(view) << QStringList{u"--size"_s, u"640x480"_s, u"--scale"_s, u"2"_s}
            << QSize(1280, 960);
        QTest::addRow("%s in dots per inch", view)
            << QString::fromLatin1(view)
            << QStringList{u"--size"_s, u"400x300"_s, u"--dpi"_s, u"192"_s, u"--theme"_s, u"dark"_s} << QSize(800, 600);
        QTest::addRow("%s of nothing", view)
            << QString::fromLatin1(view) << QStringList{u"--size"_s, u"400x300"_s, u"--text"_s, u"zzzz"_s}
            << QSize(400, 300);
    }
}

void CommandLineTest::exportsEveryViewAtItsSize()
{
    QFETCH(QString, view);
    QFETCH(QStringList, options);
    QFETCH(QSize, size);
    const QString file = path(u"view.png"_s);
    const Outcome outcome = run(QStringList{u"export"_s, bundled, u"--view"_s, view, u"--to"_s, file} + options);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, ExitCode::Done);
    const QImage image(file);
    QCOMPARE(image.size(), size);
    QVERIFY(!image.text(u"Title"_s).isEmpty()); // of maps and charts it is the finding
    QVERIFY(image.text(u"Dateline"_s).contains(u"\"title\":\"Huawei, ZTE and 5G\""_s));
    QVERIFY(image.text(u"Description"_s).contains(u"events"_s));
    const bool dark = options.contains(u"dark"_s);
    QCOMPARE(image.pixelColor(2, 2).lightness() < 128, dark);
}

void CommandLineTest::exportsEveryModeOfTheMap()
{
    const auto exported = [this](const QStringList &options) {
        const QString file = path(u"mode.png"_s);
        const Outcome outcome = run(QStringList{u"export"_s, bundled, u"--view"_s, u"map"_s, u"--as-of"_s,
                                                u"2020-07-14"_s, u"--size"_s, u"640x400"_s, u"--to"_s, file}
                                    + options);
        return outcome.code == ExitCode::Done ? QImage(file).text(u"Description"_s) : QString::fromUtf8(outcome.err);
    };
    QVERIFY(exported({}).startsWith(u"World map: Stance towards any company, 14 Jul 2020"_s));
    const QStringList two{u"--company"_s, u"Huawei"_s, u"--company"_s, u"ZTE"_s, u"--known-on"_s, u"2020-01-01"_s};
    QVERIFY(
        exported(two).startsWith(u"World map: Stance towards Huawei or ZTE, 14 Jul 2020, as known on 1 Jan 2020"_s));
    QVERIFY(exported({u"--mode"_s, u"events"_s}).startsWith(u"World map: Number of events"_s));
    QVERIFY(
        exported({u"--mode"_s, u"first-restriction"_s}).startsWith(u"World map: First restriction of any company"_s));
    QVERIFY(exported({u"--mode"_s, u"weather"_s}).contains(u"stance, events or first-restriction"_s));
}

void CommandLineTest::exportsTheSameBytesTwice()
{
    QByteArray first;
    for (const char *name : {"one.png", "two.png"}) {
        const QString file = path(QString::fromLatin1(name));
        QCOMPARE(run({u"export"_s, bundled, u"--as-of"_s, u"2020-01-01"_s, u"--to"_s, file}).code, ExitCode::Done);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY(first.isEmpty() || first == bytes);
        first = bytes;
    }
}

/// No pictures in them, and each shape and text within the page.
void CommandLineTest::chartsAreVectorsOnTheirPage()
{
    static const QRegularExpression number(u"-?[0-9]+(\\.[0-9]+)?"_s);
    for (const char *view : {"stances", "events", "restrictions", "countries", "companies", "origins", "strip"}) {
        const QString word = u"chart:"_s + QString::fromLatin1(view);
        const QString file = path(u"chart.svg"_s);
        QCOMPARE(run({u"export"_s, bundled, u"--view"_s, word, u"--as-of"_s, u"2020-08-15"_s, u"--size"_s, u"720x480"_s,
                      u"--to"_s, file})
                     .err,
                 QByteArray());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&written);
        int shapes = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            QVERIFY(xml.name() != "image"_L1 && xml.name() != "pattern"_L1);
            const QString points = xml.attributes().value(xml.name() == "path"_L1 ? "d"_L1 : "points"_L1).toString();
            shapes += points.isEmpty() && xml.name() != "rect"_L1 ? 0 : 1;
            if (xml.name() == "rect"_L1) {
                const auto length = [&](const char *name) {
                    return xml.attributes().value(QLatin1String(name)).toDouble();
                };
                QVERIFY(length("x") >= -1 && length("x") + length("width") <= 721);
                QVERIFY(length("y") >= -1 && length("y") + length("height") <= 481);
            }
            bool vertical = false;
            for (auto found = number.globalMatch(points); found.hasNext(); vertical = !vertical) {
                const double value = found.next().captured().toDouble();
                QVERIFY2(value >= -1 && value <= (vertical ? 481 : 721), qPrintable(QString(word + u": "_s + points)));
            }
            if (xml.name() == "text"_L1) {
                const double x = xml.attributes().value("x"_L1).toDouble();
                QVERIFY(x >= 0 && x + xml.attributes().value("textLength"_L1).toDouble() <= 721);
            }
        }
        QVERIFY2(!xml.hasError() && shapes > 3, view);
        QCOMPARE(run({u"export"_s, bundled, u"--view"_s, word, u"--to"_s, path(u"chart.pdf"_s)}).code, ExitCode::Done);
        QFile pdf(path(u"chart.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(!pdf.readAll().contains("/Subtype /Image"));
    }
}

void CommandLineTest::exportsJsonThatReadsBack()
{
    const QString file = path(u"whole.json"_s);
    QCOMPARE(run({u"export"_s, bundled, u"--to"_s, file}).code, ExitCode::Done);
    const auto original = loadTracker(bundled);
    const auto copy = loadTracker(file);
    QVERIFY(original && copy);
    QVERIFY(*original == *copy);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QFile shipped(u":/trackers/huawei-5g.json"_s);
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), shipped.readAll());
}

void CommandLineTest::exportsOnlyWhatTheFilterNeeds()
{
    const QString file = path(u"part.json"_s);
    QCOMPARE(run({u"export"_s, bundled, u"--country"_s, u"NZ"_s, u"--to"_s, file}).code, ExitCode::Done);
    const auto part = loadTracker(file);
    QVERIFY2(part.ok(), part ? "" : qPrintable(part.error().toLine()));
    const auto whole = loadTracker(bundled);
    QVERIFY(!part->events.empty());
    QVERIFY(part->events.size() < whole->events.size() / 4);
    QVERIFY(part->sources.size() < whole->sources.size() / 4);
    QCOMPARE(part->categories.size(), whole->categories.size());
    for (const Attribution &attribution : part->attributions) {
        QVERIFY(std::any_of(part->events.begin(), part->events.end(),
                            [&](const Event &event) { return event.id == attribution.event; }));
    }
}

/// Titles as they are pasted: with tabs, lines and directions that nobody ends.
void CommandLineTest::listsKeepToTheirLines()
{
    const QString file =
        fileWith(u"hostile.json"_s, R"({"format": "dateline-tracker", "version": 5, "id": "h", "title": "H",
        "categories": [{"id": "c", "name": "C"}],
        "parties": [{"id": "au", "kind": "country", "name": "Aus\u202etralia", "country": "AU"}],
        "events": [
            {"id": "a", "title": "Tab\tand\nline", "category": "c", "date": "2018",
             "parties": [{"party": "au", "role": "issuer"}]},
            {"id": "b", "title": "Two\u2028lines \u202eturned", "category": "c", "date": "2019"}]})");
    const Outcome events = run({u"list"_s, file});
    QCOMPARE(events.code, ExitCode::Done);
    QCOMPARE(QString::fromUtf8(events.out),
             u"2018\tTab\\tand\\nline\tAU\tc\ta\n2019\tTwo\\u2028lines \\u202eturned\t\tc\tb\n"_s);
    const Outcome countries = run({u"list"_s, file, u"countries"_s});
    QCOMPARE(QString::fromUtf8(countries.out), u"AU\tAus\\u202etralia\\u202c\t1\t2018\t2018\t0\n"_s);
    const Outcome json = run({u"list"_s, file, u"--json"_s});
    QCOMPARE(json.objects().value(0)["title"_L1].toString(), u"Tab\tand\nline"_s);
    QCOMPARE(json.objects().value(1)["title"_L1].toString(), u"Two\u2028lines \u202eturned"_s);
    QVERIFY(!QString::fromUtf8(json.out).contains(u'\u202e'));
}

void CommandLineTest::aDayIsInOrderOfItsTimes()
{
    const QString tracker = sample("time-of-day.json"_L1);
    QStringList ids;
    for (const QJsonObject &event : run({u"list"_s, tracker, u"events"_s, u"--json"_s}).objects())
        ids.append(event["id"_L1].toString());
    QCOMPARE(ids.join(u' '), u"e-d e-b e-a e-c"_s);
    for (const QString &name : {u"times.csv"_s, u"times.html"_s}) {
        const QString file = path(name);
        QCOMPARE(run({u"export"_s, tracker, u"--to"_s, file}).code, ExitCode::Done);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QList<qsizetype> places;
        for (const char *title : {"Breakfast meeting", "Morning leak", "Noon statement", "Evening denial"})
            places.append(bytes.lastIndexOf(title)); // the page has them in its picture, too
        QVERIFY2(places.first() > 0 && std::is_sorted(places.begin(), places.end()), qPrintable(name));
    }
}

void CommandLineTest::eventsOfAnAuthorityAreThoseOfItsCountry()
{
    const QString tracker = sample("issuer-agency.json"_L1);
    const auto stances = run({u"list"_s, tracker, u"stances"_s, u"--as-of"_s, u"2019"_s, u"--json"_s}).objects();
    QVERIFY(!stances.isEmpty());
    QCOMPARE(stances.first()["stance"_L1].toString(), u"banned"_s);
    for (const QString &option : {u"--country"_s, u"--issuer"_s}) {
        const auto events = run({u"list"_s, tracker, u"events"_s, option, u"AU"_s, u"--json"_s}).objects();
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first()["id"_L1].toString(), u"e1"_s);
        QVERIFY(events.first()["countries"_L1].toArray() == QJsonArray{u"AU"_s});
    }
    const auto countries = run({u"list"_s, tracker, u"countries"_s, u"--json"_s}).objects();
    QCOMPARE(countries.size(), 1);
    QCOMPARE(countries.first()["events"_L1].toInt(), 1);
}

void CommandLineTest::exportsCsv()
{
    const QString file = path(u"events.csv"_s);
    QCOMPARE(run({u"export"_s, bundled, u"--country"_s, u"AU"_s, u"--to"_s, file}).code, ExitCode::Done);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QVERIFY(bytes.startsWith("id,title,"));
    QCOMPARE(bytes.count("\r\n") - 1, run({u"list"_s, bundled, u"--country"_s, u"AU"_s}).out.count('\n'));
    // For Excel the same behind a byte order mark, which nothing else has.
    const QString marked = path(u"marked.csv"_s);
    QCOMPARE(run({u"export"_s, bundled, u"--country"_s, u"AU"_s, u"--bom"_s, u"--to"_s, marked}).code, ExitCode::Done);
    QFile withMark(marked);
    QVERIFY(withMark.open(QIODevice::ReadOnly));
    QCOMPARE(withMark.readAll(), QByteArray("\xef\xbb\xbf" + bytes));
    QCOMPARE(run({u"export"_s, bundled, u"--bom"_s, u"--to"_s, path(u"marked.json"_s)}).code, ExitCode::Usage);
}

void CommandLineTest::importsIntoANewDocument()
{
    const QString json = path(u"export.json"_s);
    const QString document = path(u"made.dateline"_s);
    QCOMPARE(run({u"export"_s, bundled, u"--to"_s, json}).code, ExitCode::Done);
    const Outcome first = run({u"import"_s, json, u"--into"_s, document, u"--json"_s});
    QCOMPARE(first.err, QByteArray());
    QCOMPARE(first.code, ExitCode::Done);
    const QJsonObject report = first.objects().value(0);
    QVERIFY(report["read"_L1].toInt() > 400);
    QCOMPARE(report["imported"_L1], report["read"_L1]);
    const Outcome again = run({u"import"_s, json, u"--into"_s, document, u"--json"_s});
    QCOMPARE(again.objects().value(0)["merged"_L1], report["read"_L1]);
    QCOMPARE(again.objects().value(0)["rejected"_L1].toInt(), 0);
    QVERIFY(*loadTracker(document) == *loadTracker(bundled));
    QCOMPARE(run({u"list"_s, document, u"events"_s, u"--json"_s}).out,
             run({u"list"_s, bundled, u"events"_s, u"--json"_s}).out);
}

void CommandLineTest::importsTables()
{
    const QString csv = fileWith(u"table.csv"_s, "When,What,Size\n25/04/2019,One,1\n03/04/2019,Two,2\nsoon,Three,3\n");
    const QString document = path(u"table.dateline"_s);
    const Outcome dry = run({u"import"_s, csv, u"--into"_s, document, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(dry.code, ExitCode::Done);
    QVERIFY(!QFile::exists(document));
    const QJsonObject report = dry.objects().value(0);
    QCOMPARE(report["imported"_L1].toInt(), 2);
    const QJsonObject rejection = report["rejections"_L1][0].toObject();
    QCOMPARE(rejection["row"_L1].toInt(), 4);
    QCOMPARE(rejection["field"_L1].toString(), u"date"_s);
    QVERIFY(report["remarks"_L1][0]["reason"_L1].toString().contains(u"Size"_s));
    QCOMPARE(report["files"_L1][0]["format"_L1].toString(), u"csv"_s);

    const QString mapping = fileWith(
        u"map.json"_s,
        R"({"columns":[{"heading":"When","field":"date","order":"day-first"},{"heading":"Size","field":"title"}]})");
    const Outcome done = run({u"import"_s, csv, u"--into"_s, document, u"--map"_s, mapping});
    QVERIFY2(done.out.contains("3 read: 2 imported, 0 merged, 1 rejected"), done.out.constData());
    QCOMPARE(loadTracker(document)->events.back().title, u"2"_s);
    QCOMPARE(loadTracker(document)->events.back().date.toString(), u"2019-04-03"_s);
    QCOMPARE(run({u"import"_s, csv, u"--into"_s, document, u"--format"_s, u"gif"_s}).code, ExitCode::Usage);
    QCOMPARE(run({u"import"_s, csv, u"--into"_s, document, u"--map"_s, csv}).code, ExitCode::CannotRead);
}

void CommandLineTest::listsFormats()
{
    const Outcome words = run({u"formats"_s});
    QCOMPARE(words.out.count('\n'), qsizetype(fileFormats().size()));
    for (const QJsonObject &format : run({u"formats"_s, u"--json"_s}).objects()) {
        QVERIFY(!format["name"_L1].toString().isEmpty());
        QVERIFY(format["reads"_L1].toBool() || format["writes"_L1].toBool());
        QVERIFY(format["reads"_L1].toBool() == format.contains("readingKeeps"_L1));
    }
}

void CommandLineTest::refusesToExportOverItsInput()
{
    const QString document = path(u"own.dateline"_s);
    QCOMPARE(run({u"import"_s, bundled, u"--into"_s, document}).code, ExitCode::Done);
    for (const QString &format : {u"csv"_s, u"json"_s, u"png"_s}) {
        const Outcome outcome = run({u"export"_s, document, u"--to"_s, document, u"--format"_s, format});
        QCOMPARE(outcome.code, ExitCode::Usage);
        QVERIFY(loadTracker(document).ok());
    }
}

void CommandLineTest::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QStringList &arguments, const QByteArray &says) {
        QTest::newRow(name) << arguments << says;
    };
    row("no file", {u"list"_s}, "argument is missing");
    row("unknown kind", {u"list"_s, bundled, u"stories"_s}, "stories");
    row("unknown option", {u"list"_s, bundled, u"--colour"_s, u"red"_s}, "colour");
    row("option without value", {u"list"_s, bundled, u"--country"_s}, "country");
    row("unknown company", {u"list"_s, bundled, u"--company"_s, u"Huawai"_s}, "did you mean");
    row("unknown country", {u"list"_s, bundled, u"--country"_s, u"Atlantis"_s}, "--country");
    row("bad date", {u"list"_s, bundled, u"--from"_s, u"2018-13"_s}, "--from");
    row("bad number", {u"list"_s, bundled, u"--min-origins"_s, u"many"_s}, "--min-origins");
    row("no output", {u"export"_s, bundled}, "--to");
    row("unknown ending", {u"export"_s, bundled, u"--to"_s, u"x.gif"_s}, "gif");
    row("unknown view", {u"export"_s, bundled, u"--to"_s, u"x.png"_s, u"--view"_s, u"globe"_s}, "globe");
    row("unknown chart", {u"export"_s, bundled, u"--to"_s, u"x.png"_s, u"--view"_s, u"chart:pie"_s}, "chart:pie");
    row("unknown period",
        {u"export"_s, bundled, u"--view"_s, u"chart:events"_s, u"--to"_s, u"x.png"_s, u"--period"_s, u"fortnight"_s},
        "fortnight");
    row("bad size", {u"export"_s, bundled, u"--to"_s, u"x.png"_s, u"--size"_s, u"large"_s}, "large");
    row("tiny size", {u"export"_s, bundled, u"--to"_s, u"x.png"_s, u"--size"_s, u"10x10"_s}, "too small");
    row("no room for the view", {u"export"_s, bundled, u"--to"_s, u"x.png"_s, u"--size"_s, u"200x150"_s}, "no room");
    row("huge size", {u"export"_s, bundled, u"--to"_s, u"x.png"_s, u"--size"_s, u"40000x30000"_s}, "too large");
    row("window's end", {u"export"_s, bundled, u"--to"_s, u"x.png"_s, u"--until"_s, u"2018-13"_s}, "--until");
    row("bad scale", {u"export"_s, bundled, u"--to"_s, u"x.png"_s, u"--scale"_s, u"nan"_s}, "--scale");
    row("bad theme", {u"export"_s, bundled, u"--to"_s, u"x.png"_s, u"--theme"_s, u"pink"_s}, "pink");
    row("no target", {u"import"_s, bundled}, "--into");
    row("no date", {u"date"_s}, "argument is missing");
}

void CommandLineTest::usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, ExitCode::Usage);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
}

void CommandLineTest::unreadableInputs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    QFile shipped(u":/trackers/huawei-5g.json"_s);
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    const QByteArray good = shipped.readAll();
    const auto replaced = [&](const char *before, const char *after) {
        QByteArray bytes = good;
        const qsizetype at = bytes.indexOf(before);
        return at < 0 ? QByteArray("the tracker has changed")
                      : bytes.replace(at, static_cast<qsizetype>(qstrlen(before)), after);
    };
    QTest::newRow("no tracker") << QByteArray("hello") << QByteArray("neither a Dateline document");
    QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    QTest::newRow("truncated") << good.left(good.size() / 2) << QByteArray("line ");
    QTest::newRow("newer version") << replaced("\"version\": 5", "\"version\": 99") << QByteArray("version");
    QTest::newRow("wrong type deep inside")
        << replaced("\"date\": \"2018-08-23\"", "\"date\": 20180823") << QByteArray("/events/");
    QTest::newRow("no EDTF") << replaced("\"date\": \"2018-08-23\"", "\"date\": \"23 August 2018\"")
                             << QByteArray("/events/");
    QTest::newRow("dangling reference") << replaced("\"measure\": \"au-5g-guidance\"", "\"measure\": \"nowhere\"")
                                        << QByteArray("nowhere");
    QTest::newRow("duplicate id") << replaced("\"id\": \"zte\"", "\"id\": \"huawei\"") << QByteArray("huawei");
    QTest::newRow("invalid UTF-8") << replaced("Australia bars", "Australia\xff bars") << QByteArray("UTF-8");
    QTest::newRow("NUL") << replaced("Australia bars", "Australia\\u0000 bars") << QByteArray("/events/");
    QTest::newRow("10 MB title") << replaced("Australia bars", QByteArray(10'000'000, 'x').constData())
                                 << QByteArray("/events/");
    QTest::newRow("half an SQLite file") << QByteArray("SQLite format 3\0", 16) + QByteArray(300, 'x')
                                         << QByteArray("not a Dateline document");
}

void CommandLineTest::unreadableInputs()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const QString file = fileWith(u"input.json"_s, bytes);
    const QString document = path(u"never.dateline"_s);
    const QString picture = path(u"never.png"_s);
    for (const QStringList &arguments : {QStringList{u"list"_s, file},
                                         {u"import"_s, file, u"--into"_s, document},
                                         {u"export"_s, file, u"--to"_s, picture}}) {
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, ExitCode::CannotRead);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.contains(file.toUtf8()), outcome.err.constData());
        // What is no tracker at all may be of another format: import says which ones it reads.
        const bool saysWhatIsRead = arguments.first() == u"import"_s && outcome.err.contains("these can be read");
        QVERIFY2(saysWhatIsRead || outcome.err.contains(says), outcome.err.constData());
        QVERIFY(outcome.err.size() < 2000);
    }
    QVERIFY(!QFile::exists(document));
    QVERIFY(!QFile::exists(picture));
}

void CommandLineTest::unwritableOutputs_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *name : {"x.png", "x.json", "x.csv"})
        QTest::newRow(name) << QStringList{u"export"_s, bundled, u"--to"_s,
                                           u"/proc/none/"_s + QString::fromLatin1(name)};
    QTest::newRow("document") << QStringList{u"import"_s, bundled, u"--into"_s, u"/proc/none/x.dateline"_s};
    QTest::newRow("full disk") << QStringList{u"export"_s, bundled, u"--to"_s, u"/dev/full"_s, u"--format"_s, u"csv"_s};
}

void CommandLineTest::unwritableOutputs()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, ExitCode::CannotWrite);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY(outcome.err.contains(arguments[3].toUtf8()));
}

void CommandLineTest::helpForEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const Command &command : commandTable())
        QTest::newRow(command.name.data()) << QString(command.name);
}

void CommandLineTest::helpForEveryCommand()
{
    QFETCH(QString, command);
    const Outcome outcome = run({command, u"--help"_s});
    QCOMPARE(outcome.code, ExitCode::Done);
    QVERIFY2(outcome.out.startsWith(QString(u"Usage: dateline "_s + command).toUtf8()), outcome.out.constData());
    QVERIFY(helpText().contains(u"  "_s + command));
    const QByteArray example = "dateline " + command.toUtf8() + ' ';
    QVERIFY2(outcome.out.indexOf(example, outcome.out.indexOf("Example")) > 0, "the help has no example");
}

QTEST_MAIN(CommandLineTest)
#include "tst_commandline.moc"
