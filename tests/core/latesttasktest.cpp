// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/latesttask.h"
#include "tests/core/coretests.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <future>

namespace Dateline {

namespace {

/// Work waits at it until the test opens it.
class Gate
{
public:
    void open() { m_promise.set_value(); }
    std::function<void()> waiting()
    {
        return [future = m_future] { future.wait(); };
    }

private:
    std::promise<void> m_promise;
    std::shared_future<void> m_future = m_promise.get_future().share();
};

/// All workers have ended, and what they left has been delivered.
void settle()
{
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

} // namespace

void LatestTaskTest::init()
{
    TestCase::init();
    QThreadPool::globalInstance()->setMaxThreadCount(4); // as many works wait at once, also on a smaller machine
}

void LatestTaskTest::resultArrivesOnTheOwnersThread()
{
    LatestTask<int> task;
    QThread *worker = nullptr;
    QThread *receiver = nullptr;
    int value = 0;
    QVERIFY(!task.isBusy());
    task.start(
        [&](Progress &) {
            worker = QThread::currentThread();
            return 7;
        },
        [&](int result) {
            receiver = QThread::currentThread();
            value = result;
        });
    QVERIFY(task.isBusy());
    QThreadPool::globalInstance()->waitForDone();
    QCOMPARE(value, 0); // not before the event loop
    QVERIFY(task.isBusy());
    settle();
    QCOMPARE(value, 7);
    QVERIFY(!task.isBusy());
    QVERIFY(worker && worker != receiver);
    QCOMPARE(receiver, QThread::currentThread());
}

void LatestTaskTest::latestRequestWins()
{
    LatestTask<int> task;
    Gate gate;
    QList<int> arrived;
    std::atomic<int> cancelled = 0;
    std::atomic<int> begun = 0;
    for (int i = 0; i < 3; ++i) {
        task.start(
            [&, i, wait = gate.waiting()](const Progress &progress) {
                ++begun;
                wait();
                cancelled += progress.isCancelled() ? 1 : 0;
                return i;
            },
            [&](int result) { arrived.append(result); });
        QTRY_COMPARE(begun.load(), i + 1);
    }
    gate.open();
    settle();
    QCOMPARE(arrived, QList<int>{2});
    QCOMPARE(cancelled.load(), 2);
}

void LatestTaskTest::nothingArrivesAfterCancel()
{
    LatestTask<int> task;
    bool told = false;
    task.start([](Progress &) { return 1; }, [&](int) { told = true; });
    QThreadPool::globalInstance()->waitForDone(); // its result is on its way
    task.cancel();
    QVERIFY(!task.isBusy());
    settle();
    QVERIFY(!told);
    task.cancel(); // of nothing
    task.start([](Progress &) { return 1; }, [&](int) { told = true; });
    settle();
    QVERIFY(told);
}

void LatestTaskTest::cancelledWorkIsNotBegun()
{
    QThreadPool::globalInstance()->setMaxThreadCount(1);
    Gate gate;
    LatestTask<int> first;
    first.start(
        [wait = gate.waiting()](Progress &) {
            wait();
            return 1;
        },
        [](int) {});
    LatestTask<int> second;
    std::atomic<int> begun = 0;
    for (int i = 0; i < 3; ++i)
        second.start([&](Progress &) { return ++begun; }, [](int) {});
    gate.open();
    settle();
    QCOMPARE(begun.load(), 1);
}

void LatestTaskTest::nothingArrivesAfterTheOwner()
{
    bool told = false;
    Gate gate;
    {
        LatestTask<int> running;
        running.start(
            [wait = gate.waiting()](Progress &) {
                wait();
                return 1;
            },
            [&](int) { told = true; });
    }
    gate.open();
    settle();
    QVERIFY(!told);
    {
        LatestTask<int> done;
        done.start([](Progress &) { return 1; }, [&](int) { told = true; });
        QThreadPool::globalInstance()->waitForDone();
    }
    settle();
    QVERIFY(!told);
}

void LatestTaskTest::shareIsThatOfTheWork()
{
    LatestTask<int> task;
    Gate gate;
    QCOMPARE(task.share(), 0.0);
    task.start(
        [wait = gate.waiting()](Progress &progress) {
            progress.setShare(0.5);
            wait();
            return 1;
        },
        [](int) {});
    QTRY_COMPARE(task.share(), 0.5);
    task.cancel();
    QCOMPARE(task.share(), 0.0);
    gate.open();
    settle();
}

void LatestTaskTest::doneMayStartTheNext()
{
    LatestTask<int> task;
    QList<int> arrived;
    std::function<void(int)> next = [&](int number) {
        arrived.append(number);
        if (number < 3)
            task.start([number](Progress &) { return number + 1; }, next);
    };
    task.start([](Progress &) { return 1; }, next);
    QTRY_COMPARE(arrived, (QList<int>{1, 2, 3}));
    QVERIFY(!task.isBusy());
}

void LatestTaskTest::doneMayDestroyTheTask()
{
    auto task = std::make_unique<LatestTask<int>>();
    int value = 0;
    task->start([](Progress &) { return 5; },
                [&](int result) {
                    task.reset();
                    value = result;
                });
    settle();
    QVERIFY(!task);
    QCOMPARE(value, 5);
}

} // namespace Dateline
