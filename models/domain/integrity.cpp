// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"

#include "models/domain/canonicaljson.h"
#include "models/domain/columnssoundness.h"
#include "models/domain/fields.h"
#include "models/domain/trackercolumns.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dateline::Integrity)
};

/// Shortens a hostile value for a message.
QString shown(const QString &text)
{
    constexpr qsizetype longest = 60;
    const QString part = text.size() > longest ? QString(text.left(longest) + QChar(0x2026)) : text;
    return u'"' + part + u'"';
}

/// Number of code points, and the first character that no text may hold.
struct TextScan
{
    std::size_t codePoints = 0;
    qsizetype badAt = -1;
};

TextScan scan(const QString &text)
{
    TextScan result;
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size; ++i, ++result.codePoints) {
        const QChar c = text.at(i);
        const bool control = c.unicode() < 0x20 && c != u'\n' && c != u'\t';
        const bool pair = c.isHighSurrogate() && i + 1 < size && text.at(i + 1).isLowSurrogate();
        if (control || (c.isSurrogate() && !pair)) {
            result.badAt = i;
            return result;
        }
        if (pair)
            ++i;
    }
    return result;
}

QString describeBad(QChar bad)
{
    const QString code = "U+"_L1 + QString::number(bad.unicode(), 16).toUpper().rightJustified(4, u'0');
    if (bad.isSurrogate())
        return Words::tr("half a character (the lone surrogate %1)").arg(code);
    return Words::tr("the control character %1").arg(code);
}

/// A field of an entity, one of its elements or a member of that: "title", "parties/2" or "parties/2/party". Cheap to
/// make, printed for a fault only.
struct FieldPath
{
    FieldPath(QLatin1StringView fieldName) : name(fieldName) { }
    FieldPath(const FieldInfo &field) : info(&field) { }
    FieldPath(const FieldInfo &field, std::size_t element, QLatin1StringView member = {})
        : info(&field), index(element), inner(member)
    { }

    QString toString() const
    {
        QString text = info ? info->path() : QString(name);
        if (index)
            text += u'/' + QString::number(*index);
        if (!inner.isEmpty())
            text += u'/' + inner;
        return text;
    }

    QLatin1StringView name;
    const FieldInfo *info = nullptr;
    std::optional<std::size_t> index;
    QLatin1StringView inner;
};

/// An entity that is being looked at; the tracker itself has no list.
struct Where
{
    QLatin1StringView list;
    std::size_t index = 0;
    QString id;
    bool isOfPart = false; ///< the index means nothing to who reads the message

    QString place(const FieldPath &field) const
    {
        return entityPlace(list, isOfPart ? std::nullopt : std::optional(index), field.toString(), id);
    }
};

const FieldPath wholeEntity{""_L1};

const std::vector<Event> &eventsOf(const Tracker &tracker) { return tracker.events; }
const std::vector<Source> &sourcesOf(const Tracker &tracker) { return tracker.sources; }
const std::vector<Attribution> &attributionsOf(const Tracker &tracker) { return tracker.attributions; }
EntityRange<Event> eventsOf(const TrackerColumns &tracker) { return tracker.events(); }
EntityRange<Source> sourcesOf(const TrackerColumns &tracker) { return tracker.sources(); }
EntityRange<Attribution> attributionsOf(const TrackerColumns &tracker) { return tracker.attributions(); }

/// Runs over a tracker, packed or not, and remembers the first fault.
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
        if (m_fault)
            return *std::move(m_fault);
        return {};
    }

