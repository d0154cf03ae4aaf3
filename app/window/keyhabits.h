// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;
class QWidget;

namespace Dateline {

/// Keys that mean the same everywhere in the main window, as in other desktop programs: F6 and Shift+F6 lead from panel
/// to panel, Esc empties a field to search in, Shift+F10 opens the context menu of what has the focus.
class KeyHabits : public QObject
{
    Q_OBJECT

public:
    /// \p window is the parent of this object.
    explicit KeyHabits(QMainWindow *window);

    /// What F6 goes through, in order from the top: the bars, the centre and each panel that is seen, not those behind a
    /// tab.
    QList<QWidget *> areas() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void walk(int step);

    QMainWindow *m_window;
};

} // namespace Dateline
