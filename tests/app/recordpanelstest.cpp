// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recordpanels.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"
#include "views/common/formfield.h"
#include "views/common/formstack.h"
#include "views/common/growingtext.h"
#include "views/common/partyfield.h"
#include "views/common/recordform.h"
#include "views/common/suggestions.h"
#include "views/measure/measurepanel.h"
#include "views/party/partypanel.h"
#include "views/sources/sourcepanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Two bans as milestones of two measures, and a company that is there under two names.
Tracker withMeasures()
{
    Tracker tracker = twoBans();
    tracker.parties.push_back({{u"zte"_s}, PartyKind::Company, u"ZTE"_s, {}, {}});
    tracker.parties.push_back({{u"zhongxing"_s}, PartyKind::Company, u"Zhongxing"_s, {}, {}});
    Measure measure;
    measure.id = {u"au-5g"_s};
    measure.title = u"5G guidance"_s;
    measure.issuers = {{u"au"_s}};
    measure.targets = {{u"zhongxing"_s}};
    tracker.measures = {measure};
    tracker.events[0].measure = measure.id;
    tracker.events[0].milestone = Milestone::Announced;
    tracker.events[0].parties.push_back({{u"zhongxing"_s}, Role::Target});
    return tracker;
}

struct Records : Desk
{
    Records()
    {
        QObject::connect(&records, &RecordPanels::changeRequested, &documents,
                         [this](const Change &change) { documents.apply(change); });
        QObject::connect(&documents, &DocumentController::failed, &records, &RecordPanels::changeFailed);
        QObject::connect(&documents, &DocumentController::aboutToShow, &records, &RecordPanels::keepForms);
        source->setEditable(true);
        measure->setFollowing(true);
        window.setCentralWidget(records.party());
        open(withMeasures());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window)); // for short cuts
    }
    ~Records()
    {
        delete records.measureWidget();
        delete records.sourceWidget();
    }

    MeasurePanel *measure = new MeasurePanel(&workspace);
    SourcePanel *source = new SourcePanel(&workspace);
    RecordPanels records{&workspace, measure, source, &window};
    PartyPanel &party = *records.party();
};

RecordForm *formIn(const QWidget *widget) { return widget->findChild<RecordForm *>(); }

QWidget *editorIn(const RecordForm *form, const QString &path) { return form->field(path)->focusTarget(); }

/// Types in place of what stands there.
void retype(QWidget *editor, const QString &text)
{
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            QTest::keyClick(editor, Qt::Key_Return);
        for (const QChar letter : lines[i]) { // keyClicks() knows ASCII only
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(letter));
            QApplication::sendEvent(editor, &press);
        }
    }
}

QString wordsIn(const QWidget &widget)
{
    QStringList words;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            words.append(label->text());
    }
    return words.join(u'\n');
}

} // namespace

void RecordPanelsTest::partyIsEditedInPlace()
{
    Records desk;
    desk.party.showParty({u"au"_s});
    QVERIFY2(wordsIn(desk.party).contains(u"Australia"_s), qPrintable(wordsIn(desk.party)));
    QTest::keyClick(&desk.party, Qt::Key_F2);
    RecordForm *form = formIn(&desk.party);
    QVERIFY(form);
    retype(editorIn(form, u"name"_s), u"Commonwealth of Australia"_s);
    retype(editorIn(form, u"aliases"_s), u"Oz\nAustralien [de]"_s);
    retype(editorIn(form, u"ids"_s), u"wikidata: Q408"_s);
    QTest::keyClick(editorIn(form, u"ids"_s), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!desk.party.isEditing());
    const Party now = desk.shown().parties[0];
    QCOMPARE(now.name, u"Commonwealth of Australia"_s);
    QCOMPARE(now.aliases, (std::vector<Alias>{{u"Oz"_s, {}}, {u"Australien"_s, u"de"_s}}));
    QCOMPARE(now.ids, (ExternalIds{{u"wikidata"_s, u"Q408"_s}}));
    QCOMPARE(desk.documents.undoName(), u"Edit “Commonwealth of Australia”"_s);
    QVERIFY(wordsIn(desk.party).contains(u"Oz"_s));
}

