// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/domain/packedtracker.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

class QTemporaryDir;

namespace Dateline {

class SqlConnection;
struct Change;
struct DocumentHeader;
struct DocumentStamp;

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

    /// Opens a document for reading and reads it, as open() and then readPacked(), but faster: whether the file is damaged is looked at on
    /// another thread meanwhile.
    static Result<PackedTracker> readDocument(const QString &path, Progress *progress);

    /// The whole content at one moment, checked (checkIntegrity()). Errors as of open(); the place is the path and
    /// the entity. O(size).
    Result<Tracker> read() const;
    /// The same in little memory. Cancelled if \p progress, which may be null, says so.
    Result<PackedTracker> readPacked(Progress *progress) const;

    /// Replaces the content in one transaction: afterwards the document holds all of \p tracker, or on failure
    /// what it held before. Refused with CannotWrite if read-only or if another program has changed the document
    /// since read(); Locked if another program holds it for more than two seconds. O(size).
    Result<void> write(const Tracker &tracker);

    /// Does \p change and logs it (table change_log: time in UTC after ISO 8601, what, beforeJson() and afterJson()), all in one
    /// transaction: afterwards read() gives what Change::applyTo() makes of what it gave before, or on failure the same as before.
    /// Refused as write() is, as applyTo() is, and if an entity would be unsound (checkIntegrity()) or something that is
    /// removed is still referred to. O(parts × log size), but where an addition goes between neighbours with no gap between their
    /// positions: then those up to the next gap move, which undoing a removal finds where it made it.
    Result<void> apply(const Change &change);

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

    QString m_path;
    bool m_readOnly = false;
    DamageCheck m_damageCheck = DamageCheck::WhenOpened;
    std::unique_ptr<QTemporaryDir> m_aside; ///< holds the copy that is read where the original must stay untouched
    std::unique_ptr<DocumentStamp> m_stamp; ///< set where the file is read with no lock
    std::unique_ptr<SqlConnection> m_connection;
    mutable std::optional<std::int64_t> m_versionRead; ///< SQLite's data_version at the last read()
};

} // namespace Dateline
