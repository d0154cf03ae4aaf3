// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/overviewstrip.h"

#include "models/dates/calendarticks.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

constexpr double gripWidth = 5;
constexpr double widthOfColumn = 4;

/// The year is always said: "2018" instead of "Jan", and with the first month or day.
QString overviewLabel(const Tick &tick, TickStep step)
{
    if (tick.context.isEmpty() || step.unit == TickStep::Unit::Year)
        return tick.label;
    const bool isYear = step.unit == TickStep::Unit::Month && tick.major;
    const bool saysMonth = step.unit == TickStep::Unit::Day && tick.major;
    return isYear || saysMonth ? tick.context : QString(tick.label + u' ' + tick.context);
}

} // namespace

OverviewStrip::OverviewStrip(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(Theme::fromPalette(palette()))
    , m_fonts(TextFonts::forWindow(font()))
{
    setAccessibleName(tr("Overview of all events"));
    setAccessibleDescription(
        tr("The visible part of the timeline. Left and right move it, plus and minus change its length."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto recount = [this] {
        m_counted.reset();
        update();
    };
    connect(workspace, &Workspace::snapshotChanged, this, recount);
    connect(workspace, &Workspace::resultChanged, this, recount);
    connect(workspace, &Workspace::rangeChanged, this, [this] { update(); });
}

OverviewStrip::~OverviewStrip() = default;

QSize OverviewStrip::sizeHint() const
{
    return {600, 32 + static_cast<int>(std::ceil(QFontMetricsF(m_fonts.label).height()))};
}

QSize OverviewStrip::minimumSizeHint() const { return {120, sizeHint().height()}; }

double OverviewStrip::xOf(double day) const
{
    const TimeRange full = m_workspace->fullRange();
    return m_left + (day - full.begin) / full.length() * axisWidth();
}

double OverviewStrip::dayOf(double x) const
{
    const TimeRange full = m_workspace->fullRange();
    return full.begin + (std::clamp(x, m_left, m_left + axisWidth()) - m_left) / axisWidth() * full.length();
}

void OverviewStrip::setMargins(double left, double right)
{
    m_left = left;
    m_right = right;
    m_counted.reset();
    update();
}

OverviewStrip::Grip OverviewStrip::gripAt(double x) const
{
    const TimeRange range = m_workspace->range();
    const double left = xOf(range.begin);
    const double right = xOf(range.end);
    if (std::abs(x - left) <= gripWidth)
        return Grip::Begin;
    if (std::abs(x - right) <= gripWidth)
        return Grip::End;
    const bool everything = left <= m_left + gripWidth && right >= m_left + axisWidth() - gripWidth;
    return x > left && x < right && !everything ? Grip::Move : Grip::New;
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.ground);
    const TimeRange full = m_workspace->fullRange();
    const double pixelsPerDay = axisWidth() / full.length();
    const double rightEnd = m_left + axisWidth();
    const QFontMetricsF metrics(m_fonts.label);
    const double labelTop = height() - metrics.height();

    int log2Days = 0;
    while (std::ldexp(pixelsPerDay, log2Days) < widthOfColumn)
        ++log2Days;
    const auto paintColumns = [&](const Histogram &columns, const QColor &colour, std::uint32_t highest) {
        for (std::size_t i = 0; i < columns.counts.size(); ++i) {
            const auto bucket = static_cast<double>(columns.firstBucket) + static_cast<double>(i);
            const double left = xOf(std::ldexp(bucket, log2Days));
            const double right = xOf(std::ldexp(bucket + 1, log2Days));
            const double high = (labelTop - 4) * columns.counts[i] / highest;
            if (columns.counts[i] > 0)
                painter.fillRect(QRectF(left, labelTop - high, std::max(right - left - 1, 1.0), high), colour);
        }
    };
    if (!m_counted || m_countedLog2Days != log2Days) {
        const EventTable &table = m_workspace->snapshot()->table();
        m_countedLog2Days = log2Days;
        m_counted = {histogram(table, table.liveRows(), log2Days),
                     histogram(table, m_workspace->result().passing, log2Days)};
    }
    const auto &[whole, passing] = *m_counted;
    const std::uint32_t highest =
        whole.counts.empty() ? 1 : std::max(1U, *std::max_element(whole.counts.begin(), whole.counts.end()));
    paintColumns(whole, m_theme.grid, highest);
    paintColumns(passing, m_theme.mutedText, highest);

    painter.setFont(m_fonts.label);
    constexpr double labelMargin = 12;
    const auto [step, ticks] =
        fittingTicks(Day{static_cast<std::int64_t>(full.begin)}, Day{static_cast<std::int64_t>(full.end)},
                     {pixelsPerDay, metrics.horizontalAdvance(QStringLiteral("0000")) + labelMargin, labelMargin,
                      [&metrics](const QString &text) { return metrics.horizontalAdvance(text); }});
    double free = 0;
    for (const Tick &tick : ticks) {
        const double x = std::floor(xOf(static_cast<double>(tick.day.number))) + 0.5;
        painter.setPen(m_theme.grid);
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
        const QString text = overviewLabel(tick, step);
        const double end = x + 3 + metrics.horizontalAdvance(text);
        if (x + 3 < free || end > rightEnd)
            continue;
        painter.setPen(m_theme.mutedText);
        painter.drawText(QPointF(x + 3, height() - metrics.descent()), text);
        free = end + 6;
    }

    const TimeRange range = m_workspace->range();
    const double left = std::clamp(xOf(range.begin), m_left, rightEnd - 2);
    const double right = std::clamp(xOf(range.end), left + 2, rightEnd);
    QColor veil = m_theme.ground;
    veil.setAlphaF(0.6F);
    painter.fillRect(QRectF(m_left, 0, left - m_left, height()), veil);
    painter.fillRect(QRectF(right, 0, rightEnd - right, height()), veil);
    painter.fillRect(QRectF(0, 0, m_left, height()), m_theme.header);
    painter.setPen(QPen(m_theme.accent, hasFocus() ? 2 : 1));
    painter.drawRect(QRectF(left + 0.5, 0.5, right - left - 1, height() - 1));
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position().x());
    m_pressedDay = dayOf(event->position().x());
    m_rangeAtPress = m_workspace->range();
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    const double day = dayOf(std::clamp(event->position().x(), 0.0, static_cast<double>(width())));
    if (m_grip == Grip::None) {
        const Grip grip = gripAt(event->position().x());
        setCursor(grip == Grip::Move ? Qt::OpenHandCursor : grip == Grip::New ? Qt::CrossCursor : Qt::SizeHorCursor);
        return;
    }
    TimeRange range = m_rangeAtPress;
    switch (m_grip) {
    case Grip::Move:
        range.begin += day - m_pressedDay;
        range.end += day - m_pressedDay;
        break;
    case Grip::Begin:
        range.begin = std::min(day, range.end - TimeRange::shortest);
        break;
    case Grip::End:
        range.end = std::max(day, range.begin + TimeRange::shortest);
        break;
    case Grip::New:
        range = {std::min(day, m_pressedDay), std::max(day, m_pressedDay)};
        if (range.length() < TimeRange::shortest)
            return;
        break;
    case Grip::None:
        return;
    }
    m_workspace->setRange(range);
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *) { m_grip = Grip::None; }

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent *) { m_workspace->setRange(m_workspace->fullRange()); }

void OverviewStrip::wheelEvent(QWheelEvent *event)
{
    const TimeRange range = m_workspace->range();
    const double factor = std::pow(1.25, -event->angleDelta().y() / 120.0);
    const double length = std::clamp(range.length() * factor, TimeRange::shortest, m_workspace->fullRange().length());
    const double middle = (range.begin + range.end) / 2;
    m_workspace->setRange({middle - length / 2, middle + length / 2});
    event->accept();
}

void OverviewStrip::keyPressEvent(QKeyEvent *event)
{
    const TimeRange range = m_workspace->range();
    const double step = range.length() / 8;
    switch (event->key()) {
    case Qt::Key_Left:
        return m_workspace->setRange({range.begin - step, range.end - step});
    case Qt::Key_Right:
        return m_workspace->setRange({range.begin + step, range.end + step});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (range.length() > TimeRange::shortest * 2)
            m_workspace->setRange({range.begin + step, range.end - step});
        return;
    case Qt::Key_Minus:
        return m_workspace->setRange({range.begin - step, range.end + step});
    default:
        QWidget::keyPressEvent(event);
    }
}

void OverviewStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_theme = Theme::fromPalette(palette());
        m_fonts = TextFonts::forWindow(font());
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace Dateline
