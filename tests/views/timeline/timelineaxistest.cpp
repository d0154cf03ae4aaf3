// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/timeline/timelineaxistest.h"

#include "models/dates/yearname.h"
#include "tests/views/timeline/timelinescene.h"

#include <QMap>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr double inset = 4; ///< of a label from its line

QString whereIs(const TimelineGeometry &geometry, const PlacedText &label, Day day)
{
    return u"“%1” at %2, %3 pixels a day"_s.arg(label.text, isoDay(day)).arg(geometry.pixelsPerDay);
}

/// What a label may say of the day it stands at, with the context that it stands below.
QStringList readingsOf(Day day)
{
    const CivilDate date = civilFromDay(day);
    QStringList readings{u"%1 %2"_s.arg(date.day).arg(monthName(date.month, yearName(date.year, true)))};
    if (date.day == 1)
        readings.append(monthName(date.month, yearName(date.year, true)));
    if (date.day == 1 && date.month == 1)
        readings.append(yearName(date.year, false));
    return readings;
}

} // namespace

void TimelineAxisTest::labelsStandAtTheirDays_data()
{
    QTest::addColumn<qint64>("middle");
    QTest::newRow("today's times") << qint64{dayFromCivil({2018, 10, 31}).number};
    QTest::newRow("leap day") << qint64{dayFromCivil({2000, 2, 29}).number};
    QTest::newRow("before 1970") << qint64{dayFromCivil({1899, 12, 31}).number};
    QTest::newRow("change of era") << qint64{dayFromCivil({0, 12, 31}).number};
    QTest::newRow("before it") << qint64{dayFromCivil({-43, 3, 15}).number};
}

/// Each label is read with the last context to its left, as people do.
void TimelineAxisTest::labelsStandAtTheirDays()
{
    QFETCH(const qint64, middle);
    const TimelineScene scene(dated({u"2018-08-23"_s}));
    const TimeRange all{static_cast<double>(middle) - 20'000, static_cast<double>(middle) + 20'000};
    const TimelineLayout layout = scene.layout(all, LaneGrouping::Category);
    int read = 0;
    int step = 0;
    for (double length = 3; length < 30'000; length *= 1.07) {
        const double begin = static_cast<double>(middle) - length * (0.1 + 0.07 * (step++ % 12));
        const TimeRange range{begin, begin + length};
        const TimelineGeometry geometry = scene.geometry(layout, range);
        QVERIFY(!geometry.axisLabels.empty());
        for (const PlacedText &label : geometry.axisLabels) {
            const double exact = geometry.dayOfX(label.rect.left() - inset);
            const Day day{std::llround(exact)};
            QVERIFY2(std::abs(exact - static_cast<double>(day.number)) < 0.001,
                     qPrintable(whereIs(geometry, label, day)));
            QString context;
            for (const PlacedText &above : geometry.axisContexts) {
                if (above.rect.left() <= label.rect.left() + 0.001)
                    context = QString(above.text).remove(u','); // "Dec, 1 BC" is no first of December
            }
            const QString reading = context.isEmpty() ? label.text : QString(label.text + u' ' + context);
            const QStringList expected = readingsOf(day);
            // A context at the left edge gives way to one that comes too near.
            const bool isBare = context.isEmpty()
                && std::any_of(expected.begin(), expected.end(),
                               [&](const QString &full) { return full.startsWith(label.text + u' '); });
            QVERIFY2(isBare || expected.contains(reading),
                     qPrintable(whereIs(geometry, label, day) + u": "_s + reading));
            ++read;
        }
        for (std::size_t i = 1; i < geometry.axisLabels.size(); ++i)
            QVERIFY(geometry.axisLabels[i - 1].rect.right() < geometry.axisLabels[i].rect.left());
        for (std::size_t i = 1; i < geometry.axisContexts.size(); ++i)
            QVERIFY(geometry.axisContexts[i - 1].rect.right() < geometry.axisContexts[i].rect.left());
    }
    QVERIFY(read > 500);
}

/// Those in view before and after are the same, at the same days: none jumps, and none comes and goes by turns.
void TimelineAxisTest::labelsStayWhileTheRangeMoves()
{
    const TimelineScene scene(dated({u"2018-08-23"_s}));
    for (const double length : {12.0, 40.0, 75.0, 200.0, 900.0, 4000.0, 25'000.0}) {
        const double first = static_cast<double>(dayFromCivil({2018, 10, 3}).number);
        const TimelineLayout layout = scene.layout({first, first + length}, LaneGrouping::Category);
        QMap<qint64, QString> before;
        double beforeEnd = 0;
        for (int moved = 0; moved < 40; ++moved) {
            const TimeRange range{first + moved * length / 97, first + length + moved * length / 97};
            const TimelineGeometry geometry = scene.geometry(layout, range);
            QMap<qint64, QString> now;
            for (const PlacedText &label : geometry.axisLabels)
                now.insert(std::llround(geometry.dayOfX(label.rect.left() - inset)), label.text);
            const double lastWhole = geometry.dayOfX(geometry.size.width() - 60); // a label there is not cut
            for (auto label = now.cbegin(); label != now.cend() && moved > 0; ++label) {
                if (static_cast<double>(label.key()) < beforeEnd)
                    QCOMPARE(before.value(label.key()), label.value());
            }
            for (auto label = before.cbegin(); label != before.cend(); ++label) {
                if (static_cast<double>(label.key()) >= range.begin)
                    QCOMPARE(now.value(label.key()), label.value());
            }
            before = now;
            beforeEnd = lastWhole;
        }
    }
}

/// A line separator was no more than a gap that is not there, a tab a wide one.
void TimelineAxisTest::titlesAreOneLine()
{
    Tracker tracker;
    tracker.id = u"t"_s;
    tracker.categories.push_back({{u"c"_s}, u"Category\u202e"_s, {}});
    Event event;
    event.id = {u"e"_s};
    event.title = u"Two\u2028lines\tand\u0085more"_s;
    event.category = {u"c"_s};
    event.date = *Edtf::parse(u"2018-08-23");
    tracker.events.push_back(event);
    const TimelineScene scene(std::make_shared<const Snapshot>(tracker));
    const TimeRange range = years(2018, 2019);
    const TimelineGeometry geometry = scene.geometry(scene.layout(range, LaneGrouping::Category), range);
    QCOMPARE(geometry.marks.size(), std::size_t{1});
    QCOMPARE(geometry.marks[0].label, u"Two lines and more"_s);
    QCOMPARE(geometry.lanes[0].name, u"Category\u202e\u202c"_s);
}

} // namespace Dateline
