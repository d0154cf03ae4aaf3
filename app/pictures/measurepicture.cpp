// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/measurepicture.h"

#include "app/pictures/picturefonts.h"
#include "app/pictures/picturetext.h"
#include "models/core/oneline.h"
#include "models/json/objectreader.h"
#include "models/query/filterphrases.h"
#include "views/measure/measurepainter.h"
#include "views/picture/picturetr.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double shortestMeasure = 300;
constexpr double usualMeasureWidth = 1200;

Error unknownMeasure(const Snapshot &snapshot, const MeasureId &id)
{
    constexpr std::size_t mostNamed = 30;
    const auto &measures = snapshot.tracker().measures;
    QStringList known;
    for (const Measure &measure : measures)
        known.append(measure.id.text);
    const QString hint = known.isEmpty() ? PictureTr::tr("the tracker has no measures")
        : measures.size() <= mostNamed   ? PictureTr::tr("there are %1").arg(joinWords(known))
                                         : PictureTr::tr("see dateline list measures");
    return {ErrorCode::Usage,
            id.isEmpty() ? PictureTr::tr("a measure's id is needed: %1").arg(hint)
                         : PictureTr::tr("no measure “%1”: %2").arg(id.text, hint),
            u"--measure"_s};
}

/// What pictures show, from much to little: the milestones stand on the line and in the list, and one of the two is
/// enough. The title stands above.
constexpr std::array<MeasureParts, 4> details = {
    MeasureParts{false, true, true, true}, MeasureParts{false, false, true, true},
    MeasureParts{false, false, true, false}, MeasureParts{false, false, false, true}};

struct MeasurePicture
{
    MeasureContent content;
    MeasureParts parts = details.front();

    MeasureGeometry layout(const TextFonts &fonts, double width) const
    {
        return layoutMeasure({content, fonts, parts}, width);
    }
};

/// A picture of a given size cannot be scrolled: what lies below it is left out.
void cutMeasure(MeasureGeometry &geometry, double height)
{
    std::erase_if(geometry.texts, [height](const MeasureText &text) { return text.rect.bottom() > height; });
    for (MeasureItem &item : geometry.items) {
        if (item.mark.y() + geometry.markRadius > height)
            item.rect = {};
    }
    const bool hasLine = std::all_of(geometry.marks.begin(), geometry.marks.end(),
                                     [height](const MeasureMark &mark) { return mark.body.bottom() <= height; });
    if (!hasLine)
        geometry.items.clear(); // nothing is drawn without them
}

/// As much as possible in the largest type that goes with the picture's size; if nothing fits whole, the least in the
/// smallest.
void chooseMeasureFonts(MeasurePicture &picture, PictureSettings &settings)
{
    for (const MeasureParts &parts : details) {
        picture.parts = parts;
        for (const int size : pictureFontSizes(settings.size)) {
            settings.fonts = TextFonts::forPictures(size);
            const QRectF body = layoutPicture(settings).body;
            if (picture.layout(settings.fonts, body.width()).size.height() <= body.height())
                return;
        }
    }
}

Result<PaintBody> measureBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                              const QueryResult &, PictureSettings &settings)
{
    const Measure *measure = snapshot->measure(request.measure);
    if (!measure)
        return unknownMeasure(*snapshot, request.measure);
    MeasurePicture picture;
    picture.content = measureContent(*snapshot, static_cast<MeasureRow>(measure - snapshot->tracker().measures.data()),
                                     *request.filter.asOf, request.filter.knownOn);
    Bitset milestones(snapshot->table().size());
    for (const MeasureMilestone &milestone : picture.content.milestones)
        milestones.set(milestone.event);
    Filter filter;
    filter.asOf = request.filter.asOf;
    filter.knownOn = request.filter.knownOn;
    const QString subtitle = (QStringList({oneLine(snapshot->tracker().title), PictureTr::tr("Life of a measure")})
                              + inWords(filterPhrases(filter, snapshot->table())))
                                 .join(u" · "_s);
    ViewPictureRequest wording = request;
    wording.wording.counts = false; // of all events would mean nothing here
    settings.text =
        pictureText(*snapshot, wording, milestones, {measure->title, subtitle, describeMeasure(picture.content)});
    if (request.size) {
        chooseMeasureFonts(picture, settings);
    } else {
        settings.size.setWidth(usualMeasureWidth);
        const double height = picture.layout(settings.fonts, layoutPicture(settings).body.width()).size.height();
        settings.size.setHeight(std::max(pictureHeightFor(settings, height), shortestMeasure));
    }
    return PaintBody([picture = std::move(picture), &settings](QPainter &painter, const QRectF &body) {
        MeasureGeometry geometry = picture.layout(settings.fonts, body.width());
        cutMeasure(geometry, body.height());
        painter.save();
        painter.translate(std::round(body.left()), std::round(body.top()));
        paintMeasure(painter, geometry, {}, settings.theme, settings.fonts);
        painter.restore();
    });
}

constexpr std::array measureOptions = {
    ViewOption{.name = "measure"_L1,
               .help = QT_TRANSLATE_NOOP("Dateline::CommandLine", "Which measure, by its id."),
               .valueName = "ID"_L1,
               .choose = [](const QString &id, ViewPictureRequest &request) { request.measure = {id}; }}};

} // namespace

const ViewDescription measurePicture = {
    .word = "measure"_L1,
    .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Measure"),
    .body = measureBody,
    .naturalSize = true,
    .hasSubject = [](const ViewPictureRequest &request) { return !request.measure.isEmpty(); },
    .options = measureOptions,
    .writeOptions = [](const ViewPictureRequest &request,
                       nlohmann::json &spec) { spec["measure"] = request.measure.text.toStdString(); },
    .readOptions =
        [](ObjectReader &spec, ViewPictureRequest &request) {
            request.measure = spec.id<MeasureId>("measure").value_or(MeasureId());
        }};

} // namespace Dateline
