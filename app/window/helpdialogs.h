// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/namedactions.h"

class QWidget;

namespace Dateline {

/// Keys, gestures and signs of the window, over \p parent: the shortcuts of \p actions as they are now, and what is no
/// entry of a menu.
void showKeys(const std::vector<NamedAction> &actions, QWidget *parent);
/// Version, licences, and what a report of a fault should say.
void showAbout(QWidget *parent);

} // namespace Dateline
