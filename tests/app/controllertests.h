// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// Which document is open.
class DocumentControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void latestOneIsOpened();
    void whatCannotBeOpenedLeavesTheOldOne();
    void writesOnAfterAnotherIsOpened();
};

/// A window that is to be closed while something is written.
class CloseGuardTest : public TestCase
{
    Q_OBJECT

private slots:
    void idleWindowMayClose();
    void waitsForFiles();
    void waitsForTheDocument();
    void staysOpenIfAFileFails();
    void staysOpenIfAChangeFails();
    void doesNotWaitForReading();
    void askedAgainItCloses();
};

/// Trackers as files.
class FileControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void opensWhatIsChosen();
    void recentFilesAreOffered();
    void importIsReported();
    void badImportIsExplained();
    void copyIsOpened();
    void failedCopyIsTold();
    void declinedCopyIsNone();
    void copyAsksWhichToGoOnWith();
    void missingDocumentIsOffered();
    void closingIsRemembered();
};

/// Changes, and taking them back.
class EditControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void stepsAreNamed();
    void threePressesUndoThree();
    void pendingChangeGoesToTheCopy();
    void declinedCopyForgetsTheChange();
    void anotherTrackerForgetsTheChange();
    void changeForAnotherTrackerIsRefused();
    void refusedChangeIsTold();
};

/// New trackers.
class NewTrackerControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void newTrackerIsSavedAndOpened();
    void pathFollowsTheTitleUntilItIsChosen();
    void badPlacesAreTold();
    void nothingIsOverwrittenUnasked();
};

/// Cutting, copying, pasting, duplicating and deleting events.
class EventActionsTest : public TestCase
{
    Q_OBJECT

private slots:
    void deletedEventsComeBackWithUndo();
    void deleteGoesOnToTheNext();
    void duplicateIsSelected();
    void copiesGoFromWindowToWindow();
    void cutIsOneStep();
    void pasteNeedsEvents();
    void keysWorkInTheirViewsOnly();
    void chosenEventsGoBeforeTheSelectedOne();
};

/// What a tracker says of itself, and its categories.
class TrackerPropertiesDialogTest : public TestCase
{
    Q_OBJECT

private slots:
    void everythingIsOneStep();
    void categoriesAreEditedByKeys();
    void focusIsOnThePageShown();
    void usedCategoriesAreMerged();
    void faultsKeepItFromBeingSaved();
    void poorColoursAreTold();
};

/// The steps that were made, and what they removed.
class HistoryDialogTest : public TestCase
{
    Q_OBJECT

private slots:
    void stepsAreListed();
    void removedEventIsBroughtBack();
    void undoesToAStep();
    void goesWithItsTracker();
};

/// Parties, measures and sources, edited where they are shown.
class RecordPanelsTest : public TestCase
{
    Q_OBJECT

private slots:
    void partyIsEditedInPlace();
    void formStaysUntilItIsWritten();
    void faultsStandAtTheirFields();
    void whatIsTypedIsNotLost();
    void formsStayWithTheirTracker();
    void leavingAsksOnlyForWhatCannotBeKept();
    void undoInAFormIsNoneOfTheTracker();
    void newCountryIsAdded();
    void partiesAreMerged();
    void removingSaysWhatNamesIt();
    void measureIsEditedInPlace();
    void newMeasureMakesItsParties();
    void sourceIsEditedInPlace();
};

/// Texts of sources.
class SourceControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void fileBecomesASource();
    void guessesAreMarked();
    void readOnlyIsSaidFirst();
    void clipboardBecomesASource();
    void emptyClipboardIsExplained();
    void unreadableFileIsExplained();
    void textIsAttached();
    void forgottenSourceIsNotShown();
    void nothingWaitsBehindAFileThatNeverEnds();
    void cancelEndsAFileThatNeverEnds();
    void closingEndsAFileThatNeverEnds();
};

/// Forms on what is there.
class FormControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void dateIsChosen();
    void findingIsAcceptedAndTakenBack();
    void countryCodeIsChanged();
    void quotesAreMendedInOneStep();
    void housesAreDeclaredOne();
    void nothingSaidIsNoChange();
};

/// Events and attributions that are written in the event panel.
class EventEditControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void newEventIsSelected();
    void attributionIsAddedToTheNewEvent();
    void eventIsEditedAndTakenBack();
    void readOnlyTrackerIsCopiedFirst();
    void declinedCopyOpensNoForm();
    void passageBecomesAnAttribution();
    void attributionIsRemovedAndBroughtBack();
    void refusedChangeComesBackToItsForm();
    void anotherTrackerKeepsWhatIsWritten();
    void leavingAsksBeforeLosing();
};

