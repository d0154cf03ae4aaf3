// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/eventtablewidget.h"

#include "models/exchange/spreadsheettext.h"
#include "models/items/eventmodel.h"
#include "views/table/eventtabledelegate.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int widgetRowPadding = 4;
constexpr int cellPadding = 12;
constexpr int sampledRows = 200; // enough to judge widths by

// No column starts wider than so many digits, whatever it holds.
constexpr std::array<int, EventModel::columns> widest = {26, 60, 24, 24, 26, 26, 12, 9, 9, 24, 60, 40, 16};

// What most look at is shown at first.
constexpr std::array hiddenAtFirst = {EventModel::TagsColumn, EventModel::SummaryColumn, EventModel::NoteColumn,
                                      EventModel::ReviewColumn};

} // namespace

EventTableWidget::EventTableWidget(Workspace *workspace, QWidget *parent)
    : QTableView(parent)
    , m_workspace(workspace)
    , m_model(new EventModel(workspace, this))
    , m_delegate(new EventTableDelegate(workspace, this))
    , m_empty(new QWidget(viewport()))
    , m_reason(new QLabel(m_empty))
    , m_clearFilter(new QPushButton(m_empty))
{
    setAccessibleName(tr("Events"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight();

    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
    setSortingEnabled(true);
    for (const int column : hiddenAtFirst)
        setColumnHidden(column, true);
    connect(m_delegate, &EventTableDelegate::edited, this, &EventTableWidget::changeMade);
    connect(m_delegate, &EventTableDelegate::walked, this, &EventTableWidget::walk);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &place) {
        QMenu *menu = columnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(horizontalHeader()->mapToGlobal(place));
    });

    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setWordWrap(true);
    m_clearFilter->setText(tr("Clear filter"));
    connect(m_clearFilter, &QPushButton::clicked, workspace, &Workspace::clearFilter);
    auto *layout = new QVBoxLayout(m_empty);
    layout->addStretch(1);
    layout->addWidget(m_reason);
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch(1);

    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.isValid() && !EventModel::fieldOf(index.column()))
            emit activated(m_model->rowAt(index));
    });
    connect(workspace, &Workspace::selectionChanged, this, &EventTableWidget::followWorkspace);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &EventTableWidget::putCellAside);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        followWorkspace();
        updateEmptyState();
        bringCellBack();
    });
    connect(m_model, &QAbstractItemModel::layoutChanged, this, [this] {
        if (currentIndex().isValid())
            scrollTo(currentIndex());
    });
    connect(workspace, &Workspace::resultChanged, this, &EventTableWidget::updateEmptyState);
    connect(workspace, &Workspace::resultChanged, this, &EventTableWidget::followSearch);
    followSearch();
    followWorkspace();
    updateEmptyState();
}

QString EventTableWidget::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    std::sort(rows.begin(), rows.end());

    std::vector<int> columns;
    for (int place = 0; place < m_model->columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    lines.append(cells.join(u'\t'));
    for (const QModelIndex &row : rows) {
        cells.clear();
        for (const int column : columns)
            cells.append(safeTabbedCell(row.siblingAtColumn(column).data().toString()));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

std::vector<EventRow> EventTableWidget::selectedEvents() const
{
    QModelIndexList selected = selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    std::vector<EventRow> rows;
    rows.reserve(static_cast<std::size_t>(selected.size()));
    for (const QModelIndex &index : selected)
        rows.push_back(m_model->rowAt(index));
    return rows;
}

bool EventTableWidget::finishEditing() { return m_delegate->finish(); }

void EventTableWidget::copySelection() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void EventTableWidget::keyboardSearch(const QString &search)
{
    // People type what an event is called, whichever column the last click was in.
    const QModelIndex current = currentIndex();
    if (current.isValid() && current.column() != EventModel::Title)
        selectionModel()->setCurrentIndex(current.siblingAtColumn(EventModel::Title), QItemSelectionModel::NoUpdate);
    else if (!current.isValid() && m_model->rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model->index(0, EventModel::Title), QItemSelectionModel::NoUpdate);
    m_searched.start();
    QTableView::keyboardSearch(search);
}

void EventTableWidget::keyPressEvent(QKeyEvent *event)
{
    if (m_delegate->isEditing() && !hasFocus()) { // what the cell had no use for
        event->ignore();
        return;
    }
    if (!m_delegate->finish()) // the focus had gone; the cell is still open
        return m_delegate->passOn(event);
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        emit activated(m_model->rowAt(currentIndex()));
        return;
    }
    // Letters of a word that is being searched do not begin to edit what it has found.
    const bool goesOnSearching = m_searched.isValid() && m_searched.elapsed() < QApplication::keyboardInputInterval();
    const bool isLetter = !event->text().isEmpty() && event->text().front().isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (goesOnSearching && isLetter)
        return keyboardSearch(event->text());
    // What these would open a cell for is done by others, or by nobody.
    const bool isNoText = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (isNoText) {
        event->ignore();
        return;
    }
    // Home and End go through the events; within a row there is nothing to go to.
    if ((event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && m_model->rowCount() > 0
        && event->modifiers() == Qt::NoModifier) {
        const int row = event->key() == Qt::Key_Home ? 0 : m_model->rowCount() - 1;
        setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
        return;
    }
    QTableView::keyPressEvent(event);
}

void EventTableWidget::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_syncing || !current.isValid())
        return;
    // The answer would take back a selection of several rows that is being made.
    const QScopedValueRollback syncing(m_syncing, true);
    m_workspace->select(m_model->rowAt(current));
    if (m_editedRow != noIndex && m_model->rowAt(current) != m_editedRow)
        releaseRowSoon();
}

