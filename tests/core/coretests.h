// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// Errors as people read them.
class ResultTest : public TestCase
{
    Q_OBJECT

private slots:
    void errorsAreOneLine_data();
    void errorsAreOneLine();
    void placesGrowFromTheInside();
    void longErrorsAreCut();
    void resultsHoldOneOfTwo();
};

/// Texts that stand in a line beside others.
class OneLineTest : public TestCase
{
    Q_OBJECT

private slots:
    void linesAndTabsAreBlanks_data();
    void linesAndTabsAreBlanks();
    void directionsAreBalanced_data();
    void directionsAreBalanced();
    void controlsAreEscaped();
    void nothingReachesBeyondItsText();
};

/// Files and pipes read whole, up to a limit.
class DeviceReadingTest : public TestCase
{
    Q_OBJECT

private slots:
    void readsUpToTheLimit_data();
    void readsUpToTheLimit();
    void aSmallFileTakesLittleMemory();
    void filesWithoutASizeAreReadWhole();
    void errorsAreTheDevices();
};

/// Columns that copies share, each against a plain vector: in random histories every copy stays what it was.
class ColumnsTest : public TestCase
{
    Q_OBJECT

private slots:
    void sharedColumnsAgreeWithVectors();
    void addedValuesAreNotSeenByCopies();
    void aValueOfTheColumnItselfMayBeAdded();
    void packedNumbersAgreeWithVectors();
    void numbersAtTheEdgeOfAWidth_data();
    void numbersAtTheEdgeOfAWidth();
    void sparseNumbersAgreeWithVectors();
    void patchesAgreeWithAMap();
};

/// How many slips part two texts, against a plain table.
class EditDistanceTest : public TestCase
{
    Q_OBJECT

private slots:
    void agreesWithPlainTable_data();
    void agreesWithPlainTable();
    void wholeWords_data();
    void wholeWords();
};

/// Lists of numbers, one a row.
class CompressedRowsTest : public TestCase
{
    Q_OBJECT

private slots:
    void agreeWithVectors();
    void emptyOnesHaveNoRows();
    void groupsAreInOrder();
    void invertedTwiceIsTheSame();
};

/// Numbers that tell what they are rows of.
class RowNumberTest : public TestCase
{
    Q_OBJECT

private slots:
    void standsForNoneAtFirst();
    void readsAsThePlainNumber();
    void ordersAsThePlainNumber();
    void isAKeyOfHashes();
    void isAValueOfVariants();
    void spansReadPlainNumbersAsRows();
};

/// Texts in the order in which people look for them.
class CollationTest : public TestCase
{
    Q_OBJECT

private slots:
    void sortsAsPeopleDo_data();
    void sortsAsPeopleDo();
    void equalTextsHaveEqualRanks();
};

/// Work in shares on several threads.
class ParallelTest : public TestCase
{
    Q_OBJECT

private slots:
    void everyShareIsDoneOnce();
    void sharesAreNotTooSmall();
};

/// Work of which only the latest request matters.
class LatestTaskTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();

    void resultArrivesOnTheOwnersThread();
    void latestRequestWins();
    void nothingArrivesAfterCancel();
    void cancelledWorkIsNotBegun();
    void nothingArrivesAfterTheOwner();
    void shareIsThatOfTheWork();
    void doneMayStartTheNext();
    void doneMayDestroyTheTask();
};

/// A thread that does one task after the other.
class TaskQueueTest : public TestCase
{
    Q_OBJECT

private slots:
    void tasksAreDoneInOrder();
    void theEndWaitsForAll();
    void tasksMayAddTasks();
    void allRunOnOneThread();
};

/// Texts taken apart into sentences.
class SentencesTest : public TestCase
{
    Q_OBJECT

private slots:
    void takesApart_data();
    void takesApart();
    void wrappedLinesAreOneSentence();
    void takesAnythingInOneGo();
};

/// Texts as searches compare them, and where their parts stood.
class TextFoldTest : public TestCase
{
    Q_OBJECT

private slots:
    void folds_data();
    void folds();
    void foldsOnce();
    void foldsAloneAsAmongOthers();
    void brokenUtf8IsNoTrouble();
    void appendsToWhatIsThere();
    void cutsIntoWords();
    void findsWhereItStood_data();
    void findsWhereItStood();
    void listsFindWhatIsTyped_data();
    void listsFindWhatIsTyped();
};

/// What a word of a search fits, and how what it finds is shown.
class SearchTermTest : public TestCase
{
    Q_OBJECT

private slots:
    void leavesOutTheFinalS_data();
    void leavesOutTheFinalS();
    void fits_data();
    void fits();
    void showsWhatItFinds();
};

} // namespace Dateline
