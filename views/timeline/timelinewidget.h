// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/eventseed.h"
#include "views/common/theme.h"
#include "views/common/typeahead.h"
#include "views/timeline/timelinegeometry.h"
#include "views/timeline/timelineghost.h"
#include "views/timeline/timelinehit.h"
#include "views/timeline/timelinemove.h"
#include "views/timeline/timelinesprites.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QPixmap>

#include <array>

class QMenu;

namespace Dateline {

class NewEventLine;

/// The interactive timeline. The wheel zooms at the pointer, dragging pans, a double click on the axis fits everything;
/// the keyboard does the same: arrows go to the next and previous event, Up and Down to the neighbouring lane, +/−
/// zoom, Page Up/Down pan, Home/End go to the first and last event, F fits the selection, 0 everything, Enter opens, Esc
/// clears the selection, and typing finds a title.
///
/// A click on a lane's head opens and closes it, with Ctrl filters by it, a drag moves it; Ctrl+Space, Ctrl+Up and
/// Ctrl+Down do so for the lane of the selected event. Lanes are as high as what is in view needs. Their heights stay
/// while it is panned or zoomed, and follow when that has ended.
///
/// Dates are edited on it: dragging the selected event moves it by the unit of its precision, dragging an end of its
/// bar stretches it, Alt+Left/Right and Alt+Shift+Left/Right do the same, and a double click on empty ground or Ins
/// asks for the title of a new event there. The timeline writes nothing: what is to be done it says by signals.
class TimelineWidget : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// \p workspace is not owned and must outlive the widget.
    explicit TimelineWidget(Workspace *workspace, QWidget *parent = nullptr);
    ~TimelineWidget() override;

    // The workspace's lanes.
    LaneGrouping grouping() const { return m_workspace->lanes(); }
    void setGrouping(LaneGrouping grouping) { m_workspace->setLanes(grouping); }

    /// What is drawn now; brought up to date first. For tests and for accessibility.
    const TimelineGeometry &geometryNow();
    const TimelineLayout &layoutNow();
    Workspace *workspace() const { return m_workspace; }

    // The lanes of the present grouping.
    const LaneArrangement &arrangement() const { return m_arrangements[static_cast<std::size_t>(grouping())]; }
    void arrange(const LaneArrangement &arrangement);
    /// How many rows a lane has at the most; see LaneArrangement::usualTracks.
    void setRowsOfLane(std::uint32_t rows);
    /// The lane of the selected event, or the first one in view; nothing if there are no lanes.
    std::optional<std::size_t> currentLane();
    /// What can be done with a lane, and with all of them, onto the end of \p menu.
    void addLaneActions(QMenu *menu, std::size_t lane);

    /// Whether a title for a new event stands there that is neither added nor given up.
    bool isNewEventTyped() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void zoomBy(double factor); ///< around the middle; > 1 shows more detail
    void fitAll();
    void fitSelection();
    void selectNext(int step); ///< +1 the next, −1 the previous passing event in order of time

    /// What is said where the tracker has no events; empty: just that.
    void setEmptyText(const QString &text);

