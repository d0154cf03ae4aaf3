// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlejson.h"

#include <nlohmann/json.hpp>

namespace Dateline {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

Json isoDayOrNull(std::optional<Day> day) { return day ? Json(isoDay(*day).toStdString()) : Json(nullptr); }

Json textOrNull(const QString &text) { return text.isEmpty() ? Json(nullptr) : Json(text.toStdString()); }

Json partyAsJson(const CandidateParty &party)
{
    Json object = {{"name", party.name.toStdString()},
                   {"kind", wordFor(party.kind).toStdString()},
                   {"role", wordFor(party.role).toStdString()}};
    if (!party.country.isNull())
        object["country"] = party.country.toString().toStdString();
    if (!party.party.text.isEmpty())
        object["id"] = party.party.text.toStdString();
    return object;
}

Json passageAsJson(const CandidatePassage &passage)
{
    Json object = {{"quote", passage.words.toStdString()}, {"start", passage.start}, {"length", passage.length}};
    for (const auto &[name, text] : {std::pair("saidBy", &passage.saidBy), std::pair("origin", &passage.origin),
                                     std::pair("stated", &passage.stated)}) {
        if (!text->isEmpty())
            object[name] = text->toStdString();
    }
    return object;
}

} // namespace

Json mentionAsJson(const DateMention &mention)
{
    return {{"start", mention.start},
            {"length", mention.length},
            {"text", mention.text.toStdString()},
            {"kind", dateKindWord(mention.kind).toStdString()},
            {"edtf", mention.meant.isNull() ? Json(nullptr) : Json(mention.meant.toString().toStdString())},
            {"earliest", isoDayOrNull(mention.earliest)},
            {"latest", isoDayOrNull(mention.latest)},
            {"value", mention.value.toStdString()},
            {"ref", textOrNull(dateRefWord(mention.ref))},
            {"rule", mention.rule.toStdString()}};
}

Json candidateAsJson(const EventCandidate &candidate, bool inFull)
{
    Json countries = Json::array();
    Json companies = Json::array();
    for (const CandidateParty &party : candidate.parties) {
        if (party.kind == PartyKind::Country)
            countries.push_back(party.country.toString().toStdString());
        else if (party.kind == PartyKind::Company)
            companies.push_back(party.name.toStdString());
    }
    const CandidatePassage &passage = candidate.passages.front();
    Json object = {{"title", candidate.title.toStdString()},
                   {"category", candidate.category.toStdString()},
                   {"date", candidate.date.toString().toStdString()},
                   {"countries", std::move(countries)},
                   {"companies", std::move(companies)},
                   {"quote", passage.words.toStdString()},
                   {"start", passage.start},
                   {"length", passage.length},
                   {"rule", candidate.rule.toStdString()}};
    if (!inFull)
        return object;
    object["milestone"] = candidate.milestone ? Json(wordFor(*candidate.milestone).toStdString()) : Json(nullptr);
    object["modality"] = modalityWord(candidate.modality).toStdString();
    object["confidence"] = candidate.confidence;
    object["parties"] = Json::array();
    for (const CandidateParty &party : candidate.parties)
        object["parties"].push_back(partyAsJson(party));
    object["passages"] = Json::array();
    for (const CandidatePassage &each : candidate.passages)
        object["passages"].push_back(passageAsJson(each));
    return object;
}

Json matchAsJson(const CandidateMatch &match)
{
    return {{"kind", candidateMatchWord(match.kind).toStdString()}, {"event", textOrNull(match.event.text)}};
}

} // namespace Dateline
