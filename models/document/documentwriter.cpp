// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/documentwriter.h"

#include "models/document/documenttr.h"
#include "models/domain/entitylookup.h"
#include "models/exchange/trackerfile.h"
#include "models/store/documentfile.h"
#include "models/store/sqlschema.h"
#include "models/store/trackerstore.h"

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// How far back undo can go at least.
constexpr std::size_t leastSteps = 10'000;

/// Whether a document can be written as it is, without being brought up to date first.
bool isOfThisVersion(const QString &path)
{
    const auto header = readDocumentHeader(path);
    return header && header->userVersion == static_cast<std::uint32_t>(schemaVersion);
}

} // namespace

DocumentWriter::DocumentWriter() = default;
DocumentWriter::~DocumentWriter() = default;

Result<DocumentWriter::State> DocumentWriter::open(const QString &location, Progress &progress)
{
    m_location = location;
    const auto format = trackerFormat(location);
    if (!format)
        return format.error();
    m_canEdit = *format == TrackerFormat::Document && isWritableInPlace(location);
    const bool keepsOpen = m_canEdit && isOfThisVersion(location);
    Result<TrackerColumns> tracker = keepsOpen
        ? TrackerStore::readDocument(location, &progress, TrackerStore::Access::ReadWrite, &m_store)
        : openTracker(location, &progress);
    if (!tracker)
        return tracker.error();
    if (progress.isCancelled())
        return Progress::cancelled();
    m_snapshot = std::make_shared<const Snapshot>(std::move(*tracker));
    if (m_store)
        readHistory();
    return takeState();
}

DocumentWriter::State DocumentWriter::show(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    return takeState();
}

DocumentWriter::State DocumentWriter::takeState()
{
    return {m_snapshot, std::exchange(m_rows, {}), m_canEdit, m_history.undoName(), m_history.redoName()};
}

/// Opens what has not been opened for writing yet.
Result<void> DocumentWriter::prepare()
{
    if (m_store)
        return {};
    if (!m_canEdit)
        return Error{ErrorCode::CannotWrite, DocumentTr::tr("cannot be changed"), m_location};
    auto store = TrackerStore::open(m_location, TrackerStore::Access::ReadWrite);
    if (!store)
        return store.error();
    if ((*store)->isReadOnly())
        return Error{ErrorCode::CannotWrite, DocumentTr::tr("cannot be written: there is no permission"), m_location};
    // It may be another tracker than the one that was read, or say something else by now.
    auto tracker = (*store)->readColumns(nullptr);
    if (!tracker)
        return tracker.error();
    if (const QString shown = m_snapshot->tracker().id; tracker->id != shown)
        return Error{
            ErrorCode::CannotWrite,
            DocumentTr::tr("holds another tracker than the one that is shown (%1, not %2); nothing was written to it")
                .arg(tracker->id, shown),
            m_location};
    m_store = std::move(*store);
    m_snapshot = std::make_shared<const Snapshot>(std::move(*tracker));
    m_rows = RowChanges::all();
    readHistory();
    return {};
}

Result<void> DocumentWriter::readAgain()
{
    m_mustRead = true;
    m_merge.forget();
    auto tracker = m_store->readColumns(nullptr);
    if (!tracker)
        return tracker.error();
    m_mustRead = false;
    m_snapshot = std::make_shared<const Snapshot>(std::move(*tracker));
    m_rows = RowChanges::all();
    return {};
}

/// Shows what was done without reading it; false if that cannot be.
bool DocumentWriter::advance(const std::vector<Change> &changes)
{
    // Each part looks for what it is about; beyond that reading anew is faster.
    constexpr std::size_t mostParts = 2048;
    if (changes.empty())
        return true;
    Change together; // one snapshot for all of them
    for (const Change &change : changes)
        together.parts.insert(together.parts.end(), change.parts.begin(), change.parts.end());
    if (together.parts.size() > mostParts)
        return false;
    m_merge.note(together);
    if (auto merged = m_merge.take()) {
        m_snapshot = std::move(merged);
        m_rows = RowChanges::all();
        return true;
    }
    SnapshotStep step = nextSnapshot(m_snapshot, together);
    if (!step.snapshot)
        return false;
    m_snapshot = std::move(step.snapshot);
    m_rows = m_rows.followedBy(step.rows);
    m_merge.beginIfWorthIt(m_snapshot);
    return true;
}

