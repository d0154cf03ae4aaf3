// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/measurelife.h"

#include "models/query/snapshot.h"

#include <algorithm>
#include <tuple>

namespace Dateline {

namespace {

/// The order in which milestones come where nothing begins anew.
enum class Stage { None, Proposal, Action, Suspension, End };

Stage stageOf(Milestone milestone)
{
    switch (milestone) {
    case Milestone::Proposed:
        return Stage::Proposal;
    case Milestone::Announced:
    case Milestone::Adopted:
    case Milestone::InForce:
        return Stage::Action;
    case Milestone::Amended:
        return Stage::None;
    case Milestone::Suspended:
        return Stage::Suspension;
    case Milestone::Lifted:
    case Milestone::Rejected:
        return Stage::End;
    }
    Q_UNREACHABLE();
}

/// The milestones of one measure seen from one day.
class MeasureOnDay
{
public:
    MeasureOnDay(const EventTable &table, Effect effect, std::span<const LifeMilestone> milestones, std::int64_t day)
        : m_table(table), m_effect(effect), m_milestones(milestones), m_day(day)
    {
        for (const LifeMilestone &milestone : milestones) {
            const Stage stage = stageOf(milestone.milestone);
            if (stage == Stage::Action)
                m_firstAction = std::min(m_firstAction, milestone.days.last);
            else if (stage >= Stage::Suspension)
                m_firstEnd = std::min(m_firstEnd, milestone.days.last);
        }
    }

    Standing standing(MeasureRow measure) const
    {
        Standing standing;
        bool any = false;
        std::size_t decider = 0;
        const auto take = [&](Stance stance, std::size_t milestone, bool known) {
            if (!any || stance < standing.atLeast)
                standing.atLeast = stance;
            if (!any || stance > standing.stance || (stance == standing.stance && known)) {
                standing.stance = stance;
                decider = known ? milestone : m_milestones.size();
            }
            any = true;
        };
        if (mayBeUntouched())
            take(Stance::None, 0, false);
        for (std::size_t i = 0; i < m_milestones.size(); ++i) {
            if (mayBeLast(i))
                take(after(i), i, true);
        }
        if (standing.stance != Stance::None && decider < m_milestones.size())
            justify(standing, measure, decider);
        return standing;
    }

private:
    Stance after(std::size_t i) const { return stanceAfter(m_effect, m_milestones[i].milestone); }
    bool mayHaveHappened(std::size_t i) const { return m_milestones[i].days.first <= m_day; }
    bool hasHappened(std::size_t i) const { return m_milestones[i].days.last <= m_day; }
    bool keeps(std::size_t i) const { return keepsStance(m_milestones[i].milestone); }

    bool mayBeUntouched() const
    {
        for (std::size_t i = 0; i < m_milestones.size(); ++i) {
            if (hasHappened(i))
                return false;
        }
        return true;
    }

    /// Whether no other milestone that counts need have come after this one and up to the day.
    bool mayBeLast(std::size_t i) const
    {
        if (!mayHaveHappened(i))
            return false;
        const std::int64_t asLateAsPossible = std::min(m_milestones[i].days.last, m_day);
        for (std::size_t j = 0; j < m_milestones.size(); ++j) {
            if (j != i && mustPrecede(j, i) && m_milestones[j].days.first > asLateAsPossible)
                return false; // it cannot have come yet
            if (j == i || !hasHappened(j) || (keeps(j) && !keeps(i)))
                continue;
            if (keeps(i) && !keeps(j))
                return false; // that one says where the measure is
            if (mustPrecede(i, j))
                return false; // that one came after it, and has come
            const std::int64_t earliest = m_milestones[j].days.first;
            if (earliest > asLateAsPossible || (earliest == asLateAsPossible && isLaterOnOneDay(j, i)))
                return false;
        }
        return true;
    }

    /// Whether the dates leave open which of two came first, and a measure's life says it.
    bool mustPrecede(std::size_t a, std::size_t b) const
    {
        const MilestoneDays &one = m_milestones[a].days;
        const MilestoneDays &other = m_milestones[b].days;
        const Stage stage = stageOf(m_milestones[a].milestone);
        const Stage later = stageOf(m_milestones[b].milestone);
        const bool overlap = one.first <= other.last && other.first <= one.last;
        if (!overlap || stage == Stage::None || later == Stage::None || stage >= later)
            return false;
        // What was proposed once more after an end, or ended after an earlier beginning, may stand in either order.
        // Neither of the two can be that end or beginning, for they overlap.
        if (stage == Stage::Proposal && m_firstEnd < one.first)
            return false;
        if (stage == Stage::Action && m_firstAction < other.first)
            return false;
        return true;
    }

    bool isLaterOnOneDay(std::size_t a, std::size_t b) const
    {
        const LifeMilestone &one = m_milestones[a];
        const LifeMilestone &other = m_milestones[b];
        return one.milestone != other.milestone ? one.milestone > other.milestone
                                                : m_table.isBefore(other.event, one.event);
    }

