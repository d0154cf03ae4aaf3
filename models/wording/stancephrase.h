// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vocabulary.h"

#include <QString>

namespace Dateline {

/// What is said of where a country stands.
struct StancePhrase
{
    /// A stance as a sentence names it: what was taken back is named by how.
    enum class Name { None, LiftedOrDeclined, Lifted, Declined, Permitted, UnderReview, PartlyRestricted, Banned };

    Name name = Name::None;
    Stance atLeast = Stance::None; ///< what holds for certain where name is only possible
    bool isCertain = true;
    friend bool operator==(const StancePhrase &, const StancePhrase &) = default;
};

/// A stance by its own name, whichever way it came to be.
StancePhrase::Name stanceName(Stance stance);

/// In a word or two: "Banned", "Possibly banned", "Declined", "No measure".
QString inWords(const StancePhrase &phrase);

/// Within a sentence, with what is certain about it: "banned", "possibly banned; at least under review", "no measure".
QString withinSentence(const StancePhrase &phrase);

/// Within a sentence, without that: "banned", "possibly banned".
QString shortWithinSentence(const StancePhrase &phrase);

/// A stance as one letter, for where a word has no room: B, P, R, L; empty for none.
QString stanceLetter(Stance stance);

} // namespace Dateline
