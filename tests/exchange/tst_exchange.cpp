// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/documentimport.h"
#include "models/domain/integrity.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/importer.h"
#include "models/exchange/subtracker.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "models/exchange/writers/csvwriter.h"
#include "models/query/snapshot.h"
#include "models/store/documentfile.h"
#include "models/store/trackerstore.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <memory>
#include <numeric>

using namespace Dateline;
using namespace Qt::StringLiterals;

/// Files in and out, and how trackers are brought together.
class ExchangeTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase() { newFolder(); }
    void cleanup() { newFolder(); }

    void everyBundledTrackerLoads();
    void unknownBundledNamesListTheKnownOnes();
    void formatsAreToldByContent();
    void refusesWhatIsNoTracker_data();
    void refusesWhatIsNoTracker();
    void doesNotBlockOnPipes();
    void linksLeadToTheirFiles();
    void givenPipesAreRead();
    void jsonToDocumentToJsonIsIdentical();
    void errorsBeginWithTheLocation();

    void mergingIntoNothingTakesAll();
    void mergingTwiceChangesNothing();
    void mergingOverwritesNothing();
    void dependantsOfRejectedEntitiesFollow();
    void findingsAreKnownByCheckAndSubject();
    void figuresAreMergedLikeEntities();
    void partsHaveNoFigures();
    void unionsAreNotMistakenForOthers();
    void partsBindMembersAsTheWholeDoes();
    void partsKeepTheHousesTheyName();
    void mergesStaySoundAndAddUp();
    void partsKeepTheFindingsAboutThem();
    void importsMakeADocument();
    void importsAddToADocument();
    void failedImportsLeaveNothing();
    void failedImportsLeaveTheDocumentAsItWas();
    void importsThatBringNothingDoNotTouchTheDocument();

    void csvIsWhatSpreadsheetsRead();
    void csvNamesAllWhoTakePart();
    void csvTellsFirstReportersApart();
    void csvHasAMarkIfWanted();
    void csvHasTheCountriesOfAuthorities();
    void csvEscapesFormulas_data();
    void csvEscapesFormulas();

    void writesFilesWholeOrNotAtAll();
    void fullDisksAreNamed();
    void leftoversAreRemoved();

private:
    void newFolder();
    QString file(const QString &name, const QByteArray &content = {}) const;
    static QByteArray content(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Every test function has an empty one of its own.
void ExchangeTest::newFolder()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// A path in the test's folder; written if there is content.
QString ExchangeTest::file(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder->filePath(name);
    if (!content.isEmpty()) {
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    return path;
}

QByteArray ExchangeTest::content(const QString &path)
{
    QFile in(path);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

// ---- locations

void ExchangeTest::everyBundledTrackerLoads()
{
    const QStringList names = bundledTrackers();
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const auto tracker = loadTracker("bundled:"_L1 + name);
        QVERIFY2(tracker.ok(), tracker.ok() ? "" : qPrintable(tracker.error().toLine()));
        QVERIFY(!tracker->events.empty());
    }
}

void ExchangeTest::unknownBundledNamesListTheKnownOnes()
{
    for (const auto &name : {u"nope"_s, u""_s, u"../schema/tracker-1.schema"_s}) {
        const auto tracker = loadTracker("bundled:"_L1 + name);
        QVERIFY(!tracker.ok());
        QCOMPARE(tracker.error().code, ErrorCode::NotFound);
        QVERIFY(tracker.error().toLine().startsWith("bundled:"_L1 + name
                                                    + ": there is no such bundled tracker; there is "_L1));
        QVERIFY(tracker.error().message.contains(bundledTrackers().constFirst()));
    }
}

void ExchangeTest::formatsAreToldByContent()
{
    const QByteArray json = writeTrackerJson(Samples::everyField());
    QCOMPARE(*trackerFormat("bundled:"_L1 + bundledTrackers().constFirst()), TrackerFormat::Bundled);
    QCOMPARE(*trackerFormat(file(u"misnamed.dateline"_s, json)), TrackerFormat::Json);
    QVERIFY(loadTracker(file(u"misnamed.dateline"_s))->id == u"sample"_s);
    QCOMPARE(*trackerFormat(file(u"marked"_s, "\xef\xbb\xbf\n " + json)), TrackerFormat::Json);

    const QString document = file(u"misnamed.json"_s);
    QVERIFY(TrackerStore::create(document, Samples::everyField()).ok());
    QCOMPARE(*trackerFormat(document), TrackerFormat::Document);
    QVERIFY(*loadTracker(document) == Samples::everyField());
}

void ExchangeTest::refusesWhatIsNoTracker_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    const QString neither = u"is neither a Dateline document nor its JSON form"_s;
    QTest::newRow("words") << QByteArray("Dear diary") << neither;
    QTest::newRow("JSON list") << QByteArray("[{}]") << neither;
    QTest::newRow("blanks") << QByteArray(10'000, ' ') << neither;
    QTest::newRow("zeros") << QByteArray(10'000, '\0') << neither;
    QTest::newRow("start of a document") << QByteArray("SQLite format 3")
                                         << u"is damaged (it ends inside its header)"_s;
    QTest::newRow("header of another database") << QByteArray("SQLite format 3\0", 16)
            + QByteArray(100, '\0') << u"is an SQLite database of another program, not a Dateline document"_s;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << u"is in UTF-16; Dateline reads UTF-8"_s;
    QTest::newRow("other JSON") << QByteArray(
        "{\"a\": 1}") << u"/format: is JSON, but not a Dateline tracker: it lacks \"format\": \"dateline-tracker\""_s;
}

void ExchangeTest::refusesWhatIsNoTracker()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, line);
    const QString path = file(u"input"_s, bytes);
    const auto tracker = loadTracker(path);
    QVERIFY(!tracker.ok());
    QCOMPARE(tracker.error().code, ErrorCode::Malformed);
    QCOMPARE(tracker.error().toLine(), QString(path + ": "_L1 + line));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"input"_s});
}

