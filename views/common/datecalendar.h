// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/day.h"

#include <QFrame>

#include <optional>

class QCalendarWidget;
class QLocale;

namespace Dateline {

/// A month to pick a day in, dropped down from a date field. Esc or a click elsewhere closes it.
class DateCalendar : public QFrame
{
    Q_OBJECT

public:
    explicit DateCalendar(QWidget *parent);

    /// Opens under \p anchor with \p day selected, its weeks beginning as in \p region unless setFirstWeekday() says
    /// otherwise.
    void open(const QWidget *anchor, Day day, const QLocale &region);

    /// On which day the weeks of all calendars begin; none: as the region has it. For the GUI thread.
    static void setFirstWeekday(std::optional<Qt::DayOfWeek> day);

protected:
    bool event(QEvent *event) override;

signals:
    void picked(Dateline::Day day);

private:
    QCalendarWidget *m_calendar;
};

} // namespace Dateline
