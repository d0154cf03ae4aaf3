// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/share/pageexport.h"
#include "models/exchange/trackerfile.h"
#include "models/exchange/trackerjson.h"
#include "tests/page/parsedpage.h"
#include "tests/support/testcase.h"
#include "tests/support/trackergenerator.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/resource.h>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    ExitCode code;
    QByteArray out, err;
};

Outcome run(const QStringList &arguments)
{
    Outcome outcome{};
    QBuffer in, out(&outcome.out), err(&outcome.err);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    outcome.code = runCommand(arguments, {&in, &out, &err});
    return outcome;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString bundled = u"bundled:huawei-5g"_s;

/// No file may grow beyond so many bytes, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class PageExportTest : public TestCase
{
    Q_OBJECT

private slots:
    void bundledPageIsSound_data();
    void bundledPageIsSound();
    void saysWhatTheListsSay_data();
    void saysWhatTheListsSay();
    void sameBytesTwice();
    void schemes();
    void manifestIsThatOfTheTracker();
    void mapIsToldInWords();
    void marksLeadToTheirEvents();
    void thousandsOfEvents();
    void goesIntoAFolder();
    void goesIntoAFile();
    void unwritable_data();
    void unwritable();
    void fullDisk();
    void refusesToOverwriteItsTracker();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray exported(const QStringList &options)
    {
        const QString folder = path(u"page-%1"_s.arg(++m_pages));
        const Outcome outcome =
            run(QStringList{u"export"_s, bundled, u"--format"_s, u"html"_s, u"--to"_s, folder} + options);
        if (outcome.code != ExitCode::Done)
            qWarning("%s", outcome.err.constData());
        return contentsOf(folder + u"/index.html"_s);
    }

    QTemporaryDir m_folder;
    int m_pages = 0;
};

void PageExportTest::bundledPageIsSound_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("whole") << QStringList{u"--as-of"_s, u"2026-11-25"_s};
    QTest::newRow("before anything") << QStringList{u"--as-of"_s, u"2010-01-01"_s};
    QTest::newRow("filtered") << QStringList{u"--country"_s, u"AU"_s,      u"--company"_s,
                                             u"Huawei"_s,    u"--as-of"_s, u"2018-11-30"_s};
    QTest::newRow("known on") << QStringList{u"--known-on"_s, u"2018-12-01"_s, u"--as-of"_s, u"2018-12-01"_s};
    QTest::newRow("nothing") << QStringList{u"--text"_s, u"nowhere to be found"_s, u"--as-of"_s, u"2020"_s};
    QTest::newRow("lanes") << QStringList{u"--lanes"_s, u"country"_s, u"--as-of"_s, u"2020"_s};
    QTest::newRow("dark") << QStringList{u"--theme"_s, u"dark"_s, u"--as-of"_s, u"2020"_s};
    QTest::newRow("light") << QStringList{u"--theme"_s, u"light"_s, u"--as-of"_s, u"2020"_s};
}

void PageExportTest::bundledPageIsSound()
{
    QFETCH(QStringList, options);
    const ParsedPage page(exported(options));
    QCOMPARE(page.faults(), QStringList());
    // What the style sheet is written in is there.
    static const QRegularExpression used(u"var\\((--[a-z0-9]+)\\)"_s);
    for (auto match = used.globalMatch(page.styles.first()); match.hasNext();) {
        const QString property = match.next().captured(1);
        QVERIFY2(page.styles.first().contains(property + u':'), qPrintable(property));
    }
}

void PageExportTest::saysWhatTheListsSay_data()
{
    QTest::addColumn<QStringList>("filter");
    QTest::newRow("all") << QStringList();
    QTest::newRow("country") << QStringList{u"--country"_s, u"AU"_s, u"--country"_s, u"NZ"_s};
    QTest::newRow("company and category") << QStringList{u"--company"_s, u"ZTE"_s, u"--category"_s, u"trade"_s};
    QTest::newRow("years") << QStringList{u"--from"_s, u"2019"_s, u"--until"_s, u"2020"_s};
    QTest::newRow("nothing") << QStringList{u"--text"_s, u"nowhere to be found"_s};
}

void PageExportTest::saysWhatTheListsSay()
{
    QFETCH(QStringList, filter);
    filter += QStringList{u"--as-of"_s, u"2021-03-01"_s};
    const ParsedPage page(exported(filter));
    const auto listed = [&](const QString &kind) {
        QStringList ids;
        const QByteArray out = run(QStringList{u"list"_s, bundled, kind, u"--json"_s} + filter).out;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                ids.append(QJsonDocument::fromJson(line).object()["id"_L1].toString());
        }
        return ids;
    };
    const auto withPrefix = [](const QString &prefix, QStringList ids) {
        for (QString &id : ids)
            id.prepend(prefix);
        return ids;
    };
    QCOMPARE(page.idsLike(u"event-"_s), withPrefix(u"event-"_s, listed(u"events"_s)));
    QCOMPARE(page.idsLike(u"source-"_s), withPrefix(u"source-"_s, listed(u"sources"_s)));
    for (const auto &[name, kind] : {std::pair(u"Events"_s, u"events"_s), std::pair(u"Countries"_s, u"countries"_s),
                                     std::pair(u"Companies and others"_s, u"companies"_s),
                                     std::pair(u"Measures"_s, u"measures"_s), std::pair(u"Sources"_s, u"sources"_s)})
        QCOMPARE(page.counts[name], QString::number(listed(kind).size()));
}

