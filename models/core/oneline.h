// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Dateline {

/// The text as it may stand in a line beside other texts: what breaks lines, tabs and other control characters are a
/// blank, blanks stand alone and at neither end, and directions are balanced. Most texts are returned as they are.
/// O(length).
QString oneLine(const QString &text);

/// The text in one line in which nothing is hidden that may be the fault: what oneLine() makes blanks, blanks aside, is
/// U+FFFD each, and directions are balanced. O(length).
QString withVisibleControls(const QString &text);

/// The text in one line, as a program's output: what breaks lines, tabs, other control characters and what turns
/// directions (UAX #9) are escaped as in JSON, "\\n" or "\\u202e". Most texts are returned as they are. O(length).
QString withEscapedControls(const QString &text);

/// JSON in UTF-8 in which the characters that withEscapedControls() escapes are escaped inside strings, too. O(size).
QByteArray jsonWithEscapedControls(QByteArray json);

/// The text with every embedding, override and isolate of the Unicode Bidirectional Algorithm (UAX #9) closed in the
/// paragraph in which it begins, and without what closes none: so that it cannot turn round the text after it. O(length).
QString balancedDirections(const QString &text);

} // namespace Dateline
