// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stances of 250 countries towards 500 targets from 20,000 measures: working them out, and moving the day.
#include "models/query/snapshot.h"
#include "models/stances/stancesonday.h"
#include "tests/support/measuregenerator.h"

#include <benchmark/benchmark.h>

#include <random>

namespace Dateline::Bench {

namespace {

const Snapshot &snapshot()
{
    static const Snapshot made{TrackerColumns(generateMeasures({20'000, 250, 500, 1}))};
    return made;
}

std::shared_ptr<const StanceIndex> index()
{
    static const auto made = std::make_shared<const StanceIndex>(snapshot());
    return made;
}

/// What a view takes: the stance of each country towards any target.
std::size_t restricting(const StancesOnDay &stances)
{
    std::size_t count = 0;
    for (std::uint32_t country = 0; country < stances.index().countries().size(); ++country)
        count += stances.towards(country, {}).stance >= Stance::PartlyRestricted ? 1 : 0;
    return count;
}

void build(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(StanceIndex(snapshot()));
    state.counters["pairs"] = static_cast<double>(index()->pairs().size());
    state.counters["changes"] = static_cast<double>(index()->steps().size());
}

void buildKnownOn(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(StanceIndex(snapshot(), *dayFromIso(u"2022-06-01")));
}

/// The argument is the length of a step in days.
void step(benchmark::State &state)
{
    const Day first = *dayFromIso(u"2015-01-01");
    const Day last = *dayFromIso(u"2030-12-31");
    StancesOnDay stances(index(), first);
    for (auto _ : state) {
        Day day = stances.day() + Days{state.range(0)};
        if (day > last)
            day = first;
        stances.moveTo(day);
        benchmark::DoNotOptimize(restricting(stances));
    }
}

void jump(benchmark::State &state)
{
    std::mt19937 engine(1);
    StancesOnDay stances(index(), *dayFromIso(u"2015-01-01"));
    for (auto _ : state) {
        stances.moveTo(*dayFromIso(u"2015-01-01") + Days{static_cast<std::int64_t>(engine() % 5800)});
        benchmark::DoNotOptimize(restricting(stances));
    }
}

BENCHMARK(build)->Unit(benchmark::kMillisecond);
BENCHMARK(buildKnownOn)->Unit(benchmark::kMillisecond);
BENCHMARK(step)->Arg(1)->Arg(31)->Arg(366)->Unit(benchmark::kMicrosecond);
BENCHMARK(jump)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace Dateline::Bench

BENCHMARK_MAIN();
