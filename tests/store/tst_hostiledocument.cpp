// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlschema.h"
#include "models/store/trackerstore.h"
#include "tests/domain/trackersamples.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <random>

using namespace Dateline;
using namespace Qt::StringLiterals;
using Access = TrackerStore::Access;

/// Documents that are damaged, foreign or made to harm: an error in one line that names the file, and the file as it
/// was.
class HostileDocumentTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void refusesWhatIsNoDocument_data();
    void refusesWhatIsNoDocument();
    void refusesLaterVersions();
    void refusesForeignSchemas_data();
    void refusesForeignSchemas();
    void refusesBadContent_data();
    void refusesBadContent();
    void figuresHaveIdsOfTheirOwn();
    void readsRowsThatLieInAnotherOrder();
    void readingCanBeCancelled();
    void survivesTruncationAnywhere();
    void survivesFlippedBytes();
    void survivesFlippedBytesOfItsLog();

private:
    /// Writes the file under test.
    void write(const QByteArray &bytes) const;
    QByteArray bytes() const;
    /// Runs SQL on the file with no protection at all, as an attacker would.
    void tamper(const QByteArray &sql) const;
    /// The error of opening and reading, which must not change anything; empty if there was none.
    QString readingError(Access access) const;

    QTemporaryDir m_folder;
    QString m_path;
    QByteArray m_original;
};

void HostileDocumentTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_path = m_folder.filePath(u"t.dateline"_s);
    QVERIFY(TrackerStore::create(m_path, Samples::everyField()).ok());
    m_original = bytes();
}

void HostileDocumentTest::cleanup()
{
    for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(m_folder.filePath(name));
    write(m_original);
}

void HostileDocumentTest::write(const QByteArray &bytes) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
}

QByteArray HostileDocumentTest::bytes() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void HostileDocumentTest::tamper(const QByteArray &sql) const
{
    sqlite3 *database = nullptr;
    char *message = nullptr;
    if (sqlite3_open(QFile::encodeName(m_path).constData(), &database) != SQLITE_OK
        || sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), message ? message : "cannot be opened");
    sqlite3_close(database);
}

QString HostileDocumentTest::readingError(Access access) const
{
    const auto store = TrackerStore::open(m_path, access);
    if (!store)
        return store.error().toLine();
    const auto tracker = (*store)->read();
    // The quick way of reading turns down what the other does, if not always in the same words.
    if (access == Access::ReadOnly && TrackerStore::readDocument(m_path, nullptr).ok() != tracker.ok())
        qFatal("one way of reading finds the document sound, the other does not");
    return tracker ? QString() : tracker.error().toLine();
}

void HostileDocumentTest::refusesWhatIsNoDocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("text") << QByteArray("not a database") << u"is not a Dateline document"_s;
    QTest::newRow("zeros") << QByteArray(5000, '\0') << u"is not a Dateline document"_s;
    QTest::newRow("magic and no more") << QByteArray("SQLite format 3\0", 16)
                                       << u"is damaged (it ends inside its header)"_s;
}

void HostileDocumentTest::refusesWhatIsNoDocument()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    write(bytes);
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
        QCOMPARE(readingError(access), QString(m_path + ": "_L1 + message));
    QCOMPARE(this->bytes(), bytes);
    tamper("SELECT 1");
    write(m_original);
    tamper("PRAGMA application_id = 1");
    QCOMPARE(readingError(Access::ReadOnly),
             QString(m_path + ": is an SQLite database of another program, not a Dateline document"_L1));
}

void HostileDocumentTest::refusesLaterVersions()
{
    tamper("PRAGMA user_version = 7");
    const QByteArray before = bytes();
    for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
        const auto store = TrackerStore::open(m_path, access);
        QCOMPARE(store.error().code, ErrorCode::TooNew);
        QCOMPARE(
            store.error().toLine(),
            QString(m_path
                    + ": was written by a later version of Dateline (document version 7; this one reads up to 5)"_L1));
    }
    QCOMPARE(bytes(), before);
    tamper("PRAGMA user_version = -1");
    QVERIFY(!readingError(Access::ReadWrite).isEmpty());
}

