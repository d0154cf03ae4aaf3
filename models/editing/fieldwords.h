// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

namespace Dateline {

/// What people call fields of the kind of \p like, given by their paths (differingFields()), as forms call them: "calendar
/// date", "first reported by". Each once.
QStringList fieldsInWords(const ChangedEntity &like, const QStringList &paths);

} // namespace Dateline
