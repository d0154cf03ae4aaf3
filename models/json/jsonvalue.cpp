// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/jsonvalue.h"

#include "models/domain/canonicaljson.h"
#include "models/json/jsontr.h"

#include <algorithm>
#include <numeric>

namespace Dateline {

using namespace Qt::StringLiterals;

const JsonValue *JsonValue::find(std::string_view name) const
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? nullptr : &elements[static_cast<std::size_t>(found - names.begin())];
}

QString describe(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null:
        return u"null"_s;
    case JsonValue::Kind::Boolean:
        return JsonTr::tr("true or false");
    case JsonValue::Kind::Number:
        return JsonTr::tr("a number");
    case JsonValue::Kind::String:
        return JsonTr::tr("a string");
    case JsonValue::Kind::List:
        return JsonTr::tr("a list");
    case JsonValue::Kind::Object:
        return JsonTr::tr("an object");
    }
    Q_UNREACHABLE();
}

void appendCanonical(QByteArray &out, const JsonValue &value)
{
    const bool isText = value.kind >= JsonValue::Kind::List && !value.text.empty();
    if (isText) {
        out.append(value.text.data(), static_cast<qsizetype>(value.text.size()));
        return;
    }
    switch (value.kind) {
    case JsonValue::Kind::Null:
        out.append("null");
        break;
    case JsonValue::Kind::Boolean:
    case JsonValue::Kind::Number:
        out.append(value.text.data(), static_cast<qsizetype>(value.text.size()));
        break;
    case JsonValue::Kind::String:
        appendJsonString(out, value.text);
        break;
    case JsonValue::Kind::List:
        out.append('[');
        for (std::size_t i = 0; i < value.elements.size(); ++i) {
            if (i > 0)
                out.append(',');
            appendCanonical(out, value.elements[i]);
        }
        out.append(']');
        break;
    case JsonValue::Kind::Object: {
        std::vector<std::size_t> order(value.names.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return value.names[a] < value.names[b]; });
        out.append('{');
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i > 0)
                out.append(',');
            appendJsonString(out, value.names[order[i]]);
            out.append(':');
            appendCanonical(out, value.elements[order[i]]);
        }
        out.append('}');
        break;
    }
    }
}

void appendIndented(QByteArray &out, QByteArrayView canonical, std::size_t depth)
{
    const auto newLine = [&] { out.append('\n').append(QByteArray(static_cast<qsizetype>(depth) * 2, ' ')); };
    bool inString = false;
    for (qsizetype i = 0; i < canonical.size(); ++i) {
        const char c = canonical[i];
        if (inString) {
            out.append(c);
            if (c == '\\')
                out.append(canonical[++i]);
            else if (c == '"')
                inString = false;
            continue;
        }
        switch (c) {
        case '"':
            inString = true;
            out.append(c);
            break;
        case '{':
        case '[':
            out.append(c);
            if (canonical[i + 1] == '}' || canonical[i + 1] == ']') {
                out.append(canonical[++i]);
            } else {
                ++depth;
                newLine();
            }
            break;
        case '}':
        case ']':
            --depth;
            newLine();
            out.append(c);
            break;
        case ',':
            out.append(c);
            newLine();
            break;
        case ':':
            out.append(": ");
            break;
        default:
            out.append(c);
        }
    }
}

QString pointerToken(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .replace(u'~', "~0"_L1)
        .replace(u'/', "~1"_L1);
}

} // namespace Dateline
