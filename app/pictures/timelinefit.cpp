// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictures/timelinefit.h"

#include "models/core/oneline.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>

namespace Dateline {

namespace {

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

/// Styles above the last one are for few events: do not lay out a million of them eight times.
constexpr std::size_t mostForLargeStyles = 300;

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

/// In a small picture the view comes before its key.
bool hasRoomForKey(const PictureSettings &settings)
{
    constexpr double leastShareOfView = 0.4;
    PictureSettings probe = settings;
    probe.fonts = TextFonts::forPictures();
    return layoutPicture(probe).body.height() >= settings.size.height() * leastShareOfView;
}

/// The first height above that of \p settings, which has no room for the key, that has.
double heightOfKey(const PictureSettings &settings)
{
    auto hasRoomAt = [probe = settings](double height) mutable {
        probe.size.setHeight(height);
        return hasRoomForKey(probe);
    };
    constexpr double highest = 1e6;
    double without = settings.size.height();
    double with = 2 * without;
    while (with < highest && !hasRoomAt(with))
        with *= 2;
    while (with - without > 1) {
        const double middle = std::floor((without + with) / 2);
        (hasRoomAt(middle) ? with : without) = middle;
    }
    return with;
}

/// From which heights on, that of \p settings among them, the frame may take more room than below: title and subtitle
/// are larger in a higher picture, as far as its width lets them, and there is a key.
std::vector<double> heightsOfChange(const PictureSettings &settings)
{
    const double height = settings.size.height();
    std::vector<double> heights{height};
    constexpr QSizeF usual(1600, 900); // as in layoutPicture(), like the sizes of letters
    const double last = settings.size.width() / usual.width() * usual.height() + 1;
    for (const double letters : {25.0, 16.0}) {
        for (int pixels = 12; pixels <= 34; ++pixels) {
            const double change = std::ceil((pixels - 0.5) * usual.height() / letters);
            if (change > height && change <= last)
                heights.push_back(change);
        }
    }
    const std::size_t changes = settings.legend.empty() ? 0 : heights.size();
    for (std::size_t i = 0; i < changes; ++i) {
        PictureSettings changed = settings;
        changed.size.setHeight(heights[i]);
        if (!hasRoomForKey(changed))
            heights.push_back(heightOfKey(changed));
    }
    return heights;
}

/// How high the view is at least in this and all higher pictures: what it used beyond that would be missed in the next
/// one.
double lastingBodyHeight(const PictureSettings &settings, const std::vector<double> &heights)
{
    double least = std::numeric_limits<double>::infinity();
    for (const double height : heights) {
        PictureSettings changed = settings;
        changed.size.setHeight(height);
        if (!hasRoomForKey(changed))
            changed.legend.clear();
        least = std::min(least, layoutPicture(changed).body.height());
    }
    return std::max(least, 1.0);
}

bool isPackedWhole(const TimelineLayout &layout)
{
    return std::all_of(layout.laneDetail.begin(), layout.laneDetail.end(),
                       [](LaneDetail detail) { return detail == LaneDetail::Whole; });
}

/// Lays out one picture in one style after the other.
class TimelineFitting
{
public:
    TimelineFitting(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                    const QueryResult &result, PictureSettings &settings)
        : m_request(request), m_settings(settings)
    {
        m_layout.snapshot = snapshot;
        m_layout.result = &result;
        m_layout.filter = request.filter;
        m_layout.grouping = lanesOf(request.look());
        m_layout.room = LaneRoom::Page; // a picture is not scrolled
        const bool few = result.count <= mostForLargeStyles;
        m_styles = std::span(timelineStyles).subspan(few ? 0 : std::size(timelineStyles) - 1);
    }

    /// The first style in which everything fits, or else the last one.
    TimelinePicture firstThatFits()
    {
        TimelinePicture picture;
        for (const TimelineStyle &style : m_styles) {
            picture = laidOut(style, std::max(writtenIn(style).body.height(), 1.0));
            if (picture.layout.everythingFits)
                break;
        }
        return picture;
    }

