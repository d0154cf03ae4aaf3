// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lookkeeper.h"
#include "app/window/lookmemory.h"
#include "models/query/lookjson.h"
#include "models/store/documentreplacement.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

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
    QVERIFY(!memory.recallMoved(u"t"_s)); // it is no file that could be moved
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
    QVERIFY(!memory.recallMoved(u"t"_s));
    QVERIFY(QFile::rename(moved, folder.filePath(u"elsewhere"_s)));
    QVERIFY(memory.recallMoved(u"t"_s) == lookFor(u"moved"_s));
    QVERIFY(!memory.recallMoved(u"other"_s));
    QVERIFY(QFile::link(kept, folder.filePath(u"link"_s)));
    QVERIFY(memory.recall(folder.filePath(u"link"_s), u"t"_s) == lookFor(u"kept"_s));
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
    desk.open(twoBans(), u"copy.dateline"_s);
    QCOMPARE(desk.workspace.look(), fullLook());
    QCOMPARE(desk.lastView(), u"some-view"_s);
}

} // namespace Dateline
