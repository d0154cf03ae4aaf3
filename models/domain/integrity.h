// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/limits.h"
#include "models/domain/tracker.h"

#include <cstddef>
#include <optional>

namespace Dateline {

class TrackerColumns;

/// That a list has more entries than it may.
Error tooManyEntries(QLatin1StringView list, std::size_t entries, std::size_t most);

/// Where something stands in a tracker, in files and messages alike: the JSON pointer (RFC 6901) of the field in the
/// JSON form, then the id of the entity in brackets: "/events/3/measure (au-5g-ban)". The same in an SQLite document,
/// whose rows keep the order of the lists. An empty \p field means the entity itself; an \p id that is none is left
/// out, and so is an \p index that is not known. An accepted finding has the id of its check in the brackets.
QString entityPlace(QLatin1StringView list, std::optional<std::size_t> index, const QString &field, const QString &id);

/// Whether \p tracker is sound: ids valid and unique per kind, references resolve, required fields are there,
/// measures that bind members have an issuer whose country is EU, figures say in canonical JSON how they are made,
/// texts and lists within Limits and free of control characters (other than line feed and tab) and of lone
/// surrogates. The error names the first fault and its place (entityPlace()). Every reader ends with this check and
/// every writer begins with it, so that no unsound tracker enters or leaves. O(size).
Result<void> checkIntegrity(const Tracker &tracker);
Result<void> checkIntegrity(const TrackerColumns &tracker);
/// The same for a few entities of a larger tracker that stand in \p part together with what they refer to: places have
/// no index.
Result<void> checkIntegrityOfPart(const Tracker &part);

} // namespace Dateline