    TimelinePicture mostNames()
    {
        const std::vector<double> heights = heightsOfChange(m_settings);
        for (const TimelineStyle &style : m_styles) {
            writtenIn(style);
            TimelinePicture picture = laidOut(style, lastingBodyHeight(m_settings, heights));
            if (!isPackedWhole(picture.layout) || (picture.layout.everythingFits && namesAllThatCanBe(picture)))
                return picture;
            tryTracks(picture, style);
        }
        writtenIn(*m_best->style);
        return std::move(m_best->picture);
    }

private:
    struct Best
    {
        TimelinePicture picture;
        const TimelineStyle *style;
        NamedEvents names;
    };

    PictureLayout writtenIn(const TimelineStyle &style)
    {
        m_settings.fonts = TextFonts::forPictures(style.fontSize);
        return layoutPicture(m_settings);
    }

    TimelinePicture laidOut(const TimelineStyle &style, double bodyHeight)
    {
        const double labelWidth = style.detail == LabelDetail::Title ? 180 : 24.0 * style.fontSize;
        TimelinePicture picture;
        picture.bodyHeight = bodyHeight;
        m_layout.size = QSizeF(layoutPicture(m_settings).body.width(), bodyHeight);
        picture.range = rangeFor(m_request, m_layout.snapshot->table(), m_layout.result->passing,
                                 std::min(0.4, labelWidth / m_layout.size.width()));
        m_layout.range = picture.range;
        m_layout.fonts = m_settings.fonts;
        m_layout.detail = style.detail;
        picture.layout = layoutTimeline(m_layout);
        return picture;
    }

    /// Whether it names as many as any style would with all the room in the world: long names, and those at the edges
    /// of a range, may have none.
    bool namesAllThatCanBe(const TimelinePicture &picture)
    {
        const NamedEvents names = namedEvents(picture, m_request, m_settings);
        if (names.whole == m_layout.result->count)
            return true;
        if (!m_mostNames) {
            constexpr double allTheRoom = 1e6;
            m_mostNames = NamedEvents();
            const TextFonts fonts = m_settings.fonts;
            for (const TimelineStyle &style : m_styles) {
                writtenIn(style);
                m_mostNames = std::max(*m_mostNames, namedEvents(laidOut(style, allTheRoom), m_request, m_settings));
            }
            m_settings.fonts = fonts;
        }
        return names >= *m_mostNames;
    }

    /// With each number of tracks up to that for which there is room, the largest first: fewer may name more, for what
    /// gets a track moves all that come after it. Of many events with some of these numbers, the same ones in every
    /// picture.
    void tryTracks(TimelinePicture &picture, const TimelineStyle &style)
    {
        const std::vector<FittedLane> &lanes = picture.layout.fitted;
        const auto room = std::accumulate(
            lanes.begin(), lanes.end(), std::uint32_t{0},
            [](std::uint32_t sum, const FittedLane &lane) { return sum + std::max(lane.tracks.all(), 1U); });
        const bool few = m_layout.result->count <= mostForLargeStyles;
        std::vector<std::uint32_t> numbers;
        for (auto tracks = static_cast<std::uint32_t>(lanes.size()); tracks <= room;
             tracks += few ? 1 : std::max(1U, tracks / 10))
            numbers.push_back(tracks);
        const LabelWidth widths = labelWidthsOf(picture.layout);
        for (auto tracks = numbers.rbegin(); tracks != numbers.rend(); ++tracks) {
            picture.layout.mostTracks = *tracks;
            packLanes(picture.layout, m_layout.size, {picture.range, 0, 0, m_layout.size.height()}, widths);
            takeIfBetter(picture, style);
        }
    }

