// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/firstlayout.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

namespace {

// The timeline is what the window is for: beside and above the panels enough of it must be left.
constexpr int leastWidthForColumns = 860;
constexpr int leastHeightForStacks = 640;
constexpr int leastHeightForBottom = 400;

/// At most \p usual, and at most this share of what there is.
int shareOf(int length, int usual, double share)
{
    return std::min(usual, static_cast<int>(std::lround(length * share)));
}

} // namespace

FirstLayout::FirstLayout(QSize window)
    : hasColumns(window.width() >= leastWidthForColumns)
    , hasStacks(hasColumns && window.height() >= leastHeightForStacks)
    , hasBottom(window.height() >= leastHeightForBottom)
    , mapWidth(shareOf(window.width(), 340, 0.24))
    , eventWidth(shareOf(window.width(), 320, 0.24))
    , bottomHeight(shareOf(window.height(), 220, 0.3))
{ }

QMargins FirstLayout::margins() const
{
    constexpr int splitter = 6;
    constexpr int menusAndTools = 88;
    constexpr int statusBar = 16;
    return {hasColumns ? mapWidth + splitter : 0, menusAndTools, hasColumns ? eventWidth + splitter - 1 : 0,
            (hasBottom ? bottomHeight : 0) + statusBar};
}

} // namespace Dateline
