// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/measure/measurewidget.h"

#include "models/wording/datewords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

MeasureWidget::MeasureWidget(Workspace *workspace, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_workspace(workspace)
    , m_theme(Theme::fromPalette(palette()))
    , m_fonts(TextFonts::forWindow(font()))
{
    setAccessibleName(tr("Life of a measure"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(workspace, &Workspace::selectionChanged, this, &MeasureWidget::followSelection);
}

MeasureWidget::~MeasureWidget() = default;

QSize MeasureWidget::sizeHint() const { return {640, 240}; }

QSize MeasureWidget::minimumSizeHint() const { return {240, 80}; }

void MeasureWidget::setMeasure(MeasureRow measure)
{
    const bool another = measure != m_measure;
    m_measure = measure;
    m_snapshot = m_workspace->snapshot();
    m_hovered.reset();
    m_content = measure == noIndex
        ? MeasureContent()
        : measureContent(*m_snapshot, measure, m_workspace->asOf(), m_workspace->filter().knownOn);
    relayout();
    if (another)
        verticalScrollBar()->setValue(0);
    followSelection();
}

void MeasureWidget::setEmptyText(const QString &text)
{
    m_emptyText = text;
    describeToScreenReader();
    viewport()->update();
}

void MeasureWidget::relayout()
{
    m_geometry = {};
    if (m_measure != noIndex) {
        // As if the bar were always there, so that its coming and going cannot change the layout.
        const int bar = verticalScrollBar()->sizeHint().width();
        m_geometry = layoutMeasure({m_content, m_fonts}, maximumViewportSize().width() - bar);
    }
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(m_geometry.size.height())) - maximumViewportSize().height()));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height()));
    verticalScrollBar()->setSingleStep(std::max(1, fontMetrics().height()));
    viewport()->update();
}

QPointF MeasureWidget::toGeometry(QPointF point) const { return point + QPointF(0, verticalScrollBar()->value()); }

std::optional<std::size_t> MeasureWidget::itemOf(EventRow row) const
{
    for (std::size_t i = 0; i < m_geometry.items.size() && row != noIndex; ++i) {
        if (m_geometry.items[i].event == row)
            return i;
    }
    return std::nullopt;
}

void MeasureWidget::followSelection()
{
    m_current = itemOf(m_workspace->selected());
    describeToScreenReader();
    viewport()->update();
}

void MeasureWidget::setCurrent(std::size_t item, bool select)
{
    m_current = item;
    const QRectF rect = m_geometry.items[item].rect;
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() < bar->value())
        bar->setValue(static_cast<int>(rect.top()));
    else if (rect.bottom() > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(std::ceil(rect.bottom())) - viewport()->height());
    if (select)
        m_workspace->select(m_geometry.items[item].event);
    describeToScreenReader();
    viewport()->update();
}

QString MeasureWidget::describe(std::size_t item) const
{
    const MeasureItem &shown = m_geometry.items[item];
    QStringList words{nameFor(shown.milestone), shown.date, shown.title};
    if (shown.planned)
        words.append(tr("planned"));
    if (shown.disputed)
        words.append(tr("disputed"));
    return words.join(u", "_s);
}

void MeasureWidget::describeToScreenReader()
{
    if (m_measure == noIndex) {
        setAccessibleDescription(m_emptyText);
        return;
    }
    setAccessibleDescription(
        m_current ? tr("%1: %2").arg(m_content.title, describe(*m_current))
                  : tr("%1: %2 on %3").arg(m_content.title, m_content.nowPhrase, dayInWords(m_content.asOf)));
}

void MeasureWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.ground);
    if (m_measure == noIndex) {
        painter.setFont(m_fonts.base);
        painter.setPen(m_theme.mutedText);
        painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
    } else {
        painter.translate(0, -verticalScrollBar()->value());
        const MeasureHighlights highlights{itemOf(m_workspace->selected()), m_hovered,
                                           hasFocus() ? m_current : std::nullopt};
        paintMeasure(painter, m_geometry, highlights, m_theme, m_fonts);
        painter.resetTransform();
    }
    if (hasFocus() && !m_current) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void MeasureWidget::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void MeasureWidget::scrollContentsBy(int, int) { viewport()->update(); }

void MeasureWidget::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::PaletteChange)
        return;
    m_theme = Theme::fromPalette(palette());
    m_fonts = TextFonts::forWindow(font());
    relayout();
}

bool MeasureWidget::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto item = measureItemAt(m_geometry, toGeometry(help->pos())))
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(describe(*item), Qt::WhiteSpaceNormal),
                               viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_hovered.reset();
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void MeasureWidget::mousePressEvent(QMouseEvent *event)
{
    const auto item = measureItemAt(m_geometry, toGeometry(event->position()));
    if (event->button() == Qt::LeftButton && item)
        setCurrent(*item, true);
}

void MeasureWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto item = measureItemAt(m_geometry, toGeometry(event->position()));
    if (event->button() == Qt::LeftButton && item)
        emit eventActivated(m_geometry.items[*item].event);
}

void MeasureWidget::mouseMoveEvent(QMouseEvent *event)
{
    const auto item = measureItemAt(m_geometry, toGeometry(event->position()));
    if (item == m_hovered)
        return;
    m_hovered = item;
    viewport()->setCursor(item ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void MeasureWidget::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = m_geometry.items.size();
    if (event->key() == Qt::Key_Escape) {
        emit escapePressed();
        return;
    }
    if (count == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        setCurrent(m_current ? *m_current - (*m_current > 0 ? 1 : 0) : 0, true);
        return;
    case Qt::Key_Down:
        setCurrent(m_current ? std::min(*m_current + 1, count - 1) : 0, true);
        return;
    case Qt::Key_Home:
        setCurrent(0, true);
        return;
    case Qt::Key_End:
        setCurrent(count - 1, true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current) {
            m_workspace->select(m_geometry.items[*m_current].event);
            emit eventActivated(m_geometry.items[*m_current].event);
        }
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void MeasureWidget::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void MeasureWidget::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Dateline
