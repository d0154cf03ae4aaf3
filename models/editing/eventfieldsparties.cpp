// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/eventfields.h"

#include "models/core/keepfirst.h"
#include "models/core/textfold.h"
#include "models/domain/countrynames.h"
#include "models/domain/limits.h"
#include "models/editing/celltext.h"
#include "models/editing/claimedparties.h"
#include "models/editing/editingtr.h"
#include "models/editing/listpieces.h"
#include "models/editing/newids.h"
#include "models/editing/partyfinder.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "Huawei (target)" as "Huawei" and the role.
std::pair<QString, std::optional<Role>> cutRole(const QString &text)
{
    const qsizetype open = text.lastIndexOf(u'(');
    if (open > 0 && text.endsWith(u')')) {
        if (const auto role = termNamed<Role>(text.sliced(open + 1, text.size() - open - 2)))
            return {text.first(open).trimmed(), role};
    }
    return {text, std::nullopt};
}

/// Whether \p piece is nothing but a legal form, "Ltd." or "Pte. Ltd.", as it stands behind the name of a company.
bool isLegalForm(const QString &piece)
{
    static const QSet<QByteArray> forms = {"ltd.", "ltd", "inc.",    "inc",  "llc",  "l.l.c.", "corp.",  "corp",
                                           "co.",  "co",  "plc",     "gmbh", "ag",   "s.a.",   "sa",     "spa",
                                           "b.v.", "bv",  "n.v.",    "nv",   "a.s.", "oyj",    "s.p.a.", "ab",
                                           "a/s",  "kg",  "limited", "pte.", "pty.", "jr.",    "sr."};
    const QList<QByteArray> words = foldForSearch(piece).split(' ');
    return std::all_of(words.begin(), words.end(), [](const QByteArray &word) { return forms.contains(word); });
}

/// Pieces of a list that was cut at commas, with "Ltd." and its like put back to the name before it.
QStringList withLegalForms(const QStringList &pieces)
{
    QStringList joined;
    for (const QString &piece : pieces) {
        if (!joined.isEmpty() && isLegalForm(piece))
            joined.last() += u", "_s + piece;
        else
            joined.append(piece);
    }
    return joined;
}

/// Whether what stands among parties of all kinds is a country: by its name or, if that is asked for, by its code in
/// capitals.
bool isCountryAmongParties(const QString &text, bool byCode)
{
    const QString name = cutRole(text).first;
    return !countryNamed(name).isNull() || (byCode && name == name.toUpper() && !countryCalled(name).isNull());
}

/// By what a new party is known again: all names of a country are one.
QByteArray keyOfNew(const QString &name, bool isCountry)
{
    const CountryCode code = isCountry ? countryCalled(name) : CountryCode();
    return code.isNull() ? foldForSearch(name) : code.toString().toLatin1();
}

/// Why \p name names no party of these kinds.
QString nobodyIsCalled(const QString &name, PartiesOf kinds)
{
    switch (kinds) {
    case PartiesOf::Countries:
        return EditingTr::tr("No country is called “%1”.").arg(name);
    case PartiesOf::Others:
        return EditingTr::tr("No company is called “%1”.").arg(name);
    case PartiesOf::Any:
        break;
    }
    return EditingTr::tr("No party of this tracker is called “%1”.").arg(name);
}

} // namespace

const Party *EventFields::partyOf(const PartyId &id, const NewNames *added) const
{
    if (const Party *known = m_snapshot->party(id))
        return known;
    if (!added)
        return nullptr;
    const auto place = added->partyOfId.constFind(id.text);
    return place == added->partyOfId.constEnd() ? nullptr : &added->parties[*place];
}

EventFields::Meant EventFields::participationOf(const QString &text, bool countries, const Event &event,
                                                const NewNames *added) const
{
    const auto [name, role] = cutRole(text);
    QStringList known = (countries ? m_names->countries : m_names->others).called(name);
    if (known.size() > 1) { // what is in the event already is meant by its name
        QStringList inEvent;
        for (const Participation &each : event.parties) {
            if (known.contains(each.party.text) && !inEvent.contains(each.party.text))
                inEvent.append(each.party.text);
        }
        if (inEvent.size() != 1)
            return {std::nullopt, unclearName(name, known)};
        known = inEvent;
    }
    if (!known.isEmpty()) {
        const PartyId id{known.front()};
        return {Participation{id, role.value_or(usualRole(m_snapshot->party(id)->kind))}, {}};
    }
    if (!added)
        return {};
    const auto &places = countries ? added->countryNamed : added->otherNamed;
    const auto place = places.constFind(keyOfNew(name, countries));
    if (place == places.constEnd())
        return {};
    const Party &party = added->parties[*place];
    return {Participation{party.id, role.value_or(usualRole(party.kind))}, {}};
}

