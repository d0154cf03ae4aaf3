// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/snapshotlookup.h"

#include <algorithm>

namespace Dateline {

namespace {

template<typename Entity, typename Matches>
std::optional<Entity> firstOf(const std::vector<Entity> &list, const Matches &matches)
{
    const auto found = std::find_if(list.begin(), list.end(), matches);
    return found == list.end() ? std::nullopt : std::optional(*found);
}

template<typename Entity>
std::optional<Entity> withId(const std::vector<Entity> &list, const QString &id)
{
    return firstOf(list, [&](const Entity &each) { return each.id.text == id; });
}

/// The number of the entity of that id in columns, whose first text is the id.
std::optional<std::uint32_t> numberOf(QHash<QString, std::uint32_t> &numbers, const ListOrder &order,
                                      const TextRecords &texts, const QString &id)
{
    if (numbers.isEmpty()) {
        for (std::size_t place = 0; place < order.size(); ++place)
            numbers.insert(texts.text(order[place], 0), order[place]);
    }
    const auto found = numbers.constFind(id);
    return found == numbers.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<Category> SnapshotLookup::category(const QString &id) const
{
    return withId(m_snapshot.tracker().categories, id);
}

std::optional<Party> SnapshotLookup::party(const QString &id) const
{
    const Party *party = m_snapshot.party({id});
    return party ? std::optional(*party) : std::nullopt;
}

std::optional<Measure> SnapshotLookup::measure(const QString &id) const
{
    const Measure *measure = m_snapshot.measure({id});
    return measure ? std::optional(*measure) : std::nullopt;
}

std::optional<Event> SnapshotLookup::event(const QString &id) const
{
    const TrackerColumns &tracker = m_snapshot.tracker();
    const auto number = numberOf(m_events, tracker.eventOrder(), tracker.eventColumns().texts, id);
    return number ? std::optional(tracker.event(*number)) : std::nullopt;
}

std::optional<Source> SnapshotLookup::source(const QString &id) const
{
    const TrackerColumns &tracker = m_snapshot.tracker();
    const auto number = numberOf(m_sources, tracker.sourceOrder(), tracker.sourceColumns().texts, id);
    return number ? std::optional(tracker.source(*number)) : std::nullopt;
}

std::optional<Attribution> SnapshotLookup::attribution(const QString &id) const
{
    const TrackerColumns &tracker = m_snapshot.tracker();
    const auto number = numberOf(m_attributions, tracker.attributionOrder(), tracker.attributionColumns().texts, id);
    return number ? std::optional(tracker.attribution(*number)) : std::nullopt;
}

std::optional<AcceptedFinding> SnapshotLookup::accepted(const QString &check, const QString &subject) const
{
    return firstOf(m_snapshot.tracker().accepted, [&](const AcceptedFinding &finding) {
        return finding.check == check && finding.subject == subject;
    });
}

std::optional<Figure> SnapshotLookup::figure(const QString &id) const
{
    return withId(m_snapshot.tracker().figures, id);
}

std::optional<Publisher> SnapshotLookup::publisher(const QString &id) const
{
    return withId(m_snapshot.tracker().publishers, id);
}

std::optional<SavedView> SnapshotLookup::view(const QString &id) const
{
    return withId(m_snapshot.tracker().views, id);
}

PartyId SnapshotLookup::country(CountryCode code) const
{
    const auto found = firstOf(m_snapshot.tracker().parties, [&](const Party &party) {
        return party.kind == PartyKind::Country && party.country == code;
    });
    return found ? found->id : PartyId();
}

EntityLookup::Counts SnapshotLookup::counts() const
{
    const TrackerColumns &tracker = m_snapshot.tracker();
    Counts counts;
    counts.categories = tracker.categories.size();
    counts.parties = tracker.parties.size();
    counts.measures = tracker.measures.size();
    counts.events = tracker.eventOrder().size();
    counts.sources = tracker.sourceOrder().size();
    counts.attributions = tracker.attributionOrder().size();
    counts.accepted = tracker.accepted.size();
    counts.figures = tracker.figures.size();
    counts.publishers = tracker.publishers.size();
    counts.views = tracker.views.size();
    return counts;
}

} // namespace Dateline
