// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"
#include "models/items/facetmodel.h"
#include "models/items/sourcemodel.h"
#include "tests/views/filters/filterstests.h"
#include "tests/views/panelsample.h"
#include "views/filters/countrylist.h"
#include "views/sources/sourcelist.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Countries
{
    Workspace workspace{today()};
    CountryList list{&workspace};
    QTreeView *view = nullptr;

    Countries()
    {
        fill(workspace);
        list.resize(500, 300);
        list.show();
        QApplication::setActiveWindow(&list);
        view = list.findChild<QTabWidget *>()->currentWidget()->findChild<QTreeView *>();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
    }

    QModelIndex index(const QString &name) const
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data().toString() == name)
                return index;
        }
        return {};
    }

    void click(const QString &name, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers, view->visualRect(index(name)).center());
    }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            names.append(view->model()->index(row, 0).data().toString());
        return names;
    }
};

struct Sources
{
    Workspace workspace{today()};
    SourceList list{&workspace};
    QTreeView *view = list.findChild<QTreeView *>();

    Sources()
    {
        fill(workspace);
        list.resize(600, 300);
        list.show();
        QApplication::setActiveWindow(&list);
        QVERIFY(QTest::qWaitForWindowExposed(&list));
    }

    QModelIndex source(const QString &title) const
    {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data().toString() == title)
                return index;
        }
        return {};
    }
};

} // namespace

void ListsTest::clickShowsOnlyOne()
{
    Countries countries;
    countries.click(u"Australia"_s);
    Filter expected;
    expected.countries = {countryCode("AU")};
    QCOMPARE(countries.workspace.filter(), expected);
    countries.click(u"Germany"_s);
    expected.countries = {countryCode("DE")};
    QCOMPARE(countries.workspace.filter(), expected);
    countries.click(u"Germany"_s);
    QCOMPARE(countries.workspace.filter(), Filter());
}

