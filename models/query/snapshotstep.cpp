// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/snapshotstep.h"

#include "models/domain/columnsedit.h"
#include "models/domain/eventcountries.h"
#include "models/domain/participants.h"
#include "models/query/eventtableeditor.h"
#include "models/query/snapshotgrowth.h"

#include <algorithm>
#include <iterator>

namespace Dateline {

/// One step from a snapshot to the next, part by part of it.
class SnapshotEdit
{
public:
    SnapshotEdit(const Snapshot &before, ColumnsEdit edit)
        : m_before(before)
        , m_changedEvents(edit.events())
        , m_changedSources(edit.sources())
        , m_changedAttributions(edit.attributions())
        , m_otherMeasures(edit.hasOtherMeasures())
        , m_otherParties(edit.hasOtherParties())
        , m_otherCategories(edit.hasOtherCategories())
        , m_otherNames(edit.hasOtherNames())
        , m_tracker(edit.take())
        , m_index(before.m_index)
    { }

    /// Null if the snapshot has to be made anew of the tracker.
    SnapshotStep run()
    {
        if (!m_index.works.follow(m_before.tracker(), m_tracker, m_changedSources))
            return {};
        if (m_otherParties)
            gatherConcernedEvents();
        joinAttributions();
        gatherEvents();
        if (m_events.size() > mostEvents)
            return {};
        EventTableEditor editor(m_before.tracker(), m_before.table(), m_tracker, m_index);
        const bool otherUses = editor.countUses(m_changedEvents);
        if (m_otherNames || otherUses) {
            editor.readDictionaries();
            m_index.readIds(m_tracker);
        }
        SnapshotStep step;
        std::vector<EventRow> rows;
        // What is gone has no id any more by which others could find their places.
        std::stable_partition(m_events.begin(), m_events.end(),
                              [this](std::uint32_t event) { return !m_tracker.eventOrder().has(event); });
        for (const std::uint32_t event : m_events) {
            const EventRow row = editor.rowOf(event);
            rows.push_back(row);
            if (std::binary_search(m_changedEvents.begin(), m_changedEvents.end(), event))
                editor.writeEvent(row);
            else
                editor.writeAttributions(row);
        }
        std::sort(rows.begin(), rows.end());
        CompressedRows ofSources = rowsOfSource(editor);
        EventTable table = editor.take(); // which looks at the tracker once more
        step.snapshot.reset(new Snapshot(m_before, std::move(m_tracker), std::move(m_index), std::move(table), rows,
                                         std::move(ofSources)));
        noteRows(step, rows);
        return step;
    }

    TrackerColumns takeTracker() { return std::move(m_tracker); }

private:
    /// A change of more is no small one.
    static constexpr std::size_t mostEvents = 4096;

    /// The event of an attribution, if it has a source too: see TrackerIndex.
    static std::uint32_t eventOf(const TrackerColumns &tracker, std::uint32_t attribution)
    {
        const TrackerColumns::AttributionColumns &columns = tracker.attributionColumns();
        if (attribution >= columns.event.size() || columns.source[attribution] == noIndex)
            return noIndex;
        return columns.event[attribution];
    }

    /// Adds to what has changed the events that are about other countries than before, or have another party among
    /// their companies.
    void gatherConcernedEvents()
    {
        const EventCountries after(m_tracker);
        std::vector<std::uint32_t> parties = after.partiesOtherThan(m_before.table().countryRule());
        const std::size_t both = std::min(m_before.tracker().parties.size(), m_tracker.parties.size());
        for (std::uint32_t party = 0; party < both; ++party) {
            if ((m_before.tracker().parties[party].kind == PartyKind::Country)
                != (m_tracker.parties[party].kind == PartyKind::Country))
                parties.push_back(party);
        }
        sortUnique(parties);
        const std::vector<std::uint32_t> measures = after.measuresOtherThan(m_before.table().countryRule());
        if (parties.empty() && measures.empty())
            return;
        const TrackerColumns::EventColumns &events = m_tracker.eventColumns();
        for (std::uint32_t event = 0; event < events.texts.size(); ++event) {
            const bool isConcerned = std::binary_search(measures.begin(), measures.end(), events.measure[event])
                || hasParticipant(m_tracker, event, [&parties](std::uint32_t party) {
                                         return std::binary_search(parties.begin(), parties.end(), party);
                                     });
            if (isConcerned)
                m_changedEvents.push_back(event);
        }
        sortUnique(m_changedEvents);
    }

