// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at, as one value that the workspace holds.
#include "models/dates/today.h"
#include "models/workspace/workspace.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The signals of a workspace in their order, each by its name.
class SignalLog
{
public:
    explicit SignalLog(const Workspace &workspace)
    {
        const auto log = [&](auto signal, const QString &name) {
            QObject::connect(&workspace, signal, &m_context, [this, name] { m_names.append(name); });
        };
        log(&Workspace::snapshotChanged, u"snapshot"_s);
        log(&Workspace::resultChanged, u"result"_s);
        log(&Workspace::asOfChanged, u"asOf"_s);
        log(&Workspace::lanesChanged, u"lanes"_s);
        log(&Workspace::selectionChanged, u"selection"_s);
        log(&Workspace::rangeChanged, u"range"_s);
        log(&Workspace::stancesChanged, u"stances"_s);
    }

    /// Those since the last call.
    QString take() { return std::exchange(m_names, {}).join(u' '); }

private:
    QObject m_context;
    QStringList m_names;
};

Look fullLook()
{
    Look look;
    look.filter.countries = {countryCode(u"AU")};
    look.filter.companies = {{u"huawei"_s}};
    look.filter.asOf = Day{17000};
    look.filter.knownOn = Day{18000};
    look.lanes = LaneGrouping::Company;
    look.range = TimeRange{17000, 18000};
    look.selection = MeasureId{u"au-5g"_s};
    return look;
}

} // namespace

class WorkspaceLookTest : public TestCase
{
    Q_OBJECT

private slots:
    void beginsWithAllByCategory()
    {
        const Workspace workspace{today()};
        Look all;
        all.lanes = LaneGrouping::Category;
        QVERIFY(workspace.look() == all);
    }

    void knownThenGoesWithTheDay()
    {
        Workspace workspace{Day{18000}};
        workspace.setSnapshot(sampleSnapshot());
        workspace.setAsOf(Day{17000});
        workspace.setKnownThen();
        QCOMPARE(workspace.filter().knownOn, Day{17000});
        SignalLog log(workspace);
        workspace.setAsOf(Day{17100}); // in one step
        QCOMPARE(workspace.filter().knownOn, Day{17100});
        QCOMPARE(log.take(), u"result asOf stances"_s);
        QCOMPARE(workspace.result().count, workspace.snapshot()->engine().run(workspace.filter()).count);
        // Other conditions leave it, and another day of knowledge ends it.
        workspace.toggleCountry(countryCode(u"AU"), false);
        QVERIFY(workspace.look().knownThen);
        Filter filter = workspace.filter();
        filter.knownOn.reset();
        workspace.setFilter(filter);
        QVERIFY(!workspace.look().knownThen);
        workspace.setAsOf(Day{17200});
        QVERIFY(!workspace.filter().knownOn);
        // A look brings it along.
        Look look;
        look.knownThen = true;
        look.filter.knownOn = Day{1}; // of another day
        workspace.setLook(look);
        QCOMPARE(workspace.filter().knownOn, Day{18000});
        workspace.clearFilter();
        QVERIFY(!workspace.filter().knownOn && !workspace.look().knownThen);
    }

