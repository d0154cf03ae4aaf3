// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixwidget.h"

#include "views/matrix/matrixaccessible.h"
#include "views/matrix/matrixpainter.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostDrawnTiles = 300;
constexpr float bandShare = 0.06F; // of the text's colour, over the row and column under the pointer

using Part = MatrixPlace::Part;

} // namespace

MatrixWidget::MatrixWidget(Workspace *workspace, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_workspace(workspace)
    , m_theme(Theme::Ground::Light)
    , m_empty(new QWidget(viewport()))
    , m_reason(new QLabel(m_empty))
    , m_clearFilter(new QPushButton(tr("Clear filter"), m_empty))
{
    makeMatrixAccessible();
    setAccessibleName(tr("Where each country stands towards each target"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(m_empty);
    layout->addStretch(1);
    layout->addWidget(m_reason);
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    connect(m_clearFilter, &QPushButton::clicked, workspace, &Workspace::clearFilter);

    connect(workspace, &Workspace::resultChanged, this, &MatrixWidget::refresh);
    connect(workspace, &Workspace::stancesChanged, this, &MatrixWidget::refresh);
    connect(workspace, &Workspace::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    restyle();
}

MatrixWidget::~MatrixWidget() = default;

QSize MatrixWidget::sizeHint() const { return {640, 240}; }

QSize MatrixWidget::minimumSizeHint() const { return {160, 80}; }

void MatrixWidget::setFollowing(bool following)
{
    m_following = following;
    if (following && m_stale)
        refresh();
}

void MatrixWidget::setSearch(const QString &words)
{
    if (words == m_search)
        return;
    m_search = words;
    refresh();
}

void MatrixWidget::setOrder(const MatrixOrder &order)
{
    if (order == m_order)
        return;
    m_order = order;
    refresh();
    emit orderChanged();
}

std::optional<Day> MatrixWidget::knownOn() const { return m_workspace->filter().knownOn; }

void MatrixWidget::refresh()
{
    m_stale = !m_following;
    if (m_stale)
        return;
    const StanceIndex &index = m_workspace->stances().index();
    if (m_snapshot != m_workspace->snapshot() || m_knownOn != knownOn()) {
        m_snapshot = m_workspace->snapshot();
        m_knownOn = knownOn();
        m_names = MatrixNames(*m_snapshot, index);
        m_widths = MatrixTextWidths(m_names, m_fonts);
    }
    m_contents =
        matrixContents(*m_snapshot, m_names, matrixScope(*m_snapshot, index, m_names, m_workspace->filter(), m_search),
                       m_workspace->stances(), m_order);
    m_hovered = {};
    m_pressed = {};
    relayout();
    updateEmptyState();
    describeToScreenReader();
    QAccessibleTableModelChangeEvent reset(this, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&reset);
    emit contentsChanged();
}

void MatrixWidget::restyle()
{
    m_theme = Theme::fromPalette(palette());
    m_fonts = TextFonts::forWindow(font());
    m_snapshot.reset(); // all is measured anew
    refresh();
}

/// From the room that there would be without scroll bars, so that their coming and going cannot chase each other.
void MatrixWidget::relayout()
{
    if (!m_snapshot)
        return;
    const QSize whole = maximumViewportSize();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    QSize room = whole;
    for (int pass = 0; pass < 3; ++pass) {
        m_layout = layoutMatrix(m_contents, m_widths, room);
        const QSizeF wanted = m_layout.wholeSize();
        const bool across = wanted.width() > room.width();
        const bool down = wanted.height() > whole.height() - (across ? bar : 0);
        const QSize left(whole.width() - (down ? bar : 0), whole.height() - (across ? bar : 0));
        if (left == room)
            break;
        room = left;
    }
    const QSizeF wanted = m_layout.wholeSize();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(wanted.height())) - room.height()));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_layout.rowHeight));
    verticalScrollBar()->setPageStep(std::max(1, room.height() - static_cast<int>(m_layout.bodyTop)));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(wanted.width())) - room.width()));
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_layout.cellWidth));
    horizontalScrollBar()->setPageStep(std::max(1, room.width() - static_cast<int>(m_layout.bodyLeft)));
    repaintAll();
}

void MatrixWidget::repaintAll()
{
    m_geometryStale = true;
    m_picture = QPixmap();
    viewport()->update();
}

MatrixScene MatrixWidget::scene() const
{
    return {*m_snapshot, m_workspace->stances(), m_names, m_widths, m_contents, m_order, m_knownOn};
}

QPointF MatrixWidget::scroll() const { return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()); }

const MatrixGeometry &MatrixWidget::geometryNow()
{
    if (m_geometryStale && !m_stale) { // numbers of another snapshot mean nothing in this one
        m_geometryStale = false;
        m_geometry = matrixGeometry(scene(), m_layout, viewport()->size(), scroll());
    }
    return m_geometry;
}

MatrixPlace MatrixWidget::placeAt(QPointF point) const { return matrixPlaceAt(m_layout, scroll(), point); }

QRectF MatrixWidget::cellRect(std::uint32_t row, std::uint32_t column) const
{
    return matrixCellRect(m_layout, scroll(), row, column);
}

QString MatrixWidget::rowName(std::uint32_t row) const { return m_names.countries[m_contents.rows[row]]; }

QString MatrixWidget::columnName(std::uint32_t column) const
{
    return m_names.targets[column == 0 ? StanceIndex::anyTarget : m_contents.columns[column - 1]];
}

