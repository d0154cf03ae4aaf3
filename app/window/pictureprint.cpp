// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictureprint.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPainter>
#include <QPrinter>
#include <QPrintPreviewDialog>

#include <algorithm>

namespace Dateline {

namespace {

struct PicturePrintTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::PicturePrint)
};

} // namespace

Result<void> printPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                          QPrinter &printer)
{
    ViewPictureRequest onPaper = request;
    onPaper.ground = Theme::Ground::Light;
    onPaper.transparent = true; // the paper is the ground
    return composePicture(
        snapshot, onPaper, [&](const PictureSettings &settings, const PaintBody &body) -> Result<void> {
            if (const Result<void> possible = checkPicture(settings); !possible)
                return possible.error();
            QPainter painter(&printer);
            if (!painter.isActive())
                return Error{ErrorCode::CannotWrite, PicturePrintTr::tr("The printer does not answer."),
                             printer.printerName()};
            const QRectF page = printer.pageRect(QPrinter::DevicePixel);
            // What is far higher than a sheet goes on over several, as wide as they are.
            constexpr double mostSqueezed = 1.3;
            const double fitWidth = page.width() / settings.size.width();
            const double fitHeight = page.height() / settings.size.height();
            const bool paged = fitWidth > mostSqueezed * fitHeight;
            const double scale = paged ? fitWidth : std::min(fitWidth, fitHeight);
            for (double top = 0; top == 0 || (paged && top < settings.size.height()); top += page.height() / scale) {
                if (top > 0)
                    printer.newPage();
                painter.save();
                painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
                painter.translate((page.width() - settings.size.width() * scale) / 2, 0);
                painter.scale(scale, scale);
                painter.translate(0, -top);
                painter.setClipRect(QRectF(0, top, settings.size.width(), page.height() / scale));
                paintPicture(painter, settings, body);
                painter.restore();
            }
            return {};
        });
}

void printWithPreview(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                      QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(snapshot->tracker().title);
    QSizeF size(1, 1);
    (void)composePicture(snapshot, request, [&](const PictureSettings &settings, const PaintBody &) -> Result<void> {
        size = settings.size; // why it cannot be made is said below
        return {};
    });
    const bool wide = size.width() >= size.height();
    printer.setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    QPrintPreviewDialog dialog(&printer, parent);
    Result<void> printed;
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&](QPrinter *on) { printed = printPicture(snapshot, request, *on); });
    dialog.exec();
    if (!printed)
        QMessageBox::warning(parent, PicturePrintTr::tr("Print"), printed.error().toLine());
}

} // namespace Dateline
