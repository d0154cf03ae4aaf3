// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace Dateline {

/// Runs the test classes one after the other in this process; how many of their functions failed.
template<typename... Tests>
int runTests(int argc, char **argv)
{
    const auto run = [&](auto &&test) { return QTest::qExec(&test, argc, argv); };
    return (run(Tests()) + ...);
}

} // namespace Dateline
