// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/charttips.h"

#include "models/content/charttext.h"
#include "models/content/chartwords.h"
#include "models/query/eventperiods.h"
#include "models/wording/counts.h"
#include "models/wording/datewords.h"
#include "views/charts/partytips.h"

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

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

/// The column and band of a stack at a position; no band above all of them.
std::optional<ChartNumber> stackNumber(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    if (geometry.plot.isEmpty() || !geometry.plot.contains(position))
        return {};
    const Day day{static_cast<std::int64_t>(std::floor(geometry.dayAt(position.x())))};
    const auto column = content.columnOf(std::min(day, content.bounds.back() - Days{1}));
    if (!column)
        return {};
    ChartNumber number{*column, std::nullopt};
    const auto [first, last] = geometry.segmentsOf(*column);
    for (std::size_t i = first; i < last; ++i) {
        if (geometry.segments[i].rect.contains(position))
            number.band = geometry.segments[i].band;
    }
    return number;
}

/// Of bands on top of each other.
QString stackTip(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    const auto number = stackNumber(content, geometry, position);
    if (!number)
        return {};
    const ChartBand *band = number->band ? &content.bands[*number->band] : nullptr;
    const std::size_t bandNumber = number->band.value_or(0);
    const bool stances = content.kind == ChartKind::StancesOverTime;
    const Day day{static_cast<std::int64_t>(std::floor(geometry.dayAt(position.x())))};
    const QString when = stances ? dayInWords(day) : periodName(content.period, content.bounds[number->column]);
    const QString what = stances ? stanceTip(content, band, number->column, bandNumber)
                                 : eventTip(content, band, number->column, bandNumber);
    return QString(u"<b>"_s + when.toHtmlEscaped() + u"</b><br>"_s + what);
}

} // namespace

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

std::optional<ChartNumber> numberAt(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
{
    switch (content.kind) {
    case ChartKind::StancesOverTime:
        return stackNumber(content, geometry, position);
    case ChartKind::RestrictionsOverTime:
        return lineNumber(content, geometry, position);
    case ChartKind::EventsPerPeriod:
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
    case ChartKind::EventsByOrigins:
    case ChartKind::PartyStrip:
        return {};
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
