// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/article/candidatemerging.h"

#include <QHash>

#include <algorithm>

namespace Dateline {

namespace {

bool isSame(const CandidateParty &a, const CandidateParty &b)
{
    if (a.kind == PartyKind::Country || b.kind == PartyKind::Country)
        return a.kind == b.kind && a.country == b.country;
    return a.name == b.name;
}

bool hasAny(const EventCandidate &candidate, Role role)
{
    return std::any_of(candidate.parties.begin(), candidate.parties.end(),
                       [role](const CandidateParty &party) { return party.role == role; });
}

bool shareAny(const EventCandidate &a, const EventCandidate &b, Role role)
{
    return std::any_of(a.parties.begin(), a.parties.end(), [&](const CandidateParty &one) {
        return one.role == role && std::any_of(b.parties.begin(), b.parties.end(), [&](const CandidateParty &other) {
                   return other.role == role && isSame(one, other);
               });
    });
}

bool isOneHappening(const DraftCandidate &a, const DraftCandidate &b)
{
    const EventCandidate &one = a.candidate;
    const EventCandidate &other = b.candidate;
    const bool sameSentence = one.passages.front().start == other.passages.front().start;
    if (((a.opinion || b.opinion) && !sameSentence)
        || (one.modality == Modality::Negated) != (other.modality == Modality::Negated))
        return false;
    if (!haveDayInCommon(one.date.span(), other.date.span()))
        return false;
    const bool issuers = hasAny(one, Role::Issuer) && hasAny(other, Role::Issuer);
    if (issuers && !shareAny(one, other, Role::Issuer))
        return false;
    const bool targets = hasAny(one, Role::Target) && hasAny(other, Role::Target);
    if (targets && !shareAny(one, other, Role::Target))
        return false;
    if (issuers || targets)
        return true;
    return a.dated && b.dated && one.category == other.category && !hasAny(one, Role::Issuer);
}

std::int64_t lengthOf(const Edtf &date)
{
    constexpr std::int64_t endless = 1'000'000;
    const Span span = date.span();
    return span.begin && span.end ? (*span.end - *span.begin).count : endless;
}

void mergeInto(DraftCandidate &kept, DraftCandidate &&other)
{
    EventCandidate &one = kept.candidate;
    if (other.dated && (!kept.dated || lengthOf(other.candidate.date) < lengthOf(one.date))) {
        one.date = other.candidate.date;
        kept.dated = true;
    }
    for (const CandidateParty &party : other.candidate.parties) {
        const bool known = std::any_of(one.parties.begin(), one.parties.end(),
                                       [&](const CandidateParty &each) { return isSame(each, party); });
        if (!known)
            one.parties.push_back(party);
    }
    constexpr std::size_t mostPassages = 50;
    for (CandidatePassage &passage : other.candidate.passages) {
        const bool known = std::any_of(one.passages.begin(), one.passages.end(),
                                       [&](const CandidatePassage &each) { return each.start == passage.start; });
        if (!known && one.passages.size() < mostPassages)
            one.passages.push_back(std::move(passage));
    }
    constexpr int twice = 5;
    one.confidence = std::min(99, std::max(one.confidence, other.candidate.confidence) + twice);
}

} // namespace

std::vector<EventCandidate> mergedCandidates(std::vector<DraftCandidate> drafts)
{
    constexpr std::size_t lookedAt = 30;
    std::vector<DraftCandidate> kept;
    QHash<QString, std::vector<std::size_t>> byKind;
    for (DraftCandidate &draft : drafts) {
        std::vector<std::size_t> &same = byKind[draft.same];
        const auto first = same.size() > lookedAt ? same.end() - static_cast<std::ptrdiff_t>(lookedAt) : same.begin();
        const auto found =
            std::find_if(first, same.end(), [&](std::size_t each) { return isOneHappening(kept[each], draft); });
        if (found != same.end()) {
            mergeInto(kept[*found], std::move(draft));
            continue;
        }
        same.push_back(kept.size());
        kept.push_back(std::move(draft));
    }
    std::vector<EventCandidate> candidates;
    candidates.reserve(kept.size());
    for (DraftCandidate &each : kept)
        candidates.push_back(std::move(each.candidate));
    return candidates;
}

} // namespace Dateline
