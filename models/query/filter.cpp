// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/filter.h"

#include "models/core/textfold.h"

namespace Dateline {

bool Filter::isEmpty() const
{
    Filter conditions = *this;
    conditions.asOf.reset();
    conditions.minimumOrigins = std::max(minimumOrigins, 0);
    if (searchWords(text).isEmpty())
        conditions.text.clear();
    return conditions == Filter();
}

} // namespace Dateline
