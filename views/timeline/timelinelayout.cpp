// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinelayout.h"
#include "models/core/oneline.h"
#include "models/wording/datewords.h"
#include "models/wording/language.h"

#include <QFontMetricsF>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace Dateline {

namespace {

constexpr double headerPadding = 8;
constexpr double narrowestHeader = 88;
constexpr double widestHeader = 190;
constexpr double cardWidth = 330;

double widestDigit(const QFont &font)
{
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const QChar character : QStringLiteral("0123456789+"))
        widest = std::max(widest, metrics.horizontalAdvance(character));
    return widest;
}

TimelineMetrics metricsFor(const TextFonts &fonts, LabelDetail detail)
{
    const QFontMetricsF labels(fonts.label);
    TimelineMetrics metrics;
    metrics.digitWidth = widestDigit(timelineCountFont(fonts));
    const double scale = std::max(1.0, labels.height() / 16);
    metrics.dotRadius *= scale;
    metrics.labelGap *= scale;
    metrics.lineHeight = std::ceil(std::max(labels.height() + 4, 2 * metrics.dotRadius + 6));
    metrics.barHeight = metrics.lineHeight - 4;
    metrics.trackHeight = metrics.lineHeight;
    if (detail != LabelDetail::Title) {
        const int lines = detail == LabelDetail::Card ? 1 + linesOfSummary : 1;
        metrics.trackHeight += std::ceil(lines * labels.height() + 8);
        metrics.labelRoom = cardWidth * scale;
        metrics.clearance = 20;
    }
    return metrics;
}

double widthOfLabel(const Snapshot &snapshot, EventRow row, const LetterWidths &title, const LetterWidths &label,
                    LabelDetail detail, double room)
{
    double width = title(oneLine(snapshot.title(row)));
    if (detail != LabelDetail::Title)
        width = std::max(width, label(dateInWords(snapshot.date(row))));
    if (detail == LabelDetail::Card)
        width = std::max(width, std::min(label(snapshot.event(row).summary), room));
    return width;
}

/// Whether lanes have other names or keys after a change, or columns of density other parts: both go by numbers.
bool haveOtherValues(const RowChanges &changes, LaneGrouping grouping)
{
    const bool lanesAreParties = grouping == LaneGrouping::Country || grouping == LaneGrouping::Company;
    return changes.categories || (changes.parties && lanesAreParties);
}

} // namespace

LabelWidths::LabelWidths(LabelDetail detail, const TextFonts &fonts)
    : title(timelineTitleFont(detail, fonts)), label(fonts.label)
{ }

QFont timelineCountFont(const TextFonts &fonts)
{
    QFont small = fonts.label;
    if (small.pixelSize() > 0)
        small.setPixelSize(std::max(7, small.pixelSize() - 3));
    else
        small.setPointSizeF(std::max(5.0, small.pointSizeF() - 2));
    return small;
}

QFont timelineTitleFont(LabelDetail detail, const TextFonts &fonts)
{
    return detail == LabelDetail::Title ? fonts.label : semibold(fonts.label);
}

double laneHeaderWidth(const std::vector<Lane> &lanes, double width, const TextWidth &textWidth)
{
    double widest = narrowestHeader;
    constexpr double slack = 2; // a text is drawn a little wider or narrower than its letters
    for (const Lane &lane : lanes)
        widest =
            std::max(widest, textWidth(lane.name()) + textWidth(laneCount(lane.count())) + 3 * headerPadding + slack);
    return std::ceil(std::min({widest, widestHeader, width / 3}));
}

double axisLineHeight(const TextFonts &fonts) { return std::ceil(QFontMetricsF(fonts.label).height() + 3); }

QString laneCount(std::size_t events) { return numberInWords(static_cast<qlonglong>(events)); }

double packedScale(double pixelsPerDay) { return std::exp2(std::floor(2 * std::log2(pixelsPerDay) + 1e-9) / 2); }

double timelineScale(TimeRange range, double width, double headerWidth)
{
    return std::max(width - headerWidth, 1.0) / range.length();
}

