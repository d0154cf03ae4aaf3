// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentfile.h"
#include "models/store/sqlconnection.h"
#include "models/store/trackerstore.h"
#include "tests/domain/trackersamples.h"
#include "tests/store/storetestcase.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace Dateline;
using namespace Qt::StringLiterals;
using Access = TrackerStore::Access;

/// Documents among other files and other programs: what opening, reading and failing to write do to the disk.
class DocumentAccessTest : public StoreTestCase
{
    Q_OBJECT

private slots:
    void readingLeavesNoTrace_data();
    void readingLeavesNoTrace();
    void readOnlyStoresDoNotWrite();
    void readsWhereNothingCanBeWritten();
    void readsACrashedCopyWhereNothingCanBeWritten();
    void readsWhatACrashHasLeft();
    void readsACrashedCopyWithoutTouchingIt();
    void readsWhileAnotherWrites();
    void noticesThatAnotherHasWritten();
    void waitsForLocksAndGivesUp();

    void fullDisksLeaveNothingHalfWritten();
};

void DocumentAccessTest::readingLeavesNoTrace_data()
{
    QTest::addColumn<QString>("journal");
    QTest::newRow("write-ahead log") << u"WAL"_s;
    QTest::newRow("rollback journal") << u"DELETE"_s;
}

void DocumentAccessTest::readingLeavesNoTrace()
{
    QFETCH(QString, journal);
    make(Samples::random(5, 20));
    QCOMPARE(other(path())->value("PRAGMA journal_mode = "_L1 + journal)->toString().toUpper(), journal);
    const QByteArray before = content(path());
    const QDateTime modified = QFileInfo(path()).lastModified();
    const QDateTime folderModified = QFileInfo(folder()).lastModified();
    {
        const auto store = TrackerStore::open(path(), Access::ReadOnly);
        QVERIFY((*store)->read().ok());
        QCOMPARE(files(), QStringList{u"t.dateline"_s});
    }
    QCOMPARE(files(), QStringList{u"t.dateline"_s});
    QCOMPARE(content(path()), before);
    QCOMPARE(QFileInfo(path()).lastModified(), modified);
    QCOMPARE(QFileInfo(folder()).lastModified(), folderModified);
}

void DocumentAccessTest::readOnlyStoresDoNotWrite()
{
    make(Samples::everyField());
    const auto store = TrackerStore::open(path(), Access::ReadOnly);
    QVERIFY((*store)->isReadOnly());
    const auto written = (*store)->write(Samples::random(6, 1));
    QVERIFY(!written.ok());
    QCOMPARE(written.error().code, ErrorCode::CannotWrite);
    QCOMPARE(written.error().toLine(), QString(path() + ": is open for reading only"_L1));
}

namespace {

/// Permissions do not bind root: while this lives, root is nobody (and still in its group).
class AsNobody
{
public:
    AsNobody()
    {
        if (m_root && ::setresuid(nobody, nobody, 0) != 0)
            qFatal("cannot become nobody");
    }
    ~AsNobody()
    {
        if (m_root && ::setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    static constexpr uid_t nobody = 65534;
    const bool m_root = ::geteuid() == 0;
};

} // namespace

void DocumentAccessTest::readsWhereNothingCanBeWritten()
{
    make(Samples::everyField());
    using P = QFile;
    const QFile::Permissions everybodyReads = P::ReadOwner | P::ReadGroup | P::ReadOther;
    const QFile::Permissions everybodyEnters = everybodyReads | P::ExeOwner | P::ExeGroup | P::ExeOther;
    QVERIFY(QFile::setPermissions(path(), everybodyReads));
    QVERIFY(QFile::setPermissions(folder(), everybodyEnters));
    {
        const AsNobody nobody;
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            const auto store = TrackerStore::open(path(), access);
            QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
            QVERIFY((*store)->isReadOnly());
            QVERIFY(*(*store)->read() == Samples::everyField());
            QCOMPARE((*store)->write(Samples::everyField()).error().code, ErrorCode::CannotWrite);
        }
        const auto created = TrackerStore::create(path(u"new.dateline"_s));
        QCOMPARE(created.error().code, ErrorCode::CannotWrite);
        QCOMPARE(created.error().place, path(u"new.dateline"_s));
    }
    QCOMPARE(files(), QStringList{u"t.dateline"_s});

