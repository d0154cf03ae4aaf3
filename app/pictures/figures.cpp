// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/figures.h"

#include "app/pictures/viewspec.h"
#include "models/json/objectreader.h"
#include "models/query/savedviews.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::json; // its members stand in alphabetical order

namespace {

struct FiguresTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Figures)
};

Error inFigure(const Figure &figure, const Error &error)
{
    const QString place = u"/figures (%1)"_s.arg(figure.id.text);
    const bool within = error.place.isEmpty() || error.place.startsWith(u'/');
    return {error.code, error.message, within ? QString(place + error.place) : QString(place + u": "_s + error.place)};
}

ViewPictureRequest asOf(Day day, ViewPictureRequest request)
{
    settle(request, day);
    return request;
}

const Figure *knownFigure(const TrackerColumns &tracker, const QString &title, const FigureId &id)
{
    const auto figure = std::find_if(tracker.figures.begin(), tracker.figures.end(), [&](const Figure &each) {
        return id.isEmpty() ? each.title == title : each.id == id;
    });
    return figure == tracker.figures.end() ? nullptr : &*figure;
}

} // namespace

Result<void> checkNames(const Filter &filter, const Snapshot &snapshot, NamedCountries countries)
{
    Filter missing = missingNames(filter, snapshot);
    if (countries == NamedCountries::Any) {
        missing.countries.clear();
        missing.issuers.clear();
    }
    std::optional<Error> error;
    const auto check = [&error](const auto &named, const auto &gone, const QString &list, const auto &textOf) {
        if (error || gone.empty())
            return;
        const auto place = std::find(named.begin(), named.end(), gone.front()) - named.begin();
        error = Error{ErrorCode::Malformed, FiguresTr::tr("the tracker has no “%1”").arg(textOf(gone.front())),
                      u"/view/filter/%1/%2"_s.arg(list).arg(place)};
    };
    const auto code = [](CountryCode country) { return country.toString(); };
    const auto id = [](const auto &each) { return each.text; };
    check(filter.companies, missing.companies, u"companies"_s, id);
    check(filter.categories, missing.categories, u"categories"_s, id);
    check(filter.countries, missing.countries, u"countries"_s, code);
    check(filter.issuers, missing.issuers, u"issuers"_s, code);
    check(filter.tags, missing.tags, u"tags"_s, [](const QString &tag) { return tag; });
    if (error)
        return *error;
    return {};
}

QByteArray figureSpec(const FigureSpec &spec)
{
    const QByteArray view = viewSpec(spec.request);
    Json object = {{"format", pictureFormatWord(spec.format).toStdString()},
                   {"view", Json::parse(view.begin(), view.end())}};
    if (spec.keptOn)
        object["keptOn"] = isoDay(*spec.keptOn).toStdString();
    return objectBytes(object);
}

Result<FigureSpec> readFigureSpec(const QByteArray &json)
{
    const Json object = parsedObject(json);
    if (!object.is_object())
        return Error{ErrorCode::Malformed, FiguresTr::tr("is no JSON object"), {}};
    FigureSpec spec;
    std::optional<Error> fault;
    ObjectReader reader(object, {}, fault);
    spec.format = reader.word<PictureFormat>("format", pictureFormatFromWord).value_or(spec.format);
    spec.keptOn = reader.day("keptOn");
    const Json *const view = reader.take("view");
    reader.noRest();
    if (fault)
        return *std::move(fault);
    if (!view)
        return Error{ErrorCode::Malformed, FiguresTr::tr("has no member “view”"), u"/view"_s};
    const Result<ViewPictureRequest> request = readViewSpec(objectBytes(*view));
    if (!request)
        return Error{request.error().code, request.error().message, u"/view"_s + request.error().place};
    spec.request = *request;
    return spec;
}

