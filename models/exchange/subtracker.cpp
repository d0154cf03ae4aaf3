// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/subtracker.h"

#include <QSet>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

template<typename Entity, typename IdSet>
std::vector<Entity> only(const std::vector<Entity> &entities, const IdSet &ids)
{
    std::vector<Entity> kept;
    for (const Entity &entity : entities) {
        if (ids.contains(entity.id))
            kept.push_back(entity);
    }
    return kept;
}

/// By what the houses are told apart that sources and attributions of \p part name as publishers or first reporters.
QSet<QString> housesIn(const Tracker &part)
{
    QSet<QString> houses;
    for (const Source &source : part.sources)
        houses.unite({originKey(source.publisher), originKey(displayName(source))});
    for (const Attribution &attribution : part.attributions)
        houses.insert(originKey(attribution.origin));
    return houses;
}

/// "event/nz-ban" for each entity of the tracker.
QSet<QString> subjectsIn(const Tracker &tracker)
{
    QSet<QString> subjects;
    const auto add = [&](QLatin1StringView kind, const auto &entities) {
        for (const auto &entity : entities)
            subjects.insert(kind + u'/' + entity.id.text);
    };
    add("party"_L1, tracker.parties);
    add("measure"_L1, tracker.measures);
    add("event"_L1, tracker.events);
    add("source"_L1, tracker.sources);
    add("attribution"_L1, tracker.attributions);
    return subjects;
}

} // namespace

Tracker subTracker(const TrackerColumns &tracker, std::span<const std::uint32_t> eventIndexes)
{
    QSet<PartyId> parties;
    QSet<MeasureId> measures;
    std::vector<bool> isChosen(tracker.eventOrder().numbers(), false);
    std::vector<bool> isCited(tracker.sourceOrder().numbers(), false);

    Tracker part = tracker.listsOnly();
    part.figures.clear();
    part.views.clear();
    part.opensWith = {};
    for (const std::uint32_t index : eventIndexes) {
        const Event &event = part.events.emplace_back(tracker.event(index));
        isChosen[index] = true;
        measures.insert(event.measure);
        for (const Participation &participation : event.parties)
            parties.insert(participation.party);
    }
    const TrackerColumns::AttributionColumns &columns = tracker.attributionColumns();
    for (std::size_t place = 0; place < tracker.attributionOrder().size(); ++place) {
        const std::uint32_t i = tracker.attributionOrder()[place];
        if (columns.event[i] == noIndex || columns.source[i] == noIndex || !isChosen[columns.event[i]])
            continue;
        const Attribution &attribution = part.attributions.emplace_back(tracker.attribution(i));
        isCited[columns.source[i]] = true;
        parties.insert(attribution.party);
    }
    part.measures = only(tracker.measures, measures);
    for (const Measure &measure : part.measures) {
        for (const auto *list : {&measure.issuers, &measure.targets}) {
            for (const PartyId &party : *list)
                parties.insert(party);
        }
    }
    part.parties = only(tracker.parties, parties);
    for (std::size_t place = 0; place < tracker.sourceOrder().size(); ++place) {
        if (const std::uint32_t source = tracker.sourceOrder()[place]; isCited[source])
            part.sources.push_back(tracker.source(source));
    }
    std::erase_if(part.publishers, [houses = housesIn(part)](const Publisher &publisher) {
        return !houses.contains(originKey(publisher.name))
            && std::none_of(publisher.aliases.begin(), publisher.aliases.end(),
                            [&](const Alias &alias) { return houses.contains(originKey(alias.name)); });
    });
    const QSet<QString> subjects = subjectsIn(part);
    std::erase_if(part.accepted, [&](const AcceptedFinding &finding) {
        const QStringList about = finding.subject.split(u'+');
        return !std::all_of(about.begin(), about.end(), [&](const QString &one) { return subjects.contains(one); });
    });
    return part;
}

} // namespace Dateline
