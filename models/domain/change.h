// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/tracker.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// \file
/// Editing: a change of a few entities as a value, which can be applied to a tracker in memory and to a document
/// (TrackerStore::apply()) with the same outcome, and turned round.
namespace Dateline {

/// What a change can be about.
using ChangedEntity = std::variant<Event, Source, Attribution, Measure, AcceptedFinding, Figure>;

/// By what an entity is known in its list: its id; an accepted finding's check and subject, with a blank between.
QString nameInList(const ChangedEntity &entity);

/// Where an entity stands, for messages: "/events (au-5g-ban)", see entityPlace().
QString placeOf(const ChangedEntity &entity);

/// One entity before and after. Without before it is added, without after removed; with both it keeps its name and its place.
struct EntityChange
{
    std::optional<ChangedEntity> before;
    std::optional<ChangedEntity> after;
    /// Of an addition or removal: behind which entity of its list it goes or stood, by nameInList(). Empty: it is the first; nullopt: it is
    /// the last.
    std::optional<QString> behind;
    friend bool operator==(const EntityChange &, const EntityChange &) = default;

    static EntityChange addition(ChangedEntity entity, std::optional<QString> behind = std::nullopt);
    static EntityChange changeOf(ChangedEntity before, ChangedEntity after);
    /// The removal of \p entity from \p tracker with the place at which it stands there. O(length of its list).
    static EntityChange removalFrom(const Tracker &tracker, ChangedEntity entity);

    /// The same in the opposite direction.
    EntityChange inverted() const;
    /// Whether there is something before or after, and if both, of one kind and name. Usage if not.
    Result<void> check() const;
};

/// A named step of editing, in parts that are done one after the other. After each part all references must resolve: what refers
/// to something is added after it and removed before it.
struct Change
{
    QString what; ///< "Add attribution"
    std::vector<EntityChange> parts;
    friend bool operator==(const Change &, const Change &) = default;

    /// What undoes it: the parts in opposite order, each turned round. After one and then the other everything is as it was, the
    /// order of lists included.
    Change inverted() const;

    /// Does it to \p tracker, whole or, on failure, not at all. CannotWrite, with the entity's place, if something is not as the change says
    /// it was before: somebody changed, added or removed it meanwhile, or it stands in another place. Whether the tracker is still
    /// sound is not looked at (checkIntegrity()). O(parts × length of the lists).
    Result<void> applyTo(Tracker &tracker) const;
};

/// Why a part of a change cannot be done, as errors of \p entity.
Error notAsBefore(const ChangedEntity &entity); ///< it differs from the change's before
Error notThere(const ChangedEntity &entity);
Error thereAlready(const ChangedEntity &entity);
Error standsElsewhere(const ChangedEntity &entity);
Error noPlaceBehind(const ChangedEntity &entity, const QString &name); ///< what it is to stand behind is not there

/// An entity in the JSON form, as one object in canonical form (canonicaljson.h) with the members of docs/json-form.md.
QByteArray canonicalJson(const ChangedEntity &entity);

/// What a change log keeps: for each part null or an object with the entity as its member "event", "source", "attribution", "measure",
/// "accepted" or "figure", and "behind" where the part has it. A list in canonical form.
QByteArray beforeJson(const Change &change);
QByteArray afterJson(const Change &change);

} // namespace Dateline
