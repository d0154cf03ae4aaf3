// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workspace/workspace.h"
#include "views/start/trackercardview.h"

#include <QWidget>

class QFrame;
class QStackedWidget;
class QToolButton;

namespace Dateline {

class AttributionPanel;
class MeasurePanel;
class PartyPanel;
class RecordPanels;

/// What is selected, in one place: an event with its sources, a country or company, or a measure; with nothing selected
/// the tracker. It follows the selection, and each of them comes in front when it is selected or its form is opened.
/// From an event that a card led to, a button leads back.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    /// Takes \p event and the widgets of \p records. \p workspace and \p records live longer.
    DetailsPanel(Workspace *workspace, AttributionPanel *event, MeasurePanel *measure, RecordPanels *records);

    void turnToEvent();
    void turnToParty();
    void turnToMeasure(const MeasureId &measure);
    bool isShowingEvent() const;
    bool isShowingParty() const;
    bool isShowingMeasure() const;
    bool isShowingTracker() const;

    /// Whether somebody sees it: behind another tab it does not know, and Qt calls it visible.
    void setSeen(bool seen);

signals:
    void startRequested(Dateline::TrackerStart start); ///< with the tracker

private:
    QFrame *makeNotice();
    void follow();
    void turnTo(QWidget *page);
    void turnToTrackerIfIdle();
    void goOn(EventRow event);
    void goBack();
    void refreshSeen();
    void refreshNotice();

    Workspace *m_workspace;
    AttributionPanel *m_event;
    MeasurePanel *m_measure;
    PartyPanel *m_party;
    QWidget *m_measurePage;
    TrackerCardView *m_tracker;
    QToolButton *m_backButton;
    QFrame *m_notice; ///< that the filter hides the event
    QStackedWidget *m_pages;
    Selection m_back; ///< from where a card led to the event; none: it was selected elsewhere
    bool m_isGoingOn = false;
    bool m_isSeen = false;
};

} // namespace Dateline