    /// From the last milestone that says so back to the one with which it began.
    void justify(Standing &standing, MeasureRow measure, std::size_t decider) const
    {
        standing.measure = measure;
        standing.latest = m_milestones[decider].event;
        std::size_t began = decider;
        for (std::size_t i = decider; i-- > 0;) {
            if (keeps(i) && !keeps(decider))
                continue;
            if (after(i) != standing.stance)
                break;
            began = i;
        }
        standing.event = m_milestones[began].event;
        standing.since = m_milestones[began].days.first;
    }

    const EventTable &m_table;
    const Effect m_effect;
    const std::span<const LifeMilestone> m_milestones;
    const std::int64_t m_day;
    std::int64_t m_firstAction = openEnd; ///< the first day on which the measure has certainly begun
    std::int64_t m_firstEnd = openEnd;    ///< the first day on which it has certainly been suspended or ended
};

/// The days on which something can change: a milestone becomes possible or certain, or another one can no longer have
/// come after it.
std::vector<std::int64_t> criticalDays(std::span<const LifeMilestone> milestones)
{
    std::vector<std::int64_t> days;
    for (const LifeMilestone &milestone : milestones) {
        for (const std::int64_t day : {milestone.days.first, milestone.days.last}) {
            if (day == openEnd)
                continue;
            days.push_back(day);
            days.push_back(day + 1);
        }
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace

std::optional<Edtf> dateAsKnown(const Snapshot &snapshot, EventRow row, std::optional<Day> knownOn)
{
    const Edtf &own = snapshot.date(row);
    if (!knownOn)
        return own;
    if (snapshot.table().knownFrom(row) > knownOn->number)
        return std::nullopt;
    const TrackerColumns &tracker = snapshot.tracker();
    const Edtf *other = nullptr;
    std::int64_t otherIssued = openBegin;
    for (const AttributionRow attribution : snapshot.attributionsOf(row)) {
        const Edtf &issued = tracker.dates()[tracker.sourceColumns().issued[snapshot.sourceOfAttribution(attribution)]];
        const Edtf &date = tracker.dates()[tracker.attributionColumns().date[attribution]];
        if (issued.isNull() || !issued.span().end || issued.span().end->number - 1 > knownOn->number || date.isNull())
            continue;
        if (haveDayInCommon(date.span(), own.span()))
            return own;
        if (issued.span().end->number > otherIssued) {
            otherIssued = issued.span().end->number;
            other = &date;
        }
    }
    return other ? *other : own;
}

Edtf eventDateKnown(const Snapshot &snapshot, EventRow row, std::optional<Day> knownOn)
{
    return dateAsKnown(snapshot, row, knownOn).value_or(snapshot.date(row));
}

MeasureLife lifeOf(const Snapshot &snapshot, MeasureRow measure, RowSpan<EventRow> rows, std::optional<Day> knownOn)
{
    MeasureLife life;
    for (const EventRow row : rows) {
        const std::uint8_t milestone = snapshot.table().milestone()[row];
        if (milestone == EventTable::noMilestone)
            continue;
        const std::optional<Edtf> date = dateAsKnown(snapshot, row, knownOn);
        if (const auto days = date ? milestoneDays(*date) : std::nullopt)
            life.milestones.push_back({row, static_cast<Milestone>(milestone), *days});
    }
    std::sort(life.milestones.begin(), life.milestones.end(),
              [&snapshot](const LifeMilestone &a, const LifeMilestone &b) {
                  if (a.days.first != b.days.first || a.milestone != b.milestone)
                      return std::tie(a.days.first, a.milestone) < std::tie(b.days.first, b.milestone);
                  return snapshot.table().isBefore(a.event, b.event);
              });
    const Effect effect = snapshot.tracker().measures[measure].effect;
    Standing before;
    for (const std::int64_t day : criticalDays(life.milestones)) {
        const Standing standing = MeasureOnDay(snapshot.table(), effect, life.milestones, day).standing(measure);
        if (standing != before)
            life.changes.push_back({day, standing});
        before = standing;
    }
    return life;
}

MeasureLife lifeOf(const Snapshot &snapshot, MeasureRow measure, std::optional<Day> knownOn)
{
    const std::vector<std::uint32_t> rows = snapshot.table().rowsOfMeasure(measure);
    return lifeOf(snapshot, measure, RowSpan<EventRow>(rows), knownOn);
}

Standing standingOn(const MeasureLife &life, Day day)
{
    const auto after = std::upper_bound(life.changes.begin(), life.changes.end(), day.number,
                                        [](std::int64_t d, const StanceChange &change) { return d < change.day; });
    return after == life.changes.begin() ? Standing() : (after - 1)->standing;
}

} // namespace Dateline
