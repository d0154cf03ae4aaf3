// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <QTemporaryDir>

#include <memory>

namespace Dateline {

/// Which steps undo and redo lead to, from the rows of a log.
class EditHistoryTest : public TestCase
{
    Q_OBJECT

private slots:
    void lastStepIsUndoneFirst();
    void redoFollowsUndo();
    void newStepForgetsWhatWasUndone();
    void stepsOfOthersAreLeftAlone();
    void redoneStepsAreKnownHoweverOldTheyAre();
    void stepsThatCannotBeReadAreForgotten();
};

/// An open document: what is written, what is shown, and what happens when others have it too.
class DocumentTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void stepsGoThereAndBack();
    void threePressesUndoThree();
    void undoLastsOverReopening();
    void historyTellsWhatUndoLeadsTo();
    void newStepForgetsWhatWasUndone();
    void refusedChangesLeaveTheDocument();
    void onlyDocumentsCanBeChanged();
    void closingWritesWhatWaits();
    void importsAreOneStep();
    void importsThatFailLeaveTheDocument();
    void othersMayWriteMeanwhile();
    void undoIsNotHinderedByOthers();
    void replacedFilesAreNotWritten();
    void earlierVersionsAreUpdatedByTheFirstChange();
    void earlierVersionsAreSharedByTwoWindows();
    void openDocumentsAreNotReplaced();
    void openingCanBeCancelled();
    void errorsNameTheFile();
    void historyNamesWhoChangedWhat();
    void movesAreShownAsTheyAreWritten();
    void originsAreThoseOfTheDocumentReadAnew();

private:
    QString path(const QString &name = QStringLiteral("t.dateline")) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Random histories: at each step what is shown is what the file holds, and all the way back and forth gives the same
/// bytes.
class RandomHistoryTest : public TestCase
{
    Q_OBJECT

private slots:
    void stepsAreOfAllKinds();
    void goesThereAndBack_data();
    void goesThereAndBack();
};

} // namespace Dateline