void RecordPanelsTest::formStaysUntilItIsWritten()
{
    Records desk;
    std::optional<Change> asked; // held back, as on a slow disk
    QObject::disconnect(&desk.records, &RecordPanels::changeRequested, nullptr, nullptr);
    const auto hold = QObject::connect(&desk.records, &RecordPanels::changeRequested, &desk.window,
                                       [&](const Change &change) { asked = change; });
    desk.party.showParty({u"au"_s});
    desk.party.edit();
    retype(editorIn(formIn(&desk.party), u"name"_s), u"Commonwealth"_s);
    formIn(&desk.party)->keep();
    QVERIFY(asked.has_value());
    // Another step is written before it.
    desk.documents.apply(additionOf(u"another"_s));
    QTRY_VERIFY(desk.workspace.snapshot()->sourceIndex({u"another"_s}) != noIndex);
    QVERIFY(desk.party.isEditing());
    QVERIFY(!formIn(&desk.party)->isEnabled());
    desk.documents.apply(*asked);
    QTRY_VERIFY(!desk.party.isEditing());
    QCOMPARE(desk.shown().parties[0].name, u"Commonwealth"_s);
    // Where it is not to be seen though all is written, the form is taken up again.
    desk.party.edit();
    retype(editorIn(formIn(&desk.party), u"name"_s), u"Oz"_s);
    formIn(&desk.party)->keep();
    desk.records.allWritten();
    QVERIFY(desk.party.isEditing() && formIn(&desk.party)->isEnabled());
    QObject::disconnect(hold);
}

void RecordPanelsTest::faultsStandAtTheirFields()
{
    Records desk;
    desk.party.showParty({u"au"_s});
    desk.party.edit();
    RecordForm *form = formIn(&desk.party);
    QVERIFY(form->keepButton()->isEnabled());
    retype(editorIn(form, u"ids"_s), u"Q408"_s);
    QVERIFY(form->field(u"ids"_s)->fault().contains(u"wikidata"_s));
    QVERIFY(!form->keepButton()->isEnabled());
    QTest::keyClick(editorIn(form, u"ids"_s), Qt::Key_Escape);
    QVERIFY(!desk.party.isEditing());
    QCOMPARE(desk.shown(), withMeasures());
}

void RecordPanelsTest::whatIsTypedIsNotLost()
{
    Records desk;
    desk.party.showParty({u"zte"_s});
    desk.party.edit();
    RecordForm *form = formIn(&desk.party);
    retype(editorIn(form, u"name"_s), u"ZTE Corporation"_s);
    // Asked for another one, it stays.
    desk.party.showParty({u"au"_s});
    QVERIFY(desk.party.isEditing());
    QVERIFY(wordsIn(desk.party).contains(u"Save or cancel this first."_s));
    // Somebody else removes it: the change is refused, the form is still there.
    const Party before = desk.shown().parties[2];
    desk.documents.apply({u"Remove"_s, {{before, std::nullopt}}});
    QTRY_COMPARE(desk.shown().parties.size(), std::size_t{3});
    QVERIFY(wordsIn(desk.party).contains(u"removed meanwhile"_s));
    QVERIFY(form->keep());
    QTRY_VERIFY(form->isEnabled());
    QVERIFY(desk.party.isEditing());
    QCOMPARE(qobject_cast<GrowingText *>(editorIn(form, u"name"_s))->toPlainText(), u"ZTE Corporation"_s);
}

/// What is typed for one tracker never goes to another.
void RecordPanelsTest::formsStayWithTheirTracker()
{
    Records desk;
    const QString first = desk.path(u"tracker.dateline"_s);
    Tracker other = withMeasures();
    other.id = u"other"_s;
    desk.party.showParty({u"zte"_s});
    desk.party.edit();
    RecordForm *form = formIn(&desk.party);
    retype(editorIn(form, u"ids"_s), u"Q408"_s); // cannot be kept
    const QString second = desk.open(other, u"other.dateline"_s);
    QVERIFY(desk.party.isEditing());
    QVERIFY(!wordsIn(desk.party).contains(u"removed"_s));
    retype(editorIn(form, u"ids"_s), u"wikidata: Q408"_s);
    QVERIFY(form->reason().contains(u"not open now"_s));
    QVERIFY(!form->keepButton()->isEnabled());
    QVERIFY(!form->keep());
    QCOMPARE(desk.shown(), other);
    // Back in its tracker it is as it was typed, and kept when that is left.
    desk.openFile(first);
    QVERIFY(form->reason().isEmpty());
    desk.openFile(second);
    QVERIFY(!desk.party.isEditing());
    QCOMPARE(desk.shown(), other);
    QTRY_VERIFY(!desk.documents.isWriting());
    desk.openFile(first);
    QCOMPARE(desk.shown().parties[2].ids, (ExternalIds{{u"wikidata"_s, u"Q408"_s}}));
    // One in which nothing was typed goes.
    desk.party.edit();
    QVERIFY(desk.party.isEditing());
    desk.openFile(second);
    QVERIFY(!desk.party.isEditing());
}

