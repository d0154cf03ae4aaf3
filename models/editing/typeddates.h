// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/datereading.h"
#include "models/domain/change.h"
#include "models/json/jsonvalue.h"

namespace Dateline {

/// Puts EDTF in the place of dates that are written as people write them ("23 Aug 2018"), in the JSON form of an entity
/// of the kind of \p like or in a part of it. Malformed, with the member as its place behind \p path ("entity"), if a date
/// cannot be read or may mean several. O(members).
Result<void> readTypedDates(const ChangedEntity &like, JsonValue &object, const DateContext &dates,
                            const QString &path);

} // namespace Dateline
