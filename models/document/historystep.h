// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/changelog.h"

#include <cstddef>
#include <optional>

namespace Dateline {

/// A row of a document's history, and how it stands to what is shown.
struct HistoryStep
{
    LogEntry entry;
    /// How many undos lead back to just after it (EditHistory::undosTo()); nullopt if undo does not lead there.
    std::optional<std::size_t> undosTo;
};

} // namespace Dateline
