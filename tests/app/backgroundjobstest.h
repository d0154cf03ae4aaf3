// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

class BackgroundJobsTest : public TestCase
{
    Q_OBJECT

private slots:
    void resultArrivesOnThisThread();
    void oneAfterTheOther();
    void cancelStopsTheFirstAndDropsTheOthers();
    void whatWasDoneInSpiteOfCancelIsTold();
    void endsItsWorkWhenDestroyed();
    void whatWritesIsDoneWhenDestroyed();
    void failureIsToldBeforeTheResult();
};

} // namespace Dateline