void RecordPanelsTest::leavingAsksOnlyForWhatCannotBeKept()
{
    Records desk;
    QVERIFY(desk.records.mayLeave());
    desk.party.showParty({u"zte"_s});
    desk.party.edit();
    QVERIFY(desk.records.mayLeave()); // nothing was typed
    RecordForm *form = formIn(&desk.party);
    retype(editorIn(form, u"ids"_s), u"Q408"_s);
    QString answer = u"Cancel"_s;
    const DialogAnswers answers([&answer](QDialog &dialog) { buttonOf(dialog, answer)->click(); });
    QVERIFY(!desk.records.mayLeave());
    QVERIFY(desk.party.isEditing());
    answer = u"Discard"_s;
    QVERIFY(desk.records.mayLeave());
    QCOMPARE(answers.count(), 2);
    retype(editorIn(form, u"ids"_s), u"wikidata: Q408"_s);
    QVERIFY(desk.records.mayLeave());
    QCOMPARE(answers.count(), 2);
    QTRY_COMPARE(desk.shown().parties[2].ids, (ExternalIds{{u"wikidata"_s, u"Q408"_s}}));
}

/// Undo on a part of a form that has no text must not take back a step of the tracker behind it.
void RecordPanelsTest::undoInAFormIsNoneOfTheTracker()
{
    Records desk;
    desk.party.showParty({u"zte"_s});
    desk.party.edit();
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QApplication::sendEvent(formIn(&desk.party)->keepButton(), &undo);
    QVERIFY(undo.isAccepted());
}

void RecordPanelsTest::newCountryIsAdded()
{
    Records desk;
    desk.records.newCountryAction()->trigger();
    RecordForm *form = formIn(&desk.party);
    QVERIFY(!form->keepButton()->isEnabled());
    auto *country = qobject_cast<QComboBox *>(editorIn(form, u"country"_s));
    country->setCurrentIndex(country->findData(u"AU"_s));
    QVERIFY(form->field(u"country"_s)->fault().contains(u"already"_s));
    country->setCurrentIndex(country->findData(u"FR"_s));
    QCOMPARE(qobject_cast<GrowingText *>(editorIn(form, u"name"_s))->toPlainText(), u"Australia"_s); // the first choice
    retype(editorIn(form, u"name"_s), u"France"_s);
    QVERIFY(form->keep());
    QTRY_COMPARE(desk.shown().parties.size(), std::size_t{5});
    QCOMPARE(desk.shown().parties.back().id.text, u"fr"_s);
    QCOMPARE(desk.shown().parties.back().kind, PartyKind::Country);
}

void RecordPanelsTest::partiesAreMerged()
{
    Records desk;
    desk.party.showParty({u"zhongxing"_s});
    desk.party.startMerging();
    auto *into = desk.party.findChild<QComboBox *>();
    QAbstractButton *merge = buttonOf(*into->parentWidget(), u"Merge"_s);
    QVERIFY(!merge->isEnabled());
    into->setEditText(u"ZTE (Company)"_s);
    QVERIFY(merge->isEnabled());
    const QString words = wordsIn(desk.party);
    QVERIFY2(words.contains(u"1 event"_s) && words.contains(u"1 measure"_s), qPrintable(words));
    merge->click();
    QTRY_COMPARE(desk.shown().parties.size(), std::size_t{3});
    const Tracker now = desk.shown();
    QCOMPARE(now.parties[2].aliases.front().name, u"Zhongxing"_s);
    QCOMPARE(now.events[0].parties[1].party.text, u"zte"_s);
    QCOMPARE(now.measures[0].targets.front().text, u"zte"_s);
    QCOMPARE(desk.party.party().text, u"zte"_s);
}