void PageExportTest::sameBytesTwice()
{
    const QStringList options{u"--as-of"_s, u"2018-11-30"_s};
    const QByteArray page = exported(options);
    QVERIFY(page.size() > 100'000);
    QVERIFY(page.size() < 1'500'000);
    QCOMPARE(exported(options), page);
}

void PageExportTest::schemes()
{
    const auto styleOf = [&](const QStringList &options) {
        return ParsedPage(exported(options + QStringList{u"--as-of"_s, u"2020"_s})).styles.first();
    };
    const QString readers = styleOf({});
    QVERIFY(readers.contains(u"@media screen and (prefers-color-scheme:dark)"_s));
    const QString light = styleOf({u"--theme"_s, u"light"_s});
    QVERIFY(!light.contains(u"prefers-color-scheme"_s) && !light.contains(u"color-scheme:dark"_s));
    const QString dark = styleOf({u"--theme"_s, u"dark"_s});
    QVERIFY(!dark.contains(u"prefers-color-scheme"_s) && dark.contains(u"@media screen{:root{color-scheme:dark"_s));
}

void PageExportTest::manifestIsThatOfTheTracker()
{
    const ParsedPage page(exported({u"--country"_s, u"AU"_s, u"--as-of"_s, u"2018-11-30"_s}));
    const QJsonObject manifest = QJsonDocument::fromJson(page.textOf[u"manifest"_s].toUtf8()).object();
    const Result<TrackerColumns> tracker = openTracker(bundled);
    QVERIFY(tracker);
    QCOMPARE(manifest["tracker"_L1]["sha256"_L1].toString(), trackerDigest(*tracker));
    QVERIFY(page.textOf[u"about"_s].contains(trackerDigest(*tracker)));
    QCOMPARE(manifest["view"_L1]["filter"_L1]["asOf"_L1].toString(), u"2018-11-30"_s);
    QVERIFY(!manifest["program"_L1].toString().isEmpty());
}

void PageExportTest::mapIsToldInWords()
{
    const ParsedPage page(exported({u"--company"_s, u"Huawei"_s, u"--as-of"_s, u"2018-11-30"_s}));
    const QString words = page.textOf[u"map-picture-description"_s];
    QVERIFY2(words.contains(u"Banned: Australia, New Zealand"_s), qPrintable(words));
}

void PageExportTest::marksLeadToTheirEvents()
{
    // Where a title is written in the picture, there is the link to its event.
    struct Written
    {
        QPointF where;
        QString text;
    };
    QList<Written> labels;
    QPointF shift;
    QString event;
    int links = 0;
    int agree = 0;
    QXmlStreamReader xml(exported({u"--as-of"_s, u"2026-11-25"_s}));
    QHash<QString, QString> titles;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const auto number = [&](QLatin1StringView name) { return attributes.value(name).toDouble(); };
        if (xml.name() == "g"_L1) {
            static const QRegularExpression moved(u"^matrix\\(1,0,0,1,([^,]+),([^,]+)\\)$"_s);
            const auto match = moved.match(attributes.value("transform"_L1).toString());
            shift = match.hasMatch() ? QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()) : QPointF();
        } else if (xml.name() == "text"_L1) {
            const QPointF where = shift + QPointF(number("x"_L1), number("y"_L1));
            labels.append({where, xml.readElementText().remove(u'…')});
        } else if (xml.name() == "a"_L1 && attributes.hasAttribute("tabindex"_L1)) {
            event = attributes.value("href"_L1).mid(1).toString();
            ++links;
            QVERIFY(xml.readNextStartElement());
            titles.insert(event, xml.readElementText());
        } else if (xml.name() == "rect"_L1 && !event.isEmpty()) {
            const QRectF rect(number("x"_L1), number("y"_L1), number("width"_L1), number("height"_L1));
            for (const Written &label : labels) {
                if (rect.contains(label.where) && label.text.size() > 5)
                    agree += titles[event].contains(label.text) ? 1 : -100;
            }
            event.clear();
        }
    }
    QVERIFY(links > 60);
    QVERIFY2(agree > 40, qPrintable(QString::number(agree)));
}

