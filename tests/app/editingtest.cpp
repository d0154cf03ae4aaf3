// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/editingtest.h"

#include "app/window/datechoicedialog.h"
#include "app/window/sourcedialog.h"
#include "models/reading/normaltext.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
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
    SourceDialog dialog(SourceGuess{read}, {u"decoded as UTF-8"_s},
                        [](const QString &id) { return id == "the-paper-2018"_L1; });
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
