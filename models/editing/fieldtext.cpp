// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/fieldtext.h"

#include "models/domain/fieldrules.h"
#include "models/editing/editingtr.h"
#include "models/editing/entitykinds.h"
#include "models/editing/fieldvalues.h"
#include "models/json/csl.h"
#include "models/json/jsonvalue.h"

#include <algorithm>
#include <cstring>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "dateReason", "date-reason" and "Date Reason" are one.
QString plainName(const QString &name)
{
    QString plain;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

bool isQuotedWords(const FieldInfo &field) { return field.path() == "quote/exact"_L1; }

/// The rest of what a work's record may say, which is no field.
bool isRest(const FieldInfo &field) { return *field.member == '\0'; }

bool goesBy(const FieldInfo &field, const QString &plain)
{
    if (isRest(field))
        return false;
    return plainName(field.memberName()) == plain || plainName(field.path()) == plain
        || (isQuotedWords(field) && plain == "quote"_L1);
}

/// What stands for one element of a list: "tag".
QString singular(const QString &name)
{
    if (name == "parties"_L1)
        return u"party"_s;
    if (name == "aliases"_L1)
        return u"alias"_s;
    return name.endsWith(u's') && name != "ids"_L1 ? name.chopped(1) : name;
}

QString withHyphens(const QString &name)
{
    QString text;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool begins = name[i].isUpper() && i > 0 && name[i - 1].isLower();
        if (begins)
            text += u'-';
        text += name[i].toLower();
    }
    return text;
}

// All that a value of a vocabulary may be; nothing for others.
template<typename Enum>
requires std::is_enum_v<Enum> QStringList allowedWords(const Enum *) { return words<Enum>(); }
template<typename Enum>
QStringList allowedWords(const std::optional<Enum> *)
{
    return words<Enum>();
}
inline QStringList allowedWords(const std::optional<Credibility> *)
{
    QStringList grades;
    for (const auto &term : terms<Credibility>())
        grades.append(QString::number(static_cast<int>(term.value)));
    return grades;
}
inline QStringList allowedWords(const void *) { return {}; }

template<typename Value>
constexpr bool isListValue = std::is_same_v<Value, QStringList> || std::is_same_v<Value, ExternalIds>;
template<typename Element>
constexpr bool isListValue<std::vector<Element>> = true;

QString optionName(const FieldInfo &field, bool isList)
{
    if (isQuotedWords(field))
        return u"quote"_s;
    const QString name = withHyphens(std::strcmp(field.object, "quote") == 0 ? field.path().replace(u'/', u'-')
                                                                             : QString(field.memberName()));
    return isList ? singular(name) : name;
}

Error unknownField(const ChangedEntity &entity, const QString &field)
{
    QStringList known;
    std::visit(
        [&]<typename Entity>(const Entity &) {
            forEachField<Entity>([&](const FieldInfo &each) {
                if (!isRest(each))
                    known.append(each.memberName());
            });
        },
        entity);
    return {ErrorCode::Usage,
            EditingTr::tr("the kind %1 has no such field; it has %2").arg(kindWord(entity), known.join(u", "_s)),
            field};
}

/// Calls \p visit(info, value) with the field of \p entity that goes by \p name.
template<typename Visit>
Result<void> withField(ChangedEntity &entity, const QString &name, Visit visit)
{
    std::optional<Result<void>> outcome;
    const auto attempt = [&](const QString &plain) {
        std::visit(
            [&]<typename Entity>(Entity &thing) {
                forEachField<Entity>([&](const auto &field) {
                    if (!outcome && goesBy(field, plain))
                        outcome = visit(static_cast<const FieldInfo &>(field), field.in(thing));
                });
            },
            entity);
    };
    const QString plain = plainName(name);
    attempt(plain);
    if (!outcome && plain == "title"_L1)
        attempt(u"name"_s);
    if (!outcome && plain == "name"_L1)
        attempt(u"title"_s);
    return outcome ? *outcome : unknownField(entity, name);
}

