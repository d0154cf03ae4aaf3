// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QWidget;

namespace Dateline {

class AsOfPlayer;

/// The speeds at which the player can play, one of them checked. What is chosen is kept in the settings; the player has
/// the kept one from now on. \p player is not owned and lives longer than \p parent.
QMenu *makeSpeedMenu(AsOfPlayer *player, QWidget *parent);

} // namespace Dateline
