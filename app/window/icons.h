// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QPalette;

namespace Dateline {

/// A line icon of resources/icons in the palette's button text colour, faded for disabled buttons.
QIcon lineIcon(const QString &name, const QPalette &palette);

} // namespace Dateline