namespace {

/// How many of a lane's events are in view on average.
double expectedInView(const TimelineLayout &layout, std::size_t lane, double axisWidth)
{
    const double shown = std::min(1.0, axisWidth / layout.pixelsPerDay / layout.middleDays);
    return static_cast<double>(layout.lanes[lane].count()) * shown;
}

/// Of how many days the middle nine tenths of the events are: a few far from all others must not make lanes look empty.
double middleDays(const EventTable &table, const QueryResult &result)
{
    const std::size_t tail = result.count / 20;
    if (result.count == 0)
        return 1;
    const auto begin = table.firstKnownDay(table.nthInOrder(result.passing, tail));
    const auto end = table.firstKnownDay(table.nthInOrder(result.passing, result.count - 1 - tail));
    return begin == openBegin ? 1 : std::max(1.0, static_cast<double>(end) - static_cast<double>(begin));
}

/// Few events, or lanes that have few, are packed as a whole; others as marks where they are looked at, or not at all.
void chooseDetail(TimelineLayout &layout, double axisWidth)
{
    constexpr std::size_t mostPackedWhole = 5000;
    constexpr std::size_t mostOfSmallLane = 300;
    constexpr double pixelsPerMark = 12; // with less for each, marks say no more than columns
    std::vector<std::size_t> bySize(layout.lanes.size());
    std::iota(bySize.begin(), bySize.end(), std::size_t{0});
    std::stable_sort(bySize.begin(), bySize.end(),
                     [&](std::size_t a, std::size_t b) { return layout.lanes[a].count() < layout.lanes[b].count(); });
    std::size_t events = 0;
    for (const Lane &lane : layout.lanes)
        events += lane.count();
    const bool all = events <= mostPackedWhole;
    std::size_t packed = 0;
    layout.laneDetail.assign(layout.lanes.size(), LaneDetail::Whole);
    for (const std::size_t i : bySize) {
        const std::size_t count = layout.lanes[i].count();
        packed += count;
        if (all || (count <= mostOfSmallLane && packed <= mostPackedWhole))
            continue;
        const bool columns = expectedInView(layout, i, axisWidth) * pixelsPerMark > axisWidth;
        layout.laneDetail[i] = columns ? LaneDetail::Columns : LaneDetail::Tiles;
    }
}

/// How many tracks lanes need that are not packed as a whole, before anything is known of what is in view: columns
/// share what is \p available, tiles have what would stand side by side if every mark had a whole label.
void guessTracks(TimelineLayout &layout, double axisWidth, std::uint32_t available)
{
    constexpr std::uint32_t tracksOfColumns = 4;
    constexpr std::uint32_t tracksOfOpenColumns = 8;
    std::vector<std::uint32_t> wanted;
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const LaneState state = stateOf(layout, lane);
        std::uint32_t tracks = 1;
        if (layout.laneDetail[lane] == LaneDetail::Columns && state != LaneState::Closed)
            tracks = tracksOfColumns;
        if (layout.laneDetail[lane] == LaneDetail::Tiles && state != LaneState::Closed) {
            const double abreast =
                1 + std::ceil(expectedInView(layout, lane, axisWidth) * layout.metrics.labelRoom / axisWidth);
            const auto most = std::min<std::size_t>(layout.lanes[lane].count(), layout.arrangement.usualTracks);
            tracks = static_cast<std::uint32_t>(std::min(abreast, static_cast<double>(most)));
        }
        wanted.push_back(tracks);
    }
    const std::uint32_t least = layout.room == LaneRoom::Scrolled ? 2 : 1;
    const std::vector<std::uint32_t> shares = shareTracks(wanted, available, least);
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const bool isOpen = stateOf(layout, lane) == LaneState::Open;
        const bool isOfColumns = layout.laneDetail[lane] == LaneDetail::Columns;
        layout.fitted[lane].tracks = {isOfColumns && isOpen ? tracksOfOpenColumns : shares[lane], 0};
    }
}

/// What was packed before a step, if it is of use for this scale; it is given away, and what was packed is forgotten.
std::shared_ptr<const EarlierPacking> takeEarlierPacking(TimelineLayout &layout)
{
    auto earlier = std::exchange(layout.earlier, nullptr);
    layout.wholePackings.assign(layout.lanes.size(), {});
    const bool same = earlier && earlier->pixelsPerDay == layout.pixelsPerDay && earlier->metrics == layout.metrics
        && earlier->labels == layout.labels;
    return same ? earlier : nullptr;
}

} // namespace

