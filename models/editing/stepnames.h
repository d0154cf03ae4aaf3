// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QString>

namespace Dateline {

/// What is done to one entity.
enum class EditStep { Add, Change, Remove, Move, Merge };

/// The name of such a step as Undo shows it, in the language that is spoken: "Add event".
QString stepName(EditStep step, const ChangedEntity &entity);

} // namespace Dateline