void DocumentWriter::readHistory()
{
    m_history = EditHistory::read([this](std::size_t most) { return m_store->history(most); }, leastSteps);
}

std::vector<Result<void>> DocumentWriter::apply(const std::vector<Change> &changes)
{
    std::vector<std::pair<Change, LogNote>> noted;
    for (const Change &change : changes)
        noted.push_back({change, {m_author, std::nullopt}});
    return apply(noted);
}

std::vector<Result<void>> DocumentWriter::apply(const std::vector<std::pair<Change, LogNote>> &changes)
{
    if (const auto prepared = prepare(); !prepared)
        return std::vector<Result<void>>(changes.size(), prepared);
    std::vector<Result<void>> outcomes;
    const std::vector<Result<TrackerStore::Applied>> applied = m_store->applyAll(changes);
    // Asked after writing: whoever wrote before or since, what is read now has it all.
    const auto others = m_store->hasChanged();
    const bool isOurs = others && !*others;
    std::vector<Change> done;
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (!applied[i]) {
            outcomes.push_back(applied[i].error());
            continue;
        }
        m_history.add({applied[i]->key, {}, changes[i].first.name, m_author, changes[i].second.undoes});
        done.push_back(applied[i]->change);
        outcomes.push_back({});
    }
    if (isOurs && !m_mustRead && advance(done))
        return outcomes;
    if (const auto read = readAgain(); !read) {
        const Error unseen{read.error().code,
                           DocumentTr::tr("is changed, but could not be read again (%1); it is shown once it can be")
                               .arg(read.error().message),
                           m_location};
        std::replace_if(
            outcomes.begin(), outcomes.end(), [](const Result<void> &outcome) { return outcome.ok(); },
            Result<void>(unseen));
    }
    return outcomes;
}

/// Undo and redo are the same: the change of a row in the log, turned round.
Result<void> DocumentWriter::turnRound(const std::optional<LogKey> &row)
{
    if (!row)
        return {};
    auto logged = m_store->logged(*row);
    if (!logged) {
        // It would stand in the way of all that is older.
        if (logged.error().code == ErrorCode::Malformed || logged.error().code == ErrorCode::NotFound)
            m_history.forget(*row);
        return logged.error();
    }
    return apply(std::vector{std::pair(logged->inverted(), LogNote{m_author, *row})}).front();
}

Result<void> DocumentWriter::undo() { return turnRound(m_history.toUndo()); }
Result<void> DocumentWriter::redo() { return turnRound(m_history.toRedo()); }

/// Asks the store that is open, or else the file, as it is.
template<typename Ask>
auto DocumentWriter::asked(const Ask &ask) const -> decltype(ask(std::declval<const TrackerStore &>()))
{
    if (m_store)
        return ask(*m_store);
    const auto store = TrackerStore::open(m_location, TrackerStore::Access::ReadOnly);
    if (!store)
        return store.error();
    return ask(**store);
}

Result<std::vector<HistoryStep>> DocumentWriter::history(std::size_t most) const
{
    const auto format = trackerFormat(m_location);
    if (!format || *format != TrackerFormat::Document)
        return std::vector<HistoryStep>();
    const auto entries = asked([most](const TrackerStore &store) { return store.history(most); });
    if (!entries)
        return entries.error();
    std::vector<HistoryStep> steps;
    for (auto entry = entries->rbegin(); entry != entries->rend(); ++entry)
        steps.push_back({*entry, m_history.undosTo(entry->key)});
    return steps;
}

Result<Change> DocumentWriter::loggedStep(LogKey step) const
{
    return asked([step](const TrackerStore &store) { return store.logged(step); });
}

Result<ImportReport> DocumentWriter::import(std::vector<ImportInput> inputs)
{
    if (const auto prepared = prepare(); !prepared)
        return prepared.error();
    auto plan = planImport(*m_store->lookup(), std::move(inputs));
    if (!plan)
        return plan.error().at(m_location);
    if (!plan->change.parts.empty()) {
        if (const auto applied = apply({plan->change}).front(); !applied)
            return applied.error();
    }
    return std::move(plan->report);
}

} // namespace Dateline
