// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pictures/viewpicture.h"
#include "models/core/latesttask.h"

#include <QWidget>

class QTimer;

namespace Dateline {

/// Shows a picture as it will be, made anew a moment after its request changes and away from the GUI thread where that
/// can be. The one before stays until the new one is there. It can be dragged into other programs.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(std::shared_ptr<const Snapshot> snapshot, QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// Of another tracker, or a later state of it: the next show() is of that.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot) { m_snapshot = std::move(snapshot); }
    /// Shows no picture but why there is none.
    void clear(const QString &reason);
    /// \p name is that of the file that is dragged.
    void show(const ViewPictureRequest &request, PictureFormat format, const QString &name);

    QSize sizeHint() const override { return {760, 520}; }

signals:
    void made(const Dateline::PicturePreview &preview);
    void failed(const QString &reason);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void make();
    void take(const Result<PicturePreview> &preview);

    std::shared_ptr<const Snapshot> m_snapshot;
    ViewPictureRequest m_request;
    PictureFormat m_format = PictureFormat::Png;
    QString m_name;
    QTimer *m_delay;
    bool m_isAsked = false; ///< for a picture, since the last clear()
    LatestTask<Result<PicturePreview>> m_maker;
    QImage m_image;
    QString m_reason; ///< why there is no picture
    QPoint m_pressed;
};

} // namespace Dateline
