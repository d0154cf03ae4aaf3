// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datereading.h"
#include "models/dates/daterules.h"
#include "models/dates/datestep.h"
#include "models/wording/datewords.h"
#include "tests/dates/datestests.h"

#include <QLocale>
#include <QRandomGenerator>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A Friday.
const Day testReference = dayFromCivil({2018, 11, 30});

DateContext testContext(const QString &language, DateOrder order = DateOrder::DayFirst)
{
    return {testReference, order, {language}};
}

/// The EDTF of all readings, or "!" and what is wrong.
QString readingsOf(const QString &typed, const DateContext &context)
{
    const auto read = readDates(typed, context);
    if (!read)
        return u"! "_s + read.error().message;
    QStringList all;
    for (const DateReading &reading : *read)
        all << reading.date.toString();
    return all.join(u" | "_s);
}

void addRow(const char *typed, const char *readings)
{
    QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(readings);
}

} // namespace

void DateReadingTest::english_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("readings");
    addRow("2018-08-23", "2018-08-23");
    addRow(" 2018-11~ ", "2018-11~");
    addRow("[2018..2022]", "[2018..2022]");
    addRow("2004-06-uu", "2004-06-XX"); // the draft of 2012
    addRow("2018-01-01/open", "2018-01-01/..");
    // days
    addRow("23.8.2018", "2018-08-23");
    addRow("23. 8. 2018", "2018-08-23");
    addRow("8.23.2018", "2018-08-23");
    addRow("8/23/2018", "2018-08-23");
    addRow("23/8/2018", "2018-08-23");
    addRow("2018/8/23", "2018-08-23");
    addRow("2018.8.23", "2018-08-23");
    addRow("2018-8-23", "2018-08-23");
    addRow("23-08-2018", "2018-08-23");
    addRow("03/04/2019", "2019-04-03 | 2019-03-04");
    addRow("4/4/2019", "2019-04-04");
    addRow("23.8.18", "2018-08-23 | 1918-08-23");
    addRow("23 Aug 2018", "2018-08-23");
    addRow("23 AUG. 2018", "2018-08-23");
    addRow("23Aug2018", "2018-08-23");
    addRow("23-Aug-2018", "2018-08-23");
    addRow("23rd of August, 2018", "2018-08-23");
    addRow("the 23rd of August 2018.", "2018-08-23");
    addRow("Aug 23, 2018", "2018-08-23");
    addRow("August 23rd 2018", "2018-08-23");
    addRow("2018 Aug 23", "2018-08-23");
    addRow("Thursday, 23 August 2018", "2018-08-23");
    addRow("Thu Aug 23 2018", "2018-08-23");
    addRow("14 Jul 2020", "2020-07-14");
    addRow("on 14 Jul 2020", "2020-07-14");
    addRow("Christmas 2018", "2018-12-25");
    addRow("New Year’s Eve 2018", "2018-12-31");
    // without a year: the nearest two, the nearer first
    addRow("14 Jul", "2018-07-14 | 2019-07-14");
    addRow("2 Jan", "2019-01-02 | 2018-01-02");
    addRow("August", "2018-08 | 2019-08");
    addRow("Thursday 23 August", "2018-08-23");
    // months and longer
    addRow("August 2018", "2018-08");
    addRow("Aug., 2018", "2018-08");
    addRow("8/2018", "2018-08");
    addRow("2018 August", "2018-08");
    addRow("August 2018?", "2018-08?");
    addRow("c. August 2018", "2018-08~");
    addRow("2018", "2018");
    addRow("about 1850", "1850~");
    addRow("around 1850", "1850~");
    addRow("c. 1850", "1850~");
    addRow("c1850", "1850~");
    addRow("~1850", "~1850"); // EDTF of level 2
    addRow("1850 or so", "1850~");
    addRow("perhaps c. 1850", "1850%");
    addRow("c. 1850?", "1850%");
    addRow("1990s", "199X");
    addRow("the 1990's", "199X");
    addRow("1900s", "190X | 19XX");
    addRow("19th century", "18XX");
    addRow("the nineteenth century", "18XX");
    addRow("5th century BC", "-04XX");
    addRow("3rd millennium", "2XXX");
    addRow("44 BC", "-0043");
    addRow("44 B.C.", "-0043");
    addRow("c. 44 BC", "-0043~");
    addRow("15 March 44 BC", "-0043-03-15");
    addRow("79 AD", "0079");
    addRow("AD 79", "0079");
    addRow("170,000,002 BC", "Y-170000001");
    addRow("summer 2018", "2018-22");
    addRow("Fall of 2018", "2018-23");
    addRow("winter 2018/19", "2018-12/2019-02");
    addRow("winter 2018-2019", "2018-12/2019-02");
    addRow("winter 2018 / 2019", "2018-12/2019-02");
    addRow("winter 2017-2019", "2017-24/2019");
    addRow("winter 1999/00", "1999-12/2000-02");
    addRow("Q3 2018", "2018-35");
    addRow("3Q 2018", "2018-35");
    addRow("2018Q3", "2018-35");
    addRow("third quarter of 2018", "2018-35");
    addRow("H1 2019", "2019-40");
    addRow("first half of 2019", "2019-40");
    // parts: one of the days of a third
    addRow("mid-November 2018", "[2018-11-11..2018-11-20]");
    addRow("early November 2018", "[2018-11-01..2018-11-10]");
    addRow("the end of February 2019", "[2019-02-21..2019-02-28]");
    addRow("late Feb 2020", "[2020-02-21..2020-02-29]");
    addRow("early 2019", "[2019-01..2019-04]");
    addRow("mid 2019", "[2019-05..2019-08]");
    addRow("late 2019", "[2019-09..2019-12]");
    addRow("the early 1990s", "[1990..1993]");
    addRow("late 19th century", "[1867..1899]");
    addRow("early next year", "[2019-01..2019-04]");
    addRow("late August", "[2018-08-21..2018-08-31] | [2019-08-21..2019-08-31]");
    // two ends
    addRow("from 19 March to 12 June 2019", "2019-03-19/2019-06-12");
    addRow("19–23 March 2019", "2019-03-19/2019-03-23");
    addRow("19 to 23 March 2019", "2019-03-19/2019-03-23");
    addRow("March 19-23, 2019", "2019-03-19/2019-03-23");
    addRow("March 19 – June 12, 2019", "2019-03-19/2019-06-12");
    addRow("November to February 2019", "2018-11/2019-02");
    addRow("November 2018 to February", "2018-11/2019-02");
    addRow("Jan–Mar 2018", "2018-01/2018-03");
    addRow("2018-2020", "2018/2020");
    addRow("2018 to 2020", "2018/2020");
    addRow("2018–20", "2018/2020");
    addRow("2018/19", "2018/2019");
    addRow("50–41 BC", "-0049/-0040");
    addRow("10 BC – 5 AD", "-0009/0005");
    addRow("c. 1984 – 2004", "1984~/2004");
    addRow("between 2018 and 2022", "2018/2022 | [2018..2022]");
    addRow("this week", "2018-11-26/2018-12-02");
    // one end
    addRow("before the end of 2027", "../2027");
    addRow("by the end of 2027", "../2027");
    addRow("by 2027", "../2027");
    addRow("before 2027", "../2026");
    addRow("before 1 March 2018", "../2018-02-28");
    addRow("until 5 May 2027", "../2027-05-05 | ../2027-05-04");
    addRow("until 2027", "../2027 | ../2026");
    addRow("since 2012", "2012/..");
    addRow("from March 2012 onwards", "2012-03/..");
    addRow("after 2012", "2013/..");
    addRow("from 2012, end unknown", "2012/");
    addRow("until 2012, start unknown", "/2012");
    addRow("at any time", "../..");
    // sets
    addRow("23 or 24 Aug 2018", "[2018-08-23,2018-08-24]");
    addRow("either 2017, 2018 or 2020", "[2017,2018,2020]");
    addRow("Jan, Feb and Mar 2018", "{2018-01,2018-02,2018-03}");
    addRow("2018 or earlier", "[..2018]");
    addRow("2018 and later", "{2018..}");
    // relative to the reference
    addRow("today", "2018-11-30");
    addRow("yesterday", "2018-11-29");
    addRow("tomorrow", "2018-12-01");
    addRow("the day before yesterday", "2018-11-28");
    addRow("last Friday", "2018-11-23");
    addRow("next Monday", "2018-12-03");
    addRow("this Wednesday", "2018-11-28");
    addRow("Monday last week", "2018-11-19");
    addRow("Monday", "2018-11-26 | 2018-12-03");
    addRow("in two weeks", "2018-12-14");
    addRow("3 days ago", "2018-11-27");
    addRow("in two months", "2019-01");
    addRow("two years ago", "2016");
    addRow("this month", "2018-11");
    addRow("last month", "2018-10");
    addRow("next quarter", "2019-33");
    addRow("this year", "2018");
    addRow("the last decade", "200X");
    addRow("earlier this month", "[2018-11-01..2018-11-29]");
    addRow("later this year", "[2018-12-01..2018-12-31]");
    addRow("last August", "2018-08");
    addRow("last December", "2017-12");
    addRow("next summer", "2019-22");
    // times of day
    addRow("23 Aug 2018 14:05", "2018-08-23T14:05:00");
    addRow("23 Aug 2018, 14:05 UTC", "2018-08-23T14:05:00Z");
    addRow("23 Aug 2018, 14:05 UTC+2", "2018-08-23T14:05:00+02:00");
    addRow("23 Aug 2018, 14:05 UTC−5:30", "2018-08-23T14:05:00-05:30");
    addRow("Aug 23, 2018 at 2:05 pm", "2018-08-23T14:05:00");
    addRow("12 am, 23 Aug 2018", "2018-08-23T00:00:00");
    addRow("23 Aug 2018 06:30:15.25 UTC", "2018-08-23T06:30:15.25Z");
}

