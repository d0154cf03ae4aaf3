// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources/stateddates.h"

#include <algorithm>

namespace Dateline {

namespace {

bool haveDayInCommon(const Span &a, const Span &b)
{
    const bool aEndsBefore = a.end && b.begin && *a.end <= *b.begin;
    const bool bEndsBefore = b.end && a.begin && *b.end <= *a.begin;
    return !aEndsBefore && !bEndsBefore;
}

} // namespace

StatedDates statedDates(const Snapshot &snapshot, EventRow row)
{
    StatedDates stated;
    for (const std::uint32_t number : snapshot.attributionsOf(row)) {
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
        const QString origin = attribution.origin.isEmpty()
            ? snapshot.tracker().sourceName(snapshot.sourceOfAttribution(number))
            : attribution.origin;
        if (!place->sources.contains(origin))
            place->sources.append(origin);
    }
    return stated;
}

} // namespace Dateline
