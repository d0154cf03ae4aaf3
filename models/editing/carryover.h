// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/editbase.h"

#include <vector>

/// \file
/// What names others without depending on them: accepted findings, and the figures and saved views of a tracker. Where
/// something gets another id, or is merged into another, it goes along in the same step.
namespace Dateline {

/// Appends what lets accepted findings about \p entity be about the one called \p to. What is accepted there already
/// counts, and so does what was found between the two: then the finding goes.
void carryFindings(const EditBase &tracker, const ChangedEntity &entity, const QString &to,
                   std::vector<EntityChange> &parts);

/// Appends what lets figures and saved views that name \p entity name the one called \p to.
void carryLooks(const EditBase &tracker, const ChangedEntity &entity, const QString &to,
                std::vector<EntityChange> &parts);
/// The same of a tag.
void carryTagInLooks(const EditBase &tracker, const QString &tag, const QString &to, std::vector<EntityChange> &parts);

} // namespace Dateline
