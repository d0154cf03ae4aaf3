// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/editing/eventdraft.h"
#include "models/editing/fieldfault.h"
#include "models/query/snapshot.h"

#include <optional>

/// \file
/// Parties, measures and sources as they stand in forms: what is wrong with them, field by field, and the step that
/// keeps them. \p before is the one of the tracker; without it the entity is added, under an id of its own.
namespace Dateline {

/// Other names as text that can be edited, a line each: "Vereinigtes Königreich [de]". A name that ends like a language
/// in brackets and has none is followed by "[]".
QString aliasLines(const std::vector<Alias> &aliases);
/// And back: empty lines are left out, a name is there once for each language.
std::vector<Alias> aliasesFromLines(const QString &text);

/// Outside identifiers as text that can be edited, a line each: "wikidata: Q408".
QString idLines(const ExternalIds &ids);
/// And back, as far as lines can be read. \p fault gets a sentence about the first that cannot.
ExternalIds idsFromLines(const QString &text, QString *fault);

/// A name is missing, a country has no code or one that another country of the tracker has, something is too long.
/// \p idFault is what idsFromLines() said.
FieldFaults faultsOf(const Party &party, const QString &idFault, const std::optional<Party> &before,
                     const Snapshot &snapshot);
/// Nullopt: nothing is changed. The party must have no faults.
std::optional<Change> changeOf(const Party &party, const std::optional<Party> &before, const Snapshot &snapshot);

/// A measure with the parties that are made along with it (draftParty()), and what of its fields could not be read.
struct MeasureDraft
{
    Measure measure;
    std::vector<Party> newParties = {};
    bool lacksEffect = false; ///< nobody has chosen yet what it does
    QString issuerProblem = {};
    QString targetProblem = {};
    QString reviewProblem = {};
};
/// A title or the effect is missing, there is no issuer, it binds member states and no issuer has the country EU, something is too
/// long or could not be read.
FieldFaults faultsOf(const MeasureDraft &draft, const Snapshot &snapshot);
std::optional<Change> changeOf(const MeasureDraft &draft, const std::optional<Measure> &before,
                               const Snapshot &snapshot);

/// An event to begin with that is a milestone of \p measure, which must be there: with its issuers and targets, of the
/// category of its other milestones, and the first milestone that none of them is. O(events).
EventDraft newMilestoneDraft(const Snapshot &snapshot, const MeasureId &measure);

/// A title is missing, an address or a language is none, something is too long. The problems are what the fields of the
/// days could not read.
FieldFaults faultsOf(const Source &source, const QString &issuedProblem, const QString &accessedProblem);
std::optional<Change> changeOf(const Source &source, const std::optional<Source> &before, const Snapshot &snapshot);

/// How often something is named by others: what a person is told before it goes or becomes another.
struct Mentions
{
    std::size_t events = 0, measures = 0, attributions = 0;
    bool isEmpty() const { return events + measures + attributions == 0; }
};
/// O(events + attributions).
Mentions mentionsOf(const Snapshot &snapshot, const PartyId &party);
/// "12 events, 2 measures, 1 attribution"; "nothing" where nothing names it.
QString inWords(const Mentions &mentions);

} // namespace Dateline
