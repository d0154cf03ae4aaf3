// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/coretests.h"
#include "tests/support/runtests.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return Dateline::runTests<Dateline::ResultTest, Dateline::DeviceReadingTest, Dateline::ColumnsTest,
                              Dateline::CollationTest, Dateline::CompressedRowsTest, Dateline::EditDistanceTest,
                              Dateline::OneLineTest, Dateline::ParallelTest, Dateline::RowNumberTest,
                              Dateline::SentencesTest, Dateline::TaskQueueTest, Dateline::LatestTaskTest,
                              Dateline::SearchTermTest, Dateline::TextFoldTest>(argc, argv);
}
