// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/trackercolumns.h"

#include <QByteArray>

namespace Dateline {

/// The largest JSON form that is read, in bytes.
constexpr qsizetype longestTrackerJson = 1'000'000'000;

/// The version of the JSON form that is written.
constexpr int trackerJsonVersion = 5;

/// Reads the JSON form of a tracker, versions 1 to 5 (resources/schema/tracker-1.schema.json and so on; what came with
/// a version is unknown in a file of an earlier one). Everything the schema demands is checked, and the soundness of
/// the tracker (checkIntegrity()). Members whose names start with "x-" are kept, any other unknown member is an error.
/// A UTF-8 byte order mark is dropped. The error's place is "line 12, column 3" (counted from 1, in code points) for
/// what is not JSON, and a JSON pointer with the id of the entity ("/events/3/date (au-5g-ban)") for what is not a
/// tracker. O(size); memory for the tracker and one entity.
Result<Tracker> readTrackerJson(const QByteArray &bytes);

/// The canonical JSON form, always version 5: members in the schema's order, absent rather than empty, two blanks of
/// indentation, non-ASCII characters as they are, a final line feed. Equal trackers give equal bytes, and what is read
/// back is equal. \p tracker must be sound (checkIntegrity()).
QByteArray writeTrackerJson(const Tracker &tracker);
QByteArray writeTrackerJson(const TrackerColumns &tracker);

/// The SHA-256 of the JSON form without its figures and saved views, 64 hexadecimal digits: of a tracker that has none,
/// what sha256sum says of an exported file. Pictures hold it, and keeping one must not make every picture another.
/// Equal trackers have equal digests. O(size); memory for a part of the form only.
QString trackerDigest(const TrackerColumns &tracker);

} // namespace Dateline
