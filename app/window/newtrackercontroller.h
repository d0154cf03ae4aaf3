// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/newtrackerdialog.h"
#include "models/core/result.h"
#include "models/domain/tracker.h"

#include <QObject>

#include <functional>

class QAction;

namespace Dateline {

class BackgroundJobs;
class DocumentController;

/// Makes a new tracker: asks for it, writes it where the user says, and opens it.
class NewTrackerController : public QObject
{
    Q_OBJECT

public:
    /// What there is to begin with, and how a tracker is made of it.
    struct Templates
    {
        std::vector<NewTrackerDialog::Template> all;
        std::function<Result<Tracker>(const QString &word, const TrackerHeader &header)> make;
    };

    /// \p window is the parent of this object and of its dialogs. The others are not owned and live longer.
    NewTrackerController(DocumentController *documents, BackgroundJobs *jobs, Templates templates, QWidget *window);

    QAction *newAction() const { return m_new; }
    /// Asks for the new tracker that is to be saved as \p path; empty: wherever the user says.
    void ask(const QString &path = {});

private:
    void make(const NewTrackerDialog &wanted);

    DocumentController *m_documents;
    BackgroundJobs *m_jobs;
    Templates m_templates;
    QWidget *m_window;
    QAction *m_new;
};

} // namespace Dateline
