// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "models/items/eventmodel.h"
#include "models/items/facetmodel.h"
#include "models/items/sourcemodel.h"
#include "tests/domain/randomchange.h"
#include "tests/items/itemstests.h"
#include "tests/items/modeltext.h"
#include "tests/support/trackergenerator.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Models that follow a workspace from one change to the next show what new ones show.
class EditsTest : public TestCase
{
    Q_OBJECT

private slots:
    void followEveryHistory_data();
    void followEveryHistory();
    void keepTheirPlaces();
};

void EditsTest::followEveryHistory_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<bool>("filtered");
    for (const int column : {EventModel::Date, EventModel::Title, EventModel::Category, EventModel::Countries,
                             EventModel::MilestoneColumn, EventModel::Origins}) {
        QTest::addRow("%d ascending", column) << column << false << false;
        QTest::addRow("%d descending, filtered", column) << column << true << true;
    }
}

void EditsTest::followEveryHistory()
{
    QFETCH(const int, column);
    QFETCH(const bool, descending);
    QFETCH(const bool, filtered);
    const auto order = descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    Tracker tracker =
        generateTracker({.events = 60, .seed = static_cast<std::uint32_t>(column + 1), .countries = 6, .companies = 4});
    Workspace workspace{today()};
    workspace.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns(tracker)));
    Filter filter;
    if (filtered) {
        filter.window = {Day{12'000}, {}};
        workspace.setFilter(filter);
    }
    EventModel events(&workspace);
    SourceModel sources(&workspace);
    CountryModel countries(&workspace);
    CompanyModel companies(&workspace);
    const QAbstractItemModelTester tester(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
    events.sort(column, order);
    workspace.select(EventRow(7));
    int small = 0;
    for (std::uint64_t step = 0; step < 60; ++step) {
        const Change change = Samples::randomChange(tracker, static_cast<std::uint64_t>(column) * 1000 + step);
        QVERIFY(change.applyTo(tracker));
        SnapshotStep next = nextSnapshot(workspace.snapshot(), change);
        QVERIFY(next.snapshot);
        small += next.rows.everything ? 0 : 1;
        const EventId selected =
            workspace.selected() == noIndex ? EventId() : workspace.snapshot()->eventId(workspace.selected());
        workspace.advance(std::move(next));
        if (workspace.selected() != noIndex)
            QCOMPARE(workspace.snapshot()->eventId(workspace.selected()), selected);
        else
            QCOMPARE(workspace.snapshot()->rowOf(selected), noIndex);

        Workspace other{today()};
        other.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns(tracker)));
        other.setFilter(workspace.filter());
        EventModel freshEvents(&other);
        freshEvents.sort(column, order);
        QCOMPARE(modelText(events), modelText(freshEvents));
        QCOMPARE(modelText(sources), modelText(SourceModel(&other)));
        QCOMPARE(modelText(countries), modelText(CountryModel(&other)));
        QCOMPARE(modelText(companies), modelText(CompanyModel(&other)));
        QVERIFY(workspace.fullRange() == other.fullRange());
        if (workspace.selected() == noIndex)
            workspace.select(workspace.result().count == 0 ? EventRow()
                                                           : static_cast<EventRow>(workspace.result().passing.nth(0)));
    }
    QVERIFY(small > 10);
}

void EditsTest::keepTheirPlaces()
{
    const Tracker tracker = generateTracker({.events = 100, .seed = 9});
    Workspace workspace{today()};
    workspace.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns(tracker)));
    EventModel model(&workspace);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy stances(&workspace, &Workspace::stancesChanged);
    const auto make = [&](const EntityChange &part) {
        workspace.advance(nextSnapshot(workspace.snapshot(), {u"Step"_s, {part}}));
    };
    const auto plain = std::find_if(tracker.events.begin(), tracker.events.end(),
                                    [](const Event &event) { return event.measure.isEmpty(); });
    Event renamed = *plain;
    renamed.title += u" again"_s;
    make(EntityChange::changeOf(*plain, renamed));
    QCOMPARE(data.count(), 1);
    Event later = renamed;
    later.date = *Edtf::parse(u"2051-01-01"_s);
    make(EntityChange::changeOf(renamed, later));
    QCOMPARE(moved.count(), 1);
    Event another = later;
    another.id.text = u"another"_s;
    make(EntityChange::addition(another));
    QCOMPARE(inserted.count(), 1);
    make(EntityChange::addition(another).inverted());
    QCOMPARE(removed.count(), 1);
    const Party &party = tracker.parties.back();
    Party named = party;
    named.name = u"Aa "_s + party.name;
    data.clear();
    make(EntityChange::changeOf(party, named));
    QCOMPARE(data.count(), 1);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(stances.count(), 0);
}

std::unique_ptr<TestCase> newEditsTest() { return std::make_unique<EditsTest>(); }

} // namespace Dateline

#include "editstest.moc"
