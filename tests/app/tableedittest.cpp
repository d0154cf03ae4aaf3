// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/editcontroller.h"
#include "app/window/manyeventsdialog.h"
#include "app/window/pastedrowsmodel.h"
#include "app/window/pasterowsdialog.h"
#include "app/window/replacedialog.h"
#include "app/window/tableeditcontroller.h"
#include "app/window/timelineeditcontroller.h"
#include "models/items/eventmodel.h"
#include "models/store/documentreplacement.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"
#include "views/table/eventtablewidget.h"
#include "views/timeline/timelinewidget.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A table and a timeline with a document behind them.
struct TableDesk : Desk
{
    QString copyTo; ///< where a copy of a read-only tracker goes; empty: that is declined
    EditController copies{&documents, [this] { return saveCopy(); }, &window};
    EventTableWidget table{&workspace};
    TimelineWidget timeline{&workspace};
    TableEditController edits{
        &workspace,
        &documents,
        &table,
        {[this](std::function<void()> then) { copies.whenEditable(std::move(then)); },
         [this](const Change &change, const QString &madeFor) { return copies.apply(change, madeFor); }},
        &window};
    TimelineEditController timelineEdits{&workspace, &documents, &timeline,
                                         [this](const Change &change, const QString &) {
                                             documents.apply(change);
                                             return mayWrite;
                                         },
                                         &window};
    QSignalSpy told{&edits, &TableEditController::told};
    QSignalSpy toldOfTimeline{&timelineEdits, &TimelineEditController::told};
    bool mayWrite = true;

    TableDesk() { open(twoBans()); }
    QString saveCopy()
    {
        if (copyTo.isEmpty())
            return {};
        if (!replaceDocument(copyTo, shown(), Progress()))
            qFatal("no copy");
        documents.open(copyTo);
        return copyTo;
    }
    void finish() { QTRY_VERIFY(!documents.isBusy()); }
};

} // namespace

void TableEditControllerTest::severalEventsAreOneStep()
{
    TableDesk desk;
    QVERIFY(!desk.edits.editManyAction()->isEnabled());
    desk.table.selectAll();
    QVERIFY(desk.edits.editManyAction()->isEnabled());
    const Tracker before = desk.shown();
    const DialogAnswers answers([](QDialog &dialog) {
        auto *buttons = dialog.findChild<QDialogButtonBox *>();
        QVERIFY(!buttons->button(QDialogButtonBox::Ok)->isEnabled()); // nothing to do yet
        const QList<QLineEdit *> lines = dialog.findChildren<QLineEdit *>();
        const auto tags = std::find_if(lines.begin(), lines.end(), [](const QLineEdit *line) {
            return line->placeholderText().startsWith(u"Separate"_s);
        });
        (*tags)->setText(QString(101, u'x'));
        QVERIFY(!buttons->button(QDialogButtonBox::Ok)->isEnabled()); // too long a tag
        (*tags)->setText(u"vendors, 5G"_s);
        QVERIFY(buttons->button(QDialogButtonBox::Ok)->isEnabled());
        buttons->button(QDialogButtonBox::Ok)->click();
    });
    desk.edits.editMany();
    QCOMPARE(answers.count(), 1);
    desk.finish();
    for (const Event &event : desk.shown().events)
        QVERIFY(event.tags.contains(u"vendors"_s) && event.tags.contains(u"5G"_s));
    QCOMPARE(desk.documents.undoName(), u"Edit 2 events"_s);
    desk.documents.undo();
    desk.finish();
    QCOMPARE(desk.shown(), before);
}

