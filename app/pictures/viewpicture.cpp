// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/viewpicture.h"

#include "app/pictures/viewdescription.h"
#include "app/pictures/viewspec.h"
#include "models/exchange/trackerjson.h"

#include <QCoreApplication>
#include <QMutex>
#include <QPainter>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF usualSize(1600, 900);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Picture)
};

void paintEmpty(QPainter &painter, const QRectF &body, const PictureSpec &spec, const Snapshot &snapshot)
{
    painter.setFont(spec.fonts.base);
    painter.setPen(spec.theme.mutedText);
    painter.drawText(body, Qt::AlignCenter,
                     snapshot.table().count() == 0 ? Words::tr("This tracker has no events yet.")
                                                   : Words::tr("No event passes the filter."));
}

} // namespace

bool isAsHighAsNeeded(const ViewPictureRequest &request) { return request.size && request.size->height() <= 0; }

PictureSpec emptyPicture(const ViewPictureRequest &request)
{
    PictureSpec spec;
    spec.scale = request.scale;
    spec.theme = Theme(request.ground);
    spec.transparent = request.transparent;
    if (request.transparent) // views fill their own ground, too
        spec.theme.ground.setAlpha(0);
    spec.size = request.size.value_or(usualSize);
    if (isAsHighAsNeeded(request))
        spec.size.setHeight(usualSize.height()); // until it is known
    return spec;
}

Result<void> composePicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            const std::function<Result<void>(const PictureSpec &, const PaintBody &)> &finish)
{
    if (isAsHighAsNeeded(request) && !request.view->canGrow)
        return Error{
            ErrorCode::Usage, Words::tr("only a timeline can be of a width and as high as it needs to be"), {}};
    const QueryResult result = snapshot->engine().run(request.filter);
    PictureSpec spec = emptyPicture(request);
    Result<PaintBody> body = request.view->body(snapshot, request, result, spec);
    if (!body)
        return body.error();
    if (request.view->isOfEvents && result.count == 0)
        body = PaintBody([&](QPainter &painter, const QRectF &rect) { paintEmpty(painter, rect, spec, *snapshot); });
    return finish(spec, *body);
}

namespace {

/// The tracker's digest, which takes as long as writing it: kept for the next picture of the same one.
QString digestOf(const std::shared_ptr<const Snapshot> &snapshot)
{
    static QMutex mutex;
    static std::weak_ptr<const Snapshot> last;
    static QString digest;
    const QMutexLocker lock(&mutex);
    if (last.lock() != snapshot) {
        digest = trackerDigest(snapshot->tracker());
        last = snapshot;
    }
    return digest;
}

} // namespace

Result<ViewPicture> makeViewPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    ViewPicture picture;
    const Result<void> made =
        composePicture(snapshot, request, [&](const PictureSpec &spec, const PaintBody &body) -> Result<void> {
            Result<QImage> image = renderPicture(spec, body);
            if (!image)
                return image.error();
            picture = {spec.text, std::move(*image)};
            return {};
        });
    if (!made)
        return made.error();
    return picture;
}

Result<PicturePreview> previewPicture(const std::shared_ptr<const Snapshot> &snapshot,
                                      const ViewPictureRequest &request, QSizeF room, double pixelRatio)
{
    PicturePreview preview;
    const Result<void> made =
        composePicture(snapshot, request, [&](const PictureSpec &spec, const PaintBody &body) -> Result<void> {
            PictureSpec small = spec;
            if (const Result<void> possible = checkPicture(small); !possible)
                return possible.error();
            const double fit = std::min(room.width() / spec.size.width(), room.height() / spec.size.height());
            small.scale = std::min(fit, 1.0) * pixelRatio;
            Result<QImage> image = renderPicture(small, body);
            if (!image)
                return image.error();
            image->setDevicePixelRatio(pixelRatio);
            preview = {spec.text, std::move(*image), spec.size};
            return {};
        });
    if (!made)
        return made.error();
    return preview;
}

Result<QByteArray> makePictureFile(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                   PictureFormat format)
{
    QByteArray bytes;
    const Result<void> made =
        composePicture(snapshot, request, [&](const PictureSpec &spec, const PaintBody &body) -> Result<void> {
            PictureSpec full = spec;
            if (request.framed)
                full.manifest = pictureManifest(*snapshot, request, digestOf(snapshot));
            Result<QByteArray> file = pictureBytes(full, body, format);
            if (!file)
                return file.error();
            bytes = std::move(*file);
            return {};
        });
    if (!made)
        return made.error();
    return bytes;
}

} // namespace Dateline
