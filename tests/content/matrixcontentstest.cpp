// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which countries and targets a matrix has, in which order, with which counts, and what is said of them.
#include "models/content/matrixdescription.h"
#include "models/exchange/trackerfile.h"
#include "tests/content/contenttests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Day dayOf(const char *iso) { return *dayFromIso(QString::fromLatin1(iso)); }

std::shared_ptr<const Snapshot> bundledSnapshot()
{
    static const auto snapshot = std::make_shared<const Snapshot>(*openTracker(u"bundled:huawei-5g"_s));
    return snapshot;
}

/// A matrix of the bundled tracker on one day.
struct Sheet
{
    std::shared_ptr<const Snapshot> snapshot;
    std::shared_ptr<const StanceIndex> index;
    StancesOnDay stances;
    MatrixNames names;
    Filter filter;
    MatrixOrder order;
    QString search;

    explicit Sheet(Day day, std::shared_ptr<const Snapshot> of = bundledSnapshot())
        : snapshot(std::move(of))
        , index(std::make_shared<const StanceIndex>(*snapshot))
        , stances(index, day)
        , names(*snapshot, *index)
    { }

    MatrixContents contents() const
    {
        return matrixContents(*snapshot, names, matrixScope(*snapshot, *index, names, filter, search), stances, order);
    }
    QStringList rows() const
    {
        QStringList list;
        for (const std::uint32_t row : contents().rows)
            list.append(names.countries[row]);
        return list;
    }
    QStringList columns() const
    {
        QStringList list;
        for (const std::uint32_t column : contents().columns)
            list.append(names.targets[column]);
        return list;
    }
    void orderBy(MatrixRowOrder rowOrder, bool reversed = false)
    {
        order.rows = rowOrder;
        order.rowsReversed = reversed;
    }
};

CountryCode code(const char *letters) { return *CountryCode::parse(QString::fromLatin1(letters)); }

/// Numbers of a row and a column by name; "Any" is column 0.
std::uint32_t rowOf(const MatrixSubject &matrix, const QString &name)
{
    std::uint32_t row = 0;
    while (matrix.names.countries[matrix.contents.rows[row]] != name)
        ++row;
    return row;
}

std::uint32_t columnOf(const MatrixSubject &matrix, const QString &name)
{
    std::uint32_t column = 0;
    while (matrix.names.targets[matrix.target(column)] != name)
        ++column;
    return column;
}

} // namespace

class MatrixContentsTest : public TestCase
{
    Q_OBJECT

private slots:
    void ordersAreKeptAsWords();
    void otherWordsAreNoOrder();
    void rowsByName();
    void rowsByStance();
    void rowsByStanceTowardsOne();
    void rowsByDate();
    void rowsByNumber();
    void columnsByNumberAndName();
    void countsAreThoseOfTheCells_data();
    void countsAreThoseOfTheCells();
    void filterChoosesRowsAndColumns();
    void searchFindsBoth();
    void notesSayHowMuch();
    void emptyStatesSayWhy();
    void membersOfTheUnionHaveNames();
    void cellsAreDescribed();
    void columnsAndRowsAreDescribed();
    void allOfItIsDescribed();
    void reasonsAreThoseOfTheCells();
};

void MatrixContentsTest::ordersAreKeptAsWords()
{
    for (const MatrixRowOrder rows :
         {MatrixRowOrder::Name, MatrixRowOrder::Stance, MatrixRowOrder::Since, MatrixRowOrder::Restricted}) {
        for (const MatrixColumnOrder columns : {MatrixColumnOrder::Name, MatrixColumnOrder::Restricting}) {
            for (const bool reversed : {false, true}) {
                const MatrixOrder order{rows, {u"a party"_s}, reversed, columns, !reversed};
                const auto read = matrixOrderFromWords(matrixOrderWords(order));
                QVERIFY(read);
                QVERIFY(*read == order);
            }
        }
    }
    QCOMPARE(matrixOrderWords({}), u"stance restricting"_s);
}

