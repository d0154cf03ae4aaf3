// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/editingtest.h"

#include "app/window/attributiondialog.h"
#include "app/window/datechoicedialog.h"
#include "app/window/sourcedialog.h"
#include "models/reading/normaltext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A ban that two papers date to the 22nd and the 23rd; a third is silent.
Tracker smallTracker()
{
    Tracker tracker;
    tracker.id = u"small"_s;
    tracker.title = u"Small"_s;
    tracker.categories = {{{u"ban"_s}, u"Bans"_s, {}}};
    tracker.parties = {{{u"au"_s}, PartyKind::Country, u"Australia"_s, *CountryCode::parse(u"AU"), {}}};
    Event event;
    event.id = {u"au-ban"_s};
    event.title = u"Australia bans"_s;
    event.category = {u"ban"_s};
    event.date = *Edtf::parse(u"2018-08-23");
    event.parties = {{{u"au"_s}, Role::Issuer}};
    tracker.events = {event};
    event.id = {u"au-other"_s};
    event.title = u"Another matter"_s;
    event.date = *Edtf::parse(u"2019-01"_s);
    tracker.events.push_back(event);
    for (const auto &[id, name, day] :
         {std::tuple(u"paper"_s, u"The Paper"_s, u"2018-08-22"_s),
          std::tuple(u"gazette"_s, u"Gazette"_s, u"2018-08-23"_s), std::tuple(u"herald"_s, u"Herald"_s, QString())}) {
        Source source;
        source.id = {id};
        source.title = u"Report of "_s + name;
        source.containerTitle = name;
        source.type = u"article-newspaper"_s;
        tracker.sources.push_back(source);
        if (day.isEmpty())
            continue;
        Attribution attribution;
        attribution.id = {u"of-"_s + id};
        attribution.event = {u"au-ban"_s};
        attribution.source = source.id;
        attribution.date = *Edtf::parse(day);
        tracker.attributions.push_back(attribution);
    }
    return tracker;
}

std::shared_ptr<const Snapshot> smallSnapshot() { return std::make_shared<const Snapshot>(smallTracker()); }

/// The combo box that offers this text.
QComboBox *boxWith(const QDialog &dialog, const QString &text)
{
    for (QComboBox *box : dialog.findChildren<QComboBox *>()) {
        if (box->findText(text) >= 0)
            return box;
    }
    return nullptr;
}

void choose(const QDialog &dialog, const QString &text)
{
    QComboBox *box = boxWith(dialog, text);
    QVERIFY2(box, qPrintable(text));
    box->setCurrentIndex(box->findText(text));
}

QLineEdit *lineWithHint(const QDialog &dialog, const QString &hint)
{
    for (QLineEdit *line : dialog.findChildren<QLineEdit *>()) {
        if (line->placeholderText().startsWith(hint))
            return line;
    }
    return nullptr;
}

QPushButton *okOf(const QDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

bool says(const QDialog &dialog, const QString &words)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->text().contains(words))
            return true;
    }
    return false;
}

} // namespace

void EditingTest::confirmedNeedsTwoOrigins()
{
    const auto snapshot = smallSnapshot();
    const QString confirmedName = u"1  "_s + nameFor(Credibility::Confirmed);
    AttributionDialog dialog(snapshot, {u"herald"_s}, {u"words"_s, {}, {}}, snapshot->rowOf({u"au-other"_s}));
    QComboBox *grades = boxWith(dialog, confirmedName);
    QVERIFY(grades);
    const auto *model = qobject_cast<QStandardItemModel *>(grades->model());
    const int confirmed = grades->findText(confirmedName);
    QVERIFY(!model->item(confirmed)->isEnabled());
    QVERIFY(says(dialog, u"two independent origins; with this one the event has 1"_s));

    // The ban has two origins already, and reprints of them are no third.
    AttributionDialog banned(snapshot, {u"herald"_s}, {u"words"_s, {}, {}}, snapshot->rowOf({u"au-ban"_s}));
    grades = boxWith(banned, confirmedName);
    QVERIFY(qobject_cast<QStandardItemModel *>(grades->model())->item(confirmed)->isEnabled());
    QVERIFY(!says(banned, u"two independent origins"_s));
}

