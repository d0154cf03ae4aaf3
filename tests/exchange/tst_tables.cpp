// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formattable.h"
#include "models/exchange/readers/csvrows.h"
#include "models/exchange/tables/columnnames.h"
#include "models/exchange/tables/datecolumn.h"
#include "models/exchange/tables/mappingguess.h"
#include "tests/support/testcase.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what a reader gives.
class Collector : public RecordSink
{
public:
    bool take(Record record) override
    {
        events.push_back(std::get<EventRecord>(std::move(record)));
        return true;
    }
    bool reject(const RecordPlace &place, const QString &, const QString &reason) override
    {
        rejections.append(placeInWords(place) + u": "_s + reason);
        return true;
    }
    void remark(const RecordPlace &place, const QString &field, const QString &text) override
    {
        remarks.append(placeInWords(place, field) + u": "_s + text);
    }

    std::vector<EventRecord> events;
    QStringList rejections, remarks;
};

Collector readCsvText(const QByteArray &bytes, const TableMapping *mapping = nullptr)
{
    Collector collector;
    ReadOptions options;
    options.mapping = mapping;
    const auto read = formatWithWord(u"csv")->reader->read(bytes, options, collector);
    if (!read)
        collector.rejections.append(read.error().toLine());
    return collector;
}

std::vector<std::vector<QString>> rowsOf(const QByteArray &bytes)
{
    CsvRows rows(bytes);
    std::vector<std::vector<QString>> all;
    for (TableRow row; rows.next(row);)
        all.push_back(row.cells);
    return all;
}

QByteArray quotedCell(const QString &text)
{
    QString doubled = text;
    doubled.replace(u"\""_s, u"\"\""_s);
    return '"' + doubled.toUtf8() + '"';
}

} // namespace

/// Tables: their text, what their columns mean, and the records that their rows become.
class TablesTest : public TestCase
{
    Q_OBJECT

private slots:
    void cellsAreAsInAnySpreadsheet_data();
    void cellsAreAsInAnySpreadsheet();
    void rowsAreCountedAsSpreadsheetsDo();
    void encodingsAreTold();
    void mixedEncodingsAreToldByRow();
    void openQuotesCostALineOnly();
    void longCellsAreRefused();
    void columnsAreKnownByTheirNames();
    void everyFieldHasNames();
    void titleLinesArePassedOver();
    void columnsAreKnownByWhatIsInThem();
    void theColumnDecidesDayAndMonth_data();
    void theColumnDecidesDayAndMonth();
    void cellsThatStandForDays_data();
    void cellsThatStandForDays();
    void rowsBecomeEventsWithSources();
    void partsOfDatesAreJoined();
    void mappingsAreKept();
    void mappingsWithFaultsAreRefused();
    void nothingIsLeftOutUnsaid();
    void formatsAreToldByContent();
    void noRowIsLostOfAnyText();
};

void TablesTest::cellsAreAsInAnySpreadsheet_data()
{
    using Rows = std::vector<std::vector<QString>>;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    const Rows plain = {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("commas") << QByteArray("a,b\n1,2\n") << plain;
    QTest::newRow("semicolons") << QByteArray("a;b\r\n1;2") << plain;
    QTest::newRow("tabs") << QByteArray("a\tb\r1\t2\r") << plain;
    QTest::newRow("bars") << QByteArray("a|b\n1|2") << plain;
    QTest::newRow("said by Excel") << QByteArray("sep=;\r\na;b\r\n1;2") << plain;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a,b\n1,2")
                                     << plain;
    QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"1\",2\n") << plain;
    QTest::newRow("separators within") << QByteArray("\"a;x\";b\n1;\"2\n3\"\n")
                                       << Rows{{u"a;x"_s, u"b"_s}, {u"1"_s, u"2\n3"_s}};
    QTest::newRow("doubled") << QByteArray("a,b\n\"say \"\"no\"\"\",\"\"\"\"\n")
                             << Rows{{u"a"_s, u"b"_s}, {u"say \"no\""_s, u"\""_s}};
    QTest::newRow("inches") << QByteArray("a,b\n5\" wide,2") << Rows{{u"a"_s, u"b"_s}, {u"5\" wide"_s, u"2"_s}};
    QTest::newRow("letters behind") << QByteArray("a,b\n\"x\" y,2") << Rows{{u"a"_s, u"b"_s}, {u"\"x\" y"_s, u"2"_s}};
    QTest::newRow("blank rows") << QByteArray("a,b\n\n , \n1,2\n\n") << plain;
    QTest::newRow("decimal commas") << QByteArray("a;b\n1,5;2,5\n2,5;3,5\n")
                                    << Rows{{u"a"_s, u"b"_s}, {u"1,5"_s, u"2,5"_s}, {u"2,5"_s, u"3,5"_s}};
    QTest::newRow("nothing") << QByteArray() << Rows();
}

