// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runtests.h"
#include "tests/views/table/tabletests.h"

#include <QApplication>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    return Dateline::runTests<Dateline::TableTest, Dateline::CellTest>(argc, argv);
}
