// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Editing: from a change to the next snapshot, without a document; to all views of the window, 1600 × 900 and off
// screen, repainted; and the whole of what a user waits for, written to a document and logged before it is shown.
#include "app/window/documentcontroller.h"
#include "models/query/snapshotstep.h"
#include "models/store/trackerstore.h"
#include "tests/bench/dataset.h"
#include "tests/bench/desk.h"
#include "tests/bench/edits.h"
#include "tests/bench/times.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <map>
#include <memory>

namespace Dateline::Bench {

using namespace Qt::StringLiterals;

namespace {

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

/// A window that has a document of the generated tracker open.
class DeskWithDocument
{
public:
    explicit DeskWithDocument(std::size_t events)
    {
        const QString path = m_folder.filePath(u"t.dateline"_s);
        if (!TrackerStore::create(path, dataset(events)->tracker().unpacked()).ok())
            return;
        m_documents = m_desk.window.findChild<DocumentController *>();
        QObject::connect(m_documents, &DocumentController::changed, m_documents, [this] { m_isShown = true; });
        m_desk.window.open(path);
        while (!m_documents->canEdit())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
    }

    /// The one with that many events, made when first asked for: writing a million takes a minute.
    static DeskWithDocument &with(std::size_t events)
    {
        if (known.empty())
            qAddPostRoutine([] { known.clear(); }); // a window must go before the application
        auto &desk = known[events];
        if (!desk)
            desk = std::make_unique<DeskWithDocument>(events);
        return *desk;
    }

    bool isOpen() const { return m_documents && m_documents->canEdit(); }
    Workspace &workspace() { return *m_desk.window.workspace(); }

    /// Milliseconds until it is written and all views are painted; until then the window does not rest.
    double apply(const Change &change)
    {
        const Clock::time_point start = Clock::now();
        m_isShown = false;
        m_documents->apply(change);
        while (!m_isShown)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
        const double milliseconds = millisecondsSince(start);
        while (m_documents->isBusy())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return milliseconds;
    }

private:
    static inline std::map<std::size_t, std::unique_ptr<DeskWithDocument>> known;

    QTemporaryDir m_folder;
    Desk m_desk;
    DocumentController *m_documents = nullptr;
    bool m_isShown = false;
};

void enterToFrame(benchmark::State &state, MakeChange make)
{
    DeskWithDocument &desk = DeskWithDocument::with(static_cast<std::size_t>(state.range(0)));
    if (!desk.isOpen())
        return state.SkipWithError("no document");
    desk.workspace().clearFilter();
    const std::shared_ptr<const Snapshot> snapshot = desk.workspace().snapshot();
    desk.workspace().select(snapshot->rowOf(anyEvent(*snapshot).id));
    QApplication::processEvents();
    const Change change = make(*snapshot);
    const Change inverse = change.inverted();
    for (const Change *next : {&change, &inverse, &change, &inverse})
        desk.apply(*next);
    runSteps(state, {[&] { return desk.apply(change); }, [&] { return desk.apply(inverse); }});
}

/// All that can be seen of the window painted once more from what is there, the timeline from its layout: what an edit
/// is compared with.
void repaint(benchmark::State &state)
{
    Desk desk;
    Workspace &workspace = *desk.window.workspace();
    workspace.clearFilter();
    workspace.setSnapshot(dataset(static_cast<std::size_t>(state.range(0))));
    QApplication::processEvents();
    const TimeRange range = workspace.range();
    const TimeRange moved{range.begin + range.length() / 100, range.end + range.length() / 100};
    const auto paint = [&](TimeRange shown) {
        return [&desk, &workspace, shown] {
            const Clock::time_point start = Clock::now();
            workspace.setRange(shown);
            for (QWidget *widget : desk.window.findChildren<QWidget *>()) {
                if (widget->isVisible())
                    widget->update();
            }
            QApplication::processEvents();
            return millisecondsSince(start);
        };
    };
    runSteps(state, {paint(moved), paint(range)});
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Arg(95)->Arg(100'000)->Arg(1'000'000)->UseManualTime()->Unit(benchmark::kMillisecond);
}

BENCHMARK_CAPTURE(edit, title, newTitle)->Apply(sizes);
BENCHMARK_CAPTURE(edit, date, newDate)->Apply(sizes);
BENCHMARK_CAPTURE(edit, event, newEvent)->Apply(sizes);
BENCHMARK_CAPTURE(edit, attribution, newAttribution)->Apply(sizes);
BENCHMARK_CAPTURE(edit, category, newCategory)->Apply(sizes);
BENCHMARK_CAPTURE(edit, milestone, newMilestone)->Apply(sizes);
BENCHMARK_CAPTURE(edit, party, newPartyName)->Apply(sizes);
BENCHMARK(repaint)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, title, newTitle)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, date, newDate)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, event, newEvent)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, attribution, newAttribution)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, category, newCategory)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, milestone, newMilestone)->Apply(sizes);
BENCHMARK_CAPTURE(editToFrame, party, newPartyName)->Apply(sizes);
BENCHMARK_CAPTURE(enterToFrame, title, newTitle)->Apply(sizes);
BENCHMARK_CAPTURE(enterToFrame, date, newDate)->Apply(sizes);
BENCHMARK_CAPTURE(enterToFrame, event, newEvent)->Apply(sizes);
BENCHMARK_CAPTURE(enterToFrame, attribution, newAttribution)->Apply(sizes);
BENCHMARK_CAPTURE(enterToFrame, category, newCategory)->Apply(sizes);
BENCHMARK_CAPTURE(enterToFrame, milestone, newMilestone)->Apply(sizes);
BENCHMARK_CAPTURE(enterToFrame, party, newPartyName)->Apply(sizes);

} // namespace

} // namespace Dateline::Bench
