// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/filewriter.h"

#include "models/exchange/exchangetr.h"
#include "models/store/documentfile.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <unistd.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Writes a new file, down to the disk. Not through a buffer: the reason of a failure is that of the call that failed.
/// QSaveFile, which does the rest alike, says "unknown error" of a full disk.
Result<void> writeNewFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)
        && file.write(bytes) == bytes.size() && ::fsync(file.handle()) == 0)
        return {};
    const QString reason = file.error() == QFileDevice::NoError ? qt_error_string() : file.errorString();
    return Error{ErrorCode::CannotWrite, ExchangeTr::tr("cannot be written (%1)").arg(reason), path};
}

} // namespace

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorCode::CannotWrite, ExchangeTr::tr("is a folder, not a file"), path};
    if (info.exists() && !info.isFile()) // renaming over it would put a file in its place
        return Error{ErrorCode::CannotWrite, ExchangeTr::tr("is a device or pipe, not a file"), path};
    if (!QFileInfo(info.absolutePath()).isDir())
        return Error{ErrorCode::CannotWrite, ExchangeTr::tr("the folder does not exist"), path};
    const QString target = fileBehind(path);
    removeLeftovers(target);
    const QString aside = temporaryNameFor(target);
    Result<void> done = writeNewFile(aside, bytes);
    if (done) {
        if (info.exists())
            QFile::setPermissions(aside, info.permissions());
        std::error_code failure;
        std::filesystem::rename(aside.toStdU16String(), target.toStdU16String(), failure);
        if (failure)
            done = Error{ErrorCode::CannotWrite,
                         ExchangeTr::tr("cannot be written (%1)").arg(QString::fromStdString(failure.message())), path};
    }
    if (done)
        return {};
    QFile::remove(aside);
    return Error{ErrorCode::CannotWrite, done.error().message, path};
}

} // namespace Dateline
