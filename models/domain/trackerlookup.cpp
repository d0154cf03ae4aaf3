// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trackerlookup.h"

#include "models/domain/fields.h"

#include <algorithm>

namespace Dateline {

template<typename Entity>
std::optional<Entity> TrackerLookup::at(Index &index, const std::vector<Entity> &list, const QString &name)
{
    if (index.isEmpty()) {
        index.reserve(static_cast<qsizetype>(list.size()));
        for (std::size_t i = list.size(); i-- > 0;) // of several the first counts
            index.insert(nameOf(list[i]), i);
    }
    const auto place = index.constFind(name);
    return place == index.cend() ? std::nullopt : std::optional(list[*place]);
}

template std::optional<Category> TrackerLookup::at(Index &, const std::vector<Category> &, const QString &);
template std::optional<Party> TrackerLookup::at(Index &, const std::vector<Party> &, const QString &);
template std::optional<Measure> TrackerLookup::at(Index &, const std::vector<Measure> &, const QString &);
template std::optional<Event> TrackerLookup::at(Index &, const std::vector<Event> &, const QString &);
template std::optional<Source> TrackerLookup::at(Index &, const std::vector<Source> &, const QString &);
template std::optional<Attribution> TrackerLookup::at(Index &, const std::vector<Attribution> &, const QString &);
template std::optional<AcceptedFinding> TrackerLookup::at(Index &, const std::vector<AcceptedFinding> &,
                                                          const QString &);
template std::optional<Figure> TrackerLookup::at(Index &, const std::vector<Figure> &, const QString &);
template std::optional<Publisher> TrackerLookup::at(Index &, const std::vector<Publisher> &, const QString &);
template std::optional<SavedView> TrackerLookup::at(Index &, const std::vector<SavedView> &, const QString &);

PartyId TrackerLookup::country(CountryCode code) const
{
    const auto party = std::find_if(m_tracker.parties.begin(), m_tracker.parties.end(), [&](const Party &each) {
        return each.kind == PartyKind::Country && each.country == code;
    });
    return party == m_tracker.parties.end() ? PartyId() : party->id;
}

EntityLookup::Counts TrackerLookup::counts() const
{
    return {m_tracker.categories.size(), m_tracker.parties.size(), m_tracker.measures.size(),
            m_tracker.events.size(),     m_tracker.sources.size(), m_tracker.attributions.size(),
            m_tracker.accepted.size(),   m_tracker.figures.size(), m_tracker.publishers.size(),
            m_tracker.views.size()};
}

} // namespace Dateline
