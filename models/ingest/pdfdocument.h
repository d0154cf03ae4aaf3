// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/sourcedocument.h"

namespace Dateline {

/// Reads the text of a PDF in the order of reading (pdflayout.h), with a blank line where lines stand clearly apart.
/// Ligature signs (U+FB00 to U+FB06) come as letters. A word that is hyphenated at the end of a line is joined only if
/// the document has it elsewhere, without the hyphen ("restric-tions", "restrictions") or with it ("long-term");
/// otherwise it stays as it is printed, because "5G-" and "network" are no one word, and is found whole nevertheless
/// (typedletters.h). The place of errors is empty or a page.
Result<SourceDocument> readPdf(const QByteArray &bytes, Progress *progress);

} // namespace Dateline
