// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Editing, without the document: from a change to the next snapshot, and to all views of the window, 1600 × 900 and off
// screen, repainted.
#include "models/query/snapshotstep.h"
#include "tests/bench/dataset.h"
#include "tests/bench/desk.h"
#include "tests/bench/times.h"

#include <benchmark/benchmark.h>

namespace Dateline::Bench {

using namespace Qt::StringLiterals;

namespace {

/// An event in the middle of the tracker.
Event anyEvent(const Snapshot &snapshot) { return snapshot.tracker().event(snapshot.tracker().events().size() / 2); }

Change newTitle(const Snapshot &snapshot)
{
    const Event before = anyEvent(snapshot);
    Event after = before;
    after.title += u" again"_s;
    return {u"Change title"_s, {EntityChange::changeOf(before, after)}};
}

Change newDate(const Snapshot &snapshot)
{
    const Event before = anyEvent(snapshot);
    Event after = before;
    after.date = *Edtf::parse(u"2011-11-11"_s);
    return {u"Change date"_s, {EntityChange::changeOf(before, after)}};
}

Change newEvent(const Snapshot &snapshot)
{
    Event event = anyEvent(snapshot);
    event.id.text = u"one-more"_s;
    event.measure = {};
    event.milestone.reset();
    return {u"Add event"_s, {EntityChange::addition(event)}};
}

Change newAttribution(const Snapshot &snapshot)
{
    Attribution attribution = snapshot.tracker().attribution(snapshot.tracker().attributions().size() / 2);
    attribution.id.text = u"one-more"_s;
    attribution.event = anyEvent(snapshot).id;
    attribution.claim = Claim::Event;
    attribution.party = {};
    attribution.role.reset();
    return {u"Add attribution"_s, {EntityChange::addition(attribution)}};
}

using MakeChange = Change (*)(const Snapshot &);

/// A change and its opposite in turn, each once an iteration.
template<typename Show>
void editInTurn(benchmark::State &state, const std::shared_ptr<const Snapshot> &first, MakeChange make, Show show)
{
    const Change change = make(*first);
    std::shared_ptr<const Snapshot> shown = first;
    std::size_t whole = 0;
    const auto timed = [&](const Change &next) {
        return [&] {
            const Clock::time_point start = Clock::now();
            SnapshotStep step = nextSnapshot(shown, next);
            whole += step.rows.everything ? 1 : 0;
            shown = step.snapshot;
            show(std::move(step));
            return millisecondsSince(start);
        };
    };
    const Change inverse = change.inverted();
    for (const Change *next : {&change, &inverse, &change, &inverse})
        timed (*next)();
    runSteps(state, {timed(change), timed(inverse)});
    state.counters["whole"] = static_cast<double>(whole);
}

void edit(benchmark::State &state, MakeChange make)
{
    editInTurn(state, dataset(static_cast<std::size_t>(state.range(0))), make, [](SnapshotStep) {});
}

void editToFrame(benchmark::State &state, MakeChange make)
{
    Desk desk;
    const auto snapshot = dataset(static_cast<std::size_t>(state.range(0)));
    Workspace &workspace = *desk.window.workspace();
    workspace.clearFilter();
    workspace.setSnapshot(snapshot);
    workspace.select(snapshot->rowOf(anyEvent(*snapshot).id));
    QApplication::processEvents();
    editInTurn(state, snapshot, make, [&workspace](SnapshotStep step) {
        workspace.advance(std::move(step));
        QApplication::processEvents();
    });
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Arg(95)->Arg(100'000)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(edit, title, newTitle)->Apply(sizes);
BENCHMARK_CAPTURE(edit, date, newDate)->Apply(sizes);
BENCHMARK_CAPTURE(edit, event, newEvent)->Apply(sizes);
BENCHMARK_CAPTURE(edit, attribution, newAttribution)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, title, newTitle)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, date, newDate)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, event, newEvent)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, attribution, newAttribution)->Apply(sizes);

} // namespace

} // namespace Dateline::Bench
