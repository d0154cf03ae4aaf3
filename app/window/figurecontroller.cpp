// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figurecontroller.h"

#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/figuresdialog.h"
#include "app/window/keepfiguredialog.h"
#include "app/window/messages.h"
#include "app/window/suggestedpath.h"
#include "models/exchange/filewriter.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Dateline {

namespace {

/// How many of the files that \p figures would be written to are in \p folder.
int filesThere(const std::vector<Figure> &figures, const QString &folder)
{
    return int(std::count_if(figures.begin(), figures.end(), [&folder](const Figure &figure) {
        const Result<FigureSpec> spec = readFigureSpec(figure.spec);
        return spec && QFileInfo::exists(QDir(folder).filePath(figureFileName(figure, spec->format)));
    }));
}

/// Writes all figures into \p folder; how many there are then. The error is the first one, and all others are there
/// nevertheless.
Result<int> writeFigures(const std::shared_ptr<const Snapshot> &snapshot, Day today, const QString &folder,
                         Progress &progress)
{
    int written = 0;
    std::optional<Error> firstError;
    const std::vector<Figure> &figures = snapshot->tracker().figures;
    for (std::size_t place = 0; place < figures.size(); ++place) {
        const Figure &figure = figures[place];
        progress.setShare(static_cast<double>(place) / static_cast<double>(figures.size()));
        if (progress.isCancelled())
            return Progress::cancelled();
        const Result<QByteArray> file = makeFigure(snapshot, figure, today);
        const Result<FigureSpec> spec = readFigureSpec(figure.spec);
        const Result<void> done = file && spec
            ? writeFileAtomically(QDir(folder).filePath(figureFileName(figure, spec->format)), *file)
            : Result<void>(file ? spec.error() : file.error());
        if (done)
            ++written;
        else if (!firstError)
            firstError = done.error();
    }
    if (firstError)
        return *firstError;
    return written;
}

} // namespace

FigureController::FigureController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs,
                                   ApplyChange apply, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_jobs(jobs)
    , m_apply(std::move(apply))
    , m_window(window)
    , m_show(new QAction(tr("Fi&gures…"), this))
{
    connect(m_show, &QAction::triggered, this, &FigureController::show);
}

void FigureController::keep(const FigureSpec &spec, const FigureId &figure, const std::function<void()> &kept)
{
    KeepFigureDialog dialog(*m_workspace->snapshot(), spec, figure, m_workspace->today(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    makeAndApply([wanted = dialog.spec(), title = dialog.title(), figure](
                     const auto &snapshot, Day today) { return keepingFigure(snapshot, wanted, title, today, figure); },
                 tr("The figure could not be saved."), kept);
}

/// The picture is drawn for its digest.
void FigureController::makeAndApply(const MakeChange &make, const QString &failure,
                                    const std::function<void()> &applied)
{
    m_jobs->run<Change>(
        BackgroundJobs::Kind::Reads, tr("Making the figure…"),
        [make, snapshot = m_workspace->snapshot(), today = m_workspace->today()](const Progress &progress) {
            const Result<Change> change = make(snapshot, today);
            return progress.isCancelled() ? Progress::cancelled() : change;
        },
        [this, location = m_documents->location(), failure, applied](const Result<Change> &change) {
            if (!change)
                showError(m_window, failure, change.error());
            else if (m_apply(*change, location) && applied)
                applied();
        });
}

void FigureController::show()
{
    if (!m_dialog)
        makeDialog();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void FigureController::makeDialog()
{
    m_dialog = new FiguresDialog(m_workspace, m_window);
    connect(m_dialog, &FiguresDialog::changeRequested, this,
            [this](const Change &change) { m_apply(change, m_documents->location()); });
    connect(m_dialog, &FiguresDialog::acceptRequested, this, [this](const Figure &figure) {
        makeAndApply([figure](const auto &snapshot, Day today) { return acceptingFigure(snapshot, figure, today); },
                     tr("The figure could not be accepted."), {});
    });
    connect(m_dialog, &FiguresDialog::exportRequested, this,
            [this](const FigureSpec &spec) { emit saveRequested(spec.request, spec.format); });
    connect(m_dialog, &FiguresDialog::exportAllRequested, this, &FigureController::exportAll);
    connect(m_dialog, &FiguresDialog::undoRequested, this, &FigureController::undoRequested);
    connect(m_dialog, &FiguresDialog::redoRequested, this, &FigureController::redoRequested);
    connect(m_dialog, &FiguresDialog::editRequested, this, [this](const Figure &figure, FigureSpec spec) {
        settle(spec.request, m_workspace->today()); // as it would be made now
        emit editRequested(spec, figure.id, m_dialog);
    });
}

void FigureController::exportAll()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Export all figures"),
                                                             suggestedFolder(*m_documents, FileUse::Output));
    if (folder.isEmpty())
        return;
    const auto snapshot = m_workspace->snapshot();
    const int known = filesThere(snapshot->tracker().figures, folder);
    if (known > 0
        && !askToReplace(m_window,
                         tr("Replace %n file(s) in %1?", nullptr, known).arg(QDir::toNativeSeparators(folder))))
        return;
    const Day today = m_workspace->today();
    m_jobs->run<int>(
        BackgroundJobs::Kind::Writes, tr("Making the figures…"),
        [snapshot, today, folder](Progress &progress) { return writeFigures(snapshot, today, folder, progress); },
        [this, folder](const Result<int> &written) {
            if (written)
                emit told(tr("%1 figures saved in %2").arg(*written).arg(QDir::toNativeSeparators(folder)));
            else
                showError(m_window, tr("Not all figures could be saved."), written.error());
        });
}

} // namespace Dateline
