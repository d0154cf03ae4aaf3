// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/facetdelegate.h"
#include "models/wording/language.h"

#include "views/common/fonts.h"
#include "views/common/glyphs.h"
#include "views/common/theme.h"
#include "views/filters/facetvaluemodel.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Dateline {

namespace {

constexpr int gap = 8;
constexpr int rowMargin = 4;
constexpr int glyphSide = 14;

QString countText(const QModelIndex &index) { return numberInWords(index.data(FacetValueModel::CountRole).toUInt()); }

} // namespace

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString name = item.text;
    const bool empty = index.data(FacetValueModel::CountRole).toUInt() == 0;
    const Theme theme = Theme::fromPalette(item.palette).forCategories(m_workspace->snapshot()->tracker().categories);
    const QColor base = item.palette.color(QPalette::Active, QPalette::Base);
    const QColor accent = item.palette.color(QPalette::Active, QPalette::Highlight);
    const auto *view = qobject_cast<const QAbstractItemView *>(item.widget);
    const bool current = view && view->currentIndex() == index;
    const bool hovered = item.state & QStyle::State_MouseOver;
    const QColor ground = Theme::mix(accent, base, current ? 0.18 : hovered ? 0.08 : 0.0);
    painter->save();
    painter->fillRect(item.rect, ground);
    if (item.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.accent, 1));
        painter->drawRect(QRectF(item.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }

    // The style draws the check box, we draw what it has no place for.
    item.text.clear();
    item.state &= ~(QStyle::State_HasFocus | QStyle::State_MouseOver | QStyle::State_Selected);
    const QStyle *style = item.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const QRect check = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, item.widget);
    const bool mirrored = item.direction == Qt::RightToLeft;
    QRect rest = item.rect;
    if (mirrored)
        rest.setRight(check.left() - gap);
    else
        rest.setLeft(check.right() + gap);

    const std::uint32_t category = index.data(FacetValueModel::CategoryRole).toUInt();
    if (category != noIndex) {
        const int x = mirrored ? rest.right() - glyphSide : rest.left();
        painter->drawPixmap(x, rest.center().y() - glyphSide / 2 + 1,
                            glyphPixmap(theme, category, glyphSide, painter->device()->devicePixelRatioF()));
        rest.adjust(mirrored ? 0 : glyphSide + gap / 2, 0, mirrored ? -glyphSide - gap / 2 : 0, 0);
    }

    const QString count = countText(index);
    const int countWidth = item.fontMetrics.horizontalAdvance(count);
    rest.adjust(mirrored ? gap : 0, 0, mirrored ? 0 : -gap, 0);
    QColor text = item.palette.color(QPalette::Text);
    const QColor muted = Theme::withContrast(Theme::mix(text, ground, 0.55), ground, 4.5);
    if (empty)
        text = muted;

    painter->setFont(item.font);
    painter->setPen(muted);
    painter->drawText(rest, static_cast<int>(Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight)), count);
    rest.adjust(mirrored ? countWidth + gap : 0, 0, mirrored ? 0 : -countWidth - gap, 0);
    painter->setPen(text);
    drawTextLine(*painter, rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                 item.fontMetrics.elidedText(name, Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += 3 * gap + glyphSide + option.fontMetrics.horizontalAdvance(countText(index));
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + 2 * rowMargin));
    return size;
}

bool FacetDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        toggles = mouse->button() == Qt::LeftButton && option.rect.contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        toggles = key == Qt::Key_Space || key == Qt::Key_Select;
    }
    if (!toggles)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace Dateline
