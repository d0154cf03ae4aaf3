// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "models/reading/codepoints.h"
#include "models/reading/normaltext.h"
#include "models/reading/quoteanchor.h"
#include "tests/reading/randomtext.h"
#include "tests/support/testcase.h"
#include "tests/support/trackergenerator.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    ExitCode code;
    QByteArray out;
    QByteArray err;

    QByteArrayList lines() const
    {
        QByteArrayList all = out.split('\n');
        all.removeLast(); // behind the last line's end
        return all;
    }
};

Outcome run(const QStringList &arguments)
{
    Outcome outcome{};
    QByteArray typed;
    QBuffer in(&typed);
    QBuffer out(&outcome.out);
    QBuffer err(&outcome.err);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    outcome.code = runCommand(arguments, {&in, &out, &err});
    return outcome;
}

void writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

/// Two sources, an event that both support, and nothing to be found.
Tracker soundTracker()
{
    Tracker tracker;
    tracker.id = u"sound"_s;
    tracker.title = u"Sound"_s;
    tracker.categories = {{{u"ban"_s}, u"Restriction"_s, {}}};
    const Edtf day = *Edtf::parse(u"2018-08-23");
    Event event;
    event.id = {u"e"_s};
    event.title = u"Ban"_s;
    event.category = {u"ban"_s};
    event.date = day;
    tracker.events = {event};
    for (const QString &id : {u"a"_s, u"b"_s}) {
        Source source;
        source.id = {id};
        source.type = u"webpage"_s;
        source.title = u"Page "_s + id;
        source.containerTitle = u"Site "_s + id;
        source.issued = day;
        source.url = u"https://example.org/"_s + id;
        tracker.sources.push_back(source);
        Attribution attribution;
        attribution.id = {u"e-"_s + id};
        attribution.event = {u"e"_s};
        attribution.source = {id};
        tracker.attributions.push_back(attribution);
    }
    return tracker;
}

struct PlacedQuote
{
    QString attribution;
    std::size_t source;
    TextSpan place;
};

/// Gives the sources texts and the attributions quotes in them. What is not stands in no quote that is like it.
std::vector<PlacedQuote> addTexts(Tracker &tracker, RandomText &random, std::vector<QString> &normals)
{
    std::vector<PlacedQuote> placed;
    for (Source &source : tracker.sources) {
        normals.push_back(normalText(random.raw(100 + random.below(1500))));
        source.text = random.below(3) == 0 ? normals.back().normalized(QString::NormalizationForm_D) : normals.back();
        source.textDigest = random.below(2) == 0 ? QString::fromLatin1(textDigest(normals.back())) : QString();
    }
    for (Attribution &attribution : tracker.attributions) {
        attribution.quote = {};
        const auto source = std::find_if(tracker.sources.begin(), tracker.sources.end(),
                                         [&](const Source &s) { return s.id == attribution.source; });
        const auto number = static_cast<std::size_t>(source - tracker.sources.begin());
        const QuoteAnchorer anchorer(normals[number]);
        const Quote quote = anchorer.quoteAt(random.below(anchorer.size()), 1 + random.below(80));
        const Anchor anchor = anchorer.anchor(quote);
        // Where even the longest context leaves something that is nearly like it, a changed letter may turn the scale.
        const bool isApart = std::max(quote.prefix.size(), quote.suffix.size())
            < static_cast<qsizetype>(AnchorLimits::longestContext) - 8;
        if (anchor.state != AnchorState::Exact || !isApart)
            continue;
        attribution.quote = quote;
        placed.push_back({attribution.id.text, number, anchor.place});
    }
    return placed;
}

} // namespace

class CheckCommandTest : public TestCase
{
    Q_OBJECT

private slots:
    void nothingFoundIsDone();
    void whatIsFound();
    void wrongCountryCodesAreReadAndFound();
    void quotesTypedOtherwiseAreNotes();
    void acceptedFindingsAreShownOnRequest();
    void asOfIsTodayUnlessSaid();
    void wrongCalls();
    void theBundledTrackerIsChecked();
    void aFlippedCharacterBreaksItsQuotesOnly();
};

