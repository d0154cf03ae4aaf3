// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinepacking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace Dateline {

namespace {

constexpr double nowhere = -std::numeric_limits<double>::infinity();

/// The last mark on a track while packing.
struct Track
{
    std::uint32_t mark = noIndex;
    double markLeft = nowhere;
    double markRight = nowhere;
    double signRight = nowhere; ///< of its glyph or, if others are folded into it, of its box
    double labelRight = nowhere;
    double importance = 0;
};

/// How much it hurts to lose an event's label: binding milestones and well-founded events keep theirs longest.
double labelImportance(const EventTable &table, EventRow row)
{
    const std::uint8_t milestone = table.milestone()[row];
    double importance = 1 + 0.25 * std::min(table.origins()[row], 4U);
    if (milestone == static_cast<std::uint8_t>(Milestone::InForce)
        || milestone == static_cast<std::uint8_t>(Milestone::Adopted)
        || milestone == static_cast<std::uint8_t>(Milestone::Announced))
        importance += 2;
    else if (milestone != EventTable::noMilestone)
        importance += 1;
    return importance;
}

/// Rows by where their marks begin, which for open starts is not where their spans begin.
struct PlacedRow
{
    EventRow row;
    MarkExtent extent;
};

std::vector<PlacedRow> placedRows(const EventTable &table, std::span<const EventRow> rows, double pixelsPerDay,
                                  const TimelineMetrics &metrics, double longest)
{
    std::vector<PlacedRow> placed;
    placed.reserve(rows.size());
    for (const EventRow row : rows) {
        const MarkExtent extent = markExtent(table, row, pixelsPerDay, metrics, longest);
        if (extent.drawable)
            placed.push_back({row, extent});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const PlacedRow &a, const PlacedRow &b) { return a.extent.left < b.extent.left; });
    return placed;
}

/// Packing state of the days or spans of one lane: which mark ends each track, and which marks have been folded.
class LanePacker
{
public:
    LanePacker(const EventTable &table, std::uint32_t mostTracks, bool onTopOfBars, const TimelineMetrics &metrics,
               const LabelWidth &labelWidth)
        : m_table(table)
        , m_metrics(metrics)
        , m_labelWidth(labelWidth)
        , m_mostTracks(std::max(mostTracks, 1U))
        , m_onTopOfBars(onTopOfBars)
    { }

    void add(const PlacedRow &placed)
    {
        const std::optional<std::uint32_t> track = trackFor(placed.extent);
        if (track)
            place(placed, *track);
        else
            fold(placed);
    }

    /// Goes on with the tracks as they are, for other marks. What can be folded only into marks that are gone gets one
    /// of its own.
    void forgetMarks()
    {
        m_marks.clear();
        m_folded.clear();
        for (Track &track : m_tracks)
            track.mark = noIndex;
    }

    std::uint32_t tracks() const { return static_cast<std::uint32_t>(m_tracks.size()); }
    std::size_t marks() const { return m_marks.size(); }
    double leftOf(std::size_t mark) const { return m_marks[mark].left; }

    /// Puts a mark and what is folded into it behind those of \p lane.
    void give(std::size_t number, PackedLane &lane) const
    {
        PackedMark mark = m_marks[number].mark;
        if (const std::vector<EventRow> &members = m_folded[number]; !members.empty()) {
            mark.firstMember = static_cast<std::uint32_t>(lane.members.size());
            lane.members.insert(lane.members.end(), members.begin(), members.end());
        }
        lane.marks.push_back(mark);
        lane.widest = std::max(lane.widest, m_marks[number].width);
    }

private:
    std::optional<std::uint32_t> trackFor(const MarkExtent &extent) const
    {
        for (std::uint32_t t = 0; t < m_tracks.size(); ++t) {
            if (m_tracks[t].labelRight + m_metrics.clearance <= extent.left
                && m_tracks[t].markRight + m_metrics.markGap <= extent.left)
                return t;
        }
        if (m_tracks.size() < m_mostTracks)
            return static_cast<std::uint32_t>(m_tracks.size());
        std::optional<std::uint32_t> best;
        double leastHarm = std::numeric_limits<double>::infinity();
        for (std::uint32_t t = 0; t < m_tracks.size(); ++t) {
            const Track &track = m_tracks[t];
            if (track.markRight + m_metrics.markGap > extent.left)
                continue;
            const double harm = (track.labelRight - extent.left) * track.importance;
            if (harm < leastHarm) {
                leastHarm = harm;
                best = t;
            }
        }
        return best || !m_onTopOfBars ? best : trackWithBarBelow(extent);
    }