void TableEditControllerTest::mixedValuesAreSaid()
{
    TableDesk desk;
    Tracker tracker = twoBans();
    tracker.categories.push_back({{u"law"_s}, u"Laws"_s, {}});
    tracker.events[1].category = {u"law"_s};
    desk.open(tracker, u"mixed.dateline"_s);
    desk.table.selectAll();
    const DialogAnswers answers([](QDialog &dialog) {
        bool isMixed = false;
        for (const QComboBox *choice : dialog.findChildren<QComboBox *>())
            isMixed |= choice->itemText(0).startsWith(u"Several"_s);
        QVERIFY(isMixed);
        dialog.reject();
    });
    desk.edits.editMany();
    QCOMPARE(answers.count(), 1);
}

void TableEditControllerTest::validRowsArePastedAndOthersStay()
{
    TableDesk desk;
    const std::size_t before = desk.shown().events.size();
    QGuiApplication::clipboard()->setText(u"Date\tTitle\tCategory\n2019-05\tOne\tNew kind\nno day\tTwo\tNew kind\n"
                                          "2019\tThree\tNew kind\n"_s);
    const DialogAnswers answers([&](QDialog &dialog) {
        auto *paste = qobject_cast<PasteRowsDialog *>(&dialog);
        QVERIFY(paste);
        const auto *model = paste->findChild<PastedRowsModel *>();
        QCOMPARE(model->rowCount(), 3);
        QVERIFY(!model->remark(model->index(1, 0)).isEmpty());
        QCOMPARE(model->nextFault({}), model->index(1, 0));
        buttonOf(dialog, u"Add 2 events"_s)->click();
        QVERIFY(paste->isVisible()); // one row is left
        QTRY_COMPARE(desk.shown().events.size(), before + 2);
        QCOMPARE(model->rowCount(), 1);
        dialog.reject();
    });
    desk.edits.pasteRows();
    QCOMPARE(answers.count(), 1);
    desk.finish();
    QCOMPARE(desk.shown().events.size(), before + 2);
    QCOMPARE(desk.documents.undoName(), u"Paste 2 events"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Date\tTitle\tCategory\nno day\tTwo\tNew kind\n"_s);
    QCOMPARE(desk.told.count(), 1);
    desk.documents.undo();
    desk.finish();
    QCOMPARE(desk.shown(), twoBans());
}

void TableEditControllerTest::mendedRowIsTaken()
{
    TableDesk desk;
    const std::size_t before = desk.shown().events.size();
    QGuiApplication::clipboard()->setText(u"Date\tTitle\nno day\tTwo\n"_s);
    const DialogAnswers answers([&](QDialog &dialog) {
        auto *model = dialog.findChild<PastedRowsModel *>();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!buttonOf(dialog, u"Add 0 events"_s)->isEnabled());
        QVERIFY(model->setData(model->index(0, 0), u"2019"_s, Qt::EditRole));
        buttonOf(dialog, u"Add 1 event"_s)->click();
        QVERIFY(!dialog.isVisible()); // all are taken
    });
    desk.edits.pasteRows();
    QCOMPARE(answers.count(), 1);
    desk.finish();
    QCOMPARE(desk.shown().events.size(), before + 1);
}

void TableEditControllerTest::readOnlyTrackerIsCopiedFirst()
{
    TableDesk desk;
    desk.open(twoBans(), u"closed.json"_s);
    QVERIFY(!desk.documents.canEdit());
    desk.table.selectAll();
    QGuiApplication::clipboard()->setText(u"Date\tTitle\n2019\tTwo\n"_s);
    int asked = 0;
    int dialogs = 0;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (auto *box = qobject_cast<QMessageBox *>(&dialog)) {
            ++asked;
            (desk.copyTo.isEmpty() ? box->button(QMessageBox::Cancel) : buttonOf(dialog, u"Save a copy…"_s))->click();
            return;
        }
        ++dialogs;
        dialog.reject();
    });
    for (QAction *action : {desk.edits.editManyAction(), desk.edits.pasteRowsAction(), desk.edits.replaceAction()})
        action->trigger();
    QCOMPARE(asked, 3); // and nothing was typed in vain
    QCOMPARE(dialogs, 0);
    // With a copy the same events are edited there.
    desk.copyTo = desk.path(u"copy.dateline"_s);
    desk.table.selectAll();
    desk.edits.editMany();
    QTRY_COMPARE(dialogs, 1);
    QCOMPARE(desk.documents.location(), desk.copyTo);
}

