// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/namedactions.h"

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
#include "app/window/historycontroller.h"
#include "app/window/menus.h"
#include "app/window/newtrackercontroller.h"
#include "app/window/panels.h"
#include "app/window/picturecontroller.h"
#include "app/window/propertiescontroller.h"
#include "app/window/recordpanels.h"
#include "app/window/savedviewcontroller.h"
#include "app/window/sourcecontroller.h"
#include "app/window/tableeditcontroller.h"
#include "app/window/timelineactions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Names \p actions by their place: "view.centre-1".
void nameInOrder(const QString &name, const QList<QAction *> &actions)
{
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setObjectName(u"%1-%2"_s.arg(name).arg(i + 1));
}

void nameWritingActions(const WindowParts &parts)
{
    parts.edits->undoAction()->setObjectName(u"edit.undo"_s);
    parts.edits->redoAction()->setObjectName(u"edit.redo"_s);
    parts.history->showAction()->setObjectName(u"edit.history"_s);
    parts.eventActions->cutAction()->setObjectName(u"edit.cut"_s);
    parts.eventActions->copyAction()->setObjectName(u"edit.copy"_s);
    parts.eventActions->pasteAction()->setObjectName(u"edit.paste"_s);
    parts.eventActions->duplicateAction()->setObjectName(u"edit.duplicate"_s);
    parts.eventActions->deleteAction()->setObjectName(u"edit.delete"_s);
    parts.events->newEventAction()->setObjectName(u"edit.new-event"_s);
    parts.events->editEventAction()->setObjectName(u"edit.edit-event"_s);
    parts.events->addAttributionAction()->setObjectName(u"edit.add-attribution"_s);
    parts.pictures->copyAction()->setObjectName(u"edit.copy-picture"_s);
    parts.tableEdits->pasteRowsAction()->setObjectName(u"edit.paste-rows"_s);
    parts.tableEdits->editManyAction()->setObjectName(u"edit.edit-selected"_s);
    parts.tableEdits->replaceAction()->setObjectName(u"edit.replace"_s);
    const RecordPanels *records = parts.panels->records();
    records->newCountryAction()->setObjectName(u"tools.new-country"_s);
    records->newCompanyAction()->setObjectName(u"tools.new-company"_s);
    records->newMeasureAction()->setObjectName(u"tools.new-measure"_s);
    records->newSourceAction()->setObjectName(u"tools.new-source"_s);
    parts.sources->addFileAction()->setObjectName(u"tools.add-source-file"_s);
    parts.sources->pasteAction()->setObjectName(u"tools.paste-source"_s);
    parts.forms->chooseDateAction()->setObjectName(u"tools.choose-date"_s);
}

void nameFileActions(const WindowParts &parts)
{
    parts.newTrackers->newAction()->setObjectName(u"file.new"_s);
    parts.files->openAction()->setObjectName(u"file.open"_s);
    parts.files->openBundledAction()->setObjectName(u"file.open-bundled"_s);
    parts.files->importAction()->setObjectName(u"file.import"_s);
    parts.files->saveCopyAction()->setObjectName(u"file.save-copy"_s);
    parts.files->closeAction()->setObjectName(u"file.close"_s);
    parts.properties->editAction()->setObjectName(u"file.properties"_s);
    parts.properties->categoriesAction()->setObjectName(u"file.categories"_s);
    parts.pictures->exportAction()->setObjectName(u"file.export-picture"_s);
    parts.exports->csvAction()->setObjectName(u"file.export-csv"_s);
    parts.figures->showAction()->setObjectName(u"file.figures"_s);
    parts.exports->pageAction()->setObjectName(u"file.export-page"_s);
    parts.pictures->printAction()->setObjectName(u"file.print"_s);
}

void nameViewActions(const WindowParts &parts)
{
    nameInOrder(u"view.centre"_s, parts.centre->actions()->actions());
    nameInOrder(u"view.lanes"_s, parts.timeline->lanes()->actions());
    parts.timeline->zoomIn()->setObjectName(u"view.zoom-in"_s);
    parts.timeline->zoomOut()->setObjectName(u"view.zoom-out"_s);
    parts.timeline->fitAll()->setObjectName(u"view.fit-all"_s);
    parts.timeline->fitSelection()->setObjectName(u"view.fit-selection"_s);
    parts.timeline->nextEvent()->setObjectName(u"view.next-event"_s);
    parts.timeline->previousEvent()->setObjectName(u"view.previous-event"_s);
    parts.asOf->previousChange()->setObjectName(u"view.previous-change"_s);
    parts.asOf->nextChange()->setObjectName(u"view.next-change"_s);
    parts.asOf->play()->setObjectName(u"view.play"_s);
    parts.asOf->today()->setObjectName(u"view.today"_s);
    nameInOrder(u"view.appearance"_s, parts.appearance->actions()->actions());
    nameInOrder(u"view.go"_s, parts.panels->goActions());
    nameInOrder(u"view.panel"_s, parts.panels->toggleActions());
}

void collect(const QList<QAction *> &actions, const QString &menu, std::vector<NamedAction> &found)
{
    for (QAction *action : actions) {
        const QString text = plainActionText(*action);
        if (const QMenu *inner = action->menu())
            collect(inner->actions(), menu.isEmpty() ? text : u"%1 › %2"_s.arg(menu, text), found);
        else if (!action->objectName().isEmpty())
            found.push_back({action, menu, text});
    }
}

} // namespace

void nameActions(const WindowParts &parts)
{
    nameFileActions(parts);
    nameWritingActions(parts);
    nameViewActions(parts);
}

std::vector<NamedAction> namedActions(const QMenuBar &menus)
{
    std::vector<NamedAction> found;
    collect(menus.actions(), {}, found);
    return found;
}

QString plainActionText(const QAction &action)
{
    QString text = action.text();
    const QChar both(QChar::ObjectReplacementCharacter); // stands for "&&" meanwhile
    text.replace("&&"_L1, QString(both)).remove(u'&').replace(both, u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

} // namespace Dateline
