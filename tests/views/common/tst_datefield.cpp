// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "views/common/datefield.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace Dateline {

using namespace Qt::StringLiterals;

class DateFieldTest : public TestCase
{
    Q_OBJECT

private slots:
    void datesAreSetAndTyped();
    void whatCannotBeReadIsSaid();
    void keysStep();
    void escapeRestores();
    void aMonthMeansItsLastDayWhereOneDayIsAskedFor();
    void theCalendarPicks();
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

} // namespace Dateline

QTEST_MAIN(Dateline::DateFieldTest)

#include "tst_datefield.moc"
