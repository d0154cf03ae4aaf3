// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

namespace Dateline {

std::unique_ptr<TestCase> newChartContentTest();
std::unique_ptr<TestCase> newEventWordsTest();
std::unique_ptr<TestCase> newFindingsTest();
std::unique_ptr<TestCase> newMapClassesTest();
std::unique_ptr<TestCase> newMapContentTest();
std::unique_ptr<TestCase> newMatrixContentsTest();
std::unique_ptr<TestCase> newMeasureContentTest();
std::unique_ptr<TestCase> newPartyCardTest();
std::unique_ptr<TestCase> newPartyChartsTest();
std::unique_ptr<TestCase> newSourceStandingTest();
std::unique_ptr<TestCase> newStandingsTest();

} // namespace Dateline
