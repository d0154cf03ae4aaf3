// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tool bar: the few actions of the menus that are used all the time, lanes, and the day.
#include "app/window/asofactions.h"
#include "app/window/editcontroller.h"
#include "app/window/filecontroller.h"
#include "app/window/icons.h"
#include "app/window/menus.h"
#include "app/window/newtrackercontroller.h"
#include "app/window/picturecontroller.h"
#include "app/window/timelineactions.h"
#include "views/asof/asofbar.h"
#include "views/asof/asofplayer.h"

#include <QActionGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QToolBar>
#include <QToolButton>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The context of the words.
class ToolBar
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::ToolBar)
};

QComboBox *makeLaneBox(QActionGroup *lanes)
{
    auto *box = new QComboBox;
    box->setAccessibleName(ToolBar::tr("Lanes by"));
    for (QAction *action : lanes->actions()) {
        box->addItem(action->text().remove(u'&'));
        const int place = box->count() - 1;
        if (action->isChecked())
            box->setCurrentIndex(place);
        QObject::connect(action, &QAction::toggled, box, [box, place](bool checked) {
            if (checked)
                box->setCurrentIndex(place);
        });
    }
    QObject::connect(box, &QComboBox::activated, lanes, [lanes](int place) { lanes->actions().at(place)->trigger(); });
    return box;
}

} // namespace

QToolBar *makeToolBar(const WindowParts &parts)
{
    auto *bar = new QToolBar(ToolBar::tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setIconSize({18, 18});
    bar->addActions({parts.files->openAction(), parts.pictures->exportAction()});
    bar->addSeparator();
    bar->addActions({parts.edits->undoAction(), parts.edits->redoAction()}); // their tool tips name the step
    bar->addSeparator();
    auto *asOf = new AsOfBar(parts.workspace, parts.asOf->player());
    asOf->previousButton()->setDefaultAction(parts.asOf->previousChange());
    asOf->nextButton()->setDefaultAction(parts.asOf->nextChange());
    asOf->playButton()->setDefaultAction(parts.asOf->play());
    bar->addWidget(asOf);
    QObject::connect(parts.asOf->player(), &AsOfPlayer::playingChanged, bar, [parts] { refreshIcons(parts); });
    refreshIcons(parts);
    return bar;
}

QWidget *makeTimelineTools(const WindowParts &parts)
{
    auto *tools = new QWidget;
    auto *label = new QLabel(ToolBar::tr("Lanes by"), tools);
    QComboBox *lanes = makeLaneBox(parts.timeline->lanes());
    label->setBuddy(lanes);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(lanes);
    for (QAction *action : {parts.timeline->zoomOut(), parts.timeline->zoomIn(), parts.timeline->fitAll()}) {
        auto *button = new QToolButton(tools);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setIconSize({18, 18});
        layout->addWidget(button);
    }
    return tools;
}

void refreshIcons(const WindowParts &parts)
{
    const std::pair<QAction *, QString> icons[] = {
        {parts.files->openAction(), u"open"_s},
        {parts.newTrackers->newAction(), u"new"_s},
        {parts.files->importAction(), u"import"_s},
        {parts.edits->undoAction(), u"undo"_s},
        {parts.edits->redoAction(), u"redo"_s},
        {parts.pictures->exportAction(), u"picture"_s},
        {parts.timeline->zoomIn(), u"zoom-in"_s},
        {parts.timeline->zoomOut(), u"zoom-out"_s},
        {parts.timeline->fitAll(), u"fit"_s},
        {parts.asOf->previousChange(), u"previous"_s},
        {parts.asOf->nextChange(), u"next"_s},
        {parts.asOf->play(), parts.asOf->player()->isPlaying() ? u"pause"_s : u"play"_s}};
    for (const auto &[action, name] : icons)
        action->setIcon(lineIcon(name, parts.window->palette()));
}

} // namespace Dateline
