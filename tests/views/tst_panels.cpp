// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/tst_panels.h"
#include "tests/support/runtests.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return Dateline::runTests<Dateline::FilterBarTest, Dateline::DatePopupTest, Dateline::ListsTest,
                              Dateline::AttributionPanelTest, Dateline::MarkedTextTest, Dateline::SourcePanelTest,
                              Dateline::TableTest>(argc, argv);
}
