// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/intake/readerlimits.h"

#include <QByteArray>
#include <QProcess>

#include <optional>

namespace Dateline {

/// Runs the program that reads files of others (app/reader) once, on the calling thread, which needs no event loop. That
/// program gets nothing but the file: no window system, no settings, no plug-ins, another working folder; further it
/// binds itself (app/reader/confinement.h). It ends when this object or the calling thread does.
class ReaderProcess
{
public:
    explicit ReaderProcess(const ReaderLimits &limits);

    /// The file that is read, or its content.
    void setFile(const QString &fileName);
    void setContent(const QByteArray &content) { m_content = content; }

    /// What the program answers to a file whose name ends in \p suffix ("pdf"), which nobody has looked at yet. Errors,
    /// without a place: Cancelled, within 20 ms after \p progress says so; TooLarge if it met a limit; CannotRead if it
    /// broke off or cannot be started. The program has ended in any case.
    Result<QByteArray> run(const QString &suffix, const Progress &progress);

private:
    Result<QByteArray> answer(const Progress &progress);
    Error tookTooLong() const;

    ReaderLimits m_limits;
    QProcess m_process;
    std::optional<QByteArray> m_content; ///< none: there is a file
};

/// Where the program is: beside this one, or where it is installed; empty if it is at neither.
QString readerProgram();
/// Has another program take its place, for tests; empty: the one that belongs to this program.
void setReaderProgram(const QString &fileName);

} // namespace Dateline