/// Sets a variable of CSL that is only kept; nothing if \p name is none. Empty: takes it away.
bool setCslVariable(ChangedEntity &entity, const QString &name, const QString &value)
{
    Source *source = std::get_if<Source>(&entity);
    const std::string variable = name.toStdString();
    const auto known = furtherCslVariables();
    if (!source || !std::binary_search(known.begin(), known.end(), std::string_view(variable)))
        return false;
    constexpr std::size_t deepest = Limits::extraDepth + 1;
    auto record = readJsonObject(source->cslRest.isEmpty() ? QByteArray("{}") : source->cslRest, deepest);
    if (!record)
        return false;
    const auto at = std::find(record->names.begin(), record->names.end(), variable);
    if (at != record->names.end()) {
        record->elements.erase(record->elements.begin() + (at - record->names.begin()));
        record->names.erase(at);
    }
    if (!value.isEmpty()) {
        JsonValue text;
        text.kind = JsonValue::Kind::String;
        text.text = value.toStdString();
        record->names.push_back(variable);
        record->elements.push_back(std::move(text));
    }
    source->cslRest.clear();
    if (!record->names.empty())
        appendCanonical(source->cslRest, *record);
    return true;
}

bool setId(ChangedEntity &entity, const QString &field, const QString &value)
{
    if (plainName(field) != "id"_L1)
        return false;
    return std::visit(
        [&value](auto &thing) {
            if constexpr (requires { thing.id.text; }) {
                thing.id.text = value;
                return true;
            } else {
                return false; // the header's is a field, an accepted finding has none
            }
        },
        entity);
}

Error noList(const FieldInfo &field)
{
    return {ErrorCode::Usage, EditingTr::tr("is not a list: it can be set, but nothing can be added or removed"),
            field.path()};
}

} // namespace

std::vector<NamedField> namedFields(const ChangedEntity &kind)
{
    std::vector<NamedField> all;
    std::visit(
        [&]<typename Entity>(const Entity &) {
            forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
                using Value = FieldValue<Entity, FieldType>;
                if (isRest(field))
                    return;
                constexpr bool isList = isListValue<Value>;
                const bool isRequired = field.required && std::strcmp(field.object, "quote") != 0;
                all.push_back({optionName(field, isList), field.path(), isList, isRequired,
                               allowedWords(static_cast<const Value *>(nullptr))});
            });
        },
        kind);
    return all;
}

Result<void> setField(ChangedEntity &entity, const QString &field, const QString &value, const FieldReading &reading)
{
    if (setId(entity, field, value) || setCslVariable(entity, field, value))
        return {};
    return withField(entity, field, [&]<typename Value>(const FieldInfo &info, Value &current) -> Result<void> {
        auto read = FieldValues(info, reading).read(value, static_cast<const Value *>(nullptr));
        if (!read)
            return read.error();
        current = std::move(*read);
        return {};
    });
}

Result<void> unsetField(ChangedEntity &entity, const QString &field)
{
    if (setCslVariable(entity, field, {}))
        return {};
    return withField(entity, field, []<typename Value>(const FieldInfo &info, Value &current) -> Result<void> {
        if constexpr (std::is_enum_v<Value>)
            return Error{ErrorCode::Usage, EditingTr::tr("must have a value"), info.path()};
        else
            current = Value();
        return {};
    });
}

Result<void> addToField(ChangedEntity &entity, const QString &field, const QString &value, const FieldReading &reading)
{
    return withField(entity, field, [&]<typename Value>(const FieldInfo &info, Value &current) -> Result<void> {
        if constexpr (isListValue<Value>) {
            auto read = FieldValues(info, reading).read(value, static_cast<const Value *>(nullptr));
            if (!read)
                return read.error();
            addElements(current, *read);
            return {};
        } else {
            return noList(info);
        }
    });
}

Result<void> removeFromField(ChangedEntity &entity, const QString &field, const QString &value,
                             const FieldReading &reading)
{
    return withField(entity, field, [&]<typename Value>(const FieldInfo &info, Value &current) -> Result<void> {
        if constexpr (isListValue<Value>)
            return FieldValues(info, reading).removeFrom(current, value);
        else
            return noList(info);
    });
}

QStringList missingFields(const ChangedEntity &entity)
{
    QStringList missing;
    std::visit(
        [&]<typename Entity>(const Entity &thing) {
            forEachField<Entity>([&]<typename FieldType>(const FieldType &field) {
                using Value = FieldValue<Entity, FieldType>;
                if constexpr (!std::is_enum_v<Value> && !std::is_same_v<Value, bool>) {
                    if (field.required && std::strcmp(field.object, "quote") != 0 && field.in(thing) == Value())
                        missing.append(optionName(field, isListValue<Value>));
                }
            });
        },
        entity);
    return missing;
}

} // namespace Dateline
