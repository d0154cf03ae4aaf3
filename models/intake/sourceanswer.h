// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/sourcedocument.h"

namespace Dateline {

/// The longest answer that is taken, in bytes: the longest text with each letter at its longest, and what else a source
/// can hold.
constexpr qint64 longestSourceAnswer = 6 * longestSourceText + 8'000'000;

/// What the program that reads files tells the one that asked: one JSON object with "source" (docs/json-form.md) and
/// "remarks", or with "error". O(size).
QByteArray sourceAnswer(const Result<SourceDocument> &read);

/// The same back. Who answers may have been taken over by the file that it read, so nothing in it is trusted: what is
/// not such an object, and a source that no tracker may hold, is ErrorCode::CannotRead. Errors that were told have the
/// place inside of the file, if any. O(size).
Result<SourceDocument> readSourceAnswer(const QByteArray &answer);

} // namespace Dateline
