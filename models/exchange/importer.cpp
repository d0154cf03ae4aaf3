// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importer.h"

#include "models/domain/entitylookup.h"
#include "models/domain/fields.h"
#include "models/domain/integrity.h"
#include "models/domain/trackerlookup.h"
#include "models/exchange/exchangetr.h"
#include "models/exchange/trackerfile.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Overloads of EntityLookup's members by the entity's type.
std::optional<Category> stored(const EntityLookup &lookup, const Category &like)
{
    return lookup.category(like.id.text);
}
std::optional<Party> stored(const EntityLookup &lookup, const Party &like) { return lookup.party(like.id.text); }
std::optional<Measure> stored(const EntityLookup &lookup, const Measure &like) { return lookup.measure(like.id.text); }
std::optional<Event> stored(const EntityLookup &lookup, const Event &like) { return lookup.event(like.id.text); }
std::optional<Source> stored(const EntityLookup &lookup, const Source &like) { return lookup.source(like.id.text); }
std::optional<Attribution> stored(const EntityLookup &lookup, const Attribution &like)
{
    return lookup.attribution(like.id.text);
}
std::optional<AcceptedFinding> stored(const EntityLookup &lookup, const AcceptedFinding &like)
{
    return lookup.accepted(like.check, like.subject);
}
std::optional<Figure> stored(const EntityLookup &lookup, const Figure &like) { return lookup.figure(like.id.text); }
std::optional<Publisher> stored(const EntityLookup &lookup, const Publisher &like)
{
    return lookup.publisher(like.id.text);
}
std::optional<SavedView> stored(const EntityLookup &lookup, const SavedView &like) { return lookup.view(like.id.text); }

std::size_t &countOf(EntityLookup::Counts &counts, const Category *) { return counts.categories; }
std::size_t &countOf(EntityLookup::Counts &counts, const Party *) { return counts.parties; }
std::size_t &countOf(EntityLookup::Counts &counts, const Measure *) { return counts.measures; }
std::size_t &countOf(EntityLookup::Counts &counts, const Event *) { return counts.events; }
std::size_t &countOf(EntityLookup::Counts &counts, const Source *) { return counts.sources; }
std::size_t &countOf(EntityLookup::Counts &counts, const Attribution *) { return counts.attributions; }
std::size_t &countOf(EntityLookup::Counts &counts, const AcceptedFinding *) { return counts.accepted; }
std::size_t &countOf(EntityLookup::Counts &counts, const Figure *) { return counts.figures; }
std::size_t &countOf(EntityLookup::Counts &counts, const Publisher *) { return counts.publishers; }
std::size_t &countOf(EntityLookup::Counts &counts, const SavedView *) { return counts.views; }

/// Entities that the import adds, by their ids, and those that are there.
template<typename Entity>
class GrowingList
{
public:
    GrowingList(const EntityLookup &into, const std::vector<EntityChange> &added) : m_into(into), m_parts(added) { }

    /// Null if there is none. Valid until the next call.
    const Entity *find(const Entity &like)
    {
        const Entity *const added = addedWith(nameOf(like));
        return added ? added : ask(like);
    }
    template<typename IdType>
    const Entity *find(const IdType &id)
    {
        if (const Entity *const added = addedWith(id.text))
            return added;
        Entity like;
        like.id = id;
        return ask(like);
    }

    /// The last part of the change adds \p entity.
    void noteAdded(const Entity &entity) { m_added.insert(nameOf(entity), m_parts.size() - 1); }

private:
    const Entity *addedWith(const QString &name) const
    {
        const auto added = m_added.constFind(name);
        return added == m_added.cend() ? nullptr : &std::get<Entity>(*m_parts[*added].after);
    }
    const Entity *ask(const Entity &like)
    {
        m_found = stored(m_into, like);
        return m_found ? &*m_found : nullptr;
    }

    const EntityLookup &m_into;
    const std::vector<EntityChange> &m_parts; ///< of the change that is planned
    QHash<QString, std::size_t> m_added;      ///< which part adds it, by name
    std::optional<Entity> m_found;
};

