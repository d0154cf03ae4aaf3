// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/datemoves.h"
#include "tests/editing/editingtests.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

Edtf edtf(const QString &text)
{
    const auto date = Edtf::parse(text);
    return date ? *date : Edtf();
}

/// Of every kind that the profile has.
QString randomDate(QRandomGenerator &random)
{
    const auto upTo = [&](int most) { return static_cast<int>(random.bounded(most)); };
    const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
    const auto qualifier = [&] { return QStringList{{}, {}, {}, u"~"_s, u"?"_s, u"%"_s}[upTo(6)]; };
    const auto year = [&] {
        const int number = upTo(4) == 0 ? upTo(20) - 10 : 1900 + upTo(200);
        return QString((number < 0 ? u"-"_s : QString()) + QString::number(std::abs(number)).rightJustified(4, u'0'));
    };
    const auto single = [&]() -> QString {
        switch (upTo(9)) {
        case 0:
            return year() + qualifier();
        case 1:
        case 2:
            return year() + u'-' + two(1 + upTo(12)) + qualifier();
        case 3:
            return year() + u'-' + two(21 + upTo(4)) + qualifier();
        case 4:
            return year() + u'-' + two(25 + upTo(17));
        case 5:
            return year().chopped(1) + u'X' + qualifier();
        case 6:
            return year() + u"-XX";
        case 7:
            return year() + u"-11-XX"_s;
        default:
            return year() + qualifier() + u'-' + qualifier() + two(1 + upTo(12)) + u'-' + two(1 + upTo(31))
                + qualifier();
        }
    };
    switch (upTo(8)) {
    case 0:
        return single() + u'/' + single();
    case 1:
        return u"../"_s + single();
    case 2:
        return single() + u"/"_s;
    case 3:
        return u'[' + single() + u',' + single() + u']';
    case 4:
        return u'{' + single() + u".."_s + single() + u'}';
    default:
        return single();
    }
}

} // namespace

/// How dates are moved and stretched.
class DateMovesTest : public TestCase
{
    Q_OBJECT

private slots:
    void moves_data();
    void moves();
    void saysWhatCannotMove_data();
    void saysWhatCannotMove();
    void thereAndBackIsNowhere();
    void endsThereAndBackAreNowhere();
    void snapsToTheNearest();
    void snapsPastDaysThatAreNot();
    void precisionOfPointing_data();
    void precisionOfPointing();
};

