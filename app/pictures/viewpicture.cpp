// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/viewpicture.h"

#include "app/pictures/chartpictures.h"
#include "app/pictures/countriespicture.h"
#include "app/pictures/eventpicture.h"
#include "app/pictures/mappicture.h"
#include "app/pictures/matrixpicture.h"
#include "app/pictures/measurepicture.h"
#include "app/pictures/tablepicture.h"
#include "app/pictures/timelinepicture.h"
#include "app/pictures/viewspec.h"
#include "models/exchange/trackerjson.h"

#include <QCoreApplication>
#include <QMutex>
#include <QPainter>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF usualSize(1600, 900);

struct ViewTerm
{
    PictureView view;
    QLatin1StringView word;
    const char *name;
};

constexpr std::array viewTerms = {
    ViewTerm{PictureView::Timeline, "timeline"_L1, QT_TRANSLATE_NOOP("Dateline::Picture", "Timeline")},
    ViewTerm{PictureView::Map, "map"_L1, QT_TRANSLATE_NOOP("Dateline::Picture", "Map")},
    ViewTerm{PictureView::Countries, "countries"_L1, QT_TRANSLATE_NOOP("Dateline::Picture", "Country list")},
    ViewTerm{PictureView::Table, "table"_L1, QT_TRANSLATE_NOOP("Dateline::Picture", "Table")},
    ViewTerm{PictureView::Matrix, "matrix"_L1, QT_TRANSLATE_NOOP("Dateline::Picture", "Matrix")},
    ViewTerm{PictureView::Measure, "measure"_L1, QT_TRANSLATE_NOOP("Dateline::Picture", "Measure")},
    ViewTerm{PictureView::Event, "event"_L1, QT_TRANSLATE_NOOP("Dateline::Picture", "Event and its sources")},
    ViewTerm{PictureView::StanceChart, "chart:stances"_L1,
             QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: countries by stance")},
    ViewTerm{PictureView::EventChart, "chart:events"_L1,
             QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: events per period")},
    ViewTerm{PictureView::RestrictionChart, "chart:restrictions"_L1,
             QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: restrictions by company")},
    ViewTerm{PictureView::CountryChart, "chart:countries"_L1,
             QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: countries with most events")},
    ViewTerm{PictureView::CompanyChart, "chart:companies"_L1,
             QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: companies with most events")},
    ViewTerm{PictureView::OriginChart, "chart:origins"_L1,
             QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: first reporters and sources")},
    ViewTerm{PictureView::StripChart, "chart:strip"_L1,
             QT_TRANSLATE_NOOP("Dateline::Picture", "Chart: timelines of countries and companies")}};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Picture)
};

const ViewTerm &termOf(PictureView view)
{
    for (const ViewTerm &term : viewTerms) {
        if (term.view == view)
            return term;
    }
    Q_UNREACHABLE();
}

void paintEmpty(QPainter &painter, const QRectF &body, const PictureSpec &spec, const Snapshot &snapshot)
{
    painter.setFont(spec.fonts.base);
    painter.setPen(spec.theme.mutedText);
    painter.drawText(body, Qt::AlignCenter,
                     snapshot.table().count() == 0 ? Words::tr("This tracker has no events yet.")
                                                   : Words::tr("No event passes the filter."));
}

Result<PaintBody> bodyOf(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                         const QueryResult &result, PictureSpec &spec)
{
    switch (request.view) {
    case PictureView::Timeline:
        return timelinePictureBody(snapshot, request, result, spec);
    case PictureView::Map:
        return mapPictureBody(*snapshot, request, result, spec);
    case PictureView::Countries:
        return countriesPictureBody(snapshot, request, spec);
    case PictureView::Table:
        return tablePictureBody(*snapshot, request, result, spec);
    case PictureView::Matrix:
        return matrixPictureBody(snapshot, request, spec);
    case PictureView::Measure:
        return measurePictureBody(snapshot, request, spec);
    case PictureView::Event:
        return eventPictureBody(snapshot, request, spec);
    case PictureView::StanceChart:
    case PictureView::EventChart:
    case PictureView::RestrictionChart:
    case PictureView::CountryChart:
    case PictureView::CompanyChart:
    case PictureView::OriginChart:
    case PictureView::StripChart:
        return chartPictureBody(snapshot, request, spec);
    }
    Q_UNREACHABLE();
}

} // namespace

QString pictureViewWord(PictureView view) { return termOf(view).word; }

QString pictureViewName(PictureView view) { return Words::tr(termOf(view).name); }

std::optional<PictureView> pictureViewFromWord(QStringView text)
{
    for (const ViewTerm &term : viewTerms) {
        if (text == term.word)
            return term.view;
    }
    return std::nullopt;
}

QStringList pictureViewWords()
{
    QStringList words;
    for (const ViewTerm &term : viewTerms)
        words.append(term.word);
    return words;
}

bool hasNaturalSize(PictureView view)
{
    switch (view) {
    case PictureView::Table:
    case PictureView::Matrix:
    case PictureView::Measure:
    case PictureView::Countries:
    case PictureView::Event:
        return true;
    case PictureView::Timeline:
    case PictureView::Map:
    case PictureView::StanceChart:
    case PictureView::EventChart:
    case PictureView::RestrictionChart:
    case PictureView::CountryChart:
    case PictureView::CompanyChart:
    case PictureView::OriginChart:
    case PictureView::StripChart:
        return false;
    }
    Q_UNREACHABLE();
}

bool isAsHighAsNeeded(const ViewPictureRequest &request) { return request.size && request.size->height() <= 0; }

bool needsMainThread(PictureView view) { return view == PictureView::StanceChart || view == PictureView::EventChart; }

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
    if (isAsHighAsNeeded(request) && request.view != PictureView::Timeline)
        return Error{
            ErrorCode::Usage, Words::tr("only a timeline can be of a width and as high as it needs to be"), {}};
    const QueryResult result = snapshot->engine().run(request.filter);
    PictureSpec spec = emptyPicture(request);
    Result<PaintBody> body = bodyOf(snapshot, request, result, spec);
    if (!body)
        return body.error();
    const bool showsEvents = request.view == PictureView::Timeline || request.view == PictureView::Table;
    if (showsEvents && result.count == 0)
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
