// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ingest/pdflayout.h"

#include <poppler-global.h>

namespace poppler {
class page;
}

namespace Dateline {

/// What the library for PDFs has for a text.
QString textOf(const poppler::ustring &text);

/// The words of a page as they are printed. Ligature signs come as letters. Letters that run from right to left stand in
/// a word as they are printed, the last one first, though files have them one by one, each with its marks; lineOf() has
/// lines in the order of reading.
std::vector<PrintedWord> wordsOf(const poppler::page &page);

} // namespace Dateline
