// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/removal.h"

#include "models/editing/editingtr.h"
#include "models/editing/entitykinds.h"
#include "models/editing/references.h"
#include "models/editing/stepnames.h"
#include "models/wording/lists.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Whether a referrer has no sense without what it names.
bool goesWith(const ChangedEntity &referrer) { return std::holds_alternative<Attribution>(referrer); }

/// Whether it goes or changes without anybody being asked.
bool neverHinders(const ChangedEntity &removed, const ChangedEntity &referrer)
{
    return (std::holds_alternative<Event>(removed) && goesWith(referrer))
        || std::holds_alternative<TrackerHeader>(referrer);
}

/// "event au-5g-ban, measure au-5g and 12 more".
QString shortList(const std::vector<ChangedEntity> &entities)
{
    constexpr std::size_t most = 3;
    QStringList words;
    for (std::size_t i = 0; i < std::min(most, entities.size()); ++i)
        words.append(kindWord(entities[i]) + u' ' + nameInList(entities[i]));
    if (entities.size() > most)
        words.append(EditingTr::tr("%n more", "at the end of a list", static_cast<int>(entities.size() - most)));
    return togetherInWords(words);
}

bool isOfUnion(const EditBase &tracker, const std::vector<PartyId> &issuers)
{
    return std::any_of(issuers.begin(), issuers.end(), [&](const PartyId &id) {
        const auto party = tracker.party(id.text);
        return party && party->country == europeanUnion();
    });
}

/// \p referrer as it is without \p removed.
ChangedEntity released(const EditBase &tracker, const ChangedEntity &referrer, const ChangedEntity &removed)
{
    ChangedEntity after = withoutReference(referrer, removed);
    if (auto *event = std::get_if<Event>(&after); event && event->measure.isEmpty())
        event->milestone.reset();
    if (auto *measure = std::get_if<Measure>(&after); measure && measure->bindsMembers)
        measure->bindsMembers = isOfUnion(tracker, measure->issuers);
    return after;
}

} // namespace

Result<Change> removal(const EditBase &tracker, const ChangedEntity &like, const QString &name, Dependents dependents)
{
    if (std::holds_alternative<TrackerHeader>(like))
        return Error{ErrorCode::Usage, EditingTr::tr("the properties of a tracker cannot be removed"), {}};
    const auto entity = entityIn(tracker, like, name);
    if (!entity)
        return noSuchEntity(like, name);
    std::vector<ChangedEntity> referrers;
    tracker.forEachReferrer(*entity, [&](const ChangedEntity &referrer) { referrers.push_back(referrer); });
    std::vector<ChangedEntity> hindering;
    std::copy_if(referrers.begin(), referrers.end(), std::back_inserter(hindering),
                 [&](const ChangedEntity &referrer) { return !neverHinders(*entity, referrer); });
    if (!hindering.empty() && std::holds_alternative<Category>(*entity))
        return Error{ErrorCode::Usage,
                     EditingTr::tr("cannot be removed, because events have it: %1; merge it into another category")
                         .arg(shortList(hindering)),
                     placeOf(*entity)};
    if (!hindering.empty() && dependents == Dependents::Keep)
        return Error{ErrorCode::Usage, EditingTr::tr("cannot be removed: it is used by %1").arg(shortList(hindering)),
                     placeOf(*entity)};
    Change change{stepName(EditStep::Remove, *entity), {}};
    // Attributions first: an event must not lose a party that one of its attributions is about.
    for (const ChangedEntity &referrer : referrers) {
        if (goesWith(referrer))
            change.parts.push_back({referrer, std::nullopt});
    }
    for (const ChangedEntity &referrer : referrers) {
        if (!goesWith(referrer))
            change.parts.push_back(EntityChange::changeOf(referrer, released(tracker, referrer, *entity)));
    }
    change.parts.push_back({*entity, std::nullopt});
    return change;
}

} // namespace Dateline
