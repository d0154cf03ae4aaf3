// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/palettefinder.h"
#include "models/core/latesttask.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace Dateline {

/// A line at the top of the window in which one types what one wants: a command of the menus, a country, a company, a
/// saved view, an event. Up and Down choose, Enter goes there, Esc and a click elsewhere close it.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    /// \p workspace is not owned and lives longer, as all that \p finder leads to.
    CommandPalette(PaletteFinder finder, Workspace *workspace, QWidget *parent);

    /// Opens it over its parent, with nothing typed.
    void openInWindow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void addEntries(std::vector<PaletteEntry> entries);
    void move(int key);
    void runCurrent();

    PaletteFinder m_finder;
    Workspace *m_workspace;
    QLineEdit *m_line;
    QTreeWidget *m_list;
    QLabel *m_nothing;
    std::vector<PaletteEntry> m_entries; ///< as in the list
    LatestTask<std::vector<EventRow>> m_events;
};

} // namespace Dateline
