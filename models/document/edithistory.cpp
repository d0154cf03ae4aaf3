// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/edithistory.h"

#include <algorithm>

namespace Dateline {

void EditHistory::add(const LogEntry &entry)
{
    if (!entry.undoes) {
        m_undone.clear();
        m_done.push_back({entry.name, entry.key});
        return;
    }
    const auto isMeant = [&](const Step &step) { return step.row == *entry.undoes; };
    for (auto [from, to] : {std::pair(&m_done, &m_undone), std::pair(&m_undone, &m_done)}) {
        const auto step = std::find_if(from->rbegin(), from->rend(), isMeant);
        if (step == from->rend())
            continue;
        to->push_back({step->name, entry.key});
        from->erase(std::next(step).base());
        return;
    }
    // It takes back what this history does not know: a step of somebody else, or one too long ago.
}

void EditHistory::forget(LogKey row)
{
    for (std::vector<Step> *steps : {&m_done, &m_undone})
        std::erase_if(*steps, [row](const Step &step) { return step.row == row; });
}

} // namespace Dateline
