// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/partoftracker.h"

#include "models/domain/fields.h"
#include "models/domain/integrity.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

template<typename Entity>
QString presence(const QString &name)
{
    return QLatin1StringView(EntityKind<Entity>::name) + u'/' + name;
}

} // namespace

PartOfTracker::PartOfTracker(DocumentRows &rows) : m_rows(rows)
{
    m_part.id = u"part"_s;
    m_part.title = u"Part"_s;
}

void PartOfTracker::add(const ChangedEntity &entity, const QString &storedName)
{
    m_storedName = storedName.isEmpty() ? nameInList(entity) : storedName;
    std::visit(
        [this](const auto &thing) {
            using Entity = std::decay_t<decltype(thing)>;
            m_present.insert(presence<Entity>(nameOf(thing)));
            addNew(thing);
        },
        entity);
}

Result<void> PartOfTracker::check()
{
    if (m_rows.error())
        return *m_rows.error();
    if (m_tooMany)
        return *m_tooMany;
    return checkIntegrityOfPart(m_part);
}

void PartOfTracker::addNew(const Category &category)
{
    count("categories"_L1, u"category"_s, Limits::categories);
    m_part.categories.push_back(category);
}

void PartOfTracker::addNew(const Party &party)
{
    m_part.parties.push_back(party);
    if (party.kind == PartyKind::Country) {
        // No two parties are one country.
        const QVariant other =
            m_rows.value(u"SELECT id FROM party WHERE kind = 'country' AND country = ? AND id <> ?"_s,
                         {party.country.toString(), m_storedName});
        if (other.isValid())
            refer(PartyId{other.toString()});
    }
    addMeasuresThatBind(party.id);
}

void PartOfTracker::addNew(const Measure &measure)
{
    for (const auto *side : {&measure.issuers, &measure.targets}) {
        for (const PartyId &party : *side)
            refer(party);
    }
    m_part.measures.push_back(measure);
}

void PartOfTracker::addNew(const Event &event)
{
    refer(event.category);
    for (const Participation &participation : event.parties)
        refer(participation.party);
    refer(event.measure);
    m_part.events.push_back(event);
    addClaimsAboutParties(event.id);
}

void PartOfTracker::addNew(const Source &source) { m_part.sources.push_back(source); }

void PartOfTracker::addNew(const Attribution &attribution)
{
    refer(attribution.event);
    refer(attribution.source);
    refer(attribution.party);
    m_part.attributions.push_back(attribution);
}

void PartOfTracker::addNew(const AcceptedFinding &finding) { m_part.accepted.push_back(finding); }

void PartOfTracker::addNew(const Figure &figure)
{
    count("figures"_L1, u"figure"_s, Limits::figures);
    m_part.figures.push_back(figure);
}

void PartOfTracker::addNew(const Publisher &publisher) { m_part.publishers.push_back(publisher); }

void PartOfTracker::addNew(const SavedView &view)
{
    count("views"_L1, u"saved_view"_s, Limits::views);
    m_part.views.push_back(view);
}

void PartOfTracker::addNew(const TrackerHeader &header)
{
    m_part.header() = header;
    refer(header.opensWith);
}

void PartOfTracker::refer(const CategoryId &id)
{
    const QString name = presence<Category>(id.text);
    if (id.isEmpty() || m_present.contains(name))
        return;
    if (!m_rows.keyOf<Category>(id.text).isValid()) {
        m_incomplete = true;
        return;
    }
    m_present.insert(name);
    m_part.categories.push_back({id, u"Category"_s, {}});
}

void PartOfTracker::refer(const PartyId &id)
{
    const QString name = presence<Party>(id.text);
    if (id.isEmpty() || m_present.contains(name))
        return;
    // With its country, which decides whether its measures may bind members.
    m_rows.forEach(u"SELECT kind, country FROM party WHERE id = ?"_s, {id.text}, [&](const SqlStatement &row) {
        m_present.insert(name);
        const auto kind = fromWord<PartyKind>(row.value(0).toString()).value_or(PartyKind::Company);
        const auto country = CountryCode::parse(row.value(1).toString()).value_or(CountryCode());
        m_part.parties.push_back({id, kind, u"Party"_s, country, {}});
    });
    m_incomplete = m_incomplete || !m_present.contains(name);
}

