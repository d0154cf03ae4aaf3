// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datestep.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

std::optional<Edtf> steppedDate(const Edtf &date, int count, DatePrecision unit)
{
    QStringView text = date.toString();
    QStringView doubt;
    if (!text.isEmpty() && (text.back() == u'~' || text.back() == u'?' || text.back() == u'%')) {
        doubt = text.last(1);
        text.chop(1);
    }
    const auto plain = Edtf::parse(text);
    const bool ownUnit = plain && plain->kind() == Edtf::Kind::Date && plain->level() == 0
        && (plain->precision() == DatePrecision::Day || plain->precision() == DatePrecision::Month
            || plain->precision() == DatePrecision::Year);
    if (!ownUnit)
        return std::nullopt;

    CivilDate civil = civilFromDay(*plain->span().begin);
    const DatePrecision step = std::max(unit, plain->precision());
    if (step == DatePrecision::Day) {
        civil = civilFromDay(*plain->span().begin + Days{count});
    } else {
        const std::int64_t months = step == DatePrecision::Month ? count : std::int64_t{12} * count;
        const std::int64_t month = civil.year * 12 + civil.month - 1 + months;
        if (month < 0)
            return std::nullopt;
        civil.year = month / 12;
        civil.month = static_cast<int>(month % 12) + 1;
        civil.day = std::min(civil.day, daysInMonth(civil.year, civil.month));
    }
    if (civil.year < 0 || civil.year > 9999)
        return std::nullopt;
    const QString result = isoDay(dayFromCivil(civil)).left(text.size()) + doubt;
    const auto moved = Edtf::parse(result);
    return moved ? std::optional(*moved) : std::nullopt;
}

std::optional<Day> singleDayOf(const Edtf &date)
{
    return date.isNull() || !date.span().end ? std::nullopt : std::optional(*date.span().end - Days{1});
}

} // namespace Dateline
