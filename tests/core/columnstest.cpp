// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/packednumbers.h"
#include "models/core/sharedcolumn.h"
#include "models/core/sparsenumbers.h"
#include "tests/core/coretests.h"

#include <QTest>

#include <map>
#include <random>

namespace Dateline {

namespace {

using Numbers = std::vector<std::uint32_t>;

std::uint32_t below(std::uint32_t end, std::mt19937 &random) { return static_cast<std::uint32_t>(random() % end); }

/// Mostly small ones, some of each width, and noIndex.
std::uint32_t anyNumber(std::mt19937 &random)
{
    switch (random() % 8) {
    case 0:
        return noIndex;
    case 1:
        return static_cast<std::uint32_t>(random());
    case 2:
        return below(0x1000000, random);
    case 3:
        return below(0x10000, random);
    default:
        return below(300, random);
    }
}

Numbers contents(const SharedColumn<std::uint32_t> &column) { return {column.begin(), column.end()}; }
Numbers contents(const PackedNumbers &column) { return column.unpacked(); }

/// Copies that were taken on the way, with what they held then.
template<typename Column>
struct Copies
{
    std::vector<std::pair<Column, Numbers>> taken;

    void take(const Column &column, const Numbers &plain)
    {
        if (taken.size() == 12)
            taken.erase(taken.begin());
        taken.emplace_back(column, plain);
    }
    bool areAsTheyWere() const
    {
        return std::all_of(taken.begin(), taken.end(),
                           [](const auto &copy) { return contents(copy.first) == copy.second; });
    }
};

} // namespace

void ColumnsTest::sharedColumnsAgreeWithVectors()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        SharedColumn<std::uint32_t> column;
        Numbers plain;
        Copies<SharedColumn<std::uint32_t>> copies;
        for (int step = 0; step < 400; ++step) {
            const std::uint32_t number = anyNumber(random);
            const std::size_t place = plain.empty() ? 0 : random() % plain.size();
            switch (random() % 8) {
            case 0:
                copies.take(column, plain);
                break;
            case 1:
                if (!plain.empty()) {
                    column.set(place, number);
                    plain[place] = number;
                }
                break;
            case 2:
                column.insert(place, number);
                plain.insert(plain.begin() + static_cast<std::ptrdiff_t>(place), number);
                break;
            case 3:
                if (!plain.empty()) {
                    column.erase(place);
                    plain.erase(plain.begin() + static_cast<std::ptrdiff_t>(place));
                }
                break;
            case 4:
                if (!copies.taken.empty()) { // goes on from an earlier one, as undoing does
                    const auto &earlier = copies.taken[random() % copies.taken.size()];
                    plain = earlier.second;
                    column = earlier.first;
                }
                break;
            case 5:
                column.shrink_to_fit();
                break;
            default:
                column.push_back(number);
                plain.push_back(number);
            }
            QCOMPARE(contents(column), plain);
            QVERIFY2(copies.areAsTheyWere(), qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
        }
    }
}

void ColumnsTest::addedValuesAreNotSeenByCopies()
{
    SharedColumn<std::uint32_t> first(Numbers{1, 2, 3});
    first.reserve(100);
    SharedColumn<std::uint32_t> second = first;
    first.push_back(4);
    QCOMPARE(first.data(), second.data()); // in the same memory, where the other does not look
    QCOMPARE(contents(second), (Numbers{1, 2, 3}));
    second.push_back(5); // that place is taken
    QVERIFY(first.data() != second.data());
    QCOMPARE(contents(first), (Numbers{1, 2, 3, 4}));
    QCOMPARE(contents(second), (Numbers{1, 2, 3, 5}));
}

void ColumnsTest::aValueOfTheColumnItselfMayBeAdded()
{
    SharedColumn<QString> column(std::vector<QString>{QStringLiteral("first"), QStringLiteral("second")});
    for (int i = 0; i < 100; ++i)
        column.push_back(column[0]); // the memory of column[0] is given up now and then
    QCOMPARE(column.size(), std::size_t(102));
    QCOMPARE(column[101], QStringLiteral("first"));
    column.set(1, column[0]);
    QCOMPARE(column[1], QStringLiteral("first"));
}

