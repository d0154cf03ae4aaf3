// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/recorddrafts.h"

#include "models/core/keepfirst.h"
#include "models/domain/sourcerecord.h"
#include "models/editing/newids.h"
#include "models/editing/partyfinder.h"
#include "models/wording/language.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct RecordDraftTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::RecordDraft)
};

constexpr int shownOfName = 60; ///< in the name of a step

/// A name and, in brackets at its end, a language.
const QRegularExpression &aliasPattern()
{
    static const QRegularExpression pattern(u"^(.*)\\[([A-Za-z0-9-]*)\\]$"_s);
    return pattern;
}

void addIf(FieldFaults &faults, bool isWrong, const QString &field, const QString &message)
{
    if (isWrong)
        faults.push_back({field, message});
}

void addProblem(FieldFaults &faults, const QString &field, const QString &problem)
{
    addIf(faults, !problem.isEmpty(), field, problem);
}

const Party *countryOf(const Snapshot &snapshot, CountryCode code)
{
    for (const Party &party : snapshot.tracker().parties) {
        if (party.kind == PartyKind::Country && party.country == code)
            return &party;
    }
    return nullptr;
}

/// Gives the parties of \p draft that are made along with it ids, and adds them to \p parts; the ids by those of the
/// draft.
QHash<PartyId, PartyId> addNewParties(const MeasureDraft &draft, const Snapshot &snapshot,
                                      std::vector<EntityChange> &parts)
{
    QHash<PartyId, PartyId> ids;
    QSet<QString> given;
    for (const Party &party : draft.newParties) {
        const auto names = [&](const std::vector<PartyId> &side) {
            return std::find(side.begin(), side.end(), party.id) != side.end();
        };
        if (!names(draft.measure.issuers) && !names(draft.measure.targets))
            continue;
        if (const Party *there = party.kind == PartyKind::Country ? countryOf(snapshot, party.country) : nullptr) {
            ids.insert(party.id, there->id);
            continue;
        }
        Party made = party;
        made.id.text = newId(wordsForId(made), u"party"_s,
                             [&](const QString &id) { return given.contains(id) || snapshot.party({id}) != nullptr; });
        given.insert(made.id.text);
        ids.insert(party.id, made.id);
        parts.push_back(EntityChange::addition(made));
    }
    return ids;
}

} // namespace

// ---- parties

QString aliasLines(const std::vector<Alias> &aliases)
{
    QStringList lines;
    for (const Alias &alias : aliases) {
        const bool needsMark = !alias.language.isEmpty() || aliasPattern().match(alias.name).hasMatch();
        lines.append(needsMark ? QString(alias.name + " ["_L1 + alias.language + u']') : alias.name);
    }
    return lines.join(u'\n');
}

std::vector<Alias> aliasesFromLines(const QString &text)
{
    std::vector<Alias> aliases;
    for (const QString &line : text.split(u'\n')) {
        Alias alias{cleanLine(line), {}};
        if (const auto match = aliasPattern().match(alias.name); match.hasMatch())
            alias = {match.captured(1).trimmed(), match.captured(2)};
        if (!alias.name.isEmpty() && std::find(aliases.begin(), aliases.end(), alias) == aliases.end())
            aliases.push_back(alias);
    }
    return aliases;
}

QString idLines(const ExternalIds &ids)
{
    QStringList lines;
    for (const auto &[scheme, id] : ids)
        lines.append(scheme + ": "_L1 + id);
    return lines.join(u'\n');
}

ExternalIds idsFromLines(const QString &text, QString *fault)
{
    ExternalIds ids;
    fault->clear();
    for (const QString &each : text.split(u'\n')) {
        const QString line = cleanLine(each);
        if (line.isEmpty())
            continue;
        const QString scheme = line.section(u':', 0, 0).trimmed().toLower();
        const QString id = line.section(u':', 1).trimmed();
        QString wrong;
        if (!isIdScheme(scheme) || id.isEmpty())
            wrong = RecordDraftTr::tr("“%1”: write the scheme, a colon and the identifier, as in wikidata: Q408.")
                        .arg(line);
        else if (ids.contains(scheme))
            wrong = RecordDraftTr::tr("There are two identifiers of the scheme %1.").arg(scheme);
        if (wrong.isEmpty())
            ids.emplace(scheme, id);
        else if (fault->isEmpty())
            *fault = wrong;
    }
    return ids;
}

