// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/jsonmembers.h"

#include "models/domain/integrity.h"
#include "models/json/jsontr.h"

#include <QStringList>

#include <algorithm>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

QString fromStd(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString shown(const QString &text)
{
    constexpr qsizetype longest = 60;
    const QString part = text.size() > longest ? QString(text.left(longest) + QChar(0x2026)) : text;
    return u'"' + part + u'"';
}

} // namespace

void JsonContext::fault(const QString &field, const QString &message, ErrorCode code)
{
    if (!error)
        error = Error{code, message, entityPlace(list, index, field, id)};
}

void JsonContext::fault(const QString &field, const Error &cause)
{
    if (!error)
        error = cause.at(entityPlace(list, index, field, id));
}

const Error *JsonContext::tooEarly(int version) const
{
    const auto later = std::find_if(laterMembers.begin(), laterMembers.end(),
                                    [version](const LaterMember &member) { return member.version > version; });
    return later == laterMembers.end() ? nullptr : &later->fault;
}

Error unknownMember(const QString &place)
{
    return {ErrorCode::Malformed,
            JsonTr::tr("is not a member that Dateline knows; members of your own start with \"x-\""), place};
}

JsonMembers::JsonMembers(const JsonValue &value, JsonContext &context, QString path)
    : m_object(value), m_context(context), m_path(std::move(path))
{
    if (value.kind != JsonValue::Kind::Object)
        m_context.fault(m_path, JsonTr::tr("must be an object, is %1").arg(describe(value.kind)));
}

QString JsonMembers::text(std::string_view name)
{
    const JsonValue *value = take(name, JsonValue::Kind::String);
    return value ? fromStd(value->text) : QString();
}

QString JsonMembers::requiredText(std::string_view name)
{
    const JsonValue *value = takeRequired(name, JsonValue::Kind::String);
    return value ? fromStd(value->text) : QString();
}

bool JsonMembers::flag(std::string_view name)
{
    const JsonValue *value = take(name, JsonValue::Kind::Boolean);
    return value && value->text == "true";
}

std::optional<Credibility> JsonMembers::credibility(std::string_view name)
{
    const JsonValue *value = take(name, JsonValue::Kind::Number);
    if (!value)
        return std::nullopt;
    const double number = QByteArray::fromStdString(value->text).toDouble();
    for (const auto &term : terms<Credibility>()) {
        if (number == static_cast<double>(term.value)) // 2 may be written 2.0
            return term.value;
    }
    m_context.fault(fieldPath(name), JsonTr::tr("must be a whole number from 1 to 6"));
    return std::nullopt;
}

Edtf JsonMembers::optionalDate(std::string_view name) { return has(name) ? date(name) : Edtf(); }

Edtf JsonMembers::date(std::string_view name)
{
    const JsonValue *value = takeRequired(name, JsonValue::Kind::String);
    return value ? parseDate(name, fromStd(value->text)) : Edtf();
}

Edtf JsonMembers::parseDate(std::string_view name, const QString &text)
{
    auto parsed = Edtf::parse(text);
    if (parsed)
        return std::move(*parsed);
    m_context.fault(fieldPath(name), parsed.error());
    return {};
}

std::span<const JsonValue> JsonMembers::list(std::string_view name)
{
    const JsonValue *value = take(name, JsonValue::Kind::List);
    return value ? std::span(value->elements) : std::span<const JsonValue>();
}

QStringList JsonMembers::texts(std::string_view name)
{
    QStringList all;
    for (const JsonValue &element : list(name)) {
        if (element.kind != JsonValue::Kind::String)
            m_context.fault(fieldPath(name, static_cast<std::size_t>(all.size())),
                            JsonTr::tr("must be a string, is %1").arg(describe(element.kind)));
        all.append(fromStd(element.text));
    }
    return all;
}

const JsonValue *JsonMembers::object(std::string_view name) { return take(name, JsonValue::Kind::Object); }

const JsonValue *JsonMembers::requiredObject(std::string_view name)
{
    return takeRequired(name, JsonValue::Kind::Object);
}

QByteArray JsonMembers::requiredObjectText(std::string_view name)
{
    QByteArray canonical;
    if (const JsonValue *value = requiredObject(name))
        appendCanonical(canonical, *value);
    return canonical;
}

QString JsonMembers::fieldPath(std::string_view name) const
{
    const QString token = pointerToken(name);
    return m_path.isEmpty() ? token : QString(m_path + u'/' + token);
}

QString JsonMembers::fieldPath(std::string_view name, std::size_t index) const
{
    return fieldPath(name) + u'/' + QString::number(index);
}

QByteArray JsonMembers::rest(std::span<const std::string_view> alsoKept)
{
    JsonValue kept;
    kept.kind = JsonValue::Kind::Object;
    for (std::size_t i = 0; i < m_object.names.size(); ++i) {
        const std::string &name = m_object.names[i];
        if (std::find(m_taken.begin(), m_taken.end(), name) != m_taken.end())
            continue;
        if (!name.starts_with("x-") && !std::binary_search(alsoKept.begin(), alsoKept.end(), name)) {
            if (!m_context.error)
                m_context.error = unknown(name);
            return {};
        }
        kept.names.push_back(name);
        kept.elements.push_back(m_object.elements[i]);
    }
    QByteArray canonical;
    if (!kept.names.empty())
        appendCanonical(canonical, kept);
    return canonical;
}

void JsonMembers::since(std::span<const Since> members)
{
    // In the order of the file, as other unknown members are reported.
    for (const std::string &name : m_object.names) {
        const auto known =
            std::find_if(members.begin(), members.end(), [&](const Since &member) { return member.name == name; });
        if (known != members.end() && m_context.isLatestMember(known->version))
            m_context.laterMembers.push_back({known->version, unknown(name)});
    }
}

Error JsonMembers::unknown(std::string_view name) const
{
    return unknownMember(entityPlace(m_context.list, m_context.index, fieldPath(name.substr(0, 100)), m_context.id));
}

void JsonMembers::noRest()
{
    for (const std::string &name : m_object.names) {
        if (std::find(m_taken.begin(), m_taken.end(), name) == m_taken.end())
            m_context.fault(fieldPath(std::string_view(name).substr(0, 100)),
                            JsonTr::tr("is not a member that is known here"));
    }
}

const JsonValue *JsonMembers::take(std::string_view name, JsonValue::Kind kind)
{
    m_taken.push_back(name);
    const JsonValue *value = m_object.find(name);
    if (!value || value->kind == kind)
        return value;
    m_context.fault(fieldPath(name), JsonTr::tr("must be %1, is %2").arg(describe(kind), describe(value->kind)));
    return nullptr;
}

const JsonValue *JsonMembers::takeRequired(std::string_view name, JsonValue::Kind kind)
{
    if (!has(name))
        m_context.fault(fieldPath(name), JsonTr::tr("is missing"));
    return take(name, kind);
}

QString JsonMembers::checkedId(std::string_view name, QString text)
{
    if (has(name) && !isValidId(text))
        m_context.fault(fieldPath(name),
                        JsonTr::tr("%1 is not an id: 1 to 100 of the characters a–z 0–9 - _ .").arg(shown(text)));
    return text;
}

void JsonMembers::noSuchWord(std::string_view name, const QString &word, const QStringList &known)
{
    m_context.fault(fieldPath(name), JsonTr::tr("%1 is none of %2").arg(shown(word), joinWords(known)));
}

} // namespace Dateline
