// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window reads and writes: documents, imports, tables.
#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/mainwindow.h"
#include "models/exchange/eventscsv.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/importer.h"
#include "models/exchange/trackerjson.h"
#include "models/query/timeorder.h"
#include "models/store/documentreplacement.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStatusBar>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString openFilter() { return MainWindow::tr("Trackers (*.dateline *.json);;All files (*)"); }

QString nativePath(const QString &path) { return QDir::toNativeSeparators(path); }

/// Writes a document or its JSON form in place of what may be there: the dialog has asked.
Result<void> saveTracker(const PackedTracker &packed, const QString &path, const Progress &progress)
{
    if (!path.endsWith(u".json"_s, Qt::CaseInsensitive))
        return replaceDocument(path, packed.unpacked(), progress);
    const QByteArray json = writeTrackerJson(packed);
    return progress.isCancelled() ? Progress::cancelled() : writeFileAtomically(path, json);
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
        QFileDialog::getOpenFileName(this, tr("Open tracker"), QFileInfo(m_documents->location()).path(), openFilter());
    if (!path.isEmpty())
        open(path);
}

void MainWindow::importInto()
{
    const QStringList inputs =
        QFileDialog::getOpenFileNames(this, tr("Import"), QFileInfo(m_documents->location()).path(), openFilter());
    if (inputs.isEmpty())
        return;
    // Read beside the document, which goes on taking changes meanwhile.
    m_jobs->run<std::vector<ImportInput>>(
        tr("Importing into %1 …").arg(nativePath(m_documents->location())),
        [inputs](const Progress &progress) { return readInputs(inputs, &progress); },
        [this, into = m_documents->location()](const Result<std::vector<ImportInput>> &read) {
            if (!read)
                return showError(tr("Nothing was imported."), read.error());
            if (m_documents->location() == into) // else another one has been opened meanwhile
                m_documents->import(*read);
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
    return QDir(QFileInfo(m_documents->location()).isFile() ? QFileInfo(m_documents->location()).path()
                                                            : QDir::homePath())
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