void EditingTest::attributionSaysWhatTheFormSays()
{
    const auto snapshot = smallSnapshot();
    const Quote quote{u"a ban"_s, u"Australia announced "_s, u" of its own"_s};
    AttributionDialog dialog(snapshot, {u"herald"_s}, quote, snapshot->rowOf({u"au-ban"_s}));
    QCOMPARE(dialog.findChild<QListWidget *>()->currentItem()->data(Qt::UserRole).toUInt(),
             snapshot->rowOf({u"au-ban"_s}));
    choose(dialog, nameFor(Support::Disputes));
    choose(dialog, nameFor(Claim::Party));
    choose(dialog, u"Australia – "_s + nameFor(Role::Issuer));
    QCOMPARE(dialog.attribution().role, Role::Issuer); // as in the event, until it is said otherwise
    choose(dialog, nameFor(Role::Affected));
    lineWithHint(dialog, u"the source itself"_s)->setText(u"an official"_s);
    lineWithHint(dialog, u"Herald"_s)->setText(u"The Wire"_s);
    lineWithHint(dialog, u"23 Aug 2018"_s)->setText(u"mid-August 2018"_s);
    QVERIFY(okOf(dialog)->isEnabled());
    const Attribution made = dialog.attribution();
    QCOMPARE(made.event.text, u"au-ban"_s);
    QCOMPARE(made.source.text, u"herald"_s);
    QVERIFY(made.quote == quote);
    QCOMPARE(made.support, Support::Disputes);
    QCOMPARE(made.claim, Claim::Party);
    QCOMPARE(made.party.text, u"au"_s);
    QCOMPARE(made.role, Role::Affected);
    QCOMPARE(made.saidBy, u"an official"_s);
    QCOMPARE(made.origin, u"The Wire"_s);
    QCOMPARE(made.date.toString(), u"[2018-08-11..2018-08-20]"_s);
    QVERIFY(isValidId(made.id.text));
    // The source's own name is no other reporter.
    lineWithHint(dialog, u"Herald"_s)->setText(u" the herald "_s);
    QVERIFY(dialog.attribution().origin.isEmpty());
}

void EditingTest::badDateIsExplained()
{
    const auto snapshot = smallSnapshot();
    AttributionDialog dialog(snapshot, {u"herald"_s}, {u"words"_s, {}, {}}, snapshot->rowOf({u"au-ban"_s}));
    lineWithHint(dialog, u"23 Aug 2018"_s)->setText(u"31 June 2018"_s);
    QVERIFY(!okOf(dialog)->isEnabled());
    QVERIFY(says(dialog, u"Date: "_s));
    AttributionDialog noEvent(snapshot, {u"herald"_s}, {u"words"_s, {}, {}}, EventRow());
    QVERIFY(!okOf(noEvent)->isEnabled());
    lineWithHint(noEvent, u"Find an event"_s)->setText(u"another"_s);
    QVERIFY(okOf(noEvent)->isEnabled()); // the only one found
    QCOMPARE(noEvent.attribution().event.text, u"au-other"_s);
}

void EditingTest::rivalDatesCanBeChosenFrom()
{
    const auto snapshot = smallSnapshot();
    DateChoiceDialog dialog(*snapshot, snapshot->rowOf({u"au-ban"_s}));
    const auto buttons = dialog.findChildren<QRadioButton *>();
    QCOMPARE(buttons.size(), 3); // the two and another
    QVERIFY(!okOf(dialog)->isEnabled());
    buttons[0]->setChecked(true);
    QVERIFY(!okOf(dialog)->isEnabled()); // not without a reason
    dialog.findChild<QPlainTextEdit *>()->setPlainText(u"The paper was there."_s);
    QVERIFY(okOf(dialog)->isEnabled());
    QCOMPARE(dialog.chosenEvent().date.toString(), u"2018-08-22"_s);
    QCOMPARE(dialog.chosenEvent().dateReason, u"The paper was there."_s);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"2018-08"_s);
    QVERIFY(buttons[2]->isChecked());
    QCOMPARE(dialog.chosenEvent().date.toString(), u"2018-08"_s);
}

void EditingTest::sourceKeepsWhatTheFileSaid()
{
    Source read;
    read.title = u"A report"_s;
    read.containerTitle = u"The Paper"_s;
    read.authors = {{u"Doe"_s, u"Jane"_s, {}}};
    read.issued = *Edtf::parse(u"2018-11-30");
    read.type = u"webpage"_s;
    read.text = u"First line\r\nsecond"_s;
    SourceDialog dialog(read, {u"decoded as UTF-8"_s}, [](const QString &id) { return id == "the-paper-2018"_L1; });
    QVERIFY(okOf(dialog)->isEnabled());
    QVERIFY(says(dialog, u"decoded as UTF-8."_s));
    const Source made = dialog.source();
    QCOMPARE(made.id.text, u"the-paper-2018-2"_s);
    QCOMPARE(made.text, u"First line\nsecond"_s);
    QCOMPARE(made.textDigest, QString::fromLatin1(textDigest(made.text)));
    QCOMPARE(made.type, read.type);
    QVERIFY(made.authors == read.authors);
    dialog.findChildren<QLineEdit *>().first()->clear(); // the title
    QVERIFY(!okOf(dialog)->isEnabled());
}

} // namespace Dateline
