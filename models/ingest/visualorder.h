// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>

/// \file
/// Printed lines of scripts that run from right to left.
namespace Dateline {

/// How many letters run from left to right, less those that run from right to left.
std::ptrdiff_t rightwardLetters(QStringView text);

/// A line as it is printed, its letters from left to right, as it is read and typed: the order of the Unicode
/// bidirectional algorithm (UAX #9), turned round, in a paragraph that runs from right to left (\p fromRight) or from
/// left to right. Brackets are mirrored, marks stay behind their letters, and letters that come as the shapes of
/// Arabic or Hebrew typesetting (U+FB1D to U+FDFF, U+FE70 to U+FEFC) become plain ones. A line without such letters
/// stays as it is. O(length).
///
/// Where numbers meet signs several orders look alike; the result is one of them.
QString inReadingOrder(const QString &line, bool fromRight);

} // namespace Dateline
