// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/measurelife.h"

#include <QString>

#include <optional>
#include <vector>

namespace Dateline {

/// A milestone of a measure with what is said of it.
struct MeasureMilestone
{
    EventRow event;
    Milestone milestone = Milestone::Proposed;
    MilestoneDays days;
    Stance stance = Stance::None; ///< to which it brings the measure
    bool planned = false;         ///< it cannot have happened by the as-of day
    bool deadline = false;        ///< its date has an open start: some time up to then
    bool disputed = false;        ///< sources disagree about it
    QString title;                ///< the event's
    QString date;                 ///< in words, as sources told it by the day of knowledge
    QString origins;              ///< "3 origins", and that it is disputed
};

/// From day to day the measure stands so.
struct MeasureStretch
{
    std::int64_t begin = 0; ///< first day
    std::int64_t end = 0;   ///< day after the last; openEnd: it goes on
    Standing standing;
    bool planned = false; ///< after the as-of day
    QString words;        ///< "Possibly banned"
};

/// What there is to tell of a measure from proposed to lifted, as seen on a day.
struct MeasureContent
{
    QString title;
    QString effect;  ///< "Ban"
    QString parties; ///< "Australia → Huawei, ZTE · Ban"
    QString summary;
    QString nothing; ///< why there is no milestone; empty if there is one
    Day asOf;
    Standing now;                             ///< where it stands on that day
    QString nowPhrase;                        ///< the same within a sentence: "possibly banned; at least under review"
    QString nowWords;                         ///< "On 15 Nov 2020: banned (14 Jul 2020)"
    std::vector<MeasureMilestone> milestones; ///< in the order of MeasureLife::milestones
    std::vector<MeasureStretch> stretches;    ///< in order of time, where it stands nowhere left out
};

/// \p measure is an index into TrackerColumns::measures(), \p life its life as known on \p knownOn.
/// O(milestones · attributions of each).
MeasureContent measureContent(const Snapshot &snapshot, MeasureRow measure, const MeasureLife &life, Day asOf,
                              std::optional<Day> knownOn);
/// The same with the life that it has: looks for its milestones. O(events).
MeasureContent measureContent(const Snapshot &snapshot, MeasureRow measure, Day asOf, std::optional<Day> knownOn);

/// All of it in words: "Life of the measure … (Ban). Announced, 23 Aug 2018: Australia bars …; …".
QString describeMeasure(const MeasureContent &content);

} // namespace Dateline
