// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/query/look.h"

#include <optional>

namespace Dateline {

/// What was looked at in a document when it was last open.
struct RememberedLook
{
    Look look;        ///< as lookToKeep() gives it
    SavedViewId view; ///< the saved view that was chosen last; may be empty
    friend bool operator==(const RememberedLook &, const RememberedLook &) = default;
};

/// Looks by document, in the person's settings: documents are not touched. Those of the last 50 documents are kept.
class LookMemory
{
public:
    /// Keeps \p look for the document at \p location, which holds the tracker of that id. A look of more than 100,000
    /// bytes is not kept.
    void remember(const QString &location, const QString &tracker, const RememberedLook &look);
    /// That of the document at \p location, if it held the same tracker then. Reads at most 50 entries, as the next.
    std::optional<RememberedLook> recall(const QString &location, const QString &tracker) const;
    /// For a file at \p location that has none: the latest one of that tracker whose file is not there any more, for it
    /// was moved, or renamed. It is that of \p location from then on. None for what is no file ("bundled:huawei-5g").
    std::optional<RememberedLook> takeMoved(const QString &location, const QString &tracker);
};

} // namespace Dateline