QString MatrixWidget::note() const { return matrixNote(m_workspace->stances().index(), m_contents); }

QStringList MatrixWidget::describe(std::uint32_t row, std::uint32_t column) const
{
    return describeMatrixCell(scene(), row, column);
}

void MatrixWidget::updateEmptyState()
{
    const MatrixEmptyState state = matrixEmptyState(m_workspace->stances().index(), m_contents, m_search);
    m_reason->setText(state.reason);
    m_clearFilter->setVisible(state.filtered);
    m_empty->setVisible(!state.reason.isEmpty());
    m_empty->setGeometry(viewport()->rect());
}

void MatrixWidget::describeToScreenReader()
{
    const MatrixPlace current = currentCell();
    setAccessibleDescription(!m_reason->text().isEmpty()      ? m_reason->text()
                                 : current.part == Part::Cell ? describe(current.row, current.column).join(u". "_s)
                                                              : note());
}

// Painting

void MatrixWidget::paintPicture()
{
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap((QSizeF(viewport()->size()) * ratio).toSize());
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(m_theme.ground);
    if (m_contents.rows.empty() || m_stale)
        return;
    QPainter painter(&m_picture);
    const bool wholePixels = ratio == std::floor(ratio);
    const bool many = geometryNow().cells.size() > mostDrawnTiles;
    paintMatrix(painter, geometryNow(), m_theme, m_fonts,
                many && wholePixels ? MatrixTiles::Stamped : MatrixTiles::Drawn);
}

void MatrixWidget::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF())
        paintPicture();
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_picture);
    if (!m_contents.rows.empty() && !m_stale)
        paintOverlay(painter);
    if (hasFocus() && currentCell().part != Part::Cell) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

/// What changes with each move of the pointer: bands through the cell below it, and frames.
void MatrixWidget::paintOverlay(QPainter &painter)
{
    const QRectF cells(m_layout.bodyLeft, m_layout.bodyTop, viewport()->width(), viewport()->height());
    const QRectF rows(0, m_layout.bodyTop, viewport()->width(), viewport()->height());
    QColor band = m_theme.text;
    band.setAlphaF(bandShare);
    if (m_hovered.row != noIndex) {
        const QRectF tile = matrixCellRect(m_layout, scroll(), m_hovered.row, 0);
        painter.fillRect(QRectF(0, tile.top(), viewport()->width(), tile.height()) & rows, band);
    }
    if (m_hovered.column != noIndex) {
        const QRectF tile = matrixCellRect(m_layout, scroll(), 0, m_hovered.column);
        const QRectF whole(tile.left(), m_layout.headHeight, tile.width(), viewport()->height());
        painter.fillRect(m_hovered.column == 0 ? whole : whole & cells.adjusted(0, -m_layout.countHeight, 0, 0), band);
    }

    const auto frame = [&](std::uint32_t row, std::uint32_t column, const QRectF &tile, const QColor &colour) {
        const QRectF seen = tile & (column == 0 ? rows : cells);
        if (!seen.isEmpty() && row != noIndex)
            paintMatrixFrame(painter, seen, colour);
    };
    if (const EventRow selected = m_workspace->selected(); selected != noIndex) {
        for (const auto *list : {&geometryNow().cells, &geometryNow().anyCells}) {
            for (const MatrixCell &cell : *list) {
                if (cell.standing.event == selected || cell.standing.latest == selected)
                    frame(cell.row, cell.column, cell.rect, m_theme.accent);
            }
        }
    }
    const MatrixPlace current = currentCell();
    if (hasFocus() && current.part == Part::Cell)
        frame(current.row, current.column, matrixCellRect(m_layout, scroll(), current.row, current.column),
              m_theme.text);
}

void MatrixWidget::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
    relayout();
}

void MatrixWidget::scrollContentsBy(int, int) { repaintAll(); }

void MatrixWidget::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange)
        restyle();
}

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
        return describeMatrixColumn(scene(), place.column);
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
    const std::uint32_t target = column == 0 ? StanceIndex::anyTarget : m_contents.columns[column - 1];
    const std::uint32_t pair = stances.index().pairOf(m_contents.rows[row], target);
    if (pair == noIndex)
        return;
    const Standing &standing = stances.standing(pair);
    std::uint32_t measure = standing.measure;
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

/// The next country whose name begins with what was typed, from the current one on; a letter typed again goes on to the next.
bool MatrixWidget::findTyped(const QKeyEvent &event)
{
    const QString letter = event.text();
    if (letter.isEmpty() || !letter.front().isPrint() || event.modifiers().testFlag(Qt::ControlModifier)
        || m_contents.rows.empty())
        return false;
    const bool again = m_typed == letter;
    if (!m_typedAt.isValid() || m_typedAt.elapsed() > QApplication::keyboardInputInterval())
        m_typed.clear();
    m_typedAt.start();
    if (m_typed.isEmpty() && letter.front().isSpace())
        return false;
    const bool fresh = m_typed.isEmpty() || again;
    m_typed = again ? letter : m_typed + letter;
    const MatrixPlace current = currentCell();
    const std::size_t count = m_contents.rows.size();
    const std::size_t start = current.part == Part::Cell ? current.row + (fresh ? 1 : 0) : 0;
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t row = (start + step) % count;
        if (m_names.countries[m_contents.rows[row]].startsWith(m_typed, Qt::CaseInsensitive)) {
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
