// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/backgroundjobstest.h"

#include "app/window/backgroundjobs.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using Kind = BackgroundJobs::Kind;

/// Waits until it is asked to stop.
Result<int> untilCancelled(const Progress &progress)
{
    while (!progress.isCancelled())
        QThread::yieldCurrentThread();
    return Progress::cancelled();
}

} // namespace

void BackgroundJobsTest::resultArrivesOnThisThread()
{
    BackgroundJobs jobs;
    QSignalSpy changed(&jobs, &BackgroundJobs::changed);
    QThread *worker = nullptr;
    QThread *receiver = nullptr;
    int value = 0;
    jobs.run<int>(
        Kind::Reads, u"Counting…"_s,
        [&](const Progress &) -> Result<int> {
            worker = QThread::currentThread();
            return 7;
        },
        [&](const Result<int> &result) {
            receiver = QThread::currentThread();
            value = *result;
        });
    QVERIFY(jobs.isBusy());
    QCOMPARE(jobs.title(), u"Counting…"_s);
    QTRY_COMPARE(value, 7);
    QVERIFY(worker != receiver);
    QCOMPARE(receiver, QThread::currentThread());
    QVERIFY(!jobs.isBusy());
    QCOMPARE(changed.size(), 2);
}

void BackgroundJobsTest::oneAfterTheOther()
{
    BackgroundJobs jobs;
    std::atomic<int> atOnce = 0;
    std::atomic<int> most = 0;
    QList<int> order;
    for (int i = 0; i < 5; ++i) {
        jobs.run<int>(
            Kind::Reads, u"Work"_s,
            [&, i](const Progress &) -> Result<int> {
                most = std::max<int>(most, ++atOnce);
                QThread::yieldCurrentThread();
                --atOnce;
                return i;
            },
            [&](const Result<int> &result) { order.append(*result); });
    }
    QTRY_COMPARE(order, (QList<int>{0, 1, 2, 3, 4}));
    QCOMPARE(most.load(), 1);
}

void BackgroundJobsTest::cancelStopsTheFirstAndDropsTheOthers()
{
    BackgroundJobs jobs;
    int told = 0;
    std::atomic<int> second = 0;
    jobs.run<int>(Kind::Writes, u"First"_s, untilCancelled, [&](const Result<int> &) { ++told; });
    jobs.run<int>(
        Kind::Reads, u"Second"_s, [&](const Progress &) -> Result<int> { return ++second; },
        [&](const Result<int> &) { ++told; });
    jobs.cancel();
    QTRY_VERIFY(!jobs.isBusy());
    QCOMPARE(told, 0);
    QCOMPARE(second.load(), 0);
    int value = 0;
    jobs.run<int>(
        Kind::Reads, u"Third"_s, [](const Progress &) -> Result<int> { return 3; },
        [&](const Result<int> &result) { value = *result; });
    QTRY_COMPARE(value, 3);
}

void BackgroundJobsTest::whatWasDoneInSpiteOfCancelIsTold()
{
    BackgroundJobs jobs;
    int value = 0;
    std::atomic<bool> begun = false;
    jobs.run<int>(
        Kind::Writes, u"Writing"_s,
        [&](const Progress &progress) -> Result<int> {
            begun = true;
            static_cast<void>(untilCancelled(progress)); // too late: it had begun to write
            return 5;
        },
        [&](const Result<int> &result) { value = *result; });
    QTRY_VERIFY(begun); // else it would not be begun any more
    jobs.cancel();
    QTRY_COMPARE(value, 5);
}

void BackgroundJobsTest::endsItsWorkWhenDestroyed()
{
    std::atomic<bool> begun = false;
    std::atomic<bool> ended = false;
    bool told = false;
    {
        BackgroundJobs jobs;
        jobs.run<int>(
            Kind::Reads, u"Endless"_s,
            [&](const Progress &progress) {
                begun = true;
                const Result<int> result = untilCancelled(progress);
                ended = true;
                return result;
            },
            [&](const Result<int> &) { told = true; });
        QTRY_VERIFY(begun);
    }
    QVERIFY(ended);
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void BackgroundJobsTest::whatWritesIsDoneWhenDestroyed()
{
    std::atomic<int> finished = 0;
    const auto finish = [&](Progress &) -> Result<int> { return ++finished; };
    const auto ignore = [](const Result<int> &) {};
    {
        BackgroundJobs jobs;
        jobs.run<int>(Kind::Reads, u"Reading"_s, untilCancelled, ignore);
        jobs.run<int>(Kind::Writes, u"Writing"_s, finish, ignore);
        jobs.run<int>(Kind::Reads, u"Reading"_s, finish, ignore);
        QVERIFY(jobs.isWriting());
        jobs.cancelReading();
        QTRY_VERIFY(!jobs.isBusy());
        QVERIFY(!jobs.isWriting());
        QCOMPARE(finished.load(), 1);
        jobs.run<int>(Kind::Reads, u"Reading"_s, untilCancelled, ignore);
        jobs.run<int>(Kind::Writes, u"Writing"_s, finish, ignore);
        jobs.run<int>(Kind::Reads, u"Reading"_s, finish, ignore);
    }
    QCOMPARE(finished.load(), 2); // when the window closes, too
}

void BackgroundJobsTest::failureIsToldBeforeTheResult()
{
    BackgroundJobs jobs;
    QStringList told;
    connect(&jobs, &BackgroundJobs::failed, this, [&] { told.append(u"failed"_s); });
    const auto done = [&](const Result<int> &result) { told.append(result ? u"good"_s : u"bad"_s); };
    jobs.run<int>(
        Kind::Writes, u"Writing"_s,
        [](Progress &) -> Result<int> {
            return Error{ErrorCode::CannotWrite, u"is full"_s, u"disk"_s};
        },
        done);
    jobs.run<int>(
        Kind::Writes, u"Writing"_s, [](Progress &) -> Result<int> { return 1; }, done);
    jobs.run<int>(Kind::Reads, u"Reading"_s, untilCancelled, done);
    jobs.cancelReading();
    QTRY_VERIFY(!jobs.isBusy());
    QCOMPARE(told, (QStringList{u"failed"_s, u"bad"_s, u"good"_s}));
}

} // namespace Dateline
