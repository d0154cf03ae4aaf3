// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asof/speedmenu.h"

#include "views/asof/asofplayer.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QSettings>

namespace Dateline {

namespace {

struct SpeedMenuTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::SpeedMenu)
};

struct SpeedName
{
    PlaySpeed speed;
    const char *word;
    const char *name;
};

constexpr SpeedName speeds[] = {
    {PlaySpeed::ChangeByChange, "change", QT_TRANSLATE_NOOP("Dateline::SpeedMenu", "One change a second")},
    {PlaySpeed::MonthASecond, "month", QT_TRANSLATE_NOOP("Dateline::SpeedMenu", "A month a second")},
    {PlaySpeed::QuarterASecond, "quarter", QT_TRANSLATE_NOOP("Dateline::SpeedMenu", "A quarter a second")},
    {PlaySpeed::YearASecond, "year", QT_TRANSLATE_NOOP("Dateline::SpeedMenu", "A year a second")},
};

constexpr auto speedSetting = "window/playSpeed";

} // namespace

QMenu *makeSpeedMenu(AsOfPlayer *player, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    auto *group = new QActionGroup(menu);
    const QString saved = QSettings().value(speedSetting).toString();
    for (const auto &[speed, word, name] : speeds) {
        QAction *action = menu->addAction(SpeedMenuTr::tr(name));
        action->setCheckable(true);
        group->addAction(action);
        if (saved == QLatin1StringView(word))
            player->setSpeed(speed);
        action->setChecked(player->speed() == speed);
        QObject::connect(action, &QAction::triggered, player, [player, speed = speed, word = word] {
            player->setSpeed(speed);
            QSettings().setValue(speedSetting, QString::fromLatin1(word));
        });
        QObject::connect(player, &AsOfPlayer::speedChanged, action,
                         [player, action, speed = speed] { action->setChecked(player->speed() == speed); });
    }
    return menu;
}

} // namespace Dateline
