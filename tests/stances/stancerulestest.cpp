// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stances/stancerules.h"
#include "models/domain/memberstates.h"
#include "models/stances/standing.h"
#include "tests/stances/stancestests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

class StanceRulesTest : public TestCase
{
    Q_OBJECT

private slots:
    void effectsAndMilestones_data();
    void effectsAndMilestones();
    void daysOfMilestones_data();
    void daysOfMilestones();
    void membersOfTheUnion_data();
    void membersOfTheUnion();
};

void StanceRulesTest::effectsAndMilestones_data()
{
    QTest::addColumn<Effect>("effect");
    QTest::addColumn<QString>("stances"); // in order of the milestones
    QTest::newRow("ban")
        << Effect::Ban
        << u"under-review banned banned banned banned under-review lifted-or-declined lifted-or-declined"_s;
    QTest::newRow("partial") << Effect::PartialRestriction
                             << u"under-review partly-restricted partly-restricted partly-restricted partly-restricted "
                                "under-review lifted-or-declined lifted-or-declined"_s;
    QTest::newRow("review") << Effect::Review
                            << u"under-review under-review under-review under-review under-review lifted-or-declined "
                               "lifted-or-declined lifted-or-declined"_s;
    QTest::newRow("permission") << Effect::Permission
                                << u"under-review lifted-or-declined lifted-or-declined lifted-or-declined "
                                   "lifted-or-declined under-review none none"_s;
}

void StanceRulesTest::effectsAndMilestones()
{
    QFETCH(Effect, effect);
    QFETCH(QString, stances);
    QStringList found;
    for (const auto &term : terms<Milestone>())
        found.append(wordFor(stanceAfter(effect, term.value)));
    QCOMPARE(found.join(u' '), stances);
}

void StanceRulesTest::daysOfMilestones_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("day") << u"2018-08-23"_s << u"2018-08-23"_s << u"2018-08-23"_s;
    QTest::newRow("month") << u"2020-10"_s << u"2020-10-01"_s << u"2020-10-31"_s;
    QTest::newRow("approximate") << u"2018~"_s << u"2018-01-01"_s << u"2018-12-31"_s;
    QTest::newRow("one of two") << u"[2018-11-05,2018-11-06]"_s << u"2018-11-05"_s << u"2018-11-06"_s;
    QTest::newRow("interval begins") << u"2018-11-20/2018-12-06"_s << u"2018-11-20"_s << u"2018-11-20"_s;
    QTest::newRow("vague interval") << u"2018-11/2019"_s << u"2018-11-01"_s << u"2018-11-30"_s;
    QTest::newRow("goes on") << u"2018-08-23/.."_s << u"2018-08-23"_s << u"2018-08-23"_s;
    QTest::newRow("deadline") << u"../2027"_s << u"2027-12-31"_s << u"2027-12-31"_s;
    QTest::newRow("unknown start") << u"/2027-06"_s << u"2027-06-30"_s << u"2027-06-30"_s;
    QTest::newRow("any time from") << u"[2018-08-23..]"_s << u"2018-08-23"_s << QString();
    QTest::newRow("nothing known") << u"../.."_s << QString() << QString();
}

void StanceRulesTest::daysOfMilestones()
{
    QFETCH(QString, date);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const Result<Edtf> edtf = Edtf::parse(date);
    QVERIFY(edtf.ok());
    const std::optional<MilestoneDays> days = milestoneDays(*edtf);
    QCOMPARE(days.has_value(), !first.isEmpty());
    if (!days)
        return;
    QCOMPARE(isoDay(Day{days->first}), first);
    QCOMPARE(days->last == openEnd ? QString() : isoDay(Day{days->last}), last);
}

void StanceRulesTest::membersOfTheUnion_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("members");
    QTest::addColumn<bool>("withUnitedKingdom");
    QTest::newRow("before") << u"1957-12-31"_s << 0 << false;
    QTest::newRow("six") << u"1958-01-01"_s << 6 << false;
    QTest::newRow("nine") << u"1973-01-01"_s << 9 << true;
    QTest::newRow("twelve") << u"1986-01-01"_s << 12 << true;
    QTest::newRow("fifteen") << u"2004-04-30"_s << 15 << true;
    QTest::newRow("twenty-five") << u"2004-05-01"_s << 25 << true;
    QTest::newRow("twenty-eight") << u"2020-01-31"_s << 28 << true;
    QTest::newRow("twenty-seven") << u"2020-02-01"_s << 27 << false;
}

void StanceRulesTest::membersOfTheUnion()
{
    QFETCH(QString, day);
    QFETCH(int, members);
    QFETCH(bool, withUnitedKingdom);
    const std::int64_t number = dayFromIso(day)->number;
    int found = 0;
    bool unitedKingdom = false;
    for (const Membership &membership : euMemberships()) {
        if (membership.first > number || membership.end <= number)
            continue;
        ++found;
        unitedKingdom = unitedKingdom || membership.country == CountryCode::parse(u"GB");
    }
    QCOMPARE(found, members);
    QCOMPARE(unitedKingdom, withUnitedKingdom);
}

std::unique_ptr<TestCase> newStanceRulesTest() { return std::make_unique<StanceRulesTest>(); }

} // namespace Dateline

#include "stancerulestest.moc"
