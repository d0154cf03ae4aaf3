// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/documentimport.h"
#include "models/exchange/tables/tablemapping.h"
#include "models/store/trackerstore.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

/// Files of others on their way into documents.
class ImportFilesTest : public TestCase
{
    Q_OBJECT

private slots:
    void tablesMakeDocuments();
    void tablesAddToDocuments();
    void dryRunsWriteNothing();
    void standardInputIsRead();
    void mappingsAreFollowed();
    void everyRowIsAccountedFor();
    void trackersAreReadAsBefore();
    void refusalsSayWhatCanBeRead_data();
    void refusalsSayWhatCanBeRead();
    void hugeFilesAreRefusedAtOnce();

private:
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("the file cannot be written");
        return made.fileName();
    }
    QString document(const QString &name) const { return m_folder.filePath(name); }
    static Tracker contentOf(const QString &path)
    {
        const auto store = TrackerStore::open(path, TrackerStore::Access::ReadOnly);
        return store ? *(*store)->read() : Tracker();
    }
    static FileImportOptions options()
    {
        FileImportOptions made;
        made.records.dates.reference = Day{17'865};
        made.records.dates.languages = QStringList{u"en"_s, u"de"_s};
        return made;
    }
    static bool addsUp(const ImportReport &report)
    {
        return report.read == report.imported + report.merged + report.rejected
            && report.rejected == report.rejections.size();
    }

    QTemporaryDir m_folder;
};

void ImportFilesTest::tablesMakeDocuments()
{
    const QString csv = file(u"bans.csv"_s,
                             "Date,Title,Country,Company,URL\n\"August 23, 2018\",Australia bans Huawei,AU,Huawei; "
                             "ZTE,https://example.org/a\n2019,Nobody knows,,,\n");
    const auto report = importFiles({csv}, document(u"new.dateline"_s), options());
    QVERIFY2(report.ok(), qPrintable(report.ok() ? QString() : report.error().toLine()));
    QVERIFY(addsUp(*report));
    QCOMPARE(report->imported, std::size_t{2});
    QCOMPARE(report->files.front().format, u"csv"_s);
    const Tracker tracker = contentOf(document(u"new.dateline"_s));
    QCOMPARE(tracker.title, u"bans"_s);
    QCOMPARE(tracker.events.size(), std::size_t{2});
    QCOMPARE(tracker.events.front().date.toString(), u"2018-08-23"_s);
    QCOMPARE(tracker.events.back().date.toString(), u"2019"_s);
    QCOMPARE(tracker.sources.size(), std::size_t{1});
}

void ImportFilesTest::tablesAddToDocuments()
{
    const QString into = document(u"grows.dateline"_s);
    const QString first = file(u"first.csv"_s, "date,title\n2018-08-23,One\n");
    const QString second = file(u"second.csv"_s, "date,title\n2018-08-23,One\n2018-09,Two\n");
    QVERIFY(importFiles({first}, into, options()).ok());
    const auto report = importFiles({second}, into, options());
    QVERIFY(report.ok() && addsUp(*report));
    QCOMPARE(report->merged, std::size_t{1});
    QCOMPARE(report->imported, std::size_t{1});
    QCOMPARE(contentOf(into).events.size(), std::size_t{2});
    QVERIFY(undoInDocument(into)->contains(u"second.csv"_s)); // one step
    QCOMPARE(contentOf(into).events.size(), std::size_t{1});
}

void ImportFilesTest::dryRunsWriteNothing()
{
    const QString csv = file(u"dry.csv"_s, "date,title\n2018,One\n");
    FileImportOptions dry = options();
    dry.isDryRun = true;
    QCOMPARE(importFiles({csv}, document(u"dry.dateline"_s), dry)->imported, std::size_t{1});
    QVERIFY(!QFile::exists(document(u"dry.dateline"_s)));
    QVERIFY(importFiles({csv}, document(u"dry.dateline"_s), options()).ok());
    const QString more = file(u"more.csv"_s, "date,title\n2019,Two\n");
    QCOMPARE(importFiles({more}, document(u"dry.dateline"_s), dry)->imported, std::size_t{1});
    QCOMPARE(contentOf(document(u"dry.dateline"_s)).events.size(), std::size_t{1});
}

void ImportFilesTest::standardInputIsRead()
{
    FileImportOptions piped = options();
    piped.standardInput = "date;title\n2018;One\n";
    QCOMPARE(importFiles({u"-"_s}, document(u"piped.dateline"_s), piped)->imported, std::size_t{1});
}

