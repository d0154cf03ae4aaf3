// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runtests.h"
#include "tests/views/sources/sourcestests.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return Dateline::runTests<Dateline::AttributionPanelTest, Dateline::FormsTest, Dateline::MarkedTextTest,
                              Dateline::SourcePanelTest>(argc, argv);
}
