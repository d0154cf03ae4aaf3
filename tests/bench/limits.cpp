// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What plain C++ needs for the same answers, on the same columns in the same run: the bounds that the goals are
// multiples of. Nothing here uses the query engine.
#include "tests/bench/dataset.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstring>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

using Words = std::vector<std::uint64_t>;

/// Counters of all facets but countries; the last place of a column is for rows without a value.
struct Counters
{
    std::vector<std::uint32_t> categories, milestones, companies, tags;

    explicit Counters(const EventTable &table)
        : categories(table.categoryIds().size() + 1)
        , milestones(256)
        , companies(table.companyIds().size())
        , tags(table.tagNames().size())
    { }

    void add(const EventTable &table, std::size_t row)
    {
        ++categories[std::min<std::size_t>(table.category()[row], categories.size() - 1)];
        ++milestones[table.milestone()[row]];
        for (const std::uint32_t company : table.companies()[row])
            ++companies[company];
        for (const std::uint32_t tag : table.tags()[row])
            ++tags[tag];
    }
};

/// Rows of the typical country as a bitset, then four group-bys over them.
void limitCountry(benchmark::State &state)
{
    const auto snapshot = dataset(static_cast<std::size_t>(state.range(0)));
    const EventTable &table = snapshot->table();
    const CountryCode code = typicalCountry(table);
    const auto number = static_cast<std::uint32_t>(
        std::find(table.countryCodes().begin(), table.countryCodes().end(), code) - table.countryCodes().begin());
    Words rows((table.size() + 63) / 64);
    for (std::size_t row = 0; row < table.size(); ++row) {
        for (const std::uint32_t country : table.countries()[row]) {
            if (country == number)
                rows[row / 64] |= std::uint64_t{1} << (row % 64);
        }
    }
    for (auto _ : state) {
        Words passing(rows.size());
        std::size_t count = 0;
        for (std::size_t word = 0; word < rows.size(); ++word) {
            passing[word] = rows[word];
            count += static_cast<std::size_t>(std::popcount(passing[word]));
        }
        Counters counters(table);
        for (std::size_t word = 0; word < passing.size(); ++word) {
            for (std::uint64_t left = passing[word]; left != 0; left &= left - 1)
                counters.add(table, word * 64 + static_cast<std::size_t>(std::countr_zero(left)));
        }
        benchmark::DoNotOptimize(count);
        benchmark::DoNotOptimize(counters);
    }
}

/// The same four group-bys over all rows.
void limitClear(benchmark::State &state)
{
    const auto snapshot = dataset(static_cast<std::size_t>(state.range(0)));
    const EventTable &table = snapshot->table();
    for (auto _ : state) {
        Counters counters(table);
        for (std::size_t row = 0; row < table.size(); ++row)
            counters.add(table, row);
        benchmark::DoNotOptimize(counters);
    }
}

void limitAndPopcount(benchmark::State &state)
{
    const auto words = static_cast<std::size_t>(state.range(0)) / 64;
    const Words a(words, 0x5555555555555555U);
    const Words b(words, 0x3333333333333333U);
    for (auto _ : state) {
        std::size_t count = 0;
        for (std::size_t word = 0; word < words; ++word)
            count += static_cast<std::size_t>(std::popcount(a[word] & b[word]));
        benchmark::DoNotOptimize(count);
    }
}

/// How many events begin in a window, by looking at each.
void limitColumnScan(benchmark::State &state)
{
    const auto snapshot = dataset(static_cast<std::size_t>(state.range(0)));
    const auto begins = snapshot->table().begin();
    const auto ends = snapshot->table().end();
    const std::int64_t from = dayFromCivil({2018, 8, 1}).number;
    for (auto _ : state) {
        std::size_t count = 0;
        for (std::size_t row = 0; row < begins.size(); ++row)
            count += begins[row] < from + 31 && ends[row] > from ? 1 : 0;
        benchmark::DoNotOptimize(count);
    }
}

/// The whole searchable text once through, for a word that does not occur.
void limitMemmem(benchmark::State &state)
{
    const auto snapshot = dataset(static_cast<std::size_t>(state.range(0)));
    QByteArray text;
    for (EventRow row{0}; row < snapshot->table().size(); ++row)
        text += snapshot->engine().texts().textOf(row);
    for (auto _ : state)
        benchmark::DoNotOptimize(::memmem(text.data(), static_cast<std::size_t>(text.size()), "telecomx", 8));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * text.size());
}

/// 20,000 small rectangles on a picture of the size of a frame.
void limitFillRect(benchmark::State &state)
{
    QImage image(1600, 900, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state) {
        QPainter painter(&image);
        for (int i = 0; i < 20'000; ++i)
            painter.fillRect(i * 7 % 1590, i * 13 % 880, 8, 16, QColor(i & 255, 90, 160));
    }
}

constexpr std::int64_t million = 1'000'000;
BENCHMARK(limitCountry)->Arg(million)->Repetitions(5)->Unit(benchmark::kMicrosecond);
BENCHMARK(limitClear)->Arg(million)->Repetitions(5)->Unit(benchmark::kMicrosecond);
BENCHMARK(limitAndPopcount)->Arg(million)->Repetitions(5)->Unit(benchmark::kMicrosecond);
BENCHMARK(limitColumnScan)->Arg(million)->Repetitions(5)->Unit(benchmark::kMicrosecond);
BENCHMARK(limitMemmem)->Arg(million)->Repetitions(5)->Unit(benchmark::kMicrosecond);
BENCHMARK(limitFillRect)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace Dateline::Bench
