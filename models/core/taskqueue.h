// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace Dateline {

/// A thread of its own that does what it is given, one task after the other, in the order given. Nothing that was given
/// is dropped: the destructor waits until all is done. For what must be done in order and on one thread, such as
/// writing to a document.
class TaskQueue
{
public:
    using Task = std::function<void()>;

    TaskQueue();
    ~TaskQueue();
    TaskQueue(const TaskQueue &) = delete;
    TaskQueue &operator=(const TaskQueue &) = delete;

    /// From any thread. Tasks do not throw.
    void add(Task task);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_added;
    std::deque<Task> m_tasks;
    bool m_isEnding = false;
    std::thread m_thread; ///< last, for it uses all others
};

} // namespace Dateline
