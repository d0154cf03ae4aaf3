// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QObject>

class QTimer;

namespace Dateline {

class DocumentController;
class Workspace;

/// Brings back what was looked at in a document (filter, days, lanes, range) when it is opened again, and remembers it
/// in the person's settings. Of a document that was never open it shows what the tracker says it opens with,
/// or all. A copy that was just saved goes on with what is looked at.
class LookKeeper : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned, and both live longer.
    LookKeeper(Workspace *workspace, DocumentController *documents, QObject *parent);

    /// Remembers what is looked at now. Happens by itself before another document is shown, and a moment after
    /// something has changed; to be called before the window closes.
    void remember();
    /// Which saved view was chosen last, to be remembered as well.
    void setCurrentView(const SavedViewId &view);

signals:
    /// What was looked at has been brought back; the saved view that was chosen then, or with which the tracker opens.
    /// May be empty.
    void restored(const Dateline::SavedViewId &view);

private:
    void restore();
    void showFirstLook();

    Workspace *m_workspace;
    DocumentController *m_documents;
    QTimer *m_delay;
    SavedViewId m_view;
};

} // namespace Dateline
