// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"

#include "models/domain/columnssoundness.h"
#include "models/domain/fieldrules.h"
#include "models/domain/integritytr.h"
#include "models/domain/trackercolumns.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

const std::vector<Event> &eventsOf(const Tracker &tracker) { return tracker.events; }
const std::vector<Source> &sourcesOf(const Tracker &tracker) { return tracker.sources; }
const std::vector<Attribution> &attributionsOf(const Tracker &tracker) { return tracker.attributions; }
EntityRange<Event> eventsOf(const TrackerColumns &tracker) { return tracker.events(); }
EntityRange<Source> sourcesOf(const TrackerColumns &tracker) { return tracker.sources(); }
EntityRange<Attribution> attributionsOf(const TrackerColumns &tracker) { return tracker.attributions(); }

/// Runs over a tracker, packed or not: the fields of each entity by themselves, and then what holds between fields and
/// between entities.
template<typename AnyTracker>
class IntegrityCheck
{
public:
    explicit IntegrityCheck(const AnyTracker &tracker, bool isPart = false) : m_tracker(tracker), m_isPart(isPart) { }

    Result<void> run()
    {
        // In this order, because each kind refers to those before it only; the header, which comes first in a file, to
        // a view.
        for (const SavedView &view : m_tracker.views)
            m_views.insert(view.id, 0);
        header();
        m_views.clear();
        forAll(m_tracker.categories, &IntegrityCheck::category);
        forAll(m_tracker.parties, &IntegrityCheck::party);
        forAll(m_tracker.measures, &IntegrityCheck::measure);
        forAll(eventsOf(m_tracker), &IntegrityCheck::event);
        forAll(sourcesOf(m_tracker), &IntegrityCheck::source);
        forAll(attributionsOf(m_tracker), &IntegrityCheck::attribution);
        findings();
        forAll(m_tracker.figures, &IntegrityCheck::figure);
        forAll(m_tracker.publishers, &IntegrityCheck::publisher);
        forAll(m_tracker.views, &IntegrityCheck::view);
        if (m_rules.hasFault())
            return *m_rules.firstFault();
        return {};
    }

private:
    template<typename Entities, typename Entity>
    void forAll(const Entities &entities, void (IntegrityCheck::*check)(const CheckedEntity &, const Entity &))
    {
        const QLatin1StringView list(EntityKind<Entity>::list);
        size(list, entities.size(), EntityKind<Entity>::most);
        for (std::size_t i = 0; i < entities.size() && !m_rules.hasFault(); ++i) {
            const Entity &entity = entities[i];
            const CheckedEntity where{list, i, entity.id.text, m_isPart};
            m_rules.id(where, where.id);
            (this->*check)(where, entity);
            m_rules.extra(where, entity.extra);
        }
    }

    void size(QLatin1StringView list, std::size_t entries, std::size_t most)
    {
        if (entries > most)
            m_rules.fault(tooManyEntries(list, entries, most));
    }

    void fault(const QString &place, const QString &message) { m_rules.fault(place, message); }

    /// What the table of fields says of each.
    template<typename Entity>
    void fields(const CheckedEntity &where, const Entity &entity)
    {
        m_rules.fields(where, entity,
                       [&](const FieldInfo &field, const auto &targets) { references(where, field, targets); });
    }

    /// Registers an id, which must be new.
    template<typename IdType>
    void unique(const CheckedEntity &where, const IdType &newId, QHash<IdType, std::size_t> &known)
    {
        const auto other = known.constFind(newId);
        if (other != known.cend())
            fault(where.place("id"_L1),
                  IntegrityTr::tr("the id is already that of /%1/%2").arg(where.list).arg(*other));
        else
            known.insert(newId, where.index);
    }

    const auto &known(const CategoryId &) const { return m_categories; }
    const auto &known(const PartyId &) const { return m_parties; }
    const auto &known(const MeasureId &) const { return m_measures; }
    const auto &known(const EventId &) const { return m_events; }
    const auto &known(const SourceId &) const { return m_sources; }
    const auto &known(const SavedViewId &) const { return m_views; }

    template<typename Kind>
    void references(const CheckedEntity &where, const FieldInfo &field, const Id<Kind> &target)
    {
        if (field.required || !target.isEmpty())
            reference(where, field, target);
    }

    template<typename IdType>
    void reference(const CheckedEntity &where, const FieldPath &field, const IdType &target)
    {
        if (!known(target).contains(target))
            fault(where.place(field),
                  IntegrityTr::tr("there is no %1 %2").arg(kindName(target), shownInMessage(target.text)));
    }

