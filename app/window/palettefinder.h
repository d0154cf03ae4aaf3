// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/namedactions.h"
#include "models/workspace/workspace.h"

#include <functional>

namespace Dateline {

class SavedViewController;

/// Something that the command palette leads to.
struct PaletteEntry
{
    QString text;
    QString hint; ///< what it is: a menu, "Country", the date of an event
    QString keys; ///< its shortcut, as it is shown
    std::function<void()> run;
    bool isEnabled = true;
};

/// Finds what a person types among the entries of the menus, the saved views, the parties and the events of the tracker.
/// Every word typed must begin a word of the name, or of another name of the same thing.
class PaletteFinder
{
public:
    /// How many events are offered at the most: more than are read. Others there are few of.
    static constexpr std::size_t mostEvents = 20;

    /// \p showDetails leads to what is selected. Nothing is owned, and all lives longer.
    PaletteFinder(std::vector<NamedAction> actions, Workspace *workspace, SavedViewController *views,
                  std::function<void()> showDetails);

    /// All but events, the best first: those that begin with what was typed, then by kind. All of them if nothing was
    /// typed. O(names).
    std::vector<PaletteEntry> find(const QString &typed) const;
    /// Events by words of what is told of them, the best first; none for nothing typed. Made of immutable parts, so it
    /// may run on any thread: find out there, then turn rows into entries by entriesOf(). O(text of the tracker).
    static std::vector<EventRow> findEvents(const Snapshot &snapshot, const QString &typed);
    /// For rows of the snapshot that is shown.
    std::vector<PaletteEntry> entriesOf(const std::vector<EventRow> &rows) const;

private:
    struct Ranked;
    void findActions(std::vector<Ranked> &found, const QString &typed) const;
    void findViews(std::vector<Ranked> &found, const QString &typed) const;
    void findParties(std::vector<Ranked> &found, const QString &typed) const;

    std::vector<NamedAction> m_actions;
    Workspace *m_workspace;
    SavedViewController *m_views;
    std::function<void()> m_showDetails;
};

} // namespace Dateline
