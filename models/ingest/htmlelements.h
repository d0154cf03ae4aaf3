// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace Dateline {

/// What becomes of an element when a page is reduced.
enum class ElementFate {
    Gone,        ///< with all that is inside
    Raw,         ///< the same; its content is no markup
    Title,       ///< its content is text and entities
    Lone,        ///< stays, has no end
    OptionalEnd, ///< stays; its end tag may be missing, and the parser knows where it ends
    Nested,      ///< stays
    Void,        ///< has no content, and says nothing
    Block,       ///< becomes `<div>`
    List,        ///< becomes `<ul>`
    Struck,      ///< becomes `<del>` around each run of text
    Inline       ///< becomes `<span>`, like everything that is not listed
};

/// An element that plainHtml() knows.
struct HtmlElementKind
{
    std::string_view name;
    ElementFate fate;
};

/// The kind of the element \p name, in lower case; null if it is not known, and becomes `<span>`.
const HtmlElementKind *htmlElementKind(std::string_view name);

} // namespace Dateline
