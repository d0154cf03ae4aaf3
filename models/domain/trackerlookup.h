// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entitylookup.h"

#include <QHash>

namespace Dateline {

/// Answers from a tracker in memory, which must stay as it is meanwhile. Indexes are made at first use: O(size) once,
/// then O(1).
class TrackerLookup : public EntityLookup
{
public:
    /// Not owned.
    explicit TrackerLookup(const Tracker &tracker) : m_tracker(tracker) { }

    TrackerHeader header() const override { return m_tracker.header(); }
    std::optional<Category> category(const QString &id) const override
    {
        return at(m_categories, m_tracker.categories, id);
    }
    std::optional<Party> party(const QString &id) const override { return at(m_parties, m_tracker.parties, id); }
    std::optional<Measure> measure(const QString &id) const override { return at(m_measures, m_tracker.measures, id); }
    std::optional<Event> event(const QString &id) const override { return at(m_events, m_tracker.events, id); }
    std::optional<Source> source(const QString &id) const override { return at(m_sources, m_tracker.sources, id); }
    std::optional<Attribution> attribution(const QString &id) const override
    {
        return at(m_attributions, m_tracker.attributions, id);
    }
    std::optional<AcceptedFinding> accepted(const QString &check, const QString &subject) const override
    {
        return at(m_accepted, m_tracker.accepted, check + u' ' + subject);
    }
    std::optional<Figure> figure(const QString &id) const override { return at(m_figures, m_tracker.figures, id); }
    std::optional<Publisher> publisher(const QString &id) const override
    {
        return at(m_publishers, m_tracker.publishers, id);
    }
    std::optional<SavedView> view(const QString &id) const override { return at(m_views, m_tracker.views, id); }
    PartyId country(CountryCode code) const override;
    Counts counts() const override;

private:
    using Index = QHash<QString, std::size_t>;
    template<typename Entity>
    static std::optional<Entity> at(Index &index, const std::vector<Entity> &list, const QString &name);

    const Tracker &m_tracker;
    mutable Index m_categories, m_parties, m_measures, m_events, m_sources, m_attributions, m_accepted, m_figures,
        m_publishers, m_views;
};

} // namespace Dateline
