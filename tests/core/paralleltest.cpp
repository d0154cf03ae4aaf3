// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/parallel.h"
#include "tests/core/coretests.h"

#include <QTest>

#include <atomic>

namespace Dateline {

void ParallelTest::everyShareIsDoneOnce()
{
    for (const std::size_t shares : {0U, 1U, 2U, 7U, 64U}) {
        std::vector<std::atomic<int>> times(shares);
        inParallel(shares, [&times](std::size_t share) { ++times[share]; });
        for (const std::atomic<int> &each : times)
            QCOMPARE(each.load(), 1);
    }
}

void ParallelTest::sharesAreNotTooSmall()
{
    QCOMPARE(sharesFor(0, 100), std::size_t(1));
    QCOMPARE(sharesFor(199, 100), std::size_t(1));
    const std::size_t most = std::max(1U, std::thread::hardware_concurrency());
    QCOMPARE(sharesFor(100 * 1000 * most, 100), most);
    for (std::size_t size = 0; size < 5000; size += 7) {
        const std::size_t shares = sharesFor(size, 100);
        QVERIFY(shares >= 1 && shares <= most);
        QVERIFY(shares == 1 || size / shares >= 100);
    }
}

} // namespace Dateline
