// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/soundness.h"

#include "models/domain/integrity.h"
#include "models/editing/entitykinds.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Puts together the part of the tracker on which the soundness of one entity depends.
class SoundnessPart
{
public:
    SoundnessPart(const EditBase &tracker, const QString &nameBefore) : m_tracker(tracker), m_nameBefore(nameBefore)
    {
        m_part.id = u"part"_s;
        m_part.title = u"Part"_s;
    }

    Result<void> check(const ChangedEntity &entity)
    {
        std::visit([this](const auto &thing) { add(thing); }, entity);
        if (m_tooMany)
            return *m_tooMany;
        return checkIntegrityOfPart(m_part);
    }

private:
    // ---- what it names

    template<typename Entity>
    void refer(std::vector<Entity> &list, const QString &name)
    {
        const bool isThere =
            std::any_of(list.begin(), list.end(), [&](const Entity &each) { return nameOf(each) == name; });
        if (name.isEmpty() || isThere)
            return;
        if (auto entity = entityIn<Entity>(m_tracker, name))
            list.push_back(std::move(*entity));
    }
    void refer(const PartyId &id) { refer(m_part.parties, id.text); }

    void refer(const Measure &measure)
    {
        for (const auto *side : {&measure.issuers, &measure.targets}) {
            for (const PartyId &id : *side)
                refer(id);
        }
    }

    void refer(const Event &event)
    {
        refer(m_part.categories, event.category.text);
        for (const Participation &participation : event.parties)
            refer(participation.party);
        if (event.measure.isEmpty())
            return;
        refer(m_part.measures, event.measure.text);
        for (const Measure &measure : m_part.measures)
            refer(measure);
    }

    // ---- the entity itself, and what names it

    void add(const Category &category) { count(m_part.categories, category); }

    void add(const Party &party)
    {
        if (party.kind == PartyKind::Country) { // no two are one country, and this one is at fault
            if (const PartyId other = m_tracker.country(party.country); other.text != m_nameBefore)
                refer(other);
        }
        m_part.parties.push_back(party);
        const auto before = m_nameBefore.isEmpty() ? std::nullopt : m_tracker.party(m_nameBefore);
        if (!before || before->country != europeanUnion() || party.country == europeanUnion())
            return;
        // A party that is no longer of the Union leaves its measures binding nobody.
        m_tracker.forEachReferrer(*before, [&](const ChangedEntity &referrer) {
            const Measure *measure = std::get_if<Measure>(&referrer);
            if (!measure || !measure->bindsMembers)
                return;
            Measure changed = *measure;
            for (auto *side : {&changed.issuers, &changed.targets})
                std::replace(side->begin(), side->end(), before->id, party.id);
            refer(changed);
            m_part.measures.push_back(std::move(changed));
        });
    }

    void add(const Measure &measure)
    {
        refer(measure);
        m_part.measures.push_back(measure);
    }

    void add(const Event &event)
    {
        refer(event);
        m_part.events.push_back(event);
        if (m_nameBefore.isEmpty())
            return;
        // Attributions that name one of its parties, which it must not lose.
        Event before;
        before.id.text = m_nameBefore;
        m_tracker.forEachReferrer(before, [&](const ChangedEntity &referrer) {
            const Attribution *attribution = std::get_if<Attribution>(&referrer);
            if (!attribution || attribution->claim != Claim::Party)
                return;
            Attribution claim = *attribution;
            claim.event = event.id;
            refer(claim.party);
            refer(m_part.sources, claim.source.text);
            m_part.attributions.push_back(std::move(claim));
        });
    }

    void add(const Source &source) { m_part.sources.push_back(source); }

    void add(const Attribution &attribution)
    {
        refer(m_part.events, attribution.event.text);
        for (const Event &event : m_part.events)
            refer(event);
        refer(m_part.sources, attribution.source.text);
        refer(attribution.party);
        m_part.attributions.push_back(attribution);
    }

    void add(const AcceptedFinding &finding) { m_part.accepted.push_back(finding); }
    void add(const Figure &figure) { count(m_part.figures, figure); }
    void add(const Publisher &publisher) { m_part.publishers.push_back(publisher); }
    void add(const SavedView &view) { count(m_part.views, view); }

    void add(const TrackerHeader &header)
    {
        m_part.header() = header;
        refer(m_part.views, header.opensWith.text);
    }

    /// Of kinds of which so few are allowed that there may be no room for another.
    template<typename Entity>
    void count(std::vector<Entity> &list, const Entity &entity)
    {
        list.push_back(entity);
        EntityLookup::Counts counts = m_tracker.counts();
        const std::size_t all = countIn<Entity>(counts) + (m_nameBefore.isEmpty() ? 1 : 0);
        if (all > EntityKind<Entity>::most)
            m_tooMany = tooManyEntries(QLatin1StringView(EntityKind<Entity>::list), all, EntityKind<Entity>::most);
    }

    const EditBase &m_tracker;
    const QString &m_nameBefore;
    Tracker m_part;
    std::optional<Error> m_tooMany;
};

} // namespace

Result<void> checkInTracker(const EditBase &tracker, const ChangedEntity &entity, const QString &nameBefore)
{
    return SoundnessPart(tracker, nameBefore).check(entity);
}

} // namespace Dateline
