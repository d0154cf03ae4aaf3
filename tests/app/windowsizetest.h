// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// Whether the window and its panels fit on small screens.
class WindowSizeTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void panelsGiveWay();
    void contentsDoNotPushTheWindow_data();
    void contentsDoNotPushTheWindow();
    void stancesOfTheListStay();
    void firstWindowFitsOnTheScreen();
    void placeOnALargerScreenIsBroughtBack();
    void layoutIsResetForTheSizeOfTheWindow();
};

} // namespace Dateline
