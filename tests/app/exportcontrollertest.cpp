// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/exportcontroller.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Exports : Desk
{
    ExportController exports{&workspace, &documents, &jobs, &window};
    QSignalSpy told{&exports, &ExportController::told};

    Exports()
    {
        open(twoBans());
        Filter filter;
        filter.countries = {*CountryCode::parse(u"NZ")};
        workspace.setFilter(filter);
    }
};

} // namespace

void ExportControllerTest::tableHasWhatPasses()
{
    Exports desk;
    const QString path = desk.path(u"bans.csv"_s);
    const DialogAnswers answers([&](QDialog &dialog) { chooseFile(dialog, path); });
    desk.exports.csvAction()->trigger();
    QTRY_COMPARE(desk.told.size(), 1);
    QVERIFY(contentOf(path).contains("New Zealand bans"));
    QVERIFY(!contentOf(path).contains("Australia bans"));
}

void ExportControllerTest::tableIsForExcelOrPlain()
{
    Exports desk;
    const QString path = desk.path(u"bans.csv"_s);
    QString filter;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (auto *files = qobject_cast<QFileDialog *>(&dialog); files && !filter.isEmpty()) {
            QVERIFY2(files->nameFilters().contains(filter), qPrintable(files->nameFilters().join(u'|')));
            files->selectNameFilter(filter);
        }
        chooseFile(dialog, path);
    });
    desk.exports.csvAction()->trigger();
    QTRY_COMPARE(desk.told.size(), 1);
    QVERIFY(contentOf(path).startsWith("\xef\xbb\xbfid,title,"));
    QFile::remove(path);
    filter = u"CSV without byte order mark (*.csv)"_s;
    desk.exports.csvAction()->trigger();
    QTRY_COMPARE(desk.told.size(), 2);
    QVERIFY(contentOf(path).startsWith("id,title,"));
}

void ExportControllerTest::pageHasWhatPasses()
{
    Exports desk;
    const QString folder = desk.path(u"<b>page&co"_s); // no rich text
    QVERIFY(QDir().mkdir(folder));
    const DialogAnswers answers([&](QDialog &dialog) {
        if (const auto *box = qobject_cast<QMessageBox *>(&dialog)) {
            QCOMPARE(box->textFormat(), Qt::PlainText);
            QVERIFY2(box->text().contains(u"<b>page&co"_s), qPrintable(box->text()));
        }
        chooseFile(dialog, folder);
    });
    desk.exports.pageAction()->trigger();
    QTRY_COMPARE(desk.told.size(), 1);
    const QByteArray page = contentOf(folder + u"/index.html"_s);
    QVERIFY(page.contains("<li id=\"event-nz-ban"));
    QVERIFY(!page.contains("<li id=\"event-au-ban"));
    QCOMPARE(answers.count(), 1);
    desk.exports.pageAction()->trigger();
    QTRY_COMPARE(desk.told.size(), 2);
    QCOMPARE(answers.count(), 3); // whether to replace the first one
}

void ExportControllerTest::failedExportIsTold()
{
    Exports desk;
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) {
        if (dialog.inherits("QFileDialog"))
            chooseFile(dialog, desk.path(u"no/folder/bans.csv"_s));
        else
            told = readBox(dialog);
    });
    desk.exports.csvAction()->trigger();
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(u"The table could not be saved"_s) && told.contains(u"bans.csv"_s), qPrintable(told));
    QVERIFY(desk.told.isEmpty());
}

} // namespace Dateline
