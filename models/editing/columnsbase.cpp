// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/columnsbase.h"

#include "models/domain/fields.h"
#include "models/editing/references.h"

#include <algorithm>

namespace Dateline {

namespace {

/// So many questions are answered by looking; an index costs about as much as some dozens of them.
constexpr int mostSearches = 32;

} // namespace

template<typename Size, typename NameAt>
std::uint32_t ColumnsBase::find(Index &index, const QString &name, Size size, NameAt nameAt) const
{
    const QByteArray wanted = name.toUtf8();
    if (wanted.isEmpty()) // as that of what was removed
        return noIndex;
    if (!index.isMade && ++index.questions <= mostSearches) {
        for (std::uint32_t i = 0; i < size; ++i) {
            if (nameAt(i) == wanted)
                return i;
        }
        return noIndex;
    }
    if (!index.isMade) {
        index.numbers.reserve(static_cast<qsizetype>(size));
        for (auto i = static_cast<std::uint32_t>(size); i-- > 0;) // of several the first counts
            index.numbers.insert(QByteArrayView(nameAt(i)).toByteArray(), i);
        index.isMade = true;
    }
    return index.numbers.value(wanted, noIndex);
}

template<typename Entity>
std::optional<Entity> ColumnsBase::inList(Index &index, const std::vector<Entity> &list, const QString &name) const
{
    const std::uint32_t place =
        find(index, name, list.size(), [&list](std::uint32_t i) { return nameOf(list[i]).toUtf8(); });
    return place == noIndex ? std::nullopt : std::optional(list[place]);
}

std::uint32_t ColumnsBase::numberIn(Index &index, const TextRecords &texts, const QString &id) const
{
    return find(index, id, texts.size(), [&texts](std::uint32_t i) { return texts.bytes(i, 0); });
}

std::optional<Category> ColumnsBase::category(const QString &id) const
{
    return inList(m_categories, m_tracker.categories, id);
}

std::optional<Party> ColumnsBase::party(const QString &id) const { return inList(m_parties, m_tracker.parties, id); }

std::optional<Measure> ColumnsBase::measure(const QString &id) const
{
    return inList(m_measures, m_tracker.measures, id);
}

std::optional<Event> ColumnsBase::event(const QString &id) const
{
    const std::uint32_t number = numberIn(m_events, m_tracker.eventColumns().texts, id);
    return number == noIndex ? std::nullopt : std::optional(m_tracker.event(number));
}

std::optional<Source> ColumnsBase::source(const QString &id) const
{
    const std::uint32_t number = numberIn(m_sources, m_tracker.sourceColumns().texts, id);
    return number == noIndex ? std::nullopt : std::optional(m_tracker.source(number));
}

std::optional<Attribution> ColumnsBase::attribution(const QString &id) const
{
    const std::uint32_t number = numberIn(m_attributions, m_tracker.attributionColumns().texts, id);
    return number == noIndex ? std::nullopt : std::optional(m_tracker.attribution(number));
}

std::optional<AcceptedFinding> ColumnsBase::accepted(const QString &check, const QString &subject) const
{
    return inList(m_accepted, m_tracker.accepted, check + u' ' + subject);
}

std::optional<Figure> ColumnsBase::figure(const QString &id) const { return inList(m_figures, m_tracker.figures, id); }

std::optional<Publisher> ColumnsBase::publisher(const QString &id) const
{
    return inList(m_publishers, m_tracker.publishers, id);
}

std::optional<SavedView> ColumnsBase::view(const QString &id) const { return inList(m_views, m_tracker.views, id); }

PartyId ColumnsBase::country(CountryCode code) const
{
    const auto party = std::find_if(m_tracker.parties.begin(), m_tracker.parties.end(), [&](const Party &each) {
        return each.kind == PartyKind::Country && each.country == code;
    });
    return party == m_tracker.parties.end() ? PartyId() : party->id;
}

EntityLookup::Counts ColumnsBase::counts() const
{
    return {m_tracker.categories.size(), m_tracker.parties.size(),   m_tracker.measures.size(),
            m_tracker.events().size(),   m_tracker.sources().size(), m_tracker.attributions().size(),
            m_tracker.accepted.size(),   m_tracker.figures.size(),   m_tracker.publishers.size(),
            m_tracker.views.size()};
}

// ---- what names something

void ColumnsBase::forEachReferrer(const ChangedEntity &entity, const Visit &visit) const
{
    std::visit([&](const auto &thing) { referrers(thing, visit); }, entity);
}

void ColumnsBase::eventsWhere(const PackedNumbers &column, std::uint32_t number, const Visit &visit) const
{
    if (number == noIndex)
        return;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (column[i] == number)
            visit(m_tracker.event(i));
    }
}

