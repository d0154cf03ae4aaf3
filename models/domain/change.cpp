// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/change.h"

#include "models/domain/fields.h"
#include "models/domain/integrity.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct ChangesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Changes)
};

template<typename Entity>
std::vector<Entity> &listOf(Tracker &tracker, const Entity &)
{
    return tracker.*EntityKind<Entity>::in;
}

template<typename Entity>
auto find(std::vector<Entity> &list, const QString &name)
{
    return std::find_if(list.begin(), list.end(), [&](const Entity &entity) { return nameOf(entity) == name; });
}

Error failure(const ChangedEntity &entity, const QString &message, const QString &field = {})
{
    return {ErrorCode::CannotWrite, message, placeOf(entity, field)};
}

// ---- fields

/// Sets \p current to \p after if that differs from \p before; false if somebody else has set it to something else.
template<typename Value>
bool followField(Value &current, const Value &before, const Value &after)
{
    if (before == after || current == after)
        return true;
    if (current != before)
        return false;
    current = after;
    return true;
}

template<typename Entity>
Result<Entity> mergeFields(Entity current, const Entity &before, const Entity &after)
{
    std::optional<QString> conflict;
    const auto follow = [&](auto &value, const auto &was, const auto &is, const QString &path) {
        if (!followField(value, was, is) && !conflict)
            conflict = path;
    };
    if constexpr (requires { current.id.text; })
        follow(current.id, before.id, after.id, u"id"_s);
    forEachField<Entity>(
        [&](const auto &field) { follow(field.in(current), field.in(before), field.in(after), field.path()); });
    follow(current.extra, before.extra, after.extra, {});
    if (conflict)
        return failure(before, ChangesTr::tr("was changed by somebody else meanwhile"), *conflict);
    return current;
}

// ---- references

/// Lets what refers to \p from refer to \p to.
template<typename Kind>
class Renaming
{
public:
    Renaming(const Id<Kind> &from, const Id<Kind> &to) : m_from(from), m_to(to) { }

    void run(Tracker &tracker)
    {
        inEntity(tracker.header());
        forEachList(tracker, [this](auto &list) {
            for (auto &entity : list)
                inEntity(entity);
        });
    }

private:
    template<typename Entity>
    void inEntity(Entity &entity)
    {
        forEachField<Entity>([&](const auto &field) { inValue(field.in(entity)); });
    }

    void inValue(Id<Kind> &id)
    {
        if (id == m_from)
            id = m_to;
    }
    void inValue(std::vector<Id<Kind>> &ids)
    {
        for (Id<Kind> &id : ids)
            inValue(id);
    }
    void inValue(std::vector<Participation> &parties)
    {
        if constexpr (std::is_same_v<Id<Kind>, PartyId>) {
            for (Participation &participation : parties)
                inValue(participation.party);
        }
    }
    template<typename Other>
    void inValue(Other &)
    { }

    const Id<Kind> m_from, m_to;
};

template<typename Entity>
void renameReferences(Tracker &tracker, const Entity &before, const Entity &after)
{
    if constexpr (requires { before.id.text; }) {
        if (before.id != after.id)
            Renaming(before.id, after.id).run(tracker);
    }
}

// ---- parts

/// Where in \p list an entity goes: the end if its neighbour is gone, but its place in documents is known by its key.
template<typename Entity>
Result<typename std::vector<Entity>::iterator> find(std::vector<Entity> &list, const std::optional<Place> &place,
                                                    const Entity &entity)
{
    if (!place)
        return list.end();
    if (place->predecessor.isEmpty())
        return list.begin();
    const auto before = find(list, place->predecessor);
    if (before != list.end())
        return std::next(before);
    if (place->key)
        return list.end();
    return noPredecessor(entity, place->predecessor);
}

Result<void> apply(Tracker &tracker, const EntityChange &change, const TrackerHeader &before)
{
    auto header = mergeFields(tracker.header(), before, std::get<TrackerHeader>(*change.after));
    if (!header)
        return header.error();
    tracker.header() = std::move(*header);
    return {};
}

/// Does one part.
template<typename Entity>
Result<void> apply(Tracker &tracker, const EntityChange &change, const Entity &entity)
{
    std::vector<Entity> &list = listOf(tracker, entity);
    const auto at = find(list, nameOf(entity));
    if (!change.before) {
        if (at != list.end())
            return thereAlready(entity);
        const auto next = find(list, change.placeAfter, entity);
        if (!next)
            return next.error();
        list.insert(*next, entity);
        return {};
    }
    if (at == list.end())
        return notThere(entity);
    if (!change.after) {
        if (*at != entity)
            return notAsBefore(entity);
        list.erase(at);
        return {};
    }
    const Entity &after = std::get<Entity>(*change.after);
    if (nameOf(after) != nameOf(entity) && find(list, nameOf(after)) != list.end())
        return thereAlready(after);
    auto merged = mergeFields(*at, entity, after);
    if (!merged)
        return merged.error();
    *at = std::move(*merged);
    renameReferences(tracker, entity, after);
    if (change.placeAfter) {
        const Entity moved = std::move(*at);
        list.erase(at);
        const auto next = find(list, change.placeAfter, moved);
        list.insert(next ? *next : list.end(), moved);
    }
    return {};
}

