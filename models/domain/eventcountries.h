// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/trackercolumns.h"

#include <vector>

namespace Dateline {

/// Which countries events and measures are about: one rule for stances, filters, counts, lanes, lists and exports.
///
/// - A measure is one of the countries for which its issuers act: of a country itself, and of an organisation with a
///   country (a ministry, an agency, a court). A company or person that decides for itself acts for no country.
/// - An event is about the countries that take part in it, in whatever role, and has those among them as issuers that
///   issue it. It has as issuers, too, the countries of its measure, whose milestone it is, and those of organisations
///   that issue it, if they issue a measure of the tracker at all: so an authority is told from a newspaper or
///   institute at home in a country, which speaks for itself.
/// - Where else a party has its home does not count: a ban that aims at a company is none of the company's country.
///
/// Does not hold on to the tracker; is right as long as its parties and the issuers of its measures stay as they are.
class EventCountries
{
public:
    explicit EventCountries(const TrackerColumns &tracker); ///< O(parties + issuers of measures)

    /// By a measure's number, in ascending order, each once.
    const std::vector<CountryCode> &ofMeasure(std::uint32_t measure) const { return m_ofMeasure[measure]; }

    /// Calls \p visit(code, issues) for the countries of the event with this number in \p tracker: those of its parties
    /// in their order, then those of its measure. A country may come several times.
    template<typename Visitor>
    void forEach(const TrackerColumns &tracker, std::uint32_t event, Visitor visit) const
    {
        const TrackerColumns::EventColumns &events = tracker.eventColumns();
        for (const std::uint32_t participation : events.participations[event]) {
            const PartyCountry &party = m_ofParty[TrackerColumns::partyOf(participation)];
            const bool issues = TrackerColumns::roleOf(participation) == Role::Issuer;
            if (!party.country.isNull() && (issues || !party.asIssuerOnly))
                visit(party.country, issues);
        }
        if (const std::uint32_t measure = events.measure[event]; measure != noIndex) {
            for (const CountryCode country : m_ofMeasure[measure])
                visit(country, true);
        }
    }

    /// The parties, and the measures, that are here and in \p before and stand for other countries there, by number.
    std::vector<std::uint32_t> partiesOtherThan(const EventCountries &before) const;
    std::vector<std::uint32_t> measuresOtherThan(const EventCountries &before) const;

private:
    /// For whom a party stands in an event; null: for no country.
    struct PartyCountry
    {
        CountryCode country;
        bool asIssuerOnly = false;
        friend bool operator==(const PartyCountry &, const PartyCountry &) = default;
    };
    std::vector<PartyCountry> m_ofParty; ///< by number
    std::vector<std::vector<CountryCode>> m_ofMeasure;
};

} // namespace Dateline
