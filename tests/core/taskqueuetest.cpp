// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/taskqueue.h"
#include "tests/core/coretests.h"

#include <QTest>

#include <future>
#include <set>
#include <vector>

namespace Dateline {

void TaskQueueTest::tasksAreDoneInOrder()
{
    std::vector<int> order;
    std::promise<void> last;
    TaskQueue queue;
    for (int i = 0; i < 1000; ++i)
        queue.add([&order, i] { order.push_back(i); });
    queue.add([&last] { last.set_value(); });
    last.get_future().wait();
    QCOMPARE(order.size(), std::size_t(1000));
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(order[static_cast<std::size_t>(i)], i);
}

void TaskQueueTest::theEndWaitsForAll()
{
    int done = 0;
    {
        std::promise<void> begin;
        TaskQueue queue;
        queue.add([started = begin.get_future().share()] { started.wait(); });
        for (int i = 0; i < 100; ++i)
            queue.add([&done] { ++done; });
        QCOMPARE(done, 0); // all of them wait
        begin.set_value();
    }
    QCOMPARE(done, 100);
}

void TaskQueueTest::tasksMayAddTasks()
{
    std::vector<int> order;
    std::promise<void> last;
    TaskQueue queue;
    queue.add([&] {
        order.push_back(1);
        queue.add([&] {
            order.push_back(2);
            last.set_value();
        });
    });
    last.get_future().wait();
    QCOMPARE(order, (std::vector<int>{1, 2}));
}

void TaskQueueTest::allRunOnOneThread()
{
    std::set<std::thread::id> threads;
    {
        TaskQueue queue;
        for (int i = 0; i < 50; ++i)
            queue.add([&threads] { threads.insert(std::this_thread::get_id()); });
    }
    QCOMPARE(threads.size(), std::size_t(1));
    QVERIFY(!threads.contains(std::this_thread::get_id()));
}

} // namespace Dateline
