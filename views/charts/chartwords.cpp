// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartwords.h"

#include "models/query/eventperiods.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text) { return QCoreApplication::translate("Dateline::Chart", text); }

QString eventCount(std::uint32_t count)
{
    return count == 1 ? translated(QT_TRANSLATE_NOOP("Dateline::Chart", "1 event"))
                      : translated(QT_TRANSLATE_NOOP("Dateline::Chart", "%1 events")).arg(count);
}

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
        return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "%1 possibly")).arg(count);
    return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "%1, %2 of them possibly")).arg(count).arg(possible);
}

/// The column that holds on the as-of day; the last one where that lies after all.
std::optional<std::size_t> asOfColumn(const ChartContent &content)
{
    if (content.columns() > 0 && content.asOf >= content.bounds.back())
        return content.columns() - 1;
    return content.columnOf(content.asOf);
}

QString stanceTip(const ChartContent &content, const ChartBand *band, std::size_t column, std::size_t bandNumber)
{
    if (!band)
        return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "No measure: %1 of %2"))
            .arg(content.countries - content.total(column))
            .arg(content.countries);
    const QString name = content.series[band->series].name.toHtmlEscaped();
    return (band->certain ? translated(QT_TRANSLATE_NOOP("Dateline::Chart", "%1: %2 of %3"))
                          : translated(QT_TRANSLATE_NOOP("Dateline::Chart", "%1, possibly: %2 of %3")))
        .arg(name)
        .arg(content.count(column, bandNumber))
        .arg(content.countries);
}

QString eventTip(const ChartContent &content, const ChartBand *band, std::size_t column, std::size_t bandNumber)
{
    if (!band)
        return eventCount(content.total(column));
    return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "%1: %2 of %3"))
        .arg(content.series[band->series].name.toHtmlEscaped())
        .arg(content.count(column, bandNumber))
        .arg(eventCount(content.total(column)));
}

QString stanceDescription(const ChartContent &content)
{
    const auto column = asOfColumn(content);
    QStringList counts;
    std::uint32_t total = 0;
    for (std::size_t series = 0; column && series < content.series.size(); ++series) {
        total += content.countOf(*column, series);
        if (content.countOf(*column, series) > 0)
            counts.append(content.series[series].name + u' ' + stanceCount(content, *column, series));
    }
    counts.append(translated(QT_TRANSLATE_NOOP("Dateline::Chart", "No measure %1")).arg(content.countries - total));
    return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "%1, %2 of %3: %4. Changes from %5 to %6."))
        .arg(content.heading, asOfWords(content.asOf))
        .arg(content.countries)
        .arg(counts.join(u"; "_s), dayWords(content.bounds[1]), dayWords(content.bounds[content.columns() - 1]));
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
    return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "%1 from %2 to %3: %4; most in %5, %6."))
        .arg(content.heading, periodName(content.period, content.bounds.front()),
             periodName(content.period, content.bounds[content.columns() - 1]), eventCount(total),
             periodName(content.period, content.bounds[fullest]), eventCount(content.total(fullest)));
}

} // namespace

QString dayWords(Day day) { return periodName({TickStep::Unit::Day, 1}, day); }

QString asOfWords(Day day) { return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "as of %1")).arg(dayWords(day)); }

QString plannedWords() { return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "planned")); }

QString possibleWords() { return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "possible: the date is vague")); }

std::uint32_t keyCount(const ChartContent &content, std::size_t series)
{
    if (content.kind == ChartKind::StancesOverTime) {
        const auto column = asOfColumn(content);
        return column ? content.countOf(*column, series) : 0;
    }
    std::uint32_t count = 0;
    for (std::size_t column = 0; column < content.columns(); ++column)
        count += content.countOf(column, series);
    return count;
}

QString tipWords(const ChartContent &content, const ChartGeometry &geometry, QPointF position)
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
    const QString when = stances ? dayWords(day) : periodName(content.period, content.bounds[*column]);
    const QString what =
        stances ? stanceTip(content, band, *column, bandNumber) : eventTip(content, band, *column, bandNumber);
    return QString(u"<b>"_s + when.toHtmlEscaped() + u"</b><br>"_s + what);
}

QString columnWords(const ChartContent &content, std::size_t column)
{
    QStringList counts;
    for (std::size_t series = 0; series < content.series.size(); ++series) {
        if (const std::uint32_t count = content.countOf(column, series))
            counts.append(content.series[series].name + u' ' + QString::number(count));
    }
    const QString when = periodName(content.period, content.bounds[column]);
    const QString all = QString(when + u": "_s + eventCount(content.total(column)));
    return counts.isEmpty() ? all : QString(all + u", "_s + counts.join(u", "_s));
}

QString descriptionWords(const ChartContent &content)
{
    if (!content.nothing.isEmpty())
        return content.nothing;
    return content.kind == ChartKind::StancesOverTime ? stanceDescription(content) : eventDescription(content);
}

QString walkWords(const ChartContent &content, std::optional<std::size_t> column)
{
    if (!content.nothing.isEmpty())
        return content.nothing;
    const bool stances = content.kind == ChartKind::StancesOverTime;
    const QString keys = stances
        ? translated(QT_TRANSLATE_NOOP("Dateline::Chart", "Left and right go to the previous and the next change."))
        : translated(QT_TRANSLATE_NOOP("Dateline::Chart",
                                       "Left and right go from period to period, up and down from category to "
                                       "category, Enter filters by the category."));
    const QString all = descriptionWords(content) + u' ' + keys;
    return column && !stances ? QString(columnWords(content, *column) + u". "_s + all) : all;
}

} // namespace Dateline
