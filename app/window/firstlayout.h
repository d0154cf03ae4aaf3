// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QSize>

namespace Dateline {

/// How the panels stand around the timeline before somebody moves them: a column at each side and tabs below. In a
/// small window they give way: columns are narrower, then their panels are tabs, too, and at last none is shown. Sizes
/// are in device-independent pixels.
struct FirstLayout
{
    explicit FirstLayout(QSize window);

    bool hasColumns; ///< a column at each side; else their panels are tabs below
    bool hasStacks;  ///< two panels of a column stand one above the other; else they are tabs
    bool hasBottom;  ///< tabs below the timeline are shown
    int mapWidth;    ///< of the column on the left
    int eventWidth;  ///< of the column on the right
    int bottomHeight;

    /// What menus, panels and status bar take around the timeline.
    QMargins margins() const;
};

} // namespace Dateline
