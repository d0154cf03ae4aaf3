// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window and what their entries do.
#include "app/pictures/viewdescription.h"
#include "app/window/mainwindow.h"
#include "models/dates/today.h"
#include "views/asof/asofplayer.h"
#include "views/filters/filterbar.h"
#include "views/timeline/timelinewidget.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>

#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

void MainWindow::fillMenus()
{
    fillFileMenu(m_menus->addMenu(tr("&File")));
    fillEditMenu(m_menus->addMenu(tr("&Edit")));
    fillViewMenu(m_menus->addMenu(tr("&View")));
    fillFilterMenu(m_menus->addMenu(tr("Fi&lter")));
    fillToolsMenu(m_menus->addMenu(tr("&Tools")));
    fillHelpMenu(m_menus->addMenu(tr("&Help")));
}

void MainWindow::fillEditMenu(QMenu *menu)
{
    m_undoAction = menu->addAction(tr("&Undo"), this, &MainWindow::undo);
    m_undoAction->setShortcut(QKeySequence::Undo);
    m_redoAction = menu->addAction(tr("&Redo"), this, &MainWindow::redo);
    m_redoAction->setShortcut(QKeySequence::Redo);
    refreshSteps();
    menu->addSeparator();
    auto *copy = menu->addAction(tr("&Copy view as picture"), this, &MainWindow::copyView);
    copy->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));
    auto *find = menu->addAction(tr("&Find"), this, [this] { m_filterBar->focusSearch(); });
    find->setShortcut(QKeySequence::Find);
}

void MainWindow::fillToolsMenu(QMenu *menu)
{
    auto *file = menu->addAction(tr("Add source from &file …"), this, &MainWindow::addSourceFromFile);
    file->setToolTip(tr("A text, a web page or a PDF; dropping it on the window does the same."));
    auto *paste = menu->addAction(tr("Add source from the &clipboard …"), this, &MainWindow::pasteSource);
    paste->setShortcut(QKeySequence(u"Ctrl+Shift+V"_s));
    menu->addSeparator();
    menu->addAction(tr("Choose the &date of the event …"), this, &MainWindow::chooseDate);
    menu->addSeparator();
    menu->addAction(tr("&Checks"), this, [this] {
        m_checksPanel->show();
        m_checksPanel->raise();
        m_checksPanel->widget()->setFocus();
    });
}

