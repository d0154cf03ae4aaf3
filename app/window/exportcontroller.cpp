// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportcontroller.h"

#include "app/share/pageexport.h"
#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/messages.h"
#include "app/window/suggestedpath.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/writers/csvwriter.h"
#include "models/query/timeorder.h"
#include "models/workspace/workspace.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QByteArray csvOf(const Snapshot &snapshot, const Bitset &passing, ByteOrderMark mark)
{
    std::vector<std::uint32_t> events;
    for (const EventRow row : rowsInOrderOfTime(snapshot.table(), passing))
        events.push_back(snapshot.table().eventIndex()[row]);
    return writeEventsCsv(
        snapshot.tracker(), events,
        [&snapshot](std::uint32_t number) { return snapshot.firstReporter(AttributionRow(number)); }, mark);
}

} // namespace

ExportController::ExportController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs,
                                   QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_jobs(jobs)
    , m_window(window)
    , m_csv(new QAction(tr("Events as &CSV…"), this))
    , m_page(new QAction(tr("Export &web page…"), this))
{
    connect(m_csv, &QAction::triggered, this, &ExportController::exportCsv);
    connect(m_page, &QAction::triggered, this, &ExportController::exportPage);
}

void ExportController::tellSaved(const QString &path, const QString &otherwise, const Result<void> &saved)
{
    if (saved)
        emit told(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    else
        showError(m_window, otherwise, saved.error());
}

void ExportController::exportCsv()
{
    // Excel reads a file without the mark in the system's old encoding; some other programs take it for text.
    const QString marked = tr("CSV for spreadsheets (*.csv)");
    const QString plain = tr("CSV without byte order mark (*.csv)");
    QString chosen = marked;
    const QString path =
        QFileDialog::getSaveFileName(m_window, tr("Export table"), suggestedPath(*m_documents, *m_workspace, u"csv"_s),
                                     marked + ";;"_L1 + plain, &chosen);
    if (path.isEmpty())
        return;
    const ByteOrderMark mark = chosen == plain ? ByteOrderMark::None : ByteOrderMark::Utf8;
    m_jobs->run<void>(
        BackgroundJobs::Kind::Writes, tr("Writing the table…"),
        [snapshot = m_workspace->snapshot(), passing = m_workspace->result().passing, path,
         mark](const Progress &progress) -> Result<void> {
            const QByteArray csv = csvOf(*snapshot, passing, mark);
            return progress.isCancelled() ? Progress::cancelled() : writeFileAtomically(path, csv);
        },
        [this, path](const Result<void> &saved) { tellSaved(path, tr("The table could not be saved."), saved); });
}

void ExportController::exportPage()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Export web page: the folder for index.html"),
                                                             suggestedFolder(*m_documents, FileUse::Output));
    if (folder.isEmpty())
        return;
    const QString file = pageFile(folder);
    if (QFileInfo::exists(file) && !askToReplace(m_window, tr("Replace %1?").arg(QDir::toNativeSeparators(file))))
        return;
    PageRequest request{m_workspace->look(), PageRequest::Scheme::Reader};
    request.filter.asOf = m_workspace->asOf();
    m_jobs->run<void>(
        BackgroundJobs::Kind::Writes, tr("Making the web page…"),
        [snapshot = m_workspace->snapshot(), request, folder](const Progress &progress) -> Result<void> {
            const Result<QByteArray> page = makeWebPage(snapshot, request);
            if (!page)
                return page.error();
            return progress.isCancelled() ? Progress::cancelled() : writeWebPage(folder, *page);
        },
        [this, file](const Result<void> &saved) { tellSaved(file, tr("The web page could not be saved."), saved); });
}

} // namespace Dateline