void ExchangeTest::doesNotBlockOnPipes()
{
    const QString pipe = file(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(loadTracker(pipe).error().toLine(), QString(pipe + ": is a device or pipe, not a file"_L1));
    QCOMPARE(loadTracker(u"/dev/null"_s).error().toLine(), u"/dev/null: is a device or pipe, not a file"_s);
}

/// What is written through a link is beside the file that it leads to, and so are SQLite's other files.
void ExchangeTest::linksLeadToTheirFiles()
{
    const QString folder = file(u"elsewhere"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString document = folder + "/real.dateline"_L1;
    const QString json = folder + "/real.json"_L1;
    QVERIFY(TrackerStore::create(document, Samples::everyField()).ok());
    QVERIFY(writeFileAtomically(json, writeTrackerJson(Samples::everyField())).ok());
    for (const QString &real : {document, json}) {
        const QString link = file(u"link"_s);
        QFile::remove(link);
        QVERIFY(QFile::link(real, link));
        const auto tracker = loadTracker(link);
        QVERIFY2(tracker.ok(), qPrintable(tracker ? QString() : tracker.error().toLine()));
        QVERIFY(*tracker == Samples::everyField());
    }
    const QString link = file(u"link.dateline"_s);
    QVERIFY(QFile::link(document, link));
    const auto changed = TrackerStore::open(link, TrackerStore::Access::ReadWrite);
    QVERIFY2(changed.ok(), qPrintable(changed ? QString() : changed.error().toLine()));
    QCOMPARE(logFile(link), logFile(document));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(!QFileInfo::exists(link + "-wal"_L1));
    const QString dangling = file(u"dangling"_s);
    QVERIFY(QFile::link(folder + "/gone.json"_L1, dangling));
    QCOMPARE(loadTracker(dangling).error().toLine(),
             QString(dangling + ": is a link to a file that does not exist"_L1));
}

/// As `dateline list /dev/stdin` and `dateline list <(…)` give them.
void ExchangeTest::givenPipesAreRead()
{
    const auto through = [](const QByteArray &bytes) {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0)
            return Result<Tracker>(Error{ErrorCode::CannotRead, u"no pipe"_s, {}});
        // Less than what a pipe holds, so that nobody has to read meanwhile.
        const bool isWritten = ::write(ends[1], bytes.constData(), static_cast<std::size_t>(bytes.size()))
            == static_cast<ssize_t>(bytes.size());
        ::close(ends[1]);
        auto tracker = loadTracker(u"/dev/fd/%1"_s.arg(ends[0]));
        ::close(ends[0]);
        return isWritten ? std::move(tracker) : Result<Tracker>(Error{ErrorCode::CannotWrite, u"full pipe"_s, {}});
    };
    const auto tracker = through(writeTrackerJson(Samples::everyField()));
    QVERIFY2(tracker.ok(), qPrintable(tracker ? QString() : tracker.error().toLine()));
    QVERIFY(*tracker == Samples::everyField());
    QVERIFY(through({}).error().toLine().endsWith(": is empty"_L1));
    QVERIFY(through("SQLite format 3")
                .error()
                .toLine()
                .endsWith(": is not a tracker in JSON; documents are read from files"_L1));
}

void ExchangeTest::jsonToDocumentToJsonIsIdentical()
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const QByteArray json = writeTrackerJson(Samples::random(seed, 30));
        const QString from = file(u"from-%1.json"_s.arg(seed), json);
        const QString document = file(u"document-%1.dateline"_s.arg(seed));
        QVERIFY(importFiles({from}, document).ok());
        const auto tracker = loadTracker(document);
        QVERIFY2(tracker.ok(), tracker.ok() ? "" : qPrintable(tracker.error().toLine()));
        QCOMPARE(writeTrackerJson(*tracker), json);
    }
    for (const QString &name : bundledTrackers()) {
        const QString document = file(name);
        QVERIFY(importFiles({"bundled:"_L1 + name}, document).ok());
        QCOMPARE(writeTrackerJson(*loadTracker(document)), content(":/trackers/"_L1 + name + ".json"_L1));
    }
}

