// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartcontent.h"

#include "models/stances/stancescope.h"

#include "models/query/eventperiods.h"
#include "models/stances/stancehistory.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array chartWords = {std::pair(ChartKind::StancesOverTime, "stances"_L1),
                                   std::pair(ChartKind::EventsPerPeriod, "events"_L1)};

/// The strictest at the bottom, where its height is read best. Who has no measure is not drawn.
constexpr std::array stackedStances = {Stance::Banned, Stance::PartlyRestricted, Stance::UnderReview,
                                       Stance::LiftedOrDeclined};

QString translated(const char *text) { return QCoreApplication::translate("Dateline::Chart", text); }

bool showsUnion(const StanceIndex &index, const std::vector<std::uint32_t> &chosen)
{
    const auto number = index.countryNumber(*CountryCode::parse(u"EU"));
    return number && (chosen.empty() || std::find(chosen.begin(), chosen.end(), *number) != chosen.end());
}

QString targetNames(const Workspace &workspace)
{
    constexpr std::size_t mostNames = 3;
    const auto &companies = workspace.filter().companies;
    QStringList names;
    for (std::size_t i = 0; i < std::min(mostNames, companies.size()); ++i) {
        const Party *party = workspace.snapshot()->party(companies[i]);
        names.append(party ? party->name : companies[i].text);
    }
    if (companies.size() > mostNames)
        names.append(translated(QT_TRANSLATE_NOOP("Dateline::Chart", "%1 more")).arg(companies.size() - mostNames));
    return joinWords(names);
}

QString stancesHeading(const Workspace &workspace, bool withUnion)
{
    const QString towards = targetNames(workspace);
    if (towards.isEmpty())
        return withUnion ? translated(QT_TRANSLATE_NOOP("Dateline::Chart", "Countries and the EU by stance"))
                         : translated(QT_TRANSLATE_NOOP("Dateline::Chart", "Countries by stance"));
    return (withUnion ? translated(QT_TRANSLATE_NOOP("Dateline::Chart", "Countries and the EU by stance towards %1"))
                      : translated(QT_TRANSLATE_NOOP("Dateline::Chart", "Countries by stance towards %1")))
        .arg(towards);
}

QString noStances(const Workspace &workspace)
{
    if (workspace.snapshot()->tracker().measures.empty())
        return translated(QT_TRANSLATE_NOOP("Dateline::Chart",
                                            "This tracker has no measures yet. Countries have a stance where an event "
                                            "is a milestone of a measure."));
    if (workspace.stances().index().steps().empty())
        return translated(QT_TRANSLATE_NOOP("Dateline::Chart",
                                            "No measure has a milestone with a date that sources tell of, so no "
                                            "country has a stance yet."));
    return translated(QT_TRANSLATE_NOOP("Dateline::Chart",
                                        "None of the countries in the filter has a measure towards the companies in "
                                        "it. Take away a country or a company."));
}

/// From a margin before the first change to one after the last, or to the as-of day if that is later; but that may be so far away that nothing could be
/// told apart.
std::pair<Day, Day> stanceSpan(const StanceHistory &history, Day asOf)
{
    constexpr std::int64_t century = 36'525;
    constexpr std::int64_t leastMargin = 15;
    const std::int64_t first = history.points.front().day;
    const std::int64_t last = history.points.back().day;
    const std::int64_t farthest = last + std::max(last - first, century);
    const std::int64_t end = std::max(last, std::min(asOf.number, farthest));
    const std::int64_t margin = std::max((end - first) / 25, leastMargin);
    // What lasts beyond the last change has a width; on the as-of day the chart just ends.
    return {Day{first - margin}, Day{end > last ? end + 1 : end + margin}};
}

void addStanceBands(ChartContent &content, const StanceHistory &history)
{
    for (const Stance stance : stackedStances) {
        const auto number = static_cast<std::size_t>(stance);
        const bool occurs = std::any_of(history.points.begin(), history.points.end(), [number](const auto &point) {
            return point.counts.certain[number] + point.counts.possible[number] > 0;
        });
        if (!occurs)
            continue;
        content.bands.push_back({content.series.size(), true});
        content.bands.push_back({content.series.size(), false});
        content.series.push_back({static_cast<std::uint32_t>(stance), nameFor(stance)});
    }
}

ChartContent stancesOverTime(const Workspace &workspace)
{
    const StanceIndex &index = workspace.stances().index();
    const std::vector<std::uint32_t> chosen = countriesOf(workspace.filter(), index);
    const StanceHistory history = stanceHistory(workspace.stances(), workspace.stanceTargets(), chosen);
    ChartContent content;
    content.kind = ChartKind::StancesOverTime;
    content.heading = stancesHeading(workspace, showsUnion(index, chosen));
    content.asOf = workspace.asOf();
    content.countries = history.countries;
    addStanceBands(content, history);
    if (content.bands.empty()) {
        content.nothing = noStances(workspace);
        return content;
    }
    const auto [begin, end] = stanceSpan(history, content.asOf);
    content.bounds = {begin};
    content.counts.resize(content.bands.size()); // before the first change
    for (const StanceHistory::Point &point : history.points) {
        content.bounds.push_back(Day{point.day});
        for (const ChartBand &band : content.bands) {
            const auto &numbers = band.certain ? point.counts.certain : point.counts.possible;
            content.counts.push_back(numbers[content.series[band.series].id]);
        }
    }
    content.bounds.push_back(end);
    return content;
}