void CheckCommandTest::nothingFoundIsDone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"t.json"_s);
    writeTo(path, writeTrackerJson(soundTracker()));
    const Outcome outcome = run({u"check"_s, path});
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err, QByteArray("0 errors, 0 warnings, 0 notes · 0 accepted\n"));
    QCOMPARE(outcome.code, ExitCode::Done);
}

void CheckCommandTest::whatIsFound()
{
    Tracker tracker = soundTracker();
    tracker.sources[0].url.clear();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"t.json"_s);
    writeTo(path, writeTrackerJson(tracker));
    const Outcome text = run({u"check"_s, path});
    QCOMPARE(text.code, ExitCode::Found);
    QCOMPARE(text.out,
             QByteArray("note\tsource-unlinked\tsource/a\tSite a, “Page a” has no web address and no text\n"));
    QCOMPARE(text.err, QByteArray("0 errors, 0 warnings, 1 note · 0 accepted\n"));
    const Outcome json = run({u"check"_s, path, u"--json"_s});
    QCOMPARE(json.code, ExitCode::Found);
    QCOMPARE(json.err, QByteArray());
    QCOMPARE(
        json.out,
        QByteArray("{\"id\":\"source-unlinked\",\"severity\":\"note\",\"subject\":\"source/a\",\"message\":\"Site a, "
                   "“Page a” has no web address and no text\",\"hint\":\"Enter its address, or keep its text.\","
                   "\"accepted\":null}\n"));
    // A proposal has its place and score.
    tracker.sources[0].text = u"The vendors are out since Thursday, it said."_s;
    tracker.attributions[0].quote = quoteAt(u"The vendors are out since Tuesday, it said."_s, 4, 29);
    writeTo(path, writeTrackerJson(tracker));
    const QJsonObject broken = QJsonDocument::fromJson(run({u"check"_s, path, u"--json"_s}).out).object();
    QCOMPARE(broken["id"_L1].toString(), u"quote-broken"_s);
    QCOMPARE(broken["subject"_L1].toString(), u"attribution/e-a"_s);
    QCOMPARE(broken["proposal"_L1]["start"_L1].toInt(), 4);
    QVERIFY(broken["proposal"_L1]["score"_L1].toDouble() > 0.8);
}

void CheckCommandTest::wrongCountryCodesAreReadAndFound()
{
    const QString input = QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/app/country-codes.json");
    const QTemporaryDir folder;
    const QString document = folder.filePath(u"t.dateline"_s);
    QCOMPARE(run({u"import"_s, input, u"--into"_s, document}).code, ExitCode::Done);
    QVERIFY(*loadTracker(document) == *loadTracker(input)); // nothing is lost
    for (const QString &file : {input, document}) {
        const Outcome outcome = run({u"check"_s, file});
        QCOMPARE(outcome.code, ExitCode::Found);
        QVERIFY2(outcome.out.contains("error\tcountry-code\tparty/ua\tThe country of “United Kingdom”: “UK” is no "
                                      "country code of ISO 3166-1; write GB (United Kingdom)\n"),
                 outcome.out.constData());
    }
    const Outcome json = run({u"check"_s, document, u"--json"_s});
    const QByteArrayList lines = json.lines();
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [](const QByteArray &each) { return each.contains("\"country-code\""); });
    QVERIFY(line != lines.end());
    QVERIFY(QJsonDocument::fromJson(*line).object()["codes"_L1].toArray() == QJsonArray{u"GB"_s});
}

