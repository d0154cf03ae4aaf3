// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/idmaker.h"

#include "models/domain/sourcerecord.h"
#include "models/editing/entitykinds.h"
#include "models/editing/newids.h"
#include "models/editing/references.h"

#include <algorithm>

namespace Dateline {

namespace {

bool isNeverTaken(const QString &) { return false; }

/// The id that an entity gets if it is free.
QString wantedId(const Source &source) { return newSourceId(source, isNeverTaken).text; }

template<typename Entity>
QString wantedId(const Entity &entity)
{
    QString words;
    if constexpr (std::is_same_v<Entity, Attribution>)
        words = entity.event.text + u' ' + entity.source.text;
    else if constexpr (requires { entity.title; })
        words = entity.title;
    else if constexpr (std::is_same_v<Entity, Party>)
        words = wordsForId(entity);
    else
        words = entity.name;
    return newId(words, QLatin1StringView(EntityKind<Entity>::name), isNeverTaken);
}

} // namespace

ChangedEntity IdMaker::withNewId(ChangedEntity entity)
{
    std::visit(
        [this]<typename Entity>(Entity &thing) {
            if constexpr (!std::is_same_v<Entity, TrackerHeader> && !std::is_same_v<Entity, AcceptedFinding>) {
                const QString wanted = wantedId(thing);
                thing.id.text = wanted;
                if (!entityIn<Entity>(m_tracker, wanted))
                    return;
                int &next = m_next[referenceKey(thing)];
                next = std::max(next, 2);
                do
                    thing.id.text = wanted + u'-' + QString::number(next++);
                while (entityIn<Entity>(m_tracker, thing.id.text));
            }
        },
        entity);
    return entity;
}

} // namespace Dateline
