// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinemarks.h"

#include "models/core/oneline.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Dateline {

namespace {

QRectF trackRect(const TimelineMetrics &metrics, double top, std::uint32_t track, double left, double right,
                 double height)
{
    const double middle = top + track * metrics.trackHeight + metrics.lineHeight / 2;
    return {left, middle - height / 2, right - left, height};
}

/// What is free beside a mark on its track.
struct LabelRoom
{
    double left;  ///< what stands there ends here
    double right; ///< what follows begins here
};

/// Where a label may stand, and how much of it has room.
struct LabelPlace
{
    double left = 0;
    double room = 0;
    bool isInside = false;
    bool endsAtRight = false;
};

/// Inside a wide mark, to its right, to its left: the first where all of \p wanted has room, or else that with the most.
LabelPlace bestLabelPlace(const TimelineMark &mark, double wanted, const LabelRoom &room,
                          const TimelineGeometry &geometry, bool mayFlip)
{
    const TimelineMetrics &metrics = geometry.metrics;
    const double visibleLeft = std::max(mark.body.left(), geometry.headerWidth);
    const double badge = mark.disputed ? 4 : 0; // the sign of disagreement stands to the right of the glyph
    const bool isDot = mark.shape == MarkShape::Dot || mark.count > 1;
    const double end = std::min(room.right, geometry.size.width());
    std::array<LabelPlace, 3> places;
    if (!isDot) {
        const double left = mark.glyph.x() + metrics.dotRadius + metrics.labelGap + badge;
        places[0] = {left, std::min(mark.body.right(), end) - left - metrics.labelGap, true, false};
    }
    const double right = std::max(mark.body.right(), visibleLeft) + metrics.labelGap + (isDot ? badge : 0);
    places[1] = {right, end - right, false, false};
    if (mayFlip && mark.body.left() >= geometry.headerWidth) {
        const double left = std::max(room.left, geometry.headerWidth + metrics.labelGap);
        places[2] = {left, mark.body.left() - metrics.labelGap - left, false, true};
    }
    const auto whole =
        std::find_if(places.begin(), places.end(), [wanted](const LabelPlace &p) { return p.room >= wanted; });
    return whole != places.end()
        ? *whole
        : *std::max_element(places.begin(), places.end(),
                            [](const LabelPlace &a, const LabelPlace &b) { return a.room < b.room; });
}

void placeLabel(TimelineMark &mark, const QString &text, const LabelRoom &room, const TimelineGeometry &geometry,
                const LetterWidths &widths, bool mayFlip)
{
    const TimelineMetrics &metrics = geometry.metrics;
    const double wanted = widths(text);
    const LabelPlace place = bestLabelPlace(mark, wanted, room, geometry, mayFlip);
    if (place.room < std::min(metrics.narrowestLabel, wanted))
        return;
    mark.label = wanted <= place.room ? text : widths.elided(text, place.room);
    if (mark.label.isEmpty())
        return;
    const double width = std::min(wanted, place.room);
    double left = place.left;
    if (place.endsAtRight || (place.isInside && mark.label.isRightToLeft()))
        left += place.room - width; // begins at the right end of what is seen of the bar
    mark.labelRect = QRectF(left, mark.body.center().y() - metrics.lineHeight / 2, width, metrics.lineHeight);
}

/// Lines from right to left of a block of text that begins at \p left end where its longest line does.
void alignAtRight(TimelineMark &mark, double left)
{
    const bool withLabel = mark.labelRect.left() == left;
    double right = withLabel ? mark.labelRect.right() : left;
    for (const PlacedText &line : mark.details)
        right = std::max(right, line.rect.right());
    for (PlacedText &line : mark.details) {
        if (line.text.isRightToLeft())
            line.rect.moveRight(right);
    }
    if (withLabel && mark.label.isRightToLeft())
        mark.labelRect.moveRight(right);
}

/// The lines below a label: when, and in a card what happened.
void placeDetails(TimelineMark &mark, const Snapshot &snapshot, LabelDetail detail, double limit,
                  const TimelineGeometry &geometry, const TextFonts &fonts)
{
    if (detail == LabelDetail::Title || mark.label.isEmpty() || mark.count > 1)
        return;
    const QFontMetricsF metrics(fonts.label);
    const double left =
        mark.shape == MarkShape::Dot ? mark.labelRect.left() : std::max(mark.body.left(), geometry.headerWidth) + 2;
    const double room = std::min({limit, geometry.size.width()}) - left;
    double top = mark.labelRect.bottom();
    const auto add = [&](const QString &text) {
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        mark.details.push_back({shown, QRectF(left, top, metrics.horizontalAdvance(shown), metrics.height())});
        top += metrics.height();
    };
    add(dateInWords(snapshot.date(mark.row)));
    if (detail != LabelDetail::Card)
        return alignAtRight(mark, left);
    for (const QString &line : wrappedLines(snapshot.event(mark.row).summary, fonts.label,
                                            std::min(room, geometry.metrics.labelRoom), linesOfSummary))
        add(line);
    alignAtRight(mark, left);
}

TimelineMark placeMark(const LanePlacing &place, const VisibleMark &visible, std::uint32_t track)
{
    const PackedMark &packed = *visible.packed;
    const EventTable &table = place.layout.snapshot->table();
    const TimelineGeometry &geometry = place.geometry;
    const TimelineMetrics &metrics = geometry.metrics;
    const MarkExtent &extent = visible.extent;

    TimelineMark mark;
    mark.row = packed.row;
    mark.lane = place.lane;
    mark.tile = visible.tile;
    mark.count = packed.count;
    mark.firstMember = packed.firstMember;
    mark.shape = packed.count > 1 ? MarkShape::Dot : extent.shape;
    mark.category = table.category()[packed.row];
    mark.dateMarks = table.marks()[packed.row];
    mark.cut = extent.cut;
    mark.planned = place.view.asOf && table.firstKnownDay(packed.row) > place.view.asOf->number;
    mark.disputed = table.disputed()[packed.row] != 0;
    mark.origins = table.origins()[packed.row];

    const double height = mark.shape == MarkShape::Dot ? 2 * metrics.dotRadius : metrics.barHeight;
    mark.body = trackRect(metrics, place.top, track, geometry.headerWidth + extent.left,
                          geometry.headerWidth + extent.right, height);
    if (mark.dateMarks.interval && mark.shape == MarkShape::Bar) {
        const auto [coreBegin, coreEnd] = table.core(packed.row);
        const double left = coreBegin == openBegin ? mark.body.left() : geometry.xOfDay(static_cast<double>(coreBegin));
        const double right = coreEnd == openEnd ? mark.body.right() : geometry.xOfDay(static_cast<double>(coreEnd));
        if (left < right)
            mark.core = QRectF(left, mark.body.top(), right - left, mark.body.height()).intersected(mark.body);
    }
    if (const auto rivals = mark.disputed && mark.count == 1 ? table.rivalSpan(packed.row) : std::nullopt) {
        // At a scale where the days cannot be told apart there is nothing to see beside the sign of disagreement.
        const double left = std::max(geometry.xOfDay(static_cast<double>(rivals->first)), geometry.headerWidth);
        const double right = std::min(geometry.xOfDay(static_cast<double>(rivals->second)), geometry.size.width());
        constexpr double least = 6;
        if (right - left >= least)
            mark.spread = QRectF(left, mark.body.center().y() + metrics.barHeight / 2 - 1, right - left, 4);
    }
    const double visibleLeft = std::max(mark.body.left(), geometry.headerWidth);
    const double glyphX = mark.shape == MarkShape::Dot ? mark.body.center().x() : visibleLeft + metrics.dotRadius + 2;
    mark.glyph = QPointF(glyphX, mark.body.center().y());
    return mark;
}

/// What stands on a track so far, while marks are placed from left to right.
struct FilledTrack
{
    double right = -std::numeric_limits<double>::infinity(); ///< of marks and labels
    double markRight = -std::numeric_limits<double>::infinity();
};

} // namespace

