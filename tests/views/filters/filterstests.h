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

} // namespace Dateline
