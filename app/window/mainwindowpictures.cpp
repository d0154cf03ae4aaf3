// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures and pages that the main window makes.
#include "app/share/pageexport.h"
#include "app/window/backgroundjobs.h"
#include "app/window/documentcontroller.h"
#include "app/window/exportdialog.h"
#include "app/window/figuresdialog.h"
#include "app/window/keepfiguredialog.h"
#include "app/window/mainwindow.h"
#include "app/window/pictureprint.h"
#include "models/dates/today.h"
#include "models/exchange/filewriter.h"
#include "views/charts/chartpanel.h"
#include "views/map/mappanel.h"
#include "views/matrix/matrixpanel.h"
#include "views/matrix/matrixwidget.h"
#include "views/measure/measurepanel.h"
#include "views/timeline/timelinewidget.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QStatusBar>

#include <map>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString fileFilter(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return MainWindow::tr("PNG, pixels (*.png)");
    case PictureFormat::Svg:
        return MainWindow::tr("SVG, vectors for the web (*.svg)");
    case PictureFormat::Pdf:
        return MainWindow::tr("PDF, vectors for print (*.pdf)");
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

/// The view with the focus, or the timeline.
PictureView MainWindow::currentView() const
{
    const QWidget *focus = focusWidget();
    const auto holds = [focus](const QWidget *panel) { return panel && focus && panel->isAncestorOf(focus); };
    if (holds(m_mapPanel))
        return PictureView::Map;
    if (holds(m_listPanel))
        return PictureView::Countries;
    if (holds(m_tablePanel))
        return PictureView::Table;
    if (holds(m_matrixPanel))
        return PictureView::Matrix;
    if (holds(m_measurePanel) && !m_measure->measure().isEmpty())
        return PictureView::Measure;
    if (holds(m_chartPanel))
        return pictureViewFromWord(QString(u"chart:"_s + chartWord(m_charts->kind())))
            .value_or(PictureView::StanceChart);
    if (holds(m_eventPanel) && m_workspace.selected() != noIndex)
        return PictureView::Event;
    return PictureView::Timeline;
}

ViewPictureRequest MainWindow::pictureRequest(PictureView view) const
{
    ViewPictureRequest request;
    request.view = view;
    request.look() = m_workspace.look();
    request.selection = {}; // which pictures do not show
    request.mapMode = m_map->mode();
    // All of it is said by saying nothing: a figure then shows what is added later, too.
    const TimeRange all = m_workspace.fullRange();
    if (request.range && request.range->begin <= all.begin && request.range->end >= all.end)
        request.range.reset();
    request.matrix = m_matrix->matrix()->order();
    request.measure = m_measure->measure();
    request.period = m_charts->period();
    if (m_workspace.selected() != noIndex)
        request.event = m_workspace.snapshot()->eventId(m_workspace.selected());
    if (!hasNaturalSize(view))
        request.size = QSizeF(1600, 900);
    request.scale = 2;
    return request;
}

void MainWindow::exportPicture(PictureView view) { askForPicture({pictureRequest(view), PictureFormat::Png, {}}, {}); }

/// Asks how a picture shall be; \p figure: the one that is changed, or empty.
void MainWindow::askForPicture(const FigureSpec &begin, const FigureId &figure)
{
    const QString name = QFileInfo(suggestedName(u"png"_s)).completeBaseName();
    QWidget *over = m_figures && m_figures->isVisible() ? static_cast<QWidget *>(m_figures) : this;
    ExportDialog dialog(m_workspace.snapshot(), begin.request, begin.format, name, over);
    connect(&dialog, &ExportDialog::copyRequested, this, &MainWindow::copyPicture);
    connect(&dialog, &ExportDialog::printRequested, &dialog, [this, &dialog](const ViewPictureRequest &request) {
        printWithPreview(m_workspace.snapshot(), request, &dialog);
    });
    connect(&dialog, &ExportDialog::keepRequested, &dialog,
            [this, &dialog, figure](const ViewPictureRequest &request, PictureFormat format) {
                if (keepFigure({request, format, {}}, figure))
                    dialog.reject(); // what is kept is in the tracker, which is another one by now
            });
    if (dialog.exec() == QDialog::Accepted)
        savePicture(dialog.request(), dialog.format());
}

bool MainWindow::keepFigure(const FigureSpec &spec, const FigureId &figure)
{
    KeepFigureDialog dialog(*m_workspace.snapshot(), spec, figure, this);
    if (dialog.exec() != QDialog::Accepted)
        return false;
    const Result<Change> change = keepingFigure(m_workspace.snapshot(), dialog.spec(), dialog.title(), figure);
    if (!change) {
        showError(tr("The figure could not be kept."), change.error());
        return false;
    }
    edit(*change, m_documents->location());
    return m_documents->canEdit() || m_pending; // a copy that takes the change may have been declined
}

