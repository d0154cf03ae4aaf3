// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checks/findingdelegate.h"

#include "models/items/findingmodel.h"
#include "views/common/itemtext.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QStyle>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace Dateline {

namespace {

constexpr int signSide = 14;
constexpr int rowPadding = 3;

QStyle::StandardPixmap signOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStyle::SP_MessageBoxCritical;
    case Severity::Warning:
        return QStyle::SP_MessageBoxWarning;
    case Severity::Note:
        return QStyle::SP_MessageBoxInformation;
    }
    Q_UNREACHABLE();
}

} // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), std::max(size.height(), option.fontMetrics.height() + 2 * rowPadding)};
}

bool FindingDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const QString text = index.data(Qt::ToolTipRole).toString();
    if (event->type() != QEvent::ToolTip || text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), view, option.rect);
    return true;
}

int FindingDelegate::extraWidth(int column) { return column == FindingModel::SeverityColumn ? signSide + 4 : 0; }

void FindingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    layOutByScript(*option);
    if (index.data(FindingModel::AcceptedRole).toBool() && !(option->state & QStyle::State_Selected))
        option->palette.setColor(QPalette::Text, Theme::fromPalette(option->palette).mutedText);
    if (index.column() != FindingModel::SeverityColumn || !option->widget)
        return;
    const auto severity = static_cast<Severity>(index.data(FindingModel::SeverityRole).toInt());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(signSide, signSide);
    option->icon = option->widget->style()->standardIcon(signOf(severity), option, option->widget);
}

} // namespace Dateline
