// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/packednumbers.h"
#include "models/core/sharedcolumn.h"
#include "models/core/sparsenumbers.h"
#include "models/domain/fields.h"
#include "models/domain/textrecords.h"

#include <array>
#include <cstdint>
#include <optional>

/// \file
/// How a field of events, sources and attributions is kept for a million of them: which kind of column its type and its
/// line in the table of fields give it, and what number stands for a value. All of it is decided while compiling.
namespace Dateline {

// ---- kinds of columns. Dates, ids, words of vocabularies and flags are PackedNumbers, or SparseNumbers where the
// table of fields says that they are rare; texts are TextRecords, all of an entity together; lists of numbers are
// CompressedRows.

/// Texts that many entities have alike: each once, and for each entity the number of its own.
struct SharedTexts
{
    PackedNumbers numbers;
    SharedColumn<QString> texts = SharedColumn<QString>(1); ///< the first is empty

    std::uint32_t operator[](std::size_t entity) const { return numbers[entity]; }
};

/// Lists of texts: each text once, and for each entity the numbers of its own.
struct TextLists
{
    CompressedRows numbers;
    SharedColumn<QString> texts;

    std::size_t rows() const { return numbers.rows(); }
    std::span<const std::uint32_t> operator[](std::size_t entity) const { return numbers[entity]; }
};

/// The texts of an author's name.
inline constexpr std::array authorTexts = {&AuthorName::family,
                                           &AuthorName::given,
                                           &AuthorName::literal,
                                           &AuthorName::droppingParticle,
                                           &AuthorName::nonDroppingParticle,
                                           &AuthorName::suffix};
using AuthorTexts = std::array<QByteArrayView, authorTexts.size()>;

/// Lists of names, each with a number of its own.
struct NameLists
{
    CompressedRows numbers;
    TextRecords names{authorTexts.size()}; ///< see authorTexts

    std::span<const std::uint32_t> operator[](std::size_t entity) const { return numbers[entity]; }
};

/// In place of a column, for what is kept elsewhere.
struct NoColumn
{ };

// ---- which one a field has

template<typename Value>
inline constexpr bool isId = false;
template<typename Kind>
inline constexpr bool isId<Id<Kind>> = true;

template<typename Value>
inline constexpr bool isOptional = false;
template<typename Value>
inline constexpr bool isOptional<std::optional<Value>> = true;

enum class ColumnForm { Text, Number, List };

/// What is known of a field by its type alone.
template<typename FieldType>
struct Packed
{
    using Entity = typename FieldType::Owner;
    using Value = FieldValue<Entity, FieldType>;
    static constexpr const FieldType &info = EntityKind<Entity>::fields;

    static constexpr bool isTextual = std::is_same_v<Value, QString> || std::is_same_v<Value, QByteArray>;
    static constexpr bool isShared = info.shared;
    static_assert(!isShared || std::is_same_v<Value, QString>, "what is kept once each is a text");

    static constexpr ColumnForm form = *info.table != '\0' ? ColumnForm::List
        : isTextual && !isShared                           ? ColumnForm::Text
                                                           : ColumnForm::Number;
    /// The number of a field that is not set.
    static constexpr std::uint32_t unset =
        isShared || std::is_same_v<Value, Edtf> || std::is_enum_v<Value> ? 0 : noIndex;

