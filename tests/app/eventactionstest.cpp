// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/eventactions.h"
#include "app/window/editcontroller.h"
#include "models/editing/pasting.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Events : Desk
{
    Events() { QObject::connect(&events, &EventActions::changeMade, &edits, &EditController::apply); }

    EditController edits{&documents, [] { return QString(); }, &window};
    EventActions events{&workspace, &documents, &window};

    void select(const QString &event) { workspace.select(workspace.snapshot()->rowOf({event})); }
    QString selected() const
    {
        return workspace.selected() == noIndex ? QString() : workspace.snapshot()->eventId(workspace.selected()).text;
    }
    std::size_t count() const { return workspace.snapshot()->table().count(); }
};

} // namespace

void EventActionsTest::deletedEventsComeBackWithUndo()
{
    Events desk;
    desk.open(twoBans());
    QVERIFY(!desk.events.deleteAction()->isEnabled());
    desk.select(u"au-ban"_s);
    QVERIFY(desk.events.deleteAction()->isEnabled());
    desk.events.deleteAction()->trigger();
    QTRY_COMPARE(desk.shown().events.size(), std::size_t{1});
    QCOMPARE(desk.shown().attributions.size(), std::size_t{1});
    QVERIFY2(desk.edits.undoAction()->text().contains(u"Delete “Australia bans”"_s),
             qPrintable(desk.edits.undoAction()->text()));
    desk.edits.undoAction()->trigger();
    QTRY_COMPARE(desk.shown(), twoBans());
}

void EventActionsTest::deleteGoesOnToTheNext()
{
    Events desk;
    desk.open(twoBans());
    desk.select(u"au-ban"_s);
    desk.events.deleteAction()->trigger();
    QTRY_COMPARE(desk.selected(), u"nz-ban"_s);
    desk.events.deleteAction()->trigger();
    QTRY_VERIFY(desk.shown().events.empty());
    QCOMPARE(desk.selected(), QString());
    QVERIFY(!desk.events.deleteAction()->isEnabled());
}

void EventActionsTest::duplicateIsSelected()
{
    Events desk;
    desk.open(twoBans());
    desk.select(u"nz-ban"_s);
    desk.events.duplicateAction()->trigger();
    QTRY_COMPARE(desk.selected(), u"new-zealand-bans-copy"_s);
    QCOMPARE(desk.shown().events.size(), std::size_t{3});
}

void EventActionsTest::copiesGoFromWindowToWindow()
{
    Events from;
    from.open(twoBans());
    from.select(u"nz-ban"_s);
    QSignalSpy told(&from.events, &EventActions::told);
    from.events.copyAction()->trigger();
    QCOMPARE(told.size(), 1);
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(content->text(), u"28 Nov 2018  New Zealand bans"_s);
    QVERIFY(content->html().contains(u"<td>New Zealand bans</td>"_s));
    QVERIFY(content->data(u"text/tab-separated-values"_s).contains("2018-11-28\tNew Zealand bans\tBans"));

    Events to;
    Tracker other;
    other.id = u"other"_s;
    other.title = u"Other"_s;
    other.categories = {{{u"b"_s}, u"bans"_s, {}}};
    to.open(other, u"other.dateline"_s);
    QVERIFY(to.events.pasteAction()->isEnabled());
    to.events.pasteAction()->trigger();
    QTRY_COMPARE(to.selected(), u"nz-ban"_s);
    const Tracker now = to.shown();
    QCOMPARE(now.title, u"Other"_s);
    QCOMPARE(now.events.front().category.text, u"b"_s);
    QCOMPARE(now.parties.size(), std::size_t{1});
    QCOMPARE(now.sources.size(), std::size_t{1});
    QCOMPARE(now.attributions.size(), std::size_t{1});
    to.edits.undoAction()->trigger(); // one step
    QTRY_COMPARE(to.shown(), other);
}

void EventActionsTest::cutIsOneStep()
{
    Events desk;
    desk.open(twoBans());
    desk.select(u"nz-ban"_s);
    desk.events.cutAction()->trigger();
    QTRY_COMPARE(desk.shown().events.size(), std::size_t{1});
    QVERIFY(desk.edits.undoAction()->text().contains(u"Cut"_s));
    desk.events.pasteAction()->trigger();
    QTRY_COMPARE(desk.shown().events.size(), std::size_t{2});
    QCOMPARE(desk.shown().events.back().id.text, u"nz-ban"_s); // its id is free again
    QCOMPARE(desk.shown().sources.size(), twoBans().sources.size());
    desk.edits.undoAction()->trigger();
    desk.edits.undoAction()->trigger();
    QTRY_COMPARE(desk.shown(), twoBans());
}

void EventActionsTest::pasteNeedsEvents()
{
    Events desk;
    desk.open(twoBans());
    QGuiApplication::clipboard()->setText(u"no events"_s);
    QTRY_VERIFY(!desk.events.pasteAction()->isEnabled());
    QStringList taken;
    desk.events.setOtherPaste([&](const QMimeData &content, bool canTake) {
        if (!canTake)
            taken.append(content.text());
        return true;
    });
    QVERIFY(desk.events.pasteAction()->isEnabled());
    desk.events.pasteAction()->trigger();
    QCOMPARE(taken, QStringList(u"no events"_s));

    auto *damaged = new QMimeData;
    damaged->setData(QLatin1StringView(eventsMimeType), "{\"format\":");
    QGuiApplication::clipboard()->setMimeData(damaged);
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) { told = readBox(dialog); });
    desk.events.pasteAction()->trigger();
    QVERIFY2(told.contains(u"could not be pasted"_s), qPrintable(told));
    QCOMPARE(desk.shown(), twoBans());
}

void EventActionsTest::keysWorkInTheirViewsOnly()
{
    Events desk;
    desk.open(twoBans());
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    auto *view = new QWidget;
    view->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QLineEdit(u"text"_s);
    layout->addWidget(view);
    layout->addWidget(line);
    desk.window.setCentralWidget(centre);
    desk.events.addKeysTo(view);
    desk.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    desk.select(u"nz-ban"_s);
    line->setFocus();
    line->setCursorPosition(0);
    QTest::keyClick(line, Qt::Key_Delete);
    QCOMPARE(line->text(), u"ext"_s);
    QVERIFY(!desk.documents.isBusy());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(desk.shown().events.size(), std::size_t{3});
    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_COMPARE(desk.shown().events.size(), std::size_t{2});
}

void EventActionsTest::chosenEventsGoBeforeTheSelectedOne()
{
    Events desk;
    desk.open(twoBans());
    desk.select(u"nz-ban"_s);
    const Snapshot &snapshot = *desk.workspace.snapshot();
    EventActions::Choice choice{{snapshot.rowOf({u"au-ban"_s}), snapshot.rowOf({u"nz-ban"_s})},
                                [] { return u"as in the table"_s; }};
    desk.events.setChooser([&] { return choice; });
    desk.events.copyAction()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"as in the table"_s);
    desk.events.deleteAction()->trigger();
    QTRY_VERIFY(desk.shown().events.empty());
    choice = {};
}

} // namespace Dateline
