// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writing to a document, with its rows of the log: edits one by one and as fast as they come, an import of one event,
// and the rows of an imported document put into an empty one by plain C.
#include "models/document/document.h"
#include "models/document/documentimport.h"
#include "models/document/snapshotmerge.h"
#include "models/exchange/trackerjson.h"
#include "models/store/trackerstore.h"
#include "tests/bench/dataset.h"
#include "tests/bench/times.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <sqlite3.h>

#include <malloc.h>

#include <map>
#include <memory>
#include <vector>

namespace Dateline::Bench {

using namespace Qt::StringLiterals;

namespace {

/// A document of the generated tracker that is open.
class OpenDocument
{
public:
    explicit OpenDocument(std::size_t events) : m_document(m_folder.filePath(u"t.dateline"_s))
    {
        if (!TrackerStore::create(m_document.location(), dataset(events)->tracker().unpacked()).ok())
            return;
        m_document.open();
        waitUntil([this] { return m_document.snapshot() != nullptr; });
    }

    /// The document with that many events, made when first asked for, and closed with the application: later Qt SQL is
    /// gone.
    static OpenDocument &with(std::size_t events)
    {
        if (known().empty())
            qAddPostRoutine([] { known().clear(); });
        auto &document = known()[events];
        if (!document)
            document = std::make_unique<OpenDocument>(events);
        return *document;
    }

    bool isOpen() const { return m_document.snapshot() != nullptr; }
    Document &document() { return m_document; }

    /// Another title for the next event in turn.
    Change nextTitle()
    {
        const TrackerColumns &tracker = m_document.snapshot()->tracker();
        const std::size_t step = 7919; // a prime number: neighbours come at different times
        m_next = (m_next + step) % tracker.eventOrder().size();
        const Event before = tracker.event(tracker.eventOrder()[m_next]);
        Event after = before;
        after.title = u"Title %1"_s.arg(++m_number);
        return {u"Change title"_s, {EntityChange::changeOf(before, after)}};
    }
    Change nextEvent()
    {
        Event event;
        event.id.text = u"new-%1"_s.arg(++m_number);
        event.title = u"New event"_s;
        event.category = m_document.snapshot()->tracker().categories.front().id;
        event.date = *Edtf::parse(u"2011-11-11"_s);
        return {u"Add event"_s, {EntityChange::addition(event)}};
    }

    void finish()
    {
        waitUntil([this] { return !m_document.isBusy(); });
    }

private:
    static std::map<std::size_t, std::unique_ptr<OpenDocument>> &known()
    {
        static std::map<std::size_t, std::unique_ptr<OpenDocument>> documents;
        return documents;
    }

    template<typename Condition>
    static void waitUntil(Condition holds)
    {
        while (!holds())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    QTemporaryDir m_folder;
    Document m_document;
    std::size_t m_next = 0;
    int m_number = 0;
};

/// From asking for it to its being written and ready to be shown.
template<typename Step>
void step(benchmark::State &state, Step ask)
{
    OpenDocument &open = OpenDocument::with(static_cast<std::size_t>(state.range(0)));
    if (!open.isOpen())
        return state.SkipWithError("no document");
    runSteps(state, {[&] {
                 const Clock::time_point start = Clock::now();
                 ask(open);
                 open.finish();
                 return millisecondsSince(start);
             }});
}

void writeTitle(benchmark::State &state)
{
    step(state, [](OpenDocument &open) { open.document().apply(open.nextTitle()); });
}

void writeEvent(benchmark::State &state)
{
    step(state, [](OpenDocument &open) { open.document().apply(open.nextEvent()); });
}

void importEvent(benchmark::State &state)
{
    step(state, [](OpenDocument &open) {
        const TrackerColumns &tracker = open.document().snapshot()->tracker();
        Tracker input;
        input.id = tracker.id;
        input.title = tracker.title;
        input.categories = tracker.categories;
        input.events = {std::get<Event>(*open.nextEvent().parts.front().after)};
        open.document().import({{u"one.json"_s, std::move(input)}});
    });
}

/// Many edits as fast as they are asked for; the time of one.
void writeMany(benchmark::State &state)
{
    constexpr int edits = 1000;
    OpenDocument &open = OpenDocument::with(static_cast<std::size_t>(state.range(0)));
    if (!open.isOpen())
        return state.SkipWithError("no document");
    for (auto _ : state) {
        std::vector<Change> changes;
        for (int i = 0; i < edits; ++i)
            changes.push_back(open.nextTitle());
        const Clock::time_point start = Clock::now();
        for (const Change &change : changes) {
            open.document().apply(change);
            QCoreApplication::processEvents(); // as somebody does who shows what comes back
        }
        open.finish();
        state.SetIterationTime(millisecondsSince(start) * 1e-3 / edits);
    }
}

/// What a snapshot takes after 10,000 edits, beyond its text, for each event; merged as a document does it.
void memoryAfterEdits(benchmark::State &state)
{
    constexpr int edits = 10'000;
    constexpr int editsOfStep = 20; // of those that waited together
    const auto inUse = [] { return static_cast<double>(::mallinfo2().uordblks + ::mallinfo2().hblkhd); };
    for (auto _ : state) {
        const auto data = dataset(static_cast<std::size_t>(state.range(0)));
        const Clock::time_point start = Clock::now();
        const double before = inUse();
        auto snapshot = std::make_shared<const Snapshot>(TrackerColumns(data->tracker().unpacked()));
        const auto beyondText = [&] {
            const auto events = static_cast<double>(snapshot->tracker().eventOrder().size());
            return (inUse() - before - static_cast<double>(snapshot->tracker().textBytes())) / events;
        };
        state.counters["before"] = beyondText();
        SnapshotMerge merge;
        for (int i = 0; i < edits;) {
            Change step{u"Change"_s, {}};
            for (const int end = i + editsOfStep; i < end; ++i) {
                const TrackerColumns &tracker = snapshot->tracker();
                const std::size_t place = (static_cast<std::size_t>(i) * 7919) % tracker.eventOrder().size();
                const Event event = tracker.event(tracker.eventOrder()[place]);
                Event after = event;
                after.title = u"Title %1 of an event"_s.arg(i);
                if (i % 4 == 0)
                    after.date = *Edtf::parse(u"20%1-0%2-11"_s.arg(10 + i % 15).arg(1 + i % 9));
                step.parts.push_back(EntityChange::changeOf(event, after));
            }
            snapshot = nextSnapshot(snapshot, step).snapshot;
            merge.note(step);
            if (auto merged = merge.take())
                snapshot = std::move(merged);
            merge.beginIfWorthIt(snapshot);
        }
        state.counters["bytesAnEvent"] = beyondText();
        state.SetIterationTime(millisecondsSince(start) * 1e-3);
    }
}

/// Puts the rows of a document into an empty one with the same tables and indexes, in one transaction; reading them
/// apart is not counted. Null if something is wrong.
class PlainCopy
{
public:
    PlainCopy(const QString &from, const QString &to)
    {
        sqlite3_open_v2(QFile::encodeName(from).constData(), &m_from, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_open_v2(QFile::encodeName(to).constData(), &m_to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("PRAGMA cache_size = -64000");
        forEachRow("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'index'",
                   [this](sqlite3_stmt *row) {
                       const auto text = [row](int column) {
                           return QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(row, column)));
                       };
                       if (text(0).startsWith("sqlite_"))
                           return;
                       run(text(1));
                       if (text(1).startsWith("CREATE TABLE"))
                           m_tables.push_back(text(0));
                   });
    }
    ~PlainCopy()
    {
        sqlite3_close(m_from);
        sqlite3_close(m_to);
    }

