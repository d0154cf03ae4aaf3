// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window reads and writes: documents, imports, tables.
#include "app/window/backgroundjobs.h"
#include "app/window/mainwindow.h"
#include "models/exchange/eventscsv.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/importer.h"
#include "models/exchange/trackerjson.h"
#include "models/query/timeorder.h"
#include "models/store/documentfile.h"
#include "models/store/trackerstore.h"

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

} // namespace Dateline
