// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/filecontroller.h"

#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/messages.h"
#include "app/window/suggestedpath.h"
#include "models/core/oneline.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/importer.h"
#include "models/exchange/trackerjson.h"
#include "models/store/documentreplacement.h"
#include "models/workspace/workspace.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString openFilter() { return FileController::tr("Trackers (*.dateline *.json);;All files (*)"); }

QString nativePath(const QString &path) { return QDir::toNativeSeparators(path); }

/// Writes a document or its JSON form in place of what may be there: the dialog has asked.
Result<void> saveTracker(const TrackerColumns &packed, const QString &path, const Progress &progress)
{
    if (!path.endsWith(u".json"_s, Qt::CaseInsensitive))
        return replaceDocument(path, packed.unpacked(), progress);
    const QByteArray json = writeTrackerJson(packed);
    return progress.isCancelled() ? Progress::cancelled() : writeFileAtomically(path, json);
}

} // namespace

FileController::FileController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs,
                               QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_jobs(jobs)
    , m_window(window)
    , m_open(new QAction(tr("&Open…"), this))
    , m_openBundled(new QAction(tr("Open the &bundled tracker"), this))
    , m_import(new QAction(tr("&Import into this document…"), this))
    , m_saveCopy(new QAction(tr("&Save a copy…"), this))
    , m_close(new QAction(tr("C&lose"), this))
{
    m_open->setShortcut(QKeySequence::Open);
    m_import->setToolTip(tr("Adds the events of other trackers. Needs a .dateline document: save a copy first."));
    m_import->setEnabled(false);
    m_saveCopy->setShortcut(QKeySequence::SaveAs);
    m_close->setShortcuts(QKeySequence::Close);
    m_close->setEnabled(false);
    connect(m_close, &QAction::triggered, documents, &DocumentController::close);
    connect(m_open, &QAction::triggered, this, &FileController::chooseAndOpen);
    connect(m_openBundled, &QAction::triggered, this, [this] { m_documents->open(u"bundled:huawei-5g"_s); });
    connect(m_import, &QAction::triggered, this, &FileController::importInto);
    connect(m_saveCopy, &QAction::triggered, this, [this] { saveCopy(CopyAs::Any); });
    connect(documents, &DocumentController::opened, this, &FileController::takeOpened);
    connect(documents, &DocumentController::failedToOpen, this, &FileController::explainFailure);
    connect(documents, &DocumentController::imported, this, &FileController::showImport);
    connect(documents, &DocumentController::failedToImport, this,
            [this](const Error &error) { showError(m_window, tr("Nothing was imported."), error); });
}

/// Another document is shown, or none.
void FileController::takeOpened()
{
    m_import->setEnabled(m_documents->canEdit());
    m_close->setEnabled(!m_documents->isClosed());
    m_saveCopy->setEnabled(!m_documents->isClosed());
    m_recentFiles.add(m_documents->location(), oneLine(m_workspace->snapshot()->tracker().title), m_workspace->today());
    m_recentFiles.setLast(m_documents->location());
    refreshRecent();
}

