// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reading/quoteanchor.h"

namespace Dateline {

/// What an anchor must be, by looking at every place.
struct NaiveAnchor
{
    bool isExact = false;
    bool isBroken = false;    ///< neither: Approximate or Ambiguous
    bool isAmbiguous = false; ///< certainly; places that are not the very words may be equally near without it
    TextSpan place;           ///< of Exact
    std::size_t distance = 0;
};

/// Plain tables of edit distances for every beginning and end. O(text × quote²).
NaiveAnchor naiveAnchor(const QString &normal, const Quote &quote);

/// For each place of a normal text, and its end, whether a character begins there as Qt sees it.
std::vector<bool> characterBoundaries(const QString &normal);

} // namespace Dateline
