// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/jsontr.h"
#include "models/json/jsonvalue.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <exception>
#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// "line 12, column 3" of the byte before \p position, which is how far the parser had read.
QString lineAndColumn(QByteArrayView bytes, std::size_t position, std::size_t firstLine)
{
    const qsizetype end = std::clamp<qsizetype>(static_cast<qsizetype>(position), 0, bytes.size());
    auto line = static_cast<qsizetype>(firstLine);
    qsizetype column = 0;
    for (qsizetype i = 0; i < end; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (i > 0 && bytes[i - 1] == '\n') {
            ++line;
            column = 0;
        }
        if ((byte & 0xc0) != 0x80) // not a continuation byte: a new code point
            ++column;
    }
    return JsonTr::tr("line %1, column %2").arg(line).arg(std::max<qsizetype>(column, 1));
}

/// The parser's reason without its codes, its context and the text it had read, which may be megabytes.
QString reasonOf(const char *what)
{
    const QString full = QString::fromUtf8(what);
    if (full.contains("ill-formed UTF-8"_L1))
        return JsonTr::tr("is not valid UTF-8");
    const qsizetype context = full.indexOf(" - "_L1);
    QString reason = context < 0 ? full.mid(full.indexOf("] "_L1) + 2) : full.mid(context + 3);
    const qsizetype lastRead = reason.indexOf("; last read: '"_L1);
    const qsizetype expected = reason.lastIndexOf("; expected "_L1);
    if (lastRead >= 0)
        reason = reason.left(lastRead) + (expected > lastRead ? reason.mid(expected) : QString());
    if (reason.startsWith("unexpected end of input"_L1) || reason.contains("missing closing quote"_L1))
        return JsonTr::tr("ends in the middle of the JSON");
    return JsonTr::tr("is not JSON: %1").arg(reason.left(200));
}

/// Builds values from the parser's events and hands them on as soon as they are complete.
class Builder : public nlohmann::json_sax<nlohmann::json>
{
public:
    Builder(QByteArrayView bytes, JsonReceiver &receiver, std::size_t deepest, std::size_t firstLine)
        : m_bytes(bytes), m_receiver(receiver), m_deepest(deepest), m_firstLine(firstLine)
    { }

    std::optional<Error> &error() { return m_error; }

