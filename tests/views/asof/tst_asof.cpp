// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "models/exchange/trackerfile.h"
#include "models/wording/datewords.h"
#include "tests/support/testcase.h"
#include "views/asof/asofbar.h"
#include "views/asof/timebar.h"
#include "views/asof/timetrack.h"
#include "views/common/datefield.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

/// The two clocks, on the bundled tracker.
class AsOfTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void stepsFollowTheFilter();
    void playsAtEachSpeed_data();
    void playsAtEachSpeed();
    void playsOverAgainFromTheStart();
    void stopsWhenSomebodyChoosesADay();
    void playsByTheClock();
    void theBarShowsAndSetsTheDay();
    void theDayThatIsTypedIsTaken_data();
    void theDayThatIsTypedIsTaken();
    void knowledgeIsASecondClock();
    void anEmptyTrackerHasNoChanges();
    void theTimeBarHasATickAtEachChange();
    void theTimeBarMovesTheDay();
    void theTimeBarIsWorkedByKeys();
    void speedsAreTheSameEverywhere();
    void timeBarsHaveRoom_data();
    void timeBarsHaveRoom();

private:
    QString day() const { return isoDay(m_workspace->asOf()); }
    void goTo(const QString &iso) { m_workspace->setAsOf(*dayFromIso(iso)); }
    QAction *entry(QToolButton *button, const QString &text) const;

    QTemporaryDir m_settings;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<AsOfPlayer> m_player;
};

void AsOfTest::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    Result<TrackerColumns> tracker = openTracker(u"bundled:huawei-5g"_s);
    QVERIFY(tracker.ok());
    m_snapshot = std::make_shared<const Snapshot>(std::move(*tracker));
}

void AsOfTest::init()
{
    TestCase::init();
    m_workspace = std::make_unique<Workspace>(today());
    m_workspace->setSnapshot(m_snapshot);
    m_player = std::make_unique<AsOfPlayer>(m_workspace.get());
}

void AsOfTest::cleanup()
{
    m_player.reset();
    m_workspace.reset();
}

void AsOfTest::stepsFollowTheFilter()
{
    m_workspace->toggleCountry(*CountryCode::parse(u"SE"), true);
    m_workspace->toggleCompany({u"huawei"_s}, true);
    goTo(u"2019-01-01"_s);
    QStringList days;
    while (m_player->nextChange()) {
        m_player->toNextChange();
        days.append(day());
    }
    QCOMPARE(days, QStringList({u"2020-10-20"_s, u"2020-11-09"_s, u"2021-01-19"_s}));
    m_player->toNextChange();
    QCOMPARE(day(), u"2021-01-19"_s);
    m_player->toPreviousChange();
    QCOMPARE(day(), u"2020-11-09"_s);
    goTo(u"2020-10-20"_s);
    m_player->toPreviousChange();
    QCOMPARE(day(), u"2020-10-20"_s);
    m_workspace->toggleCountry(*CountryCode::parse(u"AU"), true);
    m_player->toPreviousChange();
    QCOMPARE(day(), u"2018-08-23"_s);
}

void AsOfTest::playsAtEachSpeed_data()
{
    QTest::addColumn<PlaySpeed>("speed");
    QTest::addColumn<QString>("after");
    QTest::newRow("month") << PlaySpeed::MonthASecond << u"2018-03-02"_s;
    QTest::newRow("quarter") << PlaySpeed::QuarterASecond << u"2018-07-02"_s;
    QTest::newRow("year") << PlaySpeed::YearASecond << u"2020-01-01"_s;
    QTest::newRow("changes") << PlaySpeed::ChangeByChange << u"2018-04-15"_s; // Broadcom, then ZTE
}

/// Two seconds from New Year's Day of 2018, in ticks of a hundredth: nothing gets lost between them.
void AsOfTest::playsAtEachSpeed()
{
    QFETCH(PlaySpeed, speed);
    QFETCH(QString, after);
    goTo(u"2018-01-01"_s);
    if (speed == PlaySpeed::ChangeByChange)
        m_workspace->toggleCompany({u"zte"_s}, true);
    m_player->setSpeed(speed);
    for (int i = 0; i < (speed == PlaySpeed::ChangeByChange ? 105 : 200); ++i)
        m_player->advance(10);
    QCOMPARE(day(), after);
}