template<typename Entity>
std::optional<Place> placeIn(const Tracker &tracker, const Entity &entity)
{
    if constexpr (std::is_same_v<Entity, TrackerHeader>) {
        return std::nullopt;
    } else {
        const std::vector<Entity> &list = tracker.*EntityKind<Entity>::in;
        const auto at =
            std::find_if(list.begin(), list.end(), [&](const Entity &each) { return nameOf(each) == nameOf(entity); });
        if (at == list.end())
            return std::nullopt;
        return Place{at == list.begin() ? u""_s : nameOf(*std::prev(at))};
    }
}

} // namespace

QString nameInList(const ChangedEntity &entity)
{
    return std::visit([](const auto &thing) { return nameOf(thing); }, entity);
}

QString placeOf(const ChangedEntity &entity, const QString &field)
{
    return std::visit(
        [&](const auto &thing) {
            using Entity = std::decay_t<decltype(thing)>;
            QString id = nameOf(thing);
            if constexpr (std::is_same_v<Entity, AcceptedFinding>)
                id = thing.check;
            return entityPlace(QLatin1StringView(EntityKind<Entity>::list), std::nullopt, field, id);
        },
        entity);
}

EntityChange EntityChange::addition(ChangedEntity entity, std::optional<QString> predecessor)
{
    EntityChange change{std::nullopt, std::move(entity)};
    if (predecessor)
        change.placeAfter = Place{*predecessor};
    return change;
}

EntityChange EntityChange::changeOf(ChangedEntity before, ChangedEntity after)
{
    return {std::move(before), std::move(after)};
}

EntityChange EntityChange::removalFrom(const Tracker &tracker, ChangedEntity entity)
{
    EntityChange change{std::move(entity), std::nullopt};
    change.placeBefore = std::visit([&](const auto &thing) { return placeIn(tracker, thing); }, *change.before);
    return change;
}

EntityChange EntityChange::moveIn(const Tracker &tracker, const ChangedEntity &entity, const QString &predecessor)
{
    EntityChange change = changeOf(entity, entity);
    change.placeBefore = std::visit([&](const auto &thing) { return placeIn(tracker, thing); }, entity);
    change.placeAfter = Place{predecessor};
    return change;
}

EntityChange EntityChange::inverted() const { return {after, before, placeAfter, placeBefore}; }

Result<void> EntityChange::check() const
{
    if (!before && !after)
        return Error{ErrorCode::Usage, ChangesTr::tr("a change needs what was before or what is after"), {}};
    if (before && after && before->index() != after->index())
        return Error{ErrorCode::Usage, ChangesTr::tr("a change cannot make one entity another"), placeOf(*before)};
    if (std::holds_alternative<TrackerHeader>(subject()) && !(before && after))
        return Error{ErrorCode::Usage, ChangesTr::tr("a tracker always has a header"), {}};
    return {};
}

Change Change::inverted() const
{
    Change inverse{name, {}};
    std::transform(parts.rbegin(), parts.rend(), std::back_inserter(inverse.parts),
                   [](const EntityChange &part) { return part.inverted(); });
    return inverse;
}

Result<void> Change::applyTo(Tracker &tracker) const
{
    Tracker changed = tracker;
    for (const EntityChange &part : parts) {
        if (const auto valid = part.check(); !valid)
            return valid;
        const auto done = std::visit([&](const auto &entity) { return apply(changed, part, entity); }, part.subject());
        if (!done)
            return done;
    }
    tracker = std::move(changed);
    return {};
}

Result<ChangedEntity> withFields(const ChangedEntity &current, const ChangedEntity &before, const ChangedEntity &after)
{
    return std::visit(
        [&](const auto &now) -> Result<ChangedEntity> {
            using Entity = std::decay_t<decltype(now)>;
            auto merged = mergeFields(now, std::get<Entity>(before), std::get<Entity>(after));
            return merged ? Result<ChangedEntity>(std::move(*merged)) : merged.error();
        },
        current);
}

QStringList differingFields(const ChangedEntity &a, const ChangedEntity &b)
{
    return std::visit(
        [&](const auto &one) {
            using Entity = std::decay_t<decltype(one)>;
            const Entity &other = std::get<Entity>(b);
            QStringList differing;
            if constexpr (requires { one.id.text; }) {
                if (one.id != other.id)
                    differing.append(u"id"_s);
            }
            forEachField<Entity>([&](const auto &field) {
                if (field.in(one) != field.in(other))
                    differing.append(field.path());
            });
            if (one.extra != other.extra)
                differing.append(u"x-"_s);
            return differing;
        },
        a);
}

Error notAsBefore(const ChangedEntity &entity)
{
    return failure(entity, ChangesTr::tr("is not as it was when this change was made: somebody changed it meanwhile"));
}

Error notThere(const ChangedEntity &entity)
{
    return failure(entity, ChangesTr::tr("is not there any more: somebody removed it meanwhile"));
}

Error thereAlready(const ChangedEntity &entity) { return failure(entity, ChangesTr::tr("is there already")); }

Error noPredecessor(const ChangedEntity &entity, const QString &name)
{
    return failure(entity, ChangesTr::tr("cannot be put behind %1, which is not there").arg(name));
}

} // namespace Dateline