    /// In a crowded lane a few long bars would swallow all that happens meanwhile: marks stand on top of them there.
    std::optional<std::uint32_t> trackWithBarBelow(const MarkExtent &extent) const
    {
        const auto track = std::min_element(m_tracks.begin(), m_tracks.end(),
                                            [](const Track &a, const Track &b) { return a.markLeft < b.markLeft; });
        if (track->signRight + m_metrics.markGap > extent.left)
            return std::nullopt;
        return static_cast<std::uint32_t>(track - m_tracks.begin());
    }

    void place(const PlacedRow &placed, std::uint32_t t)
    {
        if (t == m_tracks.size())
            m_tracks.emplace_back();
        Track &track = m_tracks[t];
        const auto number = static_cast<std::uint32_t>(m_marks.size());
        const MarkExtent &extent = placed.extent;
        m_marks.push_back(
            {{placed.row, 1, t, 0, extent.shape != MarkShape::Dot}, extent.left, extent.right - extent.left});
        m_folded.emplace_back();
        const double label = m_labelWidth(placed.row);
        const double inside = extent.left + 2 * m_metrics.dotRadius + 2 * m_metrics.labelGap + label;
        const double outside = extent.right + m_metrics.labelGap + std::min(label, m_metrics.labelRoom);
        track = {number,
                 extent.left,
                 extent.right,
                 extent.left + 2 * m_metrics.dotRadius,
                 inside <= extent.right ? extent.right : outside,
                 labelImportance(m_table, placed.row)};
    }

    /// Into the last mark of a track that begins nearest: its place says most about where the event lies.
    void fold(const PlacedRow &placed)
    {
        const auto track = std::max_element(m_tracks.begin(), m_tracks.end(), [](const Track &a, const Track &b) {
            return std::pair(a.mark != noIndex, a.markLeft) < std::pair(b.mark != noIndex, b.markLeft);
        });
        if (track->mark == noIndex) {
            place(placed, static_cast<std::uint32_t>(track - m_tracks.begin()));
            return;
        }
        PackedMark &mark = m_marks[track->mark].mark;
        std::vector<EventRow> &members = m_folded[track->mark];
        if (members.empty())
            members.push_back(mark.row);
        members.push_back(placed.row);
        mark.count = static_cast<std::uint32_t>(members.size());
        // What comes next keeps clear of the box, which is as wide as its figure.
        track->signRight = track->markLeft + m_metrics.boxWidth(mark.count);
        track->markRight = std::max(track->markRight, track->signRight);
        track->labelRight = std::max(track->labelRight, track->markRight);
    }

    struct Placed
    {
        PackedMark mark;
        double left;
        double width;
    };

    const EventTable &m_table;
    const TimelineMetrics &m_metrics;
    const LabelWidth &m_labelWidth;
    const std::uint32_t m_mostTracks;
    const bool m_onTopOfBars;
    std::vector<Placed> m_marks;
    std::vector<Track> m_tracks;
    std::vector<std::vector<EventRow>> m_folded; ///< per mark
};

} // namespace

