// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entitylookup.h"
#include "models/query/snapshot.h"

#include <QHash>

namespace Dateline {

/// Answers from a snapshot, which must stay meanwhile. Where events, sources and attributions stand is worked out at
/// first use: O(their number) once, then O(1).
class SnapshotLookup : public EntityLookup
{
public:
    /// Not owned.
    explicit SnapshotLookup(const Snapshot &snapshot) : m_snapshot(snapshot) { }

    TrackerHeader header() const override { return m_snapshot.tracker().header(); }
    std::optional<Category> category(const QString &id) const override;
    std::optional<Party> party(const QString &id) const override;
    std::optional<Measure> measure(const QString &id) const override;
    std::optional<Event> event(const QString &id) const override;
    std::optional<Source> source(const QString &id) const override;
    std::optional<Attribution> attribution(const QString &id) const override;
    std::optional<AcceptedFinding> accepted(const QString &check, const QString &subject) const override;
    std::optional<Figure> figure(const QString &id) const override;
    std::optional<Publisher> publisher(const QString &id) const override;
    std::optional<SavedView> view(const QString &id) const override;
    PartyId country(CountryCode code) const override;
    Counts counts() const override;

private:
    using Numbers = QHash<QString, std::uint32_t>;

    const Snapshot &m_snapshot;
    mutable Numbers m_events, m_sources, m_attributions;
};

} // namespace Dateline
