// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/workspace.h"

#include "models/stances/stancescope.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace Dateline {

namespace {

/// Takes \p value out of \p values, or puts it in; with \p only it becomes the only one, or none if it was that
/// already.
template<typename Value>
void toggle(std::vector<Value> &values, const Value &value, bool only)
{
    const auto place = std::find(values.begin(), values.end(), value);
    const bool there = place != values.end();
    if (only)
        values = there && values.size() == 1 ? std::vector<Value>() : std::vector<Value>{value};
    else if (there)
        values.erase(place);
    else
        values.push_back(value);
}

bool isRange(TimeRange range)
{
    return std::isfinite(range.begin) && std::isfinite(range.end) && range.begin < range.end;
}

} // namespace

Workspace::Workspace(Day today, QObject *parent)
    : QObject(parent)
    , m_snapshot(std::make_shared<const Snapshot>(TrackerColumns()))
    , m_today(today)
    , m_result(m_snapshot->engine().run(m_look.filter))
{
    m_look.lanes = LaneGrouping::Category;
}

Workspace::~Workspace() = default;

void Workspace::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    if (!snapshot)
        snapshot = std::make_shared<const Snapshot>(TrackerColumns());
    if (snapshot == m_snapshot)
        return;

    const bool sameTracker = snapshot->tracker().id == m_snapshot->tracker().id;
    const EventRow selected = m_selected == noIndex ? EventRow() : snapshot->rowOf(m_snapshot->eventId(m_selected));
    m_rowChanges = RowChanges::all();
    replaceSnapshot(std::move(snapshot), selected, sameTracker);
}

void Workspace::advance(SnapshotStep step)
{
    if (!step.snapshot || step.rows.everything)
        return setSnapshot(std::move(step.snapshot));
    const EventRow selected = step.snapshot->table().isLive(m_selected) ? m_selected : EventRow();
    m_rowChanges = std::move(step.rows);
    m_before = m_snapshot;
    replaceSnapshot(std::move(step.snapshot), selected, true);
}

void Workspace::replaceSnapshot(std::shared_ptr<const Snapshot> snapshot, EventRow selected, bool sameTracker)
{
    const EventRow oldSelected = m_selected;
    const Selection oldSelection = m_look.selection;
    const TimeRange oldRange = range();
    m_selected = selected;
    const std::shared_ptr<const Snapshot> before = std::exchange(m_snapshot, std::move(snapshot));
    m_result = m_snapshot->engine().run(m_look.filter);
    if (!std::holds_alternative<EventId>(m_look.selection))
        m_look.selection = selectable(m_look.selection);
    else if (m_selected == noIndex) // the row of an event is known, which spares a search
        m_look.selection = {};
    m_look.range = sameTracker ? showable(m_look.range) : std::nullopt;
    if (m_rowChanges.everything)
        m_group.clear();
    std::erase_if(m_group, [this](EventRow row) { return !m_snapshot->table().isLive(row); });

    const bool otherStances = m_rowChanges.stances || (m_rowChanges.knownStances && m_look.filter.knownOn);
    if (otherStances)
        followStances(*before);

    emit snapshotChanged();
    emit resultChanged();
    if (m_selected != oldSelected || m_look.selection != oldSelection)
        emit selectionChanged();
    if (range() != oldRange)
        emit rangeChanged();
    if (otherStances)
        emit stancesChanged();
}

void Workspace::setLook(const Look &wanted)
{
    Look look = wanted;
    look.filter.knownOn = knownOnDay(wanted, m_today);
    look.range = showable(wanted.range);
    if (wanted.selection != m_look.selection)
        look.selection = selectable(wanted.selection);
    if (look == m_look)
        return;
    const Day oldDay = asOf();
    const LaneGrouping oldLanes = lanes();
    const TimeRange oldRange = range();
    const Look old = std::exchange(m_look, std::move(look));

    const bool otherKnowledge = m_look.filter.knownOn != old.filter.knownOn;
    const bool otherTargets = m_look.filter.companies != old.filter.companies;
    if (otherKnowledge)
        forgetStances(true);
    else if (otherTargets)
        forgetStances(false);
    const bool otherDay = asOf() != oldDay;
    if (otherDay && m_stances)
        m_stances->moveTo(asOf());
    Filter onSameDay = m_look.filter;
    onSameDay.asOf = old.filter.asOf;
    const bool otherEvents = onSameDay != old.filter;
    if (otherEvents)
        m_result = m_snapshot->engine().run(m_look.filter);
    const bool otherLanes = lanes() != oldLanes;
    const bool otherRange = range() != oldRange;
    const bool otherSelection = m_look.selection != old.selection;
    if (otherSelection) {
        const auto *event = std::get_if<EventId>(&m_look.selection);
        m_selected = event ? m_snapshot->rowOf(*event) : EventRow();
    }

    if (otherEvents)
        emit resultChanged();
    if (otherDay)
        emit asOfChanged();
    if (otherLanes)
        emit lanesChanged();
    if (otherSelection)
        emit selectionChanged();
    if (otherRange)
        emit rangeChanged();
    if (otherDay || otherKnowledge || otherTargets)
        emit stancesChanged();
}

