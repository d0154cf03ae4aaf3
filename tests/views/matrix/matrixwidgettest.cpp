// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixwidget.h"
#include "models/dates/today.h"
#include "tests/support/stancegrid.h"
#include "tests/views/common/typedkeys.h"
#include "tests/views/matrix/matrixtests.h"
#include "views/matrix/matrixpanel.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A shown matrix with the keyboard.
struct Desk
{
    Workspace workspace{today()};
    MatrixPanel panel{&workspace};
    MatrixWidget &matrix = *panel.matrix();

    explicit Desk(const char *day = "2020-11-15", QSize size = {1400, 500},
                  const std::shared_ptr<const Snapshot> &snapshot = bundledSnapshot())
    {
        Filter filter;
        filter.asOf = dayOf(day);
        workspace.setFilter(filter);
        workspace.setSnapshot(snapshot);
        panel.setFollowing(true);
        panel.resize(size);
        panel.show();
        QApplication::setActiveWindow(&panel);
        matrix.setFocus();
    }

    const MatrixNames names() const { return {*workspace.snapshot(), workspace.stances().index()}; }
    QString rowName(std::uint32_t row) const { return names().countries[matrix.contents().rows[row]]; }
    std::uint32_t row(const QString &name) const
    {
        for (std::uint32_t i = 0; i < matrix.contents().rows.size(); ++i) {
            if (rowName(i) == name)
                return i;
        }
        qFatal("no such row");
    }
    std::uint32_t column(const QString &name) const
    {
        for (std::uint32_t i = 0; i < matrix.contents().columns.size(); ++i) {
            if (names().targets[matrix.contents().columns[i]] == name)
                return i + 1;
        }
        return 0;
    }
    void click(QPointF point) { QTest::mouseClick(matrix.viewport(), Qt::LeftButton, {}, point.toPoint()); }
    void clickCell(const QString &country, const QString &target)
    {
        const MatrixGeometry &geometry = matrix.geometryNow();
        click(matrixCellRect(geometry.layout, geometry.scroll, row(country), column(target)).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&matrix, key, modifiers);
    }
    QString selectedId() const
    {
        return workspace.selected() == noIndex ? QString() : workspace.snapshot()->eventId(workspace.selected()).text;
    }
    QString measureId(const QSignalSpy &spy) const
    {
        return workspace.snapshot()->tracker().measures[spy.constLast().constFirst().value<MeasureRow>()].id.text;
    }
};

} // namespace

void MatrixWidgetTest::clickSelectsAndActivates()
{
    Desk desk;
    QSignalSpy spy(&desk.panel, &MatrixPanel::measureActivated);
    desk.clickCell(u"Australia"_s, u"Huawei"_s);
    QCOMPARE(desk.selectedId(), u"au-5g-ban"_s);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(desk.measureId(spy), u"au-5g-guidance"_s);
    const MatrixPlace current = desk.matrix.currentCell();
    QCOMPARE(desk.rowName(current.row), u"Australia"_s);
    QCOMPARE(current.column, desk.column(u"Huawei"_s));
    desk.clickCell(u"Australia"_s, u"Broadcom"_s); // nothing links them
    QCOMPARE(spy.size(), 1);
    QCOMPARE(desk.selectedId(), u"au-5g-ban"_s);
    QTest::mouseClick(desk.matrix.viewport(), Qt::RightButton, {}, QPoint(600, 100));
    QCOMPARE(spy.size(), 1);
}

void MatrixWidgetTest::clickOnNoMeasureShowsTheNearest()
{
    Desk desk("2020-11-15");
    QSignalSpy spy(&desk.panel, &MatrixPanel::measureActivated);
    desk.clickCell(u"Canada"_s, u"Huawei"_s); // not before 2022
    QCOMPARE(spy.size(), 1);
    QCOMPARE(desk.measureId(spy), u"ca-5g-prohibition"_s);
    QVERIFY(desk.selectedId().isEmpty());
}

