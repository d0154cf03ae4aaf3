// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/countrycode.h"
#include "models/domain/vocabulary.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <vector>

namespace Dateline {

/// The fill of a class by its meaning; MapStyle knows the colour.
struct MapFill
{
    enum class Kind {
        NoData, ///< outlined only
        Stance,
        Step ///< of a sequential ramp
    };
    Kind kind = Kind::NoData;
    Stance stance = Stance::None; ///< of Kind::Stance
    double share = 0;             ///< of Kind::Step: from 0, the palest, to 1, what stands out most

    static MapFill of(Stance stance) { return {Kind::Stance, stance, 0}; }
    static MapFill step(double share) { return {Kind::Step, Stance::None, share}; }
    friend bool operator==(const MapFill &, const MapFill &) = default;
};

/// What is said of a country or class beside its fill, so that colour never stands alone.
enum class MapSign {
    None,
    Possible, ///< a vague date allows it and does not make it certain
    TakenBack ///< lifted or declined
};

/// What countries that are filled alike have in common: an entry of the legend.
struct MapClass
{
    static constexpr int uncounted = -1;

    QString label;
    MapFill fill;
    MapSign sign = MapSign::None;
    int countries = uncounted; ///< how many are in it

    friend bool operator==(const MapClass &, const MapClass &) = default;
};

/// What the colours of the map mean. Made by whoever knows what the map shows; the map itself does not.
struct MapLegend
{
    QString title;
    std::vector<MapClass> classes; ///< from the weakest to the strongest; the first stands for no data
    std::vector<MapClass> signs;   ///< those that any class may have
    QString counted;               ///< what the classes count: a heading, where there is room
    QString note;                  ///< what the map has no place for; may be empty
    QString emptyText;             ///< not empty: no country has data, and why

    friend bool operator==(const MapLegend &, const MapLegend &) = default;
};

/// What the map shows of one country.
struct MapValue
{
    int fillClass = 0; ///< place in MapLegend::classes; 0: no data
    MapSign sign = MapSign::None;
    bool selected = false;
    /// Higher: sooner by keyboard, and on top where dots touch. 0: there is nothing to tell; a small state's dot stays
    /// small.
    std::int64_t rank = 0;

    bool hasData() const { return fillClass > 0; }
    friend bool operator==(const MapValue &, const MapValue &) = default;
};

using MapValues = QHash<CountryCode, MapValue>;

} // namespace Dateline
