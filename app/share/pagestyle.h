// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/share/pageexport.h"
#include "views/picture/inlinesvg.h"

namespace Dateline {

/// The colours of a page by meaning, from the theme of pictures, with those of its pictures and of the glyphs of \p
/// categories, which are places among \p all of the tracker: CSS after which page.css is drawn in the scheme. What is printed is light.
QByteArray pageStyle(PageRequest::Scheme scheme, const SchemeColours &pictures, const std::vector<Category> &all,
                     const std::vector<std::size_t> &categories);

/// An svg element with a symbol "glyph-N" for each of \p categories.
QByteArray pageGlyphs(const std::vector<Category> &all, const std::vector<std::size_t> &categories);

} // namespace Dateline