Result<QString> pictureDigest(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    QByteArray drawing;
    const Result<void> made =
        composePicture(snapshot, request, [&](const PictureSettings &spec, const PaintBody &body) -> Result<void> {
            Result<QByteArray> svg = pictureBytes(spec, body, PictureFormat::Svg); // it has no manifest yet
            if (!svg)
                return svg.error();
            drawing = std::move(*svg);
            return {};
        });
    if (!made)
        return made.error();
    return QString::fromLatin1(QCryptographicHash::hash(drawing, QCryptographicHash::Sha256).toHex());
}

QString figureStateWord(FigureState state)
{
    switch (state) {
    case FigureState::New:
        return u"new"_s;
    case FigureState::Same:
        return u"same"_s;
    case FigureState::Changed:
        return u"changed"_s;
    }
    Q_UNREACHABLE();
}

Result<RemadeFigure> remakeFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure, Day today)
{
    Result<FigureSpec> spec = readFigureSpec(figure.spec);
    if (!spec)
        return inFigure(figure, spec.error());
    if (const Result<void> known = checkNames(spec->request.filter, *snapshot); !known)
        return inFigure(figure, known.error());
    RemadeFigure remade;
    const Result<QString> digest = pictureDigest(snapshot, asOf(spec->keptOn.value_or(today), spec->request));
    remade.spec = std::move(*spec);
    remade.spec.request = asOf(today, remade.spec.request);
    if (!digest)
        return inFigure(figure, digest.error());
    remade.digest = *digest;
    remade.state = figure.digest.isEmpty() ? FigureState::New
        : figure.digest == remade.digest   ? FigureState::Same
                                           : FigureState::Changed;
    return remade;
}

Result<QByteArray> makeFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure, Day today)
{
    const Result<FigureSpec> spec = readFigureSpec(figure.spec);
    if (!spec)
        return inFigure(figure, spec.error());
    if (const Result<void> known = checkNames(spec->request.filter, *snapshot); !known)
        return inFigure(figure, known.error());
    Result<QByteArray> file = makePictureFile(snapshot, asOf(today, spec->request), spec->format);
    if (!file)
        return inFigure(figure, file.error());
    return file;
}

QString figureFileName(const Figure &figure, PictureFormat format)
{
    return figure.id.text + u'.' + pictureFormatWord(format);
}

Result<Change> keepingFigure(const std::shared_ptr<const Snapshot> &snapshot, const FigureSpec &spec,
                             const QString &title, Day today, const FigureId &id)
{
    const TrackerColumns &tracker = snapshot->tracker();
    const Figure *known = knownFigure(tracker, title, id);
    Figure figure = known ? *known : Figure();
    FigureSpec kept = spec;
    kept.keptOn = spec.request.filter.asOf ? std::nullopt : std::optional(today);
    figure.title = title;
    figure.spec = figureSpec(kept);
    const Result<QString> digest = pictureDigest(snapshot, asOf(today, spec.request));
    if (!digest)
        return digest.error();
    figure.digest = *digest;
    if (known)
        return Change{FiguresTr::tr("Change figure"), {EntityChange::changeOf(*known, figure)}};
    figure.id.text = newId(title, u"figure"_s, [&](const QString &wanted) {
        return std::any_of(tracker.figures.begin(), tracker.figures.end(),
                           [&](const Figure &each) { return each.id.text == wanted; });
    });
    return Change{FiguresTr::tr("Keep figure"), {EntityChange::addition(figure)}};
}

Result<Change> acceptingFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure, Day today)
{
    Result<FigureSpec> read = readFigureSpec(figure.spec);
    if (!read)
        return inFigure(figure, read.error());
    if (const Result<void> known = checkNames(read->request.filter, *snapshot); !known)
        return inFigure(figure, known.error());
    FigureSpec spec = std::move(*read);
    if (!spec.request.filter.asOf)
        spec.keptOn = today;
    const Result<QString> digest = pictureDigest(snapshot, asOf(today, spec.request));
    if (!digest)
        return inFigure(figure, digest.error());
    Figure accepted = figure;
    accepted.spec = figureSpec(spec);
    accepted.digest = *digest;
    return Change{FiguresTr::tr("Accept figure"), {EntityChange::changeOf(figure, accepted)}};
}

} // namespace Dateline
