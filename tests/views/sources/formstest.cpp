// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "models/domain/integrity.h"
#include "models/editing/attributiondraft.h"
#include "models/editing/eventdraft.h"
#include "tests/views/panelsample.h"
#include "tests/views/sources/sourcestests.h"
#include "views/common/chip.h"
#include "views/common/datefield.h"
#include "views/common/formfield.h"
#include "views/common/growingtext.h"
#include "views/common/partyfield.h"
#include "views/common/pencilbutton.h"
#include "views/common/suggestions.h"
#include "views/sources/attributioncard.h"
#include "views/sources/attributionform.h"
#include "views/sources/attributionpanel.h"
#include "views/sources/eventform.h"
#include "views/sources/linkbutton.h"
#include "views/sources/measurefield.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr EventRow shownRow{1};   ///< "Australia bars two vendors"
constexpr EventRow anotherRow{3}; ///< "Germany drafts a law"

/// The panel, as in the window: what is kept goes to the tracker.
struct Desk
{
    Workspace workspace{today()};
    Tracker tracker = panelTracker();
    AttributionPanel panel{&workspace};
    std::vector<Change> changes;

    explicit Desk(EventRow selected = shownRow)
    {
        fill(workspace);
        panel.setEditable(true);
        QObject::connect(&panel, &AttributionPanel::editRequested, &panel, &AttributionPanel::editEvent);
        QObject::connect(&panel, &AttributionPanel::attributionEditRequested, &panel,
                         &AttributionPanel::editAttribution);
        QObject::connect(&panel, &AttributionPanel::changeMade, &panel, [this](const Change &change) {
            changes.push_back(change);
            QVERIFY(change.applyTo(tracker).ok());
            QVERIFY(checkIntegrity(tracker).ok());
            show();
        });
        panel.resize(340, 900);
        panel.show();
        QApplication::setActiveWindow(&panel);
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        workspace.select(selected);
        panel.setFocus();
    }

    void show() { workspace.setSnapshot(std::make_shared<const Snapshot>(TrackerColumns(tracker))); }

