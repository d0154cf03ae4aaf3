// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/calendarticks.h"
#include "models/dates/day.h"
#include "models/domain/countrycode.h"
#include "models/domain/ids.h"
#include "models/query/bitset.h"
#include "models/query/eventtable.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace Dateline {

class Workspace;

enum class ChartKind {
    StancesOverTime,
    EventsPerPeriod,
    RestrictionsOverTime, ///< by company
    EventsByCountry,
    EventsByCompany,
    EventsByOrigins, ///< and by sources
    PartyStrip       ///< the timelines of countries and companies on one axis
};

/// All of them, in the order in which they are offered.
std::span<const ChartKind> chartKinds();

/// The chart's word on the command line ("stances", "events", "restrictions", "countries", "companies", "origins",
/// "strip") and back, and its name on the screen.
QString chartWord(ChartKind kind);
std::optional<ChartKind> chartFromWord(QStringView word);
QString chartName(ChartKind kind);

/// Whether it is of stances, which do not go by conditions on events; all others are of the events that pass.
bool isOfStances(ChartKind kind);

/// What has one colour and one line in the key.
struct ChartSeries
{
    /// A Stance as a number (of a strip with stripStances added), or the place of a category in the table, noIndex for
    /// none; of lines the number of the party, of origins 0, of sources 1.
    std::uint32_t id = 0;
    QString name;
    std::size_t look = 0; ///< of lines: which of the colours and dashes
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};
constexpr std::uint32_t stripStances = 1U << 30;

/// One layer of the stack, one line, or one of bars side by side.
struct ChartBand
{
    std::size_t series = 0; ///< place in ChartContent::series
    bool certain = true;    ///< false: only possible, for dates are vague
    friend bool operator==(const ChartBand &, const ChartBand &) = default;
};

/// A country or a company: whose row, or whose line, it is.
struct ChartParty
{
    QString name;
    CountryCode country;      ///< null: it is a company
    PartyId company;          ///< any party that is no country
    bool chosen = false;      ///< the filter names it
    std::uint32_t events = 0; ///< that pass and in which it takes part; not of lines
    friend bool operator==(const ChartParty &, const ChartParty &) = default;
};

/// An event of a strip, or how many of a period and category, where there are too many to show them singly.
struct ChartMark
{
    std::size_t row = 0;
    std::size_t series = 0;
    Day begin, end;        ///< the days that its date allows, half-open; bounds that are open left out
    bool interval = false; ///< it lasts from begin to end, instead of being somewhere in between
    std::uint32_t count = 1;
    EventRow event;      ///< none of several
    QString title, date; ///< in words; of one event
    friend bool operator==(const ChartMark &, const ChartMark &) = default;
};

/// How long a country of a strip stands in one way.
struct ChartSpell
{
    std::size_t row = 0;
    std::size_t series = 0;
    Day begin, end;
    bool certain = true;
    friend bool operator==(const ChartSpell &, const ChartSpell &) = default;
};

/// What a chart shows, as numbers and words: columns side by side in time, in each of them bands on top of each other
/// or a value of each line; rows of countries or companies with bands side by side; or rows of marks.
struct ChartContent
{
    ChartKind kind = ChartKind::StancesOverTime;
    QString heading;
    QString nothing; ///< why there is nothing to see and what to do about it; empty if there is something
    Day asOf;
    /// Of EventsPerPeriod, whose columns are all drawn equally wide; of a strip, of marks of several events.
    TickStep period;
    std::uint32_t countries = 0;     ///< of stances: how many are looked at
    std::uint32_t events = 0;        ///< how many pass; of origins, countries and companies
    std::vector<ChartSeries> series; ///< those that occur, from the bottom of the stack up
    std::vector<ChartBand> bands;    ///< from the bottom up, or from the left
    std::vector<Day>
        bounds; ///< where each column begins, and where the last one ends; none where columns are not in time
    std::vector<std::uint32_t>
        counts; ///< by column, then band; rows of parties are columns too, and so are numbers of origins
    std::vector<ChartParty> parties; ///< of lines by series, of rows by row
    std::uint32_t moreParties = 0;   ///< that could be shown besides
    std::vector<ChartMark> marks;    ///< of a strip: by row, then in order of time
    std::vector<ChartSpell> spells;  ///< likewise

    std::size_t columns() const { return bands.empty() ? 0 : counts.size() / bands.size(); }
    std::uint32_t count(std::size_t column, std::size_t band) const { return counts[column * bands.size() + band]; }
    /// Of one series, all its bands, in a column.
    std::uint32_t countOf(std::size_t column, std::size_t place) const;
    std::uint32_t total(std::size_t column) const;
    /// The column in time that a day lies in, if any.
    std::optional<std::size_t> columnOf(Day day) const;
    /// The column that holds on the as-of day; the last one where that lies after all.
    std::optional<std::size_t> asOfColumn() const;

    /// The same on another day, without being worked out anew; false if that cannot be said by looking at it.
    bool moveTo(Day day);

    friend bool operator==(const ChartContent &, const ChartContent &) = default;

    static constexpr std::size_t mostNumbers = 2000; ///< points, bars or marks
};

/// Of the workspace's tracker under its filter, as of its day. Stances and restrictions are those of the countries that
/// the filter names, or of all, towards the companies that it names, or anybody, from before the first change to the
/// last one or the as-of day; all others are of the events that pass, those per period by \p period or one that goes
/// with their span. O(steps of the stance index) or O(rows).
ChartContent chartContent(const Workspace &workspace, ChartKind kind, std::optional<TickStep> period = std::nullopt);

/// The events that a chart of the workspace rests on: the milestones that make the stances of the countries that are
/// looked at, or the events that pass. O(changes of the stance index).
Bitset chartReasons(const Workspace &workspace, const ChartContent &content);

} // namespace Dateline
