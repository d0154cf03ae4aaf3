// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/facetmodel.h"
#include "models/dates/today.h"
#include "tests/items/itemstests.h"
#include "tests/items/modeltext.h"
#include "tests/query/sampletracker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

CountryCode code(const QString &text) { return *CountryCode::parse(text); }

} // namespace

class FacetModelTest : public TestCase
{
    Q_OBJECT

private slots:
    void showsCountries()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const CountryModel model(&workspace);
        // "before the end of 2027" stands at the end of 2027.
        QCOMPARE(modelText(model),
                 u"Australia | 2 | 23 Aug 2018 | Nov 2018 | 3 |  |  | \n"
                 "New Zealand | 1 | 28 Nov 2018 | 28 Nov 2018 | 2 |  |  | \n"
                 "United Kingdom | 3 | Mar 2017 – Jun 2019 | before the end of 2027 | 2 |  |  | \n"_s);
    }

    void showsCompanies()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const CompanyModel model(&workspace);
        QCOMPARE(modelText(model),
                 u"GCSB | 1 | 28 Nov 2018 | 28 Nov 2018 | 2 | Organisation\n"
                 "Huawei | 3 | 23 Aug 2018 | 28 Nov 2018 | 2 | Company\n"
                 "ZTE | 1 | 23 Aug 2018 | 23 Aug 2018 | 2 | Company\n"_s);
    }

    /// The numbers of a list do not depend on what is checked in it.
    void countsWhatOtherConditionsLeave()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const CountryModel model(&workspace);
        const QString all = modelText(model);
        workspace.toggleCountry(code(u"NZ"_s), false);
        QCOMPARE(modelText(model), all);
        workspace.toggleCompany({u"zte"_s}, false);
        QCOMPARE(modelText(model),
                 u"Australia | 1 | 23 Aug 2018 | 23 Aug 2018 | 2 |  |  | \n"
                 "New Zealand | 0 |  |  | 0 |  |  | \n"
                 "United Kingdom | 0 |  |  | 0 |  |  | \n"_s);
    }

    void showsWhereCountriesStand()
    {
        TrackerBuilder builder;
        builder.country(u"AU"_s, u"Australia"_s)
            .country(u"GB"_s, u"United Kingdom"_s)
            .country(u"NZ"_s, u"New Zealand"_s);
        builder.party(u"huawei"_s, PartyKind::Company, u"Huawei"_s).party(u"zte"_s, PartyKind::Company, u"ZTE"_s);
        const auto measure = [&](const QString &id, const QString &issuer, const QString &target, Effect effect) {
            builder.measure(id, id, effect);
            builder.tracker().measures.back().issuers = {{issuer}};
            builder.tracker().measures.back().targets = {{target}};
        };
        measure(u"au-ban"_s, u"au"_s, u"huawei"_s, Effect::Ban);
        measure(u"gb-cap"_s, u"gb"_s, u"zte"_s, Effect::PartialRestriction);
        measure(u"gb-ban"_s, u"gb"_s, u"huawei"_s, Effect::Ban);
        const auto event = [&](const QString &date, const QString &title, const QString &country,
                               const QString &company, const QString &of, Milestone milestone) {
            builder.event(title.toLower(), date, title).with(country, Role::Issuer).with(company, Role::Target);
            builder.milestone(of, milestone);
        };
        event(u"2018-08-23"_s, u"Ban"_s, u"au"_s, u"huawei"_s, u"au-ban"_s, Milestone::Announced);
        event(u"2018-10"_s, u"Cap"_s, u"gb"_s, u"zte"_s, u"gb-cap"_s, Milestone::Announced);
        event(u"2018-12-01"_s, u"Refusal"_s, u"gb"_s, u"huawei"_s, u"gb-ban"_s, Milestone::Rejected);
        event(u"2019"_s, u"Visit"_s, u"nz"_s, u"huawei"_s, u"au-ban"_s, Milestone::Amended);
        Workspace workspace{today()};
        workspace.setAsOf(*dayFromIso(u"2018-10-15"));
        workspace.setSnapshot(std::make_shared<const Snapshot>(builder.tracker()));
        CountryModel model(&workspace);
        const auto shown = [&] {
            return QStringList{columnText(model, CountryModel::StanceColumn), columnText(model, CountryModel::Since),
                               columnText(model, CountryModel::Reason)};
        };
        QCOMPARE(columnText(model, 0), u"Australia | New Zealand | United Kingdom"_s);
        QCOMPARE(shown(),
                 QStringList(
                     {u"Banned |  | Possibly partly restricted"_s, u"23 Aug 2018 |  | Oct 2018"_s, u"Ban |  | Cap"_s}));
        QCOMPARE(columnText(model, CountryModel::StanceColumn, FacetModel::CertainRole), u"true | true | false"_s);
        QVERIFY(model.index(2, CountryModel::Reason)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"possibly partly restricted"_s));

        // Another day tells the views once, and only if something is another.
        QSignalSpy changes(&model, &CountryModel::dataChanged);
        QSignalSpy resets(&model, &CountryModel::modelReset);
        workspace.setAsOf(*dayFromIso(u"2018-10-16"));
        QCOMPARE(changes.count(), 0);
        workspace.setAsOf(*dayFromIso(u"2018-11-01"));
        QCOMPARE(changes.count(), 1);
        QCOMPARE(columnText(model, CountryModel::StanceColumn), u"Banned |  | Partly restricted"_s);

        // Towards the filter's companies.
        workspace.setAsOf(*dayFromIso(u"2018-12-01"));
        workspace.toggleCompany({u"huawei"_s}, true);
        QCOMPARE(columnText(model, CountryModel::StanceColumn), u"Banned |  | Declined"_s);
        model.sort(CountryModel::StanceColumn, Qt::DescendingOrder);
        QCOMPARE(columnText(model, 0), u"Australia | United Kingdom | New Zealand"_s);
        model.sort(CountryModel::Since);
        QCOMPARE(columnText(model, 0), u"Australia | United Kingdom | New Zealand"_s);
        // What the list is sorted by moves its rows.
        model.sort(CountryModel::StanceColumn);
        workspace.setAsOf(*dayFromIso(u"2018-01-01"));
        QCOMPARE(columnText(model, 0), u"Australia | New Zealand | United Kingdom"_s);
        QCOMPARE(resets.count(), 0);
    }

    void checksAreTheFilter()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        CountryModel model(&workspace);
        QSignalSpy filters(&workspace, &Workspace::resultChanged);
        const QModelIndex newZealand = model.indexOf(code(u"NZ"_s));
        QCOMPARE(newZealand.data(Qt::CheckStateRole).toInt(), int{Qt::Unchecked});
        QVERIFY(model.flags(newZealand) & Qt::ItemIsUserCheckable);
        QVERIFY(model.setData(newZealand, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(workspace.filter().countries, std::vector{code(u"NZ"_s)});
        QCOMPARE(newZealand.data(FacetModel::CheckedRole).toBool(), true);
        QVERIFY(model.setData(newZealand, Qt::Checked, Qt::CheckStateRole)); // it is already
        QCOMPARE(filters.count(), 1);
        workspace.toggleCountry(code(u"AU"_s), true);
        QCOMPARE(columnText(model, FacetModel::Name, FacetModel::CheckedRole), u"true | false | false"_s);
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(workspace.filter().isEmpty());
        QVERIFY(!model.setData(model.index(0, 1), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(0, 0), u"x"_s, Qt::EditRole));
        QVERIFY(!model.setData({}, Qt::Checked, Qt::CheckStateRole));

        CompanyModel companies(&workspace);
        QVERIFY(companies.setData(companies.indexOf({u"zte"_s}), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(workspace.filter().companies, std::vector{PartyId{u"zte"_s}});
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("ascending");
        QTest::addColumn<QString>("descending");
        QTest::newRow("name") << int{FacetModel::Name} << u"gcsb | huawei | zte"_s << u"zte | huawei | gcsb"_s;
        QTest::newRow("events") << int{FacetModel::Events} << u"gcsb | zte | huawei"_s << u"huawei | gcsb | zte"_s;
        QTest::newRow("first") << int{FacetModel::First} << u"huawei | zte | gcsb"_s << u"gcsb | huawei | zte"_s;
        QTest::newRow("last") << int{FacetModel::Last} << u"zte | gcsb | huawei"_s << u"gcsb | huawei | zte"_s;
        QTest::newRow("kind") << int{CompanyModel::Kind} << u"huawei | zte | gcsb"_s << u"gcsb | huawei | zte"_s;
        QTest::newRow("none") << 99 << u"gcsb | huawei | zte"_s << u"gcsb | huawei | zte"_s;
    }

    void sorts()
    {
        QFETCH(int, column);
        QFETCH(QString, ascending);
        QFETCH(QString, descending);
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        CompanyModel model(&workspace);
        model.sort(column);
        QCOMPARE(columnText(model, 0, FacetModel::IdRole), ascending);
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(columnText(model, 0, FacetModel::IdRole), descending);
    }

    /// Companies come before organisations, whatever else they are sorted by.
    void groupsStandTogether()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        CompanyModel model(&workspace);
        model.setGrouped(true);
        QCOMPARE(columnText(model, 0, FacetModel::IdRole), u"huawei | zte | gcsb"_s);
        model.sort(FacetModel::Last, Qt::DescendingOrder);
        QCOMPARE(columnText(model, 0, FacetModel::IdRole), u"huawei | zte | gcsb"_s);
        model.sort(FacetModel::Last);
        QCOMPARE(columnText(model, 0, FacetModel::IdRole), u"zte | huawei | gcsb"_s);
        model.sort(CompanyModel::Kind, Qt::DescendingOrder);
        QCOMPARE(columnText(model, 0, FacetModel::IdRole), u"gcsb | huawei | zte"_s);
    }

    /// A list that people check values in keeps its place: no reset, and indexes follow their value.
    void aFilterChangesTheListInPlace()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        CountryModel model(&workspace);
        model.sort(FacetModel::Events, Qt::DescendingOrder);
        QCOMPARE(columnText(model, 0), u"United Kingdom | Australia | New Zealand"_s);
        const QPersistentModelIndex newZealand = model.indexOf(code(u"NZ"_s));
        QSignalSpy resets(&model, &CountryModel::modelReset);
        QSignalSpy layouts(&model, &CountryModel::layoutChanged);
        QSignalSpy changes(&model, &CountryModel::dataChanged);
        workspace.toggleCompany({u"gcsb"_s}, false);
        QCOMPARE(columnText(model, 0), u"New Zealand | Australia | United Kingdom"_s);
        QCOMPARE(newZealand.row(), 0);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(layouts.count(), 1);
        QCOMPARE(changes.count(), 1);
    }

    void filtersByName()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        CountryModel model(&workspace);
        model.setNameFilter(u"zeal NÉW"_s);
        QCOMPARE(columnText(model, 0), u"New Zealand"_s);
        QVERIFY(!model.indexOf(code(u"AU"_s)).isValid());
        QCOMPARE(model.countryAt(model.index(0, 0)), code(u"NZ"_s));
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        QCOMPARE(columnText(model, 0), u"New Zealand"_s);
        // By its codes and other names, too, from the beginning of a word.
        for (const QString &name : {u"UK"_s, u"gb"_s, u"Britain"_s, u"kingd"_s}) {
            model.setNameFilter(name);
            QCOMPARE(columnText(model, 0), u"United Kingdom"_s);
        }
        model.setNameFilter(u"ingdom"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setNameFilter(u"  "_s);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.countryAt({}).isNull());
        QVERIFY(!model.indexOf(code(u"ZZ"_s)).isValid());
    }

    void answersRoles()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const CompanyModel model(&workspace);
        const QModelIndex huawei = model.indexOf({u"huawei"_s});
        QCOMPARE(model.companyAt(huawei).text, u"huawei"_s);
        QCOMPARE(huawei.data(FacetModel::IdRole).toString(), u"huawei"_s);
        QCOMPARE(huawei.data(FacetModel::CountRole).toInt(), 3);
        QCOMPARE(huawei.siblingAtColumn(FacetModel::Events).data(Qt::AccessibleTextRole).toString(), u"Events: 3"_s);
        QCOMPARE(huawei.siblingAtColumn(FacetModel::First).data(FacetModel::SortRole).toLongLong(),
                 dayFromIso(u"2018-08-23")->number);
        QVERIFY(!huawei.siblingAtColumn(CompanyModel::Kind).data(Qt::CheckStateRole).isValid());
    }

    void staysAValidModel()
    {
        Workspace workspace{today()};
        CountryModel countries(&workspace);
        CompanyModel companies(&workspace);
        using Tester = QAbstractItemModelTester;
        const Tester countryTester(&countries, Tester::FailureReportingMode::Fatal);
        const Tester companyTester(&companies, Tester::FailureReportingMode::Fatal);
        exercise(workspace, [&](QRandomGenerator &random) {
            const auto order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            countries.sort(random.bounded(-1, CountryModel::Reason + 1), order);
            companies.sort(random.bounded(-1, CompanyModel::Kind + 1), order);
            const QStringList names{QString(), u"a"_s, u"1"_s, u"absent"_s};
            countries.setNameFilter(names[random.bounded(4)]);
            companies.setNameFilter(names[random.bounded(4)]);
            if (countries.rowCount() > 0 && random.bounded(3) == 0) {
                const QPersistentModelIndex index = countries.index(random.bounded(countries.rowCount()), 0);
                const QString id = index.data(FacetModel::IdRole).toString();
                const bool wasChecked = index.data(FacetModel::CheckedRole).toBool();
                countries.setData(index, wasChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
                QCOMPARE(index.data(FacetModel::IdRole).toString(), id);
                QCOMPARE(index.data(FacetModel::CheckedRole).toBool(), !wasChecked);
            }
            const auto &counts = workspace.result().counts.companies;
            const auto &ids = workspace.snapshot()->table().companyIds();
            for (std::size_t value = 0; value < ids.size(); ++value) {
                if (const QModelIndex index = companies.indexOf(ids[value]); index.isValid())
                    QCOMPARE(index.data(FacetModel::CountRole).toUInt(), counts[value]);
            }
        });
    }
};

std::unique_ptr<TestCase> newFacetModelTest() { return std::make_unique<FacetModelTest>(); }

} // namespace Dateline

#include "facetmodeltest.moc"