void ColumnsBase::referrers(const Category &category, const Visit &visit) const
{
    const std::uint32_t number = find(m_categories, category.id.text, m_tracker.categories.size(),
                                      [&](std::uint32_t i) { return m_tracker.categories[i].id.text.toUtf8(); });
    eventsWhere(m_tracker.eventColumns().category, number, visit);
}

void ColumnsBase::referrers(const Measure &measure, const Visit &visit) const
{
    const std::uint32_t number = find(m_measures, measure.id.text, m_tracker.measures.size(),
                                      [&](std::uint32_t i) { return m_tracker.measures[i].id.text.toUtf8(); });
    eventsWhere(m_tracker.eventColumns().measure, number, visit);
}

void ColumnsBase::referrers(const Party &party, const Visit &visit) const
{
    const std::uint32_t number = find(m_parties, party.id.text, m_tracker.parties.size(),
                                      [&](std::uint32_t i) { return m_tracker.parties[i].id.text.toUtf8(); });
    if (number == noIndex)
        return;
    for (const Measure &measure : m_tracker.measures) {
        if (refersTo(measure, party))
            visit(measure);
    }
    const CompressedRows &participations = m_tracker.eventColumns().participations;
    for (std::size_t event = 0; event < participations.rows(); ++event) {
        const auto of = participations[event];
        if (std::any_of(of.begin(), of.end(), [number](std::uint32_t participation) {
                return TrackerColumns::partyOf(participation) == number;
            }))
            visit(m_tracker.event(event));
    }
    const PackedNumbers &claims = m_tracker.attributionColumns().party;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (claims[i] == number)
            visit(m_tracker.attribution(i));
    }
}

template<typename Found>
void ColumnsBase::attributionsIn(Groups &groups, const PackedNumbers &column, std::uint32_t number,
                                 std::size_t groupCount, const Found &found) const
{
    if (number == noIndex)
        return;
    if (!groups.isMade && ++groups.questions <= mostSearches) {
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (column[i] == number)
                found(i);
        }
        return;
    }
    if (!groups.isMade) {
        groups.attributions = groupedBy(column.unpacked(), groupCount);
        groups.isMade = true;
    }
    for (const std::uint32_t attribution : groups.attributions[number])
        found(attribution);
}

void ColumnsBase::referrers(const Event &event, const Visit &visit) const
{
    const TextRecords &texts = m_tracker.eventColumns().texts;
    attributionsIn(m_ofEvent, m_tracker.attributionColumns().event, numberIn(m_events, texts, event.id.text),
                   texts.size(), [&](std::size_t i) { visit(m_tracker.attribution(i)); });
}

void ColumnsBase::referrers(const Source &source, const Visit &visit) const
{
    const TextRecords &texts = m_tracker.sourceColumns().texts;
    attributionsIn(m_ofSource, m_tracker.attributionColumns().source, numberIn(m_sources, texts, source.id.text),
                   texts.size(), [&](std::size_t i) { visit(m_tracker.attribution(i)); });
}

void ColumnsBase::referrers(const SavedView &view, const Visit &visit) const
{
    if (m_tracker.opensWith == view.id)
        visit(m_tracker.header());
}

void ColumnsBase::forEachTagged(const QString &tag, const Visit &visit) const
{
    const auto &tags = m_tracker.tags();
    const auto number = static_cast<std::uint32_t>(std::find(tags.begin(), tags.end(), tag) - tags.begin());
    if (number == tags.size())
        return;
    const CompressedRows &lists = m_tracker.eventColumns().tags.numbers;
    for (std::size_t event = 0; event < lists.rows(); ++event) {
        const auto of = lists[event];
        if (std::find(of.begin(), of.end(), number) != of.end())
            visit(m_tracker.event(event));
    }
}

void ColumnsBase::forEachFinding(const ChangedEntity &entity, const Visit &visit) const
{
    for (const AcceptedFinding &finding : m_tracker.accepted) {
        if (isAbout(finding, entity))
            visit(finding);
    }
}

void ColumnsBase::forEachKeptLook(const Visit &visit) const
{
    std::for_each(m_tracker.figures.begin(), m_tracker.figures.end(), visit);
    std::for_each(m_tracker.views.begin(), m_tracker.views.end(), visit);
}

} // namespace Dateline
