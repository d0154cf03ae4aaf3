// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"
#include "views/timeline/timelinegeometry.h"

#include <QWidget>

namespace Dateline {

/// The timeline's marks without any text, about where TimelineWidget will put them. Stands in for it in the very first
/// frame of the program: the list of the desktop's fonts, which the first letter needs, takes longer to make than all
/// else.
class TimelineSketch : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineSketch(const Workspace *workspace, QWidget *parent = nullptr);
    ~TimelineSketch() override;

signals:
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TimelineLayout layout() const;

    const Workspace *m_workspace;
};

} // namespace Dateline
