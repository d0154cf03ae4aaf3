// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fields.h"

#include <cstring>

/// \file
/// Writing entities as JSON by the table of fields (domain/fields.h): in the layout of tracker files (JsonEmitter) and
/// in canonical form (CanonicalEmitter).
namespace Dateline {

/// Writes the members of one entity to \p Emitter.
template<typename Emitter>
class EntityWriter
{
public:
    explicit EntityWriter(Emitter &json) : m_json(json) { }

    /// The members of the object that stands for \p entity; the caller begins and ends it.
    template<typename Entity>
    void writeMembers(const Entity &entity)
    {
        if constexpr (requires { entity.id.text; })
            m_json.string("id", entity.id.text);
        writeFields(entity);
        m_json.members(entity.extra);
    }

    /// Those of the table of fields only.
    template<typename Entity>
    void writeFields(const Entity &entity)
    {
        const char *object = "";
        forEachField<Entity>([&](const auto &field) {
            if (std::strcmp(field.object, object) != 0) {
                if (*object != '\0')
                    m_json.endObject();
                // An optional object (a quote) is there if its required member is; the others of it come after that.
                object = isWritten(field, entity) ? field.object : "";
                if (*object != '\0')
                    m_json.beginObject(field.object);
            }
            if (std::strcmp(field.object, object) == 0)
                write(field, field.in(entity));
        });
        if (*object != '\0')
            m_json.endObject();
    }

private:
    template<typename FieldType, typename Entity>
    static bool isWritten(const FieldType &field, const Entity &entity)
    {
        if constexpr (std::is_same_v<Entity, Attribution>)
            return *field.object == '\0' || !entity.quote.isEmpty();
        else
            return true;
    }

    void text(const FieldInfo &field, const QString &value)
    {
        if (field.required)
            m_json.string(field.member, value);
        else
            m_json.optionalString(field.member, value);
    }

    void write(const FieldInfo &field, const QString &value) { text(field, value); }
    template<typename Kind>
    void write(const FieldInfo &field, const Id<Kind> &id)
    {
        text(field, id.text);
    }
    void write(const FieldInfo &field, const Edtf &date) { text(field, date.toString()); }
    void write(const FieldInfo &field, CountryCode country) { text(field, country.toString()); }
    void write(const FieldInfo &field, bool value) { m_json.flag(field.member, value); }

    template<typename Enum>
    requires std::is_enum_v<Enum>
    void write(const FieldInfo &field, Enum value) { text(field, wordFor(value)); }
    template<typename Enum>
    void write(const FieldInfo &field, const std::optional<Enum> &value)
    {
        if (!value)
            return;
        if constexpr (std::is_same_v<Enum, Credibility>)
            m_json.number(field.member, static_cast<int>(*value));
        else
            text(field, wordFor(*value));
    }

    /// Kept JSON: an object of its own, or further members of the object around it.
    void write(const FieldInfo &field, const QByteArray &canonical)
    {
        if (*field.member == '\0')
            m_json.members(canonical);
        else
            m_json.object(field.member, canonical);
    }

    template<typename List, typename WriteElement>
    void list(const FieldInfo &field, const List &values, WriteElement writeElement)
    {
        if (values.empty())
            return;
        m_json.beginList(field.member);
        for (const auto &value : values)
            writeElement(value);
        m_json.endList();
    }

    template<typename List, typename WriteMembers>
    void objects(const FieldInfo &field, const List &values, WriteMembers writeMembers)
    {
        list(field, values, [&](const auto &value) {
            m_json.beginObject();
            writeMembers(value);
            m_json.endObject();
        });
    }

    void write(const FieldInfo &field, const QStringList &texts)
    {
        list(field, texts, [this](const QString &value) { m_json.string(value); });
    }
    void write(const FieldInfo &field, const std::vector<PartyId> &ids)
    {
        list(field, ids, [this](const PartyId &id) { m_json.string(id.text); });
    }
    void write(const FieldInfo &field, const std::vector<Participation> &parties)
    {
        objects(field, parties, [this](const Participation &participation) {
            m_json.string("party", participation.party.text);
            m_json.string("role", wordFor(participation.role));
        });
    }
    void write(const FieldInfo &field, const std::vector<AuthorName> &authors)
    {
        objects(field, authors, [this](const AuthorName &author) {
            m_json.optionalString("family", author.family);
            m_json.optionalString("given", author.given);
            m_json.optionalString("literal", author.literal);
            m_json.optionalString("dropping-particle", author.droppingParticle);
            m_json.optionalString("non-dropping-particle", author.nonDroppingParticle);
            m_json.optionalString("suffix", author.suffix);
        });
    }
    void write(const FieldInfo &field, const std::vector<Alias> &aliases)
    {
        objects(field, aliases, [this](const Alias &alias) {
            m_json.string("name", alias.name);
            m_json.optionalString("language", alias.language);
        });
    }
    void write(const FieldInfo &field, const ExternalIds &ids)
    {
        if (ids.empty())
            return;
        m_json.beginObject(field.member);
        for (const auto &[scheme, id] : ids)
            m_json.string(scheme.toUtf8(), id);
        m_json.endObject();
    }

    Emitter &m_json;
};

} // namespace Dateline
