// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

namespace Dateline {

std::unique_ptr<TestCase> newAttributionRulesTest();
std::unique_ptr<TestCase> newBitsetTest();
std::unique_ptr<TestCase> newDayTurnTest();
std::unique_ptr<TestCase> newEventGroupsTest();
std::unique_ptr<TestCase> newEventPeriodsTest();
std::unique_ptr<TestCase> newEventTableTest();
std::unique_ptr<TestCase> newFilterPhrasesTest();
std::unique_ptr<TestCase> newHistogramTest();
std::unique_ptr<TestCase> newLookTest();
std::unique_ptr<TestCase> newQueryEngineTest();
std::unique_ptr<TestCase> newSavedViewsTest();
std::unique_ptr<TestCase> newSnapshotStepTest();
std::unique_ptr<TestCase> newSnapshotTest();
std::unique_ptr<TestCase> newTextSearchTest();
std::unique_ptr<TestCase> newWindowIndexTest();
std::unique_ptr<TestCase> newWordScanTest();
std::unique_ptr<TestCase> newWorkspaceLookTest();
std::unique_ptr<TestCase> newWorkspaceTest();

} // namespace Dateline
