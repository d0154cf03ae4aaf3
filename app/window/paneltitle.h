// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace Dateline {

/// The title of a panel: its name, and buttons that enlarge and close it. Behind tabs, which say the name, it gives
/// its room to the panel.
class PanelTitle : public QWidget
{
    Q_OBJECT

public:
    explicit PanelTitle(QDockWidget *panel);

    /// Whether the panel stands behind a tab.
    void setTabbed(bool tabbed);
    /// What its button does: it enlarges the panel, or brings it back to its size.
    void setEnlarged(bool enlarged);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void enlargeRequested(); ///< by the button, or a double click

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QWidget *m_row;
    QToolButton *m_enlarge;
    bool m_isTabbed = false;
};

} // namespace Dateline
