// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/datecalendar.h"

#include <QCalendarWidget>
#include <QDate>
#include <QKeyEvent>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace Dateline {

namespace {

const QDate calendarEpoch(1970, 1, 1);

std::optional<Qt::DayOfWeek> theFirstWeekday;

} // namespace

DateCalendar::DateCalendar(QWidget *parent) : QFrame(parent, Qt::Popup), m_calendar(new QCalendarWidget(this))
{
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_calendar);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setDateRange(QDate(100, 1, 1), QDate(9999, 12, 31));
    const auto pick = [this](QDate date) {
        hide();
        emit picked(Day{calendarEpoch.daysTo(date)});
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, pick);
    connect(m_calendar, &QCalendarWidget::activated, this, pick);
}

void DateCalendar::setFirstWeekday(std::optional<Qt::DayOfWeek> day) { theFirstWeekday = day; }

void DateCalendar::open(const QWidget *anchor, Day day, const QLocale &region)
{
    m_calendar->setFirstDayOfWeek(theFirstWeekday.value_or(region.firstDayOfWeek()));
    const qint64 number = std::clamp<qint64>(day.number, calendarEpoch.daysTo(m_calendar->minimumDate()),
                                             calendarEpoch.daysTo(m_calendar->maximumDate()));
    m_calendar->setSelectedDate(calendarEpoch.addDays(number));
    adjustSize();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height()));
    const QRect screen = anchor->screen()->availableGeometry();
    if (place.y() + height() > screen.bottom())
        place.setY(anchor->mapToGlobal(QPoint(0, 0)).y() - height());
    place.setX(std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(place);
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

bool DateCalendar::event(QEvent *event)
{
    // Esc is the calendar's here, not a shortcut of the form around it, which would give up all that was entered.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel)) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

} // namespace Dateline
