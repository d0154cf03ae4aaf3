// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace Dateline {

/// A column of values in one piece of memory that copies share. What is added to a copy goes behind the values in the
/// same memory, where the others do not look; setting a value copies the memory first, if it is shared. So copies stay
/// what they were, and may be read in other threads while one of them is changed.
template<typename Value>
class SharedColumn
{
public:
    SharedColumn() = default;
    explicit SharedColumn(std::size_t size) : SharedColumn(std::vector<Value>(size)) { } ///< of default values
    SharedColumn(const std::vector<Value> &values)
    {
        if (values.empty())
            return;
        moveTo(values.size());
        std::copy(values.begin(), values.end(), m_buffer->values.get());
        m_buffer->used = m_size = values.size();
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const Value *data() const { return m_buffer ? m_buffer->values.get() : nullptr; }
    const Value &operator[](std::size_t index) const { return m_buffer->values[index]; }
    const Value *begin() const { return data(); }
    const Value *end() const { return data() + m_size; }
    operator std::span<const Value>() const { return {data(), m_size}; }

    void reserve(std::size_t capacity)
    {
        if (capacity > (m_buffer ? m_buffer->capacity : 0))
            moveTo(capacity);
    }
    /// Amortised O(1), but O(size) if another copy has added something since.
    void push_back(const Value &value)
    {
        if (!takePlace()) {
            const Value kept = value; // may stand in the memory that is given up
            // Something that grows on its own doubles; what grew to its full size before was packed tight, and a few
            // are added now and then.
            moveTo(isShared() ? m_size + m_size / 16 + 64 : m_size * 2 + 16);
            m_buffer->values[m_size++] = kept;
            m_buffer->used = m_size;
            return;
        }
        m_buffer->values[m_size++] = value;
    }
    /// O(size) if the memory is shared, otherwise O(1). Nothing if it has that value already.
    void set(std::size_t index, const Value &value)
    {
        if (m_buffer->values[index] == value)
            return;
        const Value kept = value;
        if (isShared())
            moveTo(m_buffer->capacity);
        m_buffer->values[index] = kept;
    }
    /// Puts \p value before the one that stands at \p index. O(size).
    void insert(std::size_t index, const Value &value)
    {
        std::vector<Value> values(begin(), end());
        values.insert(values.begin() + static_cast<std::ptrdiff_t>(index), value);
        *this = SharedColumn(values);
    }
    /// O(size).
    void erase(std::size_t index)
    {
        std::vector<Value> values(begin(), end());
        values.erase(values.begin() + static_cast<std::ptrdiff_t>(index));
        *this = SharedColumn(values);
    }
    /// Gives back what was reserved for more.
    void shrink_to_fit()
    {
        if (m_buffer && m_buffer->capacity > m_size)
            moveTo(m_size);
    }

    friend bool operator==(const SharedColumn &a, const SharedColumn &b)
    {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    struct Buffer
    {
        explicit Buffer(std::size_t size) : values(std::make_unique_for_overwrite<Value[]>(size)), capacity(size) { }
        std::unique_ptr<Value[]> values;
        std::size_t capacity;
        std::atomic<std::size_t> used = 0; ///< by the longest of the copies
    };

    /// Memory of a single owner was never seen by another thread: only copies of what is shared already are changed.
    bool isShared() const { return m_buffer && m_buffer.use_count() > 1; }

    /// Whether there is a place behind the values that no copy has taken; it is taken then.
    bool takePlace()
    {
        if (!m_buffer || m_size == m_buffer->capacity)
            return false;
        if (isShared()) {
            std::size_t used = m_size;
            return m_buffer->used.compare_exchange_strong(used, m_size + 1);
        }
        m_buffer->used.store(m_size + 1, std::memory_order_relaxed);
        return true;
    }

    void moveTo(std::size_t capacity)
    {
        auto buffer = std::make_shared<Buffer>(std::max(capacity, m_size));
        if (isShared())
            std::copy(begin(), end(), buffer->values.get());
        else if (m_buffer)
            std::move(m_buffer->values.get(), m_buffer->values.get() + m_size, buffer->values.get());
        buffer->used = m_size;
        m_buffer = std::move(buffer);
    }

    std::shared_ptr<Buffer> m_buffer;
    std::size_t m_size = 0;
};

} // namespace Dateline