void DateReadingTest::english()
{
    QFETCH(QString, typed);
    QFETCH(QString, readings);
    QCOMPARE(readingsOf(typed, testContext(u"en"_s)), readings);
}

void DateReadingTest::german_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("readings");
    addRow("23.8.2018", "2018-08-23");
    addRow("23. August 2018", "2018-08-23");
    addRow("Donnerstag, den 23. Aug. 2018", "2018-08-23");
    addRow("am 23. August 2018", "2018-08-23");
    addRow("März 2019", "2019-03");
    addRow("MÄRZ 2019", "2019-03");
    addRow("Mitte November 2018", "[2018-11-11..2018-11-20]");
    addRow("Anfang 2019", "[2019-01..2019-04]");
    addRow("Ende nächsten Jahres", "! “Jahres” is not understood here; did you mean “jahre”?");
    addRow("vom 19. März bis zum 12. Juni 2019", "2019-03-19/2019-06-12");
    addRow("19.–23. März 2019", "2019-03-19/2019-03-23");
    addRow("zwischen 2018 und 2022", "2018/2022 | [2018..2022]");
    addRow("seit 2012", "2012/..");
    addRow("bis Ende 2027", "../2027");
    addRow("vor 2027", "../2026");
    addRow("um 1850", "1850~");
    addRow("vielleicht 1850", "1850?");
    addRow("1990er Jahre", "199X");
    addRow("die 1990er", "199X");
    addRow("19. Jahrhundert", "18XX");
    addRow("44 v. Chr.", "-0043");
    addRow("Sommer 2018", "2018-22");
    addRow("3. Quartal 2018", "2018-35");
    addRow("erstes Halbjahr 2019", "2019-40");
    addRow("23. oder 24. August 2018", "[2018-08-23,2018-08-24]");
    addRow("gestern", "2018-11-29");
    addRow("letzten Freitag", "2018-11-23");
    addRow("in zwei Wochen", "2018-12-14");
    addRow("vor drei Tagen", "2018-11-27");
    addRow("diesen Monat", "2018-11");
    addRow("nächstes Jahr", "2019");
    addRow("23. August 2018 um 14:05 Uhr", "2018-08-23T14:05:00");
}

