// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/categorypreview.h"

#include "views/common/categorylook.h"
#include "views/common/glyphs.h"
#include "views/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace Dateline {

CategoryPreview::CategoryPreview(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Preview on a light and on a dark background"));
}

QSize CategoryPreview::sizeHint() const { return {200, 30}; }

void CategoryPreview::show(std::vector<Category> categories, std::size_t place)
{
    m_categories = std::move(categories);
    m_place = place;
    update();
}

void CategoryPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = width() / 2.0;
    for (const Theme::Ground ground : {Theme::Ground::Light, Theme::Ground::Dark}) {
        const Theme theme = Theme(ground).forCategories(m_categories);
        const QRectF field(ground == Theme::Ground::Light ? 0 : half, 0, half, height());
        painter.fillRect(field, theme.ground);
        if (m_place >= m_categories.size())
            continue;
        const MarkColours colours = theme.category(m_place);
        const double middle = field.center().y();
        painter.setPen(QPen(colours.edge, 1.25));
        painter.setBrush(colours.fill);
        painter.drawPath(categoryGlyph(theme, m_place, QPointF(field.left() + 16, middle), 6));
        painter.setBrush(theme.ground);
        painter.drawPath(categoryGlyph(theme, m_place, QPointF(field.left() + 40, middle), 6));
        painter.setBrush(colours.tint);
        painter.drawRoundedRect(QRectF(field.left() + 60, middle - 7, 36, 14), 7, 7);
        const QRectF bar(field.left() + 108, middle - 7, std::max(0.0, field.width() - 120), 14);
        fillWithCategory(painter, bar, m_place, theme);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace Dateline
