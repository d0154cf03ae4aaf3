// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/readerprocess.h"

#include "models/intake/intaketr.h"
#include "models/intake/sourceanswer.h"
#include "models/wording/language.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <csignal>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookEvery = 20; ///< ms, whether it was cancelled

QString &chosenProgram()
{
    static QString fileName;
    return fileName;
}

/// What the program needs to find its libraries and to know a time zone; nothing else of the user's environment.
QProcessEnvironment leastEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const char *kept : {"LD_LIBRARY_PATH", "TZ"}) {
        if (qEnvironmentVariableIsSet(kept))
            environment.insert(QString::fromLatin1(kept), qEnvironmentVariable(kept));
    }
    return environment;
}

} // namespace

QString readerProgram()
{
    if (!chosenProgram().isEmpty())
        return chosenProgram();
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &folder : {here, QString(here + u"/" DATELINE_READER_FOLDER)}) {
        const QFileInfo program(folder + u"/dateline-reader"_s);
        if (program.isFile() && program.isExecutable())
            return program.absoluteFilePath();
    }
    return {};
}

void setReaderProgram(const QString &fileName) { chosenProgram() = fileName; }

ReaderProcess::ReaderProcess(const ReaderLimits &limits) : m_limits(limits)
{
    m_process.setProcessEnvironment(leastEnvironment());
    m_process.setWorkingDirectory(u"/"_s);
    m_process.setStandardErrorFile(QProcess::nullDevice()); // libraries' remarks, or as much as a file likes
}

void ReaderProcess::setFile(const QString &fileName) { m_process.setStandardInputFile(fileName); }

Error ReaderProcess::tookTooLong() const
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_limits.time).count();
    return {ErrorCode::TooLarge,
            IntakeTr::tr("takes longer than %n second(s) to read, as files made to do harm do", nullptr,
                         static_cast<int>(seconds)),
            {}};
}

Result<QByteArray> ReaderProcess::run(const QString &suffix, const Progress &progress)
{
    const QString program = readerProgram();
    if (program.isEmpty())
        return Error{ErrorCode::CannotRead,
                     IntakeTr::tr("cannot be read: the program dateline-reader is missing; install Dateline again"),
                     {}};
    const auto milliseconds = static_cast<qint64>(m_limits.time.count());
    m_process.start(
        program, {suffix, Language::current().code(), QString::number(milliseconds), QString::number(m_limits.memory)});
    if (m_content) {
        m_process.write(*m_content);
        m_process.closeWriteChannel();
    }
    Result<QByteArray> told = answer(progress);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(-1);
    }
    return told;
}

Result<QByteArray> ReaderProcess::answer(const Progress &progress)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray bytes;
    while (m_process.state() != QProcess::NotRunning) {
        if (progress.isCancelled())
            return Progress::cancelled();
        if (timer.hasExpired(m_limits.time.count()))
            return tookTooLong();
        m_process.waitForReadyRead(lookEvery);
        bytes += m_process.readAllStandardOutput();
        if (bytes.size() > longestSourceAnswer)
            return Error{
                ErrorCode::CannotRead, IntakeTr::tr("cannot be read: it says more than any text can hold"), {}};
    }
    bytes += m_process.readAllStandardOutput();
    if (m_process.error() == QProcess::FailedToStart)
        return Error{
            ErrorCode::CannotRead,
            IntakeTr::tr("cannot be read: %1 cannot be started (%2)").arg(readerProgram(), m_process.errorString()),
            {}};
    const int code = m_process.exitCode();
    const bool crashed = m_process.exitStatus() == QProcess::CrashExit;
    if (crashed && code == SIGXCPU)
        return tookTooLong();
    if (!crashed && code == static_cast<int>(ReaderExit::Memory))
        return Error{ErrorCode::TooLarge,
                     IntakeTr::tr("takes more than %1 MB of memory to read, as files made to do harm do")
                         .arg(m_limits.memory / 1'000'000),
                     {}};
    if (crashed || code != static_cast<int>(ReaderExit::Done) || bytes.size() > longestSourceAnswer)
        return Error{ErrorCode::CannotRead,
                     IntakeTr::tr("cannot be read: its reader broke off; it may be damaged, or made to do harm"),
                     {}};
    return bytes;
}

} // namespace Dateline
