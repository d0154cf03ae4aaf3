// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/editbase.h"

#include <QStringList>

namespace Dateline {

/// How two that are one become one.
struct Merge
{
    Change change;
    /// What of the one that goes is not kept, a sentence without a full stop each: "wikidata: Q1 is kept, Q2 is not".
    QStringList notKept;
};

/// Merges the party, category or publisher called \p from into the one called \p into, which keeps its id, its name and
/// whatever it says itself. Names and aliases of the other become aliases, its identifiers and kept members are joined,
/// and all that names the other names it then, accepted findings,
/// figures and saved views too (carryover.h); what stands twice in a list then, equal, stands there once. Categories
/// have no aliases: what they were called, colour and glyph go. Usage if the two are the same or not of these kinds, or
/// are two countries; NotFound if one is not there.
Result<Merge> mergedInto(const EditBase &tracker, const ChangedEntity &like, const QString &from, const QString &into);

/// Gives the events that have the tag \p from the tag \p into instead: each once. \p into need not be there yet.
/// NotFound if no event has it, Usage if the two are the same or \p into is none.
Result<Change> mergedTags(const EditBase &tracker, const QString &from, const QString &into);

} // namespace Dateline
