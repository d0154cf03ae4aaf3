// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/columnwidth.h"

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

} // namespace Dateline
