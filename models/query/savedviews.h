// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/change.h"
#include "models/query/look.h"
#include "models/query/snapshot.h"

/// \file
/// Looks that are kept for another time: in the tracker under a name (SavedView), or in a person's settings.
namespace Dateline {

/// A look as it is kept: as of no day if it is as of \p today, so that it comes back as of the day of then, known on
/// no day of its own if it is known as of the as-of day, and with nothing selected.
Look lookToKeep(const Look &look, Day today);

/// What \p filter names and a tracker does not have: countries (neither of a party nor of an event), companies,
/// categories and tags, in the filter's order. Nothing else is set. O(parties + categories + tags) for each.
Filter missingNames(const Filter &filter, const Snapshot &snapshot);

/// A kept look as it is shown in a tracker. The missingNames() of its filter are left out, each alone; so is a range that
/// holds nothing of the tracker. What is selected is not looked at. Without a day it is as of \p today.
Look lookToShow(const Look &kept, const Snapshot &snapshot, Day today);

/// Whether both show the same: all but the selection is equal, and ranges to a thousandth of their length. A look without
/// a range has \p fullRange.
bool showTheSame(const Look &a, const Look &b, TimeRange fullRange);

/// The saved view of that id, or else of that title; null if there is none. For places where a person names one.
const SavedView *savedViewNamed(const TrackerColumns &tracker, const QString &name);
/// The saved view of that id; null if there is none.
const SavedView *savedView(const TrackerColumns &tracker, const SavedViewId &id);
/// The same by title.
const SavedView *savedViewTitled(const TrackerColumns &tracker, const QString &title);

/// Its look. Malformed, with the place in the tracker, if it says what is not known here.
Result<Look> lookOf(const SavedView &view);

// Steps of editing. What they name is there.

/// Keeps \p look as it is under \p title, in place of the view that has it. Has no parts if that view keeps it already.
Change savingView(const TrackerColumns &tracker, const QString &title, const Look &look);
Change renamingView(const SavedView &view, const QString &title);
/// If the tracker opens with it, it does not any more.
Change removingView(const TrackerColumns &tracker, const SavedView &view);
/// An empty id: with the program's own choice.
Change openingWithView(const TrackerColumns &tracker, const SavedViewId &id);

} // namespace Dateline