namespace {

/// Packs lanes as a whole, each by the rules that it is asked for once only.
class WholeLanes
{
public:
    WholeLanes(TimelineLayout &layout, const LabelWidth &labelWidth)
        : m_layout(layout), m_labelWidth(labelWidth), m_earlier(takeEarlierPacking(layout))
    { }

    const std::shared_ptr<const EarlierPacking> &earlier() const { return m_earlier; }

    void pack(std::size_t lane, LaneTracks most, bool onTopOfBars)
    {
        m_layout.most[lane] = most;
        const PackingRules rules{.most = most, .onTopOfBars = onTopOfBars};
        std::vector<WholePacking> &known = m_layout.wholePackings[lane];
        if (m_earlier && known.empty())
            known = m_earlier->whole[lane];
        auto packing = std::find_if(known.begin(), known.end(), [&](const auto &p) { return p.rules == rules; });
        if (packing == known.end()) {
            PackedLane packed = packRows(m_layout.snapshot->table(), {}, m_layout.lanes[lane].rows(),
                                         m_layout.pixelsPerDay, rules, m_layout.metrics, m_labelWidth);
            known.push_back({rules, std::make_shared<const PackedLane>(std::move(packed))});
            packing = known.end() - 1;
        }
        m_layout.packed[lane] = *packing->lane;
    }

private:
    TimelineLayout &m_layout;
    const LabelWidth &m_labelWidth;
    std::shared_ptr<const EarlierPacking> m_earlier;
};

bool isWhole(const TimelineLayout &layout, std::size_t lane) { return layout.laneDetail[lane] == LaneDetail::Whole; }

/// What a lane in tiles or columns has tracks for.
LaneTracks mostOfLarge(const TimelineLayout &layout, std::size_t lane)
{
    const std::uint32_t all = layout.arrangement.usualTracks;
    const LaneTracks usual{all - all * 3 / 8, all * 3 / 8};
    constexpr LaneTracks open{24, 8};
    switch (stateOf(layout, lane)) {
    case LaneState::Usual:
        return usual;
    case LaneState::Open:
        return open;
    case LaneState::Closed:
        break;
    }
    return {1, 0};
}

/// Each lane in as many tracks as it wants, up to the usual number, or so many more as are \p available.
void packForScrolling(TimelineLayout &layout, WholeLanes &whole, std::uint32_t available)
{
    const std::uint32_t mostToSpare = std::max<std::uint32_t>(16, layout.arrangement.usualTracks);
    constexpr std::uint32_t tracksOfOpenLane = 64;
    std::vector<std::uint32_t> wanted(layout.lanes.size());
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        layout.most[lane] = mostOfLarge(layout, lane);
        if (!isWhole(layout, lane)) {
            wanted[lane] = layout.fitted[lane].tracks.all();
            continue;
        }
        switch (stateOf(layout, lane)) {
        case LaneState::Usual:
            whole.pack(lane, {mostToSpare, mostToSpare}, false);
            break;
        case LaneState::Open:
            whole.pack(lane, {tracksOfOpenLane, tracksOfOpenLane}, false);
            break;
        case LaneState::Closed:
            whole.pack(lane, {1, 0}, true);
            break;
        }
        wanted[lane] = layout.packed[lane].tracks.all();
    }
    const std::vector<std::uint32_t> shares = shareTracks(wanted, available, layout.arrangement.usualTracks);
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const std::uint32_t share = std::min(shares[lane], mostToSpare);
        const bool isUsual = isWhole(layout, lane) && stateOf(layout, lane) == LaneState::Usual;
        if (!isUsual || wanted[lane] <= share)
            continue;
        whole.pack(lane, cutTracks(layout.packed[lane].tracks, share), true);
        layout.isCut[lane] = true;
    }
}

