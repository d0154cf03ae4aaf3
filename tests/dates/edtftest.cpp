// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/edtf.h"
#include "models/wording/datewords.h"
#include "tests/dates/datestests.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

using Kind = Edtf::Kind;
using Precision = DatePrecision;

Edtf edtf(const QString &text)
{
    const auto result = Edtf::parse(text);
    return result ? *result : Edtf();
}

Span days(const QString &first, const QString &last) { return {*dayFromIso(first), *dayFromIso(last) + Days{1}}; }

bool sayTheSame(const Edtf &a, const Edtf &b)
{
    return a == b && a.level() == b.level() && a.kind() == b.kind() && a.precision() == b.precision()
        && a.qualifiers() == b.qualifiers() && a.span() == b.span() && a.startSpan() == b.startSpan()
        && a.endSpan() == b.endSpan() && a.hasOpenStart() == b.hasOpenStart() && a.hasOpenEnd() == b.hasOpenEnd()
        && a.hasUnknownStart() == b.hasUnknownStart() && a.hasUnknownEnd() == b.hasUnknownEnd()
        && dateInWords(a) == dateInWords(b);
}

} // namespace

void EdtfTest::nullHoldsNothing()
{
    const Edtf nothing;
    QVERIFY(nothing.isNull());
    QVERIFY(nothing.toString().isEmpty());
    QVERIFY(dateInWords(nothing).isEmpty());
    QVERIFY(nothing.span() == Span());
    QVERIFY(!edtf(u"2018"_s).isNull());
    QVERIFY(!(edtf(u"2018"_s) == nothing));
}

void EdtfTest::tellsItsParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("precision");
    QTest::addColumn<bool>("approximate");
    QTest::addColumn<bool>("uncertain");
    const auto row = [](const QString &text, Kind kind, Precision precision, bool approximate = false,
                        bool uncertain = false) {
        QTest::newRow(qPrintable(text)) << text << int(kind) << int(precision) << approximate << uncertain;
    };
    row(u"2018-08-23T10:00:00Z"_s, Kind::Date, Precision::Time);
    row(u"2018-08-23"_s, Kind::Date, Precision::Day);
    row(u"2018-08"_s, Kind::Date, Precision::Month);
    row(u"2018-22"_s, Kind::Date, Precision::Season);
    row(u"2018-34"_s, Kind::Date, Precision::Season);
    row(u"2018"_s, Kind::Date, Precision::Year);
    row(u"Y17E7"_s, Kind::Date, Precision::Year);
    row(u"201X"_s, Kind::Date, Precision::Decade);
    row(u"20XX"_s, Kind::Date, Precision::Century);
    row(u"2XXX"_s, Kind::Date, Precision::Coarser);
    row(u"2X18"_s, Kind::Date, Precision::Coarser);
    row(u"1950S3"_s, Kind::Date, Precision::Decade);
    row(u"1950S2"_s, Kind::Date, Precision::Century);
    row(u"1950S1"_s, Kind::Date, Precision::Coarser);
    row(u"1950S4"_s, Kind::Date, Precision::Year);
    row(u"2018-08-XX"_s, Kind::Date, Precision::Month);
    row(u"2018-08-1X"_s, Kind::Date, Precision::Month);
    row(u"2018-XX"_s, Kind::Date, Precision::Year);
    row(u"2018-XX-XX"_s, Kind::Date, Precision::Year);
    row(u"201X-XX-XX"_s, Kind::Date, Precision::Decade);
    row(u"201X-08"_s, Kind::Date, Precision::Month);
    row(u"XXXX-12-25"_s, Kind::Date, Precision::Day);
    row(u"2018-08~"_s, Kind::Date, Precision::Month, true);
    row(u"2018-08?"_s, Kind::Date, Precision::Month, false, true);
    row(u"2018-08%"_s, Kind::Date, Precision::Month, true, true);
    row(u"2018~-?08"_s, Kind::Date, Precision::Month, true, true);
    row(u"2018-08-23/2018-11"_s, Kind::Interval, Precision::Month);
    row(u"2018-08-23~/2019?"_s, Kind::Interval, Precision::Year, true, true);
    row(u"2018-08-23/.."_s, Kind::Interval, Precision::Day);
    row(u"/2018-08"_s, Kind::Interval, Precision::Month);
    row(u"../.."_s, Kind::Interval, Precision::Coarser);
    row(u"[2018-08-23,2018-08-24]"_s, Kind::OneOf, Precision::Day);
    row(u"{2018-08-23,2019,2018-09~}"_s, Kind::AllOf, Precision::Year, true);
    row(u"{2018-08..}"_s, Kind::AllOf, Precision::Month);
}

