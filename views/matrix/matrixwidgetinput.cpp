// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a matrix does with pointer and keyboard.
#include "views/matrix/matrixwidget.h"

#include "models/core/textfold.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using Part = MatrixPlace::Part;

} // namespace

// Pointer

QStringList MatrixWidget::toolTipAt(const MatrixPlace &place) const
{
    switch (place.part) {
    case Part::Nothing:
        return {};
    case Part::Cell:
        return describe(place.row, place.column);
    case Part::Row:
        return describeMatrixRow(scene(), place.row);
    case Part::Column:
        return describeMatrixColumn(scene(), place.column) << tr("Click to sort the countries by it");
    case Part::NameHead:
        return {tr("Click to sort the countries by name")};
    case Part::SinceHead:
        return {tr("When what decides “Any” happened; click to sort by it")};
    case Part::CountHead:
        return {tr("How many of these targets the country restricts or bans, at least possibly; click to sort by it")};
    case Part::CountLabel:
        return {tr("How many of these countries restrict or ban the target, at least possibly; click to sort the "
                   "targets by it "
                   "or by name")};
    }
    Q_UNREACHABLE();
}

bool MatrixWidget::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QStringList lines = toolTipAt(placeAt(help->pos()));
        for (QString &line : lines) // words of the tracker are never markup
            line = line.toHtmlEscaped();
        if (lines.isEmpty()) {
            QToolTip::hideText();
            return true;
        }
        lines.first() = u"<b>"_s + lines.first() + u"</b>"_s;
        QToolTip::showText(help->globalPos(), u"<p>"_s + lines.join(u"<br>"_s) + u"</p>"_s, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        setHovered({});
    return QAbstractScrollArea::viewportEvent(event);
}

void MatrixWidget::setHovered(const MatrixPlace &place)
{
    if (place == m_hovered)
        return;
    m_hovered = place;
    const bool clickable = place.part != Part::Nothing && place.part != Part::Row;
    viewport()->setCursor(clickable && place.part != Part::Cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void MatrixWidget::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? placeAt(event->position()) : MatrixPlace();
}

void MatrixWidget::mouseMoveEvent(QMouseEvent *event) { setHovered(placeAt(event->position())); }

void MatrixWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const MatrixPlace place = placeAt(event->position());
    if (event->button() == Qt::LeftButton && place == m_pressed)
        activate(place);
    m_pressed = {};
}

void MatrixWidget::activate(const MatrixPlace &place)
{
    switch (place.part) {
    case Part::Nothing:
        return;
    case Part::Cell:
        activateCell(place.row, place.column);
        return;
    case Part::Row:
        setCurrentCell(place.row, 0);
        return;
    case Part::Column:
        sortRows(MatrixRowOrder::Stance, place.column);
        return;
    case Part::NameHead:
        sortRows(MatrixRowOrder::Name, 0);
        return;
    case Part::SinceHead:
        sortRows(MatrixRowOrder::Since, 0);
        return;
    case Part::CountHead:
        sortRows(MatrixRowOrder::Restricted, 0);
        return;
    case Part::CountLabel: {
        MatrixOrder order = m_order;
        order.columns =
            order.columns == MatrixColumnOrder::Name ? MatrixColumnOrder::Restricting : MatrixColumnOrder::Name;
        order.columnsReversed = false;
        setOrder(order);
        return;
    }
    }
}

/// The same heading again turns the order round.
void MatrixWidget::sortRows(MatrixRowOrder by, std::uint32_t column)
{
    MatrixOrder order = m_order;
    order.rows = by;
    order.towards = {};
    if (by == MatrixRowOrder::Stance && column > 0) {
        const std::uint32_t target = m_contents.columns[column - 1];
        order.towards = m_snapshot->tracker().parties[m_workspace->stances().index().targets()[target]].id;
    }
    order.rowsReversed = order == m_order && !m_order.rowsReversed;
    setOrder(order);
}

void MatrixWidget::activateCell(std::uint32_t row, std::uint32_t column)
{
    setCurrentCell(row, column);
    const StancesOnDay &stances = m_workspace->stances();
    const std::uint32_t pair = scene().pair(row, column);
    if (pair == noIndex)
        return;
    const Standing &standing = stances.standing(pair);
    MeasureRow measure = standing.measure;
    if (standing.event != noIndex)
        m_workspace->select(standing.event);
    // Where none stands on this day, the next measure tells most; else the last there was.
    for (const StanceChange &change : stances.index().changes(pair)) {
        if (standing.measure != noIndex || (measure != noIndex && change.day > stances.day().number))
            break;
        if (change.standing.measure != noIndex)
            measure = change.standing.measure;
    }
    if (measure != noIndex)
        emit measureActivated(measure);
}

// Keyboard

