// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "models/workspace/workspace.h"
#include "tests/domain/randomchange.h"
#include "tests/stances/stancestests.h"
#include "tests/support/measuregenerator.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Stances that followed changes are those that are worked out anew.
class StancesAfterChangesTest : public TestCase
{
    Q_OBJECT

private slots:
    void equalThoseWorkedOutAnew_data();
    void equalThoseWorkedOutAnew();
    void equalThoseWorkedOutAnewAfterAnyChange();
};

namespace {

/// Changes of milestones, and of what is told of them.
class MilestoneChanges
{
public:
    MilestoneChanges(const Tracker &tracker, std::uint32_t seed) : m_tracker(tracker), m_random(seed) { }

    Change next()
    {
        Change change{u"Change"_s, {}};
        for (std::size_t i = 1 + below(3); i > 0; --i) {
            const Change part = one();
            change.parts.insert(change.parts.end(), part.parts.begin(), part.parts.end());
            if (!part.applyTo(m_tracker))
                qFatal("no sound change");
        }
        return change;
    }
    const Tracker &tracker() const { return m_tracker; }

private:
    std::size_t below(std::size_t bound) { return m_random() % bound; }

    Change one()
    {
        const Event before = m_tracker.events[below(m_tracker.events.size())];
        Event after = before;
        switch (below(6)) {
        case 0:
            after.milestone = static_cast<Milestone>(below(8));
            break;
        case 1:
            after.measure = m_tracker.measures[below(m_tracker.measures.size())].id;
            if (!after.milestone)
                after.milestone = Milestone::Adopted;
            break;
        case 2: {
            Event added = before;
            added.id.text = u"added-%1"_s.arg(++m_added);
            return {u"Add"_s, {EntityChange::addition(added)}};
        }
        case 3:
            after.measure = {};
            after.milestone.reset();
            break;
        case 4:
            if (!m_tracker.attributions.empty()) {
                const Attribution told = m_tracker.attributions[below(m_tracker.attributions.size())];
                Attribution otherwise = told;
                otherwise.date = date();
                return {u"Tell"_s, {EntityChange::changeOf(told, otherwise)}};
            }
            [[fallthrough]];
        default:
            after.date = date();
        }
        return {u"Change"_s, {EntityChange::changeOf(before, after)}};
    }

    Edtf date()
    {
        static const QStringList forms = {u"%1-03"_s, u"%1-07-09"_s,    u"%1"_s,
                                          u"../%1"_s, u"%1-02-03/.."_s, u"%1-11-30"_s};
        return *Edtf::parse(
            forms[static_cast<qsizetype>(below(static_cast<std::size_t>(forms.size())))].arg(2014 + below(14)));
    }

    Tracker m_tracker;
    std::mt19937 m_random;
    int m_added = 0;
};

void compareIndexes(const StanceIndex &index, const StanceIndex &anew, bool steps)
{
    QCOMPARE(index.knownOn(), anew.knownOn());
    QVERIFY(index.countries() == anew.countries() && index.targets() == anew.targets());
    QCOMPARE(index.pairs().size(), anew.pairs().size());
    for (std::uint32_t pair = 0; pair < anew.pairs().size(); ++pair) {
        QCOMPARE(index.pairs()[pair].country, anew.pairs()[pair].country);
        QCOMPARE(index.pairs()[pair].target, anew.pairs()[pair].target);
        QVERIFY(std::ranges::equal(index.changes(pair), anew.changes(pair)));
    }
    if (!steps)
        return;
    const auto isSame = [](const StanceIndex::Step &a, const StanceIndex::Step &b) {
        return a.day == b.day && a.pair == b.pair && a.change == b.change;
    };
    QVERIFY(std::ranges::equal(index.steps(), anew.steps(), isSame));
}

void compareDays(const StancesOnDay &stances, const StancesOnDay &anew)
{
    QCOMPARE(stances.day(), anew.day());
    for (std::uint32_t pair = 0; pair < anew.index().pairs().size(); ++pair)
        QCOMPARE(stances.standing(pair), anew.standing(pair));
}

/// The same by ids: rows of a tracker that is read anew are others.
void compareWithOneRead(const Snapshot &snapshot, const StanceIndex &index, const Tracker &tracker)
{
    const Snapshot read(tracker);
    const StanceIndex anew(read, index.knownOn());
    const auto idOf = [](const Snapshot &of, EventRow row) {
        return row == noIndex ? QString() : of.eventId(row).text;
    };
    QCOMPARE(index.pairs().size(), anew.pairs().size());
    for (std::uint32_t pair = 0; pair < anew.pairs().size(); ++pair) {
        QCOMPARE(index.changes(pair).size(), anew.changes(pair).size());
        for (std::size_t i = 0; i < anew.changes(pair).size(); ++i) {
            const StanceChange &a = index.changes(pair)[i];
            const StanceChange &b = anew.changes(pair)[i];
            QCOMPARE(a.day, b.day);
            QCOMPARE(a.standing.stance, b.standing.stance);
            QCOMPARE(a.standing.atLeast, b.standing.atLeast);
            QCOMPARE(a.standing.measure, b.standing.measure);
            QCOMPARE(idOf(snapshot, a.standing.event), idOf(read, b.standing.event));
            QCOMPARE(idOf(snapshot, a.standing.latest), idOf(read, b.standing.latest));
        }
    }
}

} // namespace

