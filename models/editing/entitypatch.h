// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/json/jsonvalue.h"

namespace Dateline {

/// What is to be another in an entity, by the members of its JSON form (docs/json-form.md).
struct EntityPatch
{
    const JsonValue *set = nullptr;    ///< a JSON Merge Patch (RFC 7396): objects are gone into, null takes away
    const JsonValue *add = nullptr;    ///< lists, whose elements come to the end of those that are there, each once
    const JsonValue *remove = nullptr; ///< lists, whose elements go from those that are there
};

/// Reads the entity of the kind of \p like that \p object is. Malformed, with its place behind \p path ("entity"), if
/// it is none. Whether it is sound otherwise is not looked at.
Result<ChangedEntity> entityFrom(const ChangedEntity &like, const JsonValue &object, const QString &path);

/// \p entity with what \p patch says. Malformed, with the place, if that has a member that the entity cannot have, or
/// lists where there is none.
Result<ChangedEntity> patched(const ChangedEntity &entity, const EntityPatch &patch);

} // namespace Dateline
