// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/filecontroller.h"
#include "models/exchange/filewriter.h"
#include "models/exchange/trackerjson.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Files : Desk
{
    FileController files{&workspace, &documents, &jobs, &window};

    QString write(const QString &name, const Tracker &tracker) const
    {
        const Result<void> written = writeFileAtomically(path(name), writeTrackerJson(tracker));
        return written ? path(name) : QString();
    }
};

} // namespace

void FileControllerTest::opensWhatIsChosen()
{
    Files desk;
    const QString path = desk.write(u"two.json"_s, twoBans());
    const DialogAnswers answers([&](QDialog &dialog) { chooseFile(dialog, path); });
    QSignalSpy opened(&desk.documents, &DocumentController::opened);
    desk.files.openAction()->trigger();
    QVERIFY(opened.wait());
    QCOMPARE(desk.documents.location(), path);
    QVERIFY(!desk.files.importAction()->isEnabled()); // JSON is read only
    QCOMPARE(answers.count(), 1);
}

void FileControllerTest::recentFilesAreOffered()
{
    QSettings().clear();
    Files desk;
    QMenu menu;
    desk.files.showRecentIn(&menu);
    QVERIFY(!menu.isEnabled());
    const QString first = desk.open(twoBans(), u"first & best.dateline"_s);
    const QString second = desk.open(twoBans(), u"second.dateline"_s);
    desk.openFile(u"bundled:huawei-5g"_s); // no file
    desk.openFile(first);
    QCOMPARE(RecentFiles().paths(), (QStringList{first, second}));
    QVERIFY(menu.isEnabled());
    QCOMPARE(menu.actions().size(), 2);
    QVERIFY(menu.actions()[0]->text().contains(u"first && best"_s));
    QSignalSpy opened(&desk.documents, &DocumentController::opened);
    menu.actions()[1]->trigger();
    QVERIFY(opened.wait());
    QCOMPARE(desk.documents.location(), second);
    for (int i = 0; i < 12; ++i)
        RecentFiles().add(desk.write(u"%1.json"_s.arg(i), twoBans()));
    QCOMPARE(RecentFiles().paths().size(), 10);
    QCOMPARE(RecentFiles().paths().first(), desk.path(u"11.json"_s));
}

void FileControllerTest::importIsReported()
{
    Files desk;
    Tracker more = twoBans();
    more.sources.push_back(std::get<Source>(*additionOf(u"new"_s).parts[0].after));
    const QString input = desk.write(u"more.json"_s, more);
    desk.open(twoBans());
    QVERIFY(desk.files.importAction()->isEnabled());
    QString report;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (dialog.inherits("QFileDialog"))
            chooseFile(dialog, input);
        else
            report = readBox(dialog);
    });
    desk.files.importAction()->trigger();
    QTRY_VERIFY(!report.isEmpty());
    QVERIFY2(report.contains(u"1 imported"_s), qPrintable(report));
    QCOMPARE(desk.shown().sources.size(), more.sources.size());
}

void FileControllerTest::badImportIsExplained()
{
    Files desk;
    QVERIFY(writeFileAtomically(desk.path(u"bad.json"_s), "{").ok());
    desk.open(twoBans());
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (dialog.inherits("QFileDialog"))
            chooseFile(dialog, desk.path(u"bad.json"_s));
        else
            told = readBox(dialog);
    });
    desk.files.importAction()->trigger();
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(u"Nothing was imported"_s) && told.contains(u"bad.json"_s), qPrintable(told));
    QVERIFY(desk.shown() == twoBans());
}

void FileControllerTest::copyIsOpened()
{
    Files desk;
    desk.open(twoBans(), u"two.json"_s);
    const QString copy = desk.path(u"copy.dateline"_s);
    const DialogAnswers answers([&](QDialog &dialog) { chooseFile(dialog, desk.path(u"copy"_s)); });
    QSignalSpy opened(&desk.documents, &DocumentController::opened);
    QCOMPARE(desk.files.saveCopy(FileController::CopyAs::Document), copy); // with the ending that it needs
    QVERIFY(opened.wait());
    QCOMPARE(desk.documents.location(), copy);
    QVERIFY(desk.documents.canEdit());
    QVERIFY(desk.documents.isCopyOfLast());
    QVERIFY(desk.shown() == twoBans());
    desk.openFile(desk.path(u"two.json"_s));
    QVERIFY(!desk.documents.isCopyOfLast());
}

void FileControllerTest::failedCopyIsTold()
{
    Files desk;
    const QString location = desk.open(twoBans());
    const QString nowhere = desk.path(u"no/such/folder/copy.json"_s);
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (dialog.inherits("QFileDialog"))
            chooseFile(dialog, nowhere);
        else
            told = readBox(dialog);
    });
    QSignalSpy failed(&desk.files, &FileController::copyFailed);
    QCOMPARE(desk.files.saveCopy(FileController::CopyAs::Any), nowhere);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(u"The copy could not be saved"_s) && told.contains(u"copy.json"_s), qPrintable(told));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(desk.documents.location(), location);
}

void FileControllerTest::declinedCopyIsNone()
{
    Files desk;
    desk.open(twoBans());
    const DialogAnswers answers([](QDialog &dialog) { dialog.reject(); });
    QVERIFY(desk.files.saveCopy(FileController::CopyAs::Any).isEmpty());
    QVERIFY(!desk.jobs.isBusy());
}

} // namespace Dateline
