// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datematcher.h"

// Private to models/dates.

namespace Dateline {

/// What \p rule makes of what its parts matched; null if that cannot be, as in "13th month".
std::shared_ptr<const DatePhrase> madeBy(const DateRule &rule, const DateCaptures &captures,
                                         const DateContext &context);

} // namespace Dateline