    EventForm *eventForm() const { return qobject_cast<EventForm *>(panel.form()); }
    AttributionForm *attributionForm() const { return qobject_cast<AttributionForm *>(panel.form()); }
    static QWidget *focus() { return QApplication::focusWidget(); }
    /// Where the field of that path takes what is typed.
    QWidget *target(const QString &path) const { return panel.form()->field(path)->focusTarget(); }
    template<typename Widget>
    Widget *the(const QString &path) const
    {
        return qobject_cast<Widget *>(target(path));
    }
    QString fault(const QString &path) const { return panel.form()->field(path)->fault(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(focus(), key, modifiers); }
    void type(const QString &text) const { QTest::keyClicks(focus(), text); }
    /// Types in place of what stands in the field.
    void typeInto(const QString &path, const QString &text) const
    {
        target(path)->setFocus();
        QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(focus(), Qt::Key_Delete);
        type(text);
    }
    Event event(const QString &id) const
    {
        for (const Event &each : tracker.events) {
            if (each.id.text == id)
                return each;
        }
        return {};
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : panel.widget()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    LinkButton *link(const QString &name) const
    {
        for (LinkButton *button : panel.widget()->findChildren<LinkButton *>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }
};

} // namespace

void FormsTest::keysOpenKeepAndDrop()
{
    Desk desk;
    desk.key(Qt::Key_F2);
    QVERIFY(desk.eventForm());
    QCOMPARE(desk.focus(), desk.target(u"title"_s));
    desk.type(u" now"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.panel.form());
    QCOMPARE(desk.changes.size(), std::size_t(1));
    QCOMPARE(desk.changes[0].name, u"Edit event"_s);
    QCOMPARE(desk.event(u"review"_s).title, u"Australia bars two vendors now"_s);
    QCOMPARE(desk.focus(), &desk.panel); // Enter opens the form again
    desk.key(Qt::Key_Return);
    QVERIFY(desk.eventForm());
    desk.key(Qt::Key_Escape); // nothing was typed, nothing is asked or said
    QVERIFY(!desk.panel.form());
    QVERIFY(!desk.link(u"Bring back"_s));
    auto *pencil = desk.panel.findChild<PencilButton *>();
    QTest::mouseClick(pencil, Qt::LeftButton);
    QVERIFY(desk.eventForm());
    QTest::mouseClick(desk.panel.form()->keepButton(), Qt::LeftButton);
    QVERIFY(!desk.panel.form());
    QCOMPARE(desk.changes.size(), std::size_t(1)); // nothing was changed
}

void FormsTest::untouchedFormSaysWhatTheEventSays()
{
    Tracker odd = panelTracker();
    odd.events[1].title = u"A  title\u00a0of “odd” blanks "_s;
    odd.events[1].summary = u" two\n\nlines\tand a tab "_s;
    odd.events[1].tags = {u"with, comma"_s, u"x"_s};
    odd.events[1].dateReason = u"why"_s;
    odd.events[1].reviewOn = *Edtf::parse(u"2019-05~");
    Desk desk;
    desk.tracker = odd;
    desk.show();
    desk.panel.editEvent();
    QVERIFY(desk.eventForm()->draft().event == odd.events[1]);
    QVERIFY(!desk.panel.form()->isTouched());
    desk.typeInto(u"note"_s, u"Seen."_s);
    odd.events[1].note = u"Seen."_s;
    QVERIFY(desk.eventForm()->draft().event == odd.events[1]);
}

void FormsTest::errorsStandAtTheirField()
{
    Desk desk;
    desk.panel.editEvent();
    desk.typeInto(u"title"_s, {});
    QCOMPARE(desk.fault(u"title"_s), u"Type a title."_s);
    QVERIFY(!desk.panel.form()->keepButton()->isEnabled());
    QVERIFY(desk.says(u"Title: Type a title."_s));
    desk.type(u"x"_s);
    QVERIFY(desk.fault(u"title"_s).isEmpty());
    QVERIFY(desk.panel.form()->keepButton()->isEnabled());
    desk.typeInto(u"date"_s, u"no date at all"_s);
    QVERIFY(!desk.panel.form()->keepButton()->isEnabled());
    desk.target(u"summary"_s)->setFocus();
    desk.key(Qt::Key_Return, Qt::ControlModifier); // leads to what is wrong
    QVERIFY(desk.panel.form());
    QCOMPARE(desk.focus(), desk.target(u"date"_s));
    desk.typeInto(u"date"_s, u"2018-08-22"_s);
    QCOMPARE(desk.panel.form()->reason(), QString());
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.panel.form());
    QCOMPARE(desk.event(u"review"_s).date.toString(), u"2018-08-22"_s);
}

void FormsTest::undoIsOfTheTyping()
{
    Desk desk;
    desk.panel.editEvent();
    desk.typeInto(u"title"_s, u"abc"_s);
    QSignalSpy undone(&desk.panel, &AttributionPanel::changeMade);
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    QSignalSpy undoneElsewhere(&undo, &QAction::triggered);
    desk.panel.addAction(&undo);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.the<GrowingText>(u"title"_s)->text() != "abc"_L1);
    desk.target(u"milestone"_s)->setFocus();
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undoneElsewhere.size(), 0);
    desk.key(Qt::Key_Escape);
    desk.panel.setFocus();
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undoneElsewhere.size(), 1); // without a form it is the tracker's
}

void FormsTest::droppedChangesAreBroughtBack()
{
    Desk desk;
    desk.panel.editEvent();
    desk.typeInto(u"note"_s, u"Typed for long."_s);
    desk.key(Qt::Key_Escape);
    QVERIFY(!desk.panel.form());
    QVERIFY(desk.says(u"Changes discarded."_s));
    desk.workspace.select(anotherRow);
    QVERIFY(!desk.link(u"Bring back"_s)); // it was of the other one
    desk.workspace.select(shownRow);
    QTest::mouseClick(desk.link(u"Bring back"_s), Qt::LeftButton);
    QVERIFY(desk.eventForm());
    QCOMPARE(desk.eventForm()->draft().event.note, u"Typed for long."_s);
    QVERIFY(desk.changes.empty());
}

void FormsTest::anotherSelectionKeepsOrWaits()
{
    Desk desk;
    desk.panel.editEvent();
    desk.workspace.select(anotherRow); // nothing was changed
    QVERIFY(!desk.panel.form());
    desk.workspace.select(shownRow);
    desk.panel.editEvent();
    desk.typeInto(u"note"_s, u"Kept in passing."_s);
    desk.workspace.select(anotherRow);
    QVERIFY(!desk.panel.form());
    QCOMPARE(desk.event(u"review"_s).note, u"Kept in passing."_s);
    QCOMPARE(desk.workspace.selected(), anotherRow);

    desk.workspace.select(shownRow);
    desk.panel.editEvent();
    desk.typeInto(u"title"_s, {});
    desk.workspace.select(anotherRow); // cannot be kept
    QVERIFY(desk.eventForm());
    QCOMPARE(desk.eventForm()->about().text, u"review"_s);
    QVERIFY(desk.says(u"Not saved yet."_s));
    QVERIFY(desk.panel.widget()->findChildren<AttributionCard *>().isEmpty()); // those of the other one
    desk.typeInto(u"title"_s, u"Again"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.panel.form());
    QCOMPARE(desk.event(u"review"_s).title, u"Again"_s);
    QCOMPARE(desk.workspace.selected(), anotherRow);
    QCOMPARE(desk.changes.size(), std::size_t(2));
}

