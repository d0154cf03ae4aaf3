// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/exchange/records.h"

#include <QByteArrayView>

#include <nlohmann/json.hpp>

/// \file
/// JSON that other programs wrote. Only in .cpp files: the parser is a long header.
namespace Dateline {

/// The whole file as one value. A byte order mark, UTF-16 and Windows-1252 are read, so is JSON in a call or an assignment
/// ("cb({...});"). Fails as Malformed with line and column, and as TooLarge beyond 32 MB, 64 levels or 3,000,000 values,
/// which is found while it is read. O(size).
Result<nlohmann::json> jsonOfFile(QByteArrayView bytes, RecordSink &sink);

/// One line of a file with a value a line. Malformed if it is none.
Result<nlohmann::json> jsonOfLine(QByteArrayView line);

/// A string, or a number or truth value as it is written; empty for anything else.
QString jsonText(const nlohmann::json &value);
/// The same of a member of \p object, trimmed; empty if it has none or is no object.
QString jsonTextIn(const nlohmann::json &object, const char *name);
/// A member of \p object; null if it has none, if that is null, or if it is no object.
const nlohmann::json *jsonIn(const nlohmann::json &object, const char *name);

/// "/events/3", for messages.
QString jsonPath(const char *list, std::size_t number);

} // namespace Dateline
