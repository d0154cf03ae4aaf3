// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/closeguard.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QSignalSpy>
#include <QTest>

#include <future>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A job that goes on until the test lets it end.
class HeldJob
{
public:
    HeldJob(BackgroundJobs &jobs, BackgroundJobs::Kind kind, const Result<void> &outcome)
    {
        jobs.run<void>(
            kind, u"Working…"_s,
            [future = m_end.get_future().share(), outcome](const Progress &progress) -> Result<void> {
                future.wait();
                return progress.isCancelled() ? Result<void>(Progress::cancelled()) : outcome;
            },
            [](const Result<void> &) {});
    }
    void end() { m_end.set_value(); }

private:
    std::promise<void> m_end;
};

const Error broken{ErrorCode::CannotWrite, u"is full"_s, u"disk"_s};

} // namespace

void CloseGuardTest::idleWindowMayClose()
{
    Desk desk;
    CloseGuard guard(&desk.documents, &desk.jobs, nullptr);
    QVERIFY(guard.mayClose());
    desk.open(twoBans());
    QVERIFY(guard.mayClose());
    QVERIFY(!guard.isWaiting());
}

void CloseGuardTest::waitsForFiles()
{
    Desk desk;
    CloseGuard guard(&desk.documents, &desk.jobs, nullptr);
    QSignalSpy ready(&guard, &CloseGuard::readyToClose);
    HeldJob job(desk.jobs, BackgroundJobs::Kind::Writes, {});
    QVERIFY(!guard.mayClose());
    QVERIFY(guard.isWaiting());
    QCoreApplication::processEvents();
    QVERIFY(ready.isEmpty());
    job.end();
    QVERIFY(ready.wait());
    QVERIFY(!guard.isWaiting());
    QVERIFY(guard.mayClose());
    QCOMPARE(ready.size(), 1);
}

void CloseGuardTest::waitsForTheDocument()
{
    Desk desk;
    const QString location = desk.open(twoBans());
    CloseGuard guard(&desk.documents, &desk.jobs, nullptr);
    QSignalSpy ready(&guard, &CloseGuard::readyToClose);
    desk.documents.apply(additionOf(u"late"_s));
    QVERIFY(!guard.mayClose());
    QVERIFY(ready.wait());
    QCOMPARE(desk.shown().sources.back().id.text, u"late"_s);
    QVERIFY(guard.mayClose());
}

void CloseGuardTest::staysOpenIfAFileFails()
{
    Desk desk;
    CloseGuard guard(&desk.documents, &desk.jobs, nullptr);
    QSignalSpy ready(&guard, &CloseGuard::readyToClose);
    HeldJob job(desk.jobs, BackgroundJobs::Kind::Writes, broken);
    QVERIFY(!guard.mayClose());
    job.end();
    QTRY_VERIFY(!desk.jobs.isBusy());
    QCoreApplication::processEvents();
    QVERIFY(ready.isEmpty());
    QVERIFY(!guard.isWaiting());
}

void CloseGuardTest::staysOpenIfAChangeFails()
{
    Desk desk;
    desk.open(twoBans());
    CloseGuard guard(&desk.documents, &desk.jobs, nullptr);
    QSignalSpy ready(&guard, &CloseGuard::readyToClose);
    QSignalSpy failed(&desk.documents, &DocumentController::failed);
    desk.documents.apply(additionOf(u"article"_s)); // is there already
    QVERIFY(!guard.mayClose());
    QVERIFY(failed.wait());
    QCoreApplication::processEvents();
    QVERIFY(ready.isEmpty());
}

void CloseGuardTest::doesNotWaitForReading()
{
    Desk desk;
    CloseGuard guard(&desk.documents, &desk.jobs, nullptr);
    HeldJob job(desk.jobs, BackgroundJobs::Kind::Reads, {});
    QVERIFY(guard.mayClose());
    job.end();
}

void CloseGuardTest::askedAgainItCloses()
{
    Desk desk;
    CloseGuard guard(&desk.documents, &desk.jobs, nullptr);
    HeldJob job(desk.jobs, BackgroundJobs::Kind::Writes, {});
    QVERIFY(!guard.mayClose());
    QVERIFY(guard.mayClose());
    job.end();
}

} // namespace Dateline
