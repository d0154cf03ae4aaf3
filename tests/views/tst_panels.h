// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// Filter bar, its chips and its lists of values.
class FilterBarTest : public TestCase
{
    Q_OBJECT

private slots:
    void statusFollowsTheResult();
    void countriesAreChosenFromTheList();
    void valuesAreFoundByTyping();
    void categoriesAreChosenByKey();
    void emptyValuesCanBeChosen();
    void countsAreLive();
    void popupsTakeTheirConditionAway();
    void searchWaitsForAPause();
    void returnSearchesAtOnce();
    void everyConditionHasAChip();
    void manyValuesShareAChip();
    void chipsAreRemovedByClick();
    void chipsAreRemovedByKey();
    void focusStaysNearARemovedChip();
    void chipsOpenTheirCondition();
    void originsAreChosen();
    void clearTakesAllButAsOf();
    void everythingIsReachedByTab();
    void chipsFlowOntoFurtherLines();
};

/// The window of dates.
class DatePopupTest : public TestCase
{
    Q_OBJECT

private slots:
    void datesAreTyped_data();
    void datesAreTyped();
    void escapeKeepsTheDates();
    void yearsAreChosen();
    void yearsBecomeDecades();
    void windowsAreShownShort_data();
    void windowsAreShownShort();
};

/// Lists of countries, companies and sources.
class ListsTest : public TestCase
{
    Q_OBJECT

private slots:
    void clickShowsOnlyOne();
    void controlClickAdds();
    void checkBoxAdds();
    void keysChoose();
    void listsAreFilteredAndSorted();
    void companiesAreASecondTab();
    void narrowListsKeepNames();
    void sourceListSelectsEvents();
    void sourceListKeepsOpenSources();
    void sourceListSaysWhyItIsEmpty();
    void sourceListOpensSources();
};

/// The event and who says so.
class AttributionPanelTest : public TestCase
{
    Q_OBJECT

private slots:
    void emptyStateSaysWhatToDo();
    void eventIsSummed();
    void quotesStandWithTheirChain();
    void disagreementIsShown();
    void hostileTextShowsAsTyped();
    void onlyWebAddressesAreOpened_data();
    void onlyWebAddressesAreOpened();
    void linksAreOpenedOnClickOnly();
    void partiesToggleTheFilter();
    void partiesAreReachedByKey();
    void textIsCopiedPlain();
    void nothingIsWiderThanThePanel_data();
    void nothingIsWiderThanThePanel();
    void followsSelectionAndSnapshot();
    void rivalDatesStandInATable();
    void choiceAmongDatesIsOffered();
    void rolesReviewsAndGradesAreExplained();
    void sourcesAreAskedFor();
    void referencesAreCopied();
    void cardsAreReachedByTab();
};

/// Quotes and their places in a source's text.
class MarkedTextTest : public TestCase
{
    Q_OBJECT

private slots:
    void quotesStandWhereTheyAre_data();
    void quotesStandWhereTheyAre();
    void onlyWordsOfTheSourceAreLookedFor();
    void nearestPassagesHaveAPlace();
    void stretchesAreTakenApart();
    void isCancelled();
    void manyQuotesAreFoundInTime();
    void standingCountsIndependentOrigins();
};

/// A source, its text and the quotes in it.
class SourcePanelTest : public TestCase
{
    Q_OBJECT

private slots:
    void recordIsShown();
    void quotesAreMarked();
    void marksAreClicked();
    void selectingIsNoClick();
    void keysGoFromQuoteToQuote();
    void selectionElsewhereIsFollowed();
    void quoteIsShown();
    void missingQuotesAreNamed();
    void sourceWithoutTextSaysSo();
    void selectionIsAttributed();
    void wordsAreFound();
    void toolTipsSayWhatIsQuoted();
    void copiesTheTextItself();
    void everythingIsReachedByTab();
    void sourceIsKeptOverSnapshots();
    void longTextsDoNotHoldUpTheWindow();
    void followsADarkPalette();
    void nothingIsWiderThanThePanel();
    void cardsLeadToTheText();
};

/// The table of events and its picture.
class TableTest : public TestCase
{
    Q_OBJECT

private slots:
    void showsWhatPasses();
    void clickSelectsInTheWorkspace();
    void workspaceSelectsTheRow();
    void hiddenSelectionIsNotMarked();
    void enterAndDoubleClickActivate();
    void headerSorts();
    void copyGivesTabSeparatedText();
    void copyFollowsTheColumns();
    void copyDefusesFormulas();
    void typingFindsATitle();
    void toolTipsArePlain();
    void emptyTableSaysWhy();
    void pictureKeepsEverythingInside_data();
    void pictureKeepsEverythingInside();
    void pictureCountsHiddenRows();
    void pictureHasRoomForAllRows();
    void pictureDropsSummariesFirst();
    void narrowPictureDropsColumns();
    void pictureIsPainted();
};

} // namespace Dateline