void AsOfTest::playsOverAgainFromTheStart()
{
    m_player->setSpeed(PlaySpeed::YearASecond);
    QSignalSpy states(m_player.get(), &AsOfPlayer::playingChanged);
    m_workspace->setAsOf(m_player->lastDay());
    m_player->play();
    QVERIFY(m_player->isPlaying());
    QCOMPARE(m_workspace->asOf(), m_player->firstDay());
    QVERIFY(m_player->firstDay() < m_snapshot->table().extent().begin);
    for (int i = 0; i < 1000 && m_player->isPlaying(); ++i)
        m_player->advance(100);
    QVERIFY(!m_player->isPlaying());
    QCOMPARE(m_workspace->asOf(), m_player->lastDay());
    QCOMPARE(states.count(), 2);
}

void AsOfTest::stopsWhenSomebodyChoosesADay()
{
    goTo(u"2018-01-01"_s);
    m_player->play();
    m_player->advance(500);
    QVERIFY(m_player->isPlaying());
    goTo(u"2019-01-01"_s);
    QVERIFY(!m_player->isPlaying());
    m_player->toggle();
    QVERIFY(m_player->isPlaying());
    m_workspace->setSnapshot(nullptr);
    QVERIFY(!m_player->isPlaying());
}

void AsOfTest::playsByTheClock()
{
    goTo(u"2018-01-01"_s);
    m_player->setSpeed(PlaySpeed::YearASecond);
    m_player->play();
    QTRY_VERIFY(m_workspace->asOf() > *dayFromIso(u"2018-02-01"));
    const auto *timer = m_player->findChild<QTimer *>();
    QVERIFY(timer->isActive());
    m_player->pause();
    QVERIFY(!timer->isActive());
}