void PartOfTracker::refer(const MeasureId &id)
{
    const QString name = presence<Measure>(id.text);
    if (id.isEmpty() || m_present.contains(name))
        return;
    if (!m_rows.keyOf<Measure>(id.text).isValid()) {
        m_incomplete = true;
        return;
    }
    m_present.insert(name);
    Measure measure;
    measure.id = id;
    measure.title = u"Measure"_s;
    m_part.measures.push_back(std::move(measure));
}

/// With its parties, among whom that of a claim must be.
void PartOfTracker::refer(const EventId &id)
{
    const QString name = presence<Event>(id.text);
    if (id.isEmpty() || m_present.contains(name))
        return;
    const auto stored = m_rows.find<Event>(id.text);
    if (!stored) {
        m_incomplete = true;
        return;
    }
    m_present.insert(name);
    const Event &event = stored->entity;
    refer(event.category);
    refer(event.measure);
    for (const Participation &participation : event.parties)
        refer(participation.party);
    m_part.events.push_back(event);
}

void PartOfTracker::refer(const SourceId &id)
{
    const QString name = presence<Source>(id.text);
    if (id.isEmpty() || m_present.contains(name))
        return;
    if (!m_rows.keyOf<Source>(id.text).isValid()) {
        m_incomplete = true;
        return;
    }
    m_present.insert(name);
    Source source;
    source.id = id;
    source.type = source.title = u"source"_s;
    m_part.sources.push_back(std::move(source));
}

void PartOfTracker::refer(const SavedViewId &id)
{
    const QString name = presence<SavedView>(id.text);
    if (id.isEmpty() || m_present.contains(name))
        return;
    if (!m_rows.keyOf<SavedView>(id.text).isValid()) {
        m_incomplete = true;
        return;
    }
    m_present.insert(name);
    m_part.views.push_back({id, u"View"_s, "{}", {}});
}

/// A party that is no longer of the Union leaves its measures binding nobody.
void PartOfTracker::addMeasuresThatBind(const PartyId &issuer)
{
    QStringList ids;
    m_rows.forEach(u"SELECT measure.id FROM measure JOIN measure_party ON measure_party.measure_key = measure.key "
                   "JOIN party ON party.key = measure_party.party_key "
                   "WHERE party.id = ? AND side = 'issuer' AND binds_members = 1"_s,
                   {m_storedName}, [&](const SqlStatement &row) { ids.append(row.value(0).toString()); });
    for (const QString &id : ids) {
        const QString name = presence<Measure>(id);
        auto stored = m_present.contains(name) ? std::nullopt : m_rows.find<Measure>(id);
        if (!stored)
            continue;
        m_present.insert(name);
        for (auto *side : {&stored->entity.issuers, &stored->entity.targets})
            std::replace(side->begin(), side->end(), PartyId{m_storedName}, issuer);
        addNew(stored->entity);
    }
}

/// Attributions that name a party of the event, which must not lose it.
void PartOfTracker::addClaimsAboutParties(const EventId &event)
{
    std::vector<Attribution> claims;
    m_rows.forEach(u"SELECT attribution.id, party.id FROM attribution JOIN party ON party.key = attribution.party_key "
                   "JOIN event ON event.key = attribution.event_key WHERE event.id = ?"_s,
                   {m_storedName}, [&](const SqlStatement &row) {
                       Attribution attribution;
                       attribution.id = {row.value(0).toString()};
                       attribution.event = event;
                       attribution.claim = Claim::Party;
                       attribution.party = {row.value(1).toString()};
                       claims.push_back(std::move(attribution));
                   });
    for (Attribution &attribution : claims) {
        const QString name = presence<Attribution>(attribution.id.text);
        if (m_present.contains(name))
            continue;
        m_present.insert(name);
        if (!m_present.contains(presence<Source>(u"source"_s))) {
            m_present.insert(presence<Source>(u"source"_s));
            Source source;
            source.id = {u"source"_s};
            source.type = source.title = u"source"_s;
            m_part.sources.push_back(std::move(source));
        }
        attribution.source = {u"source"_s};
        refer(attribution.party);
        m_part.attributions.push_back(std::move(attribution));
    }
}

/// So few are allowed that there may be no room for another.
void PartOfTracker::count(QLatin1StringView list, const QString &table, std::size_t most)
{
    const std::size_t added = ++m_added[table];
    const QVariant others = m_rows.value("SELECT count(*) FROM \""_L1 + table + "\" WHERE id <> ?"_L1, {m_storedName});
    if (const std::size_t all = others.toULongLong() + added; all > most && !m_tooMany)
        m_tooMany = tooManyEntries(list, all, most);
}

} // namespace Dateline
