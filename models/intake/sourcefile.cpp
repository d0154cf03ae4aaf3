// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/sourcefile.h"

#include "models/intake/intaketr.h"
#include "models/intake/readerprocess.h"
#include "models/intake/sourceanswer.h"

#include <QFile>
#include <QFileInfo>

namespace Dateline {

namespace {

/// What can be said of a file without reading it.
Result<void> checkFile(const QString &fileName)
{
    const QFileInfo info(fileName);
    if (!info.exists())
        return Error{ErrorCode::NotFound, IntakeTr::tr("there is no such file"), fileName};
    if (info.isDir())
        return Error{ErrorCode::CannotRead, IntakeTr::tr("is a folder, not a file"), fileName};
    if (!info.isFile()) // reading may wait for ever
        return Error{ErrorCode::CannotRead, IntakeTr::tr("is a device or pipe, not a file"), fileName};
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::CannotRead, IntakeTr::tr("cannot be read (%1)").arg(file.errorString()), fileName};
    return {};
}

Result<SourceDocument> answerOf(ReaderProcess &reader, const QString &name, Progress &progress)
{
    const Result<QByteArray> answer = reader.run(QFileInfo(name).suffix(), progress);
    auto document = answer ? readSourceAnswer(*answer) : Result<SourceDocument>(answer.error());
    if (!document)
        return document.error().at(name);
    progress.setShare(1);
    return document;
}

} // namespace

Result<SourceDocument> readSourceFile(const QString &fileName, Progress &progress, const ReaderLimits &limits)
{
    if (const Result<void> file = checkFile(fileName); !file)
        return file.error();
    ReaderProcess reader(limits);
    reader.setFile(fileName);
    return answerOf(reader, fileName, progress);
}

Result<SourceDocument> readSourceBytes(const QByteArray &bytes, const QString &name, Progress &progress,
                                       const ReaderLimits &limits)
{
    ReaderProcess reader(limits);
    reader.setContent(bytes);
    return answerOf(reader, name, progress);
}

} // namespace Dateline
