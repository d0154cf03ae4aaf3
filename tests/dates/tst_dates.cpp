// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/dates/datestests.h"

#include <QCoreApplication>
#include <QTest>

namespace {

template<typename Test>
int run(int argc, char **argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return run<Dateline::DayTest>(argc, argv) + run<Dateline::EdtfConformanceTest>(argc, argv)
        + run<Dateline::EdtfTest>(argc, argv) + run<Dateline::EdtfHumanTest>(argc, argv)
        + run<Dateline::CalendarTicksTest>(argc, argv);
}