void StancesAfterChangesTest::equalThoseWorkedOutAnew_data()
{
    QTest::addColumn<int>("measures");
    QTest::addColumn<bool>("knownOn");
    QTest::newRow("few") << 6 << false;
    QTest::newRow("few, as known") << 6 << true;
    QTest::newRow("many") << 120 << false;
    QTest::newRow("many, as known") << 120 << true;
}

void StancesAfterChangesTest::equalThoseWorkedOutAnew()
{
    QFETCH(const int, measures);
    QFETCH(const bool, knownOn);
    const Tracker tracker = generateMeasures({static_cast<std::size_t>(measures), 12, 6, 3});
    MilestoneChanges changes(tracker, 17);
    Workspace workspace{today()};
    workspace.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns(tracker)));
    Filter filter;
    filter.asOf = *dayFromIso(u"2021-05-05");
    if (knownOn)
        filter.knownOn = *dayFromIso(u"2022-02-02");
    workspace.setFilter(filter);
    (void)workspace.stances();
    int followed = 0;
    for (int step = 0; step < 300; ++step) {
        SnapshotStep next = nextSnapshot(workspace.snapshot(), changes.next());
        QVERIFY(next.snapshot);
        const StanceIndex *const before = &workspace.stances().index();
        const bool shares = !next.rows.everything;
        workspace.advance(std::move(next));
        const StanceIndex &index = workspace.stances().index();
        followed += shares && !index.otherPairs().empty() && &index != before ? 1 : 0;
        const auto anew = std::make_shared<const StanceIndex>(*workspace.snapshot(), filter.knownOn);
        compareIndexes(index, *anew, step % 3 == 0);
        if (step % 5 == 0) {
            filter.asOf = *filter.asOf + Days{step % 2 == 0 ? 90 : -80};
            workspace.setFilter(filter);
        }
        compareDays(workspace.stances(), StancesOnDay(anew, *filter.asOf));
        if (step % 10 == 0)
            compareWithOneRead(*workspace.snapshot(), index, changes.tracker());
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after step %1"_s.arg(step)));
    }
    // What sources told by a day stays as it was with most changes.
    QVERIFY2(followed > (knownOn ? 25 : 100), qPrintable(QString::number(followed)));
}

void StancesAfterChangesTest::equalThoseWorkedOutAnewAfterAnyChange()
{
    Tracker tracker = generateMeasures({20, 12, 6, 5});
    Workspace workspace{today()};
    workspace.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns(tracker)));
    for (std::uint64_t step = 0; step < 150; ++step) {
        (void)workspace.stances();
        const Change change = Samples::randomChange(tracker, step);
        QVERIFY(change.applyTo(tracker));
        workspace.advance(nextSnapshot(workspace.snapshot(), change));
        compareIndexes(workspace.stances().index(), StanceIndex(*workspace.snapshot()), true);
        compareWithOneRead(*workspace.snapshot(), workspace.stances().index(), tracker);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(u"after step %1"_s.arg(step)));
    }
}

std::unique_ptr<TestCase> newStancesAfterChangesTest() { return std::make_unique<StancesAfterChangesTest>(); }

} // namespace Dateline

#include "stancesafterchangestest.moc"
