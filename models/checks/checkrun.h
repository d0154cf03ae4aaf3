// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checks/runchecks.h"
#include "models/query/firstreporters.h"
#include "models/query/snapshot.h"

/// \file
/// What the checks have in common; used inside this folder only.
namespace Dateline {

/// What a finding is about: as it is written, and for people.
struct Subject
{
    QString id;
    QString name;
};

/// The days that a date allows, half-open; of no date all days.
struct DayRange
{
    std::int64_t begin = openBegin;
    std::int64_t end = openEnd;
    bool certainlyBefore(const DayRange &other) const { return end <= other.begin; }
    bool touches(const DayRange &other) const { return begin < other.end && other.begin < end; }
};

/// A tracker under check: what several checks need, worked out once, and where they put what they find.
class CheckRun
{
public:
    CheckRun(const Snapshot &tracker, const CheckOptions &options, Progress *progress);

    const Snapshot &snapshot;
    const TrackerColumns &tracker;
    const EventTable &table;
    const Day asOf;
    const FirstReporters reporters;
    std::vector<EventRow> rowOfEvent;
    CompressedRows attributionsOfSource, eventsOfMeasure;
    std::vector<Finding> findings;

    /// The check that is run takes this part of the progress, from \p begin on.
    void setSection(double begin, double length);
    /// Says that of \p all steps \p done are done; false: stop. Cheap enough for every step.
    bool goOn(std::size_t done, std::size_t all);
    bool isCancelled() const { return m_progress && m_progress->isCancelled(); }

    Finding &add(QLatin1StringView check, const Subject &subject, const QString &message, const QString &hint);

    Subject ofEvent(std::size_t event) const;
    Subject ofSource(std::size_t source) const;
    Subject ofAttribution(std::size_t attribution) const;
    Subject ofMeasure(std::size_t measure) const;
    Subject ofParty(std::size_t party) const;
    static Subject ofPair(const Subject &a, const Subject &b);

    QString eventTitle(std::size_t event) const; ///< short, in quotes
    QString sourceLabel(std::size_t source) const;
    RowSpan<AttributionRow> attributionsOfEvent(std::size_t event) const
    {
        return snapshot.attributionsOf(rowOfEvent[event]);
    }
    Support supportOf(std::size_t attribution) const
    {
        return static_cast<Support>(tracker.attributionColumns().support[attribution]);
    }
    /// \p date is a place in TrackerColumns::dates().
    DayRange daysOf(std::uint32_t date) const;

private:
    Progress *m_progress;
    double m_begin = 0;
    double m_length = 0;
};

/// In one line and not too long to stand in a sentence.
QString shortened(const QString &text);

/// Whether it is an address with http or https.
bool isWebAddress(const QString &url);

void checkEvents(CheckRun &run);
void checkQuotes(CheckRun &run);
void checkSources(CheckRun &run);
void checkMeasures(CheckRun &run);
void checkParties(CheckRun &run);
void checkReviewDays(CheckRun &run);
void checkDuplicateEvents(CheckRun &run);
void checkDuplicateSources(CheckRun &run);
void checkDuplicatePublishers(CheckRun &run);

} // namespace Dateline