void MatrixContentsTest::otherWordsAreNoOrder()
{
    for (const QString &words : {u""_s, u"stance"_s, u"stance size"_s, u"colour name"_s, u"- -"_s})
        QVERIFY2(!matrixOrderFromWords(words), qUtf8Printable(words));
}

void MatrixContentsTest::rowsByName()
{
    Sheet sheet(dayOf("2024-08-01"));
    sheet.orderBy(MatrixRowOrder::Name);
    const QStringList up = sheet.rows();
    QCOMPARE(up.size(), 15);
    QCOMPARE(up.first(), u"Australia"_s);
    QCOMPARE(up.last(), u"United States"_s);
    sheet.orderBy(MatrixRowOrder::Name, true);
    QCOMPARE(sheet.rows(), QStringList(up.rbegin(), up.rend()));
}

void MatrixContentsTest::rowsByStance()
{
    Sheet sheet(dayOf("2020-11-15"));
    const MatrixContents contents = sheet.contents();
    for (std::size_t i = 1; i < contents.rows.size(); ++i) {
        const Standing &above = sheet.stances.standing(contents.rows[i - 1], StanceIndex::anyTarget);
        const Standing &below = sheet.stances.standing(contents.rows[i], StanceIndex::anyTarget);
        QVERIFY(above.stance >= below.stance);
        QVERIFY(above.stance > below.stance || above.atLeast >= below.atLeast);
    }
    QCOMPARE(sheet.stances.standing(contents.rows.front(), StanceIndex::anyTarget).stance, Stance::Banned);
    QCOMPARE(sheet.stances.standing(contents.rows.back(), StanceIndex::anyTarget).stance, Stance::None);
    sheet.orderBy(MatrixRowOrder::Stance, true);
    const MatrixContents turned = sheet.contents();
    QCOMPARE(sheet.stances.standing(turned.rows.back(), StanceIndex::anyTarget).stance, Stance::Banned);
}

void MatrixContentsTest::rowsByStanceTowardsOne()
{
    Sheet sheet(dayOf("2018-06-15")); // only the United States and the United Kingdom have done anything
    sheet.order.towards = {u"zte"_s};
    QCOMPARE(sheet.rows().mid(0, 2), QStringList({u"United States"_s, u"United Kingdom"_s}));
    const MatrixContents contents = sheet.contents();
    QVERIFY(contents.sortedBy);
    QCOMPARE(sheet.names.targets[contents.columns[*contents.sortedBy]], u"ZTE"_s);
    sheet.order.towards = {u"broadcom"_s};
    QCOMPARE(sheet.rows().first(), u"United States"_s);
    QVERIFY(sheet.rows().at(1) != u"United Kingdom"_s); // nothing towards Broadcom: by name
    sheet.order.towards = {u"nobody"_s};
    QVERIFY(!sheet.contents().sortedBy);
}

void MatrixContentsTest::rowsByDate()
{
    Sheet sheet(dayOf("2020-11-15"));
    for (const bool reversed : {false, true}) {
        sheet.orderBy(MatrixRowOrder::Since, reversed);
        const MatrixContents contents = sheet.contents();
        bool ended = false;
        std::optional<std::int64_t> before;
        for (const std::uint32_t row : contents.rows) {
            const Standing &standing = sheet.stances.standing(row, StanceIndex::anyTarget);
            if (standing.event == noIndex) {
                ended = true;
                continue;
            }
            QVERIFY2(!ended, "those without a date come last");
            QVERIFY(!before || (reversed ? standing.since <= *before : standing.since >= *before));
            before = standing.since;
        }
        QVERIFY(ended); // India and Canada have none yet
    }
}

