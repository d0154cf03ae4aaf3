// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/htmldocument.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace Dateline {

/// The microdata of a page (HTML Standard, chapter 5: itemscope, itemtype, itemprop) as JSON-LD, each item that is no
/// property of another as a document; of the properties, those that SchemaGraph reads. O(size), up to a number of items
/// and texts.
std::vector<nlohmann::json> readMicrodata(const HtmlDocument &document);

} // namespace Dateline
