// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, 1600 × 900, off screen: from a click on a country to the last visible view repainted.
#include "app/window/centre.h"
#include "tests/bench/dataset.h"
#include "tests/bench/desk.h"
#include "tests/bench/times.h"
#include "views/table/eventtablewidget.h"

#include <QAbstractItemModel>
#include <QApplication>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

/// A country clicked and clicked off again, until all views are painted; \p view has the centre, the table stands below.
void click(benchmark::State &state, CentreView view)
{
    Desk desk;
    desk.window.findChild<Centre *>()->setView(view);
    QApplication::processEvents();
    Workspace &workspace = *desk.window.workspace();
    workspace.clearFilter();
    workspace.setSnapshot(dataset(static_cast<std::size_t>(state.range(0))));
    QApplication::processEvents();
    const CountryCode country = typicalCountry(workspace.snapshot()->table());
    const auto step = [&] {
        const Clock::time_point start = Clock::now();
        workspace.toggleCountry(country, false);
        QApplication::processEvents();
        return millisecondsSince(start);
    };
    step();
    step();
    std::size_t changes = 0;
    for (const auto *model : desk.window.findChildren<QAbstractItemModel *>()) {
        const auto count = [&changes] { ++changes; };
        QObject::connect(model, &QAbstractItemModel::modelReset, &desk.window, count);
        QObject::connect(model, &QAbstractItemModel::layoutChanged, &desk.window, count);
        QObject::connect(model, &QAbstractItemModel::rowsInserted, &desk.window, count);
        QObject::connect(model, &QAbstractItemModel::rowsRemoved, &desk.window, count);
    }
    step();
    step();
    state.counters["changes"] = static_cast<double>(changes) / 2; // of all models together, for one click
    runSteps(state, {step, step});
}

/// All rows of the table selected and unselected again, until they are painted.
void selectAll(benchmark::State &state)
{
    Desk desk;
    desk.window.workspace()->clearFilter();
    desk.window.workspace()->setSnapshot(dataset(static_cast<std::size_t>(state.range(0))));
    desk.window.workspace()->setRange(desk.window.workspace()->fullRange());
    QApplication::processEvents();
    auto *table = desk.window.findChild<EventTableWidget *>();
    const auto timed = [&](auto change) {
        return [change] {
            const Clock::time_point start = Clock::now();
            change();
            QApplication::processEvents();
            return millisecondsSince(start);
        };
    };
    runSteps(state, {timed([table] { table->selectAll(); }), timed([table] { table->clearSelection(); })});
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->RangeMultiplier(10)->Range(1'000, 1'000'000)->UseManualTime()->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(click, table, CentreView::Timeline)->Apply(sizes);
BENCHMARK_CAPTURE(click, sources, CentreView::Sources)->Apply(sizes);
BENCHMARK(selectAll)->Arg(100'000)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

} // namespace Dateline::Bench
