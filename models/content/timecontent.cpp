// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Countries by stance over time, and events by period: bands on top of each other.
#include "models/content/contentparts.h"

#include "models/query/eventperiods.h"
#include "models/stances/stancehistory.h"
#include "models/stances/stancescope.h"
#include "models/workspace/workspace.h"

#include <algorithm>
#include <array>

namespace Dateline {

namespace {

/// The strictest at the bottom, where its height is read best. Who has no measure is not drawn.
constexpr std::array stackedStances = {Stance::Banned, Stance::PartlyRestricted, Stance::UnderReview,
                                       Stance::LiftedOrDeclined};

/// The only country that is looked at.
std::optional<CountryCode> onlyCountry(const Workspace &workspace)
{
    const Filter &filter = workspace.filter();
    const std::vector<CountryCode> &named = filter.countries.empty() ? filter.issuers : filter.countries;
    return named.size() == 1 ? std::optional(named.front()) : std::nullopt;
}

QString stancesHeading(const Workspace &workspace, bool withUnion)
{
    const QString towards = targetNames(workspace);
    if (const auto country = onlyCountry(workspace)) {
        const QString name = workspace.snapshot()->nameOfCountry(*country);
        return towards.isEmpty() ? ChartText::tr("%1: stance towards any company").arg(name)
                                 : ChartText::tr("%1: stance towards %2").arg(name, towards);
    }
    if (towards.isEmpty())
        return withUnion ? ChartText::tr("Countries and the EU by stance towards any company")
                         : ChartText::tr("Countries by stance towards any company");
    return (withUnion ? ChartText::tr("Countries and the EU by stance towards %1")
                      : ChartText::tr("Countries by stance towards %1"))
        .arg(towards);
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

/// Whole for each period, for other languages than English count and join them in other ways.
QString eventsPer(TickStep period)
{
    const int count = static_cast<int>(period.count);
    switch (period.unit) {
    case TickStep::Unit::Day:
        return count == 1 ? ChartText::tr("Events per day") : ChartText::tr("Events per week");
    case TickStep::Unit::Month:
        return count == 1 ? ChartText::tr("Events per month") : ChartText::tr("Events per quarter");
    case TickStep::Unit::Year:
        return count == 1  ? ChartText::tr("Events per year")
            : count == 10  ? ChartText::tr("Events per decade")
            : count == 100 ? ChartText::tr("Events per century")
                           : ChartText::tr("Events per %Ln years", nullptr, count);
    }
    Q_UNREACHABLE();
}

/// Only months, quarters and years can be asked for.
QString tooMany(const QString &heading, TickStep wanted)
{
    if (wanted.unit == TickStep::Unit::Year)
        return ChartText::tr("%1 (there are too many years to show)").arg(heading);
    return (wanted.count == 1 ? ChartText::tr("%1 (there are too many months to show)")
                              : ChartText::tr("%1 (there are too many quarters to show)"))
        .arg(heading);
}

QString eventsHeading(const EventPeriods &events, std::optional<TickStep> wanted)
{
    const QString heading = eventsPer(events.period);
    return events.longer ? tooMany(heading, *wanted) : heading;
}

void addCategoryBands(ChartContent &content, const EventPeriods &events, const EventTable &table)
{
    std::vector<bool> occurs(events.columns);
    for (std::size_t i = 0; i < events.counts.size(); ++i)
        occurs[i % events.columns] = occurs[i % events.columns] || events.counts[i] > 0;
    content.series = categorySeries(table, occurs);
    for (std::size_t series = 0; series < content.series.size(); ++series)
        content.bands.push_back({series, true});
}

} // namespace

ChartContent stancesOverTime(const Workspace &workspace)
{
    const StanceIndex &index = workspace.stances().index();
    const std::vector<std::uint32_t> chosen = countriesOf(workspace.filter(), index);
    const StanceHistory history = stanceHistory(workspace.stances(), workspace.stanceTargets(), chosen);
    ChartContent content;
    content.kind = ChartKind::StancesOverTime;
    content.heading = stancesHeading(workspace, showsUnion(index, chosen));
    content.asOf = workspace.asOf();
    content.countries = countCountries(workspace.filter(), *workspace.snapshot(), index);
    addStanceBands(content, history);
    if (content.bands.empty()) {
        content.nothing = noStances(workspace);
        return content;
    }
    const auto [begin, end] = spanOfChanges(history.points.front().day, history.points.back().day, content.asOf);
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

} // namespace Dateline
