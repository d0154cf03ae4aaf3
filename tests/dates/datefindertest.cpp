// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datefinder.h"
#include "tests/dates/datestests.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A Friday.
const Day proseReference = dayFromCivil({2018, 11, 30});

std::vector<DateMention> mentionsIn(const QString &text, const QString &language = u"en"_s)
{
    DateFinding finding;
    finding.reference = proseReference;
    finding.language = language;
    return findDates(text, finding);
}

/// "text = value" of each mention, with what a bound makes of it: "2012 = 2012 (2012/..)".
QString toldBy(const std::vector<DateMention> &mentions)
{
    QStringList all;
    for (const DateMention &mention : mentions) {
        QString told = mention.text + u" = "_s + mention.value;
        const bool more = !mention.meant.isNull() && mention.kind == DateKind::Date && !(mention.meant == mention.date);
        if (more)
            told += u" ("_s + mention.meant.toString() + u')';
        all << told;
    }
    return all.join(u"; "_s);
}

void addProse(const char *text, const char *mentions)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(mentions);
}

} // namespace

void DateFinderTest::english_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");
    // calendar dates
    addProse("It was signed on 23 August 2018 in Rome.", "23 August 2018 = 2018-08-23");
    addProse("It was signed on August 23, 2018, in Rome.", "August 23, 2018 = 2018-08-23");
    addProse("Born on Feb. 24, 1955.", "Feb. 24, 1955 = 1955-02-24");
    addProse("The law of March 2017 was amended in 2018.", "March 2017 = 2017-03; 2018 = 2018");
    addProse("Sales rose in the third quarter of this year.", "the third quarter of this year = 2018-Q3");
    addProse("It began in the 1990s.", "the 1990s = 199");
    // the tense tells the week and the year
    addProse("The company said on Thursday it had lost.", "Thursday = 2018-11-29");
    addProse("The talks will begin on Thursday.", "Thursday = 2018-12-06");
    addProse("The ban was announced in August.", "August = 2018-08");
    addProse("The auction will take place in March.", "March = 2019-03");
    addProse("The minister resigned on 2 December.", "2 December = 2017-12-02");
    addProse("The minister will resign on 2 December.", "2 December = 2018-12-02");
    // from the day of the text
    addProse("New Zealand followed suit this week.", "this week = 2018-W48");
    addProse("The lab opened two years ago.", "two years ago = 2016");
    addProse("A delegation visited earlier this month.", "earlier this month = 2018-11 ([2018-11-01..2018-11-29])");
    addProse("Auctions begin early next year.", "early next year = 2019 ([2019-01..2019-04])");
    addProse("He spoke this morning.", "this morning = 2018-11-30TMO");
    addProse("It starts at 10 a.m. on Friday.", "10 a.m. on Friday = 2018-11-30T10:00");
    // from the date before
    addProse("It closed on 3 May 2017. It reopened two days later.",
             "3 May 2017 = 2017-05-03; two days later = 2017-05-05");
    // ranges and bounds
    addProse(
        "It runs from March to June.",
        "from March to June = 2019-03/2019-06; March = 2019-03 (2019-03/2019-06); June = 2019-06 (2019-03/2019-06)");
    addProse("Between 2018 and 2022 it grew.",
             "Between 2018 and 2022 = 2018/2022; 2018 = 2018 (2018/2022); 2022 = 2022 (2018/2022)");
    addProse("It has been banned since 2012.", "2012 = 2012 (2012/..)");
    addProse("It shall be removed by 2027.", "2027 = 2027 (../2027)");
    addProse("It could come as early as Monday.", "Monday = 2018-12-03 (2018-12-03/..)");
    // what has no date of its own
    addProse("It was closed for six months.", "six months = P6M");
    addProse("It must be paid within 90 days.", "90 days = P90D");
    addProse("It is inspected every year.", "every year = P1Y");
    addProse("Australia recently banned it.", "recently = PAST_REF");
    addProse("The law is now in force.", "now = PRESENT_REF");
    addProse("A decision is expected soon.", "soon = FUTURE_REF");
}

void DateFinderTest::english()
{
    QFETCH(QString, text);
    QFETCH(QString, mentions);
    QCOMPARE(toldBy(mentionsIn(text)), mentions);
}

