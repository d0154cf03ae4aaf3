// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartwords.h"

#include "models/query/eventperiods.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"
#include "views/charts/contentparts.h"
#include "views/charts/partywords.h"

#include <algorithm>
#include <cmath>

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

QString stanceTip(const ChartContent &content, const ChartBand *band, std::size_t column, std::size_t bandNumber)
{
    if (!band)
        return ChartText::tr("No measure: %1 of %2")
            .arg(content.countries - content.total(column))
            .arg(content.countries);
    const QString name = content.series[band->series].name.toHtmlEscaped();
    return (band->certain ? ChartText::tr("%1: %2 of %3") : ChartText::tr("%1, possibly: %2 of %3"))
        .arg(name)
        .arg(content.count(column, bandNumber))
        .arg(content.countries);
}

QString eventTip(const ChartContent &content, const ChartBand *band, std::size_t column, std::size_t bandNumber)
{
    if (!band)
        return eventsInWords(content.total(column));
    return ChartText::tr("%1: %2 of %3")
        .arg(content.series[band->series].name.toHtmlEscaped())
        .arg(content.count(column, bandNumber))
        .arg(eventsInWords(content.total(column)));
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

/// Of bands on top of each other.
QString stackTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    if (geometry.plot.isEmpty() || !geometry.plot.contains(position))
        return {};
    const Day day{static_cast<std::int64_t>(std::floor(geometry.dayAt(position.x())))};
    const auto column = content.columnOf(std::min(day, content.bounds.back() - Days{1}));
    if (!column)
        return {};
    const ChartBand *band = nullptr;
    std::size_t bandNumber = 0;
    const auto [first, last] = geometry.segmentsOf(*column);
    for (std::size_t i = first; i < last; ++i) {
        if (geometry.segments[i].rect.contains(position)) {
            bandNumber = geometry.segments[i].band;
            band = &content.bands[bandNumber];
        }
    }
    const bool stances = content.kind == ChartKind::StancesOverTime;
    const QString when = stances ? dayInWords(day) : periodName(content.period, content.bounds[*column]);
    const QString what =
        stances ? stanceTip(content, band, *column, bandNumber) : eventTip(content, band, *column, bandNumber);
    return QString(u"<b>"_s + when.toHtmlEscaped() + u"</b><br>"_s + what);
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

QString tipWords(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    switch (content.kind) {
    case ChartKind::StancesOverTime:
    case ChartKind::EventsPerPeriod:
        return stackTip(content, geometry, position);
    case ChartKind::RestrictionsOverTime:
        return linesTip(content, geometry, position);
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
        return rowsTip(content, geometry, position);
    case ChartKind::EventsByOrigins:
        return originsTip(content, geometry, position);
    case ChartKind::PartyStrip:
        return stripTip(content, geometry, position);
    }
    Q_UNREACHABLE();
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

QString walkWords(const ChartContent &content, std::optional<std::size_t> column)
{
    if (!content.nothing.isEmpty())
        return content.nothing;
    const QString all = descriptionWords(content) + u' ' + keysOf(content.kind);
    return column && content.kind != ChartKind::StancesOverTime ? QString(columnWords(content, *column) + u". "_s + all)
                                                                : all;
}

} // namespace Dateline
