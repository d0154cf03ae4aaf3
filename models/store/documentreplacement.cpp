// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentreplacement.h"

#include "models/store/documentfile.h"
#include "models/store/sqlconnection.h"
#include "models/store/trackerstore.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Takes the log of a document into its file and removes what stands beside it, which SQLite does only if nobody else
/// has the document open.
Result<void> releaseFilesBeside(const QString &path)
{
    const auto header = readDocumentHeader(path);
    if (!header || !header->isSqlite)
        return {}; // whatever it is, it is nobody's document
    const Error held{ErrorCode::Locked, u"is open in another window or program and cannot be replaced"_s, path};
    auto connection = SqlConnection::openSqlite(path, SqlConnection::Mode::ReadWrite);
    if (!connection)
        return connection.error().code == ErrorCode::Locked ? Result<void>(held) : Result<void>();
    const auto journal = (*connection)->value(u"PRAGMA journal_mode = DELETE"_s);
    if (!journal)
        return journal.error().code == ErrorCode::Locked ? Result<void>(held) : Result<void>();
    if (journal->toString() != "delete"_L1)
        return held;
    // Somebody who reads or writes without a log holds a lock on the file.
    if (const auto begun = (*connection)->execute(u"BEGIN EXCLUSIVE"_s); !begun)
        return begun.error().code == ErrorCode::Locked ? Result<void>(held) : Result<void>();
    (void)(*connection)->execute(u"ROLLBACK"_s);
    return {};
}

} // namespace

Result<void> replaceDocument(const QString &path, const Tracker &content, const Progress &progress)
{
    const QString aside = temporaryNameFor(path);
    if (const auto store = TrackerStore::create(aside, content); !store) {
        Error error = store.error();
        if (error.place == aside)
            error.place = path;
        return error;
    }
    Result<void> outcome = progress.isCancelled() ? Result<void>(Progress::cancelled()) : Result<void>();
    if (outcome && QFileInfo::exists(path))
        outcome = releaseFilesBeside(path);
    if (outcome) {
        // What is left beside belongs to nobody any more; a log of the old document would be taken for one of the new.
        for (const QString &beside : {logFile(path), logIndexFile(path), journalFile(path)})
            QFile::remove(beside);
        std::error_code failure;
        std::filesystem::rename(aside.toStdU16String(), path.toStdU16String(), failure);
        if (failure)
            outcome = Error{ErrorCode::CannotWrite, QString::fromStdString(failure.message()), path};
    }
    if (!outcome)
        removeDocument(aside);
    return outcome;
}

} // namespace Dateline
