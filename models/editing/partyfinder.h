// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/nameindex.h"
#include "models/editing/namerule.h"
#include "models/query/snapshot.h"

#include <memory>

namespace Dateline {

/// A party that fits what was typed.
struct PartyMatch
{
    Party party;
    bool isNew = false; ///< a country that the tracker does not have yet; its id then is a draftPartyId()
    QString alias;      ///< the other name or code by which it was found; empty: its name
    friend bool operator==(const PartyMatch &, const PartyMatch &) = default;
};

/// Finds parties while one types, by name, other names, country code, outside identifiers and id. Countries that the
/// tracker does not have are found, too, after those that it has.
class PartyFinder
{
public:
    /// O(parties).
    explicit PartyFinder(std::shared_ptr<const Snapshot> snapshot);

    const std::shared_ptr<const Snapshot> &snapshot() const { return m_snapshot; }

    /// At most \p most, the best first: whose code was typed, then whose name it is, begins so, has a word that begins
    /// so, and then the others. O(bytes of all names).
    std::vector<PartyMatch> find(const QString &typed, std::size_t most) const;

    /// Whether a party, or a country that could be one, has exactly this name or other name, however it is spelt: it
    /// need not be made again. Codes are no names: companies are called GE and BT, too.
    bool hasName(const QString &name) const;

private:
    QString aliasBy(const Party &party, std::uint32_t name) const;

    std::shared_ptr<const Snapshot> m_snapshot;
    NameTable m_names; ///< names and other names alone
    NameIndex m_known;
    std::vector<std::uint32_t> m_firstNames; ///< of each party in m_known
    NameIndex m_countries;                   ///< those that the tracker does not have
    std::vector<CountryCode> m_countryCodes;
};

/// What a party is called in a draft as long as it is not in the tracker: no id that a tracker could have, and the same
/// for the same kind and name.
PartyId draftPartyId(PartyKind kind, const QString &name);
bool isDraftId(const PartyId &id);

/// A party that is made with what names it, with a draftPartyId().
Party draftParty(PartyKind kind, const QString &name, CountryCode country = {});

/// As what a party of this kind takes part in most events: countries and organisations act, others are aimed at.
Role usualRole(PartyKind kind);

/// As what a party takes part, as far as one can tell: as it did in the last event of the tracker's list that has it,
/// or else as its kind does. Where it does so in \p already, the first role that it does not
/// have there. O(events).
Role usualRole(const Snapshot &snapshot, const Party &party, const std::vector<Participation> &already);

} // namespace Dateline