/// Who names a document that is not there mostly wants it to be.
void FileController::explainFailure(const Error &error)
{
    const QString path = m_documents->failedLocation();
    const QFileInfo file(path);
    if (error.code != ErrorCode::NotFound || file.suffix() != u"dateline"_s || !file.dir().exists())
        return showError(m_window, tr("The tracker could not be opened."), error);
    QMessageBox box(QMessageBox::Question, tr("New tracker"), tr("%1 is not there yet.").arg(file.fileName()), {},
                    m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("It would be made in %1.").arg(nativePath(file.absolutePath())));
    const QPushButton *make = box.addButton(tr("Make a new tracker…"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == make)
        emit newRequested(file.absoluteFilePath());
}

/// Says where the copy is.
bool FileController::asksToGoOn(const QString &path) const
{
    QMessageBox box(QMessageBox::Question, tr("Save a copy"),
                    tr("The copy is saved as %1.").arg(QFileInfo(path).fileName()), {}, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        tr("It is in %1. Which one do you want to go on with?").arg(nativePath(QFileInfo(path).path())));
    const QPushButton *copy = box.addButton(tr("The &copy"), QMessageBox::AcceptRole);
    box.addButton(tr("The &original"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == copy;
}

void FileController::showRecentIn(QMenu *menu)
{
    m_recent = menu;
    refreshRecent();
}

void FileController::refreshRecent()
{
    if (!m_recent) // a small file can be open before there are menus
        return;
    m_recent->clear();
    const QStringList recent = m_recentFiles.paths();
    for (const QString &path : recent) {
        // An ampersand in a name is no mnemonic.
        QString name = nativePath(path);
        m_recent->addAction(name.replace(u'&', u"&&"_s), this, [this, path] { m_documents->open(path); });
    }
    m_recent->setEnabled(!recent.isEmpty());
}

void FileController::chooseAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open tracker"),
                                                      suggestedFolder(*m_documents, FileUse::Tracker), openFilter());
    if (!path.isEmpty())
        m_documents->open(path);
}

void FileController::importInto()
{
    const QStringList inputs = QFileDialog::getOpenFileNames(
        m_window, tr("Import"), suggestedFolder(*m_documents, FileUse::Tracker), openFilter());
    if (inputs.isEmpty())
        return;
    // Read beside the document, which goes on taking changes meanwhile.
    m_jobs->run<std::vector<ImportInput>>(
        BackgroundJobs::Kind::Reads, tr("Importing into %1…").arg(nativePath(m_documents->location())),
        [inputs](const Progress &progress) { return readInputs(inputs, &progress); },
        [this, into = m_documents->location()](Result<std::vector<ImportInput>> read) {
            if (!read)
                return showError(m_window, tr("Nothing was imported."), read.error());
            if (m_documents->location() == into) // else another one has been opened meanwhile
                m_documents->import(std::move(*read));
        });
}

void FileController::showImport(const ImportReport &report)
{
    QMessageBox box(QMessageBox::Information, tr("Import"),
                    tr("%1 entries read: %2 imported, %3 there already, %4 rejected.")
                        .arg(report.read)
                        .arg(report.imported)
                        .arg(report.merged)
                        .arg(report.rejected),
                    QMessageBox::Ok, m_window);
    QStringList rejections;
    for (const Rejection &rejection : report.rejections)
        rejections.append(rejection.place + u": "_s + rejection.reason);
    box.setDetailedText(rejections.join(u'\n'));
    box.exec();
}

QString FileController::saveCopy(CopyAs form)
{
    QString chosen;
    const QString document = tr("Dateline document (*.dateline)");
    QString path = QFileDialog::getSaveFileName(
        m_window, tr("Save a copy"), suggestedPath(*m_documents, *m_workspace, u"dateline"_s),
        form == CopyAs::Document ? document : tr("%1;;JSON form (*.json)").arg(document), &chosen);
    if (path.isEmpty())
        return {};
    if (QFileInfo(path).suffix().isEmpty())
        path += chosen.contains(u"json"_s) ? u".json"_s : u".dateline"_s;
    m_jobs->run<void>(
        BackgroundJobs::Kind::Writes, tr("Saving %1…").arg(nativePath(path)),
        [snapshot = m_workspace->snapshot(), path](const Progress &progress) {
            return saveTracker(snapshot->tracker(), path, progress);
        },
        [this, path, form, original = m_documents->location()](const Result<void> &saved) {
            if (saved) {
                if (form == CopyAs::Document || asksToGoOn(path))
                    m_documents->openCopy(path, original);
                return;
            }
            emit copyFailed();
            showError(m_window, tr("The copy could not be saved."), saved.error());
        });
    return path;
}

} // namespace Dateline
