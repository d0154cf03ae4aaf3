// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picturecontroller.h"

#include "app/pictures/viewdescription.h"
#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/exportdialog.h"
#include "app/window/messages.h"
#include "app/window/pictureprint.h"
#include "app/window/printpreviewdialog.h"
#include "app/window/suggestedpath.h"
#include "models/exchange/filewriter.h"
#include "models/workspace/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QPrinter>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString fileFilter(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return PictureController::tr("PNG image (*.png)");
    case PictureFormat::Svg:
        return PictureController::tr("SVG, vectors for the web (*.svg)");
    case PictureFormat::Pdf:
        return PictureController::tr("PDF, vectors for print (*.pdf)");
    }
    Q_UNREACHABLE();
}

/// A picture for other programs, as pixels and as vectors: each takes what it can.
struct CopiedPicture
{
    QImage image;
    QByteArray svg;
};

Result<CopiedPicture> copyOf(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    Result<ViewPicture> picture = makeViewPicture(snapshot, request);
    if (!picture)
        return picture.error();
    Result<QByteArray> svg = makePictureFile(snapshot, request, PictureFormat::Svg);
    if (!svg)
        return svg.error();
    return CopiedPicture{std::move(picture->image), std::move(*svg)};
}

} // namespace

PictureController::PictureController(Workspace *workspace, DocumentController *documents, BackgroundJobs *jobs,
                                     PictureSubject subject, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_jobs(jobs)
    , m_subject(std::move(subject))
    , m_window(window)
    , m_export(new QAction(tr("&Export picture…"), this))
    , m_copy(new QAction(tr("Copy view as p&icture"), this))
    , m_print(new QAction(tr("Prin&t view…"), this))
{
    m_export->setShortcut(QKeySequence(u"Ctrl+E"_s));
    m_export->setToolTip(tr("Export a picture of the current view"));
    m_copy->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));
    m_print->setShortcut(QKeySequence::Print);
    const auto current = [this] { return m_subject.requestFor(m_subject.view()); };
    connect(m_export, &QAction::triggered, this, [this, current] {
        ask({current(), PictureFormat::Png, {}}, {}, m_window);
    });
    connect(m_copy, &QAction::triggered, this, [this, current] {
        ViewPictureRequest request = current();
        request.scale = m_window->devicePixelRatioF();
        copy(request);
    });
    connect(m_print, &QAction::triggered, this, [this, current] { print(current(), m_window); });
    addViewActions();
}

void PictureController::addViewActions()
{
    for (const PictureView view : pictureViews()) {
        auto *action = new QAction(tr("%1 as picture…").arg(pictureViewName(view)), this);
        connect(action, &QAction::triggered, this, [this, view] {
            ask({m_subject.requestFor(view), PictureFormat::Png, {}}, {}, m_window);
        });
        m_views.push_back(action);
    }
}

void PictureController::refreshViewActions()
{
    std::size_t place = 0;
    for (const PictureView view : pictureViews()) {
        m_views[place++]->setEnabled(!view->hasSubject || view->hasSubject(m_subject.requestFor(view)));
    }
}

void PictureController::ask(const FigureSpec &begin, const FigureId &figure, QWidget *parent)
{
    const QString name = QFileInfo(suggestedPath(*m_documents, *m_workspace, u"png"_s)).completeBaseName();
    ExportDialog dialog(m_workspace->snapshot(), begin.request, begin.format, name, parent);
    connect(&dialog, &ExportDialog::copyRequested, this, &PictureController::copy);
    connect(&dialog, &ExportDialog::printRequested, &dialog,
            [this, &dialog](const ViewPictureRequest &request) { print(request, &dialog); });
    connect(&dialog, &ExportDialog::keepRequested, &dialog,
            [this, &dialog, figure](const ViewPictureRequest &request, PictureFormat format) {
                // What is kept is in the tracker, which is another one by then.
                if (m_keepFigure)
                    m_keepFigure({request, format, {}}, figure, [shown = QPointer<QDialog>(&dialog)] {
                        if (shown)
                            shown->reject();
                    });
            });
    if (dialog.exec() == QDialog::Accepted)
        save(dialog.request(), dialog.format());
}