QAction *AsOfTest::entry(QToolButton *button, const QString &text) const
{
    for (QAction *action : button->menu()->actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void AsOfTest::theBarShowsAndSetsTheDay()
{
    AsOfBar bar(m_workspace.get(), m_player.get());
    bar.show();
    DateField *field = bar.dateField();
    goTo(u"2020-07-14"_s);
    QCOMPARE(field->text(), u"14 Jul 2020"_s);
    QTest::keyClick(field->lineEdit(), Qt::Key_Up);
    QCOMPARE(day(), u"2020-07-15"_s);
    // A tracker may look at days that a date field cannot say.
    m_workspace->setAsOf(dayFromCivil({-300, 1, 1}));
    QCOMPARE(day(), u"-0300-01-01"_s);

    QToolButton *speed = nullptr;
    for (QToolButton *button : bar.findChildren<QToolButton *>()) {
        if (button->text() == u"Speed"_s)
            speed = button;
    }
    QVERIFY(speed);
    entry(speed, u"A year a second"_s)->trigger();
    QCOMPARE(m_player->speed(), PlaySpeed::YearASecond);
    AsOfPlayer other(m_workspace.get());
    const AsOfBar remembered(m_workspace.get(), &other);
    QCOMPARE(other.speed(), PlaySpeed::YearASecond);
}

void AsOfTest::theDayThatIsTypedIsTaken_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("day"); ///< as before if it says no day
    QTest::newRow("words") << u"14 Jul 2020"_s << u"2020-07-14"_s;
    QTest::newRow("EDTF") << u"2020-07-14"_s << u"2020-07-14"_s;
    QTest::newRow("points") << u"14.7.2020"_s << u"2020-07-14"_s;
    QTest::newRow("a month: its last day") << u"Feb 2020"_s << u"2020-02-29"_s;
    QTest::newRow("half a date") << u"14 Ju"_s << u"2018-11-30"_s;
    QTest::newRow("no such day") << u"31 Jun 2020"_s << u"2018-11-30"_s;
    QTest::newRow("no last day") << u"since 2020"_s << u"2018-11-30"_s;
}

void AsOfTest::theDayThatIsTypedIsTaken()
{
    QFETCH(QString, typed);
    QFETCH(QString, day);
    AsOfBar bar(m_workspace.get(), m_player.get());
    bar.show();
    goTo(u"2018-11-30"_s);
    DateField *field = bar.dateField();
    field->lineEdit()->selectAll();
    QTest::keyClicks(field->lineEdit(), typed);
    QCOMPARE(this->day(), u"2018-11-30"_s); // not while it is typed
    QTest::keyClick(field->lineEdit(), Qt::Key_Return);
    QCOMPARE(this->day(), day);
    QCOMPARE(field->isAcceptable(), day != u"2018-11-30"_s);
    QTest::keyClick(field->lineEdit(), Qt::Key_Escape);
    QCOMPARE(field->date().toString(), day);
}

void AsOfTest::knowledgeIsASecondClock()
{
    AsOfBar bar(m_workspace.get(), m_player.get());
    bar.show();
    goTo(u"2019-01-01"_s);
    QToolButton *known = nullptr;
    for (QToolButton *button : bar.findChildren<QToolButton *>()) {
        if (button->text() == u"Everything known to date"_s)
            known = button;
    }
    QVERIFY(known);
    const auto choose = [&](const QString &text) { entry(known, text)->trigger(); };
    choose(u"What was known on the as-of day"_s);
    QCOMPARE(known->text(), u"As known then"_s);
    QCOMPARE(m_workspace->filter().knownOn, dayFromIso(u"2019-01-01"));
    goTo(u"2020-01-01"_s);
    QCOMPARE(m_workspace->filter().knownOn, dayFromIso(u"2020-01-01"));
    QCOMPARE(known->text(), u"As known then"_s);

    // Taken out of the filter by its chip: it does not come back with the next day.
    Filter filter = m_workspace->filter();
    filter.knownOn.reset();
    m_workspace->setFilter(filter);
    QCOMPARE(known->text(), u"Everything known to date"_s);
    goTo(u"2020-02-01"_s);
    QVERIFY(!m_workspace->filter().knownOn);

    choose(u"What was known on"_s);
    QCOMPARE(known->text(), u"Known on 1 Feb 2020"_s);
    goTo(u"2021-02-01"_s);
    QCOMPARE(m_workspace->filter().knownOn, dayFromIso(u"2020-02-01"));
    choose(u"Everything known to date"_s);
    QVERIFY(!m_workspace->filter().knownOn);
}

void AsOfTest::anEmptyTrackerHasNoChanges()
{
    m_workspace->setSnapshot(nullptr);
    QVERIFY(!m_player->nextChange() && !m_player->previousChange());
    const QString before = day();
    m_player->toNextChange();
    m_player->play();
    QVERIFY(!m_player->isPlaying());
    QCOMPARE(day(), before);
}

void AsOfTest::theTimeBarHasATickAtEachChange()
{
    TimeBar bar(m_workspace.get(), m_player.get());
    bar.resize(900, bar.sizeHint().height());
    bar.show();
    const auto ticksAreTheSteps = [&] {
        std::vector<Day> steps;
        goTo(u"1990-01-01"_s);
        while (m_player->nextChange()) {
            m_player->toNextChange();
            steps.push_back(m_workspace->asOf());
        }
        return steps == bar.track()->geometryOfTime().changes;
    };
    QVERIFY(ticksAreTheSteps());
    const std::size_t all = bar.track()->geometryOfTime().changes.size();
    m_workspace->toggleCompany({u"huawei"_s}, true);
    QVERIFY(ticksAreTheSteps());
    m_workspace->toggleCountry(*CountryCode::parse(u"SE"), true);
    QVERIFY(ticksAreTheSteps());
    QCOMPARE(bar.track()->geometryOfTime().changes.size(), std::size_t{3});
    QVERIFY(all > 10);
}

void AsOfTest::theTimeBarMovesTheDay()
{
    TimeBar bar(m_workspace.get(), m_player.get());
    bar.resize(900, bar.sizeHint().height());
    bar.show();
    TimeTrack *track = bar.track();
    const TimeBarGeometry &time = track->geometryOfTime();
    const double y = time.track.center().y();
    const Day change = time.changes[time.changes.size() / 2];
    QTest::mouseClick(track, Qt::LeftButton, {}, QPointF(time.xOf(change) + 2, y).toPoint()); // near enough
    const std::vector<Day> &changes = time.changes;
    QVERIFY(std::find(changes.begin(), changes.end(), m_workspace->asOf()) != changes.end());

    QTest::mousePress(track, Qt::LeftButton, {}, QPointF(time.track.left() + 100, y).toPoint());
    const Day pressed = m_workspace->asOf();
    QMouseEvent move(QEvent::MouseMove, QPointF(time.track.left() + 300, y), track->mapToGlobal(QPointF(300, y)),
                     Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(track, &move);
    QVERIFY(m_workspace->asOf() > pressed);
    QTest::mouseRelease(track, Qt::LeftButton, {}, QPointF(time.track.left() + 300, y).toPoint());
    QCOMPARE(track->accessibleDescription(), u"As of %1"_s.arg(dayInWords(m_workspace->asOf())));

    const QImage before = track->grab().toImage();
    goTo(u"2018-06-01"_s);
    QVERIFY(track->grab().toImage() != before);
}

void AsOfTest::theTimeBarIsWorkedByKeys()
{
    TimeBar bar(m_workspace.get(), m_player.get());
    bar.resize(900, bar.sizeHint().height());
    bar.show();
    TimeTrack *track = bar.track();
    goTo(u"2019-01-01"_s);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(track, key);
        return m_workspace->asOf();
    };
    const Day next = *m_player->nextChange();
    QCOMPARE(press(Qt::Key_Right), next);
    QVERIFY(press(Qt::Key_Left) < *dayFromIso(u"2019-01-01"));
    QCOMPARE(press(Qt::Key_Home), m_player->firstDay());
    QCOMPARE(press(Qt::Key_PageDown), m_player->firstDay() + Days{365});
    QCOMPARE(press(Qt::Key_PageUp), m_player->firstDay());
    QCOMPARE(press(Qt::Key_End), m_player->lastDay());
    QCOMPARE(press(Qt::Key_PageDown), m_player->lastDay());
    press(Qt::Key_Space);
    QVERIFY(m_player->isPlaying());
    press(Qt::Key_Space);
    QVERIFY(!m_player->isPlaying());
}

void AsOfTest::speedsAreTheSameEverywhere()
{
    const AsOfBar clocks(m_workspace.get(), m_player.get());
    const TimeBar bar(m_workspace.get(), m_player.get());
    std::vector<QMenu *> menus;
    for (const QWidget *widget : {static_cast<const QWidget *>(&clocks), static_cast<const QWidget *>(&bar)}) {
        for (const QToolButton *button : widget->findChildren<QToolButton *>()) {
            if (button->text() == u"Speed"_s)
                menus.push_back(button->menu());
        }
    }
    QCOMPARE(menus.size(), std::size_t{2});
    menus[0]->actions().constFirst()->trigger();
    QCOMPARE(m_player->speed(), PlaySpeed::ChangeByChange);
    QVERIFY(menus[1]->actions().constFirst()->isChecked());
    menus[1]->actions().constLast()->trigger();
    QVERIFY(menus[0]->actions().constLast()->isChecked());
    QVERIFY(!menus[0]->actions().constFirst()->isChecked());
}

void AsOfTest::timeBarsHaveRoom_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<double>("width");
    QTest::newRow("ten years") << u"2017-03-01"_s << u"2029-12-31"_s << 900.0;
    QTest::newRow("in a side panel") << u"2017-03-01"_s << u"2029-12-31"_s << 240.0;
    QTest::newRow("a month") << u"2018-11-01"_s << u"2018-11-30"_s << 500.0;
    QTest::newRow("a day") << u"2018-11-01"_s << u"2018-11-01"_s << 500.0;
    QTest::newRow("centuries") << u"1066-10-14"_s << u"2020-01-01"_s << 700.0;
    QTest::newRow("no room") << u"2017-03-01"_s << u"2029-12-31"_s << 12.0;
}

