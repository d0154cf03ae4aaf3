// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/query/look.h"
#include "models/query/snapshotstep.h"
#include "models/stances/stancesonday.h"

#include <QObject>

#include <memory>

namespace Dateline {

/// Where the views meet: they share what is looked at (filter, lanes, selection and visible time range), and know
/// nothing of each other. Each setter emits its signal once, and only if something changed.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// \p today: see setToday(). A workspace does not look at the clock.
    explicit Workspace(Day today, QObject *parent = nullptr);
    ~Workspace() override;

    /// Never null; an empty tracker at first (and for a null pointer). A new snapshot keeps the filter, the selection
    /// where its event is still there (by id; its row may differ), and the range unless that showed all or the
    /// tracker is another one: then all is shown.
    const std::shared_ptr<const Snapshot> &snapshot() const { return m_snapshot; }
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);
    /// The next snapshot of the same tracker, made of this one by nextSnapshot(): the selection stays where its row is
    /// still there, and stances that nothing has changed are kept.
    void advance(SnapshotStep step);
    /// In what the snapshot differs from \p older, if that is the one before it and rows mean the same in both: for
    /// views that would otherwise look at all rows again. Null if they have to.
    const RowChanges *changesSince(const std::shared_ptr<const Snapshot> &older) const
    {
        return !older || m_rowChanges.everything || m_before.lock() != older ? nullptr : &m_rowChanges;
    }

    /// All that is looked at, as one value: saved, given to a picture, and set again. Its lanes are by category at
    /// first; it has a range unless all is shown.
    const Look &look() const { return m_look; }
    /// Each signal comes at most once, after all is set. A selection that the tracker does not have becomes none, an
    /// empty range all.
    void setLook(const Look &look);
    /// Whether what was known on asOf() is looked at, on whichever day that is, until the filter is given another
    /// known-on day.
    void setKnownThen();

    const Filter &filter() const { return m_look.filter; }
    void setFilter(const Filter &filter);
    /// What passes the filter, always up to date.
    const QueryResult &result() const { return m_result; }

    /// What day it is, as the workspace was told.
    Day today() const { return m_today; }
    /// The day has turned. Who looks at the world as of today goes on to the new day, and asOfChanged() and
    /// stancesChanged() tell it; who has set another day stays there. todayChanged() comes first, and in any case.
    void setToday(Day day);

    /// The day on which the world is looked at: the filter's, or today.
    Day asOf() const { return m_look.filter.asOf.value_or(m_today); }
    /// The same filter on another day: nothing passes or stops passing, so resultChanged() is not emitted, unless what
    /// was known then is looked at.
    void setAsOf(Day day);
    /// Where all countries stand on asOf(), as known on the filter's day of knowledge. The other conditions do not
    /// matter to it: who looks at court cases only has not lifted a ban. Worked out when first asked for.
    const StancesOnDay &stances() const;
    /// The filter's companies as numbers of targets; empty: any. One that nothing aims at has a number that no pair
    /// has.
    const TargetNumbers &stanceTargets() const;

    /// The selected row, or noIndex if something else is selected or nothing. Selecting an event that the filter hides
    /// is allowed.
    EventRow selected() const { return m_selected; }
    void select(EventRow row); ///< noIndex: nothing, whatever was selected

    /// Selects the first of several events that are chosen as one, such as those that cover each other on a timeline, and
    /// keeps them at hand to be stepped through. Fewer than two are no group.
    void selectGroup(std::vector<EventRow> rows);
    /// Those that selectGroup() was given, in that order, while one of them is selected; or else none.
    const std::vector<EventRow> &group() const;
    /// Selects the next one of the group (\p step +1) or the one before (−1); false if there is none.
    bool selectInGroup(int step);

    /// What is selected, of whatever kind; never what the tracker does not have. Any country may be.
    const Selection &selection() const { return m_look.selection; }
    void setSelection(const Selection &selection);

    /// By what the timeline's events are sorted; see lanesOf().
    LaneGrouping lanes() const { return lanesOf(m_look); }
    void setLanes(LaneGrouping lanes);

    TimeRange range() const { return m_look.range ? *m_look.range : fullRange(); }
    void setRange(TimeRange range); ///< an empty range is ignored
    /// The range that shows all of the snapshot's events with a margin of a 25th on either side, and two months at the
    /// least; a year around the day of "as of" when there are none.
    TimeRange fullRange() const;
    /// The same of the events that pass the filter; fullRange() if none does. O(rows / 64 + passing).
    TimeRange resultRange() const;
    /// Whether one of the events that pass the filter touches range(). O(rows / 64 + passing).
    bool isResultInView() const;

    // Small steps that several views offer: puts the value in or takes it out. With \p only it becomes the only one of
    // its kind, or none is left if it was that already.
    void toggleCountry(CountryCode code, bool only);
    void toggleCompany(const PartyId &company, bool only);
    void toggleCategory(const CategoryId &category, bool only);
    void clearFilter(); ///< keeps asOf

    /// Words are written in another way from now on: each signal that views make their words at is emitted.
    void refreshWords();

signals:
    void todayChanged();    ///< setToday() was given another day
    void snapshotChanged(); ///< result, selection and range have been brought up to date before
    void resultChanged();   ///< filter or snapshot changed: the set of passing rows may have
    void asOfChanged();     ///< another day; follows resultChanged() if more has changed
    /// stances() or stanceTargets() may be others; comes last, and not after a step that concerns no measure.
    void stancesChanged();
    void lanesChanged();
    void selectionChanged();
    void rangeChanged();

private:
    Selection selectable(const Selection &wanted) const;
    std::optional<TimeRange> showable(std::optional<TimeRange> wanted) const;
    void forgetStances(bool index);
    void followStances(const Snapshot &before);
    void replaceSnapshot(std::shared_ptr<const Snapshot> snapshot, EventRow selected, bool sameTracker);

    std::shared_ptr<const Snapshot> m_snapshot;
    std::weak_ptr<const Snapshot> m_before; ///< the snapshot before, if this one was made of it
    RowChanges m_rowChanges = RowChanges::all();
    Day m_today;
    Look m_look;
    QueryResult m_result;
    EventRow m_selected; ///< of the look's event
    std::vector<EventRow> m_group;
    // Worked out when asked for.
    mutable std::shared_ptr<const StanceIndex> m_stanceIndex;
    mutable std::optional<StancesOnDay> m_stances;
    mutable std::optional<TargetNumbers> m_stanceTargets;
};

} // namespace Dateline