void HostileDocumentTest::refusesForeignSchemas_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *sql, const QString &message) {
        QTest::newRow(name) << QByteArray(sql) << message;
    };
    const QString foreign = u"holds a %1 that Dateline did not make; it is not opened"_s;
    row("trigger", "CREATE TRIGGER bad AFTER DELETE ON event BEGIN DELETE FROM source; END",
        foreign.arg(u"trigger \"bad\""_s));
    row("view", "CREATE VIEW bad AS SELECT 1", foreign.arg(u"view \"bad\""_s));
    row("table", "CREATE TABLE bad (a)", foreign.arg(u"table \"bad\""_s));
    row("index on an expression", "CREATE INDEX bad ON event (upper(title))", foreign.arg(u"index \"bad\""_s));
    row("full-text table", "CREATE VIRTUAL TABLE bad USING fts5(a)", foreign.arg(u"table \"bad\""_s));
    row("column more", "ALTER TABLE event ADD COLUMN more TEXT", foreign.arg(u"table \"event\""_s));
    row("generated column",
        "ALTER TABLE event ADD COLUMN more TEXT GENERATED ALWAYS AS (hex(zeroblob(1000000000))) VIRTUAL",
        foreign.arg(u"table \"event\""_s));
    row("table gone", "DROP TABLE change_log", u"has no table \"change_log\", or not as Dateline makes it"_s);
    row("view in place of a table",
        "PRAGMA legacy_alter_table = ON; DROP TABLE change_log; CREATE VIEW change_log AS SELECT 1 AS key",
        foreign.arg(u"view \"change_log\""_s));
    row("edited schema",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'event'",
        foreign.arg(u"table \"event\""_s));
}

void HostileDocumentTest::refusesForeignSchemas()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, message);
    tamper(sql);
    const QByteArray before = bytes();
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
        QCOMPARE(readingError(access), QString(m_path + ": "_L1 + message));
    QCOMPARE(bytes(), before);
    // The same in a document of an earlier version, which would be migrated first.
    for (int version = 0; version < schemaVersion; ++version) {
        tamper("PRAGMA user_version = " + QByteArray::number(version));
        const QByteArray old = bytes();
        for (const Access access : {Access::ReadOnly, Access::ReadWrite})
            QVERIFY(!readingError(access).isEmpty());
        QCOMPARE(bytes(), old);
    }
    for (int version = 1; version < schemaVersion; ++version) {
        QFile earlier(QStringLiteral(DATELINE_SOURCE_DIR "/tests/data/store/version%1.dateline").arg(version));
        QVERIFY(earlier.open(QIODevice::ReadOnly));
        write(earlier.readAll());
        tamper(sql);
        const QByteArray tampered = bytes();
        for (const Access access : {Access::ReadOnly, Access::ReadWrite})
            QCOMPARE(readingError(access), QString(m_path + ": "_L1 + message));
        QCOMPARE(bytes(), tampered);
    }
}

