// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/domain/tracker.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace Dateline {

/// Something that an import left out.
struct Rejection
{
    QString place;  ///< input and entity: "b.json: /events/3 (au-5g-ban)"
    QString reason; ///< one sentence without a full stop
    friend bool operator==(const Rejection &, const Rejection &) = default;
};

/// The account of an import: every category, party, measure, event, source, attribution, accepted finding and figure
/// that was read is in exactly one of the three others.
struct ImportReport
{
    std::size_t read = 0;
    std::size_t imported = 0; ///< new
    std::size_t merged = 0;   ///< were there already, equal
    std::size_t rejected = 0; ///< as many as rejections
    std::vector<Rejection> rejections;
};

/// Adds the entities of \p from to \p into; both must be sound, and \p into stays so. What has a known id is merged
/// if it is equal and rejected if it differs: nothing is overwritten; an accepted finding is known by its check and subject. What refers to something that was rejected is
/// taken if \p into has something of the same id, and rejected otherwise. An \p into without any entity also takes
/// the title and the other properties of \p from. O(size of both).
ImportReport mergeInto(Tracker &into, Tracker from);

/// Reads all \p inputs (see loadTracker()) and adds them in their order to the document \p intoPath, which is made if
/// it does not exist. All or nothing: if an input cannot be read or the document cannot be written, it stays as it
/// was, or does not come to be. Cancelled if \p progress, which may be null, says so before anything is written.
Result<ImportReport> importFiles(const QStringList &inputs, const QString &intoPath,
                                 const Progress *progress = nullptr);

} // namespace Dateline
