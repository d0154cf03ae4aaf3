// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/edithistory.h"
#include "tests/document/documenttests.h"

#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

LogEntry row(LogKey key, const QString &what, std::optional<LogKey> undoes = {}) { return {key, {}, what, {}, undoes}; }

} // namespace

void EditHistoryTest::lastStepIsUndoneFirst()
{
    EditHistory history;
    QVERIFY(!history.toUndo() && !history.toRedo());
    QVERIFY(history.undoName().isEmpty());
    history.add(row(1, u"One"_s));
    history.add(row(2, u"Two"_s));
    QCOMPARE(history.toUndo(), std::optional<LogKey>(2));
    QCOMPARE(history.undoName(), u"Two"_s);
    history.add(row(3, u"Two"_s, 2));
    QCOMPARE(history.toUndo(), std::optional<LogKey>(1));
    history.add(row(4, u"One"_s, 1));
    QVERIFY(!history.toUndo());
}

void EditHistoryTest::redoFollowsUndo()
{
    EditHistory history;
    history.add(row(1, u"One"_s));
    history.add(row(2, u"Two"_s));
    history.add(row(3, u"Two"_s, 2));
    history.add(row(4, u"One"_s, 1));
    // The redo is the undo, undone.
    QCOMPARE(history.toRedo(), std::optional<LogKey>(4));
    QCOMPARE(history.redoName(), u"One"_s);
    history.add(row(5, u"One"_s, 4));
    QCOMPARE(history.toUndo(), std::optional<LogKey>(5));
    QCOMPARE(history.toRedo(), std::optional<LogKey>(3));
    history.add(row(6, u"Two"_s, 3));
    QVERIFY(!history.toRedo());
    QCOMPARE(history.toUndo(), std::optional<LogKey>(6));
}

void EditHistoryTest::newStepForgetsWhatWasUndone()
{
    EditHistory history;
    history.add(row(1, u"One"_s));
    history.add(row(2, u"One"_s, 1));
    history.add(row(3, u"Two"_s));
    QVERIFY(!history.toRedo());
    QCOMPARE(history.toUndo(), std::optional<LogKey>(3));
    history.add(row(4, u"Two"_s, 3));
    QVERIFY(!history.toUndo());
    QCOMPARE(history.redoName(), u"Two"_s);
}

void EditHistoryTest::stepsOfOthersAreLeftAlone()
{
    EditHistory history;
    history.add(row(1, u"One"_s));
    history.add(row(7, u"Theirs"_s, 6)); // takes back what is not known here
    QCOMPARE(history.toUndo(), std::optional<LogKey>(1));
    QVERIFY(!history.toRedo());
}

void EditHistoryTest::stepsThatCannotBeReadAreForgotten()
{
    EditHistory history;
    history.add(row(1, u"One"_s));
    history.add(row(2, u"Two"_s));
    history.forget(2);
    QCOMPARE(history.toUndo(), std::optional<LogKey>(1));
}

} // namespace Dateline
