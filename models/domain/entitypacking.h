// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entitycolumns.h"

namespace Dateline {

inline QByteArray utf8Of(const QString &text) { return text.toUtf8(); }
inline QByteArray utf8Of(const QByteArray &utf8) { return utf8; }

/// The texts that the columns keep of an entity, in their order: see PackedFields.
template<typename Entity>
std::array<QByteArray, textCount<Entity>> columnTexts(const Entity &entity)
{
    std::array<QByteArray, textCount<Entity>> texts;
    texts.front() = utf8Of(entity.id.text);
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        if constexpr (Packed<FieldType>::form == ColumnForm::Text)
            texts[textOfField<FieldType>] = utf8Of(field.in(entity));
    });
    texts.back() = entity.extra;
    return texts;
}

/// The parts of an author's name, as in authorTexts.
inline std::array<QByteArray, authorTexts.size()> authorNameTexts(const AuthorName &name)
{
    std::array<QByteArray, authorTexts.size()> texts;
    for (std::size_t i = 0; i < texts.size(); ++i)
        texts[i] = utf8Of(name.*authorTexts[i]);
    return texts;
}

/// The numbers that the columns keep of an entity. \p numbering knows them for what stands in lists: date(date),
/// index(id) and shared(field, text).
template<typename Entity, typename Numbering>
void packNumbers(const Entity &entity, Numbering &numbering, PackedFields<Entity> &fields)
{
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        using Value = typename Packed<FieldType>::Value;
        if constexpr (Packed<FieldType>::form != ColumnForm::Number)
            return;
        else if constexpr (Packed<FieldType>::isShared)
            fields.number(field) = numbering.shared(field, field.in(entity));
        else if constexpr (std::is_same_v<Value, Edtf>)
            fields.number(field) = numbering.date(field.in(entity));
        else if constexpr (isId<Value>)
            fields.number(field) = numbering.index(field.in(entity));
        else
            fields.number(field) = numberOf(field.in(entity));
    });
}

} // namespace Dateline