void TablesTest::cellsAreAsInAnySpreadsheet()
{
    QFETCH(const QByteArray, text);
    QFETCH(const std::vector<std::vector<QString>>, rows);
    QCOMPARE(rowsOf(text), rows);
}

void TablesTest::rowsAreCountedAsSpreadsheetsDo()
{
    CsvRows rows("a,b\n\"x\ny\",1\n\nz,2\n");
    TableRow row;
    QVERIFY(rows.next(row) && rows.next(row));
    QCOMPARE(row.place, RecordPlace{.row = 2});
    QVERIFY(rows.next(row));
    QCOMPARE(row.place, (RecordPlace{4, 5, {}}));
    QVERIFY(!rows.next(row));
    rows.rewind();
    QVERIFY(rows.next(row));
    QCOMPARE(row.cells.front(), u"a"_s);
}

void TablesTest::encodingsAreTold()
{
    const QString text = u"Titel;Ort\nMaßnahme für Köln;Zürich\n"_s;
    const std::vector<std::vector<QString>> expected = {{u"Titel"_s, u"Ort"_s}, {u"Maßnahme für Köln"_s, u"Zürich"_s}};
    QCOMPARE(rowsOf(text.toLatin1()), expected);
    QCOMPARE(CsvRows(text.toLatin1()).remarks().size(), 1);
    QCOMPARE(rowsOf(QStringEncoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom)(text)), expected);
    QCOMPARE(rowsOf(QStringEncoder(QStringEncoder::Utf16BE)(text)), expected);
    QCOMPARE(rowsOf(text.toUtf8()), expected);
}

void TablesTest::mixedEncodingsAreToldByRow()
{
    const QByteArray text = "a,b\n" + u"für"_s.toUtf8() + ",1\n" + u"für"_s.toLatin1() + ",2\n";
    CsvRows rows(text);
    TableRow row;
    QVERIFY(rows.next(row) && rows.next(row));
    QVERIFY(row.remarks.isEmpty());
    QVERIFY(rows.next(row));
    QCOMPARE(row.cells.front(), u"für"_s);
    QCOMPARE(row.remarks.size(), 1);
}

void TablesTest::openQuotesCostALineOnly()
{
    CsvRows rows("a,b\n\"x,1\ny,2\nz,3\n");
    TableRow row;
    QVERIFY(rows.next(row) && rows.next(row));
    QCOMPARE(row.cells, (std::vector<QString>{u"\"x"_s, u"1"_s}));
    QCOMPARE(row.remarks.size(), 1);
    QVERIFY(rows.next(row) && rows.next(row));
    QCOMPARE(row.cells.front(), u"z"_s);
    // The mark of a later row does not close it.
    QCOMPARE(rowsOf("a,b\n\"x,1\n\"y\",2\nz,3\n").size(), std::size_t{4});
}

