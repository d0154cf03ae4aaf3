// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictureprint.h"

#include <QMessageBox>
#include <QPainter>
#include <QPrinter>
#include <QPrintPreviewDialog>

#include <algorithm>

namespace Dateline {

Result<void> printPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                          QPrinter &printer)
{
    ViewPictureRequest onPaper = request;
    onPaper.ground = Theme::Ground::Light;
    onPaper.transparent = true; // the paper is the ground
    return composePicture(snapshot, onPaper, [&](const PictureSpec &spec, const PaintBody &body) -> Result<void> {
        if (const Result<void> possible = checkPicture(spec); !possible)
            return possible.error();
        QPainter painter(&printer);
        if (!painter.isActive())
            return Error{ErrorCode::CannotWrite, QMessageBox::tr("The printer does not answer."),
                         printer.printerName()};
        const QRectF page = printer.pageRect(QPrinter::DevicePixel);
        const double scale = std::min(page.width() / spec.size.width(), page.height() / spec.size.height());
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate((page.width() - spec.size.width() * scale) / 2, 0);
        painter.scale(scale, scale);
        paintPicture(painter, spec, body);
        return {};
    });
}

void printWithPreview(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                      QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(snapshot->tracker().title);
    const bool wide = !request.size || request.size->width() >= request.size->height();
    printer.setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    QPrintPreviewDialog dialog(&printer, parent);
    Result<void> printed;
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&](QPrinter *on) { printed = printPicture(snapshot, request, *on); });
    dialog.exec();
    if (!printed)
        QMessageBox::warning(parent, QMessageBox::tr("Print"), printed.error().toLine());
}

} // namespace Dateline
