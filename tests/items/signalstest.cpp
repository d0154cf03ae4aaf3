// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "models/items/attributionmodel.h"
#include "models/items/eventmodel.h"
#include "models/items/facetmodel.h"
#include "models/items/sourcemodel.h"
#include "tests/items/itemstests.h"
#include "tests/query/sampletracker.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// All that a model says of a change.
struct Spies
{
    QSignalSpy resets, layouts, data, inserted, removed, moved;

    explicit Spies(const QAbstractItemModel &model)
        : resets(&model, &QAbstractItemModel::modelReset)
        , layouts(&model, &QAbstractItemModel::layoutChanged)
        , data(&model, &QAbstractItemModel::dataChanged)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
    { }

    void clear()
    {
        for (QSignalSpy *spy : {&resets, &layouts, &data, &inserted, &removed, &moved})
            spy->clear();
    }
};

Filter randomFilter(QRandomGenerator &random, const EventTable &table)
{
    Filter filter;
    if (random.bounded(2) == 0)
        filter.countries = {table.countryCodes()[random.bounded(static_cast<quint32>(table.countryCodes().size()))]};
    if (random.bounded(3) == 0)
        filter.companies = {table.companyIds()[random.bounded(static_cast<quint32>(table.companyIds().size()))]};
    if (random.bounded(3) == 0)
        filter.categories = {table.categoryIds()[random.bounded(static_cast<quint32>(table.categoryIds().size()))]};
    return filter;
}

} // namespace

class SignalsTest : public TestCase
{
    Q_OBJECT

private slots:
    void aChangeOfFilterIsOneChange_data()
    {
        QTest::addColumn<int>("sortColumn"); // of every model that has as many
        QTest::newRow("as they are") << -1;
        QTest::newRow("by the first column") << 0;
        QTest::newRow("by a number of events") << 1;
    }

    void aChangeOfFilterIsOneChange()
    {
        QFETCH(int, sortColumn);
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(randomTracker(5, 300)));
        EventModel events(&workspace);
        CountryModel countries(&workspace);
        CompanyModel companies(&workspace);
        SourceModel sources(&workspace);
        AttributionModel attributions(&workspace);
        const std::array<QAbstractItemModel *, 5> models{&events, &countries, &companies, &sources, &attributions};
        for (QAbstractItemModel *model : models) {
            if (sortColumn >= 0)
                model->sort(sortColumn, Qt::DescendingOrder);
        }
        std::array spies{Spies(events), Spies(countries), Spies(companies), Spies(sources), Spies(attributions)};

        QRandomGenerator random(11);
        qsizetype changes = 0;
        for (int i = 0; i < 60; ++i) {
            for (Spies &spy : spies)
                spy.clear();
            workspace.setFilter(randomFilter(random, workspace.snapshot()->table()));
            for (const Spies &spy : spies) {
                QVERIFY(spy.resets.count() + spy.layouts.count() <= 1);
                QVERIFY(spy.data.count() <= 1);
                QCOMPARE(spy.inserted.count() + spy.removed.count() + spy.moved.count(), 0);
                changes += spy.resets.count() + spy.layouts.count() + spy.data.count();
            }
        }
        QVERIFY(changes > 60); // or else nothing was looked at
    }

    void theSameFilterIsNoChange()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(randomTracker(5, 300)));
        const EventModel events(&workspace);
        const SourceModel sources(&workspace);
        std::array spies{Spies(events), Spies(sources)};
        workspace.setFilter(workspace.filter());
        for (const Spies &spy : spies)
            QCOMPARE(spy.resets.count() + spy.layouts.count() + spy.data.count(), 0);
    }
};

std::unique_ptr<TestCase> newSignalsTest() { return std::make_unique<SignalsTest>(); }

} // namespace Dateline

#include "signalstest.moc"
