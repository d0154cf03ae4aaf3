// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// The labels of the axis at any scale, and those of marks.
class TimelineAxisTest : public TestCase
{
    Q_OBJECT

private slots:
    void labelsStandAtTheirDays_data();
    void labelsStandAtTheirDays();
    void labelsStayWhileTheRangeMoves();
    void titlesAreOneLine();
};

} // namespace Dateline
