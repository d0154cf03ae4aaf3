// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/pastedrows.h"
#include "models/domain/integrity.h"
#include "tests/editing/editedtracker.h"
#include "tests/editing/editingtests.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Rows from a spreadsheet as events.
class PastedRowsTest : public TestCase
{
    Q_OBJECT

private:
    using Rows = std::vector<QStringList>;
    using Fields = std::vector<std::optional<EventField>>;
    std::shared_ptr<const Snapshot> m_snapshot = std::make_shared<const Snapshot>(editedTracker());
    EventFields m_fields{m_snapshot, DateContext{*dayFromIso(u"2020-01-01")}};

private slots:
    void cutsCells()
    {
        QCOMPARE(readTabbedRows(u"a\tb\nc\td\n"_s), (Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}));
        QCOMPARE(readTabbedRows(u"\ufeffa\tb\r\nc\td"_s), (Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}));
        QCOMPARE(readTabbedRows(u"a\rb\r"_s), (Rows{{u"a"_s}, {u"b"_s}}));
        QCOMPARE(readTabbedRows(u"a\tb\t\t\t\n\n \t\t\nc\n"_s), (Rows{{u"a"_s, u"b"_s}, {u"c"_s, QString()}}));
        QCOMPARE(readTabbedRows(u"\"two\r\nlines\tand \"\"tab\"\"\"\tb\n"_s),
                 (Rows{{u"two\nlines\tand \"tab\""_s, u"b"_s}}));
        QCOMPARE(readTabbedRows(u"\"Ban\" says Turnbull\tb\n"_s), (Rows{{u"\"Ban\" says Turnbull"_s, u"b"_s}}));
        QCOMPARE(readTabbedRows(u"\"never closed\tb\nc"_s), (Rows{{u"\"never closed"_s, u"b"_s}, {u"c"_s, QString()}}));
        QVERIFY(readTabbedRows({}).empty());
        QVERIFY(readTabbedRows(u"\n\r\n\t\n"_s).empty());
    }

    void writesWhatItReads()
    {
        QRandomGenerator random(5);
        const QString letters = u"ab\t\n\" ,x"_s;
        for (int i = 0; i < 500; ++i) {
            Rows rows(1 + random.bounded(4U));
            for (QStringList &row : rows) {
                for (int column = 0; column < 3; ++column) {
                    QString cell = u"c"_s;
                    for (int letter = random.bounded(6); letter > 0; --letter)
                        cell.insert(random.bounded(static_cast<int>(cell.size() + 1)),
                                    letters[random.bounded(static_cast<int>(letters.size()))]);
                    row.append(cell);
                }
            }
            QCOMPARE(readTabbedRows(writeTabbedRows(rows)), rows);
        }
    }

    void headerNamesColumns()
    {
        const Rows rows = readTabbedRows(u"When\tEvent\tType\tIssuer\tLink\n2018\tX\tLaw\tAustralia\thttp://a\n"_s);
        const PastedColumns columns = guessColumns(rows, m_fields);
        QVERIFY(columns.hasHeader);
        QCOMPARE(columns.fields[0], EventField::Date);
        QCOMPARE(columns.fields[1], EventField::Title);
        QCOMPARE(columns.fields[2], EventField::Category);
        QCOMPARE(columns.fields[3], EventField::Countries);
        QVERIFY(!columns.fields[4]); // a heading that says nothing known
    }

    void contentsTellColumns()
    {
        const Rows rows = readTabbedRows(u"Australia bans it\tLaw\t23.8.2018\tAU\tHuawei, ZTE\n"
                                         "New Zealand follows\tCourt\t28.11.2018\tNew Zealand\tHuawei\n"_s);
        const PastedColumns columns = guessColumns(rows, m_fields);
        QVERIFY(!columns.hasHeader);
        QCOMPARE(columns.fields,
                 (Fields{EventField::Title, EventField::Category, EventField::Date, EventField::Countries,
                         EventField::Parties}));
    }

    void wholeColumnTellsTheOrderOfDates()
    {
        const auto orderOf = [&](const QString &text) { return guessColumns(readTabbedRows(text), m_fields).order; };
        QCOMPARE(orderOf(u"03/04/2019\tA\n05/23/2019\tB\n"_s), DateOrder::MonthFirst);
        QCOMPARE(orderOf(u"03/04/2019\tA\n23/05/2019\tB\n"_s), DateOrder::DayFirst);
        QCOMPARE(orderOf(u"03/04/2019\tA\n"_s), m_fields.dates().order);
        const Rows rows = readTabbedRows(u"03/04/2019\tA\n05/23/2019\tB\n"_s);
        const auto read = readPastedRows(rows, guessColumns(rows, m_fields), m_fields);
        QCOMPARE(read[0].event.date.toString(), u"2019-03-04"_s);
    }

    void newNamesAreMarkedAndAddedOnce()
    {
        const Rows rows = readTabbedRows(u"Date\tTitle\tCategory\tCountries\tCompanies\n"
                                         "2018\tA\tSpectrum\tFrance\tOrange\n"
                                         "2019\tB\tspectrum\tfr, Australia\tORANGE\n"_s);
        const PastedColumns columns = guessColumns(rows, m_fields);
        const auto read = readPastedRows(rows, columns, m_fields);
        QCOMPARE(read.size(), std::size_t{2});
        QVERIFY(read[0].isValid() && read[1].isValid());
        QVERIFY(read[0].cells[2].isNew && read[0].cells[3].isNew && read[0].cells[4].isNew);
        QVERIFY(!read[0].cells[1].isNew);
        Tracker tracker = editedTracker();
        const Change change = pastedEvents(*m_snapshot, read);
        QVERIFY(change.applyTo(tracker).ok());
        QVERIFY(checkIntegrity(tracker).ok());
        QCOMPARE(tracker.categories.size(), std::size_t{3});
        QCOMPARE(tracker.parties.size(), std::size_t{7});
        QCOMPARE(tracker.events.size(), std::size_t{4});
        QCOMPARE(tracker.events[3].parties.size(), std::size_t{3});
        QVERIFY(change.inverted().applyTo(tracker).ok());
        QCOMPARE(tracker, editedTracker());
    }

    void codesAmongPartiesAreCountries()
    {
        const auto kindsOf = [&](const QString &text) {
            const Rows rows = readTabbedRows(text);
            const auto read = readPastedRows(rows, guessColumns(rows, m_fields), m_fields);
            QStringList kinds;
            for (const Participation &one : read.at(0).event.parties)
                kinds.append(one.party.text);
            kinds.append(read.at(0).cells.back().isNew ? u"new"_s : u"known"_s);
            return kinds;
        };
        QCOMPARE(kindsOf(u"Date\tTitle\tParties\n2018\tA\tAU; Huawei\n"_s),
                 (QStringList{u"au"_s, u"huawei"_s, u"known"_s}));
        QCOMPARE(kindsOf(u"Date\tTitle\tParties\n2018\tA\tBT; Huawei\n"_s),
                 (QStringList{u"bt"_s, u"huawei"_s, u"new"_s}));
        const Rows rows = readTabbedRows(u"Date\tTitle\tCompanies\n2018\tA\tBT\n"_s);
        const auto read = readPastedRows(rows, guessColumns(rows, m_fields), m_fields);
        QCOMPARE(read.at(0).added.parties.at(0).kind, PartyKind::Company); // the column says so
        QCOMPARE(read.at(0).added.parties.at(0).name, u"BT"_s);
        const Rows small = readTabbedRows(u"Date\tTitle\tParties\n2018\tA\tno\n"_s);
        QCOMPARE(readPastedRows(small, guessColumns(small, m_fields), m_fields).at(0).added.parties.at(0).kind,
                 PartyKind::Company);
    }

    void partiesMayBeCountries()
    {
        const Rows rows = readTabbedRows(u"Date\tTitle\tParties\n"
                                         "2018\tA\tKenya (target); Safaricom; 3M\n"
                                         "2019\tB\tAustralia; kenya\n"_s);
        const auto read = readPastedRows(rows, guessColumns(rows, m_fields), m_fields);
        QVERIFY(read[0].isValid() && read[1].isValid());
        Tracker tracker = editedTracker();
        const std::size_t before = tracker.parties.size();
        QVERIFY(pastedEvents(*m_snapshot, read).applyTo(tracker).ok());
        QVERIFY(checkIntegrity(tracker).ok());
        QStringList added;
        for (std::size_t i = before; i < tracker.parties.size(); ++i)
            added.append(QString(tracker.parties[i].name + u' ' + tracker.parties[i].country.toString()));
        QCOMPARE(added, (QStringList{u"Kenya KE"_s, u"Safaricom "_s, u"3M "_s}));
        QCOMPARE(tracker.events[tracker.events.size() - 2].parties.front().role, Role::Target);
        QCOMPARE(tracker.events.back().parties.size(), std::size_t{2});
    }

    void countryThatIsNoneIsAFault()
    {
        const Rows rows = readTabbedRows(u"Date\tTitle\tCountry\n2018\tA\tAtlantis\n"_s);
        const auto read = readPastedRows(rows, guessColumns(rows, m_fields), m_fields);
        QVERIFY(!read[0].isValid());
        QVERIFY(read[0].cells[2].problem.contains(u"Atlantis"_s));
    }

    void validOnesAreTakenAndOthersLeft()
    {
        QString text = u"Date\tTitle\tCategory\n"_s;
        for (int i = 0; i < 10'000; ++i) {
            const bool isBad = i % 33 == 5 && i < 33 * 300;
            text +=
                (isBad ? u"no day"_s : u"2018-08-%1"_s.arg(1 + i % 31, 2, 10, QChar(u'0'))) + u"\tSame title\tLaw\n"_s;
        }
        const Rows rows = readTabbedRows(text);
        const PastedColumns columns = guessColumns(rows, m_fields);
        const auto read = readPastedRows(rows, columns, m_fields);
        const auto valid = std::count_if(read.begin(), read.end(), [](const PastedRow &row) { return row.isValid(); });
        QCOMPARE(valid, 9'700);
        const Change change = pastedEvents(*m_snapshot, read);
        QCOMPARE(change.parts.size(), std::size_t{9'700});
        const Rows left = rowsLeft(rows, columns, read);
        QCOMPARE(left.size(), std::size_t{301});
        QCOMPARE(left[0], rows[0]);
        QCOMPARE(left[1], rows[6]);
        QSet<QString> ids;
        for (const EntityChange &part : change.parts)
            ids.insert(std::get<Event>(*part.after).id.text);
        QCOMPARE(ids.size(), 9'700);
        // What was mended comes in the second time.
        const auto again = readPastedRows(left, columns, m_fields);
        QCOMPARE(again.size(), std::size_t{300});
    }

    void rowsWithoutTitleOrDateAreFaults()
    {
        const Rows rows = readTabbedRows(u"2018\t\n\tB\n"_s);
        PastedColumns columns;
        columns.fields = {EventField::Date, EventField::Title};
        const auto read = readPastedRows(rows, columns, m_fields);
        QVERIFY(!read[0].cells[1].problem.isEmpty());
        QVERIFY(!read[1].cells[0].problem.isEmpty());
        columns.fields = {EventField::Date, std::nullopt};
        QVERIFY(!readPastedRows(rows, columns, m_fields)[0].problem.isEmpty());
    }

    void emptyTrackerGetsACategory()
    {
        Tracker empty;
        empty.id = u"t"_s;
        empty.title = u"T"_s;
        const auto snapshot = std::make_shared<const Snapshot>(empty);
        const EventFields fields(snapshot, DateContext{*dayFromIso(u"2020-01-01")});
        const Rows rows = readTabbedRows(u"2018\tA\n2019\tB\n"_s);
        const auto read = readPastedRows(rows, guessColumns(rows, fields), fields);
        QVERIFY(pastedEvents(*snapshot, read).applyTo(empty).ok());
        QVERIFY(checkIntegrity(empty).ok());
        QCOMPARE(empty.categories.size(), std::size_t{1});
        QCOMPARE(empty.events.size(), std::size_t{2});
    }
};

std::unique_ptr<TestCase> newPastedRowsTest() { return std::make_unique<PastedRowsTest>(); }

} // namespace Dateline

#include "pastedrowstest.moc"