    double milliseconds()
    {
        const Clock::time_point start = Clock::now();
        for (const QByteArray &table : m_tables)
            forEachRow("SELECT * FROM \"" + table + '"', [this](sqlite3_stmt *row) { visit(row); });
        const double reading = millisecondsSince(start);
        const Clock::time_point startOfCopy = Clock::now();
        run("BEGIN IMMEDIATE");
        for (const QByteArray &table : m_tables)
            copy(table);
        run("COMMIT");
        return millisecondsSince(startOfCopy) - reading;
    }

    bool ok() const { return m_ok && !m_tables.empty(); }

private:
    void run(const QByteArray &sql)
    {
        m_ok = sqlite3_exec(m_to, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK && m_ok;
    }

    template<typename Visit>
    void forEachRow(const QByteArray &sql, Visit visit)
    {
        sqlite3_stmt *rows = nullptr;
        m_ok = sqlite3_prepare_v2(m_from, sql.constData(), -1, &rows, nullptr) == SQLITE_OK && m_ok;
        while (sqlite3_step(rows) == SQLITE_ROW)
            visit(rows);
        sqlite3_finalize(rows);
    }

    void visit(sqlite3_stmt *row)
    {
        for (int column = 0; column < sqlite3_column_count(row); ++column)
            benchmark::DoNotOptimize(sqlite3_column_value(row, column));
    }

    void copy(const QByteArray &table)
    {
        sqlite3_stmt *insert = nullptr;
        forEachRow("SELECT * FROM \"" + table + '"', [&](sqlite3_stmt *row) {
            const int columns = sqlite3_column_count(row);
            if (!insert) {
                const QByteArray sql =
                    "INSERT INTO \"" + table + "\" VALUES (?" + QByteArray(", ?").repeated(columns - 1) + ')';
                m_ok = sqlite3_prepare_v2(m_to, sql.constData(), -1, &insert, nullptr) == SQLITE_OK && m_ok;
            }
            for (int column = 0; column < columns; ++column)
                sqlite3_bind_value(insert, column + 1, sqlite3_column_value(row, column));
            m_ok = sqlite3_step(insert) == SQLITE_DONE && m_ok;
            sqlite3_reset(insert);
        });
        sqlite3_finalize(insert);
    }

    sqlite3 *m_from = nullptr;
    sqlite3 *m_to = nullptr;
    std::vector<QByteArray> m_tables;
    bool m_ok = true;
};

/// The same rows as after importing the tracker into a new document.
void limitImport(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString json = folder.filePath(u"events.json"_s);
    const QString imported = folder.filePath(u"imported.dateline"_s);
    {
        QFile file(json);
        if (!file.open(QIODevice::WriteOnly))
            return state.SkipWithError("no input");
        file.write(writeTrackerJson(dataset(static_cast<std::size_t>(state.range(0)))->tracker().unpacked()));
    }
    if (!importFiles({json}, imported).ok())
        return state.SkipWithError("no document");
    int number = 0;
    for (auto _ : state) {
        PlainCopy copy(imported, folder.filePath(QString::number(++number)));
        state.SetIterationTime(copy.milliseconds() * 1e-3);
        if (!copy.ok())
            state.SkipWithError("no copy");
    }
}

void sizes(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Arg(95)->Arg(100'000)->UseManualTime()->Unit(benchmark::kMillisecond);
}

// First, while no document is open: one that merges its snapshot in the background would count.
BENCHMARK(memoryAfterEdits)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(writeTitle)->Apply(sizes);
BENCHMARK(writeEvent)->Apply(sizes);
BENCHMARK(importEvent)->Apply(sizes);
BENCHMARK(writeMany)->Apply(sizes)->Iterations(1)->Repetitions(5);
BENCHMARK(limitImport)->Arg(100'000)->Iterations(1)->Repetitions(3)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace

} // namespace Dateline::Bench
