// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/compressedrows.h"
#include "models/domain/trackercolumns.h"

#include <QHash>

#include <cstdint>
#include <span>
#include <vector>

namespace Dateline {

class EventCountries;

/// How often events name a tracker's parties and tags, by their numbers there.
struct NameUses
{
    explicit NameUses(const TrackerColumns &tracker); ///< O(events)
    NameUses() = default;

    /// Counts an event once more (\p step 1) or once less (-1). Numbers that \p tracker has and this not are added.
    void count(const TrackerColumns &tracker, std::uint32_t event, int step);

    std::vector<std::uint32_t> parties, tags;
};

/// What the numbers in an event table's lists mean: the values of its facets, in order of name, except categories, which
/// follow the tracker. Only what occurs in an event, and countries that a measure concerns. Immutable.
class EventDictionaries
{
public:
    EventDictionaries() = default;
    /// O(parties · log parties + tags · log tags + measures).
    EventDictionaries(const TrackerColumns &tracker, const EventCountries &countryRule, const NameUses &uses);

    const std::vector<CountryCode> &countryCodes() const { return m_countryCodes; }
    const std::vector<QString> &countryNames() const { return m_countryNames; }
    const std::vector<PartyId> &companyIds() const { return m_companyIds; } ///< all parties that are no country
    const std::vector<PartyKind> &companyKinds() const { return m_companyKinds; }
    const std::vector<QString> &companyNames() const { return m_companyNames; }
    const std::vector<CategoryId> &categoryIds() const { return m_categoryIds; }
    const std::vector<QString> &categoryNames() const { return m_categoryNames; }
    const std::vector<QString> &tagNames() const { return m_tagNames; }

    // The number of a value; noIndex if it has none. O(1).
    std::uint32_t numberOf(CountryCode code) const { return m_countryNumber.value(code, noIndex); }
    std::uint32_t numberOf(const PartyId &company) const { return m_companyNumber.value(company, noIndex); }
    std::uint32_t numberOf(const CategoryId &category) const { return m_categoryNumber.value(category, noIndex); }
    std::uint32_t numberOf(const QString &tag) const { return m_tagNumber.value(tag, noIndex); }
    // The same for numbers in the tracker; a country is no company.
    std::uint32_t companyOfParty(std::uint32_t party) const { return m_companyOfParty[party]; }
    std::uint32_t valueOfTag(std::uint32_t tag) const { return m_valueOfTag[tag]; }

private:
    void numberParties(const TrackerColumns &tracker, const EventCountries &countryRule, const NameUses &uses);
    void numberCountries(const QHash<CountryCode, QString> &countries);
    void numberTags(const TrackerColumns &tracker, const NameUses &uses);

    std::vector<CountryCode> m_countryCodes;
    std::vector<PartyId> m_companyIds;
    std::vector<PartyKind> m_companyKinds;
    std::vector<CategoryId> m_categoryIds;
    std::vector<QString> m_countryNames, m_companyNames, m_categoryNames, m_tagNames;
    std::vector<std::uint32_t> m_companyOfParty, m_valueOfTag;
    QHash<CountryCode, std::uint32_t> m_countryNumber;
    QHash<PartyId, std::uint32_t> m_companyNumber;
    QHash<CategoryId, std::uint32_t> m_categoryNumber;
    QHash<QString, std::uint32_t> m_tagNumber;
};

/// How the values of one facet got other numbers.
struct Renumbering
{
    /// By number before: the number after, noIndex for a value that is gone.
    std::vector<std::uint32_t> numbers;
    std::size_t values = 0; ///< how many there are after

    /// Of values in a dictionary \p before, each of which has its place in the one \p after by \p numberOf(value).
    template<typename Value, typename NumberOf>
    static Renumbering between(const std::vector<Value> &before, std::size_t after, NumberOf numberOf)
    {
        Renumbering renumbering;
        renumbering.values = after;
        renumbering.numbers.reserve(before.size());
        for (const Value &value : before)
            renumbering.numbers.push_back(numberOf(value));
        return renumbering;
    }

    /// Gives \p values, which ascend, their new numbers and brings them into order; drops those that are gone.
    void apply(std::vector<std::uint32_t> &values) const;

    /// Whether all values have the numbers that they had; others may have come behind them.
    bool keepsNumbers() const;
};

/// What became of the numbers of all facets.
struct Renumberings
{
    Renumberings(const EventDictionaries &before, const EventDictionaries &after);

    Renumbering countries, companies, categories, tags;
};

} // namespace Dateline