class ImportPlanner
{
public:
    explicit ImportPlanner(const EntityLookup &into)
        : m_into(into)
        , m_counts(into.counts())
        , m_isEmpty(m_counts.isEmpty())
        , m_lists(list<Category>(into), list<Party>(into), list<Measure>(into), list<Event>(into), list<Source>(into),
                  list<Attribution>(into), list<AcceptedFinding>(into), list<Figure>(into), list<Publisher>(into),
                  list<SavedView>(into))
    { }
    Q_DISABLE_COPY_MOVE(ImportPlanner)

    void add(ImportInput input)
    {
        m_input = std::exchange(input.name, {});
        std::size_t needed = m_change.parts.size() + 1; // the header
        forEachList(input.tracker, [&](const auto &list) { needed += list.size(); });
        if (needed > m_change.parts.capacity()) // parts are large: no move while the list grows
            m_change.parts.reserve(std::max(needed, 2 * m_change.parts.capacity()));
        // Each kind after those that it refers to.
        forEachList(input.tracker, [this](auto &list) { addAll(list); });
        if (std::exchange(m_isEmpty, false))
            takeHeader(input.tracker.header()); // behind the views, one of which it may name
    }

    ImportPlan take() { return {std::move(m_change), std::move(m_report)}; }

private:
    void takeHeader(TrackerHeader header)
    {
        const TrackerHeader before = m_into.header();
        if (!header.opensWith.isEmpty() && !list<SavedView>().find(header.opensWith))
            header.opensWith = {};
        if (header != before)
            m_change.parts.push_back(EntityChange::changeOf(before, std::move(header)));
    }

    template<typename Entity>
    GrowingList<Entity> list(const EntityLookup &into) const
    {
        return {into, m_change.parts};
    }
    template<typename Entity>
    GrowingList<Entity> &list()
    {
        return std::get<GrowingList<Entity>>(m_lists);
    }

    template<typename Entity>
    void addAll(std::vector<Entity> &entities)
    {
        const QLatin1StringView name(EntityKind<Entity>::list);
        std::size_t &count = countOf(m_counts, static_cast<const Entity *>(nullptr));
        for (std::size_t i = 0; i < entities.size(); ++i) {
            Entity &entity = entities[i];
            ++m_report.read;
            QString id = nameOf(entity);
            if constexpr (std::is_same_v<Entity, AcceptedFinding>)
                id = entity.check;
            if (const Entity *const other = list<Entity>().find(entity)) {
                if (*other == entity)
                    ++m_report.merged;
                else
                    reject(entityPlace(name, i, {}, id), differs(entity));
                continue;
            }
            constexpr std::size_t most = EntityKind<Entity>::most;
            QString reason =
                count < most ? obstacle(entity) : ExchangeTr::tr("there is no room for more than %1").arg(most);
            if (!reason.isEmpty()) {
                reject(entityPlace(name, i, {}, id), std::move(reason));
                continue;
            }
            m_change.parts.push_back(EntityChange::addition(std::move(entity)));
            list<Entity>().noteAdded(std::get<Entity>(*m_change.parts.back().after));
            ++count;
            ++m_report.imported;
        }
    }

    template<typename Entity>
    static QString differs(const Entity &)
    {
        return ExchangeTr::tr("another one with this id is there already and differs");
    }
    static QString differs(const AcceptedFinding &finding)
    {
        return ExchangeTr::tr("%1 is accepted for this check already, differently").arg(finding.subject);
    }

    void reject(const QString &place, QString reason)
    {
        ++m_report.rejected;
        m_report.rejections.push_back(
            {m_input.isEmpty() ? place : QString(m_input + ": "_L1 + place), std::move(reason)});
    }

    // ---- why an entity with a new id cannot be added; empty if it can

    /// What it names need not be there.
    template<typename Entity>
    QString obstacle(const Entity &)
    {
        return {};
    }

    QString obstacle(const Party &party)
    {
        if (party.kind != PartyKind::Country)
            return {};
        const auto added = m_countries.constFind(party.country);
        const PartyId other = added == m_countries.cend() ? m_into.country(party.country) : *added;
        if (!other.isEmpty())
            return ExchangeTr::tr("the country %1 is there already, with the id %2")
                .arg(party.country.toString(), other.text);
        m_countries.insert(party.country, party.id);
        return {};
    }

