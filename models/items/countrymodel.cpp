// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/facetmodel.h"
#include "models/items/sortkeys.h"
#include "models/query/facetnames.h"
#include "models/stances/stancewords.h"
#include "models/wording/datewords.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

CountryModel::CountryModel(Workspace *workspace, QObject *parent) : FacetModel(workspace, Reason + 1, parent)
{
    connect(workspace, &Workspace::stancesChanged, this, [this] {
        std::vector<CountryStanding> now = places();
        if (now == m_places)
            return;
        m_places = std::move(now);
        furtherChanged();
    });
    refresh();
}

CountryCode CountryModel::countryAt(const QModelIndex &index) const
{
    const std::uint32_t value = valueAt(index);
    return value == noIndex ? CountryCode() : table().countryCodes()[value];
}

QModelIndex CountryModel::indexOf(CountryCode code) const
{
    const auto &codes = table().countryCodes();
    return indexOfValue(static_cast<std::uint32_t>(std::find(codes.begin(), codes.end(), code) - codes.begin()));
}

FacetModel::Facet CountryModel::facet(const Snapshot &snapshot, const QueryResult &result) const
{
    return {snapshot.engine().countries(), snapshot.table().countryNames(), result.counts.countries,
            result.exceptCountries};
}

const CompressedRows &CountryModel::valuesOf(const EventTable &table) const { return table.countries(); }

QString CountryModel::id(std::uint32_t value) const { return table().countryCodes()[value].toString(); }

bool CountryModel::isChecked(std::uint32_t value) const
{
    const auto &chosen = workspace().filter().countries;
    return std::find(chosen.begin(), chosen.end(), table().countryCodes()[value]) != chosen.end();
}

void CountryModel::toggle(std::uint32_t value) { workspace().toggleCountry(table().countryCodes()[value], false); }

QString CountryModel::nameHeader() const { return tr("Country"); }

std::vector<QStringList> CountryModel::searchedNames() const { return searchedCountryNames(snapshot()); }

void CountryModel::takeFurther() { m_places = places(); }

std::vector<CountryStanding> CountryModel::places() const
{
    std::vector<CountryStanding> places;
    // A new snapshot's stances come before this model has taken it over.
    for (const CountryCode code : workspace().snapshot()->table().countryCodes())
        places.push_back(countryStanding(workspace().stances(), workspace().stanceTargets(), code));
    return places;
}

QString CountryModel::furtherHeader(int column) const
{
    switch (static_cast<FurtherColumn>(column)) {
    case StanceColumn:
        return tr("Stance");
    case Since:
        return tr("Since");
    case Reason:
        return tr("Deciding event");
    }
    return {};
}

QString CountryModel::furtherText(std::uint32_t value, int column) const
{
    const Standing &standing = m_places[value].standing;
    if (column == StanceColumn)
        return standing.stance == Stance::None ? QString() : standingInWords(snapshot(), standing);
    if (column == Since)
        return sinceInWords(snapshot(), standing, workspace().filter().knownOn);
    return standing.event == noIndex ? QString() : snapshot().title(standing.event);
}

std::uint64_t CountryModel::furtherSortKey(std::uint32_t value, int column) const
{
    const Standing &standing = m_places[value].standing;
    if (column == StanceColumn)
        return 2 * static_cast<std::uint64_t>(standing.stance) + (standing.isCertain() ? 1 : 0);
    if (standing.event == noIndex)
        return noSortKey;
    // Deciding events in order of time: their titles begin with anything.
    return sortKeyOf(standing.since);
}

QVariant CountryModel::furtherSortValue(std::uint32_t value, int column) const
{
    const Standing &standing = m_places[value].standing;
    if (column == StanceColumn)
        return static_cast<qlonglong>(furtherSortKey(value, column));
    return standing.event == noIndex ? QVariant() : QVariant(qlonglong{standing.since});
}

QVariant CountryModel::furtherData(std::uint32_t value, int column, int role) const
{
    const CountryStanding &place = m_places[value];
    if (role == StanceRole && column == StanceColumn)
        return QVariant::fromValue(place.standing.stance);
    if (role == CertainRole && column == StanceColumn)
        return place.standing.isCertain();
    const StancesOnDay &stances = workspace().stances();
    // Where other knowledge has made another index, this model is about to hear of it.
    if (role != Qt::ToolTipRole || place.pair >= stances.index().pairs().size())
        return {};
    QStringList lines = standingReasons(snapshot(), stances.index(), place.pair, stances.day());
    lines.prepend(nameOf(value) + u": "_s + standingPhrase(snapshot(), place.standing));
    return lines.join(u'\n');
}

} // namespace Dateline
