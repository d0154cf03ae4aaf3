// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lookkeeper.h"
#include "app/window/lookmemory.h"
#include "models/query/lookjson.h"
#include "models/store/documentreplacement.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Keeper : Desk
{
    LookKeeper looks{&workspace, &documents, &window};
    QSignalSpy restored{&looks, &LookKeeper::restored};

    /// As FileController does it: of what is at \p original, or else of what is shown.
    QString saveCopy(const QString &name, const Tracker &tracker, const QString &original = {})
    {
        const QString copy = path(name);
        if (!replaceDocument(copy, tracker, Progress()))
            return {};
        QSignalSpy opened(&documents, &DocumentController::opened);
        documents.openCopy(copy, original.isEmpty() ? documents.location() : original);
        return opened.wait() ? copy : QString();
    }
    QString lastView() const { return restored.last()[0].value<SavedViewId>().text; }
};

/// Another tracker, to be opened between.
Tracker otherTracker()
{
    Tracker tracker = twoBans();
    tracker.id = u"other"_s;
    return tracker;
}

/// The bans with a saved view that is shown first.
Tracker bansWithView()
{
    Look look;
    look.filter.countries = {*CountryCode::parse(u"NZ")};
    look.lanes = LaneGrouping::Company;
    Tracker tracker = twoBans();
    tracker.views = {{{u"nz"_s}, u"New Zealand"_s, lookJson(look), {}}};
    tracker.opensWith = {u"nz"_s};
    return tracker;
}

Look fullLook()
{
    Look look;
    look.filter.countries = {*CountryCode::parse(u"AU")};
    look.filter.companies = {{u"au"_s}};
    look.filter.categories = {{u"ban"_s}};
    look.filter.text = u"bans"_s;
    look.filter.asOf = dayFromIso(u"2018-09-01");
    look.filter.knownOn = dayFromIso(u"2019-01-01");
    look.lanes = LaneGrouping::Country;
    look.range = TimeRange{17760, 17800.5};
    return look;
}

RememberedLook lookFor(const QString &text)
{
    RememberedLook look;
    look.look.filter.text = text;
    return look;
}

} // namespace

void LookMemoryTest::init()
{
    TestCase::init();
    QSettings().clear();
}

void LookMemoryTest::looksAreRecalled()
{
    LookMemory memory;
    QVERIFY(!memory.recall(u"bundled:huawei-5g"_s, u"t"_s));
    const RememberedLook look{fullLook(), {u"some-view"_s}};
    memory.remember(u"bundled:huawei-5g"_s, u"t"_s, look);
    QVERIFY(LookMemory().recall(u"bundled:huawei-5g"_s, u"t"_s) == look);
    QVERIFY(!memory.recall(u"bundled:huawei-5g"_s, u"another"_s));
    QVERIFY(!memory.recall(u"bundled:other"_s, u"t"_s));
    QVERIFY(!memory.takeMoved(QCoreApplication::applicationFilePath(), u"t"_s)); // it is no file that could be moved
}

void LookMemoryTest::oldOnesFallOut()
{
    LookMemory memory;
    for (int i = 0; i < 60; ++i)
        memory.remember(u"/nowhere/%1"_s.arg(i), u"t"_s, lookFor(QString::number(i)));
    memory.remember(u"/nowhere/10"_s, u"t"_s, lookFor(u"again"_s));
    QVERIFY(memory.recall(u"/nowhere/59"_s, u"t"_s) == lookFor(u"59"_s));
    QVERIFY(memory.recall(u"/nowhere/11"_s, u"t"_s) == lookFor(u"11"_s));
    QVERIFY(memory.recall(u"/nowhere/10"_s, u"t"_s) == lookFor(u"again"_s));
    QVERIFY(!memory.recall(u"/nowhere/9"_s, u"t"_s));
    QCOMPARE(QSettings().value("looks").toStringList().size(), 50);
}

