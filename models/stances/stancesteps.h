// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stances/stanceindex.h"

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace Dateline {

/// StanceIndex::steps(), which few ask for: put in order when first asked for, out of those of an earlier index if
/// those are known. Safe to be asked from several threads.
class StanceSteps
{
public:
    StanceSteps() = default;
    /// Those of an index that was made of the one of \p before, from which it differs in \p pairs.
    StanceSteps(const std::shared_ptr<StanceSteps> &before, const std::vector<std::uint32_t> &pairs);

    /// \p index is always the same.
    std::span<const StanceIndex::Step> of(const StanceIndex &index);

private:
    std::vector<StanceIndex::Step> inOrder(const StanceIndex &index) const;

    std::mutex m_mutex;
    bool m_isMade = false;
    std::vector<StanceIndex::Step> m_steps;
    std::shared_ptr<StanceSteps> m_base;     ///< is made, and so does not change; null: there is none
    std::vector<std::uint32_t> m_otherPairs; ///< ascending: those in which the base differs
};

} // namespace Dateline
