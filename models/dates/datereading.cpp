// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/datereading.h"

#include <QLocale>

namespace Dateline {

using namespace Qt::StringLiterals;

DateOrder dateOrderOf(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const qsizetype day = format.indexOf(u'd');
    const qsizetype month = format.indexOf(u'M');
    const qsizetype year = format.indexOf(u'y');
    if (year >= 0 && year < day && year < month)
        return DateOrder::YearFirst;
    return month < day ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

Result<std::vector<DateReading>> readDates(QStringView typed, const DateContext &)
{
    const auto date = Edtf::parse(typed.trimmed());
    if (!date)
        return date.error();
    return std::vector<DateReading>{{*date, u"edtf"_s}};
}

} // namespace Dateline
