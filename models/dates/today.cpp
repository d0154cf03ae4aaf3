// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/today.h"

#include <QDate>

#include <cmath>

namespace Dateline {

Day today()
{
    bool set = false;
    const qlonglong epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&set);
    if (set)
        return Day{static_cast<std::int64_t>(std::floor(static_cast<double>(epoch) / 86'400))};
    return Day{QDate(1970, 1, 1).daysTo(QDate::currentDate())};
}

} // namespace Dateline
