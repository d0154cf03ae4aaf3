// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/measurelife.h"
#include "models/query/snapshot.h"
#include "tests/query/sampletracker.h"
#include "tests/stances/stancestests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "2018-08-23 banned", or "2018-08-01 banned?none" where it is possible only and none is what holds at least.
QString changeText(const StanceChange &change)
{
    QString text = isoDay(Day{change.day}) + u' ' + wordFor(change.standing.stance);
    if (!change.standing.isCertain())
        text += u'?' + wordFor(change.standing.atLeast);
    return text;
}

} // namespace

class MeasureLifeTest : public TestCase
{
    Q_OBJECT

private slots:
    void courses_data();
    void courses();
    void theReasonIsWhereItBegan();
    void knowledgeBrings_data();
    void knowledgeBrings();
};

void MeasureLifeTest::courses_data()
{
    QTest::addColumn<QString>("milestones");
    QTest::addColumn<QStringList>("course");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("announced, then in force") << u"2018-08-23 announced, 2018-09-18 in-force"_s
                                              << QStringList{u"2018-08-23 banned"_s, u"2018-09-18 banned"_s};
    QTest::newRow("suspended and resumed")
        << u"2020-10-20 announced, 2020-11-09 suspended, 2021-01-19 in-force"_s
        << QStringList{u"2020-10-20 banned"_s, u"2020-11-09 under-review"_s, u"2021-01-19 banned"_s};
    QTest::newRow("a month") << u"2020-10 announced"_s
                             << QStringList{u"2020-10-01 banned?none"_s, u"2020-10-31 banned"_s};
    QTest::newRow("lifted in a year") << u"2018-03-01 in-force, 2019 lifted"_s
                                      << QStringList{u"2018-03-01 banned"_s, u"2019-01-01 banned?lifted-or-declined"_s,
                                                     u"2019-12-31 lifted-or-declined"_s};
    // Which came first is not known, but a measure is announced before it is lifted.
    QTest::newRow("two vague ones") << u"2020-10 announced, 2020-10 lifted"_s
                                    << QStringList{u"2020-10-01 banned?none"_s, u"2020-10-31 lifted-or-declined"_s};
    QTest::newRow("a vague proposal") << u"2018 proposed, 2018-06-01 in-force"_s
                                      << QStringList{u"2018-01-01 under-review?none"_s, u"2018-06-01 banned"_s};
    QTest::newRow("refused in the year of its proposal")
        << u"2018 proposed, 2018 rejected"_s
        << QStringList{u"2018-01-01 under-review?none"_s, u"2018-12-31 lifted-or-declined"_s};
    QTest::newRow("a second life") << u"2017-01-01 in-force, 2018-03-01 lifted, 2018 in-force"_s
                                   << QStringList{u"2017-01-01 banned"_s, u"2018-01-01 banned"_s,
                                                  u"2018-03-01 lifted-or-declined"_s,
                                                  u"2018-03-02 banned?lifted-or-declined"_s};
    QTest::newRow("vague, but in order") << u"2020-10 announced, 2020-11 lifted"_s
                                         << QStringList{u"2020-10-01 banned?none"_s, u"2020-10-31 banned"_s,
                                                        u"2020-11-01 banned?lifted-or-declined"_s,
                                                        u"2020-11-30 lifted-or-declined"_s};
    QTest::newRow("on one day the later stage counts")
        << u"2020-10-01 rejected, 2020-10-01 proposed"_s << QStringList{u"2020-10-01 lifted-or-declined"_s};
    QTest::newRow("an amended proposal is one")
        << u"2020-10-01 proposed, 2020-10-05 amended"_s << QStringList{u"2020-10-01 under-review"_s};
    QTest::newRow("an amendment alone") << u"2020-10-05 amended"_s << QStringList{u"2020-10-05 banned"_s};
    QTest::newRow("a deadline counts on its last day")
        << u"2020-07-14 proposed, ../2027 in-force"_s
        << QStringList{u"2020-07-14 under-review"_s, u"2027-12-31 banned"_s};
    QTest::newRow("never certain") << u"[2018-08-23..] announced"_s << QStringList{u"2018-08-23 banned?none"_s};
}

