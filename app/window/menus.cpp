// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in which menu. What an entry does, and when it can be done, its controller knows.
#include "app/window/menus.h"

#include "app/window/appearance.h"
#include "app/window/asofactions.h"
#include "app/window/centre.h"
#include "app/window/editcontroller.h"
#include "app/window/eventactions.h"
#include "app/window/eventeditcontroller.h"
#include "app/window/exportcontroller.h"
#include "app/window/figurecontroller.h"
#include "app/window/filecontroller.h"
#include "app/window/formcontroller.h"
#include "app/window/helpdialogs.h"
#include "app/window/historycontroller.h"
#include "app/window/newtrackercontroller.h"
#include "app/window/panels.h"
#include "app/window/picturecontroller.h"
#include "app/window/propertiescontroller.h"
#include "app/window/recordpanels.h"
#include "app/window/savedviewcontroller.h"
#include "app/window/settingscontroller.h"
#include "app/window/sourcecontroller.h"
#include "app/window/tableeditcontroller.h"
#include "app/window/timelineactions.h"
#include "models/workspace/workspace.h"
#include "views/filters/filterbar.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The context of the words.
class Menus
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Menus)
};

void fillFileMenu(QMenu *menu, const WindowParts &parts)
{
    menu->addActions({parts.newTrackers->newAction(), parts.files->openAction()});
    parts.files->showRecentIn(menu->addMenu(Menus::tr("Open &recent")));
    menu->addAction(parts.files->openBundledAction());
    menu->addSeparator();
    menu->addActions({parts.files->importAction(), parts.files->saveCopyAction(), parts.files->closeAction()});
    menu->addSeparator();
    menu->addActions({parts.properties->editAction(), parts.properties->categoriesAction()});
    menu->addSeparator();
    menu->addAction(parts.pictures->exportAction());
    auto *views = menu->addMenu(Menus::tr("E&xport view"));
    for (QAction *action : parts.pictures->viewActions())
        views->addAction(action);
    QObject::connect(views, &QMenu::aboutToShow, parts.pictures, &PictureController::refreshViewActions);
    views->addSeparator();
    views->addAction(parts.exports->csvAction());
    menu->addActions({parts.figures->showAction(), parts.exports->pageAction(), parts.pictures->printAction()});
    menu->addSeparator();
    QAction *quit = menu->addAction(Menus::tr("&Quit"), parts.window, &QWidget::close);
    quit->setObjectName(u"file.quit"_s);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void fillEditMenu(QMenu *menu, const WindowParts &parts)
{
    menu->addActions({parts.edits->undoAction(), parts.edits->redoAction(), parts.history->showAction()});
    menu->addSeparator();
    parts.eventActions->fill(menu);
    QObject::connect(menu, &QMenu::aboutToShow, parts.eventActions, &EventActions::refresh);
    menu->addSeparator();
    menu->addActions(
        {parts.events->newEventAction(), parts.events->editEventAction(), parts.events->addAttributionAction()});
    menu->addSeparator();
    menu->addAction(parts.pictures->copyAction());
    menu->addActions({parts.tableEdits->pasteRowsAction(), parts.tableEdits->editManyAction()});
    menu->addSeparator();
    QAction *find =
        menu->addAction(Menus::tr("&Find"), parts.filterBar, [bar = parts.filterBar] { bar->focusSearch(); });
    find->setObjectName(u"edit.find"_s);
    find->setShortcut(QKeySequence::Find);
    menu->addAction(parts.tableEdits->replaceAction());
    menu->addSeparator();
    menu->addAction(parts.settings->showAction());
}

void fillViewMenu(QMenu *menu, const WindowParts &parts)
{
    menu->addActions(parts.centre->actions()->actions());
    menu->addSeparator();
    menu->addMenu(Menus::tr("&Lanes by"))->addActions(parts.timeline->lanes()->actions());
    menu->addSeparator();
    menu->addActions({parts.timeline->zoomIn(), parts.timeline->zoomOut(), parts.timeline->fitAll(),
                      parts.timeline->fitSelection()});
    menu->addSeparator();
    menu->addActions({parts.timeline->nextEvent(), parts.timeline->previousEvent()});
    menu->addSeparator();
    menu->addMenu(Menus::tr("As &of"))
        ->addActions({parts.asOf->previousChange(), parts.asOf->nextChange(), parts.asOf->play(), parts.asOf->today()});
    menu->addSeparator();
    menu->addMenu(Menus::tr("&Go to"))->addActions(parts.panels->goActions());
    auto *panels = menu->addMenu(Menus::tr("Pan&els"));
    panels->addActions(parts.panels->toggleActions());
    panels->addSeparator();
    panels->addAction(Menus::tr("&Reset layout"), parts.panels, &Panels::resetLayout)
        ->setObjectName(u"view.reset-layout"_s);
    menu->addMenu(Menus::tr("Appearance"))->addActions(parts.appearance->actions()->actions());
    QMainWindow *window = parts.window;
    QAction *full = menu->addAction(Menus::tr("&Full screen"), window, [window](bool on) {
        // A maximised window is maximised again afterwards.
        const Qt::WindowStates others = window->windowState() & ~Qt::WindowStates(Qt::WindowFullScreen);
        window->setWindowState(on ? others | Qt::WindowFullScreen : others);
    });
    full->setObjectName(u"view.full-screen"_s);
    full->setCheckable(true);
    full->setShortcut(QKeySequence(Qt::Key_F11));
}

void fillFilterMenu(QMenu *menu, const WindowParts &parts)
{
    Workspace *workspace = parts.workspace;
    QAction *clear = menu->addAction(Menus::tr("&Clear filter"), workspace, &Workspace::clearFilter);
    clear->setObjectName(u"filter.clear"_s);
    clear->setShortcut(QKeySequence(u"Ctrl+Shift+X"_s));
    QAction *visible = menu->addAction(Menus::tr("Only the &visible time range"), workspace, [workspace] {
        Filter filter = workspace->filter();
        const TimeRange range = workspace->range();
        filter.window = {Day{static_cast<std::int64_t>(std::floor(range.begin))},
                         Day{static_cast<std::int64_t>(std::ceil(range.end))}};
        workspace->setFilter(filter);
    });
    visible->setObjectName(u"filter.visible-range"_s);
    menu->addSeparator();
    menu->addMenu(parts.savedViews->menu());
}

void fillToolsMenu(QMenu *menu, const WindowParts &parts)
{
    RecordPanels *records = parts.panels->records();
    menu->addActions({records->newCountryAction(), records->newCompanyAction(), records->newMeasureAction(),
                      records->newSourceAction()});
    menu->addSeparator();
    menu->addActions({parts.sources->addFileAction(), parts.sources->pasteAction()});
    menu->addSeparator();
    menu->addAction(parts.forms->chooseDateAction());
    menu->addSeparator();
    menu->addAction(Menus::tr("Chec&ks"), parts.panels, &Panels::showChecks)->setObjectName(u"tools.checks"_s);
}

void fillHelpMenu(QMenu *menu, QMainWindow *window, const HelpActions &help)
{
    QAction *guide = menu->addAction(Menus::tr("&Guide"), window, help.guide);
    guide->setObjectName(u"help.guide"_s);
    guide->setShortcut(QKeySequence::HelpContents);
    QAction *palette = menu->addAction(Menus::tr("&Commands…"), window, help.palette);
    palette->setObjectName(u"help.commands"_s);
    palette->setShortcut(QKeySequence(u"Ctrl+Shift+P"_s));
    QAction *keys = menu->addAction(Menus::tr("&Keyboard and mouse"), window, help.keys);
    keys->setObjectName(u"help.keys"_s);
    keys->setShortcut(QKeySequence(u"Ctrl+F1"_s));
    menu->addSeparator();
    QAction *about = menu->addAction(Menus::tr("&About Dateline"), window, [window] { showAbout(window); });
    about->setObjectName(u"help.about"_s);
    about->setMenuRole(QAction::AboutRole);
}

} // namespace

QMenuBar *makeMenus(const WindowParts &parts, const HelpActions &help)
{
    auto *menus = new QMenuBar;
    fillFileMenu(menus->addMenu(Menus::tr("&File")), parts);
    fillEditMenu(menus->addMenu(Menus::tr("&Edit")), parts);
    fillViewMenu(menus->addMenu(Menus::tr("&View")), parts);
    fillFilterMenu(menus->addMenu(Menus::tr("Fi&lter")), parts);
    fillToolsMenu(menus->addMenu(Menus::tr("&Tools")), parts);
    fillHelpMenu(menus->addMenu(Menus::tr("&Help")), parts.window, help);
    return menus;
}

} // namespace Dateline
