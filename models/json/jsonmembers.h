// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dates/edtf.h"
#include "models/domain/ids.h"
#include "models/domain/vocabulary.h"
#include "models/json/jsonvalue.h"

#include <QLatin1StringView>

#include <initializer_list>
#include <optional>
#include <span>

namespace Dateline {

/// Where the reader is, and the first fault it found.
struct JsonContext
{
    QLatin1StringView list; ///< "events"; empty for the tracker itself
    std::size_t index = 0;
    QString id; ///< as far as known
    std::optional<Error> error;

    /// That there is a member which came with a version after the first: a fault if the file is of an earlier one.
    struct LaterMember
    {
        int version;
        Error fault;
    };
    /// In the order of the file, without those before which one of the same or of a later version stands.
    std::vector<LaterMember> laterMembers;

    /// Whether none of the members so far came with \p version or later.
    bool isLatestMember(int version) const { return laterMembers.empty() || laterMembers.back().version < version; }
    /// The fault that the file has if it is of \p version: the first member that came later. nullptr if there is none.
    const Error *tooEarly(int version) const;

    void fault(const QString &field, const QString &message, ErrorCode code = ErrorCode::Malformed);
    void fault(const QString &field, const Error &cause); ///< \p cause seen from the field
};

/// That the member at \p place is none that Dateline knows.
Error unknownMember(const QString &place);

/// Takes the members of one JSON object by name and type. What is missing or of a wrong type is a fault, and so is,
/// in the end, every member that nobody asked for.
class JsonMembers
{
public:
    /// \p path leads from the entity to the object: "" or "parties/2". A \p value that is no object is a fault.
    JsonMembers(const JsonValue &value, JsonContext &context, QString path = {});

    bool has(std::string_view name) const { return m_object.find(name) != nullptr; }

    /// A member and the version of the form with which it came.
    struct Since
    {
        std::string_view name;
        int version;
    };
    /// Says of members that earlier versions do not know them. Which version the file has may stand at its end.
    void since(std::initializer_list<Since> members) { since(std::span(members.begin(), members.size())); }
    void since(std::span<const Since> members);

    /// Counts \p name as asked for.
    void skip(std::string_view name) { m_taken.push_back(name); }

    /// Absent: empty.
    QString text(std::string_view name);
    QString requiredText(std::string_view name);

    /// Absent: empty. An id that is there is a valid one.
    template<typename IdType>
    IdType optionalId(std::string_view name)
    {
        return {checkedId(name, text(name))};
    }
    template<typename IdType>
    IdType id(std::string_view name)
    {
        return {checkedId(name, requiredText(name))};
    }

    template<typename Enum>
    std::optional<Enum> optionalWord(std::string_view name)
    {
        return has(name) ? std::optional(word<Enum>(name)) : std::nullopt;
    }
    template<typename Enum>
    Enum word(std::string_view name)
    {
        const QString text = requiredText(name);
        const auto value = fromWord<Enum>(text);
        if (!value)
            noSuchWord(name, text, words<Enum>());
        return value.value_or(terms<Enum>().front().value);
    }

    /// Absent: false.
    bool flag(std::string_view name);

    /// A number with the grade's word; absent: none.
    std::optional<Credibility> credibility(std::string_view name);

    Edtf optionalDate(std::string_view name);
    Edtf date(std::string_view name);

    /// The elements; none if absent.
    std::span<const JsonValue> list(std::string_view name);
    /// Elements that are strings.
    QStringList texts(std::string_view name);
    /// Elements that are ids.
    template<typename IdType>
    std::vector<IdType> ids(std::string_view name)
    {
        std::vector<IdType> all;
        for (const QString &text : texts(name))
            all.push_back({checkedId(name, text)});
        return all;
    }

    /// An object inside; nullptr if absent.
    const JsonValue *object(std::string_view name);
    const JsonValue *requiredObject(std::string_view name);
    /// An object that is kept as it stands, as canonical JSON; empty if it is missing.
    QByteArray requiredObjectText(std::string_view name);

    /// The path of a member or of one of its elements, from the entity.
    QString fieldPath(std::string_view name) const;
    QString fieldPath(std::string_view name, std::size_t index) const;

    /// Everything that was not asked for, as canonical JSON: members whose names start with "x-" and those in
    /// \p alsoKept (sorted). Others are a fault. Empty if there are none.
    QByteArray rest(std::span<const std::string_view> alsoKept = {});
    /// Everything that was not asked for is a fault: a place where nothing is kept.
    void noRest();

private:
    const JsonValue *take(std::string_view name, JsonValue::Kind kind);
    const JsonValue *takeRequired(std::string_view name, JsonValue::Kind kind);
    QString checkedId(std::string_view name, QString text);
    Error unknown(std::string_view name) const;
    void noSuchWord(std::string_view name, const QString &word, const QStringList &known);
    Edtf parseDate(std::string_view name, const QString &text);

    const JsonValue &m_object;
    JsonContext &m_context;
    QString m_path;
    std::vector<std::string_view> m_taken;
};

} // namespace Dateline
