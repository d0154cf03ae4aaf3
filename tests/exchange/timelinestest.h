// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

/// Events from the files of other programs for timelines. Apart from its data: moc does not get over raw strings that
/// hold JSON.
class TimelinesTest : public Dateline::TestCase
{
    Q_OBJECT

private slots:
    void formatsAreToldByContent();
    void timelineJsIsRead();
    void secondVersionIsRead();
    void visIsRead();
    void timesketchIsRead();
    void timelineProjIsRead();
    void calendarsAreRead();
    void rulesOfCalendars_data();
    void rulesOfCalendars();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
    void hostileJsonIsRefused();
    void piecesOfHtmlBecomeText_data();
    void piecesOfHtmlBecomeText();
};
