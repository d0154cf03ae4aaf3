// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/eventeditcontroller.h"
#include "app/window/editcontroller.h"
#include "models/exchange/trackerfile.h"
#include "models/store/documentreplacement.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"
#include "views/sources/attributionform.h"
#include "views/sources/attributionpanel.h"
#include "views/sources/eventform.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The panel as it stands in the window.
struct EventDesk : Desk
{
    AttributionPanel *panel = new AttributionPanel(&workspace, &window);
    QString copyTo; ///< where a copy is saved; empty: that is declined
    int copies = 0;
    EditController edits{&documents, [this] { return saveCopy(); }, &window};
    EventEditController events{
        &workspace,
        &documents,
        {[this](std::function<void()> then) { edits.whenEditable(std::move(then)); },
         [this](const Change &change, const QString &madeFor) { return edits.apply(change, madeFor); }},
        &window};

    EventDesk()
    {
        window.setCentralWidget(panel);
        events.showIn(panel, [this] { panel->setFocus(); });
        window.resize(400, 700);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    QString saveCopy()
    {
        ++copies;
        if (copyTo.isEmpty())
            return {};
        const Tracker copied = shown();
        if (!replaceDocument(copyTo, copied, Progress()))
            qFatal("no copy");
        documents.open(copyTo);
        return copyTo;
    }

    void select(const QString &event) { workspace.select(workspace.snapshot()->rowOf({event})); }
    void type(const QString &path, const QString &text)
    {
        QApplication::setActiveWindow(&window); // a dialog may have been
        QWidget *target = panel->form()->field(path)->focusTarget();
        target->setFocus();
        QTest::keyClick(target, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(target, Qt::Key_Delete);
        QTest::keyClicks(target, text);
    }
    void keep() const { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier); }
    EventForm *eventForm() const { return qobject_cast<EventForm *>(panel->form()); }
};

} // namespace

void EventEditControllerTest::newEventIsSelected()
{
    EventDesk desk;
    QVERIFY(!desk.events.newEventAction()->isEnabled()); // in no tracker
    desk.open(twoBans());
    QVERIFY(!desk.events.editEventAction()->isEnabled());
    // What the menu shows works wherever the focus is; F2 is for what has the focus.
    QCOMPARE(desk.events.editEventAction()->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_F2));
    QCOMPARE(desk.events.editEventAction()->shortcutContext(), Qt::WindowShortcut);
    Filter filter;
    filter.countries = {*CountryCode::parse(u"NZ")};
    filter.asOf = *dayFromIso(u"2019-07-01");
    desk.workspace.setFilter(filter);
    desk.events.newEventAction()->trigger();
    QVERIFY(desk.eventForm());
    QCOMPARE(desk.eventForm()->draft().event.date.toString(), u"2019-07-01"_s);
    QCOMPARE(desk.eventForm()->draft().event.parties.at(0).party.text, u"nz"_s);
    desk.type(u"title"_s, u"A third ban"_s);
    desk.keep();
    QTRY_COMPARE(desk.shown().events.size(), std::size_t(3));
    QTRY_VERIFY(desk.workspace.selected() != noIndex);
    QCOMPARE(desk.workspace.snapshot()->eventId(desk.workspace.selected()).text, u"a-third-ban"_s);
    QVERIFY(desk.events.editEventAction()->isEnabled());
    // Without a day of its own, a new one stands beside the selected one.
    desk.workspace.setAsOf(desk.workspace.today());
    desk.select(u"au-ban"_s);
    desk.events.newEvent();
    QCOMPARE(desk.eventForm()->draft().event.date.toString(), u"2018-08-23"_s);
}

