// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/content/matrixdescription.h"
#include "models/workspace/workspace.h"
#include "views/common/theme.h"
#include "views/common/typeahead.h"
#include "views/matrix/matrixgeometry.h"

#include <QAbstractScrollArea>
#include <QPixmap>

class QLabel;
class QPushButton;

namespace Dateline {

/// Where each country stands towards each target on the workspace's day, as tiles that can be scrolled. A click on a
/// tile selects the event that decides it and activates its measure; a click on a heading sorts. Arrows move the
/// current cell, Enter is a click, Home and End go to the ends of the row, with Ctrl of the matrix, Ctrl with arrows
/// scrolls, typing finds a country.
class MatrixWidget : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the widget.
    explicit MatrixWidget(Workspace *workspace, QWidget *parent = nullptr);
    ~MatrixWidget() override;

    /// Not following, as at first, it keeps what it shows and does no work until it follows: for a view behind another
    /// tab.
    void setFollowing(bool following);
    bool isUpToDate() const { return !m_stale; } ///< otherwise cells cannot be asked for
    void setSearch(const QString &words);        ///< see matrixScope()
    const MatrixOrder &order() const { return m_order; }
    void setOrder(const MatrixOrder &order);

    /// What is shown now. Row and column of the current cell are noIndex where there is none, or where it is not among
    /// those shown.
    const MatrixGeometry &geometryNow();
    const MatrixContents &contents() const { return m_contents; }
    MatrixPlace currentCell() const;
    void setCurrentCell(std::uint32_t row, std::uint32_t column); ///< scrolls to it
    void activateCell(std::uint32_t row, std::uint32_t column);   ///< as a click on it
    MatrixPlace placeAt(QPointF point) const;                     ///< in coordinates of the viewport
    QRectF cellRect(std::uint32_t row, std::uint32_t column) const;
    QString rowName(std::uint32_t row) const;
    QString columnName(std::uint32_t column) const;
    QStringList describe(std::uint32_t row, std::uint32_t column) const;
    QString note() const; ///< "3 of 14 countries, 2 targets"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void measureActivated(Dateline::MeasureRow measure);
    void orderChanged();
    void contentsChanged(); ///< rows, columns or their order
    void currentCellChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void restyle();
    void relayout();
    void repaintAll();
    void paintPicture();
    void paintOverlay(QPainter &painter);
    void updateEmptyState();
    void describeToScreenReader();
    MatrixScene scene() const;
    QPointF scroll() const;
    std::optional<Day> knownOn() const;
    void setHovered(const MatrixPlace &place);
    QStringList toolTipAt(const MatrixPlace &place) const;
    void activate(const MatrixPlace &place);
    void sortRows(MatrixRowOrder order, std::uint32_t column);
    void scrollTo(std::uint32_t row, std::uint32_t column);
    bool handleScrollKey(const QKeyEvent &event);
    bool handleMoveKey(const QKeyEvent &event);
    bool findTyped(const QKeyEvent &event);

    Workspace *m_workspace;
    std::shared_ptr<const Snapshot> m_snapshot; ///< what names and numbers are of
    std::optional<Day> m_knownOn;
    MatrixNames m_names;
    MatrixTextWidths m_widths;
    MatrixContents m_contents;
    MatrixOrder m_order;
    QString m_search;
    MatrixLayout m_layout;
    MatrixGeometry m_geometry;
    bool m_geometryStale = true;
    QPixmap m_picture; ///< null: to be painted
    Theme m_theme;
    TextFonts m_fonts;

    CountryCode m_currentCountry; ///< null: there is no current cell
    PartyId m_currentTarget;      ///< empty: any
    MatrixPlace m_hovered;
    MatrixPlace m_pressed;
    TypeAhead m_typed; ///< the name of a country
    bool m_following = false;
    bool m_stale = true;

    QWidget *m_empty; ///< says why there is nothing; covers the viewport
    QLabel *m_reason;
    QPushButton *m_clearFilter;
};

} // namespace Dateline
