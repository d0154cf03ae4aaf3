// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

namespace Dateline {

std::unique_ptr<TestCase> newCodePointsTest();
std::unique_ptr<TestCase> newNormalTextTest();
std::unique_ptr<TestCase> newQuoteAnchorTest();
std::unique_ptr<TestCase> newQuotePropertiesTest();
std::unique_ptr<TestCase> newTypingTest();
std::unique_ptr<TestCase> newWordFinderTest();

} // namespace Dateline