void ExchangeTest::errorsBeginWithTheLocation()
{
    const QString missing = file(u"missing.json"_s);
    QCOMPARE(loadTracker(missing).error().code, ErrorCode::NotFound);
    QCOMPARE(loadTracker(missing).error().toLine(), QString(missing + ": there is no such file"_L1));
    QCOMPARE(loadTracker(m_folder->path()).error().toLine(),
             QString(m_folder->path() + ": is a folder, not a file"_L1));
    const QString empty = file(u"empty"_s);
    QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
    QCOMPARE(loadTracker(empty).error().toLine(), QString(empty + ": is empty"_L1));
    QByteArray json = writeTrackerJson(Samples::everyField());
    const QString bad = file(u"bad.json"_s, json.replace("\"2018-08-23\"", "20180823"));
    QCOMPARE(loadTracker(bad).error().toLine(),
             QString(bad + ": /events/0/date (au-5g-ban): must be a string, is a number"_L1));
    const QString cut = file(u"cut.json"_s, json.left(40));
    QCOMPARE(loadTracker(cut).error().toLine(), QString(cut + ": line 3, column 6: ends in the middle of the JSON"_L1));
}

// ---- merging

void ExchangeTest::mergingIntoNothingTakesAll()
{
    Tracker into;
    const Tracker from = Samples::everyField();
    const ImportReport report = mergeInto(into, from);
    QVERIFY(into == from);
    QCOMPARE(report.read, std::size_t{23});
    QCOMPARE(report.imported, std::size_t{23});
    QVERIFY(report.rejections.empty());
}

void ExchangeTest::mergingTwiceChangesNothing()
{
    Tracker into = Samples::everyField();
    const ImportReport report = mergeInto(into, Samples::everyField());
    QVERIFY(into == Samples::everyField());
    QCOMPARE(report.merged, std::size_t{23});
    QCOMPARE(report.imported + report.rejected, std::size_t{0});
}

void ExchangeTest::mergingOverwritesNothing()
{
    Tracker into = Samples::everyField();
    Tracker from = Samples::everyField();
    from.title = u"Another title"_s;
    from.events[0].title = u"Another opinion"_s;
    from.events[1].id = {u"news"_s};
    from.attributions[1].event = {u"news"_s};
    from.attributions[1].id = {u"news--1"_s};
    const ImportReport report = mergeInto(into, from);
    QCOMPARE(report.imported, std::size_t{2});
    QCOMPARE(report.merged, std::size_t{20}); // an attribution to the event that differs is there already
    QCOMPARE(report.rejections.size(), std::size_t{1});
    QCOMPARE(report.rejections[0].place, u"/events/0 (au-5g-ban)"_s);
    QCOMPARE(report.rejections[0].reason, u"another one with this id is there already and differs"_s);
    QCOMPARE(into.title, u"Sample"_s);
    QCOMPARE(into.events[0].title, Samples::everyField().events[0].title);
    QCOMPARE(into.events[2].id.text, u"news"_s);
    QVERIFY(checkIntegrity(into).ok());
}

