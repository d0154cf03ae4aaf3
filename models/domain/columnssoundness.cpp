// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/columnssoundness.h"

#include "models/domain/entitycolumns.h"
#include "models/domain/integrity.h"
#include "models/domain/trackercolumns.h"

#include <algorithm>

namespace Dateline {

namespace {

/// Bytes rather than code points, of which there are no more.
bool isText(QByteArrayView utf8, std::size_t longest)
{
    return static_cast<std::size_t>(utf8.size()) <= longest && std::all_of(utf8.begin(), utf8.end(), [](char c) {
               return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t';
           });
}

/// As isValidId().
bool isSoundId(QByteArrayView utf8)
{
    constexpr qsizetype longest = 100;
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    return !utf8.isEmpty() && utf8.size() <= longest && std::all_of(utf8.begin(), utf8.end(), allowed);
}

/// Empty, or as isSha256().
bool isOptionalDigest(QByteArrayView utf8)
{
    const auto allowed = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return utf8.isEmpty() || (utf8.size() == 64 && std::all_of(utf8.begin(), utf8.end(), allowed));
}

/// Whether the first texts of all records are ids, and all different: of two that are equal the hashes are.
bool haveUniqueIds(const TextRecords &texts)
{
    std::vector<std::size_t> hashes;
    hashes.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QByteArrayView id = texts.bytes(i, 0);
        if (!isSoundId(id))
            return false;
        hashes.push_back(qHash(id));
    }
    std::sort(hashes.begin(), hashes.end());
    return std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end();
}

/// Small sets of numbers without two that are equal.
bool areFewAndDifferent(std::span<const std::uint32_t> numbers)
{
    constexpr std::size_t few = 32;
    if (numbers.size() > few)
        return false;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        if (std::find(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(i), numbers[i])
            != numbers.begin() + static_cast<std::ptrdiff_t>(i))
            return false;
    }
    return true;
}

/// What there are few of is looked at as always.
bool areListsSound(const TrackerColumns &tracker) { return checkIntegrity(tracker.listsOnly()).ok(); }

// ---- by the table of fields

/// Whether an empty text is no fault: of a quote, which may be missing as a whole, quotesStandAlone() makes sure.
bool mayBeEmpty(const FieldInfo &field) { return !field.required || QByteArrayView(field.object) == "quote"; }

bool isTextSound(const FieldInfo &field, QByteArrayView utf8)
{
    if (field.rule == TextRule::Digest)
        return isOptionalDigest(utf8);
    if (field.rule != TextRule::Any)
        return utf8.isEmpty() && !field.required; // what is to be known of others only the thorough look knows
    return isText(utf8, field.most) && (mayBeEmpty(field) || !utf8.isEmpty());
}

/// Of kept JSON, which the thorough look reads.
template<typename Value>
bool isTextSound(const FieldInfo &field, QByteArrayView utf8)
{
    if constexpr (std::is_same_v<Value, QByteArray>)
        return utf8.isEmpty();
    else
        return isTextSound(field, utf8);
}

// What a column has for an entity.
bool isListSound(const CompressedRows &column, std::size_t entity) { return areFewAndDifferent(column[entity]); }
bool isListSound(const TextLists &column, std::size_t entity) { return areFewAndDifferent(column[entity]); }
bool isListSound(const NameLists &column, std::size_t entity) { return column[entity].size() <= Limits::perEntity; }

template<typename FieldType, typename Entity>
bool isFieldSound(const FieldType &field, const EntityColumns<Entity> &columns, std::size_t entity)
{
    using Value = typename Packed<FieldType>::Value;
    if constexpr (Packed<FieldType>::form == ColumnForm::Text)
        return isTextSound<Value>(field, columns.texts.bytes(entity, textOfField<FieldType>));
    else if constexpr (Packed<FieldType>::form == ColumnForm::List)
        return isListSound(columns.of(field), entity);
    else if constexpr (std::is_enum_v<Value>)
        return true; // always one of its words
    else
        return !field.required || columns.number(field, entity) != Packed<FieldType>::unset;
}

