// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/partyfinder.h"

#include "models/core/textfold.h"
#include "models/domain/countrycodes.h"
#include "models/domain/countrynames.h"
#include "models/editing/namerule.h"

#include <QSet>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The code to write where others write another one: GB for UK.
CountryCode usualCode(const QString &typed)
{
    const auto code = CountryCode::parse(typed.trimmed().toUpper());
    if (!code)
        return {};
    const CodeMeaning meaning = meaningOf(*code);
    return meaning.status == CodeStatus::OtherCode && meaning.instead.size() == 1 ? meaning.instead.front()
                                                                                  : CountryCode();
}

constexpr QChar draftMark = u':'; ///< which no id has

} // namespace

PartyFinder::PartyFinder(std::shared_ptr<const Snapshot> snapshot) : m_snapshot(std::move(snapshot))
{
    const std::vector<Party> &parties = m_snapshot->tracker().parties;
    QSet<CountryCode> known;
    m_firstNames.reserve(parties.size());
    std::uint32_t names = 0;
    for (std::uint32_t i = 0; i < parties.size(); ++i) {
        const Party &party = parties[i];
        m_firstNames.push_back(names);
        m_known.add(i, party.name);
        m_names.add(party.id.text, {party.name, NameRank::Own});
        for (const Alias &alias : party.aliases) {
            m_known.add(i, alias.name);
            m_names.add(party.id.text, {alias.name, NameRank::Other});
        }
        names += 1 + static_cast<std::uint32_t>(party.aliases.size());
        if (party.kind == PartyKind::Country) {
            known.insert(party.country);
            m_known.add(i, party.country.toString(), NameIndex::Kind::Code);
            ++names;
        }
        for (const auto &[scheme, id] : party.ids)
            m_known.add(i, id, NameIndex::Kind::Code);
        m_known.add(i, party.id.text, NameIndex::Kind::Code);
        names += 1 + static_cast<std::uint32_t>(party.ids.size());
    }
    for (const CountryCode code : allCountries()) {
        if (known.contains(code))
            continue;
        const auto number = static_cast<std::uint32_t>(m_countryCodes.size());
        m_countryCodes.push_back(code);
        m_countries.add(number, countryName(code));
        m_countries.add(number, code.toString(), NameIndex::Kind::Code);
    }
}

/// The other name of \p party that is the \p name-th of the index; empty: its name.
QString PartyFinder::aliasBy(const Party &party, std::uint32_t name) const
{
    const auto number = static_cast<std::size_t>(&party - m_snapshot->tracker().parties.data());
    const std::size_t place = name - m_firstNames[number];
    if (place == 0)
        return {};
    if (place <= party.aliases.size())
        return party.aliases[place - 1].name;
    const bool isCountryParty = party.kind == PartyKind::Country;
    if (isCountryParty && place == party.aliases.size() + 1)
        return party.country.toString();
    const std::size_t idPlace = place - party.aliases.size() - (isCountryParty ? 2 : 1);
    return idPlace == party.ids.size() ? party.id.text
                                       : std::next(party.ids.begin(), static_cast<std::ptrdiff_t>(idPlace))->second;
}

std::vector<PartyMatch> PartyFinder::find(const QString &typed, std::size_t most) const
{
    const std::vector<Party> &parties = m_snapshot->tracker().parties;
    std::vector<PartyMatch> found;
    const auto addCountry = [&](std::uint32_t number, const QString &by) {
        const CountryCode code = m_countryCodes[number];
        const Party made = draftParty(PartyKind::Country, countryName(code), code);
        if (std::none_of(found.begin(), found.end(), [&](const PartyMatch &match) { return match.party == made; }))
            found.push_back({made, true, by});
    };
    // "UK" is typed for GB.
    if (const CountryCode code = usualCode(typed); !code.isNull()) {
        const QString written = typed.trimmed().toUpper();
        for (const NameIndex::Hit &hit : m_known.find(code.toString(), 1)) {
            if (hit.fit == NameIndex::Fit::Code)
                found.push_back({parties[hit.owner], false, written});
        }
        for (const NameIndex::Hit &hit : m_countries.find(code.toString(), 1)) {
            if (hit.fit == NameIndex::Fit::Code)
                addCountry(hit.owner, written);
        }
    }
    const std::vector<NameIndex::Hit> known = m_known.find(typed, most);
    const std::vector<NameIndex::Hit> countries = m_countries.find(typed, most);
    const auto addKnown = [&](const NameIndex::Hit &hit) {
        const Party &party = parties[hit.owner];
        if (std::none_of(found.begin(), found.end(), [&](const PartyMatch &match) { return match.party == party; }))
            found.push_back({party, false, aliasBy(party, hit.name)});
    };
    // A code that was typed in full comes before names, wherever it is from.
    for (const NameIndex::Hit &hit : known) {
        if (hit.fit == NameIndex::Fit::Code)
            addKnown(hit);
    }
    for (const NameIndex::Hit &hit : countries) {
        if (hit.fit == NameIndex::Fit::Code)
            addCountry(hit.owner, m_countryCodes[hit.owner].toString());
    }
    for (const NameIndex::Hit &hit : known)
        addKnown(hit);
    for (const NameIndex::Hit &hit : countries)
        addCountry(hit.owner, {});
    if (found.size() > most)
        found.resize(most);
    return found;
}

bool PartyFinder::hasName(const QString &name) const
{
    return !m_names.named(name).isEmpty() || !countryNamed(name).isNull();
}

PartyId draftPartyId(PartyKind kind, const QString &name)
{
    return {draftMark + wordFor(kind) + draftMark + QString::fromUtf8(foldForSearch(name))};
}

bool isDraftId(const PartyId &id) { return id.text.startsWith(draftMark); }

Party draftParty(PartyKind kind, const QString &name, CountryCode country)
{
    Party party;
    party.kind = kind;
    party.name = name.simplified();
    party.country = country;
    party.id = draftPartyId(kind, country.isNull() ? party.name : country.toString());
    return party;
}

Role usualRole(PartyKind kind)
{
    switch (kind) {
    case PartyKind::Country:
    case PartyKind::Organisation:
        return Role::Issuer;
    case PartyKind::Company:
    case PartyKind::Person:
        break;
    }
    return Role::Target;
}

Role usualRole(const Snapshot &snapshot, const Party &party, const std::vector<Participation> &already)
{
    Role usual = usualRole(party.kind);
    const TrackerColumns &tracker = snapshot.tracker();
    if (const Party *known = snapshot.party(party.id)) {
        const auto number = static_cast<std::uint32_t>(known - tracker.parties.data());
        const auto lastRole = [&]() -> std::optional<Role> {
            for (std::size_t place = tracker.eventOrder().size(); place-- > 0;) {
                for (const std::uint32_t each : tracker.eventColumns().participations[tracker.eventOrder()[place]]) {
                    if (TrackerColumns::partyOf(each) == number)
                        return TrackerColumns::roleOf(each);
                }
            }
            return std::nullopt;
        };
        usual = lastRole().value_or(usual);
    }
    const auto isFree = [&](Role role) {
        return std::find(already.begin(), already.end(), Participation{party.id, role}) == already.end();
    };
    if (isFree(usual))
        return usual;
    for (const Term<Role> &term : terms<Role>()) {
        if (isFree(term.value))
            return term.value;
    }
    return usual;
}

} // namespace Dateline
