// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a turn of the day does to who looks at today, and how it is noticed.
#include "models/workspace/daywatch.h"
#include "models/workspace/workspace.h"
#include "tests/query/querytests.h"
#include "tests/query/sampletracker.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace std::chrono_literals;

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const Day eve = *dayFromIso(u"2018-08-22"); ///< of Australia's ban
const Day day = *dayFromIso(u"2018-08-23");

/// Australia bans Huawei on the second of the days.
std::shared_ptr<const Snapshot> oneBan()
{
    TrackerBuilder b;
    b.country(u"AU"_s, u"Australia"_s).party(u"huawei"_s, PartyKind::Company, u"Huawei"_s);
    b.measure(u"ban"_s, u"Ban"_s, Effect::Ban);
    b.tracker().measures.back().issuers = {{u"au"_s}};
    b.tracker().measures.back().targets = {{u"huawei"_s}};
    b.event(u"e"_s, u"2018-08-23"_s, u"Ban"_s).with(u"au"_s, Role::Issuer).with(u"huawei"_s, Role::Target);
    b.milestone(u"ban"_s, Milestone::Announced);
    return std::make_shared<const Snapshot>(b.tracker());
}

Stance stanceIn(const Workspace &workspace) { return workspace.stances().towards(0, workspace.stanceTargets()).stance; }

/// The signals of a workspace that go with the day, as "today asOf stances".
class DaySignals
{
public:
    explicit DaySignals(Workspace &workspace)
    {
        const auto note = [&](auto signal, const QString &name) {
            QObject::connect(&workspace, signal, &m_context, [this, name] { m_names.append(name); });
        };
        note(&Workspace::todayChanged, u"today"_s);
        note(&Workspace::resultChanged, u"result"_s);
        note(&Workspace::asOfChanged, u"asOf"_s);
        note(&Workspace::stancesChanged, u"stances"_s);
    }

    /// Those since the last call.
    QString take() { return std::exchange(m_names, {}).join(u' '); }

private:
    QStringList m_names;
    QObject m_context;
};

} // namespace

class DayTurnTest : public TestCase
{
    Q_OBJECT

private slots:
    void whoHasSetNoDayFollows()
    {
        Workspace workspace(eve);
        workspace.setSnapshot(oneBan());
        QCOMPARE(workspace.asOf(), eve);
        QCOMPARE(stanceIn(workspace), Stance::None);
        DaySignals heard(workspace);
        workspace.setToday(day);
        QCOMPARE(heard.take(), u"today asOf stances"_s);
        QVERIFY(!workspace.filter().asOf);
        QCOMPARE(workspace.asOf(), day);
        QCOMPARE(workspace.stances().day(), day);
        QCOMPARE(stanceIn(workspace), Stance::Banned);
        workspace.setToday(day);
        QCOMPARE(heard.take(), QString());
    }

    /// As the window does, which sets the day that it starts on.
    void whoStandsAtTodayFollows()
    {
        Workspace workspace(eve);
        workspace.setSnapshot(oneBan());
        workspace.setAsOf(eve);
        QCOMPARE(stanceIn(workspace), Stance::None);
        DaySignals heard(workspace);
        workspace.setToday(day);
        QCOMPARE(heard.take(), u"today asOf stances"_s);
        QCOMPARE(workspace.filter().asOf, std::optional(day));
        QCOMPARE(stanceIn(workspace), Stance::Banned);
        workspace.setToday(eve); // the clock was set back
        QCOMPARE(workspace.asOf(), eve);
        QCOMPARE(stanceIn(workspace), Stance::None);
    }

    void whoHasSetAnotherDayStays()
    {
        Workspace workspace(eve);
        workspace.setSnapshot(oneBan());
        const Day earlier = *dayFromIso(u"2018-08-01");
        workspace.setAsOf(earlier);
        QCOMPARE(workspace.stances().day(), earlier);
        DaySignals heard(workspace);
        workspace.setToday(day);
        QCOMPARE(heard.take(), u"today"_s);
        QCOMPARE(workspace.asOf(), earlier);
        QCOMPARE(workspace.stances().day(), earlier);
        QCOMPARE(workspace.today(), day);
    }

    void knowledgeOfTheDayFollows()
    {
        Workspace workspace(eve);
        workspace.setSnapshot(oneBan());
        workspace.setKnownThen();
        QCOMPARE(workspace.filter().knownOn, std::optional(eve));
        DaySignals heard(workspace);
        workspace.setToday(day);
        QCOMPARE(heard.take(), u"today result asOf stances"_s);
        QCOMPARE(workspace.asOf(), day);
        QCOMPARE(workspace.filter().knownOn, std::optional(day));
        workspace.setAsOf(eve); // who has set another day stays
        heard.take();
        workspace.setToday(day + Days{1});
        QCOMPARE(heard.take(), u"today"_s);
        QCOMPARE(workspace.filter().knownOn, std::optional(eve));
    }

    /// What is worked out only then is of the new day, too.
    void stancesThatNobodyHasAskedForAreOfTheNewDay()
    {
        Workspace workspace(eve);
        workspace.setSnapshot(oneBan());
        workspace.setToday(day);
        QCOMPARE(workspace.stances().day(), day);
        QCOMPARE(stanceIn(workspace), Stance::Banned);
    }

    void watchTellsOnceThatTheDayHasTurned()
    {
        Day now = eve;
        DayWatch watch([&now] { return now; }, 1h);
        QSignalSpy turned(&watch, &DayWatch::dayTurned);
        QCOMPARE(watch.today(), eve);
        watch.check();
        QCOMPARE(turned.count(), 0);
        now = day;
        watch.check();
        watch.check();
        QCOMPARE(turned.count(), 1);
        QCOMPARE(turned.first().first().value<Day>(), day);
        QCOMPARE(watch.today(), day);
        now = eve;
        watch.check();
        QCOMPARE(turned.count(), 2);
    }

    void watchAsksByItself()
    {
        Day now = eve;
        DayWatch watch([&now] { return now; }, 1ms);
        Workspace workspace(watch.today());
        connect(&watch, &DayWatch::dayTurned, &workspace, &Workspace::setToday);
        now = day + Days{2}; // the machine slept
        QTRY_COMPARE(workspace.asOf(), now);
    }

    void watchGoesByTheEnvironment()
    {
        const auto restore = qScopeGuard([] { qunsetenv("SOURCE_DATE_EPOCH"); });
        qputenv("SOURCE_DATE_EPOCH", "1534982399"); // the last second of the first of the days
        DayWatch watch;
        QCOMPARE(watch.today(), eve);
        qputenv("SOURCE_DATE_EPOCH", "1534982400");
        watch.check();
        QCOMPARE(watch.today(), day);
    }
};

std::unique_ptr<TestCase> newDayTurnTest() { return std::make_unique<DayTurnTest>(); }

} // namespace Dateline

#include "dayturntest.moc"
