// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixaccessible.h"

#include "views/matrix/matrixwidget.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWindow>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A cell reads the widget each time it is asked, so it is as right as that is; where the matrix has become smaller it
/// is invalid.
class AccessibleCell : public QAccessibleInterface,
                       public QAccessibleTableCellInterface,
                       public QAccessibleActionInterface
{
public:
    AccessibleCell(MatrixWidget *matrix, int row, int column) : m_matrix(matrix), m_row(row), m_column(column) { }

    bool isValid() const override
    {
        return m_matrix && m_matrix->isUpToDate() && m_row < static_cast<int>(m_matrix->contents().rows.size())
            && m_column <= static_cast<int>(m_matrix->contents().columns.size());
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return isValid() ? m_matrix->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_matrix); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect tile = m_matrix->cellRect(row(), column()).toAlignedRect();
        return tile.translated(m_matrix->viewport()->mapToGlobal(QPoint()));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = true;
        state.readOnly = true;
        state.offscreen = !m_matrix->cellRect(row(), column()).intersects(QRectF(m_matrix->viewport()->rect()));
        state.focused =
            m_matrix->hasFocus() && m_matrix->currentCell() == MatrixPlace{MatrixPlace::Part::Cell, row(), column()};
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Description))
            return {};
        QStringList lines = m_matrix->describe(row(), column());
        const QString first = lines.takeFirst();
        return kind == QAccessible::Name ? first : lines.join(u". "_s);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface *>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    // The cell in its table
    bool isSelected() const override { return state().focused; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

    // What can be done with it
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction())
            m_matrix->activateCell(row(), column());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    std::uint32_t row() const { return static_cast<std::uint32_t>(m_row); }
    std::uint32_t column() const { return static_cast<std::uint32_t>(m_column); }

    QPointer<MatrixWidget> m_matrix;
    const int m_row;
    const int m_column;
};

class AccessibleMatrix : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleMatrix(MatrixWidget *matrix) : QAccessibleWidget(matrix, QAccessible::Table) { }

    ~AccessibleMatrix() override
    {
        for (const QAccessible::Id id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface)
            return static_cast<QAccessibleTableInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    int rowCount() const override { return static_cast<int>(matrix()->contents().rows.size()); }
    int columnCount() const override
    {
        return rowCount() == 0 ? 0 : static_cast<int>(matrix()->contents().columns.size()) + 1;
    }
    QString rowDescription(int row) const override
    {
        return row >= 0 && row < rowCount() ? matrix()->rowName(static_cast<std::uint32_t>(row)) : QString();
    }
    QString columnDescription(int column) const override
    {
        return column >= 0 && column < columnCount() ? matrix()->columnName(static_cast<std::uint32_t>(column))
                                                     : QString();
    }

    QAccessibleInterface *cellAt(int row, int column) const override
    {
        if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
            return nullptr;
        QAccessible::Id &id = m_cells[{row, column}];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new AccessibleCell(matrix(), row, column));
        return QAccessible::accessibleInterface(id);
    }

    // As children the cells come row by row; 250 × 500 of them are made when asked for.
    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface *child(int index) const override
    {
        const int columns = columnCount();
        return index < 0 || columns == 0 ? nullptr : cellAt(index / columns, index % columns);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        auto *cell = child ? const_cast<QAccessibleInterface *>(child)->tableCellInterface() : nullptr;
        return cell ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const MatrixPlace place = matrix()->placeAt(matrix()->viewport()->mapFromGlobal(QPoint(x, y)));
        return place.part == MatrixPlace::Part::Cell
            ? cellAt(static_cast<int>(place.row), static_cast<int>(place.column))
            : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const MatrixPlace place = matrix()->currentCell();
        if (!matrix()->hasFocus() || place.part != MatrixPlace::Part::Cell)
            return QAccessibleWidget::focusChild();
        return cellAt(static_cast<int>(place.row), static_cast<int>(place.column));
    }

    // There is a current cell and no selection.
    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { } // cells are known by row and column alone

private:
    MatrixWidget *matrix() const { return static_cast<MatrixWidget *>(widget()); }

    mutable QHash<std::pair<int, int>, QAccessible::Id> m_cells;
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    auto *matrix = qobject_cast<MatrixWidget *>(object);
    return matrix ? new AccessibleMatrix(matrix) : nullptr;
}

} // namespace

void makeMatrixAccessible()
{
    static const bool once = (QAccessible::installFactory(accessibleFor), true);
    Q_UNUSED(once);
}

} // namespace Dateline
