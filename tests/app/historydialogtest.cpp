// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/historydialog.h"
#include "models/editing/eventsteps.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeWidget>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct History : Desk
{
    History()
    {
        open(twoBans());
        documents.apply(additionOf(u"one"_s));
        const Snapshot &snapshot = *workspace.snapshot();
        documents.apply(removingEvents(snapshot, std::vector{snapshot.rowOf({u"au-ban"_s})}));
        documents.apply(additionOf(u"two"_s));
        dialog = std::make_unique<HistoryDialog>(&workspace, &documents, nullptr);
        QObject::connect(dialog.get(), &HistoryDialog::changeMade, &documents,
                         [this](const Change &change) { documents.apply(change); });
        dialog->show();
        steps = dialog->findChild<QTreeWidget *>();
        removed = dialog->findChild<QListWidget *>();
    }

    void choose(int row) { steps->setCurrentItem(steps->topLevelItem(row)); }
    QAbstractButton *button(const QString &text) const { return buttonOf(*dialog, text); }

    std::unique_ptr<HistoryDialog> dialog;
    QTreeWidget *steps = nullptr;
    QListWidget *removed = nullptr;
};

} // namespace

void HistoryDialogTest::stepsAreListed()
{
    History desk;
    QTRY_COMPARE(desk.steps->topLevelItemCount(), 3);
    QCOMPARE(desk.steps->topLevelItem(0)->text(0), u"Add two"_s);
    QVERIFY(desk.steps->topLevelItem(1)->text(0).contains(u"Australia bans"_s));
    QVERIFY(!desk.steps->topLevelItem(1)->text(1).isEmpty()); // when
    auto *details = desk.dialog->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(details->toPlainText().startsWith(u"Added: source"_s));
    QVERIFY(!desk.removed->isVisible());
    desk.choose(1);
    QTRY_VERIFY(details->toPlainText().contains(u"Removed: event “Australia bans”"_s));
}

void HistoryDialogTest::removedEventIsBroughtBack()
{
    History desk;
    QTRY_COMPARE(desk.steps->topLevelItemCount(), 3);
    desk.choose(1);
    QTRY_VERIFY(desk.removed->isVisible());
    QCOMPARE(desk.removed->count(), 1);
    desk.button(u"Bring back"_s)->click();
    QTRY_COMPARE(desk.shown().events, twoBans().events); // at its place
    QCOMPARE(desk.shown().attributions, twoBans().attributions);
    QTRY_COMPARE(desk.steps->topLevelItemCount(), 4); // a step of its own
    QVERIFY(desk.steps->topLevelItem(0)->text(0).contains(u"Bring back"_s));
    desk.choose(2);
    QTRY_VERIFY(!desk.dialog->findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
    QVERIFY(!desk.removed->isVisible()); // it is there again
}

void HistoryDialogTest::undoesToAStep()
{
    History desk;
    QTRY_COMPARE(desk.steps->topLevelItemCount(), 3);
    QAbstractButton *undo = desk.button(u"Undo to here"_s);
    QVERIFY(!undo->isEnabled()); // the last step is where it is
    desk.choose(2);
    QVERIFY(undo->isEnabled());
    undo->click();
    QTRY_COMPARE(desk.shown().events.size(), std::size_t{2});
    QTRY_VERIFY(!desk.documents.isBusy());
    QCOMPARE(desk.shown().sources.size(), twoBans().sources.size() + 1);
    QCOMPARE(desk.documents.undoName(), u"Add one"_s);
}

void HistoryDialogTest::goesWithItsTracker()
{
    History desk;
    QTRY_COMPARE(desk.steps->topLevelItemCount(), 3);
    Tracker other = twoBans();
    other.id = u"other"_s;
    desk.open(other, u"other.dateline"_s);
    QVERIFY(!desk.dialog->isVisible());
}

} // namespace Dateline
