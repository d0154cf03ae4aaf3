// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/editcontroller.h"
#include "models/store/documentreplacement.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QAbstractButton>
#include <QAction>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Edits : Desk
{
    QString copy; ///< where copies are saved and opened; empty: the file dialog is cancelled
    EditController edits{&documents,
                         [this] {
                             if (!copy.isEmpty() && replaceDocument(copy, shown(), Progress()))
                                 documents.open(copy);
                             return copy;
                         },
                         &window};

    bool apply(const QString &source) { return edits.apply(additionOf(source), documents.location()); }
    bool has(const QString &source) const { return workspace.snapshot()->sourceIndex({source}) != noIndex; }
};

void press(QDialog &dialog, const QString &text)
{
    QAbstractButton *button = buttonOf(dialog, text);
    QVERIFY2(button, qPrintable(text));
    button->click();
}

} // namespace

void EditControllerTest::stepsAreNamed()
{
    Edits desk;
    desk.open(twoBans());
    const QAction *undo = desk.edits.undoAction();
    QVERIFY(!undo->isEnabled());
    QCOMPARE(undo->text(), u"&Undo"_s);
    QVERIFY(desk.apply(u"new"_s));
    QVERIFY(undo->isEnabled()); // what is pressed now waits behind the change
    QTRY_COMPARE(undo->text(), u"&Undo: Add new"_s);
    QVERIFY(!desk.edits.redoAction()->isEnabled());
    desk.edits.undoAction()->trigger();
    QTRY_COMPARE(desk.edits.redoAction()->text(), u"&Redo: Add new"_s);
    QTRY_VERIFY(!undo->isEnabled());
    desk.edits.redoAction()->trigger();
    QTRY_VERIFY(desk.has(u"new"_s));
}

void EditControllerTest::threePressesUndoThree()
{
    Edits desk;
    desk.open(twoBans());
    for (const QString &source : {u"one"_s, u"two"_s, u"three"_s, u"four"_s})
        QVERIFY(desk.apply(source));
    for (int press = 0; press < 3; ++press)
        desk.edits.undoAction()->trigger();
    QTRY_VERIFY(!desk.documents.isBusy());
    QVERIFY(desk.has(u"one"_s));
    QVERIFY(!desk.has(u"two"_s));
    QCOMPARE(desk.shown().sources.size(), twoBans().sources.size() + 1);
    QCOMPARE(desk.edits.undoAction()->text(), u"&Undo: Add one"_s);
}

void EditControllerTest::pendingChangeGoesToTheCopy()
{
    Edits desk;
    const QString original = desk.open(twoBans(), u"two.json"_s);
    desk.copy = desk.path(u"copy.dateline"_s);
    const DialogAnswers answers([](QDialog &dialog) { press(dialog, u"Save a copy…"_s); });
    QVERIFY(desk.apply(u"new"_s));
    QVERIFY(desk.edits.isWaiting());
    QTRY_VERIFY(desk.has(u"new"_s));
    QVERIFY(!desk.edits.isWaiting());
    QCOMPARE(desk.documents.location(), desk.copy);
    desk.openFile(original);
    QVERIFY(!desk.has(u"new"_s));
}

void EditControllerTest::declinedCopyForgetsTheChange()
{
    Edits desk;
    desk.open(twoBans(), u"two.json"_s);
    desk.copy = desk.path(u"copy.dateline"_s);
    QSignalSpy forgotten(&desk.edits, &EditController::pendingForgotten);
    {
        const DialogAnswers answers([](QDialog &dialog) { dialog.reject(); });
        QVERIFY(!desk.apply(u"new"_s));
    }
    QCOMPARE(forgotten.size(), 1);
    desk.copy.clear(); // the question is answered, the file dialog is not
    const DialogAnswers answers([](QDialog &dialog) { press(dialog, u"Save a copy…"_s); });
    QVERIFY(!desk.apply(u"new"_s));
    QVERIFY(!desk.edits.isWaiting());
    QCOMPARE(forgotten.size(), 2);
}

void EditControllerTest::anotherTrackerForgetsTheChange()
{
    Edits desk;
    const QString other = desk.open(twoBans(), u"other.dateline"_s);
    desk.open(twoBans(), u"two.json"_s);
    desk.copy = desk.path(u"copy.dateline"_s);
    const DialogAnswers answers([](QDialog &dialog) { press(dialog, u"Save a copy…"_s); });
    QVERIFY(desk.apply(u"new"_s));
    desk.openFile(other); // before the copy is there
    QVERIFY(!desk.edits.isWaiting());
    QTRY_VERIFY(!desk.documents.isWriting());
    QVERIFY(!desk.has(u"new"_s));
}

void EditControllerTest::changeForAnotherTrackerIsRefused()
{
    Edits desk;
    desk.open(twoBans());
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) { told = readBox(dialog); });
    QVERIFY(!desk.edits.apply(additionOf(u"new"_s), u"elsewhere.dateline"_s));
    QVERIFY2(told.contains(u"another tracker has been opened meanwhile"_s), qPrintable(told));
    QVERIFY(!desk.documents.isBusy());
}

void EditControllerTest::refusedChangeIsTold()
{
    Edits desk;
    desk.open(twoBans());
    QString told;
    const DialogAnswers answers([&](QDialog &dialog) { told = readBox(dialog); });
    QVERIFY(desk.apply(u"article"_s)); // is there already
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(u"The change could not be made"_s) && told.contains(u"article"_s), qPrintable(told));
    QVERIFY(desk.shown() == twoBans());
}

} // namespace Dateline
