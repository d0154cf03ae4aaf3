// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/seedindex.h"

namespace Dateline {

/// The first few places, \p most, of \p pattern in \p text, code point for code point, ascending; only those at which
/// the part of the pattern from \p from, \p length long, begins and ends between characters (isCharacterBoundary()). If
/// there are more, which of them are returned depends on the text alone. Usually O(pattern), with the rarest seeds of
/// the pattern; O(text + pattern) at worst (D. E. Knuth, J. H. Morris, V. R. Pratt, 1977) and for patterns shorter than
/// a piece.
std::vector<std::size_t> findWords(std::u32string_view text, const SeedIndex &index, std::u32string_view pattern,
                                   std::size_t from, std::size_t length, std::size_t most);

} // namespace Dateline