void MatrixContentsTest::rowsByNumber()
{
    Sheet sheet(dayOf("2024-08-01"));
    sheet.orderBy(MatrixRowOrder::Restricted);
    const MatrixContents contents = sheet.contents();
    QCOMPARE(sheet.names.countries[contents.rows.front()], u"United States"_s);
    QVERIFY(std::is_sorted(contents.restricted.begin(), contents.restricted.end(), std::greater<>()));
    QCOMPARE(contents.restricted.front(), 6u);
    QCOMPARE(contents.restricted.back(), 0u);
}

void MatrixContentsTest::columnsByNumberAndName()
{
    Sheet sheet(dayOf("2024-08-01"));
    QCOMPARE(sheet.columns(),
             QStringList({u"Huawei"_s, u"ZTE"_s, u"Broadcom"_s, u"Dahua"_s, u"Hikvision"_s, u"Hytera"_s}));
    sheet.order.columns = MatrixColumnOrder::Name;
    QCOMPARE(sheet.columns(),
             QStringList({u"Broadcom"_s, u"Dahua"_s, u"Hikvision"_s, u"Huawei"_s, u"Hytera"_s, u"ZTE"_s}));
    sheet.order.columnsReversed = true;
    QCOMPARE(sheet.columns().first(), u"ZTE"_s);
}

void MatrixContentsTest::countsAreThoseOfTheCells_data()
{
    QTest::addColumn<Day>("day");
    for (const char *iso : {"2018-01-01", "2018-11-15", "2020-11-15", "2024-08-01"})
        QTest::newRow(iso) << dayOf(iso);
}

void MatrixContentsTest::countsAreThoseOfTheCells()
{
    QFETCH(Day, day);
    const Sheet sheet(day);
    const MatrixContents contents = sheet.contents();
    QCOMPARE(contents.restricted.size(), contents.rows.size());
    QCOMPARE(contents.restricting.size(), contents.columns.size());
    const auto restricts = [&](std::uint32_t country, std::uint32_t target) {
        return sheet.index->at(sheet.index->pairOf(country, target), day).stance >= Stance::PartlyRestricted;
    };
    std::uint32_t any = 0;
    for (std::size_t row = 0; row < contents.rows.size(); ++row) {
        const auto count = std::count_if(contents.columns.begin(), contents.columns.end(),
                                         [&](std::uint32_t target) { return restricts(contents.rows[row], target); });
        QCOMPARE(static_cast<std::ptrdiff_t>(contents.restricted[row]), count);
        any += restricts(contents.rows[row], StanceIndex::anyTarget) ? 1 : 0;
    }
    for (std::size_t column = 0; column < contents.columns.size(); ++column) {
        const auto count = std::count_if(contents.rows.begin(), contents.rows.end(), [&](std::uint32_t country) {
            return restricts(country, contents.columns[column]);
        });
        QCOMPARE(static_cast<std::ptrdiff_t>(contents.restricting[column]), count);
    }
    QCOMPARE(contents.restrictingAny, any);
}

void MatrixContentsTest::filterChoosesRowsAndColumns()
{
    Sheet sheet(dayOf("2024-08-01"));
    sheet.filter.countries = {code("AU"), code("SE"), code("CN")}; // China has no measure
    sheet.filter.companies = {{u"zte"_s}, {u"nokia"_s}};           // nothing aims at Nokia
    sheet.filter.text = u"no such words"_s;                        // about events only
    sheet.orderBy(MatrixRowOrder::Name);
    QCOMPARE(sheet.rows(), QStringList({u"Australia"_s, u"Sweden"_s}));
    QCOMPARE(sheet.columns(), QStringList({u"ZTE"_s}));
    QCOMPARE(sheet.contents().restricted, std::vector<std::uint32_t>({1, 1})); // of the columns shown
    sheet.filter.issuers = {code("SE"), code("US")};
    QCOMPARE(sheet.rows(), QStringList({u"Sweden"_s}));
}

