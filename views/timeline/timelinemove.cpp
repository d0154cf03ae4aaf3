// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinemove.h"

#include "models/wording/datewords.h"

#include <QCoreApplication>

namespace Dateline {

namespace {

struct MoveTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::TimelineMove)
};

} // namespace

TimelineMove::TimelineMove(const Snapshot &snapshot, EventRow row, const Edtf &date)
    : m_row(row), m_event(snapshot.eventId(row)), m_before(date), m_after(date), m_stated(statedDates(snapshot, row))
{ }

void TimelineMove::take(const Result<Edtf> &moved)
{
    m_refusal = moved ? QString() : moved.error().message;
    if (moved)
        m_after = *moved;
}

void TimelineMove::drag(DatePart part, Days days)
{
    // Where an end meets the other one it stays, and says why.
    const std::int64_t units = unitsNearest(m_before, part, days);
    const bool isHeldBack = units == 0 && days.count != 0 && !movedBy(m_before, part, days.count > 0 ? 1 : -1);
    take(movedBy(m_before, part, isHeldBack ? (days.count > 0 ? 1 : -1) : units));
    if (isHeldBack)
        m_after = m_before;
}

void TimelineMove::step(DatePart part, std::int64_t units) { take(movedBy(m_after, part, units)); }

QString TimelineMove::label() const { return dateInWords(m_after); }

QString TimelineMove::remark() const
{
    if (isRefused() || !isChanged())
        return m_refusal;
    const std::size_t others = sourcesAgainst(m_stated, m_after);
    return others == 0 ? QString() : MoveTr::tr("%Ln source(s) state another date", nullptr, static_cast<int>(others));
}

} // namespace Dateline