void LookMemoryTest::movedFileIsKnown()
{
    const QTemporaryDir folder;
    const QString kept = folder.filePath(u"kept"_s);
    const QString moved = folder.filePath(u"moved"_s);
    for (const QString &path : {kept, moved}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    LookMemory memory;
    memory.remember(moved, u"t"_s, lookFor(u"moved"_s));
    memory.remember(kept, u"t"_s, lookFor(u"kept"_s));
    const QString elsewhere = folder.filePath(u"elsewhere"_s);
    QVERIFY(!memory.takeMoved(folder.path(), u"t"_s));
    QVERIFY(QFile::rename(moved, elsewhere));
    QVERIFY(!memory.takeMoved(elsewhere, u"other"_s));
    QVERIFY(memory.takeMoved(elsewhere, u"t"_s) == lookFor(u"moved"_s));
    QVERIFY(QFile::link(kept, folder.filePath(u"link"_s)));
    QVERIFY(memory.recall(folder.filePath(u"link"_s), u"t"_s) == lookFor(u"kept"_s));
}

void LookMemoryTest::movedFileIsTakenOnce()
{
    const QTemporaryDir folder;
    const QString moved = folder.filePath(u"moved"_s);
    const QString another = folder.filePath(u"another"_s);
    for (const QString &path : {moved, another}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    LookMemory memory;
    memory.remember(folder.filePath(u"gone"_s), u"t"_s, lookFor(u"gone"_s));
    QVERIFY(!memory.takeMoved(u"bundled:huawei-5g"_s, u"t"_s)); // nothing can be moved there
    QVERIFY(memory.takeMoved(moved, u"t"_s) == lookFor(u"gone"_s));
    QVERIFY(memory.recall(moved, u"t"_s) == lookFor(u"gone"_s));
    QVERIFY(!memory.takeMoved(another, u"t"_s));
    QCOMPARE(QSettings().value("looks").toStringList().size(), 1);
}

void LookMemoryTest::damagedSettingsAreNoLooks()
{
    const QStringList damaged{u"no JSON"_s, u"[]"_s,
                              uR"({"location":"/a","tracker":"t","look":"{\"filter\":{\"weather\":1}}"})"_s};
    QSettings().setValue("looks", damaged);
    LookMemory memory;
    QVERIFY(!memory.recall(u"/a"_s, u"t"_s));
    memory.remember(u"/b"_s, u"t"_s, lookFor(u"b"_s));
    QVERIFY(memory.recall(u"/b"_s, u"t"_s) == lookFor(u"b"_s));
    RememberedLook large = lookFor(QString(200'000, u'x'));
    memory.remember(u"/b"_s, u"t"_s, large);
    QVERIFY(memory.recall(u"/b"_s, u"t"_s) == lookFor(u"b"_s));
}

void LookKeeperTest::init()
{
    TestCase::init();
    QSettings().clear();
}

void LookKeeperTest::lookComesBack()
{
    Keeper desk;
    const QString path = desk.open(twoBans());
    const QByteArray bytes = contentOf(path);
    desk.workspace.setLook(fullLook());
    desk.looks.setCurrentView({u"some-view"_s});
    desk.open(otherTracker(), u"other.dateline"_s);
    QVERIFY(desk.workspace.filter().text.isEmpty());
    QCOMPARE(desk.workspace.asOf(), desk.workspace.today());
    QVERIFY(!desk.workspace.look().range);
    QCOMPARE(desk.workspace.lanes(), LaneGrouping::Country); // nothing says others
    QCOMPARE(desk.lastView(), QString());
    desk.openFile(path);
    QCOMPARE(desk.workspace.look(), fullLook());
    QCOMPARE(desk.lastView(), u"some-view"_s);
    QCOMPARE(contentOf(path), bytes);
}

/// As after the program has ended.
void LookKeeperTest::lookComesBackInAnotherWindow()
{
    QTemporaryDir folder;
    const QString before = folder.filePath(u"before.dateline"_s);
    const QString moved = folder.filePath(u"moved.dateline"_s);
    QVERIFY(replaceDocument(before, twoBans(), Progress()).ok());
    {
        Keeper desk;
        desk.openFile(before);
        desk.workspace.setLook(fullLook());
        desk.looks.remember();
    }
    {
        Keeper desk;
        desk.openFile(before);
        QCOMPARE(desk.workspace.look(), fullLook());
    }
    QVERIFY(QFile::rename(before, moved));
    Keeper desk;
    desk.openFile(moved);
    QCOMPARE(desk.workspace.look(), fullLook());
}

void LookKeeperTest::changeIsRememberedSoon()
{
    Keeper desk;
    const QString path = desk.open(twoBans());
    desk.workspace.setLook(fullLook());
    QTRY_VERIFY(LookMemory().recall(path, u"two-bans"_s));
    QVERIFY(LookMemory().recall(path, u"two-bans"_s)->look == fullLook());
}

void LookKeeperTest::clearedFilterStaysCleared()
{
    Keeper desk;
    const QString path = desk.open(twoBans());
    desk.workspace.setLook(fullLook());
    const QString other = desk.open(otherTracker(), u"other.dateline"_s);
    desk.openFile(path);
    desk.workspace.clearFilter();
    desk.workspace.setAsOf(desk.workspace.today());
    desk.openFile(other);
    desk.openFile(path);
    QVERIFY(desk.workspace.filter().isEmpty());
    QCOMPARE(desk.workspace.asOf(), desk.workspace.today());
}

void LookKeeperTest::whatIsGoneIsLeftOut()
{
    Keeper desk;
    LookMemory().remember(desk.path(u"tracker.dateline"_s), u"two-bans"_s, {fullLook(), {}});
    Tracker changed = twoBans();
    changed.categories[0].id = {u"law"_s};
    for (Event &event : changed.events)
        event.category = {u"law"_s};
    desk.open(changed);
    Look expected = fullLook();
    expected.filter.categories.clear();
    QCOMPARE(desk.workspace.look(), expected);
}

void LookKeeperTest::bundledTrackerIsRemembered()
{
    Keeper desk;
    desk.openFile(u"bundled:huawei-5g"_s);
    Filter filter = desk.workspace.filter();
    filter.companies = {{u"huawei"_s}};
    filter.asOf = dayFromIso(u"2018-11-30");
    desk.workspace.setFilter(filter);
    desk.open(twoBans());
    desk.openFile(u"bundled:huawei-5g"_s);
    QCOMPARE(desk.workspace.filter(), filter);
}

void LookKeeperTest::openingViewIsForTheFirstTime()
{
    Keeper desk;
    const QString path = desk.open(bansWithView());
    QCOMPARE(desk.lastView(), u"nz"_s);
    QCOMPARE(desk.workspace.result().count, std::size_t{1});
    QCOMPARE(desk.workspace.lanes(), LaneGrouping::Company);
    QCOMPARE(desk.workspace.asOf(), desk.workspace.today());
    desk.workspace.setLook(fullLook());
    desk.open(otherTracker(), u"other.dateline"_s);
    desk.openFile(path);
    QCOMPARE(desk.workspace.look(), fullLook());
    Tracker strange = bansWithView();
    strange.id = u"strange"_s;
    strange.views[0].look = R"({"weather":"fine"})";
    desk.open(strange, u"strange.dateline"_s);
    QCOMPARE(desk.lastView(), QString());
    QCOMPARE(desk.workspace.result().count, std::size_t{2});
}

/// A copy that is opened once it is saved goes on with what is looked at.
void LookKeeperTest::copyGoesOnAsItWas()
{
    Keeper desk;
    desk.open(twoBans());
    desk.workspace.setLook(fullLook());
    desk.looks.setCurrentView({u"some-view"_s});
    const QString copy = desk.saveCopy(u"copy.dateline"_s, twoBans());
    QCOMPARE(desk.documents.location(), copy);
    QCOMPARE(desk.workspace.look(), fullLook());
    QCOMPARE(desk.lastView(), u"some-view"_s);
    const auto remembered = LookMemory().recall(copy, u"two-bans"_s);
    QVERIFY(remembered && remembered->look == fullLook() && remembered->view.text == u"some-view"_s);
}

void LookKeeperTest::copyOverAFileGoesOnAsItWas()
{
    Keeper desk;
    QVERIFY(replaceDocument(desk.path(u"copy.dateline"_s), twoBans(), Progress()).ok());
    LookMemory().remember(desk.path(u"copy.dateline"_s), u"two-bans"_s, lookFor(u"of the replaced file"_s));
    desk.open(twoBans());
    QVERIFY(desk.workspace.filter().text.isEmpty());
    desk.workspace.setLook(fullLook());
    const QString copy = desk.saveCopy(u"copy.dateline"_s, twoBans());
    QCOMPARE(desk.workspace.look(), fullLook());
    desk.open(otherTracker(), u"other.dateline"_s);
    desk.openFile(copy); // opened later it is a document as any other
    QCOMPARE(desk.workspace.look(), fullLook());
}

/// It took long to write, and another file was opened meanwhile.
void LookKeeperTest::copyOfWhatIsShownNoMoreIsOpened()
{
    Keeper desk;
    const QString original = desk.open(twoBans());
    desk.workspace.setLook(fullLook());
    desk.open(twoBans(), u"another.dateline"_s);
    desk.workspace.setLook(lookFor(u"bans"_s).look);
    desk.saveCopy(u"copy.dateline"_s, twoBans(), original);
    QVERIFY(desk.workspace.filter().text.isEmpty());
}

void LookKeeperTest::otherFileOfTheTrackerIsOpenedForItself()
{
    Keeper desk;
    desk.open(twoBans());
    desk.workspace.setLook(fullLook());
    desk.looks.setCurrentView({u"some-view"_s});
    desk.open(bansWithView(), u"with-view.dateline"_s);
    QCOMPARE(desk.lastView(), u"nz"_s);
    QCOMPARE(desk.workspace.filter().countries.size(), std::size_t{1});
    QVERIFY(desk.workspace.filter().text.isEmpty());
    desk.open(twoBans(), u"without.dateline"_s);
    QCOMPARE(desk.lastView(), QString());
    QVERIFY(desk.workspace.filter().isEmpty());
    QCOMPARE(desk.workspace.asOf(), desk.workspace.today());
    QVERIFY(!desk.workspace.look().range);
}

void LookKeeperTest::deletedCopyDoesNotFilterTheBundledTracker()
{
    const QString bundled = u"bundled:huawei-5g"_s;
    QString copy;
    {
        Keeper desk;
        desk.openFile(bundled);
        copy = desk.open(desk.shown(), u"gone.json"_s);
        desk.workspace.setLook(lookFor(u"Huawei"_s).look);
        desk.looks.remember();
        QSettings settings; // as if only the copy had been opened
        settings.setValue("looks", settings.value("looks").toStringList().mid(0, 1));
    }
    QVERIFY(!QFile::exists(copy));
    Keeper desk;
    desk.openFile(bundled);
    QVERIFY(desk.workspace.filter().text.isEmpty());
}

void LookKeeperTest::openingViewComesBeforeAMovedFile()
{
    Keeper desk;
    LookMemory().remember(desk.path(u"gone.dateline"_s), u"two-bans"_s, lookFor(u"Australia"_s));
    const QString path = desk.open(bansWithView());
    QCOMPARE(desk.lastView(), u"nz"_s);
    desk.open(otherTracker(), u"other.dateline"_s);
    QVERIFY(QFile::remove(path));
    desk.open(twoBans(), u"moved.dateline"_s); // the latest of those that are gone
    QCOMPARE(desk.lastView(), u"nz"_s);
    desk.open(twoBans(), u"next.dateline"_s);
    QCOMPARE(desk.workspace.filter().text, u"Australia"_s);
    desk.open(twoBans(), u"last.dateline"_s);
    QVERIFY(desk.workspace.filter().isEmpty());
}

} // namespace Dateline
