// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/chartwords.h"

#include "models/content/charttext.h"
#include "models/content/partywords.h"
#include "models/query/eventperiods.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

std::uint32_t possibleIn(const ChartContent &content, std::size_t column, std::size_t series)
{
    std::uint32_t sum = 0;
    for (std::size_t band = 0; band < content.bands.size(); ++band) {
        if (content.bands[band].series == series && !content.bands[band].certain)
            sum += content.count(column, band);
    }
    return sum;
}

/// "5", or "5, 1 of them possibly".
QString stanceCount(const ChartContent &content, std::size_t column, std::size_t series)
{
    const std::uint32_t count = content.countOf(column, series);
    const std::uint32_t possible = possibleIn(content, column, series);
    if (possible == 0)
        return QString::number(count);
    if (possible == count)
        return ChartText::tr("%1 possibly").arg(count);
    return ChartText::tr("%1, %2 of them possibly").arg(count).arg(possible);
}

QString stanceDescription(const ChartContent &content)
{
    const auto column = content.asOfColumn();
    QStringList counts;
    std::uint32_t total = 0;
    for (std::size_t series = 0; column && series < content.series.size(); ++series) {
        total += content.countOf(*column, series);
        if (content.countOf(*column, series) > 0)
            counts.append(content.series[series].name + u' ' + stanceCount(content, *column, series));
    }
    counts.append(ChartText::tr("No measure %1").arg(content.countries - total));
    return ChartText::tr("%1, %2 of %3: %4. Changes from %5 to %6.")
        .arg(content.heading, asOfWords(content.asOf), QString::number(content.countries), counts.join(u"; "_s),
             dayInWords(content.bounds[1]), dayInWords(content.bounds[content.columns() - 1]));
}

QString eventDescription(const ChartContent &content)
{
    std::uint32_t total = 0;
    std::size_t fullest = 0;
    for (std::size_t i = 0; i < content.columns(); ++i) {
        total += content.total(i);
        if (content.total(i) > content.total(fullest))
            fullest = i;
    }
    return ChartText::tr("%1 from %2 to %3: %4; most in %5, %6.")
        .arg(content.heading, periodName(content.period, content.bounds.front()),
             periodName(content.period, content.bounds[content.columns() - 1]), eventsInWords(total),
             periodName(content.period, content.bounds[fullest]), eventsInWords(content.total(fullest)));
}

/// The period of a column, or the name of a row.
QString columnName(const ChartContent &content, std::size_t column)
{
    return content.parties.empty() ? periodName(content.period, content.bounds[column]) : content.parties[column].name;
}

} // namespace

QString asOfWords(Day day) { return ChartText::tr("as of %1").arg(dayInWords(day)); }

QString plannedWords() { return ChartText::tr("planned"); }

QString possibleWords() { return ChartText::tr("possible: the date is vague"); }

std::optional<std::uint32_t> keyCount(const ChartContent &content, std::size_t series)
{
    switch (content.kind) {
    case ChartKind::StancesOverTime:
    case ChartKind::RestrictionsOverTime: {
        const auto column = content.asOfColumn();
        return column ? content.countOf(*column, series) : 0;
    }
    case ChartKind::EventsPerPeriod: {
        std::uint32_t count = 0;
        for (std::size_t column = 0; column < content.columns(); ++column)
            count += content.countOf(column, series);
        return count;
    }
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
    case ChartKind::EventsByOrigins:
    case ChartKind::PartyStrip:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::uint32_t mostKeyCount(const ChartContent &content, std::size_t series)
{
    std::uint32_t most = keyCount(content, series).value_or(0);
    for (std::size_t column = 0; column < content.columns(); ++column)
        most = std::max(most, content.countOf(column, series));
    return most;
}

QString columnWords(const ChartContent &content, std::size_t column)
{
    if (content.kind == ChartKind::RestrictionsOverTime)
        return lineWords(content, column);
    if (content.kind == ChartKind::EventsByOrigins)
        return originsWords(content, column);
    if (content.kind == ChartKind::PartyStrip)
        return stripRowWords(content, column);
    QStringList counts;
    for (std::size_t series = 0; series < content.series.size(); ++series) {
        if (const std::uint32_t count = content.countOf(column, series))
            counts.append(content.series[series].name + u' ' + QString::number(count));
    }
    const QString all = QString(columnName(content, column) + u": "_s + eventsInWords(content.total(column)));
    return counts.isEmpty() ? all : QString(all + u", "_s + counts.join(u", "_s));
}

QString descriptionWords(const ChartContent &content)
{
    if (!content.nothing.isEmpty())
        return content.nothing;
    switch (content.kind) {
    case ChartKind::StancesOverTime:
        return stanceDescription(content);
    case ChartKind::EventsPerPeriod:
        return eventDescription(content);
    case ChartKind::RestrictionsOverTime:
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
    case ChartKind::EventsByOrigins:
    case ChartKind::PartyStrip:
        return rowsDescription(content);
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
