// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <QTemporaryDir>

#include <memory>

namespace Dateline {

/// Changing a document from the window: steps, the way back, and the forms that steps come from.
class EditingTest : public TestCase
{
    Q_OBJECT

private slots:
    void rivalDatesCanBeChosenFrom();
    void sourceKeepsWhatTheFileSaid();
};

} // namespace Dateline
