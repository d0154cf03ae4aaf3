// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Dateline {

/// The shells that completionScript() knows.
QStringList completionShells();

/// The script that completes commands, options and files for \p shell, made from the help of each command. Empty for a
/// shell that is not known.
QString completionScript(const QString &shell);

} // namespace Dateline
