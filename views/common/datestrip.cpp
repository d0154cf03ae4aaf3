// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/datestrip.h"

#include "models/dates/calendarticks.h"
#include "models/dates/yearname.h"
#include "views/common/theme.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace Dateline {

namespace {

constexpr int ticksAcross = 24; ///< at most
constexpr int stripWidth = 168;
constexpr int labelGap = 4;
constexpr double shortestBar = 4;

Day yearBegin(std::int64_t year) { return dayFromCivil({year, 1, 1}); }

/// The piece of the axis on which a date of \p span is shown, of one or more whole years.
Span pieceFor(const Span &span)
{
    Day begin = span.begin ? *span.begin : *span.end - Days{366};
    Day end = span.end ? *span.end : *span.begin + Days{366};
    const std::int64_t firstYear = civilFromDay(begin).year;
    const std::int64_t lastYear = civilFromDay(end - Days{1}).year;
    const bool open = !span.begin || !span.end;
    if (firstYear == lastYear && !open) {
        if (end - begin < Days{180})
            return {yearBegin(firstYear), yearBegin(firstYear + 1)};
        return {yearBegin(firstYear - 4), yearBegin(firstYear + 6)};
    }
    const std::int64_t around = std::max<std::int64_t>(lastYear - firstYear + 1, 2);
    return {yearBegin(firstYear - around), yearBegin(lastYear + 1 + around)};
}

} // namespace

DateStripGeometry dateStripGeometry(const Edtf &date)
{
    const Span span = date.span();
    DateStripGeometry geometry;
    geometry.fadesIn = !span.begin;
    geometry.fadesOut = !span.end;
    if (geometry.fadesIn && geometry.fadesOut)
        return geometry;
    const Span piece = pieceFor(span);
    const Day begin = *piece.begin;
    const Day end = *piece.end;
    const auto length = static_cast<double>((end - begin).count);
    const auto share = [&](Day day) { return static_cast<double>((day - begin).count) / length; };
    geometry.from = span.begin ? share(*span.begin) : 0;
    geometry.to = span.end ? share(*span.end) : 1;
    for (const Tick &tick : calendarTicks(begin, end, tickStepFor(1.0 / length, 1.0 / ticksAcross)))
        geometry.ticks.push_back(share(tick.day));
    geometry.first = yearName(civilFromDay(begin).year, false);
    geometry.last = yearName(civilFromDay(end).year, false);
    return geometry;
}

DateStrip::DateStrip(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void DateStrip::setDate(const Edtf &date)
{
    m_date = date;
    if (!date.isNull())
        m_geometry = dateStripGeometry(date);
    update();
}

QFont DateStrip::labelFont() const
{
    QFont small = font();
    if (small.pointSizeF() > 1)
        small.setPointSizeF(small.pointSizeF() - 1);
    return small;
}

QSize DateStrip::sizeHint() const { return {stripWidth, fontMetrics().height()}; }

void DateStrip::paintEvent(QPaintEvent *)
{
    if (m_date.isNull())
        return;
    QPainter painter(this);
    const Theme theme = Theme::fromPalette(palette());
    const QColor ground = palette().color(QPalette::Window);
    painter.setFont(labelFont());
    painter.setPen(Theme::withContrast(theme.mutedText, ground, 4.5));
    const QFontMetrics metrics = painter.fontMetrics();
    const int before = metrics.horizontalAdvance(m_geometry.first);
    const int behind = metrics.horizontalAdvance(m_geometry.last);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_geometry.first);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_geometry.last);

    const QRectF axis =
        QRectF(rect()).adjusted(before > 0 ? before + labelGap : 0, 0, behind > 0 ? -behind - labelGap : 0, 0);
    if (axis.width() < shortestBar)
        return;
    const double middle = std::floor(axis.center().y()) + 0.5;
    const auto across = [&](double share) { return axis.left() + share * axis.width(); };
    painter.setPen(QPen(Theme::withContrast(theme.mutedText, ground, 3), 1));
    painter.drawLine(QPointF(axis.left(), middle), QPointF(axis.right(), middle));
    for (const double tick : m_geometry.ticks)
        painter.drawLine(QPointF(across(tick), middle - 2), QPointF(across(tick), middle + 2));
    painter.drawLine(QPointF(axis.right(), middle - 2), QPointF(axis.right(), middle + 2));

    QRectF bar(across(m_geometry.from), middle - 4, across(m_geometry.to) - across(m_geometry.from), 8);
    if (bar.width() < shortestBar) {
        bar.setLeft(std::clamp(bar.center().x() - shortestBar / 2, axis.left(), axis.right() - shortestBar));
        bar.setWidth(shortestBar);
    }
    const QColor accent = Theme::withContrast(theme.accent, ground, 3);
    QLinearGradient fill(bar.topLeft(), bar.topRight());
    QColor none = accent;
    none.setAlpha(0);
    fill.setColorAt(0, m_geometry.fadesIn ? none : accent);
    fill.setColorAt(0.5, accent);
    fill.setColorAt(1, m_geometry.fadesOut ? none : accent);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(bar, 2, 2);
}

} // namespace Dateline
