// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/document/documentimport.h"
#include "models/domain/publishernames.h"
#include "models/store/documentfile.h"
#include "models/store/documentreplacement.h"
#include "models/store/sqlschema.h"
#include "tests/document/documentcontent.h"
#include "tests/document/documenttests.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/trackergenerator.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString make(const QString &path, const Tracker &tracker = Samples::everyField())
{
    const auto made = TrackerStore::create(path, tracker);
    return made ? path : QString();
}

QByteArray shownBy(const Document &document) { return writeTrackerJson(document.snapshot()->tracker()); }

void open(Document &document)
{
    QSignalSpy opened(&document, &Document::opened);
    document.open();
    QVERIFY(opened.wait());
    QVERIFY(document.snapshot());
}

void waitUntilDone(const Document &document) { QTRY_VERIFY(!document.isBusy()); }

Change addition(const QString &id)
{
    Source source = Samples::everyField().sources[0];
    source.id = {id};
    return {u"Add %1"_s.arg(id), {EntityChange::addition(source)}};
}

} // namespace

void DocumentTest::init()
{
    TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void DocumentTest::cleanup() { m_folder.reset(); }

void DocumentTest::stepsGoThereAndBack()
{
    const QByteArray before = contentOf(make(path()));
    Document document(path());
    open(document);
    QVERIFY(document.canEdit());
    QVERIFY(document.undoName().isEmpty());
    QCOMPARE(shownBy(document), before);

    QSignalSpy changed(&document, &Document::changed);
    document.apply(addition(u"new"_s));
    QVERIFY(document.isBusy());
    QVERIFY(changed.wait());
    const QByteArray after = contentOf(path());
    QVERIFY(after != before && after.contains("\"new\""));
    QCOMPARE(shownBy(document), after);
    QCOMPARE(document.undoName(), u"Add new"_s);

    document.undo();
    QVERIFY(changed.wait());
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(shownBy(document), before);
    QVERIFY(document.undoName().isEmpty());
    QCOMPARE(document.redoName(), u"Add new"_s);
    document.redo();
    QVERIFY(changed.wait());
    QCOMPARE(contentOf(path()), after);
    QVERIFY(!document.isBusy());
}

void DocumentTest::threePressesUndoThree()
{
    const QByteArray before = contentOf(make(path()));
    Document document(path());
    open(document);
    for (int i = 0; i < 5; ++i)
        document.apply(addition(u"new-%1"_s.arg(i)));
    waitUntilDone(document);
    QCOMPARE(document.undoName(), u"Add new-4"_s);
    for (int i = 0; i < 3; ++i)
        document.undo(); // pressed before the first is done
    waitUntilDone(document);
    QCOMPARE(document.undoName(), u"Add new-1"_s);
    QCOMPARE(document.redoName(), u"Add new-2"_s);
    for (int i = 0; i < 20; ++i)
        document.undo(); // more than there are
    document.redo();
    document.undo();
    waitUntilDone(document);
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(shownBy(document), before);
}

void DocumentTest::undoLastsOverReopening()
{
    const QByteArray before = contentOf(make(path()));
    QByteArray after;
    {
        Document document(path());
        open(document);
        for (int i = 0; i < 3; ++i)
            document.apply(addition(u"new-%1"_s.arg(i)));
        document.undo();
        waitUntilDone(document);
        after = contentOf(path());
    }
    {
        Document document(path());
        open(document);
        QCOMPARE(document.undoName(), u"Add new-1"_s);
        QCOMPARE(document.redoName(), u"Add new-2"_s);
        document.undo();
        document.undo();
        waitUntilDone(document);
        QCOMPARE(contentOf(path()), before);
        QVERIFY(document.undoName().isEmpty());
    }
    Document document(path());
    open(document);
    document.redo();
    document.redo();
    waitUntilDone(document);
    QCOMPARE(contentOf(path()), after);
    QCOMPARE(document.redoName(), u"Add new-2"_s);
}

void DocumentTest::historyTellsWhatUndoLeadsTo()
{
    make(path());
    Document document(path());
    open(document);
    std::optional<Result<std::vector<HistoryStep>>> read;
    const auto ask = [&] {
        read.reset();
        document.readHistory(10, [&](Result<std::vector<HistoryStep>> steps) { read = std::move(steps); });
        QTRY_VERIFY(read.has_value());
        QVERIFY(read->ok());
    };
    ask();
    QVERIFY((*read)->empty());
    document.setAuthor(u"Ada"_s);
    for (const QString &id : {u"one"_s, u"two"_s, u"three"_s})
        document.apply(addition(id));
    document.undo(); // three
    ask();           // after all that was asked for before
    QCOMPARE((*read)->size(), std::size_t{4});
    const std::vector<HistoryStep> &steps = **read;
    QCOMPARE(steps[0].entry.undoes, std::optional(steps[1].entry.key));
    QVERIFY(!steps[0].undosTo && !steps[1].undosTo); // taken back
    QCOMPARE(steps[2].entry.name, u"Add two"_s);
    QCOMPARE(steps[2].entry.who, u"Ada"_s);
    QCOMPARE(steps[2].undosTo, std::optional(std::size_t{0}));
    QCOMPARE(steps[3].undosTo, std::optional(std::size_t{1}));
    std::optional<Result<Change>> change;
    document.readStep(steps[2].entry.key, [&](Result<Change> logged) { change = std::move(logged); });
    QTRY_VERIFY(change.has_value());
    QVERIFY(change->ok());
    QCOMPARE(nameInList((*change)->parts.at(0).subject()), u"two"_s);
    document.readStep(99, [&](Result<Change> logged) { change = std::move(logged); });
    QTRY_VERIFY(!change->ok());
}

void DocumentTest::newStepForgetsWhatWasUndone()
{
    make(path());
    Document document(path());
    open(document);
    document.apply(addition(u"one"_s));
    document.undo();
    document.apply(addition(u"two"_s));
    waitUntilDone(document);
    QVERIFY(document.redoName().isEmpty());
    QCOMPARE(document.undoName(), u"Add two"_s);
}

void DocumentTest::refusedChangesLeaveTheDocument()
{
    const QByteArray before = contentOf(make(path()));
    Document document(path());
    open(document);
    QSignalSpy failed(&document, &Document::failed);
    document.apply(addition(u"siliconuk"_s)); // is there already
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(document.undoName().isEmpty());
    Attribution dangling = Samples::everyField().attributions[1];
    dangling.id = {u"dangling"_s};
    dangling.event = {u"nowhere"_s};
    // Of those that go together, the others are done.
    document.apply({u"Add"_s, {EntityChange::addition(dangling)}});
    document.apply(addition(u"new"_s));
    waitUntilDone(document);
    QTRY_COMPARE(failed.size(), 2);
    QCOMPARE(failed.last().first().value<Error>().toLine(),
             QString(path() + ": /attributions/event (dangling): there is no event \"nowhere\""_L1));
    document.undo();
    waitUntilDone(document);
    QCOMPARE(contentOf(path()), before);
}

void DocumentTest::onlyDocumentsCanBeChanged()
{
    QFile file(path(u"t.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writeTrackerJson(Samples::everyField()));
    file.close();
    for (const QString &location : {QString("bundled:huawei-5g"_L1), path(u"t.json"_s)}) {
        Document document(location);
        open(document);
        QVERIFY(!document.canEdit());
        QSignalSpy failed(&document, &Document::failed);
        document.apply(addition(u"new"_s));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.last().first().value<Error>().toLine(), QString(location + ": cannot be changed"_L1));
    }
}

void DocumentTest::closingWritesWhatWaits()
{
    make(path());
    {
        Document document(path());
        open(document);
        for (int i = 0; i < 50; ++i)
            document.apply(addition(u"new-%1"_s.arg(i)));
    }
    const QByteArray content = contentOf(path());
    for (int i = 0; i < 50; ++i)
        QVERIFY(content.contains(QByteArray("\"new-" + QByteArray::number(i) + '"')));
    QVERIFY(!hasFilesBeside(path()));
}

void DocumentTest::importsAreOneStep()
{
    const QByteArray before = contentOf(make(path()));
    Document document(path());
    open(document);
    document.apply(addition(u"mine"_s));
    QSignalSpy imported(&document, &Document::imported);
    const Tracker from = generateTracker({.events = 300, .seed = 3});
    document.import({{u"folder/from.json"_s, from}, {u"again.json"_s, from}});
    waitUntilDone(document);
    QCOMPARE(imported.size(), 1);
    const auto report = imported.first().first().value<ImportReport>();
    QVERIFY(report.imported > 300);
    QVERIFY(report.merged >= report.imported);
    QCOMPARE(report.read, report.imported + report.merged + report.rejected);
    const QByteArray after = contentOf(path());
    QCOMPARE(shownBy(document), after);
    QCOMPARE(document.undoName(), u"Import from.json, again.json"_s);
    document.undo();
    document.undo();
    waitUntilDone(document);
    QCOMPARE(contentOf(path()), before);
    document.redo();
    document.redo();
    waitUntilDone(document);
    QCOMPARE(contentOf(path()), after);
    QCOMPARE(shownBy(document), after);
}

void DocumentTest::importsThatFailLeaveTheDocument()
{
    make(path());
    Document document(path());
    open(document);
    QSignalSpy failed(&document, &Document::failedToImport);
    QVERIFY(QFile::remove(path()));
    document.import({{u"from.json"_s, generateTracker({.events = 3, .seed = 3})}});
    waitUntilDone(document);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.last().first().value<Error>().toLine(),
             QString(path() + ": is not there any more; nothing was written"_L1));
    QVERIFY(!QFile::exists(path()));
}

void DocumentTest::othersMayWriteMeanwhile()
{
    make(path());
    Document mine(path());
    Document theirs(path());
    open(mine);
    open(theirs);
    theirs.apply(addition(u"theirs"_s));
    waitUntilDone(theirs);
    mine.apply(addition(u"mine"_s));
    waitUntilDone(mine);
    const QByteArray content = contentOf(path());
    QVERIFY(content.contains("\"mine\"") && content.contains("\"theirs\""));
    QCOMPARE(shownBy(mine), content); // what they did is shown with my next step
    QVERIFY(!shownBy(theirs).contains("\"mine\""));
}

void DocumentTest::undoIsNotHinderedByOthers()
{
    make(path());
    Document mine(path());
    Document theirs(path());
    open(mine);
    open(theirs);
    mine.apply(addition(u"mine-1"_s));
    mine.apply(addition(u"mine-2"_s));
    waitUntilDone(mine);
    theirs.apply(addition(u"theirs"_s));
    waitUntilDone(theirs);
    QCOMPARE(theirs.undoName(), u"Add theirs"_s);
    QCOMPARE(mine.undoName(), u"Add mine-2"_s);
    mine.undo();
    mine.undo();
    waitUntilDone(mine);
    const QByteArray content = contentOf(path());
    QVERIFY(content.contains("\"theirs\"") && !content.contains("\"mine-"));
    mine.redo();
    waitUntilDone(mine);
    QVERIFY(contentOf(path()).contains("\"mine-1\""));
    theirs.undo();
    waitUntilDone(theirs);
    QCOMPARE(shownBy(theirs), contentOf(path()));
}

void DocumentTest::replacedFilesAreNotWritten()
{
    make(path());
    Document document(path());
    open(document);
    QVERIFY(QFile::rename(path(), path(u"elsewhere.dateline"_s)));
    const QByteArray other = contentOf(make(path(), generateTracker({.events = 5, .seed = 1})));
    QSignalSpy failed(&document, &Document::failed);
    document.apply(addition(u"new"_s));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.last().first().value<Error>().toLine(),
             QString(path() + ": is another file than the one that is shown; nothing was written to it"_L1));
    QCOMPARE(contentOf(path()), other);
}

