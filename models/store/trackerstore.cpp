// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trackerstore.h"

#include "models/domain/integrity.h"
#include "models/store/documentcheck.h"
#include "models/store/documentfile.h"
#include "models/store/documentlookup.h"
#include "models/store/migrations.h"
#include "models/store/sqlconnection.h"
#include "models/store/sqlschema.h"
#include "models/store/storetr.h"
#include "models/store/trackersql.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <chrono>
#include <future>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// An error while writing: what would be "cannot read" says the wrong thing then.
Error asWritingError(Error error)
{
    if (error.code == ErrorCode::CannotRead || error.code == ErrorCode::Malformed)
        error.code = ErrorCode::CannotWrite;
    return error;
}

/// Fills a file that does not exist yet.
Result<void> build(const QString &file, const Tracker &content)
{
    const auto opened = SqlConnection::openSqlite(file, SqlConnection::Mode::Create);
    if (!opened)
        return opened.error();
    SqlConnection &connection = **opened;
    if (const auto marked = connection.execute(u"PRAGMA application_id = %1"_s.arg(applicationId)); !marked)
        return marked.error();
    auto transaction = SqlTransaction::begin(connection, SqlTransaction::Purpose::Writing);
    if (!transaction)
        return transaction.error();
    if (const auto migrated = migrate(connection, migrationChain()); !migrated)
        return migrated.error();
    if (const auto written = replaceTables(connection, content); !written)
        return written.error();
    return (*transaction)->commit();
}

/// A write-ahead log lets others read while we write. Where it cannot be had (network folders), SQLite stays with
/// the rollback journal and so do we.
void preferLog(SqlConnection &connection) { (void)connection.value(u"PRAGMA journal_mode = WAL"_s); }

} // namespace

TrackerStore::TrackerStore(QString path, bool readOnly, DamageCheck damageCheck)
    : m_path(std::move(path)), m_readOnly(readOnly), m_damageCheck(damageCheck)
{ }

TrackerStore::~TrackerStore() = default;

Result<std::unique_ptr<TrackerStore>> TrackerStore::create(const QString &path, const Tracker &content)
{
    if (const auto sound = checkIntegrity(content); !sound)
        return sound.error();
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return Error{ErrorCode::CannotWrite, StoreTr::tr("exists already and is not overwritten"), path};
    if (!QFileInfo(info.absolutePath()).isDir())
        return Error{ErrorCode::CannotWrite, StoreTr::tr("the folder does not exist"), path};

    removeLeftovers(path);
    const QString temporary = temporaryNameFor(path);
    auto done = build(temporary, content);
    if (done)
        done = renameWithoutReplacing(temporary, path);
    if (!done) {
        removeDocument(temporary);
        Error error = asWritingError(done.error());
        error.place = path;
        return error;
    }
    return open(path, Access::ReadWrite);
}

Result<std::unique_ptr<TrackerStore>> TrackerStore::create(const QString &path)
{
    Tracker untitled;
    untitled.id = u"untitled"_s;
    untitled.title = u"Untitled"_s;
    return create(path, untitled);
}

Result<std::unique_ptr<TrackerStore>> TrackerStore::open(const QString &path, Access access)
{
    return open(path, access, DamageCheck::WhenOpened);
}

Result<std::unique_ptr<TrackerStore>> TrackerStore::open(const QString &path, Access access, DamageCheck damageCheck)
{
    if (const auto readable = checkReadableFile(path); !readable)
        return readable.error();
    const auto header = readDocumentHeader(path);
    if (!header)
        return header.error();
    if (const auto known = checkHeader(*header); !known)
        return known.error().at(path);
    // SQLite does not mind if the end of the last page is gone.
    if (QFileInfo(path).size() < header->statedSize && !hasFilesBeside(path))
        return Error{ErrorCode::Malformed, StoreTr::tr("is damaged (its end is missing)"), path};

    const bool readOnly = access == Access::ReadOnly || !isWritableInPlace(path);
    std::unique_ptr<TrackerStore> store(new TrackerStore(path, readOnly, damageCheck));
    if (const auto opened = readOnly ? store->openReading(*header) : store->openWriting(); !opened)
        return opened.error().at(path);
    return store;
}

