// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/calendarticks.h"
#include "tests/dates/datestests.h"

#include <QTest>

#include <limits>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using Unit = TickStep::Unit;

Day iso(const QString &text) { return *dayFromIso(text); }

const QList<TickStep> &allSteps()
{
    static const QList<TickStep> steps{{Unit::Day, 1},   {Unit::Day, 2},   {Unit::Day, 7},   {Unit::Day, 14},
                                       {Unit::Month, 1}, {Unit::Month, 3}, {Unit::Month, 6}, {Unit::Year, 1},
                                       {Unit::Year, 2},  {Unit::Year, 5},  {Unit::Year, 10}, {Unit::Year, 20},
                                       {Unit::Year, 50}, {Unit::Year, 100}};
    return steps;
}

QString name(TickStep step)
{
    const QString unit = step.unit == Unit::Day ? u"days"_s : step.unit == Unit::Month ? u"months"_s : u"years"_s;
    return u"%1 %2"_s.arg(step.count).arg(unit);
}

/// "2018*", "Nov (2018)": label, star if major, context.
QStringList texts(const std::vector<Tick> &ticks)
{
    QStringList list;
    for (const Tick &tick : ticks)
        list << tick.label + (tick.major ? u"*"_s : u""_s)
                + (tick.context.isEmpty() ? u""_s : u" (%1)"_s.arg(tick.context));
    return list;
}

std::int64_t smallestGap(const std::vector<Tick> &ticks)
{
    std::int64_t gap = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 1; i < ticks.size(); ++i)
        gap = std::min(gap, (ticks[i].day - ticks[i - 1].day).count);
    return gap;
}

} // namespace

void CalendarTicksTest::stepIsTheFinestThatFits()
{
    QVERIFY(tickStepFor(100, 60) == (TickStep{Unit::Day, 1}));
    QVERIFY(tickStepFor(60, 60) == (TickStep{Unit::Day, 1}));
    QVERIFY(tickStepFor(59.9, 60) == (TickStep{Unit::Day, 2}));
    QVERIFY(tickStepFor(10, 60) == (TickStep{Unit::Day, 7}));
    QVERIFY(tickStepFor(5, 60) == (TickStep{Unit::Day, 14}));
    QVERIFY(tickStepFor(60.0 / 28, 60) == (TickStep{Unit::Month, 1}));
    QVERIFY(tickStepFor(1, 60) == (TickStep{Unit::Month, 3}));
    QVERIFY(tickStepFor(0.5, 60) == (TickStep{Unit::Month, 6}));
    QVERIFY(tickStepFor(0.2, 60) == (TickStep{Unit::Year, 1}));
    QVERIFY(tickStepFor(0.1, 60) == (TickStep{Unit::Year, 2}));
    QVERIFY(tickStepFor(0.04, 60) == (TickStep{Unit::Year, 5}));
    QVERIFY(tickStepFor(0.02, 60) == (TickStep{Unit::Year, 10}));
    QVERIFY(tickStepFor(0.001, 60) == (TickStep{Unit::Year, 200}));

    // Nothing finer than what was chosen would have kept the distance.
    constexpr double spacing = 60;
    QList<std::int64_t> gaps; // of each step, in days
    for (const TickStep &step : allSteps())
        gaps << smallestGap(calendarTicks(iso(u"1800-01-01"_s), iso(u"2200-01-01"_s), step));
    for (double pixelsPerDay = 100; pixelsPerDay > 0.002; pixelsPerDay *= 0.93) {
        const qsizetype chosen = allSteps().indexOf(tickStepFor(pixelsPerDay, spacing));
        QVERIFY(chosen >= 0);
        QVERIFY(static_cast<double>(gaps[chosen]) * pixelsPerDay >= spacing);
        for (qsizetype finer = 0; finer < chosen; ++finer)
            QVERIFY2(static_cast<double>(gaps[finer]) * pixelsPerDay < spacing, qPrintable(name(allSteps()[finer])));
    }
}

void CalendarTicksTest::ticksAreAlignedAndInside_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("length");
    QTest::newRow("three days") << qint64{iso(u"2018-08-22"_s).number} << qint64{3};
    QTest::newRow("a month") << qint64{iso(u"2018-08-22"_s).number} << qint64{31};
    QTest::newRow("a decade") << qint64{iso(u"2010-06-15"_s).number} << qint64{3652};
    QTest::newRow("before 1970") << qint64{iso(u"1901-12-30"_s).number} << qint64{5000};
    QTest::newRow("over year 0") << qint64{dayFromCivil({-1203, 7, 9}).number} << qint64{600'000};
}

