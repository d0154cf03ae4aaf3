// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/snapshot.h"

#include <QByteArray>

namespace Dateline {

/// What a page is made of, beside what the tracker says. The markup and the styles must be the program's own: they are
/// written as they are.
struct WebPageContent
{
    const Snapshot &snapshot;
    Filter filter;       ///< whose as-of day is set
    QByteArray timeline; ///< an element with the picture; none where no event passes
    QByteArray map;      ///< an svg element with where countries stand; none if no measure does anything
    QByteArray glyphs;   ///< an svg element with a symbol "glyph-N" for each category N of the tracker that has one
    QByteArray style;    ///< CSS that sets the custom properties that page.css is written in
    QByteArray manifest; ///< JSON: what the page was made from and how
    QString digest;      ///< see trackerDigest()
};

/// A web page of all that passes the filter: one document in UTF-8 that refers to no other, but for the links of
/// sources that a reader may follow, and that is read without scripts. Events stand in rowsInOrderOfTime(), their
/// attributions and the sources in the tracker's order, countries in order of code; ids are "event-" and "source-" with
/// the id of what they mark. Its content security policy allows its own style sheet and script by their hashes, and
/// nothing else. Equal specs give equal bytes. O(what passes · log).
QByteArray webPage(const WebPageContent &content);

/// The language of a page or a part of it: \p tag if it looks like BCP 47 and its language is known; otherwise null.
QString webLanguage(const QString &tag);

} // namespace Dateline
