// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/editbase.h"

namespace Dateline {

/// What happens to what names an entity that is removed.
enum class Dependents {
    Keep, ///< nothing: it must not be named
    /// Measures and events no longer name it: they lose the party, or are no milestones of it any more. Attributions to
    /// it, or about it, are removed.
    Remove
};

/// Removes the entity of the kind of \p like that is called \p name. The attributions of an event go with it in any
/// case, and the tracker opens with the program's own choice once the view that it opened with is removed. Otherwise
/// Usage if something names it and is to stay: the message says what. A category that events have is never removed; it
/// can be merged into another one (mergedInto()). NotFound if there is none. What accepted findings, figures and saved
/// views name need not be there.
Result<Change> removal(const EditBase &tracker, const ChangedEntity &like, const QString &name, Dependents dependents);

} // namespace Dateline