    /// Brings the lists of attributions up to date.
    void joinAttributions()
    {
        for (std::size_t event = m_index.attributionsOfEvent.rows(); event < m_tracker.eventOrder().numbers(); ++event)
            m_index.attributionsOfEvent.addRow({});
        for (const std::uint32_t attribution : m_changedAttributions) {
            const std::uint32_t from = eventOf(m_before.tracker(), attribution);
            const std::uint32_t to = eventOf(m_tracker, attribution);
            m_events.insert(m_events.end(), {from, to});
            if (from == to)
                continue;
            if (from != noIndex) {
                std::vector<std::uint32_t> members = membersOf(from);
                std::erase(members, attribution);
                m_index.attributionsOfEvent.set(from, std::move(members));
            }
            if (to != noIndex) {
                std::vector<std::uint32_t> members = membersOf(to);
                members.push_back(attribution);
                sortByPlace(members);
                m_index.attributionsOfEvent.set(to, std::move(members));
            }
        }
    }

    std::vector<std::uint32_t> membersOf(std::uint32_t event) const
    {
        const auto members = m_index.attributionsOfEvent[event];
        return {members.begin(), members.end()};
    }

    void sortByPlace(std::vector<std::uint32_t> &attributions) const
    {
        std::vector<std::pair<std::size_t, std::uint32_t>> placed;
        for (const std::uint32_t attribution : attributions)
            placed.emplace_back(m_tracker.attributionOrder().placeOf(attribution), attribution);
        std::sort(placed.begin(), placed.end());
        std::transform(placed.begin(), placed.end(), attributions.begin(), [](const auto &p) { return p.second; });
    }

    /// All events of which a row, or the part of it that follows from attributions, has to be written anew.
    void gatherEvents()
    {
        for (const std::uint32_t source : m_changedSources) {
            if (source >= m_before.m_rowsOfSource.rows())
                continue;
            for (const EventRow row : m_before.eventsOf(SourceRow(source)))
                m_events.push_back(m_before.table().eventIndex()[row]);
        }
        sortUnique(m_events);
        if (!m_events.empty() && m_events.back() == noIndex)
            m_events.pop_back();
        m_toldOtherwise = m_events;
        m_events.insert(m_events.end(), m_changedEvents.begin(), m_changedEvents.end());
        sortUnique(m_events);
    }

    /// Snapshot::eventsOf() after the change; \p editor knows the rows of events.
    CompressedRows rowsOfSource(EventTableEditor &editor) const
    {
        CompressedRows lists = m_before.m_rowsOfSource;
        while (lists.rows() < m_tracker.sourceOrder().numbers())
            lists.addRow({});
        for (const std::uint32_t attribution : m_changedAttributions) {
            for (const TrackerColumns *tracker : {&m_before.tracker(), &m_tracker}) {
                const std::uint32_t event = eventOf(*tracker, attribution);
                if (event == noIndex)
                    continue;
                const std::uint32_t source = tracker->attributionColumns().source[attribution];
                const EventRow row = editor.rowOf(event);
                const auto listed = lists[source];
                std::vector<std::uint32_t> rows(listed.begin(), listed.end());
                const auto place = std::lower_bound(rows.begin(), rows.end(), row);
                const bool was = place != rows.end() && *place == row;
                if (was == isAttributed(event, source))
                    continue;
                if (was)
                    rows.erase(place);
                else
                    rows.insert(place, row);
                lists.set(source, std::move(rows));
            }
        }
        return lists;
    }

    bool isAttributed(std::uint32_t event, std::uint32_t source) const
    {
        const auto members = m_index.attributionsOfEvent[event];
        return std::any_of(members.begin(), members.end(), [&](std::uint32_t attribution) {
            return m_tracker.attributionColumns().source[attribution] == source;
        });
    }

    void noteRows(SnapshotStep &step, const std::vector<EventRow> &rows) const
    {
        const EventTable &before = m_before.table();
        const EventTable &after = step.snapshot->table();
        step.rows.stances = m_otherMeasures;
        step.rows.sources = !m_changedSources.empty();
        const bool otherDictionaries = !shareDictionaries(before, after);
        step.rows.parties = m_otherParties || (otherDictionaries && hasOtherParties(before, after));
        step.rows.categories = m_otherCategories;
        step.rows.tags = otherDictionaries && before.tagNames() != after.tagNames();
        for (const EventRow row : rows) {
            const bool was = before.isLive(row);
            const bool is = after.isLive(row);
            if (was || is)
                (!was ? step.rows.added : !is ? step.rows.removed : step.rows.changed).push_back(row);
            step.rows.stances = step.rows.stances || isOtherMilestone(*step.snapshot, row);
            step.rows.knownStances = step.rows.knownStances || isToldOtherwise(*step.snapshot, row);
        }
    }

