// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// Lanes that followed a step are those that are made anew.
class TimelineStepTest : public TestCase
{
    Q_OBJECT

private slots:
    void lanesEqualThoseMadeAnew_data();
    void lanesEqualThoseMadeAnew();
    void keepsWhatIsAsItWas();
    void widgetShowsWhatOneMadeAnewShows();
};

} // namespace Dateline
