// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/queryengine.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

class HistogramTest : public TestCase
{
    Q_OBJECT

private slots:
    void buckets_data()
    {
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<int>("log2Days");
        QTest::addColumn<int>("firstBucket");
        QTest::addColumn<QList<int>>("counts");
        QTest::newRow("nothing") << QStringList() << 3 << 0 << QList<int>{};
        QTest::newRow("days") << QStringList{u"1970-01-01"_s, u"1970-01-03"_s, u"1970-01-03"_s} << 0 << 0
                              << QList<int>{1, 0, 2};
        QTest::newRow("eights") << QStringList{u"1970-01-08"_s, u"1970-01-09"_s} << 3 << 0 << QList<int>{1, 1};
        QTest::newRow("before 1970") << QStringList{u"1969-12-31"_s, u"1969-12-24"_s, u"1969-12-23"_s, u"1970-01-01"_s}
                                     << 3 << -2 << QList<int>{1, 2, 1};
        QTest::newRow("spans count where they begin") << QStringList{u"1970/1971"_s} << 0 << 0 << QList<int>{1};
        QTest::newRow("open starts count nowhere")
            << QStringList{u"../1970-01-02"_s, u"1970-01-02"_s} << 0 << 1 << QList<int>{1};
        QTest::newRow("only open starts") << QStringList{u"../1970-01-02"_s} << 0 << 0 << QList<int>{};
    }

    void buckets()
    {
        QFETCH(QStringList, dates);
        QFETCH(int, log2Days);
        QFETCH(int, firstBucket);
        QFETCH(QList<int>, counts);
        const EventTable table = tableOf(dates);
        const Histogram found = histogram(table, Bitset(table.size(), true), log2Days);
        QCOMPARE(found.log2Days, log2Days);
        QCOMPARE(found.firstBucket, std::int64_t{firstBucket});
        QCOMPARE(QList<int>(found.counts.begin(), found.counts.end()), counts);
    }

    void countsGivenRowsOnly()
    {
        const EventTable table = tableOf({u"1970-01-01"_s, u"1970-01-02"_s, u"1970-01-05"_s});
        Bitset rows(3);
        rows.set(1);
        const Histogram found = histogram(table, rows, 0);
        QCOMPARE(found.firstBucket, std::int64_t{1});
        QCOMPARE(found.counts, std::vector<std::uint32_t>{1});
    }

    void farApartEventsGetCoarserBuckets()
    {
        const EventTable table = tableOf({u"Y-170000002"_s, u"2018-08-23"_s, u"Y170000002"_s});
        const Histogram found = histogram(table, Bitset(table.size(), true), 0);
        QVERIFY(found.counts.size() <= Histogram::mostBuckets);
        QVERIFY(found.log2Days > 0);
        QCOMPARE(std::accumulate(found.counts.begin(), found.counts.end(), 0U), 3U);
        QCOMPARE(found.firstBucket, table.begin()[0] >> found.log2Days);
        QCOMPARE(found.counts.front(), 1U);
        QCOMPARE(found.counts.back(), 1U);
    }

private:
    static EventTable tableOf(const QStringList &dates)
    {
        TrackerBuilder b;
        for (const QString &edtf : dates)
            b.event(u"e%1"_s.arg(b.tracker().events.size()), edtf, u"E"_s);
        return EventTable(b.tracker());
    }
};

std::unique_ptr<TestCase> newHistogramTest() { return std::make_unique<HistogramTest>(); }

} // namespace Dateline

#include "histogramtest.moc"
