// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/party/stancestrip.h"

#include "models/dates/calendarticks.h"
#include "views/common/fonts.h"
#include "views/common/hatching.h"
#include "views/common/itemtext.h"
#include "views/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

constexpr double stripBandHeight = 14;
constexpr int stripGap = 2;        // between band and years
constexpr double leastYearGap = 8; // between two labels
constexpr double leastTickSpacing = 8;

QFont yearFont(const QFont &font) { return TextFonts::forWindow(font).label; }

} // namespace

StanceStripGeometry layoutStanceStrip(const PartyCard &card, double width, double bandHeight,
                                      const std::function<double(const QString &)> &widthOf)
{
    StanceStripGeometry geometry;
    geometry.band = QRectF(0, 0, width, bandHeight);
    if (card.end <= card.begin || width <= 0)
        return geometry;
    const double scale = width / static_cast<double>(card.end - card.begin);
    const auto across = [&](std::int64_t day) {
        return std::clamp(static_cast<double>(day - card.begin) * scale, 0.0, width);
    };
    for (std::size_t i = 0; i < card.spells.size(); ++i) {
        const double from = std::min(across(card.spells[i].begin), width - 1);
        const double to = std::max(across(card.spells[i].end), from + 1);
        geometry.pieces.push_back({QRectF(from, 0, to - from, bandHeight), i});
    }
    if (card.asOf.number >= card.begin && card.asOf.number < card.end)
        geometry.asOf = across(card.asOf.number);
    double free = 0; // from where a label may begin
    TickStep step = tickStepFor(scale, leastTickSpacing);
    if (step.unit != TickStep::Unit::Year)
        step = {TickStep::Unit::Year, 1};
    for (const Tick &tick : calendarTicks(Day{card.begin}, Day{card.end}, step)) {
        if (tick.day.number < card.begin || tick.day.number >= card.end)
            continue;
        const double x = across(tick.day.number);
        const double half = widthOf(tick.label) / 2;
        const bool fits = x - half >= free && x + half <= width;
        geometry.years.push_back({x, fits ? tick.label : QString()});
        if (fits)
            free = x + half + leastYearGap;
    }
    return geometry;
}

StanceStrip::StanceStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StanceStrip::setCard(const PartyCard &card)
{
    m_card = card;
    QStringList words;
    for (const PartyCard::Spell &spell : card.spells)
        words.append(spell.words);
    setAccessibleName(tr("Stances over the years"));
    setAccessibleDescription(words.join(u'\n'));
    update();
}

QSize StanceStrip::sizeHint() const
{
    return {240, static_cast<int>(stripBandHeight) + stripGap + QFontMetrics(yearFont(font())).height()};
}

StanceStripGeometry StanceStrip::geometryNow() const
{
    const QFontMetricsF metrics(yearFont(font()));
    return layoutStanceStrip(m_card, width(), stripBandHeight,
                             [&metrics](const QString &text) { return metrics.horizontalAdvance(text); });
}

void StanceStrip::paintEvent(QPaintEvent *)
{
    QPalette active = palette();
    active.setCurrentColorGroup(QPalette::Active);
    const Theme theme = Theme::fromPalette(active);
    const StanceStripGeometry geometry = geometryNow();
    QPainter painter(this);
    painter.fillRect(geometry.band, theme.stance(Stance::None));
    for (const StanceStripGeometry::Piece &piece : geometry.pieces) {
        const PartyCard::Spell &spell = m_card.spells[piece.spell];
        const QColor fill = theme.stance(spell.stance);
        painter.fillRect(piece.rect, fill);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(patternColour(fill), 1.2));
        for (const QLineF &line : hatchLines(piece.rect, stancePattern(spell.stance, spell.certain), 4))
            painter.drawLine(line);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.setFont(yearFont(font()));
    const double base = geometry.band.bottom() + stripGap + QFontMetricsF(painter.font()).ascent();
    for (const StanceStripGeometry::Year &year : geometry.years) {
        const double x = std::floor(year.x) + 0.5;
        painter.setPen(theme.strongGrid);
        painter.drawLine(QPointF(x, geometry.band.bottom()), QPointF(x, geometry.band.bottom() + stripGap));
        painter.setPen(theme.mutedText);
        const double half = QFontMetricsF(painter.font()).horizontalAdvance(year.label) / 2;
        drawTextOnBaseline(painter, QRectF(year.x - half, 0, 2 * half + 1, base), base, year.label);
    }
    if (geometry.asOf >= 0)
        painter.fillRect(QRectF(std::floor(geometry.asOf) - 1, 0, 2, geometry.band.height() + stripGap), theme.cursor);
}

bool StanceStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const StanceStripGeometry geometry = geometryNow();
    const auto piece = std::find_if(geometry.pieces.begin(), geometry.pieces.end(), [help](const auto &each) {
        return each.rect.left() <= help->pos().x() && help->pos().x() < each.rect.right();
    });
    if (piece == geometry.pieces.end())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), asToolTip(m_card.spells[piece->spell].words), this,
                           piece->rect.toAlignedRect());
    return true;
}

} // namespace Dateline
