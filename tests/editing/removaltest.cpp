// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/removal.h"
#include "models/editing/columnsbase.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/afterchange.h"
#include "tests/editing/editingtests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Removing, with what depends on it.
class RemovalTest : public TestCase
{
    Q_OBJECT

private slots:
    void eventsGoWithTheirAttributions()
    {
        const Tracker tracker = Samples::everyField();
        const auto change = removal(ColumnsBase(tracker), Event(), u"au-5g-ban"_s, Dependents::Keep);
        QVERIFY(change.ok());
        QCOMPARE(change->name, u"Remove event"_s);
        const auto after = afterChange(tracker, *change);
        QVERIFY(after.ok());
        QCOMPARE(after->events.size(), std::size_t{1});
        QCOMPARE(after->attributions.size(), std::size_t{1});
        QCOMPARE(after->attributions[0].id.text, u"test--1"_s);
    }

    void whatIsUsedStaysAndSaysByWhom()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        QCOMPARE(removal(base, Party(), u"zte"_s, Dependents::Keep).error().toLine(),
                 u"/parties (zte): cannot be removed: it is used by measure au-5g, event au-5g-ban and attribution "
                 "au-5g-ban--1"_s);
        QCOMPARE(removal(base, Measure(), u"au-5g"_s, Dependents::Keep).error().toLine(),
                 u"/measures (au-5g): cannot be removed: it is used by event au-5g-ban"_s);
        QVERIFY(removal(base, Source(), u"siliconuk"_s, Dependents::Keep).error().message.contains("test--1"_L1));
        for (const auto dependents : {Dependents::Keep, Dependents::Remove})
            QVERIFY(removal(base, Category(), u"market"_s, dependents).error().message.contains("merge it"_L1));
        QCOMPARE(removal(base, Party(), u"gone"_s, Dependents::Keep).error().code, ErrorCode::NotFound);
        QCOMPARE(removal(base, tracker.header(), {}, Dependents::Keep).error().code, ErrorCode::Usage);
    }

    void longListsAreCutShort()
    {
        Tracker tracker = Samples::everyField();
        for (int i = 0; i < 20; ++i) {
            tracker.events.push_back(tracker.events[1]);
            tracker.events.back().id.text = u"more-%1"_s.arg(i);
            tracker.events.back().parties = {{{u"zte"_s}, Role::Venue}};
        }
        const QString message = removal(ColumnsBase(tracker), Party(), u"zte"_s, Dependents::Keep).error().message;
        QVERIFY2(message.endsWith("event more-0 and 20 more"_L1), qPrintable(message));
    }

    void partiesGoFromAllThatNamesThem()
    {
        const Tracker tracker = Samples::everyField();
        const auto change = removal(ColumnsBase(tracker), Party(), u"zte"_s, Dependents::Remove);
        QVERIFY(change.ok());
        const auto after = afterChange(tracker, *change);
        QVERIFY2(after.ok(), qPrintable(after.ok() ? QString() : after.error().toLine()));
        QCOMPARE(after->events[0].parties.size(), std::size_t{2});
        QCOMPARE(after->measures[0].targets, std::vector<PartyId>{{u"huawei"_s}});
        QCOMPARE(after->attributions.size(), std::size_t{1}); // the claim about it is gone
    }

    void measuresThatBoundMembersBindThemNoMore()
    {
        const Tracker tracker = Samples::everyField();
        const auto after = afterChange(tracker, *removal(ColumnsBase(tracker), Party(), u"eu"_s, Dependents::Remove));
        QVERIFY(after.ok());
        QVERIFY(!named(after->measures, "eu-toolbox").bindsMembers);
    }

    void eventsAreNoMilestonesOfAMeasureThatIsGone()
    {
        const Tracker tracker = Samples::everyField();
        const auto after =
            afterChange(tracker, *removal(ColumnsBase(tracker), Measure(), u"au-5g"_s, Dependents::Remove));
        QVERIFY(after.ok());
        QVERIFY(after->events[0].measure.isEmpty());
        QVERIFY(!after->events[0].milestone);
    }

    void theViewThatIsShownFirstMayGo()
    {
        const Tracker tracker = Samples::everyField();
        const auto after =
            afterChange(tracker, *removal(ColumnsBase(tracker), SavedView(), u"bans"_s, Dependents::Keep));
        QVERIFY(after.ok());
        QVERIFY(after->opensWith.isEmpty());
        QCOMPARE(after->views.size(), std::size_t{1});
    }

    void whatNothingNamesGoesAlone()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        QCOMPARE(removal(base, Party(), u"gcsb"_s, Dependents::Keep)->parts.size(), std::size_t{1});
        QCOMPARE(removal(base, Figure(), u"bare"_s, Dependents::Keep)->parts.size(), std::size_t{1});
        const auto finding = removal(base, AcceptedFinding(), u"single-origin-ban event/au-5g-ban"_s, Dependents::Keep);
        QCOMPARE(afterChange(tracker, *finding)->accepted.size(), std::size_t{1});
    }
};

std::unique_ptr<TestCase> newRemovalTest() { return std::make_unique<RemovalTest>(); }

} // namespace Dateline

#include "removaltest.moc"
