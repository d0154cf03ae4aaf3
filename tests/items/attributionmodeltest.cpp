// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/attributionmodel.h"
#include "models/dates/today.h"
#include "tests/items/itemstests.h"
#include "tests/items/modeltext.h"
#include "tests/query/sampletracker.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class AttributionModelTest : public TestCase
{
    Q_OBJECT

private slots:
    void isEmptyWithoutASelection()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        const AttributionModel model(&workspace);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.eventRow(), noIndex);
        QVERIFY(!model.attributionAt(model.index(0)));
    }

    void ordersCardsByWeight()
    {
        TrackerBuilder b;
        b.source(u"c"_s, u"C paper"_s, u"C"_s, u"2018"_s).lastSource().reliability = Reliability::C;
        b.source(u"a"_s, u"A paper"_s, u"A"_s, u"2018"_s).lastSource().reliability = Reliability::A;
        b.source(u"n"_s, u"N paper"_s, u"N"_s, u"2018"_s);
        b.event(u"e"_s, u"2018-08-23"_s, u"E"_s);
        const auto add = [&](const QString &source, Support support, std::optional<Credibility> credibility) {
            b.saidIn(source, support).lastAttribution().credibility = credibility;
        };
        add(u"a"_s, Support::Mentions, Credibility::Confirmed);
        add(u"a"_s, Support::Disputes, Credibility::Confirmed);
        add(u"a"_s, Support::Supports, std::nullopt);
        add(u"n"_s, Support::Supports, Credibility::ProbablyTrue);
        add(u"c"_s, Support::Supports, Credibility::ProbablyTrue);
        add(u"a"_s, Support::Supports, Credibility::ProbablyTrue);
        add(u"c"_s, Support::Supports, Credibility::Confirmed);
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        const AttributionModel model(&workspace);
        workspace.select(EventRow(0));
        QCOMPARE(columnText(model, 0, AttributionModel::AttributionIdRole), u"a6 | a5 | a4 | a3 | a2 | a1 | a0"_s);
    }

    void chains_data()
    {
        QTest::addColumn<QString>("saidBy");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("chain");
        QTest::newRow("all") << u"a German official"_s << u"Financial Times"_s
                             << u"a German official → Financial Times → Silicon UK"_s;
        QTest::newRow("no speaker") << QString() << u"Financial Times"_s << u"Financial Times → Silicon UK"_s;
        QTest::newRow("own report") << u"a minister"_s << QString() << u"a minister → Silicon UK"_s;
        QTest::newRow("itself") << QString() << u"silicon uk"_s << u"silicon uk"_s;
        QTest::newRow("nothing") << QString() << QString() << u"Silicon UK"_s;
    }

    void chains()
    {
        QFETCH(QString, saidBy);
        QFETCH(QString, origin);
        QFETCH(QString, chain);
        TrackerBuilder b;
        b.source(u"s"_s, u"T"_s, u"Silicon UK"_s, u"2018"_s).event(u"e"_s, u"2018"_s, u"E"_s);
        b.saidIn(u"s"_s, Support::Supports, QString(), origin).lastAttribution().saidBy = saidBy;
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        workspace.select(EventRow(0));
        const AttributionModel model(&workspace);
        QCOMPARE(model.index(0).data(AttributionModel::ChainRole).toString(), chain);
    }

    /// That of the tracker: a work and its copies have one, and so have names of one house.
    void originIsTheTrackersFirstReporter()
    {
        TrackerBuilder b;
        b.source(u"s"_s, u"T"_s, u"BBC News"_s, u"2018"_s).event(u"e"_s, u"2018"_s, u"E"_s);
        b.saidIn(u"s"_s, Support::Supports);
        b.tracker().publishers.push_back({{u"bbc"_s}, u"BBC"_s, {{u"BBC News"_s, {}}}, {}, {}});
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        workspace.select(EventRow(0));
        const AttributionModel model(&workspace);
        QCOMPARE(model.index(0).data(AttributionModel::OriginRole).toString(), u"BBC"_s);
    }

    void answersEveryRole()
    {
        TrackerBuilder b;
        b.party(u"zte"_s, PartyKind::Company, u"ZTE"_s);
        b.source(u"s"_s, u"A tour of Europe"_s, u"Silicon UK"_s, u"2018-11-30"_s);
        b.lastSource().reliability = Reliability::B;
        b.lastSource().publisher = u"NetMedia"_s;
        b.lastSource().url = u"https://example.org/a"_s;
        b.lastSource().authors = {{u"Doe"_s, u"Jane"_s, {}}};
        b.event(u"e"_s, u"2018-08-23"_s, u"E"_s).saidIn(u"s"_s, Support::Disputes, u"2018-08-22"_s, u"FT"_s);
        Attribution &card = b.lastAttribution();
        card.claim = Claim::Party;
        card.party = {u"zte"_s};
        card.quote = {u"barred from"_s, u"was "_s, u" supplying"_s};
        card.saidBy = u"an official"_s;
        card.stated = u"on Wednesday"_s;
        card.locator = u"paragraph 6"_s;
        card.note = u"US time"_s;
        card.credibility = Credibility::ProbablyTrue;
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(b.tracker()));
        workspace.select(EventRow(0));
        const AttributionModel model(&workspace);
        const std::pair<int, QVariant> expected[] = {
            {Qt::DisplayRole, u"“barred from” – an official → FT → Silicon UK"_s},
            {Qt::AccessibleTextRole,
             u"Disputes Party: ZTE, “barred from”, an official as told by FT as told by Silicon UK, dated 22 Aug 2018, "
             "Usually reliable, Probably true"_s},
            {AttributionModel::AttributionIdRole, u"a0"_s},
            {AttributionModel::SourceIdRole, u"s"_s},
            {AttributionModel::QuoteExactRole, u"barred from"_s},
            {AttributionModel::QuotePrefixRole, u"was "_s},
            {AttributionModel::QuoteSuffixRole, u" supplying"_s},
            {AttributionModel::SaidByRole, u"an official"_s},
            {AttributionModel::OriginRole, u"FT"_s},
            {AttributionModel::ChainRole, u"an official → FT → Silicon UK"_s},
            {AttributionModel::SourceNameRole, u"Silicon UK"_s},
            {AttributionModel::PublisherRole, u"NetMedia"_s},
            {AttributionModel::SourceTitleRole, u"A tour of Europe"_s},
            {AttributionModel::AuthorsRole, u"Doe, Jane"_s},
            {AttributionModel::IssuedRole, u"30 Nov 2018"_s},
            {AttributionModel::StatedRole, u"on Wednesday"_s},
            {AttributionModel::DateRole, u"22 Aug 2018"_s},
            {AttributionModel::DateDiffersRole, true},
            {AttributionModel::ClaimRole, static_cast<int>(Claim::Party)},
            {AttributionModel::ClaimTextRole, u"Party: ZTE"_s},
            {AttributionModel::SupportRole, static_cast<int>(Support::Disputes)},
            {AttributionModel::SupportTextRole, u"Disputes"_s},
            {AttributionModel::ReliabilityRole, static_cast<int>(Reliability::B)},
            {AttributionModel::CredibilityRole, 2},
            {AttributionModel::GradeRole, u"B2"_s},
            {AttributionModel::GradeTextRole, u"Usually reliable, Probably true"_s},
            {AttributionModel::UrlRole, u"https://example.org/a"_s},
            {AttributionModel::LocatorRole, u"paragraph 6"_s},
            {AttributionModel::NoteRole, u"US time"_s},
        };
        for (const auto &[role, value] : expected) {
            QCOMPARE(model.index(0).data(role), value);
            QVERIFY(model.roleNames().contains(role) || role == Qt::AccessibleTextRole);
        }
        QCOMPARE(model.attributionAt(model.index(0))->id.text, u"a0"_s);
    }

    void nothingStatedIsNothingShown()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        workspace.select(workspace.snapshot()->rowOf({u"uk-letter"_s}));
        const AttributionModel model(&workspace);
        const QModelIndex card = model.index(0);
        QCOMPARE(card.data().toString(), u"Event – Some site"_s);
        QCOMPARE(card.data(AttributionModel::IssuedRole).toString(), QString());
        QCOMPARE(card.data(AttributionModel::DateRole).toString(), QString());
        QCOMPARE(card.data(AttributionModel::DateDiffersRole).toBool(), false);
        QCOMPARE(card.data(AttributionModel::ReliabilityRole).toInt(), -1);
        QCOMPARE(card.data(AttributionModel::CredibilityRole).toInt(), -1);
        QCOMPARE(card.data(AttributionModel::GradeRole).toString(), QString());
    }

    void followsTheSelectionWithOneReset()
    {
        Workspace workspace{today()};
        workspace.setSnapshot(std::make_shared<const Snapshot>(sampleTracker()));
        AttributionModel model(&workspace);
        QSignalSpy resets(&model, &AttributionModel::modelReset);
        workspace.select(workspace.snapshot()->rowOf({u"nz-ban"_s}));
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 2);
        workspace.toggleCountry(*CountryCode::parse(u"AU"), false); // hides it, and it stays selected
        QCOMPARE(resets.count(), 1);
        Tracker tracker = sampleTracker();
        tracker.events.pop_back();
        workspace.setSnapshot(std::make_shared<const Snapshot>(tracker)); // another row: still one reset
        QCOMPARE(resets.count(), 2);
        QCOMPARE(model.rowCount(), 2);
        workspace.select({});
        QCOMPARE(resets.count(), 3);
        QCOMPARE(model.rowCount(), 0);
    }

    void staysAValidModel()
    {
        Workspace workspace{today()};
        AttributionModel model(&workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        exercise(workspace, [&](QRandomGenerator &) {
            const EventRow row = workspace.selected();
            const int expected =
                row == noIndex ? 0 : static_cast<int>(workspace.snapshot()->attributionsOf(row).size());
            QCOMPARE(model.rowCount(), expected);
        });
    }
};

std::unique_ptr<TestCase> newAttributionModelTest() { return std::make_unique<AttributionModelTest>(); }

} // namespace Dateline

#include "attributionmodeltest.moc"