void HostileDocumentTest::refusesBadContent_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *sql, const QString &message) {
        QTest::newRow(name) << QByteArray(sql) << message;
    };
    row("no tracker", "DELETE FROM tracker", u"has no row in the table tracker"_s);
    row("10 MB title", "UPDATE event SET title = printf('%.*c', 10000000, 'x') WHERE id = 'test'",
        u"/events/1/title (test): has 10000000 characters, at most 1000 are allowed"_s);
    row("NUL", "UPDATE event SET title = 'a' || char(0) || 'b' WHERE id = 'test'",
        u"/events/1/title (test): contains the control character U+0000"_s);
    row("invalid UTF-8", "UPDATE event SET title = CAST(x'61ff62' AS TEXT) WHERE id = 'test'",
        u"/events/1/title (test): is not valid UTF-8"_s);
    row("UTF-8 of a surrogate", "UPDATE event SET title = CAST(x'eda080' AS TEXT) WHERE id = 'test'",
        u"/events/1/title (test): is not valid UTF-8"_s);
    row("not an id", "UPDATE event SET id = 'A B' WHERE id = 'test'",
        u"/events/1/id: \"A B\" is not an id: 1 to 100 of the characters a–z 0–9 - _ ."_s);
    row("dangling category", "UPDATE event SET category_key = 99 WHERE id = 'test'",
        u"/events/1/category (test): refers to row 99, which does not exist"_s);
    row("dangling side row", "UPDATE event_party SET event_key = 99 WHERE position = 0",
        u"row 99, to which another table refers, does not exist"_s);
    row("dangling participation",
        "UPDATE event_party SET party_key = 99 WHERE position = 1 AND event_key = (SELECT key FROM event WHERE id = "
        "'au-5g-ban')",
        u"/events/0/parties/1/party (au-5g-ban): refers to row 99, which does not exist"_s);
    row("party of nobody", "UPDATE attribution SET source_key = 99 WHERE position = 0",
        u"/attributions/0/source (au-5g-ban--1): refers to row 99, which does not exist"_s);
    row("unknown member", "UPDATE category SET extra = '{\"y\":1}' WHERE position = 0",
        u"/categories/0 (restriction): \"y\" is kept although it does not start with \"x-\""_s);
    row("broken member", "UPDATE category SET extra = '{\"x-y\":' WHERE position = 0",
        u"/categories/0 (restriction): its x- members are not kept as a JSON object in canonical form"_s);
    row("digest that is none", "UPDATE source SET text_sha256 = 'abc'",
        u"/sources/0/textSha256 (siliconuk): \"abc\" is not a SHA-256 digest: 64 of the characters 0–9 a–f"_s);
    row("day of review in invalid UTF-8", "UPDATE event SET review_on = CAST(x'61ff62' AS TEXT) WHERE id = 'test'",
        u"/events/1/reviewOn (test): is not valid UTF-8"_s);
    row("measure of a country that binds members", "UPDATE measure SET binds_members = 1 WHERE id = 'au-5g'",
        u"/measures/0/bindsMembers (au-5g): only a measure with an issuer whose country is EU holds in member "
        u"states"_s);
    row("subject that is none", "UPDATE accepted_finding SET subject = 'x' WHERE position = 0",
        u"/accepted/0/subject (single-origin-ban): \"x\" is not a subject: event, source, attribution, measure or "
        u"party, "
        "a slash and an id, or two such joined by +"_s);
    const QString noSpec = u"/figures/1/spec (bare): is not kept as a JSON object in canonical form of at most 61 "
                           "levels"_s;
    row("figure made of no JSON", "UPDATE figure SET spec = 'map' WHERE id = 'bare'", noSpec);
    row("figure made of nothing", "UPDATE figure SET spec = '' WHERE id = 'bare'", noSpec);
    row("figure made of a list", "UPDATE figure SET spec = '[]' WHERE id = 'bare'", noSpec);
    row("figure made of blanks", "UPDATE figure SET spec = '{ }' WHERE id = 'bare'", noSpec);
    row("figure made of members in another order", "UPDATE figure SET spec = '{\"b\":1,\"a\":2}' WHERE id = 'bare'",
        noSpec);
    row("figure made of half an object", "UPDATE figure SET spec = '{}' || char(0) || '}' WHERE id = 'bare'", noSpec);
    row("figure made of invalid UTF-8",
        "UPDATE figure SET spec = CAST(x'7b2261223a22ff227d' AS TEXT) WHERE id = 'bare'", noSpec);
    row("figure made of a number that nobody reads", "UPDATE figure SET spec = '{\"a\":1e999}' WHERE id = 'bare'",
        noSpec);
    row("figure made of levels without end",
        "UPDATE figure SET spec = replace(hex(zeroblob(20000)), '00', '{\"\":') || '0' WHERE id = 'bare'", noSpec);
    row("figure made of too many levels",
        "UPDATE figure SET spec = '{\"a\":' || replace(hex(zeroblob(61)), '00', '[') || "
        "replace(hex(zeroblob(61)), '00', ']') || '}' WHERE id = 'bare'",
        noSpec);
    row("figure made of 10 MB", "UPDATE figure SET spec = printf('{\"a\":\"%.*c\"}', 10000000, 'x') WHERE id = 'bare'",
        u"/figures/1/spec (bare): has more than 100000 bytes"_s);
    row("figure without a title", "UPDATE figure SET title = '' WHERE id = 'bare'",
        u"/figures/1/title (bare): must not be empty"_s);
    row("title of a figure in invalid UTF-8", "UPDATE figure SET title = CAST(x'61ff62' AS TEXT) WHERE id = 'bare'",
        u"/figures/1/title (bare): is not valid UTF-8"_s);
    row("digest of a picture that is none", "UPDATE figure SET digest = 'abc' WHERE id = 'bare'",
        u"/figures/1/pictureSha256 (bare): \"abc\" is not a SHA-256 digest: 64 of the characters 0–9 a–f"_s);
    row("unknown member of a figure", "UPDATE figure SET extra = '{\"y\":1}' WHERE id = 'bare'",
        u"/figures/1 (bare): \"y\" is kept although it does not start with \"x-\""_s);
    row("not the id of a figure", "UPDATE figure SET id = 'A B' WHERE id = 'bare'",
        u"/figures/1/id: \"A B\" is not an id: 1 to 100 of the characters a–z 0–9 - _ ."_s);
    row("too many figures",
        "WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
        "INSERT INTO figure (key, position, id, extra, title, spec, digest) SELECT i + 1, i, 'f' || i, '', 'F', '{}', "
        "'' FROM n",
        u"/figures: has 10001 entries, at most 10000 are allowed"_s);
    row("country code", "UPDATE party SET country = 'Oz' WHERE position = 0",
        u"/parties/0/country (au): is not a country code of two capital letters"_s);
    row("country code twice",
        "UPDATE party SET kind = 'country' WHERE id = 'huawei'; UPDATE party SET country = 'CN' WHERE position = 0",
        u"/parties/1/country (huawei): CN is already the code of /parties/0"_s);
}

