// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/checkstests.h"
#include "tests/checks/findings.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A measure with milestones as "announced 2018-08-23, in-force 2019".
Tracker measured(Effect effect, const QString &milestones)
{
    TrackerBuilder b = soundBuilder();
    b.measure(u"m"_s, u"Rule"_s, effect);
    b.tracker().measures.back().issuers = {{u"au"_s}};
    b.tracker().measures.back().targets = {{u"huawei"_s}};
    for (const QString &step : milestones.split(u", "_s, Qt::SkipEmptyParts)) {
        b.event(u"e%1"_s.arg(b.tracker().events.size()), step.section(u' ', 1), step, u"ban"_s);
        b.milestone(u"m"_s, *fromWord<Milestone>(step.section(u' ', 0, 0))).saidIn(u"one"_s).saidIn(u"two"_s);
    }
    return b.tracker();
}

} // namespace

class MeasureChecksTest : public TestCase
{
    Q_OBJECT

private slots:
    void backwards_data()
    {
        QTest::addColumn<QString>("milestones");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *milestones, bool found) {
            QTest::newRow(milestones) << QString::fromLatin1(milestones) << found;
        };
        row("announced 2018-08-23, in-force 2019", false);
        row("in-force 2018-01-01, announced 2018-08-23", true);
        row("in-force 2018-01-01, proposed 2018-08-23", true);
        row("in-force 2018-01-01, proposed 2018-01-02", true);
        row("in-force 2018-01-01, proposed 2018-01-01", false);
        row("in-force 2018-01, proposed 2018-01-31", false); // may come first
        row("in-force 2018-01, proposed 2018-02-01", true);
        row("adopted 2018, proposed 2019", true);
        row("adopted 2018-03, announced 2018-04", false); // behind closed doors
        row("announced 2018, proposed 2019, adopted 2020", false);
        row("lifted 2018, in-force 2019", true);
        row("lifted 2018, adopted 2019", true);
        row("announced 2017, lifted 2018, in-force 2019", true);
        row("adopted 2017, suspended 2018, in-force 2019", false);
        row("announced 2017, suspended 2018, in-force 2019", false);
        row("suspended 2018, in-force 2019", true);
        row("in-force 2017, lifted 2018, in-force 2019", false);
        row("in-force 2017, lifted 2018, proposed 2019, adopted 2020", false);
        row("proposed 2016, in-force 2017, suspended 2018, proposed 2019, in-force 2020", false);
        row("in-force 2017, amended 2018, adopted 2019", false);
        row("in-force 2017, adopted 2018, amended 2019", true);
        row("proposed 2017, rejected 2018, proposed 2019", false);
        row("in-force ../2017, proposed 2018", true);
        row("in-force 2017/.., proposed 2018", false);
    }

    void backwards()
    {
        QFETCH(QString, milestones);
        QFETCH(bool, found);
        QCOMPARE(subjectsOf(u"measure-backwards"_s, measured(Effect::PartialRestriction, milestones)),
                 found ? u"measure/m"_s : QString());
    }

    void backwardsNamesBoth()
    {
        QCOMPARE(
            messageOf(u"measure-backwards"_s, measured(Effect::Ban, u"in-force 2018-01-01, announced 2018-08-23"_s)),
            u"“Rule” is in force 1 Jan 2018 (“in-force 2018-01-01”) before it is announced 23 Aug 2018 "
            "(“announced 2018-08-23”)"_s);
    }

    void stale_data()
    {
        QTest::addColumn<Effect>("effect");
        QTest::addColumn<QString>("milestones");
        QTest::addColumn<QString>("asOf");
        QTest::addColumn<bool>("found");
        const QString day = u"2020-01-02"_s;
        QTest::newRow("366 days ago") << Effect::Ban << u"proposed 2019-01-01"_s << day << false;
        QTest::newRow("367 days ago") << Effect::Ban << u"proposed 2018-12-31"_s << day << true;
        QTest::newRow("perhaps 366 days ago") << Effect::Ban << u"proposed 2019-01"_s << day << false;
        QTest::newRow("not yet") << Effect::Ban << u"proposed 2021-01-01"_s << day << false;
        QTest::newRow("decided") << Effect::Ban << u"proposed 2015, adopted 2016"_s << day << false;
        QTest::newRow("rejected") << Effect::Ban << u"proposed 2015, rejected 2016"_s << day << false;
        QTest::newRow("decided later") << Effect::Ban << u"proposed 2015, adopted 2021"_s << day << true;
        QTest::newRow("announced only") << Effect::Ban << u"announced 2015"_s << day << false;
        QTest::newRow("review begun") << Effect::Review << u"announced 2015"_s << day << true;
        QTest::newRow("review under way") << Effect::Review << u"in-force 2015"_s << day << true;
        QTest::newRow("review done") << Effect::Review << u"announced 2015, adopted 2016"_s << day << false;
        QTest::newRow("review dropped") << Effect::Review << u"announced 2015, lifted 2016"_s << day << false;
        QTest::newRow("review begun anew")
            << Effect::Review << u"in-force 2014, lifted 2015, announced 2016"_s << day << true;
        QTest::newRow("nothing known") << Effect::Review << QString() << day << false;
    }

    void stale()
    {
        QFETCH(Effect, effect);
        QFETCH(QString, milestones);
        QFETCH(QString, asOf);
        QFETCH(bool, found);
        QCOMPARE(subjectsOf(u"stale-review"_s, measured(effect, milestones), asOf), found ? u"measure/m"_s : QString());
    }

    void otherNewsCounts_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("on");
        QTest::addColumn<bool>("news");
        QTest::newRow("of both") << u"au"_s << u"huawei"_s << u"2019-06-01"_s << true;
        QTest::newRow("other issuer") << u"nz"_s << u"huawei"_s << u"2019-06-01"_s << false;
        QTest::newRow("other target") << u"au"_s << u"zte"_s << u"2019-06-01"_s << false;
        QTest::newRow("too old") << u"au"_s << u"huawei"_s << u"2018-06-01"_s << false;
        QTest::newRow("planned") << u"au"_s << u"huawei"_s << u"2020-06-01"_s << false;
        QTest::newRow("going on") << u"au"_s << u"huawei"_s << u"2018-06-01/.."_s << true;
    }

    void otherNewsCounts()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, target);
        QFETCH(QString, on);
        QFETCH(bool, news);
        Tracker tracker = measured(Effect::Ban, u"proposed 2017-03-04"_s);
        Event event = tracker.events.front();
        event.id = {u"news"_s};
        event.date = date(on);
        event.title = u"Something is said"_s;
        event.parties = {{{issuer}, Role::Issuer}, {{target}, Role::Target}};
        tracker.events.push_back(event);
        QCOMPARE(messageOf(u"stale-review"_s, tracker),
                 news ? QString()
                      : QString(u"“Rule” is being considered, and nothing is known of it since "_s
                                + (on == u"2018-06-01"_s && issuer == u"au"_s ? u"1 Jun 2018"_s : u"4 Mar 2017"_s)));
    }

    void reviewPassed()
    {
        const QString check = u"review-passed"_s;
        Tracker tracker = measured(Effect::Ban, QString());
        tracker.events.front().reviewOn = date(u"2019"_s);
        tracker.measures.front().reviewOn = date(u"2019-12-31"_s);
        QCOMPARE(subjectsOf(check, tracker), u"event/start measure/m"_s);
        QCOMPARE(messageOf(check, tracker), u"“Everything begins” was to be looked at again 2019"_s);
        QCOMPARE(subjectsOf(check, tracker, u"2019-12-31"_s), QString());
        tracker.events.front().reviewOn = date(u"2019/.."_s);
        tracker.measures.front().reviewOn = date(u"2020-01"_s);
        QCOMPARE(subjectsOf(check, tracker), QString());
    }
};

std::unique_ptr<TestCase> newMeasureChecksTest() { return std::make_unique<MeasureChecksTest>(); }

} // namespace Dateline

#include "measurecheckstest.moc"
