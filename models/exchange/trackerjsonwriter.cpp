// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonemitter.h"
#include "models/exchange/trackerjson.h"

#include <QCryptographicHash>

#include <functional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Writes entities with their members in the order of the schema.
class TrackerJsonWriter
{
public:
    using Sink = std::function<void(const QByteArray &part)>;

    /// \p sink, if given, gets the document in parts, all but the last one, which is returned.
    explicit TrackerJsonWriter(Sink sink = {}, bool withFigures = true)
        : m_sink(std::move(sink)), m_withFigures(withFigures)
    { }

    /// \p tracker is a Tracker or a PackedTracker.
    template<typename AnyTracker>
    QByteArray write(const AnyTracker &tracker)
    {
        m_json.beginObject();
        m_json.string("format", u"dateline-tracker"_s);
        m_json.number("version", trackerJsonVersion);
        m_json.string("id", tracker.id);
        m_json.string("title", tracker.title);
        m_json.optionalString("description", tracker.description);
        m_json.optionalString("license", tracker.license);
        m_json.optionalString("language", tracker.language);
        all("categories", tracker.categories);
        all("parties", tracker.parties);
        all("measures", tracker.measures);
        all("events", listOf(tracker, &Tracker::events, &PackedTracker::events));
        all("sources", listOf(tracker, &Tracker::sources, &PackedTracker::sources));
        all("attributions", listOf(tracker, &Tracker::attributions, &PackedTracker::attributions));
        findings(tracker.accepted);
        if (m_withFigures)
            all("figures", tracker.figures);
        m_json.members(tracker.extra);
        m_json.endObject();
        return m_json.take();
    }

private:
    template<typename Plain, typename Packed>
    static const auto &listOf(const Tracker &tracker, Plain plain, Packed)
    {
        return tracker.*plain;
    }
    template<typename Plain, typename Packed>
    static auto listOf(const PackedTracker &tracker, Plain, Packed packed)
    {
        return (tracker.*packed)();
    }

    /// A list of entities, each an object that begins with its id and ends with what it keeps for others.
    template<typename Entities>
    void all(QByteArrayView name, const Entities &entities)
    {
        if (entities.empty())
            return;
        m_json.beginList(name);
        for (const auto &entity : entities) {
            m_json.beginObject();
            m_json.string("id", entity.id.text);
            write(entity);
            m_json.members(entity.extra);
            m_json.endObject();
            constexpr qsizetype part = 1 << 20;
            if (m_sink && m_json.size() >= part)
                m_sink(m_json.takeSoFar());
        }
        m_json.endList();
    }

    void findings(const std::vector<AcceptedFinding> &accepted)
    {
        if (accepted.empty())
            return;
        m_json.beginList("accepted");
        for (const AcceptedFinding &finding : accepted) {
            m_json.beginObject();
            m_json.string("check", finding.check);
            m_json.string("subject", finding.subject);
            m_json.string("reason", finding.reason);
            m_json.members(finding.extra);
            m_json.endObject();
        }
        m_json.endList();
    }

    void write(const Category &category) { m_json.string("name", category.name); }

    void write(const Party &party)
    {
        m_json.string("kind", wordFor(party.kind));
        m_json.string("name", party.name);
        m_json.optionalString("country", party.country.toString());
    }

    void write(const Measure &measure)
    {
        m_json.string("title", measure.title);
        m_json.optionalString("summary", measure.summary);
        m_json.string("effect", wordFor(measure.effect));
        ids("issuers", measure.issuers);
        ids("targets", measure.targets);
        m_json.flag("bindsMembers", measure.bindsMembers);
        m_json.optionalString("reviewOn", measure.reviewOn.toString());
    }

