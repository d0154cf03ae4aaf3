// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/viewspec.h"

#include "app/pictures/captionparts.h"
#include "app/pictures/viewdescription.h"
#include "models/json/objectreader.h"
#include "views/picture/picturetr.h"

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::json; // its members stand in alphabetical order

namespace {

void addWording(Json &object, const PictureWording &wording)
{
    if (wording.title)
        object["title"] = wording.title->toStdString();
    if (wording.subtitle)
        object["subtitle"] = wording.subtitle->toStdString();
    addText(object, "note", wording.note);
    Json parts = Json::array();
    for (const auto &[word, part] : captionParts) {
        if (wording.*part)
            parts.push_back(word);
    }
    if (parts.size() < captionParts.size())
        object["caption"] = std::move(parts);
}

Json spec(const ViewPictureRequest &request)
{
    Json object = {{"view", pictureViewWord(request.view).toStdString()},
                   {"scale", request.scale},
                   {"theme", request.ground == Theme::Ground::Dark ? "dark" : "light"}};
    if (request.size)
        object["size"] = {request.size->width(), request.size->height()};
    if (request.transparent)
        object["transparent"] = true;
    addText(object, "language", request.language);
    addLook(object, request.look(), request.view->look);
    if (request.view->writeOptions)
        request.view->writeOptions(request, object);
    addWording(object, request.wording);
    return object;
}

} // namespace

Result<QByteArray> specInManifest(const QByteArray &manifest)
{
    const Json object = parsedObject(manifest);
    if (!object.is_object() || !object.contains("view") || !object["view"].is_object())
        return Error{ErrorCode::Malformed, PictureTr::tr("holds no spec of a view"), {}};
    return objectBytes(object["view"]);
}

QByteArray viewSpec(const ViewPictureRequest &request) { return objectBytes(spec(request)); }

QByteArray pictureManifest(const Snapshot &snapshot, const ViewPictureRequest &request, const QString &digest)
{
    const TrackerColumns &tracker = snapshot.tracker();
    Json object = {{"program", "Dateline " DATELINE_VERSION}, {"view", spec(request)}};
    addText(object["tracker"], "id", tracker.id);
    addText(object["tracker"], "title", tracker.title);
    addText(object["tracker"], "license", tracker.license);
    addText(object["tracker"], "sha256", digest);
    return objectBytes(object);
}

} // namespace Dateline
