// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

namespace Dateline {

std::unique_ptr<TestCase> newAnswerTest();
std::unique_ptr<TestCase> newSourceFileTest();
std::unique_ptr<TestCase> newStrangeReaderTest();

} // namespace Dateline
