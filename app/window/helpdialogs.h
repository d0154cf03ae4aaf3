// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Dateline {

/// Keys, gestures and signs of the window, over \p parent.
void showKeys(QWidget *parent);
/// Version and licences.
void showAbout(QWidget *parent);

} // namespace Dateline
