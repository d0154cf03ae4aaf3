// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/sourcefile.h"
#include "tests/ingest/samplepdf.h"
#include "tests/intake/intaketests.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <sys/stat.h>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// What is under way in this process or in that of an id.
QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    const QDir threads(u"/proc/%1/task"_s.arg(process));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(threads.filePath(thread + u"/children"_s));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : file.readAll().simplified().split(' ')) {
            if (!child.isEmpty())
                children.append(child.toLongLong());
        }
    }
    return children;
}

/// Whether a process goes on; one that has ended and is not yet buried does not.
bool isRunning(qint64 process)
{
    QFile state(u"/proc/%1/stat"_s.arg(process));
    if (!state.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = state.readAll();
    return !line.mid(line.lastIndexOf(')')).startsWith(") Z");
}

} // namespace

/// Files that are read by a process of its own.
class SourceFileTest : public TestCase
{
    Q_OBJECT

private slots:
    void init()
    {
        TestCase::init();
        QVERIFY(childrenOf(QCoreApplication::applicationPid()).isEmpty());
    }
    void cleanup() { QVERIFY(childrenOf(QCoreApplication::applicationPid()).isEmpty()); }

    void whatIsReadIsWhatTheReaderReads_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << u"a.txt"_s << QByteArray("Words with\ntwo lines");
        QTest::newRow("page") << u"a.html"_s
                              << QByteArray("<title>A title</title><meta name=author content='A B'>"
                                            "<p>Words <s>gone</s> and <q>more</q></p>");
        QTest::newRow("PDF") << u"a.pdf"_s << makePdf({});
        PdfSettings settings;
        settings.info = "/Title (Rules for masts) /Author (Port Office) /CreationDate (D:20210504233000-05'00')";
        settings.pages = {"10 10 100 100 re f", "BT /F1 12 Tf 50 700 Td (Three) Tj ET"};
        QTest::newRow("PDF with properties and a remark") << u"b.PDF"_s << makePdf(settings);
        settings.encrypted = true;
        QTest::newRow("encrypted PDF") << u"a.pdf"_s << makePdf(settings);
        QTest::newRow("damaged PDF") << u"a.pdf"_s << QByteArray("%PDF-1.4\n");
        QTest::newRow("archive") << u"a.docx"_s << QByteArray("PK\x03\x04 and more");
        QTest::newRow("empty") << u"a.txt"_s << QByteArray();
        QTest::newRow("more than a pipe holds") << u"a.txt"_s << QByteArray("Some words. ").repeated(100'000);
        QTest::newRow("name with a blank and other letters") << u"Über uns – a.txt"_s << QByteArray("Words");
    }

    void whatIsReadIsWhatTheReaderReads()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const QString path = write(name, bytes);
        const auto direct = readSourceContent(bytes, QFileInfo(name).suffix());
        Progress progress;
        for (const bool isFile : {true, false}) {
            const auto read = isFile ? readSourceFile(path, progress) : readSourceBytes(bytes, path, progress);
            QCOMPARE(read.ok(), direct.ok());
            if (direct) {
                QCOMPARE(read->source, direct->source);
                QCOMPARE(read->remarks, direct->remarks);
                QCOMPARE(progress.share(), 1.0);
            } else {
                QCOMPARE(read.error().toLine(), direct.error().at(path).toLine());
                QCOMPARE(read.error().code, direct.error().code);
            }
        }
    }

    void whatIsNoFileIsRefused()
    {
        Progress progress;
        const QString path = m_folder.filePath(u"gone.txt"_s);
        QCOMPARE(readSourceFile(path, progress).error().toLine(), path + ": there is no such file"_L1);
        QCOMPARE(readSourceFile(m_folder.path(), progress).error().toLine(),
                 m_folder.path() + ": is a folder, not a file"_L1);
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(pipe.toUtf8().constData(), 0600), 0);
        QCOMPARE(readSourceFile(pipe, progress).error().toLine(), pipe + ": is a device or pipe, not a file"_L1);
    }

    void timeIsLimited()
    {
        const QString path = write(u"endless.pdf"_s, endlessPdf());
        Progress progress;
        ReaderLimits limits;
        limits.time = std::chrono::milliseconds(50);
        const Error error = readSourceFile(path, progress, limits).error();
        QCOMPARE(error.toLine(), path + ": takes longer than 1 second to read, as files made to do harm do"_L1);
        QCOMPARE(error.code, ErrorCode::TooLarge);
        QCOMPARE(readSourceBytes(endlessPdf(), u"clipboard.pdf"_s, progress, limits).error().place, u"clipboard.pdf"_s);
    }

    /// The process that reads would end by itself, too, if the one that asked could not end it.
    void readerLimitsItself()
    {
        QProcess reader;
        reader.setStandardInputFile(write(u"endless.pdf"_s, endlessPdf()));
        reader.start(QStringLiteral(DATELINE_READER_PROGRAM), {u"pdf"_s, u"en"_s, u"1"_s, u"2000000000"_s});
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.exitStatus(), QProcess::CrashExit);
        QCOMPARE(reader.exitCode(), SIGXCPU);
    }

#if !defined(__SANITIZE_ADDRESS__) && !defined(__clang__) // the sanitizers reserve more than any limit
    void memoryIsLimited()
    {
        // Gumbo takes some twenty times as much for it.
        const QString path = write(u"large.html"_s, "<html>" + QByteArray("<p>x").repeated(2'000'000));
        Progress progress;
        ReaderLimits limits;
        limits.memory = 300'000'000;
        const Error error = readSourceFile(path, progress, limits).error();
        QCOMPARE(error.toLine(), path + ": takes more than 300 MB of memory to read, as files made to do harm do"_L1);
        QCOMPARE(error.code, ErrorCode::TooLarge);
    }
#endif

    void cancelEndsIt()
    {
        const QString path = write(u"endless.pdf"_s, endlessPdf());
        Progress progress;
        std::thread canceller([&] {
            while (childrenOf(QCoreApplication::applicationPid()).isEmpty())
                std::this_thread::yield();
            progress.cancel();
        });
        const auto read = readSourceFile(path, progress);
        canceller.join();
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }

    void readersOfAKilledProgramEnd()
    {
        QProcess asking;
        asking.start(QStringLiteral(ASKING_PROGRAM), {write(u"endless.pdf"_s, endlessPdf())});
        QVERIFY(asking.waitForStarted());
        QList<qint64> readers;
        QTRY_VERIFY(!(readers = childrenOf(asking.processId())).isEmpty());
        QVERIFY(isRunning(readers.first()));
        asking.kill();
        QVERIFY(asking.waitForFinished());
        QTRY_VERIFY(!isRunning(readers.first()));
    }

    void folderThatOneIsInDoesNotMatter()
    {
        const QString before = QDir::currentPath();
        write(u"a.txt"_s, "Words");
        QVERIFY(QDir::setCurrent(m_folder.path()));
        Progress progress;
        const auto read = readSourceFile(u"a.txt"_s, progress);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().toLine()));
        QCOMPARE(read->source.text, u"Words"_s);
    }

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

std::unique_ptr<TestCase> newSourceFileTest() { return std::make_unique<SourceFileTest>(); }

} // namespace Dateline

#include "sourcefiletest.moc"
