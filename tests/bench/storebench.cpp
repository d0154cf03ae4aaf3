// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A document of ten thousand events, written as a new one and read back, checks included. Ten seconds are the limit for
// each, on a slow disk too; one or two for writing and half of one for reading are usual.
#include "models/store/trackerstore.h"
#include "tests/support/trackergenerator.h"

#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

constexpr std::size_t events = 10'000;

const Tracker &tracker()
{
    static const Tracker made = [] {
        GeneratorSettings settings;
        settings.events = events;
        return generateTracker(settings);
    }();
    return made;
}

void count(benchmark::State &state)
{
    state.counters["eventsPerSecond"] =
        benchmark::Counter(static_cast<double>(state.iterations()) * events, benchmark::Counter::kIsRate);
}

void writeDocument(benchmark::State &state)
{
    const QTemporaryDir folder;
    int number = 0;
    for (auto _ : state) {
        const QString path = folder.filePath(QString::number(++number));
        if (!TrackerStore::create(path, tracker()).ok())
            state.SkipWithError("the document cannot be written");
        state.PauseTiming();
        QFile::remove(path);
        state.ResumeTiming();
    }
    count(state);
}

void readDocument(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.dateline"));
    if (!TrackerStore::create(path, tracker()).ok()) {
        state.SkipWithError("the document cannot be written");
        return;
    }
    for (auto _ : state) {
        const auto store = TrackerStore::open(path, TrackerStore::Access::ReadOnly);
        if (!store.ok() || !(*store)->read().ok())
            state.SkipWithError("the document cannot be read");
    }
    count(state);
}

BENCHMARK(writeDocument)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readDocument)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace Dateline::Bench

BENCHMARK_MAIN();
