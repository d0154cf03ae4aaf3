// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/viewspec.h"

#include "app/pictures/specjson.h"
#include "models/query/eventperiods.h"

#include <QCoreApplication>

#include <stdexcept>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::json; // its members stand in alphabetical order

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Picture)
};

void addText(Json &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = text.toStdString();
}

void addDay(Json &object, const char *name, std::optional<Day> day)
{
    if (day)
        object[name] = isoDay(*day).toStdString();
}

template<typename Values, typename TextOf>
void addList(Json &object, const char *name, const Values &values, const TextOf &textOf)
{
    for (const auto &value : values)
        object[name].push_back(QString(textOf(value)).toStdString());
}

Json filterSpec(const Filter &filter)
{
    Json object = Json::object();
    const auto code = [](CountryCode country) { return country.toString(); };
    const auto id = [](const auto &value) { return value.text; };
    addList(object, "countries", filter.countries, code);
    addList(object, "issuers", filter.issuers, code);
    addList(object, "companies", filter.companies, id);
    addList(object, "categories", filter.categories, id);
    addList(object, "milestones", filter.milestones, wordFor<Milestone>);
    addList(object, "tags", filter.tags, [](const QString &tag) { return tag; });
    addDay(object, "from", filter.window.begin);
    if (filter.window.end)
        addDay(object, "to", *filter.window.end - Days{1});
    addText(object, "text", filter.text);
    if (filter.minimumOrigins > 0)
        object["minOrigins"] = filter.minimumOrigins;
    addDay(object, "asOf", filter.asOf);
    addDay(object, "knownOn", filter.knownOn);
    return object;
}

/// What only one of the views asks for.
void addChoices(Json &object, const ViewPictureRequest &request)
{
    switch (request.view) {
    case PictureView::Timeline:
        if (request.lanes)
            object["lanes"] = laneGroupingWord(*request.lanes).toStdString();
        if (request.range)
            object["range"] = {request.range->begin, request.range->end};
        return;
    case PictureView::Map:
        object["mode"] = mapModeWord(request.mapMode).toStdString();
        return;
    case PictureView::Matrix:
        object["order"] = matrixOrderWords(request.matrix).toStdString();
        return;
    case PictureView::Measure:
        object["measure"] = request.measure.text.toStdString();
        return;
    case PictureView::Event:
        object["event"] = request.event.text.toStdString();
        return;
    case PictureView::EventChart:
        if (request.period)
            object["period"] = periodWord(*request.period).toStdString();
        return;
    case PictureView::StanceChart:
    case PictureView::RestrictionChart:
    case PictureView::CountryChart:
    case PictureView::CompanyChart:
    case PictureView::OriginChart:
    case PictureView::StripChart:
    case PictureView::Table:
    case PictureView::Countries:
        return;
    }
    Q_UNREACHABLE();
}

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
                   {"filter", filterSpec(request.filter)},
                   {"scale", request.scale},
                   {"theme", request.ground == Theme::Ground::Dark ? "dark" : "light"}};
    if (request.size)
        object["size"] = {request.size->width(), request.size->height()};
    if (request.transparent)
        object["transparent"] = true;
    addChoices(object, request);
    addWording(object, request.wording);
    return object;
}

QByteArray bytes(const Json &object) { return QByteArray::fromStdString(object.dump()); }

} // namespace

Json parsedSpec(const QByteArray &json)
{
    constexpr int deepest = 16;
    const auto isShallow = [](int depth, Json::parse_event_t, Json &) {
        if (depth > deepest)
            throw std::length_error("too deep");
        return true;
    };
    try {
        return Json::parse(json.begin(), json.end(), isShallow, false);
    } catch (const std::length_error &) {
        return Json(Json::value_t::discarded);
    }
}

Result<QByteArray> specInManifest(const QByteArray &manifest)
{
    const Json object = parsedSpec(manifest);
    if (!object.is_object() || !object.contains("view") || !object["view"].is_object())
        return Error{ErrorCode::Malformed, Words::tr("holds no spec of a view"), {}};
    return bytes(object["view"]);
}

QByteArray viewSpec(const ViewPictureRequest &request) { return bytes(spec(request)); }

QByteArray pictureManifest(const Snapshot &snapshot, const ViewPictureRequest &request, const QString &digest)
{
    const PackedTracker &tracker = snapshot.tracker();
    Json object = {{"program", "Dateline " DATELINE_VERSION}, {"view", spec(request)}};
    addText(object["tracker"], "id", tracker.id);
    addText(object["tracker"], "title", tracker.title);
    addText(object["tracker"], "license", tracker.license);
    addText(object["tracker"], "sha256", digest);
    return bytes(object);
}

} // namespace Dateline
