// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QSignalSpy>
#include <QTest>

namespace Dateline {

using namespace Qt::StringLiterals;

void DocumentControllerTest::latestOneIsOpened()
{
    Desk desk;
    Tracker other = twoBans();
    other.id = u"other"_s;
    const QString second = desk.open(other, u"other.dateline"_s);
    const QString first = desk.open(twoBans());
    QSignalSpy opened(&desk.documents, &DocumentController::opened);
    desk.documents.open(u"bundled:huawei-5g"_s);
    desk.documents.open(second);
    QCOMPARE(desk.documents.opening(), second);
    QCOMPARE(desk.documents.location(), first); // until the other one has been read
    QVERIFY(opened.wait());
    QCOMPARE(desk.documents.location(), second);
    QCOMPARE(desk.shown().id, u"other"_s);
    QVERIFY(desk.documents.opening().isEmpty());
    QVERIFY(desk.documents.canEdit());
}

void DocumentControllerTest::whatCannotBeOpenedLeavesTheOldOne()
{
    Desk desk;
    const QString location = desk.open(twoBans());
    QSignalSpy failed(&desk.documents, &DocumentController::failedToOpen);
    desk.documents.open(desk.path(u"nothing.dateline"_s));
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::NotFound);
    QCOMPARE(desk.documents.location(), location);
    QCOMPARE(desk.shown().id, u"two-bans"_s);
}

void DocumentControllerTest::writesOnAfterAnotherIsOpened()
{
    Desk desk;
    const QString first = desk.open(twoBans());
    desk.open(twoBans(), u"other.json"_s);
    desk.openFile(first);
    QVERIFY(!desk.documents.isWriting());
    QSignalSpy opened(&desk.documents, &DocumentController::opened);
    desk.documents.open(desk.path(u"other.json"_s));
    constexpr int steps = 50;
    for (int i = 0; i < steps; ++i)
        desk.documents.apply(additionOf(u"source-%1"_s.arg(i)));
    QVERIFY(desk.documents.isWriting());
    QVERIFY(opened.wait());
    QTRY_VERIFY(!desk.documents.isWriting()); // also what is not shown any more
    QCOMPARE(desk.shown().sources.size(), twoBans().sources.size());
    desk.openFile(first);
    QCOMPARE(desk.shown().sources.size(), twoBans().sources.size() + steps);
}

} // namespace Dateline