void EdtfTest::tellsItsParts()
{
    QFETCH(const QString, text);
    QFETCH(const int, kind);
    QFETCH(const int, precision);
    QFETCH(const bool, approximate);
    QFETCH(const bool, uncertain);
    const auto result = Edtf::parse(text);
    QVERIFY(result.ok());
    QCOMPARE(result->toString(), text);
    QCOMPARE(int(result->kind()), kind);
    QCOMPARE(int(result->precision()), precision);
    QCOMPARE(result->qualifiers().approximate, approximate);
    QCOMPARE(result->qualifiers().uncertain, uncertain);
}

void EdtfTest::timesOfDay_data()
{
    using namespace std::chrono_literals;
    using Time = std::optional<std::chrono::nanoseconds>;
    QTest::addColumn<Time>("time");
    const auto row = [](const char *text, Time time) { QTest::newRow(text) << time; };
    row("2018-08-23T06:30:00Z", 6h + 30min);
    row("2018-08-23T06:30:00+00:00", 6h + 30min);
    row("2018-08-23T06:30:00", 6h + 30min);
    row("2018-08-23T06:30:00+02:00", 4h + 30min);
    row("2018-08-23T06:30:00+05:45", 45min);
    row("2018-08-23T06:30:00-03:30", 10h);
    row("2018-08-23T00:30:00+14", -(13h + 30min)); // on the day before
    row("2018-08-23T23:00:00-12:00", 35h);         // on the day after
    row("2018-08-23T24:00:00Z", 24h);
    row("-0044-03-15T11:59:59.25Z", 11h + 59min + 59s + 250ms);
    row("2018-08-23T00:00:00.000000001Z", 1ns);
    row("2018-08-23", {});
    row("2018-08-23~", {});
    row("2018-08", {});
    row("2018-08-23/2018-08-24", {});
    row("[2018-08-23,2018-08-24]", {});
    row("../..", {});
}

void EdtfTest::timesOfDay()
{
    QFETCH(std::optional<std::chrono::nanoseconds>, time);
    const Edtf date = edtf(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!date.isNull());
    QVERIFY(date.timeOfDay() == time);
    QVERIFY(!Edtf().timeOfDay());
}

void EdtfTest::timesOfADayHaveOneOrder()
{
    std::vector<Edtf> times;
    for (const QString &clock : {u"09:00:00"_s, u"10:00:00"_s, u"12:00:00"_s, u"12:00:00.5"_s, u"24:00:00"_s}) {
        for (const QString &zone : {u""_s, u"Z"_s, u"+05:00"_s, u"-11:30"_s})
            times.push_back(edtf(u"2018-08-23T"_s + clock + zone));
    }
    const auto isBefore = [](const Edtf &a, const Edtf &b) { return a.timeOfDay() < b.timeOfDay(); };
    const auto areAlike = [&](const Edtf &a, const Edtf &b) { return !isBefore(a, b) && !isBefore(b, a); };
    for (const Edtf &a : times) {
        for (const Edtf &b : times) {
            for (const Edtf &c : times) {
                QVERIFY(!isBefore(a, b) || !isBefore(b, c) || isBefore(a, c));
                QVERIFY(!areAlike(a, b) || !areAlike(b, c) || areAlike(a, c));
            }
        }
    }
    QVERIFY(isBefore(edtf(u"2018-08-23T12:00:00+05:00"_s), edtf(u"2018-08-23T09:00:00Z"_s)));
    QVERIFY(isBefore(edtf(u"2018-08-23T09:00:00"_s), edtf(u"2018-08-23T10:00:00"_s)));
    QVERIFY(isBefore(edtf(u"2018-08-23"_s), edtf(u"2018-08-23T00:00:00+14:00"_s)));
}

