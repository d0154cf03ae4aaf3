// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/attributiondraft.h"

#include "models/domain/weburl.h"
#include "models/editing/newids.h"
#include "models/query/attributionrules.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct AttributionDraftTr
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::AttributionDraft)
};

/// The source that a draft names; nullopt: none.
std::optional<Source> sourceOf(const AttributionDraft &draft, const Snapshot &snapshot)
{
    const SourceId &id = draft.attribution.source;
    if (id.isEmpty())
        return std::nullopt;
    if (draft.newSource && id == draftSourceId())
        return draft.newSource;
    const SourceRow row = snapshot.sourceIndex(id);
    return row == noIndex ? std::nullopt : std::optional(snapshot.tracker().source(row));
}

/// Whether there is one: without its text, which may be a book.
bool hasSource(const AttributionDraft &draft, const Snapshot &snapshot)
{
    const SourceId &id = draft.attribution.source;
    return !id.isEmpty() && ((draft.newSource && id == draftSourceId()) || snapshot.sourceIndex(id) != noIndex);
}

QString originsFault(std::size_t origins)
{
    return AttributionDraftTr::tr("Confirmed (1) needs two independent origins; with this one the event has %1.")
        .arg(origins);
}

} // namespace

SourceId draftSourceId() { return {u":source"_s}; }

Source newSourceDraft(const QString &typed)
{
    Source source;
    source.id = draftSourceId();
    const QString text = cleanLine(typed);
    source.type = u"webpage"_s;
    if (openableUrl(text).isEmpty()) {
        source.title = text;
        source.type = u"article-newspaper"_s;
    } else {
        source.url = text;
    }
    return source;
}

FieldFaults faultsOf(const AttributionDraft &draft, const std::optional<Attribution> &before, const Snapshot &snapshot)
{
    FieldFaults faults;
    const auto add = [&faults](QLatin1StringView field, const QString &message) {
        faults.push_back({QString(field), message});
    };
    const Attribution &attribution = draft.attribution;
    const EventRow row = attribution.event.isEmpty() ? EventRow() : snapshot.rowOf(attribution.event);
    if (row == noIndex)
        add("event"_L1, AttributionDraftTr::tr("Choose the event that it is about."));
    const bool isSourceThere = hasSource(draft, snapshot);
    if (!draft.sourceProblem.isEmpty())
        add("source"_L1, draft.sourceProblem);
    else if (!isSourceThere)
        add("source"_L1, AttributionDraftTr::tr("Choose a source, or make a new one."));
    if (draft.newSource && attribution.source == draftSourceId()) {
        if (draft.newSource->title.isEmpty())
            add("source/csl/title"_L1, AttributionDraftTr::tr("Type a title for the source."));
        if (!draft.issuedProblem.isEmpty())
            add("source/csl/issued"_L1, draft.issuedProblem);
        FieldFaults ofSource;
        addLengthFaults(ofSource, *draft.newSource);
        for (const FieldFault &fault : ofSource)
            faults.push_back({u"source/"_s + fault.field, fault.message});
    }
    if (attribution.quote.isEmpty() && !(attribution.quote.prefix.isEmpty() && attribution.quote.suffix.isEmpty()))
        add("quote/exact"_L1, AttributionDraftTr::tr("What stands around a quote needs the quote itself."));
    if (attribution.claim == Claim::Party && row != noIndex) {
        const std::vector<Participation> parties = snapshot.event(row).parties;
        if (parties.empty())
            add("party"_L1, AttributionDraftTr::tr("The event has no parties that the claim could be about."));
        else if (std::none_of(parties.begin(), parties.end(),
                              [&](const Participation &each) { return each.party == attribution.party; }))
            add("party"_L1, AttributionDraftTr::tr("Choose the party that the claim is about."));
    }
    if (!draft.dateProblem.isEmpty())
        add("date"_L1, draft.dateProblem);
    const bool wasConfirmed = before && before->credibility == Credibility::Confirmed;
    if (attribution.credibility == Credibility::Confirmed && !wasConfirmed && row != noIndex && isSourceThere) {
        const std::size_t origins = originsWith(draft, snapshot);
        if (origins < independentOrigins)
            add("credibility"_L1, originsFault(origins));
    }
    addLengthFaults(faults, attribution);
    return faults;
}

std::size_t originsWith(const AttributionDraft &draft, const Snapshot &snapshot)
{
    const std::optional<Source> source = sourceOf(draft, snapshot);
    if (!source || draft.attribution.event.isEmpty() || snapshot.rowOf(draft.attribution.event) == noIndex)
        return 0;
    return originsWith(snapshot, draft.attribution, *source);
}

std::optional<Change> changeOf(const AttributionDraft &draft, const std::optional<Attribution> &before,
                               const Snapshot &snapshot)
{
    Change change;
    Attribution after = draft.attribution;
    if (draft.newSource && after.source == draftSourceId()) {
        Source made = *draft.newSource;
        made.id = newSourceId(snapshot, made);
        after.source = made.id;
        change.parts.push_back(EntityChange::addition(made));
    }
    if (const std::optional<Source> source = sourceOf(draft, snapshot))
        after.origin = originBeside(*source, after.origin);
    if (before) {
        if (after == *before)
            return std::nullopt;
        change.name = AttributionDraftTr::tr("Edit attribution");
        change.parts.push_back(EntityChange::changeOf(*before, after));
    } else {
        change.name = AttributionDraftTr::tr("Add attribution");
        after.id = newAttributionId(snapshot, after.event, after.source);
        change.parts.push_back(EntityChange::addition(after));
    }
    return change;
}

} // namespace Dateline
