// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/entitysteps.h"
#include "models/editing/columnsbase.h"
#include "tests/domain/trackersamples.h"
#include "tests/editing/afterchange.h"
#include "tests/editing/editingtests.h"

#include <QTest>

#include <algorithm>
#include <random>

namespace Dateline {

using namespace Qt::StringLiterals;

/// Adding, changing, renaming, duplicating and moving.
class EntityStepsTest : public TestCase
{
    Q_OBJECT

private slots:
    void additionsStandWhereTheyAreWanted()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        Event event = tracker.events[1];
        event.id.text = u"new"_s;
        const auto atEnd = addition(base, event);
        QVERIFY(atEnd.ok());
        QCOMPARE(atEnd->name, u"Add event"_s);
        QCOMPARE(afterChange(tracker, *atEnd)->events.back(), event);
        QCOMPARE(afterChange(tracker, *addition(base, event, u""_s))->events.front(), event);
        QCOMPARE(afterChange(tracker, *addition(base, event, u"au-5g-ban"_s))->events[1], event);
        QCOMPARE(addition(base, event, u"gone"_s).error().code, ErrorCode::NotFound);
    }

    void idsInUseAreRefused()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        QCOMPARE(addition(base, tracker.events[0]).error().toLine(),
                 u"/events (au-5g-ban): another one has this id already"_s);
        QCOMPARE(addition(base, tracker.accepted[0]).error().code, ErrorCode::Usage);
        Event event = tracker.events[0];
        event.id.text = u"No Id"_s;
        QVERIFY(addition(base, event).error().message.contains("is not an id"_L1));
        event.id.text.clear();
        QCOMPARE(addition(base, event).error().code, ErrorCode::Usage);
        QCOMPARE(renamed(base, tracker.events[1], u"au-5g-ban"_s).error().code, ErrorCode::Usage);
        QCOMPARE(addition(base, tracker.header()).error().code, ErrorCode::Usage);
    }

    void whatIsAsBeforeIsNoChange()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        QVERIFY(changed(base, u"test"_s, tracker.events[1])->parts.empty());
        QCOMPARE(changed(base, u"gone"_s, tracker.events[1]).error().toLine(), u"there is no event \"gone\""_s);
    }

    void newIdsAreFollowedByAcceptedFindings()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        const auto change = renamed(base, tracker.events[0], u"ban-of-2018"_s);
        QVERIFY(change.ok());
        const auto after = afterChange(tracker, *change);
        QVERIFY2(after.ok(), qPrintable(after.ok() ? QString() : after.error().toLine()));
        QCOMPARE(after->events[0].id.text, u"ban-of-2018"_s);
        QCOMPARE(after->attributions[0].event.text, u"ban-of-2018"_s);
        QCOMPARE(after->accepted[0].subject, u"event/ban-of-2018"_s);
        QCOMPARE(after->accepted[1].subject, u"event/ban-of-2018+event/gone"_s);
        QCOMPARE(after->accepted.size(), tracker.accepted.size());
        QCOMPARE(*afterChange(*after, change->inverted()), tracker);
    }

    void duplicatesStandBehindWhatTheyAreOf()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        const auto change = duplicated(base, {u"au-5g-ban"_s}, {u"au-5g-ban-2"_s});
        QCOMPARE(change->name, u"Duplicate event"_s);
        const auto after = afterChange(tracker, *change);
        Event expected = tracker.events[0];
        expected.id.text = u"au-5g-ban-2"_s;
        QCOMPARE(after->events[1], expected);
        QCOMPARE(after->attributions, tracker.attributions);
        QCOMPARE(duplicated(base, {u"gone"_s}, {u"copy"_s}).error().code, ErrorCode::NotFound);
    }

    void thingsMoveBehindOthers()
    {
        const Tracker tracker = Samples::everyField();
        const ColumnsBase base(tracker);
        const auto after = afterChange(tracker, *moved(base, tracker.parties[0], u"zte"_s));
        QCOMPARE(after->parties[2], tracker.parties[0]);
        QCOMPARE(afterChange(tracker, *moved(base, tracker.parties[2], {}))->parties[0], tracker.parties[2]);
        QCOMPARE(moved(base, tracker.parties[0], u"au"_s).error().code, ErrorCode::Usage);
        QCOMPARE(moved(base, tracker.parties[0], u"gone"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(moved(base, tracker.header(), {}).error().code, ErrorCode::Usage);
    }

    void categoriesComeIntoAnyOrder()
    {
        std::mt19937 engine(7);
        for (int round = 0; round < 50; ++round) {
            Tracker tracker;
            tracker.id = tracker.title = u"t"_s;
            std::vector<CategoryId> wanted;
            for (int i = 0; i < round % 9; ++i) {
                tracker.categories.push_back({{u"c%1"_s.arg(i)}, u"C"_s, {}});
                wanted.push_back(tracker.categories.back().id);
            }
            std::shuffle(wanted.begin(), wanted.end(), engine);
            const auto change = inOrder(tracker.categories, wanted);
            QVERIFY(change.ok());
            const auto after = afterChange(tracker, *change);
            QVERIFY(after.ok());
            for (std::size_t i = 0; i < wanted.size(); ++i)
                QCOMPARE(after->categories[i].id, wanted[i]);
        }
    }

    void asFewCategoriesAsPossibleMove()
    {
        std::vector<Category> categories;
        std::vector<CategoryId> wanted;
        for (int i = 0; i < 8; ++i) {
            categories.push_back({{u"c%1"_s.arg(i)}, u"C"_s, {}});
            wanted.push_back(categories.back().id);
        }
        QVERIFY(inOrder(categories, wanted)->parts.empty());
        std::rotate(wanted.begin(), wanted.begin() + 1, wanted.end()); // the first to the end
        QCOMPARE(inOrder(categories, wanted)->parts.size(), std::size_t{1});
        wanted.pop_back();
        QCOMPARE(inOrder(categories, wanted).error().code, ErrorCode::Usage);
        wanted.push_back(wanted.front());
        QCOMPARE(inOrder(categories, wanted).error().code, ErrorCode::Usage);
    }
};

std::unique_ptr<TestCase> newEntityStepsTest() { return std::make_unique<EntityStepsTest>(); }

} // namespace Dateline

#include "entitystepstest.moc"
