// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/documentfile.h"
#include "models/store/entityvalues.h"
#include "models/store/migrations.h"
#include "models/store/sqlconnection.h"
#include "models/store/sqlschema.h"
#include "models/store/trackerstore.h"
#include "tests/domain/trackersamples.h"
#include "tests/store/storetestcase.h"

#include <QFile>
#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;
using Access = TrackerStore::Access;

/// Documents that are what they should be: what goes in comes out.
class TrackerStoreTest : public StoreTestCase
{
    Q_OBJECT

private slots:
    void trackersComeBackEqual();
    void newDocumentsAreMarked();
    void newDocumentsOverwriteNothing();
    void newDocumentsNeedAFolder();
    void unsoundTrackersAreNotWritten();
    void writingReplacesTheContent();
    void tenThousandEventsComeBackEqual();
    void daysAreStoredForQueries();
    void changeLogSurvivesWriting();
    void unknownWordsAreNamedByTheirPlace();

    void schemaIsComposedForBothDatabases();
    void migrationsRunInOrder();
    void migrationsAreAllOrNothing();
    void emptyDocumentsOfVersionZeroAreMigrated();
};

// ---- content

void TrackerStoreTest::trackersComeBackEqual()
{
    make(Samples::everyField());
    QVERIFY(*(*TrackerStore::open(path(), Access::ReadOnly))->read() == Samples::everyField());
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const Tracker tracker = Samples::random(seed, 20);
        const QString name = u"%1.dateline"_s.arg(seed);
        make(tracker, name);
        const auto store = TrackerStore::open(path(name), Access::ReadOnly);
        QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
        const auto again = (*store)->read();
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().toLine()));
        QVERIFY(*again == tracker);
    }
}

void TrackerStoreTest::newDocumentsAreMarked()
{
    {
        const auto store = TrackerStore::create(path());
        QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
        QVERIFY(!(*store)->isReadOnly());
        QCOMPARE((*store)->path(), path());
        QCOMPARE((*store)->read()->title, u"Untitled"_s);
    }
    QCOMPARE(files(), QStringList{u"t.dateline"_s});
    const QByteArray bytes = content(path());
    QCOMPARE(bytes.mid(68, 4), QByteArray("DtLn"));
    QCOMPARE(bytes.mid(60, 4), QByteArray("\0\0\0\5", 4));
    QCOMPARE(bytes.mid(18, 2), QByteArray("\2\2")); // write-ahead log
    QVERIFY(!(QFile::permissions(path()) & QFile::ExeOther));
}

void TrackerStoreTest::newDocumentsOverwriteNothing()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    const auto store = TrackerStore::create(path(), Samples::everyField());
    QVERIFY(!store.ok());
    QCOMPARE(store.error().code, ErrorCode::CannotWrite);
    QCOMPARE(store.error().toLine(), QString(path() + ": exists already and is not overwritten"_L1));
    QCOMPARE(content(path()), QByteArray("precious"));
    QCOMPARE(files(), QStringList{u"t.dateline"_s});
    // The last step itself does not overwrite either, should the file appear at the last moment.
    QFile second(path(u"second"_s));
    QVERIFY(second.open(QIODevice::WriteOnly));
    QVERIFY(!renameWithoutReplacing(path(u"second"_s), path()).ok());
    QCOMPARE(content(path()), QByteArray("precious"));
}

void TrackerStoreTest::newDocumentsNeedAFolder()
{
    make(Samples::everyField());
    for (const auto &where : {path(u"no/such/t.dateline"_s), path(u"t.dateline/t.dateline"_s)}) {
        const auto store = TrackerStore::create(where);
        QVERIFY(!store.ok());
        QCOMPARE(store.error().toLine(), QString(where + ": the folder does not exist"_L1));
    }
    const auto store = TrackerStore::create(u"/proc/t.dateline"_s); // nobody can make files there, not even root
    QVERIFY(!store.ok());
    QCOMPARE(store.error().code, ErrorCode::CannotWrite);
    QCOMPARE(store.error().place, u"/proc/t.dateline"_s);
}

