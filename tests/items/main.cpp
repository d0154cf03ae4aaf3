// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/items/itemstests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto make : {Dateline::newSortKeysTest, Dateline::newEventModelTest, Dateline::newFacetModelTest,
                            Dateline::newFindingModelTest, Dateline::newSourceModelTest,
                            Dateline::newAttributionModelTest, Dateline::newSignalsTest, Dateline::newEditsTest})
        failures += QTest::qExec(make().get(), argc, argv);
    return failures;
}
