// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/chartcontent.h"

#include "models/content/contentparts.h"
#include "models/content/reasons.h"
#include "models/stances/stancescope.h"
#include "models/workspace/workspace.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds = {ChartKind::StancesOverTime, ChartKind::EventsPerPeriod, ChartKind::RestrictionsOverTime,
                              ChartKind::EventsByCountry, ChartKind::EventsByCompany, ChartKind::EventsByOrigins,
                              ChartKind::PartyStrip};

constexpr std::array chartWords = {std::pair(ChartKind::StancesOverTime, "stances"_L1),
                                   std::pair(ChartKind::EventsPerPeriod, "events"_L1),
                                   std::pair(ChartKind::RestrictionsOverTime, "restrictions"_L1),
                                   std::pair(ChartKind::EventsByCountry, "countries"_L1),
                                   std::pair(ChartKind::EventsByCompany, "companies"_L1),
                                   std::pair(ChartKind::EventsByOrigins, "origins"_L1),
                                   std::pair(ChartKind::PartyStrip, "strip"_L1)};

/// The targets whose stances a chart tells of: the companies of its lines, or those of the filter, or any.
TargetNumbers toldTargets(const Workspace &workspace, const ChartContent &content)
{
    TargetNumbers targets;
    if (content.kind == ChartKind::RestrictionsOverTime) {
        for (const ChartSeries &line : content.series)
            targets.push_back(workspace.stances().index().targetNumber(line.id).value_or(noIndex));
        return targets;
    }
    return workspace.stanceTargets().empty() ? TargetNumbers{StanceIndex::anyTarget} : workspace.stanceTargets();
}

} // namespace

std::span<const ChartKind> chartKinds() { return kinds; }

bool isOfStances(ChartKind kind)
{
    return kind == ChartKind::StancesOverTime || kind == ChartKind::RestrictionsOverTime;
}

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
        return ChartText::tr("Countries by stance over time");
    case ChartKind::EventsPerPeriod:
        return ChartText::tr("Events per period");
    case ChartKind::RestrictionsOverTime:
        return ChartText::tr("Restrictions by company over time");
    case ChartKind::EventsByCountry:
        return ChartText::tr("Events by country");
    case ChartKind::EventsByCompany:
        return ChartText::tr("Events by company");
    case ChartKind::EventsByOrigins:
        return ChartText::tr("Events by first reporters and sources");
    case ChartKind::PartyStrip:
        return ChartText::tr("Timelines of countries and companies");
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

std::optional<std::size_t> ChartContent::asOfColumn() const
{
    if (columns() > 0 && !bounds.empty() && asOf >= bounds.back())
        return columns() - 1;
    return columnOf(asOf);
}

bool ChartContent::moveTo(Day day)
{
    switch (kind) {
    case ChartKind::StancesOverTime:
        // The stances of all days are there, only the last one may lie elsewhere.
        asOf = day;
        if (bounds.size() > 2)
            std::tie(bounds.front(), bounds.back()) =
                spanOfChanges(bounds[1].number, bounds[bounds.size() - 2].number, day);
        return true;
    case ChartKind::RestrictionsOverTime: // of others than before
        return false;
    case ChartKind::EventsPerPeriod:
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
    case ChartKind::EventsByOrigins:
    case ChartKind::PartyStrip:
        asOf = day;
        return true;
    }
    Q_UNREACHABLE();
}

ChartContent chartContent(const Workspace &workspace, ChartKind kind, std::optional<TickStep> period)
{
    switch (kind) {
    case ChartKind::StancesOverTime:
        return stancesOverTime(workspace);
    case ChartKind::EventsPerPeriod:
        return eventsPerPeriod(workspace, period);
    case ChartKind::RestrictionsOverTime:
        return restrictionsOverTime(workspace);
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
        return eventsByParty(workspace, kind);
    case ChartKind::EventsByOrigins:
        return eventsByOrigins(workspace);
    case ChartKind::PartyStrip:
        return partyStrip(workspace);
    }
    Q_UNREACHABLE();
}

Bitset chartReasons(const Workspace &workspace, const ChartContent &content)
{
    if (!isOfStances(content.kind))
        return workspace.result().passing;
    const StanceIndex &index = workspace.stances().index();
    const TargetNumbers targets = toldTargets(workspace, content);
    Bitset events(workspace.snapshot()->table().size());
    for (std::uint32_t pair = 0; pair < index.pairs().size(); ++pair) {
        const StanceIndex::Pair &place = index.pairs()[pair];
        if (!looksAt(workspace.filter(), index.countries()[place.country])
            || std::find(targets.begin(), targets.end(), place.target) == targets.end())
            continue;
        for (const StanceChange &change : index.changes(pair))
            addReasons(change.standing, events);
    }
    return events;
}

} // namespace Dateline
