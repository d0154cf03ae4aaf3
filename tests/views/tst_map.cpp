// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/maptests.h"

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
    return run<Dateline::MapShapesTest>(argc, argv) + run<Dateline::MapGeometryTest>(argc, argv)
        + run<Dateline::MapWidgetTest>(argc, argv);
}
