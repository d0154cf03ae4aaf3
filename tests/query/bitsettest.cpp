// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/bitset.h"
#include "tests/query/querytests.h"

#include <QTest>

#include <set>

namespace Dateline {

class BitsetTest : public TestCase
{
    Q_OBJECT

private slots:
    void full_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 63, 64, 65, 127, 128, 1000})
            QTest::addRow("%d", size) << size;
    }

    void full()
    {
        QFETCH(int, size);
        const auto rows = static_cast<std::size_t>(size);
        const Bitset all(rows, true);
        QCOMPARE(all.size(), rows);
        QCOMPARE(all.count(), rows);
        QCOMPARE(Bitset(rows).count(), std::size_t{0});
        std::size_t next = 0;
        all.forEach([&](std::size_t row) { QCOMPARE(row, next++); });
        QCOMPARE(next, rows);
        QVERIFY(all == Bitset::where(rows, [](std::size_t) { return true; }));
    }

    void behavesAsASet()
    {
        constexpr std::size_t size = 200;
        const auto isThird = [](std::size_t row) { return row % 3 == 0; };
        const auto isFifth = [](std::size_t row) { return row % 5 == 1; };
        const Bitset thirds = Bitset::where(size, isThird);
        const Bitset fifths = Bitset::where(size, isFifth);
        Bitset both = thirds;
        both &= fifths;
        Bitset either = thirds;
        either |= fifths;
        std::size_t inBoth = 0;
        for (std::size_t row = 0; row < size; ++row) {
            QCOMPARE(thirds.test(row), isThird(row));
            QCOMPARE(both.test(row), isThird(row) && isFifth(row));
            QCOMPARE(either.test(row), isThird(row) || isFifth(row));
            inBoth += both.test(row) ? 1 : 0;
        }
        QCOMPARE(both.count(), inBoth);
        QCOMPARE(Bitset::countBoth(thirds, fifths), inBoth);
        std::size_t rank = 0;
        Bitset::forEachInBoth(thirds, fifths, [&](std::size_t row) { QCOMPARE(row, both.nth(rank++)); });
        QCOMPARE(rank, inBoth);
        QCOMPARE(both.nth(rank), size);
        QVERIFY(both != either);
    }

    void setsRanges()
    {
        constexpr std::size_t size = 200;
        for (std::size_t first = 0; first <= size; first += 7) {
            for (std::size_t last = 0; last <= size; ++last) {
                Bitset rows(size);
                rows.set(5);
                rows.setRange(first, last);
                QVERIFY(rows == Bitset::where(size, [&](std::size_t row) {
                            return row == 5 || (first <= row && row < last);
                        }));
            }
        }
    }

    void setAndReset()
    {
        Bitset rows(130);
        for (const std::size_t row : {0U, 63U, 64U, 129U})
            rows.set(row);
        rows.reset(64);
        rows.reset(65);
        std::set<std::size_t> members;
        rows.forEach([&](std::size_t row) { members.insert(row); });
        QVERIFY((members == std::set<std::size_t>{0, 63, 129}));
    }
};

std::unique_ptr<TestCase> newBitsetTest() { return std::make_unique<BitsetTest>(); }

} // namespace Dateline

#include "bitsettest.moc"
