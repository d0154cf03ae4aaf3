// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/knownsources.h"
#include "models/exchange/records.h"
#include "models/importing/freeids.h"
#include "models/importing/recorddates.h"

namespace Dateline {

class EntityLookup;

/// Brings the sources of records to those of a tracker: what is there is taken, what is not is added.
class RecordSources
{
public:
    /// Not owned; \p added takes new sources.
    RecordSources(const TrackerColumns &tracker, const EntityLookup &lookup, RecordDates &dates,
                  std::vector<Source> &added)
        : m_known(tracker), m_lookup(lookup), m_dates(dates), m_added(added)
    { }

    struct Found
    {
        SourceId id;
        bool isNew = false;
        QStringList remarks = {}; ///< what was left out, without full stops
    };
    /// Malformed, with a reason and as its place the field, if it cannot be a source.
    Result<Found> find(const WorkRecord &record);

private:
    KnownSources m_known;
    const EntityLookup &m_lookup;
    RecordDates &m_dates;
    std::vector<Source> &m_added;
    FreeIds m_ids;
};

} // namespace Dateline
