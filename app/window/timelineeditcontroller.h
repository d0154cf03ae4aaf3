// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/eventseed.h"

#include <QObject>

#include <functional>

namespace Dateline {

class DocumentController;
class TimelineWidget;
class Workspace;

/// Makes steps of what is edited on the timeline itself: dates that were moved and new events.
class TimelineEditController : public QObject
{
    Q_OBJECT

public:
    /// Writes a change to the tracker at this location, or lets it wait for a copy; answers whether either.
    using Apply = std::function<bool(const Change &change, const QString &madeFor)>;

    /// Nothing is owned; all live longer.
    TimelineEditController(Workspace *workspace, DocumentController *documents, TimelineWidget *timeline, Apply apply,
                           QObject *parent);

    /// A change that waited for a copy will not be made.
    void forgetWaiting();

signals:
    void told(const QString &message); ///< for the status line

private:
    void moveDate(EventRow row, const Edtf &before, const Edtf &after);
    void addEvent(const EventSeed &seed, const QString &title);
    void followDocument();
    void askAgain();

    Workspace *m_workspace;
    DocumentController *m_documents;
    TimelineWidget *m_timeline;
    Apply m_apply;
    EventId m_added;   ///< to be selected once it is there; empty: none
    QString m_title;   ///< of it
    QString m_addedTo; ///< the location of the tracker that was shown then
};

} // namespace Dateline
