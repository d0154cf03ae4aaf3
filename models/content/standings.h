// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"
#include "models/query/bitset.h"
#include "models/stances/stancesonday.h"

#include <QStringList>

#include <cstdint>
#include <span>
#include <vector>

namespace Dateline {

class Snapshot;
class Workspace;
struct Filter;

/// Where a country stands towards some targets, and the pair that makes it.
struct CountryStanding
{
    Standing standing;
    std::uint32_t pair = noIndex; ///< of the stance index; noIndex: no measure on any day
    friend bool operator==(const CountryStanding &, const CountryStanding &) = default;
};

/// Towards any of \p targets, or anybody if they are empty; nowhere where no measure concerns the country.
/// O(targets · log).
CountryStanding countryStanding(const StancesOnDay &stances, const TargetNumbers &targets, CountryCode country);

/// A country of a list of where countries stand.
struct CountryRow
{
    CountryCode code;
    QString name;
    Standing standing;
    QString words;             ///< "Banned", "Possibly banned", "No measure"
    QString since;             ///< the date of the event that decides it; empty without one
    QString event;             ///< its title
    std::uint32_t events = 0;  ///< that pass all conditions of the filter but those on countries
    std::uint32_t sources = 0; ///< that speak of these
};

/// Where countries stand, one a row.
struct CountryRows
{
    std::vector<CountryRow> rows; ///< the strictest and longest standing first, equal ones by name
    Bitset reasons;               ///< the events that the standings rest on
};

/// The countries that the workspace's filter names, or those that stand somewhere or take part in an event that passes.
/// Where they stand does not go by conditions on events. O(countries · targets + attributions of passing events).
CountryRows countryRows(const Workspace &workspace);

/// Where each country stands towards each target on a day, as a table by country.
struct StandingsTable
{
    /// By name of the country; in each its pairs, "any" first: those that are looked at and stand somewhere.
    std::vector<std::vector<std::uint32_t>> countries;
    /// The names of countries whose pairs stand nowhere on this day, but do on another.
    QStringList without;
};

/// O(pairs · log + countries · parties).
StandingsTable standingsTable(const Snapshot &snapshot, const StanceIndex &index, const Filter &filter, Day day);

/// How many different sources speak of these events. O(their attributions + sources).
std::uint32_t countSources(const Snapshot &snapshot, std::span<const EventRow> rows);

} // namespace Dateline
