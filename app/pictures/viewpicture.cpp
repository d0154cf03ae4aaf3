// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/viewpicture.h"

#include "app/pictures/viewdescription.h"
#include "app/pictures/viewspec.h"
#include "models/exchange/trackerjson.h"
#include "models/wording/language.h"
#include "views/picture/picturetr.h"

#include <QMutex>
#include <QPainter>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF usualSize(1600, 900);

void paintEmpty(QPainter &painter, const QRectF &body, const PictureSettings &settings, const Snapshot &snapshot)
{
    painter.setFont(settings.fonts.base);
    painter.setPen(settings.theme.mutedText);
    painter.drawText(body, Qt::AlignCenter,
                     snapshot.table().count() == 0 ? PictureTr::tr("This tracker has no events yet.")
                                                   : PictureTr::tr("No events match the filter."));
}

/// A tracker does not name all countries that its measures concern; the others were named when it was read, in the
/// language of then. The snapshot as it is if that was the current one, else read anew. O(countries · parties), O(size)
/// if it was not.
std::shared_ptr<const Snapshot> namedInCurrentLanguage(const std::shared_ptr<const Snapshot> &snapshot)
{
    const EventTable &table = snapshot->table();
    for (std::size_t country = 0; country < table.countryCodes().size(); ++country) {
        if (table.countryNames()[country] != snapshot->nameOfCountry(table.countryCodes()[country]))
            return std::make_shared<const Snapshot>(TrackerColumns(snapshot->tracker()));
    }
    return snapshot;
}

Result<void>
composeInCurrentLanguage(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                         const std::function<Result<void>(const PictureSettings &, const PaintBody &)> &finish)
{
    const QueryResult result = snapshot->engine().run(request.filter);
    PictureSettings settings = emptyPicture(request);
    settings.theme = settings.theme.forCategories(snapshot->tracker().categories);
    Result<PaintBody> body = request.view->body(snapshot, request, result, settings);
    if (!body)
        return body.error();
    if (request.view->isOfEvents && result.count == 0)
        body =
            PaintBody([&](QPainter &painter, const QRectF &rect) { paintEmpty(painter, rect, settings, *snapshot); });
    return finish(settings, *body);
}

} // namespace

bool isAsHighAsNeeded(const ViewPictureRequest &request) { return request.size && request.size->height() <= 0; }

PictureSettings emptyPicture(const ViewPictureRequest &request)
{
    PictureSettings settings;
    settings.scale = request.scale;
    settings.theme = Theme(request.ground);
    settings.transparent = request.transparent;
    if (request.transparent) // views fill their own ground, too
        settings.theme.ground.setAlpha(0);
    settings.size = request.size.value_or(usualSize);
    if (isAsHighAsNeeded(request))
        settings.size.setHeight(usualSize.height()); // until it is known
    return settings;
}

Result<void> composePicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            const std::function<Result<void>(const PictureSettings &, const PaintBody &)> &finish)
{
    if (isAsHighAsNeeded(request) && !request.view->canGrow)
        return Error{
            ErrorCode::Usage, PictureTr::tr("only a timeline can be of a width and as high as it needs to be"), {}};
    if (!request.filter.asOf)
        return Error{ErrorCode::Usage, PictureTr::tr("does not say as of which day it is"), {}};
    if (request.language.isEmpty())
        return composeInCurrentLanguage(snapshot, request, finish);
    const Result<Language> language = Language::ofTag(request.language);
    if (!language)
        return Error{language.error().code, language.error().message, u"/language"_s};
    const LanguageScope words(*language);
    return composeInCurrentLanguage(namedInCurrentLanguage(snapshot), request, finish);
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

Result<QSizeF> pictureSize(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    QSizeF size;
    const Result<void> made =
        composePicture(snapshot, request, [&](const PictureSettings &settings, const PaintBody &) -> Result<void> {
            size = settings.size;
            return checkPicture(settings);
        });
    if (!made)
        return made.error();
    return size;
}

Result<ViewPicture> makeViewPicture(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    ViewPicture picture;
    const Result<void> made =
        composePicture(snapshot, request, [&](const PictureSettings &settings, const PaintBody &body) -> Result<void> {
            Result<QImage> image = renderPicture(settings, body);
            if (!image)
                return image.error();
            picture = {settings.text, std::move(*image)};
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
        composePicture(snapshot, request, [&](const PictureSettings &settings, const PaintBody &body) -> Result<void> {
            PictureSettings small = settings;
            if (const Result<void> possible = checkPicture(small); !possible)
                return possible.error();
            const double fit = std::min(room.width() / settings.size.width(), room.height() / settings.size.height());
            small.scale = std::min(fit, 1.0) * pixelRatio;
            Result<QImage> image = renderPicture(small, body);
            if (!image)
                return image.error();
            image->setDevicePixelRatio(pixelRatio);
            preview = {settings.text, std::move(*image), settings.size};
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
        composePicture(snapshot, request, [&](const PictureSettings &settings, const PaintBody &body) -> Result<void> {
            PictureSettings full = settings;
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