void ExchangeTest::dependantsOfRejectedEntitiesFollow()
{
    Tracker into = Samples::everyField();
    Tracker from = Samples::everyField();
    const PartyId oz{u"oz"_s};
    from.parties[0].id = oz; // the same country under another name
    from.measures[0].id = {u"oz-5g"_s};
    from.measures[0].issuers = {oz};
    from.events[0].id = {u"oz-event"_s};
    from.events[0].parties[0].party = oz;
    from.events[0].measure = {u"oz-5g"_s};
    from.attributions[0].id = {u"oz--1"_s};
    from.attributions[0].event = {u"oz-event"_s};
    from.attributions[1].id = {u"test--2"_s};
    from.attributions[1].claim = Claim::Party; // huawei takes part there, but not in the event that is here
    from.attributions[1].party = {u"huawei"_s};
    from.events[1].parties = {{{u"huawei"_s}, Role::Affected}};
    QVERIFY(checkIntegrity(from).ok());

    const ImportReport report = mergeInto(into, from);
    QStringList lines;
    for (const Rejection &rejection : report.rejections)
        lines.append(rejection.place + ": "_L1 + rejection.reason);
    QCOMPARE(
        lines,
        (QStringList{u"/parties/0 (oz): the country AU is there already, with the id au"_s,
                     u"/measures/0 (oz-5g): the party oz that it refers to was rejected"_s,
                     u"/events/0 (oz-event): the party oz that it refers to was rejected"_s,
                     u"/events/1 (test): another one with this id is there already and differs"_s,
                     u"/attributions/0 (oz--1): the event oz-event that it refers to was rejected"_s,
                     u"/attributions/1 (test--2): the party huawei takes no part in the event test that is there"_s}));
    QCOMPARE(report.imported, std::size_t{0});
    QVERIFY(into == Samples::everyField());
}

void ExchangeTest::findingsAreKnownByCheckAndSubject()
{
    Tracker into = Samples::everyField();
    Tracker from = Samples::everyField();
    from.accepted[0].reason = u"Another opinion"_s;
    from.accepted.push_back(from.accepted[1]);
    from.accepted[2].check = u"no-date"_s;
    const ImportReport report = mergeInto(into, from);
    QCOMPARE(report.read, std::size_t{24});
    QCOMPARE(report.imported, std::size_t{1});
    QCOMPARE(report.merged, std::size_t{22});
    QCOMPARE(report.rejections.size(), std::size_t{1});
    QCOMPARE(report.rejections[0].place, u"/accepted/0 (single-origin-ban)"_s);
    QCOMPARE(report.rejections[0].reason, u"event/au-5g-ban is accepted for this check already, differently"_s);
    QCOMPARE(into.accepted.size(), std::size_t{3});
    QVERIFY(into.accepted[0] == Samples::everyField().accepted[0]);
    QVERIFY(checkIntegrity(into).ok());
}

void ExchangeTest::partsKeepTheFindingsAboutThem()
{
    Tracker tracker = Samples::everyField();
    const auto accept = [&](const QString &subject) {
        tracker.accepted.push_back({u"check"_s, subject, u"Because"_s, {}});
    };
    for (const auto &subject : {u"event/test"_s, u"event/test+source/siliconuk"_s, u"attribution/test--1"_s,
                                u"party/zte"_s, u"measure/au-5g"_s})
        accept(subject);
    const std::uint32_t second[] = {1};
    QStringList kept;
    for (const AcceptedFinding &finding : subTracker(tracker, second).accepted)
        kept.append(finding.subject);
    QCOMPARE(kept, (QStringList{u"event/test"_s, u"event/test+source/siliconuk"_s, u"attribution/test--1"_s}));
    const std::uint32_t both[] = {0, 1};
    QCOMPARE(subTracker(tracker, both).accepted.size(), std::size_t{6}); // one is about an event that is gone
}

