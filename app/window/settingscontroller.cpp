// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settingscontroller.h"

#include "app/settings/settings.h"
#include "app/window/documentcontroller.h"
#include "app/window/namedactions.h"
#include "app/window/settingsdialog.h"
#include "app/window/shortcuts.h"
#include "models/wording/dateform.h"
#include "models/workspace/workspace.h"
#include "views/common/datecalendar.h"
#include "views/timeline/timelinewidget.h"

#include <QAction>
#include <QApplication>
#include <QDir>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

DateForm dateFormOf(const QString &word)
{
    if (word == "iso"_L1)
        return DateForm::Iso;
    return word == "mdy"_L1 ? DateForm::MonthDayYear : DateForm::DayMonthYear;
}

std::optional<Qt::DayOfWeek> weekdayOf(const QString &word)
{
    if (word == "monday"_L1)
        return Qt::Monday;
    if (word == "saturday"_L1)
        return Qt::Saturday;
    return word == "sunday"_L1 ? std::optional(Qt::Sunday) : std::nullopt;
}

} // namespace

SettingsController::SettingsController(Settings *settings, Workspace *workspace, DocumentController *documents,
                                       QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_workspace(workspace)
    , m_documents(documents)
    , m_window(window)
    , m_usualFont(QApplication::font())
    , m_show(new QAction(tr("&Settings…"), this))
{
    m_show->setObjectName(u"edit.settings"_s);
    m_show->setShortcut(QKeySequence(u"Ctrl+,"_s));
    m_show->setMenuRole(QAction::PreferencesRole);
    connect(m_show, &QAction::triggered, this, &SettingsController::showDialog);
    connect(settings, &Settings::changed, this, &SettingsController::apply);
    connect(settings, &Settings::cannotBeWritten, this, [this](const QString &path) {
        emit told(tr("%1 cannot be written: what you set holds until Dateline is closed.")
                      .arg(QDir::toNativeSeparators(path)));
    });
    applyWeekday();
    setProgramDateForm(dateFormOf(settings->text(SettingKey::dateForm)));
    if (settings->number(SettingKey::textSize) != 100)
        applyTextSize();
}

void SettingsController::setTimeline(TimelineWidget *timeline)
{
    m_timeline = timeline;
    apply(SettingKey::laneRows);
}

void SettingsController::setMenus(const QMenuBar &menus) { m_shortcuts = new Shortcuts(namedActions(menus), this); }

void SettingsController::apply(const QString &key)
{
    if (key == SettingKey::textSize)
        applyTextSize();
    else if (key == SettingKey::dateForm)
        applyDateForm();
    else if (key == SettingKey::firstWeekday)
        applyWeekday();
    else if (key == SettingKey::author)
        m_documents->setAuthor(m_settings->text(key));
    else if (key == SettingKey::laneRows && m_timeline)
        m_timeline->setRowsOfLane(static_cast<std::uint32_t>(m_settings->number(key)));
}

void SettingsController::applyTextSize()
{
    const double factor = m_settings->number(SettingKey::textSize) / 100.0;
    QFont font = m_usualFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    QApplication::setFont(font);
}

void SettingsController::applyDateForm()
{
    setProgramDateForm(dateFormOf(m_settings->text(SettingKey::dateForm)));
    m_workspace->refreshWords();
}

void SettingsController::applyWeekday()
{
    DateCalendar::setFirstWeekday(weekdayOf(m_settings->text(SettingKey::firstWeekday)));
}

void SettingsController::showDialog()
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_settings, m_shortcuts, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace Dateline
