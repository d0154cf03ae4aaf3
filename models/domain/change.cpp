// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/change.h"

#include "models/domain/integrity.h"

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

template<typename Entity>
QString nameOf(const Entity &entity)
{
    return entity.id.text;
}
QString nameOf(const AcceptedFinding &finding) { return finding.check + u' ' + finding.subject; }

std::vector<Event> &listOf(Tracker &tracker, const Event &) { return tracker.events; }
std::vector<Source> &listOf(Tracker &tracker, const Source &) { return tracker.sources; }
std::vector<Attribution> &listOf(Tracker &tracker, const Attribution &) { return tracker.attributions; }
std::vector<Measure> &listOf(Tracker &tracker, const Measure &) { return tracker.measures; }
std::vector<AcceptedFinding> &listOf(Tracker &tracker, const AcceptedFinding &) { return tracker.accepted; }
std::vector<Figure> &listOf(Tracker &tracker, const Figure &) { return tracker.figures; }

template<typename Entity>
auto find(std::vector<Entity> &list, const QString &name)
{
    return std::find_if(list.begin(), list.end(), [&](const Entity &entity) { return nameOf(entity) == name; });
}

/// Does one part.
template<typename Entity>
Result<void> apply(Tracker &tracker, const EntityChange &change, const Entity &entity)
{
    std::vector<Entity> &list = listOf(tracker, entity);
    const auto place = find(list, nameOf(entity));
    if (!change.before) {
        if (place != list.end())
            return thereAlready(entity);
        auto next = list.end();
        if (change.behind && change.behind->isEmpty()) {
            next = list.begin();
        } else if (change.behind) {
            next = find(list, *change.behind);
            if (next == list.end())
                return noPlaceBehind(entity, *change.behind);
            ++next;
        }
        list.insert(next, entity);
        return {};
    }
    if (place == list.end())
        return notThere(entity);
    if (*place != std::get<Entity>(*change.before))
        return notAsBefore(entity);
    if (change.after) {
        *place = std::get<Entity>(*change.after);
        return {};
    }
    const bool isLast = std::next(place) == list.end();
    const QString before = place == list.begin() ? QString() : nameOf(*std::prev(place));
    if (change.behind ? before != *change.behind : !isLast)
        return standsElsewhere(entity);
    list.erase(place);
    return {};
}

Error failure(const ChangedEntity &entity, const QString &message)
{
    return {ErrorCode::CannotWrite, message, placeOf(entity)};
}

} // namespace

QString nameInList(const ChangedEntity &entity)
{
    return std::visit([](const auto &thing) { return nameOf(thing); }, entity);
}

QString placeOf(const ChangedEntity &entity)
{
    static constexpr QLatin1StringView lists[] = {"events"_L1,   "sources"_L1,  "attributions"_L1,
                                                  "measures"_L1, "accepted"_L1, "figures"_L1};
    static_assert(std::size(lists) == std::variant_size_v<ChangedEntity>);
    const auto *finding = std::get_if<AcceptedFinding>(&entity);
    return entityPlace(lists[entity.index()], std::nullopt, {}, finding ? finding->check : nameInList(entity));
}

EntityChange EntityChange::addition(ChangedEntity entity, std::optional<QString> behind)
{
    return {std::nullopt, std::move(entity), std::move(behind)};
}

EntityChange EntityChange::changeOf(ChangedEntity before, ChangedEntity after)
{
    return {std::move(before), std::move(after), std::nullopt};
}

EntityChange EntityChange::removalFrom(const Tracker &tracker, ChangedEntity entity)
{
    std::optional<QString> behind;
    std::visit(
        [&](const auto &thing) {
            auto &list = listOf(const_cast<Tracker &>(tracker), thing); // only looked at
            const auto place = find(list, nameOf(thing));
            if (place != list.end() && std::next(place) != list.end())
                behind = place == list.begin() ? u""_s : nameOf(*std::prev(place));
        },
        entity);
    return {std::move(entity), std::nullopt, std::move(behind)};
}

EntityChange EntityChange::inverted() const { return {after, before, behind}; }

Result<void> EntityChange::check() const
{
    if (!before && !after)
        return Error{ErrorCode::Usage, u"a change needs what was before or what is after"_s, {}};
    if (before && after && (before->index() != after->index() || nameInList(*before) != nameInList(*after)))
        return Error{ErrorCode::Usage, u"a change cannot make one entity another"_s, placeOf(*before)};
    return {};
}

Change Change::inverted() const
{
    Change inverse{what, {}};
    std::transform(parts.rbegin(), parts.rend(), std::back_inserter(inverse.parts),
                   [](const EntityChange &part) { return part.inverted(); });
    return inverse;
}

Result<void> Change::applyTo(Tracker &tracker) const
{
    const auto applyPart = [&tracker](const EntityChange &part) -> Result<void> {
        if (const auto valid = part.check(); !valid)
            return valid;
        return std::visit([&](const auto &entity) { return apply(tracker, part, entity); },
                          part.before ? *part.before : *part.after);
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto done = applyPart(parts[i]);
        if (done)
            continue;
        while (i-- > 0)
            (void)applyPart(parts[i].inverted()); // it has just been done
        return done;
    }
    return {};
}

Error notAsBefore(const ChangedEntity &entity)
{
    return failure(entity, u"is not as it was when this change was made: somebody changed it meanwhile"_s);
}

Error notThere(const ChangedEntity &entity)
{
    return failure(entity, u"is not there any more: somebody removed it meanwhile"_s);
}

Error thereAlready(const ChangedEntity &entity) { return failure(entity, u"is there already"_s); }

Error standsElsewhere(const ChangedEntity &entity)
{
    return failure(entity, u"stands in another place than when this change was made"_s);
}

Error noPlaceBehind(const ChangedEntity &entity, const QString &name)
{
    return failure(entity, "cannot be put behind "_L1 + name + ", which is not there"_L1);
}

} // namespace Dateline
