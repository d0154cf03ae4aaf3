// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

class QTemporaryDir;

/// \file
/// A document as a file among others, before and beside SQLite's view of it.
namespace Dateline {

/// Whether \p path is a regular file with content that may be read. NotFound, CannotRead or Malformed (empty) if not;
/// the place is \p path. Does not open the file, so that a FIFO cannot block.
Result<void> checkReadableFile(const QString &path);

/// What the first 100 bytes of an SQLite file say (https://www.sqlite.org/fileformat2.html, section 1.3).
struct DocumentHeader
{
    bool isSqlite = false;  ///< if not, nothing else is set
    bool isComplete = true; ///< the file has all of the 100 bytes
    bool usesLog = false;   ///< write-ahead log, else rollback journal
    std::uint32_t applicationId = 0;
    std::uint32_t userVersion = 0;
    std::uint32_t changeCounter = 0;
    std::int64_t statedSize = 0; ///< bytes that the file should have at least; 0 if it does not say
};

/// Reads the header through SQLite's own file layer: POSIX locks belong to the process, and closing a document by
/// any other way would drop the locks that another connection of this process holds on it.
Result<DocumentHeader> readDocumentHeader(const QString &path);

/// What changes when a document that is in use elsewhere is written.
struct DocumentStamp
{
    std::uint32_t changeCounter = 0;
    qint64 size = -1;
    QDateTime modified;
    qint64 logSize = -1;
    friend bool operator==(const DocumentStamp &, const DocumentStamp &) = default;
};
DocumentStamp stampOf(const QString &path);

/// Which file a path leads to.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t number = 0; ///< of the inode
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};
/// nullopt if there is no file.
std::optional<FileIdentity> fileIdentity(const QString &path);

/// The file itself, absolute and without symbolic links: SQLite keeps its other files beside that one. \p path where
/// there is none yet.
QString fileBehind(const QString &path);

/// The files that SQLite keeps beside a document, or beside what a symbolic link to one leads to.
QString logFile(const QString &path);      ///< "-wal": what was written last
QString logIndexFile(const QString &path); ///< "-shm": there while somebody has the document open
QString journalFile(const QString &path);  ///< "-journal": what to undo after a crash

/// Whether one of them is there: then the document is in use or not at rest, and its size is no sign of damage.
bool hasFilesBeside(const QString &path);

/// Whether SQLite could write to \p path and make its files beside it.
bool isWritableInPlace(const QString &path);

/// Copies a document with its log or journal into \p folder, where it can be recovered without touching the
/// original. Returns the path of the copy.
Result<QString> copyAside(const QString &path, const QTemporaryDir &folder);

/// A name in the folder of \p path that nobody uses: ".NAME.MACHINE-PROCESS-RANDOM.tmp".
QString temporaryNameFor(const QString &path);

/// Removes what processes of this machine that run no more have left beside \p path under temporaryNameFor() names: they
/// were killed, or the machine went down. Those of others stay.
void removeLeftovers(const QString &path);

/// Gives \p from the name \p to in one step, and never at the cost of a file that is there.
Result<void> renameWithoutReplacing(const QString &from, const QString &to);

/// Removes a file and what SQLite may have left beside it.
void removeDocument(const QString &path);

} // namespace Dateline