MarkExtent markExtent(const EventTable &table, EventRow row, double pixelsPerDay, const TimelineMetrics &metrics,
                      double longest)
{
    const std::int64_t begin = table.begin()[row];
    const std::int64_t end = table.end()[row];
    const DateMarks marks = table.marks()[row];
    if (begin == openBegin && end == openEnd)
        return {MarkShape::Bar, 0, 0, false};

    double left = begin == openBegin ? 0 : static_cast<double>(begin) * pixelsPerDay;
    double right = end == openEnd ? 0 : static_cast<double>(end) * pixelsPerDay;
    if (begin == openBegin)
        left = right - metrics.fadeLength;
    if (end == openEnd)
        right = left + metrics.fadeLength;
    const bool open = begin == openBegin || end == openEnd;
    if (!open && (end - begin <= 1 || right - left < 2 * metrics.dotRadius + 2)) {
        const double centre = (left + right) / 2;
        return {MarkShape::Dot, centre - metrics.dotRadius, centre + metrics.dotRadius, true};
    }
    const bool cut = right - left > longest;
    return {marks.interval || open ? MarkShape::Bar : MarkShape::Capsule, left, cut ? left + longest : right, true,
            cut};
}

PackedLane packRows(const EventTable &table, std::span<const EventRow> before, std::span<const EventRow> rows,
                    double pixelsPerDay, const PackingRules &rules, const TimelineMetrics &metrics,
                    const LabelWidth &labelWidth)
{
    const bool apart = rules.most.spans > 0;
    LanePacker days(table, rules.most.days, rules.onTopOfBars, metrics, labelWidth);
    LanePacker spans(table, rules.most.spans, rules.onTopOfBars, metrics, labelWidth);
    const auto add = [&](const PlacedRow &placed) {
        (apart && placed.extent.shape != MarkShape::Dot ? spans : days).add(placed);
    };
    for (const PlacedRow &placed : placedRows(table, before, pixelsPerDay, metrics, rules.longest))
        add(placed);
    days.forgetMarks();
    spans.forgetMarks();
    for (const PlacedRow &placed : placedRows(table, rows, pixelsPerDay, metrics, rules.longest))
        add(placed);

    PackedLane lane;
    lane.tracks = {days.tracks(), spans.tracks()};
    lane.marks.reserve(days.marks() + spans.marks());
    std::size_t span = 0;
    for (std::size_t day = 0; day < days.marks(); ++day) {
        for (; span < spans.marks() && spans.leftOf(span) < days.leftOf(day); ++span)
            spans.give(span, lane);
        days.give(day, lane);
    }
    for (; span < spans.marks(); ++span)
        spans.give(span, lane);
    for (PackedMark &mark : lane.marks)
        mark.isSpan = mark.isSpan && apart;
    return lane;
}

LaneTracks cutTracks(LaneTracks wanted, std::uint32_t available)
{
    if (wanted.all() <= available)
        return wanted;
    if (available <= 1)
        return {1, 0};
    const double share = static_cast<double>(available) * wanted.spans / wanted.all();
    const std::uint32_t least = wanted.spans > 0 ? 1 : 0;
    const std::uint32_t spans = std::clamp(static_cast<std::uint32_t>(std::lround(share)), least, available - 1);
    const std::uint32_t days = std::min(wanted.days, available - spans);
    return {std::max(days, 1U), std::min(wanted.spans, available - days)};
}

std::vector<std::uint32_t> shareTracks(const std::vector<std::uint32_t> &wanted, std::uint32_t available,
                                       std::uint32_t least)
{
    const auto sharedAt = [&](std::uint32_t level) {
        std::uint64_t sum = 0;
        for (const std::uint32_t w : wanted)
            sum += std::min(w, level);
        return sum;
    };
    const std::uint32_t most = wanted.empty() ? 0 : *std::max_element(wanted.begin(), wanted.end());
    std::uint32_t level = std::min(least, most);
    while (level < most && sharedAt(level + 1) <= available)
        ++level;
    std::vector<std::uint32_t> shares;
    shares.reserve(wanted.size());
    std::uint64_t spare = available > sharedAt(level) ? available - sharedAt(level) : 0;
    for (const std::uint32_t w : wanted) {
        const bool extra = w > level && spare > 0;
        shares.push_back(std::min(w, level) + (extra ? 1 : 0));
        spare -= extra ? 1 : 0;
    }
    return shares;
}

} // namespace Dateline