private:
    void fault(const QString &place, const QString &message, ErrorCode code = ErrorCode::Malformed)
    {
        if (!m_fault)
            m_fault = Error{code, message, place};
    }

    template<typename Entities, typename Entity>
    void forAll(const Entities &entities, void (IntegrityCheck::*check)(const Where &, const Entity &))
    {
        const QLatin1StringView list(EntityKind<Entity>::list);
        size(list, entities.size(), EntityKind<Entity>::most);
        for (std::size_t i = 0; i < entities.size() && !m_fault; ++i) {
            const Entity &entity = entities[i];
            const Where where{list, i, entity.id.text, m_isPart};
            id(where, where.id);
            (this->*check)(where, entity);
            extra(where, entity.extra);
        }
    }

    void size(QLatin1StringView list, std::size_t entries, std::size_t most)
    {
        if (entries > most && !m_fault)
            m_fault = tooManyEntries(list, entries, most);
    }

    // ---- kinds of fields

    void text(const Where &where, const FieldPath &field, const QString &value, std::size_t longest)
    {
        if (value.isEmpty())
            return;
        const TextScan result = scan(value);
        if (result.badAt >= 0)
            fault(where.place(field), Words::tr("contains %1").arg(describeBad(value.at(result.badAt))));
        else if (result.codePoints > longest)
            fault(where.place(field),
                  Words::tr("has %1 characters, at most %2 are allowed").arg(result.codePoints).arg(longest),
                  ErrorCode::TooLarge);
    }

    void requiredText(const Where &where, const FieldPath &field, const QString &value, std::size_t longest)
    {
        if (value.isEmpty())
            fault(where.place(field), Words::tr("must not be empty"));
        text(where, field, value, longest);
    }

    void id(const Where &where, const QString &value)
    {
        if (!isValidId(value))
            fault(where.place("id"_L1),
                  Words::tr("%1 is not an id: 1 to 100 of the characters a–z 0–9 - _ .").arg(shown(value)));
    }

    void extra(const Where &where, const QByteArray &value)
    {
        if (value.isEmpty())
            return;
        if (!keptJson(where, wholeEntity, value, Words::tr("x- members")))
            return;
        for (const CanonicalMember &member : canonicalMembers(value)) {
            if (!member.name.startsWith("x-"))
                fault(where.place(wholeEntity),
                      Words::tr("%1 is kept although it does not start with \"x-\"")
                          .arg(shown(QString::fromUtf8(member.name))));
        }
    }

    bool keptJson(const Where &where, const FieldPath &field, const QByteArray &value, const QString &what)
    {
        if (static_cast<std::size_t>(value.size()) > Limits::extraBytes) {
            fault(where.place(field), Words::tr("its %1 have more than %2 bytes").arg(what).arg(Limits::extraBytes),
                  ErrorCode::TooLarge);
            return false;
        }
        if (value == "{}" || !isCanonicalJsonObject(value, Limits::extraDepth)) {
            fault(where.place(field), Words::tr("its %1 are not kept as a JSON object in canonical form").arg(what));
            return false;
        }
        return true;
    }

    void count(const Where &where, const FieldPath &field, std::size_t size)
    {
        if (size > Limits::perEntity)
            fault(where.place(field),
                  Words::tr("has %1 entries, at most %2 are allowed").arg(size).arg(Limits::perEntity),
                  ErrorCode::TooLarge);
    }

    /// Registers an id, which must be new.
    template<typename IdType>
    void unique(const Where &where, const IdType &newId, QHash<IdType, std::size_t> &known)
    {
        const auto other = known.constFind(newId);
        if (other != known.cend())
            fault(where.place("id"_L1), Words::tr("the id is already that of /%1/%2").arg(where.list).arg(*other));
        else
            known.insert(newId, where.index);
    }

    // ---- fields by their type

    /// What the table of fields says of each.
    template<typename Entity>
    void fields(const Where &where, const Entity &entity)
    {
        forEachField<Entity>([&](const auto &field) { value(where, field, field.in(entity)); });
    }

    void value(const Where &where, const FieldInfo &field, const QString &value)
    {
        // A quote may be missing as a whole, of which attribution() makes sure.
        if (field.required && *field.object != '\0' && QLatin1StringView(field.object) == "quote"_L1)
            return text(where, field, value, field.most);
        if (field.rule == TextRule::Any && field.required)
            return requiredText(where, field, value, field.most);
        text(where, field, value, field.most);
        rule(where, field, value);
    }

    void rule(const Where &where, const FieldInfo &field, const QString &value)
    {
        switch (field.rule) {
        case TextRule::Any:
            break;
        case TextRule::Id:
            id(where, value);
            break;
        case TextRule::CheckId:
            if (!isCheckId(value))
                fault(where.place(field),
                      Words::tr("%1 is not the id of a check: 1 to 60 of the characters a–z 0–9 -").arg(shown(value)));
            break;
        case TextRule::Subject:
            if (!isSubject(value))
                fault(where.place(field),
                      Words::tr("%1 is not a subject: event, source, attribution, measure or party, a slash and an id, "
                                "or two such joined by +")
                          .arg(shown(value)));
            break;
        case TextRule::Digest:
            if (!value.isEmpty() && !isSha256(value))
                fault(where.place(field),
                      Words::tr("%1 is not a SHA-256 digest: 64 of the characters 0–9 a–f").arg(shown(value)));
            break;
        case TextRule::Colour:
            if (!value.isEmpty() && !isColour(value))
                fault(where.place(field),
                      Words::tr("%1 is not a colour: # and six of the characters 0–9 a–f").arg(shown(value)));
            break;
        }
    }

    void value(const Where &where, const FieldInfo &field, const Edtf &date)
    {
        if (field.required && date.isNull())
            fault(where.place(field), Words::tr("an event needs a date"));
    }

    const auto &known(const CategoryId &) const { return m_categories; }
    const auto &known(const PartyId &) const { return m_parties; }
    const auto &known(const MeasureId &) const { return m_measures; }
    const auto &known(const EventId &) const { return m_events; }
    const auto &known(const SourceId &) const { return m_sources; }
    const auto &known(const SavedViewId &) const { return m_views; }

    template<typename Kind>
    void value(const Where &where, const FieldInfo &field, const Id<Kind> &target)
    {
        if (field.required || !target.isEmpty())
            reference(where, field, target);
    }

    template<typename IdType>
    void reference(const Where &where, const FieldPath &field, const IdType &target)
    {
        if (!known(target).contains(target))
            fault(where.place(field), Words::tr("there is no %1 %2").arg(kindName(target), shown(target.text)));
    }

    static QLatin1StringView kindName(const CategoryId &) { return "category"_L1; }
    static QLatin1StringView kindName(const PartyId &) { return "party"_L1; }
    static QLatin1StringView kindName(const MeasureId &) { return "measure"_L1; }
    static QLatin1StringView kindName(const EventId &) { return "event"_L1; }
    static QLatin1StringView kindName(const SourceId &) { return "source"_L1; }
    static QLatin1StringView kindName(const SavedViewId &) { return "view"_L1; }

    // Of one of a closed set, so nothing can be wrong with it; kept JSON has rules of its own.
    void value(const Where &, const FieldInfo &, bool) { }
    void value(const Where &, const FieldInfo &, CountryCode) { }
    void value(const Where &, const FieldInfo &, const QByteArray &) { }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    void value(const Where &, const FieldInfo &, Enum) { }
    template<typename Enum>
    void value(const Where &, const FieldInfo &, const std::optional<Enum> &)
    { }

    void value(const Where &where, const FieldInfo &field, const std::vector<PartyId> &parties)
    {
        count(where, field, parties.size());
        QSet<PartyId> seen;
        for (std::size_t i = 0; i < parties.size() && !m_fault; ++i) {
            reference(where, {field, i}, parties[i]);
            if (seen.contains(parties[i]))
                fault(where.place({field, i}), Words::tr("%1 is listed twice").arg(shown(parties[i].text)));
            seen.insert(parties[i]);
        }
    }

    void value(const Where &where, const FieldInfo &field, const std::vector<Participation> &parties)
    {
        count(where, field, parties.size());
        for (std::size_t i = 0; i < parties.size() && !m_fault; ++i) {
            const Participation &participation = parties[i];
            reference(where, {field, i, "party"_L1}, participation.party);
            // Few per event, mostly: the quadratic search is the fast one.
            for (std::size_t k = 0; k < i; ++k) {
                if (parties[k] == participation)
                    fault(where.place({field, i}),
                          Words::tr("%1 is listed twice as %2")
                              .arg(shown(participation.party.text), wordFor(participation.role)));
            }
        }
    }

    /// Tags.
    void value(const Where &where, const FieldInfo &field, const QStringList &texts)
    {
        count(where, field, static_cast<std::size_t>(texts.size()));
        for (qsizetype i = 0; i < texts.size() && !m_fault; ++i) {
            const FieldPath element{field, static_cast<std::size_t>(i)};
            requiredText(where, element, texts[i], Limits::tag);
            if (texts.indexOf(texts[i]) < i)
                fault(where.place(element), Words::tr("%1 is listed twice").arg(shown(texts[i])));
        }
    }

    void value(const Where &where, const FieldInfo &field, const std::vector<AuthorName> &authors)
    {
        count(where, field, authors.size());
        for (std::size_t i = 0; i < authors.size() && !m_fault; ++i) {
            const AuthorName &author = authors[i];
            const bool hasPersonal = !author.given.isEmpty() || !author.droppingParticle.isEmpty()
                || !author.nonDroppingParticle.isEmpty() || !author.suffix.isEmpty();
            if (author.literal.isEmpty() == author.family.isEmpty() || (!author.literal.isEmpty() && hasPersonal))
                fault(where.place({field, i}),
                      Words::tr("a name has either a literal or a family name, with or without a given name"));
            text(where, {field, i, "family"_L1}, author.family, Limits::name);
            text(where, {field, i, "given"_L1}, author.given, Limits::name);
            text(where, {field, i, "literal"_L1}, author.literal, Limits::name);
            text(where, {field, i, "dropping-particle"_L1}, author.droppingParticle, Limits::name);
            text(where, {field, i, "non-dropping-particle"_L1}, author.nonDroppingParticle, Limits::name);
            text(where, {field, i, "suffix"_L1}, author.suffix, Limits::name);
        }
    }

    void value(const Where &where, const FieldInfo &field, const std::vector<Alias> &aliases)
    {
        count(where, field, aliases.size());
        for (std::size_t i = 0; i < aliases.size() && !m_fault; ++i) {
            requiredText(where, {field, i, "name"_L1}, aliases[i].name, Limits::name);
            text(where, {field, i, "language"_L1}, aliases[i].language, Limits::name);
            if (std::find(aliases.begin(), aliases.begin() + static_cast<std::ptrdiff_t>(i), aliases[i])
                != aliases.begin() + static_cast<std::ptrdiff_t>(i))
                fault(where.place({field, i}), Words::tr("%1 is listed twice").arg(shown(aliases[i].name)));
        }
    }

    void value(const Where &where, const FieldInfo &field, const ExternalIds &ids)
    {
        count(where, field, ids.size());
        for (const auto &[scheme, id] : ids) {
            if (!isIdScheme(scheme))
                fault(where.place(field),
                      Words::tr("%1 is not a scheme of identifiers: 1 to 40 of the characters a–z 0–9 -")
                          .arg(shown(scheme)));
            else if (id.isEmpty())
                fault(where.place(field), Words::tr("the identifier of %1 must not be empty").arg(shown(scheme)));
            text(where, field, id, Limits::externalId);
        }
    }

    // ---- entities

    void header()
    {
        const Where where;
        fields(where, m_tracker.header());
        extra(where, m_tracker.extra);
    }

    void category(const Where &where, const Category &category)
    {
        unique(where, category.id, m_categories);
        fields(where, category);
    }

    void party(const Where &where, const Party &party)
    {
        unique(where, party.id, m_parties);
        fields(where, party);
        if (party.kind != PartyKind::Country)
            return;
        if (party.country.isNull()) {
            fault(where.place("country"_L1), Words::tr("a country needs its ISO 3166-1 code"));
            return;
        }
        const auto other = m_countries.constFind(party.country);
        if (other != m_countries.cend())
            fault(where.place("country"_L1),
                  Words::tr("%1 is already the code of /parties/%2").arg(party.country.toString()).arg(*other));
        m_countries.insert(party.country, where.index);
    }

    void measure(const Where &where, const Measure &measure)
    {
        unique(where, measure.id, m_measures);
        fields(where, measure);
        if (measure.bindsMembers && !isIssuedByUnion(measure))
            fault(where.place("bindsMembers"_L1),
                  Words::tr("only a measure with an issuer whose country is EU holds in member states"));
    }

    /// Issuers that do not resolve have been reported.
    bool isIssuedByUnion(const Measure &measure) const
    {
        return std::any_of(measure.issuers.begin(), measure.issuers.end(), [this](const PartyId &issuer) {
            const auto place = m_parties.constFind(issuer);
            return place != m_parties.cend() && m_tracker.parties[*place].country == europeanUnion();
        });
    }

    void event(const Where &where, const Event &event)
    {
        unique(where, event.id, m_events);
        fields(where, event);
        if (!event.measure.isEmpty() && !event.milestone)
            fault(where.place("milestone"_L1), Words::tr("an event of a measure says which milestone it is"));
        if (event.measure.isEmpty() && event.milestone)
            fault(where.place("measure"_L1), Words::tr("a milestone needs the measure it is of"));
    }

    void source(const Where &where, const Source &source)
    {
        unique(where, source.id, m_sources);
        fields(where, source);
        cslRest(where, source.cslRest);
    }

    void cslRest(const Where &where, const QByteArray &value)
    {
        if (value.isEmpty() || !keptJson(where, "csl"_L1, value, Words::tr("further CSL fields")))
            return;
        for (const CanonicalMember &member : canonicalMembers(value)) {
            for (const QByteArrayView own :
                 {"type", "title", "container-title", "author", "publisher", "issued", "accessed", "URL", "language"}) {
                if (member.name == own)
                    fault(where.place("csl"_L1), Words::tr("%1 is there twice").arg(shown(QString::fromUtf8(own))));
            }
        }
    }

    void attribution(const Where &where, const Attribution &attribution)
    {
        unique(where, attribution.id, m_attributions);
        fields(where, attribution);
        claimedParty(where, attribution);
        const Quote &quote = attribution.quote;
        if (quote.exact.isEmpty() && !(quote.prefix.isEmpty() && quote.suffix.isEmpty()))
            fault(where.place("quote/exact"_L1), Words::tr("what stands around a quote needs the quote itself"));
    }

    void claimedParty(const Where &where, const Attribution &attribution)
    {
        if (attribution.claim != Claim::Party) {
            if (!attribution.party.isEmpty())
                fault(where.place("party"_L1), Words::tr("only a claim about a party names one"));
            if (attribution.role)
                fault(where.place("role"_L1), Words::tr("only a claim about a party gives its role"));
            return;
        }
        if (attribution.party.isEmpty()) {
            fault(where.place("party"_L1), Words::tr("a claim about a party says which"));
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
        fault(where.place("party"_L1), Words::tr("%1 takes no part in the event").arg(shown(attribution.party.text)));
    }

    void findings()
    {
        const std::vector<AcceptedFinding> &accepted = m_tracker.accepted;
        size("accepted"_L1, accepted.size(), EntityKind<AcceptedFinding>::most);
        QHash<std::pair<QString, QString>, std::size_t> known;
        for (std::size_t i = 0; i < accepted.size() && !m_fault; ++i) {
            const AcceptedFinding &finding = accepted[i];
            const Where where{"accepted"_L1, i, finding.check, m_isPart};
            fields(where, finding);
            const std::pair key(finding.check, finding.subject);
            if (const auto other = known.constFind(key); other != known.cend())
                fault(where.place("subject"_L1),
                      Words::tr("%1 is accepted for this check already by /accepted/%2")
                          .arg(shown(finding.subject), QString::number(*other)));
            known.insert(key, i);
            extra(where, finding.extra);
        }
    }

    void figure(const Where &where, const Figure &figure)
    {
        unique(where, figure.id, m_figures);
        fields(where, figure);
        jsonObject(where, "spec"_L1, figure.spec);
    }

    void publisher(const Where &where, const Publisher &publisher)
    {
        unique(where, publisher.id, m_publishers);
        fields(where, publisher);
    }

    void view(const Where &where, const SavedView &view)
    {
        unique(where, view.id, m_views);
        fields(where, view);
        jsonObject(where, "look"_L1, view.look);
    }

    /// How something is made or looked at.
    void jsonObject(const Where &where, const FieldPath &field, const QByteArray &value)
    {
        if (static_cast<std::size_t>(value.size()) > Limits::specBytes)
            fault(where.place(field), Words::tr("has more than %1 bytes").arg(Limits::specBytes), ErrorCode::TooLarge);
        else if (!isCanonicalJsonObject(value, Limits::specDepth))
            fault(where.place(field),
                  Words::tr("is not kept as a JSON object in canonical form of at most %1 levels")
                      .arg(Limits::specDepth));
    }

    const AnyTracker &m_tracker;
    const bool m_isPart;
    std::optional<Error> m_fault;
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
    return {ErrorCode::TooLarge, Words::tr("has %1 entries, at most %2 are allowed").arg(entries).arg(most),
            u'/' + list};
}

Result<void> checkIntegrity(const Tracker &tracker) { return IntegrityCheck(tracker).run(); }

Result<void> checkIntegrityOfPart(const Tracker &part) { return IntegrityCheck(part, true).run(); }

Result<void> checkIntegrity(const TrackerColumns &tracker)
{
    return isClearlySound(tracker) ? Result<void>() : IntegrityCheck(tracker).run();
}

} // namespace Dateline
