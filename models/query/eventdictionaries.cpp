// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/eventdictionaries.h"

#include "models/core/oneline.h"
#include "models/core/textfold.h"
#include "models/domain/countrynames.h"
#include "models/domain/eventcountries.h"
#include "models/domain/memberstates.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Dateline {

namespace {

/// 0 … size − 1, ordered by \p less.
template<typename Less>
std::vector<std::uint32_t> sortedIndexes(std::size_t size, Less less)
{
    std::vector<std::uint32_t> indexes(size);
    std::iota(indexes.begin(), indexes.end(), 0);
    std::sort(indexes.begin(), indexes.end(), less);
    return indexes;
}

template<typename Value>
QHash<Value, std::uint32_t> numbered(const std::vector<Value> &values)
{
    QHash<Value, std::uint32_t> numbers;
    numbers.reserve(static_cast<qsizetype>(values.size()));
    for (std::uint32_t number = 0; number < values.size(); ++number)
        numbers.insert(values[number], number);
    return numbers;
}

/// Adds those that a measure concerns, though they take part in no event: the countries that issue it, and whom it
/// binds as members of the European Union.
void addConcernedCountries(const TrackerColumns &tracker, const EventCountries &countryRule,
                           QHash<CountryCode, QString> &countries)
{
    const auto add = [&](CountryCode code) {
        if (countries.contains(code))
            return;
        const auto party = std::find_if(tracker.parties.begin(), tracker.parties.end(), [code](const Party &p) {
            return p.kind == PartyKind::Country && p.country == code;
        });
        countries.insert(code, party != tracker.parties.end() ? party->name : countryName(code));
    };
    for (std::uint32_t measure = 0; measure < tracker.measures.size(); ++measure) {
        const std::vector<CountryCode> &issuers = countryRule.ofMeasure(measure);
        std::for_each(issuers.begin(), issuers.end(), add);
        if (!tracker.measures[measure].bindsMembers
            || !std::binary_search(issuers.begin(), issuers.end(), europeanUnion()))
            continue;
        for (const Membership &membership : euMemberships())
            add(membership.country);
    }
}

} // namespace

NameUses::NameUses(const TrackerColumns &tracker) : parties(tracker.parties.size()), tags(tracker.tags().size())
{
    const TrackerColumns::EventColumns &events = tracker.eventColumns();
    for (std::size_t event = 0; event < events.participations.rows(); ++event) {
        for (const std::uint32_t participation : events.participations[event])
            ++parties[TrackerColumns::partyOf(participation)];
    }
    for (std::size_t event = 0; event < events.tags.rows(); ++event) {
        for (const std::uint32_t tag : events.tags[event])
            ++tags[tag];
    }
}

void NameUses::count(const TrackerColumns &tracker, std::uint32_t event, int step)
{
    const TrackerColumns::EventColumns &events = tracker.eventColumns();
    if (event >= events.texts.size())
        return;
    parties.resize(std::max(parties.size(), tracker.parties.size()));
    tags.resize(std::max(tags.size(), tracker.tags().size()));
    // Unsigned numbers wrap around.
    for (const std::uint32_t participation : events.participations[event])
        parties[TrackerColumns::partyOf(participation)] += static_cast<std::uint32_t>(step);
    for (const std::uint32_t tag : events.tags[event])
        tags[tag] += static_cast<std::uint32_t>(step);
}

EventDictionaries::EventDictionaries(const TrackerColumns &tracker, const EventCountries &countryRule,
                                     const NameUses &uses)
{
    for (const Category &category : tracker.categories) {
        m_categoryIds.push_back(category.id);
        m_categoryNames.push_back(oneLine(category.name));
    }
    m_categoryNumber = numbered(m_categoryIds);
    numberParties(tracker, countryRule, uses);
    numberTags(tracker, uses);
}

void EventDictionaries::numberParties(const TrackerColumns &tracker, const EventCountries &countryRule,
                                      const NameUses &uses)
{
    const auto &parties = tracker.parties;
    std::vector<QByteArray> names;
    names.reserve(parties.size());
    for (const Party &party : parties)
        names.push_back(foldForSearch(party.name));
    const auto byName = sortedIndexes(parties.size(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tie(names[a], parties[a].id, a) < std::tie(names[b], parties[b].id, b);
    });

    m_companyOfParty.assign(parties.size(), noIndex);
    QHash<CountryCode, QString> countries; // several parties may stand for one country: the first names it
    for (const std::uint32_t index : byName) {
        const Party &party = parties[index];
        if (index >= uses.parties.size() || uses.parties[index] == 0)
            continue;
        if (party.kind != PartyKind::Country) {
            m_companyOfParty[index] = static_cast<std::uint32_t>(m_companyIds.size());
            m_companyIds.push_back(party.id);
            m_companyKinds.push_back(party.kind);
            m_companyNames.push_back(oneLine(party.name));
        } else if (!party.country.isNull() && !countries.contains(party.country)) {
            countries.insert(party.country, party.name);
        }
    }
    m_companyNumber = numbered(m_companyIds);
    addConcernedCountries(tracker, countryRule, countries);
    numberCountries(countries);
}

void EventDictionaries::numberCountries(const QHash<CountryCode, QString> &countries)
{
    std::vector<std::tuple<QByteArray, CountryCode, QString>> sorted;
    for (auto country = countries.cbegin(); country != countries.cend(); ++country)
        sorted.emplace_back(foldForSearch(country.value()), country.key(), country.value());
    std::sort(sorted.begin(), sorted.end());
    for (auto &[folded, code, name] : sorted) {
        m_countryCodes.push_back(code);
        m_countryNames.push_back(oneLine(name));
    }
    m_countryNumber = numbered(m_countryCodes);
}

void EventDictionaries::numberTags(const TrackerColumns &tracker, const NameUses &uses)
{
    const SharedColumn<QString> &tags = tracker.tags();
    const auto byName = sortedIndexes(tags.size(), [&](std::uint32_t a, std::uint32_t b) { return tags[a] < tags[b]; });
    m_valueOfTag.assign(tags.size(), noIndex);
    for (const std::uint32_t tag : byName) {
        if (tag >= uses.tags.size() || uses.tags[tag] == 0)
            continue;
        m_valueOfTag[tag] = static_cast<std::uint32_t>(m_tagNames.size());
        m_tagNames.push_back(tags[tag]);
    }
    m_tagNumber = numbered(m_tagNames);
}

void Renumbering::apply(std::vector<std::uint32_t> &values) const
{
    for (std::uint32_t &value : values)
        value = numbers[value];
    std::sort(values.begin(), values.end());
    while (!values.empty() && values.back() == noIndex)
        values.pop_back();
}

bool Renumbering::keepsNumbers() const
{
    for (std::uint32_t number = 0; number < numbers.size(); ++number) {
        if (numbers[number] != number)
            return false;
    }
    return true;
}

Renumberings::Renumberings(const EventDictionaries &before, const EventDictionaries &after)
{
    const auto between = [&after](const auto &values, const auto &valuesAfter) {
        return Renumbering::between(values, valuesAfter.size(),
                                    [&after](const auto &value) { return after.numberOf(value); });
    };
    countries = between(before.countryCodes(), after.countryCodes());
    companies = between(before.companyIds(), after.companyIds());
    categories = between(before.categoryIds(), after.categoryIds());
    tags = between(before.tagNames(), after.tagNames());
}

} // namespace Dateline
