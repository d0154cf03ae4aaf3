// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/charts/charttests.h"

#include <QApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {Dateline::newChartDrawingTest, Dateline::newChartPanelTest,
                            Dateline::newPartyChartDrawingTest, Dateline::newPartyChartPanelTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