    static QLatin1StringView kindName(const CategoryId &) { return "category"_L1; }
    static QLatin1StringView kindName(const PartyId &) { return "party"_L1; }
    static QLatin1StringView kindName(const MeasureId &) { return "measure"_L1; }
    static QLatin1StringView kindName(const EventId &) { return "event"_L1; }
    static QLatin1StringView kindName(const SourceId &) { return "source"_L1; }
    static QLatin1StringView kindName(const SavedViewId &) { return "view"_L1; }

    void references(const CheckedEntity &where, const FieldInfo &field, const std::vector<PartyId> &parties)
    {
        m_rules.count(where, field, parties.size());
        QSet<PartyId> seen;
        for (std::size_t i = 0; i < parties.size() && !m_rules.hasFault(); ++i) {
            reference(where, {field, i}, parties[i]);
            if (seen.contains(parties[i]))
                fault(where.place({field, i}),
                      IntegrityTr::tr("%1 is listed twice").arg(shownInMessage(parties[i].text)));
            seen.insert(parties[i]);
        }
    }

    void references(const CheckedEntity &where, const FieldInfo &field, const std::vector<Participation> &parties)
    {
        m_rules.count(where, field, parties.size());
        for (std::size_t i = 0; i < parties.size() && !m_rules.hasFault(); ++i) {
            const Participation &participation = parties[i];
            reference(where, {field, i, "party"_L1}, participation.party);
            // Few per event, mostly: the quadratic search is the fast one.
            for (std::size_t k = 0; k < i; ++k) {
                if (parties[k] == participation)
                    fault(where.place({field, i}),
                          IntegrityTr::tr("%1 is listed twice as %2")
                              .arg(shownInMessage(participation.party.text), wordFor(participation.role)));
            }
        }
    }

    // ---- entities

    void header()
    {
        const CheckedEntity where;
        fields(where, m_tracker.header());
        m_rules.extra(where, m_tracker.extra);
    }

    void category(const CheckedEntity &where, const Category &category)
    {
        unique(where, category.id, m_categories);
        fields(where, category);
    }

    void party(const CheckedEntity &where, const Party &party)
    {
        unique(where, party.id, m_parties);
        fields(where, party);
        if (party.kind != PartyKind::Country)
            return;
        if (party.country.isNull()) {
            fault(where.place("country"_L1), IntegrityTr::tr("a country needs its ISO 3166-1 code"));
            return;
        }
        const auto other = m_countries.constFind(party.country);
        if (other != m_countries.cend())
            fault(where.place("country"_L1),
                  IntegrityTr::tr("%1 is already the code of /parties/%2").arg(party.country.toString()).arg(*other));
        m_countries.insert(party.country, where.index);
    }

    void measure(const CheckedEntity &where, const Measure &measure)
    {
        unique(where, measure.id, m_measures);
        fields(where, measure);
        if (measure.bindsMembers && !isIssuedByUnion(measure))
            fault(where.place("bindsMembers"_L1),
                  IntegrityTr::tr("only a measure with an issuer whose country is EU holds in member states"));
    }

    /// Issuers that do not resolve have been reported.
    bool isIssuedByUnion(const Measure &measure) const
    {
        return std::any_of(measure.issuers.begin(), measure.issuers.end(), [this](const PartyId &issuer) {
            const auto place = m_parties.constFind(issuer);
            return place != m_parties.cend() && m_tracker.parties[*place].country == europeanUnion();
        });
    }

    void event(const CheckedEntity &where, const Event &event)
    {
        unique(where, event.id, m_events);
        fields(where, event);
        if (!event.measure.isEmpty() && !event.milestone)
            fault(where.place("milestone"_L1), IntegrityTr::tr("an event of a measure says which milestone it is"));
        if (event.measure.isEmpty() && event.milestone)
            fault(where.place("measure"_L1), IntegrityTr::tr("a milestone needs the measure it is of"));
    }

    void source(const CheckedEntity &where, const Source &source)
    {
        unique(where, source.id, m_sources);
        fields(where, source);
        m_rules.cslRest(where, source.cslRest);
    }

    void attribution(const CheckedEntity &where, const Attribution &attribution)
    {
        unique(where, attribution.id, m_attributions);
        fields(where, attribution);
        claimedParty(where, attribution);
        const Quote &quote = attribution.quote;
        if (quote.exact.isEmpty() && !(quote.prefix.isEmpty() && quote.suffix.isEmpty()))
            fault(where.place("quote/exact"_L1), IntegrityTr::tr("what stands around a quote needs the quote itself"));
    }