void CalendarTicksTest::ticksAreAlignedAndInside()
{
    QFETCH(const qint64, begin);
    QFETCH(const qint64, length);
    constexpr std::int64_t daysOfUnit[] = {1, 28, 365};
    for (const TickStep &step : allSteps()) {
        const auto ticks = calendarTicks({begin}, {begin + length}, step);
        const std::int64_t stepDays = daysOfUnit[static_cast<int>(step.unit)] * step.count;
        QVERIFY(static_cast<std::int64_t>(ticks.size()) <= length / stepDays + 1);
        QVERIFY(static_cast<std::int64_t>(ticks.size()) >= length / (stepDays * 31 / 28 + 1));
        Day previous{begin - 1};
        for (const Tick &tick : ticks) {
            QVERIFY(tick.day > previous && tick.day.number < begin + length);
            previous = tick.day;
            const CivilDate date = civilFromDay(tick.day);
            const bool aligned = step.unit == Unit::Day
                ? step.count % 7 != 0 || ((tick.day.number + 3) % 7 + 7) % 7 == 0
                : step.unit == Unit::Month ? date.day == 1 && (date.month - 1) % step.count == 0
                                           : date.day == 1 && date.month == 1 && date.year % step.count == 0;
            QVERIFY2(aligned, qPrintable(name(step) + u' ' + isoDay(tick.day)));
            QVERIFY(!tick.label.isEmpty());
        }
    }
}

void CalendarTicksTest::ticksStayPutWhileTheRangeMoves()
{
    const Day begin = iso(u"2017-11-20"_s);
    const Day end = iso(u"2019-03-04"_s);
    for (const TickStep &step : allSteps()) {
        const auto whole = calendarTicks(begin, end, step);
        for (int moved = 0; moved < 40; ++moved) {
            const auto part = calendarTicks(begin + Days{moved}, end + Days{moved}, step);
            for (const Tick &tick : part) {
                if (tick.day >= end)
                    continue;
                const auto same =
                    std::find_if(whole.begin(), whole.end(), [&](const Tick &other) { return other.day == tick.day; });
                QVERIFY2(same != whole.end(), qPrintable(name(step)));
                QCOMPARE(tick.label, same->label);
                QCOMPARE(tick.major, same->major);
            }
        }
    }
}