    QVERIFY(QFile::setPermissions(path(), P::WriteOwner));
    {
        const AsNobody nobody;
        QCOMPARE(TrackerStore::open(path(), Access::ReadOnly).error().toLine(),
                 QString(path() + ": there is no permission to read it"_L1));
    }
    QVERIFY(QFile::setPermissions(folder(), everybodyEnters | P::WriteOwner));
}

namespace {

/// Copies a document while it is in use, as a crash would leave it: with its log.
void copyInUse(const QString &from, const QString &to)
{
    QVERIFY(QFile::copy(from, to));
    QVERIFY(QFile::copy(logFile(from), logFile(to)));
}

} // namespace

void DocumentAccessTest::readsWhatACrashHasLeft()
{
    make(Samples::random(7, 5));
    const auto store = TrackerStore::open(path(), Access::ReadWrite);
    QVERIFY((*store)->write(Samples::everyField()).ok());
    copyInUse(path(), path(u"crashed.dateline"_s));
    QVERIFY(*(*TrackerStore::open(path(u"crashed.dateline"_s), Access::ReadWrite))->read() == Samples::everyField());
}

void DocumentAccessTest::readsACrashedCopyWithoutTouchingIt()
{
    make(Samples::random(7, 5));
    const auto store = TrackerStore::open(path(), Access::ReadWrite);
    QVERIFY((*store)->write(Samples::everyField()).ok());
    const QString crashed = path(u"crashed.dateline"_s);
    copyInUse(path(), crashed);
    const QStringList before = files();
    const QByteArray document = content(crashed);
    const QByteArray log = content(logFile(crashed));
    {
        const auto reader = TrackerStore::open(crashed, Access::ReadOnly);
        QVERIFY2(reader.ok(), reader.ok() ? "" : qPrintable(reader.error().toLine()));
        QVERIFY(*(*reader)->read() == Samples::everyField());
    }
    QCOMPARE(files(), before);
    QCOMPARE(content(crashed), document);
    QCOMPARE(content(logFile(crashed)), log);
}

void DocumentAccessTest::readsACrashedCopyWhereNothingCanBeWritten()
{
    make(Samples::random(7, 5));
    const auto store = TrackerStore::open(path(), Access::ReadWrite);
    QVERIFY((*store)->write(Samples::everyField()).ok());
    const QString crashed = path(u"crashed.dateline"_s);
    copyInUse(path(), crashed);
    using P = QFile;
    QVERIFY(QFile::setPermissions(folder(), P::ReadOwner | P::ExeOwner | P::ReadGroup | P::ExeGroup));
    {
        const AsNobody nobody;
        const auto reader = TrackerStore::open(crashed, Access::ReadWrite);
        QVERIFY2(reader.ok(), reader.ok() ? "" : qPrintable(reader.error().toLine()));
        QVERIFY((*reader)->isReadOnly());
        QVERIFY(*(*reader)->read() == Samples::everyField());
    }
    QVERIFY(QFile::setPermissions(folder(), P::ReadOwner | P::ExeOwner | P::WriteOwner));
}

void DocumentAccessTest::readsWhileAnotherWrites()
{
    make(Samples::everyField());
    const auto writer = other(path());
    QVERIFY(writer->execute(u"BEGIN EXCLUSIVE"_s).ok());
    QVERIFY(writer->execute(u"UPDATE tracker SET title = 'half done'"_s).ok());
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto store = TrackerStore::open(path(), access);
        QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
        QVERIFY(*(*store)->read() == Samples::everyField());
    }
    QVERIFY(writer->execute(u"COMMIT"_s).ok());
    QCOMPARE((*TrackerStore::open(path(), Access::ReadOnly))->read()->title, u"half done"_s);
}

void DocumentAccessTest::noticesThatAnotherHasWritten()
{
    make(Samples::everyField());
    const auto store = TrackerStore::open(path(), Access::ReadWrite);
    QVERIFY((*store)->read().ok());
    QVERIFY(other(path())->execute(u"UPDATE tracker SET title = 'theirs'"_s).ok());
    const auto written = (*store)->write(Samples::everyField());
    QVERIFY(!written.ok());
    QCOMPARE(written.error().code, ErrorCode::CannotWrite);
    QVERIFY(written.error().message.contains("was changed by another program"_L1));
    QCOMPARE((*store)->read()->title, u"theirs"_s);
    QVERIFY((*store)->write(Samples::everyField()).ok());
}

void DocumentAccessTest::waitsForLocksAndGivesUp()
{
    make(Samples::everyField());
    {
        const auto store = TrackerStore::open(path(), Access::ReadWrite);
        const auto writer = other(path());
        QVERIFY(writer->execute(u"BEGIN EXCLUSIVE"_s).ok());
        QElapsedTimer clock;
        clock.start();
        const auto written = (*store)->write(Samples::random(8, 2));
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::Locked);
        QCOMPARE(written.error().toLine(),
                 QString(path() + ": is locked by another program; try again when that is done"_L1));
        QVERIFY(clock.elapsed() >= 1'500 && clock.elapsed() < 10'000);
    }
    // With a rollback journal not even reading is possible meanwhile.
    const auto writer = other(path());
    QVERIFY(writer->value(u"PRAGMA journal_mode = DELETE"_s).ok());
    QVERIFY(writer->execute(u"BEGIN EXCLUSIVE"_s).ok());
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto store = TrackerStore::open(path(), access);
        QVERIFY(!store.ok());
        QCOMPARE(store.error().code, ErrorCode::Locked);
        QCOMPARE(store.error().place, path());
    }
}

namespace {

/// While this lives, files cannot grow beyond a size: a full disk, as far as a program can tell.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_signal = ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_signal);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

} // namespace

void DocumentAccessTest::fullDisksLeaveNothingHalfWritten()
{
    make(Samples::everyField());
    const qint64 size = QFileInfo(path()).size();
    const auto store = TrackerStore::open(path(), Access::ReadWrite);
    const Tracker large = Samples::random(9, 500);
    {
        const FullDisk full(static_cast<rlim_t>(size));
        const auto created = TrackerStore::create(path(u"new.dateline"_s), large);
        QVERIFY(!created.ok());
        QCOMPARE(created.error().code, ErrorCode::CannotWrite);
        const auto written = (*store)->write(large);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::CannotWrite);
    }
    QVERIFY(!files().filter(u"new"_s).size());
    QVERIFY(*(*store)->read() == Samples::everyField());
    QVERIFY((*store)->write(large).ok());
}

QTEST_GUILESS_MAIN(DocumentAccessTest)
#include "tst_documentaccess.moc"
