// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/result.h"

#include "models/core/oneline.h"

namespace Dateline {

QString Error::toLine() const
{
    const QString what = withVisibleControls(message);
    const QString line = place.isEmpty() ? what : withVisibleControls(place) + QLatin1String(": ") + what;
    constexpr qsizetype longest = 600; // a hostile title must not flood a terminal
    return line.size() > longest ? balancedDirections(line.left(longest)) + QChar(0x2026) : line;
}

Error Error::at(const QString &outer) const
{
    if (place.isEmpty())
        return {code, message, outer};
    return {code, message, outer + QLatin1String(": ") + place};
}

} // namespace Dateline
