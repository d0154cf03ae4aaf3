// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace Dateline {

class PencilButton;
class MeasureWidget;

/// The life of a measure with a field to choose one by title and buttons for the previous and next, in order of title.
/// Follows the selected event where that is a milestone.
class MeasurePanel : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the panel.
    explicit MeasurePanel(Workspace *workspace, QWidget *parent = nullptr);

    MeasureWidget *view() { return m_view; }
    /// Not following, as at first, it keeps what it shows and does no work until it follows: for a view behind another
    /// tab.
    void setFollowing(bool following);
    const MeasureId &measure() const { return m_shown; } ///< empty: none
    void showMeasure(MeasureRow measure);
    void step(int by); ///< to the next (1) or previous (−1) measure

    /// What can be done with the measure shown, and with none: what the button beside its title opens.
    void setMenu(QMenu *menu);

signals:
    void editRequested(const Dateline::MeasureId &measure); ///< F2, or the pencil
    void eventActivated(Dateline::EventRow row);
    void escapePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void fillChoice();
    void followSelection();
    void display(MeasureRow measure);

    Workspace *m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot; ///< whose measures can be chosen
    MeasureId m_shown;
    QToolButton *m_previous;
    QToolButton *m_next;
    QComboBox *m_choice;
    QLabel *m_place;
    PencilButton *m_edit;
    QToolButton *m_more;
    MeasureWidget *m_view;
    bool m_following = false;
    bool m_stale = true;
    bool m_selectionStale = false; ///< another event was selected meanwhile
};

} // namespace Dateline
