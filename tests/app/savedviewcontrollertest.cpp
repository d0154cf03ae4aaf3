// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/savedviewcontroller.h"
#include "app/window/savedviewdialog.h"
#include "models/query/savedviews.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"
#include "views/filters/savedviewbutton.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct SavedViewDesk : Desk
{
    bool takes = true;
    QList<Change> changes;
    SavedViewController views{&workspace, &documents,
                              [this](const Change &change, const QString &) {
                                  changes.append(change);
                                  if (takes)
                                      documents.apply(change);
                                  return takes;
                              },
                              &window};
    SavedViewButton button;
    QSignalSpy current{&views, &SavedViewController::currentChanged};

    SavedViewDesk() { views.showIn(&button); }

    /// Looks at events with \p text and saves that as \p title.
    void save(const QString &text, const QString &title)
    {
        Filter filter = workspace.filter();
        filter.text = text;
        workspace.setFilter(filter);
        const DialogAnswers answers([&title](QDialog &dialog) {
            dialog.findChild<QLineEdit *>()->setText(title);
            dialog.accept();
        });
        views.saveAction()->trigger();
        settle();
    }
    void settle() { QTRY_VERIFY(!documents.isBusy()); }
    /// The entries of the menu as they would be seen; what is checked has a tick, what cannot be done a minus.
    QStringList entries()
    {
        emit views.menu()->aboutToShow();
        QStringList texts;
        for (const QAction *action : views.menu()->actions()) {
            if (!action->isSeparator() && action->isVisible())
                texts.append((action->isChecked() ? u"✓"_s : QString()) + (action->isEnabled() ? QString() : u"−"_s)
                             + action->text().remove(u'&'));
        }
        return texts;
    }
    QAction *entry(const QString &text)
    {
        emit views.menu()->aboutToShow();
        for (QAction *action : views.menu()->actions()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }
};

} // namespace

void SavedViewControllerTest::viewIsSavedAndChosen()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    QCOMPARE(desk.button.text(), u"Views ▾"_s);
    QCOMPARE(
        desk.entries(),
        (QStringList{u"Save current view…"_s, u"−Rename…"_s, u"−Delete…"_s, u"−Open the tracker with this view"_s}));
    desk.workspace.setAsOf(*dayFromIso(u"2018-09-01"));
    desk.save(u"Australia"_s, u" Ours "_s);
    QCOMPARE(desk.shown().views.size(), std::size_t{1});
    QCOMPARE(desk.shown().views[0].title, u"Ours"_s);
    QCOMPARE(desk.documents.undoName(), u"Save view"_s);
    QCOMPARE(desk.button.text(), u"Ours ▾"_s);
    QCOMPARE(desk.button.accessibleName(), u"Saved view: Ours"_s);
    QCOMPARE(desk.current.last()[0].value<SavedViewId>().text, u"ours"_s);
    const Look saved = desk.workspace.look();

    desk.workspace.clearFilter();
    desk.workspace.setLanes(LaneGrouping::Country);
    QVERIFY(desk.views.isChanged());
    QCOMPARE(desk.button.text(), u"Ours (changed) ▾"_s);
    QCOMPARE(desk.button.accessibleName(), u"Saved view: Ours, changed since"_s);
    QCOMPARE(desk.entries().first(), u"✓Ours"_s);
    desk.entry(u"Ours"_s)->trigger();
    QVERIFY(!desk.views.isChanged());
    QCOMPARE(desk.workspace.look(), saved);
    QCOMPARE(desk.button.text(), u"Ours ▾"_s);
    desk.workspace.setRange({17000, 18000});
    QVERIFY(desk.views.isChanged());
}

void SavedViewControllerTest::dayIsKeptOnlyIfItIsFixed()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    desk.workspace.setAsOf(desk.workspace.today());
    desk.save(u"bans"_s, u"Now"_s);
    QVERIFY(!lookOf(desk.shown().views[0])->filter.asOf);
    desk.workspace.setAsOf(*dayFromIso(u"2018-09-01"));
    desk.save(u"bans"_s, u"Then"_s);
    QCOMPARE(lookOf(desk.shown().views[1])->filter.asOf, dayFromIso(u"2018-09-01"));
    desk.views.choose({u"now"_s});
    QCOMPARE(desk.workspace.asOf(), desk.workspace.today());
    const DialogAnswers answers([](QDialog &dialog) {
        auto *fixed = dialog.findChild<QCheckBox *>();
        QVERIFY(!fixed->isChecked());
        fixed->setChecked(true);
        dialog.findChild<QLineEdit *>()->setText(u"Today for ever"_s);
        dialog.accept();
    });
    desk.views.saveAction()->trigger();
    desk.settle();
    QCOMPARE(lookOf(desk.shown().views[2])->filter.asOf, desk.workspace.today());
    QVERIFY(!desk.views.isChanged());
}

