// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <cstddef>
#include <vector>

namespace Dateline {

class Snapshot;
class StanceIndex;

/// Towards whom stances can be looked at.
struct TargetChoices
{
    static constexpr std::size_t mostMain = 4;

    std::vector<PartyId> parties; ///< the main ones, then the others in the tracker's order
    std::size_t main = 0;         ///< how many of them are main ones
};

/// The parties that measures aim at. The main ones are those that the view names with which the tracker opens, as it
/// names them, and then those of most measures: with a quarter at least of the largest number, four in all at most.
/// O(targets of measures + parties · log).
TargetChoices targetChoices(const Snapshot &snapshot, const StanceIndex &index);

} // namespace Dateline
