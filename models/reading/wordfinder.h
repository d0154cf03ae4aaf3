// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/textfold.h"
#include "models/reading/typedletters.h"

#include <QString>

#include <optional>

namespace Dateline {

/// Finds words in a text that are typed otherwise (typedletters.h), "network" in "net-\nwork", or folded alike, "lodz" in
/// "Łódź".
class WordFinder
{
public:
    using Place = FoldedText::Place;

    /// \p text is a normalText(). O(text).
    explicit WordFinder(const QString &text);

    /// The first place of \p words that begins at \p from or after it. O(text), as below.
    std::optional<Place> next(const QString &words, qsizetype from) const;
    /// The last place that begins at \p from or before it.
    std::optional<Place> previous(const QString &words, qsizetype from) const;

private:
    struct Sought;
    std::optional<Place> nextTyped(const Sought &sought, qsizetype from) const;
    std::optional<Place> previousTyped(const Sought &sought, qsizetype from) const;
    std::optional<Place> placeAt(std::size_t letter, const Sought &sought) const;
    std::size_t letterAt(qsizetype unit) const;

    QString m_all;
    std::u32string m_points;
    TypedLetters m_typed; ///< in one case
    FoldedText m_folded;
};

} // namespace Dateline