/// Lanes that need more than their share of a page are packed in that.
void packForPage(TimelineLayout &layout, WholeLanes &whole, const LaneWindow &window, std::uint32_t available)
{
    constexpr std::uint32_t asManyAsNeeded = std::numeric_limits<std::uint32_t>::max();
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        layout.most[lane] = mostOfLarge(layout, lane);
        if (isWhole(layout, lane))
            whole.pack(lane, {asManyAsNeeded, asManyAsNeeded}, false);
    }
    fitLanes(layout, window);
    std::vector<std::uint32_t> wanted;
    for (const FittedLane &lane : layout.fitted)
        wanted.push_back(std::max(lane.tracks.all(), 1U));
    layout.everythingFits = std::accumulate(wanted.begin(), wanted.end(), 0U) <= available
        && std::all_of(layout.laneDetail.begin(), layout.laneDetail.end(),
                       [](LaneDetail detail) { return detail == LaneDetail::Whole; });
    const std::vector<std::uint32_t> shares = shareTracks(wanted, available, 1);
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        if (shares[lane] == wanted[lane])
            continue;
        const LaneTracks most = cutTracks(layout.fitted[lane].tracks, shares[lane]);
        // Or one long bar would swallow the rest.
        if (isWhole(layout, lane))
            whole.pack(lane, most, true);
        else
            layout.most[lane] = most;
    }
}

} // namespace

void packLanes(TimelineLayout &layout, QSizeF size, const LaneWindow &window, const LabelWidth &labelWidth)
{
    const double axisWidth = std::max(size.width() - layout.headerWidth, 1.0);
    const std::size_t lanes = layout.lanes.size();
    layout.axisWidth = axisWidth;
    chooseDetail(layout, axisWidth);
    WholeLanes whole(layout, labelWidth);
    layout.packed.assign(lanes, {});
    layout.density.resize(lanes);
    layout.most.resize(lanes);
    layout.isCut.assign(lanes, false);
    layout.fitted.assign(lanes, {});
    int log2Days = 0;
    while (std::ldexp(layout.pixelsPerDay, log2Days) < axisWidth)
        ++log2Days;
    const auto newTiles = [&] {
        layout.tiles =
            std::make_shared<LaneTiles>(layout.snapshot, layout.pixelsPerDay, log2Days, layout.metrics, labelWidth);
    };
    newTiles();
    const double room = size.height() - layout.axisHeight - static_cast<double>(lanes) * 2 * layout.metrics.lanePadding;
    const auto available = static_cast<std::uint32_t>(std::max(room / layout.metrics.trackHeight, 0.0));
    guessTracks(layout, axisWidth, available);
    if (layout.room == LaneRoom::Page) {
        packForPage(layout, whole, window, std::min(layout.mostTracks, available));
        newTiles(); // what lanes are cut to changes their tiles
    } else {
        packForScrolling(layout, whole, available);
    }
    if (const auto &earlier = whole.earlier(); earlier && earlier->tiles) {
        std::vector<std::uint32_t> same = earlier->laneBefore;
        for (std::size_t lane = 0; lane < lanes; ++lane)
            same[lane] = layout.most[lane] == earlier->most[lane] ? same[lane] : noIndex;
        layout.tiles->takeOver(*earlier->tiles, same);
    }
    fitLanes(layout, window);
}

LabelWidth labelWidthsOf(const TimelineLayout &layout)
{
    return [snapshot = layout.snapshot, widths = layout.labels, detail = layout.detail, room = layout.metrics.labelRoom,
            known = std::make_shared<QHash<std::uint32_t, double>>()](EventRow row) {
        const auto place = known->constFind(row);
        if (place != known->constEnd())
            return *place;
        return *known->insert(row, widthOfLabel(*snapshot, row, widths->title, widths->label, detail, room));
    };
}

TimelineLayout timelineLanes(const std::shared_ptr<const Snapshot> &snapshot, const QueryResult &result,
                             LaneGrouping grouping, const Filter &filter, const LaneArrangement &arrangement)
{
    TimelineLayout layout;
    layout.snapshot = snapshot;
    layout.grouping = grouping;
    layout.filter = filter;
    layout.lanes = lanesOf(snapshot, result, grouping, filter);
    layout.middleDays = middleDays(snapshot->table(), result);
    arrangeLanes(layout, arrangement);
    return layout;
}

void arrangeLanes(TimelineLayout &layout, const LaneArrangement &arrangement)
{
    const std::vector<std::size_t> places = arrangedPlaces(layout.lanes, arrangement);
    layout.arrangement = arrangement;
    layout.density.resize(layout.lanes.size());
    layout.earlier.reset(); // goes by places
    std::vector<Lane> lanes;
    std::vector<std::shared_ptr<DensityMipmap>> density;
    for (const std::size_t place : places) {
        lanes.push_back(layout.lanes[place]);
        density.push_back(layout.density[place]);
    }
    layout.lanes = std::move(lanes);
    layout.density = std::move(density);
}

