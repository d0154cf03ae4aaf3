// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

namespace Dateline {

std::unique_ptr<TestCase> newChartDrawingTest();
std::unique_ptr<TestCase> newChartPanelTest();
std::unique_ptr<TestCase> newPartyChartDrawingTest();
std::unique_ptr<TestCase> newPartyChartPanelTest();

} // namespace Dateline
