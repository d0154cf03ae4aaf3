// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"
#include "models/ingest/htmldocument.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace Dateline {

/// Fills in what a page says of itself. For each field the first of these that states it: \p jsonLd (schema.org),
/// citation_… (Highwire Press, as Google Scholar reads it), Dublin Core, microdata (schema.org), Parse.ly, OpenGraph,
/// `<meta name=author|date>`, then the markup itself: `<time>` in \p article (null: in the page), `<title>`, `<html
/// lang>`. The address is that of `<link rel=canonical>` before all others. \p savedFrom is the address that a browser
/// wrote into the page, may be empty. Returns remarks on what could not be read. O(size).
QStringList readHtmlMetadata(const HtmlDocument &document, const std::vector<QByteArray> &jsonLd,
                             const GumboNode *article, const QString &savedFrom, Source &source);

} // namespace Dateline
