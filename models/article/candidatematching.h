// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article/eventcandidates.h"
#include "models/domain/trackercolumns.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace Dateline {

/// What a tracker has of a candidate already.
struct CandidateMatch
{
    enum class Kind {
        New,        ///< nothing
        AddsSource, ///< the event, on a date that the article allows
        RivalDate   ///< the event, on another date
    };
    Kind kind = Kind::New;
    EventId event; ///< empty if new
    friend bool operator==(const CandidateMatch &, const CandidateMatch &) = default;
};

/// "new", "adds-source", "rival-date", as files have it.
QString candidateMatchWord(CandidateMatch::Kind kind);

/// Compares candidates with the events of a tracker: by the parties that both name, the words of the titles, the
/// category and the date.
class CandidateMatcher
{
public:
    /// \p tracker must outlive it. O(events).
    explicit CandidateMatcher(const TrackerColumns &tracker);

    /// The candidate's parties must be those of the tracker. O(events of its parties).
    CandidateMatch matchOf(const EventCandidate &candidate) const;

private:
    const TrackerColumns &m_tracker;
    QHash<QString, std::vector<std::uint32_t>> m_ofParty; ///< numbers of events by id of a party
};

/// The category of the tracker that the rules' word \p category means; null: it has none.
const Category *categoryFor(const std::vector<Category> &categories, const QString &category);
/// What such a category is called where it is made.
QString newCategoryName(const QString &category);

} // namespace Dateline