void DateMovesTest::moves_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<DatePart>("part");
    QTest::addColumn<int>("units");
    QTest::addColumn<QString>("to");
    const auto add = [](const QString &from, DatePart part, int units, const QString &to) {
        QTest::addRow("%s %d by %d", qPrintable(from), static_cast<int>(part), units) << from << part << units << to;
    };
    using enum DatePart;
    add(u"2018-08-23"_s, Whole, 9, u"2018-09-01"_s);
    add(u"2016-02-28"_s, Whole, 1, u"2016-02-29"_s);
    add(u"2100-02-28"_s, Whole, 1, u"2100-03-01"_s); // no leap year
    add(u"2018-08~"_s, Whole, 5, u"2019-01~"_s);
    add(u"2018-01?"_s, Whole, -1, u"2017-12?"_s);
    add(u"2018?-~08-23"_s, Whole, 1, u"2018?-~08-24"_s);
    add(u"2018"_s, Whole, -2, u"2016"_s);
    add(u"0001"_s, Whole, -2, u"-0001"_s);
    add(u"0000-01-01"_s, Whole, -1, u"-0001-12-31"_s);
    add(u"-0001-12"_s, Whole, 1, u"0000-01"_s);
    add(u"2018-24"_s, Whole, 1, u"2019-21"_s);  // winter to spring
    add(u"2018-31"_s, Whole, -1, u"2017-30"_s); // southern: autumn is the first of a year
    add(u"2018-36"_s, Whole, 1, u"2019-33"_s);
    add(u"2018-37"_s, Whole, -1, u"2017-39"_s);
    add(u"2018-41"_s, Whole, 1, u"2019-40"_s);
    add(u"201X"_s, Whole, 1, u"202X"_s);
    add(u"20XX~"_s, Whole, -1, u"19XX~"_s);
    add(u"000X"_s, Whole, -1, u"-000X"_s);
    add(u"-001X"_s, Whole, 1, u"-000X"_s);
    add(u"201X-11"_s, Whole, 1, u"202X-11"_s);
    add(u"2018-XX"_s, Whole, 1, u"2019-XX"_s);
    add(u"2018-XX-31"_s, Whole, 1, u"2019-XX-31"_s);
    add(u"2018-11-XX"_s, Whole, 2, u"2019-01-XX"_s);
    add(u"2018-08-23T06:30:00+02:00"_s, Whole, 1, u"2018-08-24T06:30:00+02:00"_s);
    add(u"Y17000"_s, Whole, 5, u"Y17005"_s);
    add(u"Y-17000"_s, Whole, 5, u"Y-16995"_s);
    add(u"2018-08-23/2018-09-02"_s, Whole, 10, u"2018-09-02/2018-09-12"_s);
    add(u"2018-08/2018-09-15"_s, Whole, 2, u"2018-10/2018-11-15"_s);
    add(u"2018-21/2019"_s, Whole, 1, u"2019-21/2020"_s);
    add(u"2018-37/2018-36"_s, Whole, 1, u"2019-37/2019-36"_s); // thirds and quarters move together by years
    add(u"../2027-03"_s, Whole, 1, u"../2027-04"_s);
    add(u"2018-08-23/.."_s, Whole, -1, u"2018-08-22/.."_s);
    add(u"2018-08-23/"_s, Whole, -1, u"2018-08-22/"_s);
    add(u"[2018-08-23,2018-08-25..2018-08-27]"_s, Whole, 5, u"[2018-08-28,2018-08-30..2018-09-01]"_s);
    add(u"{1960,1961-12}"_s, Whole, 1, u"{1961,1962-12}"_s);
    add(u"[..1984]"_s, Whole, 1, u"[..1985]"_s);
    add(u"2018-08-23/2018-09-02"_s, End, 10, u"2018-08-23/2018-09-12"_s);
    add(u"2018-08-23/2018-09-02"_s, Start, 3, u"2018-08-26/2018-09-02"_s);
    add(u"2018-08-23/2018-08-25"_s, End, -2, u"2018-08-23"_s);
    add(u"2018-08/2018-09-15"_s, End, 20, u"2018-08/2018-10-05"_s);
    add(u"2018-08/2018-09-15"_s, Start, -1, u"2018-07/2018-09-15"_s);
    add(u"2018-08-23"_s, End, 1, u"2018-08-23/2018-08-24"_s);
    add(u"2018-08~"_s, Start, -1, u"2018-07~/2018-08~"_s);
    add(u"../2027"_s, End, 1, u"../2028"_s);
}

void DateMovesTest::moves()
{
    QFETCH(QString, from);
    QFETCH(DatePart, part);
    QFETCH(int, units);
    QFETCH(QString, to);
    const auto moved = movedBy(edtf(from), part, units);
    QVERIFY2(moved.ok(), moved.ok() ? "" : qPrintable(moved.error().message));
    QCOMPARE(moved->toString(), to);
}