void RecordPanelsTest::removingSaysWhatNamesIt()
{
    Records desk;
    desk.party.showParty({u"zhongxing"_s});
    desk.party.startRemoving();
    QVERIFY2(wordsIn(desk.party).contains(u"1 event"_s), qPrintable(wordsIn(desk.party)));
    for (QAbstractButton *button : desk.party.findChildren<QAbstractButton *>()) {
        if (button->text() == u"&Remove"_s && button->isVisible())
            button->click();
    }
    QTRY_COMPARE(desk.shown().parties.size(), std::size_t{3});
    QCOMPARE(desk.shown().events[0].parties.size(), std::size_t{1});
    QVERIFY(desk.shown().measures[0].targets.empty());
}

void RecordPanelsTest::measureIsEditedInPlace()
{
    Records desk;
    desk.measure->showMeasure(MeasureRow(0));
    emit desk.measure->editRequested({u"au-5g"_s});
    RecordForm *form = formIn(desk.records.measureWidget());
    QVERIFY(form);
    retype(editorIn(form, u"title"_s), u"Guidance for carriers"_s);
    auto *effect = qobject_cast<QComboBox *>(editorIn(form, u"effect"_s));
    effect->setCurrentIndex(effect->findData(static_cast<int>(Effect::Ban)));
    QVERIFY(form->keep());
    QTRY_COMPARE(desk.shown().measures[0].title, u"Guidance for carriers"_s);
    QCOMPARE(desk.shown().measures[0].effect, Effect::Ban);
    QCOMPARE(desk.shown().measures[0].issuers, withMeasures().measures[0].issuers);
    QTRY_VERIFY(!formIn(desk.records.measureWidget()));
}

void RecordPanelsTest::newMeasureMakesItsParties()
{
    Records desk;
    desk.records.newMeasureAction()->trigger();
    RecordForm *form = formIn(desk.records.measureWidget());
    retype(editorIn(form, u"title"_s), u"Entity list"_s);
    QVERIFY(!form->keepButton()->isEnabled()); // nobody issues it
    auto *issuers = form->findChildren<PartyField *>().at(0);
    issuers->setParties({{draftParty(PartyKind::Organisation, u"BIS"_s).id, Role::Issuer}},
                        {draftParty(PartyKind::Organisation, u"BIS"_s)});
    emit issuers->edited();
    QVERIFY(!form->keepButton()->isEnabled()); // nobody said what it does
    auto *effect = qobject_cast<QComboBox *>(editorIn(form, u"effect"_s));
    effect->setCurrentIndex(effect->findData(static_cast<int>(Effect::Review)));
    QVERIFY2(form->keepButton()->isEnabled(), qPrintable(form->reason()));
    QVERIFY(form->keep());
    QTRY_COMPARE(desk.shown().measures.size(), std::size_t{2});
    QCOMPARE(desk.shown().measures[1].issuers, (std::vector<PartyId>{{u"bis"_s}}));
    QCOMPARE(desk.shown().parties.back().name, u"BIS"_s);
}

void RecordPanelsTest::sourceIsEditedInPlace()
{
    Records desk;
    emit desk.source->editRequested({u"article"_s});
    RecordForm *form = formIn(desk.records.sourceWidget());
    QVERIFY(form);
    retype(editorIn(form, u"csl/publisher"_s), u"The Paper"_s);
    retype(editorIn(form, u"csl/URL"_s), u"paper"_s);
    QVERIFY(form->field(u"csl/URL"_s)->fault().contains(u"https"_s));
    retype(editorIn(form, u"csl/URL"_s), u"https://paper.example/1"_s);
    retype(editorIn(form, u"csl/issued"_s), u"2018-11"_s);
    QVERIFY2(form->keep(), qPrintable(form->reason()));
    QTRY_COMPARE(desk.shown().sources.back().publisher, u"The Paper"_s);
    const Source now = desk.shown().sources.back();
    QCOMPARE(now.url, u"https://paper.example/1"_s);
    QCOMPARE(now.issued.toString(), u"2018-11"_s);
    QCOMPARE(now.text, withMeasures().sources.back().text);
}

} // namespace Dateline
