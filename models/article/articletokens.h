// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/sentences.h"

#include <QString>
#include <QStringView>

#include <vector>

// Private to models/article.

namespace Dateline {

/// A word or sign of a sentence. Quotation marks are none of both and left out.
struct ArticleToken
{
    qsizetype begin = 0; ///< place in the text, in UTF-16 units
    qsizetype end = 0;   ///< without the "'s" of a possessive
    QString text;        ///< of a word as it stands there
    QString word;        ///< in small letters, with plain apostrophes; of a sign itself
    bool sign = false;
    bool capital = false;    ///< begins with a capital letter
    bool allCapital = false; ///< "FT", "ZTE"
    bool possessive = false; ///< "China's", "companies'"
};

/// The tokens of a part of a text. A hyphen parts names ("US-China") but not words ("follow-up"); "U.S." and "AT&T" are
/// one word each. O(length).
std::vector<ArticleToken> articleTokens(QStringView text, TextPart part);

/// The words of a name or phrase as tokens have them.
QStringList articleWords(const QString &text);

} // namespace Dateline
