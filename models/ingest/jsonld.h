// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/sourceclaims.h"

#include <QByteArray>

namespace Dateline {

/// What the JSON-LD of a page (all its scripts, in UTF-8) says in the words of schema.org about the article: the first
/// object of the most telling type (NewsArticle and its kin, reports, scholarly articles, legislation, posts, Article,
/// WebPage), at the top, in a @graph or as a mainEntity. What is no JSON, too large or too deep is passed over.
/// O(size).
SourceClaims readJsonLd(const std::vector<QByteArray> &scripts);

} // namespace Dateline
