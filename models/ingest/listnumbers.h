// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace Dateline {

/// How the items of a list are numbered.
enum class ListNumbers { None, Decimal, DecimalLeadingZero, LowerAlpha, UpperAlpha, LowerRoman, UpperRoman };

/// What the attribute `type` of `<ol>` and `<li>` asks for; nothing if it is no known one.
std::optional<ListNumbers> listNumbersOfType(std::string_view type);

/// What a word of the CSS property `list-style-type` asks for, in lower case; bullets are none. Nothing if it is no
/// known one.
std::optional<ListNumbers> listNumbersOfStyle(std::string_view word);

/// \p number as it stands before an item: "3.", "c.", "iv."; empty for none. What a system cannot say is decimal: by
/// CSS Counter Styles Level 3, letters begin at 1, Roman numerals reach from 1 to 3999.
QString listMarker(int number, ListNumbers numbers);

} // namespace Dateline
