// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/domain/change.h"
#include "models/domain/tracker.h"
#include "models/exchange/records.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

/// \file
/// Importing: what a tracker holds becomes one change of another (normalise and merge); reading files is
/// trackerfile.h's, writing the document's (document/).
namespace Dateline {

class EntityLookup;

/// Something that an import left out, or read in another way than it stands in the file.
struct Rejection
{
    QString place;  ///< input and entity: "b.json: /events/3 (au-5g-ban)", "b.csv: row 12, date"
    QString reason; ///< one sentence without a full stop
    // The same as the place in parts, where a record of a file is meant.
    QString file = {};
    RecordPlace at = {};
    QString field = {};
    friend bool operator==(const Rejection &, const Rejection &) = default;
};

/// The account of an import: every entity (of a tracker) or record (of another file) that was read is in exactly one of
/// the three others.
struct ImportReport
{
    std::size_t read = 0;
    std::size_t imported = 0; ///< new
    std::size_t merged = 0;   ///< were there already
    std::size_t rejected = 0; ///< as many as rejections
    std::vector<Rejection> rejections = {};
    /// What was imported, but not quite as it stands in the file. The first ones; all are counted.
    std::vector<Rejection> remarks = {};
    std::size_t remarkCount = 0;
};

/// A tracker that is to be imported, and what messages call it.
struct ImportInput
{
    QString name; ///< "b.json"
    Tracker tracker;
};

/// What an import would do.
struct ImportPlan
{
    Change change; ///< additions, each behind what it refers to; without parts if nothing is new
    ImportReport report;
};

/// How the entities of \p inputs, which must be sound, come into the tracker that \p into knows: in their order, those
/// of each behind all that is there. What has a known id is merged if it is equal and rejected if it differs: nothing
/// is overwritten; an accepted finding is known by its check and subject. What refers to something that was rejected is
/// taken if the tracker has something of the same id, and rejected otherwise. A tracker without any entity also takes
/// the title and the other properties of the first input. O(size of the inputs × log size of the tracker): it is not
/// read.
Result<ImportPlan> planImport(const EntityLookup &into, std::vector<ImportInput> inputs);

/// Adds \p from to \p into, both sound, as planImport() says.
ImportReport mergeInto(Tracker &into, Tracker from);

/// Reads \p inputs (see loadTracker()). Cancelled if \p progress, which may be null, says so; fails if one cannot be
/// read.
Result<std::vector<ImportInput>> readInputs(const QStringList &inputs, const Progress *progress = nullptr);

} // namespace Dateline
