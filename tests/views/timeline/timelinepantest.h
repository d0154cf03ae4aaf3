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
    void spritesLookLikeWhatTheyStandFor_data();
    void spritesLookLikeWhatTheyStandFor();
    void spritesAreLeftBelowTheirNumber();
    void pannedFrameIsThePaintedFrame();
    void newThemeForgetsSprites();
};

} // namespace Dateline
