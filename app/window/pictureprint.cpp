// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictureprint.h"

#include "views/picture/pdftexts.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPainter>
#include <QPrinter>
#include <QPrintPreviewDialog>

#include <algorithm>
#include <iterator>

namespace Dateline {

namespace {

struct PicturePrintTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::PicturePrint)
};

} // namespace

std::vector<double> sheetTops(double height, double sheet, const std::vector<double> &breaks)
{
    constexpr double rounding = 0.5; // a last sheet of less than that would be empty
    std::vector<double> tops{0};
    while (tops.back() + sheet < height - rounding) {
        const double top = tops.back();
        const auto beyond = std::upper_bound(breaks.begin(), breaks.end(), top + sheet);
        const bool between = beyond != breaks.begin() && *std::prev(beyond) > top;
        tops.push_back(between ? *std::prev(beyond) : top + sheet);
    }
    return tops;
}

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
            std::vector<double> tops{0};
            if (paged)
                tops = sheetTops(settings.size.height(), page.height() / scale,
                                 settings.sheetBreaks ? settings.sheetBreaks(settings) : std::vector<double>());
            const std::vector<PdfText> lost = textsLostInPdf(settings, body); // printers are sent PDFs
            for (std::size_t i = 0; i < tops.size(); ++i) {
                const double top = tops[i];
                const double end = i + 1 < tops.size() ? tops[i + 1] : top + page.height() / scale;
                if (i > 0)
                    printer.newPage();
                painter.save();
                painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
                painter.translate((page.width() - settings.size.width() * scale) / 2, 0);
                painter.scale(scale, scale);
                painter.translate(0, -top);
                painter.setClipRect(QRectF(0, top, settings.size.width(), end - top));
                paintPicture(painter, settings, body);
                paintColouredTexts(painter, lost);
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