    void takeIfBetter(const TimelinePicture &picture, const TimelineStyle &style)
    {
        const NamedEvents names = namedEvents(picture, m_request, m_settings);
        if (!m_best || names > m_best->names)
            m_best = Best{picture, &style, names};
    }

    const ViewPictureRequest &m_request;
    PictureSettings &m_settings;
    std::span<const TimelineStyle> m_styles;
    TimelineLayoutRequest m_layout;
    std::optional<NamedEvents> m_mostNames;
    std::optional<Best> m_best;
};

} // namespace

TimelinePart partOf(const TimelinePicture &picture, const ViewPictureRequest &request, const PictureSettings &settings)
{
    const TimelineLayout &layout = picture.layout;
    TimelinePart part;
    part.view.range = picture.range;
    part.view.size = QSizeF(layoutPicture(settings).body.width(), picture.bodyHeight);
    part.view.asOf = request.filter.asOf;
    part.view.fonts = settings.fonts;
    if (layout.contentHeight > picture.bodyHeight - layout.axisHeight) {
        part.note = QFontMetricsF(settings.fonts.label).height() + 4;
        const auto end = std::upper_bound(layout.laneTops.begin() + 1, layout.laneTops.end(),
                                          picture.bodyHeight - layout.axisHeight - part.note);
        part.missing = static_cast<int>(layout.laneTops.end() - end);
        part.view.size.setHeight(layout.axisHeight + *(end - 1));
    }
    return part;
}

NamedEvents namedEvents(const TimelinePicture &picture, const ViewPictureRequest &request,
                        const PictureSettings &settings)
{
    constexpr qsizetype readable = 20;
    TimelineView view = partOf(picture, request, settings).view;
    view.details = false;
    std::vector<EventRow> readableRows;
    std::vector<EventRow> wholeRows;
    for (const TimelineMark &mark : timelineGeometry(picture.layout, view).marks) {
        if (mark.count > 1 || mark.label.isEmpty())
            continue;
        const bool whole = mark.label == oneLine(picture.layout.snapshot->title(mark.row));
        if (whole)
            wholeRows.push_back(mark.row);
        if (whole || mark.label.size() > readable) // the last one is an ellipsis
            readableRows.push_back(mark.row);
    }
    const auto distinct = [](std::vector<EventRow> &rows) { // an event may stand in several lanes
        std::sort(rows.begin(), rows.end());
        return static_cast<std::size_t>(std::unique(rows.begin(), rows.end()) - rows.begin());
    };
    return {distinct(readableRows), distinct(wholeRows)};
}

TimelinePicture fitTimeline(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                            const QueryResult &result, PictureSettings &settings)
{
    const bool hasKey = hasRoomForKey(settings);
    TimelinePicture picture = TimelineFitting(snapshot, request, result, settings).mostNames();
    if (!hasKey)
        settings.legend.clear();
    return picture;
}

TimelinePicture growTimeline(const std::shared_ptr<const Snapshot> &snapshot, const ViewPictureRequest &request,
                             const QueryResult &result, PictureSettings &settings)
{
    constexpr std::size_t mostEvents = 2000; // more are columns, which have no labels
    constexpr double lowest = 400;
    constexpr double highest = 25'000;
    constexpr double growth = 1.12;
    if (!hasRoomForKey(settings))
        settings.legend.clear();
    double height = result.count > mostEvents ? settings.size.height() : lowest;
    for (;; height *= growth) {
        settings.size.setHeight(std::ceil(height));
        TimelinePicture picture = TimelineFitting(snapshot, request, result, settings).firstThatFits();
        if (!picture.layout.everythingFits && height * growth < highest && result.count <= mostEvents)
            continue;
        const double content = std::ceil(picture.layout.axisHeight + picture.layout.contentHeight) + 1;
        if (content < picture.bodyHeight) {
            settings.size.setHeight(pictureHeightFor(settings, content));
            picture.bodyHeight = content;
        }
        return picture;
    }
}

} // namespace Dateline
