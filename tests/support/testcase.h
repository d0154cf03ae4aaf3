// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Dateline {

/// The base of every test class: a test function fails on any warning that it did not announce with
/// QTest::ignoreMessage().
class TestCase : public QObject
{
    Q_OBJECT

protected slots:
    void init();
};

} // namespace Dateline
