// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/merging.h"

#include "models/domain/fieldrules.h"
#include "models/editing/carryover.h"
#include "models/editing/editingtr.h"
#include "models/editing/entitykinds.h"
#include "models/editing/references.h"
#include "models/editing/stepnames.h"
#include "models/json/jsonvalue.h"

#include <QSet>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t deepestKept = Limits::extraDepth + 1;

/// Joins what two entities say of themselves, the first of which counts where they differ.
class Joining
{
public:
    QStringList notKept;

    void names(std::vector<Alias> &aliases, const QString &name, const std::vector<Alias> &more,
               const QString &moreName)
    {
        const auto add = [&](const Alias &alias) {
            const auto is = [&](const QString &known) { return known.compare(alias.name, Qt::CaseInsensitive) == 0; };
            const bool isKnown = is(name)
                || std::any_of(aliases.begin(), aliases.end(), [&](const Alias &known) { return is(known.name); });
            if (!isKnown)
                aliases.push_back(alias);
        };
        add({moreName, {}});
        for (const Alias &alias : more)
            add(alias);
    }

    void ids(ExternalIds &ids, const ExternalIds &more)
    {
        for (const auto &[scheme, id] : more) {
            const auto [known, isNew] = ids.emplace(scheme, id);
            if (!isNew && known->second != id)
                drop(scheme, known->second, id);
        }
    }

    void extra(QByteArray &extra, const QByteArray &more)
    {
        if (more.isEmpty() || extra == more)
            return;
        const auto others = readJsonObject(more, deepestKept);
        auto kept = readJsonObject(extra.isEmpty() ? QByteArray("{}") : extra, deepestKept);
        if (!others || !kept)
            return; // cannot be: what is kept was read once
        JsonValue &joined = *kept;
        for (std::size_t i = 0; i < others->names.size(); ++i) {
            const std::string &name = others->names[i];
            if (const JsonValue *known = joined.find(name)) {
                QByteArray one, other;
                appendCanonical(one, *known);
                appendCanonical(other, others->elements[i]);
                if (one != other)
                    drop(QString::fromStdString(name), QString::fromUtf8(one), QString::fromUtf8(other));
                continue;
            }
            joined.names.push_back(name);
            joined.elements.push_back(others->elements[i]);
        }
        extra.clear();
        appendCanonical(extra, joined);
    }

    void drop(const QString &what, const QString &kept, const QString &dropped)
    {
        notKept.append(
            EditingTr::tr("%1: %2 is kept, %3 is not").arg(what, shownInMessage(kept), shownInMessage(dropped)));
    }
};

// What is left of two: false if they cannot be one.

Result<Category> joined(Joining &joining, Category into, const Category &from)
{
    if (from.name != into.name)
        joining.drop(u"name"_s, into.name, from.name);
    joining.extra(into.extra, from.extra);
    return into;
}

Result<Publisher> joined(Joining &joining, Publisher into, const Publisher &from)
{
    joining.names(into.aliases, into.name, from.aliases, from.name);
    joining.ids(into.ids, from.ids);
    joining.extra(into.extra, from.extra);
    return into;
}

Result<Party> joined(Joining &joining, Party into, const Party &from)
{
    if (into.kind == PartyKind::Country && from.kind == PartyKind::Country)
        return Error{ErrorCode::Usage,
                     EditingTr::tr("is another country (%1) than %2 (%3)")
                         .arg(from.country.toString(), into.id.text, into.country.toString()),
                     placeOf(from)};
    joining.names(into.aliases, into.name, from.aliases, from.name);
    joining.ids(into.ids, from.ids);
    joining.extra(into.extra, from.extra);
    if (into.kind != from.kind)
        joining.drop(u"kind"_s, wordFor(into.kind), wordFor(from.kind));
    if (into.country.isNull())
        into.country = from.country;
    else if (!from.country.isNull() && from.country != into.country)
        joining.drop(u"country"_s, into.country.toString(), from.country.toString());
    return into;
}

/// Lets everything name \p into that names \p from.
class Redirecting
{
public:
    Redirecting(const EditBase &tracker, const ChangedEntity &from, const QString &into) : m_from(from), m_into(into)
    {
        tracker.forEachReferrer(from, [this](const ChangedEntity &referrer) {
            m_referrers.push_back(referrer);
            if (const Attribution *attribution = std::get_if<Attribution>(&referrer))
                m_claimed.insert(attribution->event);
        });
    }

