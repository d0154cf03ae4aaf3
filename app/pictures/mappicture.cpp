// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/mappicture.h"

#include "app/pictures/picturefonts.h"
#include "app/pictures/picturetext.h"
#include "models/content/findings.h"
#include "models/domain/countrynames.h"
#include "models/json/objectreader.h"
#include "models/query/filterphrases.h"
#include "models/stances/stancescope.h"
#include "views/map/mapgeometry.h"
#include "views/map/maplegend.h"
#include "views/map/mapnames.h"
#include "views/map/mappainter.h"
#include "views/map/mapstyle.h"
#include "views/map/worldshapes.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

PaintBody mapBody(MapContent content, QHash<CountryCode, QString> names, const PictureSettings &settings)
{
    return [content = std::move(content), names = std::move(names), &settings](QPainter &painter, const QRectF &body) {
        const auto world = WorldShapes::bundled();
        const QRectF part = showsAntarctica(content.values) ? world->wholeBounds() : world->inhabitedBounds();
        const MapStyle style{settings.theme, settings.fonts.label};
        const MapLegendLayout key = layoutMapLegend(content.legend, QRectF(QPointF(), body.size()), style.font);
        // A list stands in the empty sea; lines that go from side to side would lie on New Zealand.
        const bool isBelow = key.box.width() > body.width() / 2;
        const QSizeF room(body.width(), isBelow ? key.box.top() : body.height());
        const MapViewport viewport(room, part);
        const MapGeometry geometry = MapGeometry::build(*world, viewport, content.values);
        const auto nameOf = [&names](CountryCode code) { return names.value(code, countryName(code)); };
        const MapPainter map(geometry, content.legend, style);
        painter.save();
        painter.translate(body.topLeft());
        map.paintMap(painter);
        map.paintNames(painter, placeMapNames(geometry, *world, viewport, {nameOf, style.font, key.box}));
        paintMapLegend(painter, key, style);
        painter.restore();
    };
}

/// The map's own title names the companies and the day of knowledge; stances do not go by conditions on events.
ViewWords wordsOf(const MapSubject &subject, const MapContent &content)
{
    QStringList subtitle{content.legend.title};
    if (subject.mode == MapMode::Events)
        subtitle += inWords(filterPhrases(subject.filter, subject.snapshot.table()));
    return withFinding(subject.snapshot, findingOf(subject), subtitle, describeMap(content));
}

QHash<CountryCode, QString> countryNames(const EventTable &table)
{
    QHash<CountryCode, QString> names;
    for (std::size_t i = 0; i < table.countryCodes().size(); ++i)
        names.insert(table.countryCodes()[i], table.countryNames()[i]);
    return names;
}

Result<PaintBody> mapBody(const std::shared_ptr<const Snapshot> &shared, const ViewPictureRequest &request,
                          const QueryResult &result, PictureSettings &settings)
{
    const Snapshot &snapshot = *shared;
    const auto index = std::make_shared<const StanceIndex>(snapshot, request.filter.knownOn);
    const StancesOnDay stances(index, *request.filter.asOf);
    const TargetNumbers targets = targetsOf(request.filter, snapshot, *index);
    const MapSubject subject{request.mapMode, snapshot, request.filter, result, stances, targets};
    MapContent content = mapContent(subject, WorldShapes::bundled()->codes());
    settings.text = pictureText(snapshot, request, mapReasons(subject), wordsOf(subject, content));
    content.legend.title.clear(); // it stands above
    settings.fonts = TextFonts::forPictures(pictureFontSize(settings.size));
    return mapBody(std::move(content), countryNames(snapshot.table()), settings);
}

std::vector<ViewChoice> modeChoices()
{
    std::vector<ViewChoice> choices;
    for (const QString &word : mapModeWords())
        choices.push_back({word, mapModeName(*mapModeFromWord(word))});
    return choices;
}

MapMode modeFrom(const QString &word) { return mapModeFromWord(word).value_or(MapMode::Stance); }

constexpr std::array mapOptions = {
    ViewOption{.name = "mode"_L1,
               .help = QT_TRANSLATE_NOOP("Dateline::CommandLine",
                                         "What the map shows: stance (default), events or first-restriction."),
               .valueName = "MODE"_L1,
               .label = QT_TRANSLATE_NOOP("Dateline::PictureChoices", "&Map shows:"),
               .choices = modeChoices,
               .chosen = [](const ViewPictureRequest &request) { return mapModeWord(request.mapMode); },
               .choose = [](const QString &word, ViewPictureRequest &request) { request.mapMode = modeFrom(word); }}};

} // namespace

const ViewDescription mapPicture = {
    .word = "map"_L1,
    .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Map"),
    .body = mapBody,
    .options = mapOptions,
    .writeOptions = [](const ViewPictureRequest &request,
                       nlohmann::json &spec) { spec["mode"] = mapModeWord(request.mapMode).toStdString(); },
    .readOptions =
        [](ObjectReader &spec, ViewPictureRequest &request) {
            request.mapMode = spec.word<MapMode>("mode", mapModeFromWord).value_or(MapMode::Stance);
        }};

} // namespace Dateline