void DateFinderTest::moreEnglish_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");
    // the verb that belongs to the date tells, not the nearest
    addProse("Last Friday they met; on Saturday they will meet again.",
             "Last Friday = 2018-11-23; Saturday = 2018-12-01");
    addProse("The trial is set to begin on Wednesday.", "Wednesday = 2018-12-05");
    addProse("Shares began to fall on Wednesday.", "Wednesday = 2018-11-28");
    addProse("A meeting is to be held on 12 October.", "12 October = 2019-10-12");
    addProse("It takes effect once it is signed, on 15 December.", "15 December = 2018-12-15");
    addProse("The minister said the vote would be on Thursday.", "Thursday = 2018-12-06");
    // years that another expression names
    addProse("In November last year it grew.", "November last year = 2017-11");
    addProse("It ends on 1 January next year.", "1 January next year = 2019-01-01");
    addProse("It was closed in the summer of 1999.", "the summer of 1999 = 1999-SU");
    addProse("He cut jobs by the end of March.", "the end of March = 2019-03 (../2019-03-31)");
    // holidays
    addProse("Sales rose on Thanksgiving.", "Thanksgiving = 2018-11-22");
    addProse("They fell on Good Friday 2018.", "Good Friday 2018 = 2018-03-30");
    addProse("It opened on Memorial Day.", "Memorial Day = 2018-05-28");
    addProse("Shops will close on New Year’s Eve.", "New Year’s Eve = 2018-12-31");
    // years and amounts
    addProse("The 1914-18 war lasted more than four years.", "1914-18 = 1914/1918; more than four years = P4Y");
    addProse("The class of '98 met in fiscal 2019.", "'98 = 1998; fiscal 2019 = 2019");
    addProse("A 56-year-old man waited two and a half years.", "56-year-old = P56Y; two and a half years = P2.5Y");
    addProse("It took half an hour, then decades.", "half an hour = PT30M");
    addProse("Three times a week, 15 times a year.", "a week = P1W; a year = P1Y");
    addProse("They meet every other Monday and each Friday.",
             "every other Monday = XXXX-WXX-1; each Friday = XXXX-WXX-5");
    addProse("Over the next five years it will grow.", "the next five years = P5Y");
    // times
    addProse("Markets fell at 14:58 UTC.", "14:58 UTC = 2018-11-30T14:58Z");
    addProse("On 3 May 2017 it began at noon.", "3 May 2017 = 2017-05-03; noon = 2017-05-03T12:00");
    addProse("He left on Wednesday evening.", "Wednesday evening = 2018-11-28TEV");
    // names of people and days
    addProse("In June, April Miller met August Brown.", "June = 2018-06");
    addProse("It fell in May and again in March.", "May = 2018-05; March = 2018-03");
    addProse("It was Black Monday.", "");
}

void DateFinderTest::moreEnglish()
{
    QFETCH(QString, text);
    QFETCH(QString, mentions);
    QCOMPARE(toldBy(mentionsIn(text)), mentions);
}

void DateFinderTest::german_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");
    addProse("Am Donnerstag teilte das Amt mit, es werde im März 2019 beginnen.",
             "Donnerstag = 2018-11-29; März 2019 = 2019-03");
    addProse("Berlin, 30. November 2018: Es hatte im August geregnet.",
             "30. November 2018 = 2018-11-30; August = 2018-08");
    addProse("Es gilt seit 2012 und soll bis Ende 2027 enden.",
             "2012 = 2012 (2012/..); Ende 2027 = 2027 (../2027-12-31)");
    addProse("Vor zwei Jahren wurde es eröffnet.", "Vor zwei Jahren = 2016");
    addProse("Am 3. Mai 2017 schloss es; zwei Wochen später öffnete es.",
             "3. Mai 2017 = 2017-05-03; zwei Wochen später = 2017-05-17");
    addProse("Es dauerte sechs Monate.", "sechs Monate = P6M");
    addProse("Jedes Jahr kommen sie am Freitag um 10:30 Uhr.",
             "Jedes Jahr = P1Y; Freitag um 10:30 Uhr = 2018-11-30T10:30");
    addProse("Kürzlich war es anders, derzeit ist es ruhig.", "Kürzlich = PAST_REF; derzeit = PRESENT_REF");
    addProse("Sie mai nicht, er soll 2000 Euro zahlen.", "");
}