/// Asks for the file; the dialog knows the ending, so that it asks before it replaces one. Empty: none was chosen, or
/// one that is no picture's.
QString PictureController::chooseFile(PictureFormat format)
{
    const QString word = pictureFormatWord(format);
    QFileDialog dialog(m_window, tr("Export picture"), suggestedPath(*m_documents, *m_workspace, word),
                       fileFilter(format));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(word);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    const QString path = dialog.selectedFiles().value(0);
    const QString suffix = QFileInfo(path).suffix().toLower();
    const QString existing = QFileInfo(path).canonicalFilePath();
    const bool isTracker = !existing.isEmpty() && existing == QFileInfo(m_documents->location()).canonicalFilePath();
    if (pictureFormatFromWord(suffix) && !isTracker)
        return path;
    const QString reason = isTracker ? tr("is the tracker itself and would be lost")
                                     : tr("“.%1” is not the ending of a picture: .png, .svg or .pdf is").arg(suffix);
    showError(m_window, tr("The picture could not be saved."), {ErrorCode::Usage, reason, path});
    return {};
}

void PictureController::save(const ViewPictureRequest &request, PictureFormat wanted)
{
    const QString path = chooseFile(wanted);
    if (path.isEmpty())
        return;
    const PictureFormat format = *pictureFormatFromWord(QFileInfo(path).suffix().toLower());
    m_jobs->run<void>(
        BackgroundJobs::Kind::Writes, tr("Making the picture…"),
        [snapshot = m_workspace->snapshot(), request, format, path](const Progress &progress) -> Result<void> {
            const Result<QByteArray> picture = makePictureFile(snapshot, request, format);
            if (!picture)
                return picture.error();
            return progress.isCancelled() ? Progress::cancelled() : writeFileAtomically(path, *picture);
        },
        [this, path](const Result<void> &saved) {
            if (saved)
                emit told(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
            else
                showError(m_window, tr("The picture could not be saved."), saved.error());
        });
}

void PictureController::copy(const ViewPictureRequest &request)
{
    m_jobs->run<CopiedPicture>(
        BackgroundJobs::Kind::Reads, tr("Making the picture…"),
        [snapshot = m_workspace->snapshot(), request](const Progress &progress) -> Result<CopiedPicture> {
            Result<CopiedPicture> picture = copyOf(snapshot, request);
            if (progress.isCancelled())
                return Progress::cancelled();
            return picture;
        },
        [this, name = pictureViewName(request.view)](const Result<CopiedPicture> &picture) {
            if (!picture)
                return showError(m_window, tr("The picture could not be made."), picture.error());
            auto *copied = new QMimeData;
            copied->setImageData(picture->image);
            copied->setData(u"image/svg+xml"_s, picture->svg);
            QApplication::clipboard()->setMimeData(copied);
            emit told(tr("On the clipboard as a picture: %1.").arg(name));
        });
}

/// How large it is decides how the paper lies, which the preview asks for at once.
void PictureController::print(const ViewPictureRequest &request, QWidget *parent)
{
    m_jobs->run<QSizeF>(
        BackgroundJobs::Kind::Reads, tr("Preparing the pages…"),
        [snapshot = m_workspace->snapshot(), request](const Progress &) { return pictureSize(snapshot, request); },
        [this, snapshot = m_workspace->snapshot(), request,
         over = QPointer<QWidget>(parent)](const Result<QSizeF> &size) {
            if (!size)
                return showError(over ? over.data() : m_window, tr("The view cannot be printed."), size.error());
            preview(snapshot, request, *size, over ? over.data() : m_window);
        });
}

void PictureController::preview(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                QSizeF size, QWidget *parent)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(snapshot->tracker().title);
    printer->setPageOrientation(size.width() >= size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    PrintPreviewDialog dialog(snapshot, request, printer.get(), parent);
    dialog.exec();
    if (!dialog.isConfirmed())
        return;
    m_jobs->run<void>(
        BackgroundJobs::Kind::Writes, tr("Printing…"),
        [snapshot, request, printer](Progress &progress) {
            return printPicture(snapshot, request, *printer, progress);
        },
        [this, name = pictureViewName(request.view)](const Result<void> &printed) {
            if (printed)
                emit told(tr("Sent to the printer: %1.").arg(name));
            else
                showError(m_window, tr("The view could not be printed."), printed.error());
        });
}

} // namespace Dateline