void MainWindow::fillFileMenu(QMenu *menu)
{
    m_openAction = menu->addAction(tr("&Open …"), this, &MainWindow::chooseAndOpen);
    m_openAction->setShortcut(QKeySequence::Open);
    m_recent = menu->addMenu(tr("Open &recent"));
    refreshRecent();
    menu->addAction(tr("Open the &bundled tracker"), this, [this] { open(u"bundled:huawei-5g"_s); });
    menu->addSeparator();
    m_importAction = menu->addAction(tr("&Import into this document …"), this, &MainWindow::importInto);
    m_importAction->setToolTip(tr("Adds the events of other trackers. Needs a .dateline document: save a copy first."));
    auto *save = menu->addAction(tr("&Save a copy …"), this, &MainWindow::saveCopy);
    save->setShortcut(QKeySequence::SaveAs);
    menu->addSeparator();
    m_pictureAction = menu->addAction(tr("&Export picture …"), this, [this] { exportPicture(currentView()); });
    m_pictureAction->setShortcut(QKeySequence(u"Ctrl+E"_s));
    m_pictureAction->setToolTip(tr("Of the view with the focus, or the timeline"));
    auto *exports = menu->addMenu(tr("E&xport view"));
    for (const PictureView view : pictureViews()) {
        QAction *action = exports->addAction(tr("%1 as picture …").arg(pictureViewName(view)), this,
                                             [this, view] { exportPicture(view); });
        if (view->hasSubject)
            connect(exports, &QMenu::aboutToShow, action,
                    [this, view, action] { action->setEnabled(view->hasSubject(pictureRequest(view))); });
    }
    exports->addSeparator();
    exports->addAction(tr("Events as &CSV …"), this, &MainWindow::exportCsv);
    menu->addAction(tr("Fi&gures …"), this, &MainWindow::showFigures);
    menu->addAction(tr("Export &web page …"), this, &MainWindow::exportPage);
    auto *print = menu->addAction(tr("&Print view …"), this, &MainWindow::printView);
    print->setShortcut(QKeySequence::Print);
    menu->addSeparator();
    auto *quit = menu->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::fillViewMenu(QMenu *menu)
{
    m_laneActions = new QActionGroup(this);
    auto *lanes = menu->addMenu(tr("&Lanes by"));
    const std::pair<LaneGrouping, QString> groupings[] = {{LaneGrouping::Category, tr("&Category")},
                                                          {LaneGrouping::Country, tr("C&ountry")},
                                                          {LaneGrouping::Company, tr("Co&mpany")},
                                                          {LaneGrouping::None, tr("&None")}};
    int number = 0;
    for (const auto &[grouping, name] : groupings) {
        QAction *action = lanes->addAction(name);
        action->setData(static_cast<int>(grouping));
        action->setCheckable(true);
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(++number)));
        m_laneActions->addAction(action);
    }
    const auto check = [this] {
        for (QAction *action : m_laneActions->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(m_timeline->grouping()));
    };
    check();
    connect(m_timeline, &TimelineWidget::groupingChanged, this, check);
    connect(m_laneActions, &QActionGroup::triggered, this,
            [this](QAction *action) { m_timeline->setGrouping(static_cast<LaneGrouping>(action->data().toInt())); });
    menu->addSeparator();
    m_zoomInAction = menu->addAction(tr("Zoom &in"), this, [this] { m_timeline->zoomBy(1.5); });
    m_zoomInAction->setShortcut(QKeySequence::ZoomIn);
    m_zoomOutAction = menu->addAction(tr("Zoom &out"), this, [this] { m_timeline->zoomBy(1 / 1.5); });
    m_zoomOutAction->setShortcut(QKeySequence::ZoomOut);
    m_fitAction = menu->addAction(tr("Show &all events"), m_timeline, &TimelineWidget::fitAll);
    m_fitAction->setShortcut(QKeySequence(u"Ctrl+0"_s));
    menu->addAction(tr("Show the &selected event"), m_timeline, &TimelineWidget::fitSelection);
    menu->addSeparator();
    auto *next = menu->addAction(tr("&Next event"), this, [this] { m_timeline->selectNext(1); });
    next->setShortcut(QKeySequence::Forward);
    auto *previous = menu->addAction(tr("&Previous event"), this, [this] { m_timeline->selectNext(-1); });
    previous->setShortcut(QKeySequence::Back);
    menu->addSeparator();
    fillAsOfMenu(menu->addMenu(tr("As &of")));
    menu->addSeparator();
    auto *panels = menu->addMenu(tr("Pane&ls"));
    for (QDockWidget *panel : {m_mapPanel, m_listPanel, m_eventPanel, m_textPanel, m_tablePanel, m_matrixPanel,
                               m_measurePanel, m_sourcePanel, m_checksPanel, m_chartPanel})
        panels->addAction(panel->toggleViewAction());
    panels->addSeparator();
    panels->addAction(tr("&Reset layout"), this, &MainWindow::resetLayout);
    auto *full = menu->addAction(tr("&Full screen"), this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    full->setCheckable(true);
    full->setShortcut(QKeySequence::FullScreen);
}

void MainWindow::fillAsOfMenu(QMenu *menu)
{
    m_player = new AsOfPlayer(&m_workspace, this);
    const auto add = [&](const QString &text, const QString &keys, const QString &purpose) {
        QAction *action = menu->addAction(text);
        action->setShortcut(QKeySequence(keys));
        action->setToolTip(tr("%1 (%2)").arg(purpose, action->shortcut().toString(QKeySequence::NativeText)));
        return action;
    };
    m_previousChangeAction =
        add(tr("&Previous change"), u"Ctrl+,"_s, tr("To the day before on which a country's stance changed"));
    connect(m_previousChangeAction, &QAction::triggered, m_player, &AsOfPlayer::toPreviousChange);
    m_nextChangeAction =
        add(tr("&Next change"), u"Ctrl+."_s, tr("To the next day on which a country's stance changes"));
    connect(m_nextChangeAction, &QAction::triggered, m_player, &AsOfPlayer::toNextChange);
    m_playAction = add(tr("P&lay"), u"F5"_s, tr("Lets the day go on, or stops it"));
    connect(m_playAction, &QAction::triggered, m_player, &AsOfPlayer::toggle);
    connect(m_player, &AsOfPlayer::playingChanged, this, [this](bool playing) {
        m_playAction->setText(playing ? tr("&Pause") : tr("P&lay"));
        refreshIcons();
    });
    QAction *toToday = menu->addAction(tr("&Today"), this, [this] { m_workspace.setAsOf(today()); });
    toToday->setShortcut(QKeySequence(u"Ctrl+T"_s));
    const auto offerSteps = [this] {
        m_previousChangeAction->setEnabled(m_player->previousChange().has_value());
        m_nextChangeAction->setEnabled(m_player->nextChange().has_value());
    };
    connect(&m_workspace, &Workspace::stancesChanged, this, offerSteps);
    connect(&m_workspace, &Workspace::resultChanged, this, offerSteps); // other countries may be looked at
    offerSteps();
}