    QString obstacle(const Measure &measure)
    {
        bool isOfUnion = false;
        for (const auto *side : {&measure.issuers, &measure.targets}) {
            for (const PartyId &id : *side) {
                const Party *const party = list<Party>().find(id);
                if (!party)
                    return missing("party"_L1, id.text);
                // A party that was there already may have another country than the one of the same id that was
                // rejected.
                isOfUnion = isOfUnion || (side == &measure.issuers && party->country == europeanUnion());
            }
        }
        if (measure.bindsMembers && !isOfUnion)
            return ExchangeTr::tr(
                "it holds in member states, but none of its issuers that are there has the country EU");
        return {};
    }

    QString obstacle(const Event &event)
    {
        if (!list<Category>().find(event.category))
            return missing("category"_L1, event.category.text);
        for (const Participation &participation : event.parties) {
            if (!list<Party>().find(participation.party))
                return missing("party"_L1, participation.party.text);
        }
        if (!event.measure.isEmpty() && !list<Measure>().find(event.measure))
            return missing("measure"_L1, event.measure.text);
        return {};
    }

    QString obstacle(const Attribution &attribution)
    {
        const Event *const event = list<Event>().find(attribution.event);
        if (!event)
            return missing("event"_L1, attribution.event.text);
        if (!list<Source>().find(attribution.source))
            return missing("source"_L1, attribution.source.text);
        if (attribution.claim != Claim::Party)
            return {};
        const bool takesPart = std::any_of(event->parties.begin(), event->parties.end(),
                                           [&](const Participation &part) { return part.party == attribution.party; });
        if (takesPart)
            return {};
        return ExchangeTr::tr("the party %1 takes no part in the event %2 that is there")
            .arg(attribution.party.text, event->id.text);
    }

    static QString missing(QLatin1StringView kind, const QString &id)
    {
        return ExchangeTr::tr("the %1 %2 that it refers to was rejected").arg(kind, id);
    }

    const EntityLookup &m_into;
    EntityLookup::Counts m_counts;
    bool m_isEmpty;
    Change m_change; ///< the lists look into it
    std::tuple<GrowingList<Category>, GrowingList<Party>, GrowingList<Measure>, GrowingList<Event>, GrowingList<Source>,
               GrowingList<Attribution>, GrowingList<AcceptedFinding>, GrowingList<Figure>, GrowingList<Publisher>,
               GrowingList<SavedView>>
        m_lists;
    QHash<CountryCode, PartyId> m_countries; ///< of parties that are added
    QString m_input;
    ImportReport m_report;
};

} // namespace

Result<ImportPlan> planImport(const EntityLookup &into, std::vector<ImportInput> inputs)
{
    ImportPlanner planner(into);
    QStringList names;
    for (ImportInput &input : inputs) {
        names.append(input.name.section(u'/', -1));
        planner.add(std::move(input));
    }
    if (const auto asked = into.outcome(); !asked)
        return asked.error();
    ImportPlan plan = planner.take();
    plan.change.name =
        ExchangeTr::tr("Import %1", "a step in the history: the names of files").arg(names.join(", "_L1));
    return plan;
}

ImportReport mergeInto(Tracker &into, Tracker from)
{
    std::vector<ImportInput> inputs;
    inputs.push_back({{}, std::move(from)});
    auto plan = planImport(TrackerLookup(into), std::move(inputs));
    std::array<std::size_t, std::variant_size_v<ChangedEntity>> counts{};
    for (const EntityChange &part : plan->change.parts)
        ++counts[part.after->index()];
    forEachList(into, [&](auto &list) {
        using Entity = typename std::decay_t<decltype(list)>::value_type;
        list.reserve(list.size() + counts[ChangedEntity(Entity()).index()]);
    });
    for (EntityChange &part : plan->change.parts) { // in memory nothing can be asked that fails
        std::visit(
            [&](auto &entity) {
                using Entity = std::decay_t<decltype(entity)>;
                if constexpr (std::is_same_v<Entity, TrackerHeader>)
                    into.header() = std::move(entity);
                else
                    (into.*EntityKind<Entity>::in).push_back(std::move(entity));
            },
            *part.after);
    }
    return std::move(plan->report);
}

Result<std::vector<ImportInput>> readInputs(const QStringList &inputs, const Progress *progress)
{
    std::vector<ImportInput> read;
    for (const QString &input : inputs) {
        auto tracker = loadTracker(input);
        if (!tracker)
            return tracker.error();
        read.push_back({input, std::move(*tracker)});
        if (progress && progress->isCancelled())
            return Progress::cancelled();
    }
    return read;
}

} // namespace Dateline