void FormsTest::othersChangesAreTakenOver()
{
    Desk desk;
    desk.panel.editEvent();
    desk.typeInto(u"title"_s, u"Mine"_s);
    desk.tracker.events[1].title = u"Theirs"_s;
    desk.tracker.events[1].summary = u"A new summary"_s;
    desk.show();
    QVERIFY(desk.eventForm());
    QCOMPARE(desk.focus(), desk.target(u"title"_s)); // typing goes on
    QCOMPARE(desk.eventForm()->draft().event.summary, u"A new summary"_s);
    QCOMPARE(desk.eventForm()->draft().event.title, u"Mine"_s);
    QVERIFY(desk.says(u"Changed meanwhile to: Theirs"_s));
    QVERIFY(!desk.panel.form()->keepButton()->isEnabled());
    QToolButton *mine = nullptr;
    for (QToolButton *button : desk.panel.form()->field(u"title"_s)->findChildren<QToolButton *>()) {
        if (button->text() == "Keep mine"_L1)
            mine = button;
    }
    QTest::mouseClick(mine, Qt::LeftButton);
    QVERIFY(desk.panel.form()->keepButton()->isEnabled());
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.event(u"review"_s).title, u"Mine"_s);
    QCOMPARE(desk.event(u"review"_s).summary, u"A new summary"_s);
    desk.panel.editEvent();
    desk.typeInto(u"title"_s, u"Mine again"_s);
    desk.tracker.events[1].title = u"Theirs again"_s;
    desk.show();
    QTest::mouseClick(desk.panel.form()->field(u"title"_s)->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(desk.eventForm()->draft().event.title, u"Theirs again"_s);
    QVERIFY(!desk.panel.form()->isTouched());
}

void FormsTest::removedEventIsSaid()
{
    Desk desk(EventRow{5}); // without attributions
    desk.panel.editEvent();
    desk.typeInto(u"note"_s, u"Typed."_s);
    const Event removed = desk.tracker.events.back();
    desk.tracker.events.pop_back();
    desk.show();
    QVERIFY(desk.eventForm());
    QVERIFY(desk.says(u"This event was removed meanwhile."_s));
    QCOMPARE(desk.eventForm()->draft().event.note, u"Typed."_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.panel.form());
    QCOMPARE(desk.event(u"unsourced"_s).note, u"Typed."_s);
    QCOMPARE(desk.event(u"unsourced"_s).title, removed.title);
}

void FormsTest::removedPartyIsSaid()
{
    Desk desk(EventRow{5});
    desk.tracker.parties.push_back({{u"acme"_s}, PartyKind::Company, u"Acme Networks"_s, {}, {}, {}, {}});
    desk.show();
    desk.panel.editEvent();
    desk.typeInto(u"note"_s, u"Typed."_s);
    desk.target(u"parties"_s)->setFocus();
    desk.type(u"Acme"_s);
    desk.key(Qt::Key_Return);
    QVERIFY(desk.panel.form()->reason().isEmpty());
    desk.tracker.parties.pop_back();
    desk.show();
    // It is said at its field, nothing is lost, and nothing is kept that names it.
    QCOMPARE(desk.fault(u"parties"_s), u"acme has been removed from the tracker."_s);
    QVERIFY(!desk.panel.form()->keepButton()->isEnabled());
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.eventForm() && desk.changes.empty());
    QCOMPARE(desk.eventForm()->draft().event.note, u"Typed."_s);
    // Taken out of the field, it is in nobody's way.
    desk.target(u"parties"_s)->setFocus();
    desk.key(Qt::Key_Backspace);
    desk.key(Qt::Key_Backspace);
    QVERIFY2(desk.panel.form()->reason().isEmpty(), qPrintable(desk.panel.form()->reason()));
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.event(u"unsourced"_s).note, u"Typed."_s);
}

