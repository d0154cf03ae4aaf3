// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/fields.h"
#include "models/domain/integrity.h"

#include <cstddef>
#include <optional>
#include <type_traits>
#include <vector>

/// \file
/// The part of integrity (integrity.h) that looks at one field at a time: texts, ids, digests, lists of texts, kept
/// JSON.
namespace Dateline {

/// A value of a file as a message shows it: in quotes, and shortened if it is long.
QString shownInMessage(const QString &text);

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
struct CheckedEntity
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

/// Whether a field says which entity, so that it can be checked only with the others at hand.
template<typename Value>
inline constexpr bool refersToEntities =
    std::is_same_v<Value, std::vector<PartyId>> || std::is_same_v<Value, std::vector<Participation>>;
template<typename Kind>
inline constexpr bool refersToEntities<Id<Kind>> = true;

/// Checks fields by themselves, and remembers the first fault of whoever checks more.
class FieldRules
{
public:
    /// The first fault of all, which later ones do not replace.
    const std::optional<Error> &firstFault() const { return m_fault; }
    bool hasFault() const { return m_fault.has_value(); }
    void fault(const QString &place, const QString &message, ErrorCode code = ErrorCode::Malformed)
    {
        fault(Error{code, message, place});
    }
    void fault(const Error &error)
    {
        if (!m_fault)
            m_fault = error;
    }

    /// What the table of fields says of each field of \p entity, in its order. Those that refer to entities are handed
    /// to \p references(field, value).
    template<typename Entity, typename References>
    void fields(const CheckedEntity &where, const Entity &entity, const References &references)
    {
        forEachField<Entity>([&](const auto &field) {
            const auto &fieldValue = field.in(entity);
            if constexpr (refersToEntities<std::remove_cvref_t<decltype(fieldValue)>>)
                references(field, fieldValue);
            else
                value(where, field, fieldValue);
        });
    }

    // What entities have beside the fields of the table, and kept JSON, which has a rule for each place.
    void id(const CheckedEntity &where, const QString &value);
    void extra(const CheckedEntity &where, const QByteArray &value);
    void cslRest(const CheckedEntity &where, const QByteArray &value);
    /// How something is made or looked at.
    void jsonObject(const CheckedEntity &where, const FieldPath &field, const QByteArray &value);

    /// That a list within an entity has no more entries than it may.
    void count(const CheckedEntity &where, const FieldPath &field, std::size_t size);

private:
    void text(const CheckedEntity &where, const FieldPath &field, const QString &value, std::size_t longest);
    void requiredText(const CheckedEntity &where, const FieldPath &field, const QString &value, std::size_t longest);
    void rule(const CheckedEntity &where, const FieldInfo &field, const QString &value);
    bool keptJson(const CheckedEntity &where, const FieldPath &field, const QByteArray &value, const QString &what);

    void value(const CheckedEntity &where, const FieldInfo &field, const QString &value);
    void value(const CheckedEntity &where, const FieldInfo &field, const Edtf &date);
    void value(const CheckedEntity &where, const FieldInfo &field, const QStringList &texts); ///< tags
    void value(const CheckedEntity &where, const FieldInfo &field, const std::vector<AuthorName> &authors);
    void value(const CheckedEntity &where, const FieldInfo &field, const std::vector<Alias> &aliases);
    void value(const CheckedEntity &where, const FieldInfo &field, const ExternalIds &ids);
    // Of one of a closed set, so nothing can be wrong with it; kept JSON has rules of its own.
    void value(const CheckedEntity &, const FieldInfo &, bool) { }
    void value(const CheckedEntity &, const FieldInfo &, CountryCode) { }
    void value(const CheckedEntity &, const FieldInfo &, const QByteArray &) { }
    template<typename Enum>
    requires std::is_enum_v<Enum>
    void value(const CheckedEntity &, const FieldInfo &, Enum) { }
    template<typename Enum>
    void value(const CheckedEntity &, const FieldInfo &, const std::optional<Enum> &)
    { }

    std::optional<Error> m_fault;
};

} // namespace Dateline
