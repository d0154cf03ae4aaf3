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

/// Packing state of one lane: which mark ends each track, and which marks have been folded.
class LanePacker
{
public:
    LanePacker(const EventTable &table, const PackingRules &rules, const TimelineMetrics &metrics,
               const LabelWidth &labelWidth)
        : m_table(table)
        , m_metrics(metrics)
        , m_labelWidth(labelWidth)
        , m_mostTracks(std::max(rules.mostTracks, 1U))
        , m_onTopOfBars(rules.onTopOfBars)
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
        m_lane = {};
        m_folded.clear();
        for (Track &track : m_tracks)
            track.mark = noIndex;
    }

    PackedLane take()
    {
        m_lane.tracks = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(m_tracks.size()));
        for (std::size_t i = 0; i < m_folded.size(); ++i) {
            if (m_folded[i].empty())
                continue;
            m_lane.marks[i].firstMember = static_cast<std::uint32_t>(m_lane.members.size());
            m_lane.members.insert(m_lane.members.end(), m_folded[i].begin(), m_folded[i].end());
        }
        return std::move(m_lane);
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
        const auto number = static_cast<std::uint32_t>(m_lane.marks.size());
        const MarkExtent &extent = placed.extent;
        m_lane.marks.push_back({placed.row, 1, t, 0});
        m_folded.emplace_back();
        const double label = std::min(m_labelWidth(placed.row), m_metrics.labelRoom);
        const double inside = extent.left + 2 * m_metrics.dotRadius + m_metrics.labelGap + label;
        const double outside = extent.right + m_metrics.labelGap + label;
        track = {number,
                 extent.left,
                 extent.right,
                 extent.left + 2 * m_metrics.dotRadius,
                 inside <= extent.right ? extent.right : outside,
                 labelImportance(m_table, placed.row)};
        m_lane.widest = std::max(m_lane.widest, extent.right - extent.left);
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
        PackedMark &mark = m_lane.marks[track->mark];
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

    const EventTable &m_table;
    const TimelineMetrics &m_metrics;
    const LabelWidth &m_labelWidth;
    const std::uint32_t m_mostTracks;
    const bool m_onTopOfBars;
    PackedLane m_lane;
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
    LanePacker packer(table, rules, metrics, labelWidth);
    for (const PlacedRow &placed : placedRows(table, before, pixelsPerDay, metrics, rules.longest))
        packer.add(placed);
    packer.forgetMarks();
    for (const PlacedRow &placed : placedRows(table, rows, pixelsPerDay, metrics, rules.longest))
        packer.add(placed);
    return packer.take();
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
