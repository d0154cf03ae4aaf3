// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace Dateline {

namespace {

constexpr int mostBetweenLines = 4; ///< as in text, lines stand closer than what is beside each other

} // namespace

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::insertWidget(int index, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + std::clamp(index, 0, count()), std::make_unique<QWidgetItem>(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const { return flow(QRect(0, 0, width, 0), false); }

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size.rwidth() += hint.width() + (size.width() > 0 ? spacing() : 0);
        size.setHeight(std::max(size.height(), hint.height()));
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    flow(rect, true);
}

int FlowLayout::flow(const QRect &rect, bool move) const
{
    struct Placed
    {
        QLayoutItem *item;
        QRect rect;
    };
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    std::vector<Placed> line;
    int x = inner.left();
    int y = inner.top();
    int lineHeight = 0;

    const auto finishLine = [&] {
        for (const Placed &placed : line) {
            if (!move)
                break;
            const QRect centred = placed.rect.translated(0, (lineHeight - placed.rect.height()) / 2);
            placed.item->setGeometry(QStyle::visualRect(direction, inner, centred));
        }
        line.clear();
    };

    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        // A lone item wider than the line is squeezed rather than cut off.
        const QSize hint = item->sizeHint();
        const QSize size(std::max(std::min(hint.width(), inner.width()), item->minimumSize().width()), hint.height());
        if (x > inner.left() && x + size.width() > inner.left() + inner.width()) {
            finishLine();
            x = inner.left();
            y += lineHeight + std::min(spacing(), mostBetweenLines);
            lineHeight = 0;
        }
        line.push_back({item.get(), QRect(QPoint(x, y), size)});
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    finishLine();
    return y + lineHeight - rect.top() + contentsMargins().bottom();
}

} // namespace Dateline
