// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/sampletracker.h"
#include "tests/views/matrix/matrixtests.h"
#include "views/matrix/matrixdescription.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

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
    QCOMPARE(up.size(), 11);
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
    QCOMPARE(matrixNote(*sheet.index, sheet.contents()), u"11 countries, 6 targets"_s);
    sheet.filter.countries = {code("AU")};
    sheet.filter.companies = {{u"zte"_s}, {u"huawei"_s}};
    QCOMPARE(matrixNote(*sheet.index, sheet.contents()), u"1 of 11 countries, 2 of 6 targets"_s);
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

} // namespace Dateline