/// A selection as it can be in this tracker: none instead of one that is not there. O(events) or O(sources).
Selection Workspace::selectable(const Selection &wanted) const
{
    const Snapshot &snapshot = *m_snapshot;
    const auto *event = std::get_if<EventId>(&wanted);
    const auto *party = std::get_if<PartyId>(&wanted);
    const auto *measure = std::get_if<MeasureId>(&wanted);
    const auto *source = std::get_if<SourceId>(&wanted);
    const bool isThere = (!event || snapshot.rowOf(*event) != noIndex) && (!party || snapshot.party(*party))
        && (!measure || snapshot.measure(*measure)) && (!source || snapshot.sourceIndex(*source) != noIndex);
    return isThere ? wanted : Selection();
}

/// A range as it is kept: none where all is shown, and so that what is added later is shown, too.
std::optional<TimeRange> Workspace::showable(std::optional<TimeRange> wanted) const
{
    return wanted && isRange(*wanted) && *wanted != fullRange() ? wanted : std::nullopt;
}

void Workspace::setFilter(const Filter &filter)
{
    Look look = m_look;
    look.filter = filter;
    look.knownThen = m_look.knownThen && filter.knownOn == m_look.filter.knownOn;
    setLook(look);
}

void Workspace::setKnownThen()
{
    Look look = m_look;
    look.knownThen = true;
    setLook(look);
}

void Workspace::setToday(Day day)
{
    if (day == m_today)
        return;
    const Day oldDay = asOf();
    if (m_look.knownThen && oldDay == m_today) { // knowledge, and with it what passes, goes on, too
        m_look.filter.asOf = m_today;
        m_today = day;
        emit todayChanged();
        return setAsOf(day);
    }
    if (m_look.filter.asOf == m_today)
        m_look.filter.asOf = day;
    m_today = day;
    const bool otherDay = asOf() != oldDay;
    if (otherDay && m_stances)
        m_stances->moveTo(asOf());

    emit todayChanged();
    if (!otherDay)
        return;
    emit asOfChanged();
    emit stancesChanged();
}

void Workspace::setAsOf(Day day)
{
    Filter filter = m_look.filter;
    filter.asOf = day;
    setFilter(filter);
}

const StancesOnDay &Workspace::stances() const
{
    if (!m_stanceIndex)
        m_stanceIndex = std::make_shared<const StanceIndex>(*m_snapshot, m_look.filter.knownOn);
    if (!m_stances)
        m_stances.emplace(m_stanceIndex, asOf());
    return *m_stances;
}

const TargetNumbers &Workspace::stanceTargets() const
{
    if (!m_stanceTargets)
        m_stanceTargets = targetsOf(m_look.filter, *m_snapshot, stances().index());
    return *m_stanceTargets;
}

/// \p index: what is known has changed too, and not only who is looked at.
void Workspace::forgetStances(bool index)
{
    m_stanceTargets.reset();
    if (!index)
        return;
    m_stances.reset();
    m_stanceIndex.reset();
}

/// Brings the stances up to date after a step from \p before, or forgets them where they have to be worked out anew.
void Workspace::followStances(const Snapshot &before)
{
    constexpr std::size_t fewMeasures = 16;
    std::vector<MeasureRow> measures;
    const auto note = [&measures](const Snapshot &snapshot, EventRow row) {
        if (snapshot.table().isLive(row) && snapshot.table().measure(row) != noIndex)
            measures.push_back(snapshot.table().measure(row));
    };
    for (const auto *rows : {&m_rowChanges.added, &m_rowChanges.removed, &m_rowChanges.changed}) {
        for (const EventRow row : *rows) {
            note(before, row);
            note(*m_snapshot, row);
        }
    }
    std::sort(measures.begin(), measures.end());
    measures.erase(std::unique(measures.begin(), measures.end()), measures.end());
    const bool othersToo = before.tracker().measures != m_snapshot->tracker().measures
        || before.tracker().parties != m_snapshot->tracker().parties;
    if (!m_stanceIndex || m_rowChanges.everything || othersToo || measures.size() > fewMeasures)
        return forgetStances(true);
    m_stanceIndex = std::make_shared<const StanceIndex>(*m_stanceIndex, *m_snapshot, measures);
    if (m_stances)
        m_stances->goOnIn(m_stanceIndex);
}

