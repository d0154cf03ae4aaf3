// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/core/textfold.h"
#include "models/domain/vocabulary.h"

#include <QString>

#include <cstddef>
#include <optional>

/// \file
/// What the fields of events have in common as texts in cells (EventFields).
namespace Dateline {

/// Malformed, for the reason \p why.
Error unreadable(const QString &why);

/// Whether \p text has more than \p most characters of Unicode. O(length).
bool isTooLong(const QString &text, std::size_t most);
/// Malformed, and says so.
Error tooLong(std::size_t most);

/// What separates the entries of a list that stands in a cell: semicolons or, if there is none, commas.
QStringView separatorIn(const QString &list);

/// The term of a vocabulary that is called so, in the form of files or in words; none: nothing is.
template<typename Enum>
std::optional<Enum> termNamed(const QString &text)
{
    const QByteArray folded = foldForSearch(text);
    for (const auto &term : terms<Enum>()) {
        if (folded == foldForSearch(term.word) || folded == foldForSearch(termInWords(term.name)))
            return term.value;
    }
    return std::nullopt;
}

} // namespace Dateline
