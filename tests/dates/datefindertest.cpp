// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datefinder.h"
#include "tests/dates/datestests.h"

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

} // namespace Dateline
