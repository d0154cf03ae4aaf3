// SPDX-FileCopyrightText: The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/json/canonicalemitter.h"

#include "models/domain/canonicaljson.h"

#include <algorithm>

namespace Dateline {

namespace {

QByteArray quoted(const QString &text)
{
    QByteArray json;
    appendJsonString(json, text.toUtf8());
    return json;
}

} // namespace

void CanonicalEmitter::begin(QByteArrayView name, bool isList)
{
    m_open.push_back({name.toByteArray(), isList, {}, {}});
}

/// Puts a value where it belongs: into the innermost list or object that is open.
void CanonicalEmitter::end(const QByteArray &name, QByteArray value)
{
    if (m_open.empty()) {
        m_done = std::move(value);
    } else if (Open &outer = m_open.back(); outer.isList) {
        outer.elements += (outer.elements.isEmpty() ? "" : ",") + value;
    } else {
        outer.members.emplace_back(name, std::move(value));
    }
}

void CanonicalEmitter::endObject()
{
    Open object = std::move(m_open.back());
    m_open.pop_back();
    // What was in canonical form stays in its order: names with escapes do not sort as they are written.
    std::stable_sort(object.members.begin(), object.members.end(), [](const Member &a, const Member &b) {
        const bool bothKept = a.first.startsWith("x-") && b.first.startsWith("x-");
        return !bothKept && a.first < b.first;
    });
    QByteArray out("{");
    for (const auto &[name, value] : object.members)
        out += (out.size() == 1 ? "\"" : ",\"") + name + "\":" + value;
    end(object.name, out + '}');
}

void CanonicalEmitter::endList()
{
    const Open list = std::move(m_open.back());
    m_open.pop_back();
    end(list.name, '[' + list.elements + ']');
}

void CanonicalEmitter::string(const QString &value) { end({}, quoted(value)); }

void CanonicalEmitter::string(QByteArrayView name, const QString &value) { end(name.toByteArray(), quoted(value)); }

void CanonicalEmitter::optionalString(QByteArrayView name, const QString &value)
{
    if (!value.isEmpty())
        string(name, value);
}

void CanonicalEmitter::number(QByteArrayView name, int value) { end(name.toByteArray(), QByteArray::number(value)); }

void CanonicalEmitter::flag(QByteArrayView name, bool value)
{
    if (value)
        end(name.toByteArray(), "true");
}

void CanonicalEmitter::object(QByteArrayView name, const QByteArray &canonicalObject)
{
    end(name.toByteArray(), canonicalObject);
}

void CanonicalEmitter::members(QByteArrayView canonicalObject)
{
    for (const CanonicalMember &member : canonicalMembers(canonicalObject))
        end(member.name.toByteArray(), member.value.toByteArray());
}

} // namespace Dateline
