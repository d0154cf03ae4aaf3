// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/previewpane.h"

#include "app/window/picturemimedata.h"

#include <QApplication>
#include <QDrag>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

namespace Dateline {

namespace {

constexpr int delay = 150; // milliseconds
constexpr int dragSide = 240;

} // namespace

PreviewPane::PreviewPane(std::shared_ptr<const Snapshot> snapshot, QWidget *parent)
    : QWidget(parent), m_snapshot(std::move(snapshot)), m_delay(new QTimer(this))
{
    setMinimumSize(480, 320);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Preview"));
    setCursor(Qt::OpenHandCursor);
    setToolTip(tr("Can be dragged into other programs"));
    m_delay->setSingleShot(true);
    m_delay->setInterval(delay);
    connect(m_delay, &QTimer::timeout, this, &PreviewPane::make);
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::show(const ViewPictureRequest &request, PictureFormat format, const QString &name)
{
    const bool first = !m_isAsked;
    m_isAsked = true;
    m_request = request;
    m_format = format;
    m_name = name;
    m_delay->start(first ? 0 : delay);
}

void PreviewPane::clear(const QString &reason)
{
    m_delay->stop();
    m_isAsked = false;
    m_maker.cancel();
    m_image = {};
    m_reason = reason;
    setAccessibleDescription(reason);
    update();
}

void PreviewPane::make()
{
    const auto work = [snapshot = m_snapshot, request = m_request, room = size(), ratio = devicePixelRatioF()](
                          const Progress &) { return previewPicture(snapshot, request, room, ratio); };
    m_maker.start(work, [this](const Result<PicturePreview> &preview) { take(preview); });
}

void PreviewPane::take(const Result<PicturePreview> &preview)
{
    m_reason.clear();
    if (preview) {
        m_image = preview->image;
        setAccessibleDescription(fileDescription(preview->text));
        emit made(*preview);
    } else {
        m_image = {};
        m_reason = preview.error().message;
        setAccessibleDescription(m_reason);
        emit failed(m_reason);
    }
    update();
}

void PreviewPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    if (m_image.isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_reason);
        return;
    }
    const QSizeF size = m_image.deviceIndependentSize();
    const QPointF corner((width() - size.width()) / 2, (height() - size.height()) / 2);
    if (m_request.transparent) {
        // As programs for pictures show what is not there.
        constexpr int tile = 8;
        painter.fillRect(QRectF(corner, size), Qt::white);
        for (int y = 0; y * tile < size.height(); ++y) {
            for (int x = y % 2; x * tile < size.width(); x += 2)
                painter.fillRect(
                    QRectF(corner + QPointF(x * tile, y * tile), QSizeF(tile, tile)).intersected(QRectF(corner, size)),
                    QColor(0xdd, 0xdd, 0xdd));
        }
    }
    painter.drawImage(corner, m_image);
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_isAsked)
        m_delay->start(delay);
}

void PreviewPane::mousePressEvent(QMouseEvent *event) { m_pressed = event->position().toPoint(); }

void PreviewPane::mouseMoveEvent(QMouseEvent *event)
{
    const bool far = (event->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!far || !event->buttons().testFlag(Qt::LeftButton) || m_image.isNull())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(new PictureMimeData(m_snapshot, m_request, m_format, m_name));
    drag->setPixmap(
        QPixmap::fromImage(m_image.scaled(dragSide, dragSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

} // namespace Dateline
