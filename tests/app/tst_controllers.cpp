// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/intake/readerprocess.h"
#include "tests/app/controllertests.h"
#include "tests/support/runtests.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

int main(int argc, char **argv)
{
    using namespace Dateline;
    const QApplication application(argc, argv);
    setReaderProgram(QStringLiteral(DATELINE_READER_PROGRAM));
    const QTemporaryDir settings;
    QCoreApplication::setOrganizationName(QStringLiteral("DatelineTest"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    return runTests<DocumentControllerTest, CloseGuardTest, FileControllerTest, EditControllerTest,
                    NewTrackerControllerTest, EventActionsTest, TrackerPropertiesDialogTest, HistoryDialogTest, RecordPanelsTest,
                    SourceControllerTest, FormControllerTest, EventEditControllerTest,
                    TableEditControllerTest, PictureControllerTest,
                    FigureControllerTest, LookMemoryTest, LookKeeperTest, SavedViewControllerTest, ExportControllerTest,
                    PanelsTest, StatusLineTest, ViewActionsTest>(argc, argv);
}
