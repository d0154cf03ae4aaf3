// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/stateddates.h"

#include <algorithm>

namespace Dateline {

StatedDates statedDates(const Snapshot &snapshot, EventRow row)
{
    StatedDates stated;
    for (const AttributionRow number : snapshot.attributionsOf(row)) {
        const Attribution attribution = snapshot.tracker().attribution(number);
        if (attribution.date.isNull())
            continue;
        auto place = std::find_if(stated.dates.begin(), stated.dates.end(),
                                  [&](const StatedDate &known) { return known.date == attribution.date; });
        if (place == stated.dates.end()) {
            for (const StatedDate &known : stated.dates)
                stated.disagree |= !haveDayInCommon(known.date.span(), attribution.date.span());
            stated.dates.push_back({attribution.date, {}});
            place = std::prev(stated.dates.end());
        }
        const QString origin = snapshot.firstReporter(number);
        if (!place->sources.contains(origin))
            place->sources.append(origin);
    }
    return stated;
}

std::size_t sourcesAgainst(const StatedDates &stated, const Edtf &date)
{
    QStringList against;
    for (const StatedDate &one : stated.dates) {
        if (!haveDayInCommon(one.date.span(), date.span()))
            against += one.sources;
    }
    against.removeDuplicates();
    return static_cast<std::size_t>(against.size());
}

} // namespace Dateline
