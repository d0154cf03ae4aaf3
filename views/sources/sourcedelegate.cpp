// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/sourcedelegate.h"

#include "models/items/sourcemodel.h"
#include "views/common/glyphs.h"
#include "views/common/itemtext.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace Dateline {

namespace {

constexpr int glyphSide = 14;
constexpr int rowPadding = 3;

} // namespace

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + 2 * rowPadding)};
}

bool SourceDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const QString text = index.data(Qt::ToolTipRole).toString();
    if (event->type() != QEvent::ToolTip || text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), view, option.rect);
    return true;
}

void SourceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    layOutByScript(*option);
    const bool isSource = index.data(SourceModel::IsSourceRole).toBool();
    if (isSource && index.column() == SourceModel::Reliability) {
        // The letter is what a column has room for; the tool tip says it in words.
        const int grade = index.data(SourceModel::ReliabilityRole).toInt();
        option->text = grade < 0 ? QString() : wordFor(static_cast<Reliability>(grade));
        return;
    }
    if (isSource || index.column() != SourceModel::Title)
        return;
    const int category = index.data(SourceModel::CategoryRole).toInt();
    if (category < 0 || !option->widget)
        return;
    Theme theme = Theme::fromPalette(option->palette).forCategories(m_workspace->snapshot()->tracker().categories);
    if (option->state & QStyle::State_Selected) // the glyph's edge has to stand out from the selection
        theme = theme.onGround(option->palette.color(QPalette::Highlight));
    const QPixmap glyph =
        glyphPixmap(theme, static_cast<std::size_t>(category), glyphSide, option->widget->devicePixelRatioF());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(glyphSide, glyphSide);
    option->icon = QIcon(glyph);
    option->icon.addPixmap(glyph, QIcon::Selected); // as it is, not tinted by the style
}

} // namespace Dateline
