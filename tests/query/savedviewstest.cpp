// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/savedviews.h"
#include "models/query/lookjson.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr Day thisDay{20000};

Look lookAt(const QString &text)
{
    Look look;
    look.filter.text = text;
    look.filter.asOf = Day{17000};
    return look;
}

/// The sample with two saved views, of which the first is shown first.
Tracker trackerWithViews()
{
    Tracker tracker = sampleTracker();
    tracker.views = {{{u"bans"_s}, u"Bans"_s, lookJson(lookAt(u"ban"_s)), {}},
                     {{u"talks"_s}, u"Talks"_s, lookJson(lookAt(u"talk"_s)), {}}};
    tracker.opensWith = {u"bans"_s};
    return tracker;
}

} // namespace

class SavedViewsTest : public TestCase
{
    Q_OBJECT

private slots:
    void todayIsKeptAsTheDayOfThen()
    {
        Look look = lookAt(u"5g"_s);
        look.selection = EventId{u"au"_s};
        Look kept = look;
        kept.selection = {};
        QCOMPARE(lookToKeep(look, thisDay), kept);
        look.filter.asOf = thisDay;
        kept.filter.asOf.reset();
        QCOMPARE(lookToKeep(look, thisDay), kept);
        const auto snapshot = sampleSnapshot();
        QCOMPARE(lookToShow(kept, *snapshot, thisDay + Days{1}).filter.asOf, thisDay + Days{1});
    }

    void knownThenIsKeptAsThat()
    {
        Look look = lookAt(u"5g"_s);
        look.filter.asOf = thisDay;
        look.filter.knownOn = thisDay;
        look.knownThen = true;
        const Look kept = lookToKeep(look, thisDay);
        QVERIFY(kept.knownThen && !kept.filter.knownOn && !kept.filter.asOf);
        const auto snapshot = sampleSnapshot();
        const Look shown = lookToShow(kept, *snapshot, thisDay + Days{30});
        QCOMPARE(shown.filter.asOf, thisDay + Days{30});
        QCOMPARE(shown.filter.knownOn, thisDay + Days{30});
        // As it is kept in trackers; those of before know it as a day.
        const QByteArray json = lookJson(kept);
        QVERIFY2(json.contains(R"("knownThen":true)") && !json.contains("knownOn"), json.constData());
        const Result<Look> older = readLook(R"({"filter":{"knownOn":"2018-12-02"}})");
        QVERIFY(older && !older->knownThen);
        QCOMPARE(lookToShow(*older, *snapshot, thisDay).filter.knownOn, dayFromIso(u"2018-12-02"));
    }

    /// What is gone goes alone, and the rest stays.
    void whatIsGoneIsLeftOut()
    {
        const auto snapshot = sampleSnapshot();
        const Tracker tracker = sampleTracker();
        Look look = lookAt(u"5g"_s);
        look.filter.countries = {countryCode(u"AU"), countryCode(u"ZW")};
        look.filter.issuers = {countryCode(u"ZW")};
        look.filter.companies = {{u"gone"_s}, {u"huawei"_s}};
        look.filter.categories = {{u"gone"_s}, tracker.categories.front().id};
        look.filter.tags = {u"gone"_s};
        look.filter.milestones = {Milestone::InForce};
        look.filter.minimumOrigins = 2;
        look.filter.knownOn = Day{18000};
        look.lanes = LaneGrouping::Company;
        look.range = TimeRange{17000, 18000};
        Look shown = look;
        shown.filter.countries = {countryCode(u"AU")};
        shown.filter.issuers.clear();
        shown.filter.companies = {{u"huawei"_s}};
        shown.filter.categories = {tracker.categories.front().id};
        shown.filter.tags.clear();
        QCOMPARE(lookToShow(look, *snapshot, thisDay), shown);
        Filter gone;
        gone.countries = gone.issuers = {countryCode(u"ZW")};
        gone.companies = {{u"gone"_s}};
        gone.categories = {{u"gone"_s}};
        gone.tags = {u"gone"_s};
        QCOMPARE(missingNames(look.filter, *snapshot), gone);
        QCOMPARE(missingNames(shown.filter, *snapshot), Filter());
        shown.range.reset();
        look.range = TimeRange{-900'000, -800'000}; // long before all events
        QCOMPARE(lookToShow(look, *snapshot, thisDay), shown);
        look.range = TimeRange{900'000, 900'010};
        QCOMPARE(lookToShow(look, *snapshot, thisDay), shown);
    }