void TrackerStoreTest::unsoundTrackersAreNotWritten()
{
    Tracker unsound = Samples::everyField();
    unsound.events[0].category = {u"nope"_s};
    QVERIFY(!TrackerStore::create(path(), unsound).ok());
    QCOMPARE(files(), QStringList());
    make(Samples::everyField());
    const auto store = TrackerStore::open(path(), Access::ReadWrite);
    QVERIFY(!(*store)->write(unsound).ok());
    QVERIFY(*(*store)->read() == Samples::everyField());
}

void TrackerStoreTest::writingReplacesTheContent()
{
    make(Samples::random(1, 30));
    {
        const auto store = TrackerStore::open(path(), Access::ReadWrite);
        QVERIFY((*store)->read().ok());
        QVERIFY((*store)->write(Samples::everyField()).ok());
        QVERIFY(*(*store)->read() == Samples::everyField());
        QVERIFY((*store)->write(Samples::random(2, 10)).ok()); // our own changes are nobody else's
    }
    QCOMPARE(files(), QStringList{u"t.dateline"_s});
    QVERIFY(*(*TrackerStore::open(path(), Access::ReadOnly))->read() == Samples::random(2, 10));
}

/// How long that takes is measured in tests/bench/storebench.cpp.
void TrackerStoreTest::tenThousandEventsComeBackEqual()
{
    const Tracker tracker = Samples::random(3, 10'000);
    QCOMPARE(tracker.events.size(), 10'000u);
    make(tracker);
    const auto store = TrackerStore::open(path(), Access::ReadOnly);
    QVERIFY2(store.ok(), store.ok() ? "" : qPrintable(store.error().toLine()));
    const auto again = (*store)->read();
    QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().toLine()));
    QCOMPARE(again->events.size(), tracker.events.size());
    QVERIFY(*again == tracker);
}

void TrackerStoreTest::daysAreStoredForQueries()
{
    make(Samples::everyField());
    const auto connection = other(path());
    QCOMPARE(connection->value(u"SELECT begin_day FROM event WHERE id = 'au-5g-ban'"_s)->toLongLong(),
             dayFromCivil({2018, 8, 23}).number);
    QCOMPARE(connection->value(u"SELECT end_day FROM event WHERE id = 'test'"_s)->toLongLong(),
             dayFromCivil({2018, 12, 1}).number);
    QVERIFY(connection->value(u"SELECT begin_day FROM event WHERE id = 'test'"_s)->isNull());
}

void TrackerStoreTest::changeLogSurvivesWriting()
{
    make(Samples::everyField());
    QVERIFY(other(path())
                ->execute(u"INSERT INTO change_log (key, time, what, before, after) "
                          "VALUES (1, '2018-11-30T12:00:00Z', 'x', '', '{}')"_s)
                .ok());
    QVERIFY((*TrackerStore::open(path(), Access::ReadWrite))->write(Samples::random(4, 3)).ok());
    QCOMPARE(other(path())->value(u"SELECT count(*) FROM change_log"_s)->toInt(), 1);
}

// ---- schema and migrations

void TrackerStoreTest::unknownWordsAreNamedByTheirPlace()
{
    // The columns of an event, and the rows of its lists: parties and tags.
    const auto event = [](const QString &milestone, const QString &role) {
        StoredRows rows;
        for (const QString &value : {u"e"_s, QString(), u"Event"_s, QString(), u"ban"_s, u"2018"_s, QString(), u"m"_s,
                                     milestone, QString(), QString()})
            rows.entity.push_back(value);
        rows.entity.resize(50, QString()); // fields of later versions are empty
        rows.parts = {{{u"au"_s, u"issuer"_s}, {u"zte"_s, role}}, {}};
        return entityFromRows<Event>(rows);
    };
    QCOMPARE(event(u"announced"_s, u"target"_s)->parties[1], (Participation{{u"zte"_s}, Role::Target}));
    QCOMPARE(event(u"someday"_s, u"target"_s).error().place, u"/events/milestone (e)"_s);
    QCOMPARE(event(u"announced"_s, u"victim"_s).error().place, u"/events/parties/1/role (e)"_s);
}

