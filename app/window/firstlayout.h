// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QSize>

namespace Dateline {

/// How the panels stand around the centre before somebody moves them: a column at each side and the table below. In a
/// small window they give way as a whole, none is squeezed: first the map, which the centre can show, and the place for
/// a source below the details; then the column on the left, whose list becomes a tab behind the details; then the other
/// one, as tabs below, and at last none is shown. Sizes are in device-independent pixels.
struct FirstLayout
{
    explicit FirstLayout(QSize window);

    bool hasLeft;     ///< a column on the left
    bool hasRight;    ///< a column on the right; else all panels are tabs below
    bool hasStacks;   ///< two panels of a column stand one above the other; else there is one, and tabs
    bool hasBottom;   ///< what stands below the centre is shown
    int listWidth;    ///< of the column on the left
    int detailsWidth; ///< of the column on the right
    int mapHeight;    ///< of the map above the list
    int bottomHeight;

    /// What menus, panels and status bar take around the view in the centre.
    QMargins margins() const;
};

} // namespace Dateline
