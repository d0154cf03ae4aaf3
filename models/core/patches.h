// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace Dateline {

/// A few values that stand in place of those of a large base, by their numbers there, or behind it. Copies share what
/// they have in common. Without any, looking one up is a test for null, and mostly that of one bit otherwise.
template<typename Value>
class Patches
{
public:
    struct Entry
    {
        std::uint32_t number;
        std::shared_ptr<const Value> value;
    };

    bool empty() const { return !m_data; }
    std::size_t size() const { return m_data ? m_data->entries.size() : 0; }

    /// nullptr if there is none. O(log size) if there is one.
    const Value *find(std::size_t number) const
    {
        if (!m_data || number / 64 >= m_data->bits.size() || ((m_data->bits[number / 64] >> (number % 64)) & 1) == 0)
            return nullptr;
        return place(number)->value.get();
    }
    bool has(std::size_t number) const { return find(number) != nullptr; }

    /// O(size) if copies share them.
    void set(std::uint32_t number, Value value)
    {
        if (!m_data)
            m_data = std::make_shared<Data>();
        else if (m_data.use_count() > 1) // a single owner was never seen by another thread, see SharedColumn
            m_data = std::make_shared<Data>(*m_data);
        auto kept = std::make_shared<const Value>(std::move(value));
        const auto entry = place(number);
        if (entry != m_data->entries.end() && entry->number == number) {
            m_data->entries[static_cast<std::size_t>(entry - m_data->entries.begin())].value = std::move(kept);
            return;
        }
        m_data->entries.insert(entry, {number, std::move(kept)});
        if (m_data->bits.size() <= number / 64)
            m_data->bits.resize(number / 64 + 1);
        m_data->bits[number / 64] |= std::uint64_t{1} << (number % 64);
    }

    /// Calls \p visit(number, value) for each in ascending order.
    template<typename Visitor>
    void forEach(Visitor visit) const
    {
        if (!m_data)
            return;
        for (const Entry &entry : m_data->entries)
            visit(entry.number, *entry.value);
    }

private:
    struct Data
    {
        std::vector<std::uint64_t> bits; ///< one for each number that has a value
        std::vector<Entry> entries;      ///< ascending
    };

    auto place(std::size_t number) const
    {
        return std::lower_bound(m_data->entries.cbegin(), m_data->entries.cend(), number,
                                [](const Entry &entry, std::size_t wanted) { return entry.number < wanted; });
    }

    std::shared_ptr<Data> m_data;
};

} // namespace Dateline