void CalendarTicksTest::labels_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<int>("unit");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *title, Day begin, Day end, TickStep step, const QStringList &expected) {
        QTest::newRow(title) << qint64{begin.number} << qint64{end.number} << int(step.unit) << qint64{step.count}
                             << expected;
    };
    row("days", iso(u"2018-10-30"_s), iso(u"2018-11-03"_s), {Unit::Day, 1},
        {u"30 (Oct 2018)"_s, u"31"_s, u"1* (Nov 2018)"_s, u"2"_s});
    row("Mondays", iso(u"2018-10-20"_s), iso(u"2018-11-15"_s), {Unit::Day, 7},
        {u"22 (Oct 2018)"_s, u"29"_s, u"5* (Nov 2018)"_s, u"12"_s});
    row("months", iso(u"2018-10-20"_s), iso(u"2019-02-02"_s), {Unit::Month, 1},
        {u"Nov (2018)"_s, u"Dec"_s, u"Jan* (2019)"_s, u"Feb"_s});
    row("quarters", iso(u"2018-04-01"_s), iso(u"2019-04-01"_s), {Unit::Month, 3},
        {u"Apr (2018)"_s, u"Jul"_s, u"Oct"_s, u"Jan* (2019)"_s});
    row("years", iso(u"2018-04-01"_s), iso(u"2021-04-01"_s), {Unit::Year, 1}, {u"2019"_s, u"2020*"_s, u"2021"_s});
    row("centuries over year 0", dayFromCivil({-150, 1, 1}), dayFromCivil({150, 1, 1}), {Unit::Year, 100},
        {u"100 BC"_s, u"1 BC*"_s, u"100"_s});
    row("months over year 0", dayFromCivil({0, 11, 1}), dayFromCivil({1, 2, 1}), {Unit::Month, 1},
        {u"Nov (1 BC)"_s, u"Dec"_s, u"Jan* (1 AD)"_s});
    row("deep time", dayFromCivil({-1'500'000, 1, 1}), dayFromCivil({500'000, 1, 1}), {Unit::Year, 1'000'000},
        {u"1 million BC"_s, u"1 BC*"_s});
    row("thousands of years", dayFromCivil({-11'000, 1, 1}), dayFromCivil({10'500, 1, 1}), {Unit::Year, 5000},
        {u"10,000 BC"_s, u"5000 BC"_s, u"1 BC*"_s, u"5000"_s, u"10,000"_s});
    row("decades, exactly", dayFromCivil({-25, 1, 1}), dayFromCivil({15, 1, 1}), {Unit::Year, 10},
        {u"21 BC"_s, u"11 BC"_s, u"1 BC*"_s, u"10"_s});
    row("before millions", dayFromCivil({-1'000'000, 1, 1}), dayFromCivil({-400'000, 1, 1}), {Unit::Year, 200'000},
        {u"1 million BC*"_s, u"800,000 BC"_s, u"600,000 BC"_s});
    row("hundreds of millions", dayFromCivil({-150'000'000, 1, 1}), dayFromCivil({150'000'000, 1, 1}),
        {Unit::Year, 100'000'000}, {u"100 million BC"_s, u"1 BC*"_s, u"100 million AD"_s});
    row("billions", dayFromCivil({-4'600'000'000, 1, 1}), dayFromCivil({-2'900'000'000, 1, 1}),
        {Unit::Year, 500'000'000}, {u"4.5 billion BC"_s, u"4 billion BC"_s, u"3.5 billion BC"_s, u"3 billion BC"_s});
    row("thousands among millions", dayFromCivil({171'009'000, 1, 1}), dayFromCivil({171'012'000, 1, 1}),
        {Unit::Year, 1000}, {u"171.009 million AD"_s, u"171.01 million AD*"_s, u"171.011 million AD"_s});
    row("thousands among billions", dayFromCivil({-4'500'001'000, 1, 1}), dayFromCivil({-4'499'998'000, 1, 1}),
        {Unit::Year, 1000}, {u"4500.001 million BC"_s, u"4.5 billion BC*"_s, u"4499.999 million BC"_s});
    row("trillions", dayFromCivil({1'500'000'000'000, 1, 1}), dayFromCivil({1'500'000'000'001, 1, 1}),
        {Unit::Year, 500'000'000'000}, {u"1.5 trillion AD"_s});
    row("single years, exactly", dayFromCivil({-100'000'001, 6, 1}), dayFromCivil({-99'999'998, 6, 1}), {Unit::Year, 1},
        {u"100,000,001 BC*"_s, u"100,000,000 BC"_s, u"99,999,999 BC"_s});
}

void CalendarTicksTest::labelsFit()
{
    const auto widthOf = [](const QString &text) { return 7.0 * static_cast<double>(text.size()); };
    for (const auto &[first, last] :
         {std::pair(-4'600'000'000LL, 2100LL), std::pair(-100'000'000LL, -99'000'000LL),
          std::pair(2000LL, 172'000'000LL), std::pair(-800LL, 900LL), std::pair(1990LL, 2030LL)}) {
        const Day begin = dayFromCivil({first, 1, 1});
        const Day end = dayFromCivil({last, 1, 1});
        for (double width = 30; width < 3000; width *= 1.3) {
            const double pixelsPerDay = width / static_cast<double>((end - begin).count);
            const FittingTicks fitting = fittingTicks(begin, end, {pixelsPerDay, 42, 14, widthOf});
            QCOMPARE(texts(fitting.ticks), texts(calendarTicks(begin, end, fitting.step)));
            bool allFit = true;
            for (std::size_t i = 1; i < fitting.ticks.size(); ++i) {
                const double spacing =
                    static_cast<double>((fitting.ticks[i].day - fitting.ticks[i - 1].day).count) * pixelsPerDay;
                QVERIFY(spacing >= 42 * 0.99);
                allFit &= widthOf(fitting.ticks[i - 1].label) + 14 <= spacing;
            }
            // Not all fit where it is so narrow that the next step would have one tick or none.
            QVERIFY(allFit || width < 500);
        }
    }
    // Years of four digits stand as near as ticks may.
    const Day begin = iso(u"1990-01-01"_s);
    const Day end = iso(u"2030-01-01"_s);
    QVERIFY(fittingTicks(begin, end, {0.2, 42, 14, widthOf}).step == tickStepFor(0.2, 42));
    QVERIFY(fittingTicks(begin, end, {5, 42, 14, widthOf}).step == tickStepFor(5, 42));
}

void CalendarTicksTest::labels()
{
    QFETCH(const qint64, begin);
    QFETCH(const qint64, end);
    QFETCH(const int, unit);
    QFETCH(const qint64, count);
    QFETCH(const QStringList, expected);
    QCOMPARE(texts(calendarTicks({begin}, {end}, {static_cast<Unit>(unit), count})), expected);
}

void CalendarTicksTest::emptyAndSenselessRanges()
{
    const Day day = iso(u"2018-08-23"_s);
    QVERIFY(calendarTicks(day, day, {Unit::Day, 1}).empty());
    QVERIFY(calendarTicks(day, day - Days{1}, {Unit::Day, 1}).empty());
    QVERIFY(calendarTicks(day, day + Days{10}, {Unit::Day, 0}).empty());
    QVERIFY(calendarTicks(day, day + Days{10}, {Unit::Day, -1}).empty());
    QVERIFY(calendarTicks(day, day + Days{10}, {Unit::Year, 1}).empty());
}

/// The ends of int64 and steps without sense must not overflow.
void CalendarTicksTest::extremeRanges()
{
    constexpr Day first{std::numeric_limits<std::int64_t>::min()};
    constexpr Day last{std::numeric_limits<std::int64_t>::max()};
    QVERIFY(calendarTicks(first, last, {Unit::Year, 1'000'000'000'000}).size() <= 21);
    QVERIFY(calendarTicks(first, last, {Unit::Year, std::numeric_limits<std::int64_t>::max()}).empty());
    QVERIFY(calendarTicks(last - Days{10}, last, {Unit::Day, 1}).empty());
    const TickStep coarsest = tickStepFor(1e-300, 60);
    QVERIFY(coarsest.unit == Unit::Year);
    QVERIFY(calendarTicks(first, last, coarsest).size() <= 3);
}

} // namespace Dateline
