// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/eventpicture.h"

#include "app/pictures/picturefonts.h"
#include "app/pictures/picturetext.h"
#include "models/json/objectreader.h"
#include "views/picture/picturetr.h"
#include "views/sources/eventcard.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double usualEventWidth = 800;
constexpr double shortestEvent = 200;

Result<PaintBody> eventBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            const QueryResult &, PictureSettings &settings)
{
    const EventRow row = snapshot->rowOf(request.event);
    if (row == noIndex)
        return Error{ErrorCode::Usage,
                     request.event.isEmpty()
                         ? PictureTr::tr("an event's id is needed: see dateline list events")
                         : PictureTr::tr("no event “%1”: see dateline list events").arg(request.event.text),
                     u"--event"_s};
    Bitset events(snapshot->table().size());
    events.set(row);
    EventWords words = eventWords(*snapshot, row);
    ViewPictureRequest wording = request;
    wording.wording.counts = false; // it is always one
    settings.text =
        pictureText(*snapshot, wording, events,
                    {words.title, words.categoryName.isEmpty() ? u" "_s : words.categoryName, describeEvent(words)});
    const auto height = [&](const PictureSettings &with) {
        return layoutEventCard(words, false, layoutPicture(with).body.width(), std::nullopt, with.fonts).size.height();
    };
    if (request.size) {
        for (const int size : pictureFontSizes(settings.size)) {
            PictureSettings larger = settings;
            larger.fonts = TextFonts::forPictures(size);
            if (height(larger) <= layoutPicture(larger).body.height()) {
                settings.fonts = larger.fonts;
                break;
            }
        }
    } else {
        settings.size.setWidth(usualEventWidth);
        settings.fonts = TextFonts::forPictures(15);
        settings.size.setHeight(std::max(pictureHeightFor(settings, height(settings)), shortestEvent));
    }
    return PaintBody([words = std::move(words), &settings](QPainter &painter, const QRectF &body) {
        painter.save();
        painter.translate(body.topLeft());
        paintEventCard(painter, layoutEventCard(words, false, body.width(), body.height(), settings.fonts),
                       settings.theme, settings.fonts);
        painter.restore();
    });
}

constexpr std::array eventOptions = {
    ViewOption{.name = "event"_L1,
               .help = QT_TRANSLATE_NOOP("Dateline::CommandLine", "Which event, by its id."),
               .valueName = "ID"_L1,
               .choose = [](const QString &id, ViewPictureRequest &request) { request.event = {id}; }}};

} // namespace

const ViewDescription eventPicture = {
    .word = "event"_L1,
    .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Event and its sources"),
    .body = eventBody,
    .naturalSize = true,
    .hasSubject = [](const ViewPictureRequest &request) { return !request.event.isEmpty(); },
    .options = eventOptions,
    .writeOptions = [](const ViewPictureRequest &request,
                       nlohmann::json &spec) { spec["event"] = request.event.text.toStdString(); },
    .readOptions = [](ObjectReader &spec,
                      ViewPictureRequest &request) { request.event = spec.id<EventId>("event").value_or(EventId()); }};

} // namespace Dateline