    bool null() override { return scalar(JsonValue::Kind::Null, {}); }
    bool boolean(bool value) override { return scalar(JsonValue::Kind::Boolean, value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override
    {
        return scalar(JsonValue::Kind::Number, std::to_string(value));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return scalar(JsonValue::Kind::Number, std::to_string(value));
    }
    bool number_float(number_float_t, const string_t &written) override
    {
        return scalar(JsonValue::Kind::Number, written);
    }
    bool string(string_t &value) override { return scalar(JsonValue::Kind::String, std::move(value)); }
    bool binary(binary_t &) override { return false; } // not in JSON text

    bool start_object(std::size_t) override { return begin(JsonValue::Kind::Object); }
    bool start_array(std::size_t) override { return begin(JsonValue::Kind::List); }

    bool key(string_t &name) override
    {
        Level &level = m_levels.back();
        level.name = std::move(name);
        if (m_levels.size() == 1)
            m_topNames.push_back(level.name);
        else if (level.value.kind == JsonValue::Kind::Object)
            level.value.names.push_back(level.name);
        return true;
    }

    bool end_object() override
    {
        const std::vector<std::string> &names = m_levels.size() == 1 ? m_topNames : m_levels.back().value.names;
        return namesAreUnique(names) && end();
    }
    bool end_array() override { return end(); }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &exception) override
    {
        // Numbers beyond the range of double are JSON, but nothing could compute with them.
        m_error =
            Error{ErrorCode::Malformed, reasonOf(exception.what()), lineAndColumn(m_bytes, position, m_firstLine)};
        return false;
    }

private:
    /// An object or list that has begun and not ended.
    struct Level
    {
        JsonValue value;
        std::string name;      ///< in an object: of the member being read
        std::size_t index = 0; ///< in a list: of the element being read
    };

    bool fail(const QString &place, const QString &message, ErrorCode code = ErrorCode::Malformed)
    {
        m_error = Error{code, message, place};
        return false;
    }

    QString pointer() const
    {
        QString text;
        for (const Level &level : m_levels)
            text += u'/'
                + (level.value.kind == JsonValue::Kind::List ? QString::number(level.index) : pointerToken(level.name));
        return text;
    }

    bool scalar(JsonValue::Kind kind, std::string text)
    {
        JsonValue value;
        value.kind = kind;
        value.text = std::move(text);
        return add(std::move(value));
    }

    bool begin(JsonValue::Kind kind)
    {
        if (m_levels.empty() && kind != JsonValue::Kind::Object)
            return fail({}, JsonTr::tr("must be an object, is a list"));
        if (m_levels.size() >= m_deepest)
            return fail(pointer().left(200), JsonTr::tr("is nested deeper than %1 levels").arg(m_deepest),
                        ErrorCode::TooLarge);
        m_levels.emplace_back();
        m_levels.back().value.kind = kind;
        if (kind == JsonValue::Kind::List && m_levels.size() == 2 && isStreamed(1))
            m_receiver.list(m_levels.front().name);
        return true;
    }

    bool end()
    {
        JsonValue value = std::move(m_levels.back().value);
        m_levels.pop_back();
        if (m_levels.empty())
            return true; // the document itself, whose parts have all been handed on
        if (value.kind == JsonValue::Kind::List && isStreamed(m_levels.size()))
            return true;
        return add(std::move(value));
    }

    /// Whether the elements of a list at this depth are handed on one by one.
    bool isStreamed(std::size_t depth) const { return depth == 1 && m_receiver.wantsElements(m_levels.front().name); }

    bool add(JsonValue value)
    {
        if (m_levels.empty())
            return fail({}, JsonTr::tr("must be an object, is %1").arg(describe(value.kind)));
        Level &level = m_levels.back();
        if (m_levels.size() == 1) {
            m_receiver.member(level.name, value);
        } else if (level.value.kind == JsonValue::Kind::List) {
            if (m_levels.size() == 2 && isStreamed(1))
                m_receiver.element(m_levels.front().name, level.index, value);
            else
                level.value.elements.push_back(std::move(value));
            ++level.index;
        } else {
            level.value.elements.push_back(std::move(value));
        }
        return true;
    }

    bool namesAreUnique(const std::vector<std::string> &names)
    {
        std::vector<std::string_view> sorted(names.begin(), names.end());
        std::sort(sorted.begin(), sorted.end());
        const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
        if (twice == sorted.end())
            return true;
        m_levels.back().name = *twice;
        return fail(pointer(), JsonTr::tr("is there twice"));
    }

    QByteArrayView m_bytes;
    JsonReceiver &m_receiver;
    const std::size_t m_deepest;
    const std::size_t m_firstLine;
    std::vector<Level> m_levels;
    std::vector<std::string> m_topNames;
    std::optional<Error> m_error;
};

/// Puts the parts together again.
class WholeObject : public JsonReceiver
{
public:
    WholeObject() { object.kind = JsonValue::Kind::Object; }
    bool wantsElements(const std::string &) const override { return false; }
    void list(const std::string &) override { }
    void element(const std::string &, std::size_t, const JsonValue &) override { }
    void member(const std::string &name, const JsonValue &value) override
    {
        object.names.push_back(name);
        object.elements.push_back(value);
    }

    JsonValue object;
};

Result<void> parseObject(QByteArrayView bytes, JsonReceiver &receiver, std::size_t deepest, std::size_t firstLine)
{
    Builder builder(bytes, receiver, deepest, firstLine);
    try {
        const bool complete = nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder);
        if (complete && !builder.error())
            return {};
    } catch (const std::exception &exception) { // out of memory; the parser itself reports through the builder
        return Error{
            ErrorCode::TooLarge, JsonTr::tr("cannot be read (%1)").arg(QString::fromUtf8(exception.what())), {}};
    }
    if (builder.error())
        return *std::move(builder.error());
    return Error{ErrorCode::Malformed, JsonTr::tr("is not JSON"), {}};
}

} // namespace

Result<void> readJsonObject(QByteArrayView bytes, JsonReceiver &receiver, std::size_t deepest)
{
    return parseObject(bytes, receiver, deepest, 1);
}

Result<JsonValue> readJsonObject(QByteArrayView bytes, std::size_t deepest, std::size_t firstLine)
{
    WholeObject whole;
    const auto read = parseObject(bytes, whole, deepest, firstLine);
    return read ? Result<JsonValue>(std::move(whole.object)) : read.error();
}

} // namespace Dateline
