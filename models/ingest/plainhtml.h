// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace Dateline {

/// A `<style>` of a page.
struct StyleSheet
{
    QByteArray text;
    QByteArray media; ///< its attribute, in lower case
};

/// A page reduced to what we read of it.
struct PlainHtml
{
    QByteArray html;
    std::vector<QByteArray> jsonLd; ///< the content of `<script type="application/ld+json">`
    std::vector<StyleSheet> styles; ///< in order, if they may say what is struck out or how lists are numbered
};

/// Reduces \p html (UTF-8) to a few elements and attributes, well nested and at most deepestWebPage deep, so that no
/// page leads the parser into its rarer ways: it aborts on some foreign content in tables, and takes time and memory
/// that grow with the square of the nesting, of open formatting and of the attributes of a tag. Scripts, styles,
/// comments, SVG, templates, form fields and players are gone; elements that only format or are unknown are `<span>`,
/// other blocks `<div>`, and if there are styles, the attribute `tag` has their names; what is nested too deep loses
/// its tags and keeps its text. Text in `<del>`, `<s>` and `<strike>` is in `<del>`, run by run, and the attribute
/// `value` numbers the passages. Tokens are those of the HTML Standard, 13.2.5. O(size).
PlainHtml plainHtml(const QByteArray &html);

} // namespace Dateline