void TablesTest::longCellsAreRefused()
{
    const Collector read = readCsvText("title,date\n" + QByteArray(3'000'000, 'x') + ",2018\nshort,2019\n");
    QCOMPARE(read.events.size(), std::size_t{1});
    QCOMPARE(read.rejections.size(), 1);
    QVERIFY(read.rejections.front().startsWith(u"row 2"_s));
}

void TablesTest::columnsAreKnownByTheirNames()
{
    QCOMPARE(tableFieldNamed(u"Start_Date"_s), TableField::Date);
    QCOMPARE(tableFieldNamed(u"DATUM"_s), TableField::Date);
    QCOMPARE(tableFieldNamed(u"Date (UTC)"_s), TableField::Date);
    QCOMPARE(tableFieldNamed(u"Title *"_s), TableField::Title);
    QCOMPARE(tableFieldNamed(u"Überschrift"_s), TableField::Title);
    QCOMPARE(tableFieldNamed(u"Kennzahl"_s), std::nullopt);
    QCOMPARE(tableFieldNamed({}), std::nullopt);
}

void TablesTest::everyFieldHasNames()
{
    QSet<QString> words;
    std::size_t place = 0;
    for (const TableFieldTerm &term : tableFields()) {
        QCOMPARE(static_cast<std::size_t>(term.field), place++);
        QVERIFY(!words.contains(term.word));
        words.insert(term.word);
        QString heading = term.word;
        QCOMPARE(tableFieldNamed(heading.replace(u'-', u' ')), term.field);
    }
}

void TablesTest::titleLinesArePassedOver()
{
    CsvRows rows("Sanctions of 2018,,\nAs of 1 May,,\n\nDate,Title,Country\n2018,One,FR\n");
    const TableMapping mapping = guessedMapping(rows);
    QCOMPARE(mapping.headerRow, std::uint64_t{4});
    QCOMPARE(mapping.columns[2].field, TableField::Countries);
    const Collector read = readCsvText("Sanctions of 2018,,\n\nDate,Title,Country\n2018,One,FR\n");
    QCOMPARE(read.events.size(), std::size_t{1});
}

void TablesTest::columnsAreKnownByWhatIsInThem()
{
    CsvRows rows("document_number,publication_date,html_url\n2026-15759,2026-08-04,https://example.org/1\n"
                 "2026-01593,2026-01-27,https://example.org/2\n");
    const TableMapping mapping = guessedMapping(rows);
    QCOMPARE(mapping.columns[0].field, TableField::Title);
    QCOMPARE(mapping.columns[1].field, TableField::Date);
    QCOMPARE(mapping.columns[2].field, TableField::SourceUrl);
    CsvRows nameless("2018-08-23,Australia bans Huawei\n2018-11-28,New Zealand turns Huawei down\n");
    const TableMapping guessed = guessedMapping(nameless);
    QCOMPARE(guessed.headerRow, std::uint64_t{0});
    QCOMPARE(guessed.columns[0].field, TableField::Date);
    QCOMPARE(guessed.columns[1].field, TableField::Title);
}

void TablesTest::theColumnDecidesDayAndMonth_data()
{
    QTest::addColumn<QString>("cells");
    QTest::addColumn<int>("order"); // -1: nothing tells
    const int day = static_cast<int>(DateOrder::DayFirst), month = static_cast<int>(DateOrder::MonthFirst);
    QTest::newRow("day") << u"03/04/2019 25/04/2019"_s << day;
    QTest::newRow("month") << u"03/04/2019 04/25/2019"_s << month;
    QTest::newRow("either") << u"03/04/2019 05/06/2019"_s << -1;
    QTest::newRow("both") << u"03/04/2019 25/04/2019 04/25/2019"_s << -1;
    QTest::newRow("points") << u"03.04.2019 05.06.2019"_s << day;
    QTest::newRow("no numbers") << u"2019-03-04 2019"_s << day;
}