void ListsTest::controlClickAdds()
{
    Countries countries;
    countries.click(u"Australia"_s, Qt::ControlModifier);
    countries.click(u"Germany"_s, Qt::ControlModifier);
    QCOMPARE(countries.workspace.filter().countries, (std::vector{countryCode("AU"), countryCode("DE")}));
    QCOMPARE(countries.index(u"Australia"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    countries.click(u"Australia"_s, Qt::ControlModifier);
    QCOMPARE(countries.workspace.filter().countries, std::vector{countryCode("DE")});
}

void ListsTest::checkBoxAdds()
{
    Countries countries;
    const auto tick = [&](const QString &name) {
        const QRect cell = countries.view->visualRect(countries.index(name));
        QTest::mouseClick(countries.view->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 9, cell.center().y()));
    };
    tick(u"Australia"_s);
    tick(u"New Zealand"_s);
    QCOMPARE(countries.workspace.filter().countries, (std::vector{countryCode("AU"), countryCode("NZ")}));
    tick(u"Australia"_s);
    QCOMPARE(countries.workspace.filter().countries, std::vector{countryCode("NZ")});
}

void ListsTest::keysChoose()
{
    Countries countries;
    countries.view->setFocus();
    countries.view->setCurrentIndex(countries.index(u"Australia"_s));
    QTest::keyClick(countries.view, Qt::Key_Space);
    QCOMPARE(countries.workspace.filter().countries, std::vector{countryCode("AU")});
    QTest::keyClick(countries.view, Qt::Key_Space);
    QCOMPARE(countries.workspace.filter(), Filter());
    countries.workspace.toggleCountry(countryCode("DE"), true);
    countries.view->setCurrentIndex(countries.index(u"New Zealand"_s));
    QTest::keyClick(countries.view, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(countries.workspace.filter().countries, (std::vector{countryCode("DE"), countryCode("NZ")}));
    QTest::keyClick(countries.view, Qt::Key_Return);
    QCOMPARE(countries.workspace.filter().countries, std::vector{countryCode("NZ")});
    // From the search field the arrow leads into the list.
    auto *search = countries.list.findChild<QTabWidget *>()->currentWidget()->findChild<QLineEdit *>();
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(countries.view->hasFocus());
    QVERIFY(countries.view->currentIndex().isValid());
}

void ListsTest::listsAreFilteredAndSorted()
{
    Countries countries;
    QCOMPARE(countries.names().size(), 3);
    QCOMPARE(countries.names().last(), u"New Zealand"_s); // one event, the others have two
    auto *search = countries.list.findChild<QTabWidget *>()->currentWidget()->findChild<QLineEdit *>();
    countries.view->keyboardSearch(u"nêw-z"_s);
    QCOMPARE(countries.view->currentIndex().siblingAtColumn(0).data().toString(), u"New Zealand"_s);
    QTest::keyClicks(search, u"zea"_s);
    QCOMPARE(countries.names(), QStringList{u"New Zealand"_s});
    QTest::keyClicks(search, u"x"_s);
    QVERIFY(countries.names().isEmpty());
    bool explained = false;
    for (const QLabel *label : countries.view->findChildren<QLabel *>())
        explained |= label->isVisible() && label->text() == u"No match"_s;
    QVERIFY(explained);
    search->clear();

    QHeaderView *header = countries.view->header();
    const auto clickHeader = [header](int column) {
        const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    };
    clickHeader(FacetModel::Name);
    const QStringList once = countries.names();
    clickHeader(FacetModel::Name);
    const QStringList twice = countries.names();
    QStringList sorted = once;
    sorted.sort();
    QVERIFY(once == sorted || twice == sorted);
    QVERIFY(once != twice);
}

void ListsTest::companiesAreASecondTab()
{
    Countries countries;
    auto *tabs = countries.list.findChild<QTabWidget *>();
    QCOMPARE(tabs->count(), 2);
    tabs->setCurrentIndex(1);
    countries.view = tabs->currentWidget()->findChild<QTreeView *>();
    QCOMPARE(countries.names().first(), u"Huawei"_s);
    countries.click(u"Smith & Sons"_s);
    Filter expected;
    expected.companies = {{u"smith"_s}};
    QCOMPARE(countries.workspace.filter(), expected);
}

void ListsTest::narrowListsKeepNames()
{
    Countries countries;
    for (const int width : {160, 240, 320, 480, 700}) {
        countries.list.resize(width, 300);
        QCoreApplication::processEvents();
        QVERIFY(!countries.view->isColumnHidden(FacetModel::Name));
        QVERIFY(!countries.view->isColumnHidden(FacetModel::Events));
        int taken = 0;
        for (int column = 0; column < countries.view->model()->columnCount(); ++column)
            taken += countries.view->columnWidth(column); // 0 when hidden
        QVERIFY(taken <= countries.view->viewport()->width());
    }
    QVERIFY(!countries.view->isColumnHidden(FacetModel::Sources));
}

void ListsTest::sourceListSelectsEvents()
{
    Sources sources;
    QCOMPARE(sources.view->model()->rowCount(), 4);
    const QModelIndex source = sources.source(u"Canberra shuts out vendors"_s);
    sources.view->setFocus();
    sources.view->setCurrentIndex(source);
    QCOMPARE(sources.workspace.selected(), noIndex); // a source is no event
    QTest::keyClick(sources.view, Qt::Key_Right);
    QVERIFY(sources.view->isExpanded(source));
    const QModelIndex first = sources.view->model()->index(0, 0, source);
    QTest::mouseClick(sources.view->viewport(), Qt::LeftButton, {}, sources.view->visualRect(first).center());
    QCOMPARE(sources.workspace.selected(), EventRow{1});
    QTest::keyClick(sources.view, Qt::Key_Down);
    QCOMPARE(sources.workspace.selected(), EventRow{2});
    // And the other way round.
    sources.workspace.select(EventRow(1));
    QCOMPARE(sources.view->currentIndex().row(), first.row());
    QCOMPARE(sources.view->currentIndex().parent(), source);
}

void ListsTest::sourceListKeepsOpenSources()
{
    Sources sources;
    sources.view->expand(sources.source(u"Wellington says no"_s));
    sources.workspace.toggleCompany({u"huawei"_s}, true);
    QVERIFY(sources.view->isExpanded(sources.source(u"Wellington says no"_s)));
    QVERIFY(!sources.view->isExpanded(sources.source(u"Canberra shuts out vendors"_s)));
}

void ListsTest::sourceListSaysWhyItIsEmpty()
{
    Sources sources;
    const auto visibleText = [&] {
        for (const QLabel *label : sources.view->findChildren<QLabel *>()) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    };
    QCOMPARE(visibleText(), QString());
    Filter filter;
    filter.text = u"nowhere"_s;
    sources.workspace.setFilter(filter);
    QVERIFY(visibleText().startsWith(u"No source speaks"_s));
    sources.workspace.clearFilter();
    QCOMPARE(visibleText(), QString());
    QTest::keyClicks(sources.list.findChild<QLineEdit *>(), u"canberra"_s);
    QCOMPARE(sources.view->model()->rowCount(), 1);
    sources.workspace.setSnapshot(nullptr);
    QCOMPARE(visibleText(), u"This tracker has no sources yet."_s);
}

void ListsTest::sourceListOpensSources()
{
    Sources sources;
    QSignalSpy chosen(&sources.list, &SourceList::sourceChosen);
    QSignalSpy activated(&sources.list, &SourceList::sourceActivated);
    const QModelIndex source = sources.source(u"Canberra shuts out vendors"_s);
    const QPoint place = sources.view->visualRect(source).center();
    QTest::mouseClick(sources.view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<SourceId>(), SourceId{u"ft"_s});
    QCOMPARE(activated.size(), 0);
    QTest::mouseDClick(sources.view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(activated.size(), 1);
    QVERIFY(!sources.view->isExpanded(source));
    QTest::keyClick(sources.view, Qt::Key_Return);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[1][0].value<SourceId>(), SourceId{u"ft"_s});
    sources.view->expand(source);
    sources.view->setCurrentIndex(sources.view->model()->index(0, 0, source));
    QTest::keyClick(sources.view, Qt::Key_Return); // an event is no source
    QCOMPARE(activated.size(), 2);
    QCOMPARE(chosen.size(), 1);
}

} // namespace Dateline
