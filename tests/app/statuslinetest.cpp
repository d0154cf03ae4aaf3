// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusline.h"
#include "tests/app/controllertests.h"
#include "tests/app/desk.h"

#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <future>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Foot
{
    QStatusBar bar;
    StatusLine line{&bar};
    QProgressBar *progress = bar.findChild<QProgressBar *>();
    QToolButton *cancel = bar.findChild<QToolButton *>();

    Foot()
    {
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
    }
};

} // namespace

void StatusLineTest::idleLineShowsTheCountOnly()
{
    Foot foot;
    foot.line.setCount(u"2 events"_s);
    QCOMPARE(foot.bar.findChild<QLabel *>()->text(), u"2 events"_s);
    QVERIFY(!foot.progress->isVisible());
    QVERIFY(!foot.cancel->isVisible());
    QVERIFY(foot.bar.currentMessage().isEmpty());
}

void StatusLineTest::shareIsShown()
{
    Foot foot;
    double share = 0;
    foot.line.setActivity({u"Opening…"_s, [&share] { return share; }, true});
    QCOMPARE(foot.progress->maximum(), 0); // nobody knows yet how far it is
    share = 0.25;
    QVERIFY(foot.progress->isVisible());
    QCOMPARE(foot.bar.currentMessage(), u"Opening…"_s);
    QTRY_COMPARE(foot.progress->value(), 25);
    share = 0.5;
    QTRY_COMPARE(foot.progress->value(), 50);
    foot.line.setActivity({u"Saving…"_s, {}, true});
    QCOMPARE(foot.progress->maximum(), 0); // nobody knows how far it is
    foot.line.setActivity({});
    QVERIFY(!foot.progress->isVisible());
    QVERIFY(foot.bar.currentMessage().isEmpty());
}

void StatusLineTest::shortActivityIsShownLater()
{
    Foot foot;
    foot.line.setActivity({u"Writing…"_s, {}, false, true});
    QVERIFY(!foot.progress->isVisible());
    QTRY_VERIFY(foot.progress->isVisible());
    QCOMPARE(foot.bar.currentMessage(), u"Writing…"_s);
}

void StatusLineTest::shortActivityThatEndsIsNotShown()
{
    Foot foot;
    QSignalSpy messages(&foot.bar, &QStatusBar::messageChanged);
    foot.line.setActivity({u"Writing…"_s, {}, false, true});
    foot.line.setActivity({});
    foot.line.setActivity({u"Saving…"_s, {}, true});
    foot.line.setActivity({});
    QCOMPARE(messages.size(), 2); // the second one, and its end
    QCOMPARE(messages[0][0].toString(), u"Saving…"_s);
}

void StatusLineTest::messageStaysWhenNothingWasShown()
{
    Foot foot;
    foot.line.showMessage(u"Saved a.csv"_s);
    foot.line.setActivity({u"Writing…"_s, {}, false, true});
    foot.line.setActivity({});
    QCOMPARE(foot.bar.currentMessage(), u"Saved a.csv"_s);
}

void StatusLineTest::wayBackIsOfferedOnce()
{
    Foot foot;
    int went = 0;
    foot.line.offer(u"Showing all matches"_s, u"Back"_s, [&went] { ++went; });
    const QList<QToolButton *> buttons = foot.bar.findChildren<QToolButton *>();
    const auto back =
        std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *one) { return one->text() == u"Back"_s; });
    QVERIFY(back != buttons.end() && (*back)->isVisible());
    QCOMPARE(foot.bar.currentMessage(), u"Showing all matches"_s);
    QTest::mouseClick(*back, Qt::LeftButton);
    QCOMPARE(went, 1);
    QVERIFY(!(*back)->isVisible());
    QVERIFY(foot.bar.currentMessage().isEmpty());
    // Another message is about something else.
    foot.line.offer(u"Showing all matches"_s, u"Back"_s, [&went] { ++went; });
    foot.line.showMessage(u"Saved"_s);
    QVERIFY(!(*back)->isVisible());
}

void StatusLineTest::cancelIsOfferedWhereItCanBe()
{
    Foot foot;
    QSignalSpy cancelled(&foot.line, &StatusLine::cancelRequested);
    foot.line.setActivity({u"Writing…"_s, {}, false});
    QVERIFY(!foot.cancel->isVisible());
    foot.line.setActivity({u"Saving…"_s, {}, true});
    QVERIFY(foot.cancel->isVisible());
    foot.cancel->click();
    QCOMPARE(cancelled.size(), 1);
}

void StatusLineTest::activityIsThatOfControllers()
{
    Desk desk;
    const auto activity = [&desk] { return currentActivity(desk.documents, desk.jobs); };
    desk.open(twoBans());
    QVERIFY(activity().text.isEmpty());
    desk.documents.apply(additionOf(u"new"_s));
    QCOMPARE(activity().text, u"Writing…"_s);
    QVERIFY(activity().isShort && !activity().canCancel); // what was entered is not given up
    std::promise<void> gate;
    desk.jobs.run<void>(
        BackgroundJobs::Kind::Reads, u"Reading a page…"_s,
        [future = gate.get_future().share()](const Progress &) -> Result<void> {
            future.wait();
            return {};
        },
        [](const Result<void> &) {});
    QCOMPARE(activity().text, u"Reading a page…"_s);
    QVERIFY(activity().canCancel && activity().share() == 0);
    desk.documents.open(u"bundled:huawei-5g"_s);
    QVERIFY2(activity().text.contains(u"bundled:huawei-5g"_s), qPrintable(activity().text));
    QVERIFY(activity().canCancel && activity().share);
    desk.documents.cancelOpening();
    gate.set_value();
    QTRY_VERIFY(activity().text.isEmpty());
}

} // namespace Dateline
