// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentreplacement.h"

#include "models/store/documentfile.h"
#include "models/store/sqlconnection.h"
#include "models/store/storetr.h"
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
    const Error held{ErrorCode::Locked, StoreTr::tr("is open in another window or program and cannot be replaced"),
                     path};
    auto connection = SqlConnection::openSqlite(path, SqlConnection::Mode::ReadWrite);
    // One that is damaged is no document that anybody has open. Whatever else stands in the way might hide somebody.
    const auto refused = [&](const Error &error) {
        if (error.code == ErrorCode::Malformed)
            return Result<void>();
        return Result<void>(error.code == ErrorCode::Locked ? held : error.at(path));
    };
    if (!connection)
        return refused(connection.error());
    const auto journal = (*connection)->value(u"PRAGMA journal_mode = DELETE"_s);
    if (!journal)
        return refused(journal.error());
    if (journal->toString() != "delete"_L1)
        return held;
    // Somebody who reads or writes without a log holds a lock on the file.
    if (const auto begun = (*connection)->execute(u"BEGIN EXCLUSIVE"_s); !begun)
        return refused(begun.error());
    (void)(*connection)->execute(u"ROLLBACK"_s);
    return {};
}

} // namespace

Result<void> replaceDocument(const QString &named, const Tracker &content, const Progress &progress)
{
    // Of a symbolic link, the file behind it.
    const QString existing = QFileInfo(named).canonicalFilePath();
    const QString path = existing.isEmpty() ? named : existing;
    removeLeftovers(path);
    const QString aside = temporaryNameFor(path);
    if (const auto store = TrackerStore::create(aside, content); !store) {
        Error error = store.error();
        if (error.place == aside)
            error.place = path;
        return error;
    }
    Result<void> outcome = progress.isCancelled() ? Result<void>(Progress::cancelled()) : Result<void>();
    const auto header = existing.isEmpty() ? Result<DocumentHeader>(DocumentHeader()) : readDocumentHeader(path);
    const bool isDocument = header && header->isSqlite;
    if (outcome && isDocument)
        outcome = releaseFilesBeside(path);
    if (outcome) {
        if (!existing.isEmpty())
            QFile::setPermissions(aside, QFile::permissions(path));
        // What is left beside belongs to nobody any more; a log of the old document would be taken for one of the new.
        for (const QString &beside : {logFile(path), logIndexFile(path), journalFile(path)}) {
            if (isDocument)
                QFile::remove(beside);
        }
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
