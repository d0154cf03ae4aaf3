// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// The event and who says so.
class AttributionPanelTest : public TestCase
{
    Q_OBJECT

private slots:
    void emptyStateSaysWhatToDo();
    void eventIsSummed();
    void groupIsSteppedThrough();
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
    void cardsThatSayTheSameStay();
    void rivalDatesStandInATable();
    void choiceAmongDatesIsOffered();
    void rolesReviewsAndGradesAreExplained();
    void sourcesAreAskedFor();
    void referencesAreCopied();
    void cardsAreReachedByTab();
};

/// Forms in the place of cards.
class FormsTest : public TestCase
{
    Q_OBJECT

private slots:
    void keysOpenKeepAndDrop();
    void untouchedFormSaysWhatTheEventSays();
    void errorsStandAtTheirField();
    void undoIsOfTheTyping();
    void droppedChangesAreBroughtBack();
    void anotherSelectionKeepsOrWaits();
    void othersChangesAreTakenOver();
    void removedEventIsSaid();
    void removedPartyIsSaid();
    void whatIsTypedIsChosenInPassing();
    void otherTrackerPutsTheFormAway();
    void failedChangeOpensTheFormAgain();
    void newEventIsWrittenByKeyboard();
    void titleTypedElsewhereIsNotLost();
    void firstCategoryIsMadeInTheForm();
    void attributionIsEditedOnItsCard();
    void attributionOfANewSourceIsAdded();
    void passageFindsItsEvent();
    void tabGoesInReadingOrder();
    void nothingIsWiderThanThePanelWithAForm_data();
    void nothingIsWiderThanThePanelWithAForm();
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
    void nothingIsShownForAnotherQuoteUnsaid();
    void quotesTypedOtherwiseAreMarkedAndSaidToBe();
    void sourceWithoutTextSaysSo();
    void selectionIsAttributed();
    void wordsAreFound();
    void wordsAreFoundHoweverTheyAreSpelt();
    void wordsTypedOtherwiseAreFound();
    void toolTipsSayWhatIsQuoted();
    void copiesTheTextItself();
    void everythingIsReachedByTab();
    void sourceIsKeptOverSnapshots();
    void longTextsDoNotHoldUpTheWindow();
    void followsADarkPalette();
    void nothingIsWiderThanThePanel();
    void cardsLeadToTheText();
};

} // namespace Dateline
