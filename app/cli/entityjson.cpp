// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/entityjson.h"
#include "models/wording/datewords.h"

#include <nlohmann/json.hpp>

namespace Dateline {

using Json = nlohmann::ordered_json;

namespace {

void addText(Json &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = text.toStdString();
}

void addDate(Json &object, const char *name, const Edtf &date) { addText(object, name, date.toString()); }

Json bound(std::int64_t day, std::int64_t open, std::int64_t shift)
{
    return day == open ? Json(nullptr) : Json(isoDay(Day{day + shift}).toStdString());
}

Json partyList(const Snapshot &snapshot, const std::vector<PartyId> &ids)
{
    Json list = Json::array();
    for (const PartyId &id : ids)
        list.push_back(snapshot.nameOfParty(id).toStdString());
    return list;
}

} // namespace

Json eventJson(const Snapshot &snapshot, EventRow row)
{
    const EventTable &table = snapshot.table();
    const Event event = snapshot.event(row);
    Json object;
    object["id"] = event.id.text.toStdString();
    object["title"] = event.title.toStdString();
    addText(object, "summary", event.summary);
    object["category"] = event.category.text.toStdString();
    object["date"] = event.date.toString().toStdString();
    object["earliest"] = bound(table.begin()[row], openBegin, 0);
    object["latest"] = bound(table.end()[row], openEnd, -1);
    object["human"] = dateInWords(event.date).toStdString();
    addText(object, "dateReason", event.dateReason);
    object["countries"] = Json::array();
    for (const std::uint32_t country : table.countries()[row])
        object["countries"].push_back(table.countryCodes()[country].toString().toStdString());
    object["companies"] = Json::array();
    for (const std::uint32_t company : table.companies()[row]) {
        // The table counts organisations and persons among them; those are in "parties".
        if (table.companyKinds()[company] == PartyKind::Company)
            object["companies"].push_back(table.companyNames()[company].toStdString());
    }
    object["parties"] = Json::array();
    for (const Participation &participation : event.parties) {
        const Party *party = snapshot.party(participation.party);
        object["parties"].push_back({{"id", participation.party.text.toStdString()},
                                     {"name", party ? party->name.toStdString() : std::string()},
                                     {"role", wordFor(participation.role).toStdString()}});
    }
    if (const Measure *measure = snapshot.measure(event.measure)) {
        object["measure"] = measure->id.text.toStdString();
        object["measureTitle"] = measure->title.toStdString();
        object["effect"] = wordFor(measure->effect).toStdString();
    }
    if (event.milestone)
        object["milestone"] = wordFor(*event.milestone).toStdString();
    if (!event.tags.isEmpty()) {
        object["tags"] = Json::array();
        for (const QString &tag : event.tags)
            object["tags"].push_back(tag.toStdString());
    }
    addText(object, "note", event.note);
    addDate(object, "reviewOn", event.reviewOn);
    object["origins"] = table.origins()[row];
    object["disputed"] = table.disputed()[row] != 0;
    object["attributions"] = Json::array();
    for (const AttributionRow index : snapshot.attributionsOf(row)) {
        Json attribution = attributionJson(snapshot, index);
        attribution.erase("event");
        object["attributions"].push_back(std::move(attribution));
    }
    return object;
}

Json attributionJson(const Snapshot &snapshot, AttributionRow index)
{
    const Attribution attribution = snapshot.tracker().attribution(index);
    const Source source = snapshot.tracker().source(snapshot.sourceOfAttribution(index));
    Json object;
    object["id"] = attribution.id.text.toStdString();
    object["event"] = attribution.event.text.toStdString();
    object["claim"] = wordFor(attribution.claim).toStdString();
    addText(object, "party", attribution.party.text);
    if (attribution.role)
        object["role"] = wordFor(*attribution.role).toStdString();
    object["support"] = wordFor(attribution.support).toStdString();
    if (!attribution.quote.isEmpty())
        object["quote"] = attribution.quote.exact.toStdString();
    addText(object, "saidBy", attribution.saidBy);
    addText(object, "stated", attribution.stated);
    addDate(object, "date", attribution.date);
    if (attribution.credibility)
        object["credibility"] = static_cast<int>(*attribution.credibility);
    addText(object, "locator", attribution.locator);
    addText(object, "note", attribution.note);
    object["origin"] = snapshot.firstReporter(index).toStdString();
    object["source"] = sourceJson(source);
    return object;
}

Json measureJson(const Snapshot &snapshot, const Measure &measure)
{
    Json object;
    object["id"] = measure.id.text.toStdString();
    object["title"] = measure.title.toStdString();
    addText(object, "summary", measure.summary);
    object["effect"] = wordFor(measure.effect).toStdString();
    object["issuers"] = partyList(snapshot, measure.issuers);
    object["targets"] = partyList(snapshot, measure.targets);
    if (measure.bindsMembers)
        object["bindsMembers"] = true;
    addDate(object, "reviewOn", measure.reviewOn);
    return object;
}

Json sourceJson(const Source &source)
{
    Json object;
    object["id"] = source.id.text.toStdString();
    object["type"] = source.type.toStdString();
    object["title"] = source.title.toStdString();
    addText(object, "containerTitle", source.containerTitle);
    addText(object, "author", displayAuthors(source));
    addText(object, "publisher", source.publisher);
    addDate(object, "issued", source.issued);
    addText(object, "url", source.url);
    addText(object, "language", source.language);
    if (source.reliability)
        object["reliability"] = wordFor(*source.reliability).toStdString();
    addText(object, "textSha256", source.textDigest);
    return object;
}

Json figureJson(const Figure &figure)
{
    Json object;
    object["id"] = figure.id.text.toStdString();
    object["title"] = figure.title.toStdString();
    object["spec"] = Json::parse(figure.spec.toStdString()); // which is sound, see checkIntegrity()
    addText(object, "pictureSha256", figure.digest);
    return object;
}

Json viewJson(const SavedView &view, bool isFirst)
{
    Json object;
    object["id"] = view.id.text.toStdString();
    object["title"] = view.title.toStdString();
    object["look"] = Json::parse(view.look.toStdString()); // which is sound, see checkIntegrity()
    if (isFirst)
        object["first"] = true;
    return object;
}

Json stanceJson(const Snapshot &snapshot, const StanceIndex &index, std::uint32_t pair, Day day)
{
    const StanceIndex::Pair &place = index.pairs()[pair];
    const CountryCode country = index.countries()[place.country];
    const std::uint32_t target = index.targets()[place.target];
    const Standing standing = index.at(pair, day);
    Json object;
    object["country"] = country.toString().toStdString();
    addText(object, "countryName", snapshot.nameOfCountry(country));
    object["target"] = nullptr;
    if (target != noIndex) {
        object["target"] = snapshot.tracker().parties[target].id.text.toStdString();
        object["targetName"] = snapshot.tracker().parties[target].name.toStdString();
    }
    object["asOf"] = isoDay(day).toStdString();
    object["stance"] = wordFor(standing.stance).toStdString();
    object["certain"] = standing.isCertain();
    object["atLeast"] = wordFor(standing.atLeast).toStdString();
    if (const std::optional<Day> since = index.unchangedSince(pair, day))
        object["unchangedSince"] = isoDay(*since).toStdString();
    if (standing.event == noIndex)
        return object;
    object["since"] = eventDateKnown(snapshot, standing.event, index.knownOn()).toString().toStdString();
    object["measure"] = snapshot.tracker().measures[standing.measure].id.text.toStdString();
    object["event"] = snapshot.eventId(standing.event).text.toStdString();
    object["latestEvent"] = snapshot.eventId(standing.latest).text.toStdString();
    return object;
}

} // namespace Dateline
