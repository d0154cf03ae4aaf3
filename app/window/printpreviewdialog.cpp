// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/printpreviewdialog.h"

#include "app/window/pictureprint.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPrinter>
#include <QPrintPreviewWidget>

namespace Dateline {

namespace {

/// Recorded at one resolution, painted at another: that of the printer.
void paintRecorded(const std::vector<QPicture> &sheets, QPrinter &printer)
{
    QPainter painter(&printer);
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
        if (sheet > 0)
            printer.newPage();
        painter.save();
        painter.scale(double(sheets[sheet].logicalDpiX()) / printer.logicalDpiX(),
                      double(sheets[sheet].logicalDpiY()) / printer.logicalDpiY());
        painter.drawPicture(0, 0, sheets[sheet]);
        painter.restore();
    }
}

void paintNote(const QString &note, QPrinter &printer)
{
    QPainter painter(&printer);
    QFont font;
    font.setPointSize(14);
    painter.setFont(font);
    painter.drawText(QRectF(QPointF(), printer.pageRect(QPrinter::DevicePixel).size()),
                     Qt::AlignCenter | Qt::TextWordWrap, note);
}

} // namespace

PrintPreviewDialog::PrintPreviewDialog(std::shared_ptr<const Snapshot> snapshot, const ViewPictureRequest &request,
                                       QPrinter *printer, QWidget *parent)
    : QPrintPreviewDialog(printer, parent), m_snapshot(std::move(snapshot)), m_request(request)
{
    connect(this, &QPrintPreviewDialog::paintRequested, this, &PrintPreviewDialog::paint);
}

PrintPreviewDialog::~PrintPreviewDialog() = default;

void PrintPreviewDialog::paint(QPrinter *printer)
{
    // The dialog asks for the same to show it, which it records, and to print it.
    if (printer->paintEngine()->type() != QPaintEngine::Picture) {
        m_isConfirmed = true;
        return;
    }
    const QSizeF page = printer->pageRect(QPrinter::DevicePixel).size();
    if (page != m_page)
        make(page);
    if (!m_sheets)
        paintNote(tr("Preparing the pages…"), *printer);
    else if (!*m_sheets)
        paintNote(m_sheets->error().toLine(), *printer);
    else
        paintRecorded(**m_sheets, *printer);
}

void PrintPreviewDialog::make(QSizeF page)
{
    m_page = page;
    m_sheets.reset();
    m_maker.start([snapshot = m_snapshot, request = m_request,
                   page](const Progress &progress) { return recordedSheets(snapshot, request, page, progress); },
                  [this](Sheets sheets) {
                      m_sheets = std::move(sheets);
                      findChild<QPrintPreviewWidget *>()->updatePreview();
                  });
}

} // namespace Dateline
