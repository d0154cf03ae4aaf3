// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/savedviewcontroller.h"

#include "app/window/documentcontroller.h"
#include "app/window/messages.h"
#include "app/window/savedviewdialog.h"
#include "models/query/savedviews.h"
#include "models/workspace/workspace.h"
#include "views/filters/savedviewbutton.h"

#include <QActionGroup>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Text of an action: an ampersand is none of a mnemonic.
QString forAction(QString title) { return title.replace(u'&', u"&&"_s); }

} // namespace

SavedViewController::SavedViewController(Workspace *workspace, DocumentController *documents, ApplyChange apply,
                                         QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_apply(std::move(apply))
    , m_window(window)
    , m_save(new QAction(tr("&Save current view…"), this))
    , m_rename(new QAction(this))
    , m_remove(new QAction(this))
    , m_openWith(new QAction(tr("&Open the tracker with this view"), this))
{
    m_openWith->setCheckable(true);
    connect(m_save, &QAction::triggered, this, &SavedViewController::save);
    connect(m_rename, &QAction::triggered, this, &SavedViewController::rename);
    connect(m_remove, &QAction::triggered, this, &SavedViewController::remove);
    connect(m_openWith, &QAction::triggered, this, &SavedViewController::openWith);
    connect(workspace, &Workspace::snapshotChanged, this, &SavedViewController::readCurrent);
    connect(workspace, &Workspace::todayChanged, this, &SavedViewController::readCurrent);
    for (const auto changed :
         {&Workspace::resultChanged, &Workspace::asOfChanged, &Workspace::lanesChanged, &Workspace::rangeChanged})
        connect(workspace, changed, this, &SavedViewController::refresh);
    connect(documents, &DocumentController::opened, this, &SavedViewController::refresh);
    refresh();
}

SavedViewController::~SavedViewController() = default;

QMenu *SavedViewController::menu()
{
    if (m_menu)
        return m_menu;
    m_menu = new QMenu(tr("&Saved views"), m_window);
    m_views = new QActionGroup(m_menu);
    m_views->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    connect(m_views, &QActionGroup::triggered, this,
            [this](const QAction *action) { choose({action->data().toString()}); });
    m_why = new QAction(tr("This tracker cannot be changed: each change asks for a copy"), m_menu);
    m_why->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addActions({m_why, m_save, m_rename, m_remove, m_openWith});
    connect(m_menu, &QMenu::aboutToShow, this, &SavedViewController::fillMenu);
    fillMenu();
    return m_menu;
}

void SavedViewController::fillMenu()
{
    qDeleteAll(m_views->actions());
    const TrackerColumns &tracker = m_workspace->snapshot()->tracker();
    QAction *end = m_menu->actions().constFirst();
    const SavedView *now = current();
    for (const SavedView &view : tracker.views) {
        const QString title = forAction(view.title);
        auto *action = new QAction(view.id == tracker.opensWith ? tr("%1 (shown first)").arg(title) : title, m_views);
        action->setData(view.id.text);
        action->setCheckable(true);
        action->setChecked(now && now->id == view.id);
        m_menu->insertAction(end, action);
    }
    m_why->setVisible(!m_documents->canEdit());
    refresh();
}

void SavedViewController::showIn(SavedViewButton *button)
{
    m_button = button;
    button->setViews(menu());
    refresh();
}

const SavedView *SavedViewController::current() const
{
    return savedView(m_workspace->snapshot()->tracker(), m_current);
}

bool SavedViewController::isChanged() const
{
    Look look = m_workspace->look();
    look.filter.asOf = m_workspace->asOf();
    return m_chosen && !showTheSame(*m_chosen, look, m_workspace->fullRange());
}

void SavedViewController::setCurrent(const SavedViewId &view)
{
    m_current = view;
    readCurrent();
    emit currentChanged(view);
}

void SavedViewController::choose(const SavedViewId &id)
{
    const SavedView *view = savedView(m_workspace->snapshot()->tracker(), id);
    if (!view)
        return;
    const Result<Look> kept = lookOf(*view);
    if (!kept)
        return showError(m_window, tr("The saved view could not be shown."), kept.error());
    Look look = lookToShow(*kept, *m_workspace->snapshot(), m_workspace->today());
    if (std::holds_alternative<std::monostate>(look.selection))
        look.selection = m_workspace->selection();
    m_workspace->setLook(look);
    setCurrent(id);
}

/// After another one was chosen, or the tracker or the day has changed.
void SavedViewController::readCurrent()
{
    m_chosen.reset();
    if (const SavedView *view = current()) {
        if (const Result<Look> kept = lookOf(*view))
            m_chosen = lookToShow(*kept, *m_workspace->snapshot(), m_workspace->today());
    }
    refresh();
}

void SavedViewController::refresh()
{
    const SavedView *view = current();
    const QString title = view ? forAction(view->title) : QString();
    m_rename->setText(view ? tr("&Rename “%1”…").arg(title) : tr("&Rename…"));
    m_remove->setText(view ? tr("&Delete “%1”…").arg(title) : tr("&Delete…"));
    for (QAction *action : {m_rename, m_remove, m_openWith})
        action->setEnabled(view != nullptr);
    m_openWith->setChecked(view && m_workspace->snapshot()->tracker().opensWith == view->id);
    if (m_button)
        m_button->setCurrent(view ? view->title : QString(), isChanged());
}

void SavedViewController::save()
{
    const QString location = m_documents->location();
    const SavedView *before = current();
    const Look look = m_workspace->look();
    const Day asOf = m_workspace->asOf();
    SavedViewDialog dialog(before ? before->title : QString(), look, asOf, m_workspace->today(), m_window);
    if (dialog.exec() != QDialog::Accepted || !mayReplace(dialog.title()))
        return;
    Look kept = lookToKeep(look, m_workspace->today());
    kept.filter.asOf = dialog.isFixed() ? std::optional(asOf) : std::nullopt;
    const Change change = savingView(m_workspace->snapshot()->tracker(), dialog.title(), kept);
    if (change.parts.empty()) // nothing to take back, and nothing to ask a copy for
        return setCurrent(savedViewTitled(m_workspace->snapshot()->tracker(), dialog.title())->id);
    const SavedViewId id = std::get<SavedView>(*change.parts.front().after).id;
    if (m_apply(change, location))
        setCurrent(id);
}

bool SavedViewController::mayReplace(const QString &title)
{
    if (!savedViewTitled(m_workspace->snapshot()->tracker(), title))
        return true;
    return askToReplace(m_window, tr("There is a saved view “%1” already.").arg(title),
                        tr("Shall it show what is looked at now?"));
}

void SavedViewController::rename()
{
    const SavedView *view = current();
    if (!view)
        return;
    const SavedView before = *view;
    const QString location = m_documents->location();
    QStringList others;
    for (const SavedView &each : m_workspace->snapshot()->tracker().views) {
        if (each.id != before.id)
            others.append(each.title);
    }
    SavedViewDialog dialog(before.title, others, m_window);
    if (dialog.exec() == QDialog::Accepted && dialog.title() != before.title)
        m_apply(renamingView(before, dialog.title()), location);
}

void SavedViewController::remove()
{
    const SavedView *view = current();
    if (!view)
        return;
    const QString location = m_documents->location();
    QMessageBox box(QMessageBox::Question, u"Dateline"_s, tr("Delete the saved view “%1”?").arg(view->title),
                    QMessageBox::Cancel, m_window);
    box.setInformativeText(tr("Edit › Undo brings it back."));
    box.setTextFormat(Qt::PlainText);
    const auto *yes = box.addButton(tr("&Delete"), QMessageBox::AcceptRole);
    box.exec();
    const SavedView *still = current();
    if (box.clickedButton() == yes && still)
        m_apply(removingView(m_workspace->snapshot()->tracker(), *still), location);
}

void SavedViewController::openWith(bool on)
{
    const SavedView *view = current();
    if (view)
        m_apply(openingWithView(m_workspace->snapshot()->tracker(), on ? view->id : SavedViewId()),
                m_documents->location());
    refresh(); // what is ticked is what is written
}

} // namespace Dateline
