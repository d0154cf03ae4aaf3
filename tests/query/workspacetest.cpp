// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspace/workspace.h"
#include "models/dates/today.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Counts a workspace's signals, as "snapshot result selection range".
class Spies
{
public:
    explicit Spies(Workspace &workspace)
        : m_snapshot(&workspace, &Workspace::snapshotChanged)
        , m_result(&workspace, &Workspace::resultChanged)
        , m_selection(&workspace, &Workspace::selectionChanged)
        , m_range(&workspace, &Workspace::rangeChanged)
    { }

    /// The counts since the last call.
    QString take()
    {
        const QString counts = u"%1 %2 %3 %4"_s.arg(m_snapshot.count())
                                   .arg(m_result.count())
                                   .arg(m_selection.count())
                                   .arg(m_range.count());
        for (QSignalSpy *spy : {&m_snapshot, &m_result, &m_selection, &m_range})
            spy->clear();
        return counts;
    }

private:
    QSignalSpy m_snapshot, m_result, m_selection, m_range;
};

} // namespace

class WorkspaceTest : public TestCase
{
    Q_OBJECT

private slots:
    void startsEmpty()
    {
        const Workspace workspace{today()};
        QVERIFY(workspace.snapshot() != nullptr);
        QCOMPARE(workspace.result().count, std::size_t{0});
        QCOMPARE(workspace.selected(), noIndex);
        QVERIFY(workspace.range().begin < workspace.range().end);
    }

    void eachSetterEmitsOnce()
    {
        Workspace workspace{today()};
        Spies spies(workspace);
        const auto snapshot = sampleSnapshot();
        workspace.setSnapshot(snapshot);
        QCOMPARE(spies.take(), u"1 1 0 1"_s);
        workspace.setSnapshot(snapshot);
        QCOMPARE(spies.take(), u"0 0 0 0"_s);

        Filter filter;
        filter.text = u"huawei"_s;
        workspace.setFilter(filter);
        QCOMPARE(spies.take(), u"0 1 0 0"_s);
        QVERIFY(workspace.result().count < workspace.snapshot()->table().size());
        workspace.setFilter(filter);
        QCOMPARE(spies.take(), u"0 0 0 0"_s);

        workspace.select(EventRow(2));
        QCOMPARE(spies.take(), u"0 0 1 0"_s);
        workspace.select(EventRow(2));
        QCOMPARE(spies.take(), u"0 0 0 0"_s);
        workspace.select(EventRow(1000));
        QCOMPARE(workspace.selected(), noIndex);
        QCOMPARE(spies.take(), u"0 0 1 0"_s);

        workspace.setRange({0, 10});
        QCOMPARE(spies.take(), u"0 0 0 1"_s);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        for (const TimeRange range : {TimeRange{0, 10}, TimeRange{3, 3}, TimeRange{4, 3}, TimeRange{nan, 3},
                                      TimeRange{0, nan}, TimeRange{0, infinity}})
            workspace.setRange(range);
        QCOMPARE(spies.take(), u"0 0 0 0"_s);
        QCOMPARE(workspace.range(), (TimeRange{0, 10}));
    }