void MeasureLifeTest::courses()
{
    QFETCH(QString, milestones);
    QFETCH(QStringList, course);
    TrackerBuilder builder;
    builder.measure(u"m"_s, u"Measure"_s, Effect::Ban);
    for (const QString &text : milestones.split(u", "_s, Qt::SkipEmptyParts)) {
        builder.event(u"e-"_s + QString::number(builder.tracker().events.size()), text.section(u' ', 0, 0), u"Event"_s);
        builder.milestone(u"m"_s, *fromWord<Milestone>(text.section(u' ', 1)));
    }
    const Snapshot snapshot(builder.tracker());
    QStringList found;
    for (const StanceChange &change : lifeOf(snapshot, MeasureRow(0), std::nullopt).changes)
        found.append(changeText(change));
    QCOMPARE(found, course);
}

void MeasureLifeTest::theReasonIsWhereItBegan()
{
    TrackerBuilder builder;
    builder.measure(u"m"_s, u"Measure"_s, Effect::Ban);
    const auto add = [&](const QString &id, const QString &day, Milestone milestone) {
        builder.event(id, day, id).milestone(u"m"_s, milestone);
    };
    add(u"proposal"_s, u"2018-01-01"_s, Milestone::Proposed);
    add(u"announcement"_s, u"2018-02-01"_s, Milestone::Announced);
    add(u"amendment"_s, u"2018-03-01"_s, Milestone::Amended);
    add(u"entry"_s, u"2018-04-01"_s, Milestone::InForce);
    add(u"end"_s, u"2018-05-01"_s, Milestone::Lifted);
    add(u"return"_s, u"2018-06-01"_s, Milestone::InForce);
    const Snapshot snapshot(builder.tracker());
    QStringList reasons;
    for (const StanceChange &change : lifeOf(snapshot, MeasureRow(0), std::nullopt).changes) {
        reasons.append(snapshot.eventId(change.standing.event).text + u'/'
                       + snapshot.eventId(change.standing.latest).text);
        QCOMPARE(change.standing.measure, 0U);
        QCOMPARE(isoDay(Day{change.standing.since}), snapshot.date(change.standing.event).toString());
    }
    QCOMPARE(reasons,
             QStringList({u"proposal/proposal"_s, u"announcement/announcement"_s, u"announcement/entry"_s, u"end/end"_s,
                          u"return/return"_s}));
}

void MeasureLifeTest::knowledgeBrings_data()
{
    QTest::addColumn<QString>("knownOn");
    QTest::addColumn<QString>("date");
    QTest::newRow("nobody has said so") << u"2018-08-22"_s << QString();
    QTest::newRow("the only source's date") << u"2018-08-25"_s << u"2018-08-22"_s;
    QTest::newRow("a later source's date") << u"2018-09-10"_s << u"2018-08-21"_s;
    QTest::newRow("the right one is known too") << u"2018-10-10"_s << u"2018-08-23"_s;
}

void MeasureLifeTest::knowledgeBrings()
{
    QFETCH(QString, knownOn);
    QFETCH(QString, date);
    TrackerBuilder builder;
    builder.event(u"e"_s, u"2018-08-23"_s, u"Event"_s);
    const auto say = [&](const QString &id, const QString &issued, const QString &stated, Support support) {
        builder.source(id, id, id, issued).saidIn(id, support, stated);
    };
    say(u"early"_s, u"2018-08-24"_s, u"2018-08-22"_s, Support::Supports);
    say(u"late"_s, u"2018-10"_s, u"2018-08-23"_s, Support::Supports);
    say(u"later"_s, u"2018-09-09"_s, u"2018-08-21"_s, Support::Disputes);
    say(u"right"_s, u"2018-10-10"_s, u"2018-08"_s, Support::Mentions);
    say(u"undated"_s, {}, u"2018-08-23"_s, Support::Supports);
    const Snapshot snapshot(builder.tracker());
    const std::optional<Edtf> known = dateAsKnown(snapshot, EventRow(0), dayFromIso(knownOn));
    QCOMPARE(known ? known->toString() : QString(), date);
    QCOMPARE(dateAsKnown(snapshot, EventRow(0), std::nullopt)->toString(), u"2018-08-23"_s);
}

std::unique_ptr<TestCase> newMeasureLifeTest() { return std::make_unique<MeasureLifeTest>(); }

} // namespace Dateline

#include "measurelifetest.moc"
