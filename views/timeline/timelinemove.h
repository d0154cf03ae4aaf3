// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/stateddates.h"
#include "models/editing/datemoves.h"
#include "models/query/snapshot.h"

namespace Dateline {

/// An event whose date is being moved on the timeline, by pointer or by keys. Nothing is written yet.
class TimelineMove
{
public:
    /// \p date is that of the row, or where an earlier move that is still being written has brought it. O(attributions
    /// of the event).
    TimelineMove(const Snapshot &snapshot, EventRow row, const Edtf &date);

    EventRow row() const { return m_row; }
    const EventId &event() const { return m_event; }
    const Edtf &before() const { return m_before; }
    const Edtf &after() const { return m_after; } ///< before() until something could be moved
    bool isChanged() const { return m_after != m_before; }

    /// Moves \p part of before() to the unit of its precision that is nearest to \p days later.
    void drag(DatePart part, Days days);
    /// Moves \p part of after() on.
    void step(DatePart part, std::int64_t units);

    /// The new date in words.
    QString label() const;
    /// Why the date does not move further, or how many sources state another one; empty: nothing to say.
    QString remark() const;
    bool isRefused() const { return !m_refusal.isEmpty(); }

private:
    void take(const Result<Edtf> &moved);

    EventRow m_row;
    EventId m_event;
    Edtf m_before;
    Edtf m_after;
    QString m_refusal;
    StatedDates m_stated;
};

} // namespace Dateline