void ExchangeTest::figuresAreMergedLikeEntities()
{
    Tracker into = Samples::everyField();
    Tracker from = Samples::everyField();
    from.figures[0].spec = "{\"view\":\"matrix\"}";
    from.figures.push_back({{u"new"_s}, u"New"_s, "{\"filter\":{\"companies\":[\"nobody\"]}}", {}, {}});
    const ImportReport report = mergeInto(into, from);
    QCOMPARE(report.imported, std::size_t{1});
    QCOMPARE(report.merged, std::size_t{22});
    QCOMPARE(report.rejections,
             (std::vector<Rejection>{
                 {u"/figures/0 (map-2018)"_s, u"another one with this id is there already and differs"_s}}));
    QCOMPARE(into.figures.size(), std::size_t{3});
    QVERIFY(into.figures[0] == Samples::everyField().figures[0]);
    QVERIFY(into.figures[2] == from.figures[2]);
    QVERIFY(checkIntegrity(into).ok());
    // There is no room for more than there may be.
    while (into.figures.size() < Limits::figures)
        into.figures.push_back({{u"f%1"_s.arg(into.figures.size())}, u"F"_s, "{}", {}, {}});
    from.figures[2].id = {u"one-more"_s};
    const ImportReport full = mergeInto(into, from);
    QCOMPARE(full.rejections[1].place, u"/figures/2 (one-more)"_s);
    QCOMPARE(full.rejections[1].reason, u"there is no room for more than 10000"_s);
    QVERIFY(checkIntegrity(into).ok());
    // A tracker with nothing but a figure keeps its title.
    Tracker figureOnly;
    figureOnly.id = u"mine"_s;
    figureOnly.title = u"Mine"_s;
    figureOnly.figures = {from.figures[1]};
    mergeInto(figureOnly, from);
    QCOMPARE(figureOnly.title, u"Mine"_s);
}

void ExchangeTest::partsHaveNoFigures()
{
    const std::uint32_t all[] = {0, 1};
    const Tracker part = subTracker(Samples::everyField(), all);
    QVERIFY(part.figures.empty());
    QCOMPARE(part.accepted.size(), std::size_t{1});
}

void ExchangeTest::unionsAreNotMistakenForOthers()
{
    Tracker into = Samples::everyField();
    into.measures.pop_back();
    into.parties[5] = {into.parties[5].id, PartyKind::Company, u"Electric Units"_s, {}, {}};
    const Tracker before = into;
    const ImportReport report = mergeInto(into, Samples::everyField());
    QStringList lines;
    for (const Rejection &rejection : report.rejections)
        lines.append(rejection.place + ": "_L1 + rejection.reason);
    QCOMPARE(lines,
             (QStringList{u"/parties/5 (eu): another one with this id is there already and differs"_s,
                          u"/measures/1 (eu-toolbox): it holds in member states, but none of its issuers that are "
                          "there has the country EU"_s}));
    QVERIFY(into == before);
    // A measure that binds nobody else is added as before.
    Tracker from = Samples::everyField();
    from.measures[1].bindsMembers = false;
    QCOMPARE(mergeInto(into, from).imported, std::size_t{1});
    QVERIFY(checkIntegrity(into).ok());
}

void ExchangeTest::partsBindMembersAsTheWholeDoes()
{
    Tracker tracker = Samples::everyField();
    tracker.events[1].measure = tracker.measures[1].id;
    tracker.events[1].milestone = Milestone::Adopted;
    const std::uint32_t second[] = {1};
    const Tracker part = subTracker(tracker, second);
    QVERIFY(part.measures == std::vector{tracker.measures[1]});
    QVERIFY(part.measures[0].bindsMembers);
    QVERIFY(checkIntegrity(part).ok());
}

/// So that parts count origins as the whole does.
void ExchangeTest::partsKeepTheHousesTheyName()
{
    Tracker tracker = Samples::everyField();
    tracker.sources[0].publisher.clear();
    tracker.sources[0].containerTitle = u"BBC News"_s;
    tracker.attributions[0].origin = u"Reuters UK"_s;
    const auto house = [](const QString &id, const QString &name, const QString &alias) {
        return Publisher{{id}, name, {{alias, {}}}, {}, {}};
    };
    tracker.publishers = {house(u"bbc"_s, u"BBC"_s, u"BBC News"_s), house(u"other"_s, u"Other"_s, u"Others"_s),
                          house(u"reuters"_s, u"Reuters"_s, u"Reuters UK"_s)};
    std::vector<std::uint32_t> all(tracker.events.size());
    std::iota(all.begin(), all.end(), 0U);
    QStringList kept;
    for (const Publisher &publisher : subTracker(tracker, all).publishers)
        kept.append(publisher.id.text);
    QCOMPARE(kept.join(u' '), u"bbc reuters"_s);
    QVERIFY(subTracker(tracker, {}).publishers.empty());
}

