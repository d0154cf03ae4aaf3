// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/stancesonday.h"

namespace Dateline {

struct Filter;

/// \file
/// Which countries and targets a filter lets one look at. Its other conditions are about events, which stances do not
/// go by.

/// Whether the country is one of the filter's countries and one of its issuers, where it names some.
bool looksAt(const Filter &filter, CountryCode country);

/// The countries that a tracker says something of, ascending: those of its events, and those that a measure concerns.
/// They are what maps and charts count, the European Union among them where it acts by itself. O(countries · log).
std::vector<CountryCode> countriesToldOf(const Snapshot &snapshot, const StanceIndex &index);

/// How many of these are looked at. O(countries · log).
std::uint32_t countCountries(const Filter &filter, const Snapshot &snapshot, const StanceIndex &index);

/// The numbers of the countries that are looked at; empty: all of them. Where none of those that the filter names has a
/// measure, a number that no country has. O(countries).
std::vector<std::uint32_t> countriesOf(const Filter &filter, const StanceIndex &index);

/// Whether the target with this number is one of the filter's companies, where it names some; "any" is none of them.
bool looksAt(const Filter &filter, const Snapshot &snapshot, const StanceIndex &index, std::uint32_t target);

/// The pairs whose country and target are looked at, ascending: by country, then target, "any" first. O(pairs).
std::vector<std::uint32_t> pairsLookedAt(const Filter &filter, const Snapshot &snapshot, const StanceIndex &index);

/// The numbers of the filter's companies among the targets; empty: any. One that nothing aims at has a number that no
/// pair has.
TargetNumbers targetsOf(const Filter &filter, const Snapshot &snapshot, const StanceIndex &index);

} // namespace Dateline