    void aLookIsSetAtOnce()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        SignalLog log(workspace);
        const Look look = fullLook();
        bool isWhole = true;
        for (const auto signal : {&Workspace::resultChanged, &Workspace::asOfChanged, &Workspace::lanesChanged,
                                  &Workspace::selectionChanged, &Workspace::rangeChanged, &Workspace::stancesChanged})
            connect(&workspace, signal, this, [&] { isWhole = isWhole && workspace.look() == look; });
        workspace.setLook(look);
        QCOMPARE(log.take(), u"result asOf lanes selection range stances"_s);
        QVERIFY(isWhole);
        QVERIFY(workspace.filter() == look.filter);
        QCOMPARE(workspace.asOf(), Day{17000});
        QCOMPARE(workspace.lanes(), LaneGrouping::Company);
        QCOMPARE(workspace.range(), (TimeRange{17000, 18000}));
        QCOMPARE(workspace.result().count, workspace.snapshot()->engine().run(look.filter).count);
        QVERIFY(workspace.selection() == Selection(MeasureId{u"au-5g"_s}));
        workspace.setLook(workspace.look());
        QCOMPARE(log.take(), QString());
    }

    void eachPartIsSaidAlone()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        workspace.setLook(fullLook());
        SignalLog log(workspace);
        Look look = workspace.look();
        const auto said = [&] {
            workspace.setLook(look);
            return log.take();
        };
        look.filter.tags = QStringList{u"5g"_s};
        QCOMPARE(said(), u"result"_s);
        look.filter.asOf = Day{17001};
        QCOMPARE(said(), u"asOf stances"_s);
        look.filter.knownOn.reset();
        QCOMPARE(said(), u"result stances"_s);
        look.lanes = LaneGrouping::None;
        QCOMPARE(said(), u"lanes"_s);
        look.selection = countryCode(u"NZ");
        QCOMPARE(said(), u"selection"_s);
        look.range.reset();
        QCOMPARE(said(), u"range"_s);
        QCOMPARE(workspace.range(), workspace.fullRange());
    }

    void theSettersChangeTheLook()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        Look look = workspace.look();
        look.filter.text = u"huawei"_s;
        workspace.setFilter(look.filter);
        look.lanes = LaneGrouping::Country;
        workspace.setLanes(LaneGrouping::Country);
        look.range = TimeRange{17000, 17500};
        workspace.setRange({17000, 17500});
        look.selection = workspace.snapshot()->eventId(EventRow(2));
        workspace.select(EventRow(2));
        QVERIFY(workspace.look() == look);
        workspace.setRange(workspace.fullRange());
        look.range.reset(); // all, and what comes later, too
        QVERIFY(workspace.look() == look);
    }

    void lanesThatNobodyChoseGoWithTheFilter()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        workspace.setLook({});
        QCOMPARE(workspace.lanes(), LaneGrouping::Category);
        SignalLog log(workspace);
        workspace.toggleCountry(countryCode(u"AU"), false);
        QCOMPARE(log.take(), u"result lanes"_s);
        QCOMPARE(workspace.lanes(), LaneGrouping::Country);
        workspace.setLanes(LaneGrouping::Country);
        QCOMPARE(log.take(), QString());
        workspace.clearFilter();
        QCOMPARE(log.take(), u"result"_s);
        QCOMPARE(workspace.lanes(), LaneGrouping::Country);
    }

    void oneThingIsSelected()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        SignalLog log(workspace);
        workspace.select(EventRow(3));
        QCOMPARE(log.take(), u"selection"_s);
        workspace.setSelection(workspace.snapshot()->eventId(EventRow(1)));
        QCOMPARE(log.take(), u"selection"_s);
        QCOMPARE(workspace.selected(), EventRow{1});
        for (const Selection &other : {Selection(countryCode(u"AU")), Selection(PartyId{u"huawei"_s}),
                                       Selection(MeasureId{u"au-5g"_s}), Selection(SourceId{sourceId()})}) {
            workspace.setSelection(other);
            QCOMPARE(log.take(), u"selection"_s);
            QVERIFY(workspace.selection() == other);
            QCOMPARE(workspace.selected(), noIndex);
        }
        workspace.select({});
        QCOMPARE(log.take(), u"selection"_s);
        QVERIFY(workspace.selection() == Selection());
        workspace.select({});
        QCOMPARE(log.take(), QString());
    }

    void whatIsNotThereIsNotSelected()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        for (const Selection &unknown : {Selection(EventId{u"unknown"_s}), Selection(PartyId{u"unknown"_s}),
                                         Selection(MeasureId{u"unknown"_s}), Selection(SourceId{u"unknown"_s})}) {
            workspace.setSelection(unknown);
            QVERIFY(workspace.selection() == Selection());
        }
        workspace.setSelection(MeasureId{u"au-5g"_s});
        SignalLog log(workspace);
        workspace.setSnapshot(sampleSnapshot());
        QCOMPARE(log.take(), u"snapshot result stances"_s);
        QVERIFY(workspace.selection() == Selection(MeasureId{u"au-5g"_s}));
        Tracker other;
        other.id = u"other"_s;
        workspace.setSnapshot(std::make_shared<const Snapshot>(other));
        QCOMPARE(log.take(), u"snapshot result selection range stances"_s);
        QVERIFY(workspace.selection() == Selection());
    }

    void aSelectedEventIsFoundAgain()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(sampleSnapshot());
        workspace.select(EventRow(4));
        const EventId event = workspace.snapshot()->eventId(EventRow(4));
        Tracker without = sampleTracker();
        const EventId first = workspace.snapshot()->eventId(EventRow(0));
        std::erase_if(without.events, [&](const Event &each) { return each.id == first; });
        std::erase_if(without.attributions, [&](const Attribution &each) { return each.event == first; });
        workspace.setSnapshot(std::make_shared<const Snapshot>(without));
        QCOMPARE(workspace.selected(), EventRow{3});
        QVERIFY(workspace.selection() == Selection(event));
        std::erase_if(without.events, [&](const Event &each) { return each.id == event; });
        std::erase_if(without.attributions, [&](const Attribution &each) { return each.event == event; });
        workspace.setSnapshot(std::make_shared<const Snapshot>(without));
        QCOMPARE(workspace.selected(), noIndex);
        QVERIFY(workspace.selection() == Selection());
    }

private:
    static QString sourceId() { return sampleTracker().sources.front().id.text; }
};

std::unique_ptr<TestCase> newWorkspaceLookTest() { return std::make_unique<WorkspaceLookTest>(); }

} // namespace Dateline

#include "workspacelooktest.moc"