void TrackerStoreTest::schemaIsComposedForBothDatabases()
{
    const QStringList sqlite = schemaStatements(SqlDialect::Sqlite);
    QStringList postgres = schemaStatements(SqlDialect::PostgreSql);
    QCOMPARE(sqlite.size(), postgres.size());
    for (qsizetype i = 0; i < sqlite.size(); ++i) {
        QVERIFY(!postgres[i].contains("STRICT"_L1) && !postgres[i].contains("INTEGER"_L1));
        // The two differ in what the dialect says and in nothing else.
        QString translated = postgres[i].replace("BIGINT"_L1, "INTEGER"_L1);
        if (translated.startsWith("CREATE TABLE"_L1))
            translated += " STRICT"_L1;
        QCOMPARE(translated, sqlite[i]);
    }
}

namespace {

Result<void> addColumn(SqlConnection &connection)
{
    return connection.execute(u"ALTER TABLE steps ADD COLUMN b TEXT"_s);
}
Result<void> makeTable(SqlConnection &connection) { return connection.execute(u"CREATE TABLE steps (a TEXT)"_s); }
Result<void> fillTable(SqlConnection &connection)
{
    return connection.execute(u"INSERT INTO steps VALUES ('a', 'b')"_s);
}
Result<void> breakDown(SqlConnection &connection) { return connection.execute(u"INSERT INTO nowhere VALUES (1)"_s); }

Result<void> migrateInTransaction(SqlConnection &connection, std::span<const Migration> chain)
{
    auto transaction = SqlTransaction::begin(connection, SqlTransaction::Purpose::Writing);
    if (!transaction)
        return transaction.error();
    if (const auto migrated = migrate(connection, chain); !migrated)
        return migrated.error();
    return (*transaction)->commit();
}

} // namespace

void TrackerStoreTest::migrationsRunInOrder()
{
    constexpr Migration chain[] = {{0, makeTable}, {1, addColumn}, {2, fillTable}};
    // From every version that there has been.
    for (int from = 0; from <= 3; ++from) {
        const auto connection = SqlConnection::openSqlite(path(QString::number(from)), SqlConnection::Mode::Create);
        QVERIFY(connection.ok());
        if (from > 0)
            QVERIFY(migrateInTransaction(**connection, std::span(chain).first(static_cast<std::size_t>(from))).ok());
        QCOMPARE(*storedVersion(**connection), from);
        QVERIFY(migrateInTransaction(**connection, chain).ok());
        QCOMPARE(*storedVersion(**connection), 3);
        QCOMPARE((*connection)->value(u"SELECT count(*) FROM steps WHERE b = 'b'"_s)->toInt(), 1);
    }
}

void TrackerStoreTest::migrationsAreAllOrNothing()
{
    const auto connection = SqlConnection::openSqlite(path(), SqlConnection::Mode::Create);
    constexpr Migration broken[] = {{0, makeTable}, {1, addColumn}, {2, breakDown}};
    QVERIFY(!migrateInTransaction(**connection, broken).ok());
    QCOMPARE(*storedVersion(**connection), 0);
    QCOMPARE((*connection)->value(u"SELECT count(*) FROM sqlite_schema"_s)->toInt(), 0);

    constexpr Migration late[] = {{3, makeTable}};
    QCOMPARE(migrateInTransaction(**connection, late).error().code, ErrorCode::Malformed); // no way from 0 to 3
    QVERIFY((*connection)->execute(u"PRAGMA user_version = 5"_s).ok());
    QCOMPARE(migrateInTransaction(**connection, late).error().code, ErrorCode::TooNew);
}

void TrackerStoreTest::emptyDocumentsOfVersionZeroAreMigrated()
{
    {
        const auto connection = SqlConnection::openSqlite(path(), SqlConnection::Mode::Create);
        QVERIFY((*connection)->execute(u"PRAGMA application_id = %1"_s.arg(applicationId)).ok());
    }
    const QByteArray before = content(path());
    // Reading migrates a copy, writing the document itself.
    QCOMPARE((*TrackerStore::open(path(), Access::ReadOnly))->read()->id, u"untitled"_s);
    QCOMPARE(content(path()), before);
    QCOMPARE((*TrackerStore::open(path(), Access::ReadWrite))->read()->id, u"untitled"_s);
    QCOMPARE(content(path()).mid(60, 4), QByteArray("\0\0\0\5", 4));
}

QTEST_GUILESS_MAIN(TrackerStoreTest)
#include "tst_trackerstore.moc"
