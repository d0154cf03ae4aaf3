// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"

#include "models/core/taskqueue.h"
#include "models/document/documentwriter.h"
#include "models/exchange/trackerfile.h"

#include <QPointer>

#include <utility>

namespace Dateline {

struct Document::State : DocumentWriter::State
{
    explicit State(DocumentWriter::State state) : DocumentWriter::State(std::move(state)) { }
};

Document::Document(QString location, QObject *parent)
    : QObject(parent)
    , m_location(std::move(location))
    , m_writer(std::make_unique<DocumentWriter>())
    , m_queue(std::make_unique<TaskQueue>())
{ }

Document::~Document()
{
    m_progress.cancel();
    m_queue->add([this] { m_writer.reset(); }); // its connection belongs to that thread
    m_queue.reset();
}

/// Runs \p what on the thread of this object, if that lives so long.
void Document::tell(std::function<void()> what)
{
    QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection);
}

void Document::open()
{
    m_queue->add([this] {
        auto state = m_writer->open(m_location, m_progress);
        tell([this, state = std::move(state)] {
            if (!state) {
                emit failedToOpen(state.error());
                return;
            }
            m_canEdit = state->canEdit;
            m_snapshot = state->snapshot;
            m_undoName = state->undoName;
            m_redoName = state->redoName;
            emit opened();
            emit stepsChanged();
        });
    });
}

void Document::show(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_queue->add([this, shown = m_snapshot] { m_writer->show(shown); });
    emit opened();
}

void Document::apply(const Change &change) { add(change); }
void Document::undo() { add(Undo{}); }
void Document::redo() { add(Redo{}); }
void Document::import(std::vector<ImportInput> inputs) { add(std::move(inputs)); }

void Document::readHistory(std::size_t most, std::function<void(Result<std::vector<HistoryStep>>)> then)
{
    m_queue->add(
        [this, most, then = std::move(then)] { tell([then, steps = m_writer->history(most)] { then(steps); }); });
}

void Document::readStep(LogKey step, std::function<void(Result<Change>)> then)
{
    m_queue->add(
        [this, step, then = std::move(then)] { tell([then, change = m_writer->loggedStep(step)] { then(change); }); });
}

void Document::add(decltype(Command::step) step)
{
    {
        const std::lock_guard lock(m_mutex);
        m_commands.push_back({std::move(step), m_author});
    }
    m_queue->add([this] { work(); });
    if (++m_waiting == 1)
        emit busyChanged();
}

std::deque<Document::Command> Document::takeWaiting()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_commands, {});
}

/// On the document's thread: does all that waits. The task of a command that was done with an earlier one finds
/// nothing.
void Document::work()
{
    std::deque<Command> commands = takeWaiting();
    if (commands.empty())
        return;
    const std::size_t count = commands.size();
    std::vector<Error> errors;
    std::vector<Result<ImportReport>> imports;
    const auto note = [&](const Result<void> &outcome) {
        if (!outcome)
            errors.push_back(outcome.error());
    };
    while (!commands.empty()) {
        const QString author = commands.front().author;
        m_writer->setAuthor(author);
        std::vector<Change> changes;
        while (!commands.empty() && commands.front().author == author
               && std::holds_alternative<Change>(commands.front().step)) {
            changes.push_back(std::get<Change>(std::move(commands.front().step)));
            commands.pop_front();
        }
        if (!changes.empty()) {
            for (const Result<void> &outcome : m_writer->apply(changes))
                note(outcome);
            continue;
        }
        auto &step = commands.front().step;
        if (std::holds_alternative<Undo>(step))
            note(m_writer->undo());
        else if (std::holds_alternative<Redo>(step))
            note(m_writer->redo());
        else
            imports.push_back(m_writer->import(std::get<std::vector<ImportInput>>(std::move(step))));
        commands.pop_front();
    }
    tell([this, state = State(m_writer->takeState()), count, errors = std::move(errors), imports = std::move(imports)] {
        // Whoever hears of it may show a dialog, and this document may be gone when that is closed.
        const QPointer<Document> self(this);
        show(state, count);
        for (std::size_t i = 0; i < errors.size() && self; ++i)
            emit failed(errors[i]);
        for (std::size_t i = 0; i < imports.size() && self; ++i) {
            if (imports[i])
                emit imported(*imports[i]);
            else
                emit failedToImport(imports[i].error());
        }
    });
}

void Document::show(const State &state, std::size_t done)
{
    m_waiting -= done;
    const bool isOther = state.snapshot != m_snapshot;
    m_snapshot = state.snapshot;
    m_rows = state.rows;
    m_undoName = state.undoName;
    m_redoName = state.redoName;
    if (isOther)
        emit changed();
    emit stepsChanged();
    if (m_waiting == 0)
        emit busyChanged();
}

std::future<Result<std::shared_ptr<const Snapshot>>> prefetchTracker(const QString &location)
{
    return std::async(std::launch::async, [location]() -> Result<std::shared_ptr<const Snapshot>> {
        Result<TrackerColumns> tracker = openTracker(location);
        if (!tracker)
            return tracker.error();
        return std::make_shared<const Snapshot>(std::move(*tracker));
    });
}

} // namespace Dateline
