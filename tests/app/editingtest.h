// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcase.h"

#include <QTemporaryDir>

#include <memory>

namespace Dateline {

/// Changing a document from the window: steps, the way back, and the forms that steps come from.
class EditingTest : public TestCase
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void stepsGoThereAndBack();
    void newStepForgetsWhatWasUndone();
    void changeThatDoesNotFitIsRefused();
    void onlyDocumentsCanBeChanged();
    void otherDocumentForgetsSteps();
    void confirmedNeedsTwoOrigins();
    void attributionSaysWhatTheFormSays();
    void badDateIsExplained();
    void rivalDatesCanBeChosenFrom();
    void sourceKeepsWhatTheFileSaid();
    void authorsAsALine();

private:
    QString document(const QString &name) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace Dateline
