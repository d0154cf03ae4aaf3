// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/filewriter.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Dateline {

using namespace Qt::StringLiterals;

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorCode::CannotWrite, u"is a folder, not a file"_s, path};
    if (info.exists() && !info.isFile()) // renaming over it would put a file in its place
        return Error{ErrorCode::CannotWrite, u"is a device or pipe, not a file"_s, path};
    if (!QFileInfo(info.absolutePath()).isDir())
        return Error{ErrorCode::CannotWrite, u"the folder does not exist"_s, path};
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{ErrorCode::CannotWrite, "cannot be written ("_L1 + file.errorString() + u')', path};
}

} // namespace Dateline
