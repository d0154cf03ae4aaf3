// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lookkeeper.h"

#include "app/window/documentcontroller.h"
#include "app/window/lookmemory.h"
#include "models/query/savedviews.h"
#include "models/workspace/workspace.h"

#include <QTimer>

#include <chrono>

namespace Dateline {

using namespace std::chrono_literals;

LookKeeper::LookKeeper(Workspace *workspace, DocumentController *documents, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_documents(documents), m_delay(new QTimer(this))
{
    connect(documents, &DocumentController::aboutToShow, this, &LookKeeper::remember);
    connect(documents, &DocumentController::opened, this, &LookKeeper::restore);
    // Soon, so that little is lost if the program ends otherwise than by its window; not for each pixel of a drag.
    m_delay->setSingleShot(true);
    m_delay->setInterval(500ms);
    connect(m_delay, &QTimer::timeout, this, &LookKeeper::remember);
    for (const auto changed :
         {&Workspace::resultChanged, &Workspace::asOfChanged, &Workspace::lanesChanged, &Workspace::rangeChanged})
        connect(workspace, changed, m_delay, qOverload<>(&QTimer::start));
}

void LookKeeper::remember()
{
    m_delay->stop();
    const QString tracker = m_workspace->snapshot()->tracker().id;
    if (m_documents->location().isEmpty())
        return;
    LookMemory().remember(m_documents->location(), tracker,
                          {lookToKeep(m_workspace->look(), m_workspace->today()), m_view});
}

void LookKeeper::setCurrentView(const SavedViewId &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_delay->start();
}

/// A document has been opened.
void LookKeeper::restore()
{
    if (m_documents->isCopyOfLast()) { // goes on as it was, whatever was looked at in a file that it has replaced
        remember();
        emit restored(m_view);
        return;
    }
    const TrackerColumns &tracker = m_workspace->snapshot()->tracker();
    LookMemory memory;
    auto remembered = memory.recall(m_documents->location(), tracker.id);
    // A moved file cannot be told from one that somebody else made; an opening view was chosen for whoever opens that.
    if (!remembered && tracker.opensWith.isEmpty())
        remembered = memory.takeMoved(m_documents->location(), tracker.id);
    if (remembered) {
        Look look = lookToShow(remembered->look, *m_workspace->snapshot(), m_workspace->today());
        look.selection = m_workspace->selection();
        m_workspace->setLook(look);
        m_view = remembered->view;
    } else {
        showFirstLook();
    }
    m_delay->stop();
    emit restored(m_view);
}

/// Of a document that was never shown: what it opens with, or else all, as of today and in the lanes of the last one.
void LookKeeper::showFirstLook()
{
    const std::shared_ptr<const Snapshot> &snapshot = m_workspace->snapshot();
    m_view = {};
    Look look;
    if (const SavedView *first = savedView(snapshot->tracker(), snapshot->tracker().opensWith)) {
        if (const Result<Look> read = lookOf(*first)) { // what cannot be read is no reason not to open
            look = *read;
            m_view = first->id;
        }
    }
    if (!look.lanes && m_view.isEmpty())
        look.lanes = m_workspace->lanes();
    m_workspace->setLook(lookToShow(look, *snapshot, m_workspace->today()));
}

} // namespace Dateline