FieldFaults faultsOf(const Party &party, const QString &idFault, const std::optional<Party> &before,
                     const Snapshot &snapshot)
{
    FieldFaults faults;
    addIf(faults, party.name.trimmed().isEmpty(), u"name"_s, RecordDraftTr::tr("Enter a name."));
    if (party.kind == PartyKind::Country) {
        const Party *other = party.country.isNull() ? nullptr : countryOf(snapshot, party.country);
        addIf(faults, party.country.isNull(), u"country"_s, RecordDraftTr::tr("Choose which country it is."));
        addIf(faults, other && !(before && other->id == before->id), u"country"_s,
              RecordDraftTr::tr("The tracker has this country already, as “%1”. Merge the two.")
                  .arg(other ? other->name : QString()));
    }
    for (const Alias &alias : party.aliases)
        addIf(faults, !alias.language.isEmpty() && !isLanguageTag(alias.language), u"aliases"_s,
              RecordDraftTr::tr("“%1” is no language code.").arg(alias.language));
    addProblem(faults, u"ids"_s, idFault);
    addLengthFaults(faults, party);
    return faults;
}

std::optional<Change> changeOf(const Party &party, const std::optional<Party> &before, const Snapshot &snapshot)
{
    if (before) {
        if (*before == party)
            return std::nullopt;
        return Change{RecordDraftTr::tr("Edit “%1”").arg(party.name.left(shownOfName)),
                      {EntityChange::changeOf(*before, party)}};
    }
    Party made = party;
    made.id = newPartyId(snapshot, made);
    return Change{RecordDraftTr::tr("Add “%1”").arg(made.name.left(shownOfName)), {EntityChange::addition(made)}};
}

// ---- measures

FieldFaults faultsOf(const MeasureDraft &draft, const Snapshot &snapshot)
{
    const Measure &measure = draft.measure;
    FieldFaults faults;
    addIf(faults, measure.title.trimmed().isEmpty(), u"title"_s, RecordDraftTr::tr("Enter a title."));
    addIf(faults, draft.lacksEffect, u"effect"_s, RecordDraftTr::tr("Choose what the measure does."));
    addIf(faults, measure.issuers.empty(), u"issuers"_s, RecordDraftTr::tr("Enter who issues it."));
    addProblem(faults, u"issuers"_s, draft.issuerProblem);
    addProblem(faults, u"targets"_s, draft.targetProblem);
    addProblem(faults, u"reviewOn"_s, draft.reviewProblem);
    const bool isOfUnion = std::any_of(measure.issuers.begin(), measure.issuers.end(), [&](const PartyId &id) {
        if (const Party *party = snapshot.party(id))
            return party->country == europeanUnion();
        return std::any_of(draft.newParties.begin(), draft.newParties.end(),
                           [&](const Party &party) { return party.id == id && party.country == europeanUnion(); });
    });
    addIf(faults, measure.bindsMembers && !isOfUnion, u"bindsMembers"_s,
          RecordDraftTr::tr("Only a measure that the European Union issues holds in its member states."));
    addLengthFaults(faults, measure);
    return faults;
}

std::optional<Change> changeOf(const MeasureDraft &draft, const std::optional<Measure> &before,
                               const Snapshot &snapshot)
{
    Change change;
    Measure measure = draft.measure;
    const QHash<PartyId, PartyId> ids = addNewParties(draft, snapshot, change.parts);
    for (auto *side : {&measure.issuers, &measure.targets}) {
        for (PartyId &party : *side)
            party = ids.value(party, party);
        keepFirstOfEqual(*side); // a country may have come into the tracker meanwhile
    }
    if (before) {
        if (*before == measure)
            return std::nullopt;
        change.name = RecordDraftTr::tr("Edit measure “%1”").arg(measure.title.left(shownOfName));
        change.parts.push_back(EntityChange::changeOf(*before, measure));
        return change;
    }
    measure.id = newMeasureId(snapshot, measure.title);
    change.name = RecordDraftTr::tr("Add measure “%1”").arg(measure.title.left(shownOfName));
    change.parts.push_back(EntityChange::addition(measure));
    return change;
}

