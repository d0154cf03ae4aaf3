// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/day.h"
#include "tests/dates/datestests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A calendar as one would keep it by hand: from each day to the next. It shares no arithmetic with Day.
class SlowCalendar
{
public:
    CivilDate date{1970, 1, 1};

    void toNextDay()
    {
        if (++date.day <= length())
            return;
        date.day = 1;
        if (++date.month <= 12)
            return;
        date.month = 1;
        ++date.year;
    }

    void toPreviousDay()
    {
        if (--date.day >= 1)
            return;
        if (--date.month < 1) {
            date.month = 12;
            --date.year;
        }
        date.day = length();
    }

private:
    int length() const
    {
        switch (date.month) {
        case 2:
            return leap() ? 29 : 28;
        case 4:
        case 6:
        case 9:
        case 11:
            return 30;
        default:
            return 31;
        }
    }

    bool leap() const
    {
        const QString digits = QString::number(qAbs(date.year)).rightJustified(4, u'0');
        const bool centuryYear = digits.endsWith(u"00"_s);
        const int deciding = (centuryYear ? digits.chopped(2) : digits).right(2).toInt();
        return deciding % 4 == 0;
    }
};

} // namespace

void DayTest::agreesWithACalendarWalkedDayByDay()
{
    constexpr std::int64_t farFuture = 300'000;   // into the year 2791
    constexpr std::int64_t deepPast = -1'100'000; // into the year -1042
    const auto agrees = [](const CivilDate &date, std::int64_t number) {
        return dayFromCivil(date) == Day{number} && civilFromDay({number}) == date;
    };
    SlowCalendar calendar;
    for (std::int64_t number = 0; number <= farFuture; ++number, calendar.toNextDay())
        QVERIFY2(agrees(calendar.date, number), qPrintable(QString::number(number)));
    QVERIFY(calendar.date.year > 2700);

    calendar = {};
    for (std::int64_t number = 0; number >= deepPast; --number, calendar.toPreviousDay())
        QVERIFY2(agrees(calendar.date, number), qPrintable(QString::number(number)));
    QVERIFY(calendar.date.year < -1000);
}

void DayTest::repeatsEvery400Years()
{
    constexpr std::int64_t daysIn400Years = 400 * 365 + 97;
    constexpr std::int64_t eras = 25'000'000'000; // ten trillion years
    for (const std::int64_t count : {std::int64_t{1}, std::int64_t{-7}, eras, -eras}) {
        for (const CivilDate &date : {CivilDate{2000, 2, 29}, CivilDate{1970, 1, 1}, CivilDate{1999, 12, 31}}) {
            const CivilDate moved{date.year + 400 * count, date.month, date.day};
            QCOMPARE((dayFromCivil(moved) - dayFromCivil(date)).count, count * daysIn400Years);
            QVERIFY(civilFromDay(dayFromCivil(moved)) == moved);
        }
    }
}

void DayTest::knowsLeapYears()
{
    for (const std::int64_t year : {2000, 2020, 1600, 0, -4, -400})
        QVERIFY(isLeapYear(year));
    for (const std::int64_t year : {1900, 2018, 2100, -1, -100, -2})
        QVERIFY(!isLeapYear(year));
    QCOMPARE(daysInMonth(2020, 2), 29);
    QCOMPARE(daysInMonth(2018, 2), 28);
    QCOMPARE(daysInMonth(2018, 4), 30);
    QCOMPARE(daysInMonth(2018, 12), 31);
}

void DayTest::writesIsoDays_data()
{
    QTest::addColumn<qint64>("year");
    QTest::addColumn<QString>("text");
    QTest::newRow("four digits") << qint64{2018} << u"2018-08-03"_s;
    QTest::newRow("padded") << qint64{45} << u"0045-08-03"_s;
    QTest::newRow("year 0") << qint64{0} << u"0000-08-03"_s;
    QTest::newRow("before year 0") << qint64{-44} << u"-0044-08-03"_s;
    QTest::newRow("far") << qint64{170000002} << u"170000002-08-03"_s;
    QTest::newRow("far before") << qint64{-12345} << u"-12345-08-03"_s;
}

void DayTest::writesIsoDays()
{
    QFETCH(const qint64, year);
    QFETCH(const QString, text);
    const Day day = dayFromCivil({year, 8, 3});
    QCOMPARE(isoDay(day), text);
    QVERIFY(dayFromIsoDay(text) == day);
    if (text.size() == 10)
        QVERIFY(dayFromIso(text) == day);
}

void DayTest::readsIsoDaysStrictly_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"2018"_s, u"2018-08"_s, u"2018-8-3"_s, u"2018-08-3"_s, u" 2018-08-3"_s, u"2018-08-032"_s,
          u"20180803"_s, u"2018/08/03"_s, u"2018-00-03"_s, u"2018-13-03"_s, u"2018-08-00"_s, u"2018-02-29"_s,
          u"2018-04-31"_s, u"-044-08-03"_s, u"2018-08-0٣"_s, u"2018-08-XX"_s, u"+018-08-03"_s})
        QTest::newRow(qPrintable(u"“%1”"_s.arg(text))) << text;
}

void DayTest::readsIsoDaysStrictly()
{
    QFETCH(const QString, text);
    QVERIFY(!dayFromIso(text).has_value());
    QVERIFY(!dayFromIsoDay(text).has_value());
}

void DayTest::readsWrittenDaysOnly()
{
    for (const QString &text : {u"-0000-08-03"_s, u"02018-08-03"_s, u"-12-08-03"_s, u"--0044-08-03"_s, u"-"_s,
                                u"-08-03"_s, u"99999999999999999-08-03"_s, u"12345-02-29"_s, u"12a45-02-01"_s})
        QVERIFY2(!dayFromIsoDay(text), qPrintable(text));
    QVERIFY(dayFromIsoDay(u"10000000000000-01-01").has_value());
}

} // namespace Dateline
