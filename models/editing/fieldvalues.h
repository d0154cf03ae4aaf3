// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/domain/fieldrules.h"
#include "models/domain/fields.h"
#include "models/editing/editingtr.h"
#include "models/editing/fieldtext.h"

#include <algorithm>

namespace Dateline {

/// Reads the values of one field, as fieldtext.h says how they are written. The last argument of read() says by its
/// type what is wanted; it is not looked at.
class FieldValues
{
public:
    /// Not owned.
    FieldValues(const FieldInfo &field, const FieldReading &reading) : m_field(field), m_reading(reading) { }

    Result<QString> read(const QString &text, const QString *) const { return text; }
    Result<Edtf> read(const QString &text, const Edtf *) const;
    Result<CountryCode> read(const QString &text, const CountryCode *) const;
    Result<bool> read(const QString &text, const bool *) const;
    Result<QByteArray> read(const QString &text, const QByteArray *) const;
    Result<QStringList> read(const QString &text, const QStringList *) const;
    Result<std::vector<PartyId>> read(const QString &text, const std::vector<PartyId> *) const;
    Result<std::vector<Participation>> read(const QString &text, const std::vector<Participation> *) const;
    Result<std::vector<AuthorName>> read(const QString &text, const std::vector<AuthorName> *) const;
    Result<std::vector<Alias>> read(const QString &text, const std::vector<Alias> *) const;
    Result<ExternalIds> read(const QString &text, const ExternalIds *) const;
    template<typename Kind>
    Result<Id<Kind>> read(const QString &text, const Id<Kind> *) const
    {
        const Result<QString> id = idOf(text.trimmed(), Id<Kind>());
        if (!id)
            return id.error();
        return id->isEmpty() || isValidId(*id) ? Result<Id<Kind>>(Id<Kind>{*id}) : noId(*id);
    }
    template<typename Enum>
    requires std::is_enum_v<Enum> Result<Enum> read(const QString &text, const Enum *)
    const
    {
        const auto value = fromWord<Enum>(text.trimmed());
        return value ? Result<Enum>(*value) : noneOf(text, words<Enum>());
    }
    template<typename Enum>
    Result<std::optional<Enum>> read(const QString &text, const std::optional<Enum> *) const
    {
        if (text.trimmed().isEmpty())
            return std::optional<Enum>();
        if constexpr (std::is_same_v<Enum, Credibility>)
            return credibility(text);
        const auto value = read(text, static_cast<const Enum *>(nullptr));
        return value ? Result<std::optional<Enum>>(*value) : value.error();
    }

    /// Removes from a list what \p text names.
    Result<void> removeFrom(std::vector<Participation> &list, const QString &text) const;
    Result<void> removeFrom(std::vector<Alias> &list, const QString &text) const;
    Result<void> removeFrom(ExternalIds &ids, const QString &text) const;
    template<typename List>
    Result<void> removeFrom(List &list, const QString &text) const
    {
        const auto elements = read(text, static_cast<const List *>(nullptr));
        if (!elements)
            return elements.error();
        for (const auto &element : *elements) {
            const auto at = std::find(list.begin(), list.end(), element);
            if (at == list.end())
                return notInList(text);
            list.erase(at);
        }
        return {};
    }

private:
    Error fault(const QString &message) const { return {ErrorCode::Usage, message, m_field.path()}; }
    Error noId(const QString &text) const;
    Error noneOf(const QString &text, const QStringList &allowed) const;
    Error notInList(const QString &text) const;
    Result<std::optional<Credibility>> credibility(const QString &text) const;

    Result<QString> idOf(const QString &words, const CategoryId &) const;
    Result<QString> idOf(const QString &words, const PartyId &) const;
    Result<QString> idOf(const QString &words, const MeasureId &) const;
    template<typename Other>
    Result<QString> idOf(const QString &words, const Other &) const
    {
        return words;
    }
    Result<QString> onlyOne(const QString &words, const QStringList &ids) const;

    const FieldInfo &m_field;
    const FieldReading &m_reading;
};

// Adds to a list what it does not have yet.
void addElements(QStringList &list, const QStringList &more);
void addElements(ExternalIds &ids, const ExternalIds &more);
template<typename Element>
void addElements(std::vector<Element> &list, const std::vector<Element> &more)
{
    for (const Element &element : more) {
        if (std::find(list.begin(), list.end(), element) == list.end())
            list.push_back(element);
    }
}

} // namespace Dateline