bool EventTableWidget::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool wasEditing = m_delegate->isEditing();
    // Another cell is opened only if the one before it can be closed.
    if (wasEditing && trigger != AllEditTriggers && trigger != NoEditTriggers)
        return false;
    const bool begins = QTableView::edit(index, trigger, event);
    if (begins && !wasEditing && m_delegate->isEditing()) {
        m_editedRow = m_model->rowAt(index);
        m_model->hold(m_editedRow);
    }
    return begins;
}

/// The base makes the first row the current one, which would select its event: who passes by with Tab has chosen none.
void EventTableWidget::focusInEvent(QFocusEvent *event)
{
    const bool hadCurrent = currentIndex().isValid();
    const QScopedValueRollback syncing(m_syncing, true);
    QTableView::focusInEvent(event);
    if (!hadCurrent && currentIndex().isValid())
        selectionModel()->clearCurrentIndex();
}

void EventTableWidget::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    if (!m_delegate->isEditing() && event->reason() != Qt::PopupFocusReason)
        releaseRowSoon();
}

/// Not at once: the model does not change while the selection does.
void EventTableWidget::releaseRowSoon()
{
    if (m_editedRow == noIndex)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const bool isStillThere = m_delegate->isEditing() && m_model->rowAt(currentIndex()) == m_editedRow;
            if (isStillThere)
                return;
            m_editedRow = {};
            m_model->hold({});
        },
        Qt::QueuedConnection);
}

/// The next cell (\p step 1) or the previous one (-1) that is shown and can be edited, row after row; invalid at the end.
QModelIndex EventTableWidget::editableFrom(const QModelIndex &from, int step) const
{
    const QHeaderView *header = horizontalHeader();
    int place = header->visualIndex(from.column());
    int row = from.row();
    for (;;) {
        place += step;
        if (place < 0 || place >= header->count()) {
            row += step;
            place = step > 0 ? 0 : header->count() - 1;
        }
        if (row < 0 || row >= m_model->rowCount())
            return {};
        const int column = header->logicalIndex(place);
        if (!isColumnHidden(column) && EventModel::fieldOf(column))
            return m_model->index(row, column);
    }
}

void EventTableWidget::walk(int cells, int rows)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex next = cells != 0 ? editableFrom(current, cells) : current.siblingAtRow(current.row() + rows);
    if (!next.isValid())
        return;
    setCurrentIndex(next);
    if (cells != 0)
        QTableView::edit(next);
}

QByteArray EventTableWidget::columnState() const { return horizontalHeader()->saveState(); }

bool EventTableWidget::restoreColumns(const QByteArray &state)
{
    if (!horizontalHeader()->restoreState(state))
        return false;
    if (horizontalHeader()->hiddenSectionCount() == horizontalHeader()->count())
        setColumnHidden(EventModel::Title, false);
    sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    m_columnsSized = true;
    return true;
}

/// A model that is reset closes its cells.
void EventTableWidget::putCellAside()
{
    if (const auto cell = m_delegate->openCell()) {
        m_putAside = cell;
        m_toldAside = false;
    }
}

