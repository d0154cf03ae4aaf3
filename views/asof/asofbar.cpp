// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asof/asofbar.h"
#include "models/wording/datewords.h"

#include <QActionGroup>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const QDate epoch(1970, 1, 1);

/// A date field says the years 100 to 9999; other days stand at its nearer end.
QDate dateOf(Day day)
{
    const QDate first(100, 1, 1);
    const QDate last(9999, 12, 31);
    return epoch.addDays(std::clamp<qint64>(day.number, epoch.daysTo(first), epoch.daysTo(last)));
}

Day dayOf(QDate date) { return Day{epoch.daysTo(date)}; }

QDateEdit *dateField(const QString &name, const QString &purpose)
{
    auto *field = new QDateEdit;
    field->setCalendarPopup(true);
    field->setDisplayFormat(u"d MMM yyyy"_s);
    field->setDateRange(QDate(100, 1, 1), QDate(9999, 12, 31));
    field->setAccessibleName(name);
    field->setToolTip(purpose);
    field->setKeyboardTracking(false); // a year is typed in four keys, and only the last one means a year
    return field;
}

QToolButton *button()
{
    auto *made = new QToolButton;
    made->setAutoRaise(true);
    return made;
}

struct SpeedName
{
    PlaySpeed speed;
    const char *word;
    const char *name;
};

constexpr SpeedName speeds[] = {
    {PlaySpeed::ChangeByChange, "change", QT_TRANSLATE_NOOP("Dateline::AsOfBar", "One change a second")},
    {PlaySpeed::MonthASecond, "month", QT_TRANSLATE_NOOP("Dateline::AsOfBar", "A month a second")},
    {PlaySpeed::QuarterASecond, "quarter", QT_TRANSLATE_NOOP("Dateline::AsOfBar", "A quarter a second")},
    {PlaySpeed::YearASecond, "year", QT_TRANSLATE_NOOP("Dateline::AsOfBar", "A year a second")},
};

constexpr auto speedSetting = "window/playSpeed";

} // namespace

AsOfBar::AsOfBar(Workspace *workspace, AsOfPlayer *player, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_player(player)
    , m_previous(button())
    , m_date(Dateline::dateField(tr("As of"),
                                 tr("The day on which the world is looked at: where countries stand on it, and later "
                                    "events hollow, as planned")))
    , m_next(button())
    , m_play(button())
    , m_speed(button())
    , m_known(button())
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *label = new QLabel(tr("&As of"));
    label->setContentsMargins(4, 0, 4, 0);
    label->setBuddy(m_date);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{label, m_previous, m_date, m_next, m_play, m_speed, m_known})
        layout->addWidget(widget);
    addSteps();
    addSpeeds();
    addKnownOn();
    connect(m_date, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (!m_refreshing)
            m_workspace->setAsOf(dayOf(date));
    });
    connect(workspace, &Workspace::stancesChanged, this, &AsOfBar::refresh);
    refresh();
}

QWidget *AsOfBar::dateField() const { return m_date; }

void AsOfBar::addSteps()
{
    m_previous->setAccessibleName(tr("Previous change"));
    m_next->setAccessibleName(tr("Next change"));
    m_play->setAccessibleName(tr("Play"));
}

void AsOfBar::addSpeeds()
{
    auto *menu = new QMenu(m_speed);
    auto *group = new QActionGroup(menu);
    const QString saved = QSettings().value(speedSetting).toString();
    for (const auto &[speed, word, name] : speeds) {
        QAction *action = menu->addAction(tr(name));
        action->setCheckable(true);
        group->addAction(action);
        if (saved == QLatin1StringView(word))
            m_player->setSpeed(speed);
        action->setChecked(m_player->speed() == speed);
        connect(action, &QAction::triggered, this, [this, speed = speed, word = word] {
            m_player->setSpeed(speed);
            QSettings().setValue(speedSetting, QString::fromLatin1(word));
        });
    }
    m_speed->setText(tr("Speed"));
    m_speed->setMenu(menu);
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setToolTip(tr("How fast the day moves while it plays"));
}

void AsOfBar::addKnownOn()
{
    auto *menu = new QMenu(m_known);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        return action;
    };
    m_knowAll = add(tr("All that is known"));
    m_knowThen = add(tr("What was known on the as-of day"));
    m_knowOnDay = add(tr("What was known on"));
    m_knownDate = Dateline::dateField(tr("Known on"), tr("Only what sources issued by that day said"));
    auto *field = new QWidgetAction(menu);
    field->setDefaultWidget(m_knownDate);
    menu->addAction(field);
    connect(m_knowAll, &QAction::triggered, this, [this] { setKnownOn({}); });
    connect(m_knowThen, &QAction::triggered, this, [this] {
        m_workspace->setKnownThen();
        refreshKnownOn();
    });
    const auto knowOnDay = [this] { setKnownOn(dayOf(m_knownDate->date())); };
    connect(m_knowOnDay, &QAction::triggered, this, knowOnDay);
    connect(m_knownDate, &QDateEdit::dateChanged, this, [this, knowOnDay] {
        if (!m_refreshing)
            knowOnDay();
    });
    connect(m_workspace, &Workspace::resultChanged, this, &AsOfBar::refreshKnownOn);
    m_known->setMenu(menu);
    m_known->setPopupMode(QToolButton::InstantPopup);
    m_known->setToolTip(tr("Whose knowledge is shown: with a day, only what sources issued by that day said"));
}

void AsOfBar::setKnownOn(std::optional<Day> day)
{
    Look look = m_workspace->look();
    look.filter.knownOn = day;
    look.knownThen = false;
    m_workspace->setLook(look);
    refreshKnownOn();
}

void AsOfBar::refresh()
{
    m_refreshing = true;
    m_date->setDate(dateOf(m_workspace->asOf()));
    m_refreshing = false;
    refreshKnownOn();
}

void AsOfBar::refreshKnownOn()
{
    const std::optional<Day> day = m_workspace->filter().knownOn;
    const bool then = m_workspace->look().knownThen;
    (!day ? m_knowAll : then ? m_knowThen : m_knowOnDay)->setChecked(true);
    m_refreshing = true;
    m_knownDate->setDate(dateOf(day.value_or(m_workspace->asOf())));
    m_refreshing = false;
    m_known->setText(!day       ? tr("Known on any day")
                         : then ? tr("As known then")
                                : tr("Known on %1").arg(dayInWords(*day)));
}

} // namespace Dateline
