// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window reads and writes: documents, imports, pictures, tables, web pages.
#include "app/share/pageexport.h"
#include "app/window/backgroundjobs.h"
#include "app/window/exportdialog.h"
#include "app/window/mainwindow.h"
#include "models/exchange/eventscsv.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/importer.h"
#include "models/exchange/trackerjson.h"
#include "models/query/timeorder.h"
#include "models/store/documentfile.h"
#include "models/store/trackerstore.h"
#include "views/map/mappanel.h"
#include "views/matrix/matrixpanel.h"
#include "views/matrix/matrixwidget.h"
#include "views/measure/measurepanel.h"
#include "views/timeline/timelinewidget.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStatusBar>

#include <filesystem>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString openFilter() { return MainWindow::tr("Trackers (*.dateline *.json);;All files (*)"); }

QString nativePath(const QString &path) { return QDir::toNativeSeparators(path); }

/// Writes a document or its JSON form. The dialog has asked whether to replace: the new file is complete before it takes the old
/// one's place.
Result<void> saveTracker(const PackedTracker &packed, const QString &path, const Progress &progress)
{
    if (path.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        const QByteArray json = writeTrackerJson(packed);
        return progress.isCancelled() ? Progress::cancelled() : writeFileAtomically(path, json);
    }
    const Tracker tracker = packed.unpacked();
    const QString aside = temporaryNameFor(path);
    if (const auto store = TrackerStore::create(aside, tracker); !store)
        return store.error();
    if (progress.isCancelled()) {
        QFile::remove(aside);
        return Progress::cancelled();
    }
    // A log of the document that is replaced would be taken for one of the new.
    for (const QString &beside : {logFile(path), logIndexFile(path), journalFile(path)})
        QFile::remove(beside);
    std::error_code failure;
    std::filesystem::rename(aside.toStdU16String(), path.toStdU16String(), failure);
    if (failure) {
        QFile::remove(aside);
        return Error{ErrorCode::CannotWrite, QString::fromStdString(failure.message()), path};
    }
    return {};
}

QByteArray csvOf(const Snapshot &snapshot, const Bitset &passing)
{
    std::vector<std::uint32_t> events;
    for (const EventRow row : rowsInOrderOfTime(snapshot.table(), passing))
        events.push_back(snapshot.table().eventIndex()[row]);
    return writeEventsCsv(snapshot.tracker(), events);
}

} // namespace

void MainWindow::chooseAndOpen()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open tracker"), QFileInfo(m_location).path(), openFilter());
    if (!path.isEmpty())
        open(path);
}

void MainWindow::importInto()
{
    const QStringList inputs =
        QFileDialog::getOpenFileNames(this, tr("Import"), QFileInfo(m_location).path(), openFilter());
    if (inputs.isEmpty())
        return;
    m_jobs->run<ImportReport>(
        tr("Importing into %1 …").arg(nativePath(m_location)),
        [inputs, into = m_location](const Progress &progress) { return importFiles(inputs, into, &progress); },
        [this, into = m_location](const Result<ImportReport> &report) {
            if (!report)
                return showError(tr("Nothing was imported."), report.error());
            if (m_location == into)
                open(into);
            showImport(*report);
        });
}

void MainWindow::showImport(const ImportReport &report)
{
    QMessageBox box(QMessageBox::Information, tr("Import"),
                    tr("%1 entries read: %2 imported, %3 there already, %4 rejected.")
                        .arg(report.read)
                        .arg(report.imported)
                        .arg(report.merged)
                        .arg(report.rejected),
                    QMessageBox::Ok, this);
    QStringList rejections;
    for (const Rejection &rejection : report.rejections)
        rejections.append(rejection.place + u": "_s + rejection.reason);
    box.setDetailedText(rejections.join(u'\n'));
    box.exec();
}

void MainWindow::saveCopy()
{
    QString chosen;
    const QString document = tr("Dateline document (*.dateline)");
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save a copy"), suggestedName(u"dateline"_s),
                                     m_pending ? document : tr("%1;;JSON form (*.json)").arg(document), &chosen);
    if (path.isEmpty())
        return forgetPending();
    if (QFileInfo(path).suffix().isEmpty())
        path += chosen.contains(u"json"_s) ? u".json"_s : u".dateline"_s;
    if (m_pending)
        m_pending->path = path;
    m_jobs->run<void>(
        tr("Saving %1 …").arg(nativePath(path)),
        [snapshot = m_workspace.snapshot(), path](const Progress &progress) {
            return saveTracker(snapshot->tracker(), path, progress);
        },
        [this, path](const Result<void> &saved) {
            if (saved)
                return open(path);
            forgetPending();
            showError(tr("The copy could not be saved."), saved.error());
        });
}

