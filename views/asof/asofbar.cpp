// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asof/asofbar.h"

#include "models/wording/datewords.h"
#include "views/asof/speedmenu.h"
#include "views/common/datefield.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconRoom = 16;

/// One day, which is what a clock shows. Days that EDTF cannot say are shown as words, and stay until one is entered.
void showDay(DateField *field, Day day)
{
    const auto date = Edtf::parse(isoDay(day));
    field->setDate(date ? *date : Edtf());
    field->setPlaceholderText(date ? QString() : dayInWords(day));
}

/// The day that was entered; none while the field says none.
std::optional<Day> enteredDay(const DateField *field)
{
    return field->date().isNull() ? std::nullopt : field->date().span().begin;
}

DateField *dayField(const QString &name, const QString &purpose)
{
    auto *field = new DateField;
    field->setKind(DateField::Kind::SingleDay);
    field->setName(name);
    field->setToolTip(purpose);
    return field;
}

QToolButton *button()
{
    auto *made = new QToolButton;
    made->setAutoRaise(true);
    return made;
}

} // namespace

AsOfBar::AsOfBar(Workspace *workspace, AsOfPlayer *player, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_player(player)
    , m_previous(button())
    , m_date(dayField(tr("As of"),
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
    m_date->setCompact(true);
    m_date->setFixedWidth(fontMetrics().horizontalAdvance(u"30 September 2018"_s) + 2 * iconRoom);
    connect(m_date, &DateField::accepted, this, [this] {
        if (const auto day = enteredDay(m_date))
            m_workspace->setAsOf(*day);
        else
            refresh();
    });
    connect(workspace, &Workspace::stancesChanged, this, &AsOfBar::refresh);
    refresh();
}

void AsOfBar::addSteps()
{
    m_previous->setAccessibleName(tr("Previous change"));
    m_next->setAccessibleName(tr("Next change"));
    m_play->setAccessibleName(tr("Play"));
}

void AsOfBar::addSpeeds()
{
    m_speed->setText(tr("Speed"));
    m_speed->setMenu(makeSpeedMenu(m_player, m_speed));
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
    m_knowAll = add(tr("Everything known to date"));
    m_knowThen = add(tr("What was known on the as-of day"));
    m_knowOnDay = add(tr("What was known on"));
    m_knownDate = dayField(tr("Known on"), tr("Only what sources issued by that day said"));
    m_knownDate->setContentsMargins(8, 4, 8, 4);
    m_knownDate->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * 40);
    auto *field = new QWidgetAction(menu);
    field->setDefaultWidget(m_knownDate);
    menu->addAction(field);
    connect(m_knowAll, &QAction::triggered, this, [this] { setKnownOn({}); });
    connect(m_knowThen, &QAction::triggered, this, [this] {
        m_workspace->setKnownThen();
        refreshKnownOn();
    });
    const auto knowOnDay = [this] { setKnownOn(enteredDay(m_knownDate).value_or(m_workspace->asOf())); };
    connect(m_knowOnDay, &QAction::triggered, this, knowOnDay);
    connect(m_knownDate, &DateField::accepted, this, [knowOnDay, menu] {
        knowOnDay();
        menu->close();
    });
    connect(m_knownDate, &DateField::picked, this, knowOnDay);
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
    if (!m_date->isEdited()) // while somebody types, the day may play on
        showDay(m_date, m_workspace->asOf());
    refreshKnownOn();
}

void AsOfBar::refreshKnownOn()
{
    const std::optional<Day> day = m_workspace->filter().knownOn;
    const bool then = m_workspace->look().knownThen;
    (!day ? m_knowAll : then ? m_knowThen : m_knowOnDay)->setChecked(true);
    if (!m_knownDate->isEdited())
        showDay(m_knownDate, day.value_or(m_workspace->asOf()));
    m_known->setText(!day       ? tr("Everything known to date")
                         : then ? tr("As known then")
                                : tr("Known on %1").arg(dayInWords(*day)));
}

} // namespace Dateline
