// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a measure, held against its life day by day.
#include "models/content/measurecontent.h"
#include "models/exchange/trackerfile.h"
#include "models/query/snapshot.h"
#include "tests/content/contenttests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Day isoDay(const char *iso) { return *dayFromIso(QString::fromLatin1(iso)); }

} // namespace

class MeasureContentTest : public TestCase
{
    Q_OBJECT

private slots:
    void initTestCase();
    void stretchesFollowTheEngine_data();
    void stretchesFollowTheEngine();
    void milestonesAreThoseOfTheLife();
    void deadlinesArePlanned();
    void knownOnLeavesOutLaterWords();
    void allOfItIsDescribed();

private:
    MeasureRow measure(const QString &id) const
    {
        return static_cast<MeasureRow>(m_snapshot->measure({id}) - m_snapshot->tracker().measures.data());
    }

    std::shared_ptr<const Snapshot> m_snapshot;
};

void MeasureContentTest::initTestCase()
{
    Result<TrackerColumns> tracker = openTracker(u"bundled:huawei-5g"_s);
    QVERIFY(tracker.ok());
    m_snapshot = std::make_shared<const Snapshot>(std::move(*tracker));
}

void MeasureContentTest::stretchesFollowTheEngine_data()
{
    QTest::addColumn<Day>("asOf");
    for (const char *iso : {"1990-01-01", "2018-11-15", "2020-11-15", "2050-01-01"})
        QTest::newRow(iso) << isoDay(iso);
}

void MeasureContentTest::stretchesFollowTheEngine()
{
    QFETCH(Day, asOf);
    for (MeasureRow number{0}; number < m_snapshot->tracker().measures.size(); ++number) {
        const MeasureLife life = lifeOf(*m_snapshot, number, std::nullopt);
        const MeasureContent content = measureContent(*m_snapshot, number, asOf, std::nullopt);
        QCOMPARE(content.now.stance, standingOn(life, asOf).stance);
        std::size_t place = 0;
        for (Day day = isoDay("2012-01-01"); day < isoDay("2031-01-01"); day = day + Days{3}) {
            while (place < content.stretches.size() && content.stretches[place].end <= day.number)
                ++place;
            const bool inOne = place < content.stretches.size() && content.stretches[place].begin <= day.number;
            const Standing standing = standingOn(life, day);
            QCOMPARE(inOne, standing.stance != Stance::None);
            if (!inOne)
                continue;
            QCOMPARE(content.stretches[place].standing.stance, standing.stance);
            QCOMPARE(content.stretches[place].standing.atLeast, standing.atLeast);
            QCOMPARE(content.stretches[place].planned, day > asOf);
        }
    }
}

void MeasureContentTest::milestonesAreThoseOfTheLife()
{
    for (MeasureRow number{0}; number < m_snapshot->tracker().measures.size(); ++number) {
        const MeasureLife life = lifeOf(*m_snapshot, number, std::nullopt);
        const MeasureContent content = measureContent(*m_snapshot, number, life, isoDay("2020-11-15"), std::nullopt);
        QCOMPARE(content.milestones.size(), life.milestones.size());
        QCOMPARE(content.nothing.isEmpty(), !life.milestones.empty());
        for (std::size_t i = 0; i < life.milestones.size(); ++i) {
            const MeasureMilestone &told = content.milestones[i];
            QCOMPARE(told.event, life.milestones[i].event);
            QCOMPARE(told.milestone, life.milestones[i].milestone);
            QCOMPARE(told.planned, life.milestones[i].days.first > isoDay("2020-11-15").number);
            QCOMPARE(told.disputed, told.origins.startsWith(u"disputed"_s));
        }
    }
}

void MeasureContentTest::deadlinesArePlanned()
{
    const MeasureContent content =
        measureContent(*m_snapshot, measure(u"uk-5g-removal"_s), isoDay("2020-11-15"), std::nullopt);
    QCOMPARE(content.milestones.size(), std::size_t{3});
    QCOMPARE(content.milestones[0].date, u"14 Jul 2020"_s);
    QVERIFY(!content.milestones[0].deadline && !content.milestones[0].planned);
    QCOMPARE(content.milestones[2].date, u"before the end of 2027"_s);
    QVERIFY(content.milestones[2].deadline && content.milestones[2].planned);
    QCOMPARE(content.parties, u"United Kingdom → Huawei · Ban"_s);
    QCOMPARE(content.nowWords, u"On 15 Nov 2020: banned (14 Jul 2020)"_s);
    QCOMPARE(content.stretches.back().end, openEnd); // it goes on
}

void MeasureContentTest::knownOnLeavesOutLaterWords()
{
    const MeasureContent content =
        measureContent(*m_snapshot, measure(u"uk-5g-removal"_s), isoDay("2020-11-15"), isoDay("2010-01-01"));
    QVERIFY(content.milestones.empty());
    QVERIFY(content.stretches.empty());
    QCOMPARE(content.nothing, u"No milestone was known on that day."_s);
    QCOMPARE(content.nowWords, u"On 15 Nov 2020: no measure"_s);
}

void MeasureContentTest::allOfItIsDescribed()
{
    const MeasureRow number = measure(u"uk-5g-removal"_s);
    const QString words = describeMeasure(measureContent(*m_snapshot, number, isoDay("2020-11-15"), std::nullopt));
    const QString title = m_snapshot->tracker().measures[number].title;
    QVERIFY2(words.startsWith(u"Life of the measure %1 (Ban). Announced, 14 Jul 2020: "_s.arg(title)),
             qPrintable(words));
    QVERIFY(words.contains(u"; "_s) && words.endsWith(u'.'));
}

std::unique_ptr<TestCase> newMeasureContentTest() { return std::make_unique<MeasureContentTest>(); }

} // namespace Dateline

#include "measurecontenttest.moc"
