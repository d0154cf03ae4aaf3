// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/edithistory.h"
#include "tests/document/documenttests.h"

#include <QTest>

#include <algorithm>

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

/// Steps that were undone and done again long after, and a log of which the end is read.
void EditHistoryTest::redoneStepsAreKnownHoweverOldTheyAre()
{
    std::vector<LogEntry> log;
    const auto append = [&log](const QString &name, std::optional<LogKey> undoes = {}) {
        log.push_back(row(static_cast<LogKey>(log.size()) + 1, name, undoes));
        return log.back().key;
    };
    constexpr int steps = 20;
    std::vector<LogKey> last; // rows that did the steps, or took them back
    for (int i = 0; i < steps; ++i)
        last.push_back(append(u"Step %1"_s.arg(i)));
    for (int round = 0; round < 2; ++round) { // back to the beginning, and on to the end
        std::reverse(last.begin(), last.end());
        for (LogKey &key : last)
            key = append(u"Turned round"_s, key);
    }
    std::vector<std::size_t> asked;
    const auto lastRows = [&](std::size_t most) {
        asked.push_back(most);
        const std::size_t count = std::min(most, log.size());
        return Result<std::vector<LogEntry>>(
            std::vector<LogEntry>(log.end() - static_cast<std::ptrdiff_t>(count), log.end()));
    };
    EditHistory history = EditHistory::read(lastRows, 10);
    for (int i = steps - 1; i >= 0; --i) {
        QCOMPARE(history.undoName(), u"Step %1"_s.arg(i));
        QCOMPARE(history.toUndo(), std::optional(last[static_cast<std::size_t>(i)]));
        QVERIFY(history.add(row(append(u"Undo"_s, history.toUndo()), u"Undo"_s, history.toUndo())));
    }
    QVERIFY(history.undoName().isEmpty());
    // No more is read than is needed.
    for (int i = 0; i < 10; ++i)
        append(u"New"_s);
    asked.clear();
    history = EditHistory::read(lastRows, 10);
    QCOMPARE(asked, std::vector<std::size_t>{10});
    QCOMPARE(history.undoName(), u"New"_s);
    history = EditHistory::read([](std::size_t) { return Error{ErrorCode::CannotRead, u"gone"_s, {}}; }, 10);
    QVERIFY(history.undoName().isEmpty());
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
