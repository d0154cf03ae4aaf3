// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/trackercolumns.h"
#include "models/domain/trackerpacker.h"

#include <vector>

namespace Dateline {

/// Makes the tracker after a change out of the one before it, which stays what it was: both share all that did not
/// change. Events, sources and attributions keep their numbers, new ones get the next ones.
class ColumnsEdit
{
public:
    explicit ColumnsEdit(const TrackerColumns &before) : m_tracker(before) { }

    /// False if the change does not fit: something is not there, there already, or refers to what is not there; or if
    /// it is one of the rare ones after which all numbers are others: a new id, another place in a list, a category or
    /// party that is put between others or removed from there. O(parts × length of the lists), at a few nanoseconds an
    /// entity.
    bool apply(const Change &change);

    const TrackerColumns &tracker() const { return m_tracker; }
    TrackerColumns take() { return std::move(m_tracker); }

    // Numbers of what was added, removed or changed, ascending.
    std::vector<std::uint32_t> events() const { return sorted(m_changedEvents); }
    std::vector<std::uint32_t> sources() const { return sorted(m_changedSources); }
    std::vector<std::uint32_t> attributions() const { return sorted(m_changedAttributions); }
    /// Whether of a measure or party something is another that stances follow from.
    bool hasOtherMeasures() const { return m_otherMeasures; }
    /// Whether categories, parties, measures or tags came or went, or have other names or countries.
    bool hasOtherNames() const { return m_otherParties || m_otherCategories || m_otherTags; }
    bool hasOtherParties() const { return m_otherParties; } ///< or measures that concern other countries
    bool hasOtherCategories() const { return m_otherCategories; }
    /// Whether measures came between others, or went from there, so that the numbers of others are others; or other
    /// names are of one house (PublisherNames), so that origins are others.
    bool hasOtherNumbers() const { return m_otherNumbers; }

private:
    static std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> numbers);

    bool applyPart(const EntityChange &part);
    bool apply(const EntityChange &part, const Event &named);
    bool apply(const EntityChange &part, const Source &named);
    bool apply(const EntityChange &part, const Attribution &named);
    bool apply(const EntityChange &part, const Measure &named);
    bool apply(const EntityChange &part, const AcceptedFinding &named);
    bool apply(const EntityChange &part, const Figure &named);
    bool apply(const EntityChange &part, const Category &named);
    bool apply(const EntityChange &part, const Party &named);
    bool apply(const EntityChange &part, const Publisher &named);
    bool apply(const EntityChange &part, const SavedView &named);
    bool apply(const EntityChange &part, const TrackerHeader &named);

    template<typename Entity>
    bool applyToColumns(const EntityChange &part, const Entity &named, std::vector<std::uint32_t> &changed);
    template<typename Entity>
    bool write(std::uint32_t number, const Entity &entity);
    template<typename Entity>
    void clear(std::uint32_t number);
    bool isNamed(const Party &party) const;
    bool isNamed(const Category &category) const;
    bool isNamed(const Measure &measure) const;
    void renumberMeasures(const std::vector<Measure> &before);

    TrackerColumns m_tracker;
    std::vector<std::uint32_t> m_changedEvents, m_changedSources, m_changedAttributions;
    bool m_otherMeasures = false;
    bool m_otherParties = false;
    bool m_otherCategories = false;
    bool m_otherTags = false;
    bool m_otherNumbers = false;
};

/// The same tracker as if it had been read anew: numbers are places again, and nothing is kept of what was before.
/// O(size).
TrackerColumns compacted(const TrackerColumns &tracker);

} // namespace Dateline
