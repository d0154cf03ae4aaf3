// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartcanvas.h"

#include "views/charts/chartwords.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Dateline {

ChartCanvas::ChartCanvas(QWidget *parent) : QWidget(parent), m_theme(Theme::fromPalette(palette()))
{
    m_options.heading = false;
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ChartCanvas::~ChartCanvas() = default;

void ChartCanvas::setContent(ChartContent content)
{
    if (content.kind != m_content.kind)
        m_options.hidden.clear();
    if (content.kind != m_content.kind || content.bounds != m_content.bounds)
        m_column.reset();
    m_content = std::move(content);
    setAccessibleName(chartName(m_content.kind));
    forgetChart();
}

void ChartCanvas::forgetChart()
{
    m_chart.reset();
    describe();
    update();
}

void ChartCanvas::describe() { setAccessibleDescription(walkWords(m_content, m_column)); }

const Chart &ChartCanvas::chart() const
{
    if (!m_chart)
        m_chart = makeChart(m_content, m_theme, TextFonts::forWindow(font()),
                            QSizeF(size().shrunkBy({margin, margin, margin, margin})), m_options);
    return *m_chart;
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.ground);
    painter.translate(margin, margin);
    chart().paint(painter);
    if (const ChartGeometry::Segment *segment = currentSegment()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRect(segment->rect.adjusted(-1, -1, 1, 1));
    }
    if (hasFocus()) {
        painter.resetTransform();
        painter.setPen(QPen(m_theme.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

const ChartGeometry::KeyEntry *ChartCanvas::keyEntryAt(QPointF position) const
{
    const auto &key = chart().geometry().key;
    const auto entry = std::find_if(key.begin(), key.end(), [&](const ChartGeometry::KeyEntry &e) {
        return e.series && e.area.contains(position);
    });
    return entry == key.end() ? nullptr : &*entry;
}

const ChartGeometry::Segment *ChartCanvas::segmentAt(QPointF position) const
{
    const auto &segments = chart().geometry().segments;
    const auto segment = std::find_if(segments.begin(), segments.end(),
                                      [&](const ChartGeometry::Segment &s) { return s.rect.contains(position); });
    return segment == segments.end() ? nullptr : &*segment;
}

const ChartGeometry::Segment *ChartCanvas::currentSegment() const
{
    if (!m_column)
        return nullptr;
    const auto [first, last] = chart().geometry().segmentsOf(*m_column);
    if (first == last)
        return nullptr;
    return &chart().geometry().segments[std::min(first + m_inColumn, last - 1)];
}

void ChartCanvas::toggle(std::size_t series)
{
    const std::uint32_t id = m_content.series[series].id;
    if (!m_options.hidden.erase(id))
        m_options.hidden.insert(id);
    forgetChart();
}

void ChartCanvas::chooseDayAt(double x)
{
    emit dayChosen(Day{static_cast<std::int64_t>(std::floor(chart().geometry().dayAt(x)))});
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    const QPointF position = event->position() - QPointF(margin, margin);
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto *entry = keyEntryAt(position))
        return toggle(*entry->series);
    if (m_content.kind == ChartKind::StancesOverTime) {
        m_dragging = chart().geometry().plot.contains(position);
        if (m_dragging)
            chooseDayAt(position.x());
    } else if (const auto *segment = segmentAt(position)) {
        emit seriesChosen(m_content.series[m_content.bands[segment->band].series].id,
                          !event->modifiers().testFlag(Qt::ControlModifier));
    }
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position() - QPointF(margin, margin);
    const bool stances = m_content.kind == ChartKind::StancesOverTime;
    const bool clickable = keyEntryAt(position) || (!stances && segmentAt(position));
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QString tip = tipWords(m_content, chart().geometry(), position);
    QToolTip::showText(event->globalPosition().toPoint(), tip, this);
    if (m_dragging && event->buttons().testFlag(Qt::LeftButton))
        chooseDayAt(position.x());
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *) { m_dragging = false; }

void ChartCanvas::leaveEvent(QEvent *) { QToolTip::hideText(); }

void ChartCanvas::walkTo(std::size_t column)
{
    m_column = column;
    m_inColumn = 0;
    showColumn();
}

/// What was walked to, for eyes and for a screen reader.
void ChartCanvas::showColumn()
{
    describe();
    update();
    const ChartGeometry &geometry = chart().geometry();
    const ChartGeometry::Segment *segment = currentSegment();
    const double x = geometry.xOf(static_cast<double>(m_content.bounds[*m_column].number));
    const QPointF place = segment ? segment->rect.center() : QPointF(x, geometry.plot.center().y());
    const QString tip = segment ? tipWords(m_content, geometry, place) : columnWords(m_content, *m_column);
    QToolTip::showText(mapToGlobal((place + QPointF(margin, margin)).toPoint()), tip, this);
}

void ChartCanvas::walk(int direction)
{
    if (m_content.kind == ChartKind::StancesOverTime) {
        emit walked(direction);
        return;
    }
    if (m_content.columns() == 0)
        return;
    const auto last = static_cast<std::int64_t>(m_content.columns()) - 1;
    const std::int64_t start = direction > 0 ? -1 : last + 1;
    const std::int64_t from = m_column ? static_cast<std::int64_t>(*m_column) : start;
    walkTo(static_cast<std::size_t>(std::clamp<std::int64_t>(from + direction, 0, last)));
}

void ChartCanvas::walkUp(int direction)
{
    if (!currentSegment())
        return;
    const auto [first, last] = chart().geometry().segmentsOf(*m_column);
    const auto at = static_cast<std::int64_t>(std::min(m_inColumn, last - first - 1));
    m_inColumn = static_cast<std::size_t>(
        std::clamp<std::int64_t>(at + direction, 0, static_cast<std::int64_t>(last - first) - 1));
    showColumn();
}

void ChartCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool events = m_content.kind == ChartKind::EventsPerPeriod;
    const auto figure = static_cast<std::size_t>(event->key() - Qt::Key_1);
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && figure < m_content.series.size())
        return toggle(figure);
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(-1);
    case Qt::Key_Right:
        return walk(1);
    case Qt::Key_Up:
        return walkUp(1);
    case Qt::Key_Down:
        return walkUp(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto *segment = events ? currentSegment() : nullptr)
            emit seriesChosen(m_content.series[m_content.bands[segment->band].series].id,
                              !event->modifiers().testFlag(Qt::ControlModifier));
        return;
    case Qt::Key_Escape:
        if (m_column) {
            m_column.reset();
            QToolTip::hideText();
            describe();
            return update();
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool ChartCanvas::event(QEvent *event)
{
    // Told at once when the pointer moves; waiting for it would show the tip of where it was.
    if (event->type() == QEvent::ToolTip)
        return true;
    return QWidget::event(event);
}

void ChartCanvas::resizeEvent(QResizeEvent *) { m_chart.reset(); }

void ChartCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_theme = Theme::fromPalette(palette());
        m_chart.reset();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace Dateline
