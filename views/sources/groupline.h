// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Dateline {

class Workspace;

/// "1 of 8" with a button on either side: steps through the events that are selected as one. Hidden where there is no
/// such group.
class GroupLine : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the widget.
    explicit GroupLine(Workspace *workspace, QWidget *parent = nullptr);

signals:
    void shownChanged(); ///< it is hidden now and was not, or the other way round

private:
    void refresh();

    Workspace *m_workspace;
    QToolButton *m_before;
    QToolButton *m_next;
    QLabel *m_place;
};

} // namespace Dateline