void DateMovesTest::saysWhatCannotMove_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<DatePart>("part");
    QTest::addColumn<int>("units");
    const auto add = [](const QString &from, DatePart part, int units) {
        QTest::addRow("%s %d by %d", qPrintable(from), static_cast<int>(part), units) << from << part << units;
    };
    using enum DatePart;
    add(u"XXXX-12-25"_s, Whole, 1);
    add(u"XXXX"_s, Whole, 1);
    add(u"1X18"_s, Whole, 1);
    add(u"1950S2"_s, Whole, 1);
    add(u"Y17E7"_s, Whole, 1);
    add(u"Y10000"_s, Whole, -1);
    add(u"9999-12-31"_s, Whole, 1);
    add(u"-9999"_s, Whole, -1);
    add(u"999X"_s, Whole, 1);
    add(u"2018-08-23"_s, Whole, 2'000'000'000);
    add(u"2018-01/2018-01-31"_s, Whole, 1); // 31 February
    add(u"../.."_s, Whole, 1);
    add(u"2018/.."_s, End, 1);
    add(u"/2018"_s, Start, 1);
    add(u"2018-08-23/2018-08-25"_s, End, -3);
    add(u"2018-08-23"_s, End, -1);
    add(u"2018-08-23"_s, Start, 1);
    add(u"[2018,2019]"_s, End, 1);
    add(u"2018-08-23T06:30:00"_s, End, 1);
    add(u"Y17000"_s, End, 1);
}

void DateMovesTest::saysWhatCannotMove()
{
    QFETCH(QString, from);
    QFETCH(DatePart, part);
    QFETCH(int, units);
    QVERIFY(!edtf(from).isNull());
    const auto moved = movedBy(edtf(from), part, units);
    QVERIFY2(!moved.ok(), moved.ok() ? qPrintable(moved->toString()) : "");
    QCOMPARE(moved.error().code, ErrorCode::Usage);
    QVERIFY(!moved.error().message.isEmpty());
}

void DateMovesTest::thereAndBackIsNowhere()
{
    QRandomGenerator random(1);
    int moved = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Edtf date = edtf(randomDate(random));
        if (date.isNull())
            continue;
        const auto units = static_cast<std::int64_t>(random.bounded(801)) - 400;
        const auto there = movedBy(date, DatePart::Whole, units);
        if (!there)
            continue;
        const auto back = movedBy(*there, DatePart::Whole, -units);
        QVERIFY2(back.ok(), qPrintable(date.toString()));
        QCOMPARE(back->toString(), date.toString());
        QCOMPARE(there->precision(), date.precision());
        QCOMPARE(there->qualifiers(), date.qualifiers());
        QCOMPARE(there->kind(), date.kind());
        QCOMPARE(there->hasOpenStart(), date.hasOpenStart());
        QCOMPARE(there->hasUnknownEnd(), date.hasUnknownEnd());
        if (units != 0 && date.span().begin) {
            const bool later = *there->span().begin > *date.span().begin;
            QCOMPARE(later, units > 0);
        }
        ++moved;
    }
    QVERIFY(moved > 10'000);
}

void DateMovesTest::endsThereAndBackAreNowhere()
{
    QRandomGenerator random(2);
    int moved = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Edtf date = edtf(randomDate(random));
        const auto units = static_cast<std::int64_t>(random.bounded(81)) - 40;
        const DatePart part = random.bounded(2) == 0 ? DatePart::Start : DatePart::End;
        if (date.isNull() || units == 0)
            continue;
        const auto there = movedBy(date, part, units);
        if (!there)
            continue;
        const QString text = date.toString();
        const bool hasEqualEnds = text.section(u'/', 0, 0) == text.section(u'/', 1, 1);
        if (hasEqualEnds)
            continue;
        if (there->kind() == Edtf::Kind::Date)
            QCOMPARE(date.kind(), Edtf::Kind::Interval); // shrunk to one date
        const auto back = movedBy(*there, part, -units);
        QVERIFY2(back.ok(), qPrintable(text));
        QCOMPARE(back->toString(), text);
        QCOMPARE(there->qualifiers(), date.qualifiers());
        ++moved;
    }
    QVERIFY(moved > 2'000);
}

