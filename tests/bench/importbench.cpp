// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An import as the command line does it: a tracker in JSON, checked and written as a new document.
#include "models/document/documentimport.h"
#include "models/exchange/trackerjson.h"
#include "tests/bench/dataset.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

void import(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString json = folder.filePath(QStringLiteral("events.json"));
    {
        QFile file(json);
        const QByteArray bytes =
            writeTrackerJson(dataset(static_cast<std::size_t>(state.range(0)))->tracker().unpacked());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            state.SkipWithError("the input cannot be written");
            return;
        }
    }
    int number = 0;
    for (auto _ : state) {
        const auto report =
            importFiles({json}, folder.filePath(QString::number(++number)) + QStringLiteral(".dateline"));
        if (!report.ok() || report->rejected > 0)
            state.SkipWithError("the import is refused");
    }
    state.counters["eventsPerSecond"] = benchmark::Counter(
        static_cast<double>(state.iterations()) * static_cast<double>(state.range(0)), benchmark::Counter::kIsRate);
}

BENCHMARK(import)
    ->RangeMultiplier(10)
    ->Range(1'000, 100'000)
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

} // namespace Dateline::Bench