void DateFinderTest::german()
{
    QFETCH(QString, text);
    QFETCH(QString, mentions);
    QCOMPARE(toldBy(mentionsIn(text, u"de"_s)), mentions);
    QCOMPARE(dateFindingLanguages(), QStringList({u"de"_s, u"en"_s}));
}

void DateFinderTest::hostileTextsAreReadInOneGo()
{
    constexpr qsizetype size = 60'000;
    QString noise;
    QRandomGenerator random(7);
    while (noise.size() < size)
        noise += QChar(static_cast<char16_t>(random.bounded(0x3000)));
    QStringList texts{noise};
    for (const QString &piece :
         {u"the first of "_s, u"one "_s, u"1/2/"_s, u"'98"_s, u"2018-"_s, u"May "_s, u"Friday "_s,
          u"every second year "_s, u"from May to June to "_s, u"二〇一八年十一月三十日，"_s, u"في 30 نوفمبر 2018 "_s,
          u"a.m."_s, u"years of weeks "_s, u"half a "_s})
        texts << piece.repeated(size / piece.size());
    QElapsedTimer timer;
    timer.start();
    for (const QString &text : texts) {
        for (const QString &language : dateFindingLanguages()) {
            qsizetype begin = 0;
            for (const DateMention &mention : mentionsIn(text, language)) {
                QVERIFY(mention.begin >= begin && mention.end > mention.begin && mention.end <= text.size());
                QVERIFY(!mention.value.isEmpty() && !mention.rule.isEmpty());
                begin = mention.begin;
            }
        }
    }
    QVERIFY(timer.elapsed() < 60'000); // what looked back at all of the text would take hours
    QVERIFY(mentionsIn(u""_s).empty());
    QVERIFY(mentionsIn(u"today"_s, u"xx"_s).empty());
}

void DateFinderTest::findsNoDates_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"You may march on.", "Theresa May said no.", "The Airbus A380-800 and the 737-800 flew.", "It costs $2,018.",
          "He paid 1,200 dollars.", "See page 2018 of it.", "The 5G network in 30 countries.",
          "Version 10.4.2012.7 is out.", "See http://example.org/2018/11/30/today.html for more.",
          "Call 555-2018-1999.", "He came second.", "The price may fall.", "More than 2000 people came.",
          "Mail now@example.org."})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void DateFinderTest::findsNoDates()
{
    QFETCH(QString, text);
    QCOMPARE(toldBy(mentionsIn(text)), QString());
}

void DateFinderTest::tellsPlacesAndReasons()
{
    const auto mentions = mentionsIn(u"🙂 It must be built by early 2020, 03/04/2019 at the latest."_s);
    QCOMPARE(mentions.size(), std::size_t{2});
    const DateMention &first = mentions.front();
    QCOMPARE(first.start, qsizetype{22});
    QCOMPARE(first.length, qsizetype{10});
    QCOMPARE(first.begin, qsizetype{23});
    QCOMPARE(first.date.toString(), u"2020"_s);
    QCOMPARE(first.bound, DateBound::Until);
    QVERIFY(!first.earliest);
    QCOMPARE(first.rule, u"part"_s);
    QCOMPARE(mentions.back().alternatives.size(), std::size_t{2});
    QVERIFY(!mentions.back().partOf);
}

void DateFinderTest::orderOfNumbersIsToldByTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *name, const QString &text, const QString &first) {
        QTest::newRow(name) << text << first;
    };
    row("a day above twelve behind it", u"It came on 03/04/2017. It went on 23/08/2017."_s, u"2017-04-03"_s);
    row("the same in the other order", u"It came on 03/04/2017. It went on 08/23/2017."_s, u"2017-03-04"_s);
    row("words with the month first", u"It came on 03/04/2017. It went on August 23, 2017."_s, u"2017-03-04"_s);
    row("words with the day first", u"It came on 04/03/2017. It went on 23 August 2017."_s, u"2017-03-04"_s);
    row("numbers before words", u"It came on 03/04/2017 and 23/08/2017. It went on August 23, 2017, August 24, 2017."_s,
        u"2017-04-03"_s);
}

void DateFinderTest::orderOfNumbersIsToldByTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    const auto mentions = mentionsIn(text);
    QVERIFY(mentions.size() > 1);
    QCOMPARE(mentions.front().date.toString(), first);
    QCOMPARE(mentions.front().alternatives.size(), std::size_t{2});
}

} // namespace Dateline
