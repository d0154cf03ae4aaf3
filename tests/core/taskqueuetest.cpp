// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/taskqueue.h"
#include "tests/core/coretests.h"

#include <QTest>

#include <future>
#include <set>
#include <thread>

namespace Dateline {

void TaskQueueTest::tasksAreDoneInOrderOnOneThread()
{
    QList<int> order;
    std::set<std::thread::id> threads;
    {
        TaskQueue queue;
        for (int i = 0; i < 100; ++i) {
            queue.add([&, i] {
                order.append(i);
                threads.insert(std::this_thread::get_id());
            });
        }
    }
    QCOMPARE(order.size(), 100);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    QCOMPARE(threads.size(), std::size_t{1});
    QVERIFY(!threads.contains(std::this_thread::get_id()));
}

void TaskQueueTest::destructorWaitsForAll()
{
    std::promise<void> gate;
    int done = 0;
    auto queue = std::make_unique<TaskQueue>();
    queue->add([future = gate.get_future().share()] { future.wait(); });
    for (int i = 0; i < 10; ++i)
        queue->add([&] { ++done; });
    gate.set_value();
    queue.reset();
    QCOMPARE(done, 10);
}

void TaskQueueTest::tasksMayAddTasks()
{
    QList<int> order;
    {
        TaskQueue queue;
        queue.add([&] {
            order.append(1);
            queue.add([&] { order.append(2); });
        });
    }
    QCOMPARE(order, (QList<int>{1, 2}));
}

} // namespace Dateline