void DateReadingTest::german()
{
    QFETCH(QString, typed);
    QFETCH(QString, readings);
    QCOMPARE(readingsOf(typed, testContext(u"de"_s)), readings);
}

void DateReadingTest::ordersComeFromTheLocale()
{
    QCOMPARE(dateOrderOf(QLocale(QLocale::English, QLocale::UnitedStates)), DateOrder::MonthFirst);
    QCOMPARE(dateOrderOf(QLocale(QLocale::English, QLocale::UnitedKingdom)), DateOrder::DayFirst);
    QCOMPARE(dateOrderOf(QLocale(QLocale::German)), DateOrder::DayFirst);
    QCOMPARE(dateOrderOf(QLocale(QLocale::Japanese)), DateOrder::YearFirst);
    const DateContext american = testContext(u"en"_s, DateOrder::MonthFirst);
    QCOMPARE(readingsOf(u"03/04/2019"_s, american), u"2019-03-04 | 2019-04-03"_s);
    QCOMPARE(readingsOf(u"03.04.2019"_s, american), u"2019-04-03"_s); // with points the day is first everywhere
    QCOMPARE(readingsOf(u"from 03/04/2019 to 05/06/2019"_s, american).section(u" | "_s, 0, 0),
             u"2019-03-04/2019-05-06"_s);
}