void FormsTest::whatIsTypedIsChosenInPassing()
{
    Desk desk(EventRow{5});
    const std::size_t before = desk.tracker.events[5].parties.size();
    desk.panel.editEvent();
    desk.target(u"parties"_s)->setFocus();
    desk.type(u"zte"_s);
    desk.target(u"tags"_s)->setFocus(Qt::ShortcutFocusReason); // as the key of its label does
    QCOMPARE(desk.eventForm()->draft().event.parties.size(), before + 1);
    QCOMPARE(desk.focus(), desk.target(u"tags"_s));
    desk.target(u"parties"_s)->setFocus();
    desk.type(u"norw"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.panel.form());
    QCOMPARE(desk.event(u"unsourced"_s).parties.size(), before + 2);
    // What would make something new has to be meant.
    desk.panel.editEvent();
    desk.target(u"parties"_s)->setFocus();
    desk.type(u"Nobody knows it"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.panel.form());
    QVERIFY(!desk.fault(u"parties"_s).isEmpty());
}

void FormsTest::otherTrackerPutsTheFormAway()
{
    Desk desk;
    desk.panel.editEvent();
    desk.typeInto(u"title"_s, {});
    const Tracker first = desk.tracker;
    desk.tracker.id = u"other"_s;
    desk.show();
    QVERIFY(!desk.panel.form());
    QVERIFY(!desk.link(u"Bring back"_s));
    desk.tracker = first;
    desk.show();
    desk.workspace.select(shownRow);
    QTest::mouseClick(desk.link(u"Bring back"_s), Qt::LeftButton);
    QVERIFY(desk.eventForm()->draft().event.title.isEmpty());
}

void FormsTest::failedChangeOpensTheFormAgain()
{
    Desk desk;
    desk.panel.editEvent();
    desk.typeInto(u"note"_s, u"Could not be written."_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.panel.form());
    desk.panel.reopenKept();
    QCOMPARE(desk.eventForm()->draft().event.note, u"Could not be written."_s);
}

