// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/edithistory.h"

#include <algorithm>

namespace Dateline {

EditHistory EditHistory::read(const LastRows &lastRows, std::size_t least)
{
    for (std::size_t most = least;; most *= 2) {
        EditHistory history;
        const auto entries = lastRows(most);
        if (!entries) // the document can be edited all the same
            return history;
        bool knowsAll = true;
        for (const LogEntry &entry : *entries)
            knowsAll = history.add(entry) && knowsAll;
        if (knowsAll || entries->size() < most)
            return history;
    }
}

bool EditHistory::add(const LogEntry &entry)
{
    if (!entry.hasChange) // cannot be turned round, and must not stand in the way
        return true;
    if (!entry.undoes) {
        m_undone.clear();
        m_done.push_back({entry.name, entry.key});
        return true;
    }
    const auto isMeant = [&](const Step &step) { return step.row == *entry.undoes; };
    for (auto [from, to] : {std::pair(&m_done, &m_undone), std::pair(&m_undone, &m_done)}) {
        const auto step = std::find_if(from->rbegin(), from->rend(), isMeant);
        if (step == from->rend())
            continue;
        to->push_back({step->name, entry.key});
        from->erase(std::next(step).base());
        return true;
    }
    return false;
}

std::optional<std::size_t> EditHistory::undosTo(LogKey row) const
{
    // Rows ascend as long as nothing old was done again.
    for (std::size_t i = m_done.size(); i-- > 0;) {
        if (m_done[i].row == row)
            return m_done.size() - 1 - i;
    }
    return std::nullopt;
}

void EditHistory::forget(LogKey row)
{
    for (std::vector<Step> *steps : {&m_done, &m_undone})
        std::erase_if(*steps, [row](const Step &step) { return step.row == row; });
}

} // namespace Dateline
