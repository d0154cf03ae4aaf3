// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventmodel.h"
#include "models/dates/today.h"
#include "models/query/snapshotstep.h"
#include "tests/items/itemstests.h"
#include "tests/items/modeltext.h"
#include "tests/query/sampletracker.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class EventModelTest : public TestCase
{
    Q_OBJECT

private slots:
    void showsEvents()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const EventModel model(&workspace);
        QCOMPARE(
            modelText(model).remove(QRegularExpression(u"( \\|[^|\n]*){4}(?=\n)"_s)), // without what is usually hidden
            u"8 Oct 2012 | Early warning | Diplomacy |  |  |  |  | 0 | 0\n"
            "Mar 2017 – Jun 2019 | Review of supply | Diplomacy | United Kingdom |  |  |  | 0 | 0\n"
            "23 Aug 2018 | Australia bars Huawei | Restriction | Australia | Huawei, ZTE | 5G guidance | "
            "Announced | 2 | 2\n"
            "since 23 Aug 2018 | Trials go on |  |  | Huawei |  |  | 0 | 0\n"
            "Nov 2018 | Letter to telecoms firms | Diplomacy | Australia, United Kingdom |  |  |  | 1 | 1\n"
            "28 Nov 2018 | New Zealand turns down Spark | Restriction | New Zealand | GCSB, Huawei |  |  | 1 | 2\n"
            "before the end of 2027 | Last equipment removed | Restriction | United Kingdom |  |  |  | 0 | 1\n"_s);
    }

    void fieldsThatAreUsuallyHidden()
    {
        Tracker tracker = sampleTracker();
        tracker.events[0].tags = {u"5g"_s};
        tracker.events[0].summary = u"Two\nlines"_s;
        tracker.events[0].note = u"Doubtful"_s;
        tracker.events[0].reviewOn = *Edtf::parse(u"2021-05");
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
        EventModel model(&workspace);
        const QModelIndex index = model.indexOfRow(workspace.snapshot()->rowOf(tracker.events[0].id));
        QCOMPARE(index.siblingAtColumn(EventModel::TagsColumn).data().toString(), u"5g"_s);
        QCOMPARE(index.siblingAtColumn(EventModel::SummaryColumn).data().toString(), u"Two lines"_s);
        QCOMPARE(index.siblingAtColumn(EventModel::NoteColumn).data().toString(), u"Doubtful"_s);
        QCOMPARE(index.siblingAtColumn(EventModel::ReviewColumn).data().toString(), u"May 2021"_s);
        for (const int column : {EventModel::NoteColumn, EventModel::ReviewColumn}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                model.sort(column, order);
                QCOMPARE(model.index(0, EventModel::NoteColumn).data().toString(), u"Doubtful"_s); // none come last
            }
        }
    }

    void searchShowsTheBestFirst()
    {
        TrackerBuilder b;
        b.source(u"s"_s, u"Ports and tariffs"_s, u"Paper"_s, u"2018"_s);
        b.event(u"source"_s, u"2018-01-01"_s, u"Anything"_s).saidIn(u"s"_s);
        b.event(u"beginning"_s, u"2018-01-02"_s, u"Tariffed goods"_s);
        b.event(u"title"_s, u"2018-01-03"_s, u"New tariffs"_s);
        b.event(u"none"_s, u"2018-01-04"_s, u"Nothing"_s);
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        EventModel model(&workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto shown = [&model] {
            QStringList ids;
            for (int row = 0; row < model.rowCount(); ++row)
                ids.append(model.index(row, 0).data(EventModel::EventIdRole).toString());
            return ids;
        };
        const auto search = [&workspace](const QString &text) {
            Filter filter = workspace.filter();
            filter.text = text;
            workspace.setFilter(filter);
        };
        QVERIFY(!model.isRanked());
        search(u"tariffs"_s);
        QVERIFY(model.isRanked());
        QCOMPARE(shown(), (QStringList{u"title"_s, u"beginning"_s, u"source"_s}));
        // Who sorts wants that order, until the next search.
        model.sort(EventModel::Date);
        QVERIFY(!model.isRanked());
        QCOMPARE(shown(), (QStringList{u"source"_s, u"beginning"_s, u"title"_s}));
        search(u"tariff"_s);
        QVERIFY(!model.isRanked());
        search({});
        search(u"tariff"_s);
        QVERIFY(model.isRanked());
    }

    void heldRowStaysUntilItIsLeft()
    {
        Tracker tracker = sampleTracker();
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
        EventModel model(&workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(EventModel::Title);
        const EventRow row = model.rowAt(model.index(0, 0));
        model.hold(row);
        const QPersistentModelIndex place = model.index(0, EventModel::Title);
        const Event before = workspace.snapshot()->event(row);
        Event after = before;
        after.title = u"Zz"_s;
        workspace.advance(
            nextSnapshot(workspace.snapshot(), {u"Change title"_s, {EntityChange::changeOf(before, after)}}));
        QCOMPARE(place.row(), 0);
        QCOMPARE(place.data().toString(), u"Zz"_s);
        model.hold({});
        QCOMPARE(place.row(), model.rowCount() - 1);
        QCOMPARE(place.data().toString(), u"Zz"_s);
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("ascending");
        QTest::addColumn<QString>("descending");
        QTest::newRow("date") << int{EventModel::Date} << u"report review au-ban tests uk-letter nz-ban uk-end"_s
                              << u"uk-end nz-ban uk-letter au-ban tests review report"_s;
        QTest::newRow("title") << int{EventModel::Title} << u"au-ban report uk-end uk-letter nz-ban review tests"_s
                               << u"tests review nz-ban uk-letter uk-end report au-ban"_s;
        QTest::newRow("category, none last")
            << int{EventModel::Category} << u"au-ban nz-ban uk-end report review uk-letter tests"_s
            << u"report review uk-letter au-ban nz-ban uk-end tests"_s;
        QTest::newRow("countries, none last")
            << int{EventModel::Countries} << u"au-ban uk-letter nz-ban review uk-end report tests"_s
            << u"review uk-end nz-ban uk-letter au-ban report tests"_s;
        QTest::newRow("measure") << int{EventModel::MeasureColumn}
                                 << u"au-ban report review tests uk-letter nz-ban uk-end"_s
                                 << u"au-ban report review tests uk-letter nz-ban uk-end"_s;
        QTest::newRow("milestone") << int{EventModel::MilestoneColumn}
                                   << u"au-ban report review tests uk-letter nz-ban uk-end"_s
                                   << u"au-ban report review tests uk-letter nz-ban uk-end"_s;
        QTest::newRow("origins") << int{EventModel::Origins} << u"report review tests uk-end uk-letter nz-ban au-ban"_s
                                 << u"au-ban uk-letter nz-ban report review tests uk-end"_s;
        QTest::newRow("sources") << int{EventModel::Sources} << u"report review tests uk-letter uk-end au-ban nz-ban"_s
                                 << u"au-ban nz-ban uk-letter uk-end report review tests"_s;
    }

    void sorts()
    {
        QFETCH(int, column);
        QFETCH(QString, ascending);
        QFETCH(QString, descending);
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        EventModel model(&workspace);
        model.sort(column);
        QCOMPARE(ids(model), ascending);
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(ids(model), descending);
        QCOMPARE(model.sortColumn(), column);
        model.sort(-1);
        QCOMPARE(ids(model), u"report review au-ban tests uk-letter nz-ban uk-end"_s);
    }

    void sortsWithinADay()
    {
        TrackerBuilder b;
        b.event(u"evening"_s, u"2018-08-23T21:40:00Z"_s, u"E"_s).event(u"day"_s, u"2018-08-23"_s, u"D"_s);
        b.event(u"morning"_s, u"2018-08-23T09:15:00+02:00"_s, u"M"_s).event(u"before"_s, u"2018-08-22"_s, u"B"_s);
        b.event(u"after"_s, u"2018-08-24"_s, u"A"_s).event(u"noon"_s, u"2018-08-23T12:00:00"_s, u"N"_s);
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        EventModel model(&workspace);
        QCOMPARE(ids(model), u"before day morning noon evening after"_s);
        model.sort(EventModel::Date, Qt::DescendingOrder);
        QCOMPARE(ids(model), u"after evening noon morning day before"_s);

        // Another time moves it, as if all were read anew.
        Event changed = b.tracker().events[0];
        changed.date = date(u"2018-08-23T06:00:00Z"_s);
        workspace.advance(
            nextSnapshot(workspace.snapshot(), {u"Step"_s, {EntityChange::changeOf(b.tracker().events[0], changed)}}));
        QCOMPARE(ids(model), u"after noon morning evening day before"_s);
        model.sort(EventModel::Date);
        QCOMPARE(ids(model), u"before day evening morning noon after"_s);
        changed.date = date(u"2018-08-23"_s);
        workspace.advance(nextSnapshot(
            workspace.snapshot(),
            {u"Step"_s,
             {EntityChange::changeOf(workspace.snapshot()->event(workspace.snapshot()->rowOf(changed.id)), changed)}}));
        QCOMPARE(ids(model), u"before day evening morning noon after"_s);
    }

    void aFilterKeepsTheOrder()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        EventModel model(&workspace);
        model.sort(EventModel::Title, Qt::DescendingOrder);
        workspace.toggleCategory({u"ban"_s}, false);
        QCOMPARE(ids(model), u"nz-ban uk-end au-ban"_s);
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        QCOMPARE(ids(model), u"nz-ban uk-end au-ban"_s);
    }

    void changesAreOneResetOrNone()
    {
        Workspace workspace{today()};
        EventModel model(&workspace);
        QSignalSpy resets(&model, &EventModel::modelReset);
        QSignalSpy layouts(&model, &EventModel::layoutChanged);
        QSignalSpy inserted(&model, &EventModel::rowsInserted);
        QSignalSpy removed(&model, &EventModel::rowsRemoved);
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        QCOMPARE(resets.count(), 1);
        workspace.toggleCategory({u"ban"_s}, false);
        QCOMPARE(resets.count(), 2);
        Filter filter = workspace.filter();
        filter.asOf = Day{0};
        workspace.setFilter(filter); // lets the same events through
        workspace.select(EventRow(3));
        workspace.setRange({0, 5});
        QCOMPARE(resets.count(), 2);
        QCOMPARE(layouts.count(), 0);
        model.sort(EventModel::Title);
        QCOMPARE(layouts.count(), 1);
        QCOMPARE(resets.count(), 2);
        QCOMPARE(inserted.count() + removed.count(), 0);
    }

    void answersRoles()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const EventModel model(&workspace);
        const EventRow row = workspace.snapshot()->rowOf({u"au-ban"_s});
        const QModelIndex index = model.indexOfRow(row);
        QCOMPARE(model.rowAt(index), row);
        QCOMPARE(index.data(EventModel::RowRole).toUInt(), row);
        QCOMPARE(index.data(EventModel::EventIdRole).toString(), u"au-ban"_s);
        QCOMPARE(index.data(EventModel::CategoryRole).toInt(), 0);
        QCOMPARE(index.data(EventModel::MilestoneRole).toInt(), static_cast<int>(Milestone::Announced));
        QCOMPARE(index.data(EventModel::DisputedRole).toBool(), false);
        QCOMPARE(index.data(EventModel::OriginsRole).toInt(), 2);
        QCOMPARE(index.data(EventModel::CountriesRole).toStringList(), QStringList{u"AU"_s});
        QCOMPARE(index.data(EventModel::BeginRole).toLongLong(), dayFromIso(u"2018-08-23")->number);
        QCOMPARE(index.data(EventModel::EndRole).toLongLong(), dayFromIso(u"2018-08-24")->number);
        QCOMPARE(index.siblingAtColumn(EventModel::Category).data(Qt::AccessibleTextRole).toString(),
                 u"Category: Restriction"_s);
        QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(),
                 u"Australia bars Huawei, 23 Aug 2018, Restriction"_s);

        const QModelIndex trials = model.indexOfRow(workspace.snapshot()->rowOf({u"tests"_s}));
        QCOMPARE(trials.data(EventModel::CategoryRole).toInt(), -1);
        QCOMPARE(trials.data(EventModel::MilestoneRole).toInt(), -1);
        QVERIFY(!trials.data(EventModel::EndRole).isValid());
        QCOMPARE(trials.siblingAtColumn(EventModel::MeasureColumn).data(Qt::AccessibleTextRole).toString(),
                 u"Measure: none"_s);
        const QModelIndex letter = model.indexOfRow(workspace.snapshot()->rowOf({u"nz-ban"_s}));
        QVERIFY(letter.data(Qt::ToolTipRole).toString().contains(u"Sources disagree"_s));
        QCOMPARE(model.rowAt({}), noIndex);
        QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    }

    void hiddenRowsHaveNoIndex()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const EventModel model(&workspace);
        workspace.toggleCategory({u"ban"_s}, false);
        QVERIFY(!model.indexOfRow(workspace.snapshot()->rowOf({u"review"_s})).isValid());
        QVERIFY(!model.indexOfRow({}).isValid());
        QVERIFY(!model.indexOfRow(EventRow(1000)).isValid());
    }

    /// Qt takes a tool tip for HTML when its first line has a tag.
    void toolTipsBeginWithOurWords()
    {
        TrackerBuilder b;
        b.event(u"e"_s, u"2018-08-23"_s, u"<b>bold</b>"_s);
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        const EventModel model(&workspace);
        QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"23 Aug 2018\n<b>bold</b>"_s);
    }

    void staysAValidModel()
    {
        Workspace workspace{today()};
        EventModel model(&workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        exercise(workspace, [&](QRandomGenerator &random) {
            const QueryResult &result = workspace.result();
            QCOMPARE(model.rowCount(), static_cast<int>(result.count));
            for (const EventRow row : model.rows())
                QVERIFY(result.passing.test(row));
            std::vector<QPersistentModelIndex> persistent;
            QStringList titles;
            for (int i = 0; i < model.rowCount(); ++i) {
                persistent.emplace_back(model.index(i, EventModel::Title));
                titles.append(persistent.back().data().toString());
            }
            const int column = random.bounded(-1, EventModel::columns);
            model.sort(column, random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            for (qsizetype i = 0; i < titles.size(); ++i)
                QCOMPARE(persistent[static_cast<std::size_t>(i)].data().toString(), titles[i]);
            for (int i = 0; i < model.rowCount(); ++i)
                QCOMPARE(model.indexOfRow(model.rowAt(model.index(i, 3))), model.index(i, 0));
        });
    }

private:
    static QString ids(const EventModel &model)
    {
        return columnText(model, 0, EventModel::EventIdRole).remove(u"| "_s);
    }
};

std::unique_ptr<TestCase> newEventModelTest() { return std::make_unique<EventModelTest>(); }

} // namespace Dateline

#include "eventmodeltest.moc"