void FormsTest::newEventIsWrittenByKeyboard()
{
    Desk desk;
    desk.panel.addEvent(newEventDraft(*desk.workspace.snapshot(), {}, *Edtf::parse(u"2020-07-14"), EventRow()));
    QCOMPARE(desk.focus(), desk.target(u"title"_s));
    QVERIFY(desk.fault(u"title"_s).isEmpty()); // not before something was typed
    QVERIFY(!desk.panel.form()->keepButton()->isEnabled());
    desk.type(u"Norway decides"_s);
    desk.key(Qt::Key_Tab);
    QCOMPARE(desk.focus(), desk.target(u"date"_s));
    desk.typeInto(u"date"_s, u"2020-07-15"_s);
    desk.key(Qt::Key_Tab);
    QCOMPARE(desk.focus(), desk.target(u"parties"_s));
    desk.type(u"norw"_s);
    desk.key(Qt::Key_Return);
    desk.type(u"zte"_s);
    desk.key(Qt::Key_Tab); // chooses what is there, and goes on
    QCOMPARE(desk.focus(), desk.target(u"measure"_s));
    desk.type(u"Norwegian ban"_s);
    desk.key(Qt::Key_Return); // the only one offered: a new one
    auto *measure = desk.panel.findChild<MeasureField *>();
    QVERIFY(measure->details()->isVisible());
    QCOMPARE(desk.focus(), measure->titleEdit());
    QCOMPARE(measure->made()->issuers.size(), std::size_t(1));
    QCOMPARE(measure->made()->targets.size(), std::size_t(1));
    QVERIFY(measure->lacksEffect());
    QVERIFY(desk.says(u"Choose what the measure does."_s)); // nobody else knows
    measure->findChild<QComboBox *>()->setFocus();
    desk.type(u"Ban"_s);
    QVERIFY(!measure->lacksEffect());
    QVERIFY(desk.says(u"Milestone: "_s));
    desk.target(u"milestone"_s)->setFocus();
    desk.type(u"Ann"_s);
    desk.target(u"tags"_s)->setFocus();
    desk.type(u"5"_s);
    desk.key(Qt::Key_Return); // the one that there is
    desk.type(u"new one"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(!desk.panel.form(), qPrintable(desk.panel.form() ? desk.panel.form()->reason() : QString()));
    const Event made = desk.tracker.events.back();
    QCOMPARE(made.title, u"Norway decides"_s);
    QCOMPARE(made.date.toString(), u"2020-07-15"_s);
    QCOMPARE(made.parties.size(), std::size_t(2));
    QCOMPARE(desk.tracker.parties.back().country.toString(), u"NO"_s);
    QCOMPARE(made.parties[1].party.text, u"zte"_s);
    QCOMPARE(desk.tracker.measures.back().title, u"Norwegian ban"_s);
    QVERIFY(made.measure == desk.tracker.measures.back().id);
    QCOMPARE(desk.tracker.measures.back().effect, Effect::Ban);
    QCOMPARE(made.milestone, Milestone::Announced);
    QCOMPARE(made.tags, (QStringList{u"5g"_s, u"new one"_s}));
}

/// On the timeline, say: it is as good as typed in the form.
void FormsTest::titleTypedElsewhereIsNotLost()
{
    Desk desk;
    EventDraft draft = newEventDraft(*desk.workspace.snapshot(), {}, *Edtf::parse(u"2019-05"), {});
    draft.event.title = u"Something new"_s;
    QVERIFY(desk.panel.addEvent(draft));
    desk.key(Qt::Key_Escape);
    QVERIFY(desk.link(u"Bring back"_s));
    desk.link(u"Bring back"_s)->click();
    QCOMPARE(desk.eventForm()->draft().event.title, u"Something new"_s);
    // Turned away from, it is kept; and a form that cannot be left refuses another one.
    desk.workspace.select(anotherRow);
    QCOMPARE(desk.event(u"something-new"_s).title, u"Something new"_s);
    desk.key(Qt::Key_F2);
    desk.typeInto(u"title"_s, QString());
    QVERIFY(!desk.panel.addEvent(draft));
}

void FormsTest::firstCategoryIsMadeInTheForm()
{
    Desk desk;
    desk.tracker = {};
    desk.tracker.id = u"empty"_s;
    desk.tracker.title = u"Empty"_s;
    desk.show();
    desk.panel.addEvent(newEventDraft(*desk.workspace.snapshot(), {}, *Edtf::parse(u"2020"), EventRow()));
    QVERIFY(desk.panel.form()->field(u"category/name"_s)->isVisible());
    desk.type(u"First"_s);
    QVERIFY(desk.says(u"Type a name for the category."_s));
    desk.typeInto(u"category/name"_s, u"Bans"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.panel.form());
    QCOMPARE(desk.tracker.categories.at(0).name, u"Bans"_s);
    QVERIFY(desk.tracker.events.at(0).category == desk.tracker.categories[0].id);
}

void FormsTest::attributionIsEditedOnItsCard()
{
    Desk desk;
    auto *card = desk.panel.widget()->findChildren<AttributionCard *>().at(1);
    for (LinkButton *button : card->findChildren<LinkButton *>()) {
        if (button->accessibleName() == "Edit attribution"_L1)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(desk.attributionForm());
    QCOMPARE(desk.attributionForm()->attribution().text, u"review-blog"_s);
    QCOMPARE(desk.panel.widget()->findChildren<AttributionCard *>().size(), 1);
    QVERIFY(!desk.panel.form()->isTouched());
    desk.typeInto(u"saidBy"_s, u"a minister"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.panel.form());
    QCOMPARE(desk.changes.at(0).name, u"Edit attribution"_s);
    QCOMPARE(desk.tracker.attributions[1].saidBy, u"a minister"_s);
    QCOMPARE(desk.tracker.attributions[1].quote.exact, u"<i>as the FT reports</i>"_s);
    // F2 on a card is the card's.
    card = desk.panel.widget()->findChildren<AttributionCard *>().at(0);
    card->findChildren<LinkButton *>().first()->setFocus();
    desk.key(Qt::Key_F2);
    QCOMPARE(desk.attributionForm()->attribution().text, u"review-ft"_s);
}

void FormsTest::attributionOfANewSourceIsAdded()
{
    Desk desk(EventRow{5});
    AttributionDraft draft;
    draft.attribution.event = {u"unsourced"_s};
    desk.panel.addAttribution(draft, false);
    QCOMPARE(desk.focus(), desk.target(u"source"_s));
    desk.type(u"Canberra speaks"_s);
    desk.key(Qt::Key_Return); // nothing fits: a new one, whose title is typed already
    desk.type(u"The Gazette"_s);
    desk.typeInto(u"quote/exact"_s, u"we confirm"_s);
    desk.typeInto(u"quote/prefix"_s, u"he said "_s);
    desk.target(u"support"_s)->setFocus();
    desk.type(u"Dis"_s);
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(!desk.panel.form(), qPrintable(desk.panel.form() ? desk.panel.form()->reason() : QString()));
    QCOMPARE(desk.tracker.sources.back().title, u"Canberra speaks"_s);
    QCOMPARE(desk.tracker.sources.back().containerTitle, u"The Gazette"_s);
    const Attribution made = desk.tracker.attributions.back();
    QVERIFY(made.source == desk.tracker.sources.back().id);
    QVERIFY((made.quote == Quote{u"we confirm"_s, u"he said "_s, {}}));
    QCOMPARE(made.support, Support::Disputes);
    QCOMPARE(desk.panel.widget()->findChildren<AttributionCard *>().size(), 1);
}

void FormsTest::passageFindsItsEvent()
{
    Desk desk(EventRow{});
    AttributionDraft draft;
    draft.attribution.source = {u"wire"_s};
    draft.attribution.quote = {u"no"_s, u"says "_s, {}};
    desk.panel.addAttribution(draft, true);
    QCOMPARE(desk.focus(), desk.target(u"event"_s));
    QVERIFY(!desk.panel.form()->keepButton()->isEnabled());
    desk.type(u"rollout"_s);
    desk.key(Qt::Key_Return);
    QVERIFY(desk.panel.form()->keepButton()->isEnabled());
    auto *claim = desk.the<QComboBox>(u"claim"_s);
    claim->setFocus();
    desk.type(u"Party"_s);
    QVERIFY(desk.panel.form()->field(u"party"_s)->isVisible());
    QVERIFY(!desk.panel.form()->keepButton()->isEnabled());
    desk.target(u"party"_s)->setFocus();
    desk.type(u"Hua"_s);
    QCOMPARE(desk.attributionForm()->draft().attribution.role, Role::Target); // as in the event
    desk.target(u"credibility"_s)->setFocus();
    desk.type(u"1"_s);
    QVERIFY(desk.fault(u"credibility"_s).isEmpty()); // the event has several origins
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.panel.form());
    const Attribution made = desk.tracker.attributions.back();
    QCOMPARE(made.event.text, u"disputed"_s);
    QCOMPARE(made.party.text, u"huawei"_s);
    QCOMPARE(made.quote.prefix, u"says "_s);
}

void FormsTest::tabGoesInReadingOrder()
{
    Desk desk;
    desk.panel.editEvent();
    desk.target(u"category"_s)->setFocus();
    int last = -1;
    for (int i = 0; i < 12; ++i) {
        const int y = desk.focus()->mapTo(desk.panel.widget(), QPoint(0, 0)).y();
        QVERIFY2(y >= last, qPrintable(QString::number(i)));
        last = y;
        if (desk.focus() == desk.panel.form()->keepButton())
            return;
        desk.key(Qt::Key_Tab);
    }
    QFAIL("Keep is not reached");
}

void FormsTest::nothingIsWiderThanThePanelWithAForm_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("narrow") << 260 << false;
    QTest::newRow("usual") << 340 << false;
    QTest::newRow("right to left") << 300 << true;
}