void ExchangeTest::mergesStaySoundAndAddUp()
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Tracker into = Samples::random(seed, 15);
        const Tracker before = into;
        const Tracker from = Samples::random(seed + 1, 25); // the same kinds of ids, different content
        const ImportReport report = mergeInto(into, from);
        QCOMPARE(report.imported + report.merged + report.rejected, report.read);
        QCOMPARE(report.rejected, report.rejections.size());
        QCOMPARE(report.read,
                 from.categories.size() + from.parties.size() + from.measures.size() + from.events.size()
                     + from.sources.size() + from.attributions.size() + from.accepted.size() + from.figures.size()
                     + from.publishers.size() + from.views.size());
        const auto sound = checkIntegrity(into);
        QVERIFY2(sound.ok(), sound.ok() ? "" : qPrintable(sound.error().toLine()));
        QVERIFY(std::equal(before.events.begin(), before.events.end(), into.events.begin()));
        // Once more brings nothing new.
        Tracker again = into;
        QCOMPARE(mergeInto(again, from).imported, std::size_t{0});
        QVERIFY(again == into);
    }
}

void ExchangeTest::importsMakeADocument()
{
    const QString one = file(u"one.json"_s, writeTrackerJson(Samples::everyField()));
    Tracker second = Samples::everyField();
    second.events[1].title = u"Differs"_s;
    const QString two = file(u"two.json"_s, writeTrackerJson(second));
    const QString document = file(u"new.dateline"_s);
    const auto report = importFiles({one, two}, document);
    QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().toLine()));
    QCOMPARE(report->read, std::size_t{46});
    QCOMPARE(report->imported, std::size_t{23});
    QCOMPARE(report->merged, std::size_t{22});
    QCOMPARE(report->rejections.size(), std::size_t{1});
    QCOMPARE(report->rejections[0].place, QString(two + ": /events/1 (test)"_L1));
    QVERIFY(*loadTracker(document) == Samples::everyField());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             (QStringList{u"new.dateline"_s, u"one.json"_s, u"two.json"_s}));
}

void ExchangeTest::importsAddToADocument()
{
    const QString document = file(u"d.dateline"_s);
    QVERIFY(TrackerStore::create(document).ok());
    const QString one = file(u"one.json"_s, writeTrackerJson(Samples::everyField()));
    QCOMPARE(importFiles({one}, document)->imported, std::size_t{23});
    QVERIFY(*loadTracker(document) == Samples::everyField()); // an empty document takes the title, too
    // A document can be an input as well, even the same one.
    QCOMPARE(importFiles({document, one}, document)->merged, std::size_t{46});
}

void ExchangeTest::failedImportsLeaveNothing()
{
    const QString good = file(u"good.json"_s, writeTrackerJson(Samples::everyField()));
    const QString bad = file(u"bad.json"_s, "{\"format\": 1}");
    const QString document = file(u"new.dateline"_s);
    const auto report = importFiles({good, bad}, document);
    QVERIFY(!report.ok());
    QVERIFY(report.error().toLine().startsWith(bad));
    QCOMPARE(importFiles({good}, u"bundled:huawei-5g"_s).error().code, ErrorCode::Usage);
    QVERIFY(!importFiles({good}, m_folder->filePath(u"no/such/folder/x.dateline"_s)).ok());
    QVERIFY(!importFiles({good}, m_folder->filePath(u"good.json/x.dateline"_s)).ok());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             (QStringList{u"bad.json"_s, u"good.json"_s}));
}

void ExchangeTest::failedImportsLeaveTheDocumentAsItWas()
{
    const QString document = file(u"d.dateline"_s);
    QVERIFY(TrackerStore::create(document, Samples::everyField()).ok());
    const QByteArray before = content(document);
    const QString bad = file(u"bad.json"_s, "{");
    QVERIFY(!importFiles({"bundled:"_L1 + bundledTrackers().constFirst(), bad}, document).ok());
    QCOMPARE(content(document), before);
    // Nor is a file overwritten that is no document.
    const auto report = importFiles({document}, bad);
    QCOMPARE(report.error().toLine(), QString(bad + ": is not a Dateline document"_L1));
    QCOMPARE(content(bad), QByteArray("{"));
}