void ImportFilesTest::mappingsAreFollowed()
{
    const QString csv = file(u"mapped.csv"_s, "A,B\n03/04/2019,One\n");
    const auto mapping = mappingFromJson(
        R"({"columns":[{"heading":"a","field":"date","order":"month-first"},{"heading":"B","field":"title"}]})");
    FileImportOptions mapped = options();
    mapped.mapping = &*mapping;
    QVERIFY(importFiles({csv}, document(u"mapped.dateline"_s), mapped).ok());
    QCOMPARE(contentOf(document(u"mapped.dateline"_s)).events.front().date.toString(), u"2019-03-04"_s);
    const auto unsaid = importFiles({csv}, document(u"unsaid.dateline"_s), options());
    QVERIFY(unsaid.ok() && addsUp(*unsaid));
    QCOMPARE(unsaid->rejected, std::size_t{1});
    QVERIFY(unsaid->rejections.front().reason.contains(u"2019-03-04"_s));
}

void ImportFilesTest::everyRowIsAccountedFor()
{
    QByteArray text = "date,title,note\n";
    constexpr std::size_t rows = 500;
    for (std::size_t i = 0; i < rows; ++i) {
        QByteArray date = "2018-0" + QByteArray::number(1 + i % 9);
        if (i % 7 == 0)
            date = "soon";
        else if (i % 11 == 0)
            date.clear();
        QByteArray title = "Event " + QByteArray::number(i % 400);
        if (i % 13 == 0)
            title.fill('x', 1'200);
        text += date + ',' + title + (i % 17 == 0 ? ",\"\xff\x01open" : ",x") + '\n';
    }
    const auto report = importFiles({file(u"bad.csv"_s, text)}, document(u"bad.dateline"_s), options());
    QVERIFY(report.ok() && addsUp(*report));
    QVERIFY(report->read > rows / 2 && report->rejected > rows / 7);
    for (const Rejection &rejection : report->rejections) {
        QVERIFY(rejection.at.row > 0);
        QVERIFY(!rejection.reason.isEmpty() && !rejection.reason.endsWith(u'.'));
    }
    QCOMPARE(contentOf(document(u"bad.dateline"_s)).events.size(), report->imported);
}

void ImportFilesTest::trackersAreReadAsBefore()
{
    const QString into = document(u"tracker.dateline"_s);
    const auto report = importFiles({u"bundled:huawei-5g"_s}, into, options());
    QVERIFY(report.ok() && addsUp(*report));
    const QString csv = file(u"beside.csv"_s, "date,title\n2018,One\n");
    QCOMPARE(importFiles({into, csv}, document(u"both.dateline"_s), options()).error().code, ErrorCode::Usage);
    QVERIFY(!QFile::exists(document(u"both.dateline"_s)));
    FileImportOptions dry = options();
    dry.isDryRun = true;
    QCOMPARE(importFiles({u"bundled:huawei-5g"_s}, into, dry)->merged, report->imported);
}

void ImportFilesTest::refusalsSayWhatCanBeRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("word");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"PDF"_s;
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><p>a</p>") << u"page"_s;
    QTest::newRow("text") << QByteArray("Once upon a time.\n") << u"CSV"_s;
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("bytes") << QByteArray(100, '\0') << u"binary"_s;
}

void ImportFilesTest::refusalsSayWhatCanBeRead()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, word);
    const QString path = file(u"refused"_s, content);
    const auto report = importFiles({path}, document(u"refused.dateline"_s), options());
    QVERIFY(!report.ok());
    QVERIFY2(report.error().message.contains(word), qPrintable(report.error().message));
    QVERIFY(report.error().message.contains(u"CSV"_s));
    QCOMPARE(report.error().place, path);
    FileImportOptions unknown = options();
    unknown.format = u"nonsense"_s;
    QCOMPARE(importFiles({path}, document(u"refused.dateline"_s), unknown).error().code, ErrorCode::Usage);
}

void ImportFilesTest::hugeFilesAreRefusedAtOnce()
{
    const QString path = file(u"huge.csv"_s, "date,title\n2018,One\n");
    QFile sparse(path);
    constexpr qint64 fourGigabytes = 4'000'000'000;
    if (!sparse.open(QIODevice::ReadWrite) || !sparse.resize(fourGigabytes))
        QSKIP("no sparse files here");
    QElapsedTimer timer;
    timer.start();
    const auto report = importFiles({path}, document(u"huge.dateline"_s), options());
    QCOMPARE(report.error().code, ErrorCode::TooLarge);
    QVERIFY(timer.elapsed() < 2'000);
}

QTEST_GUILESS_MAIN(ImportFilesTest)
#include "tst_importfiles.moc"
