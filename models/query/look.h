// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/timerange.h"
#include "models/query/filter.h"
#include "models/query/lanegrouping.h"

#include <optional>
#include <variant>

namespace Dateline {

/// The one thing that is selected; std::monostate: nothing is.
using Selection = std::variant<std::monostate, EventId, CountryCode, PartyId, MeasureId, SourceId>;

/// What is looked at: which events, on which day and with the knowledge of which, in which lanes, over which range of
/// time, and what is selected. A value: the workspace holds one, a picture and a page are asked for with one, the
/// command line spells one, and a saved view keeps one (see lookjson.h). Towards whom countries stand is said by the
/// filter's companies. It may name what a tracker does not have.
struct Look
{
    Filter filter;
    std::optional<LaneGrouping> lanes; ///< none: as goes with the filter, see lanesOf()
    std::optional<TimeRange> range;    ///< none: all that there is to show
    Selection selection;
    /// Known on the as-of day, whichever that is: the filter's known-on day goes with it, see settle().
    bool knownThen = false;
    friend bool operator==(const Look &, const Look &) = default;
};

/// The lanes that a look asks for, or else by country if its filter names countries, by company if it names companies,
/// by category otherwise.
LaneGrouping lanesOf(const Look &look);

/// The known-on day of a look: its as-of day (\p today where it names none) if it is known as of then, or else its
/// filter's.
std::optional<Day> knownOnDay(const Look &look, Day today);

/// Fixes the days of a look that is shown: it is as of \p today where it names no day, and known on its
/// knownOnDay().
void settle(Look &look, Day today);

} // namespace Dateline
