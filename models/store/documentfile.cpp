// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentfile.h"

#include "models/store/storetr.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <vector>

namespace Dateline {

using namespace Qt::StringLiterals;

Result<void> checkReadableFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        const QString message = info.isSymLink() ? StoreTr::tr("is a link to a file that does not exist")
                                                 : StoreTr::tr("there is no such file");
        return Error{ErrorCode::NotFound, message, path};
    }
    if (info.isDir())
        return Error{ErrorCode::CannotRead, StoreTr::tr("is a folder, not a file"), path};
    if (!info.isFile())
        return Error{ErrorCode::CannotRead, StoreTr::tr("is a device or pipe, not a file"), path};
    if (!info.isReadable())
        return Error{ErrorCode::CannotRead, StoreTr::tr("there is no permission to read it"), path};
    if (info.size() == 0)
        return Error{ErrorCode::Malformed, StoreTr::tr("is empty"), path};
    return {};
}

Result<DocumentHeader> readDocumentHeader(const QString &path)
{
    const Error unreadable{ErrorCode::CannotRead, StoreTr::tr("cannot be read"), path};
    sqlite3_vfs *vfs = sqlite3_initialize() == SQLITE_OK ? sqlite3_vfs_find(nullptr) : nullptr;
    if (!vfs)
        return unreadable;
    // sqlite3_file is the head of a longer structure whose size only the file layer knows. The name must outlive
    // the open file and end in more than one NUL, as the names that SQLite makes itself do.
    std::vector<std::max_align_t> storage(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::max_align_t) + 1);
    auto *file = reinterpret_cast<sqlite3_file *>(storage.data());
    QByteArray name = QFile::encodeName(fileBehind(path));
    name.append(QByteArray(4, '\0'));
    if (vfs->xOpen(vfs, name.constData(), file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, nullptr) != SQLITE_OK)
        return unreadable;
    std::array<unsigned char, 100> bytes{};
    const int read = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
    file->pMethods->xClose(file);
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ) // a short read fills up with zeros
        return unreadable;

    DocumentHeader header;
    constexpr char magic[] = "SQLite format 3"; // with its final NUL
    header.isSqlite = std::memcmp(bytes.data(), magic, sizeof magic) == 0;
    if (!header.isSqlite)
        return header;
    header.isComplete = read == SQLITE_OK;
    header.usesLog = bytes[19] == 2;
    header.changeCounter = qFromBigEndian<std::uint32_t>(&bytes[24]);
    // The number of pages is only right if whoever wrote it also wrote the same change counter beside it.
    const std::int64_t pageSize = bytes[16] == 0 && bytes[17] == 1 ? 65'536 : qFromBigEndian<std::uint16_t>(&bytes[16]);
    if (qFromBigEndian<std::uint32_t>(&bytes[92]) == header.changeCounter)
        header.statedSize = pageSize * qFromBigEndian<std::uint32_t>(&bytes[28]);
    header.userVersion = qFromBigEndian<std::uint32_t>(&bytes[60]);
    header.applicationId = qFromBigEndian<std::uint32_t>(&bytes[68]);
    return header;
}

DocumentStamp stampOf(const QString &path)
{
    const QFileInfo info(path);
    const QFileInfo log(logFile(path));
    DocumentStamp stamp{0, info.size(), info.lastModified(), log.exists() ? log.size() : 0};
    if (const auto header = readDocumentHeader(path))
        stamp.changeCounter = header->changeCounter;
    return stamp;
}

std::optional<FileIdentity> fileIdentity(const QString &path)
{
    struct stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
}

QString fileBehind(const QString &path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    return canonical.isEmpty() ? info.absoluteFilePath() : canonical;
}

QString logFile(const QString &path) { return fileBehind(path) + "-wal"_L1; }
QString logIndexFile(const QString &path) { return fileBehind(path) + "-shm"_L1; }
QString journalFile(const QString &path) { return fileBehind(path) + "-journal"_L1; }

bool hasFilesBeside(const QString &path)
{
    return QFileInfo::exists(logFile(path)) || QFileInfo::exists(logIndexFile(path))
        || QFileInfo::exists(journalFile(path));
}

bool isWritableInPlace(const QString &path)
{
    const QFileInfo info(QFileInfo(path).canonicalFilePath()); // of a symbolic link, the file behind it
    return info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
}

Result<QString> copyAside(const QString &path, const QTemporaryDir &folder)
{
    const QString copy = folder.filePath(u"document"_s);
    const DocumentStamp before = stampOf(path);
    bool copied = folder.isValid() && QFile::copy(path, copy);
    for (const auto &beside : {logFile, journalFile}) {
        if (copied && QFileInfo::exists(beside(path)))
            copied = QFile::copy(beside(path), beside(copy));
    }
    if (!copied)
        return Error{ErrorCode::CannotRead, StoreTr::tr("cannot be copied to a temporary folder for reading"), path};
    if (stampOf(path) != before)
        return Error{ErrorCode::Locked, StoreTr::tr("is being changed by another program; try again when that is done"),
                     path};
    for (const QString &name : {copy, logFile(copy), journalFile(copy)})
        QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
    return copy;
}

namespace {

/// What temporary names for \p info have in common.
QString temporaryPrefix(const QFileInfo &info)
{
    const QByteArray machine = QCryptographicHash::hash(QSysInfo::machineUniqueId(), QCryptographicHash::Sha1).toHex();
    return u'.' + info.fileName().left(100) + u'.' + QString::fromLatin1(machine.left(8)) + u'-';
}

bool isRunning(qint64 process) { return ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM; }

} // namespace

QString temporaryNameFor(const QString &path)
{
    const QFileInfo info(path);
    QString name;
    do {
        name = info.absolutePath() + u'/' + temporaryPrefix(info) + QString::number(QCoreApplication::applicationPid())
            + u'-' + QString::number(QRandomGenerator::system()->generate64(), 36) + ".tmp"_L1;
    } while (QFileInfo::exists(name));
    return name;
}

void removeLeftovers(const QString &path)
{
    const QFileInfo info(path);
    const QDir folder(info.absolutePath());
    const QString prefix = temporaryPrefix(info);
    // Names have no wildcards: what stands in brackets in a file's name would be one.
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : names) {
        if (!name.startsWith(prefix) || !name.contains(".tmp"_L1))
            continue;
        const QString process = name.mid(prefix.size()).section(u'-', 0, 0);
        bool isNumber = false;
        const qint64 number = process.toLongLong(&isNumber);
        if (isNumber && number > 0 && !isRunning(number))
            QFile::remove(folder.filePath(name)); // also the journal that stands beside a document
    }
}

Result<void> renameWithoutReplacing(const QString &from, const QString &to)
{
    const Error exists{ErrorCode::CannotWrite, StoreTr::tr("exists already and is not overwritten"), to};
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(),
                    RENAME_NOREPLACE)
        == 0)
        return {};
    if (errno == EEXIST)
        return exists;
        // Not every file system can do it: the way below remains.
#endif
    if (QFileInfo::exists(to))
        return exists;
    QFile file(from);
    if (!file.rename(to))
        return Error{ErrorCode::CannotWrite, StoreTr::tr("cannot be written (%1)").arg(file.errorString()), to};
    return {};
}

void removeDocument(const QString &path)
{
    for (const QString &name : {path, logFile(path), logIndexFile(path), journalFile(path)})
        QFile::remove(name);
}

} // namespace Dateline
