// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table/eventtabledelegate.h"

#include "models/items/eventmodel.h"
#include "views/common/glyphs.h"
#include "views/common/itemtext.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace Dateline {

namespace {

constexpr int glyphSide = 14;
constexpr int markRoom = 14; // for the mark of a disputed event

/// A warning sign's outline without the sign: two strokes that part, as the sources do.
void drawDisputed(QPainter &painter, QPointF centre, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(centre + QPointF(0, 4), centre);
    painter.drawLine(centre, centre + QPointF(-3.5, -4));
    painter.drawLine(centre, centre + QPointF(3.5, -4));
}

} // namespace

void EventTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    layOutByScript(item);
    item.state &= ~QStyle::State_HasFocus;
    const bool selected = item.state & QStyle::State_Selected;
    const int category = index.column() == EventModel::Category ? index.data(EventModel::CategoryRole).toInt() : -1;
    if (category >= 0) {
        Theme theme = Theme::fromPalette(item.palette);
        if (selected) // the glyph's edge has to stand out from the selection
            theme = theme.onGround(item.palette.color(QPalette::Highlight));
        const QPixmap glyph =
            glyphPixmap(theme, static_cast<std::size_t>(category), glyphSide, painter->device()->devicePixelRatioF());
        item.features |= QStyleOptionViewItem::HasDecoration;
        item.decorationSize = QSize(glyphSide, glyphSide);
        item.icon = QIcon(glyph);
        item.icon.addPixmap(glyph, QIcon::Selected); // as it is, not tinted by the style
    }

    const QStyle *style = item.widget->style();
    const bool disputed = index.column() == EventModel::Title && index.data(EventModel::DisputedRole).toBool();
    if (disputed) {
        // The row's ground over the whole cell first, then the text beside the mark.
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
        const bool mirrored = item.direction == Qt::RightToLeft;
        const double x = mirrored ? item.rect.left() + markRoom / 2.0 + 2 : item.rect.right() - markRoom / 2.0 - 2;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawDisputed(*painter, QPointF(x, item.rect.center().y() + 0.5),
                     selected ? item.palette.color(QPalette::HighlightedText)
                              : Theme::fromPalette(item.palette).disputed);
        painter->restore();
        item.rect.adjust(mirrored ? markRoom : 0, 0, mirrored ? 0 : -markRoom, 0);
    }
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
}

bool EventTableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    const QString text = index.data(Qt::ToolTipRole).toString();
    if (event->type() != QEvent::ToolTip || text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), view, option.rect);
    return true;
}

int EventTableDelegate::extraWidth(const QModelIndex &index)
{
    if (index.column() == EventModel::Category)
        return glyphSide + 4;
    return index.column() == EventModel::Title ? markRoom : 0;
}

} // namespace Dateline