/// A party that the tracker does not have; none if it is to be a country and there is no such country.
std::optional<Participation> EventFields::addedParty(const QString &text, PartyKind kind, NewNames &added) const
{
    const auto [name, role] = cutRole(text);
    const bool countries = kind == PartyKind::Country;
    Party party;
    party.kind = kind;
    party.name = name;
    if (countries) {
        party.country = countryCalled(name);
        if (party.country.isNull())
            return std::nullopt;
        party.name = countryName(party.country);
    }
    if (isTooLong(party.name, Limits::name))
        return std::nullopt;
    party.id.text =
        newId(wordsForId(party), u"party"_s, [&](const QString &id) { return partyOf({id}, &added) != nullptr; });
    (countries ? added.countryNamed : added.otherNamed).insert(keyOfNew(name, countries), added.parties.size());
    added.partyOfId.insert(party.id.text, added.parties.size());
    added.parties.push_back(party);
    return Participation{party.id, role.value_or(usualRole(party.kind))};
}

/// A list of names in \p text, or one. What is in \p event is meant by a name of several.
Result<std::vector<EventFields::NamedParty>> EventFields::namedParties(const QString &text, const PartyHints &hints,
                                                                       const Event &event, NewNames *added) const
{
    const bool countries = hints.kinds == PartiesOf::Countries;
    const QStringList pieces =
        hints.isOne ? QStringList{text.trimmed()} : withLegalForms(listPieces(text, separatorIn(text)));
    // A pasted column headed "Parties" has countries in it, too, and no company is made of a country's name or code.
    const auto isCountry = [&](const QString &piece) {
        return hints.kinds != PartiesOf::Others || (added && isCountryAmongParties(piece, added->countriesByCode));
    };
    std::vector<NamedParty> wanted;
    for (qsizetype from = 0; from < pieces.size();) {
        // A name may have commas: the longest run of pieces that is a name is one.
        std::optional<Participation> found;
        QString typed;
        qsizetype end = pieces.size();
        for (; end > from && !found; --end) {
            typed = pieces.sliced(from, end - from).join(u", "_s);
            Meant meant = participationOf(typed, countries, event, added);
            if (!meant.found && meant.unclear.isEmpty() && isCountry(typed))
                meant = participationOf(typed, true, event, added);
            if (!meant.unclear.isEmpty())
                return unreadable(meant.unclear);
            found = meant.found;
        }
        if (!found && added)
            found = addedParty(pieces[from], isCountry(pieces[from]) ? PartyKind::Country : hints.newKind, *added);
        if (!found)
            return unreadable(nobodyIsCalled(pieces[from], hints.kinds));
        wanted.push_back({*found, cutRole(typed).second.has_value()});
        from = std::max(end + 1, from + 1);
    }
    if (wanted.size() > Limits::perEntity)
        return unreadable(EditingTr::tr("These are too many parties for one event."));
    return wanted;
}

Result<std::vector<Participation>> EventFields::parties(const QString &text, const PartyHints &hints,
                                                        NewNames *added) const
{
    const auto wanted = namedParties(text, hints, {}, added);
    if (!wanted)
        return wanted.error();
    std::vector<Participation> all;
    for (const NamedParty &one : *wanted) {
        all.push_back(one.participation);
        if (hints.role && !one.saysRole)
            all.back().role = *hints.role;
    }
    keepFirstOfEqual(all);
    return all;
}

Result<void> EventFields::writeParties(Event &event, const QString &text, PartiesOf kinds, NewNames *added) const
{
    const bool countries = kinds == PartiesOf::Countries;
    const auto wanted = namedParties(text, {.kinds = kinds}, event, added);
    if (!wanted)
        return wanted.error();
    std::vector<Participation> after;
    for (const Participation &before : event.parties) {
        const Party *party = partyOf(before.party, added);
        const bool isOfThese = kinds != PartiesOf::Any && party && (party->kind == PartyKind::Country) == countries;
        const auto means = [&](const NamedParty &one) { return one.means(before); };
        if (!isOfThese || std::any_of(wanted->begin(), wanted->end(), means))
            after.push_back(before);
    }
    for (const NamedParty &one : *wanted) {
        const auto isIt = [&](const Participation &other) { return one.means(other); };
        if (std::none_of(after.begin(), after.end(), isIt))
            after.push_back(one.participation);
    }
    std::swap(event.parties, after);
    if (const QString fault = claimedPartyFault(*m_snapshot, event); !fault.isEmpty()) {
        std::swap(event.parties, after);
        return unreadable(fault);
    }
    return {};
}

} // namespace Dateline