MatrixPlace MatrixWidget::currentCell() const
{
    if (m_currentCountry.isNull() || m_stale)
        return {};
    const StanceIndex &index = m_workspace->stances().index();
    const auto country = index.countryNumber(m_currentCountry);
    const auto row =
        country ? std::find(m_contents.rows.begin(), m_contents.rows.end(), *country) : m_contents.rows.end();
    if (row == m_contents.rows.end())
        return {};
    std::uint32_t column = 0;
    if (!m_currentTarget.text.isEmpty()) {
        const auto place =
            std::find_if(m_contents.columns.begin(), m_contents.columns.end(), [&](std::uint32_t target) {
                return m_snapshot->tracker().parties[index.targets()[target]].id == m_currentTarget;
            });
        if (place == m_contents.columns.end())
            return {};
        column = static_cast<std::uint32_t>(place - m_contents.columns.begin()) + 1;
    }
    return {Part::Cell, static_cast<std::uint32_t>(row - m_contents.rows.begin()), column};
}

void MatrixWidget::setCurrentCell(std::uint32_t row, std::uint32_t column)
{
    if (row >= m_contents.rows.size() || column > m_contents.columns.size())
        return;
    const StanceIndex &index = m_workspace->stances().index();
    m_currentCountry = index.countries()[m_contents.rows[row]];
    m_currentTarget =
        column == 0 ? PartyId() : m_snapshot->tracker().parties[index.targets()[m_contents.columns[column - 1]]].id;
    scrollTo(row, column);
    describeToScreenReader();
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(static_cast<int>(row * (m_contents.columns.size() + 1) + column));
    QAccessible::updateAccessibility(&focus);
    viewport()->update();
    emit currentCellChanged();
}

void MatrixWidget::scrollTo(std::uint32_t row, std::uint32_t column)
{
    const QRectF tile = matrixCellRect(m_layout, scroll(), row, column);
    const auto moveInto = [](QScrollBar *bar, double begin, double end, double low, double high) {
        if (begin < low)
            bar->setValue(bar->value() - static_cast<int>(std::ceil(low - begin)));
        else if (end > high)
            bar->setValue(bar->value() + static_cast<int>(std::ceil(std::min(end - high, begin - low))));
    };
    moveInto(verticalScrollBar(), tile.top(), tile.bottom() + 1, m_layout.bodyTop, viewport()->height());
    if (column > 0)
        moveInto(horizontalScrollBar(), tile.left(), tile.right() + 1, m_layout.bodyLeft, viewport()->width());
}

void MatrixWidget::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const MatrixPlace current = currentCell();
    if (enter && current.part == Part::Cell)
        activateCell(current.row, current.column);
    else if (!handleScrollKey(*event) && !handleMoveKey(*event) && !findTyped(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool MatrixWidget::handleScrollKey(const QKeyEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_Up:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    default:
        return false;
    }
}

bool MatrixWidget::handleMoveKey(const QKeyEvent &event)
{
    const int lastRow = static_cast<int>(m_contents.rows.size()) - 1;
    const int lastColumn = static_cast<int>(m_contents.columns.size());
    const int page = std::max(1, static_cast<int>(verticalScrollBar()->pageStep() / std::max(1.0, m_layout.rowHeight)));
    const bool whole = event.modifiers().testFlag(Qt::ControlModifier);
    const MatrixPlace current = currentCell();
    int row = current.part == Part::Cell ? static_cast<int>(current.row) : 0;
    int column = current.part == Part::Cell ? static_cast<int>(current.column) : 0;
    const bool first = current.part != Part::Cell; // the first key only goes to the first cell
    switch (event.key()) {
    case Qt::Key_Left:
        column -= first ? 0 : 1;
        break;
    case Qt::Key_Right:
        column += first ? 0 : 1;
        break;
    case Qt::Key_Up:
        row -= first ? 0 : 1;
        break;
    case Qt::Key_Down:
        row += first ? 0 : 1;
        break;
    case Qt::Key_PageUp:
        row -= page;
        break;
    case Qt::Key_PageDown:
        row += page;
        break;
    case Qt::Key_Home:
        column = 0;
        row = whole ? 0 : row;
        break;
    case Qt::Key_End:
        column = lastColumn;
        row = whole ? lastRow : row;
        break;
    default:
        return false;
    }
    if (lastRow >= 0)
        setCurrentCell(static_cast<std::uint32_t>(std::clamp(row, 0, lastRow)),
                       static_cast<std::uint32_t>(std::clamp(column, 0, lastColumn)));
    return true;
}

/// The next country whose name begins with what was typed, from the current one on; a letter typed again goes on to the
/// next.
bool MatrixWidget::findTyped(const QKeyEvent &event)
{
    if (m_contents.rows.empty() || !m_typed.take(event))
        return false;
    const MatrixPlace current = currentCell();
    const std::size_t count = m_contents.rows.size();
    const std::size_t start = current.part == Part::Cell ? current.row + (m_typed.isNew() ? 1 : 0) : 0;
    const QByteArray typed = foldedStart(m_typed.text());
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t row = (start + step) % count;
        if (foldedStart(m_names.countries[m_contents.rows[row]]).startsWith(typed)) {
            setCurrentCell(static_cast<std::uint32_t>(row), current.part == Part::Cell ? current.column : 0);
            break;
        }
    }
    return true;
}

void MatrixWidget::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void MatrixWidget::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Dateline