void HostileDocumentTest::refusesBadContent()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, message);
    tamper(sql);
    const QByteArray before = bytes();
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
        QCOMPARE(readingError(access), QString(m_path + ": "_L1 + message));
    QCOMPARE(bytes(), before);

    // A date that is none: the words after the place are those of the date parser.
    write(m_original);
    tamper("UPDATE event SET date = '23 Aug 2018' WHERE id = 'test'");
    const QString line = readingError(Access::ReadOnly);
    QVERIFY2(line.startsWith(m_path + ": /events/1/date (test): column "_L1), qPrintable(line));
    // Words that the schema does not allow get in by switching its checks off only; they are found all the same.
    write(m_original);
    tamper("PRAGMA ignore_check_constraints = ON; UPDATE event SET milestone = 'someday' WHERE id = 'au-5g-ban'");
    QVERIFY(readingError(Access::ReadOnly).startsWith(m_path + ": "_L1));
    write(m_original);
    tamper("PRAGMA ignore_check_constraints = ON; UPDATE attribution SET role = 'target' WHERE id = 'test--1'");
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
        QVERIFY(readingError(access).startsWith(m_path + ": "_L1));
    write(m_original);
    tamper("PRAGMA ignore_check_constraints = ON; UPDATE event_party SET role = 'victim' WHERE position = 1");
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
        QVERIFY(readingError(access).startsWith(m_path + ": "_L1));
    write(m_original);
    tamper("PRAGMA ignore_check_constraints = ON; UPDATE measure SET binds_members = 2 WHERE id = 'eu-toolbox'");
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
        QVERIFY(readingError(access).startsWith(m_path + ": "_L1));
}

void HostileDocumentTest::figuresHaveIdsOfTheirOwn()
{
    // The table allows no two of one id; where that rule was broken behind its back, the document is damaged.
    tamper("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_figure_2';"
           "UPDATE sqlite_schema SET sql = replace(sql, 'id TEXT NOT NULL UNIQUE', 'id TEXT NOT NULL') "
           "WHERE name = 'figure'");
    tamper("UPDATE figure SET id = 'bare'");
    QVERIFY(!readingError(Access::ReadOnly).isEmpty());
    tamper("PRAGMA writable_schema = ON;"
           "UPDATE sqlite_schema SET sql = replace(sql, 'id TEXT NOT NULL', 'id TEXT NOT NULL UNIQUE') "
           "WHERE name = 'figure'");
    for (const Access access : {Access::ReadOnly, Access::ReadWrite})
        QVERIFY(!readingError(access).isEmpty());
}

void HostileDocumentTest::readsRowsThatLieInAnotherOrder()
{
    tamper("UPDATE event SET position = 1000 - position; UPDATE event_party SET position = 1000 - position;"
           "UPDATE attribution SET position = 1000 - position; UPDATE figure SET position = 1000 - position");
    Tracker expected = Samples::everyField();
    std::reverse(expected.events.begin(), expected.events.end());
    std::reverse(expected.attributions.begin(), expected.attributions.end());
    std::reverse(expected.figures.begin(), expected.figures.end());
    for (Event &event : expected.events)
        std::reverse(event.parties.begin(), event.parties.end());
    const auto tracker = TrackerStore::readDocument(m_path, nullptr);
    QVERIFY2(tracker.ok(), tracker ? "" : qPrintable(tracker.error().toLine()));
    QVERIFY(tracker->unpacked() == expected);

    // Keys with gaps, too.
    write(m_original);
    tamper(
        "PRAGMA foreign_keys = OFF; UPDATE event SET key = key * 7 + 100; UPDATE event_party SET event_key = event_key "
        "* 7 + 100; UPDATE event_tag SET event_key = event_key * 7 + 100; UPDATE attribution SET event_key = event_key "
        "* "
        "7 + 100");
    const auto gaps = TrackerStore::readDocument(m_path, nullptr);
    QVERIFY2(gaps.ok(), gaps ? "" : qPrintable(gaps.error().toLine()));
    QVERIFY(gaps->unpacked() == Samples::everyField());
}

