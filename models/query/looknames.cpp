// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/query/looknames.h"

#include "models/json/jsonvalue.h"

#include <algorithm>
#include <string_view>

namespace Dateline {

namespace {

/// The members of looks that name something; empty: none does. See lookjson.cpp.
struct LookMembers
{
    std::string_view list, single;
};

LookMembers membersOf(LookName kind)
{
    switch (kind) {
    case LookName::Party:
        return {"companies", "company"};
    case LookName::Category:
        return {"categories", {}};
    case LookName::Tag:
        return {"tags", {}};
    case LookName::Event:
        return {{}, "event"};
    case LookName::Measure:
        return {{}, "measure"};
    case LookName::Source:
        return {{}, "source"};
    }
    return {};
}

class LookRenaming
{
public:
    LookRenaming(LookName kind, const QString &from, const QString &to)
        : m_members(membersOf(kind)), m_from(from.toStdString()), m_to(to.toStdString())
    { }

    /// Whether there was something to rename in \p object or in what it holds.
    bool rename(JsonValue &object) const
    {
        bool found = false;
        for (std::size_t i = 0; i < object.names.size(); ++i) {
            JsonValue &value = object.elements[i];
            if (value.kind == JsonValue::Kind::Object)
                found |= rename(value);
            else if (value.kind == JsonValue::Kind::List && object.names[i] == m_members.list)
                found |= renameIn(value.elements);
            else if (object.names[i] == m_members.single)
                found |= renameText(value);
        }
        return found;
    }

private:
    bool renameText(JsonValue &value) const
    {
        if (value.kind != JsonValue::Kind::String || value.text != m_from)
            return false;
        value.text = m_to;
        return true;
    }

    bool renameIn(std::vector<JsonValue> &values) const
    {
        bool found = false;
        for (JsonValue &value : values)
            found |= renameText(value);
        const auto isTo = [this](const JsonValue &value) { return value.text == m_to; };
        const auto first = std::find_if(values.begin(), values.end(), isTo);
        if (found)
            values.erase(std::remove_if(std::next(first), values.end(), isTo), values.end());
        return found;
    }

    const LookMembers m_members;
    const std::string m_from, m_to;
};

} // namespace

QByteArray withOtherName(const QByteArray &json, LookName kind, const QString &from, const QString &to)
{
    auto object = readJsonObject(json);
    if (!object || !LookRenaming(kind, from, to).rename(*object))
        return json;
    QByteArray renamed;
    appendCanonical(renamed, *object);
    return renamed;
}

} // namespace Dateline
