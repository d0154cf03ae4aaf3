// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

namespace Dateline {

/// The form, preview, clipboard and paper of pictures.
class PictureDialogTest : public TestCase
{
    Q_OBJECT

private slots:
    void formGivesBackWhatItGot_data();
    void formGivesBackWhatItGot();
    void formOffersWhatTheViewHas();
    void formOffersLanguagesWhereThereIsAChoice();
    void ownWordsAndNone();
    void previewIsThePictureInSmall();
    void previewSaysWhyThereIsNone();
    void dialogOffersOnlyWhatCanBeMade();
    void noLetterLeadsToTwoFields();
    void draggedPictureIsTheFile();
    void paperHasTheWords();
    void longViewsGoOnBetweenRows();
    void printPreviewShowsTheSheets();
    void recordedSheetsLookLikePrintedOnes();
    void paperHasColouredSigns();
    void sheetsEndBetweenRows();
};

} // namespace Dateline