void DateReadingTest::languagesAreTriedInOrder()
{
    DateContext both = testContext(u"xx"_s);
    both.languages = {u"xx"_s, u"de"_s, u"en"_s};
    QCOMPARE(readingsOf(u"gestern"_s, both), u"2018-11-29"_s);
    QCOMPARE(readingsOf(u"yesterday"_s, both), u"2018-11-29"_s);
    QCOMPARE(readingsOf(u"Aug 2018"_s, both), u"2018-08"_s);
}

void DateReadingTest::whatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("message");
    addRow("", "there is no date here");
    addRow("30 Feb 2018", "this month has 28 days");
    addRow("31.4.2018", "this month has 30 days");
    addRow("2018-02-30", "this month has 28 days");
    addRow("Friday, 23 August 2018", "This day is a Thursday, not a Friday");
    addRow("23 Augst 2018", "“Augst” is not understood here; did you mean “august”?");
    addRow("soonish", "“soonish” is not understood here; write for example 23 Aug 2018, Aug 2018 or 2018-08-23");
    addRow("23 Aug 2018 banana",
           "“banana” is not understood here; write for example 23 Aug 2018, Aug 2018 or 2018-08-23");
    addRow("from 2018 to", "This is not a whole date yet; write for example 23 Aug 2018, Aug 2018 or 2018-08-23");
    addRow("2019 to 2018", "the interval ends before it starts");
    addRow("13 pm, 1 May 2018", "“pm” is not understood here; write for example 23 Aug 2018, Aug 2018 or 2018-08-23");
}

void DateReadingTest::whatCannotBeReadIsNamed()
{
    QFETCH(QString, typed);
    QFETCH(QString, message);
    QCOMPARE(readingsOf(typed, testContext(u"en"_s)), u"! "_s + message);
}