TimelineLayout timelineLanesAfter(const TimelineLayout &before, const RowChanges &changes,
                                  const std::shared_ptr<const Snapshot> &snapshot, const QueryResult &result)
{
    TimelineLayout layout = timelineLanes(snapshot, result, before.grouping, before.filter, before.arrangement);
    layout.labels = before.labels;
    layout.detail = before.detail;
    if (haveOtherValues(changes, before.grouping))
        return layout;
    const std::size_t lanes = layout.lanes.size();
    layout.density.resize(lanes);
    auto earlier = std::make_shared<EarlierPacking>();
    earlier->pixelsPerDay = before.pixelsPerDay;
    earlier->metrics = before.metrics;
    earlier->labels = before.labels;
    earlier->tiles = before.tiles;
    earlier->whole.resize(lanes);
    earlier->laneBefore.assign(lanes, noIndex);
    earlier->most.resize(lanes);

    std::vector<EventRow> touched;
    for (const auto *rows : {&changes.added, &changes.removed, &changes.changed})
        touched.insert(touched.end(), rows->begin(), rows->end());
    const auto thoseIn = [&touched](const Lane &lane) {
        std::vector<EventRow> rows;
        std::copy_if(touched.begin(), touched.end(), std::back_inserter(rows),
                     [&lane](EventRow row) { return lane.contains(row); });
        return rows;
    };
    QHash<std::uint32_t, std::uint32_t> placeBefore; // by key
    for (std::uint32_t place = 0; place < before.lanes.size(); ++place)
        placeBefore.insert(before.lanes[place].key(), place);
    for (std::size_t i = 0; i < lanes; ++i) {
        Lane &lane = layout.lanes[i];
        const std::uint32_t place = placeBefore.value(lane.key(), noIndex);
        if (place == noIndex)
            continue;
        const Lane &old = before.lanes[place];
        const bool same = lane.takeRows(old, touched);
        if (place < before.density.size() && before.density[place])
            layout.density[i] = std::make_shared<DensityMipmap>(*before.density[place], snapshot->table(), lane.rows(),
                                                                thoseIn(old), thoseIn(lane));
        if (!same || place >= before.wholePackings.size())
            continue;
        earlier->laneBefore[i] = place;
        earlier->most[i] = before.most[place];
        earlier->whole[i] = before.wholePackings[place];
    }
    layout.earlier = std::move(earlier);
    return layout;
}

TimelineLayout layoutTimeline(const TimelineLayoutRequest &request)
{
    TimelineLayout layout = timelineLanes(request.snapshot, *request.result, request.grouping, request.filter);
    relayoutTimeline(layout, request);
    return layout;
}

void relayoutTimeline(TimelineLayout &layout, const TimelineLayoutRequest &request)
{
    if (!layout.labels || layout.detail != request.detail)
        layout.labels = std::make_shared<const LabelWidths>(request.detail, request.fonts);
    layout.detail = request.detail;
    layout.room = request.room;
    layout.hasCursorRow = request.filter.asOf.has_value();
    layout.metrics = metricsFor(request.fonts, request.detail);
    layout.axisHeight = (layout.hasCursorRow ? 3 : 2) * axisLineHeight(request.fonts);
    layout.headerWidth = laneHeaderWidth(layout.lanes, request.size.width(), layout.labels->label)
        + (request.room == LaneRoom::Scrolled ? laneSignWidth : 0);
    layout.pixelsPerDay = packedScale(timelineScale(request.range, request.size.width(), layout.headerWidth));
    const LaneWindow window{request.range, request.anchor, request.anchorTop,
                            request.size.height() - layout.axisHeight};
    packLanes(layout, request.size, window,
              [snapshot = layout.snapshot, widths = layout.labels, detail = layout.detail,
               room = layout.metrics.labelRoom](EventRow row) {
                  return widthOfLabel(*snapshot, row, widths->title, widths->label, detail, room);
              });
}

} // namespace Dateline