void Workspace::select(EventRow row)
{
    if (!m_snapshot->table().isLive(row))
        row = {};
    const Selection wanted = row == noIndex ? Selection() : Selection(m_snapshot->eventId(row));
    if (wanted == m_look.selection)
        return;
    m_look.selection = wanted;
    m_selected = row;
    emit selectionChanged();
}

void Workspace::selectGroup(std::vector<EventRow> rows)
{
    if (rows.size() < 2)
        return select(rows.empty() ? EventRow() : rows.front());
    if (rows == group())
        return;
    m_group = std::move(rows);
    if (m_selected != m_group.front())
        return select(m_group.front());
    emit selectionChanged();
}

const std::vector<EventRow> &Workspace::group() const
{
    static const std::vector<EventRow> none;
    const bool isSelected = std::find(m_group.begin(), m_group.end(), m_selected) != m_group.end();
    return isSelected && m_group.size() > 1 ? m_group : none;
}

bool Workspace::selectInGroup(int step)
{
    const std::vector<EventRow> &rows = group();
    const auto place = std::find(rows.begin(), rows.end(), m_selected) - rows.begin() + step;
    if (rows.empty() || place < 0 || place >= static_cast<std::ptrdiff_t>(rows.size()))
        return false;
    select(rows[static_cast<std::size_t>(place)]);
    return true;
}

void Workspace::setSelection(const Selection &selection)
{
    Look look = m_look;
    look.selection = selection;
    setLook(look);
}

void Workspace::setLanes(LaneGrouping lanes)
{
    Look look = m_look;
    look.lanes = lanes;
    setLook(look);
}

void Workspace::setRange(TimeRange range)
{
    if (!isRange(range) || range == this->range())
        return;
    m_look.range = showable(range);
    emit rangeChanged();
}

namespace {

/// With a margin of a 25th on either side, and so much that what lies around a single day is seen.
TimeRange withMargins(double begin, double end)
{
    constexpr double shortest = 60; // days
    const double margin = std::max((end - begin) / 25, (shortest - (end - begin)) / 2);
    return {begin - margin, end + margin};
}

} // namespace

TimeRange Workspace::fullRange() const
{
    const Span extent = m_snapshot->table().extent();
    if (!extent.begin || !extent.end || *extent.begin >= *extent.end) {
        // Where the first event is most likely to be entered.
        constexpr double halfYear = 183;
        const auto day = static_cast<double>(asOf().number);
        return {day - halfYear, day + halfYear};
    }
    return withMargins(static_cast<double>(extent.begin->number), static_cast<double>(extent.end->number));
}

TimeRange Workspace::resultRange() const
{
    const EventTable &table = m_snapshot->table();
    double begin = std::numeric_limits<double>::infinity();
    double end = -begin;
    m_result.passing.forEach([&](std::size_t row) {
        for (const std::int64_t bound : {table.begin()[row], table.end()[row]}) {
            if (bound == openBegin || bound == openEnd)
                continue;
            begin = std::min(begin, static_cast<double>(bound));
            end = std::max(end, static_cast<double>(bound));
        }
    });
    return begin > end ? fullRange() : withMargins(begin, end);
}

bool Workspace::isResultInView() const
{
    const EventTable &table = m_snapshot->table();
    const TimeRange shown = range();
    bool isInView = false;
    m_result.passing.forEach([&](std::size_t row) {
        const std::int64_t begin = table.begin()[row];
        const std::int64_t end = table.end()[row];
        isInView = isInView
            || ((begin == openBegin || static_cast<double>(begin) < shown.end)
                && (end == openEnd || static_cast<double>(end) > shown.begin));
    });
    return isInView;
}

void Workspace::toggleCountry(CountryCode code, bool only)
{
    Filter filter = m_look.filter;
    toggle(filter.countries, code, only);
    setFilter(filter);
}

void Workspace::toggleCompany(const PartyId &company, bool only)
{
    Filter filter = m_look.filter;
    toggle(filter.companies, company, only);
    setFilter(filter);
}

void Workspace::toggleCategory(const CategoryId &category, bool only)
{
    Filter filter = m_look.filter;
    toggle(filter.categories, category, only);
    setFilter(filter);
}

void Workspace::clearFilter()
{
    Filter filter;
    filter.asOf = m_look.filter.asOf;
    setFilter(filter);
}

void Workspace::refreshWords()
{
    emit todayChanged();
    emit snapshotChanged();
    emit resultChanged();
    emit asOfChanged();
    emit stancesChanged();
    emit selectionChanged();
    emit rangeChanged();
}

} // namespace Dateline
