// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/mapvalue.h"
#include "models/query/snapshot.h"
#include "models/stances/stancesonday.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace Dateline {

/// What the colours of the map tell of each country.
enum class MapMode {
    Stance,          ///< where it stands towards the chosen targets on the day
    Events,          ///< how many of its events pass the filter
    FirstRestriction ///< when it first restricted the chosen targets
};

/// "stance", "events", "first-restriction": for the command line and settings, and back.
QString mapModeWord(MapMode mode);
std::optional<MapMode> mapModeFromWord(QStringView word);
QStringList mapModeWords();
QString mapModeName(MapMode mode); ///< for the screen

/// What a map is made of. Nothing is owned; filter, result, stances and targets belong to the snapshot.
struct MapSubject
{
    MapMode mode;
    const Snapshot &snapshot;
    const Filter &filter;
    const QueryResult &result;
    const StancesOnDay &stances;
    const TargetNumbers &targets; ///< of filter's companies; empty: any
};

/// The filter's companies by name: "Huawei or ZTE", or "any company".
QString targetsInWords(const Filter &filter, const Snapshot &snapshot);

/// What the map says, to be drawn.
struct MapContent
{
    MapLegend legend;
    MapValues values;
};

/// Countries have data if they take part in an event of the tracker, whatever the filter, or a measure concerns them.
/// What a vague date makes only possible is MapSign::Possible. The legend counts them all, as charts do, and names in
/// its note those that are not \p drawn. The classes of first restrictions depend on the targets alone and stay put while
/// the day moves. O(countries · targets · log).
MapContent mapContent(const MapSubject &subject, const QSet<CountryCode> &drawn);

/// The same of one country in words, as lines of plain text: "Australia: Banned", then since when it has been so, the
/// event that decided it with its date, and the measure. \p name is the country's. O(countries + changes of the pair).
QStringList describeCountry(const MapSubject &subject, CountryCode country, const QString &name);

/// All of it in words: "World map: Stance towards … Banned: Australia, …. Partly restricted: …".
QString describeMap(const MapContent &content);

/// When a country first restricted any of the targets, whether past or to come. O(targets · log + their changes).
std::optional<Day> firstRestrictionDay(const MapSubject &subject, CountryCode country);

/// The events that a map rests on: those behind what it tells of each country, or those that it counts.
/// O(countries · targets · log).
Bitset mapReasons(const MapSubject &subject);

} // namespace Dateline
