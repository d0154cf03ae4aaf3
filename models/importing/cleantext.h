// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

/// Puts line feeds at the ends of lines and takes out what no text of a tracker may hold: control characters other than
/// line feed and tab, and halves of surrogate pairs. True if anything but an end of a line was taken out. O(length).
bool cleanText(QString &text);

} // namespace Dateline
