// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/fileformat.h"
#include "models/importing/recordimport.h"

#include <QByteArray>

namespace Dateline {

/// The largest file that is read, in bytes.
inline constexpr qint64 longestImportedFile = 1'000'000'000;

/// How files are read for an import.
struct FileImportOptions
{
    QString format = {};                   ///< its word; empty: as recogniseFormat() sees it
    const TableMapping *mapping = nullptr; ///< of a table's columns, not owned; null: guessed
    RecordImportOptions records = {};
    bool isDryRun = false;         ///< nothing is written
    QByteArray standardInput = {}; ///< what stands for the input "-"
};

/// Whether a location holds a whole tracker, which loadTracker() reads, rather than records. Errors as trackerFormat(),
/// but none for what is no tracker; Usage if \p format is unknown or is not read.
Result<bool> holdsTracker(const QString &location, const FileImportOptions &options);

/// Reads a file of records into \p import, and gives the format that it was read as. Errors: NotFound, CannotRead,
/// TooLarge, Cancelled, and Malformed, which says what the file seems to be and what can be read; the place begins with
/// \p location. What was read before an error is in \p import all the same.
Result<const FileFormat *> readRecordFile(const QString &location, const FileImportOptions &options,
                                          RecordImport &import, const Progress *progress = nullptr);

} // namespace Dateline