void ColumnsTest::packedNumbersAgreeWithVectors()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        PackedNumbers column;
        Numbers plain;
        Copies<PackedNumbers> copies;
        for (int step = 0; step < 400; ++step) {
            const std::uint32_t number = anyNumber(random);
            switch (random() % 8) {
            case 0:
                copies.take(column, plain);
                break;
            case 1:
                column.pack();
                break;
            case 2:
            case 3:
                if (!plain.empty()) {
                    const std::size_t place = random() % plain.size();
                    column.set(place, number);
                    plain[place] = number;
                }
                break;
            default:
                column.push_back(number);
                plain.push_back(number);
            }
            QCOMPARE(contents(column), plain);
            QVERIFY2(copies.areAsTheyWere(), qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
        }
    }
}

void ColumnsTest::numbersAtTheEdgeOfAWidth_data()
{
    QTest::addColumn<quint32>("largest");
    for (const quint32 edge : {0U, 1U, 0xFEU, 0xFFU, 0x100U, 0xFFFEU, 0xFFFFU, 0x10000U, 0xFFFFFEU, 0xFFFFFFU,
                               0x1000000U, 0xFFFFFFFEU, 0xFFFFFFFFU})
        QTest::addRow("%x", edge) << edge;
}

/// The largest number of a width is not mistaken for noIndex, neither when packed nor when set later.
void ColumnsTest::numbersAtTheEdgeOfAWidth()
{
    QFETCH(quint32, largest);
    const Numbers plain{0, largest, noIndex, 7, largest};
    PackedNumbers packed;
    PackedNumbers setLater;
    for (const std::uint32_t number : plain) {
        packed.push_back(number);
        setLater.push_back(0);
    }
    packed.pack();
    setLater.pack();
    for (std::size_t i = 0; i < plain.size(); ++i)
        setLater.set(i, plain[i]);
    QCOMPARE(packed.unpacked(), plain);
    QCOMPARE(setLater.unpacked(), plain);
}

void ColumnsTest::sparseNumbersAgreeWithVectors()
{
    std::mt19937 random(5);
    SparseNumbers sparse;
    Numbers plain(200, 0);
    for (std::uint32_t i = 0; i < 50; i += 3) {
        sparse.set(i, i + 1);
        plain[i] = i + 1;
    }
    for (int step = 0; step < 2000; ++step) {
        const std::uint32_t place = below(200, random);
        const std::uint32_t number = below(3, random);
        sparse.assign(place, number);
        plain[place] = number;
        if (step % 100 == 0)
            sparse.squeeze();
        for (std::uint32_t i = 0; i < 200; ++i)
            QCOMPARE(sparse[i], plain[i]);
    }
    QCOMPARE(sparse[1'000'000], 0U);
}

void ColumnsTest::patchesAgreeWithAMap()
{
    std::mt19937 random(9);
    Patches<int> patches;
    std::map<std::uint32_t, int> plain;
    Patches<int> copy;
    std::map<std::uint32_t, int> copied;
    QVERIFY(patches.empty());
    for (int step = 0; step < 1000; ++step) {
        const std::uint32_t number = below(500, random);
        patches.set(number, step);
        plain[number] = step;
        if (step % 50 == 0) {
            copy = patches;
            copied = plain;
        }
        const std::uint32_t asked = below(600, random);
        const auto known = plain.find(asked);
        QCOMPARE(patches.has(asked), known != plain.end());
        if (known != plain.end())
            QCOMPARE(*patches.find(asked), known->second);
        std::map<std::uint32_t, int> seen;
        std::uint32_t last = 0;
        bool ascending = true;
        copy.forEach([&](std::uint32_t each, int value) {
            ascending = ascending && (seen.empty() || each > last);
            last = each;
            seen[each] = value;
        });
        QVERIFY(ascending);
        QCOMPARE(seen, copied);
        QCOMPARE(copy.size(), copied.size());
    }
    QVERIFY(!patches.has(1'000'000'000));
}

} // namespace Dateline
