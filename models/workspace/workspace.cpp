// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/workspace.h"

#include "models/dates/today.h"
#include "models/stances/stancescope.h"

#include <algorithm>
#include <cmath>

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

} // namespace

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , m_snapshot(std::make_shared<const Snapshot>(PackedTracker()))
    , m_result(m_snapshot->engine().run(m_filter))
    , m_range(fullRange())
{ }

Workspace::~Workspace() = default;

void Workspace::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    if (!snapshot)
        snapshot = std::make_shared<const Snapshot>(PackedTracker());
    if (snapshot == m_snapshot)
        return;

    const bool sameTracker = snapshot->tracker().id == m_snapshot->tracker().id;
    const EventRow selected = m_selected == noIndex ? noIndex : snapshot->rowOf(m_snapshot->eventId(m_selected));
    m_rowChanges = RowChanges::all();
    replaceSnapshot(std::move(snapshot), selected, sameTracker);
}

void Workspace::advance(SnapshotStep step)
{
    if (!step.snapshot || step.rows.everything)
        return setSnapshot(std::move(step.snapshot));
    const EventRow selected = step.snapshot->table().isLive(m_selected) ? m_selected : noIndex;
    m_rowChanges = std::move(step.rows);
    m_before = m_snapshot;
    replaceSnapshot(std::move(step.snapshot), selected, true);
}

void Workspace::replaceSnapshot(std::shared_ptr<const Snapshot> snapshot, EventRow selected, bool sameTracker)
{
    const EventRow oldSelected = m_selected;
    const TimeRange oldRange = m_range;
    const bool showedAll = m_range == fullRange();
    m_selected = selected;
    m_snapshot = std::move(snapshot);
    m_result = m_snapshot->engine().run(m_filter);
    if (showedAll || !sameTracker)
        m_range = fullRange();

    const bool otherStances = m_rowChanges.stances || (m_rowChanges.knownStances && m_filter.knownOn);
    if (otherStances)
        forgetStances(true);

    emit snapshotChanged();
    emit resultChanged();
    if (m_selected != oldSelected)
        emit selectionChanged();
    if (m_range != oldRange)
        emit rangeChanged();
    if (otherStances)
        emit stancesChanged();
}

void Workspace::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    const Day oldDay = asOf();
    const bool otherKnowledge = filter.knownOn != m_filter.knownOn;
    const bool otherTargets = filter.companies != m_filter.companies;
    Filter onSameDay = filter;
    onSameDay.asOf = m_filter.asOf;
    const bool onlyDay = onSameDay == m_filter;
    m_filter = filter;
    if (otherKnowledge)
        forgetStances(true);
    else if (otherTargets)
        forgetStances(false);
    const bool otherDay = asOf() != oldDay;
    if (otherDay && m_stances)
        m_stances->moveTo(asOf());
    if (!onlyDay) {
        m_result = m_snapshot->engine().run(m_filter);
        emit resultChanged();
    }
    if (otherDay)
        emit asOfChanged();
    if (otherDay || otherKnowledge || otherTargets)
        emit stancesChanged();
}

Day Workspace::asOf() const { return m_filter.asOf.value_or(today()); }

void Workspace::setAsOf(Day day)
{
    Filter filter = m_filter;
    filter.asOf = day;
    setFilter(filter);
}

const StancesOnDay &Workspace::stances() const
{
    if (!m_stanceIndex)
        m_stanceIndex = std::make_shared<const StanceIndex>(*m_snapshot, m_filter.knownOn);
    if (!m_stances)
        m_stances.emplace(m_stanceIndex, asOf());
    return *m_stances;
}

const TargetNumbers &Workspace::stanceTargets() const
{
    if (!m_stanceTargets)
        m_stanceTargets = targetsOf(m_filter, *m_snapshot, stances().index());
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

void Workspace::select(EventRow row)
{
    if (!m_snapshot->table().isLive(row))
        row = noIndex;
    if (row == m_selected)
        return;
    m_selected = row;
    emit selectionChanged();
}

void Workspace::setRange(TimeRange range)
{
    const bool valid = std::isfinite(range.begin) && std::isfinite(range.end) && range.begin < range.end;
    if (!valid || range == m_range)
        return;
    m_range = range;
    emit rangeChanged();
}

TimeRange Workspace::fullRange() const
{
    const Span extent = m_snapshot->table().extent();
    if (!extent.begin || !extent.end || *extent.begin >= *extent.end)
        return {};
    const auto begin = static_cast<double>(extent.begin->number);
    const auto end = static_cast<double>(extent.end->number);
    const double margin = (end - begin) / 25;
    return {begin - margin, end + margin};
}

void Workspace::toggleCountry(CountryCode code, bool only)
{
    Filter filter = m_filter;
    toggle(filter.countries, code, only);
    setFilter(filter);
}

void Workspace::toggleCompany(const PartyId &company, bool only)
{
    Filter filter = m_filter;
    toggle(filter.companies, company, only);
    setFilter(filter);
}

void Workspace::toggleCategory(const CategoryId &category, bool only)
{
    Filter filter = m_filter;
    toggle(filter.categories, category, only);
    setFilter(filter);
}

void Workspace::clearFilter()
{
    Filter filter;
    filter.asOf = m_filter.asOf;
    setFilter(filter);
}

} // namespace Dateline
