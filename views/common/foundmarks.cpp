// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/foundmarks.h"

#include "views/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace Dateline {

void paintFound(QPainter &painter, const QStyleOptionViewItem &item, const std::vector<SearchTerm> &terms)
{
    if (terms.empty() || item.text.isEmpty() || !item.widget)
        return;
    const std::vector<FoldedText::Place> places = foundPlaces(item.text, terms);
    if (places.empty())
        return;
    const QStyle *const style = item.widget->style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, item.widget) + 1;
    const QRect room =
        style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget).adjusted(margin, 0, -margin, 0);
    const QString shown = item.fontMetrics.elidedText(item.text, item.textElideMode, room.width());
    // An ellipsis at the end is the only difference.
    const qsizetype kept = shown == item.text ? shown.size() : shown.size() - 1;
    QTextLayout layout(shown, item.font);
    QTextOption option;
    option.setTextDirection(item.direction);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(room.width());
    layout.endLayout();
    const double width = line.naturalTextWidth();
    const bool isAtRight = QStyle::visualAlignment(item.direction, item.displayAlignment) & Qt::AlignRight;
    const double left = isAtRight ? room.right() + 1 - width : room.left();
    const double start = line.naturalTextRect().left();
    const double top = room.center().y() - item.fontMetrics.height() / 2.0;
    QColor mark = Theme::fromPalette(item.palette).found;
    if (item.state & QStyle::State_Selected) { // whose ground goes with white
        constexpr int weak = 70;
        mark = item.palette.color(QPalette::HighlightedText);
        mark.setAlpha(weak);
    }
    for (const FoldedText::Place &place : places) {
        if (place.start >= kept)
            continue;
        const auto end = static_cast<int>(std::min(place.start + place.length, kept));
        const double a = line.cursorToX(static_cast<int>(place.start)) - start;
        const double b = line.cursorToX(end) - start;
        painter.fillRect(QRectF(left + std::min(a, b), top, std::abs(b - a), item.fontMetrics.height()), mark);
    }
}

QList<QTextEdit::ExtraSelection> foundSelections(QTextDocument &document, int first, int last,
                                                 const std::vector<SearchTerm> &terms, const QPalette &palette)
{
    QList<QTextEdit::ExtraSelection> selections;
    if (terms.empty())
        return selections;
    const Theme theme = Theme::fromPalette(palette);
    const QColor &found = theme.found;
    const QColor ground = Theme::mix(QColor(found.red(), found.green(), found.blue()), theme.ground, found.alphaF());
    for (QTextBlock block = document.findBlock(first); block.isValid() && block.position() <= last;
         block = block.next()) {
        for (const FoldedText::Place &place : foundPlaces(block.text(), terms)) {
            QTextEdit::ExtraSelection part;
            part.cursor = QTextCursor(&document);
            part.cursor.setPosition(block.position() + static_cast<int>(place.start));
            part.cursor.setPosition(block.position() + static_cast<int>(place.start + place.length),
                                    QTextCursor::KeepAnchor);
            part.format.setBackground(ground);
            part.format.setForeground(Theme::withContrast(theme.text, ground, 4.5));
            selections.append(part);
        }
    }
    return selections;
}

} // namespace Dateline