void MatrixWidgetTest::headingsSort()
{
    Desk desk;
    QSignalSpy spy(&desk.matrix, &MatrixWidget::orderChanged);
    const MatrixLayout layout = desk.matrix.geometryNow().layout;
    const double head = layout.headHeight / 2;
    desk.click({layout.sideLeft[MatrixLayout::Name] + 20, head});
    QCOMPARE(desk.matrix.order().rows, MatrixRowOrder::Name);
    QCOMPARE(desk.rowName(0), u"Australia"_s);
    desk.click({layout.sideLeft[MatrixLayout::Name] + 20, head});
    QVERIFY(desk.matrix.order().rowsReversed);
    QCOMPARE(desk.rowName(0), u"United States"_s);
    desk.click({layout.sideLeft[MatrixLayout::Since] + 20, head});
    QCOMPARE(desk.matrix.order().rows, MatrixRowOrder::Since);
    QVERIFY(!desk.matrix.order().rowsReversed);
    desk.click({layout.sideLeft[MatrixLayout::Restricted] + 20, head});
    QCOMPARE(desk.matrix.order().rows, MatrixRowOrder::Restricted);
    desk.click(QPointF(matrixCellRect(layout, {}, 0, desk.column(u"ZTE"_s)).center().x(), head));
    QCOMPARE(desk.matrix.order().rows, MatrixRowOrder::Stance);
    QCOMPARE(desk.matrix.order().towards.text, u"zte"_s);
    desk.click({layout.sideLeft[MatrixLayout::Any] + 20, head});
    QVERIFY(desk.matrix.order().towards.text.isEmpty());
    QVERIFY(!desk.matrix.order().rowsReversed);
    QCOMPARE(spy.size(), 6);
    desk.click({20, layout.headHeight + layout.countHeight / 2});
    QCOMPARE(desk.matrix.order().columns, MatrixColumnOrder::Name);
    QCOMPARE(desk.column(u"Broadcom"_s), 1u);
}

