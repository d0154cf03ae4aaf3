// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/windowindex.h"

#include "models/query/eventtable.h"
#include "tests/query/querytests.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace Dateline {

class WindowIndexTest : public TestCase
{
    Q_OBJECT

private slots:
    void agreesWithLookingAtEach()
    {
        std::mt19937 random(11);
        struct Bounds
        {
            std::int64_t begin;
            std::int64_t end;
        };
        std::vector<Bounds> spans;
        for (int i = 0; i < 3000; ++i) {
            const auto begin = static_cast<std::int64_t>(random() % 20'000) - 5'000;
            const std::int64_t length = std::int64_t{1} << random() % 16;
            spans.push_back({begin, begin + length + static_cast<std::int64_t>(random() % 3)});
            if (i % 50 == 0)
                spans.back().begin = openBegin;
            if (i % 70 == 0)
                spans.back().end = openEnd;
        }
        spans.push_back({openBegin + 1, openEnd - 1}); // years no calendar has, but EDTF
        std::sort(spans.begin(), spans.end(), [](const Bounds &a, const Bounds &b) { return a.begin < b.begin; });
        std::vector<std::int64_t> begins, ends;
        for (const Bounds &span : spans) {
            begins.push_back(span.begin);
            ends.push_back(span.end);
        }
        const WindowIndex index(begins, ends);

        std::vector<Bounds> windows = {
            {openBegin, openEnd},           {openBegin, 0},     {0, openEnd},    {10, 10}, {20, 10},
            {openBegin + 3, openBegin + 5}, {-90'000, -80'000}, {90'000, 90'001}};
        for (int i = 0; i < 500; ++i) {
            const auto begin = static_cast<std::int64_t>(random() % 24'000) - 7'000;
            windows.push_back({begin, begin + static_cast<std::int64_t>(random() % (i % 2 ? 40 : 9000))});
        }
        for (const Bounds &window : windows) {
            const Bitset expected = Bitset::where(begins.size(), [&](std::size_t row) {
                return window.begin < window.end && begins[row] < window.end && ends[row] > window.begin;
            });
            QVERIFY2(index.rowsTouching(window.begin, window.end) == expected,
                     qPrintable(QString::number(window.begin) + u' ' + QString::number(window.end)));
        }
    }

    void emptyTableHasNoRows()
    {
        QCOMPARE(WindowIndex({}, {}).rowsTouching(openBegin, openEnd).size(), std::size_t{0});
    }
};

std::unique_ptr<TestCase> newWindowIndexTest() { return std::make_unique<WindowIndexTest>(); }

} // namespace Dateline

#include "windowindextest.moc"
