// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// The list of figures and the question under which title one is kept.
class FiguresDialogTest : public TestCase
{
    Q_OBJECT

private slots:
    void statesAreThoseOfTheFigures();
    void acceptedFigureIsTheSame();
    void removedAndRenamed();
    void emptyListSaysWhatToDo();
    void unreadableFigureIsNamed();
    void trackerMayChangeMeanwhile();
    void keepingAsksForTitleAndDay();
};

} // namespace Dateline
