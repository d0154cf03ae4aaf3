// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dates/datestests.h"
#include "tests/support/runtests.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return Dateline::runTests<Dateline::DayTest, Dateline::EdtfConformanceTest, Dateline::EdtfTest,
                              Dateline::DateReadingTest, Dateline::DateFinderTest, Dateline::CalendarTicksTest>(argc,
                                                                                                                argv);
}