void MatrixContentsTest::searchFindsBoth()
{
    Sheet sheet(dayOf("2024-08-01"));
    sheet.orderBy(MatrixRowOrder::Name);
    sheet.search = u"united"_s;
    QCOMPARE(sheet.rows(), QStringList({u"United Kingdom"_s, u"United States"_s}));
    QCOMPARE(sheet.columns().size(), 6);
    sheet.search = u"STATES hik"_s;
    QCOMPARE(sheet.rows(), QStringList({u"United States"_s}));
    QCOMPARE(sheet.columns(), QStringList({u"Hikvision"_s}));
    sheet.search = u"states nokia"_s;
    QVERIFY(sheet.rows().isEmpty());
}

void MatrixContentsTest::notesSayHowMuch()
{
    Sheet sheet(dayOf("2024-08-01"));
    QCOMPARE(matrixNote(*sheet.index, sheet.contents()), u"15 countries, 6 targets"_s);
    sheet.filter.countries = {code("AU")};
    sheet.filter.companies = {{u"zte"_s}, {u"huawei"_s}};
    QCOMPARE(matrixNote(*sheet.index, sheet.contents()), u"1 of 15 countries, 2 of 6 targets"_s);
}

void MatrixContentsTest::emptyStatesSayWhy()
{
    Sheet sheet(dayOf("2024-08-01"));
    QVERIFY(matrixEmptyState(*sheet.index, sheet.contents(), {}).reason.isEmpty());
    sheet.filter.countries = {code("CN")};
    const MatrixEmptyState filtered = matrixEmptyState(*sheet.index, sheet.contents(), {});
    QCOMPARE(filtered.reason, u"None of the chosen countries has a measure."_s);
    QVERIFY(filtered.filtered);
    const MatrixEmptyState searched = matrixEmptyState(*sheet.index, {}, u" xyz "_s);
    QCOMPARE(searched.reason, u"Nothing here is called “xyz”."_s);
    QVERIFY(!searched.filtered);
    const Sheet nothing(dayOf("2024-08-01"), std::make_shared<const Snapshot>(TrackerColumns()));
    QVERIFY(matrixEmptyState(*nothing.index, nothing.contents(), {})
                .reason.startsWith(u"No measure is known in this tracker."_s));
}

void MatrixContentsTest::membersOfTheUnionHaveNames()
{
    TrackerBuilder b;
    b.country(u"EU"_s, u"The Union"_s).country(u"PL"_s, u"Polska"_s);
    b.measure(u"m"_s, u"Rule"_s, Effect::Ban);
    b.tracker().measures.back().issuers = {{u"eu"_s}};
    b.tracker().measures.back().bindsMembers = true;
    b.event(u"e"_s, u"2019-01-01"_s, u"Adopted"_s).with(u"eu"_s, Role::Issuer).milestone(u"m"_s, Milestone::Adopted);
    Sheet sheet(dayOf("2024-08-01"), std::make_shared<const Snapshot>(b.tracker()));
    QVERIFY(sheet.rows().contains(u"Malta"_s));  // only by its code
    QVERIFY(sheet.rows().contains(u"Polska"_s)); // as the tracker calls it
    QVERIFY(!sheet.rows().contains(u"Poland"_s));
    QVERIFY(sheet.columns().isEmpty());
}