void SavedViewControllerTest::replacingIsAsked()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    desk.save(u"Australia"_s, u"Ours"_s);
    const auto saveAgain = [&desk](bool replace) {
        const DialogAnswers answers([replace](QDialog &dialog) {
            if (auto *name = dialog.findChild<QLineEdit *>()) {
                QCOMPARE(name->text(), u"Ours"_s); // is proposed
                dialog.accept();
            } else if (replace) {
                buttonOf(dialog, u"Replace"_s)->click();
            } else {
                dialog.reject();
            }
        });
        desk.views.saveAction()->trigger();
        QCOMPARE(answers.count(), 2);
        desk.settle();
    };
    Filter filter = desk.workspace.filter();
    filter.text = u"New"_s;
    desk.workspace.setFilter(filter);
    saveAgain(false);
    QCOMPARE(desk.changes.size(), 1);
    QVERIFY(desk.views.isChanged());
    saveAgain(true);
    QCOMPARE(desk.changes.size(), 2);
    QCOMPARE(desk.shown().views.size(), std::size_t{1});
    QCOMPARE(lookOf(desk.shown().views[0])->filter.text, u"New"_s);
    QVERIFY(!desk.views.isChanged());
}

void SavedViewControllerTest::replacingByTheSameIsNoStep()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    desk.save(u"Australia"_s, u"Ours"_s);
    desk.save(u"New"_s, u"Theirs"_s);
    desk.views.setCurrent({u"ours"_s});
    const DialogAnswers answers([](QDialog &dialog) {
        if (auto *name = dialog.findChild<QLineEdit *>()) {
            name->setText(u"Theirs"_s);
            dialog.accept();
        } else {
            buttonOf(dialog, u"Replace"_s)->click();
        }
    });
    desk.views.saveAction()->trigger();
    QCOMPARE(answers.count(), 2);
    QCOMPARE(desk.changes.size(), 2);
    QCOMPARE(desk.views.current()->id.text, u"theirs"_s);
    QVERIFY(!desk.views.isChanged());
}

void SavedViewControllerTest::dialogSaysWhatIsKept()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    const auto hint = [&desk] {
        QString text;
        const DialogAnswers answers([&text](QDialog &dialog) {
            for (const QLabel *label : dialog.findChildren<QLabel *>()) {
                if (label->text().startsWith(u"Saves "_s) && label->isVisible()
                    && label->height() >= label->heightForWidth(label->width()))
                    text = label->text();
            }
            dialog.reject();
        });
        desk.views.saveAction()->trigger();
        return text;
    };
    QCOMPARE(hint(), u"Saves filter, lanes and time range in the tracker, with everything known to date."_s);
    Filter filter = desk.workspace.filter();
    filter.knownOn = dayFromIso(u"2018-09-01");
    desk.workspace.setFilter(filter);
    QCOMPARE(hint(), u"Saves filter, lanes, time range and what was known on 1 Sep 2018 in the tracker."_s);
    desk.workspace.setKnownThen();
    QCOMPARE(hint(), u"Saves filter, lanes and time range in the tracker, with what was known on the as-of day."_s);
}

void SavedViewControllerTest::viewIsRenamed()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    desk.save(u"Australia"_s, u"Ours"_s);
    desk.save(u"New"_s, u"Theirs"_s);
    QVERIFY(desk.entry(u"Rename “Theirs”…"_s));
    const DialogAnswers answers([](QDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>();
        name->setText(u"Ours"_s); // is another one's
        QVERIFY(!buttonOf(dialog, u"Save"_s)->isEnabled());
        name->setText(u"Yours & mine"_s);
        buttonOf(dialog, u"Save"_s)->click();
    });
    desk.views.renameAction()->trigger();
    desk.settle();
    QCOMPARE(desk.shown().views[1].title, u"Yours & mine"_s);
    QCOMPARE(desk.shown().views[1].id.text, u"theirs"_s);
    QCOMPARE(desk.button.text(), u"Yours && mine ▾"_s);
    QVERIFY(!desk.views.isChanged());
}

void SavedViewControllerTest::takenNameIsSaidInFull()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    desk.save(u"Australia"_s, u"Ours"_s);
    desk.save(u"New"_s, u"Theirs"_s);
    QSize before, after;
    QSize room, needed;
    const DialogAnswers answers([&](QDialog &dialog) {
        before = dialog.size();
        dialog.findChild<QLineEdit *>()->setText(u"Ours"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        after = dialog.size();
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->text() == u"Another saved view has this name."_s) {
                room = label->size();
                needed = label->sizeHint();
            }
        }
        dialog.reject();
    });
    desk.views.renameAction()->trigger();
    QCOMPARE(answers.count(), 1);
    QCOMPARE(after, before);
    QVERIFY(needed.width() > 0);
    QVERIFY(room.width() >= needed.width() && room.height() >= needed.height());
}

