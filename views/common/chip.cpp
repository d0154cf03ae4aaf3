// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/chip.h"

#include "views/common/glyphs.h"
#include "views/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Dateline {

namespace {

constexpr int chipSideGap = 8;
constexpr int chipLineGap = 4;
constexpr int chipGlyphSide = 14;
constexpr int crossSide = 20; // the area that takes clicks; the cross itself is smaller
constexpr double crossArm = 3.5;
constexpr double chipCornerRadius = 3;
constexpr int widestChip = 260;

} // namespace

Chip::Chip(const QString &kindName, const QString &text, std::uint32_t category, const QString &description,
           QWidget *parent)
    : QAbstractButton(parent)
    , m_kindText(kindName.isEmpty() ? QString() : tr("%1: ").arg(kindName))
    , m_value(text)
    , m_category(category)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(m_kindText + text);
    setAccessibleDescription(description);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int Chip::glyphRoom() const { return m_category == noIndex ? 0 : chipGlyphSide + chipLineGap; }

int Chip::wantedTextWidth() const
{
    return fontMetrics().horizontalAdvance(m_kindText) + fontMetrics().horizontalAdvance(m_value) + 1;
}

QSize Chip::sizeHint() const
{
    return {chipSideGap + glyphRoom() + std::min(wantedTextWidth(), widestChip) + crossSide + chipLineGap / 2,
            fontMetrics().height() + 2 * chipLineGap};
}

QSize Chip::minimumSizeHint() const { return {std::min(sizeHint().width(), 4 * crossSide), sizeHint().height()}; }

QRect Chip::crossRect() const
{
    const QRect rect(width() - crossSide, 0, crossSide, height());
    return layoutDirection() == Qt::RightToLeft ? QRect(QPoint(0, 0), rect.size()) : rect;
}

void Chip::paintEvent(QPaintEvent *)
{
    // A condition holds whether or not the window is the active one.
    QPalette active = palette();
    active.setCurrentColorGroup(QPalette::Active);
    const Theme theme = Theme::fromPalette(active).forCategories(m_categories);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const bool lit = underMouse() || isDown();
    const QColor fill = Theme::mix(theme.accent, palette().color(QPalette::Window), lit ? 0.20 : 0.12);
    if (hasFocus())
        painter.setPen(QPen(theme.accent, 2));
    else
        painter.setPen(QPen(Theme::mix(theme.accent, palette().color(QPalette::Window), 0.45), 1));
    painter.setBrush(fill);
    const double inset = hasFocus() ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), chipCornerRadius, chipCornerRadius);

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int textRoom = width() - chipSideGap - glyphRoom() - crossSide;
    int left = mirrored ? crossSide : chipSideGap + glyphRoom();
    if (m_category != noIndex) {
        const int x = mirrored ? width() - chipSideGap - chipGlyphSide : chipSideGap;
        painter.drawPixmap(QPoint(x, (height() - chipGlyphSide) / 2),
                           glyphPixmap(theme, m_category, chipGlyphSide, devicePixelRatioF()));
    }

    const QColor text = Theme::withContrast(palette().color(QPalette::WindowText), fill, 7.0);
    const int kindWidth = std::min(fontMetrics().horizontalAdvance(m_kindText), textRoom);
    const QRect textRect(left, 0, textRoom, height());
    const QString value = fontMetrics().elidedText(m_value, Qt::ElideRight, textRoom - kindWidth);
    painter.setPen(Theme::withContrast(Theme::mix(text, fill, 0.62), fill, 4.5));
    const Qt::Alignment side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(textRect, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, m_kindText);
    painter.setPen(text);
    painter.drawText(textRect.adjusted(mirrored ? 0 : kindWidth, 0, mirrored ? -kindWidth : 0, 0),
                     static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, value);

    const QPointF centre = QRectF(crossRect()).center() - QPointF(mirrored ? 0 : 1, 0);
    painter.setPen(QPen(m_overCross ? text : Theme::mix(text, fill, 0.7), 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(centre - QPointF(crossArm, crossArm), centre + QPointF(crossArm, crossArm));
    painter.drawLine(centre - QPointF(crossArm, -crossArm), centre + QPointF(crossArm, -crossArm));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    m_crossPressed = event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint());
    if (!m_crossPressed)
        QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_crossPressed) {
        QAbstractButton::mouseReleaseEvent(event);
        return;
    }
    m_crossPressed = false;
    if (crossRect().contains(event->position().toPoint()))
        emit removeRequested();
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    const bool over = crossRect().contains(event->position().toPoint());
    if (over != m_overCross) {
        m_overCross = over;
        update();
    }
    if (!m_crossPressed)
        QAbstractButton::mouseMoveEvent(event);
}

void Chip::leaveEvent(QEvent *event)
{
    m_overCross = false;
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace Dateline
