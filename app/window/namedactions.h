// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QAction;
class QMenuBar;

namespace Dateline {

struct WindowParts;

/// An entry of the menus.
struct NamedAction
{
    QAction *action; ///< not owned
    QString menu;    ///< where it stands: "View › As of"
    QString text;    ///< as it is shown, without mnemonic and ellipsis
};

/// Gives the actions of \p parts the names under which their shortcuts are kept, as their objectName(): "file.open".
/// A name is for ever.
void nameActions(const WindowParts &parts);

/// All entries of \p menus that have a name, in their order.
std::vector<NamedAction> namedActions(const QMenuBar &menus);

/// The text of an action as it is shown in a list: without the mnemonic's ampersand and the ellipsis.
QString plainActionText(const QAction &action);

} // namespace Dateline