void AsOfTest::timeBarsHaveRoom()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(double, width);
    const Day begin = *dayFromIso(first);
    const Day end = *dayFromIso(last);
    const QFont font;
    const TimeBarGeometry time = layoutTimeBar(begin, end, {begin - Days{1}, begin, end, end + Days{1}},
                                               QSizeF(width, timeBarHeight(font)), font);
    QCOMPARE(time.dayAt(time.xOf(begin)), begin);
    if (time.track.width() > 0)
        QCOMPARE(time.dayAt(time.xOf(end)), end);
    double right = 0;
    for (const TimeBarGeometry::Label &label : time.calendar) {
        QVERIFY(label.box.left() >= right);
        QVERIFY(label.box.right() <= width);
        QVERIFY(label.box.bottom() <= timeBarHeight(font) + 1);
        right = label.box.right();
    }
    QCOMPARE(time.calendar.size() > 1, width > 100 && begin != end);
    for (const Day day : {begin - Days{1000}, begin, end, end + Days{1000}}) {
        const QRectF box = timeBarDayBox(time, day, u"1 Jan"_s, width, font);
        QVERIFY(box.left() >= 0);
        QVERIFY(box.bottom() <= time.track.top() + 1);
    }
    for (const Day day : time.changes)
        QVERIFY(day >= begin && day <= end);
}

} // namespace Dateline

QTEST_MAIN(Dateline::AsOfTest)

#include "tst_asof.moc"
