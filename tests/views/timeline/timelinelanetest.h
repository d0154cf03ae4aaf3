// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// The heights of lanes, their heads, and what of them is out of view.
class TimelineLaneTest : public TestCase
{
    Q_OBJECT

private slots:
    void lanesAreAsHighAsWhatIsInView();
    void emptyLanesAreALineOrHidden();
    void monthsStandBeneathDays();
    void crowdedLanesAreCutAndOpen();
    void noTitleStandsInAnotherBar();
    void lastEventHasItsTitle();
    void pillsCountWhatIsOutOfView_data();
    void pillsCountWhatIsOutOfView();
    void asOfLabelHasALineOfItsOwn();
    void lanesAreSorted();
    void heightsStayWhileItIsDragged();
    void laneUnderThePointerStays();
    void headOpensClosesAndFilters();
    void headsAreDraggedAndMovedByKeys();
    void pillLeadsToTheNearestEvent();
    void foldedMarkSelectsItsGroup();
    void resultOutOfViewIsShown();
    void hitsSayWhatIsThere();
};

} // namespace Dateline
