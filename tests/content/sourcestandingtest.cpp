// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How sources stand beside each other, and which dates they give.
#include "models/content/sourcestanding.h"
#include "models/content/stateddates.h"
#include "tests/content/contenttests.h"
#include "tests/views/panelsample.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class SourceStandingTest : public TestCase
{
    Q_OBJECT

private slots:
    void standingCountsIndependentOrigins()
    {
        const Snapshot snapshot(panelTracker());
        const auto standingOf = [&](const QString &id) { return sourceStanding(snapshot, snapshot.sourceIndex({id})); };
        // The blog reprints the FT; on the disputed event the wire says the same as the FT.
        QCOMPARE(standingOf(u"ft"_s), (SourceStanding{2, 1, 1}));
        QCOMPARE(standingOf(u"blog"_s), (SourceStanding{2, 0, 0}));
        QCOMPARE(standingOf(u"post"_s), (SourceStanding{1, 0, 1})); // alone in disputing it
    }

    void datesAreStatedOnceEach()
    {
        Tracker tracker = panelTracker();
        Attribution again = tracker.attributions[1]; // the blog, as the FT tells it
        again.id = {u"again"_s};
        again.date = tracker.attributions[0].date;
        tracker.attributions.push_back(again);
        const Snapshot snapshot(tracker);
        const StatedDates stated = statedDates(snapshot, snapshot.rowOf({u"review"_s}));
        QCOMPARE(stated.dates.size(), std::size_t{1});
        QCOMPARE(stated.dates[0].date.toString(), u"2018-08-23"_s);
        QCOMPARE(stated.dates[0].sources, QStringList{u"Financial Times"_s});
        QVERIFY(!stated.disagree);
    }

    void copiesConfirmNothing()
    {
        Tracker tracker = panelTracker();
        const auto source = [&](const QString &id) {
            return std::find_if(tracker.sources.begin(), tracker.sources.end(),
                                [&](const Source &each) { return each.id.text == id; });
        };
        const auto confirmedOfWire = [&] {
            const Snapshot snapshot(tracker);
            return sourceStanding(snapshot, snapshot.sourceIndex({u"wire"_s})).confirmed;
        };
        QCOMPARE(confirmedOfWire(), std::size_t{1});
        source(u"wire"_s)->url = u"https://archive.ph/2018/"_s + source(u"ft"_s)->url;
        QCOMPARE(confirmedOfWire(), std::size_t{0});
        // Dates are stated by the one that speaks.
        const Snapshot snapshot(tracker);
        for (const StatedDate &date : statedDates(snapshot, snapshot.rowOf({u"disputed"_s})).dates)
            QVERIFY(!date.sources.contains(source(u"wire"_s)->containerTitle));
    }

    void unnamedReportsConfirmNothing()
    {
        Tracker tracker = panelTracker();
        const auto confirmedOfFt = [&] {
            const Snapshot snapshot(tracker);
            return sourceStanding(snapshot, snapshot.sourceIndex({u"ft"_s})).confirmed;
        };
        QCOMPARE(confirmedOfFt(), std::size_t{1});
        for (Attribution &attribution : tracker.attributions) {
            if (attribution.source.text == u"wire")
                attribution.origin = u"press reports"_s;
        }
        QCOMPARE(confirmedOfFt(), std::size_t{0});
    }

    void daysApartDisagree()
    {
        const Snapshot snapshot(panelTracker());
        const StatedDates stated = statedDates(snapshot, snapshot.rowOf({u"disputed"_s}));
        QCOMPARE(stated.dates.size(), std::size_t{2});
        QVERIFY(stated.disagree);
        QVERIFY(statedDates(snapshot, snapshot.rowOf({u"unsourced"_s})).dates.empty());
    }
};

std::unique_ptr<TestCase> newSourceStandingTest() { return std::make_unique<SourceStandingTest>(); }

} // namespace Dateline

#include "sourcestandingtest.moc"
