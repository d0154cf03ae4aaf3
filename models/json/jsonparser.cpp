// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/canonicaljson.h"
#include "models/domain/limits.h"
#include "models/json/jsonfault.h"
#include "models/json/jsonscanner.h"
#include "models/json/jsontr.h"
#include "models/json/jsonvalue.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace Dateline {

using namespace Qt::StringLiterals;

namespace {

/// Builds values from the scanner's events and hands them on as soon as they are complete. What a value may hold is
/// limited while it is read, so that a file does not take many times its size in memory.
class Builder : public JsonEvents
{
public:
    Builder(JsonReceiver &receiver, std::size_t deepest) : m_receiver(receiver), m_deepest(deepest) { }

    std::optional<Error> &error() { return m_error; }

    bool null() override { return scalar(JsonValue::Kind::Null, {}); }
    bool boolean(bool value) override { return scalar(JsonValue::Kind::Boolean, value ? "true" : "false"); }
    bool number(std::string digits) override { return scalar(JsonValue::Kind::Number, std::move(digits)); }
    bool string(std::string text) override { return scalar(JsonValue::Kind::String, std::move(text)); }

    bool beginObject() override { return begin(JsonValue::Kind::Object); }
    bool beginList() override { return begin(JsonValue::Kind::List); }

    bool key(std::string name) override
    {
        Level &level = m_levels.back();
        level.name = std::move(name);
        if (m_levels.size() == 1)
            m_topNames.push_back(level.name);
        else if (!level.isText)
            level.value.names.push_back(level.name);
        return true;
    }

    bool endObject() override
    {
        const std::vector<std::string> &names = m_levels.size() == 1 ? m_topNames : m_levels.back().value.names;
        return namesAreUnique(names) && end();
    }
    bool endList() override { return end(); }

private:
    /// More than a sound entity has outside of what is kept as text: lists have 1,000 entries at most.
    static constexpr std::size_t mostValues = 100'000;

    /// An object or list that has begun and not ended.
    struct Level
    {
        JsonValue value;
        std::string name;            ///< in an object: of the member being read
        std::size_t index = 0;       ///< in a list: of the element being read
        bool isText = false;         ///< JsonReceiver::keepsAsText()
        QByteArray text;             ///< then: of its elements, or of its members' values, in canonical form
        std::vector<qsizetype> ends; ///< of the members' values in the text
        std::size_t bytes = 0;       ///< that the canonical form has so far
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
        const bool isText = !m_levels.empty()
            && (m_levels.back().isText
                || (m_levels.back().value.kind == JsonValue::Kind::Object
                    && m_receiver.keepsAsText(m_levels.back().name)));
        m_levels.emplace_back();
        m_levels.back().value.kind = kind;
        if (kind == JsonValue::Kind::List && m_levels.size() == 2 && isStreamed(1))
            m_receiver.list(m_levels.front().name);
        else
            m_levels.back().isText = isText;
        return true;
    }

    bool end()
    {
        if (m_levels.back().isText)
            putTogether(m_levels.back());
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
        if (level.isText) {
            addText(level, value);
            ++level.index;
            return true;
        }
        const bool isElement = m_levels.size() == 2 && level.value.kind == JsonValue::Kind::List && isStreamed(1);
        if (isElement) {
            m_values = 0;
            m_receiver.element(m_levels.front().name, level.index, value);
        } else if (std::max(++m_values, m_topNames.size()) > mostValues) {
            return fail(pointer().left(200), JsonTr::tr("has more than %1 values").arg(mostValues),
                        ErrorCode::TooLarge);
        } else if (m_levels.size() == 1) {
            m_values = 0;
            m_receiver.member(level.name, value);
        } else {
            level.value.elements.push_back(std::move(value));
        }
        ++level.index;
        return true;
    }

    /// What is beyond the limit is not kept: it is refused for its size in any case.
    static void addText(Level &level, const JsonValue &value)
    {
        if (level.bytes > Limits::extraBytes)
            return;
        const qsizetype before = level.text.size();
        const bool isObject = level.value.kind == JsonValue::Kind::Object;
        if (!isObject && before > 0)
            level.text.append(',');
        appendCanonical(level.text, value);
        level.bytes += static_cast<std::size_t>(level.text.size() - before);
        if (isObject) {
            constexpr std::size_t signs = 4; // two quotes, colon and comma
            level.bytes += level.name.size() + signs;
            level.value.names.push_back(std::move(level.name));
            level.ends.push_back(level.text.size());
        }
    }

    static void putTogether(Level &level)
    {
        QByteArray text;
        if (level.value.kind == JsonValue::Kind::List) {
            text = '[' + level.text + ']';
        } else {
            const std::vector<std::string> &names = level.value.names;
            std::vector<std::size_t> order(names.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::sort(order.begin(), order.end(), [&](auto a, auto b) { return names[a] < names[b]; });
            for (const std::size_t member : order) {
                const qsizetype begin = member == 0 ? 0 : level.ends[member - 1];
                text.append(text.isEmpty() ? '{' : ',');
                appendJsonString(text, names[member]);
                text.append(':').append(QByteArrayView(level.text).sliced(begin, level.ends[member] - begin));
            }
            text.append(text.isEmpty() ? "{}" : "}");
        }
        level.value.names.clear();
        level.value.text = text.toStdString();
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

    JsonReceiver &m_receiver;
    const std::size_t m_deepest;
    std::vector<Level> m_levels;
    std::vector<std::string> m_topNames;
    std::size_t m_values = 0; ///< in the entity or member being read, outside of what is kept as text
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
    Builder builder(receiver, deepest);
    const JsonScan scan = scanJson(bytes, builder);
    switch (scan.end) {
    case JsonScan::End::Complete:
        return {};
    case JsonScan::End::Stopped:
        return *std::move(builder.error());
    case JsonScan::End::Faulty:
        return jsonFault(bytes, scan.position, firstLine);
    }
    Q_UNREACHABLE();
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
