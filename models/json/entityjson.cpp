// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/entityjson.h"

#include "models/domain/fields.h"
#include "models/json/csl.h"
#include "models/json/jsontr.h"

#include <cstring>
#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Reads the members of one object.
class FieldReader
{
public:
    FieldReader(JsonMembers &members, JsonContext &context) : m_members(members), m_context(context) { }

    void read(const FieldInfo &field, QString &value)
    {
        value = field.required ? m_members.requiredText(field.member) : m_members.text(field.member);
        if (field.required && *field.object != '\0' && value.isEmpty() && std::strcmp(field.object, "quote") == 0)
            m_context.fault(m_members.fieldPath(field.member), JsonTr::tr("must not be empty"));
    }
    template<typename Kind>
    void read(const FieldInfo &field, Id<Kind> &id)
    {
        id = field.required ? m_members.id<Id<Kind>>(field.member) : m_members.optionalId<Id<Kind>>(field.member);
    }
    void read(const FieldInfo &field, Edtf &date)
    {
        date = field.required ? m_members.date(field.member) : m_members.optionalDate(field.member);
    }
    void read(const FieldInfo &field, CountryCode &country)
    {
        if (!m_members.has(field.member))
            return;
        const auto code = CountryCode::parse(m_members.text(field.member));
        if (code)
            country = *code;
        else
            m_context.fault(m_members.fieldPath(field.member),
                            JsonTr::tr("is not a country code of two capital letters (ISO 3166-1)"));
    }
    void read(const FieldInfo &field, bool &value) { value = m_members.flag(field.member); }

    template<typename Enum>
    requires std::is_enum_v<Enum>
    void read(const FieldInfo &field, Enum &value) { value = m_members.word<Enum>(field.member); }
    template<typename Enum>
    void read(const FieldInfo &field, std::optional<Enum> &value)
    {
        if constexpr (std::is_same_v<Enum, Credibility>)
            value = m_members.credibility(field.member);
        else
            value = m_members.optionalWord<Enum>(field.member);
    }

    void read(const FieldInfo &field, QByteArray &canonical)
    {
        if (*field.member != '\0')
            canonical = m_members.requiredObjectText(field.member);
        else
            canonical = m_members.rest(furtherCslVariables());
    }

    void read(const FieldInfo &field, QStringList &texts) { texts = m_members.texts(field.member); }
    void read(const FieldInfo &field, std::vector<PartyId> &ids) { ids = m_members.ids<PartyId>(field.member); }
    void read(const FieldInfo &field, std::vector<Participation> &parties)
    {
        objects(field, parties, [](JsonMembers &inner) {
            Participation participation;
            participation.party = inner.id<PartyId>("party");
            participation.role = inner.word<Role>("role");
            return participation;
        });
    }
    void read(const FieldInfo &field, std::vector<AuthorName> &authors)
    {
        objects(field, authors, [](JsonMembers &inner) {
            inner.since({{"dropping-particle", 5}, {"non-dropping-particle", 5}, {"suffix", 5}});
            AuthorName author;
            author.family = inner.text("family");
            author.given = inner.text("given");
            author.literal = inner.text("literal");
            author.droppingParticle = inner.text("dropping-particle");
            author.nonDroppingParticle = inner.text("non-dropping-particle");
            author.suffix = inner.text("suffix");
            return author;
        });
    }
    void read(const FieldInfo &field, std::vector<Alias> &aliases)
    {
        objects(field, aliases, [](JsonMembers &inner) {
            Alias alias;
            alias.name = inner.requiredText("name");
            alias.language = inner.text("language");
            return alias;
        });
    }
    void read(const FieldInfo &field, ExternalIds &ids)
    {
        const JsonValue *object = m_members.object(field.member);
        if (!object)
            return;
        JsonMembers inner(*object, m_context, m_members.fieldPath(field.member));
        for (const std::string &scheme : object->names)
            ids[QString::fromStdString(scheme)] = inner.text(scheme);
    }

private:
    template<typename Value, typename Read>
    void objects(const FieldInfo &field, std::vector<Value> &values, Read read)
    {
        for (const JsonValue &element : m_members.list(field.member)) {
            JsonMembers inner(element, m_context, m_members.fieldPath(field.member, values.size()));
            values.push_back(read(inner));
            inner.noRest();
        }
    }

    JsonMembers &m_members;
    JsonContext &m_context;
};

/// The members of \p object (empty: of the entity itself) that came with a version after the first.
template<typename Entity>
std::vector<JsonMembers::Since> laterMembers(const char *object)
{
    std::vector<JsonMembers::Since> later;
    forEachField<Entity>([&](const auto &field) {
        if (field.since > EntityKind<Entity>::since && std::strcmp(field.object, object) == 0)
            later.push_back({field.member, field.since});
    });
    return later;
}

/// The object inside an entity whose members are read at present.
struct InnerObject
{
    const char *name;
    std::optional<JsonMembers> members; ///< none: it is not there
};

} // namespace

template<typename Entity>
Entity readEntity(JsonMembers &members, JsonContext &context)
{
    Entity entity;
    members.since(laterMembers<Entity>(""));
    if constexpr (requires { entity.id.text; })
        entity.id = members.id<decltype(entity.id)>("id");
    InnerObject inner{"", std::nullopt};
    const auto leave = [&] {
        // Where nothing else is kept: of a source's record it has been read as a field.
        if (inner.members && std::strcmp(inner.name, "quote") == 0)
            inner.members->noRest();
        inner.members.reset();
    };
    forEachField<Entity>([&](const auto &field) {
        if (std::strcmp(field.object, inner.name) != 0) {
            leave();
            inner.name = field.object;
            if (*field.object != '\0') {
                const bool required = std::strcmp(field.object, "quote") != 0;
                if (const JsonValue *object =
                        required ? members.requiredObject(field.object) : members.object(field.object))
                    inner.members.emplace(*object, context, members.fieldPath(field.object));
            }
        }
        auto &value = field.in(entity);
        if (*field.object == '\0')
            FieldReader(members, context).read(field, value);
        else if (inner.members)
            FieldReader(*inner.members, context).read(field, value);
    });
    leave();
    if constexpr (!std::is_same_v<Entity, TrackerHeader>) // whose other members are the lists of entities
        entity.extra = members.rest();
    return entity;
}

template Category readEntity(JsonMembers &, JsonContext &);
template Party readEntity(JsonMembers &, JsonContext &);
template Measure readEntity(JsonMembers &, JsonContext &);
template Event readEntity(JsonMembers &, JsonContext &);
template Source readEntity(JsonMembers &, JsonContext &);
template Attribution readEntity(JsonMembers &, JsonContext &);
template AcceptedFinding readEntity(JsonMembers &, JsonContext &);
template Figure readEntity(JsonMembers &, JsonContext &);
template Publisher readEntity(JsonMembers &, JsonContext &);
template SavedView readEntity(JsonMembers &, JsonContext &);
template TrackerHeader readEntity(JsonMembers &, JsonContext &);

} // namespace Dateline