void EdtfTest::intervalsHaveTwoSpans()
{
    const Edtf interval = edtf(u"2018-11/2019"_s);
    QVERIFY(interval.span() == days(u"2018-11-01"_s, u"2019-12-31"_s));
    QVERIFY(interval.startSpan() == days(u"2018-11-01"_s, u"2018-11-30"_s));
    QVERIFY(interval.endSpan() == days(u"2019-01-01"_s, u"2019-12-31"_s));

    const Edtf month = edtf(u"2018-11"_s);
    QVERIFY(month.startSpan() == month.span());
    QVERIFY(month.endSpan() == month.span());
    const Edtf set = edtf(u"[2018-11,2019..]"_s);
    QVERIFY(set.span().begin == dayFromIso(u"2018-11-01"_s));
    QVERIFY(!set.span().end);
    QVERIFY(set.startSpan() == set.span() && set.endSpan() == set.span());
}

void EdtfTest::openAndUnknownEndsDiffer()
{
    const auto flags = [](const QString &text) {
        const Edtf value = edtf(text);
        return QStringList{value.hasOpenStart()          ? u"open"_s
                               : value.hasUnknownStart() ? u"unknown"_s
                                                         : u"stated"_s,
                           value.hasOpenEnd()          ? u"open"_s
                               : value.hasUnknownEnd() ? u"unknown"_s
                                                       : u"stated"_s};
    };
    QCOMPARE(flags(u"2018"_s), QStringList({u"stated"_s, u"stated"_s}));
    QCOMPARE(flags(u"2018/2019"_s), QStringList({u"stated"_s, u"stated"_s}));
    QCOMPARE(flags(u"2018/.."_s), QStringList({u"stated"_s, u"open"_s}));
    QCOMPARE(flags(u"2018/"_s), QStringList({u"stated"_s, u"unknown"_s}));
    QCOMPARE(flags(u"../2018"_s), QStringList({u"open"_s, u"stated"_s}));
    QCOMPARE(flags(u"/2018"_s), QStringList({u"unknown"_s, u"stated"_s}));
    QCOMPARE(flags(u"../"_s), QStringList({u"open"_s, u"unknown"_s}));
    QCOMPARE(flags(u"[..2018]"_s), QStringList({u"open"_s, u"stated"_s}));
    QCOMPARE(flags(u"{2018..}"_s), QStringList({u"stated"_s, u"open"_s}));

    for (const QString &text : {u"2018/.."_s, u"2018/"_s}) {
        QVERIFY(edtf(text).endSpan() == Span());
        QVERIFY(edtf(text).startSpan() == days(u"2018-01-01"_s, u"2018-12-31"_s));
    }
}

void EdtfTest::roundTrips()
{
    int count = 0;
    for (const QStringList &row : tableRows(u"edtf-conformance.tsv"_s, 4)) {
        const auto first = Edtf::parse(row[0]);
        if (!first)
            continue;
        const auto second = Edtf::parse(first->toString());
        QVERIFY2(second.ok() && sayTheSame(*first, *second), qPrintable(row[0]));
        ++count;
    }
    QVERIFY(count > 350);
}

