// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <memory>

/// \file
/// The test classes of models/editing.
namespace Dateline {

std::unique_ptr<TestCase> newChangeLinesTest();
std::unique_ptr<TestCase> newDateMovesTest();
std::unique_ptr<TestCase> newDraftsTest();
std::unique_ptr<TestCase> newEditOverlayTest();
std::unique_ptr<TestCase> newEntityStepsTest();
std::unique_ptr<TestCase> newEventFieldsTest();
std::unique_ptr<TestCase> newEventSeedTest();
std::unique_ptr<TestCase> newFieldTextTest();
std::unique_ptr<TestCase> newMergingTest();
std::unique_ptr<TestCase> newNewIdsTest();
std::unique_ptr<TestCase> newPartyFinderTest();
std::unique_ptr<TestCase> newPastedRowsTest();
std::unique_ptr<TestCase> newPastingTest();
std::unique_ptr<TestCase> newRecordDraftsTest();
std::unique_ptr<TestCase> newRemovalTest();
std::unique_ptr<TestCase> newSoundnessTest();
std::unique_ptr<TestCase> newTrackerPropertiesTest();

} // namespace Dateline