void EventTableWidget::bringCellBack()
{
    if (!m_putAside)
        return;
    const Snapshot &snapshot = *m_workspace->snapshot();
    if (m_putAside->trackerId != snapshot.tracker().id) {
        if (std::exchange(m_toldAside, true))
            return;
        emit cellPutAside(tr("“%1” in the column “%2” could not be saved. It is there again when its tracker is.")
                              .arg(m_putAside->text, eventFieldName(m_putAside->field)));
        return;
    }
    const QModelIndex row = m_model->indexOfRow(snapshot.rowOf(m_putAside->event));
    if (!row.isValid())
        return;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QModelIndex index = row.siblingAtColumn(column);
        if (EventModel::fieldOf(column) != m_putAside->field || isColumnHidden(column))
            continue;
        setCurrentIndex(index);
        QTableView::edit(index);
        m_delegate->type(std::exchange(m_putAside, std::nullopt)->text);
        return;
    }
}

/// A cell that cannot be read yet is not left: closing it would lose what was typed.
void EventTableWidget::mousePressEvent(QMouseEvent *event)
{
    if (m_delegate->finish())
        QTableView::mousePressEvent(event);
}

void EventTableWidget::followWorkspace()
{
    if (m_syncing || !m_delegate->finish())
        return;
    const QScopedValueRollback syncing(m_syncing, true);
    const QModelIndex index = m_model->indexOfRow(m_workspace->selected());
    if (!index.isValid()) {
        // The selected event is hidden or there is none: nothing is marked, and the event stays selected elsewhere.
        selectionModel()->clear();
        return;
    }
    if (currentIndex().row() == index.row() && selectionModel()->isRowSelected(index.row()))
        return;
    const int column = currentIndex().isValid() ? currentIndex().column() : static_cast<int>(EventModel::Title);
    selectionModel()->setCurrentIndex(index.siblingAtColumn(column),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    // The row comes into view; sideways the table stays where it is.
    scrollTo(index.siblingAtColumn(horizontalHeader()->logicalIndexAt(0)));
}

void EventTableWidget::updateEmptyState()
{
    const bool noEvents = m_workspace->snapshot()->table().count() == 0;
    m_reason->setText(noEvents ? tr("This tracker has no events yet.") : tr("No events match the filter."));
    m_clearFilter->setVisible(!noEvents);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_empty->setGeometry(viewport()->rect());
    if (!m_columnsSized && m_model->rowCount() > 0)
        sizeColumns();
}

/// The header says by what the events are sorted: by no column while the best matches come first.
void EventTableWidget::followSearch()
{
    m_delegate->setMarked(m_workspace->snapshot()->engine().texts().termsOf(searchWords(m_workspace->filter().text)));
    QHeaderView *const header = horizontalHeader();
    const QSignalBlocker quiet(header); // it is a sign, not a wish
    header->setSortIndicator(m_model->isRanked() ? -1 : m_model->sortColumn(), m_model->sortOrder());
    header->setToolTip(m_model->isRanked()
                           ? tr("Best matches first. Click to sort, drag to move, right-click to choose columns")
                           : tr("Click to sort, drag to move, right-click to choose columns"));
    header->viewport()->update();
    viewport()->update();
}

void EventTableWidget::setRowHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * widgetRowPadding);
}

void EventTableWidget::sizeColumns()
{
    m_columnsSized = true;
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const int rows = std::min(m_model->rowCount(), sampledRows);
    for (int column = 0; column < EventModel::columns; ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = m_model->index(row, column);
            width = std::max(width,
                             fontMetrics().horizontalAdvance(index.data().toString()) + cellPadding
                                 + EventTableDelegate::extraWidth(index));
        }
        setColumnWidth(column, std::min(width, widest[static_cast<std::size_t>(column)] * digit));
    }
}

QMenu *EventTableWidget::columnMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("&Columns"), parent);
    const int shown = horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount();
    for (int position = 0; position < horizontalHeader()->count(); ++position) {
        const int column = horizontalHeader()->logicalIndex(position);
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        // The last column stays, or there would be no header left to bring the others back.
        action->setEnabled(isColumnHidden(column) || shown > 1);
        connect(action, &QAction::toggled, this, [this, column](bool show) { setColumnHidden(column, !show); });
    }
    return menu;
}

void EventTableWidget::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_eventMenu) {
        m_eventMenu(menu);
    } else {
        QAction *copy = menu->addAction(tr("C&opy"), this, &EventTableWidget::copySelection);
        copy->setShortcut(QKeySequence::Copy);
        copy->setEnabled(selectionModel()->hasSelection());
    }
    emit menuRequested(menu);
    menu->addSeparator();
    if (m_commonMenu)
        m_commonMenu(menu);
    menu->addSeparator();
    menu->addMenu(columnMenu(menu));
    menu->popup(event->globalPos());
}

void EventTableWidget::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
}

void EventTableWidget::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setRowHeight();
}

} // namespace Dateline
