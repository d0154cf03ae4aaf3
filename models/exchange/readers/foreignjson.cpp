// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/readers/foreignjson.h"

#include "models/exchange/exchangetr.h"
#include "models/exchange/readers/bibliographytext.h"
#include "models/json/jsonfault.h"

#include <algorithm>
#include <QRegularExpression>

namespace Dateline {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

enum class JsonLimit { None, Depth, Values };

Error beyondLimit(JsonLimit limit)
{
    return {ErrorCode::TooLarge,
            limit == JsonLimit::Depth ? ExchangeTr::tr("is nested more deeply than any timeline is")
                                      : ExchangeTr::tr("has more values than a timeline in this format may have"),
            {}};
}

/// Discarded if it is no JSON or beyond a limit. What is behind the limit is not kept, so that the rest costs no memory.
json limitedJson(QByteArrayView text, JsonLimit &limit)
{
    constexpr int deepestForeignJson = 64;
    constexpr std::size_t mostForeignValues = 3'000'000;
    std::size_t values = 0;
    const json::parser_callback_t watch = [&](int depth, json::parse_event_t, json &) {
        if (depth > deepestForeignJson)
            limit = JsonLimit::Depth;
        else if (++values > mostForeignValues && limit == JsonLimit::None)
            limit = JsonLimit::Values;
        return limit == JsonLimit::None;
    };
    json value = json::parse(text.begin(), text.end(), watch, false);
    return limit == JsonLimit::None ? value : json(json::value_t::discarded);
}

/// What stands between the brackets of a call, or behind the sign of an assignment.
QByteArrayView unwrapped(QByteArrayView text)
{
    text = text.trimmed();
    if (text.startsWith('{') || text.startsWith('['))
        return text;
    static const QRegularExpression wrapper(
        uR"(^(?:/\*[^*]*\*/\s*)?(?:(?:var|let|const|window\.)\s*)?[\w.$]+\s*[=(]\s*(?=[\[{]))"_s);
    const QString begin = QString::fromLatin1(text.first(std::min<qsizetype>(text.size(), 400)));
    const auto match = wrapper.match(begin);
    if (!match.hasMatch())
        return text;
    text = text.sliced(match.capturedEnd());
    while (!text.isEmpty() && (text.endsWith(')') || text.endsWith(';') || text.endsWith('\n') || text.endsWith(' ')))
        text.chop(1);
    return text;
}

Result<json> parsedWithin(QByteArrayView text)
{
    JsonLimit limit = JsonLimit::None;
    json value = limitedJson(text, limit);
    if (limit != JsonLimit::None)
        return beyondLimit(limit);
    if (!value.is_discarded())
        return value;
    return jsonFault(text, 0, 1);
}

} // namespace

Result<json> jsonOfFile(QByteArrayView bytes, RecordSink &sink)
{
    constexpr qsizetype longestForeignJson = 32'000'000;
    if (bytes.size() > longestForeignJson)
        return Error{ErrorCode::TooLarge, ExchangeTr::tr("has more than %1 bytes").arg(longestForeignJson), {}};
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    QByteArray converted;
    if (!bytes.isValidUtf8()) {
        converted = bibliographyText(bytes).toUtf8();
        sink.remark({}, {}, ExchangeTr::tr("is not UTF-8 and was read in the encoding that it looks like"));
        bytes = converted;
    }
    return parsedWithin(unwrapped(bytes));
}

Result<json> jsonOfLine(QByteArrayView line)
{
    JsonLimit limit = JsonLimit::None;
    json value = limitedJson(line, limit);
    if (limit != JsonLimit::None)
        return beyondLimit(limit);
    if (!value.is_discarded())
        return value;
    return jsonFault(line, 0, 1);
}

QString jsonText(const json &value)
{
    if (value.is_string())
        return QString::fromStdString(value.get_ref<const std::string &>());
    return value.is_number() || value.is_boolean() ? QString::fromStdString(value.dump()) : QString();
}

const json *jsonIn(const json &object, const char *name)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

QString jsonTextIn(const json &object, const char *name)
{
    const json *const value = jsonIn(object, name);
    return value ? jsonText(*value).trimmed() : QString();
}

QString jsonPath(const char *list, std::size_t number)
{
    return u'/' + QString::fromLatin1(list) + u'/' + QString::number(number);
}

} // namespace Dateline
