// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/matrix/matrixwidget.h"

#include "views/matrix/matrixaccessible.h"
#include "views/matrix/matrixpainter.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
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
    return {{*m_snapshot, m_workspace->stances(), m_names, m_contents}, m_widths, m_order};
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

} // namespace Dateline