void EventEditControllerTest::attributionIsAddedToTheNewEvent()
{
    EventDesk desk;
    desk.open(twoBans());
    desk.select(u"nz-ban"_s);
    desk.events.newEventAction()->trigger();
    desk.events.addAttributionAction()->trigger(); // what is not finished stays, and says why
    QVERIFY(desk.eventForm());
    QVERIFY(!desk.panel->form()->reason().isEmpty());
    desk.type(u"title"_s, u"A third ban"_s);
    desk.events.addAttributionAction()->trigger();
    QTRY_VERIFY(qobject_cast<AttributionForm *>(desk.panel->form()));
    QCOMPARE(desk.shown().events.size(), std::size_t(3));
    QCOMPARE(qobject_cast<AttributionForm *>(desk.panel->form())->draft().attribution.event.text, u"a-third-ban"_s);
    desk.panel->dropForm();
    // With nothing selected there is something to add to while an event is written, and only then.
    desk.workspace.select(EventRow());
    QVERIFY(!desk.events.addAttributionAction()->isEnabled());
    desk.events.newEventAction()->trigger();
    QVERIFY(desk.events.addAttributionAction()->isEnabled());
    desk.panel->dropForm();
    QVERIFY(!desk.events.addAttributionAction()->isEnabled());
}

void EventEditControllerTest::eventIsEditedAndTakenBack()
{
    EventDesk desk;
    desk.open(twoBans());
    desk.select(u"nz-ban"_s);
    desk.events.editEventAction()->trigger();
    desk.type(u"title"_s, u"Wellington bans"_s);
    desk.keep();
    QTRY_COMPARE(desk.shown().events[1].title, u"Wellington bans"_s);
    QCOMPARE(desk.documents.undoName(), u"Edit event"_s);
    desk.documents.undo();
    QTRY_COMPARE(desk.shown().events[1].title, u"New Zealand bans"_s);
}

void EventEditControllerTest::readOnlyTrackerIsCopiedFirst()
{
    EventDesk desk;
    desk.open(twoBans(), u"tracker.json"_s);
    desk.select(u"nz-ban"_s);
    desk.copyTo = desk.path(u"copy.dateline"_s);
    const DialogAnswers answers([](QDialog &dialog) {
        QVERIFY(static_cast<QMessageBox &>(dialog).informativeText().contains(u"edit that"_s));
        buttonOf(dialog, u"Save a copy…"_s)->click();
    });
    desk.events.editEvent();
    QCOMPARE(answers.count(), 1);
    QVERIFY(!desk.panel->form()); // nothing can be typed before the copy is there
    QTRY_VERIFY(desk.panel->form());
    QCOMPARE(desk.documents.location(), desk.copyTo);
    desk.type(u"title"_s, u"In the copy"_s);
    desk.keep();
    QTRY_COMPARE(desk.shown().events[1].title, u"In the copy"_s);
    QCOMPARE(desk.copies, 1);
}

void EventEditControllerTest::declinedCopyOpensNoForm()
{
    EventDesk desk;
    desk.open(twoBans(), u"tracker.json"_s);
    desk.select(u"nz-ban"_s);
    const DialogAnswers answers([](QDialog &dialog) { dialog.reject(); });
    desk.events.editEvent();
    desk.events.newEvent();
    QCOMPARE(answers.count(), 2);
    QVERIFY(!desk.panel->form());
    QVERIFY(!desk.edits.isWaiting());
}