void CheckCommandTest::quotesTypedOtherwiseAreNotes()
{
    const QString input = QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/app/quote-variants.json");
    QStringList notes;
    QStringList errors;
    QJsonObject cut;
    for (const QByteArray &line : run({u"check"_s, input, u"--json"_s}).lines()) {
        const QJsonObject finding = QJsonDocument::fromJson(line).object();
        const QString subject = finding["subject"_L1].toString().section(u'/', 1);
        if (finding["id"_L1] == "quote-retyped"_L1) {
            QCOMPARE(finding["severity"_L1].toString(), u"note"_s);
            notes.append(subject);
            if (subject == "a-hyphenated"_L1)
                cut = finding;
        } else if (finding["id"_L1] == "quote-broken"_L1) {
            errors.append(subject);
        }
    }
    QCOMPARE(errors, (QStringList{u"a-case"_s, u"a-ellipsis"_s}));
    QCOMPARE(notes,
             (QStringList{u"a-curly"_s, u"a-dash"_s, u"a-doublespace"_s, u"a-fullwidth"_s, u"a-hyphenated"_s,
                          u"a-ligature"_s, u"a-linebreak"_s, u"a-nbsp"_s, u"a-nnbsp"_s, u"a-shy"_s, u"a-zwsp"_s}));
    QCOMPARE(cut["quote"_L1]["exact"_L1].toString(), u"the core net-\nwork by 2027"_s);
    QCOMPARE(cut["proposal"_L1]["start"_L1].toInt(), 21);
    QVERIFY(run({u"check"_s, input})
                .out.contains("note\tquote-retyped\tattribution/a-linebreak\t“must be out of the core” stands in "));
}

void CheckCommandTest::acceptedFindingsAreShownOnRequest()
{
    Tracker tracker = soundTracker();
    tracker.sources[0].url.clear();
    tracker.accepted = {{u"source-unlinked"_s, u"source/a"_s, u"On paper\nonly"_s, {}}};
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"t.json"_s);
    writeTo(path, writeTrackerJson(tracker));
    const Outcome quiet = run({u"check"_s, path});
    QCOMPARE(quiet.code, ExitCode::Done);
    QCOMPARE(quiet.out, QByteArray());
    QCOMPARE(quiet.err, QByteArray("0 errors, 0 warnings, 0 notes · 1 accepted\n"));
    const Outcome all = run({u"check"_s, path, u"--all"_s});
    QCOMPARE(all.code, ExitCode::Done);
    QVERIFY(all.out.endsWith("\taccepted: On paper only\n"));
    const Outcome json = run({u"check"_s, path, u"--all"_s, u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out)["accepted"_L1].toString(), u"On paper\nonly"_s);
}

void CheckCommandTest::asOfIsTodayUnlessSaid()
{
    Tracker tracker = soundTracker();
    tracker.events[0].reviewOn = *Edtf::parse(u"2020-05");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"t.json"_s);
    writeTo(path, writeTrackerJson(tracker));
    QCOMPARE(run({u"check"_s, path}).code, ExitCode::Found);
    QCOMPARE(run({u"check"_s, path, u"--as-of"_s, u"2020-06-01"_s}).code, ExitCode::Found);
    QCOMPARE(run({u"check"_s, path, u"--as-of"_s, u"2020-05-31"_s}).code, ExitCode::Done);
    const auto restore = qScopeGuard([] { qunsetenv("SOURCE_DATE_EPOCH"); });
    qputenv("SOURCE_DATE_EPOCH", "1577836800"); // 2020-01-01
    QCOMPARE(run({u"check"_s, path}).code, ExitCode::Done);
}

void CheckCommandTest::wrongCalls()
{
    const QString bundled = u"bundled:huawei-5g"_s;
    for (const QStringList &arguments : {QStringList{u"check"_s},
                                         {u"check"_s, bundled, u"more"_s},
                                         {u"check"_s, bundled, u"--some"_s},
                                         {u"check"_s, bundled, u"--as-of"_s, u"soon"_s},
                                         {u"check"_s, u"/no/such"_s, u"--as-of"_s, u"soon"_s}}) {
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, ExitCode::Usage);
        QCOMPARE(outcome.err.count('\n'), 1);
        QCOMPARE(outcome.out, QByteArray());
    }
    const Outcome outcome = run({u"check"_s, u"/no/such"_s});
    QCOMPARE(outcome.code, ExitCode::CannotRead);
    QVERIFY(outcome.err.contains("/no/such"));
}