    void countryWithoutEventsIsThereIfItIsAParty()
    {
        Tracker tracker = sampleTracker();
        tracker.parties.push_back({{u"zimbabwe"_s}, PartyKind::Country, u"Zimbabwe"_s, countryCode(u"ZW"), {}});
        Look look;
        look.filter.countries = {countryCode(u"ZW")};
        QCOMPARE(lookToShow(look, Snapshot(tracker), thisDay).filter.countries, look.filter.countries);
    }

    void sameIsWhatLooksTheSame()
    {
        const TimeRange full{16000, 18000};
        const Look look = lookAt(u"5g"_s);
        Look other = look;
        other.selection = EventId{u"au"_s};
        other.lanes = LaneGrouping::Category; // as goes with the filter
        other.range = full;
        QVERIFY(showTheSame(look, other, full));
        other.range = TimeRange{16000.5, 18000}; // less than a pixel
        QVERIFY(showTheSame(look, other, full));
        other.range = TimeRange{16100, 18000};
        QVERIFY(!showTheSame(look, other, full));
        other = look;
        other.lanes = LaneGrouping::None;
        QVERIFY(!showTheSame(look, other, full));
        other = look;
        other.filter.asOf = Day{17001};
        QVERIFY(!showTheSame(look, other, full));
    }

    void viewsAreFoundByIdThenTitle()
    {
        Tracker tracker = trackerWithViews();
        tracker.views.front().title = u"talks"_s;
        const TrackerColumns columns(tracker);
        QCOMPARE(savedViewNamed(columns, u"talks"_s)->id.text, u"talks"_s);
        QCOMPARE(savedViewTitled(columns, u"talks"_s)->id.text, u"bans"_s);
        QCOMPARE(savedViewNamed(columns, u"Talks"_s)->id.text, u"talks"_s);
        QVERIFY(!savedViewNamed(columns, u"nothing"_s));
        QVERIFY(!savedView(columns, {}));
    }

    void unknownLookIsAnError()
    {
        const SavedView view{{u"bans"_s}, u"Bans"_s, R"({"filter":{"weather":1}})", {}};
        const Result<Look> look = lookOf(view);
        QVERIFY(!look);
        QCOMPARE(look.error().place, u"/views/look/filter/weather (bans)"_s);
    }

    /// Each step, and what takes it back.
    void stepsChangeTheTracker()
    {
        const Tracker before = trackerWithViews();
        const auto after = [&](const Change &change) {
            Tracker tracker = before;
            const Result<void> done = change.applyTo(tracker);
            if (!done)
                qFatal("%s", qPrintable(done.error().toLine()));
            Tracker back = tracker;
            if (!change.inverted().applyTo(back) || !(back == before))
                qFatal("cannot be taken back");
            return tracker;
        };
        const TrackerColumns columns(before);
        const Tracker added = after(savingView(columns, u"Bans!"_s, lookAt(u"x"_s)));
        QCOMPARE(added.views.size(), std::size_t{3});
        QCOMPARE(added.views[2].id.text, u"bans-2"_s);
        QCOMPARE(added.views[2].look, lookJson(lookAt(u"x"_s)));
        const Tracker replaced = after(savingView(columns, u"Bans"_s, lookAt(u"x"_s)));
        QCOMPARE(replaced.views.size(), std::size_t{2});
        QCOMPARE(replaced.views[0].id.text, u"bans"_s);
        QCOMPARE(replaced.views[0].look, lookJson(lookAt(u"x"_s)));
        QVERIFY(savingView(columns, u"Bans"_s, lookAt(u"ban"_s)).parts.empty()); // as it is already
        const Tracker renamed = after(renamingView(before.views[0], u"All bans"_s));
        QCOMPARE(renamed.views[0].title, u"All bans"_s);
        QCOMPARE(renamed.opensWith.text, u"bans"_s);
        const Tracker removed = after(removingView(columns, before.views[0]));
        QCOMPARE(removed.views.size(), std::size_t{1});
        QVERIFY(removed.opensWith.isEmpty());
        QCOMPARE(after(removingView(columns, before.views[1])).opensWith.text, u"bans"_s);
        QCOMPARE(after(openingWithView(columns, {u"talks"_s})).opensWith.text, u"talks"_s);
        QVERIFY(after(openingWithView(columns, {})).opensWith.isEmpty());
    }
};

std::unique_ptr<TestCase> newSavedViewsTest() { return std::make_unique<SavedViewsTest>(); }

} // namespace Dateline

#include "savedviewstest.moc"
