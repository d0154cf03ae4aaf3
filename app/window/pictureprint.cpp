// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictureprint.h"

#include "models/core/progress.h"
#include "views/picture/picturesheets.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

#include <functional>

namespace Dateline {

namespace {

struct PicturePrintTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::PicturePrint)
};

using UseSheets = std::function<Result<void>(const PictureSheets &sheets)>;

Result<void> onSheets(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request, QSizeF page,
                      const Progress &progress, const UseSheets &use)
{
    ViewPictureRequest onPaper = request;
    onPaper.ground = Theme::Ground::Light;
    onPaper.transparent = true; // the paper is the ground
    return composePicture(snapshot, onPaper,
                          [&](const PictureSettings &settings, const PaintBody &body) -> Result<void> {
                              if (const Result<void> possible = checkPicture(settings); !possible)
                                  return possible.error();
                              if (progress.isCancelled())
                                  return Progress::cancelled();
                              const PictureSheets sheets(settings, body, page);
                              if (progress.isCancelled())
                                  return Progress::cancelled();
                              return use(sheets);
                          });
}

Result<void> paintSheets(const PictureSheets &sheets, QPrinter &printer, Progress &progress)
{
    QPainter painter(&printer);
    if (!painter.isActive())
        return Error{ErrorCode::CannotWrite, PicturePrintTr::tr("The printer does not answer."), printer.printerName()};
    for (std::size_t sheet = 0; sheet < sheets.count(); ++sheet) {
        if (sheet > 0)
            printer.newPage();
        sheets.paint(painter, sheet);
        progress.setShare(static_cast<double>(sheet + 1) / static_cast<double>(sheets.count()));
    }
    return {};
}

} // namespace

Result<std::vector<QPicture>> recordedSheets(const std::shared_ptr<const Snapshot> &snapshot,
                                             const ViewPictureRequest &request, QSizeF page, const Progress &progress)
{
    std::vector<QPicture> recorded;
    const Result<void> done =
        onSheets(snapshot, request, page, progress, [&](const PictureSheets &sheets) -> Result<void> {
            for (std::size_t sheet = 0; sheet < sheets.count(); ++sheet) {
                if (progress.isCancelled())
                    return Progress::cancelled();
                QPainter painter(&recorded.emplace_back());
                sheets.paint(painter, sheet);
            }
            return {};
        });
    if (!done)
        return done.error();
    return recorded;
}

Result<void> printPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                          QPrinter &printer, Progress &progress)
{
    return onSheets(
        snapshot, request, printer.pageRect(QPrinter::DevicePixel).size(), progress, [&](const PictureSheets &sheets) {
            Result<void> printed;
            whereTypefacesMayBeEmbedded(sheets.lostTexts(), [&] { printed = paintSheets(sheets, printer, progress); });
            return printed;
        });
}

} // namespace Dateline
