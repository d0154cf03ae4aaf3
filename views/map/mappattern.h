// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapvalue.h"
#include "views/common/hatching.h"

namespace Dateline {

/// What is drawn over a fill for a sign.
constexpr StancePattern patternOf(MapSign sign)
{
    switch (sign) {
    case MapSign::None:
        return StancePattern::Plain;
    case MapSign::Possible:
        return StancePattern::Rising;
    case MapSign::TakenBack:
        return StancePattern::Falling;
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
