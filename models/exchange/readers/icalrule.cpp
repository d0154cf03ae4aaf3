// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/icalrule.h"

#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/foreigntext.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The same day \p count months later; none where that month has no such day.
std::optional<Day> monthsLater(Day day, std::int64_t count)
{
    CivilDate date = civilFromDay(day);
    const std::int64_t months = date.year * 12 + date.month - 1 + count;
    date.year = months >= 0 ? months / 12 : -((-months + 11) / 12);
    date.month = static_cast<int>(months - date.year * 12) + 1;
    if (date.day > daysInMonth(date.year, date.month))
        return std::nullopt;
    return dayFromCivil(date);
}

/// Whether a part of a rule says no more than the first day does: BYMONTH=3 of a day in March.
bool isSaidByFirst(const QString &key, const QString &value, Day first)
{
    const CivilDate date = civilFromDay(first);
    return (key == "BYMONTH"_L1 && value == QString::number(date.month))
        || (key == "BYMONTHDAY"_L1 && value == QString::number(date.day));
}

/// The days of the week of "MO,WE", from 0 for Monday; none if one of them has a number or is none.
std::optional<QList<int>> weekdaysOf(const QString &value)
{
    static const QStringList names{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    QList<int> days;
    for (const QString &name : value.split(u',')) {
        days.append(static_cast<int>(names.indexOf(name.trimmed())));
        if (days.last() < 0)
            return std::nullopt;
    }
    return days;
}

int weekdayOf(Day day) { return static_cast<int>(((day.number + 3) % 7 + 7) % 7); } // 1 Jan 1970 was a Thursday

/// The next days of a rule, by days, weeks, months or years.
class RuleDays
{
public:
    RuleDays(QString frequency, int interval, QList<int> weekdays, Day first)
        : m_frequency(std::move(frequency)), m_interval(interval), m_weekdays(std::move(weekdays)), m_first(first)
    { }

    /// None for a step that has no day, such as 31 April.
    std::optional<Day> next()
    {
        ++m_step;
        if (m_frequency == "WEEKLY"_L1 && !m_weekdays.isEmpty()) {
            const Day day = m_first + Days{m_step};
            const std::int64_t week = (m_step + weekdayOf(m_first)) / 7;
            return week % m_interval == 0 && m_weekdays.contains(weekdayOf(day)) ? std::optional(day) : std::nullopt;
        }
        const std::int64_t steps = m_step * m_interval;
        if (m_frequency == "MONTHLY"_L1 || m_frequency == "YEARLY"_L1)
            return monthsLater(m_first, m_frequency == "YEARLY"_L1 ? 12 * steps : steps);
        return m_first + Days{m_frequency == "WEEKLY"_L1 ? 7 * steps : steps};
    }

private:
    QString m_frequency;
    int m_interval;
    QList<int> m_weekdays;
    Day m_first;
    std::int64_t m_step = 0;
};

} // namespace

Repetition repetitionOf(const QString &rule, Day first)
{
    QHash<QString, QString> parts;
    for (const QString &part : rule.split(u';', Qt::SkipEmptyParts))
        parts.insert(part.section(u'=', 0, 0).trimmed().toUpper(), part.section(u'=', 1).trimmed().toUpper());
    const QString frequency = parts.value(u"FREQ"_s);
    const QStringList frequencies{u"DAILY"_s, u"WEEKLY"_s, u"MONTHLY"_s, u"YEARLY"_s};
    Repetition repetition{{first}, {}};
    const auto weekdays = parts.contains(u"BYDAY"_s) ? weekdaysOf(parts.value(u"BYDAY"_s)) : QList<int>();
    bool hasMore = !weekdays || (!weekdays->isEmpty() && frequency != "WEEKLY"_L1);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        const bool chooses = part.key().startsWith("BY"_L1) && part.key() != "BYDAY"_L1;
        hasMore = hasMore || part.key() == "RSCALE"_L1 || (chooses && !isSaidByFirst(part.key(), part.value(), first));
    }
    const int interval = parts.contains(u"INTERVAL"_s) ? parts.value(u"INTERVAL"_s).toInt() : 1;
    const int count = parts.value(u"COUNT"_s).toInt();
    const QString until = edtfOfTimestamp(parts.value(u"UNTIL"_s)).section(u'T', 0, 0);
    const std::optional<Day> last = dayFromIso(until);
    if (!frequencies.contains(frequency) || interval < 1) {
        repetition.remark = ExchangeTr::tr("its rule of repetition is not understood; the first time is taken");
    } else if (count < 1 && !last) {
        repetition.remark = ExchangeTr::tr("it repeats without an end; the first time is taken");
    } else if (hasMore) {
        repetition.remark = ExchangeTr::tr("it repeats on days that are chosen by a rule; the first time is taken");
    } else {
        const std::size_t most =
            static_cast<std::size_t>(count > 0 ? std::min(count, mostRepetitions) : mostRepetitions);
        constexpr int mostSteps = 100 * mostRepetitions;
        RuleDays days(frequency, interval, *weekdays, first);
        for (int step = 0; repetition.days.size() < most && step < mostSteps; ++step) {
            const std::optional<Day> day = days.next();
            if (!day)
                continue;
            if (last && *day > *last)
                return repetition;
            repetition.days.push_back(*day);
        }
        if (repetition.days.size() == mostRepetitions && count != mostRepetitions)
            repetition.remark =
                ExchangeTr::tr("it repeats more than %1 times; the rest is left out").arg(mostRepetitions);
    }
    return repetition;
}

} // namespace Dateline
