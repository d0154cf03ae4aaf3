// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// Frames of a timeline that is moved, and the pictures of marks and labels that they are put together from.
class TimelinePanTest : public TestCase
{
    Q_OBJECT

private slots:
    void rangeStaysWithinHalfAPixel();
    void otherScalesAreNotMoved();
    void marksMoveByWholePixels();
    void stampsLookLikeWhatTheyStandFor_data();
    void stampsLookLikeWhatTheyStandFor();
    void stampsAreLeftBelowTheirNumber();
    void pannedFrameIsThePaintedFrame();
    void newThemeForgetsStamps();
};

} // namespace Dateline
