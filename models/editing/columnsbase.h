// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/compressedrows.h"
#include "models/domain/trackercolumns.h"
#include "models/editing/editbase.h"

#include <QByteArray>
#include <QHash>

namespace Dateline {

/// Answers from a tracker as it is looked at. The first few questions of a kind are answered by looking through its
/// column, at a few nanoseconds an entity, as is right for one step of editing; whoever asks more, as a file with
/// thousands of changes does, has an index made for it: O(size) once, then O(1). What names a category, party or
/// measure is always looked for in the columns. For one thread.
class ColumnsBase : public EditBase
{
public:
    explicit ColumnsBase(TrackerColumns tracker) : m_tracker(std::move(tracker)) { }

    const TrackerColumns &tracker() const { return m_tracker; }

    TrackerHeader header() const override { return m_tracker.header(); }
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

    void forEachReferrer(const ChangedEntity &entity, const Visit &visit) const override;
    void forEachTagged(const QString &tag, const Visit &visit) const override;
    void forEachFinding(const ChangedEntity &entity, const Visit &visit) const override;
    void forEachKeptLook(const Visit &visit) const override;

private:
    /// Where things stand, by name, and how often somebody asked.
    struct Index
    {
        QHash<QByteArray, std::uint32_t> numbers;
        int questions = 0;
        bool isMade = false;
    };
    /// Which attributions belong to each thing of a column.
    struct Groups
    {
        CompressedRows attributions;
        int questions = 0;
        bool isMade = false;
    };

    template<typename Size, typename NameAt>
    std::uint32_t find(Index &index, const QString &name, Size size, NameAt nameAt) const;
    template<typename Entity>
    std::optional<Entity> inList(Index &index, const std::vector<Entity> &list, const QString &name) const;
    std::uint32_t numberIn(Index &index, const TextRecords &texts, const QString &id) const;
    template<typename Found>
    void attributionsIn(Groups &groups, const PackedNumbers &column, std::uint32_t number, std::size_t groupCount,
                        const Found &found) const;

    void referrers(const Category &category, const Visit &visit) const;
    void referrers(const Party &party, const Visit &visit) const;
    void referrers(const Measure &measure, const Visit &visit) const;
    void referrers(const Event &event, const Visit &visit) const;
    void referrers(const Source &source, const Visit &visit) const;
    void referrers(const SavedView &view, const Visit &visit) const;
    template<typename Other>
    void referrers(const Other &, const Visit &) const
    { }
    void eventsWhere(const PackedNumbers &column, std::uint32_t number, const Visit &visit) const;

    const TrackerColumns m_tracker;
    mutable Index m_categories, m_parties, m_measures, m_events, m_sources, m_attributions, m_accepted, m_figures,
        m_publishers, m_views;
    mutable Groups m_ofEvent, m_ofSource;
};

} // namespace Dateline
