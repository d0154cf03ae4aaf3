// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/changelog.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Dateline {

/// Which steps of editing undo and redo lead to, worked out from the rows of a change log in their order: a row that
/// takes back the last step that is done undoes it, one that takes back the last undo does the step again, any other is
/// a new step, after which what was undone cannot be done again. So the history lasts over closing and opening a
/// document.
class EditHistory
{
public:
    /// The last rows of a log, the oldest first; at most as many as asked for.
    using LastRows = std::function<Result<std::vector<LogEntry>>(std::size_t most)>;

    /// The history of a log of which the last \p least rows are read, and as many more as these lead back to: what a
    /// redo at the end does again may be old. Empty if the log cannot be read.
    static EditHistory read(const LastRows &lastRows, std::size_t least);

    /// Rows in the order of the log. What is added can be taken back, so what others do at the same time is left out.
    /// False if it takes back what this history does not know, and is left out.
    bool add(const LogEntry &entry);
    /// Leaves out the step of a row, which cannot be taken back or done again.
    void forget(LogKey row);

    /// What undo() and redo() would name; empty: nothing.
    QString undoName() const { return m_done.empty() ? QString() : m_done.back().name; }
    QString redoName() const { return m_undone.empty() ? QString() : m_undone.back().name; }
    /// The row whose change turned round is the undo, or the redo.
    std::optional<LogKey> toUndo() const { return m_done.empty() ? std::nullopt : std::optional(m_done.back().row); }
    std::optional<LogKey> toRedo() const
    {
        return m_undone.empty() ? std::nullopt : std::optional(m_undone.back().row);
    }

    /// How many undos take back all that was done after the row: 0 for the last one that is done. nullopt for a row that
    /// is not the last to do a step, or whose step is taken back.
    std::optional<std::size_t> undosTo(LogKey row) const;

private:
    struct Step
    {
        QString name; ///< of the step when it was first made
        LogKey row;   ///< the last row that did it, or took it back
    };
    std::vector<Step> m_done;   ///< the last is taken back first
    std::vector<Step> m_undone; ///< the last is done again first
};

} // namespace Dateline
