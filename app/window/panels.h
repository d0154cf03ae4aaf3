// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"
#include "app/window/centre.h"
#include "models/checks/finding.h"
#include "views/start/trackercardview.h"

#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace Dateline {

class AttributionPanel;
class ChartPanel;
class ChecksPanel;
class ContextMenus;
class DetailsPanel;
class EventActions;
class EventTableWidget;
class MapPanel;
class MatrixPanel;
class MeasurePanel;
class PanelKeys;
class PanelLayout;
class RecordPanels;
class SourceList;
class SourcePanel;
class TimelineWidget;
class Workspace;
struct MenuTarget;

/// The views of the centre but the timeline, and the panels around it: makes them, leads from one to the other, and
/// remembers what is set in them. Where they stand, PanelLayout decides.
///
/// What a person wants to change in them is asked for by signals. That is always offered: a tracker that cannot be
/// changed is copied then.
class Panels : public QObject
{
    Q_OBJECT

public:
    /// \p centre, which has \p timeline already, gets the other views, \p window the panels; that is the parent of this
    /// object. None is owned.
    Panels(Workspace *workspace, TimelineWidget *timeline, Centre *centre, QMainWindow *window);

    /// Shares out the room that the window has now among the panels, which are where they are at first.
    void shareRoom();
    /// Brings them to where they were when saveLayout() was called, if these are the panels of then.
    void restoreLayout();
    void saveLayout() const;
    /// Back to where they are at first in a window of this size.
    void resetLayout();

    /// See PanelLayout::setAlone().
    void setAlone(bool alone);

    /// Show and hide one panel each, in the order of menus.
    QList<QAction *> toggleActions() const;
    /// Lead to one view or panel each, showing it first.
    QList<QAction *> goActions() const;

    /// The view with the focus, or the one in the centre.
    PictureView currentView() const;
    /// A view as the window shows it now.
    ViewPictureRequest requestFor(PictureView view) const;

    MapPanel *mapPanel() const { return m_map; }
    AttributionPanel *eventPanel() const { return m_attributions; }
    void showSource(const SourceId &source);
    void showSelectedEvent();
    void showChecks();
    RecordPanels *records() const { return m_records; }

    /// The actions that open the forms of the event panel.
    struct EventWriting
    {
        QAction *add;
        QAction *edit;
        QAction *addAttribution;
    };
    /// Lets events be copied, deleted and so on where they are chosen: in the timeline and the table.
    /// Their menus offer \p writing, too.
    void addEventActions(EventActions *events, const EventWriting &writing);

    /// What all menus have in common, beside what panels offer; see ContextMenus. Not owned; before addEventActions().
    void setMenus(ContextMenus *menus);

    /// The table of events.
    EventTableWidget *table() const { return m_table; }

signals:
    void startRequested(Dateline::TrackerStart start); ///< one that concerns no view of events
    void attachTextRequested(const SourceId &source);
    void attributeRequested(const SourceId &source, const Quote &quote);
    void dateChoiceRequested();
    void acceptRequested(const QString &check, const QString &subject);
    void codeChangeRequested(const PartyId &party, CountryCode code);
    void quoteMendingRequested(const std::vector<Dateline::MendedQuote> &quotes);
    void oneHouseRequested(const QString &name, const QString &other);
    void takeBackRequested(const QString &check, const QString &subject);

private:
    void makeViews();
    void makeKeys();
    void follow();
    void connectStances();
    void connectSources();
    void connectChecks();
    void connectRecords();
    void showText(QWidget *focus = nullptr);
    void followEvent();
    void start(TrackerStart start);
    void goTo(CentreView view);
    PictureView viewInCentre() const;
    MenuTarget targetOfTitle(const QDockWidget *panel) const;

    Workspace *m_workspace;
    TimelineWidget *m_timeline;
    Centre *m_centre;
    QMainWindow *m_window;

    MapPanel *m_map;
    EventTableWidget *m_table;
    AttributionPanel *m_attributions;
    SourcePanel *m_reader;
    MatrixPanel *m_matrix;
    MeasurePanel *m_measure;
    SourceList *m_sources;
    ChecksPanel *m_checks;
    ChartPanel *m_charts;
    RecordPanels *m_records;
    DetailsPanel *m_details;
    PanelLayout *m_layout;
    PanelKeys *m_keys = nullptr;
    ContextMenus *m_menus = nullptr;
};

} // namespace Dateline
