// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/trackerproperties.h"
#include "models/domain/integrity.h"
#include "tests/editing/editingtests.h"
#include "tests/query/sampletracker.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Four categories a to d, of which the first two have three events and one.
Tracker fourCategories()
{
    TrackerBuilder b;
    b.tracker().id = u"four"_s;
    b.tracker().title = u"Four"_s;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        b.category(id, id.toUpper());
    b.event(u"one"_s, u"2018"_s, u"One"_s, u"a"_s).event(u"two"_s, u"2019"_s, u"Two"_s, u"a"_s);
    b.event(u"three"_s, u"2020"_s, u"Three"_s, u"b"_s).event(u"four"_s, u"2021"_s, u"Four"_s, u"a"_s);
    return b.tracker();
}

QString orderOf(const std::vector<Category> &categories)
{
    QStringList ids;
    for (const Category &category : categories)
        ids.append(category.id.text);
    return ids.join(u' ');
}

/// What comes of it; the step is also undone, which must lead back.
Tracker made(const Tracker &before, const TrackerProperties &wanted)
{
    const Result<Change> change = editingProperties(Snapshot(before), wanted);
    Tracker after = before;
    const bool done = change && change->applyTo(after);
    Tracker back = after;
    const bool sound = done && checkIntegrity(after).ok() && change->inverted().applyTo(back) && back == before;
    return sound ? after : Tracker();
}

QString faultOf(const TrackerProperties &wanted)
{
    const Result<void> sound = checkProperties(Snapshot(fourCategories()), wanted);
    return sound ? QString() : sound.error().place;
}

} // namespace

class TrackerPropertiesTest : public TestCase
{
    Q_OBJECT

private slots:
    void nothingToDoIsNothing()
    {
        const Tracker tracker = fourCategories();
        const auto change = editingProperties(Snapshot(tracker), propertiesOf(TrackerColumns(tracker)));
        QVERIFY(change.ok());
        QVERIFY(change->parts.empty());
    }

    void headerAndCategoriesAreOneStep()
    {
        TrackerProperties wanted = propertiesOf(fourCategories());
        wanted.header.title = u"Other"_s;
        wanted.header.language = u"de"_s;
        wanted.categories[1].name = u" Bans  and more "_s;
        wanted.categories[1].colour = u"#aa0000"_s;
        wanted.categories[2].glyph = Glyph::Star;
        wanted.categories.insert(wanted.categories.begin() + 1, Category{{}, u"B"_s, {}});
        const Tracker after = made(fourCategories(), wanted);
        QCOMPARE(after.title, u"Other"_s);
        QCOMPARE(after.language, u"de"_s);
        QCOMPARE(orderOf(after.categories), u"a b-2 b c d"_s);
        QCOMPARE(after.categories[2].name, u"Bans and more"_s);
        QCOMPARE(after.categories[2].colour, u"#aa0000"_s);
        QCOMPARE(after.categories[3].glyph, std::optional(Glyph::Star));
    }

    void mergedCategoryLeavesItsEvents()
    {
        TrackerProperties wanted = propertiesOf(fourCategories());
        wanted.categories.erase(wanted.categories.begin()); // a, and its events go to d
        wanted.heirs[{u"a"_s}] = 2;
        const Tracker after = made(fourCategories(), wanted);
        QCOMPARE(orderOf(after.categories), u"b c d"_s);
        QCOMPARE(after.events[0].category.text, u"d"_s);
        QCOMPARE(after.events[2].category.text, u"b"_s);
        QCOMPARE(after.events[3].category.text, u"d"_s);
    }

    void mergesIntoNewOnes()
    {
        TrackerProperties wanted = propertiesOf(fourCategories());
        wanted.categories = {Category{{}, u"All"_s, {}}};
        wanted.heirs[{u"a"_s}] = 0;
        wanted.heirs[{u"b"_s}] = 0;
        const Tracker after = made(fourCategories(), wanted);
        QCOMPARE(orderOf(after.categories), u"all"_s);
        for (const Event &event : after.events)
            QCOMPARE(event.category.text, u"all"_s);
    }

    void movesAsFewAsCanBe()
    {
        const Tracker tracker = fourCategories();
        TrackerProperties wanted = propertiesOf(tracker);
        std::rotate(wanted.categories.begin(), wanted.categories.begin() + 1, wanted.categories.end()); // a to the end
        const auto change = editingProperties(Snapshot(tracker), wanted);
        QVERIFY(change.ok());
        QCOMPARE(change->parts.size(), std::size_t{1});
        QCOMPARE(orderOf(made(tracker, wanted).categories), u"b c d a"_s);
    }

    void anyOrderIsReached()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            const Tracker tracker = fourCategories();
            TrackerProperties wanted = propertiesOf(tracker);
            for (int added = random.bounded(4); added > 0; --added)
                wanted.categories.push_back(Category{{}, u"New %1"_s.arg(added), {}});
            if (random.bounded(2) == 0)
                wanted.categories.erase(wanted.categories.begin() + 2 + random.bounded(2)); // c or d
            std::shuffle(wanted.categories.begin(), wanted.categories.end(), random);
            const Tracker after = made(tracker, wanted);
            QCOMPARE(after.categories.size(), wanted.categories.size());
            for (std::size_t i = 0; i < wanted.categories.size(); ++i)
                QCOMPARE(after.categories[i].name, wanted.categories[i].name);
        }
    }

    void faultsAreSaidWhereTheyAre()
    {
        const TrackerProperties good = propertiesOf(fourCategories());
        QCOMPARE(faultOf(good), QString());
        TrackerProperties wanted = good;
        wanted.header.title = u"  "_s;
        QCOMPARE(faultOf(wanted), u"/title"_s);
        wanted = good;
        wanted.header.description = QString(20'001, u'x');
        QCOMPARE(faultOf(wanted), u"/description"_s);
        wanted = good;
        wanted.categories[3].name = u" b "_s; // is there, in capitals
        QCOMPARE(faultOf(wanted), u"/categories/3/name"_s);
        wanted = good;
        wanted.categories[2].name.clear();
        QCOMPARE(faultOf(wanted), u"/categories/2/name"_s);
        wanted = good;
        wanted.categories[0].colour = u"red"_s;
        QCOMPARE(faultOf(wanted), u"/categories/0/colour"_s);
        wanted = good;
        wanted.categories.erase(wanted.categories.begin());
        QCOMPARE(faultOf(wanted), u"/categories (a)"_s);
        const Result<void> used = checkProperties(Snapshot(fourCategories()), wanted);
        QVERIFY2(used.error().message.contains(u"3"_s), qPrintable(used.error().message));
        wanted = good;
        wanted.categories.erase(wanted.categories.begin() + 2); // no event is of c
        QCOMPARE(faultOf(wanted), QString());
        wanted.categories.clear();
        QCOMPARE(faultOf(wanted), u"/categories"_s);
    }
};

std::unique_ptr<TestCase> newTrackerPropertiesTest() { return std::make_unique<TrackerPropertiesTest>(); }

} // namespace Dateline

#include "trackerpropertiestest.moc"
