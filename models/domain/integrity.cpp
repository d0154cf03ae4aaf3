// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/integrity.h"

#include "models/domain/canonicaljson.h"
#include "models/domain/packedsoundness.h"
#include "models/domain/packedtracker.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

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
        return "half a character (the lone surrogate "_L1 + code + u')';
    return "the control character "_L1 + code;
}

/// A field of an entity: "title", "parties/2" or "parties/2/party". Cheap to make, printed for a fault only.
struct Field
{
    Field(QLatin1StringView fieldName) : name(fieldName) { }
    Field(QLatin1StringView listName, std::size_t element, QLatin1StringView fieldName = {})
        : name(listName), index(element), inner(fieldName)
    { }

    QString toString() const
    {
        QString text = name;
        if (index)
            text += u'/' + QString::number(*index);
        if (!inner.isEmpty())
            text += u'/' + inner;
        return text;
    }

    QLatin1StringView name;
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

    QString place(const Field &field) const
    {
        return entityPlace(list, isOfPart ? std::nullopt : std::optional(index), field.toString(), id);
    }
};

const Field wholeEntity{""_L1};

const std::vector<Event> &eventsOf(const Tracker &tracker) { return tracker.events; }
const std::vector<Source> &sourcesOf(const Tracker &tracker) { return tracker.sources; }
const std::vector<Attribution> &attributionsOf(const Tracker &tracker) { return tracker.attributions; }
PackedRange<Event> eventsOf(const PackedTracker &tracker) { return tracker.events(); }
PackedRange<Source> sourcesOf(const PackedTracker &tracker) { return tracker.sources(); }
PackedRange<Attribution> attributionsOf(const PackedTracker &tracker) { return tracker.attributions(); }

/// Runs over a tracker, packed or not, and remembers the first fault.
template<typename AnyTracker>
class IntegrityCheck
{
public:
    explicit IntegrityCheck(const AnyTracker &tracker, bool isPart = false) : m_tracker(tracker), m_isPart(isPart) { }