void CheckCommandTest::theBundledTrackerIsChecked()
{
    const QStringList command{u"check"_s, u"bundled:huawei-5g"_s, u"--as-of"_s, u"2026-11-25"_s, u"--json"_s};
    const Outcome outcome = run(command);
    QVERIFY(outcome.code == ExitCode::Done || outcome.code == ExitCode::Found);
    for (const QByteArray &line : outcome.lines())
        QVERIFY(QJsonDocument::fromJson(line).isObject());
    QCOMPARE(run(command).out, outcome.out);
}

/// Texts come from files with all kinds of line ends; a tracker holds none but line feeds, so that these stand in the
/// normal form here.
void CheckCommandTest::aFlippedCharacterBreaksItsQuotesOnly()
{
    constexpr int wanted = 320;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"t.json"_s);
    const QStringList command{u"check"_s, path, u"--json"_s, u"--all"_s, u"--as-of"_s, u"2026-11-25"_s};
    int rounds = 0;
    int severals = 0;
    for (std::uint32_t seed = 0; rounds < wanted; ++seed) {
        QVERIFY(seed < 3 * wanted);
        RandomText random(seed);
        GeneratorSettings settings;
        settings.events = 6;
        settings.seed = seed;
        Tracker tracker = generateTracker(settings);
        std::vector<QString> normals;
        const std::vector<PlacedQuote> placed = addTexts(tracker, random, normals);
        if (placed.empty())
            continue;
        const PlacedQuote &struck = placed[random.below(placed.size())];
        const std::size_t place = struck.place.start + random.below(struck.place.length);
        const std::u32string changed = flipped(toCodePoints(normals[struck.source]), place, random.letter());
        if (changed.empty())
            continue;
        ++rounds;

        const QByteArray json = writeTrackerJson(tracker);
        writeTo(path, json);
        const Outcome before = run(command);
        QVERIFY(!before.out.contains("quote-") && !before.out.contains("text-changed"));

        QJsonObject root = QJsonDocument::fromJson(json).object();
        QJsonArray sources = root["sources"_L1].toArray();
        QJsonObject source = sources[static_cast<qsizetype>(struck.source)].toObject();
        const bool composed = source["text"_L1].toString() == normals[struck.source];
        const QString text = fromCodePoints(changed);
        source["text"_L1] = composed ? text : text.normalized(QString::NormalizationForm_D);
        sources[static_cast<qsizetype>(struck.source)] = source;
        root["sources"_L1] = sources;
        writeTo(path, QJsonDocument(root).toJson());
        const Outcome after = run(command);

        QStringList expected;
        for (const PlacedQuote &each : placed) {
            // A mark that came in behind a passage belongs to its last letter.
            const bool covers = each.source == struck.source
                && ((each.place.start <= place && place < each.place.end())
                    || !isCharacterBoundary(changed, each.place.start)
                    || !isCharacterBoundary(changed, each.place.end()));
            if (covers)
                expected.append(u"quote-broken attribution/"_s + each.attribution);
        }
        expected.sort();
        severals += expected.size() > 1;
        QStringList found;
        QByteArrayList gone = before.lines();
        for (const QByteArray &line : after.lines()) {
            if (!gone.removeOne(line)) {
                const QJsonObject finding = QJsonDocument::fromJson(line).object();
                found.append(finding["id"_L1].toString() + u' ' + finding["subject"_L1].toString());
            }
        }
        found.sort();
        QVERIFY2(gone.isEmpty(), gone.value(0).constData());
        QVERIFY2(
            found == expected,
            qPrintable(QString(u"seed %1: "_s.arg(seed) + found.join(u", "_s) + u" / "_s + expected.join(u", "_s))));
        QCOMPARE(after.code, ExitCode::Found);
    }
    QVERIFY(severals > wanted / 20); // passages overlap
}

QTEST_MAIN(CheckCommandTest)
#include "tst_checkcommand.moc"
