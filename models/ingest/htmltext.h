// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/htmldocument.h"

#include <QString>
#include <QStringList>

namespace Dateline {

struct HtmlText
{
    QString text;
    QStringList remarks;
    const GumboNode *article = nullptr; ///< the element that the text is of, if it is not the whole page
};

/// What a browser that runs no scripts would show, in document order: a blank line around blocks, a line each for list
/// items and table rows, tabs between cells. Left out are scripts, styles, hidden elements (`hidden`, `display: none`),
/// form fields and pictures; `aria-hidden` is kept, because it is there to be seen, and because pages hide all behind
/// an open dialog with it. If one element is the article and holds most of the text, the text is that element's;
/// otherwise the body's without navigation, asides, and the page's header and footer. O(size).
HtmlText htmlText(const HtmlDocument &document);

/// The visible text inside \p node in one line.
QString lineOfText(const GumboNode *node);

} // namespace Dateline
