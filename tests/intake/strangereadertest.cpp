// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/readerprocess.h"
#include "models/intake/sourcefile.h"
#include "tests/intake/intaketests.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Programs that a file has taken over, or that are not ours at all, in the place of the one that reads.
class StrangeReaderTest : public TestCase
{
    Q_OBJECT

private slots:
    void cleanup() { setReaderProgram(QStringLiteral(DATELINE_READER_PROGRAM)); }

    void breakingOffIsAnErrorOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << QByteArray("kill -SEGV $$");
        QTest::newRow("abort") << QByteArray("kill -ABRT $$");
        QTest::newRow("killed") << QByteArray("kill -KILL $$");
        QTest::newRow("crash after an answer") << QByteArray("printf '{}'; kill -SEGV $$");
        QTest::newRow("other exit code") << QByteArray("printf '{}'; exit 3");
    }

    void breakingOffIsAnErrorOfTheFile()
    {
        QFETCH(QByteArray, script);
        QCOMPARE(told(script),
                 m_file + ": cannot be read: its reader broke off; it may be damaged, or made to do harm"_L1);
    }

    void nonsenseIsAnErrorOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("nothing") << QByteArray("exit 0");
        QTest::newRow("words") << QByteArray("echo words");
        QTest::newRow("errors only") << QByteArray("echo words >&2");
    }

    void nonsenseIsAnErrorOfTheFile()
    {
        QFETCH(QByteArray, script);
        QCOMPARE(told(script), m_file + ": cannot be read: what its reader says of it makes no sense"_L1);
    }

    void errorsNameTheFileWhateverTheySay()
    {
        QCOMPARE(
            told("printf %s '{\"error\":{\"code\":\"malformed\",\"message\":\"is odd\",\"place\":\"/etc/passwd\"}}'"),
            m_file + ": /etc/passwd: is odd"_L1);
    }

    void whoNeverEndsIsEnded_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("busy") << QByteArray("while :; do :; done");
        QTest::newRow("says nothing more") << QByteArray("exec >&- 2>&-; while :; do :; done");
        QTest::newRow("deaf") << QByteArray("trap '' TERM HUP INT; while :; do :; done");
    }

    void whoNeverEndsIsEnded()
    {
        QFETCH(QByteArray, script);
        QCOMPARE(told(script, std::chrono::milliseconds(100)),
                 m_file + ": takes longer than 1 second to read, as files made to do harm do"_L1);
    }

    void tooMuchIsNotTaken()
    {
        QCOMPARE(told("exec cat /dev/zero"), m_file + ": cannot be read: it says more than any text can hold"_L1);
    }

    void missingProgramIsSaid()
    {
        setReaderProgram(m_folder.filePath(u"gone"_s));
        Progress progress;
        const QString line = readSourceFile(m_file, progress).error().toLine();
        QVERIFY2(line.startsWith(m_file + u": cannot be read: "_s + m_folder.filePath(u"gone"_s)), qPrintable(line));
        setReaderProgram({}); // a test has none beside it
        QCOMPARE(readSourceFile(m_file, progress).error().toLine(),
                 m_file + ": cannot be read: the program dateline-reader is missing; install Dateline again"_L1);
    }

    void itGetsNothingButTheFile()
    {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_PLUGIN_PATH", "LD_PRELOAD", "HOME", "https_proxy"}) {
            if (!qEnvironmentVariableIsSet(name))
                qputenv(name, "");
        }
        const QString report = m_folder.filePath(u"report"_s);
        told("{ env; pwd; cat; } >'" + report.toUtf8() + "'");
        QFile file(report);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArrayList lines = file.readAll().trimmed().split('\n');
        lines.removeIf([](const QByteArray &line) {
            const QByteArrayList granted{"LC_ALL", "LD_LIBRARY_PATH", "TZ",
                                         "PWD",    "OLDPWD",          "_"}; // three are the shell's
            return granted.contains(line.left(line.indexOf('=')));
        });
        QCOMPARE(lines, (QByteArrayList{"/", "Words"}));
    }

private:
    /// What is said of a file if that script reads it.
    QString told(const QByteArray &script, std::chrono::milliseconds time = std::chrono::minutes(1))
    {
        const QString program = m_folder.filePath(u"reader"_s);
        QFile file(program);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write("#!/bin/sh\n" + script) < 0)
            qFatal("cannot write %s", qPrintable(program));
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
        QFile words(m_file);
        if (!words.open(QIODevice::WriteOnly) || words.write("Words") < 0)
            qFatal("cannot write %s", qPrintable(m_file));
        words.close();
        setReaderProgram(program);
        Progress progress;
        ReaderLimits limits;
        limits.time = time;
        const auto read = readSourceFile(m_file, progress, limits);
        return read ? u"read"_s : read.error().toLine();
    }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"words.txt"_s);
};

std::unique_ptr<TestCase> newStrangeReaderTest() { return std::make_unique<StrangeReaderTest>(); }

} // namespace Dateline

#include "strangereadertest.moc"
