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

/// Documents of earlier versions, as the program wrote them then: read without being touched, brought up to date
/// without loss, and never half way.
class MigrationTest : public StoreTestCase
{
    Q_OBJECT

private slots:
    void earlierVersionsAreBroughtUpToDate_data() { versions(); }
    void earlierVersionsAreBroughtUpToDate();
    void earlierVersionsAreReadFromACopy_data() { versions(); }
    void earlierVersionsAreReadFromACopy();
    void migratedDocumentsAreLikeNewOnes_data() { versions(); }
    void migratedDocumentsAreLikeNewOnes();
    void migratedDocumentsHoldWhatIsNew_data() { versions(); }
    void migratedDocumentsHoldWhatIsNew();
    void largerDocumentsLoseNothing_data() { versions(); }
    void largerDocumentsLoseNothing();
    void killedInTheMiddleLeavesWhatWas_data();
    void killedInTheMiddleLeavesWhatWas();
    void upgradesAreComposedForBothDatabases();

private:
    static void versions();
    /// Copies the document of \p version to path().
    void copy(int version) const;
    static int versionOf(const QString &file) { return static_cast<int>(readDocumentHeader(file)->userVersion); }
};

void MigrationTest::versions()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < schemaVersion; ++version)
        QTest::addRow("version %d", version) << version;
}

void MigrationTest::copy(int version) const
{
    const QString original = QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/store/version%1.dateline").arg(version);
    QVERIFY(QFile::copy(original, path()));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(versionOf(path()), version);
}

void MigrationTest::earlierVersionsAreBroughtUpToDate()
{
    QFETCH(int, version);
    copy(version);
    {
        const auto store = TrackerStore::open(path(), Access::ReadWrite);
        QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
        QVERIFY(!(*store)->isReadOnly());
        QVERIFY(*(*store)->read() == Samples::everyField(version));
    }
    QCOMPARE(files(), QStringList{u"t.dateline"_s});
    QCOMPARE(versionOf(path()), schemaVersion);
    // What no tracker holds is there as well.
    QCOMPARE(other(path())->value(u"SELECT time || what || before || after FROM change_log"_s)->toString(),
             u"2018-11-30T12:00:00ZAdd event{}"_s);
    QVERIFY(TrackerStore::readDocument(path(), nullptr)->unpacked() == Samples::everyField(version));
}

void MigrationTest::earlierVersionsAreReadFromACopy()
{
    QFETCH(int, version);
    copy(version);
    const Tracker expected = Samples::everyField(version);
    const QByteArray before = content(path());
    {
        const auto store = TrackerStore::open(path(), Access::ReadOnly);
        QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
        QVERIFY(*(*store)->read() == expected);
        QVERIFY(!(*store)->write(expected).ok());
    }
    QVERIFY(TrackerStore::readDocument(path(), nullptr)->unpacked() == expected);
    QCOMPARE(files(), QStringList{u"t.dateline"_s});
    QCOMPARE(content(path()), before);
}

void MigrationTest::migratedDocumentsAreLikeNewOnes()
{
    QFETCH(int, version);
    copy(version);
    QVERIFY(TrackerStore::open(path(), Access::ReadWrite).ok());
    make(Samples::everyField(version), u"new.dateline"_s);
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
    QFETCH(int, version);
    copy(version);
    const auto store = TrackerStore::open(path(), Access::ReadWrite);
    QVERIFY((*store)->write(Samples::everyField()).ok());
    QVERIFY(*(*store)->read() == Samples::everyField());
    // The conditions of the new columns hold there, too.
    for (const auto &sql :
         {u"UPDATE attribution SET role = 'victim' WHERE claim = 'party'"_s,
          u"UPDATE attribution SET role = 'target' WHERE claim <> 'party'"_s, u"UPDATE event SET date_reason = NULL"_s,
          u"UPDATE event SET review_on = x'00'"_s, u"UPDATE measure SET binds_members = 2"_s,
          u"UPDATE measure SET binds_members = NULL"_s, u"UPDATE measure SET binds_members = 'yes'"_s,
          u"UPDATE figure SET spec = NULL"_s, u"UPDATE figure SET id = 'same'"_s, u"UPDATE figure SET position = 0"_s,
          u"UPDATE category SET glyph = 'blob'"_s, u"UPDATE category SET colour = NULL"_s,
          u"UPDATE source SET archived_url = NULL"_s, u"UPDATE change_log SET who = NULL"_s})
        QVERIFY2(!other(path())->execute(sql).ok(), qPrintable(sql));
}