QString eventsHeading(const EventPeriods &events, std::optional<TickStep> wanted)
{
    const QString heading =
        translated(QT_TRANSLATE_NOOP("Dateline::Chart", "Events per %1")).arg(periodWord(events.period));
    return events.longer
        ? QString(heading
                  + translated(QT_TRANSLATE_NOOP("Dateline::Chart", " (there are too many %1s to show)"))
                        .arg(periodWord(*wanted)))
        : heading;
}

QString noEvents(const Workspace &workspace)
{
    if (workspace.snapshot()->table().size() == 0)
        return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "This tracker has no events yet."));
    if (workspace.result().count == 0)
        return translated(QT_TRANSLATE_NOOP("Dateline::Chart",
                                            "No event passes the filter. Take away a condition in the filter bar."));
    return translated(QT_TRANSLATE_NOOP("Dateline::Chart",
                                        "None of the events that pass the filter has a date with a "
                                        "first or last day."));
}

void addCategoryBands(ChartContent &content, const EventPeriods &events, const EventTable &table)
{
    for (std::size_t column = 0; column < events.columns; ++column) {
        std::uint32_t total = 0;
        for (std::size_t period = 0; period < events.size(); ++period)
            total += events.count(period, column);
        if (total == 0)
            continue;
        const bool named = column < table.categoryNames().size();
        content.bands.push_back({content.series.size(), true});
        content.series.push_back(
            {named ? static_cast<std::uint32_t>(column) : noIndex,
             named ? table.categoryNames()[column] : translated(QT_TRANSLATE_NOOP("Dateline::Chart", "No category"))});
    }
}

ChartContent eventsPerPeriod(const Workspace &workspace, std::optional<TickStep> wanted)
{
    const EventTable &table = workspace.snapshot()->table();
    const EventPeriods events = countByPeriod(table, workspace.result().passing, wanted);
    ChartContent content;
    content.kind = ChartKind::EventsPerPeriod;
    content.asOf = workspace.asOf();
    content.heading = chartName(content.kind);
    content.period = events.period;
    if (events.size() == 0) {
        content.nothing = noEvents(workspace);
        return content;
    }
    content.heading = eventsHeading(events, wanted);
    addCategoryBands(content, events, table);
    content.bounds = events.bounds;
    for (std::size_t period = 0; period < events.size(); ++period) {
        for (const ChartSeries &series : content.series)
            content.counts.push_back(events.count(period, std::min<std::size_t>(series.id, events.columns - 1)));
    }
    return content;
}

} // namespace

QString chartWord(ChartKind kind)
{
    for (const auto &[value, word] : chartWords) {
        if (value == kind)
            return word;
    }
    Q_UNREACHABLE();
}

std::optional<ChartKind> chartFromWord(QStringView text)
{
    for (const auto &[value, word] : chartWords) {
        if (text == word)
            return value;
    }
    return std::nullopt;
}

QString chartName(ChartKind kind)
{
    switch (kind) {
    case ChartKind::StancesOverTime:
        return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "Countries by stance over time"));
    case ChartKind::EventsPerPeriod:
        return translated(QT_TRANSLATE_NOOP("Dateline::Chart", "Events per period"));
    }
    Q_UNREACHABLE();
}

std::uint32_t ChartContent::countOf(std::size_t column, std::size_t place) const
{
    std::uint32_t sum = 0;
    for (std::size_t band = 0; band < bands.size(); ++band)
        sum += bands[band].series == place ? count(column, band) : 0;
    return sum;
}

std::uint32_t ChartContent::total(std::size_t column) const
{
    std::uint32_t sum = 0;
    for (std::size_t band = 0; band < bands.size(); ++band)
        sum += count(column, band);
    return sum;
}

std::optional<std::size_t> ChartContent::columnOf(Day day) const
{
    if (bounds.empty() || day < bounds.front() || day >= bounds.back())
        return std::nullopt;
    return static_cast<std::size_t>(std::upper_bound(bounds.begin(), bounds.end(), day) - bounds.begin()) - 1;
}

ChartContent chartContent(const Workspace &workspace, ChartKind kind, std::optional<TickStep> period)
{
    switch (kind) {
    case ChartKind::StancesOverTime:
        return stancesOverTime(workspace);
    case ChartKind::EventsPerPeriod:
        return eventsPerPeriod(workspace, period);
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
