// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

namespace Dateline {

std::unique_ptr<TestCase> newMeasureLifeTest();
std::unique_ptr<TestCase> newStanceRulesTest();
std::unique_ptr<TestCase> newRestrictionHistoryTest();
std::unique_ptr<TestCase> newStanceHistoryTest();
std::unique_ptr<TestCase> newStanceIndexTest();
std::unique_ptr<TestCase> newStancesOnDayTest();
std::unique_ptr<TestCase> newStandingSpellsTest();
std::unique_ptr<TestCase> newBundledStancesTest();
std::unique_ptr<TestCase> newStancesAfterChangesTest();

} // namespace Dateline
