// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The query engine's answers: everything that the window asks for after a change of the filter.
#include "tests/bench/dataset.h"

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

/// From \p before to \p after, as a click in the window does.
void runFilter(benchmark::State &state, const Filter &filter)
{
    const auto snapshot = dataset(static_cast<std::size_t>(state.range(0)));
    std::size_t count = 0;
    for (auto _ : state) {
        const QueryResult result = snapshot->engine().run(filter);
        benchmark::DoNotOptimize(count = result.count);
    }
    state.counters["passing"] = static_cast<double>(count);
}

const EventTable &tableOf(const benchmark::State &state)
{
    return dataset(static_cast<std::size_t>(state.range(0)))->table();
}

void filterCountry(benchmark::State &state)
{
    Filter filter;
    filter.countries = {typicalCountry(tableOf(state))};
    runFilter(state, filter);
}

void filterThreeFacets(benchmark::State &state)
{
    Filter filter;
    filter.countries = {typicalCountry(tableOf(state))};
    filter.companies = {typicalCompany(tableOf(state))};
    filter.categories = {typicalCategory(tableOf(state))};
    runFilter(state, filter);
}

void filterClear(benchmark::State &state) { runFilter(state, {}); }

void filterMonth(benchmark::State &state)
{
    const Day first = dayFromCivil({2018, 8, 1});
    Filter filter;
    filter.window = {first, first + Days{31}};
    runFilter(state, filter);
}

void filterText(benchmark::State &state, const char *text)
{
    Filter filter;
    filter.text = QString::fromLatin1(text);
    runFilter(state, filter);
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->RangeMultiplier(10)->Range(1'000, 10'000'000)->Repetitions(5)->Unit(benchmark::kMicrosecond);
}

BENCHMARK(filterCountry)->Apply(sizes);
BENCHMARK(filterThreeFacets)->Apply(sizes);
BENCHMARK(filterClear)->Apply(sizes);
BENCHMARK(filterMonth)->Apply(sizes);
BENCHMARK_CAPTURE(filterText, none, "telecomx")->Apply(sizes);
BENCHMARK_CAPTURE(filterText, rare, "9999")->Apply(sizes);
BENCHMARK_CAPTURE(filterText, twoWords, "regulator auction")->Apply(sizes);

} // namespace

} // namespace Dateline::Bench
