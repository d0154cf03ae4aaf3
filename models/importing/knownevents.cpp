// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/knownevents.h"

#include "models/core/textfold.h"

namespace Dateline {

EventId KnownEvents::inTracker(const Event &event)
{
    const std::size_t count = m_snapshot.table().size();
    if (count == 0)
        return {};
    if (!m_isIndexed) {
        m_isIndexed = true;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (!m_snapshot.table().isLive(i))
                continue;
            m_rows.insert(foldForSearch(m_snapshot.title(EventRow(i))), EventRow(i));
        }
    }
    const auto [begin, end] = std::as_const(m_rows).equal_range(foldForSearch(event.title));
    for (auto row = begin; row != end; ++row) {
        if (haveDayInCommon(m_snapshot.date(*row).span(), event.date.span()))
            return m_snapshot.eventId(*row);
    }
    return {};
}

std::ptrdiff_t KnownEvents::amongAdded(const Event &event, const std::vector<Event> &added)
{
    const std::size_t key = qHashMulti(0, event.title, event.date.toString(), event.summary);
    const auto [begin, end] = m_added.equal_range(key);
    for (auto other = begin; other != end; ++other) {
        Event same = event;
        same.id = added[other->second].id;
        if (same == added[other->second])
            return static_cast<std::ptrdiff_t>(other->second);
    }
    m_added.emplace(key, static_cast<std::uint32_t>(added.size()));
    return -1;
}

} // namespace Dateline
