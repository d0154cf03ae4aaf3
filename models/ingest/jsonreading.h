// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace Dateline {

/// The JSON in a page (UTF-8), with the slight faults that pages have: see mendedJson(). Nothing if it cannot be read,
/// is longer than 2 MB, or nested deeper than 64. O(size).
std::optional<nlohmann::json> readPageJson(const QByteArray &script);

/// \p script as strict JSON, as far as it is plain what was meant. Mended are commas that are missing or too many,
/// semicolons, comments, `<!-- -->` and CDATA around it, line feeds and quotation marks in strings, escapes that JSON
/// does not know, single and HTML-encoded quotation marks, names without any, missing values, and brackets left open at
/// the end; several values become a list. What is in none of them is left out. Nothing for a string without an end,
/// brackets that do not match, and nesting deeper than \p deepest. What else is wrong stays so. O(size).
std::optional<QByteArray> mendedJson(QByteArrayView script, std::size_t deepest);

} // namespace Dateline