    static bool hasOtherParties(const EventTable &before, const EventTable &after)
    {
        return before.companyIds() != after.companyIds() || before.countryCodes() != after.countryCodes()
            || before.countryNames() != after.countryNames();
    }

    /// Whether a row is or was a milestone, and of what stances follow from something is another: its measure, step or
    /// date.
    bool isOtherMilestone(const Snapshot &afterwards, EventRow row) const
    {
        const EventTable &before = m_before.table();
        const EventTable &after = afterwards.table();
        const bool was = before.isLive(row) && before.measure(row) != noIndex;
        const bool is = after.isLive(row) && after.measure(row) != noIndex;
        if (!was || !is)
            return was || is;
        return before.measure(row) != after.measure(row) || before.milestone()[row] != after.milestone()[row]
            || m_before.date(row) != afterwards.date(row);
    }

    /// Whether other sources than before tell of a row that is a milestone, or the same ones tell otherwise.
    bool isToldOtherwise(const Snapshot &afterwards, EventRow row) const
    {
        const EventTable &after = afterwards.table();
        return after.isLive(row) && after.measure(row) != noIndex
            && std::binary_search(m_toldOtherwise.begin(), m_toldOtherwise.end(), after.eventIndex()[row]);
    }

    const Snapshot &m_before;
    std::vector<std::uint32_t> m_changedEvents;
    const std::vector<std::uint32_t> m_changedSources, m_changedAttributions;
    const bool m_otherMeasures, m_otherParties, m_otherCategories, m_otherNames;
    TrackerColumns m_tracker;
    TrackerIndex m_index;
    std::vector<std::uint32_t> m_events;
    std::vector<std::uint32_t> m_toldOtherwise; ///< those of which attributions, or sources of them, changed
};

namespace {

SnapshotStep madeAnew(TrackerColumns tracker)
{
    return {std::make_shared<const Snapshot>(std::move(tracker)), RowChanges::all()};
}

} // namespace

std::size_t mostEditedEntities(const TrackerColumns &tracker)
{
    constexpr std::size_t most = 4096;
    constexpr std::size_t least = 256;
    const std::size_t entities =
        tracker.eventOrder().size() + tracker.sourceOrder().size() + tracker.attributionOrder().size();
    return std::clamp(entities / 16, least, most);
}

RowChanges RowChanges::followedBy(const RowChanges &next) const
{
    if (everything || next.everything)
        return all();
    const auto both = [](const std::vector<EventRow> &a, const std::vector<EventRow> &b) {
        std::vector<EventRow> rows;
        std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rows));
        return rows;
    };
    const auto without = [](const std::vector<EventRow> &a, const std::vector<EventRow> &b) {
        std::vector<EventRow> rows;
        std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rows));
        return rows;
    };
    // A row is never given anew, so what was removed stays so.
    RowChanges together;
    together.added = without(both(added, next.added), next.removed);
    together.removed = both(removed, without(next.removed, added));
    together.changed = without(without(both(changed, next.changed), both(added, next.added)), next.removed);
    together.sources = sources || next.sources;
    together.stances = stances || next.stances;
    together.knownStances = knownStances || next.knownStances;
    together.parties = parties || next.parties;
    together.categories = categories || next.categories;
    together.tags = tags || next.tags;
    return together;
}

SnapshotStep nextSnapshot(const std::shared_ptr<const Snapshot> &before, const Change &change)
{
    ColumnsEdit edit(before->tracker());
    if (!edit.apply(change)) {
        // One of the rare ones after which all is numbered anew, or one that does not fit.
        Tracker tracker = before->tracker().unpacked();
        return change.applyTo(tracker) ? madeAnew(tracker) : SnapshotStep();
    }
    if (!edit.hasOtherNumbers() && edit.tracker().editedEntities() <= mostEditedEntities(edit.tracker())) {
        SnapshotEdit parts(*before, std::move(edit));
        SnapshotStep step = parts.run();
        return step.snapshot ? std::move(step) : madeAnew(parts.takeTracker());
    }
    return madeAnew(edit.take());
}

} // namespace Dateline
