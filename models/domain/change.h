// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/tracker.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

/// \file
/// Editing: a change of a few entities as a value, which can be applied to a tracker in memory and to a document
/// (TrackerStore::apply()) with the same outcome, and turned round.
namespace Dateline {

/// What a change can be about: every part of a tracker.
using ChangedEntity = std::variant<Event, Source, Attribution, Measure, AcceptedFinding, Figure, Category, Party,
                                   Publisher, SavedView, TrackerHeader>;

/// By what an entity is known in its list: its id; an accepted finding's check and subject, with a blank between. Empty
/// for the header.
QString nameInList(const ChangedEntity &entity);

/// Where an entity stands, for messages: "/events (au-5g-ban)", or "/events/title (au-5g-ban)" with a \p field; see
/// entityPlace().
QString placeOf(const ChangedEntity &entity, const QString &field = {});

/// What orders the entities of a list in a document: the smaller key comes first. Keys are far apart, so that an entity
/// can be put between two others without touching them.
using SortKey = std::int64_t;

/// Where an entity stands in its list.
struct Place
{
    /// nameInList() of the entity before it; empty: it is the first.
    QString predecessor;
    /// Its sort key, once a document has given it one. In a document it counts more than `predecessor`, for it holds
    /// whatever other people add or remove next to it.
    std::optional<SortKey> key = {};
    friend bool operator==(const Place &, const Place &) = default;
};

/// One entity before and after. Without before it is added, without after removed; with both it is changed, and may get
/// another id, which all fields that refer to it follow (what accepted findings, figures and saved views name does
/// not).
struct EntityChange
{
    std::optional<ChangedEntity> before;
    std::optional<ChangedEntity> after;
    /// Where it stood and where it stands then. For an addition nullopt means the end of the list, for a change that it
    /// is not moved.
    std::optional<Place> placeBefore = {};
    std::optional<Place> placeAfter = {};
    friend bool operator==(const EntityChange &, const EntityChange &) = default;

    /// \p predecessor as in Place; nullopt: at the end of the list.
    static EntityChange addition(ChangedEntity entity, std::optional<QString> predecessor = std::nullopt);
    static EntityChange changeOf(ChangedEntity before, ChangedEntity after);
    /// The removal of \p entity from \p tracker with the place at which it stands there. O(length of its list).
    static EntityChange removalFrom(const Tracker &tracker, ChangedEntity entity);
    /// Puts \p entity of \p tracker behind another one of its list (empty: to the front). O(length of its list).
    static EntityChange moveIn(const Tracker &tracker, const ChangedEntity &entity, const QString &predecessor);

    /// The same in the opposite direction.
    EntityChange inverted() const;
    /// Whether there is something before or after, and if both, of one kind. Usage if not, or if the header is to be
    /// added or removed.
    Result<void> check() const;
    /// What it is about: before if there is one.
    const ChangedEntity &subject() const { return before ? *before : *after; }
};

/// A named step of editing, in parts that are done one after the other. After each part all references must resolve:
/// what refers to something is added after it and removed before it.
struct Change
{
    QString name; ///< as Undo shows it: "Add attribution"
    std::vector<EntityChange> parts;
    friend bool operator==(const Change &, const Change &) = default;

    /// What undoes it: the parts in opposite order, each turned round. After one and then the other everything is as it
    /// was, the order of lists included.
    Change inverted() const;

    /// Does it to \p tracker, whole or, on failure, not at all. A changed entity keeps what others did meanwhile to
    /// fields that this change does not touch (withFields()). CannotWrite, with the place, if a field is neither as
    /// before nor as after, if something is there already or is not there any more. Whether the tracker is still sound
    /// is not looked at (checkIntegrity()). O(parts × size).
    Result<void> applyTo(Tracker &tracker) const;
};

/// \p current with those fields that differ between \p before and \p after set to what they are after: three entities
/// of one kind. CannotWrite, with the place of the field, if \p current has yet another value there: somebody else
/// changed it meanwhile.
Result<ChangedEntity> withFields(const ChangedEntity &current, const ChangedEntity &before, const ChangedEntity &after);

/// The paths of the fields in which two entities of one kind differ, as in messages: "title", "csl/issued"; "id" and
/// "x-" for kept members.
QStringList differingFields(const ChangedEntity &a, const ChangedEntity &b);

/// Why a part of a change cannot be done, as errors of \p entity.
Error notAsBefore(const ChangedEntity &entity); ///< it differs from the change's before
Error notThere(const ChangedEntity &entity);
Error thereAlready(const ChangedEntity &entity);
Error noPredecessor(const ChangedEntity &entity, const QString &name); ///< what it is to follow is not there

} // namespace Dateline
