// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/formcontroller.h"
#include "app/window/datechoicedialog.h"
#include "models/checks/runchecks.h"
#include "models/dates/today.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Forms : Desk
{
    FormController forms{&workspace, &documents, &window};
    QSignalSpy changes{&forms, &FormController::changeMade};

    Forms() { location = open(twoBans()); }
    EntityChange part() const { return changes.last()[0].value<Change>().parts.at(0); }
    QString location;
};

} // namespace

void FormControllerTest::dateIsChosen()
{
    Forms desk;
    desk.forms.chooseDateAction()->trigger(); // of no event
    QVERIFY(desk.changes.isEmpty());
    desk.workspace.select(desk.workspace.snapshot()->rowOf({u"au-ban"_s}));
    const DialogAnswers answers([](QDialog &dialog) {
        QVERIFY(qobject_cast<DateChoiceDialog *>(&dialog));
        QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"2018-08"_s);
        dialog.findChild<QPlainTextEdit *>()->setPlainText(u"The day is not known."_s);
        dialog.accept();
    });
    desk.forms.chooseDateAction()->trigger();
    QCOMPARE(desk.changes.size(), 1);
    QCOMPARE(std::get<Event>(*desk.part().before).date.toString(), u"2018-08-23"_s);
    QCOMPARE(std::get<Event>(*desk.part().after).date.toString(), u"2018-08"_s);
    QCOMPARE(std::get<Event>(*desk.part().after).dateReason, u"The day is not known."_s);
}

void FormControllerTest::findingIsAcceptedAndTakenBack()
{
    Forms desk;
    const DialogAnswers answers([](QDialog &dialog) {
        qobject_cast<QInputDialog *>(&dialog)->setTextValue(u" It is right. "_s);
        dialog.accept();
    });
    desk.forms.acceptFinding(u"single-origin-ban"_s, u"event/nz-ban"_s);
    QCOMPARE(desk.changes.size(), 1);
    const AcceptedFinding accepted{u"single-origin-ban"_s, u"event/nz-ban"_s, u"It is right."_s, {}};
    QVERIFY(std::get<AcceptedFinding>(*desk.part().after) == accepted);
    desk.documents.apply(desk.changes[0][0].value<Change>());
    QTRY_VERIFY(!desk.documents.isBusy());

    desk.forms.takeBackAcceptance(u"single-origin-ban"_s, u"event/au-ban"_s); // was not accepted
    QCOMPARE(desk.changes.size(), 1);
    desk.forms.takeBackAcceptance(u"single-origin-ban"_s, u"event/nz-ban"_s);
    QCOMPARE(desk.changes.size(), 2);
    desk.documents.apply(desk.changes[1][0].value<Change>());
    QTRY_VERIFY(!desk.documents.isBusy());
    QVERIFY(desk.shown().accepted.empty());
    QCOMPARE(answers.count(), 1);
}

void FormControllerTest::countryCodeIsChanged()
{
    Forms desk;
    desk.forms.changeCountryCode({u"nobody"_s}, *CountryCode::parse(u"GB"));
    desk.forms.changeCountryCode({u"au"_s}, *CountryCode::parse(u"AU"));
    QCOMPARE(desk.changes.size(), 0);
    desk.forms.changeCountryCode({u"au"_s}, *CountryCode::parse(u"NF"));
    QCOMPARE(desk.changes.size(), 1);
    Party expected = std::get<Party>(*desk.part().before);
    QCOMPARE(expected.country.toString(), u"AU"_s);
    expected.country = *CountryCode::parse(u"NF");
    QVERIFY(std::get<Party>(*desk.part().after) == expected);
}