void MainWindow::fillFilterMenu(QMenu *menu)
{
    auto *clear = menu->addAction(tr("&Clear filter"), &m_workspace, &Workspace::clearFilter);
    clear->setShortcut(QKeySequence(u"Ctrl+Shift+X"_s));
    menu->addAction(tr("Only the &visible time range"), this, [this] {
        Filter filter = m_workspace.filter();
        const TimeRange range = m_workspace.range();
        filter.window = {Day{static_cast<std::int64_t>(std::floor(range.begin))},
                         Day{static_cast<std::int64_t>(std::ceil(range.end))}};
        m_workspace.setFilter(filter);
    });
}

void MainWindow::fillHelpMenu(QMenu *menu)
{
    auto *keys = menu->addAction(tr("&Keyboard and mouse"), this, &MainWindow::showKeys);
    keys->setShortcut(QKeySequence::HelpContents);
    auto *about = menu->addAction(tr("&About Dateline"), this, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::refreshRecent()
{
    if (!m_recent) // a small file can be open before there are menus, which read the list themselves
        return;
    m_recent->clear();
    const QStringList recent = QSettings().value("recent").toStringList();
    for (const QString &path : recent) {
        // An ampersand in a name is no mnemonic.
        QString name = QDir::toNativeSeparators(path);
        m_recent->addAction(name.replace(u'&', u"&&"_s), this, [this, path] { open(path); });
    }
    m_recent->setEnabled(!recent.isEmpty());
}

void MainWindow::showKeys()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("Keyboard and mouse"));
    box.setTextFormat(Qt::RichText);
    box.setText(tr("<h3>Timeline</h3><table cellpadding='2'>"
                   "<tr><td>Wheel</td><td>zooms at the pointer</td></tr>"
                   "<tr><td>Drag</td><td>moves through time</td></tr>"
                   "<tr><td>Double click</td><td>shows everything, or opens a folded mark</td></tr>"
                   "<tr><td>← →</td><td>previous and next event</td></tr>"
                   "<tr><td>↑ ↓</td><td>neighbouring lane</td></tr>"
                   "<tr><td>+ − 0 F</td><td>zoom in, zoom out, everything, the selected event</td></tr>"
                   "<tr><td>Page Up, Page Down</td><td>earlier, later</td></tr>"
                   "<tr><td>Home, End</td><td>first and last event</td></tr>"
                   "<tr><td>Enter, Esc</td><td>go to its sources, select nothing</td></tr>"
                   "<tr><td>Letters</td><td>find a title</td></tr></table>"
                   "<h3>As of</h3><table cellpadding='2'>"
                   "<tr><td>Click on the axis</td><td>looks at that day</td></tr>"
                   "<tr><td>Drag the line</td><td>moves the day</td></tr>"
                   "<tr><td>Ctrl + , Ctrl + .</td><td>previous and next change of a stance</td></tr>"
                   "<tr><td>F5, Ctrl + T</td><td>play, today</td></tr></table>"
                   "<h3>Map and lists</h3><table cellpadding='2'>"
                   "<tr><td>Letters</td><td>find a country on the map</td></tr>"
                   "<tr><td>Click</td><td>only this country</td></tr>"
                   "<tr><td>Ctrl + click</td><td>this country too</td></tr></table>"
                   "<h3>Signs</h3><table cellpadding='2'>"
                   "<tr><td>Point</td><td>a day</td></tr><tr><td>Capsule</td><td>a month, season or year: the day is "
                   "not known</td></tr>"
                   "<tr><td>Bar</td><td>an interval; a fading end is open</td></tr>"
                   "<tr><td>Dashed, hatched</td><td>approximate, uncertain</td></tr>"
                   "<tr><td>Hollow</td><td>planned, seen from the “as of” day</td></tr>"
                   "<tr><td>Red dot</td><td>sources disagree</td></tr></table>"));
    box.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Dateline"),
        tr("<h3>Dateline %1</h3><p>Policy events, their measures and their sources on a timeline.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>"
           "<p>Map: Natural Earth, public domain. Borders and names on the map imply no opinion on the status of any "
           "territory.</p><p>Typeface of pictures: Inter, SIL Open Font License 1.1.</p>")
            .arg(u"" DATELINE_VERSION ""_s));
}

} // namespace Dateline
