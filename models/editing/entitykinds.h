// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/entitylookup.h"
#include "models/domain/fields.h"

#include <QStringList>

#include <type_traits>
#include <variant>

/// \file
/// Kinds of entities by their word ("event", "party" … "tracker"; EntityKind::name), and single entities by kind and
/// name.
namespace Dateline {

/// The entity called \p name (nameInList()), or nullopt. As EntityLookup's members.
template<typename Entity>
std::optional<Entity> entityIn(const EntityLookup &tracker, const QString &name)
{
    if constexpr (std::is_same_v<Entity, TrackerHeader>)
        return tracker.header();
    else if constexpr (std::is_same_v<Entity, Category>)
        return tracker.category(name);
    else if constexpr (std::is_same_v<Entity, Party>)
        return tracker.party(name);
    else if constexpr (std::is_same_v<Entity, Measure>)
        return tracker.measure(name);
    else if constexpr (std::is_same_v<Entity, Event>)
        return tracker.event(name);
    else if constexpr (std::is_same_v<Entity, Source>)
        return tracker.source(name);
    else if constexpr (std::is_same_v<Entity, Attribution>)
        return tracker.attribution(name);
    else if constexpr (std::is_same_v<Entity, AcceptedFinding>)
        return tracker.accepted(name.section(u' ', 0, 0), name.section(u' ', 1));
    else if constexpr (std::is_same_v<Entity, Figure>)
        return tracker.figure(name);
    else if constexpr (std::is_same_v<Entity, Publisher>)
        return tracker.publisher(name);
    else
        return tracker.view(name);
}

/// Calls \p visit with an empty entity of each kind, in the order of ChangedEntity.
template<typename Visit, std::size_t Index = 0>
void forEachEntityKind(Visit &&visit)
{
    if constexpr (Index < std::variant_size_v<ChangedEntity>) {
        visit(std::variant_alternative_t<Index, ChangedEntity>());
        forEachEntityKind<Visit, Index + 1>(std::forward<Visit>(visit));
    }
}

/// How many entities of a kind are counted.
template<typename Entity>
std::size_t &countIn(EntityLookup::Counts &counts)
{
    if constexpr (std::is_same_v<Entity, Category>)
        return counts.categories;
    else if constexpr (std::is_same_v<Entity, Party>)
        return counts.parties;
    else if constexpr (std::is_same_v<Entity, Measure>)
        return counts.measures;
    else if constexpr (std::is_same_v<Entity, Event>)
        return counts.events;
    else if constexpr (std::is_same_v<Entity, Source>)
        return counts.sources;
    else if constexpr (std::is_same_v<Entity, Attribution>)
        return counts.attributions;
    else if constexpr (std::is_same_v<Entity, AcceptedFinding>)
        return counts.accepted;
    else if constexpr (std::is_same_v<Entity, Figure>)
        return counts.figures;
    else if constexpr (std::is_same_v<Entity, Publisher>)
        return counts.publishers;
    else
        return counts.views;
}

/// An empty entity of the kind that \p word names; nullopt if it names none.
std::optional<ChangedEntity> emptyEntity(const QString &word);
/// The words of all kinds, that of the header last.
QStringList entityKindWords();
/// "event" for an event.
QString kindWord(const ChangedEntity &entity);

/// The entity of the kind of \p like that is called \p name; nullopt if there is none.
std::optional<ChangedEntity> entityIn(const EntityLookup &tracker, const ChangedEntity &like, const QString &name);

/// That there is no entity of the kind of \p like called \p name.
Error noSuchEntity(const ChangedEntity &like, const QString &name);

} // namespace Dateline
