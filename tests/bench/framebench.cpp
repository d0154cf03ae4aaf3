// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole frames of the timeline: from a new range to the painted widget, 1600 × 900, off screen. Each benchmark reports
// the median and the 95th percentile of its frames, in milliseconds.
#include "models/dates/today.h"
#include "tests/bench/dataset.h"
#include "tests/bench/times.h"
#include "views/timeline/timelinewidget.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <cmath>
#include <functional>
#include <memory>
#include <utility>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

struct Scene
{
    Workspace workspace{today()};
    TimelineWidget timeline{&workspace};

    /// The one with those events and lanes; the one before is closed. Laying out ten millions takes seconds, and a
    /// benchmark is called more than once.
    static Scene &with(std::int64_t events, LaneGrouping grouping)
    {
        static std::unique_ptr<Scene> latest;
        static std::pair<std::int64_t, LaneGrouping> shown;
        if (!latest)
            qAddPostRoutine([] { latest.reset(); }); // a window must go before the application
        if (!latest || shown != std::pair(events, grouping)) {
            latest.reset();
            latest = std::make_unique<Scene>(static_cast<std::size_t>(events), grouping);
            shown = {events, grouping};
        }
        return *latest;
    }

    Scene(std::size_t events, LaneGrouping grouping)
    {
        workspace.setSnapshot(dataset(events));
        timeline.setGrouping(grouping);
        timeline.resize(1600, 900);
        timeline.show();
        QApplication::processEvents();
    }

    double frame(TimeRange range)
    {
        const Clock::time_point start = Clock::now();
        workspace.setRange(range);
        timeline.viewport()->repaint();
        return millisecondsSince(start);
    }
};

double dayOf(int year, int month = 1) { return static_cast<double>(dayFromCivil({year, month, 1}).number); }

/// A window of one year that moves by a month, 60 times.
void pan(benchmark::State &state, LaneGrouping grouping)
{
    Scene &scene = Scene::with(state.range(0), grouping);
    std::vector<std::function<double()>> frames;
    for (int step = 0; step < 60; ++step) {
        const double begin = dayOf(2010 + step / 12, 1 + step % 12);
        frames.emplace_back([&scene, begin] { return scene.frame({begin, begin + 365}); });
    }
    scene.frame({dayOf(2009), dayOf(2010)});
    runSteps(state, frames);
}

/// From 36 years to 30 days in 60 steps.
void zoom(benchmark::State &state, LaneGrouping grouping)
{
    Scene &scene = Scene::with(state.range(0), grouping);
    std::vector<std::function<double()>> frames;
    const double middle = dayOf(2014, 6);
    const double longest = 36 * 365.25;
    for (int step = 0; step < 60; ++step) {
        const double length = longest * std::pow(30 / longest, step / 59.0);
        frames.emplace_back([&scene, middle, length] {
            return scene.frame({middle - length / 2, middle + length / 2});
        });
    }
    runSteps(state, frames);
}

/// All 36 years, moved by a day so that it is painted anew.
void whole(benchmark::State &state, LaneGrouping grouping)
{
    Scene &scene = Scene::with(state.range(0), grouping);
    std::vector<std::function<double()>> frames;
    for (int step = 0; step < 10; ++step) {
        const double begin = dayOf(1990) + step;
        frames.emplace_back([&scene, begin] { return scene.frame({begin, begin + 36 * 365.25}); });
    }
    runSteps(state, frames);
}

/// The mouse over 60 places of a view of one month.
void hover(benchmark::State &state)
{
    Scene &scene = Scene::with(state.range(0), LaneGrouping::Category);
    scene.frame({dayOf(2014, 6), dayOf(2014, 7)});
    std::vector<std::function<double()>> frames;
    for (int step = 0; step < 60; ++step) {
        const QPointF place(300 + 20 * step, 100 + 11 * step);
        frames.emplace_back([&scene, place] {
            const Clock::time_point start = Clock::now();
            QMouseEvent move(QEvent::MouseMove, place, scene.timeline.viewport()->mapToGlobal(place), Qt::NoButton,
                             Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(scene.timeline.viewport(), &move);
            scene.timeline.viewport()->repaint();
            return millisecondsSince(start);
        });
    }
    runSteps(state, frames);
}

/// A country clicked and clicked off again, until the timeline is painted.
void filterToFrame(benchmark::State &state, LaneGrouping grouping)
{
    Scene &scene = Scene::with(state.range(0), grouping);
    scene.workspace.setRange(scene.workspace.fullRange());
    const CountryCode country = typicalCountry(scene.workspace.snapshot()->table());
    const auto click = [&] {
        const Clock::time_point start = Clock::now();
        scene.workspace.toggleCountry(country, false);
        scene.timeline.viewport()->repaint();
        return millisecondsSince(start);
    };
    runSteps(state, {click, click});
}

/// A year's view scrolled down from the first lane to the last, in 60 steps.
void scroll(benchmark::State &state, LaneGrouping grouping)
{
    Scene &scene = Scene::with(state.range(0), grouping);
    scene.frame({dayOf(2014), dayOf(2015)});
    QScrollBar *bar = scene.timeline.verticalScrollBar();
    std::vector<std::function<double()>> frames;
    for (int step = 0; step < 60; ++step) {
        frames.emplace_back([&scene, bar, step] {
            const Clock::time_point start = Clock::now();
            bar->setValue(bar->maximum() * (step + 1) / 60);
            scene.timeline.viewport()->repaint();
            const double time = millisecondsSince(start);
            if (step == 59)
                bar->setValue(0);
            return time;
        });
    }
    state.counters["lanes"] = static_cast<double>(scene.timeline.layoutNow().lanes.size());
    runSteps(state, frames);
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->RangeMultiplier(10)->Range(1'000, 10'000'000)->UseManualTime()->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(pan, category, LaneGrouping::Category)->Apply(sizes);
BENCHMARK_CAPTURE(pan, country, LaneGrouping::Country)->Apply(sizes);
BENCHMARK_CAPTURE(zoom, category, LaneGrouping::Category)->Apply(sizes);
BENCHMARK_CAPTURE(zoom, country, LaneGrouping::Country)->Apply(sizes);
BENCHMARK_CAPTURE(whole, category, LaneGrouping::Category)->Apply(sizes);
BENCHMARK_CAPTURE(whole, country, LaneGrouping::Country)->Apply(sizes);
void lanesSizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Arg(100'000)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(scroll, country, LaneGrouping::Country)->Apply(lanesSizes);
BENCHMARK_CAPTURE(scroll, company, LaneGrouping::Company)->Apply(lanesSizes);
BENCHMARK(hover)->Apply(sizes);
BENCHMARK_CAPTURE(filterToFrame, category, LaneGrouping::Category)->Apply(sizes);
BENCHMARK_CAPTURE(filterToFrame, country, LaneGrouping::Country)->Apply(sizes);

} // namespace

} // namespace Dateline::Bench
