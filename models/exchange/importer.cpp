// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importer.h"

#include "models/domain/integrity.h"
#include "models/exchange/trackerfile.h"
#include "models/store/trackerstore.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

bool hasEntities(const Tracker &tracker)
{
    return !(tracker.categories.empty() && tracker.parties.empty() && tracker.measures.empty() && tracker.events.empty()
             && tracker.sources.empty() && tracker.attributions.empty() && tracker.accepted.empty()
             && tracker.figures.empty());
}

/// A list of the tracker that is added to, with the places of its ids.
template<typename Entity>
class GrowingList
{
public:
    explicit GrowingList(std::vector<Entity> &list) : m_list(list)
    {
        m_places.reserve(static_cast<qsizetype>(list.size()));
        for (std::size_t i = 0; i < list.size(); ++i)
            m_places.insert(list[i].id, i);
    }

    const Entity *find(const decltype(Entity::id) &id) const
    {
        const auto place = m_places.constFind(id);
        return place == m_places.cend() ? nullptr : &m_list[*place];
    }

    void append(Entity entity)
    {
        m_places.insert(entity.id, m_list.size());
        m_list.push_back(std::move(entity));
    }

    std::size_t size() const { return m_list.size(); }

private:
    std::vector<Entity> &m_list;
    QHash<decltype(Entity::id), std::size_t> m_places;
};

class Merger
{
public:
    explicit Merger(Tracker &into)
        : m_into(into)
        , m_categories(into.categories)
        , m_parties(into.parties)
        , m_measures(into.measures)
        , m_events(into.events)
        , m_sources(into.sources)
        , m_attributions(into.attributions)
        , m_figures(into.figures)
    {
        for (const Party &party : into.parties)
            noteCountry(party);
    }

    ImportReport merge(Tracker from)
    {
        if (!hasEntities(m_into))
            takeHeader(from);
        // Each kind after those that it refers to.
        addAll("categories"_L1, from.categories, m_categories, Limits::categories);
        addAll("parties"_L1, from.parties, m_parties, Limits::entities);
        addAll("measures"_L1, from.measures, m_measures, Limits::entities);
        addAll("events"_L1, from.events, m_events, Limits::entities);
        addAll("sources"_L1, from.sources, m_sources, Limits::entities);
        addAll("attributions"_L1, from.attributions, m_attributions, Limits::entities);
        addFindings(from.accepted);
        addAll("figures"_L1, from.figures, m_figures, Limits::figures);
        return std::move(m_report);
    }

private:
    void takeHeader(Tracker &from)
    {
        m_into.id = std::move(from.id);
        m_into.title = std::move(from.title);
        m_into.description = std::move(from.description);
        m_into.license = std::move(from.license);
        m_into.language = std::move(from.language);
        m_into.extra = std::move(from.extra);
    }

    template<typename Entity>
    void addAll(QLatin1StringView list, std::vector<Entity> &entities, GrowingList<Entity> &known, std::size_t most)
    {
        for (std::size_t i = 0; i < entities.size(); ++i) {
            Entity &entity = entities[i];
            ++m_report.read;
            if (const Entity *other = known.find(entity.id)) {
                if (*other == entity)
                    ++m_report.merged;
                else
                    reject(entityPlace(list, i, {}, entity.id.text),
                           u"another one with this id is there already and differs"_s);
                continue;
            }
            QString reason = known.size() < most ? obstacle(entity) : u"there is no room for more than %1"_s.arg(most);
            if (!reason.isEmpty()) {
                reject(entityPlace(list, i, {}, entity.id.text), std::move(reason));
                continue;
            }
            known.append(std::move(entity));
            ++m_report.imported;
        }
    }

    /// Like entities, though known by a check and a subject instead of an id. Subjects need not be there.
    void addFindings(std::vector<AcceptedFinding> &findings)
    {
        QHash<std::pair<QString, QString>, std::size_t> known;
        for (std::size_t i = 0; i < m_into.accepted.size(); ++i)
            known.insert({m_into.accepted[i].check, m_into.accepted[i].subject}, i);
        for (std::size_t i = 0; i < findings.size(); ++i) {
            AcceptedFinding &finding = findings[i];
            ++m_report.read;
            const auto other = known.constFind({finding.check, finding.subject});
            if (other != known.cend() && m_into.accepted[*other] == finding) {
                ++m_report.merged;
            } else if (other != known.cend()) {
                reject(entityPlace("accepted"_L1, i, {}, finding.check),
                       u"%1 is accepted for this check already, differently"_s.arg(finding.subject));
            } else if (m_into.accepted.size() >= Limits::entities) {
                reject(entityPlace("accepted"_L1, i, {}, finding.check),
                       u"there is no room for more than %1"_s.arg(Limits::entities));
            } else {
                m_into.accepted.push_back(std::move(finding));
                ++m_report.imported;
            }
        }
    }

    void reject(QString place, QString reason)
    {
        ++m_report.rejected;
        m_report.rejections.push_back({std::move(place), std::move(reason)});
    }

    // ---- why an entity with a new id cannot be added; empty if it can

