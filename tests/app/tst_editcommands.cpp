// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "models/exchange/trackertemplates.h"
#include "models/intake/readerprocess.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

struct Told
{
    ExitCode code;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out.trimmed().split('\n').first()).object(); }
};

Told run(const QStringList &arguments, const QByteArray &input = {})
{
    Told told{};
    QByteArray typed = input;
    QBuffer in(&typed);
    QBuffer out(&told.out);
    QBuffer err(&told.err);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    told.code = runCommand(arguments, {&in, &out, &err});
    return told;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template<typename Entity>
const Entity *named(const std::vector<Entity> &list, const QString &id)
{
    const auto at = std::find_if(list.begin(), list.end(), [&](const Entity &each) { return each.id.text == id; });
    return at == list.end() ? nullptr : &*at;
}

} // namespace

/// The commands that make and change documents.
class EditCommandsTest : public TestCase
{
    Q_OBJECT

private slots:
    void init() // of each test
    {
        setReaderProgram(QStringLiteral(DATELINE_READER_PROGRAM));
        TestCase::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = path(u"t.dateline"_s);
    }

    void bundledTrackerIsRebuiltByNewAndApply();
    void articlesAreReadAndAddedInOneStep();
    void manyArticlesAreReadFromLines();
    void newDocumentsBeginWithTemplates_data();
    void newDocumentsBeginWithTemplates();
    void templatesAreListed();
    void nothingIsReplaced();
    void aTrackerGrowsLineByLine();
    void sourcesTakeTheirTextFromFiles();
    void entitiesAreChanged();
    void removingAsksForWhatIsUsed();
    void twoBecomeOne();
    void stepsAreTakenBack();
    void faultyLinesAreToldAndNothingIsWritten();
    void manyFaultsAreCounted();
    void whatCannotBeWrittenStays();
    void usageErrors_data();
    void usageErrors();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Tracker tracker() const { return loadTracker(m_file).value(); }
    /// A document with a little of everything.
    void makeSample()
    {
        QCOMPARE(run({u"new"_s, m_file, u"--title"_s, u"Sample"_s, u"--template"_s, u"policy-tracker"_s}).code,
                 ExitCode::Done);
        const Told told =
            run({u"apply"_s, m_file, u"-"_s},
                R"({"op":"add","kind":"party","entity":{"kind":"country","name":"Australia","country":"AU"}}
{"op":"add","kind":"party","entity":{"kind":"company","name":"Huawei"}}
{"op":"add","kind":"party","entity":{"kind":"company","name":"Huawei Technologies","ids":{"lei":"1"}}}
{"op":"add","kind":"event","entity":{"id":"ban","title":"Ban","category":"decision","date":"2018-08-23","parties":[{"party":"au","role":"issuer"},{"party":"huawei-technologies","role":"target"}],"tags":["5g"]}}
)");
        QVERIFY2(told.code == ExitCode::Done, told.err.constData());
        QCOMPARE(told.out, "4 lines done, 0 with faults\n");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void EditCommandsTest::bundledTrackerIsRebuiltByNewAndApply()
{
    const QString lines = path(u"lines.jsonl"_s);
    QCOMPARE(run({u"export"_s, u"bundled:huawei-5g"_s, u"--to"_s, lines}).code, ExitCode::Done);
    QCOMPARE(run({u"new"_s, m_file, u"--title"_s, u"Anything"_s, u"--language"_s, u"de"_s}).code, ExitCode::Done);
    const Told told = run({u"apply"_s, m_file, lines, u"--json"_s});
    QVERIFY2(told.code == ExitCode::Done, told.err.constData());
    QCOMPARE(told.out.count('\n'), contentOf(lines).count('\n')); // the first line does nothing, the last sums up
    const QString json = path(u"again.json"_s);
    QCOMPARE(run({u"export"_s, m_file, u"--to"_s, json}).code, ExitCode::Done);
    const QByteArray bundled = contentOf(u":/trackers/huawei-5g.json"_s);
    QVERIFY(!bundled.isEmpty());
    QVERIFY(contentOf(json) == bundled);
    // One step, which is taken back as one.
    QCOMPARE(run({u"undo"_s, m_file}).out, "undo: Apply lines.jsonl\n");
    QCOMPARE(tracker().title, u"Anything"_s);
    QVERIFY(tracker().events.empty());
    QCOMPARE(run({u"redo"_s, m_file}).code, ExitCode::Done);
    QVERIFY(writeTrackerJson(tracker()) == bundled);
}

void EditCommandsTest::newDocumentsBeginWithTemplates_data()
{
    QTest::addColumn<QString>("name");
    for (const TrackerTemplate &each : trackerTemplates())
        QTest::newRow(qPrintable(each.name)) << each.name;
}

void EditCommandsTest::newDocumentsBeginWithTemplates()
{
    QFETCH(QString, name);
    const QByteArray shipped = contentOf(":/templates/"_L1 + name + ".json"_L1);
    const Result<Tracker> content = readTrackerJson(shipped);
    QVERIFY2(content.ok(), qPrintable(content ? QString() : content.error().toLine()));
    QCOMPARE(QString::fromUtf8(writeTrackerJson(*content)), QString::fromUtf8(shipped)); // in canonical form
    const Told told = run({u"new"_s, m_file, u"--title"_s, u"Rail freight"_s, u"--template"_s, name, u"--language"_s,
                           u"en"_s, u"--license"_s, u"CC-BY-4.0"_s, u"--json"_s});
    QVERIFY2(told.code == ExitCode::Done, told.err.constData());
    QCOMPARE(told.object()["id"_L1].toString(), u"rail-freight"_s);
    const Tracker made = tracker();
    QCOMPARE(made.title, u"Rail freight"_s);
    QCOMPARE(made.language, u"en"_s);
    QCOMPARE(made.license, u"CC-BY-4.0"_s);
    QVERIFY(made.categories.size() >= 3);
    for (const Category &category : made.categories) {
        QVERIFY(!category.colour.isEmpty());
        QVERIFY(category.glyph.has_value());
        for (const Category &other : made.categories) // told apart by both
            QVERIFY(category.id == other.id || (category.colour != other.colour && category.glyph != other.glyph));
    }
    QVERIFY(made.events.empty());
    const Told checked = run({u"check"_s, m_file});
    QVERIFY2(checked.code == ExitCode::Done, QByteArray(checked.out + checked.err).constData());
    for (const SavedView &view : made.views) {
        const Told listed = run({u"list"_s, m_file, u"--saved"_s, view.title});
        QVERIFY2(listed.code == ExitCode::Done, listed.err.constData());
    }
}

void EditCommandsTest::templatesAreListed()
{
    const Told text = run({u"new"_s, u"--list-templates"_s});
    QCOMPARE(text.code, ExitCode::Done);
    QCOMPARE(text.out.count('\n'), 5);
    const Told json = run({u"new"_s, u"--list-templates"_s, u"--json"_s});
    QCOMPARE(json.object()["name"_L1].toString(), u"policy-tracker"_s);
    QVERIFY(!json.object()["description"_L1].toString().isEmpty());
}

void EditCommandsTest::nothingIsReplaced()
{
    makeSample();
    const QByteArray before = contentOf(m_file);
    const Told told = run({u"new"_s, m_file, u"--title"_s, u"Another"_s});
    QCOMPARE(told.code, ExitCode::CannotWrite);
    QVERIFY(contentOf(m_file) == before);
}

void EditCommandsTest::aTrackerGrowsLineByLine()
{
    QCOMPARE(run({u"new"_s, m_file, u"--title"_s, u"5G"_s}).out, "added: tracker 5g\n");
    const auto add = [this](const QStringList &arguments) {
        const Told told = run(QStringList{u"add"_s, m_file} + arguments);
        return told.code == ExitCode::Done ? QString::fromUtf8(told.out).trimmed() : QString::fromUtf8(told.err);
    };
    QCOMPARE(add({u"category"_s, u"--title"_s, u"Vendor ban"_s, u"--colour"_s, u"#0072b2"_s, u"--glyph"_s, u"star"_s}),
             u"added: category vendor-ban"_s);
    QCOMPARE(add({u"party"_s, u"--kind"_s, u"country"_s, u"--name"_s, u"Australia"_s, u"--country"_s, u"au"_s}),
             u"added: party au"_s);
    QCOMPARE(add({u"party"_s, u"--kind"_s, u"company"_s, u"--title"_s, u"Huawei, Inc."_s, u"--alias"_s, u"华为:zh"_s,
                  u"--alias"_s, u"HW"_s, u"--ids"_s, u"wikidata:Q160120"_s}),
             u"added: party huawei-inc"_s);
    QCOMPARE(add({u"measure"_s, u"--title"_s, u"5G guidance"_s, u"--effect"_s, u"ban"_s, u"--issuer"_s, u"AU"_s,
                  u"--target"_s, u"hw"_s}),
             u"added: measure 5g-guidance"_s);
    QCOMPARE(add({u"event"_s, u"--title"_s, u"Australia bans Huawei"_s, u"--date"_s, u"2018-08-23"_s, u"--category"_s,
                  u"vendor ban"_s, u"--measure"_s, u"5G guidance"_s, u"--milestone"_s, u"announced"_s, u"--issuer"_s,
                  u"Australia"_s, u"--target"_s, u"Huawei, Inc."_s, u"--tag"_s, u"5g"_s, u"--tag"_s, u"security"_s}),
             u"added: event australia-bans-huawei"_s);
    QCOMPARE(add({u"source"_s, u"--title"_s, u"A report"_s, u"--container-title"_s, u"The Paper"_s, u"--issued"_s,
                  u"2018-08-24"_s, u"--author"_s, u"Doe, Jane"_s, u"--url"_s, u"https://example.org/1"_s, u"--set"_s,
                  u"page=7"_s}),
             u"added: source the-paper-2018"_s);
    QCOMPARE(add({u"attribution"_s, u"--event"_s, u"australia-bans-huawei"_s, u"--source"_s, u"the-paper-2018"_s,
                  u"--quote"_s, u"barred"_s, u"--credibility"_s, u"2"_s}),
             u"added: attribution australia-bans-huawei-the-paper-2018"_s);
    QCOMPARE(add({u"event"_s, u"--title"_s, u"Australia bans Huawei"_s, u"--date"_s, u"2018-08-23"_s, u"--category"_s,
                  u"vendor-ban"_s, u"--behind"_s, QString()}),
             u"added: event australia-bans-huawei-2"_s);

    const Tracker made = tracker();
    const Event *event = named(made.events, u"australia-bans-huawei"_s);
    QVERIFY(event);
    QCOMPARE(event->parties,
             (std::vector<Participation>{{{u"au"_s}, Role::Issuer}, {{u"huawei-inc"_s}, Role::Target}}));
    QCOMPARE(event->tags, (QStringList{u"5g"_s, u"security"_s}));
    QCOMPARE(event->measure.text, u"5g-guidance"_s);
    QCOMPARE(made.events.front().id.text, u"australia-bans-huawei-2"_s);
    QCOMPARE(made.measures[0].targets, std::vector<PartyId>{{u"huawei-inc"_s}});
    QCOMPARE(made.parties[1].aliases, (std::vector<Alias>{{u"华为"_s, u"zh"_s}, {u"HW"_s, {}}}));
    QCOMPARE(made.sources[0].type, u"webpage"_s);
    QCOMPARE(made.sources[0].cslRest, "{\"page\":\"7\"}");
    QCOMPARE(made.attributions[0].quote.exact, u"barred"_s);
}

void EditCommandsTest::sourcesTakeTheirTextFromFiles()
{
    makeSample();
    const QString article = QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/ingest/article.html");
    const Told told =
        run({u"add"_s, m_file, u"source"_s, u"--text-file"_s, article, u"--container-title"_s, u"My paper"_s});
    QVERIFY2(told.code == ExitCode::Done, told.err.constData());
    const Source read = tracker().sources.at(0);
    QCOMPARE(read.containerTitle, u"My paper"_s);
    QVERIFY(!read.title.isEmpty() && read.text.size() > 200);
    QCOMPARE(run({u"edit"_s, m_file, u"source"_s, read.id.text, u"--unset"_s, u"text"_s}).code, ExitCode::Done);
    QVERIFY(tracker().sources[0].text.isEmpty());
    QCOMPARE(run({u"edit"_s, m_file, u"source"_s, read.id.text, u"--text-file"_s, article}).code, ExitCode::Done);
    QVERIFY(tracker().sources[0] == read);
    const Told missing = run({u"add"_s, m_file, u"source"_s, u"--text-file"_s, path(u"none.html"_s)});
    QCOMPARE(missing.code, ExitCode::CannotRead);
}

void EditCommandsTest::entitiesAreChanged()
{
    makeSample();
    QCOMPARE(run({u"edit"_s, m_file, u"event"_s, u"ban"_s, u"--set"_s, u"date=2018-08"_s, u"--set"_s, u"id=au-ban"_s,
                  u"--add"_s, u"tags=new"_s, u"--remove"_s, u"tags=5g"_s, u"--add"_s, u"parties=huawei:target"_s})
                 .out,
             "changed: event au-ban\n");
    QCOMPARE(
        run({u"edit"_s, m_file, u"tracker"_s, u"--set"_s, u"title=Other"_s, u"--unset"_s, u"opens-with"_s, u"--json"_s})
            .out,
        "{\"op\":\"edit\",\"kind\":\"tracker\"}\n");
    QCOMPARE(
        run({u"edit"_s, m_file, u"category"_s, u"law"_s, u"--behind"_s, QString(), u"--set"_s, u"name=Law"_s}).code,
        ExitCode::Done);
    const Tracker made = tracker();
    QCOMPARE(made.title, u"Other"_s);
    QVERIFY(made.opensWith.isEmpty());
    QCOMPARE(made.events[0].id.text, u"au-ban"_s);
    QCOMPARE(made.events[0].date.toString(), u"2018-08"_s);
    QCOMPARE(made.events[0].tags, QStringList{u"new"_s});
    QCOMPARE(made.events[0].parties.size(), std::size_t{3});
    QCOMPARE(made.categories[0].name, u"Law"_s);
}

void EditCommandsTest::removingAsksForWhatIsUsed()
{
    makeSample();
    const Told refused = run({u"remove"_s, m_file, u"party"_s, u"au"_s});
    QCOMPARE(refused.code, ExitCode::Usage);
    QVERIFY2(refused.err.contains("it is used by event ban"), refused.err.constData());
    QCOMPARE(run({u"remove"_s, m_file, u"party"_s, u"au"_s, u"--with-dependents"_s}).out, "removed: party au\n");
    QCOMPARE(tracker().events[0].parties.size(), std::size_t{1});
    QCOMPARE(run({u"remove"_s, m_file, u"event"_s, u"ban"_s, u"--json"_s}).out,
             "{\"op\":\"remove\",\"kind\":\"event\",\"id\":\"ban\"}\n");
    QVERIFY(tracker().events.empty());
}

void EditCommandsTest::twoBecomeOne()
{
    makeSample();
    QCOMPARE(run({u"merge"_s, m_file, u"party"_s, u"huawei-technologies"_s, u"huawei"_s}).out,
             "merged: party huawei-technologies into huawei\n");
    const Tracker made = tracker();
    QCOMPARE(made.parties.size(), std::size_t{2});
    QCOMPARE(made.parties[1].aliases, (std::vector<Alias>{{u"Huawei Technologies"_s, {}}}));
    QCOMPARE(made.parties[1].ids, (ExternalIds{{u"lei"_s, u"1"_s}}));
    QCOMPARE(made.events[0].parties[1].party.text, u"huawei"_s);
    QCOMPARE(run({u"merge"_s, m_file, u"tag"_s, u"5g"_s, u"5G"_s}).code, ExitCode::Done);
    QCOMPARE(tracker().events[0].tags, QStringList{u"5G"_s});
    const Told told = run({u"merge"_s, m_file, u"category"_s, u"decision"_s, u"law"_s, u"--json"_s});
    QCOMPARE(told.object()["into"_L1].toString(), u"law"_s);
    QCOMPARE(told.object()["notKept"_L1].toArray().size(), 1);
}

void EditCommandsTest::stepsAreTakenBack()
{
    makeSample();
    const Tracker before = tracker();
    QCOMPARE(run({u"redo"_s, m_file}).code, ExitCode::Usage);
    run({u"remove"_s, m_file, u"event"_s, u"ban"_s});
    const Tracker after = tracker();
    QCOMPARE(run({u"undo"_s, m_file}).out, "undo: Remove event\n");
    QVERIFY(tracker() == before);
    QCOMPARE(run({u"redo"_s, m_file, u"--json"_s}).out, "{\"op\":\"redo\",\"step\":\"Remove event\"}\n");
    QVERIFY(tracker() == after);
    QCOMPARE(run({u"undo"_s, m_file}).code, ExitCode::Done);
    QCOMPARE(run({u"undo"_s, m_file}).out, "undo: Apply standard input\n");
    const Told nothing = run({u"undo"_s, m_file});
    QCOMPARE(nothing.code, ExitCode::Usage);
    QVERIFY(nothing.err.contains("nothing to undo"));
}

void EditCommandsTest::faultyLinesAreToldAndNothingIsWritten()
{
    makeSample();
    const QByteArray lines = "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"ban\",\"set\":{\"note\":\"Checked\"}}\n"
                             "{\"op\":\"remove\",\"kind\":\"event\",\"id\":\"gone\"}\n"
                             "{\"op\":\"edit\",\"kind\":\"event\",\"id\":\"ban\",\"set\":{\"date\":\"soon\"}}\n";
    const QString file = path(u"lines.jsonl"_s);
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write(lines) == lines.size());
    written.close();
    const QByteArray before = contentOf(m_file);
    const Told refused = run({u"apply"_s, m_file, file, u"--json"_s});
    QCOMPARE(refused.code, ExitCode::CannotRead);
    QCOMPARE(refused.err.count('\n'), 2);
    QVERIFY2(refused.err.startsWith("dateline: lines.jsonl: line 2: there is no event \"gone\"\n"
                                    "dateline: lines.jsonl: line 3: /set/date"),
             refused.err.constData());
    QCOMPARE(refused.out, "{\"done\":0,\"faulty\":2,\"written\":false}\n");
    QVERIFY(contentOf(m_file) == before);
    const Told skipped = run({u"apply"_s, m_file, file, u"--skip-faulty"_s});
    QCOMPARE(skipped.code, ExitCode::CannotRead);
    QCOMPARE(skipped.out, "1 line done, 2 with faults\n");
    QCOMPARE(tracker().events[0].note, u"Checked"_s);
}

void EditCommandsTest::manyFaultsAreCounted()
{
    makeSample();
    const Told told = run({u"apply"_s, m_file, u"-"_s}, QByteArray("{}\n").repeated(1200));
    QCOMPARE(told.code, ExitCode::CannotRead);
    QCOMPARE(told.err.count('\n'), 1001);
    QVERIFY(told.err.endsWith("dateline: and 200 more faults\n"));
    QCOMPARE(told.out, "0 lines done, 1200 with faults\nnothing was written (see --skip-faulty)\n");
}

void EditCommandsTest::whatCannotBeWrittenStays()
{
    makeSample();
    const Told bundled = run({u"remove"_s, u"bundled:huawei-5g"_s, u"event"_s, u"au-5g-ban"_s});
    QCOMPARE(bundled.code, ExitCode::CannotWrite);
    QVERIFY(bundled.err.contains("read-only"));
    const QString json = path(u"t.json"_s);
    QCOMPARE(run({u"export"_s, m_file, u"--to"_s, json}).code, ExitCode::Done);
    const QByteArray content = contentOf(json);
    QCOMPARE(run({u"apply"_s, json, u"-"_s}, "{}").code, ExitCode::CannotWrite);
    QCOMPARE(contentOf(json), content);
    QCOMPARE(run({u"add"_s, path(u"none.dateline"_s), u"event"_s}).code, ExitCode::CannotRead);
    QCOMPARE(run({u"apply"_s, m_file, path(u"none.jsonl"_s)}).code, ExitCode::CannotRead);
    QCOMPARE(run({u"new"_s, u"/proc/none/t.dateline"_s, u"--title"_s, u"T"_s}).code, ExitCode::CannotWrite);
}

void EditCommandsTest::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QStringList &arguments, const char *says) {
        QTest::newRow(name) << arguments << QByteArray(says);
    };
    const QString file = u"FILE"_s;
    row("no title", {u"new"_s, u"other"_s}, "--title");
    row("empty title", {u"new"_s, u"other"_s, u"--title"_s, u" "_s}, "needs a title");
    row("no template", {u"new"_s, u"other"_s, u"--title"_s, u"T"_s, u"--template"_s, u"x"_s}, "policy-tracker");
    row("no language", {u"new"_s, u"other"_s, u"--title"_s, u"T"_s, u"--language"_s, u"a b"_s}, "language");
    row("no kind", {u"add"_s, file}, "argument is missing");
    row("unknown kind", {u"add"_s, file, u"thing"_s}, "no such kind; there is event");
    row("option of another kind", {u"add"_s, file, u"event"_s, u"--colour"_s, u"red"_s}, "colour");
    row("nothing said", {u"add"_s, file, u"event"_s}, "--title: is missing");
    row("no effect", {u"add"_s, file, u"measure"_s, u"--title"_s, u"M"_s}, "--effect: is missing");
    row("bad date",
        {u"add"_s, file, u"event"_s, u"--title"_s, u"T"_s, u"--category"_s, u"law"_s, u"--date"_s, u"2018-13"_s},
        "--date");
    row("bad role",
        {u"add"_s, file, u"event"_s, u"--title"_s, u"T"_s, u"--category"_s, u"law"_s, u"--date"_s, u"2018"_s,
         u"--party"_s, u"au:boss"_s},
        "issuer, target");
    row("no such party",
        {u"add"_s, file, u"event"_s, u"--title"_s, u"T"_s, u"--category"_s, u"law"_s, u"--date"_s, u"2018"_s,
         u"--issuer"_s, u"nobody"_s},
        "there is no party \"nobody\"");
    row("id in use", {u"add"_s, file, u"category"_s, u"--title"_s, u"T"_s, u"--id"_s, u"law"_s}, "has this id already");
    row("no such event", {u"edit"_s, file, u"event"_s, u"gone"_s, u"--set"_s, u"note=x"_s}, "there is no event");
    row("no assignment", {u"edit"_s, file, u"event"_s, u"ban"_s, u"--set"_s, u"note"_s}, "is not FIELD=VALUE");
    row("unknown field", {u"edit"_s, file, u"event"_s, u"ban"_s, u"--set"_s, u"colour=red"_s}, "it has title");
    row("emptied title", {u"edit"_s, file, u"event"_s, u"ban"_s, u"--unset"_s, u"title"_s}, "/events/title");
    row("no list", {u"edit"_s, file, u"event"_s, u"ban"_s, u"--add"_s, u"title=x"_s}, "is not a list");
    row("removing nothing", {u"remove"_s, file, u"event"_s, u"gone"_s}, "there is no event");
    row("used category", {u"remove"_s, file, u"category"_s, u"decision"_s, u"--with-dependents"_s}, "merge it");
    row("itself", {u"merge"_s, file, u"party"_s, u"au"_s, u"au"_s}, "with itself");
    row("no merging", {u"merge"_s, file, u"event"_s, u"ban"_s, u"ban"_s}, "can be merged");
    row("no changes", {u"apply"_s, file}, "argument is missing");
    row("no day", {u"read"_s, file}, "a day is written");
    row("how sure", {u"read"_s, file, u"--published"_s, u"2021-06-18"_s, u"--least"_s, u"very"_s}, "from 0 to 100");
}

