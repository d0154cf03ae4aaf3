// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importer.h"
#include "models/importing/recordfile.h"

namespace Dateline {

/// A file as it was read for an import.
struct ImportedFile
{
    QString name;
    QString format; ///< its word
};

/// What an import of files did, or would do.
struct FileImportReport : ImportReport
{
    std::vector<ImportedFile> files = {};
};

/// Reads all \p inputs, trackers or files of records ("-": standard input), and adds them to the document \p intoPath as
/// the other importFiles() does: one change, all or nothing. Trackers and records cannot be mixed. What a row lacks is in
/// the report and stops nothing; a file that cannot be read stops all.
Result<FileImportReport> importFiles(const QStringList &inputs, const QString &intoPath,
                                     const FileImportOptions &options, const Progress *progress = nullptr);

/// Reads all \p inputs (see loadTracker()) and adds them in their order to the document \p intoPath, which is made if
/// it does not exist. All or nothing, as one change with one row in the history: if an input cannot be read or the
/// document cannot be written, it stays as it was, or does not come to be. Cancelled if \p progress, which may be null,
/// says so before anything is written. O(size of the inputs).
Result<ImportReport> importFiles(const QStringList &inputs, const QString &intoPath,
                                 const Progress *progress = nullptr);

/// Makes one change to the document at \p path, as the command line does. Fails as TrackerStore::open() and
/// TrackerStore::apply() do.
Result<void> changeDocument(const QString &path, const Change &change);

/// Makes a new document at \p path, whole or not at all. CannotWrite if something is there already.
Result<void> createDocument(const QString &path, const Tracker &content);

/// Takes back the last step of the document at \p path that is done, or does the last one again that was taken back.
/// Gives the name of the step; empty: there was none. Fails as changeDocument() does. O(size of the document).
Result<QString> undoInDocument(const QString &path);
Result<QString> redoInDocument(const QString &path);

/// Whether the document at \p path could be changed now: it is one, and may be written.
Result<void> checkWritable(const QString &path);

} // namespace Dateline
