// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/entitysteps.h"

#include "models/domain/fieldrules.h"
#include "models/editing/carryover.h"
#include "models/editing/editingtr.h"
#include "models/editing/entitykinds.h"
#include "models/editing/stepnames.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool hasId(const ChangedEntity &entity)
{
    return !std::holds_alternative<TrackerHeader>(entity) && !std::holds_alternative<AcceptedFinding>(entity);
}

/// That \p entity may have the name it has, if nothing else has it.
Result<void> checkNewName(const EditBase &tracker, const ChangedEntity &entity)
{
    const QString name = nameInList(entity);
    if (hasId(entity) && !isValidId(name))
        return Error{
            ErrorCode::Usage,
            EditingTr::tr("%1 is not an id: 1 to 100 of the characters a–z 0–9 - _ .").arg(shownInMessage(name)),
            placeOf(entity, u"id"_s)};
    if (entityIn(tracker, entity, name))
        return Error{ErrorCode::Usage, EditingTr::tr("another one has this id already"), placeOf(entity)};
    return {};
}

Result<void> checkBehind(const EditBase &tracker, const ChangedEntity &entity, const QString &behind)
{
    if (behind.isEmpty() || entityIn(tracker, entity, behind))
        return {};
    return noSuchEntity(entity, behind);
}

} // namespace

Result<Change> addition(const EditBase &tracker, const ChangedEntity &entity, const std::optional<QString> &behind)
{
    if (std::holds_alternative<TrackerHeader>(entity))
        return Error{ErrorCode::Usage, EditingTr::tr("a tracker has its properties already"), {}};
    if (const auto free = checkNewName(tracker, entity); !free)
        return free.error();
    if (behind)
        if (const auto there = checkBehind(tracker, entity, *behind); !there)
            return there.error();
    return Change{stepName(EditStep::Add, entity), {EntityChange::addition(entity, behind)}};
}

Result<Change> changed(const EditBase &tracker, const QString &name, const ChangedEntity &after)
{
    const auto before = entityIn(tracker, after, name);
    if (!before)
        return noSuchEntity(after, name);
    Change change{stepName(EditStep::Change, after), {}};
    if (*before == after)
        return change;
    const QString nameThen = nameInList(after);
    const bool isRenamed = nameThen != name && hasId(after);
    if (nameThen != name) {
        if (const auto free = checkNewName(tracker, after); !free)
            return free.error();
    }
    change.parts.push_back(EntityChange::changeOf(*before, after));
    if (!isRenamed)
        return change;
    carryFindings(tracker, *before, nameThen, change.parts);
    carryLooks(tracker, *before, nameThen, change.parts);
    return change;
}

Result<Change> renamed(const EditBase &tracker, const ChangedEntity &entity, const QString &id)
{
    ChangedEntity after = entity;
    std::visit(
        [&id](auto &thing) {
            if constexpr (requires { thing.id.text; })
                thing.id.text = id;
        },
        after);
    return changed(tracker, nameInList(entity), after);
}

Result<Change> duplicated(const EditBase &tracker, const EventId &event, const EventId &copy)
{
    auto made = tracker.event(event.text);
    if (!made)
        return noSuchEntity(Event(), event.text);
    made->id = copy;
    auto change = addition(tracker, *made, event.text);
    if (change)
        change->name = EditingTr::tr("Duplicate event");
    return change;
}

Result<Change> moved(const EditBase &tracker, const ChangedEntity &entity, const QString &behind)
{
    const QString name = nameInList(entity);
    if (std::holds_alternative<TrackerHeader>(entity))
        return Error{ErrorCode::Usage, EditingTr::tr("stands in no list"), {}};
    const auto stored = entityIn(tracker, entity, name);
    if (!stored)
        return noSuchEntity(entity, name);
    if (behind == name)
        return Error{ErrorCode::Usage, EditingTr::tr("cannot be put behind itself"), placeOf(entity)};
    if (const auto there = checkBehind(tracker, entity, behind); !there)
        return there.error();
    EntityChange part = EntityChange::changeOf(*stored, *stored);
    part.placeAfter = Place{behind};
    return Change{stepName(EditStep::Move, entity), {part}};
}

Result<Change> inOrder(const std::vector<Category> &categories, const std::vector<CategoryId> &wanted)
{
    std::vector<CategoryId> order;
    for (const Category &category : categories)
        order.push_back(category.id);
    if (wanted.size() != order.size() || !std::is_permutation(order.begin(), order.end(), wanted.begin()))
        return Error{ErrorCode::Usage, EditingTr::tr("the order must have each category once"), u"/categories"_s};
    // Those that stay are a longest run of categories that stand in the wanted order already.
    std::vector<std::size_t> length(wanted.size(), 1), previous(wanted.size(), wanted.size());
    const auto placeOf = [&order](const CategoryId &id) { return std::find(order.begin(), order.end(), id); };
    std::size_t last = wanted.size();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (length[k] + 1 > length[i] && placeOf(wanted[k]) < placeOf(wanted[i])) {
                length[i] = length[k] + 1;
                previous[i] = k;
            }
        }
        if (last == wanted.size() || length[i] > length[last])
            last = i;
    }
    std::vector<bool> stays(wanted.size(), false);
    for (; last != wanted.size(); last = previous[last])
        stays[last] = true;
    Change change{EditingTr::tr("Reorder categories"), {}};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (stays[i])
            continue;
        const auto category = std::find_if(categories.begin(), categories.end(),
                                           [&](const Category &each) { return each.id == wanted[i]; });
        EntityChange part = EntityChange::changeOf(*category, *category);
        part.placeAfter = Place{i == 0 ? QString() : wanted[i - 1].text};
        change.parts.push_back(std::move(part));
    }
    return change;
}

} // namespace Dateline