void MainWindow::showFigures()
{
    if (!m_figures) {
        m_figures = new FiguresDialog(&m_workspace, this);
        connect(m_figures, &FiguresDialog::changeRequested, this,
                [this](const Change &change) { edit(change, m_documents->location()); });
        connect(m_figures, &FiguresDialog::exportRequested, this,
                [this](const FigureSpec &spec) { savePicture(spec.request, spec.format); });
        connect(m_figures, &FiguresDialog::exportAllRequested, this, &MainWindow::exportFigures);
        connect(m_figures, &FiguresDialog::undoRequested, this, &MainWindow::undo);
        connect(m_figures, &FiguresDialog::redoRequested, this, &MainWindow::redo);
        connect(m_figures, &FiguresDialog::editRequested, this, [this](const Figure &figure, FigureSpec spec) {
            if (!spec.request.filter.asOf)
                spec.request.filter.asOf = today(); // as it would be made now
            askForPicture(spec, figure.id);
        });
    }
    m_figures->show();
    m_figures->raise();
    m_figures->activateWindow();
}

/// Charts are made here, all else on the worker, which writes.
void MainWindow::exportFigures()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Export all figures"), QFileInfo(m_documents->location()).path());
    if (folder.isEmpty())
        return;
    const auto snapshot = m_workspace.snapshot();
    std::map<QString, Result<QByteArray>> madeHere;
    for (const Figure &figure : snapshot->tracker().figures) {
        const Result<FigureSpec> spec = readFigureSpec(figure.spec);
        if (spec && needsMainThread(spec->request.view))
            madeHere.emplace(figure.id.text, makeFigure(snapshot, figure));
    }
    m_jobs->run<int>(
        tr("Making the figures …"),
        [snapshot, folder, madeHere](const Progress &progress) -> Result<int> {
            int written = 0;
            std::optional<Error> firstError;
            for (const Figure &figure : snapshot->tracker().figures) {
                if (progress.isCancelled())
                    return Progress::cancelled();
                const auto made = madeHere.find(figure.id.text);
                const Result<QByteArray> file = made == madeHere.end() ? makeFigure(snapshot, figure) : made->second;
                const Result<FigureSpec> spec = readFigureSpec(figure.spec);
                const Result<void> done = file && spec
                    ? writeFileAtomically(QDir(folder).filePath(figureFileName(figure, spec->format)), *file)
                    : Result<void>(file ? spec.error() : file.error());
                if (done)
                    ++written;
                else if (!firstError)
                    firstError = done.error();
            }
            if (firstError) // the others are there nevertheless
                return *firstError;
            return written;
        },
        [this, folder](const Result<int> &written) {
            if (written)
                statusBar()->showMessage(
                    tr("%1 figures saved in %2").arg(*written).arg(QDir::toNativeSeparators(folder)), 5000);
            else
                showError(tr("Not all figures could be saved."), written.error());
        });
}

/// Asks for the file; the dialog knows the ending, so that it asks before it replaces one. Empty: none was chosen, or
/// one that is no picture's.
QString MainWindow::choosePictureFile(PictureFormat format)
{
    QFileDialog dialog(this, tr("Export picture"), suggestedName(pictureFormatWord(format)), fileFilter(format));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(pictureFormatWord(format));
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
    showError(tr("The picture could not be saved."), {ErrorCode::Usage, reason, path});
    return {};
}

void MainWindow::savePicture(const ViewPictureRequest &request, PictureFormat wanted)
{
    const QString path = choosePictureFile(wanted);
    if (path.isEmpty())
        return;
    const PictureFormat format = *pictureFormatFromWord(QFileInfo(path).suffix().toLower());
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

void MainWindow::copyView()
{
    ViewPictureRequest request = pictureRequest(currentView());
    request.scale = devicePixelRatioF();
    copyPicture(request);
}

void MainWindow::printView() { printWithPreview(m_workspace.snapshot(), pictureRequest(currentView()), this); }

void MainWindow::copyPicture(const ViewPictureRequest &request)
{
    std::optional<Result<CopiedPicture>> madeHere;
    if (needsMainThread(request.view))
        madeHere = copyOf(m_workspace.snapshot(), request);
    m_jobs->run<CopiedPicture>(
        tr("Making the picture …"),
        [snapshot = m_workspace.snapshot(), request, madeHere](const Progress &progress) -> Result<CopiedPicture> {
            Result<CopiedPicture> picture = madeHere ? *madeHere : copyOf(snapshot, request);
            if (progress.isCancelled())
                return Progress::cancelled();
            return picture;
        },
        [this, name = pictureViewName(request.view)](const Result<CopiedPicture> &picture) {
            if (!picture)
                return showError(tr("The picture could not be made."), picture.error());
            auto *copied = new QMimeData;
            copied->setImageData(picture->image);
            copied->setData(u"image/svg+xml"_s, picture->svg);
            QApplication::clipboard()->setMimeData(copied);
            statusBar()->showMessage(tr("On the clipboard as a picture: %1.").arg(name), 5000);
        });
}

void MainWindow::exportPage()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Export web page: the folder for index.html"),
                                                             QFileInfo(suggestedName(u"html"_s)).path());
    if (folder.isEmpty())
        return;
    const QString file = pageFile(folder);
    if (QFileInfo::exists(file)
        && QMessageBox::question(this, tr("Export web page"), tr("Replace %1?").arg(QDir::toNativeSeparators(file)))
            != QMessageBox::Yes)
        return;
    const PageRequest request{m_workspace.look(), PageRequest::Scheme::Reader};
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

} // namespace Dateline