void MigrationTest::largerDocumentsLoseNothing()
{
    QFETCH(int, version);
    // The tables of an earlier version filled with what it can hold of larger trackers.
    QStringList later;
    for (const char *table : {"saved_view", "publisher_id", "publisher_alias", "party_id", "party_alias", "publisher"})
        later << u"DROP TABLE %1"_s.arg(QLatin1StringView(table));
    for (const char *column :
         {"change_log DROP COLUMN previous_sha256", "change_log DROP COLUMN undoes", "change_log DROP COLUMN who",
          "source_author DROP COLUMN suffix", "source_author DROP COLUMN non_dropping_particle",
          "source_author DROP COLUMN dropping_particle", "source DROP COLUMN archived_url",
          "category DROP COLUMN glyph", "category DROP COLUMN colour", "tracker DROP COLUMN opens_with"})
        later << u"ALTER TABLE %1"_s.arg(QLatin1StringView(column));
    for (const char *table :
         {"category", "party", "measure", "event", "source", "attribution", "accepted_finding", "figure"})
        later << u"UPDATE \"%1\" SET position = position / 4294967296"_s.arg(QLatin1StringView(table));
    if (version < 4)
        later << u"DROP TABLE figure"_s;
    if (version < 3)
        later << u"ALTER TABLE measure DROP COLUMN binds_members"_s;
    if (version < 2)
        later << u"DROP TABLE accepted_finding"_s << u"ALTER TABLE attribution DROP COLUMN role"_s
              << u"ALTER TABLE source DROP COLUMN text_sha256"_s << u"ALTER TABLE event DROP COLUMN review_on"_s
              << u"ALTER TABLE event DROP COLUMN date_reason"_s << u"ALTER TABLE measure DROP COLUMN review_on"_s;
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const Tracker tracker = Samples::asInVersion(version, Samples::random(seed, 100));
        const QString file = path(u"%1.dateline"_s.arg(seed));
        make(tracker, u"%1.dateline"_s.arg(seed));
        {
            const auto connection = other(file);
            for (const QString &statement : later)
                QVERIFY2(connection->execute(statement).ok(), qPrintable(statement));
            QVERIFY(connection->execute(u"PRAGMA user_version = %1"_s.arg(version)).ok());
            const auto sound = checkDocument(*connection, version);
            QVERIFY2(sound.ok(), sound.ok() ? "" : qPrintable(sound.error().toLine()));
        }
        const auto store = TrackerStore::open(file, Access::ReadWrite);
        QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
        QVERIFY(*(*store)->read() == tracker);
    }
}

namespace {

/// What leads from \p version to the newest.
QStringList upgradesFrom(int version)
{
    QStringList statements;
    while (version < schemaVersion)
        statements += upgradeStatements(SqlDialect::Sqlite, ++version);
    return statements;
}

} // namespace

void MigrationTest::killedInTheMiddleLeavesWhatWas_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("journal");
    QTest::addColumn<int>("statements");
    for (int version = 1; version < schemaVersion; ++version) {
        for (const auto &journal : {u"WAL"_s, u"DELETE"_s}) {
            for (int statements = 1; statements <= upgradesFrom(version).size(); ++statements)
                QTest::addRow("version %d in %s after %d", version, qPrintable(journal), statements)
                    << version << journal << statements;
        }
    }
}

void MigrationTest::killedInTheMiddleLeavesWhatWas()
{
    QFETCH(int, version);
    QFETCH(QString, journal);
    QFETCH(int, statements);
    copy(version);
    QVERIFY(other(path())->value("PRAGMA journal_mode = "_L1 + journal).ok());
    const pid_t child = ::fork();
    if (child == 0) {
        // Without room for changed pages in memory, so that they are in the file, or in its log, when the end comes.
        const auto connection = other(path());
        bool done = connection->execute(u"PRAGMA cache_size = 1"_s).ok();
        auto transaction = SqlTransaction::begin(*connection, SqlTransaction::Purpose::Writing);
        for (const QString &statement : upgradesFrom(version).first(statements))
            done = done && connection->execute(statement).ok();
        done = done && connection->execute(u"PRAGMA user_version = %1"_s.arg(schemaVersion)).ok();
        ::kill(::getpid(), done ? SIGKILL : SIGTERM);
        ::_exit(1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGKILL);
    {
        const auto connection = other(path()); // which rolls back
        QCOMPARE(*storedVersion(*connection), version);
        QVERIFY(checkDocument(*connection, version).ok());
    }
    const Tracker expected = Samples::everyField(version);
    QVERIFY(*(*TrackerStore::open(path(), Access::ReadOnly))->read() == expected);
    QVERIFY(*(*TrackerStore::open(path(), Access::ReadWrite))->read() == expected);
    QCOMPARE(*storedVersion(*other(path())), schemaVersion);
}

void MigrationTest::upgradesAreComposedForBothDatabases()
{
    for (int version = 2; version <= schemaVersion; ++version) {
        const QStringList sqlite = upgradeStatements(SqlDialect::Sqlite, version);
        QStringList postgres = upgradeStatements(SqlDialect::PostgreSql, version);
        QVERIFY(!sqlite.isEmpty());
        QCOMPARE(sqlite.size(), postgres.size());
        for (qsizetype i = 0; i < sqlite.size(); ++i) {
            QVERIFY(!postgres[i].contains("INTEGER"_L1));
            QString translated = postgres[i].replace("BIGINT"_L1, "INTEGER"_L1);
            if (translated.startsWith("CREATE TABLE"_L1))
                translated += " STRICT"_L1;
            QCOMPARE(translated, sqlite[i]);
        }
    }
    QVERIFY(schemaStatements(SqlDialect::Sqlite, 0).isEmpty());
    QCOMPARE(schemaStatements(SqlDialect::Sqlite, 1).size() + 1, schemaStatements(SqlDialect::Sqlite, 2).size());
    QCOMPARE(schemaStatements(SqlDialect::Sqlite, 2).size(), schemaStatements(SqlDialect::Sqlite, 3).size());
    QCOMPARE(schemaStatements(SqlDialect::Sqlite, 3).size() + 1, schemaStatements(SqlDialect::Sqlite, 4).size());
    QCOMPARE(schemaStatements(SqlDialect::Sqlite, 4).size() + 6, schemaStatements(SqlDialect::Sqlite, 5).size());
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "tst_migration.moc"
