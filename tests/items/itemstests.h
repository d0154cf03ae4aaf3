// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

namespace Dateline {

std::unique_ptr<TestCase> newAttributionModelTest();
std::unique_ptr<TestCase> newEditsTest();
std::unique_ptr<TestCase> newEventModelTest();
std::unique_ptr<TestCase> newFacetModelTest();
std::unique_ptr<TestCase> newFindingModelTest();
std::unique_ptr<TestCase> newSignalsTest();
std::unique_ptr<TestCase> newSortKeysTest();
std::unique_ptr<TestCase> newSourceModelTest();

} // namespace Dateline
