// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/tst_panels.h"

#include <QApplication>
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
    const QApplication application(argc, argv);
    return run<Dateline::FilterBarTest>(argc, argv) + run<Dateline::DatePopupTest>(argc, argv)
        + run<Dateline::ListsTest>(argc, argv) + run<Dateline::AttributionPanelTest>(argc, argv)
        + run<Dateline::TableTest>(argc, argv);
}