    void claimedParty(const CheckedEntity &where, const Attribution &attribution)
    {
        if (attribution.claim != Claim::Party) {
            if (!attribution.party.isEmpty())
                fault(where.place("party"_L1), IntegrityTr::tr("only a claim about a party names one"));
            if (attribution.role)
                fault(where.place("role"_L1), IntegrityTr::tr("only a claim about a party gives its role"));
            return;
        }
        if (attribution.party.isEmpty()) {
            fault(where.place("party"_L1), IntegrityTr::tr("a claim about a party says which"));
            return;
        }
        const auto eventIndex = m_events.constFind(attribution.event);
        if (eventIndex == m_events.cend())
            return; // reported already
        const Event &event = eventsOf(m_tracker)[*eventIndex];
        for (const Participation &participation : event.parties) {
            if (participation.party == attribution.party)
                return;
        }
        fault(where.place("party"_L1),
              IntegrityTr::tr("%1 takes no part in the event").arg(shownInMessage(attribution.party.text)));
    }

    void findings()
    {
        const std::vector<AcceptedFinding> &accepted = m_tracker.accepted;
        size("accepted"_L1, accepted.size(), EntityKind<AcceptedFinding>::most);
        QHash<std::pair<QString, QString>, std::size_t> known;
        for (std::size_t i = 0; i < accepted.size() && !m_rules.hasFault(); ++i) {
            const AcceptedFinding &finding = accepted[i];
            const CheckedEntity where{"accepted"_L1, i, finding.check, m_isPart};
            fields(where, finding);
            const std::pair key(finding.check, finding.subject);
            if (const auto other = known.constFind(key); other != known.cend())
                fault(where.place("subject"_L1),
                      IntegrityTr::tr("%1 is accepted for this check already by /accepted/%2")
                          .arg(shownInMessage(finding.subject), QString::number(*other)));
            known.insert(key, i);
            m_rules.extra(where, finding.extra);
        }
    }

    void figure(const CheckedEntity &where, const Figure &figure)
    {
        unique(where, figure.id, m_figures);
        fields(where, figure);
        m_rules.jsonObject(where, "spec"_L1, figure.spec);
    }

    void publisher(const CheckedEntity &where, const Publisher &publisher)
    {
        unique(where, publisher.id, m_publishers);
        fields(where, publisher);
    }

    void view(const CheckedEntity &where, const SavedView &view)
    {
        unique(where, view.id, m_views);
        fields(where, view);
        m_rules.jsonObject(where, "look"_L1, view.look);
    }

    const AnyTracker &m_tracker;
    const bool m_isPart;
    FieldRules m_rules;
    QHash<CategoryId, std::size_t> m_categories;
    QHash<PartyId, std::size_t> m_parties;
    QHash<CountryCode, std::size_t> m_countries;
    QHash<MeasureId, std::size_t> m_measures;
    QHash<EventId, std::size_t> m_events;
    QHash<SourceId, std::size_t> m_sources;
    QHash<AttributionId, std::size_t> m_attributions;
    QHash<FigureId, std::size_t> m_figures;
    QHash<PublisherId, std::size_t> m_publishers;
    QHash<SavedViewId, std::size_t> m_views;
};

} // namespace

QString entityPlace(QLatin1StringView list, std::optional<std::size_t> index, const QString &field, const QString &id)
{
    QString place;
    if (!list.isEmpty())
        place = u'/' + list;
    if (!list.isEmpty() && index)
        place += u'/' + QString::number(*index);
    if (!field.isEmpty())
        place += u'/' + field;
    if (!list.isEmpty() && isValidId(id))
        place += " ("_L1 + id + u')';
    return place;
}

Error tooManyEntries(QLatin1StringView list, std::size_t entries, std::size_t most)
{
    return {ErrorCode::TooLarge, IntegrityTr::tr("has %1 entries, at most %2 are allowed").arg(entries).arg(most),
            u'/' + list};
}

Result<void> checkIntegrity(const Tracker &tracker) { return IntegrityCheck(tracker).run(); }

Result<void> checkIntegrityOfPart(const Tracker &part) { return IntegrityCheck(part, true).run(); }

Result<void> checkIntegrity(const TrackerColumns &tracker)
{
    return isClearlySound(tracker) ? Result<void>() : IntegrityCheck(tracker).run();
}

} // namespace Dateline
