// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/content/partycard.h"

#include "models/content/mapcontent.h"
#include "models/content/standings.h"
#include "models/core/oneline.h"
#include "models/stances/stancewords.h"
#include "models/stances/standingspells.h"
#include "models/wording/datewords.h"
#include "models/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// The context of the words.
class PartyCardTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::PartyCard)
};

template<typename Known, typename Value>
std::uint32_t placeIn(const Known &known, const Value &value)
{
    const auto place = std::find(known.begin(), known.end(), value);
    return place == known.end() ? noIndex : static_cast<std::uint32_t>(place - known.begin());
}

/// Those that have \p value in \p index, the latest first.
void addEvents(PartyCard &card, const Workspace &workspace, const FacetIndex &index, std::uint32_t value)
{
    if (value == noIndex)
        return;
    const Snapshot &snapshot = *workspace.snapshot();
    std::vector<EventRow> rows = index.rowsOf(value, snapshot.table().liveRows());
    snapshot.table().sortByTime(rows);
    card.eventCount = rows.size();
    const std::size_t shown = std::min(rows.size(), PartyCard::mostEvents);
    for (auto row = rows.rbegin(); row != rows.rbegin() + static_cast<std::ptrdiff_t>(shown); ++row)
        card.events.push_back({*row, dateInWords(snapshot.date(*row)), oneLine(snapshot.title(*row))});
}

QString spellWords(const StandingSpell &spell, std::int64_t end, bool goesOn)
{
    const QString stance =
        spell.certain ? nameFor(spell.stance) : PartyCardTr::tr("%1, possibly", "a stance").arg(nameFor(spell.stance));
    const QString first = dayInWords(Day{spell.day});
    return goesOn
        ? PartyCardTr::tr("%1 from %2 on", "a stance and a day").arg(stance, first)
        : PartyCardTr::tr("%1, %2 – %3", "a stance and two days").arg(stance, first, dayInWords(Day{end - 1}));
}

/// The years in which anybody's stance changes, the same for all countries so that their strips can be compared, and the
/// as-of day as long as that lets changes be told apart.
void addYears(PartyCard &card, const StanceIndex &index)
{
    constexpr std::int64_t leastReach = 2 * 365;
    const std::int64_t first = index.steps().front().day;
    const std::int64_t last = index.steps().back().day;
    const std::int64_t reach = std::max(last - first, leastReach);
    const std::int64_t margin = reach / 20;
    const std::int64_t asOf = card.asOf.number;
    card.begin = (asOf < first && first - asOf < reach ? asOf : first) - margin;
    card.end = (asOf > last && asOf - last < 2 * reach ? asOf : last) + margin;
}

void addSpells(PartyCard &card, const StancesOnDay &stances, std::uint32_t country, const TargetNumbers &targets)
{
    const std::vector<StandingSpell> spells = standingSpells(stances.index(), country, targets);
    if (spells.empty())
        return;
    addYears(card, stances.index());
    for (std::size_t i = 0; i < spells.size(); ++i) {
        if (spells[i].stance == Stance::None)
            continue;
        const bool goesOn = i + 1 == spells.size();
        const std::int64_t end = goesOn ? card.end : spells[i + 1].day;
        card.spells.push_back(
            {spells[i].day, end, spells[i].stance, spells[i].certain, spellWords(spells[i], end, goesOn)});
    }
}

void addStance(PartyCard &card, const Workspace &workspace)
{
    const Snapshot &snapshot = *workspace.snapshot();
    const StancesOnDay &stances = workspace.stances();
    const TargetNumbers &targets = workspace.stanceTargets();
    const Standing standing = countryStanding(stances, targets, card.country).standing;
    card.stance = standing.stance;
    card.isCertain = standing.isCertain();
    card.stanceWords = standingInWords(snapshot, standing);
    card.towards = PartyCardTr::tr("towards %1 on %2", "companies and a day")
                       .arg(targetsInWords(workspace.filter(), snapshot), dayInWords(card.asOf));
    card.since = sinceInWords(snapshot, standing, workspace.filter().knownOn);
    if (standing.event != noIndex) {
        card.deciding = standing.event;
        card.decidingTitle = oneLine(snapshot.title(standing.event));
    }
    if (const auto number = stances.index().countryNumber(card.country))
        addSpells(card, stances, *number, targets);
}

void addRestrictors(PartyCard &card, const Workspace &workspace, const PartyId &party)
{
    const Snapshot &snapshot = *workspace.snapshot();
    const StancesOnDay &stances = workspace.stances();
    const Party *const known = snapshot.party(party);
    const auto target =
        stances.index().targetNumber(static_cast<std::uint32_t>(known - snapshot.tracker().parties.data()));
    if (!target)
        return;
    std::vector<std::pair<Standing, CountryCode>> found;
    for (const CountryCode country : stances.index().countries()) {
        const Standing standing = countryStanding(stances, {*target}, country).standing;
        if (standing.stance != Stance::None)
            found.emplace_back(standing, country);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return isStricter(a.first, b.first); });
    for (const auto &[standing, country] : found)
        card.restrictors.push_back({country, snapshot.nameOfCountry(country), standing.stance, standing.isCertain(),
                                    standingInWords(snapshot, standing),
                                    sinceInWords(snapshot, standing, workspace.filter().knownOn)});
}

} // namespace

PartyCard countryCard(const Workspace &workspace, CountryCode country)
{
    const Snapshot &snapshot = *workspace.snapshot();
    PartyCard card;
    card.country = country;
    card.name = snapshot.nameOfCountry(country);
    card.asOf = workspace.asOf();
    addStance(card, workspace);
    addEvents(card, workspace, snapshot.engine().countries(), placeIn(snapshot.table().countryCodes(), country));
    return card;
}

PartyCard companyCard(const Workspace &workspace, const PartyId &party)
{
    const Snapshot &snapshot = *workspace.snapshot();
    PartyCard card;
    if (!snapshot.party(party))
        return card;
    card.name = snapshot.nameOfParty(party);
    card.asOf = workspace.asOf();
    addRestrictors(card, workspace, party);
    addEvents(card, workspace, snapshot.engine().companies(), placeIn(snapshot.table().companyIds(), party));
    return card;
}

QString describeCard(const PartyCard &card)
{
    QStringList sentences{card.name};
    if (!card.country.isNull()) {
        sentences.append(u"%1 %2"_s.arg(card.stanceWords, card.towards));
        if (card.deciding != noIndex)
            sentences.append(
                PartyCardTr::tr("since %1: %2", "a date and an event").arg(card.since, card.decidingTitle));
    }
    for (const PartyCard::Spell &spell : card.spells)
        sentences.append(spell.words);
    for (const PartyCard::Restrictor &country : card.restrictors)
        sentences.append(u"%1: %2"_s.arg(country.name, country.words));
    return sentences.join(u". "_s);
}

} // namespace Dateline