    void write(const Event &event)
    {
        m_json.string("title", event.title);
        m_json.optionalString("summary", event.summary);
        m_json.string("category", event.category.text);
        m_json.string("date", event.date.toString());
        m_json.optionalString("dateReason", event.dateReason);
        if (!event.parties.empty()) {
            m_json.beginList("parties");
            for (const Participation &participation : event.parties) {
                m_json.beginObject();
                m_json.string("party", participation.party.text);
                m_json.string("role", wordFor(participation.role));
                m_json.endObject();
            }
            m_json.endList();
        }
        m_json.optionalString("measure", event.measure.text);
        if (event.milestone)
            m_json.string("milestone", wordFor(*event.milestone));
        if (!event.tags.isEmpty()) {
            m_json.beginList("tags");
            for (const QString &tag : event.tags)
                m_json.string(tag);
            m_json.endList();
        }
        m_json.optionalString("note", event.note);
        m_json.optionalString("reviewOn", event.reviewOn.toString());
    }

    void write(const Source &source)
    {
        m_json.beginObject("csl");
        m_json.string("type", source.type);
        m_json.string("title", source.title);
        m_json.optionalString("container-title", source.containerTitle);
        if (!source.authors.empty()) {
            m_json.beginList("author");
            for (const AuthorName &author : source.authors) {
                m_json.beginObject();
                m_json.optionalString("family", author.family);
                m_json.optionalString("given", author.given);
                m_json.optionalString("literal", author.literal);
                m_json.endObject();
            }
            m_json.endList();
        }
        m_json.optionalString("publisher", source.publisher);
        m_json.optionalString("issued", source.issued.toString());
        m_json.optionalString("accessed", source.accessed.toString());
        m_json.optionalString("URL", source.url);
        m_json.optionalString("language", source.language);
        m_json.members(source.cslRest);
        m_json.endObject();
        if (source.reliability)
            m_json.string("reliability", wordFor(*source.reliability));
        m_json.optionalString("text", source.text);
        m_json.optionalString("textSha256", source.textDigest);
    }

    void write(const Attribution &attribution)
    {
        m_json.string("event", attribution.event.text);
        m_json.string("source", attribution.source.text);
        m_json.string("claim", wordFor(attribution.claim));
        m_json.optionalString("party", attribution.party.text);
        if (attribution.role)
            m_json.string("role", wordFor(*attribution.role));
        m_json.string("support", wordFor(attribution.support));
        if (!attribution.quote.isEmpty()) {
            m_json.beginObject("quote");
            m_json.string("exact", attribution.quote.exact);
            m_json.optionalString("prefix", attribution.quote.prefix);
            m_json.optionalString("suffix", attribution.quote.suffix);
            m_json.endObject();
        }
        m_json.optionalString("locator", attribution.locator);
        m_json.optionalString("saidBy", attribution.saidBy);
        m_json.optionalString("origin", attribution.origin);
        m_json.optionalString("stated", attribution.stated);
        m_json.optionalString("date", attribution.date.toString());
        if (attribution.credibility)
            m_json.number("credibility", static_cast<int>(*attribution.credibility));
        m_json.optionalString("note", attribution.note);
    }

    void write(const Figure &figure)
    {
        m_json.string("title", figure.title);
        m_json.object("spec", figure.spec);
        m_json.optionalString("pictureSha256", figure.digest);
    }

    void ids(QByteArrayView name, const std::vector<PartyId> &parties)
    {
        if (parties.empty())
            return;
        m_json.beginList(name);
        for (const PartyId &party : parties)
            m_json.string(party.text);
        m_json.endList();
    }

    JsonEmitter m_json;
    const Sink m_sink;
    const bool m_withFigures;
};

} // namespace

QByteArray writeTrackerJson(const Tracker &tracker) { return TrackerJsonWriter().write(tracker); }

QByteArray writeTrackerJson(const PackedTracker &tracker) { return TrackerJsonWriter().write(tracker); }

QString trackerDigest(const PackedTracker &tracker)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(TrackerJsonWriter([&hash](const QByteArray &part) { hash.addData(part); }, false).write(tracker));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace Dateline
