// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canonicaljson.h"
#include "models/domain/change.h"

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QString &text)
{
    QByteArray json;
    appendJsonString(json, text.toUtf8());
    return json;
}

/// An object in canonical form, its members given in any order. Their names need no escapes.
class CanonicalObject
{
public:
    CanonicalObject &json(QByteArrayView name, const QByteArray &value)
    {
        m_members.emplace_back(name.toByteArray(), value);
        return *this;
    }
    CanonicalObject &text(QByteArrayView name, const QString &value) { return json(name, quoted(value)); }
    CanonicalObject &optionalText(QByteArrayView name, const QString &value)
    {
        return value.isEmpty() ? *this : text(name, value);
    }
    CanonicalObject &date(QByteArrayView name, const Edtf &value) { return optionalText(name, value.toString()); }
    /// Nothing if it is false.
    CanonicalObject &flag(QByteArrayView name, bool value) { return value ? json(name, "true") : *this; }
    template<typename Enum>
    CanonicalObject &word(QByteArrayView name, const std::optional<Enum> &value)
    {
        return value ? text(name, wordFor(*value)) : *this;
    }
    /// Nothing if the list is empty.
    template<typename List, typename ToJson>
    CanonicalObject &list(QByteArrayView name, const List &values, ToJson toJson)
    {
        if (values.empty())
            return *this;
        QByteArray elements;
        for (const auto &value : values)
            elements += (elements.isEmpty() ? "" : ",") + toJson(value);
        return json(name, '[' + elements + ']');
    }
    /// The members of an object that is in canonical form already.
    CanonicalObject &members(const QByteArray &object)
    {
        for (const CanonicalMember &member : canonicalMembers(object))
            json(member.name, member.value.toByteArray());
        return *this;
    }

    QByteArray take()
    {
        // What was in canonical form stays in its order: names with escapes do not sort as they are written.
        std::stable_sort(m_members.begin(), m_members.end(), [](const Member &a, const Member &b) {
            const bool bothKept = a.first.startsWith("x-") && b.first.startsWith("x-");
            return !bothKept && a.first < b.first;
        });
        QByteArray out;
        for (const auto &[name, value] : m_members)
            out += (out.isEmpty() ? "{\"" : ",\"") + name + "\":" + value;
        return (out.isEmpty() ? QByteArray("{") : out) + '}';
    }

private:
    using Member = std::pair<QByteArray, QByteArray>;
    std::vector<Member> m_members;
};

QByteArray idJson(const PartyId &id) { return quoted(id.text); }

QByteArray json(const Measure &measure)
{
    return CanonicalObject()
        .text("id", measure.id.text)
        .text("title", measure.title)
        .optionalText("summary", measure.summary)
        .text("effect", wordFor(measure.effect))
        .list("issuers", measure.issuers, idJson)
        .list("targets", measure.targets, idJson)
        .flag("bindsMembers", measure.bindsMembers)
        .date("reviewOn", measure.reviewOn)
        .members(measure.extra)
        .take();
}

QByteArray json(const Event &event)
{
    return CanonicalObject()
        .text("id", event.id.text)
        .text("title", event.title)
        .optionalText("summary", event.summary)
        .text("category", event.category.text)
        .date("date", event.date)
        .optionalText("dateReason", event.dateReason)
        .list("parties", event.parties,
              [](const Participation &part) {
                  return CanonicalObject().text("party", part.party.text).text("role", wordFor(part.role)).take();
              })
        .optionalText("measure", event.measure.text)
        .word("milestone", event.milestone)
        .list("tags", event.tags, quoted)
        .optionalText("note", event.note)
        .date("reviewOn", event.reviewOn)
        .members(event.extra)
        .take();
}

QByteArray json(const Source &source)
{
    const QByteArray csl = CanonicalObject()
                               .text("type", source.type)
                               .text("title", source.title)
                               .optionalText("container-title", source.containerTitle)
                               .list("author", source.authors,
                                     [](const AuthorName &name) {
                                         return CanonicalObject()
                                             .optionalText("family", name.family)
                                             .optionalText("given", name.given)
                                             .optionalText("literal", name.literal)
                                             .take();
                                     })
                               .optionalText("publisher", source.publisher)
                               .date("issued", source.issued)
                               .date("accessed", source.accessed)
                               .optionalText("URL", source.url)
                               .optionalText("language", source.language)
                               .members(source.cslRest)
                               .take();
    return CanonicalObject()
        .text("id", source.id.text)
        .json("csl", csl)
        .word("reliability", source.reliability)
        .optionalText("text", source.text)
        .optionalText("textSha256", source.textDigest)
        .members(source.extra)
        .take();
}

QByteArray json(const Attribution &attribution)
{
    CanonicalObject object;
    object.text("id", attribution.id.text)
        .text("event", attribution.event.text)
        .text("source", attribution.source.text)
        .text("claim", wordFor(attribution.claim))
        .optionalText("party", attribution.party.text)
        .word("role", attribution.role)
        .text("support", wordFor(attribution.support))
        .optionalText("locator", attribution.locator)
        .optionalText("saidBy", attribution.saidBy)
        .optionalText("origin", attribution.origin)
        .optionalText("stated", attribution.stated)
        .date("date", attribution.date)
        .optionalText("note", attribution.note)
        .members(attribution.extra);
    if (!attribution.quote.isEmpty())
        object.json("quote",
                    CanonicalObject()
                        .text("exact", attribution.quote.exact)
                        .optionalText("prefix", attribution.quote.prefix)
                        .optionalText("suffix", attribution.quote.suffix)
                        .take());
    if (attribution.credibility)
        object.json("credibility", QByteArray::number(static_cast<int>(*attribution.credibility)));
    return object.take();
}

QByteArray json(const AcceptedFinding &finding)
{
    return CanonicalObject()
        .text("check", finding.check)
        .text("subject", finding.subject)
        .text("reason", finding.reason)
        .members(finding.extra)
        .take();
}

QByteArray json(const Figure &figure)
{
    return CanonicalObject()
        .text("id", figure.id.text)
        .text("title", figure.title)
        .json("spec", figure.spec)
        .optionalText("pictureSha256", figure.digest)
        .members(figure.extra)
        .take();
}

QByteArray logged(const std::optional<ChangedEntity> &entity, const std::optional<QString> &behind)
{
    if (!entity)
        return "null";
    static constexpr const char *kinds[] = {"event", "source", "attribution", "measure", "accepted", "figure"};
    static_assert(std::size(kinds) == std::variant_size_v<ChangedEntity>);
    CanonicalObject object;
    object.json(kinds[entity->index()], canonicalJson(*entity));
    if (behind)
        object.text("behind", *behind);
    return object.take();
}

QByteArray logged(const Change &change, std::optional<ChangedEntity> EntityChange::*side)
{
    QByteArray list;
    for (const EntityChange &part : change.parts)
        list += (list.isEmpty() ? "" : ",") + logged(part.*side, part.behind);
    return '[' + list + ']';
}

} // namespace

QByteArray canonicalJson(const ChangedEntity &entity)
{
    return std::visit([](const auto &thing) { return json(thing); }, entity);
}

QByteArray beforeJson(const Change &change) { return logged(change, &EntityChange::before); }
QByteArray afterJson(const Change &change) { return logged(change, &EntityChange::after); }

} // namespace Dateline
