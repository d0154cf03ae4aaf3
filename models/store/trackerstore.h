// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/domain/trackercolumns.h"
#include "models/store/changelog.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

class QTemporaryDir;

namespace Dateline {

class EntityLookup;
class SqlConnection;
struct DocumentHeader;
struct DocumentStamp;
struct FileIdentity;

/// One `.dateline` document, open: an SQLite database (see sqlschema.h) that is not trusted until read. One
/// connection, used on the thread that opened it.
class TrackerStore
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Makes a new document with \p content. It is built under a temporary name in the same folder and then
    /// renamed, so a failure or a kill leaves no partial document. Never overwrites: an existing \p path is
    /// CannotWrite.
    static Result<std::unique_ptr<TrackerStore>> create(const QString &path, const Tracker &content);
    /// The same with an empty tracker called "Untitled".
    static Result<std::unique_ptr<TrackerStore>> create(const QString &path);

    /// Opens an existing document and checks that it is one, undamaged, of a known version and with no schema
    /// objects of somebody else's. With ReadWrite an older version is brought up to date; a file or folder that
    /// cannot be written to is opened anyway, see isReadOnly(). With ReadOnly nothing is written to the document
    /// or next to it. Errors: NotFound, CannotRead, Malformed, TooNew, Locked; the place is \p path.
    static Result<std::unique_ptr<TrackerStore>> open(const QString &path, Access access);

    ~TrackerStore();
    TrackerStore(const TrackerStore &) = delete;
    TrackerStore &operator=(const TrackerStore &) = delete;

    /// Opens a document and reads it, as open() and then readColumns(), but faster: whether the file is damaged is
    /// looked at on another thread meanwhile. The store stays open as \p store, unless that is null.
    static Result<TrackerColumns> readDocument(const QString &path, Progress *progress,
                                               Access access = Access::ReadOnly,
                                               std::unique_ptr<TrackerStore> *store = nullptr);

    /// The whole content at one moment, checked (checkIntegrity()). Errors as of open(); the place is the path and
    /// the entity. O(size).
    Result<Tracker> read() const;
    /// The same in little memory. Cancelled if \p progress, which may be null, says so.
    Result<TrackerColumns> readColumns(Progress *progress) const;

    /// Replaces the content in one transaction: afterwards the document holds all of \p tracker, or on failure
    /// what it held before. Refused with CannotWrite if read-only or if another program has changed the document
    /// since read(); Locked if another program holds it for more than two seconds. O(size).
    Result<void> write(const Tracker &tracker);

    /// What was done to a document.
    struct Applied
    {
        Change change; ///< as it was done, see applyChange()
        LogKey key = 0;
    };
    /// Does \p change and logs it (changelog.h), all in one transaction: afterwards read() gives what Change::applyTo()
    /// makes of what it gave before, or on failure the same as before. Refused if the document is read-only, as
    /// applyTo() is, and if an entity would be unsound (checkIntegrity()) or something that is removed is still
    /// referred to. What others changed meanwhile is kept; see hasChanged(). O(parts × log size).
    Result<Applied> apply(const Change &change, const LogNote &note = {});
    /// Several changes, one after the other, in one transaction: much faster than one transaction each. A change that
    /// is refused leaves the others as they are.
    std::vector<Result<Applied>> applyAll(const std::vector<std::pair<Change, LogNote>> &changes);

    /// Asks the document for single entities. Lives no longer than the store.
    std::unique_ptr<EntityLookup> lookup();

    /// Whether the file at path() is the one that was opened: not if somebody has put another in its place or taken it
    /// away. What was written then would be lost. CannotWrite, with the reason, if it is not.
    Result<void> checkInPlace() const;

    /// Whether another program has written to the document since it was last read or written here.
    Result<bool> hasChanged() const;

    /// The history, see changelog.h; the oldest of at most \p most rows first.
    Result<std::vector<LogEntry>> history(std::size_t most) const;
    Result<Change> logged(LogKey key) const;

    bool isReadOnly() const { return m_readOnly; }
    /// As given to create() or open().
    const QString &path() const { return m_path; }

private:
    /// When to look whether the file is damaged.
    enum class DamageCheck { WhenOpened, Later };

    TrackerStore(QString path, bool readOnly, DamageCheck damageCheck);

    static Result<std::unique_ptr<TrackerStore>> open(const QString &path, Access access, DamageCheck damageCheck);
    Result<void> openWriting();
    Result<void> openReading(const DocumentHeader &header);
    Result<void> openCopy();
    Result<void> checkAndMigrate();
    /// Runs \p write in a transaction unless the document must not be written.
    template<typename Write>
    Result<void> writeInTransaction(const Write &write);
    Error whileWriting(Error error) const;
    Result<std::int64_t> dataVersion() const;

    QString m_path;
    bool m_readOnly = false;
    DamageCheck m_damageCheck = DamageCheck::WhenOpened;
    std::unique_ptr<QTemporaryDir> m_aside; ///< holds the copy that is read where the original must stay untouched
    std::unique_ptr<DocumentStamp> m_stamp; ///< set where the file is read with no lock
    std::unique_ptr<SqlConnection> m_connection;
    std::unique_ptr<FileIdentity> m_identity;          ///< of the file that is open for writing
    mutable std::optional<std::int64_t> m_versionRead; ///< SQLite's data_version at the last read()
};

} // namespace Dateline
