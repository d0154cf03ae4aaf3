// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"
#include "models/domain/countrycode.h"
#include "models/domain/ids.h"
#include "models/domain/vocabulary.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Dateline {

/// What a person wants to see. A value; every view shows exactly what passes it. Values of the same kind are
/// alternatives (or), kinds are joint conditions (and); an empty kind is no condition.
struct Filter
{
    std::vector<CountryCode> countries; ///< takes part in any role
    std::vector<CountryCode> issuers;   ///< takes part as issuer
    std::vector<PartyId> companies;     ///< any party that is not a country, in any role
    std::vector<CategoryId> categories;
    std::vector<Milestone> milestones;
    QStringList tags;
    Span window;  ///< events whose span touches it; either bound may be missing
    QString text; ///< every blank-separated word occurs, case and accents ignored
    int minimumOrigins = 0;
    /// The as-of day, a point of valid time: where things stand on that day. No condition, later events count as
    /// planned; without one it is today, which the asker has to know.
    std::optional<Day> asOf;
    /// The known-on day, a point of transaction time (here the days on which sources were issued): what could be known
    /// by then. Passes have at least one attribution from a source certainly issued by that day.
    std::optional<Day> knownOn;

    /// Whether everything passes (asOf is no condition, and neither is a text without words).
    bool isEmpty() const;

    friend bool operator==(const Filter &, const Filter &) = default;
};

} // namespace Dateline