void FormsTest::nothingIsWiderThanThePanelWithAForm()
{
    QFETCH(int, width);
    QFETCH(bool, mirrored);
    Desk desk;
    desk.tracker.categories[0].name = u"A category of a very long name that goes on and on"_s;
    desk.tracker.parties[0].name = QString(u"Australia and its territories "_s).repeated(5).trimmed();
    desk.tracker.measures[0].title = QString(u"Measure of words "_s).repeated(20).trimmed();
    desk.tracker.events[1].title = QString(400, u'x');
    desk.show();
    desk.panel.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    desk.panel.resize(width, 900);
    const auto check = [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QVERIFY(desk.panel.widget()->width() <= desk.panel.viewport()->width());
        for (const QWidget *part : desk.panel.form()->findChildren<QWidget *>()) {
            if (!part->isVisible() || part->window() != desk.panel.window())
                continue;
            const QPoint corner = part->mapTo(desk.panel.widget(), QPoint(0, 0));
            QVERIFY2(corner.x() >= 0 && corner.x() + part->width() <= desk.panel.widget()->width(),
                     part->metaObject()->className());
        }
    };
    desk.panel.editEvent();
    check();
    auto *title = desk.the<GrowingText>(u"title"_s);
    QVERIFY(title->height() > 5 * title->fontMetrics().height()); // as high as its text
    desk.panel.editAttribution({u"review-ft"_s});
    check();
}

} // namespace Dateline
