// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace Dateline {

class Shortcuts;

/// The page of the settings on which shortcuts are found, by the name of what they do or by their keys, and changed.
/// Keys that another action has are taken from it only after that was said.
class ShortcutPage : public QWidget
{
    Q_OBJECT

public:
    /// \p shortcuts is not owned and lives longer.
    explicit ShortcutPage(Shortcuts *shortcuts, QWidget *parent = nullptr);

private:
    void fill();
    void filter();
    void showCurrent();
    void showConflict();
    void assign();
    int currentPlace() const; ///< −1: none

    Shortcuts *m_shortcuts;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_assign;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QLabel *m_conflict;
};

} // namespace Dateline