    /// An event keeps the old party beside the new one for as long as an attribution is about that.
    std::vector<EntityChange> parts() const
    {
        std::vector<EntityChange> before, claims, after;
        for (const ChangedEntity &referrer : m_referrers) {
            const ChangedEntity then = withReference(referrer, m_from, m_into);
            if (std::holds_alternative<Attribution>(referrer)) {
                claims.push_back(EntityChange::changeOf(referrer, then));
                continue;
            }
            if (!isClaimed(referrer)) {
                before.push_back(EntityChange::changeOf(referrer, then));
                continue;
            }
            Event both = std::get<Event>(referrer);
            for (const Participation &participation : std::get<Event>(then).parties) {
                if (std::find(both.parties.begin(), both.parties.end(), participation) == both.parties.end())
                    both.parties.push_back(participation);
            }
            if (both != std::get<Event>(referrer))
                before.push_back(EntityChange::changeOf(referrer, both));
            after.push_back(EntityChange::changeOf(both, then));
        }
        before.insert(before.end(), claims.begin(), claims.end());
        before.insert(before.end(), after.begin(), after.end());
        return before;
    }

private:
    bool isClaimed(const ChangedEntity &referrer) const
    {
        const Event *event = std::get_if<Event>(&referrer);
        return event && m_claimed.contains(event->id);
    }

    const ChangedEntity &m_from;
    const QString &m_into;
    std::vector<ChangedEntity> m_referrers;
    QSet<EventId> m_claimed; ///< whose attributions are about the one that goes
};

template<typename Entity>
Result<Merge> merge(const EditBase &tracker, const QString &from, const QString &into)
{
    const auto goes = entityIn<Entity>(tracker, from);
    const auto stays = entityIn<Entity>(tracker, into);
    if (!goes || !stays)
        return noSuchEntity(Entity(), goes ? into : from);
    if (from == into)
        return Error{ErrorCode::Usage, EditingTr::tr("cannot be merged with itself"), placeOf(*goes)};
    Joining joining;
    const Result<Entity> both = joined(joining, *stays, *goes);
    if (!both)
        return both.error();
    Merge merge{{stepName(EditStep::Merge, *goes), {}}, {}};
    // A country's code, or that of the Union, is there before what depends on it.
    if (*both != *stays)
        merge.change.parts.push_back(EntityChange::changeOf(*stays, *both));
    const ChangedEntity away = *goes;
    for (EntityChange &part : Redirecting(tracker, away, into).parts())
        merge.change.parts.push_back(std::move(part));
    merge.change.parts.push_back({*goes, std::nullopt});
    carryFindings(tracker, away, into, merge.change.parts);
    carryLooks(tracker, away, into, merge.change.parts);
    merge.notKept = joining.notKept;
    return merge;
}

} // namespace

Result<Merge> mergedInto(const EditBase &tracker, const ChangedEntity &like, const QString &from, const QString &into)
{
    return std::visit(
        [&]<typename Entity>(const Entity &) -> Result<Merge> {
            if constexpr (std::is_same_v<
                              Entity, Party> || std::is_same_v<Entity, Category> || std::is_same_v<Entity, Publisher>)
                return merge<Entity>(tracker, from, into);
            else
                return Error{ErrorCode::Usage,
                             EditingTr::tr("only two parties, categories, publishers or tags can be merged"),
                             {}};
        },
        like);
}

Result<Change> mergedTags(const EditBase &tracker, const QString &from, const QString &into)
{
    const QString place = u"/events/tags"_s;
    if (into.isEmpty())
        return Error{ErrorCode::Usage, EditingTr::tr("a tag must not be empty"), place};
    if (from == into)
        return Error{ErrorCode::Usage, EditingTr::tr("%1 cannot be merged with itself").arg(shownInMessage(from)),
                     place};
    Change change{EditingTr::tr("Merge tags"), {}};
    tracker.forEachTagged(from, [&](const ChangedEntity &referrer) {
        Event event = std::get<Event>(referrer);
        std::replace(event.tags.begin(), event.tags.end(), from, into);
        event.tags.removeDuplicates();
        change.parts.push_back(EntityChange::changeOf(referrer, event));
    });
    if (!change.parts.empty())
        carryTagInLooks(tracker, from, into, change.parts);
    if (change.parts.empty())
        return Error{ErrorCode::NotFound, EditingTr::tr("no event has the tag %1").arg(shownInMessage(from)), place};
    return change;
}

} // namespace Dateline
