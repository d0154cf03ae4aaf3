// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "views/common/dateecho.h"
#include "views/common/datefield.h"
#include "views/common/datestrip.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace Dateline {

using namespace Qt::StringLiterals;

class DateFieldTest : public TestCase
{
    Q_OBJECT

private slots:
    void datesAreSetAndTyped();
    void whatCannotBeReadIsSaid();
    void keysStep();
    void aFirstClickSelectsAll();
    void itsLabelNamesIt();
    void escapeRestores();
    void aMonthMeansItsLastDayWhereOneDayIsAskedFor();
    void theCalendarPicks();
    void escapeClosesTheCalendarAlone();
    void wordsAreReadAndShown();
    void twoMeaningsAreOffered();
    void aCompactFieldSaysItBeneath();
    void stripsFitTheirDates_data();
    void stripsFitTheirDates();
};

void DateFieldTest::datesAreSetAndTyped()
{
    DateField field;
    field.show();
    QVERIFY(field.date().isNull());
    QVERIFY(field.isAcceptable());
    field.setRequired(true);
    QVERIFY(!field.isAcceptable());
    QVERIFY(!field.problem().isEmpty());

    QSignalSpy changed(&field, &DateField::dateChanged);
    QSignalSpy edited(&field, &DateField::edited);
    QSignalSpy accepted(&field, &DateField::accepted);
    field.setDate(*Edtf::parse(u"2018-08-23"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(edited.size(), 0);
    QVERIFY(!field.isEdited());

    field.lineEdit()->selectAll();
    QTest::keyClicks(field.lineEdit(), u"2018-11"_s);
    QCOMPARE(field.date().toString(), u"2018-11"_s);
    QCOMPARE(field.understood(), u"Nov 2018"_s);
    QCOMPARE(field.lineEdit()->accessibleDescription(), u"Nov 2018"_s);
    QCOMPARE(edited.size(), 7);
    QVERIFY(field.isEdited());
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QVERIFY(!field.isEdited());
}

void DateFieldTest::whatCannotBeReadIsSaid()
{
    DateField field;
    field.show();
    QSignalSpy accepted(&field, &DateField::accepted);
    QTest::keyClicks(field.lineEdit(), u"2018-02-30"_s);
    QVERIFY(!field.isAcceptable());
    QVERIFY(field.date().isNull());
    QVERIFY2(field.problem().contains(u"28"), qPrintable(field.problem()));
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    QCOMPARE(accepted.size(), 0);
    QCOMPARE(field.text(), u"2018-02-30"_s);
}

void DateFieldTest::aFirstClickSelectsAll()
{
    QWidget window;
    auto *other = new QLineEdit(&window);
    auto *field = new DateField(&window);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(other);
    layout->addWidget(field);
    field->setDate(*Edtf::parse(u"2018-08-23"));
    window.show();
    window.activateWindow();
    other->setFocus();
    QTRY_VERIFY(other->hasFocus());
    QLineEdit *line = field->lineEdit();
    const QPoint place(20, line->height() / 2);
    QTest::mouseClick(line, Qt::LeftButton, {}, place);
    QTRY_COMPARE(line->selectedText(), line->text());
    QTest::keyClicks(line, u"2019-01"_s);
    QCOMPARE(line->text(), u"2019-01"_s);
    // With the focus, a click sets the cursor.
    QTest::mouseClick(line, Qt::LeftButton, {}, place);
    QCoreApplication::processEvents();
    QVERIFY(!line->hasSelectedText());
}

void DateFieldTest::itsLabelNamesIt()
{
    QWidget window;
    auto *layout = new QFormLayout(&window);
    auto *labelled = new DateField;
    auto *named = new DateField;
    layout->addRow(u"&Published"_s, labelled);
    layout->addRow(u"&Accessed"_s, named);
    named->setName(u"Day of access"_s);
    window.show();
    QCOMPARE(labelled->lineEdit()->accessibleName(), u"Published"_s);
    QCOMPARE(named->lineEdit()->accessibleName(), u"Day of access"_s);
}

void DateFieldTest::keysStep()
{
    DateField field;
    field.show();
    const auto after = [&](const QString &date, Qt::Key key) {
        field.setDate(*Edtf::parse(date));
        QTest::keyClick(field.lineEdit(), key);
        return field.date().toString();
    };
    QCOMPARE(after(u"2018-12-31"_s, Qt::Key_Up), u"2019-01-01"_s);
    QCOMPARE(after(u"2018-12"_s, Qt::Key_Up), u"2019-01"_s);
    QCOMPARE(after(u"2018~"_s, Qt::Key_Down), u"2017~"_s);
    QCOMPARE(after(u"2018-01-31"_s, Qt::Key_PageUp), u"2018-02-28"_s);
    QCOMPARE(after(u"2018-01"_s, Qt::Key_PageDown), u"2017-01"_s);
    QCOMPARE(after(u"9999"_s, Qt::Key_Up), u"9999"_s);
    QCOMPARE(after(u"0000-01"_s, Qt::Key_Down), u"0000-01"_s);
    QCOMPARE(after(u"2018/2019"_s, Qt::Key_Up), u"2018/2019"_s);
}

void DateFieldTest::escapeRestores()
{
    DateField field;
    field.show();
    field.setDate(*Edtf::parse(u"2018-08-23"));
    const QString text = field.text();
    QTest::keyClicks(field.lineEdit(), u"x"_s);
    QVERIFY(!field.isAcceptable());
    QTest::keyClick(field.lineEdit(), Qt::Key_Escape);
    QCOMPARE(field.text(), text);
    QCOMPARE(field.date().toString(), u"2018-08-23"_s);
    QVERIFY(!field.isEdited());
}

void DateFieldTest::aMonthMeansItsLastDayWhereOneDayIsAskedFor()
{
    DateField field;
    field.setKind(DateField::Kind::SingleDay);
    field.setText(u"2018-08"_s);
    QCOMPARE(field.date().toString(), u"2018-08-31"_s);
    QCOMPARE(field.understood(), u"31 Aug 2018, the last day of Aug 2018"_s);
    field.setText(u"2018/.."_s);
    QVERIFY(!field.isAcceptable());
    QVERIFY(!field.problem().isEmpty());
    field.setText(u"Y170000002"_s);
    QVERIFY(!field.isAcceptable());
}

void DateFieldTest::theCalendarPicks()
{
    DateField field;
    field.setRegion(QLocale(QLocale::English, QLocale::UnitedStates));
    field.show();
    field.setDate(*Edtf::parse(u"2018-08-23"));
    QTest::keyClick(field.lineEdit(), Qt::Key_Down, Qt::AltModifier);
    auto *calendar = field.findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QVERIFY(calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), QDate(2018, 8, 23));
    QCOMPARE(calendar->firstDayOfWeek(), Qt::Sunday);
    emit calendar->activated(QDate(2018, 8, 24));
    QVERIFY(!calendar->isVisible());
    QCOMPARE(field.date().toString(), u"2018-08-24"_s);
}

/// And not the form that the field stands in, whose own shortcut it is.
void DateFieldTest::escapeClosesTheCalendarAlone()
{
    QWidget form;
    DateField field(&form);
    QShortcut leave(QKeySequence(Qt::Key_Escape), &form);
    leave.setContext(Qt::WidgetWithChildrenShortcut);
    QSignalSpy left(&leave, &QShortcut::activated);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    field.lineEdit()->setFocus();
    QTest::keyClick(field.lineEdit(), Qt::Key_Down, Qt::AltModifier);
    auto *calendar = field.findChild<QCalendarWidget *>();
    QVERIFY(calendar && calendar->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!calendar->isVisible());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(field.lineEdit(), Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void DateFieldTest::wordsAreReadAndShown()
{
    DateField field;
    field.setReference(dayFromCivil({2018, 11, 30}));
    field.show();
    field.lineEdit()->setText(u"last Friday"_s); // as a completer would
    QCOMPARE(field.date().toString(), u"2018-11-23"_s);
    field.setReference(dayFromCivil({2018, 11, 22}));
    QCOMPARE(field.date().toString(), u"2018-11-16"_s);
    field.setText(u"mid-November 2018"_s);
    QCOMPARE(field.understood(), u"one of 11–20 Nov 2018"_s);
    QCOMPARE(field.text(), u"mid-November 2018"_s); // what was typed stays
    // A date is shown in words that are read as nothing else, or as EDTF.
    field.setDate(*Edtf::parse(u"2018-08-23"));
    QCOMPARE(field.text(), u"23 Aug 2018"_s);
    field.setDate(*Edtf::parse(u"../2027"));
    QCOMPARE(field.text(), u"before the end of 2027"_s);
    field.setDate(*Edtf::parse(u"../2027-05-05"));
    QCOMPARE(field.text(), u"../2027-05-05"_s); // "until 5 May 2027" leaves open whether that day is in
    QCOMPARE(field.date().toString(), u"../2027-05-05"_s);
}

void DateFieldTest::twoMeaningsAreOffered()
{
    DateField field;
    field.setRegion(QLocale(QLocale::English, QLocale::UnitedStates));
    field.show();
    QSignalSpy picked(&field, &DateField::picked);
    QTest::keyClicks(field.lineEdit(), u"03/04/2019"_s);
    QCOMPARE(field.date().toString(), u"2019-03-04"_s);
    const auto choices = [&field] {
        QList<QToolButton *> checkable;
        for (QToolButton *button : field.findChildren<QToolButton *>()) {
            if (button->isCheckable())
                checkable << button;
        }
        return checkable;
    };
    QCOMPARE(choices().size(), 2);
    QCOMPARE(choices()[1]->text(), u"3 Apr 2019"_s);
    QTest::mouseClick(choices()[1], Qt::LeftButton);
    QCOMPARE(field.date().toString(), u"2019-04-03"_s);
    QCOMPARE(picked.size(), 1);
    QVERIFY(choices()[1]->isChecked() && !choices()[0]->isChecked());
    QTest::keyClick(field.lineEdit(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(field.date().toString(), u"2019-03-04"_s);
    field.setText(u"2019"_s);
    QVERIFY(choices().isEmpty());
}

void DateFieldTest::aCompactFieldSaysItBeneath()
{
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    auto *field = new DateField;
    auto *other = new QLineEdit;
    layout->addWidget(field);
    layout->addWidget(other);
    field->setCompact(true);
    field->setKind(DateField::Kind::SingleDay);
    field->setDate(*Edtf::parse(u"2018-11-30"));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QVERIFY(field->lineEdit()->hasFocus());
    auto *echo = field->findChild<DateEcho *>();
    QVERIFY(echo->isWindow() && !echo->isVisible());
    QSignalSpy accepted(field, &DateField::accepted);

    field->lineEdit()->selectAll();
    QTest::keyClicks(field->lineEdit(), u"14.7.2020"_s);
    QVERIFY(echo->isVisible());
    other->setFocus(Qt::TabFocusReason);
    QVERIFY(!echo->isVisible());
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(field->text(), u"14 Jul 2020"_s);

    field->setFocus();
    field->lineEdit()->selectAll();
    QTest::keyClicks(field->lineEdit(), u"14 Jlu"_s);
    QVERIFY(echo->isVisible());
    other->setFocus(Qt::TabFocusReason);
    QCOMPARE(accepted.size(), 1); // a clock goes back to the day that holds
    QCOMPARE(field->text(), u"14 Jul 2020"_s);
}

void DateFieldTest::stripsFitTheirDates_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("day") << u"2018-08-23"_s << u"2018"_s << u"2019"_s;
    QTest::newRow("month") << u"2018-12"_s << u"2018"_s << u"2019"_s;
    QTest::newRow("year") << u"2018"_s << u"2014"_s << u"2024"_s;
    QTest::newRow("decade") << u"199X"_s << u"1980"_s << u"2010"_s;
    QTest::newRow("open end") << u"2018/.."_s << u"2016"_s << u"2022"_s;
    QTest::newRow("before Christ") << u"-0043"_s << u"48 BC"_s << u"38 BC"_s;
    QTest::newRow("any time") << u"../.."_s << QString() << QString();
    QTest::newRow("far") << u"Y-170000001"_s << u"170,000,006 BC"_s << u"169,999,996 BC"_s;
}

void DateFieldTest::stripsFitTheirDates()
{
    QFETCH(QString, date);
    const DateStripGeometry geometry = dateStripGeometry(*Edtf::parse(date));
    QVERIFY(geometry.from >= 0 && geometry.from < geometry.to && geometry.to <= 1);
    QVERIFY(geometry.ticks.size() < 30);
    QTEST(geometry.first, "first");
    QTEST(geometry.last, "last");
    DateStrip strip;
    strip.setDate(*Edtf::parse(date));
    QVERIFY(!strip.grab().isNull());
}

} // namespace Dateline

QTEST_MAIN(Dateline::DateFieldTest)

#include "tst_datefield.moc"
