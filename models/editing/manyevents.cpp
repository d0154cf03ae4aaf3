// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/manyevents.h"

#include "models/editing/claimedparties.h"
#include "models/editing/editingtr.h"

#include <QMap>

#include <algorithm>

namespace Dateline {

namespace {

Event edited(const Event &before, const ManyEventsEdit &edit)
{
    Event event = before;
    event.category = edit.category.value_or(before.category);
    for (const QString &tag : edit.removedTags)
        event.tags.removeAll(tag);
    for (const QString &tag : edit.addedTags) {
        if (!event.tags.contains(tag))
            event.tags.append(tag);
    }
    for (const PartyId &party : edit.removedParties)
        std::erase_if(event.parties, [&](const Participation &one) { return one.party == party; });
    for (const Participation &one : edit.addedParties) {
        if (std::find(event.parties.begin(), event.parties.end(), one) == event.parties.end())
            event.parties.push_back(one);
    }
    event.measure = edit.measure.value_or(before.measure);
    if (event.measure.isEmpty())
        event.milestone.reset();
    else if (edit.milestone || !event.milestone)
        event.milestone = edit.milestone.value_or(Milestone::Announced);
    event.reviewOn = edit.reviewOn.value_or(before.reviewOn);
    return event;
}

} // namespace

bool ManyEventsEdit::isEmpty() const
{
    return !category && addedTags.isEmpty() && removedTags.isEmpty() && addedParties.empty() && removedParties.empty()
        && !measure && !milestone && !reviewOn;
}

CommonFields commonFields(const Snapshot &snapshot, std::span<const EventRow> rows)
{
    CommonFields common;
    QMap<QString, int> tags;
    bool isFirst = true;
    const auto agree = [&isFirst](auto &field, const auto &value) {
        if (isFirst)
            field = value;
        else if (field && *field != value)
            field.reset();
    };
    for (const EventRow row : rows) {
        const Event event = snapshot.event(row);
        agree(common.category, event.category);
        agree(common.measure, event.measure);
        agree(common.reviewOn, event.reviewOn);
        if (isFirst)
            common.milestone = event.milestone;
        else if (common.milestone != event.milestone)
            common.milestone.reset();
        for (const QString &tag : event.tags)
            ++tags[tag];
        for (const Participation &one : event.parties) {
            if (std::find(common.parties.begin(), common.parties.end(), one.party) == common.parties.end())
                common.parties.push_back(one.party);
        }
        isFirst = false;
    }
    common.tags = tags.keys();
    std::stable_sort(common.tags.begin(), common.tags.end(),
                     [&](const QString &a, const QString &b) { return tags[a] > tags[b]; });
    return common;
}

QString faultOf(const Snapshot &snapshot, std::span<const EventRow> rows, const ManyEventsEdit &edit)
{
    for (const PartyId &party : edit.removedParties) {
        const auto isAdded = [&](const Participation &one) { return one.party == party; };
        if (std::any_of(edit.addedParties.begin(), edit.addedParties.end(), isAdded))
            continue;
        const auto claimed = static_cast<int>(
            std::count_if(rows.begin(), rows.end(), [&](EventRow row) { return isClaimed(snapshot, row, party); }));
        if (claimed > 0)
            return EditingTr::tr("%1 cannot be removed from %Ln event(s): attributions there are about it.", nullptr,
                                 claimed)
                .arg(snapshot.nameOfParty(party));
    }
    return {};
}

Change editingMany(const Snapshot &snapshot, std::span<const EventRow> rows, const ManyEventsEdit &edit)
{
    Change change;
    for (const EventRow row : rows) {
        const Event before = snapshot.event(row);
        const Event after = edited(before, edit);
        if (after != before)
            change.parts.push_back(EntityChange::changeOf(before, after));
    }
    change.name = EditingTr::tr("Edit %Ln event(s)", nullptr, static_cast<int>(change.parts.size()));
    return change;
}

} // namespace Dateline
