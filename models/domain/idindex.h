// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <cstdint>
#include <vector>

namespace Dateline {

/// Where things stand in their list, by id. Of several equal ids the first counts. O(things).
template<typename Thing>
QHash<decltype(Thing::id), std::uint32_t> indexById(const std::vector<Thing> &things)
{
    QHash<decltype(Thing::id), std::uint32_t> index;
    index.reserve(static_cast<qsizetype>(things.size()));
    for (auto i = static_cast<std::uint32_t>(things.size()); i-- > 0;)
        index.insert(things[i].id, i);
    return index;
}

} // namespace Dateline
