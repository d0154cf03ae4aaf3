// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole frames of the charts as the day moves, 1600 × 500, off screen: of 20,000 measures, and of 100,000 events.
#include "tests/bench/times.h"
#include "tests/support/measuregenerator.h"
#include "tests/support/trackergenerator.h"
#include "views/charts/chartcanvas.h"
#include "views/charts/chartpanel.h"

#include "models/dates/today.h"
#include "models/workspace/workspace.h"

#include <QApplication>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

std::shared_ptr<const Snapshot> measures()
{
    static const auto made = std::make_shared<const Snapshot>(TrackerColumns(generateMeasures({20'000, 250, 500, 1})));
    return made;
}

std::shared_ptr<const Snapshot> events()
{
    GeneratorSettings settings;
    settings.events = 100'000;
    static const auto made = std::make_shared<const Snapshot>(TrackerColumns(generateTracker(settings)));
    return made;
}

struct ChartDesk
{
    Workspace workspace{today()};
    ChartPanel panel{&workspace};
    ChartCanvas *canvas = nullptr;

    explicit ChartDesk(ChartKind kind)
    {
        const bool stances = kind == ChartKind::StancesOverTime || kind == ChartKind::RestrictionsOverTime;
        workspace.setAsOf(dayFromCivil({2019, 6, 1}));
        workspace.setSnapshot(stances ? measures() : events());
        panel.setKind(kind);
        panel.resize(1600, 500);
        panel.setFollowing(true);
        panel.show();
        canvas = panel.findChild<ChartCanvas *>();
        QApplication::processEvents();
    }

    template<typename Change>
    double frame(Change change)
    {
        const Clock::time_point start = Clock::now();
        change();
        canvas->repaint();
        return millisecondsSince(start);
    }
};

/// 60 days, one by one.
void asOf(benchmark::State &state)
{
    ChartDesk desk(static_cast<ChartKind>(state.range(0)));
    std::vector<std::function<double()>> frames;
    const Day first = desk.workspace.asOf();
    for (int step = 0; step < 60; ++step)
        frames.emplace_back([&desk, first, step] {
            return desk.frame([&] { desk.workspace.setAsOf(first + Days{step % 30 + 1 + (step / 30) * 40}); });
        });
    runSteps(state, frames);
    state.SetLabel(chartWord(static_cast<ChartKind>(state.range(0))).toStdString());
}

/// Worked out anew, as after each change of the filter.
void content(benchmark::State &state)
{
    const auto kind = static_cast<ChartKind>(state.range(0));
    const ChartDesk desk(kind);
    for (auto _ : state)
        benchmark::DoNotOptimize(chartContent(desk.workspace, kind));
    state.SetLabel(chartWord(kind).toStdString());
}

BENCHMARK(asOf)->DenseRange(0, 6)->UseManualTime()->Unit(benchmark::kMillisecond)->Name("asOf/chart");
BENCHMARK(content)->DenseRange(0, 6)->Unit(benchmark::kMillisecond)->Name("content/chart");

} // namespace

} // namespace Dateline::Bench