void TableEditControllerTest::pastedRowsStayWithTheirTracker()
{
    TableDesk desk;
    const std::size_t before = desk.shown().events.size();
    QGuiApplication::clipboard()->setText(u"Date\tTitle\n2019\tTwo\n"_s);
    bool isRefused = false;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (qobject_cast<QMessageBox *>(&dialog)) { // that another tracker is open
            isRefused = true;
            dialog.reject();
            return;
        }
        Tracker other = twoBans();
        other.id = u"other"_s;
        desk.open(other, u"other.dateline"_s);
        buttonOf(dialog, u"Add 1 event"_s)->click();
        QVERIFY(dialog.isVisible()); // nothing is lost
        dialog.reject();
    });
    desk.edits.pasteRows();
    desk.finish();
    QVERIFY(isRefused);
    QCOMPARE(desk.shown().events.size(), before);
}

void TableEditControllerTest::unreadableCellWaitsForItsTracker()
{
    TableDesk desk;
    desk.window.show();
    desk.table.setParent(&desk.window);
    desk.table.show();
    const QString location = desk.documents.location();
    desk.table.setCurrentIndex(desk.table.model()->index(1, EventModel::Title));
    QTest::keyClick(&desk.table, Qt::Key_F2);
    auto *line = desk.table.findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    line->insert(QString(1'001, u'x'));
    QVERIFY(!desk.table.finishEditing());
    Tracker other = twoBans();
    other.id = u"other"_s;
    desk.open(other, u"other.dateline"_s);
    QCOMPARE(desk.told.count(), 1);
    QVERIFY(desk.table.finishEditing());
    desk.openFile(location);
    QVERIFY(!desk.table.finishEditing()); // open again
    const QList<QLineEdit *> lines = desk.table.findChildren<QLineEdit *>();
    QVERIFY(
        std::any_of(lines.begin(), lines.end(), [](const QLineEdit *each) { return each->text().size() == 1'001; }));
    QCOMPARE(desk.table.currentIndex().row(), 1);
}

void TableEditControllerTest::emptyClipboardIsSaid()
{
    TableDesk desk;
    QGuiApplication::clipboard()->setText(u"\n\t\n"_s);
    const DialogAnswers answers([](QDialog &dialog) { dialog.reject(); });
    desk.edits.pasteRows();
    QCOMPARE(answers.count(), 0);
    QCOMPARE(desk.told.count(), 1);
}

void TableEditControllerTest::columnIsChosen()
{
    PasteRowsDialog dialog({{u"2019"_s, u"A"_s, u"B"_s}},
                           EventFields(std::make_shared<const Snapshot>(twoBans()), DateContext{Day{0}}), nullptr);
    auto *model = dialog.findChild<PastedRowsModel *>();
    auto *table = dialog.findChild<QTableView *>();
    QCOMPARE(model->columns().fields[2], EventField::Summary);
    table->setCurrentIndex(model->index(0, 2));
    QComboBox *field = nullptr;
    for (QComboBox *choice : dialog.findChildren<QComboBox *>()) {
        if (choice->itemText(0) == u"Leave out"_s)
            field = choice;
    }
    QVERIFY(field);
    field->setCurrentIndex(field->findText(u"Title"_s));
    QCOMPARE(model->columns().fields[2], EventField::Title);
    QVERIFY(!model->columns().fields[1]); // there is one title
    QCOMPARE(table->currentIndex(), model->index(0, 2));
}

void TableEditControllerTest::replacesInAColumn()
{
    TableDesk desk;
    const DialogAnswers answers([](QDialog &dialog) {
        auto *replace = qobject_cast<ReplaceDialog *>(&dialog);
        QVERIFY(replace);
        const QList<QLineEdit *> lines = dialog.findChildren<QLineEdit *>();
        lines[0]->setText(u"a"_s);
        QTRY_VERIFY(!replace->isLooking());
        const int all = dialog.findChild<QTreeWidget *>()->topLevelItemCount();
        QVERIFY(all > 0);
        lines[0]->setText(u"no such text"_s);
        QTRY_VERIFY(!replace->isLooking());
        QCOMPARE(dialog.findChild<QTreeWidget *>()->topLevelItemCount(), 0);
        QVERIFY(!buttonOf(dialog, u"Replace all"_s)->isEnabled());
        lines[0]->setText(u"Australia"_s);
        lines[1]->setText(u"Canberra"_s);
        QTRY_VERIFY(!replace->isLooking());
        buttonOf(dialog, u"Replace all"_s)->click();
    });
    desk.edits.replace();
    QCOMPARE(answers.count(), 1);
    desk.finish();
    bool isThere = false;
    for (const Event &event : desk.shown().events)
        isThere |= event.title.contains(u"Canberra"_s) && !event.title.contains(u"Australia"_s);
    QVERIFY(isThere);
    QCOMPARE(desk.documents.undoName(), u"Replace in 1 event"_s);
}

void TableEditControllerTest::movedDatesAreSteps()
{
    TableDesk desk;
    const EventRow row = desk.workspace.snapshot()->rowOf({u"au-ban"_s});
    desk.workspace.select(row);
    const Edtf date = desk.workspace.snapshot()->date(row);
    for (int i = 0; i < 3; ++i) // faster than they are written
        QTest::keyClick(&desk.timeline, Qt::Key_Right, Qt::AltModifier);
    desk.finish();
    QCOMPARE(desk.workspace.snapshot()->date(row), *movedBy(date, DatePart::Whole, 3));
    QVERIFY(desk.documents.undoName().startsWith(u"Move event to"_s));
    for (int i = 0; i < 3; ++i)
        desk.documents.undo();
    desk.finish();
    QCOMPARE(desk.shown(), twoBans());
    QTest::keyClick(&desk.timeline, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    desk.finish();
    QVERIFY(desk.documents.undoName().startsWith(u"Change date to"_s));
    desk.documents.undo();
    desk.finish();
    // What cannot be written is not shown as if it were.
    desk.mayWrite = false;
    QTest::keyClick(&desk.timeline, Qt::Key_Left, Qt::AltModifier);
    desk.finish();
}

void TableEditControllerTest::newEventIsSelected()
{
    TableDesk desk;
    EventSeed seed;
    seed.date = *Edtf::parse(u"2019-05");
    seed.category = desk.shown().categories.front().id;
    emit desk.timeline.newEventTitled(seed, u"Something new"_s);
    desk.finish();
    QCOMPARE(desk.workspace.snapshot()->title(desk.workspace.selected()), u"Something new"_s);
    QVERIFY(desk.toldOfTimeline.isEmpty());
    // One that the filter hides is said to be there.
    Filter filter;
    filter.text = u"nothing has this"_s;
    desk.workspace.setFilter(filter);
    emit desk.timeline.newEventTitled(seed, u"Something hidden"_s);
    desk.finish();
    QCOMPARE(desk.toldOfTimeline.count(), 1);
}

void TableEditControllerTest::titleOfARefusedEventIsThereAgain()
{
    TableDesk desk;
    desk.timeline.resize(900, 400);
    desk.timeline.show();
    QVERIFY(QTest::qWaitForWindowExposed(&desk.timeline));
    desk.timeline.askForNewEvent();
    auto *title = desk.timeline.findChild<QLineEdit *>();
    QTest::keyClicks(title, u"Something new"_s);
    desk.mayWrite = false;
    QTest::keyClick(title, Qt::Key_Return);
    QVERIFY(title->isVisible());
    QCOMPARE(title->text(), u"Something new"_s);
    desk.finish();
}

} // namespace Dateline
