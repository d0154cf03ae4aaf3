// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// Work of which only the latest request matters.
class LatestTaskTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();

    void resultArrivesOnTheOwnersThread();
    void latestRequestWins();
    void nothingArrivesAfterCancel();
    void cancelledWorkIsNotBegun();
    void nothingArrivesAfterTheOwner();
    void shareIsThatOfTheWork();
    void doneMayStartTheNext();
    void doneMayDestroyTheTask();
    void workMayBeDoneHere();
    void latestRequestWinsHereToo();
    void bothKindsReplaceEachOther();
};

/// A thread that does what it is given, in order.
class TaskQueueTest : public TestCase
{
    Q_OBJECT

private slots:
    void tasksAreDoneInOrderOnOneThread();
    void destructorWaitsForAll();
    void tasksMayAddTasks();
};

} // namespace Dateline