void PageExportTest::thousandsOfEvents()
{
    GeneratorSettings settings;
    settings.events = 10'000;
    const auto snapshot = std::make_shared<const Snapshot>(TrackerColumns(generateTracker(settings)));
    PageRequest request;
    request.filter.asOf = dayFromIso(u"2020-01-01");
    QElapsedTimer timer;
    timer.start();
    const Result<QByteArray> page = makeWebPage(snapshot, request);
    QVERIFY(page);
    qInfo("10,000 events: %lld ms, %lld bytes", timer.elapsed(), static_cast<long long>(page->size()));
    QVERIFY2(timer.elapsed() < 60'000, "far slower than the few seconds that it takes");
    QCOMPARE(page->count("<li id=\"event-"), 10'000);
    QVERIFY(page->contains("<dt>Events</dt><dd><bdi>10,000</bdi></dd>"));
}

void PageExportTest::goesIntoAFolder()
{
    // One that is not there, nor is the one it lies in.
    const QString folder = path(u"new/page"_s);
    QCOMPARE(run({u"export"_s, bundled, u"--format"_s, u"html"_s, u"--to"_s, folder}).code, ExitCode::Done);
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"index.html"_s));

    // One that holds other things keeps them.
    QFile other(folder + u"/other.txt"_s);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
    other.close();
    QCOMPARE(run({u"export"_s, bundled, u"--format"_s, u"html"_s, u"--to"_s, folder, u"--country"_s, u"AU"_s}).code,
             ExitCode::Done);
    QCOMPARE(contentsOf(other.fileName()), "mine");
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             (QStringList{u"index.html"_s, u"other.txt"_s}));
}

void PageExportTest::goesIntoAFile()
{
    const QString file = path(u"tracker.html"_s);
    QCOMPARE(run({u"export"_s, bundled, u"--to"_s, file}).code, ExitCode::Done);
    QVERIFY(contentsOf(file).startsWith("<!DOCTYPE html>"));
    QVERIFY(QDir().mkdir(path(u"folder.html"_s)));
    QCOMPARE(run({u"export"_s, bundled, u"--to"_s, path(u"folder.html"_s)}).code, ExitCode::Done);
    QVERIFY(QFile::exists(path(u"folder.html/index.html"_s)));
}

void PageExportTest::unwritable_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("no folder can be made") << u"/proc/none/page"_s;
    QTest::newRow("no folder for the file") << u"/proc/none/page.html"_s;
    QTest::newRow("a file is in the way") << u"/dev/null/page"_s;
    QTest::newRow("is a file") << u"/proc/version"_s;
}

void PageExportTest::unwritable()
{
    QFETCH(QString, to);
    const Outcome outcome = run({u"export"_s, bundled, u"--format"_s, u"html"_s, u"--to"_s, to});
    QCOMPARE(outcome.code, ExitCode::CannotWrite);
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.contains(to.toUtf8()), outcome.err);
}

void PageExportTest::fullDisk()
{
    const QString folder = path(u"full/page"_s);
    const QString kept = path(u"kept"_s);
    QCOMPARE(run({u"export"_s, bundled, u"--format"_s, u"html"_s, u"--to"_s, kept}).code, ExitCode::Done);
    const QByteArray before = contentsOf(kept + u"/index.html"_s);
    Outcome fresh{}, over{};
    {
        const FullDisk disk(20'000);
        fresh = run({u"export"_s, bundled, u"--format"_s, u"html"_s, u"--to"_s, folder});
        over = run({u"export"_s, bundled, u"--format"_s, u"html"_s, u"--to"_s, kept, u"--country"_s, u"AU"_s});
    }
    for (const Outcome &outcome : {fresh, over}) {
        QCOMPARE(outcome.code, ExitCode::CannotWrite);
        QCOMPARE(outcome.err.count('\n'), 1);
    }
    QVERIFY(!QFile::exists(path(u"full"_s))); // the folders that were made are gone again
    QCOMPARE(contentsOf(kept + u"/index.html"_s), before);
    QCOMPARE(QDir(kept).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList(u"index.html"_s));
}

void PageExportTest::refusesToOverwriteItsTracker()
{
    const QString folder = path(u"odd"_s);
    QVERIFY(QDir().mkdir(folder));
    QCOMPARE(run({u"export"_s, bundled, u"--to"_s, folder + u"/index.html"_s, u"--format"_s, u"json"_s}).code,
             ExitCode::Done);
    const QByteArray before = contentsOf(folder + u"/index.html"_s);
    const Outcome outcome = run({u"export"_s, folder + u"/index.html"_s, u"--to"_s, folder, u"--format"_s, u"html"_s});
    QCOMPARE(outcome.code, ExitCode::Usage);
    QCOMPARE(contentsOf(folder + u"/index.html"_s), before);
}

QTEST_MAIN(PageExportTest)
#include "tst_pageexport.moc"
