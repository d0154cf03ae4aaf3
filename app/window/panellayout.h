// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/centre.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QDockWidget;
class QMainWindow;

namespace Dateline {

class PanelTitle;

/// Where the panels stand around the centre: at first, when one is enlarged, and when the program is started again.
///
/// The map is one of them as long as the centre shows another view, and goes there when it is chosen.
class PanelLayout : public QObject
{
    Q_OBJECT

public:
    /// What goes where; none is owned.
    struct Contents
    {
        QWidget *map;
        QWidget *countries;
        QWidget *details;
        QWidget *source;
        QWidget *table;
        QWidget *checks;
    };
    /// \p window gets the panels, and is the parent of this object.
    PanelLayout(const Contents &contents, Centre *centre, QMainWindow *window);

    /// Where they are at first in a window of this size.
    void place();
    /// Shares out the room that the window has now among the panels, which are where they are at first.
    void shareRoom();
    /// Brings them to where they were when save() was called, if these are the panels of then.
    void restore();
    void save() const;

    /// Gives \p panel, or the centre (null), the whole window; the next call, whichever, brings all back.
    void toggleEnlarged(QDockWidget *panel);
    bool isEnlarged() const { return m_isEnlarged; }
    /// Whether nothing but the centre is seen, for there is nothing that panels could show.
    void setAlone(bool alone);
    /// Shows a panel, in front of those that share its place, and gives it the focus.
    void go(QDockWidget *panel);
    /// The same for the map, which may stand in the centre.
    void goToMap();
    /// Shows the panel with the text of a source, and gives it half of the height if it was not there.
    void showSource();

    QList<QDockWidget *> all() const;
    QDockWidget *map() const { return m_map; }
    QDockWidget *countries() const { return m_countries; }
    QDockWidget *details() const { return m_details; }
    QDockWidget *source() const { return m_source; }
    QDockWidget *table() const { return m_table; }
    QDockWidget *checks() const { return m_checks; }
    /// Show and hide one panel each, in the order of menus.
    QList<QAction *> toggleActions() const;

private:
    QDockWidget *make(const QString &name, const QString &title, QWidget *contents);
    void add(Qt::DockWidgetArea area, QDockWidget *panel, QDockWidget *before = nullptr);
    void followView(CentreView view);
    void bringBack();
    void refreshTitles();

    QMainWindow *m_window;
    Centre *m_centre;
    QWidget *m_mapContents;
    QWidget *m_mapPage;
    QDockWidget *m_map;
    QDockWidget *m_countries;
    QDockWidget *m_details;
    QDockWidget *m_source;
    QDockWidget *m_table;
    QDockWidget *m_checks;
    CentreView m_view = CentreView::Timeline; ///< which the panels stand around
    bool m_hasMapBeside = true;               ///< once the centre shows another view again
    bool m_hasSourceBeside = false;           ///< likewise
    bool m_isEnlarged = false;
    QPointer<QDockWidget> m_enlarged; ///< null while it is the centre
    QByteArray m_before;              ///< the layout without anything enlarged
};

} // namespace Dateline
