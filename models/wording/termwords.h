// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vocabulary.h"

#include <QString>

namespace Dateline {

/// "target", as it stands within a sentence; nameFor() is for where it stands alone.
QString withinSentence(Role role);

/// "in force", as it stands within a sentence.
QString withinSentence(Milestone milestone);

} // namespace Dateline
