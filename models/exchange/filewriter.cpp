// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/filewriter.h"

#include "models/exchange/exchangetr.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Dateline {

using namespace Qt::StringLiterals;

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorCode::CannotWrite, ExchangeTr::tr("is a folder, not a file"), path};
    if (info.exists() && !info.isFile()) // renaming over it would put a file in its place
        return Error{ErrorCode::CannotWrite, ExchangeTr::tr("is a device or pipe, not a file"), path};
    if (!QFileInfo(info.absolutePath()).isDir())
        return Error{ErrorCode::CannotWrite, ExchangeTr::tr("the folder does not exist"), path};
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{ErrorCode::CannotWrite, ExchangeTr::tr("cannot be written (%1)").arg(file.errorString()), path};
}

} // namespace Dateline
