// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/integrity.h"

namespace Dateline {

/// \p tracker after \p change, which must leave it sound after each of its parts, as documents demand.
inline Result<Tracker> afterChange(Tracker tracker, const Change &change)
{
    for (const EntityChange &part : change.parts) {
        if (const auto done = Change{{}, {part}}.applyTo(tracker); !done)
            return done.error();
        if (const auto sound = checkIntegrity(tracker); !sound)
            return sound.error();
    }
    return tracker;
}

/// The entity called \p id in \p list, which must be there.
template<typename Entity>
const Entity &named(const std::vector<Entity> &list, const char *id)
{
    for (const Entity &entity : list) {
        if (entity.id.text == QLatin1StringView(id))
            return entity;
    }
    qFatal("there is no %s", id);
}

} // namespace Dateline
