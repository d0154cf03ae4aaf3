// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/times.h"

#include <algorithm>

namespace Dateline::Bench {

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double quantile(std::vector<double> values, double share)
{
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

void runSteps(benchmark::State &state, const std::vector<std::function<double()>> &steps)
{
    std::vector<double> times;
    for (auto _ : state) {
        double sum = 0;
        for (const auto &step : steps) {
            times.push_back(step());
            sum += times.back();
        }
        state.SetIterationTime(sum * 1e-3);
    }
    state.counters["median"] = quantile(times, 0.5);
    state.counters["p95"] = quantile(times, 0.95);
}

} // namespace Dateline::Bench