    Result<void> run()
    {
        header();
        // In this order, because each kind refers to those before it only.
        forAll("categories"_L1, m_tracker.categories, Limits::categories, &IntegrityCheck::category);
        forAll("parties"_L1, m_tracker.parties, Limits::entities, &IntegrityCheck::party);
        forAll("measures"_L1, m_tracker.measures, Limits::entities, &IntegrityCheck::measure);
        forAll("events"_L1, eventsOf(m_tracker), Limits::entities, &IntegrityCheck::event);
        forAll("sources"_L1, sourcesOf(m_tracker), Limits::entities, &IntegrityCheck::source);
        forAll("attributions"_L1, attributionsOf(m_tracker), Limits::entities, &IntegrityCheck::attribution);
        findings();
        forAll("figures"_L1, m_tracker.figures, Limits::figures, &IntegrityCheck::figure);
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
    void forAll(QLatin1StringView list, const Entities &entities, std::size_t most,
                void (IntegrityCheck::*check)(const Where &, const Entity &))
    {
        size(list, entities.size(), most);
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

    void text(const Where &where, const Field &field, const QString &value, std::size_t longest)
    {
        if (value.isEmpty())
            return;
        const TextScan result = scan(value);
        if (result.badAt >= 0)
            fault(where.place(field), "contains "_L1 + describeBad(value.at(result.badAt)));
        else if (result.codePoints > longest)
            fault(where.place(field),
                  u"has %1 characters, at most %2 are allowed"_s.arg(result.codePoints).arg(longest),
                  ErrorCode::TooLarge);
    }

    void requiredText(const Where &where, const Field &field, const QString &value, std::size_t longest)
    {
        if (value.isEmpty())
            fault(where.place(field), u"must not be empty"_s);
        text(where, field, value, longest);
    }

    void id(const Where &where, const QString &value)
    {
        if (!isValidId(value))
            fault(where.place("id"_L1), shown(value) + u" is not an id: 1 to 100 of the characters a–z 0–9 - _ .");
    }

    void extra(const Where &where, const QByteArray &value)
    {
        if (value.isEmpty())
            return;
        if (!keptJson(where, wholeEntity, value, "x- members"_L1))
            return;
        for (const CanonicalMember &member : canonicalMembers(value)) {
            if (!member.name.startsWith("x-"))
                fault(where.place(wholeEntity),
                      shown(QString::fromUtf8(member.name)) + " is kept although it does not start with \"x-\""_L1);
        }
    }

    bool keptJson(const Where &where, const Field &field, const QByteArray &value, QLatin1StringView what)
    {
        if (static_cast<std::size_t>(value.size()) > Limits::extraBytes) {
            fault(where.place(field), u"its %1 have more than %2 bytes"_s.arg(what).arg(Limits::extraBytes),
                  ErrorCode::TooLarge);
            return false;
        }
        if (value == "{}" || !isCanonicalJsonObject(value, Limits::extraDepth)) {
            fault(where.place(field), u"its %1 are not kept as a JSON object in canonical form"_s.arg(what));
            return false;
        }
        return true;
    }

    void digest(const Where &where, const Field &field, const QString &value)
    {
        if (!value.isEmpty() && !isSha256(value))
            fault(where.place(field), shown(value) + u" is not a SHA-256 digest: 64 of the characters 0–9 a–f");
    }

    void count(const Where &where, const Field &field, std::size_t size)
    {
        if (size > Limits::perEntity)
            fault(where.place(field), u"has %1 entries, at most %2 are allowed"_s.arg(size).arg(Limits::perEntity),
                  ErrorCode::TooLarge);
    }

    /// Registers an id, which must be new.
    template<typename IdType>
    void unique(const Where &where, const IdType &newId, QHash<IdType, std::size_t> &known)
    {
        const auto other = known.constFind(newId);
        if (other != known.cend())
            fault(where.place("id"_L1), u"the id is already that of /%1/%2"_s.arg(where.list).arg(*other));
        else
            known.insert(newId, where.index);
    }

    template<typename IdType>
    void reference(const Where &where, const Field &field, const IdType &target,
                   const QHash<IdType, std::size_t> &known, QLatin1StringView kind)
    {
        if (!known.contains(target))
            fault(where.place(field), "there is no "_L1 + kind + u' ' + shown(target.text));
    }

    void partyList(const Where &where, QLatin1StringView list, const std::vector<PartyId> &parties)
    {
        count(where, list, parties.size());
        QSet<PartyId> seen;
        for (std::size_t i = 0; i < parties.size() && !m_fault; ++i) {
            reference(where, {list, i}, parties[i], m_parties, "party"_L1);
            if (seen.contains(parties[i]))
                fault(where.place({list, i}), shown(parties[i].text) + " is listed twice"_L1);
            seen.insert(parties[i]);
        }
    }

    // ---- entities

    void header()
    {
        const Where where;
        id(where, m_tracker.id);
        requiredText(where, "title"_L1, m_tracker.title, Limits::title);
        text(where, "description"_L1, m_tracker.description, Limits::prose);
        text(where, "license"_L1, m_tracker.license, Limits::name);
        text(where, "language"_L1, m_tracker.language, Limits::name);
        extra(where, m_tracker.extra);
    }

    void category(const Where &where, const Category &category)
    {
        unique(where, category.id, m_categories);
        requiredText(where, "name"_L1, category.name, Limits::name);
    }

    void party(const Where &where, const Party &party)
    {
        unique(where, party.id, m_parties);
        requiredText(where, "name"_L1, party.name, Limits::name);
        if (party.kind != PartyKind::Country)
            return;
        if (party.country.isNull()) {
            fault(where.place("country"_L1), u"a country needs its ISO 3166-1 code"_s);
            return;
        }
        const auto other = m_countries.constFind(party.country);
        if (other != m_countries.cend())
            fault(where.place("country"_L1),
                  u"%1 is already the code of /parties/%2"_s.arg(party.country.toString()).arg(*other));
        m_countries.insert(party.country, where.index);
    }

    void measure(const Where &where, const Measure &measure)
    {
        unique(where, measure.id, m_measures);
        requiredText(where, "title"_L1, measure.title, Limits::title);
        text(where, "summary"_L1, measure.summary, Limits::prose);
        partyList(where, "issuers"_L1, measure.issuers);
        partyList(where, "targets"_L1, measure.targets);
        if (measure.bindsMembers && !isIssuedByUnion(measure))
            fault(where.place("bindsMembers"_L1),
                  u"only a measure with an issuer whose country is EU holds in member states"_s);
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
        requiredText(where, "title"_L1, event.title, Limits::title);
        text(where, "summary"_L1, event.summary, Limits::prose);
        reference(where, "category"_L1, event.category, m_categories, "category"_L1);
        if (event.date.isNull())
            fault(where.place("date"_L1), u"an event needs a date"_s);
        text(where, "dateReason"_L1, event.dateReason, Limits::prose);

        count(where, "parties"_L1, event.parties.size());
        for (std::size_t i = 0; i < event.parties.size() && !m_fault; ++i) {
            const Participation &participation = event.parties[i];
            reference(where, {"parties"_L1, i, "party"_L1}, participation.party, m_parties, "party"_L1);
            // Few per event, mostly: the quadratic search is the fast one.
            for (std::size_t k = 0; k < i; ++k) {
                if (event.parties[k] == participation)
                    fault(where.place({"parties"_L1, i}),
                          shown(participation.party.text) + " is listed twice as "_L1 + wordFor(participation.role));
            }
        }

        if (!event.measure.isEmpty())
            reference(where, "measure"_L1, event.measure, m_measures, "measure"_L1);
        if (!event.measure.isEmpty() && !event.milestone)
            fault(where.place("milestone"_L1), u"an event of a measure says which milestone it is"_s);
        if (event.measure.isEmpty() && event.milestone)
            fault(where.place("measure"_L1), u"a milestone needs the measure it is of"_s);

        count(where, "tags"_L1, static_cast<std::size_t>(event.tags.size()));
        for (qsizetype i = 0; i < event.tags.size() && !m_fault; ++i) {
            const Field field{"tags"_L1, static_cast<std::size_t>(i)};
            requiredText(where, field, event.tags[i], Limits::tag);
            if (event.tags.indexOf(event.tags[i]) < i)
                fault(where.place(field), shown(event.tags[i]) + " is listed twice"_L1);
        }
        text(where, "note"_L1, event.note, Limits::prose);
    }

    void source(const Where &where, const Source &source)
    {
        unique(where, source.id, m_sources);
        requiredText(where, "csl/type"_L1, source.type, Limits::name);
        requiredText(where, "csl/title"_L1, source.title, Limits::title);
        text(where, "csl/container-title"_L1, source.containerTitle, Limits::title);
        count(where, "csl/author"_L1, source.authors.size());
        for (std::size_t i = 0; i < source.authors.size() && !m_fault; ++i)
            author(where, i, source.authors[i]);
        text(where, "csl/publisher"_L1, source.publisher, Limits::title);
        text(where, "csl/URL"_L1, source.url, Limits::url);
        text(where, "csl/language"_L1, source.language, Limits::name);
        cslRest(where, source.cslRest);
        text(where, "text"_L1, source.text, Limits::sourceText);
        digest(where, "textSha256"_L1, source.textDigest);
    }

    void cslRest(const Where &where, const QByteArray &value)
    {
        if (value.isEmpty() || !keptJson(where, "csl"_L1, value, "further CSL fields"_L1))
            return;
        for (const CanonicalMember &member : canonicalMembers(value)) {
            for (const QByteArrayView own :
                 {"type", "title", "container-title", "author", "publisher", "issued", "accessed", "URL", "language"}) {
                if (member.name == own)
                    fault(where.place("csl"_L1), shown(QString::fromUtf8(own)) + " is there twice"_L1);
            }
        }
    }

    void author(const Where &where, std::size_t index, const AuthorName &author)
    {
        const QLatin1StringView list = "csl/author"_L1;
        if (author.literal.isEmpty() == author.family.isEmpty()
            || (!author.literal.isEmpty() && !author.given.isEmpty()))
            fault(where.place({list, index}),
                  u"a name has either a literal or a family name, with or without a given name"_s);
        text(where, {list, index, "family"_L1}, author.family, Limits::name);
        text(where, {list, index, "given"_L1}, author.given, Limits::name);
        text(where, {list, index, "literal"_L1}, author.literal, Limits::name);
    }

    void attribution(const Where &where, const Attribution &attribution)
    {
        unique(where, attribution.id, m_attributions);
        reference(where, "event"_L1, attribution.event, m_events, "event"_L1);
        reference(where, "source"_L1, attribution.source, m_sources, "source"_L1);
        claimedParty(where, attribution);
        const Quote &quote = attribution.quote;
        if (quote.exact.isEmpty() && !(quote.prefix.isEmpty() && quote.suffix.isEmpty()))
            fault(where.place("quote/exact"_L1), u"what stands around a quote needs the quote itself"_s);
        text(where, "quote/exact"_L1, quote.exact, Limits::quotePart);
        text(where, "quote/prefix"_L1, quote.prefix, Limits::quotePart);
        text(where, "quote/suffix"_L1, quote.suffix, Limits::quotePart);
        text(where, "locator"_L1, attribution.locator, Limits::name);
        text(where, "saidBy"_L1, attribution.saidBy, Limits::name);
        text(where, "origin"_L1, attribution.origin, Limits::name);
        text(where, "stated"_L1, attribution.stated, Limits::name);
        text(where, "note"_L1, attribution.note, Limits::prose);
    }

    void claimedParty(const Where &where, const Attribution &attribution)
    {
        if (attribution.claim != Claim::Party) {
            if (!attribution.party.isEmpty())
                fault(where.place("party"_L1), u"only a claim about a party names one"_s);
            if (attribution.role)
                fault(where.place("role"_L1), u"only a claim about a party gives its role"_s);
            return;
        }
        if (attribution.party.isEmpty()) {
            fault(where.place("party"_L1), u"a claim about a party says which"_s);
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
        fault(where.place("party"_L1), shown(attribution.party.text) + " takes no part in the event"_L1);
    }

    void findings()
    {
        const std::vector<AcceptedFinding> &accepted = m_tracker.accepted;
        size("accepted"_L1, accepted.size(), Limits::entities);
        QHash<std::pair<QString, QString>, std::size_t> known;
        for (std::size_t i = 0; i < accepted.size() && !m_fault; ++i) {
            const AcceptedFinding &finding = accepted[i];
            const Where where{"accepted"_L1, i, finding.check, m_isPart};
            if (!isCheckId(finding.check))
                fault(where.place("check"_L1),
                      shown(finding.check) + u" is not the id of a check: 1 to 60 of the characters a–z 0–9 -");
            if (!isSubject(finding.subject))
                fault(
                    where.place("subject"_L1),
                    shown(finding.subject)
                        + u" is not a subject: event, source, attribution, measure or party, a slash and an id, or two "
                          "such joined by +");
            const std::pair key(finding.check, finding.subject);
            if (const auto other = known.constFind(key); other != known.cend())
                fault(where.place("subject"_L1),
                      shown(finding.subject) + u" is accepted for this check already by /accepted/%1"_s.arg(*other));
            known.insert(key, i);
            requiredText(where, "reason"_L1, finding.reason, Limits::prose);
            extra(where, finding.extra);
        }
    }

    void figure(const Where &where, const Figure &figure)
    {
        unique(where, figure.id, m_figures);
        requiredText(where, "title"_L1, figure.title, Limits::title);
        if (static_cast<std::size_t>(figure.spec.size()) > Limits::specBytes)
            fault(where.place("spec"_L1), u"has more than %1 bytes"_s.arg(Limits::specBytes), ErrorCode::TooLarge);
        else if (!isCanonicalJsonObject(figure.spec, Limits::specDepth))
            fault(where.place("spec"_L1),
                  u"is not kept as a JSON object in canonical form of at most %1 levels"_s.arg(Limits::specDepth));
        digest(where, "pictureSha256"_L1, figure.digest);
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
    return {ErrorCode::TooLarge, u"has %1 entries, at most %2 are allowed"_s.arg(entries).arg(most), u'/' + list};
}

Result<void> checkIntegrity(const Tracker &tracker) { return IntegrityCheck(tracker).run(); }

Result<void> checkIntegrityOfPart(const Tracker &part) { return IntegrityCheck(part, true).run(); }

Result<void> checkIntegrity(const PackedTracker &tracker)
{
    return isClearlySound(tracker) ? Result<void>() : IntegrityCheck(tracker).run();
}

} // namespace Dateline
