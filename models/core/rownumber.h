// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/compressedrows.h"

#include <QHashFunctions>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <span>

namespace Dateline {

/// The number of a row of one kind of table, which \p Tag names: a number of another kind, or a plain one, cannot be
/// passed where it is meant. It reads as a plain number, so that columns and bitsets are indexed as ever, and takes the
/// room of one. Default: none, which reads as noIndex.
template<typename Tag>
class RowNumber
{
public:
    constexpr RowNumber() = default;
    /// Larger numbers than 32 bits hold are the caller's error.
    template<std::integral Number>
    requires(!std::same_as<Number, bool>) constexpr explicit RowNumber(Number number)
        : m_number(static_cast<std::uint32_t>(number))
    { }
    template<typename Other>
    requires(!std::same_as<Other, Tag>) RowNumber(RowNumber<Other>)
    = delete; // by way of the plain number one would become the other

    constexpr operator std::uint32_t() const { return m_number; }

    constexpr RowNumber &operator++()
    {
        ++m_number;
        return *this;
    }

    friend constexpr bool operator==(RowNumber a, RowNumber b) { return a.m_number == b.m_number; }
    friend constexpr std::strong_ordering operator<=>(RowNumber a, RowNumber b) { return a.m_number <=> b.m_number; }
    friend std::size_t qHash(RowNumber row, std::size_t seed = 0) noexcept { return ::qHash(row.m_number, seed); }

private:
    std::uint32_t m_number = noIndex;
};

// Numbers of two kinds would compare as plain ones.
template<typename A, typename B>
requires(!std::same_as<A, B>) bool operator==(RowNumber<A>, RowNumber<B>) = delete;
template<typename A, typename B>
requires(!std::same_as<A, B>) std::strong_ordering operator<=>(RowNumber<A>, RowNumber<B>) = delete;

/// Plain numbers of a column that are rows of one kind, read where they stand. Valid as long as the numbers are.
template<typename Row>
class RowSpan
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = const Row *;
        using reference = Row;

        constexpr Iterator() = default;
        constexpr explicit Iterator(const std::uint32_t *number) : m_number(number) { }

        constexpr Row operator*() const { return Row(*m_number); }
        constexpr Row operator[](difference_type n) const { return Row(m_number[n]); }
        constexpr Iterator &operator++()
        {
            ++m_number;
            return *this;
        }
        constexpr Iterator operator++(int) { return Iterator(m_number++); }
        constexpr Iterator &operator--()
        {
            --m_number;
            return *this;
        }
        constexpr Iterator operator--(int) { return Iterator(m_number--); }
        constexpr Iterator &operator+=(difference_type n)
        {
            m_number += n;
            return *this;
        }
        constexpr Iterator &operator-=(difference_type n) { return *this += -n; }
        friend constexpr Iterator operator+(Iterator i, difference_type n) { return i += n; }
        friend constexpr Iterator operator+(difference_type n, Iterator i) { return i += n; }
        friend constexpr Iterator operator-(Iterator i, difference_type n) { return i -= n; }
        friend constexpr difference_type operator-(Iterator a, Iterator b) { return a.m_number - b.m_number; }
        friend constexpr auto operator<=>(Iterator, Iterator) = default;

    private:
        const std::uint32_t *m_number = nullptr;
    };
    using value_type = Row;
    using iterator = Iterator;
    using const_iterator = Iterator;

    constexpr RowSpan() = default;
    constexpr RowSpan(std::span<const std::uint32_t> numbers) : m_numbers(numbers) { }

    constexpr std::span<const std::uint32_t> numbers() const { return m_numbers; }
    constexpr std::size_t size() const { return m_numbers.size(); }
    constexpr bool empty() const { return m_numbers.empty(); }
    constexpr Row operator[](std::size_t place) const { return Row(m_numbers[place]); }
    constexpr Row front() const { return Row(m_numbers.front()); }
    constexpr Row back() const { return Row(m_numbers.back()); }
    constexpr Iterator begin() const { return Iterator(m_numbers.data()); }
    constexpr Iterator end() const { return Iterator(m_numbers.data() + m_numbers.size()); }

private:
    std::span<const std::uint32_t> m_numbers;
};

} // namespace Dateline

template<typename Tag>
struct std::hash<Dateline::RowNumber<Tag>>
{
    std::size_t operator()(Dateline::RowNumber<Tag> row) const noexcept { return std::hash<std::uint32_t>()(row); }
};
