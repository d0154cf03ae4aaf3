// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/articlenames.h"

// Private to models/article.

namespace Dateline {

/// A name that an article taught.
struct LearntName
{
    QString name;
    PartyKind kind = PartyKind::Company;
    CountryCode country;
};

/// The names of \p sentences that no \p known mention covers (a list for each sentence), with what the words around them
/// say that they are. A name that nothing tells of is left out. O(length).
std::vector<LearntName> learntNames(const ArticleRules &rules, const std::vector<ArticleSentence> &sentences,
                                    const std::vector<std::vector<NameMention>> &known,
                                    const std::vector<NamedParty> &parties);

} // namespace Dateline
