// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dates/yearname.h"

#include <QCoreApplication>

#include <array>

namespace Dateline {

namespace {

struct DatesTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Dates)
};

constexpr std::int64_t firstGroupedYear = 10'000; ///< "9999" but "10,000"
constexpr std::int64_t million = 1'000'000;

QString groupedDigits(std::int64_t number)
{
    QString digits = QString::number(number);
    if (number >= firstGroupedYear) {
        for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
            digits.insert(i, u',');
    }
    return digits;
}

/// "4.5 billion" in the largest unit in which three decimals say all.
QString roundNumber(std::int64_t number)
{
    struct Unit
    {
        std::int64_t size;
        const char *words;
    };
    static constexpr std::array<Unit, 3> units{
        Unit{million * million, QT_TRANSLATE_NOOP("Dateline::Dates", "%1 trillion")},
        Unit{1000 * million, QT_TRANSLATE_NOOP("Dateline::Dates", "%1 billion")},
        Unit{million, QT_TRANSLATE_NOOP("Dateline::Dates", "%1 million")}};
    for (const Unit &unit : units) {
        if (number < unit.size || number % (unit.size / 1000) != 0)
            continue;
        QString digits = groupedDigits(number / unit.size);
        const std::int64_t thousandths = number % unit.size / (unit.size / 1000);
        if (thousandths != 0) {
            QString decimals = QString::number(1000 + thousandths).sliced(1);
            while (decimals.endsWith(u'0'))
                decimals.chop(1);
            digits += u'.' + decimals;
        }
        return DatesTr::tr(unit.words).arg(digits);
    }
    return groupedDigits(number);
}

} // namespace

Era eraOf(std::int64_t year)
{
    if (year <= 0)
        return Era::BeforeChrist;
    const bool looksLikeYear = year >= 1000 && year < firstGroupedYear;
    return looksLikeYear ? Era::None : Era::AnnoDomini;
}

QString yearDigits(std::int64_t year) { return groupedDigits(year <= 0 ? 1 - year : year); }

QString yearName(std::int64_t year, bool markAnnoDomini)
{
    switch (eraOf(year)) {
    case Era::BeforeChrist:
        return DatesTr::tr("%1 BC", "a year").arg(yearDigits(year));
    case Era::AnnoDomini:
        return markAnnoDomini ? DatesTr::tr("%1 AD", "a year").arg(yearDigits(year)) : yearDigits(year);
    case Era::None:
        return yearDigits(year);
    }
    Q_UNREACHABLE();
}

QString roughYearName(std::int64_t year)
{
    if (year < 0)
        return DatesTr::tr("%1 BC", "a year").arg(roundNumber(-year));
    return year < million ? yearName(year, false) : DatesTr::tr("%1 AD", "a year").arg(roundNumber(year));
}

QString shortMonthName(int month)
{
    static constexpr std::array<const char *, 12> names{
        QT_TRANSLATE_NOOP("Dateline::Dates", "Jan"), QT_TRANSLATE_NOOP("Dateline::Dates", "Feb"),
        QT_TRANSLATE_NOOP("Dateline::Dates", "Mar"), QT_TRANSLATE_NOOP("Dateline::Dates", "Apr"),
        QT_TRANSLATE_NOOP("Dateline::Dates", "May"), QT_TRANSLATE_NOOP("Dateline::Dates", "Jun"),
        QT_TRANSLATE_NOOP("Dateline::Dates", "Jul"), QT_TRANSLATE_NOOP("Dateline::Dates", "Aug"),
        QT_TRANSLATE_NOOP("Dateline::Dates", "Sep"), QT_TRANSLATE_NOOP("Dateline::Dates", "Oct"),
        QT_TRANSLATE_NOOP("Dateline::Dates", "Nov"), QT_TRANSLATE_NOOP("Dateline::Dates", "Dec")};
    return DatesTr::tr(names[static_cast<std::size_t>(month - 1)]);
}

QString monthName(int month, const QString &year)
{
    return DatesTr::tr("%1 %2", "a month, or a day and its month, and the year: Aug 2018")
        .arg(shortMonthName(month), year);
}

QString quarterName(int quarter, const QString &year)
{
    return DatesTr::tr("Q%1 %2", "a quarter: Q3 2018").arg(quarter).arg(year);
}

} // namespace Dateline
