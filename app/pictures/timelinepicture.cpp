// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/timelinepicture.h"

#include "app/pictures/picturetext.h"
#include "app/pictures/timelinefit.h"
#include "models/query/timeorder.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"
#include "views/picture/picturetr.h"
#include "views/timeline/timelinepainter.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::vector<LegendEntry> categoryLegend(const EventTable &table, const QueryResult &result, const Filter &filter)
{
    std::vector<bool> occurs(table.categoryIds().size());
    bool planned = false;
    bool approximate = false;
    bool disputed = false;
    result.passing.forEach([&](std::size_t row) {
        if (table.category()[row] != noIndex)
            occurs[table.category()[row]] = true;
        planned = planned || (filter.asOf && table.end()[row] != openEnd && table.end()[row] > filter.asOf->number + 1);
        approximate = approximate || table.marks()[row].approximate;
        disputed = disputed || table.disputed()[row] != 0;
    });
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < occurs.size(); ++i) {
        if (occurs[i])
            entries.push_back({LegendEntry::Sign::Category, i, table.categoryNames()[i]});
    }
    if (planned)
        entries.push_back({LegendEntry::Sign::Planned, 0, PictureTr::tr("hollow: planned")});
    if (approximate)
        entries.push_back({LegendEntry::Sign::Approximate, 0, PictureTr::tr("dashed: approximate date")});
    if (disputed)
        entries.push_back({LegendEntry::Sign::Disputed, 0, PictureTr::tr("sources disagree")});
    return entries;
}

void paintTimelinePicture(QPainter &painter, const QRectF &body, const TimelinePicture &picture,
                          const ViewPictureRequest &request, const PictureSettings &settings)
{
    auto [view, missing, note] = partOf(picture, request, settings);
    if (note > 0) {
        painter.setFont(settings.fonts.label);
        painter.setPen(settings.theme.mutedText);
        painter.drawText(QRectF(body.left(), body.top() + view.size.height() + 2, body.width(), note),
                         Qt::AlignLeft | Qt::AlignVCenter, PictureTr::tr("lanes left out: %1").arg(missing));
    }
    if (missing == 0)
        view.size.setHeight(body.height()); // down to the foot, whatever was needed
    painter.save();
    painter.translate(body.topLeft());
    paintTimeline(painter, timelineGeometry(picture.layout, view), settings.theme, settings.fonts);
    painter.restore();
}

QString groupingInWords(LaneGrouping grouping)
{
    switch (grouping) {
    case LaneGrouping::Country:
        return PictureTr::tr("in lanes by country");
    case LaneGrouping::Company:
        return PictureTr::tr("in lanes by company");
    case LaneGrouping::Category:
        return PictureTr::tr("in lanes by category");
    case LaneGrouping::None:
        break;
    }
    return PictureTr::tr("in one lane");
}

/// "Timeline of 3 events in lanes by country: Australia 2, New Zealand 1. 23 Aug 2018: Australia bars …; …"
QString description(const Snapshot &snapshot, const ViewPictureRequest &request, const QueryResult &result,
                    const TimelineLayout &layout)
{
    constexpr std::size_t mostLanes = 20;
    constexpr std::size_t mostEvents = 12;
    QStringList lanes;
    for (std::size_t i = 0; i < std::min(layout.lanes.size(), mostLanes); ++i) {
        if (!layout.lanes[i].name().isEmpty())
            lanes.append(layout.lanes[i].name() + u' ' + QString::number(layout.lanes[i].count()));
    }
    QString text =
        PictureTr::tr("Timeline of %1 %2").arg(eventsInWords(result.count), groupingInWords(lanesOf(request.look())));
    if (!lanes.isEmpty())
        text += u": "_s + lanes.join(u", "_s);
    if (layout.lanes.size() > mostLanes)
        text += PictureTr::tr(" and %1 more").arg(layout.lanes.size() - mostLanes);
    text += u'.';
    const std::vector<EventRow> rows =
        result.count > mostEvents ? std::vector<EventRow>() : rowsInOrderOfTime(snapshot.table(), result.passing);
    QStringList events;
    for (const EventRow row : rows)
        events.append(dateInWords(snapshot.date(row)) + u": "_s + snapshot.title(row));
    if (!events.isEmpty())
        text += u' ' + events.join(u"; "_s) + u'.';
    return text;
}

/// The texts and the key are set before the timeline is laid out, which gets the room that they leave.
TimelinePicture composeTimeline(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                const QueryResult &result, PictureSettings &settings)
{
    settings.text = pictureText(*snapshot, request, result);
    settings.legend = categoryLegend(snapshot->table(), result, request.filter);
    return isAsHighAsNeeded(request) ? growTimeline(snapshot, request, result, settings)
                                     : fitTimeline(snapshot, request, result, settings);
}

Result<PaintBody> timelineBody(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                               const QueryResult &result, PictureSettings &settings)
{
    TimelinePicture picture = composeTimeline(snapshot, request, result, settings);
    settings.text.description = description(*snapshot, request, result, picture.layout);
    return PaintBody([&request, &settings, picture = std::move(picture)](QPainter &painter, const QRectF &body) {
        paintTimelinePicture(painter, body, picture, request, settings);
    });
}

std::vector<ViewChoice> laneChoices()
{
    return {{u"country"_s, {}}, {u"company"_s, {}}, {u"category"_s, {}}, {u"none"_s, {}}};
}

constexpr std::array timelineOptions = {ViewOption{
    .name = "lanes"_L1,
    .help = QT_TRANSLATE_NOOP("Dateline::CommandLine", "Lanes of the timeline: country, company, category or none."),
    .valueName = "BY"_L1,
    .choices = laneChoices,
    .choose = [](const QString &word, ViewPictureRequest &request) { request.lanes = laneGroupingFromWord(word); }}};

} // namespace

const ViewDescription timelinePicture = {.word = "timeline"_L1,
                                         .name = QT_TRANSLATE_NOOP("Dateline::Picture", "Timeline"),
                                         .body = timelineBody,
                                         .canGrow = true,
                                         .isOfEvents = true,
                                         .look = LookPart::Filter | LookPart::Lanes | LookPart::Range,
                                         .options = timelineOptions};

TimelinePlaces timelinePlaces(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request)
{
    const QueryResult result = snapshot->engine().run(request.filter);
    PictureSettings settings = emptyPicture(request);
    const TimelinePicture picture = composeTimeline(snapshot, request, result, settings);
    const QRectF body = layoutPicture(settings).body;
    const TimelinePart part = partOf(picture, request, settings);
    TimelinePlaces places;
    for (const TimelineMark &mark : timelineGeometry(picture.layout, part.view).marks)
        places.marks.push_back({rowsOf(picture.layout, mark), mark.hit.translated(body.topLeft())});
    const double content = picture.layout.axisHeight + picture.layout.contentHeight;
    places.bottom = body.top() + std::min(content, part.view.size.height()) + part.note;
    return places;
}

} // namespace Dateline
