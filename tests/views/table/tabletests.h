// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// The table of events and its picture.
class TableTest : public TestCase
{
    Q_OBJECT

private slots:
    void showsWhatPasses();
    void clickSelectsInTheWorkspace();
    void workspaceSelectsTheRow();
    void hiddenSelectionIsNotMarked();
    void enterAndDoubleClickActivate();
    void headerSorts();
    void copyGivesTabSeparatedText();
    void copyFollowsTheColumns();
    void copyDefusesFormulas();
    void typingFindsATitle();
    void toolTipsArePlain();
    void titlesBeginWhereTheirScriptDoes();
    void emptyTableSaysWhy();
    void pictureKeepsEverythingInside_data();
    void pictureKeepsEverythingInside();
    void pictureCountsHiddenRows();
    void pictureHasRoomForAllRows();
    void pictureDropsSummariesFirst();
    void narrowPictureDropsColumns();
    void pictureIsPainted();
};

/// Cells that are edited in place.
class CellTest : public TestCase
{
    Q_OBJECT

private slots:
    void typingReplacesAndEnterGoesDown();
    void f2EditsWhatIsThere();
    void tabWalksOverEditableCells();
    void escapeDrops();
    void faultIsSaidAndNothingIsLost();
    void leavingKeepsWhatCanBeRead();
    void datesAreReadByTheirField();
    void partiesAreNamed();
    void editedRowStaysUntilItIsLeft();
    void nothingIsEditedWhereItFollows();
    void columnsAreRemembered();
};

} // namespace Dateline
