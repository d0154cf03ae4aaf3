// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/sourcedocument.h"
#include "tests/support/testcase.h"

#include <memory>

namespace Dateline {

std::unique_ptr<TestCase> newBylineTest();
std::unique_ptr<TestCase> newHostileHtmlTest();
std::unique_ptr<TestCase> newHtmlMetadataTest();
std::unique_ptr<TestCase> newHtmlTextTest();
std::unique_ptr<TestCase> newJsonReadingTest();
std::unique_ptr<TestCase> newPageDateTest();
std::unique_ptr<TestCase> newPdfLayoutTest();
std::unique_ptr<TestCase> newPdfTest();
std::unique_ptr<TestCase> newRightToLeftTest();
std::unique_ptr<TestCase> newSchemaGraphTest();
std::unique_ptr<TestCase> newStruckTextTest();
std::unique_ptr<TestCase> newTextDecodingTest();

/// The content of a file in tests/data/ingest; the test ends if there is none.
QByteArray ingestData(const char *name);

/// The document that \p bytes are; the reason stands in the text if they are none.
SourceDocument readAs(const char *name, const QByteArray &bytes);

/// Why \p bytes are no document, as the user sees it; empty if they are one.
QString refusalOf(const char *name, const QByteArray &bytes);

/// Whether a tracker may hold what was read: no control characters, nothing missing.
bool isFit(const SourceDocument &document);

} // namespace Dateline
