// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"
#include "views/common/theme.h"
#include "views/measure/measuregeometry.h"
#include "views/measure/measurepainter.h"

#include <QAbstractScrollArea>

namespace Dateline {

/// The life of one measure on the workspace's day. A click on a milestone, on the line or in the list, selects its
/// event; Enter or a double click activates it. Up and Down go from milestone to milestone, Home and End to the first
/// and last, Esc leaves.
class MeasureWidget : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the widget.
    explicit MeasureWidget(Workspace *workspace, QWidget *parent = nullptr);
    ~MeasureWidget() override;

    /// One of the workspace's snapshot, or none. Shows its present state
    /// each time.
    void setMeasure(MeasureRow measure);
    MeasureRow measure() const { return m_measure; }
    void setEmptyText(const QString &text); ///< what is said while there is no measure

    const MeasureGeometry &geometryNow() const { return m_geometry; }
    std::optional<std::size_t> currentItem() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void eventActivated(Dateline::EventRow row);
    void escapePressed();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void relayout();
    void setCurrent(std::size_t item, bool select);
    void followSelection();
    QPointF toGeometry(QPointF point) const;
    std::optional<std::size_t> itemOf(EventRow row) const;
    QString describe(std::size_t item) const;
    void describeToScreenReader();

    Workspace *m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot; ///< what measure and rows are of; behind a tab not the workspace's
    MeasureRow m_measure;
    MeasureContent m_content;
    MeasureGeometry m_geometry;
    QString m_emptyText;
    Theme m_theme;
    TextFonts m_fonts;
    std::optional<std::size_t> m_current;
    std::optional<std::size_t> m_hovered;
};

} // namespace Dateline
