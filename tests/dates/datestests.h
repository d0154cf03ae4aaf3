// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <QList>
#include <QStringList>

namespace Dateline {

/// The rows of a file in tests/data/dates as lists of \p columns fields; comments are left out, missing fields empty.
QList<QStringList> tableRows(const QString &fileName, int columns);

/// Day numbers and civil dates, against a calendar that is walked day by day.
class DayTest : public TestCase
{
    Q_OBJECT

private slots:
    void agreesWithACalendarWalkedDayByDay();
    void repeatsEvery400Years();
    void knowsLeapYears();
    void writesIsoDays_data();
    void writesIsoDays();
    void readsIsoDaysStrictly_data();
    void readsIsoDaysStrictly();
    void readsWrittenDaysOnly();
};

/// What the specification and the test suites of other implementations say.
class EdtfConformanceTest : public TestCase
{
    Q_OBJECT

private slots:
    void expressions_data();
    void expressions();
    void disagreements_data();
    void disagreements();
    void unspecifiedDigitsMatchTheCalendar();
};

/// What an Edtf says of itself, errors, the 2012 draft and hostile input.
class EdtfTest : public TestCase
{
    Q_OBJECT

private slots:
    void nullHoldsNothing();
    void tellsItsParts_data();
    void tellsItsParts();
    void timesOfDay_data();
    void timesOfDay();
    void timesOfADayHaveOneOrder();
    void intervalsHaveTwoSpans();
    void openAndUnknownEndsDiffer();
    void roundTrips();
    void shortWayAgreesWithTheLongOne();
    void errorsNameThePlace_data();
    void errorsNameThePlace();
    void draftOf2012IsNotAccepted_data();
    void draftOf2012IsNotAccepted();
    void modernFormIsEmptyForOthers_data();
    void modernFormIsEmptyForOthers();
    void longTextsAreRefusedFast();
    void farYearsAreRefused_data();
    void farYearsAreRefused();
    void randomTextsDoNoHarm();
};

/// What people type for dates, and the rules it is read by.
class DateReadingTest : public TestCase
{
    Q_OBJECT

private slots:
    void english_data();
    void english();
    void german_data();
    void german();
    void ordersComeFromTheLocale();
    void languagesAreTriedInOrder();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void wordsOfADateGiveThatDate();
    void wordsAreNeverAnotherDate();
    void hostileTextsAreBounded();
    void filesOfRulesAreSound();
    void wrongRulesAreRefused_data();
    void wrongRulesAreRefused();
    void datesStep();
};

/// Dates in running text.
class DateFinderTest : public TestCase
{
    Q_OBJECT

private slots:
    void orderOfNumbersIsToldByTheText_data();
    void orderOfNumbersIsToldByTheText();
    void english_data();
    void english();
    void moreEnglish_data();
    void moreEnglish();
    void german_data();
    void german();
    void hostileTextsAreReadInOneGo();
    void findsNoDates_data();
    void findsNoDates();
    void tellsPlacesAndReasons();
};

/// Ticks of a time axis.
class CalendarTicksTest : public TestCase
{
    Q_OBJECT

private slots:
    void stepIsTheFinestThatFits();
    void ticksAreAlignedAndInside_data();
    void ticksAreAlignedAndInside();
    void ticksStayPutWhileTheRangeMoves();
    void labels_data();
    void labels();
    void labelsFit();
    void emptyAndSenselessRanges();
    void extremeRanges();
};

} // namespace Dateline
