// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checks/checkrun.h"
#include "models/checks/checkstr.h"
#include "models/wording/datewords.h"
#include "models/wording/termwords.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t newsLasts = 366; ///< days

/// A milestone of a measure and when it is.
struct Stage
{
    Milestone milestone;
    DayRange days;
    std::uint32_t event;
};

std::vector<Stage> stagesOf(const CheckRun &run, std::size_t measure)
{
    std::vector<Stage> stages;
    for (const std::uint32_t event : run.eventsOfMeasure[measure]) {
        const std::uint8_t milestone = run.tracker.eventColumns().milestone[event];
        if (milestone != TrackerColumns::none)
            stages.push_back(
                {static_cast<Milestone>(milestone), run.daysOf(run.tracker.eventColumns().date[event]), event});
    }
    std::stable_sort(stages.begin(), stages.end(), [](const Stage &a, const Stage &b) {
        return std::tie(a.days.end, a.days.begin, a.milestone) < std::tie(b.days.end, b.days.begin, b.milestone);
    });
    return stages;
}

/// Which milestones must not all come certainly after this one.
std::vector<std::vector<Milestone>> comeFirst(Milestone milestone)
{
    switch (milestone) {
    case Milestone::Adopted:
        return {{Milestone::Proposed}};
    case Milestone::InForce:
        return {{Milestone::Proposed}, {Milestone::Announced}, {Milestone::Adopted}};
    case Milestone::Suspended: // by courts before it comes into force, too
        return {{Milestone::Announced, Milestone::Adopted, Milestone::InForce}};
    case Milestone::Lifted:
        return {{Milestone::Adopted, Milestone::InForce}};
    case Milestone::Proposed:  // often after the announcement that something will be proposed
    case Milestone::Announced: // of what was adopted behind closed doors, too
    case Milestone::Amended:   // a draft can be
    case Milestone::Rejected:
        break;
    }
    return {};
}

bool beginsAnew(Milestone milestone)
{
    return milestone == Milestone::Amended || milestone == Milestone::Suspended || milestone == Milestone::Lifted
        || milestone == Milestone::Rejected;
}

/// The first of \p stages that is of \p kinds, if each of them certainly lies after \p stage and nothing lies between
/// that lets the measure begin anew; nullptr otherwise.
const Stage *firstTooLate(const Stage &stage, const std::vector<Milestone> &kinds, const std::vector<Stage> &stages)
{
    const Stage *first = nullptr;
    for (const Stage &other : stages) {
        if (std::find(kinds.begin(), kinds.end(), other.milestone) == kinds.end())
            continue;
        if (!stage.days.certainlyBefore(other.days))
            return nullptr;
        first = first ? first : &other;
    }
    if (!first)
        return nullptr;
    const bool anew = std::any_of(stages.begin(), stages.end(), [&](const Stage &between) {
        return &between != &stage && beginsAnew(between.milestone) && !between.days.certainlyBefore(stage.days)
            && !first->days.certainlyBefore(between.days);
    });
    return anew ? nullptr : first;
}

void checkOrder(CheckRun &run, std::size_t measure, const std::vector<Stage> &stages)
{
    for (const Stage &stage : stages) {
        for (const std::vector<Milestone> &kinds : comeFirst(stage.milestone)) {
            const Stage *late = firstTooLate(stage, kinds, stages);
            if (!late)
                continue;
            const auto described = [&](const Stage &s) {
                return ChecksTr::tr("%1 %2 (%3)", "a milestone, its date and the event")
                    .arg(withinSentence(s.milestone),
                         dateInWords(run.tracker.dates()[run.tracker.eventColumns().date[s.event]]),
                         run.eventTitle(s.event));
            };
            run.add("measure-backwards"_L1, run.ofMeasure(measure),
                    ChecksTr::tr("“%1” is %2 before it is %3")
                        .arg(shortened(run.tracker.measures[measure].title), described(stage), described(*late)),
                    ChecksTr::tr("Look at the dates and milestones of both events."));
            return;
        }
    }
}

/// Whether the measure is being considered, going by the milestones up to \p end.
bool isConsidered(Effect effect, const std::vector<Stage> &stages, std::int64_t end)
{
    const Stage *last = nullptr;
    bool decided = false;               // meant for reviews, which begin with whatever comes first
    for (const Stage &stage : stages) { // in order of their last day
        if (stage.days.end > end)
            break;
        switch (stage.milestone) {
        case Milestone::Proposed:
        case Milestone::Announced:
            decided = false;
            break;
        case Milestone::Adopted:
        case Milestone::InForce:
            decided = last != nullptr;
            break;
        case Milestone::Lifted:
        case Milestone::Rejected:
            decided = true;
            break;
        case Milestone::Amended:
        case Milestone::Suspended:
            break;
        }
        last = &stage;
    }
    if (!last)
        return false;
    return last->milestone == Milestone::Proposed || (effect == Effect::Review && !decided);
}