void DateMovesTest::snapsToTheNearest()
{
    QCOMPARE(unitsNearest(edtf(u"2018-08-23"_s), DatePart::Whole, Days{7}), 7);
    QCOMPARE(unitsNearest(edtf(u"2018-01"_s), DatePart::Whole, Days{14}), 0);
    QCOMPARE(unitsNearest(edtf(u"2018-01"_s), DatePart::Whole, Days{17}), 1);
    QCOMPARE(unitsNearest(edtf(u"2018-03"_s), DatePart::Whole, Days{-15}), -1); // February is short
    QCOMPARE(unitsNearest(edtf(u"2018"_s), DatePart::Whole, Days{-200}), -1);
    QCOMPARE(unitsNearest(edtf(u"1X18"_s), DatePart::Whole, Days{1000}), 0);
    QCOMPARE(unitsNearest(edtf(u"2018-06-10/2018-09-10"_s), DatePart::End, Days{-120}), -92); // meets the start
    QCOMPARE(unitsNearest(edtf(u"2018-06-10/2018-09-10"_s), DatePart::Start, Days{1000}), 92);
    QCOMPARE(unitsNearest(edtf(u"9990"_s), DatePart::Whole, Days{100'000}), 9);
    QCOMPARE(unitsNearest(edtf(u"2018"_s), DatePart::Start, Days{1000}), 0);
    QRandomGenerator random(3);
    for (int i = 0; i < 2'000; ++i) {
        const Edtf date = edtf(randomDate(random));
        const auto unit = unitOfMoving(date, DatePart::Whole);
        if (date.isNull() || !unit || !date.span().begin)
            continue;
        const auto days = static_cast<std::int64_t>(random.bounded(4001)) - 2000;
        const std::int64_t nearest = unitsNearest(date, DatePart::Whole, Days{days});
        const auto away = [&](std::int64_t units) -> std::optional<std::int64_t> {
            const auto moved = movedBy(date, DatePart::Whole, units);
            if (!moved)
                return std::nullopt;
            return std::abs((*moved->span().begin - *date.span().begin).count - days);
        };
        QVERIFY(away(nearest));
        for (const std::int64_t other : {nearest - 1, nearest + 1})
            QVERIFY2(!away(other) || *away(other) >= *away(nearest), qPrintable(date.toString()));
    }
}

void DateMovesTest::snapsPastDaysThatAreNot()
{
    const Edtf date = edtf(u"2018-01/2018-01-31"_s);
    const std::int64_t units = unitsNearest(date, DatePart::Whole, Days{40}); // February has no 31st
    QVERIFY(movedBy(date, DatePart::Whole, units).ok());
    QCOMPARE(units, 2);
}

void DateMovesTest::precisionOfPointing_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<double>("least");
    QTest::addColumn<QString>("date");
    QTest::addRow("day") << u"2018-08-23"_s << 0.2 << u"2018-08-23"_s;
    QTest::addRow("month") << u"2018-08-23"_s << 3.0 << u"2018-08"_s;
    QTest::addRow("year") << u"2018-08-23"_s << 60.0 << u"2018"_s;
    QTest::addRow("decade") << u"2018-08-23"_s << 400.0 << u"201X"_s;
    QTest::addRow("century") << u"2018-08-23"_s << 4000.0 << u"20XX"_s;
    QTest::addRow("before Christ") << u"-0044-03-15"_s << 400.0 << u"-004X"_s;
    QTest::addRow("far") << u"12000-03-15"_s << 0.2 << u"Y12000"_s;
}

void DateMovesTest::precisionOfPointing()
{
    QFETCH(QString, day);
    QFETCH(double, least);
    QFETCH(QString, date);
    const Edtf around = dateAround(*dayFromIsoDay(day), least);
    QCOMPARE(around.toString(), date);
    QVERIFY(*around.span().begin <= *dayFromIsoDay(day));
    QVERIFY(*around.span().end > *dayFromIsoDay(day));
}

std::unique_ptr<TestCase> newDateMovesTest() { return std::make_unique<DateMovesTest>(); }

} // namespace Dateline

#include "datemovestest.moc"
