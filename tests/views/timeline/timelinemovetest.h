// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// Dates that are moved on the timeline by pointer and keys, and where new events are asked for.
class TimelineMoveTest : public TestCase
{
    Q_OBJECT

private slots:
    void gripsAreAtTheEnds();
    void ghostStandsWhereTheMarkWill();
    void dragMovesTheSelectedEvent();
    void clickAndSmallMovesMoveNothing();
    void dragOfAnotherEventPans();
    void monthMovesByMonths();
    void endOfABarIsStretched();
    void endMeetsItsStart();
    void escapeGivesUp();
    void dateThatCannotMoveSaysWhy();
    void scrollsAtTheEdges();
    void draggingLaysNothingOutAnew();
    void keysMoveUntilAltIsLetGo();
    void keysGoOnFromWhatIsBeingWritten();
    void aStepOfAnotherEndsTheDrag();
    void sourcesAgainstItAreCounted();
    void doubleClickAsksForAnEventThere();
    void doubleClickFromAfarGivesAYear();
    void insertAsksForAnEvent();
    void titleThatIsTypedStays();
    void moreAsksForTheForm();
    void anotherTrackerLeavesTheDateAlone();
    void emptyTimelineTakesAnEvent();
};

} // namespace Dateline
