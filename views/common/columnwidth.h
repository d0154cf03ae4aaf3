// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTreeView;

namespace Dateline {

/// How wide a column of a list wants to be for the rows in view, in pixels. What the view's own hint takes from laying
/// out each cell, this takes from the widths of the texts: ten times as fast, which counts where each click on a filter
/// asks for it.
int widthForRowsInView(const QTreeView &view, int column);

/// How wide a column wants to be for its name; the header's own hint does not know hidden ones.
int widthOfHeader(const QTreeView &view, int column);

/// Shows a column in this width, or hides it. Does nothing where all is so already, for the view lays out everything
/// anew otherwise.
void showColumn(QTreeView &view, int column, bool shown, int width);

} // namespace Dateline
