// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/findings.h"

#include "models/content/charttext.h"
#include "models/content/standings.h"
#include "models/domain/countrynames.h"
#include "models/query/eventperiods.h"
#include "models/stances/stancescope.h"
#include "models/stances/stancewords.h"
#include "models/wording/datewords.h"
#include "models/workspace/workspace.h"

#include <algorithm>

namespace Dateline {

namespace {

/// Who looks at whom, for a sentence.
struct RestrictionScope
{
    const Snapshot &snapshot;
    const Filter &filter;
    const StancesOnDay &stances;
    TargetNumbers targets;
    QString towards; ///< their names
};

struct RestrictionCounts
{
    int certain = 0;
    int possible = 0; ///< besides
    int all = 0;
    bool byUnion = false;
};

RestrictionCounts countRestrictions(const RestrictionScope &scope)
{
    RestrictionCounts counts;
    for (const CountryCode code : countriesToldOf(scope.snapshot, scope.stances.index())) {
        if (!looksAt(scope.filter, code))
            continue;
        const Standing standing = countryStanding(scope.stances, scope.targets, code).standing;
        const bool certain = restricts(standing.atLeast);
        if (code == europeanUnion()) {
            counts.byUnion = certain;
            continue;
        }
        ++counts.all;
        counts.certain += certain ? 1 : 0;
        counts.possible += !certain && restricts(standing.stance) ? 1 : 0;
    }
    return counts;
}

/// Whole sentences, for languages join and count in their own ways.
QString certainWords(const RestrictionScope &scope, const RestrictionCounts &counts)
{
    if (counts.certain == 0)
        return (counts.byUnion ? ChartText::tr("The EU restricts %1") : ChartText::tr("No country restricts %1"))
            .arg(scope.towards);
    if (!scope.filter.countries.empty() || !scope.filter.issuers.empty())
        return ChartText::tr("%2 is restricted by %1 of %Ln country(s)", nullptr, counts.all)
            .arg(QString::number(counts.certain), scope.towards);
    return (counts.byUnion ? ChartText::tr("%Ln country(s) and the EU restrict %1", nullptr, counts.certain)
                           : ChartText::tr("%Ln country(s) restrict %1", nullptr, counts.certain))
        .arg(scope.towards);
}

/// The only country that is looked at.
std::optional<CountryCode> onlyCountry(const Filter &filter)
{
    const std::vector<CountryCode> &named = filter.countries.empty() ? filter.issuers : filter.countries;
    return named.size() == 1 ? std::optional(named.front()) : std::nullopt;
}

QString restrictionWords(const RestrictionScope &scope)
{
    if (const auto country = onlyCountry(scope.filter)) {
        const Standing standing = countryStanding(scope.stances, scope.targets, *country).standing;
        return ChartText::tr("%1 towards %2: %3")
            .arg(scope.snapshot.nameOfCountry(*country), scope.towards, standingPhrase(scope.snapshot, standing));
    }
    const RestrictionCounts counts = countRestrictions(scope);
    const QString certain = certainWords(scope, counts);
    return counts.possible > 0 ? ChartText::tr("%1; %Ln more may", nullptr, counts.possible).arg(certain) : certain;
}

QString companiesOf(const Filter &filter, const Snapshot &snapshot)
{
    return filter.companies.empty() ? ChartText::tr("a company") : targetsInWords(filter, snapshot);
}

QString mostEvents(const QString &name, std::uint32_t count)
{
    return count == 0 ? QString() : ChartText::tr("%1 has the most events: %2").arg(name).arg(count);
}

QString mapEvents(const MapSubject &subject)
{
    const auto counts =
        subject.snapshot.engine().countries().countsWithin(subject.result.passing, subject.result.count);
    const auto most = std::max_element(counts.begin(), counts.end());
    if (most == counts.end())
        return {};
    return mostEvents(subject.snapshot.table().countryNames()[static_cast<std::size_t>(most - counts.begin())], *most);
}

/// Who restricted first, if it was one country alone.
QString firstToRestrict(const MapSubject &subject)
{
    const StanceIndex &index = subject.stances.index();
    std::optional<Day> earliest;
    std::vector<CountryCode> first;
    for (const CountryCode code : index.countries()) {
        const std::optional<Day> day = firstRestrictionDay(subject, code);
        if (!day || *day > subject.stances.day() || (earliest && *day > *earliest))
            continue;
        if (day != earliest)
            first.clear();
        earliest = day;
        first.push_back(code);
    }
    if (first.size() != 1)
        return {};
    return ChartText::tr("%1 was the first to restrict %2, on %3")
        .arg(subject.snapshot.nameOfCountry(first.front()), companiesOf(subject.filter, subject.snapshot),
             dayInWords(*earliest));
}

/// Of the column with most events, whatever they are of.
QString fullestColumn(const ChartContent &content)
{
    std::size_t fullest = 0;
    for (std::size_t column = 1; column < content.columns(); ++column) {
        if (content.total(column) > content.total(fullest))
            fullest = column;
    }
    return fullest < content.parties.size()
        ? mostEvents(content.parties[fullest].name, content.parties[fullest].events)
        : mostEvents(periodName(content.period, content.bounds[fullest]), content.total(fullest));
}

QString twoReporters(const ChartContent &content)
{
    std::uint32_t several = 0;
    for (std::size_t origins = 2; origins < content.columns(); ++origins)
        several += content.count(origins, 0);
    return ChartText::tr("%1 of %Ln event(s) have two or more first reporters", nullptr,
                         static_cast<int>(content.events))
        .arg(several);
}

/// Of the company that most restrict: the first line.
QString mostRestricted(const Workspace &workspace, const ChartContent &content)
{
    const ChartSeries &line = content.series.front();
    const std::uint32_t target = workspace.stances().index().targetNumber(line.id).value_or(noIndex);
    return restrictionWords({*workspace.snapshot(), workspace.filter(), workspace.stances(), {target}, line.name});
}

} // namespace

QString findingOf(const MapSubject &subject)
{
    switch (subject.mode) {
    case MapMode::Stance: {
        Filter world = subject.filter; // the map shows all countries, whichever are selected
        world.countries.clear();
        world.issuers.clear();
        if (subject.stances.index().countries().empty())
            return {};
        return restrictionWords(
            {subject.snapshot, world, subject.stances, subject.targets, companiesOf(subject.filter, subject.snapshot)});
    }
    case MapMode::Events:
        return mapEvents(subject);
    case MapMode::FirstRestriction:
        return firstToRestrict(subject);
    }
    Q_UNREACHABLE();
}

QString findingOf(const Workspace &workspace, const ChartContent &content)
{
    if (!content.nothing.isEmpty())
        return {};
    switch (content.kind) {
    case ChartKind::StancesOverTime:
        return restrictionWords({*workspace.snapshot(), workspace.filter(), workspace.stances(),
                                 workspace.stanceTargets(), companiesOf(workspace.filter(), *workspace.snapshot())});
    case ChartKind::RestrictionsOverTime:
        return mostRestricted(workspace, content);
    case ChartKind::EventsPerPeriod:
    case ChartKind::EventsByCountry:
    case ChartKind::EventsByCompany:
        return fullestColumn(content);
    case ChartKind::EventsByOrigins:
        return twoReporters(content);
    case ChartKind::PartyStrip:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace Dateline
