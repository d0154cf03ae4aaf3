// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace Dateline {

/// Leaves the first of equal values, in their order. O(values²), for the short lists of an entity.
template<typename Value>
void keepFirstOfEqual(std::vector<Value> &values)
{
    std::vector<Value> once;
    for (Value &value : values) {
        if (std::find(once.begin(), once.end(), value) == once.end())
            once.push_back(std::move(value));
    }
    values = std::move(once);
}

} // namespace Dateline
