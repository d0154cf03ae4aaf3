// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/timelinepicture.h"

#include "app/pictures/picturetext.h"
#include "models/query/timeorder.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"
#include "views/picture/picturetr.h"
#include "views/timeline/timelinepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// All passing events with a margin on the left, and on the right room for the labels of the last ones: \p labelRoom is
/// the share of the width that a label may take.
TimeRange rangeOf(const EventTable &table, const Bitset &passing, double labelRoom)
{
    double begin = std::numeric_limits<double>::infinity();
    double end = -begin;
    passing.forEach([&](std::size_t row) {
        for (const std::int64_t bound : {table.begin()[row], table.end()[row]}) {
            if (bound == openBegin || bound == openEnd)
                continue;
            begin = std::min(begin, static_cast<double>(bound));
            end = std::max(end, static_cast<double>(bound));
        }
    });
    if (begin > end)
        return {0, 365};
    constexpr double leastLength = 30;
    const double length = std::max(end - begin, leastLength);
    begin -= 0.03 * length;
    return {begin, begin + (end - begin) / (1 - labelRoom)};
}

TimeRange rangeFor(const ViewPictureRequest &request, const EventTable &table, const Bitset &passing, double labelRoom)
{
    if (request.range)
        return *request.range;
    TimeRange range = rangeOf(table, passing, labelRoom);
    if (request.filter.window.begin)
        range.begin = static_cast<double>(request.filter.window.begin->number);
    if (request.filter.window.end)
        range.end = static_cast<double>(request.filter.window.end->number);
    if (range.length() < 1)
        range.end = range.begin + 1;
    return range;
}

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

/// How large and how detailed a timeline picture can be written, most generous first.
struct TimelineStyle
{
    int fontSize;
    LabelDetail detail;
};
constexpr TimelineStyle timelineStyles[] = {
    {20, LabelDetail::Card},  {17, LabelDetail::Card},  {15, LabelDetail::Card},  {13, LabelDetail::Card},
    {16, LabelDetail::Dated}, {13, LabelDetail::Dated}, {15, LabelDetail::Title}, {13, LabelDetail::Title},
};

struct TimelinePicture
{
    TimelineLayout layout;
    TimeRange range;
};

/// The most generous style in which every event still has its place; sets the fonts of \p settings to it.
TimelinePicture layoutTimelinePicture(const std::shared_ptr<const Snapshot> &snapshot,
                                      const ViewPictureRequest &request, const QueryResult &result,
                                      PictureSettings &settings)
{
    TimelinePicture picture;
    // Styles above the last one are for few events: do not lay out a million of them eight times.
    constexpr std::size_t mostForLargeStyles = 300;
    for (const TimelineStyle &style : timelineStyles) {
        const bool last = &style == std::end(timelineStyles) - 1;
        if (!last && result.count > mostForLargeStyles)
            continue;
        settings.fonts = TextFonts::forPictures(style.fontSize);
        const double labelWidth = style.detail == LabelDetail::Title ? 180 : 24.0 * style.fontSize;
        TimelineLayoutRequest layoutRequest;
        layoutRequest.snapshot = snapshot;
        layoutRequest.result = &result;
        layoutRequest.filter = request.filter;
        layoutRequest.grouping = lanesOf(request.look());
        layoutRequest.size = layoutPicture(settings).body.size();
        picture.range = rangeFor(request, snapshot->table(), result.passing,
                                 std::min(0.4, labelWidth / layoutRequest.size.width()));
        layoutRequest.range = picture.range;
        layoutRequest.fonts = settings.fonts;
        layoutRequest.detail = style.detail;
        picture.layout = layoutTimeline(layoutRequest);
        if (picture.layout.everythingFits)
            break;
    }
    return picture;
}

struct TimelinePart
{
    TimelineView view;
    int missing = 0; ///< lanes that do not fit
    double note = 0; ///< height of the line that says so
};

/// The lanes that fit: a picture cannot be scrolled.
TimelinePart partOf(const TimelinePicture &picture, const QRectF &body, const ViewPictureRequest &request,
                    const PictureSettings &settings)
{
    const TimelineLayout &layout = picture.layout;
    TimelinePart part;
    part.view.range = picture.range;
    part.view.size = body.size();
    part.view.asOf = request.filter.asOf;
    part.view.fonts = settings.fonts;
    if (layout.contentHeight > body.height() - layout.axisHeight) {
        part.note = QFontMetricsF(settings.fonts.label).height() + 4;
        const auto end = std::upper_bound(layout.laneTops.begin() + 1, layout.laneTops.end(),
                                          body.height() - layout.axisHeight - part.note);
        part.missing = static_cast<int>(layout.laneTops.end() - end);
        part.view.size.setHeight(layout.axisHeight + *(end - 1));
    }
    return part;
}

void paintTimelinePicture(QPainter &painter, const QRectF &body, const TimelinePicture &picture,
                          const ViewPictureRequest &request, const PictureSettings &settings)
{
    const auto [view, missing, note] = partOf(picture, body, request, settings);
    if (note > 0) {
        painter.setFont(settings.fonts.label);
        painter.setPen(settings.theme.mutedText);
        painter.drawText(QRectF(body.left(), body.top() + view.size.height() + 2, body.width(), note),
                         Qt::AlignLeft | Qt::AlignVCenter, PictureTr::tr("lanes left out: %1").arg(missing));
    }
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

/// In the first of ever higher pictures in which every event has its place, which then ends below the last lane.
TimelinePicture growTimeline(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                             const QueryResult &result, PictureSettings &settings)
{
    constexpr std::size_t mostEvents = 2000; // more are columns, which have no labels
    constexpr double lowest = 400;
    constexpr double highest = 8000;
    constexpr double growth = 1.12;
    double height = result.count > mostEvents ? settings.size.height() : lowest;
    for (;; height *= growth) {
        settings.size.setHeight(std::ceil(height));
        TimelinePicture picture = layoutTimelinePicture(snapshot, request, result, settings);
        if (!picture.layout.everythingFits && height * growth < highest && result.count <= mostEvents)
            continue;
        const double content = std::ceil(picture.layout.axisHeight + picture.layout.contentHeight) + 1;
        if (content < layoutPicture(settings).body.height())
            settings.size.setHeight(pictureHeightFor(settings, content));
        return picture;
    }
}

/// The texts and the key are set before the timeline is laid out, which gets the room that they leave.
TimelinePicture composeTimeline(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                                const QueryResult &result, PictureSettings &settings)
{
    settings.text = pictureText(*snapshot, request, result);
    settings.legend = categoryLegend(snapshot->table(), result, request.filter);
    // In a small picture the view comes before its key.
    constexpr double leastShareOfView = 0.4;
    if (layoutPicture(settings).body.height() < settings.size.height() * leastShareOfView)
        settings.legend.clear();
    return isAsHighAsNeeded(request) ? growTimeline(snapshot, request, result, settings)
                                     : layoutTimelinePicture(snapshot, request, result, settings);
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
    const TimelinePart part = partOf(picture, body, request, settings);
    TimelinePlaces places;
    for (const TimelineMark &mark : timelineGeometry(picture.layout, part.view).marks)
        places.marks.push_back({rowsOf(picture.layout, mark), mark.hit.translated(body.topLeft())});
    const double content = picture.layout.axisHeight + picture.layout.contentHeight;
    places.bottom = body.top() + std::min(content, part.view.size.height()) + part.note;
    return places;
}

} // namespace Dateline
