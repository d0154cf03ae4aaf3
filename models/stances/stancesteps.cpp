// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancesteps.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

namespace Dateline {

namespace {

using Step = StanceIndex::Step;

bool isBefore(const Step &a, const Step &b)
{
    return std::tie(a.day, a.pair, a.change) < std::tie(b.day, b.pair, b.change);
}

/// The steps of some pairs alone.
std::vector<Step> stepsOf(const StanceIndex &index, const std::vector<std::uint32_t> &pairs)
{
    std::vector<Step> steps;
    for (const std::uint32_t pair : pairs) {
        const auto changes = index.changes(pair);
        for (std::uint32_t change = 0; change < changes.size(); ++change)
            steps.push_back({changes[change].day, pair, change});
    }
    std::sort(steps.begin(), steps.end(), isBefore);
    return steps;
}

} // namespace

StanceSteps::StanceSteps(const std::shared_ptr<StanceSteps> &before, const std::vector<std::uint32_t> &pairs)
{
    const std::lock_guard lock(before->m_mutex);
    if (before->m_isMade) {
        m_base = before;
        m_otherPairs = pairs;
    } else if (before->m_base) {
        m_base = before->m_base;
        std::set_union(pairs.begin(), pairs.end(), before->m_otherPairs.begin(), before->m_otherPairs.end(),
                       std::back_inserter(m_otherPairs));
    }
}

std::span<const Step> StanceSteps::of(const StanceIndex &index)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isMade) {
        m_steps = inOrder(index);
        m_isMade = true;
        m_base.reset();
    }
    return m_steps;
}

std::vector<Step> StanceSteps::inOrder(const StanceIndex &index) const
{
    if (!m_base) {
        std::vector<std::uint32_t> all(index.pairs().size());
        std::iota(all.begin(), all.end(), 0U);
        return stepsOf(index, all);
    }
    std::vector<bool> isOther(index.pairs().size());
    for (const std::uint32_t pair : m_otherPairs)
        isOther[pair] = true;
    const std::vector<Step> others = stepsOf(index, m_otherPairs);
    std::vector<Step> same;
    same.reserve(m_base->m_steps.size());
    std::copy_if(m_base->m_steps.begin(), m_base->m_steps.end(), std::back_inserter(same),
                 [&](const Step &step) { return !isOther[step.pair]; });
    std::vector<Step> steps;
    steps.reserve(same.size() + others.size());
    std::merge(same.begin(), same.end(), others.begin(), others.end(), std::back_inserter(steps), isBefore);
    return steps;
}

} // namespace Dateline