EventDraft newMilestoneDraft(const Snapshot &snapshot, const MeasureId &id)
{
    const Measure *measure = snapshot.measure(id);
    Q_ASSERT(measure);
    const auto place = MeasureRow(static_cast<std::uint32_t>(measure - snapshot.tracker().measures.data()));
    EventDraft draft = newEventDraft(snapshot, {}, {}, {});
    Event &event = draft.event;
    std::vector<Milestone> there;
    for (const std::uint32_t row : snapshot.table().rowsOfMeasure(place)) {
        const Event other = snapshot.event(EventRow(row));
        event.category = other.category;
        if (other.milestone)
            there.push_back(*other.milestone);
    }
    event.measure = id;
    event.milestone = terms<Milestone>().front().value;
    for (const Term<Milestone> &term : terms<Milestone>()) {
        if (std::find(there.begin(), there.end(), term.value) == there.end()) {
            event.milestone = term.value;
            break;
        }
    }
    for (const PartyId &issuer : measure->issuers)
        event.parties.push_back({issuer, Role::Issuer});
    for (const PartyId &target : measure->targets)
        event.parties.push_back({target, Role::Target});
    return draft;
}

// ---- sources

FieldFaults faultsOf(const Source &source, const QString &issuedProblem, const QString &accessedProblem)
{
    const auto isAddress = [](const QString &url) {
        const QUrl parsed(url, QUrl::StrictMode);
        return url.isEmpty() || (parsed.isValid() && !parsed.scheme().isEmpty());
    };
    FieldFaults faults;
    addIf(faults, source.title.trimmed().isEmpty(), u"csl/title"_s, RecordDraftTr::tr("Enter a title."));
    addProblem(faults, u"csl/issued"_s, issuedProblem);
    addProblem(faults, u"csl/accessed"_s, accessedProblem);
    const QString noAddress = RecordDraftTr::tr("A web address begins with https:// or http://.");
    addIf(faults, !isAddress(source.url), u"csl/URL"_s, noAddress);
    addIf(faults, !isAddress(source.archivedUrl), u"archivedUrl"_s, noAddress);
    addIf(faults, !source.language.isEmpty() && !isLanguageTag(source.language), u"csl/language"_s,
          RecordDraftTr::tr("“%1” is no language code.").arg(source.language));
    addLengthFaults(faults, source);
    return faults;
}

std::optional<Change> changeOf(const Source &source, const std::optional<Source> &before, const Snapshot &snapshot)
{
    if (before) {
        if (*before == source)
            return std::nullopt;
        return Change{RecordDraftTr::tr("Edit source “%1”").arg(displayName(source).left(shownOfName)),
                      {EntityChange::changeOf(*before, source)}};
    }
    Source made = source;
    made.id = newSourceId(snapshot, made);
    return Change{RecordDraftTr::tr("Add source “%1”").arg(displayName(made).left(shownOfName)),
                  {EntityChange::addition(made)}};
}

// ---- mentions

Mentions mentionsOf(const Snapshot &snapshot, const PartyId &id)
{
    Mentions mentions;
    const Party *party = snapshot.party(id);
    if (!party)
        return mentions;
    const TrackerColumns &tracker = snapshot.tracker();
    const auto number = static_cast<std::uint32_t>(party - tracker.parties.data());
    for (std::size_t place = 0; place < tracker.eventOrder().size(); ++place) {
        const auto participations = tracker.eventColumns().participations[tracker.eventOrder()[place]];
        mentions.events += std::any_of(participations.begin(), participations.end(),
                                       [&](std::uint32_t each) { return TrackerColumns::partyOf(each) == number; });
    }
    for (const Measure &measure : tracker.measures) {
        const auto names = [&](const std::vector<PartyId> &side) {
            return std::find(side.begin(), side.end(), id) != side.end();
        };
        mentions.measures += names(measure.issuers) || names(measure.targets);
    }
    for (std::size_t place = 0; place < tracker.attributionOrder().size(); ++place)
        mentions.attributions += tracker.attributionColumns().party[tracker.attributionOrder()[place]] == number;
    return mentions;
}

QString inWords(const Mentions &mentions)
{
    const auto count = [](std::size_t number) { return static_cast<int>(number); };
    QStringList parts;
    if (mentions.events > 0)
        parts.append(RecordDraftTr::tr("%Ln event(s)", nullptr, count(mentions.events)));
    if (mentions.measures > 0)
        parts.append(RecordDraftTr::tr("%Ln measure(s)", nullptr, count(mentions.measures)));
    if (mentions.attributions > 0)
        parts.append(RecordDraftTr::tr("%Ln attribution(s)", nullptr, count(mentions.attributions)));
    return parts.isEmpty() ? RecordDraftTr::tr("nothing") : parts.join(", "_L1);
}

} // namespace Dateline
