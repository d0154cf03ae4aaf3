// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The card of a country, and the pages that are shown with nothing selected.
#include "tests/support/testcase.h"
#include "views/party/partycardview.h"
#include "views/party/stancestrip.h"
#include "views/start/startpage.h"
#include "views/start/trackercardview.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Dateline;
using namespace Qt::StringLiterals;

namespace {

Day isoDayOf(const QString &iso) { return dayFromIso(iso).value(); }

/// Banned for two years, then partly restricted.
PartyCard sampleCard()
{
    PartyCard card;
    card.name = u"Australia"_s;
    card.country = *CountryCode::parse(u"AU");
    card.asOf = isoDayOf(u"2019-07-01"_s);
    card.stance = Stance::Banned;
    card.begin = isoDayOf(u"2018-01-01"_s).number;
    card.end = isoDayOf(u"2022-01-01"_s).number;
    const std::int64_t turn = isoDayOf(u"2020-01-01"_s).number;
    card.spells = {{card.begin, turn, Stance::Banned, true, u"Banned"_s},
                   {turn, card.end, Stance::PartlyRestricted, false, u"Partly restricted, possibly"_s}};
    card.deciding = EventRow(7);
    card.decidingTitle = u"A ban"_s;
    card.events = {{EventRow(9), u"2020"_s, u"Later"_s}, {EventRow(7), u"2018"_s, u"A ban"_s}};
    card.eventCount = 600;
    return card;
}

double widthOf(const QString &text) { return 7.0 * static_cast<double>(text.size()); }

} // namespace

class PartyCardViewTest : public TestCase
{
    Q_OBJECT

private slots:
    void stripIsInScale();
    void shortSpellIsSeen();
    void yearsKeepApart();
    void rowsLeadOn();
    void titlesAreNoMarkup();
    void trackerOffersThreeWays();
    void startPageOffersWhatWasOpen();
};

void PartyCardViewTest::stripIsInScale()
{
    const StanceStripGeometry geometry = layoutStanceStrip(sampleCard(), 400, 14, widthOf);
    QCOMPARE(geometry.pieces.size(), std::size_t{2});
    QVERIFY(std::abs(geometry.pieces[0].rect.right() - 200) < 1);
    QCOMPARE(geometry.pieces[1].rect.left(), geometry.pieces[0].rect.right());
    QVERIFY(std::abs(geometry.pieces[1].rect.right() - 400) < 0.01);
    QVERIFY(std::abs(geometry.asOf - 149) < 2); // a year and a half of four
    PartyCard elsewhere = sampleCard();
    elsewhere.asOf = isoDayOf(u"2030-01-01"_s);
    QVERIFY(layoutStanceStrip(elsewhere, 400, 14, widthOf).asOf < 0);
    QVERIFY(layoutStanceStrip(PartyCard(), 400, 14, widthOf).pieces.empty());
}

void PartyCardViewTest::shortSpellIsSeen()
{
    PartyCard card = sampleCard();
    card.spells = {{card.end - 1, card.end, Stance::Banned, true, {}}};
    const StanceStripGeometry geometry = layoutStanceStrip(card, 200, 14, widthOf);
    QVERIFY(geometry.pieces[0].rect.width() >= 1);
    QVERIFY(geometry.pieces[0].rect.right() <= 200.01);
}

void PartyCardViewTest::yearsKeepApart()
{
    for (const double width : {60.0, 150.0, 400.0, 1200.0}) {
        const StanceStripGeometry geometry = layoutStanceStrip(sampleCard(), width, 14, widthOf);
        double free = 0;
        int labels = 0;
        for (const StanceStripGeometry::Year &year : geometry.years) {
            if (year.label.isEmpty())
                continue;
            const double half = widthOf(year.label) / 2;
            QVERIFY(year.x - half >= free - 0.01 && year.x + half <= width + 0.01);
            free = year.x + half;
            ++labels;
        }
        QVERIFY(width < 150 || labels > 0);
    }
}

