// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/document/edithistory.h"
#include "models/document/historystep.h"
#include "models/document/snapshotmerge.h"
#include "models/exchange/importer.h"
#include "models/query/snapshotstep.h"

#include <memory>
#include <utility>
#include <vector>

namespace Dateline {

class TrackerStore;

/// What of a Document lives on its thread: the open store, the history and the snapshot that shows what the store
/// holds. Every member function is called on that thread, the destructor too.
class DocumentWriter
{
public:
    DocumentWriter();
    ~DocumentWriter();

    /// What there is to show after a step.
    struct State
    {
        std::shared_ptr<const Snapshot> snapshot;
        RowChanges rows; ///< since the state before
        bool canEdit = false;
        QString undoName; ///< empty: nothing can be undone
        QString redoName;
    };

    /// Reads \p location (see openTracker()). A document of today's version that may be written stays open for writing;
    /// one of an earlier version is read as it is, and brought up to date with the first change. The error's place is
    /// \p location.
    Result<State> open(const QString &location, Progress &progress);
    /// Shows what was read elsewhere and cannot be written.
    State show(std::shared_ptr<const Snapshot> snapshot);

    /// Does changes one after the other in one transaction; the outcome of each, in order. What others wrote meanwhile
    /// is kept and shown.
    std::vector<Result<void>> apply(const std::vector<Change> &changes);
    /// Takes back the last step, or does it again. Nothing happens if there is none.
    Result<void> undo();
    Result<void> redo();
    Result<ImportReport> import(std::vector<ImportInput> inputs);

    /// The last \p most steps, the newest first; none of what is no document. Errors as of TrackerStore::open().
    Result<std::vector<HistoryStep>> history(std::size_t most) const;
    /// What a step of the history did.
    Result<Change> loggedStep(LogKey step) const;

    /// As it is now; what changed is counted from the last call on.
    State takeState();

    /// Who stands in the history for what is done from now on.
    void setAuthor(const QString &name) { m_author = name; }

private:
    Result<void> prepare();
    template<typename Ask>
    auto asked(const Ask &ask) const -> decltype(ask(std::declval<const TrackerStore &>()));
    Result<void> readAgain();
    bool advance(const std::vector<Change> &changes);
    void readHistory();
    Result<void> turnRound(const std::optional<LogKey> &row);
    std::vector<Result<void>> apply(const std::vector<std::pair<Change, LogNote>> &changes);

    QString m_location;
    QString m_author;
    bool m_canEdit = false;
    std::unique_ptr<TrackerStore> m_store; ///< null until there is something to write, or for ever
    std::shared_ptr<const Snapshot> m_snapshot;
    SnapshotMerge m_merge;
    RowChanges m_rows;       ///< since the last takeState()
    bool m_mustRead = false; ///< the snapshot does not show all that the store holds
    EditHistory m_history;
};

} // namespace Dateline