    QString obstacle(const Category &) const { return {}; }
    QString obstacle(const Source &) const { return {}; }
    QString obstacle(const Figure &) const { return {}; } // what it shows need not be there

    QString obstacle(const Party &party)
    {
        if (party.kind != PartyKind::Country)
            return {};
        const auto other = m_countries.constFind(party.country);
        if (other != m_countries.cend())
            return u"the country %1 is there already, with the id %2"_s.arg(party.country.toString(), other->text);
        noteCountry(party);
        return {};
    }

    QString obstacle(const Measure &measure) const
    {
        for (const auto *side : {&measure.issuers, &measure.targets}) {
            for (const PartyId &party : *side) {
                if (!m_parties.find(party))
                    return missing("party"_L1, party.text);
            }
        }
        // A party that was there already may have another country than the one of the same id that was rejected.
        const auto isUnion = [this](const PartyId &issuer) {
            return m_parties.find(issuer)->country == europeanUnion();
        };
        if (measure.bindsMembers && std::none_of(measure.issuers.begin(), measure.issuers.end(), isUnion))
            return u"it holds in member states, but none of its issuers that are there has the country EU"_s;
        return {};
    }

    QString obstacle(const Event &event) const
    {
        if (!m_categories.find(event.category))
            return missing("category"_L1, event.category.text);
        for (const Participation &participation : event.parties) {
            if (!m_parties.find(participation.party))
                return missing("party"_L1, participation.party.text);
        }
        if (!event.measure.isEmpty() && !m_measures.find(event.measure))
            return missing("measure"_L1, event.measure.text);
        return {};
    }

    QString obstacle(const Attribution &attribution) const
    {
        const Event *event = m_events.find(attribution.event);
        if (!event)
            return missing("event"_L1, attribution.event.text);
        if (!m_sources.find(attribution.source))
            return missing("source"_L1, attribution.source.text);
        if (attribution.claim != Claim::Party)
            return {};
        const bool takesPart = std::any_of(event->parties.begin(), event->parties.end(),
                                           [&](const Participation &part) { return part.party == attribution.party; });
        if (takesPart)
            return {};
        return u"the party %1 takes no part in the event %2 that is there"_s.arg(attribution.party.text,
                                                                                 event->id.text);
    }

    static QString missing(QLatin1StringView kind, const QString &id)
    {
        return u"the %1 %2 that it refers to was rejected"_s.arg(kind, id);
    }

    void noteCountry(const Party &party)
    {
        if (party.kind == PartyKind::Country)
            m_countries.insert(party.country, party.id);
    }

    Tracker &m_into;
    GrowingList<Category> m_categories;
    GrowingList<Party> m_parties;
    GrowingList<Measure> m_measures;
    GrowingList<Event> m_events;
    GrowingList<Source> m_sources;
    GrowingList<Attribution> m_attributions;
    GrowingList<Figure> m_figures;
    QHash<CountryCode, PartyId> m_countries;
    ImportReport m_report;
};

void addTo(ImportReport &total, ImportReport part, const QString &input)
{
    total.read += part.read;
    total.imported += part.imported;
    total.merged += part.merged;
    total.rejected += part.rejected;
    for (Rejection &rejection : part.rejections)
        total.rejections.push_back({input + ": "_L1 + rejection.place, std::move(rejection.reason)});
}

} // namespace

ImportReport mergeInto(Tracker &into, Tracker from) { return Merger(into).merge(std::move(from)); }

Result<ImportReport> importFiles(const QStringList &inputs, const QString &intoPath, const Progress *progress)
{
    if (intoPath.startsWith("bundled:"_L1))
        return Error{ErrorCode::Usage, u"is part of the program and cannot be added to"_s, intoPath};
    std::vector<Tracker> trackers;
    for (const QString &input : inputs) {
        auto tracker = loadTracker(input);
        if (!tracker)
            return tracker.error();
        trackers.push_back(std::move(*tracker));
        if (progress && progress->isCancelled())
            return Progress::cancelled();
    }

    std::unique_ptr<TrackerStore> store;
    Tracker target;
    if (QFileInfo::exists(intoPath)) {
        auto opened = TrackerStore::open(intoPath, TrackerStore::Access::ReadWrite);
        if (!opened)
            return opened.error();
        store = std::move(*opened);
        if (store->isReadOnly())
            return Error{ErrorCode::CannotWrite, u"cannot be written: there is no permission"_s, intoPath};
        auto content = store->read();
        if (!content)
            return content.error();
        target = std::move(*content);
    } else {
        target.id = u"untitled"_s;
        target.title = u"Untitled"_s;
    }

    ImportReport report;
    const bool takesHeader = !hasEntities(target);
    for (std::size_t i = 0; i < trackers.size(); ++i)
        addTo(report, mergeInto(target, std::move(trackers[i])), inputs[static_cast<qsizetype>(i)]);

    if (progress && progress->isCancelled())
        return Progress::cancelled();
    if (!store) {
        if (const auto created = TrackerStore::create(intoPath, target); !created)
            return created.error();
    } else if (report.imported > 0 || takesHeader) { // a document that gains nothing is not touched
        if (const auto written = store->write(target); !written)
            return written.error();
    }
    return report;
}

} // namespace Dateline