void PartyCardViewTest::titlesAreNoMarkup()
{
    PartyCard card = sampleCard();
    card.events = {{EventRow(9), u"2020"_s, u"<img src=file:a.png>"_s}};
    PartyCardView view;
    view.setCard(card);
    const auto items =
        view.findChild<QTreeWidget *>()->findItems(u"<img"_s, Qt::MatchStartsWith | Qt::MatchRecursive, 1);
    QCOMPARE(items.size(), 1);
    QVERIFY(items[0]->toolTip(1).contains(u"&lt;img"_s));
    QVERIFY(!items[0]->toolTip(1).contains(u"<img"_s));
}

void PartyCardViewTest::rowsLeadOn()
{
    PartyCard card = sampleCard();
    card.restrictors = {{*CountryCode::parse(u"NZ"), u"New Zealand"_s, Stance::Banned, true, u"Banned"_s, u"2018"_s}};
    PartyCardView view;
    view.setCard(card);
    QSignalSpy events(&view, &PartyCardView::eventActivated);
    QSignalSpy countries(&view, &PartyCardView::countryActivated);
    auto *list = view.findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 3); // what decides it, who restricts, events
    QTreeWidgetItem *group = list->topLevelItem(2);
    QCOMPARE(group->text(0), u"600 events"_s);
    QCOMPARE(group->childCount(), 3);
    QCOMPARE(group->child(2)->text(0), u"598 more"_s);
    emit list->itemClicked(list->topLevelItem(0)->child(0), 0);
    emit list->itemActivated(group->child(0), 0);
    emit list->itemClicked(group->child(2), 0); // leads nowhere
    emit list->itemClicked(group, 0);
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0][0].value<EventRow>(), EventRow(7));
    QCOMPARE(events[1][0].value<EventRow>(), EventRow(9));
    emit list->itemClicked(list->topLevelItem(1)->child(0), 1);
    QCOMPARE(countries.size(), 1);
    QCOMPARE(countries[0][0].value<CountryCode>().toString(), u"NZ"_s);
}

void PartyCardViewTest::trackerOffersThreeWays()
{
    TrackerCardView view;
    QSignalSpy asked(&view, &TrackerCardView::startRequested);
    const auto clickFirst = [&view] { view.widget()->findChild<QPushButton *>()->click(); };
    QCOMPARE(view.widget()->findChildren<QPushButton *>().size(), 3);
    clickFirst();
    QCOMPARE(asked.takeLast()[0].value<TrackerStart>(), TrackerStart::NewEvent);
    TrackerCard card;
    card.title = u"Two bans"_s;
    card.hasEvents = true;
    view.setCard(card);
    QCOMPARE(view.widget()->findChildren<QPushButton *>().size(), 3);
    clickFirst();
    QCOMPARE(asked.takeLast()[0].value<TrackerStart>(), TrackerStart::FirstEvent);
}

void PartyCardViewTest::startPageOffersWhatWasOpen()
{
    QAction open(u"&Open…"_s);
    QAction example(u"Example"_s);
    open.setEnabled(false);
    StartPage page({&open}, &example, u"What it is"_s);
    const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(!buttons[0]->isEnabled());
    open.setEnabled(true);
    QVERIFY(buttons[0]->isEnabled());
    QSignalSpy triggered(&example, &QAction::triggered);
    buttons[1]->click();
    QCOMPARE(triggered.size(), 1);
    page.setRecent({{u"/a/one.dateline"_s, u"One"_s, u"1 Jan 2026"_s}, {u"/a/two.dateline"_s, {}, {}}});
    auto *recent = page.findChild<QTreeWidget *>();
    QCOMPARE(recent->topLevelItem(0)->text(0), u"One – one.dateline"_s);
    QCOMPARE(recent->topLevelItem(1)->text(0), u"two.dateline"_s);
    QSignalSpy opened(&page, &StartPage::openRequested);
    emit recent->itemActivated(recent->topLevelItem(1), 0);
    QCOMPARE(opened.takeFirst()[0].toString(), u"/a/two.dateline"_s);
    QSignalSpy last(&page, &StartPage::opensLastChanged);
    page.setOpensLast(true);
    QCOMPARE(last.size(), 0);
    page.findChild<QCheckBox *>()->click();
    QCOMPARE(last.takeFirst()[0].toBool(), false);
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    PartyCardViewTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_partycard.moc"