Result<void> TrackerStore::openWriting()
{
    const auto identity = fileIdentity(m_path);
    auto opened = SqlConnection::openSqlite(m_path, SqlConnection::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    m_connection = std::move(*opened);
    const auto same = fileIdentity(m_path);
    if (!identity || !same || !(*identity == *same))
        return Error{ErrorCode::Locked, StoreTr::tr("was replaced while it was opened; try again"), {}};
    m_identity = std::make_unique<FileIdentity>(*identity);
    if (const auto prepared = checkAndMigrate(); !prepared)
        return prepared.error();
    preferLog(*m_connection);
    return {};
}

Result<void> TrackerStore::openReading(const DocumentHeader &header)
{
    const bool hasLog = QFileInfo(logFile(m_path)).size() > 0;
    const bool inUse = QFileInfo::exists(logIndexFile(m_path));
    // Nobody can have it open with a log but without the log's index: such a log was left by a crash, or came with
    // a copy. And an older version is migrated before it is read. Both happen to a copy.
    if ((header.usesLog && hasLog && !inUse) || header.userVersion != static_cast<std::uint32_t>(schemaVersion))
        return openCopy();

    // With a log, even a reading connection makes files beside the document. Unless somebody is at work in it, the
    // file alone has everything and is read with no lock; read() checks that it stays as it was.
    const bool immutable = header.usesLog && !inUse;
    if (immutable)
        m_stamp = std::make_unique<DocumentStamp>(stampOf(m_path));
    auto opened =
        SqlConnection::openSqlite(m_path, immutable ? SqlConnection::Mode::Immutable : SqlConnection::Mode::ReadOnly);
    // Where nothing can be written, SQLite cannot join those who have it open, nor take up what they left.
    const auto failed = [this](const Error &error) {
        return hasFilesBeside(m_path) && !isWritableInPlace(m_path) ? openCopy() : Result<void>(error);
    };
    if (!opened)
        return failed(opened.error());
    const auto readable = (*opened)->probe();
    if (!readable)
        return failed(readable.error());
    if (*readable == SqlConnection::Readability::NeedsRecovery)
        return openCopy();
    const auto version = storedVersion(**opened);
    if (!version)
        return version.error();
    if (*version != schemaVersion) // the file's header said otherwise, its log has the latest word
        return openCopy();
    m_connection = std::move(*opened);
    return m_damageCheck == DamageCheck::Later ? checkSchema(*m_connection) : checkDocument(*m_connection);
}

Result<void> TrackerStore::openCopy()
{
    m_aside = std::make_unique<QTemporaryDir>();
    const auto copy = copyAside(m_path, *m_aside);
    if (!copy)
        return Error{copy.error().code, copy.error().message, {}};
    auto opened = SqlConnection::openSqlite(*copy, SqlConnection::Mode::ReadWrite);
    if (!opened)
        return opened.error();
    m_connection = std::move(*opened);
    return checkAndMigrate();
}

Result<void> TrackerStore::checkAndMigrate()
{
    const auto version = storedVersion(*m_connection);
    if (!version)
        return version.error();
    if (*version == schemaVersion)
        return m_damageCheck == DamageCheck::Later ? checkSchema(*m_connection) : checkDocument(*m_connection);

    // The schema of its own version: nobody else's is altered, or runs while it is.
    if (const auto sound = checkDocument(*m_connection, *version); !sound)
        return sound.error();
    auto transaction = SqlTransaction::begin(*m_connection, SqlTransaction::Purpose::Writing);
    if (!transaction)
        return transaction.error();
    if (const auto migrated = migrate(*m_connection, migrationChain()); !migrated)
        return migrated.error();
    // Before it is for good: what is refused stays as it was.
    if (const auto sound = checkSchema(*m_connection); !sound)
        return sound.error();
    if (const auto committed = (*transaction)->commit(); !committed)
        return committed.error();
    // Out of the log: who opens the document next looks at the version in the header of its file.
    (void)m_connection->value(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    return {};
}

Result<Tracker> TrackerStore::read() const
{
    const auto tracker = readColumns(nullptr);
    return tracker ? Result<Tracker>(tracker->unpacked()) : Result<Tracker>(tracker.error());
}

Result<TrackerColumns> TrackerStore::readDocument(const QString &path, Progress *progress, Access access,
                                                  std::unique_ptr<TrackerStore> *kept)
{
    auto store = open(path, access, DamageCheck::Later);
    if (!store)
        return store.error();
    Progress stop;
    auto damage = std::async(std::launch::async, [&connection = *(*store)->m_connection, &stop]() -> Result<void> {
        const auto beside = connection.openBeside();
        if (!beside)
            return beside.error();
        (*beside)->stopWith(stop);
        return quickCheck(**beside);
    });
    auto tracker = (*store)->readColumns(progress);
    while (tracker && damage.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready) {
        if (progress && progress->isCancelled())
            tracker = Progress::cancelled().at(path);
    }
    if (!tracker)
        stop.cancel();
    if (const auto undamaged = damage.get(); tracker && !undamaged)
        return undamaged.error().at(path);
    if (kept)
        *kept = std::move(*store);
    return tracker;
}

Result<TrackerColumns> TrackerStore::readColumns(Progress *progress) const
{
    auto transaction = SqlTransaction::begin(*m_connection, SqlTransaction::Purpose::Reading);
    if (!transaction)
        return transaction.error().at(m_path);
    auto tracker = readTables(*m_connection, progress);
    if (m_stamp && stampOf(m_path) != *m_stamp)
        return Error{ErrorCode::Locked, StoreTr::tr("was changed by another program while it was read; try again"),
                     m_path};
    if (!tracker)
        return tracker.error().at(m_path);
    const auto version = dataVersion();
    if (!version)
        return version.error();
    m_versionRead = *version;
    return tracker;
}

template<typename Write>
Result<void> TrackerStore::writeInTransaction(const Write &write)
{
    const auto failed = [this](const Error &error) { return whileWriting(error); };

    auto transaction = SqlTransaction::begin(*m_connection, SqlTransaction::Purpose::Writing);
    if (!transaction)
        return failed(transaction.error());
    const auto version = m_connection->value(u"PRAGMA data_version"_s);
    if (!version)
        return failed(version.error());
    if (m_versionRead && *m_versionRead != version->toLongLong())
        return Error{ErrorCode::CannotWrite, StoreTr::tr("was changed by another program after it was read; try again"),
                     m_path};
    if (const auto written = write(*m_connection); !written)
        return failed(written.error());
    if (const auto committed = (*transaction)->commit(); !committed)
        return failed(committed.error());
    return {};
}

Result<void> TrackerStore::write(const Tracker &tracker)
{
    if (m_readOnly)
        return Error{ErrorCode::CannotWrite, StoreTr::tr("is open for reading only"), m_path};
    if (const auto sound = checkIntegrity(tracker); !sound)
        return sound.error();
    return writeInTransaction([&](SqlConnection &connection) { return replaceTables(connection, tracker); });
}

Result<TrackerStore::Applied> TrackerStore::apply(const Change &change, const LogNote &note)
{
    return std::move(applyAll({{change, note}}).front());
}

std::vector<Result<TrackerStore::Applied>>
TrackerStore::applyAll(const std::vector<std::pair<Change, LogNote>> &changes)
{
    std::vector<Result<Applied>> outcomes;
    const auto failAll = [&](const Error &error) {
        outcomes.assign(changes.size(), error);
        return std::move(outcomes);
    };
    if (m_readOnly)
        return failAll({ErrorCode::CannotWrite, StoreTr::tr("is open for reading only"), m_path});
    if (const auto inPlace = checkInPlace(); !inPlace)
        return failAll(inPlace.error());
    auto transaction = SqlTransaction::begin(*m_connection, SqlTransaction::Purpose::Writing);
    if (!transaction)
        return failAll(whileWriting(transaction.error()));
    for (const auto &[change, note] : changes) {
        if (const auto begun = m_connection->execute(u"SAVEPOINT step"_s); !begun)
            return failAll(whileWriting(begun.error()));
        auto done = applyChange(*m_connection, change);
        auto key = done ? appendToLog(*m_connection, *done, note) : Result<LogKey>(done.error());
        const QString end = key ? u"RELEASE step"_s : u"ROLLBACK TO step"_s;
        // SQLite may have rolled back everything by itself: what it failed with first is the reason.
        if (const auto ended = m_connection->execute(end); !ended)
            return failAll(whileWriting(key ? ended.error() : key.error()));
        if (key)
            outcomes.push_back(Applied{std::move(*done), *key});
        else
            outcomes.push_back(whileWriting(key.error()));
    }
    if (const auto committed = (*transaction)->commit(); !committed)
        return failAll(whileWriting(committed.error()));
    return outcomes;
}

std::unique_ptr<EntityLookup> TrackerStore::lookup() { return std::make_unique<DocumentLookup>(*m_connection); }

Result<void> TrackerStore::checkInPlace() const
{
    const auto now = fileIdentity(m_path);
    if (m_identity && now && *now == *m_identity)
        return {};
    return Error{ErrorCode::CannotWrite,
                 now ? StoreTr::tr("is another file than the one that is shown; nothing was written to it")
                     : StoreTr::tr("is not there any more; nothing was written"),
                 m_path};
}

Result<bool> TrackerStore::hasChanged() const
{
    const auto version = dataVersion();
    if (!version)
        return version.error();
    return m_versionRead && *m_versionRead != *version;
}

Result<std::vector<LogEntry>> TrackerStore::history(std::size_t most) const
{
    auto entries = readLog(*m_connection, most);
    return entries ? std::move(entries) : Result<std::vector<LogEntry>>(entries.error().at(m_path));
}

Result<Change> TrackerStore::logged(LogKey key) const
{
    auto change = readLogged(*m_connection, key);
    return change ? std::move(change) : Result<Change>(change.error().at(m_path));
}

/// An error while writing: what would be "cannot read" says the wrong thing then.
Error TrackerStore::whileWriting(Error error) const { return asWritingError(std::move(error)).at(m_path); }

Result<std::int64_t> TrackerStore::dataVersion() const
{
    const auto version = m_connection->value(u"PRAGMA data_version"_s);
    if (!version)
        return version.error().at(m_path);
    return version->toLongLong();
}

} // namespace Dateline
