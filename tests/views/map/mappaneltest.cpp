// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/map/mappanel.h"
#include "tests/views/map/maptests.h"
#include "views/map/mapwidget.h"
#include "views/map/targetbuttons.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// A shown panel and what is in its row.
struct ShownPanel
{
    MapPanel panel;
    QComboBox *modes;
    QComboBox *list;

    explicit ShownPanel(int width = 300)
    {
        panel.targets()->setTargets({u"Huawei"_s, u"ZTE"_s, u"Hikvision"_s, u"Dahua"_s}, 2);
        list = panel.targets()->findChild<QComboBox *>();
        for (QComboBox *box : panel.findChildren<QComboBox *>()) {
            if (box != list)
                modes = box;
        }
        panel.resize(width, 300);
        panel.show();
        panel.activateWindow();
    }

    QToolButton *button(const QString &text) const
    {
        for (QToolButton *candidate : panel.findChildren<QToolButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    /// The texts of the buttons that are pressed and seen.
    QStringList pressed() const
    {
        QStringList texts;
        for (const QToolButton *candidate : panel.targets()->findChildren<QToolButton *>()) {
            if (candidate->isChecked() && candidate->isVisible())
                texts.append(candidate->text());
        }
        return texts;
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
    QCOMPARE(shown.modes->currentText(), u"First restriction"_s);
    QCOMPARE(spy.size(), 2);
}

void MapPanelTest::mainTargetsAreButtons()
{
    ShownPanel shown(1000);
    QSignalSpy spy(shown.panel.targets(), &TargetButtons::targetChosen);
    QCOMPARE(shown.pressed(), QStringList{u"Any company"_s});
    shown.panel.targets()->setChosen({1}, u"Huawei"_s);
    QCOMPARE(shown.pressed(), QStringList{u"Huawei"_s});
    shown.panel.targets()->setChosen({1, 2}, u"Huawei or ZTE"_s);
    QCOMPARE(shown.pressed(), QStringList({u"Huawei"_s, u"ZTE"_s}));
    QCOMPARE(spy.size(), 0); // only what the user does is told
    QTest::mouseClick(shown.button(u"ZTE"_s), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constLast(), QVariantList({2, true}));
    QTest::mouseClick(shown.button(u"Any company"_s), Qt::LeftButton);
    QCOMPARE(spy.constLast().constFirst().toInt(), TargetButtons::anyTarget);
    QCOMPARE(shown.pressed(), QStringList({u"Huawei"_s, u"ZTE"_s})); // until somebody says that it is so
}

void MapPanelTest::otherTargetsAreInAList()
{
    ShownPanel shown(1000);
    QSignalSpy spy(shown.panel.targets(), &TargetButtons::targetChosen);
    shown.panel.targets()->setChosen({4}, u"Dahua"_s);
    QCOMPARE(shown.pressed(), QStringList());
    QCOMPARE(shown.list->currentText(), u"Dahua"_s);
    shown.panel.targets()->setChosen({3, 4}, u"Hikvision or Dahua"_s);
    QCOMPARE(shown.list->currentIndex(), -1);
    QCOMPARE(shown.list->placeholderText(), u"Hikvision or Dahua"_s);
    shown.panel.targets()->setChosen({TargetButtons::anyTarget}, u"any company"_s);
    shown.list->setFocus();
    QTest::keyClick(shown.list, Qt::Key_Down);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.constLast().constLast().toBool(), true);
    // Buttons for all leave nothing to list.
    shown.panel.targets()->setTargets({u"Huawei"_s}, 1);
    QVERIFY(shown.list->isHidden());
}

/// What no button says in a narrow panel, the list does.
void MapPanelTest::narrowPanelsKeepTheirTarget()
{
    ShownPanel shown(200);
    shown.panel.targets()->setTargets({u"A company with a very long name"_s, u"ZTE"_s}, 2);
    shown.panel.targets()->setChosen({1}, u"A company with a very long name"_s);
    QCOMPARE(shown.pressed(), QStringList());
    QVERIFY(shown.list->isVisible());
    QCOMPARE(shown.list->currentText(), u"A company with a very long name"_s);
    QVERIFY(shown.panel.targets()->rect().contains(shown.list->geometry()));
}

void MapPanelTest::zoomsToWhatHasData()
{
    ShownPanel shown(1000);
    MapWidget *map = shown.panel.map();
    map->setMap(sampleLegend(), sampleValues({{"DE", 2}, {"FR", 1}, {"AU", 0}}));
    QTest::mouseClick(shown.button(u"Zoom to data"_s), Qt::LeftButton);
    QVERIFY(map->viewport().zoom() > 3);
    QVERIFY(map->geometryOfMap().area(country("DE")));
    QVERIFY(!map->geometryOfMap().area(country("AU"))); // nothing to tell of it
    QTest::mouseClick(shown.button(u"World"_s), Qt::LeftButton);
    QVERIFY(map->viewport().isFitted());
    QTest::keyClick(map, Qt::Key_End);
    QVERIFY(!map->viewport().isFitted());
    map->setMap(sampleLegend(), {});
    QTest::keyClick(map, Qt::Key_End);
    QVERIFY(map->viewport().isFitted());
}

void MapPanelTest::everythingIsReachedByKeyboard()
{
    ShownPanel shown;
    for (const QWidget *widget :
         {static_cast<QWidget *>(shown.modes), static_cast<QWidget *>(shown.list),
          static_cast<QWidget *>(shown.button(u"Huawei"_s)), static_cast<QWidget *>(shown.panel.map())}) {
        QVERIFY(widget->focusPolicy() & Qt::TabFocus);
        QVERIFY(!widget->accessibleName().isEmpty());
    }
    QVERIFY(shown.panel.minimumSizeHint().width() <= 300); // as narrow as the dock of a small screen
}

} // namespace Dateline