    void anotherDayRunsNoFilter()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        workspace.setAsOf(*dayFromIso(u"2018-08-01"));
        Spies spies(workspace);
        QStringList order;
        const QList<QMetaObject::Connection> connections{
            connect(&workspace, &Workspace::resultChanged, this, [&] { order.append(u"result"_s); }),
            connect(&workspace, &Workspace::asOfChanged, this, [&] { order.append(u"day"_s); }),
            connect(&workspace, &Workspace::stancesChanged, this, [&] { order.append(u"stances"_s); })};
        const auto take = [&order] { return std::exchange(order, {}).join(u' '); };
        workspace.setAsOf(*dayFromIso(u"2018-08-23"));
        QCOMPARE(workspace.asOf(), *dayFromIso(u"2018-08-23"));
        QCOMPARE(workspace.stances().day(), workspace.asOf());
        QCOMPARE(take(), u"day stances"_s);
        workspace.setAsOf(*dayFromIso(u"2018-08-23"));
        QCOMPARE(take(), QString());
        workspace.toggleCompany({u"huawei"_s}, true);
        QCOMPARE(take(), u"result stances"_s);
        workspace.toggleCountry(countryCode(u"NZ"_s), true);
        QCOMPARE(take(), u"result"_s);
        Filter filter = workspace.filter();
        filter.knownOn = dayFromIso(u"2018-12-01");
        filter.asOf = dayFromIso(u"2019-01-01");
        workspace.setFilter(filter);
        QCOMPARE(take(), u"result day stances"_s);
        QCOMPARE(workspace.stances().day(), *dayFromIso(u"2019-01-01"));
        workspace.setSnapshot(sampleSnapshot());
        QCOMPARE(take(), u"result stances"_s);
        for (const QMetaObject::Connection &connection : connections)
            disconnect(connection);
    }

    /// A filter that hides every milestone lifts no ban, but what is known and who is aimed at counts.
    void stancesGoByMeasuresNotByWhatPasses()
    {
        TrackerBuilder b;
        b.country(u"AU"_s, u"Australia"_s).party(u"huawei"_s, PartyKind::Company, u"Huawei"_s);
        b.party(u"bt"_s, PartyKind::Company, u"BT"_s).measure(u"ban"_s, u"Ban"_s, Effect::Ban);
        b.tracker().measures.back().issuers = {{u"au"_s}};
        b.tracker().measures.back().targets = {{u"huawei"_s}};
        b.event(u"e"_s, u"2018-08-23"_s, u"Ban"_s).with(u"au"_s, Role::Issuer).with(u"huawei"_s, Role::Target);
        b.with(u"bt"_s, Role::Affected).milestone(u"ban"_s, Milestone::Announced);
        b.source(u"s"_s, u"S"_s, u"S"_s, u"2018-09-01"_s).saidIn(u"s"_s);
        Workspace workspace{today()};
        workspace.setAsOf(*dayFromIso(u"2018-10-01"));
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        const auto stance = [&] { return workspace.stances().towards(0, workspace.stanceTargets()).stance; };
        QCOMPARE(stance(), Stance::Banned);
        Filter filter = workspace.filter();
        filter.text = u"nothing like it"_s;
        workspace.setFilter(filter);
        QCOMPARE(workspace.result().count, std::size_t{0});
        QCOMPARE(stance(), Stance::Banned);
        filter.companies = {{u"bt"_s}};
        workspace.setFilter(filter);
        QCOMPARE(stance(), Stance::None);
        filter.companies = {{u"bt"_s}, {u"huawei"_s}};
        workspace.setFilter(filter);
        QCOMPARE(stance(), Stance::Banned);
        filter.knownOn = dayFromIso(u"2018-08-31");
        workspace.setFilter(filter);
        QCOMPARE(stance(), Stance::None);
        filter.knownOn = dayFromIso(u"2018-09-01");
        workspace.setFilter(filter);
        QCOMPARE(stance(), Stance::Banned);
    }

    void theFullRangeHasAMargin()
    {
        Workspace workspace{today()};
        TrackerBuilder b;
        b.event(u"e"_s, u"1970-01-01/1970-04-10"_s, u"E"_s); // days 0 … 99
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        QCOMPARE(workspace.fullRange(), (TimeRange{-4, 104}));
        QCOMPARE(workspace.range(), workspace.fullRange());
    }

    void aSingleDayHasTwoMonthsAroundIt()
    {
        Workspace workspace{today()};
        TrackerBuilder b;
        b.event(u"e"_s, u"1970-01-01"_s, u"E"_s);
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        QCOMPARE(workspace.fullRange(), (TimeRange{-29.5, 30.5}));
    }

    void theResultHasARangeOfItsOwn()
    {
        Workspace workspace{today()};
        TrackerBuilder b;
        b.event(u"e"_s, u"1970-01-01/1970-04-10"_s, u"Early"_s);
        b.event(u"f"_s, u"1999"_s, u"Late"_s);
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        QVERIFY(workspace.isResultInView());
        workspace.setRange({10'000, 10'100});
        Filter filter;
        filter.text = u"early"_s;
        workspace.setFilter(filter);
        QVERIFY(!workspace.isResultInView());
        QCOMPARE(workspace.resultRange(), (TimeRange{-4, 104}));
        workspace.setRange({99, 200});
        QVERIFY(workspace.isResultInView());
        filter.text = u"nothing has this"_s;
        workspace.setFilter(filter);
        QVERIFY(!workspace.isResultInView());
        QCOMPARE(workspace.resultRange(), workspace.fullRange());
    }

    void aGroupIsSteppedThrough()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        const QSignalSpy spy(&workspace, &Workspace::selectionChanged);
        QVERIFY(!workspace.selectInGroup(1));
        workspace.selectGroup({EventRow(0), EventRow(1), EventRow(2)});
        QCOMPARE(spy.size(), 1);
        QVERIFY(!workspace.selectInGroup(-1));
        QVERIFY(workspace.selectInGroup(1) && workspace.selectInGroup(1));
        QVERIFY(!workspace.selectInGroup(1));
        QCOMPARE(workspace.selected(), EventRow(2));
        QCOMPARE(workspace.group().size(), std::size_t{3});
        workspace.selectGroup({EventRow(2), EventRow(0)}); // the same event is selected, of another group
        QCOMPARE(spy.size(), 4);
        workspace.select(EventRow(1));
        QVERIFY(workspace.group().empty());
        workspace.selectGroup({EventRow(1)});
        QVERIFY(workspace.group().empty());
    }

    void withoutEventsTheRangeIsAYearAroundTheDay()
    {
        Workspace workspace{Day{20'000}};
        workspace.setSnapshot(std::make_shared<const Snapshot>(Tracker()));
        QCOMPARE(workspace.range(), (TimeRange{20'000 - 183, 20'000 + 183}));
    }

    void theSelectionSurvivesByItsId()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        workspace.select(workspace.snapshot()->rowOf({u"nz-ban"_s}));
        const EventRow before = workspace.selected();

        Tracker more = sampleTracker();
        more.events.push_back(more.events.front());
        more.events.back().id = {u"another"_s};
        more.events.back().date = date(u"2000"_s);
        Spies spies(workspace);
        workspace.setSnapshot(std::make_shared<const Snapshot>(more));
        QCOMPARE(workspace.selected(), before + 1);
        QCOMPARE(workspace.snapshot()->event(workspace.selected()).id.text, u"nz-ban"_s);
        QCOMPARE(spies.take(), u"1 1 1 1"_s); // the row is another one; all was shown, so all is shown

        std::erase_if(more.events, [](const Event &event) { return event.id.text == u"nz-ban"_s; });
        workspace.setSnapshot(std::make_shared<const Snapshot>(more));
        QCOMPARE(workspace.selected(), noIndex);
        workspace.setSnapshot(nullptr);
        QCOMPARE(workspace.snapshot()->table().size(), std::size_t{0});
    }

    void anEditKeepsTheRangeAndAnotherTrackerDoesNot()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        workspace.setRange({17000, 18000});
        Tracker tracker = sampleTracker();
        tracker.events.pop_back();
        workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
        QCOMPARE(workspace.range(), (TimeRange{17000, 18000}));
        tracker.id = u"other"_s;
        workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
        QCOMPARE(workspace.range(), workspace.fullRange());
    }

    void allIsUpToDateWhenSignalsCome()
    {
        Workspace workspace{today()};
        bool checked = false;
        connect(&workspace, &Workspace::snapshotChanged, &workspace, [&] {
            checked = workspace.result().passing.size() == workspace.snapshot()->table().size()
                && workspace.range() == workspace.fullRange();
        });
        workspace.setSnapshot(sampleSnapshot());
        QVERIFY(checked);
    }

    void aNewSnapshotKeepsTheFilter()
    {
        Workspace workspace{today()};
        workspace.toggleCountry(countryCode(u"AU"_s), false);
        workspace.setSnapshot(sampleSnapshot());
        QCOMPARE(workspace.result().count, std::size_t{2});
    }

    void toggles()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        const CountryCode au = countryCode(u"AU"_s);
        const CountryCode nz = countryCode(u"NZ"_s);
        const auto countries = [&] { return workspace.filter().countries; };
        workspace.toggleCountry(au, false);
        workspace.toggleCountry(nz, false);
        QCOMPARE(countries(), (std::vector{au, nz}));
        workspace.toggleCountry(au, false);
        QCOMPARE(countries(), (std::vector{nz}));
        workspace.toggleCountry(au, true);
        QCOMPARE(countries(), (std::vector{au}));
        workspace.toggleCountry(au, true);
        QVERIFY(countries().empty());

        workspace.toggleCompany({u"zte"_s}, false);
        workspace.toggleCategory({u"ban"_s}, true);
        QCOMPARE(workspace.result().count, std::size_t{1});

        Filter filter = workspace.filter();
        filter.asOf = Day{5};
        workspace.setFilter(filter);
        workspace.clearFilter();
        QVERIFY(workspace.filter().isEmpty());
        QCOMPARE(workspace.filter().asOf, Day{5});
    }

    void changesAreThoseSinceTheSnapshotBefore()
    {
        Workspace workspace{today()};
        std::shared_ptr<const Snapshot> before = sampleSnapshot();
        workspace.setSnapshot(before);
        const Event event = before->event(EventRow(0));
        Event renamed = event;
        renamed.title = u"Renamed"_s;
        workspace.advance(nextSnapshot(before, {u"Rename"_s, {EntityChange::changeOf(event, renamed)}}));
        QVERIFY(workspace.changesSince(before));
        QVERIFY(!workspace.changesSince(workspace.snapshot()));
        before.reset();
        QVERIFY(!workspace.changesSince(nullptr)); // nobody has that snapshot any more, but a view may have had none
    }
};

std::unique_ptr<TestCase> newWorkspaceTest() { return std::make_unique<WorkspaceTest>(); }

} // namespace Dateline

#include "workspacetest.moc"