void HostileDocumentTest::readingCanBeCancelled()
{
    QFile::remove(m_path);
    QVERIFY(TrackerStore::create(m_path, Samples::random(3, 5000)).ok());
    Progress progress;
    QVERIFY(TrackerStore::readDocument(m_path, &progress).ok());
    QVERIFY(progress.share() > 0.3 && progress.share() <= 0.7);
    progress.cancel();
    QCOMPARE(TrackerStore::readDocument(m_path, &progress).error().code, ErrorCode::Cancelled);
}

void HostileDocumentTest::survivesTruncationAnywhere()
{
    std::vector<qsizetype> lengths;
    for (qsizetype length = 0; length < 200; ++length)
        lengths.push_back(length);
    for (qsizetype length = 200; length < m_original.size(); length += 997)
        lengths.push_back(length);
    lengths.push_back(m_original.size() - 1);
    for (const qsizetype length : lengths) {
        const QByteArray cut = m_original.left(length);
        write(cut);
        for (const Access access : {Access::ReadOnly, Access::ReadWrite}) {
            const QString line = readingError(access);
            QVERIFY2(line.startsWith(m_path + ": "_L1) && !line.contains(u'\n'),
                     qPrintable(u"%1: "_s.arg(length) + line));
        }
        QCOMPARE(bytes(), cut);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"t.dateline"_s});
    }
}

void HostileDocumentTest::survivesFlippedBytes()
{
    // With full pages: there is a lot of unused space in the small sample, where a flip means nothing.
    QFile::remove(m_path);
    QVERIFY(TrackerStore::create(m_path, Samples::random(2, 100)).ok());
    const QByteArray full = bytes();
    std::mt19937 random(9);
    int found = 0;
    for (int round = 0; round < 600; ++round) {
        QByteArray damaged = full;
        // Half of them in the header and the schema, where most depends on a byte.
        const qsizetype range = round % 2 ? damaged.size() : 4096;
        for (std::uint_fast32_t flips = 1 + random() % 8; flips > 0; --flips)
            damaged[static_cast<qsizetype>(random()) % range] = static_cast<char>(random());
        write(damaged);
        const QString line = readingError(Access::ReadOnly);
        if (!line.isEmpty()) {
            ++found;
            QVERIFY2(line.startsWith(m_path + ": "_L1) && !line.contains(u'\n'), qPrintable(line));
        }
        QCOMPARE(bytes(), damaged);
        // What is refused for reading is refused for writing, and stays as it was.
        if (!line.isEmpty()) {
            QVERIFY(!readingError(Access::ReadWrite).isEmpty());
            QCOMPARE(bytes(), damaged);
        }
    }
    QVERIFY2(found > 100, qPrintable(QString::number(found)));
}

void HostileDocumentTest::survivesFlippedBytesOfItsLog()
{
    QByteArray document;
    QByteArray log;
    {
        const auto store = TrackerStore::open(m_path, Access::ReadWrite);
        QVERIFY((*store)->write(Samples::random(1, 10)).ok());
        document = bytes();
        QFile file(m_path + "-wal"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        log = file.readAll();
        QVERIFY(!log.isEmpty());
    }
    std::mt19937 random(10);
    for (int round = 0; round < 100; ++round) {
        QByteArray damaged = log;
        damaged[static_cast<qsizetype>(random()) % damaged.size()] = static_cast<char>(random());
        write(document);
        QFile file(m_path + "-wal"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        const QString line = readingError(Access::ReadOnly); // the state before or after, or an error
        QVERIFY2(line.isEmpty() || line.startsWith(m_path + ": "_L1), qPrintable(line));
        QCOMPARE(bytes(), document);
    }
}

QTEST_GUILESS_MAIN(HostileDocumentTest)
#include "tst_hostiledocument.moc"
