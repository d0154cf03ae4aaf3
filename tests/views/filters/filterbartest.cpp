// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "tests/views/filters/barscene.h"
#include "tests/views/filters/filterstests.h"
#include "views/filters/facetpopup.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

int rowOf(const QListView *list, const QString &name)
{
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == name)
            return row;
    }
    return -1;
}

/// A click on a value's name, away from its check box.
void clickValue(QListView *list, const QString &name)
{
    const QModelIndex index = list->model()->index(rowOf(list, name), 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
}

std::uint32_t countOf(const QListView *list, const QString &name)
{
    return list->model()->index(rowOf(list, name), 0).data(FacetValueModel::CountRole).toUInt();
}

} // namespace

void FilterBarTest::statusFollowsTheResult()
{
    Bar bar;
    QCOMPARE(bar.bar.statusText(), u"6 events"_s);
    bar.workspace.toggleCountry(countryCode("AU"), true);
    QCOMPARE(bar.workspace.result().count, std::size_t{2});
    QCOMPARE(bar.bar.statusText(), u"2 of 6 events"_s);
    bool shown = false;
    for (const QLabel *label : bar.bar.findChildren<QLabel *>())
        shown |= label->text() == u"2 of 6 events"_s;
    QVERIFY(shown);
    bar.workspace.setSnapshot(nullptr);
    QCOMPARE(bar.bar.statusText(), u"0 of 0 events"_s);
}

void FilterBarTest::countriesAreChosenFromTheList()
{
    Bar bar;
    auto *popup = bar.open<FacetPopup>(u"Country"_s);
    QVERIFY(popup);
    auto *list = popup->findChild<QListView *>();
    clickValue(list, u"New Zealand"_s);
    clickValue(list, u"Australia"_s);
    Filter expected;
    expected.countries = {countryCode("NZ"), countryCode("AU")};
    QCOMPARE(bar.workspace.filter(), expected);
    QCOMPARE(bar.bar.statusText(), u"3 of 6 events"_s);
    clickValue(list, u"New Zealand"_s);
    expected.countries = {countryCode("AU")};
    QCOMPARE(bar.workspace.filter(), expected);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
}

void FilterBarTest::valuesAreFoundByTyping()
{
    Workspace workspace{today()};
    Tracker tracker = panelTracker();
    for (int i = 0; i < 12; ++i) {
        Party party = tracker.parties.back();
        party.id.text = u"extra-%1"_s.arg(i);
        party.name = u"Éxtra %1"_s.arg(i);
        tracker.events[4].parties.push_back({party.id, Role::Affected});
        tracker.parties.push_back(party);
    }
    workspace.setSnapshot(std::make_shared<const Snapshot>(tracker));
    QToolButton anchor;
    anchor.show();
    FacetPopup popup(&workspace, Facet::Company, u"Companies"_s, u"Any company"_s, &anchor);
    popup.openAt(&anchor);
    auto *search = popup.findChild<QLineEdit *>();
    auto *list = popup.findChild<QListView *>();
    QVERIFY(search->isVisible());
    QVERIFY(search->hasFocus());
    QCOMPARE(list->model()->rowCount(), 15);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Huawei"_s); // most events first

    QTest::keyClicks(search, u"extra 11"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(workspace.filter().companies, std::vector<PartyId>{{u"extra-11"_s}});

    QTest::keyClicks(search, u"zzz"_s);
    QCOMPARE(list->model()->rowCount(), 0);
    search->clear();
    QCOMPARE(list->model()->rowCount(), 15);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Up);
    QTest::keyClick(list, Qt::Key_Up);
    QVERIFY(search->hasFocus());
}

