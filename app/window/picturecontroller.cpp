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
#include <QSettings>

#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr auto exportGroup = "export/"_L1; // of settings

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
    connect(m_export, &QAction::triggered, this, [this] { exportView(m_subject.view()); });
    connect(m_copy, &QAction::triggered, this, [this] { copyView(m_subject.view()); });
    connect(m_print, &QAction::triggered, this, [this] { print(m_subject.requestFor(m_subject.view()), m_window); });
    addViewActions();
}

void PictureController::addViewActions()
{
    for (const PictureView view : pictureViews()) {
        auto *action = new QAction(tr("%1 as picture…").arg(pictureViewName(view)), this);
        connect(action, &QAction::triggered, this, [this, view] { exportView(view); });
        m_views.push_back(action);
    }
}

void PictureController::exportView(PictureView view)
{
    ask(asLast({m_subject.requestFor(view), PictureFormat::Png, {}}), {}, m_window);
}

void PictureController::copyView(PictureView view)
{
    ViewPictureRequest request = m_subject.requestFor(view);
    request.scale = m_window->devicePixelRatioF();
    copy(request);
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
    connect(&dialog, &ExportDialog::saveRequested, &dialog,
            [this, &dialog](const ViewPictureRequest &request, PictureFormat format) {
                saveAs(request, format, fileNameFor(dialog.title()), &dialog,
                       [shown = QPointer<ExportDialog>(&dialog)](const QString &path) {
                           if (shown)
                               shown->showSaved(path);
                       });
            });
    dialog.exec();
    if (figure.isEmpty())
        remember(dialog.request(), dialog.format());
}

/// With the format, the size and the words that were chosen for this view the last time.
FigureSpec PictureController::asLast(const FigureSpec &begin) const
{
    FigureSpec spec = begin;
    const QString word = pictureViewWord(begin.request.view);
    const QSettings settings;
    const QString group = exportGroup + word + u'/';
    spec.format = pictureFormatFromWord(settings.value(group + u"format"_s).toString()).value_or(begin.format);
    if (const QSizeF size = settings.value(group + u"size"_s).toSizeF(); size.width() > 0)
        spec.request.size = size;
    if (const double scale = settings.value(group + u"scale"_s).toDouble(); scale > 0)
        spec.request.scale = scale;
    const QString key = m_workspace->snapshot()->tracker().id + u'/' + word;
    if (const auto words = m_wordings.constFind(key); words != m_wordings.cend())
        spec.request.wording = *words;
    return spec;
}

void PictureController::remember(const ViewPictureRequest &request, PictureFormat format)
{
    const QString word = pictureViewWord(request.view);
    const QString group = exportGroup + word + u'/';
    QSettings settings;
    settings.setValue(group + u"format"_s, pictureFormatWord(format));
    settings.setValue(group + u"scale"_s, request.scale);
    if (request.size)
        settings.setValue(group + u"size"_s, *request.size);
    else
        settings.remove(group + u"size"_s);
    m_wordings.insert(m_workspace->snapshot()->tracker().id + u'/' + word, request.wording);
}

/// Asks for the file; the dialog knows the ending, so that it asks before it replaces one. Empty: none was chosen, or
/// one that is no picture's.
QString PictureController::chooseFile(PictureFormat format, const QString &name, QWidget *parent)
{
    const QString word = pictureFormatWord(format);
    const QFileInfo usual(suggestedPath(*m_documents, *m_workspace, word));
    const QDir folder(m_folder.isEmpty() ? usual.path() : m_folder);
    QFileDialog dialog(parent, tr("Export picture"),
                       folder.filePath(name.isEmpty() ? usual.fileName() : QString(name + u'.' + word)),
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
    showError(parent, tr("The picture could not be saved."), {ErrorCode::Usage, reason, path});
    return {};
}

void PictureController::saveAs(const ViewPictureRequest &request, PictureFormat wanted, const QString &name,
                               QWidget *parent, std::function<void(const QString &)> then)
{
    const QString path = chooseFile(wanted, name, parent);
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).path();
    const PictureFormat format = *pictureFormatFromWord(QFileInfo(path).suffix().toLower());
    m_jobs->run<void>(
        BackgroundJobs::Kind::Writes, tr("Making the picture…"),
        [snapshot = m_workspace->snapshot(), request, format, path](const Progress &progress) -> Result<void> {
            const Result<QByteArray> picture = makePictureFile(snapshot, request, format);
            if (!picture)
                return picture.error();
            return progress.isCancelled() ? Progress::cancelled() : writeFileAtomically(path, *picture);
        },
        [this, path, over = QPointer<QWidget>(parent), then = std::move(then)](const Result<void> &saved) {
            if (!saved)
                return showError(over ? over.data() : m_window, tr("The picture could not be saved."), saved.error());
            emit told(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
            if (then)
                then(path);
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
            emit told(tr("Copied as picture: %1").arg(name));
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