void FormControllerTest::quotesAreMendedInOneStep()
{
    Forms desk;
    Tracker tracker = twoBans();
    const auto say = [&](const QString &id, const QString &words) {
        Attribution attribution;
        attribution.id.text = id;
        attribution.event.text = u"au-ban"_s;
        attribution.source.text = u"article"_s;
        attribution.quote.exact = words;
        tracker.attributions.push_back(attribution);
    };
    auto article = std::find_if(tracker.sources.begin(), tracker.sources.end(),
                                [](const Source &source) { return source.id.text == u"article"; });
    article->text = u"The net-\nwork is shut. The min\u00adister said so."_s;
    article->textDigest.clear();
    say(u"q1"_s, u"network is shut"_s);
    say(u"q2"_s, u"minister said"_s);
    say(u"q3"_s, u"is shut"_s);
    desk.open(tracker, u"quotes.dateline"_s);

    std::vector<MendedQuote> mended;
    const Result<std::vector<Finding>> findings = runChecks(*desk.workspace.snapshot(), {today()});
    for (const Finding &finding : *findings) {
        if (finding.mending)
            mended.push_back({{finding.subject.section(u'/', 1)}, *finding.mending});
    }
    QCOMPARE(mended.size(), std::size_t(2));
    mended.push_back({{u"q3"_s}, {{u"was shut"_s, {}, {}}, {u"is"_s, {}, {}}}}); // its quote is another by now
    mended.push_back({{u"gone"_s}, mended.front().mending});
    desk.forms.mendQuotes(mended);
    QCOMPARE(desk.changes.size(), 1);
    const Change change = desk.changes[0][0].value<Change>();
    QCOMPARE(change.name, u"Take 2 quotes as in the text"_s);
    QCOMPARE(change.parts.size(), std::size_t(2));
    desk.documents.apply(change);
    QTRY_VERIFY(!desk.documents.isBusy());
    const auto quoteOf = [&](const QString &id) {
        for (const Attribution &attribution : desk.shown().attributions) {
            if (attribution.id.text == id)
                return attribution.quote.exact;
        }
        return QString();
    };
    QCOMPARE(quoteOf(u"q1"_s), u"net-\nwork is shut"_s);
    QCOMPARE(quoteOf(u"q2"_s), u"min\u00adister said"_s);
    QCOMPARE(quoteOf(u"q3"_s), u"is shut"_s);
    desk.documents.apply(change.inverted());
    QTRY_COMPARE(quoteOf(u"q1"_s), u"network is shut"_s);
    desk.forms.mendQuotes({});
    QCOMPARE(desk.changes.size(), 1);
}

void FormControllerTest::housesAreDeclaredOne()
{
    Forms desk;
    desk.forms.declareOneHouse(u"Wire"_s, u"The Wire"_s); // are one anyway
    QCOMPARE(desk.changes.size(), 0);
    desk.forms.declareOneHouse(u"Wire"_s, u"Wire News"_s);
    QCOMPARE(desk.changes.size(), 1);
    QVERIFY(!desk.part().before);
    const auto house = std::get<Publisher>(*desk.part().after);
    QCOMPARE(house.name, u"Wire"_s);
    QVERIFY(house.aliases == (std::vector<Alias>{{u"Wire News"_s, {}}}));
    desk.documents.apply(desk.changes[0][0].value<Change>());
    QTRY_VERIFY(!desk.documents.isBusy());
    desk.forms.declareOneHouse(u"Wire"_s, u"Wire News"_s);
    QCOMPARE(desk.changes.size(), 1);
    desk.documents.undo();
    QTRY_VERIFY(!desk.documents.isBusy());
    QVERIFY(desk.shown().publishers.empty());
}

void FormControllerTest::nothingSaidIsNoChange()
{
    Forms desk;
    desk.workspace.select(desk.workspace.snapshot()->rowOf({u"au-ban"_s}));
    {
        const DialogAnswers rejected([](QDialog &dialog) { dialog.reject(); });
        desk.forms.chooseDate();
        desk.forms.acceptFinding(u"single-origin-ban"_s, u"event/nz-ban"_s);
        QCOMPARE(rejected.count(), 2);
    }
    const DialogAnswers accepted([](QDialog &dialog) { dialog.accept(); }); // as it came: no reason, no other date
    desk.forms.chooseDate();
    desk.forms.acceptFinding(u"single-origin-ban"_s, u"event/nz-ban"_s);
    QCOMPARE(accepted.count(), 2);
    QVERIFY(desk.changes.isEmpty());
}

} // namespace Dateline
