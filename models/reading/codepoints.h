// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <string>
#include <string_view>

namespace Dateline {

/// One element for each Unicode code point of \p text, which must be normal (normalText()).
std::u32string toCodePoints(const QString &text);
QString fromCodePoints(std::u32string_view text);

/// Whether a user-perceived character begins at \p place or the text ends there: not before a combining mark, a joiner,
/// or an emoji's skin colour that belongs to what precedes, not within a flag or a Hangul syllable. The rules of
/// extended grapheme clusters (UAX #29) that matter where words begin and end; marks after a line feed or at the start
/// of the text belong to nothing. O(1).
bool isCharacterBoundary(std::u32string_view text, std::size_t place);

} // namespace Dateline