void MatrixWidgetTest::keysWalk()
{
    Desk desk;
    QCOMPARE(desk.matrix.currentCell(), MatrixPlace());
    const auto at = [&](std::uint32_t row, std::uint32_t column) {
        return desk.matrix.currentCell() == MatrixPlace{MatrixPlace::Part::Cell, row, column};
    };
    desk.key(Qt::Key_Down); // first to the first cell
    QVERIFY(at(0, 0));
    desk.key(Qt::Key_Left);
    desk.key(Qt::Key_Up);
    QVERIFY(at(0, 0));
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_Right);
    desk.key(Qt::Key_Right);
    QVERIFY(at(1, 2));
    desk.key(Qt::Key_End);
    QVERIFY(at(1, 6));
    desk.key(Qt::Key_Right);
    QVERIFY(at(1, 6));
    desk.key(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(at(14, 6));
    desk.key(Qt::Key_Down);
    QVERIFY(at(14, 6));
    desk.key(Qt::Key_Home);
    QVERIFY(at(14, 0));
    desk.key(Qt::Key_PageUp);
    QVERIFY(at(0, 0));
    desk.key(Qt::Key_PageDown);
    desk.key(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(at(0, 0));
}

void MatrixWidgetTest::enterIsAClick()
{
    Desk desk;
    QSignalSpy spy(&desk.matrix, &MatrixWidget::measureActivated);
    desk.key(Qt::Key_Return);
    QCOMPARE(spy.size(), 0);
    desk.matrix.setCurrentCell(desk.row(u"Sweden"_s), desk.column(u"ZTE"_s));
    desk.key(Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(desk.measureId(spy), u"se-pts-conditions"_s);
    QCOMPARE(desk.selectedId(), u"se-court-suspends"_s);
}

void MatrixWidgetTest::controlWithArrowsScrolls()
{
    Desk desk("2020-11-15", {420, 200});
    QVERIFY(desk.matrix.verticalScrollBar()->maximum() > 0);
    desk.key(Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(desk.matrix.verticalScrollBar()->value() > 0);
    QCOMPARE(desk.matrix.currentCell(), MatrixPlace());
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(desk.matrix.verticalScrollBar()->value(), 0);
    // The current cell is always brought into view.
    desk.key(Qt::Key_End, Qt::ControlModifier);
    const MatrixGeometry &geometry = desk.matrix.geometryNow();
    const MatrixPlace current = desk.matrix.currentCell();
    const QRectF tile = matrixCellRect(geometry.layout, geometry.scroll, current.row, current.column);
    QVERIFY(QRectF(desk.matrix.viewport()->rect()).contains(tile));
    QVERIFY(tile.top() >= geometry.layout.bodyTop);
}

void MatrixWidgetTest::typingFindsACountry()
{
    Desk desk;
    typeAt(&desk.matrix, u"sw"_s, 0);
    QCOMPARE(desk.rowName(desk.matrix.currentCell().row), u"Sweden"_s);
    typeAt(&desk.matrix, u"u"_s, 2000);
    const QString first = desk.rowName(desk.matrix.currentCell().row);
    typeAt(&desk.matrix, u"u"_s, 2100);
    const QString second = desk.rowName(desk.matrix.currentCell().row);
    QVERIFY(first != second);
    QVERIFY(first.startsWith(u"United"_s) && second.startsWith(u"United"_s));
}

void MatrixWidgetTest::currentCellIsReadAloud()
{
    Desk desk;
    QCOMPARE(desk.matrix.accessibleDescription(), u"15 countries, 6 targets"_s);
    desk.matrix.setCurrentCell(desk.row(u"Australia"_s), desk.column(u"Huawei"_s));
    QVERIFY(
        desk.matrix.accessibleDescription().startsWith(u"Australia → Huawei: banned. Unchanged since 23 Aug 2018. "_s));
    desk.workspace.setAsOf(dayOf("2018-01-01"));
    QCOMPARE(desk.matrix.accessibleDescription(), u"Australia → Huawei: no measure on this day"_s);
}

void MatrixWidgetTest::isATableToScreenReaders()
{
    Desk desk;
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&desk.matrix);
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->tableInterface()->rowCount(), 15);
    QCOMPARE(table->tableInterface()->columnCount(), 7);
    QCOMPARE(table->childCount(), 105);
    const auto row = static_cast<int>(desk.row(u"Australia"_s));
    const auto column = static_cast<int>(desk.column(u"ZTE"_s));
    QCOMPARE(table->tableInterface()->rowDescription(row), u"Australia"_s);
    QCOMPARE(table->tableInterface()->columnDescription(column), u"ZTE"_s);
    QAccessibleInterface *cell = table->tableInterface()->cellAt(row, column);
    QCOMPARE(cell->text(QAccessible::Name), u"Australia → ZTE: banned"_s);
    QVERIFY(cell->text(QAccessible::Description).startsWith(u"Unchanged since 23 Aug 2018. "_s));
    QCOMPARE(cell->tableCellInterface()->rowIndex(), row);
    QCOMPARE(table->indexOfChild(cell), row * 7 + column);
    QCOMPARE(table->child(row * 7 + column), cell);
    QCOMPARE(table->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
    QCOMPARE(table->tableInterface()->cellAt(15, 0), nullptr);
    QCOMPARE(table->child(-1), nullptr);
    QVERIFY(!cell->state().focused);
    cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(desk.selectedId(), u"au-5g-ban"_s);
    QVERIFY(cell->state().focused);
    QCOMPARE(table->focusChild(), cell);
    // A smaller matrix has no such cell any more, and a later one again.
    QAccessibleInterface *last = table->tableInterface()->cellAt(10, 6);
    desk.workspace.toggleCountry(*CountryCode::parse(u"SE"), true);
    QVERIFY(!last->isValid());
    QVERIFY(last->text(QAccessible::Name).isEmpty());
    QCOMPARE(table->childCount(), 7);
    desk.workspace.clearFilter();
    QVERIFY(last->isValid());
}

void MatrixWidgetTest::dayMovesTheCells()
{
    Desk desk("2018-08-22");
    QCOMPARE(desk.workspace.stances().standing(desk.matrix.contents().rows[desk.row(u"Australia"_s)], 0).stance,
             Stance::None);
    desk.matrix.setCurrentCell(desk.row(u"Australia"_s), 0);
    const QImage before = desk.matrix.grab().toImage();
    desk.workspace.setAsOf(dayOf("2018-08-23"));
    const MatrixPlace current = desk.matrix.currentCell(); // it goes with its row
    QCOMPARE(desk.rowName(current.row), u"Australia"_s);
    QCOMPARE(desk.matrix.geometryNow().anyCells[current.row].standing.stance, Stance::Banned);
    QVERIFY(before != desk.matrix.grab().toImage());
}

void MatrixWidgetTest::behindATabItWaits()
{
    Desk desk;
    QSignalSpy spy(&desk.matrix, &MatrixWidget::contentsChanged);
    desk.panel.setFollowing(false);
    desk.workspace.setAsOf(dayOf("2024-08-01"));
    desk.workspace.toggleCountry(*CountryCode::parse(u"AU"), true);
    desk.workspace.setSnapshot(std::make_shared<const Snapshot>(stanceGrid(3, 3)));
    desk.panel.resize(900, 400); // even then
    QApplication::processEvents();
    QCOMPARE(spy.size(), 0);
    QCOMPARE(desk.matrix.contents().rows.size(), 15u);
    desk.workspace.clearFilter();
    desk.panel.setFollowing(true);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(desk.matrix.contents().rows.size(), 3u);
    desk.panel.setFollowing(false);
    desk.panel.setFollowing(true); // nothing has changed
    QCOMPARE(spy.size(), 1);
}

void MatrixWidgetTest::searchFieldLeadsIn()
{
    Desk desk;
    auto *search = desk.panel.findChild<QLineEdit *>();
    search->setFocus();
    QTest::keyClicks(search, u"united huawei"_s);
    QCOMPARE(desk.matrix.contents().rows.size(), 2u);
    QCOMPARE(desk.matrix.contents().columns.size(), 1u);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(desk.matrix.hasFocus());
    QCOMPARE(desk.matrix.currentCell(), (MatrixPlace{MatrixPlace::Part::Cell, 0, 0}));
    const auto labels = desk.panel.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text() == u"2 of 15 countries, 1 of 6 targets"_s; }));
}