void TablesTest::theColumnDecidesDayAndMonth()
{
    QFETCH(const QString, cells);
    QFETCH(const int, order);
    QByteArray text = "title,date\n";
    for (const QString &cell : cells.split(u' '))
        text += "x," + cell.toUtf8() + '\n';
    const Collector read = readCsvText(text);
    const auto expected = order < 0 ? std::nullopt : std::optional(static_cast<DateOrder>(order));
    for (const EventRecord &event : read.events)
        QCOMPARE(event.date.order, expected);
    const bool isSaid = read.remarks.filter(u"first"_s).size() == 1;
    QCOMPARE(isSaid, order < 0);
}

void TablesTest::cellsThatStandForDays_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRemarked");
    QTest::newRow("as it stands") << u"23 Aug 2018"_s << u"23 Aug 2018"_s << false;
    QTest::newRow("serial") << u"43335"_s << u"2018-08-23"_s << true;
    QTest::newRow("compact") << u"20180823"_s << u"2018-08-23"_s << false;
    QTest::newRow("seconds") << u"1437764461"_s << u"2015-07-24T19:01:01Z"_s << true;
    QTest::newRow("microseconds") << u"1437764461000000"_s << u"2015-07-24T19:01:01Z"_s << true;
    QTest::newRow("shown by Excel") << u"23-Aug-18"_s << u"23 Aug 2018"_s << true;
    QTest::newRow("month shown by Excel") << u"Aug-98"_s << u"Aug 1998"_s << true;
    QTest::newRow("midnight") << u"2018-08-23 00:00:00"_s << u"2018-08-23"_s << false;
    QTest::newRow("noon") << u"2018-08-23 12:00:00"_s << u"2018-08-23 12:00:00"_s << false;
    QTest::newRow("year") << u"2018"_s << u"2018"_s << false;
}

void TablesTest::cellsThatStandForDays()
{
    QFETCH(const QString, cell);
    DateColumn column;
    column.look(cell);
    QString remark;
    QTEST(column.textOf(cell, remark), "text");
    QTEST(!remark.isEmpty(), "isRemarked");
}

void TablesTest::rowsBecomeEventsWithSources()
{
    const Collector read = readCsvText(
        "Titel;Datum;bis;Land;Unternehmen;Quelle;Zitat;Autor;Schlagwörter\n"
        "Verbot;23.8.2018;;AU|NZ;Huawei, ZTE;https://example.org/a https://example.org/b;nein;Müller, Eva;5G\n");
    QCOMPARE(read.events.size(), std::size_t{1});
    const EventRecord &event = read.events.front();
    QCOMPARE(event.title, u"Verbot"_s);
    QCOMPARE(event.date.text, u"23.8.2018"_s);
    QCOMPARE(event.parties.front().name, u"AU;NZ"_s);
    QCOMPARE(event.parties.front().kind, PartyKind::Country);
    QCOMPARE(event.attributions.size(), std::size_t{2});
    QCOMPARE(event.attributions[0].attribution.quote.exact, u"nein"_s);
    QCOMPARE(event.attributions[0].source->source.authors.front().family, u"Müller"_s);
    QCOMPARE(event.attributions[1].source->source.url, u"https://example.org/b"_s);
    QVERIFY(read.remarks.isEmpty());
}

void TablesTest::partsOfDatesAreJoined()
{
    const Collector read = readCsvText("Year,Month,Day,End Year,Title\n2018,8,,2019,a\n1815,12,10,,b\n2018,,,,c\n"
                                       "2018,August,23,,d\n");
    QCOMPARE(read.events.size(), std::size_t{4});
    QCOMPARE(read.events[0].date.text, u"2018-08"_s);
    QCOMPARE(read.events[0].date.endText, u"2019"_s);
    QCOMPARE(read.events[1].date.text, u"1815-12-10"_s);
    QCOMPARE(read.events[2].date.text, u"2018"_s);
    QCOMPARE(read.events[3].date.text, u"23 August 2018"_s);
}

