// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "models/items/eventmodel.h"
#include "models/query/snapshotstep.h"
#include "tests/views/panelsample.h"
#include "tests/views/table/tabletests.h"
#include "views/common/datefield.h"
#include "views/table/cellline.h"
#include "views/table/eventtablewidget.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A table that makes its own steps, as the window would.
struct Sheet
{
    Workspace workspace{today()};
    EventTableWidget table{&workspace};
    QSignalSpy changes{&table, &EventTableWidget::changeMade};

    Sheet()
    {
        fill(workspace);
        table.resize(1400, 300);
        table.show();
        QApplication::setActiveWindow(&table);
        table.setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QObject::connect(&table, &EventTableWidget::changeMade, &table, [this](const Change &change) {
            SnapshotStep step = nextSnapshot(workspace.snapshot(), change);
            QVERIFY(step.snapshot);
            workspace.advance(std::move(step));
        });
    }

    QModelIndex at(int row, int column) const { return table.model()->index(row, column); }
    QString text(int row, int column) const { return at(row, column).data().toString(); }
    void go(int row, int column) { table.setCurrentIndex(at(row, column)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), key, modifiers); }
    void type(const QString &text)
    {
        for (const QChar letter : text) // the first one opens the cell, which has the focus then
            QTest::keyClick(focus(), letter.toLatin1());
    }
    QWidget *focus() { return QApplication::focusWidget() ? QApplication::focusWidget() : &table; }
    /// The editor that is open; one that was closed is there for a moment, hidden.
    template<typename Editor>
    Editor *shown() const
    {
        const QList<Editor *> editors = table.findChildren<Editor *>();
        const auto open =
            std::find_if(editors.begin(), editors.end(), [](const Editor *one) { return one->isVisible(); });
        return open == editors.end() ? nullptr : *open;
    }
    CellLine *line() const { return shown<CellLine>(); }
    bool isEditing() const { return line() || shown<DateField>(); }
    QString lastStep() const { return changes.isEmpty() ? QString() : changes.last()[0].value<Change>().name; }
};

} // namespace

void CellTest::typingReplacesAndEnterGoesDown()
{
    Sheet sheet;
    sheet.go(3, EventModel::Title);
    sheet.type(u"Germany decides"_s);
    QVERIFY(sheet.isEditing());
    sheet.key(Qt::Key_Return);
    QVERIFY(!sheet.isEditing());
    QCOMPARE(sheet.text(3, EventModel::Title), u"Germany decides"_s);
    QCOMPARE(sheet.changes.count(), 1);
    QCOMPARE(sheet.lastStep(), u"Change title"_s);
    QCOMPARE(sheet.table.currentIndex(), sheet.at(4, EventModel::Title));
    sheet.type(u"B"_s);
    sheet.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(sheet.text(4, EventModel::Title), u"B"_s);
    QCOMPARE(sheet.table.currentIndex(), sheet.at(3, EventModel::Title));
}

void CellTest::f2EditsWhatIsThere()
{
    Sheet sheet;
    sheet.go(3, EventModel::Title);
    sheet.key(Qt::Key_F2);
    QCOMPARE(sheet.line()->text(), u"Germany drafts a law"_s);
    sheet.key(Qt::Key_End);
    sheet.type(u" at last"_s);
    sheet.key(Qt::Key_Return);
    QCOMPARE(sheet.text(3, EventModel::Title), u"Germany drafts a law at last"_s);
}

void CellTest::tabWalksOverEditableCells()
{
    Sheet sheet;
    sheet.go(3, EventModel::Title);
    sheet.type(u"One"_s);
    sheet.key(Qt::Key_Tab);
    QVERIFY(sheet.isEditing());
    QCOMPARE(sheet.table.currentIndex().column(), int{EventModel::Category});
    sheet.type(u"trade"_s);
    sheet.key(Qt::Key_Tab);
    QCOMPARE(sheet.table.currentIndex().column(), int{EventModel::Countries});
    QCOMPARE(sheet.text(3, EventModel::Category), u"Trade"_s);
    sheet.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(sheet.table.currentIndex().column(), int{EventModel::Category});
    sheet.key(Qt::Key_Escape);
    QVERIFY(!sheet.isEditing());
    QCOMPARE(sheet.changes.count(), 2);
    // Past what cannot be edited to the next row.
    sheet.go(3, EventModel::Title);
    sheet.table.setColumnHidden(EventModel::Category, true);
    for (const int column :
         {EventModel::Countries, EventModel::Companies, EventModel::MeasureColumn, EventModel::MilestoneColumn})
        sheet.table.setColumnHidden(column, true);
    sheet.key(Qt::Key_F2);
    sheet.key(Qt::Key_Tab);
    QCOMPARE(sheet.table.currentIndex(), sheet.at(4, EventModel::Date));
}

void CellTest::escapeDrops()
{
    Sheet sheet;
    sheet.go(3, EventModel::Title);
    sheet.type(u"Nothing"_s);
    sheet.key(Qt::Key_Escape);
    QVERIFY(!sheet.isEditing());
    QVERIFY(sheet.changes.isEmpty());
    QCOMPARE(sheet.text(3, EventModel::Title), u"Germany drafts a law"_s);
    QVERIFY(sheet.table.hasFocus());
}