void EditCommandsTest::usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    makeSample();
    const QByteArray before = contentOf(m_file);
    arguments.replaceInStrings(u"FILE"_s, m_file);
    arguments.replaceInStrings(u"other"_s, path(u"other.dateline"_s));
    const Told told = run(arguments);
    QVERIFY2(told.code == ExitCode::Usage, told.err.constData());
    QCOMPARE(told.out, QByteArray());
    QCOMPARE(told.err.count('\n'), 1);
    QVERIFY2(told.err.contains(says), told.err.constData());
    QVERIFY(contentOf(m_file) == before);
    QVERIFY(!QFile::exists(path(u"other.dateline"_s)));
}

void EditCommandsTest::articlesAreReadAndAddedInOneStep()
{
    run({u"new"_s, m_file, u"--title"_s, u"T"_s});
    const QByteArray before = contentOf(m_file);
    const QByteArray article = "A ban\n\nSweden banned the vendor Acme on Monday, Reuters said.\n";
    const QStringList arguments = {u"read"_s, u"-"_s, u"--published"_s, u"2021-06-18"_s};
    const QJsonObject shown = run(arguments + QStringList{u"--json"_s}, article).object();
    const QJsonObject candidate = shown["candidates"_L1].toArray().at(0).toObject();
    QCOMPARE(candidate["date"_L1].toString(), u"2021-06-14"_s);
    QCOMPARE(candidate["passages"_L1].toArray().at(0).toObject()["origin"_L1].toString(), u"Reuters"_s);
    QVERIFY(run(arguments, article).out.contains("Sweden banned the vendor Acme"));
    QVERIFY(contentOf(m_file) == before);

    const QStringList into = arguments + QStringList{u"--into"_s, m_file};
    QCOMPARE(run(into + QStringList{u"--least"_s, u"100"_s}, article).out.left(15), QByteArray("added: 0 events"));
    const Told added = run(into, article);
    QVERIFY2(added.code == ExitCode::Done, added.err.constData());
    const auto tracker = loadTracker(m_file);
    QCOMPARE(tracker->events.size(), std::size_t{1});
    QCOMPARE(tracker->sources.front().title, u"A ban"_s);
    QCOMPARE(tracker->attributions.front().quote.exact, candidate["quote"_L1].toString());
    // Once more it is known already.
    const QJsonObject again = run(into + QStringList{u"--json"_s}, article).object();
    const QJsonObject match = again["candidates"_L1].toArray().at(0).toObject()["match"_L1].toObject();
    QCOMPARE(match["kind"_L1].toString(), u"adds-source"_s);
    QCOMPARE(match["event"_L1].toString(), tracker->events.front().id.text);
    run({u"undo"_s, m_file});
    run({u"undo"_s, m_file});
    QVERIFY(loadTracker(m_file)->events.empty());
}