void ExchangeTest::importsThatBringNothingDoNotTouchTheDocument()
{
    const QString document = file(u"d.dateline"_s);
    QVERIFY(TrackerStore::create(document, Samples::everyField()).ok());
    const QByteArray before = content(document);
    QVERIFY(importFiles({document}, document).ok());
    QCOMPARE(content(document), before);
}

// ---- CSV

static QByteArray csvOf(const Tracker &tracker, std::span<const std::uint32_t> events,
                        ByteOrderMark mark = ByteOrderMark::None)
{
    const Snapshot snapshot{TrackerColumns(tracker)};
    return writeEventsCsv(
        snapshot.tracker(), events,
        [&snapshot](std::uint32_t attribution) { return snapshot.firstReporter(AttributionRow(attribution)); }, mark);
}

void ExchangeTest::csvIsWhatSpreadsheetsRead()
{
    const Tracker tracker = Samples::everyField();
    const std::uint32_t both[] = {1, 0};
    QCOMPARE(
        csvOf(tracker, both),
        QByteArray("id,title,category,date,earliest,latest,countries,companies,measure,milestone,tags,summary,sources,"
                   "quotes,organisations,persons,roles,note,origins\r\n"
                   "test,A test,Market,../2018-11,,2018-11-30,,,,,,,"
                   "\"Silicon UK, 2018-11-28/2018-11-30, https://example.org/a\",,,,,,Silicon UK\r\n"
                   "au-5g-ban,Australia bars Huawei and ZTE,Vendor restriction,2018-08-23,2018-08-23,2018-08-23,AU,"
                   "Huawei; ZTE,5G guidance,announced,5g; 华为,\"In one\nor two lines\","
                   "\"Silicon UK, 2018-11-28/2018-11-30, https://example.org/a\",“barred”,,,"
                   "Australia (issuer); Huawei (target); ZTE (target),One day of doubt,\r\n"));
    QVERIFY(csvOf(tracker, {}).endsWith("quotes,organisations,persons,roles,note,origins\r\n"));
}

void ExchangeTest::csvNamesAllWhoTakePart()
{
    Tracker tracker = Samples::everyField();
    tracker.events[1].parties = {{{u"gcsb"_s}, Role::Issuer},
                                 {{u"pantucci"_s}, Role::Affected},
                                 {{u"huawei"_s}, Role::Target},
                                 {{u"huawei"_s}, Role::Affected}};
    tracker.events[1].note = u"+1 \"doubt\""_s;
    const std::uint32_t one[] = {1};
    const QByteArray csv = csvOf(tracker, one);
    QVERIFY2(csv.contains(",GCSB,Raffaello Pantucci,"
                          "GCSB (issuer); Raffaello Pantucci (affected); Huawei (target); Huawei (affected),"
                          "\"'+1 \"\"doubt\"\"\","),
             csv.constData());
    QVERIFY2(csv.contains(",,Huawei,"), csv.constData()); // once, though in two roles
}

void ExchangeTest::csvTellsFirstReportersApart()
{
    Tracker tracker = Samples::everyField();
    Attribution again = tracker.attributions[0];
    again.support = Support::Mentions;
    for (const QString &origin : {u"Reuters"_s, u"the reuters"_s, QString()}) {
        again.id = {u"again-"_s + QString::number(tracker.attributions.size())};
        again.origin = origin;
        tracker.attributions.push_back(again);
    }
    const std::uint32_t one[] = {0};
    const QByteArray csv = csvOf(tracker, one);
    // The first of all disputes the event, "the reuters" is Reuters, and the last is the source itself.
    QVERIFY2(csv.endsWith(",One day of doubt,Reuters; Silicon UK\r\n"), csv.constData());

    // What is declared one publisher is one, as wherever origins are counted.
    tracker.publishers = {{{u"wire"_s}, u"Reuters"_s, {{u"Silicon UK"_s, {}}}, {}, {}}};
    const QByteArray declared = csvOf(tracker, one);
    QVERIFY2(declared.endsWith(",One day of doubt,Reuters\r\n"), declared.constData());
}

void ExchangeTest::csvHasAMarkIfWanted()
{
    const Tracker tracker = Samples::everyField();
    const std::uint32_t both[] = {0, 1};
    QCOMPARE(csvOf(tracker, both, ByteOrderMark::Utf8), QByteArray("\xef\xbb\xbf" + csvOf(tracker, both)));
}

