// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/datepopup.h"
#include "tests/views/filters/barscene.h"
#include "tests/views/filters/filterstests.h"
#include "views/common/datefield.h"

#include <QLabel>

namespace Dateline {

using namespace Qt::StringLiterals;

void DatePopupTest::datesAreTyped_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("window"); ///< "begin/end" as days, end exclusive; empty: refused
    QTest::newRow("years") << u"2018"_s << u"2019"_s << u"2018-01-01/2020-01-01"_s;
    QTest::newRow("from only") << u"2018-11"_s << QString() << u"2018-11-01/"_s;
    QTest::newRow("to only") << QString() << u"2018-08-23"_s << u"/2018-08-24"_s;
    QTest::newRow("decade") << u"201X"_s << u"201X"_s << u"2010-01-01/2020-01-01"_s;
    QTest::newRow("blanks around") << u" 2018 "_s << QString() << u"2018-01-01/"_s;
    QTest::newRow("words") << u"mid-November 2018"_s << u"before the end of 2019"_s << u"2018-11-11/2020-01-01"_s;
    QTest::newRow("no date") << u"soonish"_s << QString() << QString();
    QTest::newRow("no such day") << QString() << u"2019-02-30"_s << QString();
    QTest::newRow("wrong way round") << u"2019"_s << u"2018"_s << QString();
    QTest::newRow("open") << u"../2018"_s << QString() << QString();
}

void DatePopupTest::datesAreTyped()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, window);
    Bar bar;
    auto *popup = bar.open<DatePopup>(u"Dates"_s);
    QVERIFY(popup);
    const QList<QLineEdit *> edits = popup->findChildren<QLineEdit *>();
    QCOMPARE(edits.size(), 2);
    QTest::keyClicks(edits[0], from);
    QTest::keyClicks(edits[1], to);
    QTest::keyClick(edits[1], Qt::Key_Return);

    if (window.isEmpty()) {
        QCOMPARE(bar.workspace.filter(), Filter());
        bool explained = false;
        for (const QLabel *label : popup->findChildren<QLabel *>())
            explained |= label->text().startsWith(u"From:"_s) || label->text().startsWith(u"To:"_s)
                || label->text().startsWith(u"“From”"_s);
        for (const DateField *field : popup->findChildren<DateField *>())
            explained |= !field->problem().isEmpty();
        QVERIFY(explained);
    } else {
        const QStringList ends = window.split(u'/');
        Filter expected;
        expected.window = {dayFromIso(ends[0]), dayFromIso(ends[1])};
        QCOMPARE(bar.workspace.filter(), expected);
    }
    popup->close();
}

void DatePopupTest::escapeKeepsTheDates()
{
    Bar bar;
    auto *popup = bar.open<DatePopup>(u"Dates"_s);
    QLineEdit *from = popup->findChildren<QLineEdit *>().first();
    QVERIFY(from->hasFocus());
    QTest::keyClicks(from, u"2019"_s);
    QTest::keyClick(from, Qt::Key_Escape); // the field's own: back to what it said
    QVERIFY(popup->isVisible());
    QVERIFY(from->text().isEmpty());
    QTest::keyClick(from, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(bar.workspace.filter(), Filter());
}

void DatePopupTest::yearsAreChosen()
{
    Bar bar;
    auto *popup = bar.open<DatePopup>(u"Dates"_s);
    const auto year = [popup](const QString &label) -> QToolButton * {
        for (QToolButton *button : popup->findChildren<QToolButton *>()) {
            if (button->text() == label)
                return button;
        }
        return nullptr;
    };
    QVERIFY(year(u"2017"_s));
    QVERIFY(year(u"2021"_s));
    QVERIFY(!year(u"2016"_s));
    QTest::mouseClick(year(u"2018"_s), Qt::LeftButton);
    const Span only2018{dayFromIso(u"2018-01-01"), dayFromIso(u"2019-01-01")};
    QCOMPARE(bar.workspace.filter().window, only2018);
    QVERIFY(year(u"2018"_s)->isChecked());
    QVERIFY(!year(u"2019"_s)->isChecked());
    QCOMPARE(bar.chipNames(), QStringList{u"2018"_s});
    QTest::mouseClick(year(u"2018"_s), Qt::LeftButton);
    QCOMPARE(bar.workspace.filter(), Filter());
    QVERIFY(!year(u"2018"_s)->isChecked());
    popup->close();
}

void DatePopupTest::yearsBecomeDecades()
{
    const auto labels = [](const QString &begin, const QString &end) {
        QStringList texts;
        for (const CalendarChoice &choice : calendarChoices({dayFromIso(begin), dayFromIso(end)}, 24))
            texts.append(choice.label);
        return texts;
    };
    QCOMPARE(labels(u"2018-05-01"_s, u"2020-01-01"_s), (QStringList{u"2018"_s, u"2019"_s}));
    const QStringList decades = labels(u"1949-05-01"_s, u"2020-01-02"_s);
    QCOMPARE(decades.size(), 9);
    QCOMPARE(decades.first(), u"1940–1949"_s);
    QCOMPARE(decades.last(), u"2020–2029"_s);
    const std::vector<CalendarChoice> ages =
        calendarChoices({dayFromCivil({-3005, 1, 1}), dayFromCivil({2020, 1, 1})}, 24);
    QVERIFY(!ages.empty() && ages.size() <= 24);
    QVERIFY(ages.front().begin <= dayFromCivil({-3005, 1, 1}));
    QVERIFY(ages.back().end >= dayFromCivil({2020, 1, 1}));
    QVERIFY(calendarChoices({}, 24).empty());
}

void DatePopupTest::windowsAreShownShort_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("years") << u"2017-01-01"_s << u"2021-01-01"_s << u"2017"_s << u"2020"_s;
    QTest::newRow("months") << u"2017-02-01"_s << u"2020-03-01"_s << u"2017-02"_s << u"2020-02"_s;
    QTest::newRow("days") << u"2017-02-02"_s << u"2020-03-02"_s << u"2017-02-02"_s << u"2020-03-01"_s;
}

void DatePopupTest::windowsAreShownShort()
{
    QFETCH(QString, begin);
    QFETCH(QString, end);
    QTEST(shortFirstDay(*dayFromIso(begin)), "first");
    QTEST(shortLastDay(*dayFromIso(end)), "last");
    // What is shown means what was set.
    QCOMPARE(Edtf::parse(shortFirstDay(*dayFromIso(begin))).value().span().begin, dayFromIso(begin));
    QCOMPARE(Edtf::parse(shortLastDay(*dayFromIso(end))).value().span().end, dayFromIso(end));
}

} // namespace Dateline