void EventEditControllerTest::passageBecomesAnAttribution()
{
    EventDesk desk;
    desk.open(twoBans());
    desk.select(u"nz-ban"_s);
    const Quote quote{u"New Zealand followed"_s, u"in August. "_s, u"."_s};
    desk.events.attribute({u"article"_s}, quote);
    QVERIFY(qobject_cast<AttributionForm *>(desk.panel->form()));
    desk.keep();
    QTRY_COMPARE(desk.shown().attributions.size(), std::size_t(3));
    const Attribution made = desk.shown().attributions.back();
    QCOMPARE(made.event.text, u"nz-ban"_s); // the selected one
    QCOMPARE(made.source.text, u"article"_s);
    QVERIFY(made.quote == quote);
    // Of another event, which is selected then.
    desk.events.attribute({u"article"_s}, {u"banned two vendors"_s, {}, {}});
    desk.type(u"event"_s, u"australia"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    desk.keep();
    QTRY_COMPARE(desk.shown().attributions.size(), std::size_t(4));
    QCOMPARE(desk.shown().attributions.back().event.text, u"au-ban"_s);
    QTRY_COMPARE(desk.workspace.selected(), desk.workspace.snapshot()->rowOf({u"au-ban"_s}));
}

void EventEditControllerTest::attributionIsRemovedAndBroughtBack()
{
    EventDesk desk;
    desk.open(twoBans());
    desk.select(u"au-ban"_s);
    emit desk.panel->attributionRemovalRequested({u"of-au"_s});
    QTRY_COMPARE(desk.shown().attributions.size(), std::size_t(1));
    QCOMPARE(desk.documents.undoName(), u"Remove attribution"_s);
    desk.documents.undo();
    QTRY_COMPARE(desk.shown().attributions.size(), std::size_t(2));
    QCOMPARE(desk.shown().attributions.front().id.text, u"of-au"_s); // where it stood
}

void EventEditControllerTest::refusedChangeComesBackToItsForm()
{
    EventDesk desk;
    desk.open(twoBans());
    desk.select(u"nz-ban"_s);
    desk.events.editEvent();
    desk.type(u"title"_s, u"Mine"_s);
    // Another step for the same field is on its way.
    Event before = twoBans().events[1];
    Event after = before;
    after.title = u"Theirs"_s;
    desk.documents.apply({u"Other"_s, {EntityChange::changeOf(before, after)}});
    const DialogAnswers answers([](QDialog &dialog) { readBox(dialog); });
    desk.keep();
    QTRY_COMPARE(answers.count(), 1);
    QTRY_VERIFY(desk.eventForm());
    QCOMPARE(desk.eventForm()->draft().event.title, u"Mine"_s);
    QCOMPARE(desk.shown().events[1].title, u"Theirs"_s);
    QVERIFY(!desk.panel->form()->keepButton()->isEnabled()); // which one holds is to be chosen
}

void EventEditControllerTest::anotherTrackerKeepsWhatIsWritten()
{
    EventDesk desk;
    const QString first = desk.open(twoBans());
    desk.select(u"nz-ban"_s);
    desk.events.editEvent();
    desk.type(u"note"_s, u"Kept"_s);
    Tracker other = twoBans();
    other.id = u"other"_s;
    desk.open(other, u"other.dateline"_s);
    QVERIFY(!desk.panel->form());
    QCOMPARE(desk.shown().events[1].note, QString());
    QTRY_VERIFY(!desk.documents.isWriting());
    desk.openFile(first);
    QCOMPARE(desk.shown().events[1].note, u"Kept"_s);
}

void EventEditControllerTest::leavingAsksBeforeLosing()
{
    EventDesk desk;
    desk.open(twoBans());
    QVERIFY(desk.events.mayLeave());
    desk.select(u"nz-ban"_s);
    desk.events.editEvent();
    desk.type(u"note"_s, u"Kept"_s);
    QVERIFY(desk.events.mayLeave());
    QTRY_COMPARE(desk.shown().events[1].note, u"Kept"_s);
    desk.events.editEvent();
    desk.type(u"title"_s, {});
    {
        const DialogAnswers stays([](QDialog &dialog) { dialog.reject(); });
        QVERIFY(!desk.events.mayLeave());
        QCOMPARE(stays.count(), 1);
        QVERIFY(desk.panel->form());
    }
    const DialogAnswers leaves([](QDialog &dialog) { buttonOf(dialog, u"Discard"_s)->click(); });
    QVERIFY(desk.events.mayLeave());
    QVERIFY(!desk.panel->form());
}

} // namespace Dateline