void FilterBarTest::categoriesAreChosenByKey()
{
    Bar bar;
    QToolButton *button = bar.button(u"Category"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    auto *popup = qobject_cast<FacetPopup *>(QApplication::activePopupWidget());
    QVERIFY(popup);
    auto *list = popup->findChild<QListView *>();
    QVERIFY(list->hasFocus()); // a short list needs no search field
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    Filter expected;
    expected.categories = {{u"law"_s}};
    QCOMPARE(bar.workspace.filter(), expected);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    expected.categories.push_back({u"trade"_s});
    QCOMPARE(bar.workspace.filter(), expected);
    popup->close();
}

void FilterBarTest::emptyValuesCanBeChosen()
{
    Bar bar;
    bar.workspace.toggleCountry(countryCode("DE"), true);
    auto *popup = bar.open<FacetPopup>(u"Company"_s);
    auto *list = popup->findChild<QListView *>();
    QCOMPARE(countOf(list, u"Huawei"_s), 0U);
    clickValue(list, u"Huawei"_s);
    QCOMPARE(bar.workspace.filter().companies, std::vector<PartyId>{{u"huawei"_s}});
    QCOMPARE(bar.bar.statusText(), u"0 of 6 events"_s);
    popup->close();
}

void FilterBarTest::countsAreLive()
{
    Bar bar;
    auto *popup = bar.open<FacetPopup>(u"Company"_s);
    auto *list = popup->findChild<QListView *>();
    QCOMPARE(countOf(list, u"Huawei"_s), 3U);
    const int before = rowOf(list, u"ZTE"_s);
    bar.workspace.toggleCountry(countryCode("AU"), true);
    QCOMPARE(countOf(list, u"Huawei"_s), 1U);
    QCOMPARE(rowOf(list, u"ZTE"_s), before); // nothing moves under the pointer
    popup->close();
}

void FilterBarTest::popupsTakeTheirConditionAway()
{
    Bar bar;
    bar.workspace.toggleCountry(countryCode("AU"), true);
    bar.workspace.toggleCompany({u"huawei"_s}, true);
    auto *popup = bar.open<FacetPopup>(u"Country"_s);
    auto *clear = popup->findChild<QToolButton *>();
    QVERIFY(clear->isEnabled());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(bar.workspace.filter().countries.empty());
    QCOMPARE(bar.workspace.filter().companies.size(), std::size_t{1});
    QVERIFY(!clear->isEnabled());
    popup->close();
}

void FilterBarTest::searchWaitsForAPause()
{
    Bar bar;
    QSignalSpy changed(&bar.workspace, &Workspace::resultChanged);
    bar.bar.focusSearch();
    QVERIFY(bar.search()->hasFocus());
    QTest::keyClicks(bar.search(), u"rollout "_s);
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(bar.workspace.filter().text, u"rollout"_s);
    QCOMPARE(bar.search()->text(), u"rollout "_s); // what is typed stays as typed
    QCOMPARE(bar.bar.statusText(), u"1 of 6 events"_s);
    bar.workspace.clearFilter();
    QCOMPARE(bar.search()->text(), QString());
}

void FilterBarTest::returnSearchesAtOnce()
{
    Bar bar;
    QTest::keyClicks(bar.search(), u"law"_s);
    QTest::keyClick(bar.search(), Qt::Key_Return);
    QCOMPARE(bar.workspace.filter().text, u"law"_s);
}

void FilterBarTest::everyConditionHasAChip()
{
    Bar bar;
    Filter filter;
    filter.countries = {countryCode("AU"), countryCode("NZ")};
    filter.issuers = {countryCode("DE")};
    filter.companies = {{u"smith"_s}};
    filter.categories = {{u"law"_s}};
    filter.milestones = {Milestone::InForce};
    filter.tags = {u"5g"_s};
    filter.window = {dayFromIso(u"2017-01-01"), dayFromIso(u"2021-01-01")};
    filter.text = u"ban"_s;
    filter.minimumOrigins = 2;
    filter.knownOn = dayFromIso(u"2018-12-01");
    bar.workspace.setFilter(filter);
    const QStringList names = bar.chipNames();
    QCOMPARE(names.size(), 11);
    QCOMPARE(
        names.mid(0, 7),
        (QStringList{u"Country: Australia"_s, u"Country: New Zealand"_s, u"Issuer: Germany"_s,
                     u"Company: Smith & Sons"_s, u"Category: Law & framework"_s, u"Status: In force"_s, u"Tag: 5g"_s}));
    QVERIFY(names[7].contains(u"2017"_s) && names[7].contains(u"2020"_s));
    QVERIFY(names[8].contains(u"ban"_s));
    QVERIFY(names[9].contains(u'2'));
    QVERIFY(names[10].contains(u"1 Dec 2018"_s));

    // Taking them away one after the other leaves nothing.
    for (qsizetype left = names.size(); left > 0; --left) {
        QCOMPARE(bar.chips().size(), left);
        Chip *chip = bar.chips().last();
        QTest::mouseClick(chip, Qt::LeftButton, {}, chip->crossRect().center());
    }
    QCOMPARE(bar.workspace.filter(), Filter());
}

void FilterBarTest::manyValuesShareAChip()
{
    Bar bar;
    Filter filter;
    filter.countries = {countryCode("AU"), countryCode("NZ"), countryCode("DE"),
                        countryCode("FR"), countryCode("GB"), countryCode("US")};
    bar.workspace.setFilter(filter);
    QCOMPARE(bar.chipNames(), QStringList{u"Country: 6 countries"_s});
    QVERIFY(bar.chips().first()->toolTip().contains(u"Australia"_s));
    QTest::keyClick(bar.chips().first(), Qt::Key_Delete);
    QCOMPARE(bar.workspace.filter(), Filter());
}

void FilterBarTest::chipsAreRemovedByClick()
{
    Bar bar;
    Filter filter;
    filter.countries = {countryCode("AU"), countryCode("NZ")};
    filter.text = u"a"_s;
    bar.workspace.setFilter(filter);
    Chip *first = bar.chips().first();
    QTest::mouseClick(first, Qt::LeftButton, {}, first->crossRect().center());
    filter.countries = {countryCode("NZ")};
    QCOMPARE(bar.workspace.filter(), filter);
    QCOMPARE(bar.chips().size(), 2);
}

void FilterBarTest::chipsAreRemovedByKey()
{
    Bar bar;
    Filter filter;
    filter.categories = {{u"law"_s}, {u"trade"_s}};
    bar.workspace.setFilter(filter);
    QTest::keyClick(bar.chips().last(), Qt::Key_Backspace);
    filter.categories.pop_back();
    QCOMPARE(bar.workspace.filter(), filter);
    QTest::keyClick(bar.chips().last(), Qt::Key_Delete);
    QCOMPARE(bar.workspace.filter(), Filter());
}

void FilterBarTest::focusStaysNearARemovedChip()
{
    Bar bar;
    Filter filter;
    filter.countries = {countryCode("AU"), countryCode("NZ"), countryCode("DE")};
    bar.workspace.setFilter(filter);
    bar.chips()[1]->setFocus();
    QTest::keyClick(bar.chips()[1], Qt::Key_Delete);
    QCOMPARE(QApplication::focusWidget(), bar.chips()[1]);
    QCOMPARE(bar.chips()[1]->accessibleName(), u"Country: Germany"_s);
    QTest::keyClick(bar.chips()[1], Qt::Key_Delete);
    QCOMPARE(QApplication::focusWidget(), bar.chips()[0]);
    QTest::keyClick(bar.chips()[0], Qt::Key_Delete);
    QCOMPARE(QApplication::focusWidget(), bar.search());
}

void FilterBarTest::chipsOpenTheirCondition()
{
    Bar bar;
    bar.workspace.toggleCompany({u"huawei"_s}, true);
    Chip *chip = bar.chips().first();
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(10, chip->height() / 2));
    auto *popup = qobject_cast<FacetPopup *>(QApplication::activePopupWidget());
    QVERIFY(popup);
    QCOMPARE(popup->accessibleName(), u"Companies and others"_s);
    QCOMPARE(bar.workspace.filter().companies.size(), std::size_t{1});
    popup->close();
}