void DateReadingTest::wordsOfADateGiveThatDate()
{
    // Years of the eras, one and all sorts of doubt: what people meet.
    QStringList all{u"2018"_s,
                    u"2018-08"_s,
                    u"2018-08-23"_s,
                    u"2018~"_s,
                    u"2018-08?"_s,
                    u"2018-08-23%"_s,
                    u"199X"_s,
                    u"19XX"_s,
                    u"200X"_s,
                    u"1XXX"_s,
                    u"-0043"_s,
                    u"-0043-03-15"_s,
                    u"0079"_s,
                    u"0079-08"_s,
                    u"-04XX"_s,
                    u"Y170000002"_s,
                    u"Y-170000001"_s,
                    u"2018-22"_s,
                    u"2018-26"_s,
                    u"2018-30"_s,
                    u"2018-34"_s,
                    u"2018-38"_s,
                    u"2018-41"_s,
                    u"2018-08-XX"_s,
                    u"2018-XX"_s,
                    u"2018-XX-XX"_s,
                    u"198X-12"_s,
                    u"2018/2020"_s,
                    u"2018-03/2019-06"_s,
                    u"2018-03/2018-06"_s,
                    u"2018-03-02/2018-03-05"_s,
                    u"2018-03-19/2018-06-12"_s,
                    u"2018-03-19/2019-06-12"_s,
                    u"2019-01/2019-03~"_s,
                    u"1984~/2004"_s,
                    u"2018-01-01/2018-02"_s,
                    u"-0049/-0040"_s,
                    u"-0009/0005"_s,
                    u"2018/.."_s,
                    u"2018-08-23/.."_s,
                    u"../2027"_s,
                    u"../2027-05"_s,
                    u"../2027-05-05"_s,
                    u"../2027~"_s,
                    u"2018/"_s,
                    u"/2018-05"_s,
                    u"/"_s,
                    u"../.."_s,
                    u"../"_s,
                    u"/.."_s,
                    u"[2018-08-23,2018-08-24]"_s,
                    u"[2018-11-11..2018-11-20]"_s,
                    u"[2018..2022]"_s,
                    u"{2018-01,2018-02,2018-03}"_s,
                    u"[..2018]"_s,
                    u"[2018..]"_s,
                    u"{..2018}"_s,
                    u"{2018..}"_s,
                    u"{2018..2020}"_s,
                    u"[2018-01,2019-02]"_s,
                    u"[2018-05-05,2018-06-06]"_s,
                    u"2018-08-23T14:05:00"_s,
                    u"2018-08-23T14:05:00Z"_s,
                    u"2018-08-23T14:05:09Z"_s,
                    u"2018-08-23T14:05:00+02:00"_s,
                    u"2018-08-23T14:05:00-05:30"_s,
                    u"2018-08-23T14:05:09.25Z"_s};
    for (int quarter = 33; quarter <= 41; ++quarter)
        all << u"2018-%1"_s.arg(quarter);
    QRandomGenerator random(7);
    for (int i = 0; i < 2000; ++i) {
        const Day day{random.bounded(-900'000, 900'000)};
        const QString iso = isoDay(day);
        const QString later = isoDay(day + Days{random.bounded(1, 4000)});
        const qsizetype month = iso.size() - 3;
        all << iso << iso.left(month) << iso.left(month - 3) << iso + u'/' + later << u"../"_s + iso << iso + u"/.."_s
            << iso.left(month) + u'~' << iso + u'?';
    }
    for (const QString &text : all) {
        const auto date = Edtf::parse(text);
        QVERIFY2(date, qPrintable(text));
        const QString words = dateInWords(*date);
        const QStringList readings = readingsOf(words, testContext(u"en"_s)).split(u" | "_s);
        QVERIFY2(readings.contains(text),
                 qPrintable(text + u": "_s + words + u" is read as "_s + readings.join(u" | "_s)));
    }
}

/// Of all that the specification's test suites know: the words may be beyond the rules, but give no other days. (Of
/// "30 or 31 Jan, in the 16th century" nobody can tell whether 15XX-01-3X or a set of two was meant.)
void DateReadingTest::wordsAreNeverAnotherDate()
{
    int known = 0;
    int read = 0;
    for (const QStringList &row : tableRows(u"edtf-conformance.tsv"_s, 2)) {
        const auto date = Edtf::parse(row[0]);
        if (!date)
            continue;
        ++known;
        const QString words = dateInWords(*date);
        const auto readings = readDates(words, testContext(u"en"_s));
        if (!readings)
            continue;
        ++read;
        const auto same = [&](const DateReading &reading) {
            return reading.date == *date || dateInWords(reading.date) == words || reading.date.span() == date->span();
        };
        QVERIFY2(std::any_of(readings->begin(), readings->end(), same), qPrintable(row[0] + u": "_s + words));
    }
    QVERIFY2(read * 100 >= known * 75, qPrintable(u"%1 of %2"_s.arg(read).arg(known)));
}

void DateReadingTest::hostileTextsAreBounded()
{
    const DateContext context = testContext(u"en"_s);
    const auto refused = readDates(QString(1'000'000, u'1'), context);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    for (const QString &piece : {u"1, "_s, u"1 to "_s, u"c. "_s, u"may "_s, u"1 or 2 or "_s, u"2018-"_s, u"the "_s,
                                 u"(("_s, u"1.1."_s, u"Aug 1, "_s, u"from 1 May to "_s, u"\U0001F600"_s, u"1:00 "_s}) {
        QString text = piece.repeated(longestDateText / piece.size());
        (void)readDates(text, context);
        (void)readDates(QString(text + u"2018"_s), context);
    }
    QRandomGenerator random(11);
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (int length = random.bounded(40); length > 0; --length)
            text += QChar(random.bounded(4) == 0 ? random.bounded(1, 0xFFFF) : random.bounded(32, 127));
        const auto read = readDates(text, context);
        QVERIFY(read ? !read->empty() : !read.error().message.isEmpty());
    }
}

