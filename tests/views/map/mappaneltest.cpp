// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mappanel.h"
#include "tests/views/map/maptests.h"
#include "views/map/mapwidget.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

namespace Dateline {

namespace {

/// A shown panel and its two boxes.
struct ShownPanel
{
    MapPanel panel;
    QComboBox *modes;
    QComboBox *targets;

    ShownPanel()
    {
        const auto boxes = panel.findChildren<QComboBox *>();
        modes = boxes.value(0);
        targets = boxes.value(1);
        panel.setTargets({QStringLiteral("Huawei"), QStringLiteral("ZTE")});
        panel.resize(300, 300);
        panel.show();
        panel.activateWindow();
    }
};

} // namespace

void MapPanelTest::modesAreChosen()
{
    ShownPanel shown;
    QSignalSpy spy(&shown.panel, &MapPanel::modeChosen);
    QCOMPARE(shown.panel.mode(), MapMode::Stance);
    shown.modes->setFocus();
    QTest::keyClick(shown.modes, Qt::Key_Down);
    QCOMPARE(shown.panel.mode(), MapMode::Events);
    QCOMPARE(spy.size(), 1);
    shown.panel.setMode(MapMode::FirstRestriction);
    QCOMPARE(shown.modes->currentText(), QStringLiteral("First restriction"));
    QCOMPARE(spy.size(), 2);
}

void MapPanelTest::targetsAreShownAndChosen()
{
    const MapPanel fresh;
    QCOMPARE(fresh.findChildren<QComboBox *>().value(1)->currentText(), QStringLiteral("Any company"));
    ShownPanel shown;
    QSignalSpy spy(&shown.panel, &MapPanel::targetChosen);
    QCOMPARE(shown.targets->currentText(), QStringLiteral("Any company"));
    shown.panel.setTarget(2);
    QCOMPARE(shown.targets->currentText(), QStringLiteral("ZTE"));
    shown.panel.setTarget(std::nullopt, QStringLiteral("Huawei or ZTE"));
    QCOMPARE(shown.targets->currentIndex(), -1);
    QCOMPARE(shown.targets->placeholderText(), QStringLiteral("Huawei or ZTE"));
    QCOMPARE(spy.size(), 0); // only what the user does is told
    shown.panel.setTarget(MapPanel::anyTarget);
    shown.targets->setFocus();
    QTest::keyClick(shown.targets, Qt::Key_Down);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constLast().constFirst().toInt(), 1);
}

void MapPanelTest::everythingIsReachedByKeyboard()
{
    ShownPanel shown;
    for (const QWidget *widget : {static_cast<QWidget *>(shown.modes), static_cast<QWidget *>(shown.targets),
                                  static_cast<QWidget *>(shown.panel.map())}) {
        QVERIFY(widget->focusPolicy() & Qt::TabFocus);
        QVERIFY(!widget->accessibleName().isEmpty());
    }
    QCOMPARE(shown.modes->nextInFocusChain() == shown.targets || shown.panel.nextInFocusChain() == shown.modes, true);
    QVERIFY(shown.panel.minimumSizeHint().width() <= 300); // as narrow as the dock of a small screen
}

} // namespace Dateline
