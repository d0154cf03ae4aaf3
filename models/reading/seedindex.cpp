// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reading/seedindex.h"

#include <algorithm>
#include <bit>

namespace Dateline {

namespace {

/// Their counts stay in the processor's cache; more would make building slower by more than it makes searching faster.
constexpr std::size_t mostBuckets = std::size_t(1) << 17;

} // namespace

SeedIndex::SeedIndex(std::u32string_view text)
{
    const std::size_t seeds = text.size() < seedLength ? 0 : (text.size() - seedLength) / stride + 1;
    const std::size_t buckets = std::clamp(std::bit_ceil(seeds + 1), std::size_t(1) << 6, mostBuckets);
    m_shift = 64 - std::countr_zero(buckets);
    m_starts.resize(buckets + 1);
    m_places.resize(seeds);
    // Sorted by counting: how many there are in each bucket, where it ends, then filled from its end backwards.
    std::vector<std::uint32_t> bucketOfSeed(seeds);
    for (std::size_t i = 0; i < seeds; ++i) {
        bucketOfSeed[i] = static_cast<std::uint32_t>(bucketOf(text.data() + i * stride));
        ++m_starts[bucketOfSeed[i]];
    }
    std::uint32_t end = 0;
    for (std::uint32_t &start : m_starts) {
        end += start;
        start = end;
    }
    for (std::size_t i = seeds; i-- > 0;)
        m_places[--m_starts[bucketOfSeed[i]]] = static_cast<std::uint32_t>(i * stride);
}

std::size_t SeedIndex::bucketOf(const char32_t *seed) const
{
    const auto packed = [](const char32_t *three) {
        return std::uint64_t(three[0]) | std::uint64_t(three[1]) << 21 | std::uint64_t(three[2]) << 42;
    };
    static_assert(seedLength == 6);
    constexpr std::uint64_t odd1 = 0x9e3779b97f4a7c15U;
    constexpr std::uint64_t odd2 = 0xc2b2ae3d27d4eb4fU;
    const std::uint64_t first = packed(seed) * odd1;
    return static_cast<std::size_t>((((first ^ first >> 29) + packed(seed + 3)) * odd2) >> m_shift);
}

std::span<const std::uint32_t> SeedIndex::places(const char32_t *seed) const
{
    const std::size_t bucket = bucketOf(seed);
    return std::span(m_places).subspan(m_starts[bucket], m_starts[bucket + 1] - m_starts[bucket]);
}

} // namespace Dateline
