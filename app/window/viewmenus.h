// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Dateline {

class ContextMenus;
class Workspace;
struct MenuTarget;
struct TimelineHit;

/// Lets \p menus answer right clicks and the Menu key in the map, the matrix, the charts and the strip that are in
/// \p window: says what is hit in each.
void watchViews(ContextMenus &menus, Workspace *workspace, QWidget *window);

/// What a place of the timeline is about: its event or events, else its lane; and the day.
MenuTarget targetOfHit(const Workspace &workspace, const TimelineHit &hit);

} // namespace Dateline
