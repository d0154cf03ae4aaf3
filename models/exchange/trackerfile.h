// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/domain/trackercolumns.h"

#include <QString>
#include <QStringList>

namespace Dateline {

/// What a location turned out to be.
enum class TrackerFormat {
    Bundled,  ///< "bundled:NAME": shipped inside the program
    Document, ///< a `.dateline` document
    Json      ///< the JSON form
};

/// Tells what \p location is, by content and not by name. Errors: NotFound (with the known names for an unknown
/// bundled tracker), CannotRead (a folder, a device, no permission), Malformed (neither of the formats).
/// The error's place is \p location.
Result<TrackerFormat> trackerFormat(const QString &location);

/// Reads a tracker from wherever it is: "bundled:NAME", a `.dateline` document or its JSON form. Nothing is written.
/// The error's place begins with \p location.
Result<Tracker> loadTracker(const QString &location);

/// The same for looking at: in little memory, and faster from a document. Cancelled if \p progress, which may be null,
/// says so; reading takes the first seven tenths of it.
Result<TrackerColumns> openTracker(const QString &location, Progress *progress = nullptr);

/// The names that can follow "bundled:", in alphabetical order.
QStringList bundledTrackers();

} // namespace Dateline