void SavedViewControllerTest::viewIsDeletedAndComesBack()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    desk.save(u"Australia"_s, u"Ours"_s);
    desk.views.openWithAction()->trigger();
    desk.settle();
    QCOMPARE(desk.shown().opensWith.text, u"ours"_s);
    QCOMPARE(desk.entries().first(), u"✓Ours (shown first)"_s);
    {
        const DialogAnswers rejected([](QDialog &dialog) { dialog.reject(); });
        desk.views.removeAction()->trigger();
        QCOMPARE(rejected.count(), 1);
    }
    const DialogAnswers answers([](QDialog &dialog) { buttonOf(dialog, u"Delete"_s)->click(); });
    desk.views.removeAction()->trigger();
    desk.settle();
    QVERIFY(desk.shown().views.empty());
    QVERIFY(desk.shown().opensWith.isEmpty());
    QCOMPARE(desk.button.text(), u"Views ▾"_s);
    QVERIFY(!desk.views.removeAction()->isEnabled());
    desk.documents.undo();
    desk.settle();
    QCOMPARE(desk.shown().opensWith.text, u"ours"_s);
    QCOMPARE(desk.button.text(), u"Ours ▾"_s);
    QCOMPARE(desk.workspace.filter().text, u"Australia"_s); // nothing of it changes what is looked at
}

void SavedViewControllerTest::openingWithIsTakenBack()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    desk.save(u"Australia"_s, u"Ours"_s);
    desk.views.openWithAction()->trigger();
    desk.settle();
    QVERIFY(desk.views.openWithAction()->isChecked());
    desk.views.openWithAction()->trigger();
    desk.settle();
    QVERIFY(!desk.views.openWithAction()->isChecked());
    QVERIFY(desk.shown().opensWith.isEmpty());
    desk.takes = false; // as when a copy is declined
    desk.views.openWithAction()->trigger();
    QVERIFY(!desk.views.openWithAction()->isChecked());
}

void SavedViewControllerTest::trackerThatCannotBeChangedSaysSo()
{
    SavedViewDesk desk;
    Tracker tracker = twoBans();
    tracker.views = {{{u"ours"_s}, u"Ours"_s, R"({"filter":{"companies":["gone"],"text":"Australia"}})", {}},
                     {{u"strange"_s}, u"Strange"_s, R"({"weather":"fine"})", {}}};
    desk.open(tracker, u"two.json"_s);
    QVERIFY(desk.entries().contains(u"−This tracker cannot be changed: each change asks for a copy"_s));
    desk.entry(u"Ours"_s)->trigger();
    QCOMPARE(desk.workspace.result().count, std::size_t{1}); // what is gone is no condition
    QVERIFY(!desk.views.isChanged());
    QString told;
    {
        const DialogAnswers answers([&told](QDialog &dialog) { told = readBox(dialog); });
        desk.views.choose({u"strange"_s});
    }
    QVERIFY2(told.contains(u"could not be shown"_s) && told.contains(u"/views/look/weather (strange)"_s),
             qPrintable(told));
    QCOMPARE(desk.views.current()->id.text, u"ours"_s);
    desk.takes = false;
    desk.save(u"New"_s, u"Theirs"_s);
    QCOMPARE(desk.changes.size(), 1); // is asked for, and the one who makes it offers a copy
    QCOMPARE(desk.views.current()->id.text, u"ours"_s);
    desk.open(twoBans());
    QVERIFY(!desk.entries().contains(u"−This tracker cannot be changed: each change asks for a copy"_s));
}

void SavedViewControllerTest::menuIsReachedByKey()
{
    SavedViewDesk desk;
    desk.open(twoBans());
    desk.save(u"Australia"_s, u"Ours"_s);
    desk.workspace.clearFilter();
    desk.button.show();
    desk.button.setFocus();
    QVERIFY(desk.button.focusPolicy() & Qt::TabFocus);
    QTest::keyClick(&desk.button, Qt::Key_Space);
    QVERIFY(desk.views.menu()->isVisible());
    QTest::keyClick(desk.views.menu(), Qt::Key_Down);
    QTest::keyClick(desk.views.menu(), Qt::Key_Return);
    QVERIFY(!desk.views.menu()->isVisible());
    QCOMPARE(desk.workspace.filter().text, u"Australia"_s);
}

/// In the Filter menu, which has "&Clear filter" and "Only the &visible time range".
void SavedViewControllerTest::mnemonicIsItsOwn()
{
    SavedViewDesk desk;
    QCOMPARE(desk.views.menu()->title(), u"&Saved views"_s);
}

} // namespace Dateline
