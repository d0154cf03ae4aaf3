// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/htmldocument.h"
#include "models/ingest/plainhtml.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Dateline {

struct HtmlText
{
    QString text;
    QStringList remarks;
    const GumboNode *article = nullptr; ///< the element that the text is of, if it is not the whole page
    int struckPassages = 0;             ///< how many were left out
};

/// What a browser that runs no scripts would show, in document order: a blank line around blocks, a line each for list
/// items and table rows, tabs between cells, the numbers of ordered lists, and quotation marks around `<q>`. Left out
/// are scripts, styles, hidden elements (`hidden`, `display: none`), form fields and pictures, and what is struck out,
/// because that is no longer said; soft hyphens and their kin are gone. `aria-hidden` is kept, because it is there to
/// be seen, and because pages hide all behind an open dialog with it. If one element is the article and holds most of
/// the text, the text is that element's; otherwise the body's without navigation, asides, and the page's header and
/// footer. O(size).
HtmlText htmlText(const HtmlDocument &document, const std::vector<StyleSheet> &styles);

/// The visible text inside \p node in one line.
QString lineOfText(const GumboNode *node);

} // namespace Dateline
