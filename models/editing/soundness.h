// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/editbase.h"

namespace Dateline {

/// Whether \p entity may come into \p tracker, in which it is called \p nameBefore (nameInList(); empty: it is not
/// there yet): its fields by themselves, what it names, and what names it (checkIntegrity()). A document asks the same
/// when it is written; here it is known before, for one entity of many. The error's place is "/events/date
/// (au-5g-ban)". O(what it names), and for an event that is there O(its attributions).
Result<void> checkInTracker(const EditBase &tracker, const ChangedEntity &entity, const QString &nameBefore = {});

} // namespace Dateline
