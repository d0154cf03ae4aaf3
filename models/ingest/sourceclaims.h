// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tracker.h"

#include <QString>

#include <vector>

namespace Dateline {

/// What a document says of itself in one vocabulary; what it does not say is empty. See fillGaps().
using SourceClaims = Source;

/// \p text in one line and within the limits of a title (or label); empty if it is longer, because half a title is
/// none.
QString claimedTitle(const QString &text);

/// Adds a name as it is written; "By" in front of it, addresses in its place and names that are there already are left
/// out. Nothing is taken apart: which word is the family name differs from country to country. If \p familyFirst,
/// "Family, Given" is what the vocabulary asks for.
void addAuthor(std::vector<AuthorName> &authors, const QString &name, bool familyFirst = false);

/// \p text if it is a whole http or https address, else empty.
QString webAddress(const QString &text);

/// \p text as a BCP 47 tag ("en_US" is written en-US); empty if it is none.
QString languageTag(const QString &text);

} // namespace Dateline
