// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/sentences.h"
#include "models/dates/daterules.h"

// Private to models/dates.

namespace Dateline {

/// Whether a sentence tells what happened, or what shall.
enum class DateTense { Unknown, Past, Future };

/// The tense in which the words of \p sentence around a date, the part \p mention of \p text, speak: that of the nearest
/// verb in front of it, or failing that behind it. Verbs are told by the rules' words. O(1): a few dozen words are
/// looked at.
DateTense tenseAround(QStringView text, TextPart sentence, TextPart mention, const DateRules &rules);

} // namespace Dateline