/// The last days up to an end on which an issuer did something that aims at a target, for some issuers and targets.
class NewsBetween
{
public:
    NewsBetween(const CheckRun &run, const std::vector<std::uint32_t> &measures, std::int64_t end) : m_run(run)
    {
        std::vector<bool> issuers(run.tracker.parties.size()), targets(run.tracker.parties.size());
        for (const std::uint32_t party : parties(measures, &Measure::issuers))
            issuers[party] = true;
        for (const std::uint32_t party : parties(measures, &Measure::targets))
            targets[party] = true;
        const TrackerColumns::EventColumns &events = run.tracker.eventColumns();
        for (std::size_t event = 0; event < events.participations.rows(); ++event) {
            const DayRange days = run.daysOf(events.date[event]);
            if (days.begin >= end)
                continue;
            for (const std::uint32_t issuer : events.participations[event]) {
                if (TrackerColumns::roleOf(issuer) != Role::Issuer || !issuers[TrackerColumns::partyOf(issuer)])
                    continue;
                for (const std::uint32_t target : events.participations[event]) {
                    if (TrackerColumns::roleOf(target) != Role::Target || !targets[TrackerColumns::partyOf(target)])
                        continue;
                    std::int64_t &day =
                        m_days
                            .emplace(keyOf(TrackerColumns::partyOf(issuer), TrackerColumns::partyOf(target)), openBegin)
                            .first->second;
                    day = std::max(day, std::min(days.end, end) - 1);
                }
            }
        }
    }

    /// openBegin: never.
    std::int64_t lastOf(std::uint32_t measure) const
    {
        std::int64_t last = openBegin;
        for (const std::uint32_t issuer : parties({measure}, &Measure::issuers)) {
            for (const std::uint32_t target : parties({measure}, &Measure::targets)) {
                if (const auto day = m_days.find(keyOf(issuer, target)); day != m_days.end())
                    last = std::max(last, day->second);
            }
        }
        return last;
    }

private:
    static std::uint64_t keyOf(std::uint32_t issuer, std::uint32_t target)
    {
        return (std::uint64_t{issuer} << 32) | target;
    }

    std::vector<std::uint32_t> parties(const std::vector<std::uint32_t> &measures,
                                       std::vector<PartyId> Measure::*list) const
    {
        std::vector<std::uint32_t> numbers;
        for (const std::uint32_t measure : measures) {
            for (const PartyId &id : m_run.tracker.measures[measure].*list) {
                if (const Party *party = m_run.snapshot.party(id))
                    numbers.push_back(static_cast<std::uint32_t>(party - m_run.tracker.parties.data()));
            }
        }
        return numbers;
    }

    const CheckRun &m_run;
    std::unordered_map<std::uint64_t, std::int64_t> m_days;
};

void checkStale(CheckRun &run, const std::vector<std::uint32_t> &considered)
{
    const std::int64_t end = run.asOf.number + 1;
    const std::int64_t newsFrom = run.asOf.number - newsLasts;
    const NewsBetween news(run, considered, end);
    for (const std::uint32_t measure : considered) {
        std::int64_t last = news.lastOf(measure);
        for (const Stage &stage : stagesOf(run, measure)) {
            if (stage.days.begin < end)
                last = std::max(last, std::min(stage.days.end, end) - 1);
        }
        if (last >= newsFrom)
            continue;
        run.add(
            "stale-review"_L1, run.ofMeasure(measure),
            ChecksTr::tr("“%1” is being considered, and nothing is known of it since %2")
                .arg(shortened(run.tracker.measures[measure].title), dayInWords(Day{last})),
            ChecksTr::tr("Look for news, and add an event: adopted, rejected, or a sign that it is still considered."));
    }
}

} // namespace

void checkMeasures(CheckRun &run)
{
    std::vector<std::uint32_t> considered;
    const std::size_t measures = run.tracker.measures.size();
    for (std::uint32_t measure = 0; measure < measures && run.goOn(measure, measures); ++measure) {
        const std::vector<Stage> stages = stagesOf(run, measure);
        checkOrder(run, measure, stages);
        if (isConsidered(run.tracker.measures[measure].effect, stages, run.asOf.number + 1))
            considered.push_back(measure);
    }
    if (!considered.empty() && !run.isCancelled())
        checkStale(run, considered);
}

void checkReviewDays(CheckRun &run)
{
    const auto check = [&](const Subject &subject, const Edtf &day) {
        const std::optional<Day> end = day.span().end;
        if (day.isNull() || !end || *end > run.asOf)
            return;
        run.add("review-passed"_L1, subject,
                ChecksTr::tr("“%1” was to be looked at again %2").arg(shortened(subject.name), dateInWords(day)),
                ChecksTr::tr("Look at it, then set another day or none."));
    };
    for (std::size_t event = 0; event < run.table.size() && !run.isCancelled(); ++event) {
        if (const std::uint32_t date = run.tracker.eventColumns().reviewOn[event]; date != 0)
            check(run.ofEvent(event), run.tracker.dates()[date]);
    }
    for (std::size_t measure = 0; measure < run.tracker.measures.size(); ++measure)
        check(run.ofMeasure(measure), run.tracker.measures[measure].reviewOn);
}

} // namespace Dateline
