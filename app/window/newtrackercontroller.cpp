// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/newtrackercontroller.h"

#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/messages.h"
#include "models/store/documentreplacement.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Where people keep what they write.
QString documentsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

} // namespace

NewTrackerController::NewTrackerController(DocumentController *documents, BackgroundJobs *jobs, Templates templates,
                                           QWidget *window)
    : QObject(window)
    , m_documents(documents)
    , m_jobs(jobs)
    , m_templates(std::move(templates))
    , m_window(window)
    , m_new(new QAction(tr("&New…"), this))
{
    m_new->setShortcut(QKeySequence::New);
    m_new->setToolTip(tr("New tracker, empty or from a template"));
    connect(m_new, &QAction::triggered, this, [this] { ask(); });
}

void NewTrackerController::ask(const QString &path)
{
    NewTrackerDialog dialog(m_templates.all, documentsFolder(), m_window);
    if (!path.isEmpty())
        dialog.setPath(path);
    if (dialog.exec() == QDialog::Accepted)
        make(dialog);
}

void NewTrackerController::make(const NewTrackerDialog &wanted)
{
    TrackerHeader header;
    header.title = wanted.title();
    header.language = wanted.language();
    header.license = wanted.licence();
    const Result<Tracker> made = m_templates.make(wanted.templateWord(), header);
    const QString failed = tr("The tracker could not be created.");
    if (!made)
        return showError(m_window, failed, made.error());
    const QString path = wanted.path();
    m_jobs->run<void>(
        BackgroundJobs::Kind::Writes, tr("Creating %1…").arg(QDir::toNativeSeparators(path)),
        [tracker = *made, path](const Progress &progress) { return replaceDocument(path, tracker, progress); },
        [this, path, failed](const Result<void> &written) {
            if (written)
                m_documents->open(path);
            else
                showError(m_window, failed, written.error());
        });
}

} // namespace Dateline