void placeMarks(const LanePlacing &place, const std::vector<VisibleMark> &visible)
{
    TimelineGeometry &geometry = place.geometry;
    const TimelineLayout &layout = place.layout;
    const FittedLane &fitted = layout.fitted[place.lane];
    const double clearance = geometry.metrics.clearance;
    // A label ends before the next mark on its track.
    std::vector<double> limits(visible.size());
    std::vector<double> nextLeft(fitted.tracks.all(), geometry.size.width() + clearance);
    for (std::size_t i = visible.size(); i-- > 0;) {
        const auto track = shownTrack(fitted, *visible[i].packed);
        if (!track)
            continue;
        limits[i] = std::min(nextLeft[*track] - clearance, geometry.size.width());
        nextLeft[*track] = geometry.headerWidth + visible[i].extent.left;
    }
    std::vector<FilledTrack> filled(fitted.tracks.all());
    for (std::size_t i = 0; i < visible.size(); ++i) {
        const PackedMark &packed = *visible[i].packed;
        const auto track = shownTrack(fitted, packed);
        if (!track)
            continue;
        TimelineMark mark = placeMark(place, visible[i], *track);
        FilledTrack &before = filled[*track];
        if (mark.body.left() >= before.markRight) { // or it stands on another's bar, where no title does
            const QString text =
                packed.count > 1 ? eventsInWords(packed.count) : oneLine(layout.snapshot->title(packed.row));
            placeLabel(mark, text, {before.right + clearance, limits[i]}, geometry, layout.labels->title,
                       layout.detail == LabelDetail::Title);
            if (place.view.details)
                placeDetails(mark, *layout.snapshot, layout.detail, limits[i], geometry, place.view.fonts);
        }
        mark.hit = mark.body.united(mark.labelRect.isEmpty() ? mark.body : mark.labelRect).adjusted(-2, -1, 2, 1);
        for (const PlacedText &line : mark.details)
            mark.hit |= line.rect;
        mark.hit = mark.hit.intersected(
            QRectF(geometry.headerWidth, 0, geometry.size.width() - geometry.headerWidth, geometry.size.height()));
        before.markRight = std::max(before.markRight, mark.body.right());
        before.right = std::max({before.right, mark.body.right(), mark.labelRect.right()});
        geometry.marks.push_back(std::move(mark));
    }
}

