// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "views/common/typeahead.h"

#include <QKeyEvent>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Press : QKeyEvent
{
    Press(const QString &text, quint64 milliseconds, Qt::KeyboardModifiers modifiers = {})
        : QKeyEvent(QEvent::KeyPress, 0, modifiers, text)
    {
        setTimestamp(milliseconds);
    }
};

} // namespace

class TypeAheadTest : public TestCase
{
    Q_OBJECT

private slots:
    void lettersMakeAName();
    void aPauseBeginsAnother();
    void theSameLetterMeansTheNext();
    void otherKeysAreNotTaken();
};

void TypeAheadTest::lettersMakeAName()
{
    TypeAhead typed;
    QVERIFY(typed.take(Press(u"n"_s, 5000)));
    QVERIFY(typed.isNew());
    for (const QChar letter : u"ew z"_s) {
        QVERIFY(typed.take(Press(QString(letter), 5100)));
        QVERIFY(!typed.isNew());
    }
    QCOMPARE(typed.text(), u"new z"_s);
}

void TypeAheadTest::aPauseBeginsAnother()
{
    TypeAhead typed;
    typed.take(Press(u"a"_s, 5000));
    QVERIFY(typed.goesOnWith(Press(u"b"_s, 6000)));
    typed.take(Press(u"b"_s, 6000)); // the pause counts from the letter before, not from the first
    typed.take(Press(u"c"_s, 7000));
    QCOMPARE(typed.text(), u"abc"_s);
    QVERIFY(!typed.goesOnWith(Press(u"d"_s, 8001)));
    QVERIFY(typed.take(Press(u"d"_s, 8001)));
    QCOMPARE(typed.text(), u"d"_s);
    QVERIFY(typed.isNew());
    QVERIFY(!typed.goesOnWith(Press(u"e"_s, 10))); // a clock that was set back
}

void TypeAheadTest::theSameLetterMeansTheNext()
{
    TypeAhead typed;
    typed.take(Press(u"u"_s, 0));
    typed.take(Press(u"u"_s, 100));
    QCOMPARE(typed.text(), u"u"_s);
    QVERIFY(typed.isNew());
    typed.take(Press(u"n"_s, 200));
    typed.take(Press(u"n"_s, 300)); // within a name it is a letter like any other
    QCOMPARE(typed.text(), u"unn"_s);
    QVERIFY(!typed.isNew());
}

void TypeAheadTest::otherKeysAreNotTaken()
{
    TypeAhead typed;
    QVERIFY(!typed.take(Press(u" "_s, 0)));
    QVERIFY(!typed.take(Press(QString(), 0)));
    QVERIFY(!typed.take(Press(u"\r"_s, 0)));
    for (const Qt::KeyboardModifier modifier : {Qt::ControlModifier, Qt::AltModifier, Qt::MetaModifier})
        QVERIFY(!typed.take(Press(u"a"_s, 0, modifier)));
    QVERIFY(typed.take(Press(u"A"_s, 0, Qt::ShiftModifier)));
    QVERIFY(!typed.take(Press(u"b"_s, 10, Qt::ControlModifier)));
    QCOMPARE(typed.text(), u"A"_s);
}

} // namespace Dateline

QTEST_GUILESS_MAIN(Dateline::TypeAheadTest)

#include "tst_typeahead.moc"
