// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/editoverlay.h"

#include "models/editing/entitykinds.h"
#include "models/editing/references.h"

#include <utility>
#include <vector>

namespace Dateline {

EditOverlay::EditOverlay(const EditBase &base) : m_base(base), m_header(base.header()), m_counts(base.counts()) { }

template<typename Entity>
std::optional<Entity> EditOverlay::find(const QString &name) const
{
    const auto at = known<Entity>().constFind(name);
    return at == known<Entity>().cend() ? entityIn<Entity>(m_base, name) : *at;
}

template<typename Entity>
void EditOverlay::set(const QString &name, std::optional<Entity> entity)
{
    if constexpr (std::is_same_v<Entity, Party>) {
        if (entity && entity->kind == PartyKind::Country)
            m_countries.insert(entity->country, entity->id);
    }
    if (m_hasReferrers && entity)
        noteReferences(*entity);
    std::get<Known<Entity>>(m_known).insert(name, std::move(entity));
}

void EditOverlay::apply(const EntityChange &part)
{
    std::visit(
        [&]<typename Entity>(const Entity &) {
            if constexpr (std::is_same_v<Entity, TrackerHeader>) {
                m_header = std::get<TrackerHeader>(*part.after);
                return;
            } else {
                const QString before = part.before ? nameInList(*part.before) : QString();
                const QString after = part.after ? nameInList(*part.after) : QString();
                std::vector<ChangedEntity> referrers;
                if (part.before && part.after && before != after)
                    forEachReferrer(*part.before, [&](const ChangedEntity &each) { referrers.push_back(each); });
                if (part.before && before != after)
                    set<Entity>(before, std::nullopt);
                if (part.after)
                    set<Entity>(after, std::get<Entity>(*part.after));
                for (const ChangedEntity &referrer : referrers)
                    apply(EntityChange::changeOf(referrer, withReference(referrer, *part.before, after)));
                std::size_t &count = countIn<Entity>(m_counts);
                if (!part.before)
                    ++count;
                if (!part.after)
                    --count;
            }
        },
        part.subject());
}

PartyId EditOverlay::country(CountryCode code) const
{
    const auto isIt = [&](const PartyId &id) {
        const auto party = find<Party>(id.text);
        return party && party->kind == PartyKind::Country && party->country == code;
    };
    if (const PartyId known = m_countries.value(code); !known.isEmpty() && isIt(known))
        return known;
    const PartyId before = m_base.country(code);
    return !before.isEmpty() && isIt(before) ? before : PartyId();
}

bool EditOverlay::isKnown(const ChangedEntity &entity) const
{
    return std::visit(
        [&]<typename Entity>(const Entity &thing) {
            if constexpr (std::is_same_v<Entity, TrackerHeader>)
                return true; // it is kept apart
            else
                return known<Entity>().contains(nameOf(thing));
        },
        entity);
}

void EditOverlay::noteReferences(const ChangedEntity &entity) const
{
    const QString key = referenceKey(entity);
    forEachReference(entity, [&](const QString &named) { m_referrers[named].append(key); });
}

void EditOverlay::makeReferences() const
{
    if (std::exchange(m_hasReferrers, true))
        return;
    const auto noteAll = [this](const auto &all) {
        for (const auto &each : all) {
            if (each)
                noteReferences(*each);
        }
    };
    noteAll(known<Measure>());
    noteAll(known<Event>());
    noteAll(known<Attribution>());
}

/// In the order of their keys, so that equal histories give equal answers.
void EditOverlay::visitReferrers(const QString &key, const Visit &visit) const
{
    makeReferences();
    QStringList &keys = m_referrers[key];
    keys.sort();
    keys.removeDuplicates();
    const QStringList all = keys; // who is told may change something
    for (const QString &referrer : all) {
        const qsizetype slash = referrer.indexOf(u'/');
        const auto empty = emptyEntity(referrer.left(slash));
        const auto entity = empty ? entityIn(*this, *empty, referrer.mid(slash + 1)) : std::nullopt;
        if (!entity)
            continue;
        bool still = false;
        forEachReference(*entity, [&](const QString &named) { still = still || named == key; });
        if (still)
            visit(*entity);
    }
}

void EditOverlay::forEachReferrer(const ChangedEntity &entity, const Visit &visit) const
{
    m_base.forEachReferrer(entity, [&](const ChangedEntity &referrer) {
        if (!isKnown(referrer))
            visit(referrer);
    });
    visitReferrers(referenceKey(entity), visit);
    if (refersTo(m_header, entity))
        visit(m_header);
}

void EditOverlay::forEachTagged(const QString &tag, const Visit &visit) const
{
    m_base.forEachTagged(tag, [&](const ChangedEntity &event) {
        if (!isKnown(event))
            visit(event);
    });
    visitReferrers(tagKey(tag), visit);
}

void EditOverlay::forEachKeptLook(const Visit &visit) const
{
    m_base.forEachKeptLook([&](const ChangedEntity &kept) {
        if (!isKnown(kept))
            visit(kept);
    });
    const auto visitKnown = [&](const auto &entities) {
        QStringList names = entities.keys();
        names.sort();
        for (const QString &name : names) {
            if (const auto &entity = entities.value(name))
                visit(*entity);
        }
    };
    visitKnown(known<Figure>());
    visitKnown(known<SavedView>());
}

void EditOverlay::forEachFinding(const ChangedEntity &entity, const Visit &visit) const
{
    m_base.forEachFinding(entity, [&](const ChangedEntity &finding) {
        if (!isKnown(finding))
            visit(finding);
    });
    QStringList names;
    const Known<AcceptedFinding> &findings = known<AcceptedFinding>();
    for (auto at = findings.cbegin(); at != findings.cend(); ++at) {
        if (*at && isAbout(**at, entity))
            names.append(at.key());
    }
    names.sort();
    for (const QString &name : names)
        visit(*findings.value(name));
}

} // namespace Dateline