    /// What dateMoved() asked for will not be done.
    void dropMoved();
    /// Asks for the title of a new event in the lane of the selected event, or the first one: at the "as of" day if
    /// that is in view, else in the middle.
    void askForNewEvent();
    /// What newEventTitled() asked for will not be done: its title is there again to be mended.
    void askAgainForNewEvent(const QString &title);
    void closeNewEvent(); ///< what was typed for one is somewhere else now

signals:
    void eventActivated(Dateline::EventRow row); ///< Enter or a double click
    /// What can be done is asked for, with what \p hit is.
    void menuRequested(const Dateline::TimelineHit &hit, QPoint globalPlace);
    void groupingChanged();
    /// Where the axis begins and ends within the widget, in pixels from its left and its right.
    void marginsChanged(double left, double right);
    /// Nothing of what passes the filter was in view, so that the range is another now. Before it was \p previous.
    void fittedToResult(const Dateline::TimeRange &previous);
    void painted(double milliseconds); ///< a frame has been drawn, which took that long
    /// The date of this event is to be \p after. It is shown there until it is so, or dropMoved().
    void dateMoved(Dateline::EventRow row, const Dateline::Edtf &before, const Dateline::Edtf &after);
    /// An event of this title is to be added.
    void newEventTitled(const Dateline::EventSeed &seed, const QString &title);
    /// The form of a new event is asked for, whose title may be empty. What was typed stays there until
    /// closeNewEvent().
    void newEventDetailed(const Dateline::EventSeed &seed, const QString &title);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Stale { Range, Frame, Layout };
    void invalidate(Stale stale);
    void updateLayout();
    void changeLanes(const TimelineLayoutRequest &request);
    void updateFrame();
    void updateScrollBar();
    // Lanes.
    bool isGesture() const;
    void beginGesture();
    LaneWindow laneWindow() const;
    void keepAnchor(const LaneWindow &window);
    void fitToRange();
    void tellMargins();
    void fitIfOutOfView();
    bool pressLane(QPointF point);
    void dragLane(QPointF point);
    void dropLane();
    void clickLane(const TimelineLaneBox &lane, QPointF point, Qt::KeyboardModifiers modifiers);
    void toggleLane(std::size_t lane);
    void setLaneState(std::size_t lane, LaneState state);
    void moveLane(std::size_t from, std::size_t before);
    void filterByLane(std::size_t lane);
    bool laneKey(const QKeyEvent &event);
    void followPill(std::size_t lane, bool isLater);
    void paintLaneDrag(QPainter &painter);
    TimelineHit hitAt(QPointF point);
    TimelineHit hitOfSelection();
    std::vector<const TimelineMark *> selectedMarks() const;
    void zoomAt(double x, double factor);
    void panBy(double pixels);
    void setRangeWithinReason(TimeRange range);
    void selectInLane(int step);
    const std::vector<EventRow> &order();
    void reveal(EventRow row);
    void findTyped();
    void chooseFrom(const std::vector<EventRow> &rows, QPoint where);
    void setHovered(const TimelineMark *mark);
    bool isOnCursor(QPointF point);
    void moveCursorTo(double x);
    QString toolTipFor(const TimelineMark &mark) const;
    Qt::CursorShape cursorAt(QPointF point);
    // Editing.
    const TimelineMark *markOf(EventRow row) const;
    bool takeHold(QPointF point);
    void beginMove(EventRow row);
    void dragTo(QPointF point);
    bool moveByKey(const QKeyEvent &event);
    void finishMove();
    void cancelMove();
    void followMoved();
    TimelineGhost ghostNow();
    void askForNewEventAt(QPointF point);
    bool zoomIntoColumn(QPointF point);

    Workspace *m_workspace;
    Theme m_theme;
    TextFonts m_fonts;
    TimelineLayout m_layout;
    TimelineLayout m_whole;       ///< that of all events, while a filter hides some: filters come and go
    bool m_layoutIsWhole = false; ///< m_layout shows all events
    TimelineGeometry m_geometry;
    QPixmap m_frame;
    std::vector<EventRow> m_order; ///< the passing rows in order of time; empty: to be made
    TimelineSprites m_sprites;     ///< of m_theme and m_fonts
    bool m_layoutStale = true;
    bool m_frameStale = true;
    bool m_fitStale = false;                       ///< the lanes' heights are those of another range
    TimeRange m_fitted;                            ///< that one
    bool m_checksView = false;                     ///< the result is another and the range is not
    QBasicTimer m_settle;                          ///< runs while a gesture goes on
    std::array<LaneArrangement, 4> m_arrangements; ///< by grouping
    std::pair<double, double> m_margins{-1, -1};
    std::optional<std::size_t> m_pressedLane; ///< by its head
    double m_laneDragY = 0;
    QPointF m_lastPointer{-1, -1};
    bool m_onlyPanned = false;            ///< nothing but the range has changed since m_geometry
    std::optional<std::size_t> m_hovered; ///< into m_geometry.marks
    QPointF m_pressed;
    TimeRange m_rangeAtPress;
    int m_scrollAtPress = 0;
    bool m_dragging = false;
    bool m_doubleClicked = false; ///< until its release
    bool m_cursorHeld = false;    ///< the as-of line is being dragged
    QString m_emptyText;
    TypeAhead m_typed;              ///< part of a title
    std::optional<DatePart> m_grip; ///< what the press took hold of
    double m_dayAtPress = 0;
    QPointF m_pointer;                   ///< while a date is dragged
    std::optional<TimelineMove> m_move;  ///< a date that is being moved
    std::optional<TimelineMove> m_moved; ///< the last one that dateMoved() told, until it is so
    bool m_moveIsByKeys = false;
    double m_moveMiddle = 0; ///< height of its mark
    QBasicTimer m_edgeScroll;
    NewEventLine *m_newEvent = nullptr; ///< null until it is first needed
};

} // namespace Dateline
