// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sourcemodel.h"
#include "models/dates/today.h"
#include "tests/items/itemstests.h"
#include "tests/items/modeltext.h"
#include "tests/query/sampletracker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class SourceModelTest : public TestCase
{
    Q_OBJECT

private slots:
    void showsSourcesWithTheirEvents()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const SourceModel model(&workspace);
        QCOMPARE(modelText(model),
                 u"Spare paper | Archive | 2010 | Newspaper article |  | 0 |  | \n"
                 "Allies pressed over équipment | Financial Times | 28 Nov 2018 | Newspaper article | "
                 "B – Usually reliable | 2 |  | \n"
                 "  Australia bars Huawei | Restriction | 23 Aug 2018 |  |  |  |  | \n"
                 "  New Zealand turns down Spark | Restriction | 28 Nov 2018 |  |  |  |  | \n"
                 "Delegation tours Europe | Silicon UK | 28–30 Nov 2018 | Newspaper article | C – Fairly reliable | 3 "
                 "|  | \n"
                 "  Australia bars Huawei | Restriction | 23 Aug 2018 |  |  |  |  | \n"
                 "  New Zealand turns down Spark | Restriction | 28 Nov 2018 |  |  |  |  | \n"
                 "  Last equipment removed | Restriction | before the end of 2027 |  |  |  |  | \n"
                 "A page | Some site |  | Newspaper article |  | 1 |  | \n"
                 "  Letter to telecoms firms | Diplomacy | Nov 2018 |  |  |  |  | \n"_s);
    }

    void hidesWhatDoesNotPass()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const SourceModel model(&workspace);
        workspace.toggleCompany({u"zte"_s}, false);
        QCOMPARE(modelText(model),
                 u"Allies pressed over équipment | Financial Times | 28 Nov 2018 | Newspaper article | "
                 "B – Usually reliable | 1 |  | \n"
                 "  Australia bars Huawei | Restriction | 23 Aug 2018 |  |  |  |  | \n"
                 "Delegation tours Europe | Silicon UK | 28–30 Nov 2018 | Newspaper article | C – Fairly reliable | 1 "
                 "|  | \n"
                 "  Australia bars Huawei | Restriction | 23 Aug 2018 |  |  |  |  | \n"_s);
        QVERIFY(!model.indexOfSource(workspace.snapshot()->sourceIndex({u"undated"_s})).isValid());
    }

    void addsTheRestLater()
    {
        Tracker tracker;
        constexpr int sources = 5000;
        for (int i = 0; i < sources; ++i) {
            Source source;
            source.id.text = u"s-%1"_s.arg(i);
            source.title = u"Title %1"_s.arg(i);
            tracker.sources.push_back(source);
        }
        Workspace workspace{today()};
        SourceModel model(&workspace);
        model.setProgressive(true);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        workspace.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns(tracker)));
        const int first = model.rowCount();
        QVERIFY(first > 1000 && first < sources && !model.showsAll());
        const SourceModel plain(&workspace);
        const SourceRow last = plain.sourceAt(plain.index(sources - 1, 0));
        QVERIFY(!model.indexOfSource(last).isValid());
        QCOMPARE(model.sourceAt(model.index(first - 1, 0)), plain.sourceAt(plain.index(first - 1, 0)));
        model.showAll();
        QVERIFY(model.showsAll());
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(modelText(model), modelText(plain));
        QCOMPARE(model.indexOfSource(last).row(), sources - 1);
    }

    void catchesUpWhenItFollowsAgain()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        SourceModel model(&workspace);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setFollowing(false);
        const QString all = modelText(model);
        workspace.toggleCompany({u"zte"_s}, false);
        workspace.toggleCountry(*CountryCode::parse(u"AU"), false);
        QCOMPARE(modelText(model), all);
        QCOMPARE(resets.count(), 0);

        model.setFollowing(true);
        QCOMPARE(resets.count(), 1);
        const SourceModel fresh(&workspace);
        QCOMPARE(modelText(model), modelText(fresh));
        QVERIFY(modelText(model) != all);
        model.setFollowing(true);
        QCOMPARE(resets.count(), 1);

        // A new tracker's rows are others: that cannot wait.
        model.setFollowing(false);
        workspace.setSnapshot(std::make_shared<const Snapshot>(randomTracker(3, 20)));
        QCOMPARE(resets.count(), 2);
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("ascending");
        QTest::addColumn<QString>("descending");
        QTest::newRow("title") << int{SourceModel::Title} << u"undated | ft | silicon | unused"_s
                               << u"unused | silicon | ft | undated"_s;
        QTest::newRow("publisher") << int{SourceModel::Publisher} << u"unused | ft | silicon | undated"_s
                                   << u"undated | silicon | ft | unused"_s;
        QTest::newRow("issued, undated last")
            << int{SourceModel::Issued} << u"unused | ft | silicon | undated"_s
            << u"ft | silicon | unused | undated"_s; // issued from the same day: by title
        QTest::newRow("reliability, ungraded last")
            << int{SourceModel::Reliability} << u"ft | silicon | unused | undated"_s
            << u"silicon | ft | unused | undated"_s;
        QTest::newRow("events") << int{SourceModel::Events} << u"unused | undated | ft | silicon"_s
                                << u"silicon | ft | undated | unused"_s;
    }

    void sorts()
    {
        QFETCH(int, column);
        QFETCH(QString, ascending);
        QFETCH(QString, descending);
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        SourceModel model(&workspace);
        const QModelIndex silicon = model.indexOfSource(SourceRow(1));
        const QPersistentModelIndex event = model.index(0, SourceModel::Title, silicon);
        QCOMPARE(event.data(SourceModel::SourceIdRole).toString(), u"silicon"_s);
        model.sort(column);
        QCOMPARE(columnText(model, 0, SourceModel::SourceIdRole), ascending);
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(columnText(model, 0, SourceModel::SourceIdRole), descending);
        QCOMPARE(event.data().toString(), u"Australia bars Huawei"_s);
        QCOMPARE(event.parent().data().toString(), u"Delegation tours Europe"_s);
        model.sort(-1);
        QCOMPARE(columnText(model, 0, SourceModel::SourceIdRole), u"unused | ft | silicon | undated"_s);
    }

    void filtersByName()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        SourceModel model(&workspace);
        QSignalSpy resets(&model, &SourceModel::modelReset);
        model.setNameFilter(u"EQUIPMENT times"_s);
        QCOMPARE(columnText(model, 0, SourceModel::SourceIdRole), u"ft"_s);
        model.setNameFilter(u"EQUIPMENT times"_s);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.nameFilter(), u"EQUIPMENT times"_s);
    }

    void changesAreOneReset()
    {
        Workspace workspace{today()};
        SourceModel model(&workspace);
        QSignalSpy resets(&model, &SourceModel::modelReset);
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        QCOMPARE(resets.count(), 1);
        workspace.toggleCompany({u"zte"_s}, false);
        QCOMPARE(resets.count(), 2);
        workspace.select(EventRow(2));
        QCOMPARE(resets.count(), 2);
    }

    void answersRoles()
    {
        Tracker tracker = sampleTracker();
        tracker.sources[0].url = u"https://example.org/a"_s;
        tracker.sources[0].title = u"<b>bold</b>"_s;
        tracker.sources[0].text = u"What it says"_s;
        tracker.sources[0].authors = {{u"Doe"_s, u"Jane"_s, {}}};
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
        const SourceModel model(&workspace);
        const QModelIndex source = model.indexOfSource(SourceRow(0));
        QCOMPARE(model.sourceAt(source), 0U);
        QCOMPARE(model.rowAt(source), noIndex);
        QCOMPARE(source.data(SourceModel::IsSourceRole).toBool(), true);
        QCOMPARE(source.data(SourceModel::UrlRole).toString(), u"https://example.org/a"_s);
        QCOMPARE(source.data(SourceModel::ReliabilityRole).toInt(), static_cast<int>(Reliability::B));
        QCOMPARE(source.data(Qt::AccessibleTextRole).toString(), u"Source: <b>bold</b>"_s);
        QCOMPARE(source.data(Qt::ToolTipRole).toString(),
                 u"Source of 28 Nov 2018\n<b>bold</b>\nDoe, Jane\nFinancial Times\nhttps://example.org/a\n"
                 "Reliability B – Usually reliable"_s);
        QCOMPARE(source.siblingAtColumn(SourceModel::Author).data().toString(), u"Doe, Jane"_s);
        QCOMPARE(source.siblingAtColumn(SourceModel::HasText).data().toString(), u"Yes"_s);
        QCOMPARE(model.indexOfSource(SourceRow(1)).siblingAtColumn(SourceModel::HasText).data().toString(), QString());
        QVERIFY(!source.data(SourceModel::RowRole).isValid());

        const QModelIndex event = model.index(1, 0, source);
        QCOMPARE(model.sourceAt(event), 0U);
        QCOMPARE(workspace.snapshot()->event(model.rowAt(event)).id.text, u"nz-ban"_s);
        QCOMPARE(event.data(SourceModel::RowRole).toUInt(), model.rowAt(event));
        QCOMPARE(event.data(SourceModel::IsSourceRole).toBool(), false);
        QCOMPARE(event.data(SourceModel::SourceIdRole).toString(), u"ft"_s);
        QCOMPARE(event.data(SourceModel::CategoryRole).toInt(), 0);
        QCOMPARE(event.siblingAtColumn(SourceModel::Issued).data(Qt::AccessibleTextRole).toString(),
                 u"Date: 28 Nov 2018"_s);
        QCOMPARE(model.sourceAt({}), noIndex);
        QVERIFY(!model.indexOfSource(SourceRow(99)).isValid());
    }

    void staysAValidModel()
    {
        Workspace workspace{today()};
        SourceModel model(&workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        exercise(workspace, [&](QRandomGenerator &random) {
            std::vector<QPersistentModelIndex> persistent;
            QStringList texts;
            for (int i = 0; i < model.rowCount(); ++i) {
                const QModelIndex source = model.index(i, 0);
                persistent.emplace_back(source);
                for (int k = 0; k < model.rowCount(source); ++k)
                    persistent.emplace_back(model.index(k, SourceModel::Issued, source));
            }
            for (const QPersistentModelIndex &index : persistent)
                texts.append(index.data().toString() + index.data(SourceModel::SourceIdRole).toString());
            model.sort(random.bounded(-1, SourceModel::columns),
                       random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            for (std::size_t i = 0; i < persistent.size(); ++i) {
                const QPersistentModelIndex &index = persistent[i];
                QCOMPARE(index.data().toString() + index.data(SourceModel::SourceIdRole).toString(),
                         texts[static_cast<qsizetype>(i)]);
            }
            const QStringList names{QString(), u"paper"_s, u"1"_s, u"absent"_s};
            model.setNameFilter(names[random.bounded(4)]);
        });
    }
};

std::unique_ptr<TestCase> newSourceModelTest() { return std::make_unique<SourceModelTest>(); }

} // namespace Dateline

#include "sourcemodeltest.moc"