/// Plain dates do not go through the full reader; an interval's ends do.
void EdtfTest::shortWayAgreesWithTheLongOne()
{
    QStringList texts{u"0000"_s,    u"9999"_s,    u"2018"_s,    u"1900-02"_s,    u"2000-02"_s,
                      u"0000-12"_s, u"2018-00"_s, u"2018-13"_s, u"2018-00-10"_s, u"2018-10-00"_s};
    for (int month = 1; month <= 12; ++month) {
        for (const int day : {1, 28, 29, 30, 31, 32}) {
            for (const int year : {0, 4, 1900, 2000, 2018, 9999})
                texts << u"%1-%2-%3"_s.arg(year, 4, 10, QChar(u'0')).arg(month, 2, 10, QChar(u'0')).arg(day);
        }
        texts << u"2018-%1"_s.arg(month, 2, 10, QChar(u'0'));
    }
    for (const QString &text : std::as_const(texts)) {
        const auto quick = Edtf::parse(text);
        const auto thorough = Edtf::parse(QString(text + u"/.."_s));
        QVERIFY2(quick.ok() == thorough.ok(), qPrintable(text));
        if (quick) {
            QVERIFY2(quick->span() == thorough->startSpan(), qPrintable(text));
            QVERIFY2(quick->precision() == thorough->precision(), qPrintable(text));
        }
    }
}

void EdtfTest::errorsNameThePlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const QString &text, const QString &place) {
        QTest::newRow(qPrintable(text)) << text << place;
    };
    row(u""_s, u"column 1"_s);
    row(u"2018-13"_s, u"column 6"_s);
    row(u"2018-02-30"_s, u"column 9"_s);
    row(u"2018-11/2018-04-31"_s, u"column 17"_s);
    row(u"2018/2017"_s, u"column 6"_s);
    row(u"2018-08-23x"_s, u"column 11"_s);
    row(u"2018-08-23T10:61:00"_s, u"column 15"_s);
    row(u"[2018,201]"_s, u"column 10"_s);
    row(u"[2018..2017]"_s, u"column 8"_s);
    row(u"{2018]"_s, u"column 6"_s);
    row(u"Y17E7-01"_s, u"column 6"_s);
}

void EdtfTest::errorsNameThePlace()
{
    QFETCH(const QString, text);
    QFETCH(const QString, place);
    const auto result = Edtf::parse(text);
    QVERIFY(!result.ok());
    QVERIFY(result.error().code == ErrorCode::Malformed);
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(!result.error().message.endsWith(u'.'));
    QCOMPARE(result.error().place, place);
}

void EdtfTest::draftOf2012IsNotAccepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("modern");
    const auto rows = tableRows(u"edtf-draft2012.tsv"_s, 2);
    QVERIFY(rows.size() > 30);
    for (const QStringList &row : rows)
        QTest::newRow(qPrintable(row[0])) << row[0] << row[1];
}

void EdtfTest::draftOf2012IsNotAccepted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, modern);
    const auto result = Edtf::parse(text);
    QVERIFY(!result.ok());
    QCOMPARE(Edtf::modernForm(text), modern);
    QVERIFY(result.error().message.contains(modern));
    QVERIFY(Edtf::parse(modern).ok());
    QVERIFY(Edtf::modernForm(modern).isEmpty());
}

void EdtfTest::modernFormIsEmptyForOthers_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s,
                                u"2018"_s,
                                u"2018-08~"_s,
                                u"1984-06?/.."_s,
                                u"2018-13"_s,
                                u"y2006"_s,
                                u"2004-04-(1)?1"_s,
                                u"2001-21^here"_s,
                                u"2001-33^southernHemisphere"_s,
                                u"open"_s,
                                u"unknown"_s,
                                u"xyz"_s,
                                u"x2009"_s,
                                u"2018??"_s,
                                u"((((2018"_s,
                                u"(2018"_s,
                                u"2018)"_s,
                                u"()"_s,
                                u"(2018)-(08)-(23)-(10)"_s,
                                u"[1 760]"_s,
                                u"[ "_s,
                                u"[]"_s,
                                u"^"_s,
                                u"y"_s,
                                u"2004-06-uu/2003-uu"_s,
                                u"y17e70"_s})
        QTest::newRow(qPrintable(u"“%1”"_s.arg(text))) << text;
}

