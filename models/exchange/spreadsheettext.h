// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Dateline {

/// \p text for a cell of a spreadsheet, which runs what looks like a formula: what begins with `=`, `+`, `-`, `@` (also
/// of full width), a tab, a carriage return or a line feed is preceded by an apostrophe, which makes it text.
QString safeCell(QString text);

/// The same for cells between tabs: what would end one, a tab or a line break, is a blank.
QString safeTabbedCell(QString text);

} // namespace Dateline
