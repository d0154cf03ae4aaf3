// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

namespace Dateline {

std::unique_ptr<TestCase> newDuplicateChecksTest();
std::unique_ptr<TestCase> newEventChecksTest();
std::unique_ptr<TestCase> newMeasureChecksTest();
std::unique_ptr<TestCase> newPartyChecksTest();
std::unique_ptr<TestCase> newQuoteChecksTest();
std::unique_ptr<TestCase> newRunChecksTest();

} // namespace Dateline
