// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/firstlayout.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

// The centre is what the window is for: beside and above the panels enough of it must be left.
constexpr int leastWidthForLeft = 1150;
constexpr int leastWidthForRight = 860;
constexpr int leastHeightForStacks = 680;
constexpr int leastHeightForBottom = 400;

/// This share of what there is, between two bounds.
int shareOf(int length, double share, int least, int most)
{
    return std::clamp(static_cast<int>(std::lround(length * share)), least, most);
}

} // namespace

FirstLayout::FirstLayout(QSize window)
    : hasLeft(window.width() >= leastWidthForLeft)
    , hasRight(window.width() >= leastWidthForRight)
    , hasStacks(hasLeft && window.height() >= leastHeightForStacks)
    , hasBottom(window.height() >= leastHeightForBottom)
    , listWidth(shareOf(window.width(), 0.24, 330, 380)) // names, stance and count of events
    , detailsWidth(hasLeft ? shareOf(window.width(), 0.235, 290, 420) : shareOf(window.width(), 0.32, 270, 330))
    , mapHeight(shareOf(window.height(), 0.44, 310, 430)) // with its legend and the time bar
    , bottomHeight(static_cast<int>(std::lround(window.height() * 0.3)))
{ }

QMargins FirstLayout::margins() const
{
    constexpr int splitter = 6;
    constexpr int menusAndTools = 88;
    constexpr int bar = 31; // of the centre
    constexpr int statusBar = 16;
    return {hasLeft ? listWidth + splitter : 0, menusAndTools + bar, hasRight ? detailsWidth + splitter - 1 : 0,
            (hasBottom ? bottomHeight : 0) + statusBar};
}

} // namespace Dateline
