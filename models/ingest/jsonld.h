// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/schemagraph.h"

#include <QByteArray>

#include <vector>

namespace Dateline {

/// What the JSON-LD of a page tells.
struct JsonLd
{
    SourceClaims claims;
    bool isUnreadable = false;   ///< there is some that could not be read
    bool isOfOtherPages = false; ///< it speaks of articles, and none of them is this page
};

/// What the JSON-LD of a page (all its scripts, in UTF-8) says about it; see SchemaGraph and readPageJson(). O(size).
JsonLd readJsonLd(const std::vector<QByteArray> &scripts, const PageHints &hints);

/// What the content of `<meta name="parsely-page">` says, which is JSON with words of its own. \p isUnreadable is set
/// if it is none.
SourceClaims readParselyPage(const QString &content, bool &isUnreadable);

} // namespace Dateline
