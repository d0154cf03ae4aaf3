// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start);

/// The value that \p share of the \p values, 0 … 1, do not exceed.
double quantile(std::vector<double> values, double share);

/// Runs \p steps, each once an iteration, and reports the median and the 95th percentile of the milliseconds that they
/// return.
void runSteps(benchmark::State &state, const std::vector<std::function<double()>> &steps);

} // namespace Dateline::Bench