void DocumentTest::earlierVersionsAreUpdatedByTheFirstChange()
{
    QVERIFY(QFile::copy(QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/store/version4.dateline"), path()));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    const auto version = [this] { return static_cast<int>(readDocumentHeader(path())->userVersion); };
    {
        Document document(path());
        open(document);
        QVERIFY(document.canEdit());
        QCOMPARE(version(), 4); // looking changes nothing
        document.apply(addition(u"new"_s));
        waitUntilDone(document);
        QCOMPARE(shownBy(document), contentOf(path()));
        QCOMPARE(document.undoName(), u"Add new"_s);
        document.undo();
        waitUntilDone(document);
        QCOMPARE(shownBy(document), writeTrackerJson(Samples::everyField(4)));
    }
    QCOMPARE(version(), schemaVersion);
}

void DocumentTest::earlierVersionsAreSharedByTwoWindows()
{
    QVERIFY(QFile::copy(QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/store/version4.dateline"), path()));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    Document ours(path());
    Document theirs(path());
    open(ours);
    open(theirs);
    QSignalSpy failed(&ours, &Document::failed);
    QSignalSpy theirsFailed(&theirs, &Document::failed);
    ours.undo(); // there is nothing that could be taken back, and nothing is updated for it
    waitUntilDone(ours);
    QCOMPARE(static_cast<int>(readDocumentHeader(path())->userVersion), 4);
    ours.apply(addition(u"ours"_s)); // brings it up to date under the other
    waitUntilDone(ours);
    theirs.apply(addition(u"theirs"_s));
    waitUntilDone(theirs);
    QCOMPARE(shownBy(theirs), contentOf(path()));
    QCOMPARE(theirs.undoName(), u"Add theirs"_s);
    theirs.undo();
    waitUntilDone(theirs);
    QCOMPARE(shownBy(theirs), contentOf(path()));
    ours.undo();
    waitUntilDone(ours);
    QCOMPARE(contentOf(path()), writeTrackerJson(Samples::everyField(4)));
    QCOMPARE(shownBy(ours), contentOf(path()));
    // What an earlier version did is not in the log so that it could be turned round: nobody offers it.
    QCOMPARE(ours.undoName(), QString());
    QCOMPARE(failed.size(), 0);
    QCOMPARE(theirsFailed.size(), 0);
    // Opened anew.
    Document later(path());
    open(later);
    QCOMPARE(later.undoName(), QString());
    QCOMPARE(later.redoName(), u"Add ours"_s);
}

void DocumentTest::openDocumentsAreNotReplaced()
{
    const QByteArray before = contentOf(make(path()));
    const Progress progress;
    const Tracker other = generateTracker({.events = 5, .seed = 1});
    {
        Document document(path());
        open(document);
        const auto replaced = replaceDocument(path(), other, progress);
        QVERIFY(!replaced.ok());
        QCOMPARE(replaced.error().toLine(),
                 QString(path() + ": is open in another window or program and cannot be replaced"_L1));
        document.apply(addition(u"new"_s));
        document.undo();
        waitUntilDone(document);
        QCOMPARE(contentOf(path()), before);
    }
    const auto replaced = replaceDocument(path(), other, progress);
    QVERIFY2(replaced.ok(), replaced.ok() ? "" : qPrintable(replaced.error().toLine()));
    QCOMPARE(contentOf(path()), writeTrackerJson(other));
    Progress cancelled;
    cancelled.cancel();
    QCOMPARE(replaceDocument(path(), Samples::everyField(), cancelled).error().code, ErrorCode::Cancelled);
    QCOMPARE(contentOf(path()), writeTrackerJson(other));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void DocumentTest::openingCanBeCancelled()
{
    make(path(), generateTracker({.events = 20'000, .seed = 1}));
    Document document(path());
    QSignalSpy failed(&document, &Document::failedToOpen);
    document.open();
    document.cancelOpening();
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Cancelled);
    QVERIFY(!document.snapshot());
}

void DocumentTest::movesAreShownAsTheyAreWritten()
{
    Tracker tracker = Samples::everyField();
    tracker.categories.push_back({{u"third"_s}, u"Third"_s, {}});
    tracker.categories.push_back({{u"fourth"_s}, u"Fourth"_s, {}});
    const QByteArray before = contentOf(make(path(), tracker));
    Document document(path());
    open(document);
    for (const auto &[index, behind] : {std::pair<std::size_t, QString>(0, u"third"_s), {3, {}}, {2, u"fourth"_s}}) {
        const Tracker now = document.snapshot()->tracker().unpacked();
        document.apply({u"Move"_s, {EntityChange::moveIn(now, now.categories[index], behind)}});
        waitUntilDone(document);
        QCOMPARE(shownBy(document), contentOf(path()));
    }
    const QByteArray after = contentOf(path());
    for (int i = 0; i < 3; ++i) {
        document.undo();
        waitUntilDone(document);
        QCOMPARE(shownBy(document), contentOf(path()));
    }
    QCOMPARE(shownBy(document), before);
    for (int i = 0; i < 3; ++i) {
        document.redo();
        waitUntilDone(document);
        QCOMPARE(shownBy(document), contentOf(path()));
    }
    QCOMPARE(shownBy(document), after);
}

void DocumentTest::historyNamesWhoChangedWhat()
{
    make(path());
    {
        Document document(path());
        open(document);
        document.apply(addition(u"nobody"_s));
        document.setAuthor(u"Ann"_s);
        document.apply(addition(u"new"_s));
        document.undo();
    }
    const auto store = TrackerStore::open(path(), TrackerStore::Access::ReadOnly);
    const auto history = (*store)->history(10);
    QCOMPARE(history->size(), 3U);
    QCOMPARE((*history)[1].who, u"Ann"_s);
    QCOMPARE((*history)[2].who, u"Ann"_s);
    QCOMPARE((*history)[2].name, u"Add new"_s);
    QCOMPARE((*history)[2].undoes, std::optional<LogKey>(2));
}

void DocumentTest::errorsNameTheFile()
{
    Document document(path(u"none.dateline"_s));
    QSignalSpy failed(&document, &Document::failedToOpen);
    document.open();
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::NotFound);
    QVERIFY(failed.first().first().value<Error>().toLine().startsWith(path(u"none.dateline"_s)));
}

/// A copy is added, a house declared, and both undone.
void DocumentTest::originsAreThoseOfTheDocumentReadAnew()
{
    Tracker tracker = Samples::everyField();
    Source copy = tracker.sources[0];
    copy.id = {u"copy"_s};
    copy.containerTitle = u"Internet Archive"_s;
    copy.url = u"https://example.org/elsewhere"_s;
    copy.archivedUrl.clear();
    Attribution told = tracker.attributions[0];
    tracker.publishers.clear();
    told.support = Support::Supports;
    told.origin.clear();
    tracker.attributions = {told};
    told.id = {u"told-again"_s};
    told.source = copy.id;
    tracker.sources.push_back(copy);
    tracker.attributions.push_back(told);
    make(path(), tracker);
    Document document(path());
    open(document);
    const auto origins = [](const Snapshot &snapshot, const EventId &event) {
        return unsigned{snapshot.table().origins()[snapshot.rowOf(event)]};
    };
    const auto compare = [&](unsigned expected) {
        waitUntilDone(document);
        QCOMPARE(origins(*document.snapshot(), told.event), expected);
        Document again(path());
        open(again);
        QCOMPARE(origins(*again.snapshot(), told.event), expected);
    };
    compare(2);
    Source as = copy;
    as.url = u"https://archive.ph/2018/"_s + tracker.sources[0].url;
    document.apply({u"Say where it is"_s, {EntityChange::changeOf(copy, as)}});
    compare(1);
    document.undo();
    compare(2);
    const auto house = declaredOneHouse({}, displayName(tracker.sources[0]), copy.containerTitle);
    document.apply({u"Declare"_s, {*house}});
    compare(1);
    document.undo();
    compare(2);
    document.redo();
    compare(1);
}

} // namespace Dateline
