// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentcheck.h"
#include "models/store/documentfile.h"
#include "models/store/migrations.h"
#include "models/store/sqlconnection.h"
#include "models/store/sqlschema.h"
#include "models/store/trackerstore.h"
#include "tests/domain/trackersamples.h"
#include "tests/store/storetestcase.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace Dateline;
using namespace Qt::StringLiterals;
using Access = TrackerStore::Access;

/// Documents of earlier versions: read without being touched, brought up to date without loss, and never half way.
class MigrationTest : public StoreTestCase
{
    Q_OBJECT

private slots:
    void init();

    void version1IsBroughtUpToDate();
    void version1IsReadFromACopy();
    void migratedDocumentsAreLikeNewOnes();
    void migratedDocumentsHoldWhatIsNew();
    void largerDocumentsLoseNothing();
    void killedInTheMiddleLeavesVersion1_data();
    void killedInTheMiddleLeavesVersion1();
    void upgradesAreComposedForBothDatabases();

private:
    int versionOf(const QString &file) const { return static_cast<int>(readDocumentHeader(file)->userVersion); }
    const Tracker m_expected = Samples::asInVersion1(Samples::everyField());
};

void MigrationTest::init()
{
    TestCase::init();
    QVERIFY(QFile::copy(QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/store/version1.dateline"), path()));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(versionOf(path()), 1);
}

void MigrationTest::version1IsBroughtUpToDate()
{
    {
        const auto store = TrackerStore::open(path(), Access::ReadWrite);
        QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
        QVERIFY(!(*store)->isReadOnly());
        QVERIFY(*(*store)->read() == m_expected);
    }
    QCOMPARE(files(), QStringList{u"t.dateline"_s});
    QCOMPARE(versionOf(path()), 2);
    // What no tracker holds is there as well.
    QCOMPARE(other(path())->value(u"SELECT time || what || before || after FROM change_log"_s)->toString(),
             u"2018-11-30T12:00:00ZAdd event{}"_s);
    QVERIFY(TrackerStore::readDocument(path(), nullptr)->unpacked() == m_expected);
}

void MigrationTest::version1IsReadFromACopy()
{
    const QByteArray before = content(path());
    {
        const auto store = TrackerStore::open(path(), Access::ReadOnly);
        QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
        QVERIFY(*(*store)->read() == m_expected);
        QVERIFY(!(*store)->write(m_expected).ok());
    }
    QVERIFY(TrackerStore::readDocument(path(), nullptr)->unpacked() == m_expected);
    QCOMPARE(files(), QStringList{u"t.dateline"_s});
    QCOMPARE(content(path()), before);
}

void MigrationTest::migratedDocumentsAreLikeNewOnes()
{
    QVERIFY(TrackerStore::open(path(), Access::ReadWrite).ok());
    make(m_expected, u"new.dateline"_s);
    const auto schema = [](const QString &file) {
        QStringList statements;
        const auto connection = other(file);
        auto rows = connection->select(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"_s);
        while (rows->next())
            statements.append(rows->value(0).toString());
        statements.sort();
        return statements;
    };
    QCOMPARE(schema(path()), schema(path(u"new.dateline"_s)));
    QStringList ours = schemaStatements(SqlDialect::Sqlite);
    ours.sort();
    QCOMPARE(schema(path()), ours);
}

void MigrationTest::migratedDocumentsHoldWhatIsNew()
{
    const auto store = TrackerStore::open(path(), Access::ReadWrite);
    QVERIFY((*store)->write(Samples::everyField()).ok());
    QVERIFY(*(*store)->read() == Samples::everyField());
    // The conditions of the new columns hold there, too.
    for (const auto &sql : {u"UPDATE attribution SET role = 'victim' WHERE claim = 'party'"_s,
                            u"UPDATE attribution SET role = 'target' WHERE claim <> 'party'"_s,
                            u"UPDATE event SET date_reason = NULL"_s, u"UPDATE event SET review_on = x'00'"_s})
        QVERIFY2(!other(path())->execute(sql).ok(), qPrintable(sql));
}

void MigrationTest::largerDocumentsLoseNothing()
{
    // The tables of version 1 filled with what it can hold of larger trackers.
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const Tracker tracker = Samples::asInVersion1(Samples::random(seed, 100));
        const QString file = path(u"%1.dateline"_s.arg(seed));
        make(tracker, u"%1.dateline"_s.arg(seed));
        {
            const auto connection = other(file);
            QVERIFY(connection->execute(u"DROP TABLE accepted_finding"_s).ok());
            for (const auto &column : {u"attribution\" DROP COLUMN role"_s, u"source\" DROP COLUMN text_sha256"_s,
                                       u"event\" DROP COLUMN review_on"_s, u"event\" DROP COLUMN date_reason"_s,
                                       u"measure\" DROP COLUMN review_on"_s})
                QVERIFY2(connection->execute("ALTER TABLE \""_L1 + column).ok(), qPrintable(column));
            QVERIFY(connection->execute(u"PRAGMA user_version = 1"_s).ok());
            const auto sound = checkDocument(*connection, 1);
            QVERIFY2(sound.ok(), sound.ok() ? "" : qPrintable(sound.error().toLine()));
        }
        const auto store = TrackerStore::open(file, Access::ReadWrite);
        QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
        QVERIFY(*(*store)->read() == tracker);
    }
}

void MigrationTest::killedInTheMiddleLeavesVersion1_data()
{
    QTest::addColumn<QString>("journal");
    QTest::addColumn<int>("statements");
    const auto count = static_cast<int>(upgradeStatements(SqlDialect::Sqlite, 2).size());
    for (const auto &journal : {u"WAL"_s, u"DELETE"_s}) {
        for (int statements = 1; statements <= count; ++statements)
            QTest::addRow("%s after %d", qPrintable(journal), statements) << journal << statements;
    }
}

void MigrationTest::killedInTheMiddleLeavesVersion1()
{
    QFETCH(QString, journal);
    QFETCH(int, statements);
    QVERIFY(other(path())->value("PRAGMA journal_mode = "_L1 + journal).ok());
    const pid_t child = ::fork();
    if (child == 0) {
        // Without room for changed pages in memory, so that they are in the file, or in its log, when the end comes.
        const auto connection = other(path());
        bool done = connection->execute(u"PRAGMA cache_size = 1"_s).ok();
        auto transaction = SqlTransaction::begin(*connection, SqlTransaction::Purpose::Writing);
        for (const QString &statement : upgradeStatements(SqlDialect::Sqlite, 2).first(statements))
            done = done && connection->execute(statement).ok();
        done = done && connection->execute(u"PRAGMA user_version = 2"_s).ok();
        ::kill(::getpid(), done ? SIGKILL : SIGTERM);
        ::_exit(1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGKILL);
    {
        const auto connection = other(path()); // which rolls back
        QCOMPARE(*storedVersion(*connection), 1);
        QVERIFY(checkDocument(*connection, 1).ok());
    }
    QVERIFY(*(*TrackerStore::open(path(), Access::ReadOnly))->read() == m_expected);
    QVERIFY(*(*TrackerStore::open(path(), Access::ReadWrite))->read() == m_expected);
    QCOMPARE(*storedVersion(*other(path())), 2);
}

void MigrationTest::upgradesAreComposedForBothDatabases()
{
    const QStringList sqlite = upgradeStatements(SqlDialect::Sqlite, 2);
    QStringList postgres = upgradeStatements(SqlDialect::PostgreSql, 2);
    QCOMPARE(sqlite.size(), postgres.size());
    for (qsizetype i = 0; i < sqlite.size(); ++i) {
        QString translated = postgres[i].replace("BIGINT"_L1, "INTEGER"_L1);
        if (translated.startsWith("CREATE TABLE"_L1))
            translated += " STRICT"_L1;
        QCOMPARE(translated, sqlite[i]);
    }
    QVERIFY(schemaStatements(SqlDialect::Sqlite, 0).isEmpty());
    QCOMPARE(schemaStatements(SqlDialect::Sqlite, 1).size() + 1, schemaStatements(SqlDialect::Sqlite, 2).size());
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
