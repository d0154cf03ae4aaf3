// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runtests.h"
#include "tests/wording/wordingtests.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return Dateline::runTests<Dateline::DateWordsTest, Dateline::PhrasesTest, Dateline::LanguageTest,
                              Dateline::StringsTest>(argc, argv);
}