void placeColumns(const LanePlacing &place)
{
    TimelineGeometry &geometry = place.geometry;
    const TimelineLayout &layout = place.layout;
    auto &mipmap = layout.density[place.lane];
    if (!mipmap)
        mipmap = std::make_shared<DensityMipmap>(layout.snapshot->table(), layout.lanes[place.lane].rows());

    constexpr double narrowestColumn = 6;
    int log2Days = 0;
    while (std::ldexp(geometry.pixelsPerDay, log2Days) < narrowestColumn)
        ++log2Days;
    const DensityMipmap::Level &level = mipmap->level(log2Days);
    if (level.buckets == 0)
        return;
    const auto bucketOf = [&](double day) {
        return static_cast<std::int64_t>(std::floor(std::ldexp(day, -level.log2Days)));
    };
    const std::int64_t first = std::max(bucketOf(geometry.range.begin), level.firstBucket);
    const std::int64_t last =
        std::min(bucketOf(geometry.range.end), level.firstBucket + static_cast<std::int64_t>(level.buckets) - 1);
    const double height = layout.fitted[place.lane].tracks.all() * geometry.metrics.trackHeight;
    for (std::int64_t bucket = first; bucket <= last; ++bucket) {
        const auto *counts = &level.counts[static_cast<std::size_t>(bucket - level.firstBucket) * mipmap->categories()];
        const double left = std::max(
            std::round(geometry.xOfDay(std::ldexp(static_cast<double>(bucket), level.log2Days))), geometry.headerWidth);
        const double right =
            std::min(std::round(geometry.xOfDay(std::ldexp(static_cast<double>(bucket + 1), level.log2Days))) - 1,
                     geometry.size.width());
        double bottom = place.top + height;
        for (std::size_t slot = 0; slot < mipmap->categories() && right > left; ++slot) {
            if (counts[slot] == 0)
                continue;
            const double part = height * counts[slot] / level.highest;
            geometry.columns.push_back({QRectF(left, bottom - part, right - left, part),
                                        slot + 1 == mipmap->categories() ? noIndex : static_cast<std::uint32_t>(slot),
                                        counts[slot]});
            bottom -= part;
        }
    }
}

} // namespace Dateline
