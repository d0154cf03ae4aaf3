// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QByteArray>

/// \file
/// Changes as the change log of a document keeps them.
namespace Dateline {

/// An entity in the JSON form, as one object in canonical form (canonicaljson.h) with the members of docs/json-form.md.
QByteArray canonicalJson(const ChangedEntity &entity);

/// What a change log keeps: for each part null or an object with the entity as its member "event", "source",
/// "attribution", "measure", "accepted", "figure", "category", "party", "publisher", "view" or "tracker", and where the
/// part has a place "behind" and "key". A list in canonical form.
QByteArray beforeJson(const Change &change);
QByteArray afterJson(const Change &change);

/// Back again. Malformed, with a JSON pointer, if the two lists are not what beforeJson() and afterJson() give: rows of
/// the log that were written by versions before 5 have no places.
Result<Change> readChange(const QString &name, const QByteArray &before, const QByteArray &after);

} // namespace Dateline