void CellTest::faultIsSaidAndNothingIsLost()
{
    Sheet sheet;
    sheet.go(3, EventModel::Category);
    sheet.type(u"Lwa"_s);
    const QString problem = sheet.line()->problem();
    QVERIFY(problem.contains(u"Lwa"_s));
    bool isSaid = false;
    for (const QLabel *label : sheet.table.viewport()->findChildren<QLabel *>())
        isSaid |= label->isVisible() && label->text() == problem;
    QVERIFY(isSaid);
    sheet.key(Qt::Key_Return); // stays
    QVERIFY(sheet.isEditing());
    sheet.key(Qt::Key_Tab);
    QVERIFY(sheet.isEditing());
    sheet.table.setFocus(); // and so it does when the focus goes
    QCoreApplication::processEvents();
    sheet.line()->setFocus();
    sheet.key(Qt::Key_Down); // or another row is asked for
    QVERIFY(sheet.line());
    sheet.key(Qt::Key_PageDown);
    QTest::mouseClick(sheet.table.viewport(), Qt::LeftButton, {},
                      sheet.table.visualRect(sheet.at(1, EventModel::Title)).center());
    QVERIFY(sheet.line());
    sheet.workspace.select(EventRow(0));
    QCoreApplication::processEvents();
    QVERIFY(sheet.line());
    QCOMPARE(sheet.line()->text(), u"Lwa"_s);
    QVERIFY(sheet.changes.isEmpty());
    sheet.line()->setFocus();
    sheet.line()->selectAll();
    sheet.type(u"Trade"_s);
    QCOMPARE(sheet.line()->text(), u"Trade"_s);
    QCOMPARE(sheet.line()->problem(), QString());
    sheet.key(Qt::Key_Return);
    QCOMPARE(sheet.text(3, EventModel::Category), u"Trade"_s);
}

void CellTest::leavingKeepsWhatCanBeRead()
{
    Sheet sheet;
    sheet.go(3, EventModel::Title);
    sheet.type(u"Left"_s);
    QTest::mouseClick(sheet.table.viewport(), Qt::LeftButton, {},
                      sheet.table.visualRect(sheet.at(1, EventModel::Title)).center());
    QTRY_VERIFY(!sheet.isEditing());
    QCOMPARE(sheet.text(3, EventModel::Title), u"Left"_s);
}

void CellTest::datesAreReadByTheirField()
{
    Sheet sheet;
    sheet.go(3, EventModel::Date);
    sheet.key(Qt::Key_F2);
    auto *field = sheet.shown<DateField>();
    QVERIFY(field);
    field->lineEdit()->selectAll();
    sheet.type(u"2019-05"_s);
    sheet.key(Qt::Key_Return);
    QCOMPARE(sheet.text(3, EventModel::Date), u"May 2019"_s);
    QCOMPARE(sheet.lastStep(), u"Change date"_s);
    sheet.go(3, EventModel::Date);
    sheet.key(Qt::Key_F2);
    sheet.shown<DateField>()->lineEdit()->selectAll();
    sheet.type(u"nonsense"_s);
    sheet.key(Qt::Key_Return);
    QVERIFY(sheet.isEditing()); // it cannot be read
    QCOMPARE(sheet.changes.count(), 1);
}

void CellTest::partiesAreNamed()
{
    Sheet sheet;
    sheet.go(3, EventModel::Companies);
    sheet.type(u"huawei, Smith & Sons"_s);
    sheet.key(Qt::Key_Return);
    QCOMPARE(sheet.text(3, EventModel::Companies), u"Huawei, Smith & Sons"_s);
    QCOMPARE(sheet.text(3, EventModel::Countries), u"Germany"_s); // untouched
}

void CellTest::editedRowStaysUntilItIsLeft()
{
    Sheet sheet;
    sheet.table.sortByColumn(EventModel::Title, Qt::AscendingOrder);
    sheet.go(1, EventModel::Title);
    sheet.type(u"Zzz"_s);
    sheet.key(Qt::Key_Tab);
    QCoreApplication::processEvents();
    QCOMPARE(sheet.text(1, EventModel::Title), u"Zzz"_s);
    sheet.key(Qt::Key_Escape);
    sheet.go(0, EventModel::Title);
    QTRY_COMPARE(sheet.text(sheet.table.model()->rowCount() - 1, EventModel::Title), u"Zzz"_s);
    QCOMPARE(sheet.table.currentIndex().row(), 0);
}

void CellTest::nothingIsEditedWhereItFollows()
{
    Sheet sheet;
    sheet.go(3, EventModel::Origins);
    sheet.key(Qt::Key_F2);
    QVERIFY(!sheet.isEditing());
    sheet.go(3, EventModel::Title);
    sheet.key(Qt::Key_Delete); // is no text
    QVERIFY(!sheet.isEditing());
}

void CellTest::columnsAreRemembered()
{
    QByteArray state;
    {
        Sheet sheet;
        sheet.table.setColumnHidden(EventModel::NoteColumn, false);
        sheet.table.setColumnHidden(EventModel::Origins, true);
        sheet.table.horizontalHeader()->moveSection(EventModel::Title, 0);
        sheet.table.sortByColumn(EventModel::Title, Qt::DescendingOrder);
        state = sheet.table.columnState();
    }
    Sheet sheet;
    QVERIFY(sheet.table.isColumnHidden(EventModel::NoteColumn));
    QVERIFY(sheet.table.restoreColumns(state));
    QVERIFY(!sheet.table.isColumnHidden(EventModel::NoteColumn));
    QVERIFY(sheet.table.isColumnHidden(EventModel::Origins));
    QCOMPARE(sheet.table.horizontalHeader()->visualIndex(EventModel::Title), 0);
    QCOMPARE(sheet.text(0, EventModel::Title), u"New Zealand blocks a rollout"_s);
    QVERIFY(!sheet.table.restoreColumns("of another table"));
}

} // namespace Dateline