void TablesTest::mappingsAreKept()
{
    CsvRows rows("When,What\n03/04/2019,a\n");
    TableMapping mapping = guessedMapping(rows);
    mapping.columns[0].order = DateOrder::MonthFirst;
    const auto again = mappingFromJson(mappingAsJson(mapping));
    QVERIFY(again.ok());
    QCOMPARE(*again, mapping);
    const Collector read = readCsvText("what ,when\na,03/04/2019\n", &mapping);
    QCOMPARE(read.events.front().date.order, DateOrder::MonthFirst);
    QVERIFY(read.remarks.isEmpty());
    const Collector other = readCsvText("what,date\na,03/04/2019\n", &mapping);
    QVERIFY(other.rejections.front().contains(u"When"_s));
}

void TablesTest::mappingsWithFaultsAreRefused()
{
    for (const char *json :
         {"", "[]", "{}", R"({"columns":[{"field":"nonsense"}]})", R"({"columns":[],"x":1})",
          R"({"columns":[{"heading":"a","order":"backwards"}]})", R"({"columns":[],"headerRow":-1})"})
        QVERIFY2(!mappingFromJson(json).ok(), json);
}

void TablesTest::nothingIsLeftOutUnsaid()
{
    const Collector read = readCsvText("title,date,shoe size\na,2018,44,extra\n");
    QCOMPARE(read.remarks.filter(u"shoe size"_s).size(), 1);
    QCOMPARE(read.remarks.filter(u"column 4"_s).size(), 1); // the cell behind the last heading
}

void TablesTest::formatsAreToldByContent()
{
    const auto best = [](const QByteArray &head, const QString &suffix) {
        const auto matches = recogniseFormat({head, suffix, true});
        return matches.empty() ? QString() : QString(matches.front().format->word);
    };
    QCOMPARE(best("date,title\n2018,x\n", u"txt"_s), u"csv"_s);
    QCOMPARE(best("a;b\n1;2\n3;4\n", {}), u"csv"_s);
    QCOMPARE(best("{\"a\": [1, 2]}\n", u"json"_s), QString());
    QCOMPARE(best("BEGIN:VCALENDAR\nVERSION:2.0\n", u"ics"_s), u"icalendar"_s);
    QCOMPARE(best("Once upon a time, there was\na text.\n", {}), QString());
    QVERIFY(unknownFormat({"%PDF-1.7", u"pdf"_s, true}, u"a.pdf"_s).message.contains(u"PDF"_s));
    QVERIFY(unknownFormat({"", {}, true}, u"a"_s).message.contains(u"CSV"_s));
}

/// Texts at random, with all that is awkward in them: each row comes out, whole and in order.
void TablesTest::noRowIsLostOfAnyText()
{
    QRandomGenerator random(24);
    const QStringList pieces = {u"a"_s, u"ü"_s, u"华为"_s, u"\""_s, u"\n"_s, u"\r\n"_s,
                                u";"_s, u","_s, u"\t"_s,   u" "_s,  u"5"_s,  u"😀"_s};
    for (int round = 0; round < 20; ++round) {
        const char separator = ",;\t|"[round % 4];
        std::vector<std::vector<QString>> rows;
        QByteArray text = round % 3 == 0 ? "\xef\xbb\xbf" : "";
        for (int row = 0; row < 100; ++row) {
            std::vector<QString> cells;
            for (int cell = 0; cell < 4; ++cell) {
                QString content = cell == 0 ? QString::number(row) : QString();
                for (std::uint32_t i = random.bounded(6u); i > 0; --i)
                    content += pieces[static_cast<qsizetype>(random.bounded(static_cast<quint32>(pieces.size())))];
                text += (cell > 0 ? QByteArray(1, separator) : QByteArray()) + quotedCell(content);
                cells.push_back(content);
            }
            text += round % 2 == 0 ? "\r\n" : "\n";
            rows.push_back(cells);
        }
        QCOMPARE(rowsOf(text), rows);
    }
}

QTEST_GUILESS_MAIN(TablesTest)
#include "tst_tables.moc"
