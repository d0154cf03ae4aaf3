// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/query/naivequery.h"

#include "models/core/searchterm.h"
#include "models/domain/partynames.h"

#include <QSet>

#include <algorithm>

namespace Dateline {

namespace {

const Party *partyOf(const Tracker &tracker, const PartyId &id)
{
    for (const Party &party : tracker.parties) {
        if (party.id == id)
            return &party;
    }
    return nullptr;
}

const Source *sourceOf(const Tracker &tracker, const SourceId &id)
{
    for (const Source &source : tracker.sources) {
        if (source.id == id)
            return &source;
    }
    return nullptr;
}

template<typename Values, typename Wanted>
bool anyOf(const Values &values, const Wanted &wanted)
{
    return std::any_of(values.begin(), values.end(), [&](const auto &value) {
        return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    });
}

bool hasText(const Tracker &tracker, const Event &event, const QString &text)
{
    std::vector<QString> fields{event.title, event.summary};
    fields.insert(fields.end(), event.tags.begin(), event.tags.end());
    for (const Participation &participation : event.parties) {
        if (const Party *party = partyOf(tracker, participation.party)) {
            for (const QString &name : namesOf(*party))
                fields.push_back(name);
        }
    }
    for (const Attribution &attribution : tracker.attributions) {
        const Source *source = sourceOf(tracker, attribution.source);
        if (attribution.event == event.id && source) {
            fields.push_back(attribution.quote.exact);
            fields.push_back(source->title);
        }
    }
    QStringList codes;
    for (const Party &party : tracker.parties)
        codes += party.kind == PartyKind::Country ? codesOf(party.country) : QStringList();
    const QList<QByteArray> words = searchWords(text);
    return std::all_of(words.begin(), words.end(), [&](const QByteArray &word) {
        const bool isCode = codes.contains(QString::fromUtf8(word).toUpper());
        return std::any_of(fields.begin(), fields.end(), [&](const QString &field) {
            return indexOfTerm(foldForSearch(field), isCode ? SearchTerm{word, true} : searchTerm(word)) >= 0;
        });
    });
}

bool touches(const Span &span, const Span &window)
{
    const bool endsBefore = span.end && window.begin && *span.end <= *window.begin;
    const bool beginsAfter = span.begin && window.end && *span.begin >= *window.end;
    return !endsBefore && !beginsAfter;
}

} // namespace

std::vector<CountryCode> countriesOf(const Tracker &tracker, const Event &event, bool issuersOnly)
{
    std::vector<CountryCode> codes;
    for (const Participation &participation : event.parties) {
        const Party *party = partyOf(tracker, participation.party);
        const bool issues = participation.role == Role::Issuer;
        if (party && party->kind == PartyKind::Country && (issues || !issuersOnly))
            codes.push_back(party->country);
        const bool isAuthority =
            std::any_of(tracker.measures.begin(), tracker.measures.end(), [&](const Measure &measure) {
                return party && party->kind == PartyKind::Organisation
                    && std::find(measure.issuers.begin(), measure.issuers.end(), party->id) != measure.issuers.end();
            });
        if (isAuthority && issues && !party->country.isNull())
            codes.push_back(party->country);
    }
    for (const Measure &measure : tracker.measures) {
        if (measure.id != event.measure || event.measure.isEmpty())
            continue;
        for (const PartyId &id : measure.issuers) {
            const Party *issuer = partyOf(tracker, id);
            if (issuer && !issuer->country.isNull()
                && (issuer->kind == PartyKind::Country || issuer->kind == PartyKind::Organisation))
                codes.push_back(issuer->country);
        }
    }
    return codes;
}

std::vector<PartyId> companiesOf(const Tracker &tracker, const Event &event)
{
    std::vector<PartyId> ids;
    for (const Participation &participation : event.parties) {
        const Party *party = partyOf(tracker, participation.party);
        if (party && party->kind != PartyKind::Country)
            ids.push_back(party->id);
    }
    return ids;
}

bool passesNaively(const Tracker &tracker, const Event &event, const Filter &filter, Except except)
{
    if (except != Except::Countries && !filter.countries.empty()
        && !anyOf(countriesOf(tracker, event), filter.countries))
        return false;
    if (!filter.issuers.empty() && !anyOf(countriesOf(tracker, event, true), filter.issuers))
        return false;
    if (except != Except::Companies && !filter.companies.empty()
        && !anyOf(companiesOf(tracker, event), filter.companies))
        return false;
    if (except != Except::Categories && !filter.categories.empty()) {
        const bool known = std::any_of(tracker.categories.begin(), tracker.categories.end(),
                                       [&](const Category &category) { return category.id == event.category; });
        if (!known || !anyOf(std::vector{event.category}, filter.categories))
            return false;
    }
    if (except != Except::Milestones && !filter.milestones.empty()
        && !(event.milestone && anyOf(std::vector{*event.milestone}, filter.milestones)))
        return false;
    if (except != Except::Tags && !filter.tags.isEmpty() && !anyOf(event.tags, filter.tags))
        return false;
    if (!touches(event.date.span(), filter.window) || !hasText(tracker, event, filter.text))
        return false;

    QSet<QString> origins;
    bool known = false;
    for (const Attribution &attribution : tracker.attributions) {
        const Source *source = sourceOf(tracker, attribution.source);
        if (attribution.event != event.id || !source || attribution.support == Support::Disputes)
            continue;
        origins.insert(originOf(attribution, *source).trimmed().toCaseFolded());
        const auto issued = source->issued.span().end;
        known = known || (filter.knownOn && issued && *issued - Days{1} <= *filter.knownOn);
    }
    return origins.size() >= filter.minimumOrigins && (known || !filter.knownOn);
}

} // namespace Dateline
