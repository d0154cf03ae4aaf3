// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

/// \file
/// The test classes of models/editing.
namespace Dateline {

std::unique_ptr<TestCase> newDateMovesTest();
std::unique_ptr<TestCase> newEventSeedTest();
std::unique_ptr<TestCase> newEventFieldsTest();
std::unique_ptr<TestCase> newNewIdsTest();
std::unique_ptr<TestCase> newPastedRowsTest();

} // namespace Dateline