void MatrixContentsTest::cellsAreDescribed()
{
    const auto lines = [](const Sheet &sheet, const QString &country, const QString &target) {
        const MatrixContents contents = sheet.contents();
        const MatrixSubject matrix{*sheet.snapshot, sheet.stances, sheet.names, contents};
        return describeMatrixCell(matrix, rowOf(matrix, country), columnOf(matrix, target));
    };
    const Sheet november(dayOf("2018-11-15"));
    const QStringList germany = lines(november, u"Germany"_s, u"Huawei"_s);
    QCOMPARE(germany.at(0), u"Germany → Huawei: possibly under review"_s);
    QCOMPARE(germany.at(1), u"Unchanged since Nov 2018"_s);
    QVERIFY(germany.at(2).startsWith(u"Decided by: "_s));
    QVERIFY(germany.at(2).endsWith(u"(Nov 2018)"_s));
    QVERIFY(germany.last().startsWith(u"Measure: German debate"_s));
    QCOMPARE(lines(november, u"Sweden"_s, u"Huawei"_s), QStringList(u"Sweden → Huawei: no measure on this day"_s));
    QCOMPARE(lines(november, u"Sweden"_s, u"Broadcom"_s), QStringList(u"Sweden → Broadcom: no measure on any day"_s));
    const Sheet later(dayOf("2020-11-15"));
    const QStringList sweden = lines(later, u"Sweden"_s, u"Any"_s);
    QCOMPARE(sweden.at(0), u"Sweden → anybody: under review"_s);
    QCOMPARE(sweden.at(1), u"Unchanged since 9 Nov 2020"_s);
    const QStringList australia = lines(later, u"Australia"_s, u"ZTE"_s);
    QCOMPARE(australia.at(1), u"Unchanged since 23 Aug 2018"_s);
    QVERIFY(australia.at(3).startsWith(u"Latest: "_s)); // announced, then in force
}

void MatrixContentsTest::columnsAndRowsAreDescribed()
{
    const Sheet sheet(dayOf("2024-08-01"));
    const MatrixContents contents = sheet.contents();
    const MatrixSubject matrix{*sheet.snapshot, sheet.stances, sheet.names, contents};
    QCOMPARE(describeMatrixRow(matrix, rowOf(matrix, u"United States"_s)),
             (QStringList{u"United States"_s, u"Restricts or bans, at least possibly, 6 of 6 targets"_s}));
    const QStringList huawei = describeMatrixColumn(matrix, columnOf(matrix, u"Huawei"_s));
    QCOMPARE(huawei.at(0), u"Huawei"_s);
    QCOMPARE(huawei.at(1),
             u"Restricted or banned, at least possibly, by %1 of 15 countries"_s.arg(contents.restricting.front()));
    QVERIFY(describeMatrixColumn(matrix, 0).at(0).startsWith(u"Any: "_s));
}

void MatrixContentsTest::allOfItIsDescribed()
{
    Sheet sheet(dayOf("2018-06-15"));
    sheet.filter.countries = {code("US"), code("AU")};
    sheet.filter.companies = {{u"zte"_s}};
    const MatrixContents contents = sheet.contents();
    const MatrixSubject matrix{*sheet.snapshot, sheet.stances, sheet.names, contents};
    QVERIFY(!matrix.showsAll());
    const QString words = describeMatrix(matrix);
    QVERIFY2(words.startsWith(u"Where 2 countries stand towards 1 targets. Any: "_s), qPrintable(words));
    const QString last = words.section(u". "_s, -1);
    QVERIFY2(last.startsWith(u"ZTE: "_s) && last.contains(u"United States"_s), qPrintable(last));
    QVERIFY2(!last.contains(u"Australia"_s), qPrintable(last)); // it stands nowhere yet
}

void MatrixContentsTest::reasonsAreThoseOfTheCells()
{
    const Sheet sheet(dayOf("2020-11-15"));
    const MatrixContents contents = sheet.contents();
    const MatrixSubject matrix{*sheet.snapshot, sheet.stances, sheet.names, contents};
    QVERIFY(matrix.showsAll());
    Bitset plain(sheet.snapshot->table().size());
    for (std::uint32_t pair = 0; pair < sheet.index->pairs().size(); ++pair) {
        const Standing standing = sheet.index->at(pair, dayOf("2020-11-15"));
        if (standing.event == noIndex)
            continue;
        plain.set(standing.event);
        plain.set(standing.latest);
    }
    QVERIFY(plain.count() > 5);
    QVERIFY(matrix.reasons() == plain);
}

std::unique_ptr<TestCase> newMatrixContentsTest() { return std::make_unique<MatrixContentsTest>(); }

} // namespace Dateline

#include "matrixcontentstest.moc"