void EdtfTest::modernFormIsEmptyForOthers()
{
    QFETCH(const QString, text);
    QCOMPARE(Edtf::modernForm(text), QString());
}

void EdtfTest::longTextsAreRefusedFast()
{
    constexpr qsizetype length = 10'000'000;
    constexpr qint64 patience = 500; // milliseconds, on a busy machine
    const QStringList texts{QString(length, u'0'),
                            QString(length, u'('),
                            QString(length, u'/'),
                            u'[' + QString(length, u','),
                            u'[' + QString(length, u',') + u']',
                            u'Y' + QString(length, u'9'),
                            u"2018-08-23"_s + QString(length, u' ')};
    for (const QString &text : texts) {
        QElapsedTimer timer;
        timer.start();
        const auto result = Edtf::parse(text);
        QVERIFY(!result.ok());
        QVERIFY(result.error().code == ErrorCode::TooLarge);
        QVERIFY(result.error().message.contains(u"1000"_s));
        QVERIFY(Edtf::modernForm(text).isEmpty());
        QVERIFY(timer.elapsed() < patience);
    }

    QString longSet = u"[2000"_s;
    while (longSet.size() + 12 <= 1000)
        longSet += u",XXXX-1X-3X"_s;
    longSet += u']';
    QElapsedTimer timer;
    timer.start();
    QVERIFY(Edtf::parse(longSet).ok());
    QVERIFY(timer.elapsed() < patience);
}

void EdtfTest::farYearsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"Y10000000000001"_s, u"Y-10000000000001"_s, u"Y99999999999999999999999999999999"_s, u"Y1E14"_s, u"Y-17E18"_s,
          u"Y1E9223372036854775808"_s, u"Y9E99999999999999999999999999"_s, u"Y123456789E300S3"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void EdtfTest::farYearsAreRefused()
{
    QFETCH(const QString, text);
    const auto result = Edtf::parse(text);
    QVERIFY(!result.ok());
    QVERIFY(result.error().code == ErrorCode::TooLarge);
    QVERIFY(result.error().message.contains(u"beyond what Dateline can compute"_s));
}

/// Texts of the alphabet of EDTF, cut and crossed: whatever is accepted has an ordered span and comes back the same.
void EdtfTest::randomTextsDoNoHarm()
{
    QStringList seeds;
    for (const QStringList &row : tableRows(u"edtf-conformance.tsv"_s, 4))
        seeds << row[0];
    for (const QStringList &row : tableRows(u"edtf-draft2012.tsv"_s, 2))
        seeds << row[0];
    const QString alphabet = u"0123456789-/.,[]{}?~%XYESTZ:+uxyep()^ \u00e9"_s;
    QRandomGenerator random(8601);
    const auto below = [&](qsizetype bound) { return random.bounded(static_cast<int>(bound)); };
    int accepted = 0;
    for (int round = 0; round < 60'000; ++round) {
        QString text = seeds[below(seeds.size())];
        const QString &other = seeds[below(seeds.size())];
        if (below(2) == 0)
            text = text.left(below(text.size() + 1)) + other.mid(below(other.size() + 1));
        for (int change = below(3); change > 0 && !text.isEmpty(); --change)
            text[below(text.size())] = alphabet[below(alphabet.size())];

        const auto result = Edtf::parse(text);
        const QString modern = Edtf::modernForm(text);
        QVERIFY2(modern.isEmpty() || (!result.ok() && Edtf::parse(modern).ok()), qPrintable(text));
        if (!result) {
            QVERIFY(!result.error().message.isEmpty());
            continue;
        }
        ++accepted;
        const Span span = result->span();
        QVERIFY2(!span.begin || !span.end || *span.begin < *span.end, qPrintable(text));
        QVERIFY2(sayTheSame(*result, edtf(result->toString())), qPrintable(text));
        QVERIFY2(!dateInWords(*result).isEmpty(), qPrintable(text));
    }
    QVERIFY(accepted > 5000);
}

} // namespace Dateline
