// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"
#include "views/filters/conditions.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace Dateline {

class Chip;
class FlowLayout;
class Popup;
class SavedViewButton;

/// The filter as one row: buttons that open its conditions, a chip for each one set, a search field, how many events
/// pass, and a button that clears it all. Chips go on in further lines where the row is full, so put the bar into a
/// layout that asks for heightForWidth() (a box layout, not a tool bar).
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the bar.
    explicit FilterBar(Workspace *workspace, QWidget *parent = nullptr);

    /// Puts the cursor into the search field with its text selected; for the window's "Find" action.
    void focusSearch();

    /// The button for saved views, first in the row; the bar knows nothing of them.
    SavedViewButton *savedViews() const { return m_savedViews; }

    /// "14 of 81 events"; "81 events" without a filter.
    QString statusText() const;

private:
    QToolButton *addButton(const QString &name, const QString &purpose);
    QToolButton *addPopup(ConditionKind kind, const QString &name, Popup *popup);
    QToolButton *addOriginsMenu();
    void addSearch();
    void refresh();
    void showChips(std::vector<Condition> conditions);
    void removeCondition(std::size_t index);
    void openCondition(ConditionKind kind);
    void applySearch();

    struct Opener
    {
        ConditionKind kind;
        QToolButton *button;
    };

    Workspace *m_workspace;
    QWidget *m_flowArea;
    FlowLayout *m_flow;
    SavedViewButton *m_savedViews;
    std::vector<Opener> m_openers;
    std::vector<Condition> m_conditions;
    std::vector<Chip *> m_chips; ///< one a condition
    QToolButton *m_tags = nullptr;
    QLineEdit *m_search;
    QTimer *m_searchDelay;
    QLabel *m_status;
    QToolButton *m_clear;
};

} // namespace Dateline
