// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/figures.h"

#include "app/pictures/viewspec.h"
#include "models/dates/today.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::json; // its members stand in alphabetical order

namespace {

QString translated(const char *text) { return QCoreApplication::translate("Dateline::Figures", text); }

Error inFigure(const Figure &figure, const Error &error)
{
    return {error.code, error.message, u"/figures (%1)"_s.arg(figure.id.text) + error.place};
}

ViewPictureRequest asOfNow(ViewPictureRequest request)
{
    if (!request.filter.asOf)
        request.filter.asOf = today();
    return request;
}

const Figure *figureTitled(const PackedTracker &tracker, const QString &title)
{
    const auto figure = std::find_if(tracker.figures.begin(), tracker.figures.end(),
                                     [&](const Figure &each) { return each.title == title; });
    return figure == tracker.figures.end() ? nullptr : &*figure;
}

} // namespace

QByteArray figureSpec(const FigureSpec &spec)
{
    const QByteArray view = viewSpec(spec.request);
    const Json object = {{"format", pictureFormatWord(spec.format).toStdString()},
                         {"view", Json::parse(view.begin(), view.end())}};
    return QByteArray::fromStdString(object.dump());
}

Result<FigureSpec> readFigureSpec(const QByteArray &json)
{
    const Json object = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!object.is_object())
        return Error{ErrorCode::Malformed, u"is no JSON object"_s, {}};
    FigureSpec spec;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() != "format" && member.key() != "view")
            return Error{ErrorCode::Malformed, u"is not known here"_s,
                         u'/' + QString::fromStdString(member.key()).left(100)};
    }
    if (object.contains("format")) {
        const auto format = object["format"].is_string()
            ? pictureFormatFromWord(QString::fromStdString(object["format"].get<std::string>()))
            : std::nullopt;
        if (!format)
            return Error{ErrorCode::Malformed, u"is not png, svg or pdf"_s, u"/format"_s};
        spec.format = *format;
    }
    if (!object.contains("view"))
        return Error{ErrorCode::Malformed, u"is missing"_s, u"/view"_s};
    const Result<ViewPictureRequest> request = readViewSpec(QByteArray::fromStdString(object["view"].dump()));
    if (!request)
        return Error{request.error().code, request.error().message, u"/view"_s + request.error().place};
    spec.request = *request;
    return spec;
}

Result<QString> pictureDigest(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    QByteArray drawing;
    const Result<void> made =
        composePicture(snapshot, request, [&](const PictureSpec &spec, const PaintBody &body) -> Result<void> {
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

Result<RemadeFigure> remakeFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure)
{
    Result<FigureSpec> spec = readFigureSpec(figure.spec);
    if (!spec)
        return inFigure(figure, spec.error());
    RemadeFigure remade;
    remade.spec = std::move(*spec);
    remade.spec.request = asOfNow(remade.spec.request);
    const Result<QString> digest = pictureDigest(snapshot, remade.spec.request);
    if (!digest)
        return inFigure(figure, digest.error());
    remade.digest = *digest;
    remade.state = figure.digest.isEmpty() ? FigureState::New
        : figure.digest == remade.digest   ? FigureState::Same
                                           : FigureState::Changed;
    return remade;
}

Result<QByteArray> makeFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure)
{
    const Result<FigureSpec> spec = readFigureSpec(figure.spec);
    if (!spec)
        return inFigure(figure, spec.error());
    Result<QByteArray> file = makePictureFile(snapshot, asOfNow(spec->request), spec->format);
    if (!file)
        return inFigure(figure, file.error());
    return file;
}

QString figureFileName(const Figure &figure, PictureFormat format)
{
    return figure.id.text + u'.' + pictureFormatWord(format);
}

Result<Change> keepingFigure(const std::shared_ptr<const Snapshot> &snapshot, const FigureSpec &spec,
                             const QString &title)
{
    const PackedTracker &tracker = snapshot->tracker();
    const Figure *known = figureTitled(tracker, title);
    Figure figure = known ? *known : Figure();
    figure.title = title;
    figure.spec = figureSpec(spec);
    const Result<QString> digest = pictureDigest(snapshot, asOfNow(spec.request));
    if (!digest)
        return digest.error();
    figure.digest = *digest;
    if (known)
        return Change{translated(QT_TRANSLATE_NOOP("Dateline::Figures", "Change figure")),
                      {EntityChange::changeOf(*known, figure)}};
    figure.id.text = newId(title, u"figure"_s, [&](const QString &id) {
        return std::any_of(tracker.figures.begin(), tracker.figures.end(),
                           [&](const Figure &each) { return each.id.text == id; });
    });
    return Change{translated(QT_TRANSLATE_NOOP("Dateline::Figures", "Keep figure")), {EntityChange::addition(figure)}};
}

Result<Change> acceptingFigure(const std::shared_ptr<const Snapshot> &snapshot, const Figure &figure)
{
    const Result<RemadeFigure> remade = remakeFigure(snapshot, figure);
    if (!remade)
        return remade.error();
    Figure accepted = figure;
    accepted.digest = remade->digest;
    return Change{translated(QT_TRANSLATE_NOOP("Dateline::Figures", "Accept figure")),
                  {EntityChange::changeOf(figure, accepted)}};
}

} // namespace Dateline