QString MainWindow::suggestedName(const QString &suffix) const
{
    const QString name = m_workspace.snapshot()->tracker().id;
    return QDir(QFileInfo(m_location).isFile() ? QFileInfo(m_location).path() : QDir::homePath())
        .filePath((name.isEmpty() ? u"dateline"_s : name) + u'.' + suffix);
}

ViewPictureRequest MainWindow::pictureRequest(PictureView view) const
{
    ViewPictureRequest request;
    request.view = view;
    request.filter = m_workspace.filter();
    request.mapMode = m_map->mode();
    request.lanes = m_timeline->grouping();
    request.range = m_workspace.range();
    request.matrix = m_matrix->matrix()->order();
    request.measure = m_measure->measure();
    return request;
}

void MainWindow::exportPicture(PictureView view)
{
    ExportDialog dialog(m_workspace.snapshot(), pictureRequest(view), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export picture"), suggestedName(u"png"_s),
        tr("PNG, pixels (*.png);;SVG, vectors for the web (*.svg);;PDF, vectors for print (*.pdf)"));
    if (path.isEmpty())
        return;
    const PictureFormat format = pictureFormatFromWord(QFileInfo(path).suffix().toLower()).value_or(PictureFormat::Png);
    const ViewPictureRequest request = dialog.request();
    std::optional<Result<QByteArray>> madeHere;
    if (needsMainThread(request.view))
        madeHere = makePictureFile(m_workspace.snapshot(), request, format);
    m_jobs->run<void>(
        tr("Making the picture …"),
        [snapshot = m_workspace.snapshot(), request, format, madeHere, path](const Progress &progress) -> Result<void> {
            const Result<QByteArray> picture = madeHere ? *madeHere : makePictureFile(snapshot, request, format);
            if (!picture)
                return picture.error();
            return progress.isCancelled() ? Progress::cancelled() : writeFileAtomically(path, *picture);
        },
        [this, path](const Result<void> &saved) { showSaved(path, tr("The picture could not be saved."), saved); });
}

void MainWindow::showSaved(const QString &path, const QString &otherwise, const Result<void> &saved)
{
    if (saved)
        statusBar()->showMessage(tr("Saved %1").arg(nativePath(path)), 5000);
    else
        showError(otherwise, saved.error());
}

void MainWindow::exportCsv()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export table"), suggestedName(u"csv"_s), tr("CSV (*.csv)"));
    if (path.isEmpty())
        return;
    m_jobs->run<void>(
        tr("Writing the table …"),
        [snapshot = m_workspace.snapshot(), passing = m_workspace.result().passing,
         path](const Progress &progress) -> Result<void> {
            const QByteArray csv = csvOf(*snapshot, passing);
            return progress.isCancelled() ? Progress::cancelled() : writeFileAtomically(path, csv);
        },
        [this, path](const Result<void> &saved) { showSaved(path, tr("The table could not be saved."), saved); });
}

void MainWindow::exportPage()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Export web page: the folder for index.html"),
                                                             QFileInfo(suggestedName(u"html"_s)).path());
    if (folder.isEmpty())
        return;
    const QString file = pageFile(folder);
    if (QFileInfo::exists(file)
        && QMessageBox::question(this, tr("Export web page"), tr("Replace %1?").arg(nativePath(file)))
            != QMessageBox::Yes)
        return;
    const PageRequest request{m_workspace.filter(), m_timeline->grouping(), PageRequest::Scheme::Reader};
    m_jobs->run<void>(
        tr("Making the web page …"),
        [snapshot = m_workspace.snapshot(), request, folder](const Progress &progress) -> Result<void> {
            const Result<QByteArray> page = makeWebPage(snapshot, request);
            if (!page)
                return page.error();
            return progress.isCancelled() ? Progress::cancelled() : writeWebPage(folder, *page);
        },
        [this, file](const Result<void> &saved) { showSaved(file, tr("The web page could not be saved."), saved); });
}

void MainWindow::copyPicture()
{
    ViewPictureRequest request = pictureRequest(PictureView::Timeline);
    request.scale = devicePixelRatioF();
    m_jobs->run<ViewPicture>(
        tr("Making the picture …"),
        [snapshot = m_workspace.snapshot(), request](const Progress &progress) -> Result<ViewPicture> {
            Result<ViewPicture> picture = makeViewPicture(snapshot, request);
            if (progress.isCancelled())
                return Progress::cancelled();
            return picture;
        },
        [this](const Result<ViewPicture> &picture) {
            if (!picture)
                return showError(tr("The picture could not be made."), picture.error());
            QApplication::clipboard()->setImage(picture->image);
            statusBar()->showMessage(tr("The timeline is on the clipboard as a picture."), 5000);
        });
}

} // namespace Dateline