void EditCommandsTest::manyArticlesAreReadFromLines()
{
    const QByteArray lines =
        R"({"id": 7, "published": "2021-06-18", "text": "\ud83d\ude00. Sweden banned Huawei gear today."})"
        "\n\n";
    const QJsonObject told = run({u"read"_s, u"-"_s, u"--jsonl"_s}, lines).object();
    QCOMPARE(told["id"_L1].toInt(), 7);
    const QJsonObject date = told["dates"_L1].toArray().at(0).toObject();
    QCOMPARE(date.keys(),
             QStringList({u"earliest"_s, u"edtf"_s, u"kind"_s, u"latest"_s, u"length"_s, u"ref"_s, u"rule"_s,
                          u"start"_s, u"text"_s, u"value"_s}));
    QCOMPARE(date["start"_L1].toInt(), 29);
    const QJsonObject candidate = told["candidates"_L1].toArray().at(0).toObject();
    QCOMPARE(candidate.keys(),
             QStringList({u"category"_s, u"companies"_s, u"countries"_s, u"date"_s, u"length"_s, u"quote"_s, u"rule"_s,
                          u"start"_s, u"title"_s}));
    QCOMPARE(candidate["start"_L1].toInt(), 3);
    const Told wrong = run({u"read"_s, u"-"_s, u"--jsonl"_s}, "{\"text\": \"a\"}\n");
    QVERIFY(wrong.code == ExitCode::Usage || wrong.code == ExitCode::CannotRead);
    QVERIFY2(wrong.err.contains("-:1"), wrong.err.constData());
}

QTEST_MAIN(EditCommandsTest)
#include "tst_editcommands.moc"
