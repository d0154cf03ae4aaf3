// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/json/jsonmembers.h"
#include "models/domain/tracker.h"

namespace Dateline {

/// Takes one entity out of its JSON object, field by field (domain/fields.h). Faults go to \p context.
template<typename Entity>
Entity readEntity(JsonMembers &members, JsonContext &context);

/// The member by which an entity is known in messages: "id", or "check" of an accepted finding.
template<typename Entity>
constexpr const char *nameMember()
{
    return std::is_same_v<Entity, AcceptedFinding> ? "check" : "id";
}

} // namespace Dateline