void DateReadingTest::filesOfRulesAreSound()
{
    QCOMPARE(DateRules::languages(), QStringList({u"de"_s, u"en"_s}));
    for (const QString &language : DateRules::languages()) {
        const auto rules = DateRules::of(language);
        QVERIFY(rules);
        QStringList names;
        for (const DateRule &rule : rules->rules())
            names << rule.name;
        QCOMPARE(names.removeDuplicates(), 0); // a name leads to one rule
    }
    QVERIFY(!DateRules::of(u"xx"_s));
    QVERIFY(DateRules::proseOf(u"en"_s));
    QVERIFY(!DateRules::proseOf(u"xx"_s));
}

void DateReadingTest::wrongRulesAreRefused_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("message");
    addRow(R"("name": "r", "makes": "thing", "match": "x", "action": "same")", "one of the kinds");
    addRow(R"("name": "r", "makes": "date", "match": "x", "action": "jump")", "no such action");
    addRow(R"("name": "r", "makes": "date", "match": "x?", "action": "same")", "not optional");
    addRow(R"("name": "r", "makes": "date", "match": "{of:date} x", "action": "same")", "earlier kinds");
    addRow(R"("name": "r", "makes": "date", "match": "x? {of:date}", "action": "same")", "earlier kinds");
    addRow(R"("name": "r", "makes": "date", "match": "x {of:expression}", "action": "same")", "earlier kinds");
    addRow(R"("name": "r", "makes": "date", "match": "{of:planet}", "action": "same")", "planet");
    addRow(R"("name": "r", "makes": "date", "match": "{planet:dd}", "action": "same")", "planet");
    addRow(R"("name": "r", "makes": "date", "match": "a-b", "action": "same")", "a-b");
    addRow(R"("name": "r", "makes": "date", "match": "x", "action": "same", "order": "last")", "no such order");
    addRow(R"("name": "r", "makes": "date", "match": "x", "action": "same", "with": {"day": "much"})", "day");
}

void DateReadingTest::wrongRulesAreRefused()
{
    QFETCH(QString, rule);
    QFETCH(QString, message);
    const QString file = u"{\"kinds\": [\"date\", \"expression\"], \"rules\": [{%1}]}"_s.arg(rule);
    const auto read = DateRules::fromJson(file.toUtf8(), {});
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(message), qPrintable(read.error().message));
    QVERIFY(!DateRules::fromJson("{", {}));
    QVERIFY(!DateRules::fromJson(R"({"kinds": ["date"], "rules": []})", {}));
}

void DateReadingTest::datesStep()
{
    const auto stepped = [](const char *text, int count, DatePrecision unit = DatePrecision::Day) {
        const auto moved = steppedDate(*Edtf::parse(QString::fromLatin1(text)), count, unit);
        return moved ? moved->toString() : u"none"_s;
    };
    QCOMPARE(stepped("2018-12-31", 1), u"2019-01-01"_s);
    QCOMPARE(stepped("2018-01", -1), u"2017-12"_s);
    QCOMPARE(stepped("2018?", 3), u"2021?"_s);
    QCOMPARE(stepped("2020-02-29", 1, DatePrecision::Year), u"2021-02-28"_s);
    QCOMPARE(stepped("2018-03-31", -1, DatePrecision::Month), u"2018-02-28"_s);
    QCOMPARE(stepped("2018", 1, DatePrecision::Month), u"2019"_s);
    QCOMPARE(stepped("0000-01-01", -1), u"none"_s);
    QCOMPARE(stepped("9999-12", 1), u"none"_s);
    QCOMPARE(stepped("2018-08-23T10:00:00Z", 1), u"none"_s);
    QCOMPARE(stepped("199X", 1), u"none"_s);
    QVERIFY(!steppedDate(Edtf(), 1));
    QCOMPARE(singleDayOf(*Edtf::parse(u"2018-02")), dayFromIso(u"2018-02-28"));
    QVERIFY(!singleDayOf(*Edtf::parse(u"2018/..")));
    QVERIFY(!singleDayOf(Edtf()));
}

} // namespace Dateline