void ExchangeTest::csvHasTheCountriesOfAuthorities()
{
    Tracker tracker = Samples::everyField();
    tracker.measures.front().issuers = {{u"gcsb"_s}};
    const std::uint32_t one[] = {0};
    QVERIFY2(csvOf(tracker, one).contains(",2018-08-23,2018-08-23,2018-08-23,AU; NZ,Huawei; ZTE,"),
             csvOf(tracker, one).constData());
}

void ExchangeTest::csvEscapesFormulas_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("line feed") << u"\n=1"_s << QByteArray("\"'\n=1\"");
    QTest::newRow("full width") << u"\uff1d1"_s
                                << QByteArray("'\xef\xbc\x9d"
                                              "1");
    QTest::newRow("link") << u"=HYPERLINK(\"http://x\",\"y\")"_s
                          << QByteArray("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    QTest::newRow("inside is harmless") << u"a=1"_s << QByteArray("a=1");
    QTest::newRow("quote") << u"say \"no\""_s << QByteArray("\"say \"\"no\"\"\"");
    QTest::newRow("comma") << u"a, b"_s << QByteArray("\"a, b\"");
}

void ExchangeTest::csvEscapesFormulas()
{
    QFETCH(QString, title);
    QFETCH(QByteArray, cell);
    Tracker tracker = Samples::everyField();
    tracker.events[1].title = title;
    tracker.events[1].date = Samples::date(u"-0044-03-15"_s);
    const std::uint32_t one[] = {1};
    const QByteArray csv = csvOf(tracker, one);
    const QByteArray row = "\r\ntest," + cell + ",Market,'-0044-03-15,'-0044-03-15,'-0044-03-15,";
    QVERIFY2(csv.contains(row), csv.constData());
}

// ---- writing files

void ExchangeTest::writesFilesWholeOrNotAtAll()
{
    const QString path = file(u"out.csv"_s);
    QVERIFY(writeFileAtomically(path, "one").ok());
    QVERIFY(writeFileAtomically(path, "two").ok());
    QCOMPARE(content(path), QByteArray("two"));
    const auto failure = [](const QString &where) {
        const auto written = writeFileAtomically(where, "x");
        return written ? u"written"_s : written.error().toLine();
    };
    QCOMPARE(failure(m_folder->path()), QString(m_folder->path() + ": is a folder, not a file"_L1));
    QCOMPARE(failure(path + "/x"_L1), QString(path + "/x: the folder does not exist"_L1));
    QCOMPARE(failure(u"/dev/full"_s), u"/dev/full: is a device or pipe, not a file"_s);
    QVERIFY(failure(u"/proc/dateline"_s).startsWith("/proc/dateline: cannot be written ("_L1));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"out.csv"_s});
}

/// A limit on the size of files stands for a full disk, which only an administrator can make.
void ExchangeTest::fullDisksAreNamed()
{
    const QString path = file(u"out.csv"_s);
    QVERIFY(writeFileAtomically(path, "one").ok());
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto back = qScopeGuard([before] { ::setrlimit(RLIMIT_FSIZE, &before); });
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writeFileAtomically(path, QByteArray(5000, 'x'));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::CannotWrite);
    QCOMPARE(written.error().toLine(), QString(path + ": cannot be written (File too large)"_L1));
    QCOMPARE(content(path), QByteArray("one"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"out.csv"_s});
}

/// What a killed process has left goes with the next writing; what one that runs is writing stays.
void ExchangeTest::leftoversAreRemoved()
{
    const QString path = file(u"out [1].csv"_s);
    const QString mine = temporaryNameFor(path);
    QString dead = mine;
    dead.replace(u"-%1-"_s.arg(QCoreApplication::applicationPid()), u"-4194305-"_s); // above the highest there can be
    QVERIFY(dead != mine);
    for (const QString &left : {mine, dead, QString(dead + "-journal"_L1), file(u".out [1].csv.tmp"_s)}) {
        QFile temporary(left);
        QVERIFY(temporary.open(QIODevice::WriteOnly));
    }
    QVERIFY(writeFileAtomically(path, "one").ok());
    QVERIFY(!QFileInfo::exists(dead));
    QVERIFY(!QFileInfo::exists(dead + "-journal"_L1));
    QVERIFY(QFileInfo::exists(mine));
    QVERIFY(QFileInfo::exists(file(u".out [1].csv.tmp"_s))); // another program's, for all that we know
}

QTEST_GUILESS_MAIN(ExchangeTest)

#include "tst_exchange.moc"
