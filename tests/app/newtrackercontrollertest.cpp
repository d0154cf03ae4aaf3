// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/newtrackercontroller.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

NewTrackerController::Templates twoTemplates()
{
    return {{{u"plain"_s, u"Plain"_s, u"Events"_s}, {u"policy"_s, u"Policy"_s, u"Laws"_s}},
            [](const QString &word, const TrackerHeader &header) -> Result<Tracker> {
                Tracker tracker = twoBans();
                tracker.header() = header;
                tracker.id = u"made-"_s + word;
                return tracker;
            }};
}

struct NewTrackers : Desk
{
    NewTrackerController controller{&documents, &jobs, twoTemplates(), &window};
};

QLineEdit *pathLine(const NewTrackerDialog &dialog) { return dialog.findChildren<QLineEdit *>().last(); }

QString wordsOf(const NewTrackerDialog &dialog)
{
    QStringList words;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        words.append(label->text());
    return words.join(u'\n');
}

bool canBeMade(const NewTrackerDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled();
}

} // namespace

void NewTrackerControllerTest::newTrackerIsSavedAndOpened()
{
    NewTrackers desk;
    const QString path = desk.path(u"ai-rules.dateline"_s);
    const DialogAnswers answers([&](QDialog &dialog) {
        auto &asked = static_cast<NewTrackerDialog &>(dialog);
        QTest::keyClicks(asked.focusWidget(), u"AI rules"_s); // the title has the focus
        QTest::keyClick(asked.focusWidget(), Qt::Key_Tab);
        QTest::keyClick(asked.focusWidget(), Qt::Key_Down); // the second template
        QCOMPARE(asked.templateWord(), u"policy"_s);
        pathLine(asked)->setText(path);
        QVERIFY(canBeMade(asked));
        QTest::keyClick(pathLine(asked), Qt::Key_Return);
    });
    QSignalSpy opened(&desk.documents, &DocumentController::opened);
    desk.controller.newAction()->trigger();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(desk.documents.location(), path);
    QVERIFY(desk.documents.canEdit());
    QCOMPARE(desk.shown().title, u"AI rules"_s);
    QCOMPARE(desk.shown().id, u"made-policy"_s);
    QCOMPARE(desk.controller.newAction()->shortcut(), QKeySequence(u"Ctrl+N"_s));
}

void NewTrackerControllerTest::pathFollowsTheTitleUntilItIsChosen()
{
    const QTemporaryDir folder;
    NewTrackerDialog dialog(twoTemplates().all, folder.path(), nullptr);
    auto *title = dialog.findChildren<QLineEdit *>().first();
    QVERIFY(!canBeMade(dialog)); // it has no title yet
    title->setText(u"Chips & export"_s);
    QCOMPARE(dialog.path(), folder.filePath(u"chips-export.dateline"_s));
    QVERIFY(canBeMade(dialog));
    QFile there(folder.filePath(u"taken.dateline"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    title->setText(u"Taken"_s);
    QCOMPARE(dialog.path(), folder.filePath(u"taken-2.dateline"_s));
    pathLine(dialog)->clear();
    QTest::keyClicks(pathLine(dialog), folder.filePath(u"mine"_s));
    title->setText(u"Another"_s);
    QCOMPARE(dialog.path(), folder.filePath(u"mine.dateline"_s));
}

void NewTrackerControllerTest::badPlacesAreTold()
{
    const QTemporaryDir folder;
    NewTrackerDialog dialog(twoTemplates().all, folder.path(), nullptr);
    dialog.findChildren<QLineEdit *>().first()->setText(u"T"_s);
    pathLine(dialog)->setText(folder.filePath(u"none/t.dateline"_s));
    QVERIFY(!canBeMade(dialog));
    QVERIFY2(wordsOf(dialog).contains(u"is missing or cannot be written to"_s), qPrintable(wordsOf(dialog)));
    pathLine(dialog)->clear();
    QVERIFY(!canBeMade(dialog));
    QVERIFY(wordsOf(dialog).contains(u"Choose where"_s));
}

void NewTrackerControllerTest::nothingIsOverwrittenUnasked()
{
    const QTemporaryDir folder;
    QFile there(folder.filePath(u"t.dateline"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.close();
    NewTrackerDialog dialog(twoTemplates().all, folder.path(), nullptr);
    dialog.findChildren<QLineEdit *>().first()->setText(u"Title"_s);
    pathLine(dialog)->setText(there.fileName());
    QVERIFY(!canBeMade(dialog));
    QVERIFY(wordsOf(dialog).contains(u"already"_s));
}

} // namespace Dateline
