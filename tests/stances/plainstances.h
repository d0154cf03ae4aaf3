// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"
#include "models/domain/tracker.h"

#include <QHash>

#include <memory>
#include <optional>
#include <utility>

namespace Dateline {

/// What the plain engine says of a pair; ids in place of numbers.
struct PlainStanding
{
    Stance stance = Stance::None;
    Stance atLeast = Stance::None;
    QString measure;
    QString event;
    QString latest;
    friend bool operator==(const PlainStanding &, const PlainStanding &) = default;
};

/// A country's code and a target's id; the id is empty for "any".
using PlainPair = std::pair<QString, QString>;

/// Stances by their definition, from plain values, without any index: what StanceIndex is held against. Every day that
/// a vague milestone may have had is tried.
class PlainStances
{
public:
    /// \p tracker must live longer.
    explicit PlainStances(const Tracker &tracker);
    ~PlainStances();

    /// Pairs that stand nowhere are left out. O(measures · milestones² · days of their spans).
    QHash<PlainPair, PlainStanding> on(Day day, std::optional<Day> knownOn) const;

private:
    struct Lookup;
    std::unique_ptr<const Lookup> m_lookup;
};

} // namespace Dateline