void MatrixWidgetTest::emptyStateOffersToClear()
{
    Desk desk;
    auto *clear = desk.panel.findChild<QPushButton *>();
    QVERIFY(!clear->isVisible());
    desk.workspace.toggleCountry(*CountryCode::parse(u"CN"), true);
    QVERIFY(clear->isVisible());
    QCOMPARE(desk.matrix.accessibleDescription(), u"None of the chosen countries has a measure."_s);
    desk.key(Qt::Key_Down); // does no harm
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(!clear->isVisible());
    QCOMPARE(desk.matrix.contents().rows.size(), 15u);
}

void MatrixWidgetTest::largeMatrixPaints()
{
    Desk desk("2019-06-01", {1200, 700}, std::make_shared<const Snapshot>(stanceGrid(250, 500)));
    QCOMPARE(desk.matrix.contents().rows.size(), 250u);
    QCOMPARE(desk.matrix.contents().columns.size(), 500u);
    QVERIFY(desk.matrix.geometryNow().cells.size() < 2500);
    const QImage before = desk.matrix.grab().toImage();
    desk.key(Qt::Key_Down);
    desk.key(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(before != desk.matrix.grab().toImage());
    const MatrixGeometry &geometry = desk.matrix.geometryNow();
    QCOMPARE(geometry.cells.back().row, 249u);
    QCOMPARE(geometry.cells.back().column, 500u);
}

} // namespace Dateline
