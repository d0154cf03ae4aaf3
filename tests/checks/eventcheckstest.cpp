// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/checkstests.h"
#include "tests/checks/findings.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class EventChecksTest : public TestCase
{
    Q_OBJECT

private slots:
    void aSoundTrackerHasNone()
    {
        for (const Finding &finding : findingsIn(soundBuilder().tracker()))
            QFAIL(qPrintable(QString(finding.check + u' ' + finding.subject)));
    }

    void eventWithoutAttribution()
    {
        TrackerBuilder b = soundBuilder();
        b.event(u"alone"_s, u"2018"_s, u"Nobody speaks of it"_s, u"ban"_s);
        b.event(u"mentioned"_s, u"2019"_s, u"It comes up"_s, u"ban"_s).saidIn(u"one"_s, Support::Mentions);
        b.event(u"denied"_s, u"2017"_s, u"It is denied"_s, u"ban"_s).saidIn(u"one"_s, Support::Disputes);
        b.event(u"said"_s, u"2016"_s, u"Somebody says so"_s, u"ban"_s).saidIn(u"one"_s);
        const QString check = u"event-without-attribution"_s;
        QCOMPARE(subjectsOf(check, b.tracker()), u"event/alone event/denied event/mentioned"_s);
        QCOMPARE(messageOf(check, b.tracker()), u"No source supports “Nobody speaks of it”"_s);
    }

    void singleOriginBan_data()
    {
        QTest::addColumn<Effect>("effect");
        QTest::addColumn<Milestone>("milestone");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<bool>("found");
        QTest::newRow("in force") << Effect::Ban << Milestone::InForce << u" financial TIMES"_s << true;
        QTest::newRow("adopted") << Effect::Ban << Milestone::Adopted << u"Financial Times"_s << true;
        QTest::newRow("announced") << Effect::Ban << Milestone::Announced << u"Financial Times"_s << true;
        QTest::newRow("proposed") << Effect::Ban << Milestone::Proposed << u"Financial Times"_s << false;
        QTest::newRow("no ban") << Effect::PartialRestriction << Milestone::InForce << u"Financial Times"_s << false;
        QTest::newRow("two origins") << Effect::Ban << Milestone::InForce << QString() << false;
    }

    void singleOriginBan()
    {
        QFETCH(Effect, effect);
        QFETCH(Milestone, milestone);
        QFETCH(QString, origin);
        QFETCH(bool, found);
        TrackerBuilder b = soundBuilder();
        b.measure(u"m"_s, u"Rule"_s, effect);
        b.event(u"ban"_s, u"2019-12"_s, u"The rule stands"_s, u"ban"_s).milestone(u"m"_s, milestone);
        b.saidIn(u"one"_s).saidIn(u"two"_s, Support::Supports, QString(), origin);
        QCOMPARE(subjectsOf(u"single-origin-ban"_s, b.tracker()), found ? u"event/ban"_s : QString());
    }

    void dateOutsideSources()
    {
        const QString check = u"date-outside-sources"_s;
        const auto tracker = [](const QString &own, const QString &first, const QString &second, Support support) {
            TrackerBuilder b = soundBuilder();
            b.event(u"e"_s, own, u"It happens"_s, u"ban"_s);
            b.saidIn(u"one"_s, Support::Supports, first).saidIn(u"two"_s, support, second);
            return b.tracker();
        };
        const auto found = [&](const auto &...arguments) {
            return !subjectsOf(check, tracker(arguments...)).isEmpty();
        };
        QVERIFY(found(u"2018-08-23"_s, u"2018-08-24"_s, QString(), Support::Supports));
        QVERIFY(found(u"2018-08-23"_s, u"2018-08-24"_s, u"2018-08-23"_s, Support::Disputes));
        QVERIFY(!found(u"2018-08-23"_s, u"2018-08"_s, QString(), Support::Supports));
        QVERIFY(!found(u"2018-08-23"_s, u"2018-08-24"_s, u"2018-08-23"_s, Support::Mentions));
        QVERIFY(!found(u"2018-08-23"_s, QString(), QString(), Support::Supports));
        QVERIFY(!found(u"2018-08-31/2018-09-02"_s, u"2018-08"_s, QString(), Support::Supports));
        QVERIFY(found(u"2018-09"_s, u"../2018-08"_s, QString(), Support::Supports));
        QCOMPARE(messageOf(check, tracker(u"2018-08-23"_s, u"2018-08-24"_s, u"2018"_s, Support::Disputes)),
                 u"“It happens” is dated 23 Aug 2018, its sources say 24 Aug 2018"_s);
    }

    void dateUndecided()
    {
        TrackerBuilder b = soundBuilder();
        b.event(u"e"_s, u"2018-08-23"_s, u"It happens"_s, u"ban"_s);
        b.saidIn(u"one"_s, Support::Supports, u"2018-08-23"_s).saidIn(u"two"_s, Support::Disputes, u"2018-08-24"_s);
        QCOMPARE(messageOf(u"date-undecided"_s, b.tracker()),
                 u"Sources date “It happens” to 23 Aug 2018, 24 Aug 2018, and no reason is given for its date"_s);
        b.tracker().events.back().dateReason = u"The day of the decision"_s;
        QCOMPARE(messageOf(u"date-undecided"_s, b.tracker()), QString());
        b.tracker().events.back().dateReason.clear();
        b.lastAttribution().date = date(u"2018-08"_s);
        QCOMPARE(messageOf(u"date-undecided"_s, b.tracker()), QString());
    }

    void confirmedAlone()
    {
        TrackerBuilder b = soundBuilder();
        b.event(u"e"_s, u"2018-08-23"_s, u"It happens"_s, u"ban"_s);
        b.saidIn(u"one"_s).saidIn(u"two"_s, Support::Supports, QString(), u"financial times "_s);
        b.lastAttribution().credibility = Credibility::Confirmed;
        QCOMPARE(subjectsOf(u"confirmed-alone"_s, b.tracker()), u"attribution/"_s + b.lastAttribution().id.text);
        b.lastAttribution().credibility = Credibility::ProbablyTrue;
        QCOMPARE(subjectsOf(u"confirmed-alone"_s, b.tracker()), QString());
        b.lastAttribution().credibility = Credibility::Confirmed;
        b.lastAttribution().support = Support::Disputes;
        QCOMPARE(subjectsOf(u"confirmed-alone"_s, b.tracker()), QString());
        b.lastAttribution().support = Support::Supports;
        b.lastAttribution().origin.clear();
        QCOMPARE(subjectsOf(u"confirmed-alone"_s, b.tracker()), QString());
    }

    /// “Reports said” is an origin that nobody can be asked about: it confirms nothing.
    void unnamedOrigins()
    {
        const QString check = u"unnamed-origins"_s;
        TrackerBuilder b = soundBuilder();
        b.event(u"e"_s, u"2018-08-23"_s, u"It happens"_s, u"ban"_s);
        b.saidIn(u"two"_s, Support::Supports, QString(), u"press reports"_s);
        QCOMPARE(subjectsOf(check, b.tracker()), u"event/e"_s);
        QCOMPARE(messageOf(check, b.tracker()), u"“It happens” is known from nobody by name"_s);
        // There is no first report to look for.
        QCOMPARE(subjectsOf(u"dead-end-chain"_s, b.tracker()), QString());
        // Another such report is not a second origin, nor is it one beside a paper.
        b.saidIn(u"one"_s, Support::Supports, QString(), u"several media"_s);
        b.lastAttribution().credibility = Credibility::Confirmed;
        QCOMPARE(subjectsOf(check, b.tracker()), u"event/e"_s);
        QCOMPARE(subjectsOf(u"confirmed-alone"_s, b.tracker()), u"attribution/"_s + b.lastAttribution().id.text);
        b.lastAttribution().origin.clear();
        QCOMPARE(subjectsOf(check, b.tracker()), QString());
        QCOMPARE(subjectsOf(u"confirmed-alone"_s, b.tracker()), u"attribution/"_s + b.lastAttribution().id.text);
        // What only disputes it is known from is the finding of another check.
        b.event(u"denied"_s, u"2018-08-23"_s, u"It is denied"_s, u"talk"_s);
        b.saidIn(u"two"_s, Support::Disputes, QString(), u"reports"_s);
        QCOMPARE(subjectsOf(check, b.tracker()), QString());
    }

    void deadEndChain()
    {
        const QString check = u"dead-end-chain"_s;
        TrackerBuilder b = soundBuilder();
        b.event(u"e"_s, u"2018-08-23"_s, u"It happens"_s, u"ban"_s);
        b.saidIn(u"two"_s, Support::Supports, QString(), u"Reuters"_s);
        const QString subject = u"attribution/"_s + b.lastAttribution().id.text;
        QCOMPARE(subjectsOf(check, b.tracker()), subject);
        QCOMPARE(messageOf(check, b.tracker()),
                 u"Reuters reported “It happens” first, but no source by it speaks of the event"_s);
        // Its own name and its own publisher are no further report.
        b.lastAttribution().origin = u" the register"_s;
        QCOMPARE(subjectsOf(check, b.tracker()), QString());
        b.lastAttribution().origin = u"Situation Publishing"_s;
        QCOMPARE(subjectsOf(check, b.tracker()), subject);
        b.lastSource().publisher = u"situation publishing"_s;
        QCOMPARE(subjectsOf(check, b.tracker()), QString());
        // There is a report by it, at first of another event only.
        b.lastAttribution().origin = u"FINANCIAL times"_s;
        QCOMPARE(subjectsOf(check, b.tracker()), subject);
        b.saidIn(u"one"_s, Support::Mentions);
        QCOMPARE(subjectsOf(check, b.tracker()), QString());
    }

    void sources()
    {
        TrackerBuilder b = soundBuilder();
        b.source(u"bare"_s, u"A page"_s, QString(), QString());
        QCOMPARE(subjectsOf(u"source-unused"_s, b.tracker()), u"source/bare"_s);
        QCOMPARE(subjectsOf(u"source-undated"_s, b.tracker()), QString());
        b.saidIn(u"bare"_s);
        QCOMPARE(subjectsOf(u"source-unused"_s, b.tracker()), QString());
        for (const QString &check : {u"source-undated"_s, u"source-unpublished"_s, u"source-unlinked"_s})
            QCOMPARE(subjectsOf(check, b.tracker()), u"source/bare"_s);
        b.lastSource().issued = date(u"2018~"_s);
        b.lastSource().publisher = u"Somebody"_s;
        b.lastSource().url = u"ftp://example.org/"_s;
        QCOMPARE(subjectsOf(u"source-undated"_s, b.tracker()), QString());
        QCOMPARE(subjectsOf(u"source-unpublished"_s, b.tracker()), QString());
        QCOMPARE(subjectsOf(u"source-unlinked"_s, b.tracker()), u"source/bare"_s);
        b.lastSource().text = u"What it says."_s;
        QCOMPARE(subjectsOf(u"source-unlinked"_s, b.tracker()), QString());
        b.lastSource().text.clear();
        b.lastSource().url = u"HTTPS://example.org/"_s;
        QCOMPARE(subjectsOf(u"source-unlinked"_s, b.tracker()), QString());
    }
};

std::unique_ptr<TestCase> newEventChecksTest() { return std::make_unique<EventChecksTest>(); }

} // namespace Dateline

#include "eventcheckstest.moc"
