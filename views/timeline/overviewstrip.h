// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QWidget>

namespace Dateline {

/// All events of the tracker over its whole range, as columns, with the visible part marked. Dragging the marked part
/// moves the timeline, dragging its edges or the ground chooses what is visible; a double click shows everything.
class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the widget.
    explicit OverviewStrip(Workspace *workspace, QWidget *parent = nullptr);
    ~OverviewStrip() override;

    /// What stays free on either side, in pixels: where the axis of the timeline above begins and ends.
    void setMargins(double left, double right);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Grip { None, Move, Begin, End, New };
    double xOf(double day) const;
    double dayOf(double x) const;
    double axisWidth() const { return std::max(width() - m_left - m_right, 1.0); }
    Grip gripAt(double x) const;

    Workspace *m_workspace;
    Theme m_theme;
    TextFonts m_fonts;
    double m_left = 0;
    double m_right = 0;
    std::optional<std::pair<Histogram, Histogram>> m_counted; ///< all events and those that pass
    int m_countedLog2Days = 0;
    Grip m_grip = Grip::None;
    double m_pressedDay = 0;
    TimeRange m_rangeAtPress;
};

} // namespace Dateline