void FilterBarTest::originsAreChosen()
{
    Bar bar;
    QTest::mouseClick(bar.button(u"Origins"_s), Qt::LeftButton);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(bar.workspace.filter().minimumOrigins, 2);
    QCOMPARE(bar.bar.statusText(), u"1 of 6 events"_s);
}

void FilterBarTest::clearTakesAllButAsOf()
{
    Bar bar;
    QToolButton *clear = bar.button(u"Clear"_s);
    QVERIFY(!clear->isEnabled());
    Filter filter;
    filter.asOf = dayFromIso(u"2018-11-30");
    bar.workspace.setFilter(filter);
    QVERIFY(!clear->isEnabled()); // the day looked at is no condition
    QVERIFY(bar.chips().isEmpty());
    filter.text = u"ban"_s;
    filter.countries = {countryCode("AU")};
    bar.workspace.setFilter(filter);
    QVERIFY(clear->isEnabled());
    QTest::mouseClick(clear, Qt::LeftButton);
    Filter expected;
    expected.asOf = dayFromIso(u"2018-11-30");
    QCOMPARE(bar.workspace.filter(), expected);
    QVERIFY(!clear->isEnabled());
    QVERIFY(bar.chips().isEmpty());
    QCOMPARE(bar.search()->text(), QString());
}

void FilterBarTest::everythingIsReachedByTab()
{
    Bar bar;
    Filter filter;
    filter.countries = {countryCode("AU")};
    filter.window = {dayFromIso(u"2017-01-01"), {}};
    bar.workspace.setFilter(filter);
    bar.button(u"Country"_s)->setFocus();
    QStringList visited;
    for (int i = 0; i < 20; ++i) {
        const QWidget *widget = QApplication::focusWidget();
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
        if (visited.contains(name))
            break;
        visited.append(name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited,
             (QStringList{u"Country"_s, u"Company"_s, u"Category"_s, u"Status"_s, u"Dates"_s, u"Tag"_s, u"Origins"_s,
                          u"Country: Australia"_s, bar.chipNames().last(), u"Search"_s, u"Clear"_s, u"Saved views"_s}));
}

void FilterBarTest::chipsFlowOntoFurtherLines()
{
    Bar bar;
    Filter filter;
    filter.countries = {countryCode("AU"), countryCode("NZ"), countryCode("DE")};
    filter.companies = {{u"huawei"_s}, {u"zte"_s}, {u"smith"_s}};
    bar.workspace.setFilter(filter);
    QVERIFY(bar.bar.hasHeightForWidth());
    const int oneLine = bar.bar.heightForWidth(3000);
    const int more = bar.bar.heightForWidth(900);
    QVERIFY(more > oneLine);
    bar.bar.resize(900, more);
    QCoreApplication::processEvents();
    for (const Chip *chip : bar.chips()) {
        const QRect place(chip->mapTo(&bar.bar, QPoint()), chip->size());
        QVERIFY(bar.bar.rect().contains(place));
        QVERIFY(place.right() < bar.search()->x());
    }
}

} // namespace Dateline
