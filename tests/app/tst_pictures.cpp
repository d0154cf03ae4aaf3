// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/picturetests.h"

#include <QApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv); // charts need one
    int failed = 0;
    for (const auto &make : {Dateline::makeViewSpecTest, Dateline::makePictureTextTest, Dateline::makeEveryViewTest,
                             Dateline::makeFiguresTest, Dateline::makeStancePicturesTest, Dateline::makeTimelineFitTest})
        failed += QTest::qExec(make().get(), argc, argv);
    return failed;
}
