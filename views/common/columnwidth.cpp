// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/columnwidth.h"

#include <QHeaderView>
#include <QStyle>
#include <QTreeView>

#include <algorithm>

namespace Dateline {

int widthForRowsInView(const QTreeView &view, int column)
{
    constexpr int mostRows = 200;
    const QFontMetrics metrics = view.fontMetrics();
    const int foot = view.viewport()->height();
    int widest = 0;
    QModelIndex index = view.indexAt(QPoint(0, 0));
    for (int row = 0; row < mostRows && index.isValid() && view.visualRect(index).top() <= foot; ++row) {
        widest = std::max(widest, metrics.horizontalAdvance(index.siblingAtColumn(column).data().toString()));
        index = view.indexBelow(index);
    }
    return widest + 2 * (view.style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, &view) + 1);
}

int widthOfHeader(const QTreeView &view, int column)
{
    const QHeaderView *header = view.header();
    const QStyle *style = header->style();
    const int margin = style->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
    // The sign of the sorted column stands beside any column's name at some time.
    const int sign = view.isSortingEnabled() ? style->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, header) : 0;
    const QString name = view.model()->headerData(column, Qt::Horizontal).toString();
    return header->fontMetrics().horizontalAdvance(name) + sign + 3 * margin;
}

void showColumn(QTreeView &view, int column, bool shown, int width)
{
    if (view.isColumnHidden(column) == shown)
        view.setColumnHidden(column, !shown);
    if (view.header()->sectionResizeMode(column) != QHeaderView::Fixed)
        view.header()->setSectionResizeMode(column, QHeaderView::Fixed);
    if (shown && view.columnWidth(column) != width)
        view.setColumnWidth(column, width);
}

} // namespace Dateline
