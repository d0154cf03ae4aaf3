// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/filecontroller.h"
#include "app/window/startcontroller.h"
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

/// Who has saved a copy is told where, and says which one to go on with.
void FileControllerTest::copyAsksWhichToGoOnWith()
{
    Files desk;
    const QString original = desk.open(twoBans());
    const QString copy = desk.path(u"copy.dateline"_s);
    QString wanted = u"The original"_s;
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (dialog.inherits("QFileDialog"))
            return chooseFile(dialog, copy);
        auto &box = static_cast<QMessageBox &>(dialog);
        told = box.text() + box.informativeText();
        buttonOf(box, wanted)->click();
    });
    QCOMPARE(desk.files.saveCopy(FileController::CopyAs::Any), copy);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(u"copy.dateline"_s) && told.contains(desk.folder.path()), qPrintable(told));
    QTRY_VERIFY(!desk.jobs.isBusy());
    QVERIFY(QFile::exists(copy));
    QCOMPARE(desk.documents.location(), original);
    QVERIFY(desk.documents.opening().isEmpty());
    QFile::remove(copy);
    wanted = u"The copy"_s;
    QSignalSpy opened(&desk.documents, &DocumentController::opened);
    desk.files.saveCopy(FileController::CopyAs::Any);
    QVERIFY(opened.wait());
    QCOMPARE(desk.documents.location(), copy);
}

void FileControllerTest::missingDocumentIsOffered()
{
    Files desk;
    const QString path = desk.path(u"new.dateline"_s);
    QString question;
    const DialogAnswers answers([&](QDialog &dialog) {
        question = static_cast<QMessageBox &>(dialog).text();
        if (QAbstractButton *make = buttonOf(dialog, u"Make a new tracker…"_s))
            make->click();
        else
            dialog.reject();
    });
    QSignalSpy wanted(&desk.files, &FileController::newRequested);
    desk.documents.open(path);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), path);
    QVERIFY(question.contains(u"new.dateline"_s));
    question.clear();
    desk.documents.open(desk.path(u"no/folder/new.dateline"_s)); // nowhere to make it
    QTRY_VERIFY(!question.isEmpty());
    QCOMPARE(wanted.size(), 1);
}

/// What was open last, and when, for the next start.
void FileControllerTest::closingIsRemembered()
{
    QSettings().clear();
    Files desk;
    QVERIFY(!desk.files.closeAction()->isEnabled());
    QCOMPARE(locationToStartWith(), u"bundled:huawei-5g"_s); // the very first start
    const QString path = desk.open(twoBans());
    QCOMPARE(locationToStartWith(), path);
    const std::vector<RecentFile> files = RecentFiles().files();
    QCOMPARE(files.size(), std::size_t{1});
    QCOMPARE(files.front().title, u"Two bans"_s);
    QCOMPARE(files.front().opened, std::optional(desk.workspace.today()));
    QSettings().setValue("start/openLast", false);
    QVERIFY(locationToStartWith().isEmpty());
    QSettings().remove(u"start/openLast"_s);
    desk.files.closeAction()->trigger();
    QVERIFY(desk.documents.isClosed() && desk.documents.location().isEmpty() && desk.documents.isEmpty());
    QVERIFY(!desk.files.closeAction()->isEnabled() && !desk.files.saveCopyAction()->isEnabled());
    QVERIFY(locationToStartWith().isEmpty());
    desk.openFile(path);
    QVERIFY(!desk.documents.isClosed() && desk.documents.canEdit());
    desk.documents.close();
    RecentFiles().setLast(desk.path(u"gone.dateline"_s));
    QVERIFY(locationToStartWith().isEmpty());
}

} // namespace Dateline