// What a column has for all entities together.
bool isColumnSound(const FieldInfo &field, const SharedTexts &column)
{
    return std::all_of(column.texts.begin(), column.texts.end(),
                       [&](const QString &text) { return isText(text.toUtf8(), field.most); });
}
bool isColumnSound(const FieldInfo &, const TextLists &column)
{
    return std::all_of(column.texts.begin(), column.texts.end(),
                       [](const QString &text) { return !text.isEmpty() && isText(text.toUtf8(), Limits::tag); });
}
bool isColumnSound(const FieldInfo &, const NameLists &column)
{
    enum { Family, Given, Literal, Others }; // in the order of authorTexts
    for (std::size_t i = 0; i < column.names.size(); ++i) {
        const QByteArrayView family = column.names.bytes(i, Family);
        const QByteArrayView given = column.names.bytes(i, Given);
        const QByteArrayView literal = column.names.bytes(i, Literal);
        bool isPlain = true;
        for (std::size_t text = Others; text < authorTexts.size(); ++text)
            isPlain = isPlain && column.names.bytes(i, text).isEmpty();
        if (!isPlain || family.isEmpty() == literal.isEmpty() || (!literal.isEmpty() && !given.isEmpty())
            || !isText(family, Limits::name) || !isText(given, Limits::name) || !isText(literal, Limits::name))
            return false;
    }
    return true;
}
template<typename Column>
bool isColumnSound(const FieldInfo &, const Column &)
{
    return true;
}

template<typename Entity>
bool areFieldsSound(const TrackerColumns &tracker)
{
    const EntityColumns<Entity> &columns = tracker.columns<Entity>();
    if (columns.texts.size() > EntityKind<Entity>::most || !haveUniqueIds(columns.texts))
        return false;
    bool sound = true;
    forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
        if constexpr (Packed<FieldType>::form != ColumnForm::Text)
            sound = sound && isColumnSound(field, columns.of(field));
    });
    for (std::size_t entity = 0; entity < columns.texts.size() && sound; ++entity) {
        sound = columns.texts.bytes(entity, textCount<Entity> - 1).isEmpty(); // members that we do not know
        forEachField<Entity>([&](const auto &field) { sound = sound && isFieldSound(field, columns, entity); });
    }
    return sound;
}

// ---- what fields have to do with each other

bool haveMilestonesMeasures(const TrackerColumns &tracker)
{
    const TrackerColumns::EventColumns &events = tracker.eventColumns();
    for (std::size_t i = 0; i < events.texts.size(); ++i) {
        if ((events.milestone[i] != TrackerColumns::none) != (events.measure[i] != noIndex))
            return false;
    }
    return true;
}

bool areClaimsSound(const TrackerColumns &tracker)
{
    const TrackerColumns::AttributionColumns &attributions = tracker.attributionColumns();
    const auto takesPart = [&](std::size_t i) {
        const auto participations = tracker.eventColumns().participations[attributions.event[i]];
        return std::any_of(participations.begin(), participations.end(), [&](std::uint32_t participation) {
            return TrackerColumns::partyOf(participation) == attributions.party[i];
        });
    };
    for (std::size_t i = 0; i < attributions.texts.size(); ++i) {
        const bool aboutParty = static_cast<Claim>(attributions.claim[i]) == Claim::Party;
        if (aboutParty != (attributions.party[i] != noIndex) || (aboutParty && !takesPart(i))
            || (!aboutParty && attributions.role[i] != noIndex))
            return false;
    }
    return true;
}

bool quotesStandAlone(const TrackerColumns &tracker)
{
    using Columns = TrackerColumns::AttributionColumns;
    const TextRecords &texts = tracker.attributionColumns().texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts.bytes(i, Columns::QuoteExact).isEmpty()
            && !(texts.bytes(i, Columns::QuotePrefix).isEmpty() && texts.bytes(i, Columns::QuoteSuffix).isEmpty()))
            return false;
    }
    return true;
}

} // namespace

bool isClearlySound(const TrackerColumns &tracker)
{
    return areListsSound(tracker) && areFieldsSound<Event>(tracker) && areFieldsSound<Source>(tracker)
        && areFieldsSound<Attribution>(tracker) && haveMilestonesMeasures(tracker) && areClaimsSound(tracker)
        && quotesStandAlone(tracker);
}

} // namespace Dateline
