// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole frames of the matrix of 250 countries and 500 targets, 1600 × 900, off screen.
#include "models/dates/today.h"
#include "tests/bench/times.h"
#include "tests/support/stancegrid.h"
#include "views/matrix/matrixwidget.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

namespace {

struct MatrixDesk
{
    Workspace workspace{today()};
    MatrixWidget matrix{&workspace};

    MatrixDesk()
    {
        static const auto snapshot = std::make_shared<const Snapshot>(stanceGrid(250, 500));
        workspace.setAsOf(dayFromCivil({2019, 6, 1}));
        workspace.setSnapshot(snapshot);
        matrix.setFollowing(true);
        matrix.resize(1600, 900);
        matrix.show();
        QApplication::processEvents();
    }

    template<typename Change>
    double frame(Change change)
    {
        const Clock::time_point start = Clock::now();
        change();
        matrix.viewport()->repaint();
        return millisecondsSince(start);
    }
};

/// 60 days, one by one: stances, counts, order and the frame.
void asOf(benchmark::State &state)
{
    MatrixDesk desk;
    std::vector<std::function<double()>> frames;
    const Day first = desk.workspace.asOf();
    for (int step = 0; step < 60; ++step)
        frames.emplace_back([&desk, first, step] {
            return desk.frame([&] { desk.workspace.setAsOf(first + Days{step % 30 + 1 + (step / 30) * 40}); });
        });
    runSteps(state, frames);
}

/// By three rows down, by a column to the right, 60 times.
void scroll(benchmark::State &state)
{
    MatrixDesk desk;
    std::vector<std::function<double()>> frames;
    for (int step = 0; step < 60; ++step)
        frames.emplace_back([&desk, step] {
            return desk.frame([&] {
                desk.matrix.verticalScrollBar()->setValue(step * 66);
                desk.matrix.horizontalScrollBar()->setValue(step * 26);
            });
        });
    runSteps(state, frames);
}

/// The mouse over 60 cells.
void hover(benchmark::State &state)
{
    MatrixDesk desk;
    std::vector<std::function<double()>> frames;
    for (int step = 0; step < 60; ++step)
        frames.emplace_back([&desk, step] {
            return desk.frame([&] {
                const QPointF place(500 + 15 * step, 200 + 10 * step);
                QMouseEvent move(QEvent::MouseMove, place, desk.matrix.viewport()->mapToGlobal(place), Qt::NoButton,
                                 Qt::NoButton, Qt::NoModifier);
                QApplication::sendEvent(desk.matrix.viewport(), &move);
            });
        });
    runSteps(state, frames);
}

BENCHMARK(asOf)->UseManualTime()->Unit(benchmark::kMillisecond)->Name("asOf/matrix");
BENCHMARK(scroll)->UseManualTime()->Unit(benchmark::kMillisecond)->Name("scroll/matrix");
BENCHMARK(hover)->UseManualTime()->Unit(benchmark::kMillisecond)->Name("hover/matrix");

} // namespace

} // namespace Dateline::Bench