    static auto makeColumn()
    {
        if constexpr (std::is_same_v<Value, QStringList>)
            return TextLists();
        else if constexpr (std::is_same_v<Value, std::vector<Participation>>)
            return CompressedRows();
        else if constexpr (std::is_same_v<Value, std::vector<AuthorName>>)
            return NameLists();
        else if constexpr (form == ColumnForm::Text)
            return NoColumn();
        else if constexpr (isShared)
            return SharedTexts();
        else if constexpr (info.rare)
            return SparseNumbers();
        else
            return PackedNumbers();
    }
    using Column = decltype(makeColumn());
    static_assert(form != ColumnForm::List || !std::is_same_v<Column, PackedNumbers>,
                  "lists of this type have no column yet");
};

template<typename... Fields>
constexpr std::size_t countFields(const FieldList<Fields...> &)
{
    return sizeof...(Fields);
}

template<typename Entity>
inline constexpr std::size_t fieldCount = countFields(EntityKind<Entity>::fields);

/// The texts of an entity before the field at \p end, in the order of TextRecords: first its id, then its fields.
template<typename... Fields>
constexpr std::size_t countTexts(const FieldList<Fields...> &, std::size_t end)
{
    std::size_t index = 0;
    std::size_t texts = 1;
    ((texts += index++ < end && Packed<Fields>::form == ColumnForm::Text ? 1 : 0), ...);
    return texts;
}

/// How many texts an entity has: id, fields, and `extra` at the end.
template<typename Entity>
inline constexpr std::size_t textCount = countTexts(EntityKind<Entity>::fields, fieldCount<Entity>) + 1;

/// Which of the fields of its entity \p FieldType is.
template<typename FieldType, typename... Fields>
constexpr std::size_t findField(const FieldList<Fields...> &)
{
    std::size_t index = 0;
    bool found = false;
    ((found = found || std::is_same_v<Fields, FieldType>, index += found ? 0 : 1), ...);
    return index;
}
template<typename FieldType>
inline constexpr std::size_t fieldIndex = findField<FieldType>(EntityKind<typename FieldType::Owner>::fields);

/// Which of the texts of its entity a field is.
template<typename FieldType>
inline constexpr std::size_t textOfField = countTexts(EntityKind<typename FieldType::Owner>::fields,
                                                      fieldIndex<FieldType>);

// ---- the numbers of values that need no table beside them

constexpr std::uint32_t numberOf(bool value) { return value ? 1 : noIndex; }

template<typename Enum>
requires std::is_enum_v<Enum>
constexpr std::uint32_t numberOf(Enum value) { return static_cast<std::uint32_t>(value); }

template<typename Enum>
constexpr std::uint32_t numberOf(const std::optional<Enum> &value)
{
    return value ? numberOf(*value) : noIndex;
}

/// The value whose number is \p number.
template<typename Value>
constexpr Value valueOf(std::uint32_t number)
{
    if constexpr (std::is_same_v<Value, bool>)
        return number != noIndex;
    else if constexpr (isOptional<Value>)
        return number == noIndex ? Value() : Value(static_cast<typename Value::value_type>(number));
    else
        return static_cast<Value>(number);
}

// ---- numbers in columns of each kind. The next entity's is added, those of others are set; \p unset is what the
// column need not keep.

/// Stands for noIndex in columns of single bytes.
inline constexpr std::uint8_t noByte = 255;

inline void putNumber(PackedNumbers &column, std::size_t entity, std::uint32_t number, std::uint32_t)
{
    if (entity == column.size())
        column.push_back(number);
    else
        column.set(entity, number);
}
inline void putNumber(SharedColumn<std::uint8_t> &column, std::size_t entity, std::uint32_t number, std::uint32_t)
{
    const auto byte = static_cast<std::uint8_t>(number); // of noIndex: noByte
    if (entity == column.size())
        column.push_back(byte);
    else
        column.set(entity, byte);
}
inline void putNumber(SparseNumbers &column, std::size_t entity, std::uint32_t number, std::uint32_t unset)
{
    column.assign(static_cast<std::uint32_t>(entity), number - unset);
}
inline void putNumber(SharedTexts &column, std::size_t entity, std::uint32_t number, std::uint32_t unset)
{
    putNumber(column.numbers, entity, number, unset);
}

inline std::uint32_t numberAt(const PackedNumbers &column, std::size_t entity, std::uint32_t) { return column[entity]; }
inline std::uint32_t numberAt(const SharedColumn<std::uint8_t> &column, std::size_t entity, std::uint32_t)
{
    const std::uint8_t byte = column[entity];
    return byte == noByte ? noIndex : byte;
}
inline std::uint32_t numberAt(const SparseNumbers &column, std::size_t entity, std::uint32_t unset)
{
    return column[entity] + unset;
}
inline std::uint32_t numberAt(const SharedTexts &column, std::size_t entity, std::uint32_t) { return column[entity]; }

} // namespace Dateline