/// What is edited in the table and on the timeline.
class TableEditControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void severalEventsAreOneStep();
    void mixedValuesAreSaid();
    void validRowsArePastedAndOthersStay();
    void mendedRowIsTaken();
    void readOnlyTrackerIsCopiedFirst();
    void pastedRowsStayWithTheirTracker();
    void unreadableCellWaitsForItsTracker();
    void emptyClipboardIsSaid();
    void columnIsChosen();
    void replacesInAColumn();
    void movedDatesAreSteps();
    void newEventIsSelected();
    void titleOfARefusedEventIsThereAgain();
};

/// Pictures of views.
class PictureControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void pictureIsSaved();
    void choicesAreRemembered();
    void failedSaveIsTold();
    void otherEndingsAndTheTrackerAreRefused();
    void viewIsCopied();
    void missingViewIsToldWhenCopied();
    void viewIsPrintedInTheBackground();
    void keptPictureClosesTheDialog();
    void onlyViewsWithContentAreOffered();
};

/// Figures of the tracker.
class FigureControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void keptFigureIsAChange();
    void allFiguresAreWritten();
    void filesAreReplacedAfterAsking();
    void oneThatFailsIsTold();
};

/// What was looked at, in the settings.
class LookMemoryTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();

    void looksAreRecalled();
    void oldOnesFallOut();
    void movedFileIsKnown();
    void movedFileIsTakenOnce();
    void damagedSettingsAreNoLooks();
};

/// What was looked at, when a document is opened again.
class LookKeeperTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();

    void lookComesBack();
    void lookComesBackInAnotherWindow();
    void changeIsRememberedSoon();
    void clearedFilterStaysCleared();
    void whatIsGoneIsLeftOut();
    void bundledTrackerIsRemembered();
    void openingViewIsForTheFirstTime();
    void copyGoesOnAsItWas();
    void copyOverAFileGoesOnAsItWas();
    void copyOfWhatIsShownNoMoreIsOpened();
    void otherFileOfTheTrackerIsOpenedForItself();
    void deletedCopyDoesNotFilterTheBundledTracker();
    void openingViewComesBeforeAMovedFile();
};

/// Saved views of the tracker.
class SavedViewControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void viewIsSavedAndChosen();
    void dayIsKeptOnlyIfItIsFixed();
    void replacingIsAsked();
    void replacingByTheSameIsNoStep();
    void dialogSaysWhatIsKept();
    void viewIsRenamed();
    void takenNameIsSaidInFull();
    void viewIsDeletedAndComesBack();
    void openingWithIsTakenBack();
    void trackerThatCannotBeChangedSaysSo();
    void menuIsReachedByKey();
    void mnemonicIsItsOwn();
};

/// What is written for others.
class ExportControllerTest : public TestCase
{
    Q_OBJECT

private slots:
    void tableHasWhatPasses();
    void tableIsForExcelOrPlain();
    void pageHasWhatPasses();
    void failedExportIsTold();
};

/// Panels around the timeline.
class PanelsTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();

    void layoutComesBack();
    void layoutIsReset();
    void requestIsWhatIsShown();
    void viewWithTheFocusIsTheCurrentOne();
    void eachPanelIsReachedByKey();
    void mapGoesToTheCentre();
    void aPanelIsEnlarged();
    void detailsFollowTheSelection();
    void aCardLeadsToAnEventAndBack();
    void hiddenEventSaysSo();
    void sourceFollowsTheEvent();
    void trackerOffersWaysToBegin();
    void sourceIsShown();
    void changesAreAskedFor();
};

/// What the window says at its foot.
class StatusLineTest : public TestCase
{
    Q_OBJECT

private slots:
    void idleLineShowsTheCountOnly();
    void shareIsShown();
    void shortActivityIsShownLater();
    void shortActivityThatEndsIsNotShown();
    void messageStaysWhenNothingWasShown();
    void wayBackIsOfferedOnce();
    void cancelIsOfferedWhereItCanBe();
    void activityIsThatOfControllers();
};

/// Actions for the timeline and the day.
class ViewActionsTest : public TestCase
{
    Q_OBJECT

private slots:
    void lanesFollowEachOther();
    void lanesComeBack();
    void dayGoesToChanges();
};

} // namespace Dateline
